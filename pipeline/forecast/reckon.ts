/**
 * What a function would cost at a project's traffic: the shares of the sample, taken to a day by the project's own
 * counts of each event.
 */
import { type Budget, priceOf } from "#pipeline/watcher/cost.ts";
import { countText } from "#runtime/profiler/units.ts";
import { type MicrosSummary, summaryOf } from "./costs.ts";
import type { Costs } from "./job.ts";
import type { Traffic } from "./traffic.ts";

export interface Budgets {
  readonly function: Budget;
  readonly project: Budget;
}

export interface DailyCost {
  /** Of one run: filters, inputs and program, µs of one core, on the interpreter. */
  readonly micros: MicrosSummary;
  /** Of an event that the filters keep away, µs. */
  readonly filtered_micros: MicrosSummary;
  readonly traffic: {
    readonly basis: Traffic["basis"];
    readonly days: number;
    readonly events_per_day: number;
    /** Invocations. */
    readonly runs_per_day: number;
  };
  readonly cpu_ms_per_day: number;
  /** By the watcher's price list, what the budgets would pay: runs within their allowance are free. */
  readonly charged_ms_per_day: number;
  readonly budget: { readonly function_ms_per_day: number; readonly project_ms_per_day: number };
  /** `cpu_ms_per_day` of each budget; 1 is all of it. */
  readonly share_of_function_budget: number;
  readonly share_of_project_budget: number;
  /** More than the function may spend in the long run: it would be quarantined. */
  readonly exceeds_budget: boolean;
  /** The same as a sentence. */
  readonly summary: string;
}

const SECONDS_PER_DAY = 86_400;

/** @param eventNames the only events that the function can run on; null: any. */
export function dailyCost(
  costs: Costs,
  traffic: Traffic,
  eventNames: ReadonlySet<string> | null,
  budgets: Budgets,
): DailyCost {
  const { ran, filtered } = costs;
  const rates = ratesOf(costs, eventNames);
  let runsPerDay = 0;
  let filteredPerDay = 0;
  let named = 0;
  const count = (events: number, rate: number): void => {
    runsPerDay += events * rate;
    filteredPerDay += events * Math.max(0, 1 - rate);
  };
  for (const { event, events } of traffic.perDay) {
    named += events;
    count(events, rates.of(event));
  }
  count(Math.max(0, traffic.eventsPerDay - named), rates.ofOthers);

  const micros = summaryOf(ran);
  const cpuMs = (runsPerDay * meanOf(ran) + filteredPerDay * meanOf(filtered)) / 1e3;
  const perRun = ran.length === 0 ? 0 : runsPerDay / ran.length;
  const charged = priceOf({
    runs: runsPerDay,
    failures: 0,
    breaches: costs.breaches * perRun,
    cpuMs,
    allocatedBytes: costs.allocatedBytes * perRun,
    fetchMs: 0,
  });
  const budget = {
    function_ms_per_day: budgets.function.msPerSecond * SECONDS_PER_DAY,
    project_ms_per_day: budgets.project.msPerSecond * SECONDS_PER_DAY,
  };
  const shareOfProject = cpuMs / budget.project_ms_per_day;
  return {
    micros,
    filtered_micros: summaryOf(filtered),
    traffic: {
      basis: traffic.basis,
      days: rounded(traffic.days),
      events_per_day: Math.round(traffic.eventsPerDay),
      runs_per_day: Math.round(runsPerDay),
    },
    cpu_ms_per_day: rounded(cpuMs),
    charged_ms_per_day: rounded(charged),
    budget,
    share_of_function_budget: cpuMs / budget.function_ms_per_day,
    share_of_project_budget: shareOfProject,
    exceeds_budget: charged > Math.min(budget.function_ms_per_day, budget.project_ms_per_day),
    summary: summaryText(traffic, runsPerDay, cpuMs, shareOfProject),
  };
}

/** Runs for each event of a name. Names that the sample has not are taken for average, if the function can meet them. */
function ratesOf({ byEvent }: Costs, eventNames: ReadonlySet<string> | null) {
  const known = new Map(byEvent.map(({ event, seen, runs }) => [event, runs / seen]));
  const possible = byEvent.filter(({ event }) => eventNames?.has(event) ?? true);
  const seen = possible.reduce((sum, entry) => sum + entry.seen, 0);
  const average = seen === 0 ? 0 : possible.reduce((sum, entry) => sum + entry.runs, 0) / seen;
  return {
    of: (event: string): number => known.get(event) ?? (eventNames === null || eventNames.has(event) ? average : 0),
    ofOthers: eventNames === null ? average : 0,
  };
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

function summaryText(traffic: Traffic, runsPerDay: number, cpuMs: number, share: number): string {
  if (traffic.basis === "none") return "No events yet: what it would cost a day is not known.";
  const runs = `${countText(Math.round(runsPerDay))} of ${countText(Math.round(traffic.eventsPerDay))} events a day`;
  return `At your traffic, ${runs}: ${cpuText(cpuMs)} a day, ${shareText(share)} of the project's budget.`;
}

function cpuText(ms: number): string {
  if (ms >= 59_500) return `${digits(ms / 60_000)} CPU-minutes`;
  return ms >= 1_000 ? `${digits(ms / 1_000)} CPU-seconds` : `${digits(ms)} CPU-milliseconds`;
}

const digits = (value: number): string =>
  value >= 100 ? countText(Math.round(value)) : String(Number(value.toPrecision(2)));

function shareText(share: number): string {
  const percent = 100 * share;
  if (percent > 0 && percent < 0.01) return "less than 0.01 %";
  return `${Number(percent.toPrecision(2))} %`;
}
