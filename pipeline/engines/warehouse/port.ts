import { HogstreamError, type Retry } from "#lang/error.ts";

/**
 * The warehouse: ClickHouse, a server by URL or the embedded engine's process; both over the ClickHouse HTTP protocol.
 * Text that reaches it is written by this project; values travel as parameters (`{name:Type}`), never in the text.
 */
export interface Warehouse {
  /** Runs a statement without rows (DDL, KILL, …). @throws WarehouseError, WarehouseUnavailable */
  command(sql: string, options?: StatementOptions): Promise<void>;
  /** Runs a SELECT and collects it: rows as arrays in column order, as ClickHouse's JSONCompact gives them. */
  query(sql: string, options?: StatementOptions): Promise<QueryResult>;
  /** Streams a SELECT's output bytes in `format`; rejects, also half way, if the statement fails. */
  stream(sql: string, format: string, options?: StatementOptions): AsyncIterable<Uint8Array>;
  /**
   * Inserts one block given as text in `format` (default JSONEachRow, one object a line). Resolves when it is durable.
   * The block is one unit: all of it is stored or none, unless it spans several ClickHouse partitions.
   */
  insert(table: string, rows: Uint8Array | readonly Uint8Array[], options?: InsertOptions): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface StatementOptions {
  /** Values of `{name:Type}` placeholders. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly queryId?: string;
  /** Aborting stops the engine's work, not only the wait. */
  readonly signal?: AbortSignal;
}

export interface InsertOptions extends StatementOptions {
  readonly format?: string;
  readonly columns?: readonly string[];
}

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly unknown[])[];
  /** Rows and bytes the engine read, and its own elapsed time, s. */
  readonly statistics: { readonly elapsed: number; readonly rowsRead: number; readonly bytesRead: number };
}

/** ClickHouse refused or aborted a statement. `clickhouseCode` is ClickHouse's own error number. */
export class WarehouseError extends HogstreamError {
  override readonly code = "W0101";
  override readonly retry: Retry = "never";
  readonly clickhouseCode: number;
  constructor(message: string, clickhouseCode: number, cause?: unknown) {
    super(message, { cause });
    this.clickhouseCode = clickhouseCode;
  }
}

/** No answer, or an answer that says "later" (too many parts, memory, read-only). */
export class WarehouseUnavailable extends HogstreamError {
  override readonly code = "W0102";
  override readonly retry: Retry = { afterMs: 500 };
}

/** Another process holds the embedded warehouse's data folder. */
export class WarehouseLocked extends HogstreamError {
  override readonly code = "W0103";
  override readonly retry: Retry = "never";
}
