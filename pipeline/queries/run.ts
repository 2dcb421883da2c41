/** Runs queries in the warehouse: within their places and limits, with progress, and ended for good when asked. */
import { QUERY_SETTINGS } from "#lang/hogql/settings.ts";
import type { QueryResult, Warehouse } from "#pipeline/engines/warehouse/port.ts";
import type { Gate } from "./gate.ts";
import { limitSettings, type StatementLimits } from "./limits.ts";
import { type Answer, ROUNDS_MAX, type Statement, type Step } from "./program.ts";

/** Who runs what. */
export interface RunOptions {
  readonly projectId: number;
  /** Name of the query in its project: what status and cancellation go by. */
  readonly queryId: string;
  /** Whose places it takes. */
  readonly owner: string;
  /** `additional_table_filters`: the tenant's guard as a setting. */
  readonly tenantFilters: string;
  readonly limits: StatementLimits;
  /** Aborting ends the work inside the engine too. */
  readonly signal: AbortSignal;
}

/** How a statement's rows are written. */
export interface OutputFormat {
  /** ClickHouse's name. */
  readonly engine: string;
  readonly settings?: Readonly<Record<string, string | number>>;
}

export interface RunStatistics {
  /** s */
  readonly elapsed: number;
  readonly rowsRead: number;
  readonly bytesRead: number;
}

export interface Outcome {
  readonly answer: Answer;
  readonly statistics: RunStatistics;
  /** Seconds by step, in order. */
  readonly timings: readonly { readonly k: string; readonly t: number }[];
}

/** What a running query has done so far. */
export interface Progress extends RunStatistics {
  readonly estimatedRowsTotal: number;
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
}

/** Statements of one round that run side by side. */
const SIDE_BY_SIDE = 2;

/** Found by the mark in their text: the engine's own ids are not the same on every adapter. */
const PROGRESS = `
SELECT sum(read_rows), sum(read_bytes), sum(total_rows_approx), max(elapsed), sum(memory_usage),
  sum(ProfileEvents['OSCPUVirtualTimeMicroseconds']) / 1e6
FROM system.processes WHERE position(query, concat('hogstream-', {mark:String})) > 0`;

/**
 * 1, not the weaker 2 that a printed text would do with: it refuses table functions that reach out, whatever is printed.
 * Formats that the embedded engine has to write itself need 2.
 */
const READ_ONLY = 1;

interface Running {
  readonly mark: string;
  readonly controller: AbortController;
  readonly startedMs: number;
  done: RunStatistics;
  entered: boolean;
}

export interface RunnerDeps {
  readonly warehouse: Pick<Warehouse, "query" | "stream">;
  readonly gate: Gate;
  readonly newId: () => string;
  /** ms on a clock that does not go back. */
  readonly now: () => number;
}

/** A query of this name runs already in its project. */
export class QueryIdTaken extends Error {}

