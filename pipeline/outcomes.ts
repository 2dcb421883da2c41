/**
 * Every way an event, or an invocation for an event, can leave a stage. Counters, logs, dead letters, the page's counts
 * and the API all read this table, so that in = out holds at every stage, to the event.
 *
 * A stage's code answers each record with an `Outcome` of its own row here; another name does not type-check.
 */
export const OUTCOMES = {
  capture: {
    accepted: { doc: "Durable in the log." },
    rejected: { doc: "Refused with a reason in the reply: undecodable, invalid or over a limit." },
    limited: { doc: "Refused for now: the project sends faster than its rate limit." },
  },
  ingest: {
    processed: { doc: "Handed on, changed by the project's transformations or not." },
    processed_unchanged: { doc: "Handed on as it came, because a transformation failed on it; carries the failure." },
    processed_withheld: {
      doc: "Handed on without a transformation that is quarantined, paused or disabled; says so in its properties.",
    },
    dropped_by_transformation: { doc: "A transformation returned null." },
    dropped_unknown_token: { doc: "No project owns the API key it was sent with." },
    dropped_invalid: { doc: "Refused by an ingestion rule, such as a person event with person processing off." },
    dead_lettered: { doc: "Could not be processed; kept with the reason." },
  },
  store: {
    stored: { doc: "A row in the warehouse." },
    duplicate: { doc: "Already a row: delivered again by the log, or sent again by the client." },
    dead_lettered: { doc: "The warehouse refuses this row; kept with the reason." },
  },
  deliver: {
    matched: { doc: "At least one destination's filters matched; its invocations are counted by `invocation`." },
    unmatched: { doc: "No destination wanted it." },
    dead_lettered: { doc: "Could not be read; kept with the reason." },
  },
  invocation: {
    delivered: { doc: "The function ran to its end and the receiver took what it sent." },
    failed: { doc: "The function or its receiver failed for good; kept as a dead letter." },
    retrying: { doc: "The receiver failed for now; the next attempt is in the queue." },
    kept_for_replay: {
      doc: "Not run, because the function is quarantined or paused; durable, and run when a person asks for it.",
    },
    withheld: {
      doc: "Not run and not kept: a person disabled the function in the watcher, or its share of the keeping is full.",
    },
    filtered: { doc: "Kept without asking the function's filter, which did not want it when it was replayed." },
    filtering_failed: {
      doc: "The function's filter raised an error on this event, so it did not run; kept as a dead letter.",
    },
  },
} as const satisfies Record<string, Record<string, { readonly doc: string }>>;

export type Stage = keyof typeof OUTCOMES;
export type OutcomeName<S extends Stage> = keyof (typeof OUTCOMES)[S] & string;

/** How one event left stage `S`. `reason` is for people; it never carries event data. */
export interface Outcome<S extends Stage> {
  readonly outcome: OutcomeName<S>;
  readonly reason?: string;
}
