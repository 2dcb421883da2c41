/**
 * The standing of a function, as a state machine without clock, store or randomness: `step` takes a standing and what
 * happened, and gives the next standing, the same object when nothing changed.
 *
 * ```
 *            tokens low                 tokens gone
 *  healthy ─────────────▶ degraded ───────────────────▶ quarantined ──back-off──▶ probation
 *     ▲ ◀──tokens back────┘                                   ▲ ◀──overspends again──┘ │
 *     └────────────────────────────────── holds out ───────────────────────────────────┘
 *
 *  failing past the owner's rate ──▶ paused          by hand ──▶ disabled, degraded (held)
 * ```
 *
 * Two accounts that never mix: *cost* (the token bucket) degrades and quarantines; *failures* are reported, and pause a
 * function only past the rate that its owner set. Getting worse is never delayed; getting better takes a minimum stay.
 * After a quarantine the function is let in again by itself after 1, 5 and 30 minutes, the fourth time only by hand.
 */

export const STATES = ["healthy", "degraded", "quarantined", "probation", "paused", "disabled"] as const;
export type State = (typeof STATES)[number];

/** Why a function stands where it stands; {@link REASONS} says it in words. */
export type ReasonCode = keyof typeof REASONS;

export const REASONS = {
  new: "It has not drawn attention.",
  tokens_low: "It spends its budget faster than the budget refills.",
  tokens_back: "Its budget has refilled.",
  overspent: "It used up its budget.",
  project_overspent: "The functions of the project used up the project's budget, and this one cost most.",
  relapsed: "It overspent or broke a limit again while on probation.",
  backoff_over: "The quarantine's time is over; a share of the events tries it.",
  held_out: "It kept to its budget on probation.",
  failing: "It fails on more of its events than is normal.",
  failing_over: "It fails no more than is normal.",
  failure_rate: "It failed on more of its events than its owner allows.",
  edited: "It was edited; a share of the events tries the new version.",
  released: "A person released it.",
  degraded_by_hand: "A person put it on the slow lane.",
  disabled_by_hand: "A person disabled it.",
  enabled_by_hand: "A person enabled it.",
} as const satisfies Record<string, string>;

/** The figures a reason rests on; those that matter are there. */
export interface ReasonNumbers {
  /** Tokens left, ms, and those of a full bucket. */
  readonly tokens?: number;
  readonly capacity?: number;
  readonly projectTokens?: number;
  readonly projectCapacity?: number;
  /** Runs and failures in the window, and the rate that was passed. */
  readonly runs?: number;
  readonly failures?: number;
  readonly rate?: number;
  readonly breaches?: number;
}

export interface Standing {
  readonly state: State;
  /** When the state began, ms since the epoch. */
  readonly sinceMs: number;
  /** When it ends by itself, ms since the epoch; null: not by time. */
  readonly untilMs: number | null;
  /** Quarantines in a row; forgotten {@link Policy.forgiveMs} after the last began. */
  readonly strikes: number;
  readonly struckMs: number | null;
  /** Degraded by hand: stays so until a person changes it, or it overspends. */
  readonly held: boolean;
  /** Reported as failing. Says nothing about whether it runs. */
  readonly failing: boolean;
  readonly reason: ReasonCode;
  readonly numbers: ReasonNumbers;
}

/** Thresholds are shares of a full bucket. */
export interface Policy {
  readonly degradedBelow: number;
  readonly healthyFrom: number;
  /** Minimum stay before a state gets better by itself, ms. */
  readonly dwellMs: number;
  /** Stays in quarantine, by the number of quarantines in a row; after the last only a person helps. */
  readonly backoffMs: readonly number[];
  readonly probationMs: number;
  /** Share of the events that try a function on probation. */
  readonly probationShare: number;
  readonly forgiveMs: number;
  /** Share of failed runs from which a function is reported. */
  readonly failingFrom: number;
  /** Runs in the window below which no rate is formed. */
  readonly runsMin: number;
}

export const POLICY: Policy = {
  degradedBelow: 0.5,
  healthyFrom: 0.8,
  dwellMs: 30_000,
  backoffMs: [60_000, 300_000, 1_800_000],
  probationMs: 60_000,
  probationShare: 0.1,
  forgiveMs: 7_200_000,
  failingFrom: 0.5,
  runsMin: 20,
};

/** What happened to a function, or what a person did. */
export type Happening =
  | {
      readonly kind: "observed";
      readonly nowMs: number;
      readonly tokens: number;
      readonly capacity: number;
      /** The project's bucket, when it is empty and this function cost most. */
      readonly blamed?: { readonly tokens: number; readonly capacity: number };
      /** Runs that broke a budget of one invocation since the last observation. */
      readonly breaches: number;
      /** Runs and failures in the window. */
      readonly runs: number;
      readonly failures: number;
      /** The owner's limit for the share of failed runs; null: none. */
      readonly pauseFrom: number | null;
    }
  /** Time went by. `share`: tokens left as a share of a full bucket; undefined: not known here. */
  | { readonly kind: "tick"; readonly nowMs: number; readonly share?: number }
  | { readonly kind: "edited"; readonly nowMs: number }
  | { readonly kind: "release"; readonly nowMs: number }
  | { readonly kind: "degrade"; readonly nowMs: number }
  | { readonly kind: "disable"; readonly nowMs: number }
  | { readonly kind: "enable"; readonly nowMs: number };

