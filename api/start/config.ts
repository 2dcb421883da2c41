import { resolve } from "node:path";
import { HogstreamError, type Retry } from "#lang/error.ts";

/** What a process can do; any subset runs alone when the log and the database are servers. */
export const ROLES = ["capture", "ingest", "store", "deliver", "api"] as const;
export type Role = (typeof ROLES)[number];

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Folder of everything that the embedded engines keep, absolute. */
  readonly folder: string;
  readonly roles: ReadonlySet<Role>;
  /** Servers to use instead of the embedded engines. */
  readonly kafkaBrokers: readonly string[] | undefined;
  /** After how long a silent process loses its partitions, ms. */
  readonly kafkaSessionMs: number;
  readonly clickhouseUrl: string | undefined;
  readonly postgresUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Private address ranges that destinations may reach. */
  readonly egressAllow: readonly string[];
  /** Peers whose `X-Forwarded-For` is believed. */
  readonly trustProxy: readonly string[];
  /**
   * Of each topic when it is created. One is best on one machine: blocks for the warehouse are then as large as they can
   * be, and order is total; several let several processes share the work.
   */
  readonly partitions: number;
  readonly sandboxes: number;
  readonly logLevel: string;
  readonly json: boolean;
}

/** Options of `hogstream start` as they come from the command line; each has an environment variable too. */
export interface StartOptions {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly roles?: string;
  readonly kafka?: string;
  readonly clickhouse?: string;
  readonly postgres?: string;
  readonly redis?: string;
  readonly allowEgress?: string;
  readonly trustProxy?: string;
  readonly partitions?: string;
  readonly sandboxes?: string;
  readonly logLevel?: string;
  readonly json?: boolean;
}

/** A setting that cannot be used; the message names it and says what would do. */
export class InvalidSetting extends HogstreamError {
  override readonly code = "C0101";
  override readonly retry: Retry = "never";
}

/** The command line wins over the environment, which wins over the defaults. @throws InvalidSetting */
export function readConfig(options: StartOptions, env: Readonly<Record<string, string | undefined>>): Config {
  const text = (flag: string | undefined, variable: string): string | undefined => {
    const value = flag ?? env[variable];
    return value === undefined || value.trim() === "" ? undefined : value.trim();
  };
  const list = (value: string | undefined): string[] =>
    (value ?? "").split(",").flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
  const integer = (value: string | undefined, name: string, min: number, max: number, fallback: number): number => {
    if (value === undefined) return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new InvalidSetting(`${name} is "${value}"; it must be a whole number from ${min} to ${max}`);
  };

  const roles = list(text(options.roles, "HOGSTREAM_ROLES"));
  const unknown = roles.find((role) => !ROLES.includes(role as Role));
  if (unknown !== undefined) {
    throw new InvalidSetting(`--roles names "${unknown}"; the roles are ${ROLES.join(", ")}`);
  }
  const kafka = list(text(options.kafka, "KAFKA_BROKERS"));
  const config: Config = {
    host: text(options.host, "HOGSTREAM_HOST") ?? "127.0.0.1",
    port: integer(text(options.port, "HOGSTREAM_PORT"), "--port", 0, 65_535, 8000),
    folder: resolve(text(options.data, "HOGSTREAM_DATA") ?? "data"),
    roles: new Set(roles.length === 0 ? ROLES : (roles as Role[])),
    kafkaBrokers: kafka.length === 0 ? undefined : kafka,
    kafkaSessionMs: integer(text(undefined, "KAFKA_SESSION_MS"), "KAFKA_SESSION_MS", 6_000, 300_000, 30_000),
    clickhouseUrl: text(options.clickhouse, "CLICKHOUSE_URL"),
    postgresUrl: text(options.postgres, "POSTGRES_URL"),
    redisUrl: text(options.redis, "REDIS_URL"),
    egressAllow: list(text(options.allowEgress, "HOGSTREAM_ALLOW_EGRESS")),
    trustProxy: list(text(options.trustProxy, "HOGSTREAM_TRUST_PROXY")),
    partitions: integer(
      text(options.partitions, "HOGSTREAM_PARTITIONS"),
      "--partitions",
      1,
      1_024,
      kafka.length === 0 ? 1 : 4,
    ),
    sandboxes: integer(text(options.sandboxes, "HOGSTREAM_SANDBOXES"), "--sandboxes", 1, 64, 1),
    logLevel: text(options.logLevel, "HOGSTREAM_LOG_LEVEL") ?? "warn",
    json: options.json ?? false,
  };
  for (const [name, url, schemes] of [
    ["--clickhouse", config.clickhouseUrl, ["http:", "https:"]],
    ["--postgres", config.postgresUrl, ["postgres:", "postgresql:"]],
    ["--redis", config.redisUrl, ["redis:", "rediss:"]],
  ] as const) {
    if (url === undefined) continue;
    const scheme = URL.canParse(url) ? new URL(url).protocol : undefined;
    if (!(schemes as readonly (string | undefined)[]).includes(scheme)) {
      throw new InvalidSetting(`${name} is no URL that starts with ${schemes.map((s) => `${s}//`).join(" or ")}`);
    }
  }
  return config;
}
