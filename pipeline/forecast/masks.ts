/**
 * Which invocations a function's masking would leave out, counted as in the stage: the first of a hash within `ttl`
 * seconds runs; with a threshold n, the first, the n + 1st, the 2n + 1st, …. Time is that of the events.
 */
import { deliveryGlobals, type ProcessedRow } from "#pipeline/stages/deliver-globals.ts";
import type { JobFunction } from "./job.ts";

type Evaluate = (bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>) => unknown;

export class Masks {
  readonly #windows = new Map<string, { untilMs: number; count: number }>();

  /** Counts one that matches. */
  isMasked(fn: JobFunction, row: ProcessedRow, evaluate: Evaluate): boolean {
    const { masking } = fn;
    if (masking === null) return false;
    let hash: unknown;
    try {
      hash = evaluate(masking.bytecode, deliveryGlobals(row, 0, "", fn));
    } catch {
      return false;
    }
    if (!hash) return false;
    const key = `${fn.id} ${String(hash)}`;
    const nowMs = Date.parse(`${row.timestamp.replace(" ", "T")}Z`);
    const open = this.#windows.get(key);
    const window =
      open === undefined || nowMs >= open.untilMs ? { untilMs: nowMs + masking.ttl * 1_000, count: 0 } : open;
    window.count += 1;
    this.#windows.set(key, window);
    return masking.threshold === null ? window.count > 1 : (window.count - 1) % masking.threshold !== 0;
  }
}
