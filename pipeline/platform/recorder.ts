/**
 * Writes rows of the platform's own tables, from any process and without waiting:
 *
 * ```ts
 * const rows = openPlatformRows({ log, logger });
 * rows.record("function_costs", [{ team_id: 1, function_id, stage: "ingest", … }]); // returns at once
 * await rows.flush(); // where it matters: resolves once all that was recorded so far is durable in the log
 * await rows.close();
 * ```
 *
 * Rows gather in memory for `lingerMs`, then go to the log (topic `platform_rows`), a record per table and flush; the
 * store role inserts them (`pipeline/stages/platform.ts`). So a process needs nothing but the log to record.
 *
 * The promise: once in the log, at least once in the warehouse. Rows of tables that have a key replace their former
 * selves (the newest `version` counts), blocks of tables that add up carry a token by which the warehouse refuses them
 * the second time. What is only in memory when the process is killed is lost, at most `lingerMs` of it; `flush` before
 * answering for a row that must not be.
 *
 * Memory is bounded: beyond `rowsMax` waiting rows, because the log is away, new rows are dropped, counted in `dropped`
 * and told once a flush.
 */
import { randomUUID } from "node:crypto";
import type { Log, LogRecord } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { PLATFORM_TABLES, type PlatformRow, type PlatformTable } from "./tables.ts";

export interface PlatformRows {
  /** Takes rows for a table; they are copied before it returns. Never throws for a log that is away. */
  record<T extends PlatformTable>(table: T, rows: readonly PlatformRow[T][]): void;
  /** Resolves once everything recorded before is durable in the log. @throws LogUnavailable */
  flush(): Promise<void>;
  /** Rows dropped since the start, because memory's bound was reached. */
  readonly dropped: number;
  /** Flushes what waits, and stops. Idempotent; what the log refuses then is told and given up. */
  close(): Promise<void>;
}

export interface PlatformRowsOptions {
  readonly log: Pick<Log, "append">;
  readonly logger: { warn(fields: object, message: string): void };
  /** How long rows wait for others, ms. */
  readonly lingerMs?: number;
  /** Rows that may wait in memory. */
  readonly rowsMax?: number;
}

/** Rows in one record of the log, and bytes of one at most; a longer row goes alone. */
const RECORD_ROWS_MAX = 1_000;
const RECORD_BYTES_MAX = 512 * 1024;

export function openPlatformRows(options: PlatformRowsOptions): PlatformRows {
  const { log, logger, lingerMs = 1_000, rowsMax = 50_000 } = options;
  let waiting = new Map<PlatformTable, string[]>();
  let count = 0;
  let dropped = 0;
  let told = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let last: Promise<void> = Promise.resolve();
  /** Microsecond of the last log line: two lines of one moment would be taken for one row. */
  let lineMicros = 0;

  const schedule = (): void => {
    if (timer !== undefined || closed || count === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      flush().catch((error: unknown) => {
        logger.warn({ err: error, rows: count }, "platform rows wait: the log did not take them");
        schedule();
      });
    }, lingerMs);
    timer.unref();
  };

  const send = async (): Promise<void> => {
    if (dropped > told) {
      logger.warn({ rows: dropped - told }, "platform rows dropped: too many wait for the log");
      told = dropped;
    }
    const taken = waiting;
    const size = count;
    if (size === 0) return;
    waiting = new Map();
    try {
      await log.append(TOPICS.platformRows.name, [...taken].flatMap(recordsOf));
      count -= size;
    } catch (error) {
      for (const [table, rows] of waiting) taken.set(table, [...(taken.get(table) ?? []), ...rows]);
      waiting = taken;
      throw error;
    }
  };

  const flush = (): Promise<void> => {
    last = last.catch(() => undefined).then(send);
    return last;
  };

  return {
    record(table, rows) {
      let list = waiting.get(table);
      if (list === undefined) {
        list = [];
        waiting.set(table, list);
      }
      for (const row of rows) {
        if (closed || count >= rowsMax) {
          dropped += 1;
          continue;
        }
        const shaped: Record<string, unknown> = { ...row };
        for (const name of PLATFORM_TABLES[table].moments) {
          const value = shaped[name] ?? null;
          if (value !== null) shaped[name] = momentText(value, name);
        }
        if (table === "log_entries") {
          lineMicros = (lineMicros + 1) % 1_000;
          shaped["timestamp"] = withMicros(String(shaped["timestamp"]), lineMicros);
        }
        list.push(JSON.stringify(shaped, wellFormed));
        count += 1;
      }
      schedule();
    },
    flush,
    get dropped() {
      return dropped;
    },
    async close() {
      if (closed) return;
      closed = true;
      clearTimeout(timer);
      timer = undefined;
      await flush().catch((error: unknown) =>
        logger.warn({ err: error, rows: count }, "platform rows lost at the end: the log did not take them"),
      );
    },
  };
}

function recordsOf([table, rows]: readonly [PlatformTable, readonly string[]]): LogRecord[] {
  const records: LogRecord[] = [];
  let part: string[] = [];
  let bytes = 0;
  const close = (): void => {
    if (part.length === 0) return;
    records.push({ key: null, value: Buffer.from(part.join("\n")), headers: { table, block: randomUUID() } });
    part = [];
    bytes = 0;
  };
  for (const row of rows) {
    if (part.length >= RECORD_ROWS_MAX || bytes + row.length > RECORD_BYTES_MAX) close();
    part.push(row);
    bytes += row.length + 1;
  }
  close();
  return records;
}

/** As ClickHouse reads every kind of time column: `2026-01-31 12:00:00.123`, UTC. */
/** For `JSON.stringify`: the warehouse refuses half a surrogate pair, and with it the rows of everybody in the block. */
const wellFormed = (_name: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed() : value;

function momentText(value: unknown, name: string): string {
  const date = new Date(typeof value === "number" ? value : String(value));
  if (Number.isNaN(date.getTime())) throw new TypeError(`${name} is no time: ${String(value)}`);
  return date.toISOString().slice(0, -1).replace("T", " ");
}

/** Lines carry a running number below their millisecond, which also keeps the order they were written in. */
const withMicros = (text: string, micros: number): string => `${text}${String(micros).padStart(3, "0")}`;
