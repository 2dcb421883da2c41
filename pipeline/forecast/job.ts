/** What a forecast or a profile is made of, and what comes out of it: plain JSON, for another process to do. */

import type { CapturedEnvelope } from "#pipeline/event/captured.ts";
import type { LoadedFunction } from "#pipeline/functions/record.ts";
import type { LoadedFunction as ChainFunction, ChainProject, FailureClass } from "#transformations/chain/contract.ts";
import type { Change, ChangeKind } from "./difference.ts";

/** The function in question, its secrets in clear; mappings are functions of their own by now. */
export interface JobFunction {
  readonly id: string;
  readonly name: string;
  readonly hog: string;
  readonly bytecode: readonly unknown[];
  readonly inputs: LoadedFunction["inputs"];
  readonly filter: readonly unknown[] | null;
  readonly eventNames: readonly string[] | null;
  readonly masking: {
    readonly bytecode: readonly unknown[];
    readonly ttl: number;
    readonly threshold: number | null;
  } | null;
  readonly secretKeys: readonly string[];
}

interface JobBase {
  readonly task: "forecast" | "profile";
  readonly project: ChainProject;
  /** `now()` of programs, ms since the epoch. */
  readonly nowMs: number;
  /** Time for all events, ms; those that it does not reach are left out. */
  readonly budgetMs: number;
  /** Examples of each verdict. */
  readonly examples: number;
  /** Form of a profile. */
  readonly format: "json" | "folded" | "svg";
  readonly measure: "ns" | "ops" | "bytes";
}

export interface TransformationJob extends JobBase {
  readonly type: "transformation";
  readonly function: JobFunction;
  /** Those that run before it. */
  readonly before: readonly ChainFunction[];
  readonly events: readonly { readonly envelope: CapturedEnvelope; readonly value: string }[];
}

export interface DestinationJob extends JobBase {
  readonly type: "destination";
  /** One for each mapping. */
  readonly functions: readonly JobFunction[];
  /** Rows of `events_processed`. */
  readonly rows: readonly string[];
}

export type ForecastJob = TransformationJob | DestinationJob;

/** An event in an answer. */
export interface ShownEvent {
  readonly uuid: string;
  readonly event: string;
  readonly distinct_id: string;
  readonly timestamp: string;
}

/** A way in which the function failed. */
export interface FailureKind {
  /** What went wrong: `error`, a budget's name, `filter`, `inputs`, …; for destinations `error` too. */
  readonly class: FailureClass;
  readonly message: string;
  /** Of the program, from 1; null when it is not known or not the program's. */
  readonly line: number | null;
  readonly events: number;
}

/** What an example shows of one event. Values that are too long are cut, secrets of the function blanked. */
export interface TransformationExample extends ShownEvent {
  readonly before: unknown;
  /** null: dropped, or failed. */
  readonly after: unknown;
  readonly changes: readonly Change[];
  readonly error: string | null;
  readonly line: number | null;
}

/** A request that would be sent. */
export interface ShownRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Why it would not be: its address may not be called. */
  readonly refused?: string;
}

export interface DestinationExample extends ShownEvent {
  readonly function: string;
  readonly requests: readonly ShownRequest[];
  readonly logs: readonly string[];
  readonly error: string | null;
  readonly line: number | null;
}

/** What the events of the sample cost, by which the day is reckoned up. Times in µs of one core. */
export interface Costs {
  /** Of each run that went through to the program, ascending. */
  readonly ran: readonly number[];
  /** Of each event that the filter kept away, ascending. */
  readonly filtered: readonly number[];
  readonly allocatedBytes: number;
  /** Runs that broke a limit of one invocation. */
  readonly breaches: number;
  readonly byEvent: readonly { readonly event: string; readonly seen: number; readonly runs: number }[];
}

interface ReportBase {
  /** Events looked at, of those given. */
  readonly examined: number;
  readonly failures: readonly FailureKind[];
  readonly costs: Costs;
}

export interface TransformationReport extends ReportBase {
  readonly type: "transformation";
  readonly verdicts: {
    readonly changed: number;
    readonly unchanged: number;
    readonly dropped: number;
    readonly failed: number;
    /** Not for this function, by its filters. */
    readonly filtered: number;
    /** Dropped by a function that runs before it. */
    readonly dropped_before: number;
    /** No events, by the rules of ingestion. */
    readonly invalid: number;
  };
  /** What it changes, by path; most events first. */
  readonly changes: readonly { readonly path: string; readonly kind: ChangeKind; readonly events: number }[];
  readonly examples: {
    readonly changed: readonly TransformationExample[];
    readonly dropped: readonly TransformationExample[];
    readonly failed: readonly TransformationExample[];
  };
}

export interface DestinationReport extends ReportBase {
  readonly type: "destination";
  /** Of invocations: with mappings an event may make several. Events without any are `filtered`. */
  readonly verdicts: {
    /** Would end well if the receiver answered 200. */
    readonly sent: number;
    readonly failed: number;
    readonly masked: number;
    readonly filtered: number;
    readonly filtering_failed: number;
    readonly invalid: number;
  };
  readonly requests: number;
  readonly examples: {
    readonly sent: readonly DestinationExample[];
    readonly failed: readonly DestinationExample[];
  };
}

export interface ProfileReport {
  readonly type: "profile";
  /** Events that the function runs on, and how many of them were run. */
  readonly matched: number;
  readonly profiled: number;
  /** JSON of the profile, folded stacks, or SVG. */
  readonly text: string;
}

export type ForecastReport = TransformationReport | DestinationReport | ProfileReport;
