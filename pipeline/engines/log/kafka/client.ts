/** The kafkajs instance all parts of the adapter share, and how its failures are read. */
import kafkajs from "kafkajs";
import type { LogReport } from "../report.ts";

export interface ConnectionOptions {
  /** host:port of some brokers; the others are found through them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: boolean;
  readonly sasl?: kafkajs.SASLOptions;
}

export function createKafka(options: ConnectionOptions, report: LogReport): kafkajs.Kafka {
  silenceNegativeTimeouts();
  return new kafkajs.Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 6 },
    ...(options.ssl === undefined ? {} : { ssl: options.ssl }),
    ...(options.sasl === undefined ? {} : { sasl: options.sasl }),
    logLevel: kafkajs.logLevel.WARN,
    // What kafkajs calls an error it mostly mends itself; what it cannot mend reaches our callers as one.
    logCreator:
      () =>
      ({ namespace, log: { message, timestamp: _, ...fields } }) =>
        report.warn({ kafkajs: namespace, ...fields }, `kafkajs: ${message}`),
  });
}

let silenced = false;

/**
 * kafkajs arms timers with negative delays, of which Node 24 warns at every connect. Drops that one warning, by name.
 *
 * @see https://github.com/tulios/kafkajs/issues/1751
 */
function silenceNegativeTimeouts(): void {
  if (silenced) return;
  silenced = true;
  const emit = process.emitWarning.bind(process) as (...warning: unknown[]) => void;
  const filtered = (...warning: unknown[]): void => {
    const [what, how] = warning;
    const name = what instanceof Error ? what.name : typeof how === "string" ? how : undefined;
    if (name !== "TimeoutNegativeWarning") emit(...warning);
  };
  process.emitWarning = filtered;
}

/**
 * Kafka's name for a failure (`UNKNOWN_MEMBER_ID`, …), wherever kafkajs has put it; undefined if Kafka did not say one.
 */
export function errorType(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    if ("type" in at && typeof at.type === "string") return at.type;
    at = at.cause ?? ("originalError" in at ? at.originalError : undefined);
  }
  return undefined;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Settles as `work` does, or rejects after `timeoutMs`. */
export async function within<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
