/** What every capture route does around its own work: admission, reading, decoding, charging, appending, counting. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Log, type LogRecord, RecordTooLarge } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { type DropList, type Judge, judgeOf, type OverQuota, parseDropList, QUEUE_OF } from "./admission.ts";
import { type ClientAddress, clientAddress, type TrustProxy } from "./client-address.ts";
import { decode } from "./decode.ts";
import { Inflater } from "./inflate.ts";
import { type CaptureLimits, DEFAULT_LIMITS } from "./limits.ts";
import { type EventFault, REFUSALS, Refusal, type RefusalTag } from "./refusals.ts";
import { type HeldBytes, readBody } from "./request-body.ts";

/** A pino logger, or anything with these of its methods. */
export interface CaptureLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What became of one request's events; `accepted + rejected + limited` is how many it held, as far as it was read. */
export interface CapturedCounts {
  readonly route: string;
  /** Absent if the request was refused before a token was found. */
  readonly token?: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Over the project's rate limit or a quota. */
  readonly limited: number;
  /** Events not taken, by reason. */
  readonly faults: Readonly<Partial<Record<EventFault, number>>>;
  /** Why the request as a whole was refused. */
  readonly refusal?: RefusalTag;
  /** Bytes of the body as sent, and of its JSON. */
  readonly bodyBytes: number;
  readonly decodedBytes: number;
}

export interface CaptureOptions {
  readonly log: Log;
  readonly logger: CaptureLogger;
  /** Ms since 1970; default the system's. */
  readonly clock?: () => number;
  /** Deviations from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<CaptureLimits>;
  /** Peers that may name the client in `X-Forwarded-For`; default none. */
  readonly trustProxy?: TrustProxy;
  /**
   * Charges a project for `events` events. Resolves with 0 if it may send them, else with the ms after which it may
   * try again. A rejection lets the events pass: a broken limiter must not cost data.
   */
  readonly charge?: (token: string, events: number) => Promise<number>;
  readonly onCaptured?: (counts: CapturedCounts) => void;
  /** Quotas that a project has used up; its events then answer 200 and go nowhere, or SDKs would repeat them for ever. */
  readonly overQuota?: OverQuota;
  /** Events to drop, `token:id1,id2;token2:*`; they answer 200. */
  readonly dropList?: string;
  /** Ordinary events older than this, ms, are marked historical; default never. */
  readonly historicalAfterMs?: number;
  /**
   * Topic for session recordings, created on first use. Default `session_recordings`; `false` answers that the project
   * is over its quota for recordings, at which browsers pause theirs.
   */
  readonly recordingsTopic?: string | false;
  /** Answer `/_readiness` and `/_liveness`; default true. */
  readonly health?: boolean;
  /** Folder with posthog-js's `array.js` and the parts that it loads, served below `/static/`; default none. */
  readonly staticFolder?: string;
}

/** The body of one request after decoding. */
export interface DecodedBody {
  readonly bytes: Buffer;
  readonly bodyBytes: number;
}

export class Gateway {
  readonly log: Log;
  readonly logger: CaptureLogger;
  readonly limits: CaptureLimits;
  readonly clock: () => number;
  readonly inflater: Inflater;
  readonly recordingsTopic: string | false;
  readonly historicalAfterMs: number | undefined;
  readonly #dropList: DropList;
  readonly #overQuota: OverQuota | undefined;
  readonly #charge: CaptureOptions["charge"];
  readonly #onCaptured: CaptureOptions["onCaptured"];
  readonly #address: ClientAddress;
  readonly #held: HeldBytes = { held: 0 };
  #requests = 0;

  constructor(options: CaptureOptions) {
    this.log = options.log;
    this.logger = options.logger;
    this.limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.clock = options.clock ?? Date.now;
    this.inflater = new Inflater(this.limits.inflationsMax);
    this.recordingsTopic = options.recordingsTopic ?? "session_recordings";
    this.historicalAfterMs = options.historicalAfterMs;
    this.#dropList = parseDropList(options.dropList ?? "");
    this.#overQuota = options.overQuota;
    this.#charge = options.charge;
    this.#onCaptured = options.onCaptured;
    this.#address = clientAddress(options.trustProxy ?? false);
  }

  ip(request: FastifyRequest): string {
    const forwarded = request.headers["x-forwarded-for"];
    return this.#address(request.raw.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join(",") : forwarded);
  }

