import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { ClickHouseError, ClickHouseLogLevel, type ClickHouseSettings, createClient } from "@clickhouse/client";
import {
  type InsertOptions,
  type QueryResult,
  type StatementOptions,
  type Warehouse,
  WarehouseError,
  WarehouseUnavailable,
} from "./port.ts";
import { exceptionScanner } from "./trailer.ts";

/** Where a warehouse is: a ClickHouse server (25.11 or newer), or what `launchEmbeddedWarehouse` returns. */
export interface WarehouseAddress {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  /** Shown in the server's query log; default `hogstream`. */
  readonly application?: string;
  /** gzip on the wire; default false (right for loopback). */
  readonly compress?: boolean;
  /** A connection silent for so long is given up, ms; default one hour: statements are limited by settings. */
  readonly idleMs?: number;
}

const IDLE_MS = 3_600_000;
const CONNECTIONS_MAX = 64;

/**
 * ClickHouse errors that say "later": too many queries or parts, no free connection or thread, time-outs between
 * servers, read-only tables, no space, replicas or Keeper out of reach.
 */
const LATER = new Set([202, 203, 209, 210, 225, 242, 243, 252, 279, 285, 286, 319, 439, 999]);
const MEMORY_LIMIT_EXCEEDED = 241;
const TOO_MANY_ROWS_OR_BYTES = 396;

/** Of a result that is read as a whole: it is held in this process. The engine's own limit counts columns, not their JSON. */
const ANSWER_BYTES_MAX = 128 * 1024 * 1024;

/** Settings of every statement, so that a server's profile and the embedded engine answer alike. */
const ALWAYS: ClickHouseSettings = {
  output_format_json_quote_64bit_integers: 0,
  http_write_exception_in_output_format: 0,
  date_time_input_format: "best_effort",
};

/**
 * One block, answered once it is stored. No limit of partitions: a client chooses its events' times, and a block that is
 * refused for them would be refused again for ever.
 */
const INSERT: ClickHouseSettings = {
  wait_end_of_query: 1,
  async_insert: 0,
  input_format_parallel_parsing: 0,
  max_partitions_per_insert_block: "0",
};
/** Rows given one by one are sent in pieces of about this size. */
const CHUNK_BYTES = 512 * 1024;

