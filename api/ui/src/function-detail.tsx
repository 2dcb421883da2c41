import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getJson, sendJson } from "./client.ts";
import { CostChart } from "./cost-chart.tsx";
import {
  ago,
  duration,
  type FunctionStanding,
  type HistoryEntry,
  type Minute,
  pathOf,
  plural,
  type Sample,
  STATE_TITLES,
  within,
} from "./functions-api.ts";
import { Profile } from "./profile.tsx";
import { WatchSettingsForm } from "./watch-settings.tsx";

interface Shown {
  readonly history: readonly HistoryEntry[];
  readonly minutes: readonly Minute[];
  readonly sample: Sample | null;
}

/** One function: why it stands where it stands, what it would take to recover, and the buttons. */
export function FunctionDetail({
  standing,
  nowMs,
  onChange,
}: {
  readonly standing: FunctionStanding;
  readonly nowMs: number;
  readonly onChange: () => Promise<void>;
}) {
  const { id, state, since, kept, recovery, budget, strikes } = standing;
  const shown = useSignal<Shown>({ history: [], minutes: [], sample: null });
  const said = useSignal("");
  const busy = useSignal(false);

  // Read again when the standing changes, and with each new minute of costs.
  const minute = Math.floor(nowMs / 10_000);
  useEffect(() => {
    const stop = new AbortController();
    const load = async (): Promise<void> => {
      const [history, costs, sample] = await Promise.all([
        getJson<{ results: HistoryEntry[] }>(pathOf(id, "history?limit=30"), stop.signal),
        getJson<{ results: Minute[] }>(pathOf(id, "costs?minutes=60"), stop.signal),
        // A key may see functions and not events.
        getJson<{ sample: Sample | null }>(pathOf(id, "sample"), stop.signal).catch(() => ({ sample: null })),
      ]);
      shown.value = { history: history.results, minutes: costs.results, sample: sample.sample };
    };
    load().catch(() => undefined); // the list tells when the server is away
    return () => stop.abort();
  }, [id, state, since, minute]);

  const act = async (part: string, done: (answer: { invocations?: number }) => string): Promise<void> => {
    busy.value = true;
    try {
      said.value = done(await sendJson<{ invocations?: number }>("POST", pathOf(id, part), {}));
      await onChange();
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error);
    }
    busy.value = false;
  };

  const runs = state === "healthy" || state === "degraded";
  const releasable = state !== "healthy" && state !== "disabled";
  return (
    <section class="panel detail" aria-label={`Function ${standing.name}`}>
      <div class="panel-head">
        <h2>
          {standing.name === "" ? "Unnamed" : standing.name} <span class={`state ${state}`}>{STATE_TITLES[state]}</span>
        </h2>
        <div class="deeds">
          <button
            type="button"
            disabled={busy.value || !releasable}
            onClick={() => void act("release", () => "Released: it runs on every event again, with a full budget.")}
          >
            Release
          </button>
          {state === "disabled" ? (
            <button
              type="button"
              class="quiet"
              disabled={busy.value}
              onClick={() => void act("enable", () => "Enabled.")}
            >
              Enable
            </button>
          ) : (
            <button
              type="button"
              class="quiet"
              disabled={busy.value}
              onClick={() => void act("disable", () => "Disabled: it does not run, and nothing is kept for it.")}
            >
              Disable
            </button>
          )}
          {standing.type === "destination" && (
            <button
              type="button"
              class="quiet"
              disabled={busy.value || !runs || kept.invocations === 0 || kept.replaying}
              title={runs ? undefined : "Release the function first"}
              onClick={() =>
                void act("replay", ({ invocations = 0 }) => `${plural(invocations, "kept invocation")} will run.`)
              }
            >
              {kept.replaying ? "Replaying…" : `Replay kept (${kept.invocations.toLocaleString("en")})`}
            </button>
          )}
        </div>
      </div>
      <p class="said" role="status">
        {said.value}
      </p>
      <dl class="facts">
        <div>
          <dt>Why</dt>
          <dd>
            {standing.reason === "new" ? "It keeps to its budget and has not drawn attention." : standing.reason_text}
            {since !== null && <small> {ago(since, nowMs)}</small>}
            <Numbers numbers={standing.numbers} />
          </dd>
        </div>
        <div>
          <dt>To recover</dt>
          <dd>
            {recovery.seconds !== null && recovery.seconds > 0 && <b>{within(recovery.seconds)}: </b>}
            {recovery.text}
            {strikes > 0 && <small> {plural(strikes, "quarantine")} in a row.</small>}
          </dd>
        </div>
        <div>
          <dt>Withheld</dt>
          <dd>
            {standing.last_hour.withheld === 0
              ? "Nothing in the last hour."
              : `${plural(standing.last_hour.withheld, "run")} in the last hour.`}{" "}
            {standing.type === "transformation" ? (
              <small>Events pass unchanged and say so in $transformations_skipped.</small>
            ) : (
              <small>
                {plural(kept.invocations, "invocation")} kept
                {kept.oldest !== null && `, the oldest ${ago(kept.oldest, nowMs)}`}, for {kept.days} days.
              </small>
            )}
          </dd>
        </div>
      </dl>
      <CostChart minutes={shown.value.minutes} budgetMs={budget.ms_per_second * 60} nowMs={nowMs} />
      <div class="columns even">
        <div>
          <h3>An event that shows it</h3>
          {shown.value.sample === null ? (
            <p class="muted">None kept. One is, when the function's standing changes.</p>
          ) : (
            <SampleEvent sample={shown.value.sample} nowMs={nowMs} />
          )}
          <Profile id={id} />
          <WatchSettingsForm id={id} onChange={onChange} />
        </div>
        <div>
          <h3>History</h3>
          <Timeline history={shown.value.history} nowMs={nowMs} />
        </div>
      </div>
    </section>
  );
}

