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
  /**
   * Runs `work` in one transaction; commits when it resolves, rolls back when it rejects. `work` talks to `tx` alone:
   * on the embedded database every other statement waits until the transaction has ended.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Another process holds the embedded database's data folder. */
export class DatabaseLocked extends HogstreamError {
  override readonly code = "D0103";
  override readonly retry: Retry = "never";
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

/** No connection, a server that starts or stops, a deadlock or serialisation failure: the same call may succeed later. */
export class DatabaseUnavailable extends HogstreamError {
  override readonly code = "D0102";
  override readonly retry: Retry = { afterMs: 500 };
}
