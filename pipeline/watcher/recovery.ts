import type { Budget } from "./cost.ts";
import { POLICY, type Policy, type Standing } from "./standing.ts";

/** What has to happen before a function stands better. */
export interface Recovery {
  /** `none`: it is healthy. `hand`: only a person, or an edit of the function, changes it. */
  readonly by: "none" | "tokens" | "time" | "hand";
  /** The soonest, s; null: not by time. */
  readonly seconds: number | null;
  readonly text: string;
}

/** @param tokens left now, ms; undefined: not known. */
export function recoveryOf(
  standing: Standing,
  tokens: number | undefined,
  budget: Budget,
  nowMs: number,
  policy: Policy = POLICY,
): Recovery {
  const untilS = standing.untilMs === null ? null : Math.max(0, Math.ceil((standing.untilMs - nowMs) / 1_000));
  switch (standing.state) {
    case "healthy":
      return { by: "none", seconds: null, text: "It runs on every event." };
    case "degraded": {
      if (standing.held)
        return { by: "hand", seconds: null, text: "It stays on the slow lane until a person releases it." };
      const missing = policy.healthyFrom * budget.burstMs - (tokens ?? 0);
      const refillS = Math.max(0, missing) / budget.msPerSecond;
      const stayS = (standing.sinceMs + policy.dwellMs - nowMs) / 1_000;
      const seconds = Math.max(0, Math.ceil(Math.max(refillS, stayS)));
      const share = Math.round(policy.healthyFrom * 100);
      return { by: "tokens", seconds, text: `It is healthy again once its budget has refilled to ${share} %.` };
    }
    case "quarantined":
      return untilS === null
        ? {
            by: "hand",
            seconds: null,
            text: "It was quarantined too often to be tried again by itself: edit it, or release it.",
          }
        : {
            by: "time",
            seconds: untilS,
            text: `Then a share of ${Math.round(policy.probationShare * 100)} % of the events tries it. Editing or releasing it is quicker.`,
          };
    case "probation":
      return { by: "time", seconds: untilS, text: "It is healthy then, if it keeps to its budget and its limits." };
    case "paused":
      return { by: "hand", seconds: null, text: "Edit the function, or release it once what it calls works again." };
    case "disabled":
      return { by: "hand", seconds: null, text: "A person has to enable it." };
  }
}
