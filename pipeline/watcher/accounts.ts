/**
 * What the functions of this process used, in memory: by minute for the database, in the last two minutes for rates of
 * failure, in the last minute or two for finding the dearest function of a project.
 */
import { addUse, NO_USE, type Use } from "./cost.ts";
import type { MinuteRow } from "./records.ts";

export const MINUTE_MS = 60_000;

/** Runs and failures of this minute and the one before. */
interface Window {
  minuteMs: number;
  runs: number;
  failures: number;
  formerRuns: number;
  formerFailures: number;
}

interface Recent {
  readonly projectId: number;
  minuteMs: number;
  costMs: number;
  formerMs: number;
}

export class Accounts {
  readonly #windows = new Map<string, Window>();
  readonly #recent = new Map<string, Recent>();
  /** Projects of the functions that ran here. */
  readonly #owners = new Map<string, number>();
  /** By function and minute; what is not yet in the database. */
  #minutes = new Map<string, MinuteRow>();

  /** The project of a function that ran here. */
  projectOf(id: string): number | undefined {
    return this.#owners.get(id);
  }

  note(id: string, projectId: number, use: Use, costMs: number, nowMs: number): void {
    this.#owners.set(id, projectId);
    const row = this.#minuteOf(id, nowMs);
    this.#minutes.set(keyOf(row), { ...row, ...addUse(row, use), costMs: row.costMs + costMs });
    const window = this.#windowOf(id, nowMs);
    window.runs += use.runs;
    window.failures += use.failures;
  }

  withheld(id: string, runs: number, nowMs: number): void {
    const row = this.#minuteOf(id, nowMs);
    this.#minutes.set(keyOf(row), { ...row, withheld: row.withheld + runs });
  }

  /** Runs and failures of about the last two minutes. */
  lately(id: string, nowMs: number): { readonly runs: number; readonly failures: number } {
    const { runs, failures, formerRuns, formerFailures } = this.#windowOf(id, nowMs);
    return { runs: runs + formerRuns, failures: failures + formerFailures };
  }

  /** Begins a function's rate of failure anew. */
  forgetFailures(id: string): void {
    this.#windows.delete(id);
  }

  /** Notes what a project pays for a function. */
  spent(id: string, projectId: number, costMs: number, nowMs: number): void {
    const minuteMs = minuteOf(nowMs);
    const recent = this.#recent.get(id);
    if (recent === undefined) {
      this.#recent.set(id, { projectId, minuteMs, costMs, formerMs: 0 });
      return;
    }
    if (recent.minuteMs !== minuteMs) {
      recent.formerMs = minuteMs - recent.minuteMs === MINUTE_MS ? recent.costMs : 0;
      recent.costMs = 0;
      recent.minuteMs = minuteMs;
    }
    recent.costMs += costMs;
  }

  /** The function of a project that cost most lately, of those that `counts` takes. */
  dearest(projectId: number, nowMs: number, counts: (id: string) => boolean): string | undefined {
    let dearest: string | undefined;
    let most = -1;
    for (const [id, { projectId: owner, minuteMs, costMs, formerMs }] of this.#recent) {
      const lately = minuteOf(nowMs) - minuteMs <= MINUTE_MS ? costMs + formerMs : 0;
      if (owner !== projectId || lately <= most || !counts(id)) continue;
      dearest = id;
      most = lately;
    }
    return dearest;
  }

  /** Takes out what is to be written; {@link giveBack} returns it when that failed. */
  takeMinutes(): readonly MinuteRow[] {
    const rows = [...this.#minutes.values()];
    this.#minutes = new Map();
    return rows;
  }

  giveBack(rows: readonly MinuteRow[]): void {
    for (const row of rows) {
      const newer = this.#minutes.get(keyOf(row)) ?? { ...row, ...NO_USE, costMs: 0, withheld: 0 };
      this.#minutes.set(keyOf(row), {
        ...row,
        ...addUse(row, newer),
        costMs: row.costMs + newer.costMs,
        withheld: row.withheld + newer.withheld,
      });
    }
  }

  #minuteOf(functionId: string, nowMs: number): MinuteRow {
    const empty: MinuteRow = { ...NO_USE, functionId, minuteMs: minuteOf(nowMs), costMs: 0, withheld: 0 };
    return this.#minutes.get(keyOf(empty)) ?? empty;
  }

  #windowOf(id: string, nowMs: number): Window {
    const minuteMs = minuteOf(nowMs);
    const known = this.#windows.get(id);
    if (known === undefined) {
      const made: Window = { minuteMs, runs: 0, failures: 0, formerRuns: 0, formerFailures: 0 };
      this.#windows.set(id, made);
      return made;
    }
    if (known.minuteMs !== minuteMs) {
      const next = minuteMs - known.minuteMs === MINUTE_MS;
      known.formerRuns = next ? known.runs : 0;
      known.formerFailures = next ? known.failures : 0;
      known.runs = 0;
      known.failures = 0;
      known.minuteMs = minuteMs;
    }
    return known;
  }
}

/** Begin of the minute that a moment lies in, ms since the epoch. */
export const minuteOf = (nowMs: number): number => Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;

const keyOf = ({ functionId, minuteMs }: MinuteRow): string => `${functionId} ${minuteMs}`;
