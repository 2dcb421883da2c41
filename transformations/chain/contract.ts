import type { StoredInputs } from "#runtime/inputs.ts";

/** What travels through the chain, in the words of both its ends: the ingest stage and the guest in the isolate. */

/** The envelope that capture made of an event; see `CapturedEnvelope` of the pipeline, which fits here. */
export interface ChainEnvelope {
  readonly event: string;
  /** Lower-case UUID. */
  readonly uuid: string;
  readonly distinctId: string;
  /** Computed time, RFC 3339 UTC with ms. */
  readonly timestamp: string;
  /** When the server took the request, RFC 3339 UTC with ms. */
  readonly now: string;
  readonly ip: string;
  /** RFC 3339. */
  readonly sentAt?: string;
  /** A JSON object as text, written over the properties (capture v1's options, session and window ids). */
  readonly overlay?: string;
  readonly historical?: boolean;
}

export interface ChainEvent {
  readonly envelope: ChainEnvelope;
  /** The event object as the client sent it: UTF-8 JSON text. */
  readonly value: Uint8Array;
}

export interface ChainProject {
  readonly id: number;
  /** Address of the installation, `project.url` of a program; default "". */
  readonly siteUrl?: string;
  /** The project opted out of persons: every event is personless. */
  readonly personless?: boolean;
}

/** A transformation as stored and compiled. */
export interface LoadedFunction {
  readonly id: string;
  readonly name: string;
  readonly bytecode: readonly unknown[];
  readonly inputs?: StoredInputs;
  /** Bytecode of the filter; the function runs only on events for which it gives `true`. */
  readonly filters?: readonly unknown[];
}

/**
 * What kind of trouble a function had. `ops`, `memory`, `time` and `depth` are budgets of one invocation; `killed` means
 * that it cost its sandbox process, or the batch's time. `refused`: its bytecode can't be loaded. `filter` and `inputs`:
 * these failed before the program ran. `result`: it returned what is no event. `error`: it threw, or called wrongly.
 */
export type FailureClass =
  | "error"
  | "result"
  | "inputs"
  | "filter"
  | "refused"
  | "ops"
  | "memory"
  | "time"
  | "depth"
  | "killed";

/** Why one function did not take effect on one event, which went on without it. */
export interface ChainFailure {
  readonly functionId: string;
  readonly error: string;
  readonly class: FailureClass;
  /** Time of that run, ms; missing when it was under one. */
  readonly ms?: number;
  /** True when it ended its sandbox process or overran the batch's time: a case for the quarantine. */
  readonly killed?: boolean;
}

/**
 * Whether a function may run, in the watcher's judgement. A `degraded` one runs, with its project's batches one at a
 * time. For a `quarantined` or `disabled` one the event passes unchanged and says so in `$transformations_skipped`.
 */
export type Standing = "run" | "degraded" | "quarantined" | "disabled";

/** An event on which a function failed, kept for whoever looks after the function. */
export interface Offence {
  readonly project: ChainProject;
  readonly functionId: string;
  readonly reason: FailureClass;
  /** What the failure said, at most 1,000 characters. */
  readonly message: string;
  readonly eventUuid: string;
  /** The event's JSON as the client sent it, cut at {@link OFFENCE_CHARS_MAX}. */
  readonly event: string;
  readonly truncated: boolean;
  /** What this one run cost: µs, to the ms; of a killed one, the time until it was ended. */
  readonly micros: number;
}

/** Length limit of {@link Offence.event}, UTF-16 units. */
export const OFFENCE_CHARS_MAX = 32_768;

/** Told after each crossing what the functions used; the watcher charges them for it. `micros`: CPU of the whole call. */
export type OnUse = (project: ChainProject, use: readonly FunctionUse[], micros: number) => void;

/**
 * Told of the first event on which a function failed, once for each function and class of a crossing, so that a function
 * that fails on every event costs no copy of each. Called before `onUse` of the same crossing.
 */
export type OnOffence = (offence: Offence) => void;

/** What became of one event. */
export type ChainResult =
  | {
      readonly kind: "row";
      /** The warehouse row as one line of JSON, UTF-8. */
      readonly row: Uint8Array;
      /** Name and distinct id as stored, after transformations. */
      readonly event: string;
      readonly distinctId: string;
      readonly failed: readonly ChainFailure[];
      /** Functions that the watcher withheld from it; the row says so, too. */
      readonly withheld?: readonly string[];
      /** Ingestion warnings by type, such as `invalid_process_person_profile`. */
      readonly warnings?: readonly string[];
    }
  | { readonly kind: "dropped"; readonly functionId: string; readonly failed?: readonly ChainFailure[] }
  /** The protocol forbids the event; `reason` is an ingestion warning's type. */
  | { readonly kind: "dropped"; readonly functionId?: undefined; readonly reason: string }
  /** The bytes are not an event. */
  | { readonly kind: "unprocessable"; readonly reason: string };

/** What one function used during a batch. */
export interface FunctionUse {
  readonly functionId: string;
  readonly runs: number;
  readonly failures: number;
  /** Failures by class; missing when there were none. */
  readonly failuresBy?: Readonly<Partial<Record<FailureClass, number>>>;
  /** Steps of the machine, over all runs. */
  readonly ops: number;
  /**
   * Running time, µs. Read from a clock of whole ms at both ends of each run: right in the sum of many runs, 0 or 1,000
   * for a single short one.
   */
  readonly micros: number;
  /** Allocated by the price list, summed over the runs. */
  readonly allocatedBytes: number;
  /** Which tier served the program at the end of the batch: 0 the interpreter, 1 compiled JavaScript. */
  readonly tier: 0 | 1;
  /** What the program printed, at most 25 lines of 1,000 characters a batch; missing when it printed nothing. */
  readonly logs?: readonly string[];
}