  /** Runs `work` on the request's body, and holds the body's bytes against the server's total meanwhile. */
  async withBody<T>(request: FastifyRequest, bytesMax: number, work: (body: Buffer) => Promise<T>): Promise<T> {
    if (this.#requests >= this.limits.requestsMax) throw new Refusal("service_unavailable");
    this.#requests++;
    let body: Buffer | undefined;
    try {
      body =
        request.method === "POST" ? await readBody(request.raw, bytesMax, this.limits, this.#held) : Buffer.alloc(0);
      return await work(body);
    } finally {
      this.#requests--;
      if (body !== undefined) this.#held.held -= body.length;
    }
  }

  decode(
    request: FastifyRequest,
    body: Buffer,
    query: URLSearchParams,
    { base64Inside, decodedBytesMax }: { readonly base64Inside: boolean; readonly decodedBytesMax: number },
  ): Promise<Buffer> {
    const { headers } = request;
    const wrapped = {
      body,
      query,
      contentType: headers["content-type"],
      contentEncoding: headers["content-encoding"],
      base64Inside,
      decodedBytesMax,
    };
    return decode(wrapped, this.inflater);
  }

  /** Judges a token's events; undefined takes them all. */
  readonly judgeOf = (token: string): Judge | undefined => judgeOf(token, this.#dropList, this.#overQuota);

  /** Queues of browsers that the project's used-up quotas stop. */
  pausedQueues(token: string): string[] {
    const queues: string[] = [];
    for (const quota of this.#overQuota?.(token) ?? []) {
      const queue = QUEUE_OF[quota];
      if (queue !== undefined) queues.push(queue);
    }
    return queues;
  }

  /** @throws Refusal rate_limited */
  async charge(token: string, events: number): Promise<void> {
    if (this.#charge === undefined || events === 0) return;
    let waitMs: number;
    try {
      waitMs = await this.#charge(token, events);
    } catch (error) {
      this.logger.error({ err: error }, "rate limiter failed; events pass uncharged");
      return;
    }
    if (waitMs > 0) throw new Refusal("rate_limited", undefined, Math.ceil(waitMs / 1000));
  }

  /**
   * Appends records to the log; resolves when they are durable.
   * @returns indexes (into `records`) of those that are larger than the log takes; all others are in.
   * @throws Refusal service_unavailable
   */
  async append(records: readonly LogRecord[], topic: string = TOPICS.ingest.name): Promise<readonly number[]> {
    const tooLarge: number[] = [];
    let rest = records;
    let indexes: readonly number[] = [];
    while (rest.length > 0) {
      try {
        await this.log.append(topic, rest);
        break;
      } catch (error) {
        if (error instanceof RecordTooLarge) {
          if (tooLarge.length === 0) indexes = records.map((_, index) => index);
          const { index: bad } = error;
          tooLarge.push(indexes[bad]!);
          rest = rest.filter((_, index) => index !== bad);
          indexes = indexes.filter((_, index) => index !== bad);
          continue;
        }
        this.logger.error({ err: error, topic }, "the log took no events");
        throw new Refusal("service_unavailable");
      }
    }
    return tooLarge;
  }

  /** What to answer for an error: itself if it is a refusal; anything else is logged and none of the client's business. */
  refusalFor(error: unknown, route: string, requestId?: unknown): Refusal {
    if (error instanceof Refusal) return error;
    this.logger.error({ err: error, route, requestId }, "capture failed");
    return new Refusal("internal_error");
  }

  count(counts: CapturedCounts): void {
    this.#onCaptured?.(counts);
  }
}

/** The query of a request, read tolerantly: a stray percent sign is a percent sign. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const url = request.raw.url ?? "";
  const mark = url.indexOf("?");
  return mark < 0 ? NO_QUERY : new URLSearchParams(url.slice(mark + 1));
}

const NO_QUERY = new URLSearchParams();

/** Sends a refusal as the classic routes do: a sentence of plain text. */
export function sendText(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.retryAfterS !== undefined) reply.header("retry-after", String(refusal.retryAfterS));
  if (closesConnection(refusal.tag)) reply.header("connection", "close");
  return reply.code(REFUSALS[refusal.tag].status).type("text/plain; charset=utf-8").send(refusal.message);
}

/** After these the rest of the body may still be on its way. */
export const closesConnection = (tag: RefusalTag): boolean =>
  tag === "payload_too_large" || tag === "body_read_timeout";

/** Events by fault. */
export function tally(faults: Iterable<EventFault>): Partial<Record<EventFault, number>> {
  const counts: Partial<Record<EventFault, number>> = {};
  for (const fault of faults) counts[fault] = (counts[fault] ?? 0) + 1;
  return counts;
}