export class QueryRunner {
  readonly #deps: RunnerDeps;
  readonly #running = new Map<string, Running>();

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
  }

  /** @throws WarehouseError, WarehouseUnavailable, TooManyQueries, QueryIdTaken, or the signal's reason */
  run(first: Step, options: RunOptions): Promise<Outcome> {
    return this.#within(options, async (running, signal) => {
      const startedMs = this.#deps.now();
      const timings: { k: string; t: number }[] = [];
      let step = first;
      for (let round = 0; step.kind === "round"; round++) {
        if (round >= ROUNDS_MAX) throw new Error(`a plan has more than ${ROUNDS_MAX} rounds`);
        step = step.next(await this.#round(step.statements, running, options, signal, timings));
      }
      const { rowsRead, bytesRead } = running.done;
      return {
        answer: step,
        statistics: { elapsed: seconds(this.#deps.now() - startedMs), rowsRead, bytesRead },
        timings,
      };
    });
  }

  /** A statement's output as bytes of `format`. Its place is held until the last byte is read or the reader leaves. */
  async *stream(statement: Statement, format: OutputFormat, options: RunOptions): AsyncGenerator<Uint8Array> {
    const opened = await this.#open(options);
    const { running, signal, close } = opened;
    try {
      const whole = WHOLE_FORMATS.has(format.engine);
      const settings = { ...this.#settings(options), ...format.settings };
      // The engine plans the query under the stricter setting first, which refuses what the weaker one would let through.
      if (whole) await this.#query({ ...statement, sql: `EXPLAIN PLAN ${statement.sql}` }, running, options, signal);
      yield* this.#deps.warehouse.stream(this.#marked(statement.sql, running), format.engine, {
        params: statement.params,
        settings: whole ? { ...settings, readonly: 2 } : settings,
        signal,
        queryId: this.#engineId(options),
      });
    } finally {
      close();
    }
  }

  /** Ends a query. @returns false if none of that name runs here. */
  cancel(projectId: number, queryId: string, reason: unknown): boolean {
    const running = this.#running.get(keyOf(projectId, queryId));
    running?.controller.abort(reason);
    return running !== undefined;
  }

  isRunning(projectId: number, queryId: string): boolean {
    return this.#running.has(keyOf(projectId, queryId));
  }

  /** What a query that runs here has done; undefined if none does. Zeros while it waits or the engine does not tell. */
  async progress(projectId: number, queryId: string): Promise<Progress | undefined> {
    const running = this.#running.get(keyOf(projectId, queryId));
    if (running === undefined) return undefined;
    const { rowsRead, bytesRead } = running.done;
    const elapsed = seconds(this.#deps.now() - running.startedMs);
    const now = running.entered ? await this.#sample(running.mark) : undefined;
    return {
      elapsed,
      rowsRead: rowsRead + (now?.[0] ?? 0),
      bytesRead: bytesRead + (now?.[1] ?? 0),
      estimatedRowsTotal: rowsRead + (now?.[2] ?? 0),
      memoryBytes: now?.[4] ?? 0,
      cpuSeconds: now?.[5] ?? 0,
    };
  }

  async #sample(mark: string): Promise<readonly number[] | undefined> {
    const answer = await this.#deps.warehouse
      .query(PROGRESS, { params: { mark }, settings: { max_execution_time: 5 } })
      .catch(() => undefined); // a user without rights on system tables has no progress, and no harm
    return answer?.rows[0]?.map(Number);
  }

  async #within<T>(options: RunOptions, work: (running: Running, signal: AbortSignal) => Promise<T>): Promise<T> {
    const { running, signal, close } = await this.#open(options);
    try {
      return await work(running, signal);
    } finally {
      close();
    }
  }

  async #open(options: RunOptions): Promise<{ running: Running; signal: AbortSignal; close: () => void }> {
    const key = keyOf(options.projectId, options.queryId);
    if (this.#running.has(key)) throw new QueryIdTaken(`A query with the id ${options.queryId} is running.`);
    const controller = new AbortController();
    const signal = AbortSignal.any([options.signal, controller.signal]);
    const running: Running = {
      mark: this.#deps.newId(),
      controller,
      startedMs: this.#deps.now(),
      done: { elapsed: 0, rowsRead: 0, bytesRead: 0 },
      entered: false,
    };
    this.#running.set(key, running);
    try {
      const leave = await this.#deps.gate.enter(options.owner, signal);
      running.entered = true;
      return {
        running,
        signal,
        close: () => {
          leave();
          this.#running.delete(key);
        },
      };
    } catch (error) {
      this.#running.delete(key);
      throw error;
    }
  }

  /** Runs the statements of a round, a few at a time; the first failure ends the others. */
  async #round(
    statements: readonly Statement[],
    running: Running,
    options: RunOptions,
    signal: AbortSignal,
    timings: { k: string; t: number }[],
  ): Promise<readonly QueryResult[]> {
    const others = new AbortController();
    const both = AbortSignal.any([signal, others.signal]);
    const results: QueryResult[] = [];
    let nextIndex = 0;
    const worker = async (): Promise<void> => {
      for (let index = nextIndex++; index < statements.length; index = nextIndex++) {
        const statement = statements[index]!;
        const startedMs = this.#deps.now();
        const result = await this.#query(statement, running, options, both);
        timings.push({ k: `./${statement.name}`, t: seconds(this.#deps.now() - startedMs) });
        const { rowsRead, bytesRead } = result.statistics;
        running.done = {
          elapsed: running.done.elapsed,
          rowsRead: running.done.rowsRead + rowsRead,
          bytesRead: running.done.bytesRead + bytesRead,
        };
        results[index] = result;
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, statements.length) }, worker));
    } catch (error) {
      others.abort(error);
      throw error;
    }
    return results;
  }

  #query(statement: Statement, running: Running, options: RunOptions, signal: AbortSignal): Promise<QueryResult> {
    return this.#deps.warehouse.query(this.#marked(statement.sql, running), {
      params: statement.params,
      settings: this.#settings(options),
      signal,
      queryId: this.#engineId(options),
    });
  }

  #marked(sql: string, { mark }: Running): string {
    return `${sql}\n/* hogstream-${mark} */`;
  }

  #settings({ tenantFilters, limits }: RunOptions): Record<string, number | string> {
    return querySettings(tenantFilters, limits);
  }

  /** Begins with the project and the query's name, so that whoever knows both can end it from another process. */
  #engineId({ projectId, queryId }: RunOptions): string {
    return `${engineIdPrefix(projectId, queryId)}${this.#deps.newId()}`;
  }
}

/** What every statement of a query runs with. */
export const querySettings = (tenantFilters: string, limits: StatementLimits): Record<string, number | string> => ({
  ...QUERY_SETTINGS,
  ...limitSettings(limits),
  additional_table_filters: tenantFilters,
  readonly: READ_ONLY,
});

export const engineIdPrefix = (projectId: number, queryId: string): string => `${projectId}:${queryId}:`;

/** Formats that only the engine can write as one document. */
const WHOLE_FORMATS: ReadonlySet<string> = new Set(["Parquet", "Arrow", "ArrowStream"]);

const keyOf = (projectId: number, queryId: string): string => `${projectId}/${queryId}`;

const seconds = (ms: number): number => Math.round(ms) / 1_000;
