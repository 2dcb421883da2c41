/** Which of a project's events are not taken though nothing is wrong with them: quotas used up, and an operator's list. */

/** What a project can run out of. All but `events` and `recordings` own the events that their name says. */
export type Quota = "events" | "recordings" | "exceptions" | "surveys" | "llm_events";

/** How browsers call the queue that a quota stops; they pause it for a minute. Others have no queue of their own. */
export const QUEUE_OF: Readonly<Partial<Record<Quota, string>>> = {
  events: "events",
  recordings: "recordings",
  exceptions: "exceptionEvent",
};

/** Quotas that a project has used up. Asked once per request, so it must answer from memory. */
export type OverQuota = (token: string) => ReadonlySet<Quota> | undefined;

/** Undefined: the event is taken. */
export type Verdict = "over_quota" | "event_restricted" | undefined;

/** Judges the events of one request. `ofTour`: the event carries `$product_tour_id`. */
export type Judge = (event: string, distinctId: string, ofTour: boolean) => Verdict;

const SURVEY_EVENTS: ReadonlySet<string> = new Set(["survey sent", "survey shown", "survey dismissed"]);

/** The quota that owns an event. */
export function quotaOf(event: string, ofTour: boolean): Exclude<Quota, "recordings"> {
  if (event === "$exception") return "exceptions";
  if (SURVEY_EVENTS.has(event)) return ofTour ? "events" : "surveys";
  return event.startsWith("$ai_") ? "llm_events" : "events";
}

/** Distinct ids of a token whose events are dropped; "all" for the whole project. */
export type DropList = ReadonlyMap<string, ReadonlySet<string> | "all">;

/**
 * Reads `token:id1,id2;token2:*;token3`: a token alone, or with `*`, means all its events. A token may come twice.
 */
export function parseDropList(text: string): DropList {
  const list = new Map<string, Set<string> | "all">();
  for (const entry of text.split(";")) {
    const colon = entry.indexOf(":");
    const token = (colon < 0 ? entry : entry.slice(0, colon)).trim();
    if (token === "") continue;
    const ids =
      colon < 0
        ? ["*"]
        : entry
            .slice(colon + 1)
            .split(",")
            .map((id) => id.trim());
    const known = list.get(token);
    if (known === "all" || ids.includes("*")) list.set(token, "all");
    else list.set(token, new Set([...(known ?? []), ...ids]));
  }
  return list;
}

/**
 * The judge of a token's events; undefined if all are taken. A quota drops the events that it owns; the quota for
 * `events` drops all but those of owners that have something left.
 */
export function judgeOf(token: string, dropList: DropList, overQuota: OverQuota | undefined): Judge | undefined {
  const dropped = dropList.get(token);
  const used = overQuota?.(token);
  if (dropped === undefined && (used === undefined || used.size === 0)) return undefined;
  return (event, distinctId, ofTour) => {
    if (dropped === "all" || dropped?.has(distinctId) === true) return "event_restricted";
    return used?.has(quotaOf(event, ofTour)) === true ? "over_quota" : undefined;
  };
}