function Numbers({ numbers }: { readonly numbers: FunctionStanding["numbers"] }) {
  const { tokens, capacity, runs, failures, breaches, projectTokens, projectCapacity } = numbers;
  const facts = [
    ...(tokens === undefined || capacity === undefined ? [] : [budgetText(tokens, capacity)]),
    ...(projectTokens === undefined || projectCapacity === undefined
      ? []
      : [`the project's: ${budgetText(projectTokens, projectCapacity)}`]),
    ...(runs === undefined || failures === undefined ? [] : [`${failures} of ${plural(runs, "run")} failed`]),
    ...(breaches === undefined || breaches === 0 ? [] : [plural(breaches, "limit broken", "limits broken")]),
  ];
  return facts.length === 0 ? null : <small> ({facts.join("; ")})</small>;
}

const budgetText = (tokens: number, capacity: number): string =>
  tokens < 0
    ? `${duration(-tokens)} over its ${duration(capacity)}`
    : `${duration(tokens)} left of its ${duration(capacity)}`;

function SampleEvent({ sample, nowMs }: { readonly sample: Sample; readonly nowMs: number }) {
  return (
    <>
      <p>
        <b>{sample.trouble}</b>: {sample.message}{" "}
        <small>
          {sample.cost_ms > 0 && `${duration(sample.cost_ms)}, `}
          {ago(sample.at, nowMs)}
        </small>
      </p>
      <textarea readOnly aria-label="The event" rows={12} value={JSON.stringify(sample.event, null, 2)} />
    </>
  );
}

function Timeline({ history, nowMs }: { readonly history: readonly HistoryEntry[]; readonly nowMs: number }) {
  if (history.length === 0) return <p class="muted">Its standing has never changed.</p>;
  return (
    <ol class="timeline">
      {history.map((entry) => (
        <li key={`${entry.at} ${entry.event} ${entry.to}`} class={`entry ${entry.to}`}>
          <span class="dot" aria-hidden="true" />
          <p>
            <b>{entry.from === entry.to ? entry.event.replace("$function_", "") : STATE_TITLES[entry.to]}</b>{" "}
            <small>
              <time dateTime={entry.at}>{ago(entry.at, nowMs)}</time>
              {entry.actor !== "watcher" && `, by ${entry.actor}`}
            </small>
          </p>
          <p>
            {entry.reason_text}
            <Numbers numbers={entry.numbers} />
          </p>
        </li>
      ))}
    </ol>
  );
}
