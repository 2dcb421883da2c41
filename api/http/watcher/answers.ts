import type { FunctionRecord } from "#pipeline/functions/record.ts";
import type { Budget } from "#pipeline/watcher/cost.ts";
import { KEPT_MAX, KEPT_MS, type KeptCount } from "#pipeline/watcher/kept.ts";
import type { MinuteRow, StandingDetail, Transition } from "#pipeline/watcher/records.ts";
import { recoveryOf } from "#pipeline/watcher/recovery.ts";
import type { Terms } from "#pipeline/watcher/settings.ts";
import { REASONS, type Standing, type State } from "#pipeline/watcher/standing.ts";
import type { Watcher } from "#pipeline/watcher/watcher.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));
export const budgetAnswer = ({ burstMs, msPerSecond }: Budget) => ({ burst_ms: burstMs, ms_per_second: msPerSecond });

/** PostHog's numbers for what a function may do. */
export function statusNumber({ state, held }: Pick<Standing, "state" | "held">): number {
  const numbers: Readonly<Record<State, number>> = {
    healthy: 1,
    degraded: held ? 11 : 2,
    probation: 2,
    quarantined: 3,
    paused: 3,
    disabled: 12,
  };
  return numbers[state];
}

/** The `status` member of a function. */
export const statusOf =
  (watcher: Pick<Watcher, "standing" | "tokensSeen">) =>
  ({ id, projectId }: Pick<FunctionRecord, "id" | "projectId">) => ({
    state: statusNumber(watcher.standing(id)),
    tokens: Math.round(watcher.tokensSeen(projectId, id)),
  });

export interface StandingParts {
  readonly record: Pick<FunctionRecord, "id" | "name" | "type" | "enabled">;
  readonly standing: Standing;
  readonly detail: StandingDetail | undefined;
  readonly terms: Terms;
  /** Tokens now; undefined: not known. */
  readonly tokens: number | undefined;
  readonly kept: KeptCount | undefined;
  /** Of the last hour. */
  readonly minutes: readonly MinuteRow[];
  readonly nowMs: number;
  /** Path of the function, with a slash at the end. */
  readonly path: string;
}

export function standingAnswer(parts: StandingParts) {
  const { record, standing, detail, terms, tokens, kept, minutes, nowMs, path } = parts;
  const thisMinute = Math.floor(nowMs / MINUTE_MS);
  const costByMinute = Array.from({ length: 60 }, () => 0);
  for (const { minuteMs, costMs } of minutes) {
    const at = 59 - (thisMinute - Math.floor(minuteMs / MINUTE_MS));
    if (at >= 0 && at < 60) costByMinute[at] = costMs;
  }
  const sum = (of: (row: MinuteRow) => number): number => minutes.reduce((total, row) => total + of(row), 0);
  return {
    id: record.id,
    name: record.name,
    type: record.type as string,
    enabled: record.enabled,
    state: standing.state,
    status: { state: statusNumber(standing), tokens: Math.round(tokens ?? terms.budget.burstMs) },
    failing: standing.failing,
    held: standing.held,
    since: standing.reason === "new" ? null : iso(standing.sinceMs),
    until: isoOrNull(standing.untilMs),
    strikes: standing.strikes,
    reason: standing.reason as string,
    reason_text: REASONS[standing.reason] as string,
    numbers: { ...standing.numbers } as Record<string, number>,
    budget: budgetAnswer(terms.budget),
    tokens: tokens === undefined ? null : Math.round(tokens),
    recovery: recoveryOf(standing, tokens, terms.budget, nowMs),
    kept: {
      invocations: kept?.invocations ?? 0,
      oldest: isoOrNull(kept?.oldestMs ?? null),
      replaying: (detail?.replayUntilMs ?? null) !== null,
      limit: KEPT_MAX,
      days: KEPT_MS / DAY_MS,
    },
    last_hour: {
      runs: sum(({ runs }) => runs),
      failures: sum(({ failures }) => failures),
      withheld: sum(({ withheld }) => withheld),
      cost_ms: sum(({ costMs }) => costMs),
      cost_by_minute: costByMinute,
    },
    links: {
      function: path,
      history: `${path}history`,
      costs: `${path}costs`,
      sample: `${path}sample`,
      profile: `${path}profile`,
    },
  };
}

export const transitionAnswer = ({ atMs, event, from, standing, actor }: Transition) => ({
  at: iso(atMs),
  event,
  from: from as string,
  to: standing.state as string,
  reason: standing.reason as string,
  reason_text: REASONS[standing.reason] as string,
  numbers: { ...standing.numbers } as Record<string, number>,
  actor,
  until: isoOrNull(standing.untilMs),
});

export const minuteAnswer = (row: MinuteRow, { msPerSecond }: Budget) => ({
  minute: iso(row.minuteMs),
  runs: row.runs,
  failures: row.failures,
  breaches: row.breaches,
  withheld: row.withheld,
  cpu_ms: row.cpuMs,
  allocated_bytes: row.allocatedBytes,
  fetch_ms: row.fetchMs,
  cost_ms: row.costMs,
  budget_ms: msPerSecond * 60,
});
