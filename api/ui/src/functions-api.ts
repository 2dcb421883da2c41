/** What `/hog_functions/states` and the routes of one function answer; see the OpenAPI document. */
export type State = "healthy" | "degraded" | "probation" | "quarantined" | "paused" | "disabled";

export interface FunctionStanding {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly state: State;
  readonly failing: boolean;
  readonly held: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly strikes: number;
  readonly reason: string;
  readonly reason_text: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly budget: { readonly burst_ms: number; readonly ms_per_second: number };
  readonly tokens: number | null;
  readonly recovery: { readonly by: string; readonly seconds: number | null; readonly text: string };
  readonly kept: {
    readonly invocations: number;
    readonly oldest: string | null;
    readonly replaying: boolean;
    readonly days: number;
  };
  readonly last_hour: {
    readonly runs: number;
    readonly failures: number;
    readonly withheld: number;
    readonly cost_ms: number;
    readonly cost_by_minute: readonly number[];
  };
}

export interface StandingsAnswer {
  readonly counts: Readonly<Record<State, number>>;
  readonly shared_state_away_since: string | null;
  readonly results: readonly FunctionStanding[];
}

export interface HistoryEntry {
  readonly at: string;
  readonly event: string;
  readonly from: State;
  readonly to: State;
  readonly reason_text: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly actor: string;
}

export interface Minute {
  readonly minute: string;
  readonly runs: number;
  readonly failures: number;
  readonly breaches: number;
  readonly withheld: number;
  readonly cpu_ms: number;
  readonly cost_ms: number;
  readonly budget_ms: number;
}

export interface Sample {
  readonly at: string;
  readonly event_uuid: string;
  readonly trouble: string;
  readonly message: string;
  readonly cost_ms: number;
  readonly event: unknown;
}

export interface WatchSettings {
  readonly budget: { readonly burst_ms: number; readonly ms_per_second: number } | null;
  readonly pause_from: number | null;
  readonly webhook_url: string | null;
  readonly effective: {
    readonly budget: { readonly burst_ms: number; readonly ms_per_second: number };
    readonly pause_from: number | null;
    readonly webhook_url: string | null;
  };
}

export const STATE_TITLES: Readonly<Record<State, string>> = {
  healthy: "Healthy",
  degraded: "Slow lane",
  probation: "On probation",
  quarantined: "Quarantined",
  paused: "Paused",
  disabled: "Disabled",
};

export const pathOf = (id: string, part: string): string => `/api/projects/@current/hog_functions/${id}/${part}`;

/** "850 ms", "12.5 s", "3 min". */
export function duration(ms: number): string {
  const size = Math.abs(ms);
  if (size < 1_000) return `${Math.round(ms)} ms`;
  if (size < 120_000) return `${(ms / 1_000).toFixed(size < 10_000 ? 1 : 0)} s`;
  return `${Math.round(ms / 60_000)} min`;
}

/** "just now", "4 min ago", "3 h ago", or the date. */
export function ago(iso: string, nowMs: number): string {
  const s = Math.max(0, (nowMs - Date.parse(iso)) / 1_000);
  if (s < 10) return "just now";
  if (s < 120) return `${Math.round(s)} s ago`;
  if (s < 7_200) return `${Math.round(s / 60)} min ago`;
  if (s < 172_800) return `${Math.round(s / 3_600)} h ago`;
  return iso.slice(0, 10);
}

/** "in 45 s", "in 4 min". */
export function within(seconds: number): string {
  return seconds < 120 ? `in ${seconds} s` : `in ${Math.round(seconds / 60)} min`;
}

export const count = (value: number): string => value.toLocaleString("en");
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