/** Opens the port on one address. Connects lazily: `ping` tells whether somebody is there. */
export function openWarehouse(address: WarehouseAddress): Warehouse {
  const client = createClient({
    url: address.url,
    username: address.user ?? "default",
    password: address.password ?? "",
    database: address.database ?? "default",
    application: address.application ?? "hogstream",
    request_timeout: address.idleMs ?? IDLE_MS,
    max_open_connections: CONNECTIONS_MAX,
    compression: { response: address.compress ?? false, request: address.compress ?? false },
    log: { level: ClickHouseLogLevel.OFF },
  });

  /** Runs `work` under the statement's signal: an abort also ends the statement inside the engine. */
  async function attempt<T>(options: StatementOptions, queryId: string, work: () => Promise<T>): Promise<T> {
    const { signal } = options;
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted !== true) throw asWarehouseError(error);
      await kill(queryId);
      throw signal.reason;
    }
  }

  const kill = (queryId: string): Promise<unknown> =>
    client
      .command({ query: "KILL QUERY WHERE query_id = {id:String} ASYNC", query_params: { id: queryId } })
      .catch(() => {}); // the statement may be over, the server gone: either way it does not run

  const common = (options: StatementOptions, queryId: string, settings: ClickHouseSettings) => ({
    query_id: queryId,
    clickhouse_settings: { ...ALWAYS, ...settings, ...(options.settings as ClickHouseSettings | undefined) },
    ...(options.params === undefined ? {} : { query_params: { ...options.params } }),
    ...(options.signal === undefined ? {} : { abort_signal: options.signal }),
  });

  async function* stream(sql: string, format: string, options: StatementOptions = {}): AsyncGenerator<Uint8Array> {
    const queryId = options.queryId ?? randomUUID();
    const { signal } = options;
    const answer = await attempt(options, queryId, () =>
      client.exec({
        ...common(options, queryId, { cancel_http_readonly_queries_on_client_close: 1 }),
        query: `${sql}\nFORMAT ${format}`,
      }),
    );
    const cut = (): void => {
      answer.stream.destroy();
      void kill(queryId);
    };
    signal?.addEventListener("abort", cut, { once: true });
    try {
      const scanner = exceptionScanner(String(answer.response_headers["x-clickhouse-exception-tag"] ?? ""));
      for await (const chunk of answer.stream as AsyncIterable<Buffer>) {
        const clean = scanner.push(chunk);
        if (clean.length > 0) yield clean;
      }
      signal?.throwIfAborted();
      const { rest, exception } = scanner.end();
      if (exception !== undefined) throw fromText(exception);
      if (rest.length > 0) yield rest;
    } catch (error) {
      throw signal?.aborted === true ? signal.reason : asWarehouseError(error);
    } finally {
      signal?.removeEventListener("abort", cut);
      answer.stream.destroy();
    }
  }

  return {
    stream,
    async command(sql, options = {}) {
      const queryId = options.queryId ?? randomUUID();
      await attempt(options, queryId, () =>
        client.command({ ...common(options, queryId, { wait_end_of_query: 1 }), query: sql }),
      );
    },
    async query(sql, options = {}) {
      const parts: Uint8Array[] = [];
      let bytes = 0;
      for await (const part of stream(sql, "JSONCompact", options)) {
        bytes += part.byteLength;
        if (bytes > ANSWER_BYTES_MAX) throw new WarehouseError("the result has too many bytes", TOO_MANY_ROWS_OR_BYTES);
        parts.push(part);
      }
      const document = JSON.parse(Buffer.concat(parts).toString("utf8")) as JsonCompact;
      return {
        columns: document.meta,
        rows: document.data,
        statistics: {
          elapsed: document.statistics?.elapsed ?? 0,
          rowsRead: document.statistics?.rows_read ?? 0,
          bytesRead: document.statistics?.bytes_read ?? 0,
        },
      };
    },
    async insert(table, rows, options: InsertOptions = {}) {
      const parts = rows instanceof Uint8Array ? [rows] : rows;
      if (parts.every((part) => part.byteLength === 0)) return;
      const columns = options.columns === undefined ? "" : ` (${options.columns.map(quoteIdentifier).join(", ")})`;
      const target = table.split(".").map(quoteIdentifier).join(".");
      const queryId = options.queryId ?? randomUUID();
      await attempt(options, queryId, async () => {
        const answer = await client.exec({
          ...common(options, queryId, { ...INSERT }),
          query: `INSERT INTO ${target}${columns} FORMAT ${options.format ?? "JSONEachRow"}`,
          values: Readable.from(inChunks(parts), { objectMode: false }),
        });
        for await (const _ of answer.stream); // an empty body; reading it frees the socket
      });
    },
    async ping() {
      const result = await client.ping({ select: true });
      if (!result.success) throw asWarehouseError(result.error);
    },
    close: () => client.close(),
  };
}

function* inChunks(parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let from = 0;
  let bytes = 0;
  for (const [index, part] of parts.entries()) {
    bytes += part.byteLength;
    if (bytes < CHUNK_BYTES && index < parts.length - 1) continue;
    yield index === from ? part : Buffer.concat(parts.slice(from, index + 1));
    from = index + 1;
    bytes = 0;
  }
}

interface JsonCompact {
  readonly meta: QueryResult["columns"];
  readonly data: QueryResult["rows"];
  readonly statistics?: { readonly elapsed: number; readonly rows_read: number; readonly bytes_read: number };
}

/** A name as ClickHouse reads it, whatever is in it. */
export const quoteIdentifier = (name: string): string => `\`${name.replace(/[\\`]/g, "\\$&")}\``;

function asWarehouseError(error: unknown): Error {
  if (error instanceof WarehouseError || error instanceof WarehouseUnavailable) return error;
  if (error instanceof ClickHouseError) {
    return byCode(`${error.message.trim()} (${error.type ?? "UNKNOWN"})`, Number(error.code), error);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new WarehouseUnavailable(`the warehouse did not answer: ${message}`, { cause: error });
}

function fromText(text: string): Error {
  const code = Number(/Code: (\d+)\./.exec(text)?.[1] ?? 1002);
  return byCode(text.trim().replace(/^Code: \d+\. DB::Exception: /, ""), code, undefined);
}

function byCode(message: string, code: number, cause: unknown): Error {
  // A limit on one query is that query's fault; a limit on the server or the user is a matter of time.
  const busy = code === MEMORY_LIMIT_EXCEEDED && !/query/i.test(message.slice(0, message.indexOf("exceeded")));
  if (busy || LATER.has(code)) return new WarehouseUnavailable(`${message} [${code}]`, { cause });
  return new WarehouseError(message, code, cause);
}
