/** What one query may use, as settings of the statement. */
export interface StatementLimits {
  /** Wall-clock, s. */
  readonly secondsMax: number;
  readonly memoryBytesMax: number;
  /** Rows of the result. */
  readonly rowsMax: number;
}

/** Rows that a JSON answer can have. */
export const ROWS_MAX = 50_000;
/** Rows that a streamed export can have. */
export const EXPORT_ROWS_MAX = 1_000_000;

export const STATEMENT_LIMITS: StatementLimits = {
  secondsMax: 60,
  memoryBytesMax: 2_000_000_000,
  rowsMax: ROWS_MAX,
};

/** A background query may take longer: nobody waits for its answer. */
export const BACKGROUND_SECONDS_MAX = 600;

/**
 * Settings that hold a statement to its limits. A limit met is an error, never a shorter answer: half of a count would
 * be a wrong number that looks right.
 */
export const limitSettings = (limits: StatementLimits): Readonly<Record<string, number | string>> => ({
  max_execution_time: limits.secondsMax,
  max_memory_usage: limits.memoryBytesMax,
  // One more than is shown tells that there are more.
  max_result_rows: limits.rowsMax + 1,
  result_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
});
