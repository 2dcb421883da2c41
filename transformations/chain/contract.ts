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

/** Why one function did not take effect on one event, which went on without it. */
export interface ChainFailure {
  readonly functionId: string;
  readonly error: string;
  /** True when it ended its sandbox process or overran the batch's time: a case for the quarantine. */
  readonly killed?: boolean;
}

/** What became of one event. */
export type ChainResult =
  | {
      readonly kind: "row";
      /** The warehouse row as one line of JSON. */
      readonly row: string;
      /** Name and distinct id as stored, after transformations. */
      readonly event: string;
      readonly distinctId: string;
      readonly failed: readonly ChainFailure[];
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
  /** Steps of the machine, over all runs. */
  readonly ops: number;
  /** Running time, ms; single runs are counted in whole ms, so short ones mostly as 0. */
  readonly ms: number;
  /** What the program printed, at most 25 lines of 1,000 characters a batch; missing when it printed nothing. */
  readonly logs?: readonly string[];
}
