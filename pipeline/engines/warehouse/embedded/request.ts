import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { CONNECTION_SETTINGS } from "./native.ts";
import { quoteText } from "./statement.ts";

/** A request's address, taken apart the way ClickHouse does. */
export interface RequestOptions {
  /** Text in the `query` parameter; the body follows it. */
  readonly query: string;
  readonly database: string;
  readonly defaultFormat: string;
  readonly queryId: string | undefined;
  /** `SET …` with the settings and parameters, or undefined when there are none. */
  readonly set: string | undefined;
  readonly parameters: ReadonlySet<string>;
  readonly compress: boolean;
  /** Something this process does not offer. */
  readonly unsupported: string | undefined;
}

/** Address parameters that are the protocol's own; every other one is a setting. */
const RESERVED = new Set(
  [
    ["query", "database", "default_format", "query_id", "user", "password", "quota_key", "session_id", "role"],
    ["session_timeout", "session_check", "session_timezone_client", "stacktrace", "buffer_size", "wait_end_of_query"],
    ["compress", "decompress", "enable_http_compression", "http_zlib_compression_level", "client_protocol_version"],
    ["cancel_http_readonly_queries_on_client_close", "send_progress_in_http_headers", "close_session"],
  ].flat(),
);

export function requestOptions(request: IncomingMessage): RequestOptions {
  const search = new URL(request.url ?? "/", "http://localhost").searchParams;
  const assignments: string[] = [];
  const parameters = new Set<string>();
  let unsupported: string | undefined;
  for (const [name, value] of search) {
    if (name.startsWith("param_")) {
      if (!/^param_\w+$/.test(name)) unsupported = `parameter name ${name}`;
      parameters.add(name.slice("param_".length));
      assignments.push(`${name} = ${quoteText(value)}`);
    } else if (!RESERVED.has(name) && CONNECTION_SETTINGS.get(name) !== value) {
      if (!/^\w+$/.test(name)) unsupported = `setting name ${name}`;
      assignments.push(`${name} = ${quoteText(value)}`);
    }
  }
  if (search.has("session_id")) unsupported = "sessions (session_id): each request stands alone";
  if (search.get("decompress") === "1" || search.get("compress") === "1")
    unsupported = "ClickHouse's native compression";
  return {
    query: search.get("query") ?? "",
    database: search.get("database") ?? header(request, "x-clickhouse-database") ?? "default",
    defaultFormat: search.get("default_format") ?? header(request, "x-clickhouse-format") ?? "TabSeparated",
    queryId: search.get("query_id") ?? undefined,
    set: assignments.length === 0 ? undefined : `SET ${assignments.join(", ")}`,
    parameters,
    compress: search.get("enable_http_compression") === "1",
    unsupported,
  };
}

/** Whether the request carries the right name and password, in any of the three places ClickHouse looks. */
export function authenticated(request: IncomingMessage, user: string, password: string): boolean {
  const search = new URL(request.url ?? "/", "http://localhost").searchParams;
  const basic = /^Basic (.+)$/i.exec(header(request, "authorization") ?? "")?.[1];
  const [basicUser, ...basicPassword] = Buffer.from(basic ?? "", "base64")
    .toString("utf8")
    .split(":");
  const givenUser = header(request, "x-clickhouse-user") ?? (basic === undefined ? search.get("user") : basicUser);
  const givenPassword =
    header(request, "x-clickhouse-key") ?? (basic === undefined ? search.get("password") : basicPassword.join(":"));
  return same(givenUser ?? "default", user) && same(givenPassword ?? "", password);
}

function same(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The body, decompressed; undefined for a Content-Encoding nobody here knows. */
export function bodyOf(request: IncomingMessage): Readable | undefined {
  const encoding = header(request, "content-encoding")?.toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return request;
  const inflate =
    encoding === "gzip"
      ? createGunzip()
      : encoding === "deflate"
        ? createInflate()
        : encoding === "br"
          ? createBrotliDecompress()
          : encoding === "zstd"
            ? createZstdDecompress()
            : undefined;
  if (inflate === undefined) return undefined;
  request.once("error", (error) => inflate.destroy(error));
  request.once("close", () => {
    if (!request.complete) inflate.destroy(new Error("the request was cut off"));
  });
  return request.pipe(inflate);
}
