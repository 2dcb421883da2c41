import { HogstreamError, type Retry } from "#lang/error.ts";

/** A statement's home: the pool itself, or one transaction. Placeholders are `$1`, `$2`, …. */
export interface Queryable {
  /** @throws DatabaseError, DatabaseUnavailable */
  query<Row extends Record<string, unknown> = Record<string, unknown>>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Row[]>;
}

/** PostgreSQL, a server by URL or PGlite over the wire protocol: one driver, one set of migrations. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction; commits when it resolves, rolls back when it rejects. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL refused a statement; `sqlState` is its five-character code. */
export class DatabaseError extends HogstreamError {
  override readonly code = "D0101";
  override readonly retry: Retry = "never";
  readonly sqlState: string;
  constructor(message: string, sqlState: string, cause?: unknown) {
    super(message, { cause });
    this.sqlState = sqlState;
  }
}

export class DatabaseUnavailable extends HogstreamError {
  override readonly code = "D0102";
  override readonly retry: Retry = { afterMs: 500 };
}
