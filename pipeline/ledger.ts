import { Counter, Histogram, type Registry } from "prom-client";
import { OUTCOMES, type Outcome, type OutcomeName, type Stage } from "./outcomes.ts";

/** Counts of one stage since the process started. `in` = the sum of the outcomes once nothing is in flight. */
export interface StageCounts {
  readonly in: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/**
 * The books of this process: how many events entered each stage and how each left it. One writer per stage, read by
 * `/metrics`, by the page and by the test that holds in = out.
 */
export class Ledger {
  readonly #entered: Counter<"stage">;
  readonly #left: Counter<"stage" | "outcome">;
  readonly #batchSeconds: Histogram<"stage">;
  readonly #counts = new Map<Stage, { in: number; outcomes: Record<string, number> }>();

  constructor(registry: Registry) {
    this.#entered = new Counter({
      name: "hogstream_stage_events_in_total",
      help: "Events that entered a stage",
      labelNames: ["stage"],
      registers: [registry],
    });
    this.#left = new Counter({
      name: "hogstream_stage_events_out_total",
      help: "Events that left a stage, by outcome",
      labelNames: ["stage", "outcome"],
      registers: [registry],
    });
    this.#batchSeconds = new Histogram({
      name: "hogstream_stage_batch_seconds",
      help: "Time from taking a batch to its durable outcome",
      labelNames: ["stage"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
    for (const stage of Object.keys(OUTCOMES) as Stage[]) {
      const outcomes: Record<string, number> = {};
      for (const outcome of Object.keys(OUTCOMES[stage])) outcomes[outcome] = 0;
      this.#counts.set(stage, { in: 0, outcomes });
    }
  }

  enter(stage: Stage, events: number): void {
    this.#entered.inc({ stage }, events);
    this.#of(stage).in += events;
  }

  leave<S extends Stage>(stage: S, outcome: OutcomeName<S>, events = 1): void {
    if (events === 0) return;
    this.#left.inc({ stage, outcome }, events);
    const { outcomes } = this.#of(stage);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + events;
  }

  /** Books one batch: as many outcomes as records came in. */
  leaveAll<S extends Stage>(stage: S, outcomes: readonly Outcome<S>[], startedMs: number, nowMs: number): void {
    const tally = new Map<OutcomeName<S>, number>();
    for (const { outcome } of outcomes) tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    for (const [outcome, events] of tally) this.leave(stage, outcome, events);
    this.#batchSeconds.observe({ stage }, (nowMs - startedMs) / 1000);
  }

  snapshot(): Readonly<Record<Stage, StageCounts>> {
    const entries = [...this.#counts].map(([stage, { in: entered, outcomes }]) => [
      stage,
      { in: entered, outcomes: { ...outcomes } },
    ]);
    return Object.fromEntries(entries) as Record<Stage, StageCounts>;
  }

  #of(stage: Stage): { in: number; outcomes: Record<string, number> } {
    const counts = this.#counts.get(stage);
    if (counts === undefined) throw new Error(`no books for stage ${stage}`);
    return counts;
  }
}
