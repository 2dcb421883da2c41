/**
 * Tells of a change of standing: as an event of the project, which is stored, queried and delivered like any other, and by
 * POST to the owner's URL.
 *
 * The event goes straight to the topic of processed events: a transformation can neither drop nor change the news of its
 * own quarantine. Its uuid is made from the function and the revision, so that telling twice stores once. It is marked
 * with {@link NEWS_HEADER}, which nothing that comes in over HTTP can carry: the function it is about does not get it, and
 * what it costs others is not charged, so no chain of quarantines can feed itself.
 *
 * A function that flutters is told of once in {@link QUIET_MS} for each kind of news; that it is quarantined, paused or
 * disabled is always told.
 */
import type { Egress } from "#destinations/delivery/egress.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import { uuidV5 } from "#pipeline/event/uuid.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { localResult } from "#transformations/chain/local.ts";
import { clickhouseTime } from "#transformations/chain/row.ts";
import type { Transition, UntoldTransition, WatcherRecords } from "./records.ts";
import type { Terms } from "./settings.ts";
import { REASONS, type Standing, type State } from "./standing.ts";

export interface AnnounceOptions {
  readonly records: Pick<WatcherRecords, "toldSince" | "eventTold" | "webhookTried">;
  readonly log: Pick<Log, "append">;
  readonly egress: Pick<Egress, "send">;
  readonly nowMs: () => number;
  readonly siteUrl: string;
  readonly functionById: (
    projectId: number,
    id: string,
  ) => { readonly name: string; readonly type: string; readonly version: number } | undefined;
}

export const QUIET_MS = 600_000;
const ALWAYS = new Set(["$function_quarantined", "$function_paused", "$function_disabled"]);
const WEBHOOK_TIMEOUT_MS = 5_000;
/** Tries of a webhook, the last about twenty minutes after the first; then it is given up. */
const WEBHOOK_TRIES_MAX = 6;
/** Namespace of the events' uuids: UUIDv5 over `<function id>:<revision>`. */
const NAMESPACE = "6d1f4c1a-36f3-5f0e-8c43-9a5be2c1b7aa";
/** Of a processed record: the id of the function whose standing it tells of. */
export const NEWS_HEADER = "news_of_function";

const encoder = new TextEncoder();

/** @returns a function that tells of a change; it rejects when something is still to be told. */
export function announcer(options: AnnounceOptions): (transition: Transition, terms: Terms) => Promise<void> {
  const { records, log, egress, nowMs, siteUrl } = options;

  return async (transition, { webhookUrl }) => {
    const { functionId, revision, event } = transition;
    const done: Pick<UntoldTransition, "eventTold" | "webhookDone" | "webhookTries"> =
      "eventTold" in transition
        ? (transition as UntoldTransition)
        : { eventTold: false, webhookDone: false, webhookTries: 0 };
    // Windows, not "since the last": a change that was kept quiet must not keep the next one quiet.
    const windowMs = Math.floor(transition.atMs / QUIET_MS) * QUIET_MS;
    const quiet = !ALWAYS.has(event) && (await records.toldSince(transition, windowMs));
    const news = newsOf(transition);
    if (!done.eventTold) {
      if (!quiet) await capture(transition, news);
      await records.eventTold(functionId, revision);
    }
    if (done.webhookDone) return;
    if (webhookUrl === null || quiet) {
      await records.webhookTried(functionId, revision, true);
      return;
    }
    const taken = await post(webhookUrl, uuidOf(transition), { event, project_id: transition.projectId, ...news });
    await records.webhookTried(functionId, revision, taken || done.webhookTries + 1 >= WEBHOOK_TRIES_MAX);
  };

  function newsOf({ functionId, projectId, standing, from, actor, atMs }: Transition): Record<string, unknown> {
    const fn = options.functionById(projectId, functionId);
    return {
      function_id: functionId,
      function_name: fn?.name ?? "",
      function_type: fn?.type ?? "",
      function_version: fn?.version ?? null,
      state: standing.state,
      previous_state: from,
      failing: standing.failing,
      reason: standing.reason,
      reason_text: REASONS[standing.reason],
      ...standing.numbers,
      strikes: standing.strikes,
      until: standing.untilMs === null ? null : new Date(standing.untilMs).toISOString(),
      actor,
      at: new Date(atMs).toISOString(),
      url: `${siteUrl}/#functions/${functionId}`,
    };
  }

  async function capture(transition: Transition, news: Readonly<Record<string, unknown>>): Promise<void> {
    const { projectId, functionId, atMs, event } = transition;
    const uuid = uuidOf(transition);
    const distinctId = `function:${functionId}`;
    const timestamp = new Date(atMs).toISOString();
    const value = {
      event,
      distinct_id: distinctId,
      properties: { ...news, $process_person_profile: false, $lib: "hogstream" },
    };
    const result = localResult(
      {
        envelope: { event, uuid, distinctId, timestamp, now: timestamp, ip: "" },
        value: encoder.encode(JSON.stringify(value)),
      },
      { project: { id: projectId, siteUrl }, createdAt: clickhouseTime(new Date(nowMs()).toISOString()) },
    );
    if (result.kind !== "row") throw new Error(`the news of function ${functionId} made no row: ${result.kind}`);
    const headers = { team_id: String(projectId), event, uuid, distinct_id: distinctId, captured_at: timestamp };
    const marked = { ...headers, [NEWS_HEADER]: functionId };
    await log.append(TOPICS.processed.name, [{ key: distinctId, value: result.row, headers: marked }]);
  }

  async function post(url: string, id: string, body: Readonly<Record<string, unknown>>): Promise<boolean> {
    try {
      const { status } = await egress.send({
        url,
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": id },
        body: JSON.stringify(body),
        timeoutMs: WEBHOOK_TIMEOUT_MS,
      });
      return status < 300;
    } catch {
      return false; // refused or unreachable: counted as a try
    }
  }
}

const uuidOf = ({ functionId, revision }: Transition): string => uuidV5(`${functionId}:${revision}`, NAMESPACE);

/** Name of the event that tells of a change. */
export function eventOf(after: Standing): string {
  const named: Readonly<Record<Exclude<State, "healthy">, string>> = {
    degraded: "$function_degraded",
    quarantined: "$function_quarantined",
    probation: "$function_on_probation",
    paused: "$function_paused",
    disabled: "$function_disabled",
  };
  if (after.reason === "released") return "$function_released";
  if (after.reason === "enabled_by_hand") return "$function_enabled";
  if (after.reason === "failing") return "$function_failing";
  if (after.reason === "failing_over" || after.state === "healthy") return "$function_recovered";
  return named[after.state];
}
