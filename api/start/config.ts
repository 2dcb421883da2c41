import { isIP } from "node:net";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import ipaddr from "ipaddr.js";
import { levels } from "pino";
import { HogstreamError, type Retry } from "#lang/error.ts";

/** What a process can do; any subset runs alone when the log and the database are servers. */
export const ROLES = ["capture", "ingest", "store", "deliver", "api"] as const;
export type Role = (typeof ROLES)[number];

/** One per core; never fewer than two, so that a slow project cannot hold up the others. */
const SANDBOXES_DEFAULT = Math.min(64, Math.max(2, availableParallelism()));

/** From the most to none. */
const LOG_LEVELS: readonly string[] = [...Object.keys(levels.values), "silent"];

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Folder of everything that the embedded engines keep, absolute. */
  readonly folder: string;
  /** The keys of the installation, absolute; undefined: `keys.json` of the folder. */
  readonly keysFile: string | undefined;
  /** Where people and functions find this installation, without a slash at the end; undefined: where it listens. */
  readonly siteUrl: string | undefined;
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
  /** How many events a second each project may send; undefined: as many as it likes. */
  readonly projectEventsPerSecond: number | undefined;
  /** What one API key may ask of the query routes; undefined: the default. */
  readonly queriesPerMinute: number | undefined;
  readonly logLevel: string;
  readonly json: boolean;
}

/** Options of `hogstream start` as they come from the command line; each has an environment variable too. */
export interface StartOptions {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly siteUrl?: string;
  readonly roles?: string;
  readonly kafka?: string;
  readonly clickhouse?: string;
  readonly postgres?: string;
  readonly redis?: string;
  readonly allowEgress?: string;
  readonly trustProxy?: string;
  readonly partitions?: string;
  readonly sandboxes?: string;
  readonly projectRate?: string;
  readonly queryRate?: string;
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
  const keysFile = text(undefined, "HOGSTREAM_KEYS_FILE");
  const siteUrl = text(options.siteUrl, "HOGSTREAM_SITE_URL");
  const kafka = list(text(options.kafka, "KAFKA_BROKERS")).map(checkedBroker);
  const projectRate = text(options.projectRate, "HOGSTREAM_PROJECT_RATE");
  const queryRate = text(options.queryRate, "HOGSTREAM_QUERY_RATE");
  const config: Config = {
    host: text(options.host, "HOGSTREAM_HOST") ?? "127.0.0.1",
    port: integer(text(options.port, "HOGSTREAM_PORT"), "--port", 0, 65_535, 8000),
    folder: resolve(text(options.data, "HOGSTREAM_DATA") ?? "data"),
    keysFile: keysFile === undefined ? undefined : resolve(keysFile),
    siteUrl: siteUrl === undefined ? undefined : checkedSiteUrl(siteUrl),
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
    sandboxes: integer(text(options.sandboxes, "HOGSTREAM_SANDBOXES"), "--sandboxes", 1, 64, SANDBOXES_DEFAULT),
    projectEventsPerSecond:
      projectRate === undefined ? undefined : integer(projectRate, "--project-rate", 1, 10_000_000, 1),
    queriesPerMinute: queryRate === undefined ? undefined : integer(queryRate, "--query-rate", 1, 1_000_000, 1),
    logLevel: text(options.logLevel, "HOGSTREAM_LOG_LEVEL") ?? "warn",
    json: options.json ?? false,
  };
  if (!LOG_LEVELS.includes(config.logLevel)) {
    throw new InvalidSetting(`--log-level is "${config.logLevel}"; the levels are ${LOG_LEVELS.join(", ")}`);
  }
  const noRange = config.egressAllow.find((range) => !ipaddr.isValidCIDR(range));
  if (noRange !== undefined) {
    throw new InvalidSetting(`--allow-egress: "${noRange}" is no CIDR range; write e.g. 10.20.0.0/16`);
  }
  const noPeer = config.trustProxy.find((peer) => !isPeer(peer));
  if (noPeer !== undefined) {
    throw new InvalidSetting(
      `--trust-proxy: "${noPeer}" is neither an address nor a CIDR range; write e.g. 10.0.0.7 or 10.20.0.0/16`,
    );
  }
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

/** `host:port`; the port may be left out. */
function checkedBroker(text: string): string {
  const broker = /:\d+$/.test(text) ? text : `${text}:9092`;
  const url = URL.canParse(`kafka://${broker}`) ? new URL(`kafka://${broker}`) : undefined;
  if (url !== undefined && url.port !== "" && url.port !== "0" && `${url.host}` === broker) return broker;
  throw new InvalidSetting(`--kafka: "${text}" is no host:port; write e.g. broker-1:9092,broker-2:9092`);
}

/** Without slashes at the end, so that paths can be put behind it. */
function checkedSiteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    throw new InvalidSetting("--site-url is no URL that starts with http:// or https://");
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new InvalidSetting("--site-url may have a host, a port and a path, but no user, query or fragment");
  }
  return url.href.replace(/\/+$/, "");
}

/** An address, or a range of them. All addresses (`/0`) are none: anybody could then pose as anybody. */
function isPeer(text: string): boolean {
  const [address = ""] = text.split("/");
  if (isIP(address) === 0) return false; // ipaddr.js also reads "10" as an address
  return text === address || (ipaddr.isValidCIDR(text) && ipaddr.parseCIDR(text)[1] > 0);
}

/** What the installation calls itself: the given URL, else where it listens; "on any address" is told as localhost. */
export function siteUrlOf({ siteUrl, host, port }: Pick<Config, "siteUrl" | "host" | "port">): string {
  if (siteUrl !== undefined) return siteUrl;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
