import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { InvalidSetting, ROLES, readConfig, type StartOptions, siteUrlOf } from "./config.ts";

test("defaults", () => {
  expect(readConfig({}, {})).toEqual({
    host: "127.0.0.1",
    port: 8000,
    folder: resolve("data"),
    keysFile: undefined,
    siteUrl: undefined,
    roles: new Set(ROLES),
    kafkaBrokers: undefined,
    kafkaSessionMs: 30_000,
    clickhouseUrl: undefined,
    postgresUrl: undefined,
    redisUrl: undefined,
    egressAllow: [],
    trustProxy: [],
    partitions: 1,
    sandboxes: Math.max(2, availableParallelism()),
    projectEventsPerSecond: undefined,
    queriesPerMinute: undefined,
    logLevel: "warn",
    json: false,
  });
});

test("the command line wins over the environment; what is empty counts as not given", () => {
  const env = {
    HOGSTREAM_PORT: "9000",
    HOGSTREAM_HOST: " ",
    HOGSTREAM_ROLES: "store, ingest,",
    HOGSTREAM_LOG_LEVEL: "silent",
    HOGSTREAM_KEYS_FILE: "shared/keys.json",
    KAFKA_BROKERS: "a:9092, b:9092",
    KAFKA_SESSION_MS: "6000",
  };
  expect(readConfig({ port: "0", logLevel: "debug" }, env)).toMatchObject({
    port: 0,
    host: "127.0.0.1",
    roles: new Set(["store", "ingest"]),
    logLevel: "debug",
    keysFile: resolve("shared/keys.json"),
    kafkaBrokers: ["a:9092", "b:9092"],
    kafkaSessionMs: 6_000,
    partitions: 4,
  });
  expect(readConfig({}, { HOGSTREAM_KEYS_FILE: "" }).keysFile).toBeUndefined();
});

test("a broker without a port has Kafka's own", () => {
  expect(readConfig({ kafka: "a, b:9093, [::1]:9094, 10.0.0.1" }, {}).kafkaBrokers).toEqual([
    "a:9092",
    "b:9093",
    "[::1]:9094",
    "10.0.0.1:9092",
  ]);
});

test("peers are addresses and ranges of both families", () => {
  const trustProxy = ["10.0.0.7", "10.0.0.0/8", "::1", "fd00::/8"];
  expect(readConfig({ trustProxy: trustProxy.join(",") }, {}).trustProxy).toEqual(trustProxy);
});

test("where the installation says it is", () => {
  const siteUrl = (options: StartOptions): string => siteUrlOf(readConfig({ port: "81", ...options }, {}));
  expect(siteUrl({})).toBe("http://127.0.0.1:81");
  expect(siteUrl({ host: "::1" })).toBe("http://[::1]:81");
  expect(siteUrl({ host: "0.0.0.0" })).toBe("http://localhost:81");
  expect(siteUrl({ host: "::" })).toBe("http://localhost:81");
  expect(siteUrl({ siteUrl: "https://events.example/" })).toBe("https://events.example");
  expect(siteUrl({ siteUrl: "https://example.com/hogstream/" })).toBe("https://example.com/hogstream");
});

describe("what cannot be used is told in one line", () => {
  test.for<[StartOptions, RegExp]>([
    [{ port: "eighty" }, /^--port is "eighty"; it must be a whole number from 0 to 65535$/],
    [{ sandboxes: "0" }, /^--sandboxes is "0"/],
    [{ projectRate: "fast" }, /^--project-rate is "fast"; it must be a whole number from 1 /],
    [{ kafka: "a:9092,b:port" }, /^--kafka: "b:port" is no host:port; write e\.g\. /],
    [{ kafka: "http://a:9092" }, /^--kafka: "http:\/\/a:9092" is no host:port/],
    [{ roles: "capture,storage" }, /^--roles names "storage"; the roles are capture, /],
    [{ logLevel: "loud" }, /^--log-level is "loud"; the levels are .*warn.*, silent$/],
    [{ trustProxy: "10.0.0.7,nonsense" }, /^--trust-proxy: "nonsense" is neither an address nor a CIDR range/],
    [{ trustProxy: "10" }, /^--trust-proxy: "10" /],
    [{ trustProxy: "10.0.0.0/33" }, /^--trust-proxy: "10\.0\.0\.0\/33" /],
    [{ trustProxy: "0.0.0.0/0" }, /^--trust-proxy: "0\.0\.0\.0\/0" /],
    [{ allowEgress: "10.0.0.0" }, /^--allow-egress: "10\.0\.0\.0" is no CIDR range/],
    [{ clickhouse: "tcp://x:9000" }, /^--clickhouse is no URL/],
    [{ siteUrl: "events.example" }, /^--site-url is no URL that starts with http/],
    [{ siteUrl: "https://events.example/?a=1" }, /^--site-url may have a host/],
  ])("%o", ([options, words]) => {
    const read = () => readConfig(options, {});
    expect(read).toThrow(InvalidSetting);
    expect(read).toThrow(words);
  });
});
