import { createRequire } from "node:module";
import { totalmem } from "node:os";

/** A connection to the engine: one statement at a time, its own settings and parameters. Opening one costs 0.1 ms. */
export type EngineConnection = { readonly engineConnection: unique symbol };
/** The cursor of one streamed SELECT. */
export type EngineStream = { readonly engineStream: unique symbol };

/** What the warehouse process uses of libchdb's Node addon (the exact version is pinned in package.json). */
export interface Engine {
  /** Opens the data folder, or joins it when this process already has it open. */
  CreateConnection(folder: string, args: readonly string[]): EngineConnection;
  CloseConnection(connection: EngineConnection): void;
  /** Starts a SELECT. Blocks the calling thread while the engine plans it, scalar subqueries included. */
  StreamQuery(connection: EngineConnection, sql: string, format: string): EngineStream;
  /** The next block as one complete document of the format. */
  StreamFetch(
    stream: EngineStream,
  ): Promise<{ readonly bytes: Buffer; readonly numRows: number; readonly done: boolean }>;
  /** Must not be called while a fetch is under way. */
  StreamCancel(stream: EngineStream): void;
  QueryAsyncConnection(
    connection: EngineConnection,
    sql: string,
    format: string,
  ): Promise<{ readonly bytes: Buffer; readonly rowsRead: number; readonly bytesRead: number }>;
  EngineVersion(): string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  "darwin-arm64": "@chdb/lib-darwin-arm64",
  "darwin-x64": "@chdb/lib-darwin-x64",
  "linux-x64": "@chdb/lib-linux-x64-gnu",
  "linux-arm64": "@chdb/lib-linux-arm64-gnu",
};

/** Loads the addon of this platform (540 MB mapped, 0.3 s the first time in a process). */
export function loadEngine(): Engine {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (name === undefined) throw new Error(`the embedded warehouse does not run on ${platform}; give CLICKHOUSE_URL`);
  const beside = createRequire(createRequire(import.meta.url).resolve("chdb"));
  return beside(name) as Engine;
}

/** Of the memory this process may have, the part that one statement may take. */
const STATEMENT_MEMORY_SHARE = 0.5;

/**
 * Settings of every connection. They undo what libchdb sets unlike a server, make an INSERT one block (up to a million
 * rows or 256 MB), which is stored whole or not at all, and keep one statement from taking the machine's memory. The
 * rest is what our client asks for with each statement: named here, it costs no SET.
 */
export const CONNECTION_SETTINGS: ReadonlyMap<string, string> = new Map([
  ["implicit_select", "0"],
  ["allow_introspection_functions", "0"],
  ["async_insert", "0"],
  ["input_format_parallel_parsing", "0"],
  ["max_partitions_per_insert_block", "0"],
  ["max_memory_usage", String(Math.floor(memoryBytes() * STATEMENT_MEMORY_SHARE))],
  ["date_time_input_format", "best_effort"],
  ["output_format_json_quote_64bit_integers", "0"],
  ["http_write_exception_in_output_format", "0"],
]);

/** A container's limit, where there is one (0 or an absurd number otherwise), else the machine's. */
function memoryBytes(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}

/** The same, as libchdb takes them when a connection is opened. */
export const CONNECTION_ARGS: readonly string[] = [...CONNECTION_SETTINGS].map(([name, value]) => `--${name}=${value}`);
