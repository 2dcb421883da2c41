/** What `/hog_functions/forecast` and `/hog_functions/profile` answer of transformations; see the OpenAPI document. */
import { sendForFile, sendJson } from "./client.ts";

export type Verdict = "changed" | "unchanged" | "dropped" | "failed";

export interface ForecastExample {
  readonly uuid: string;
  readonly event: string;
  readonly timestamp: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly error: string | null;
  readonly line: number | null;
}

export interface Forecast {
  readonly sample: { readonly found: number; readonly examined: number; readonly from: string | null };
  readonly verdicts: Readonly<Record<Verdict | "dropped_before" | "invalid", number>>;
  readonly failures: readonly {
    readonly message: string;
    readonly line: number | null;
    readonly events: number;
  }[];
  readonly changes: readonly { readonly path: string; readonly kind: string; readonly events: number }[];
  readonly examples: Readonly<Record<"changed" | "dropped" | "failed", readonly ForecastExample[]>>;
  readonly cost: {
    readonly micros: { readonly p50: number; readonly p99: number };
    readonly exceeds_budget: boolean;
    readonly summary: string;
  };
}

export interface ProfiledLine {
  readonly line: number;
  readonly text: string;
  readonly hits: number;
  readonly bytes: number;
  readonly self_ns: number;
}

export interface Profiled {
  readonly sample: { readonly profiled: number };
  readonly profile: {
    readonly ns: number;
    readonly event_ns: { readonly p50: number; readonly p99: number };
    readonly lines: readonly ProfiledLine[];
  };
}

const BASE = "/api/projects/@current/hog_functions/";

/** A transformation that is not saved. */
const configurationOf = (hog: string, inputs: Readonly<Record<string, unknown>>) => ({
  type: "transformation",
  name: "Try it",
  hog,
  inputs_schema: Object.keys(inputs).map((key) => ({ key, type: "json" })),
  inputs: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, { value }])),
});

export const askForecast = (hog: string, inputs: Readonly<Record<string, unknown>>): Promise<Forecast> =>
  sendJson("POST", `${BASE}forecast`, { configuration: configurationOf(hog, inputs), events: 1_000, examples: 3 });

export const askProfile = (hog: string, inputs: Readonly<Record<string, unknown>>): Promise<Profiled> =>
  sendJson("POST", `${BASE}profile?format=json`, { configuration: configurationOf(hog, inputs), events: 500 });

/** The same as a flame graph: an SVG file. */
export const askFlameGraph = (hog: string, inputs: Readonly<Record<string, unknown>>): Promise<Blob> =>
  sendForFile(`${BASE}profile?format=svg`, { configuration: configurationOf(hog, inputs), events: 500 });