export const initial = (nowMs: number): Standing => ({
  state: "healthy",
  sinceMs: nowMs,
  untilMs: null,
  strikes: 0,
  struckMs: null,
  held: false,
  failing: false,
  reason: "new",
  numbers: {},
});

/** Whether events run through a function: all of them, a share, or none. */
export const RUNS: Readonly<Record<State, "all" | "share" | "none">> = {
  healthy: "all",
  degraded: "all",
  probation: "share",
  quarantined: "none",
  paused: "none",
  disabled: "none",
};

export function step(standing: Standing, happening: Happening, policy: Policy = POLICY): Standing {
  switch (happening.kind) {
    case "observed":
      return observed(standing, happening, policy);
    case "tick":
      return ticked(standing, happening.nowMs, happening.share, policy);
    case "edited":
      return standing.state === "quarantined" || standing.state === "paused"
        ? onProbation(standing, happening.nowMs, "edited", policy)
        : standing;
    case "release":
      return { ...initial(happening.nowMs), reason: "released" };
    case "degrade":
      return { ...initial(happening.nowMs), state: "degraded", held: true, reason: "degraded_by_hand" };
    case "disable":
      return standing.state === "disabled"
        ? standing
        : move(standing, "disabled", happening.nowMs, "disabled_by_hand", {});
    case "enable":
      return standing.state === "disabled" ? { ...initial(happening.nowMs), reason: "enabled_by_hand" } : standing;
  }
}

function observed(standing: Standing, seen: Extract<Happening, { kind: "observed" }>, policy: Policy): Standing {
  const { nowMs, tokens, capacity, blamed, breaches, runs, failures, pauseFrom } = seen;
  if (RUNS[standing.state] === "none") return standing;
  const numbers: ReasonNumbers = { tokens, capacity };
  if (tokens <= 0) {
    const relapse = standing.state === "probation" ? "relapsed" : "overspent";
    return quarantine(standing, nowMs, relapse, { ...numbers, breaches }, policy);
  }
  if (blamed !== undefined && blamed.tokens <= 0) {
    const cause = { ...numbers, projectTokens: blamed.tokens, projectCapacity: blamed.capacity };
    return quarantine(standing, nowMs, "project_overspent", cause, policy);
  }
  if (standing.state === "probation" && breaches > 0) {
    return quarantine(standing, nowMs, "relapsed", { ...numbers, breaches }, policy);
  }
  let next = standing;
  if (runs >= policy.runsMin) {
    const rate = failures / runs;
    const counted = { ...numbers, runs, failures };
    if (pauseFrom !== null && failures > 0 && rate >= pauseFrom) {
      return move(standing, "paused", nowMs, "failure_rate", { ...counted, rate: pauseFrom });
    }
    if (!standing.failing && rate >= policy.failingFrom) {
      next = { ...next, failing: true, reason: "failing", numbers: { ...counted, rate: policy.failingFrom } };
    } else if (standing.failing && rate < policy.failingFrom / 2) {
      next = { ...next, failing: false, reason: "failing_over", numbers: counted };
    }
  }
  if (next.state === "healthy" && tokens < policy.degradedBelow * capacity) {
    return move(next, "degraded", nowMs, "tokens_low", numbers);
  }
  return next;
}

function ticked(standing: Standing, nowMs: number, share: number | undefined, policy: Policy): Standing {
  const { state, sinceMs, untilMs, held } = standing;
  if (state === "quarantined" && untilMs !== null && nowMs >= untilMs) {
    return onProbation(standing, nowMs, "backoff_over", policy);
  }
  if (state === "probation" && untilMs !== null && nowMs >= untilMs) {
    return move(standing, "healthy", nowMs, "held_out", {});
  }
  const rested = nowMs - sinceMs >= policy.dwellMs;
  if (state === "degraded" && !held && rested && share !== undefined && share >= policy.healthyFrom) {
    return move(standing, "healthy", nowMs, "tokens_back", {});
  }
  return standing;
}

function quarantine(
  standing: Standing,
  nowMs: number,
  reason: ReasonCode,
  numbers: ReasonNumbers,
  policy: Policy,
): Standing {
  const forgiven = standing.struckMs !== null && nowMs - standing.struckMs >= policy.forgiveMs;
  const strikes = (forgiven ? 0 : standing.strikes) + 1;
  const stayMs = policy.backoffMs[strikes - 1];
  return {
    ...move(standing, "quarantined", nowMs, reason, numbers),
    strikes,
    struckMs: nowMs,
    untilMs: stayMs === undefined ? null : nowMs + stayMs,
  };
}

const onProbation = (standing: Standing, nowMs: number, reason: ReasonCode, policy: Policy): Standing => ({
  ...move(standing, "probation", nowMs, reason, {}),
  untilMs: nowMs + policy.probationMs,
});

const move = (
  standing: Standing,
  state: State,
  nowMs: number,
  reason: ReasonCode,
  numbers: ReasonNumbers,
): Standing => ({ ...standing, state, sinceMs: nowMs, untilMs: null, held: false, reason, numbers });
