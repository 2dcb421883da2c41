import { createRequire } from "node:module";

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

/**
 * Settings of every connection. They undo what libchdb sets unlike a server, and make an INSERT one block (up to a
 * million rows or 256 MB), which is stored whole or not at all.
 */
export const CONNECTION_ARGS: readonly string[] = [
  "--implicit_select=0",
  "--allow_introspection_functions=0",
  "--async_insert=0",
  "--input_format_parallel_parsing=0",
];
