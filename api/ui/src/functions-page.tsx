import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { BudgetBar, Sparkline } from "./budget.tsx";
import { getJson } from "./client.ts";
import { FunctionDetail } from "./function-detail.tsx";
import {
  ago,
  count,
  type FunctionStanding,
  plural,
  STATE_TITLES,
  type StandingsAnswer,
  type State,
} from "./functions-api.ts";
import { route } from "./route.ts";

const EVERY_MS = 2_000;
const SHOWN_STATES: readonly State[] = ["quarantined", "paused", "disabled", "probation", "degraded", "healthy"];

/** How the project's functions stand, worst first, and what a person can do about it. */
export function FunctionsPage() {
  const answer = useSignal<StandingsAnswer | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  const nowMs = useSignal(Date.now());

  const load = async (signal?: AbortSignal): Promise<void> => {
    try {
      answer.value = await getJson<StandingsAnswer>("/api/projects/@current/hog_functions/states", signal);
      failure.value = undefined;
    } catch (error) {
      if (signal?.aborted !== true) failure.value = error instanceof Error ? error.message : String(error);
    }
    nowMs.value = Date.now();
  };

  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    const timer = setInterval(() => void load(stop.signal), EVERY_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);

  const all = answer.value?.results ?? [];
  // What was shown first stays, however the order changes.
  const shownFirst = useRef<string | undefined>(undefined);
  shownFirst.current ??= all[0]?.id;
  const chosenId = route.value.functionId ?? shownFirst.current;
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];
  const away = answer.value?.shared_state_away_since;
  return (
    <>
      <section class="panel" aria-label="Functions">
        <div class="panel-head">
          <h2>Functions</h2>
          {failure.value !== undefined && (
            <p class="bad" role="alert">
              {failure.value}
            </p>
          )}
          <ul class="tally">
            {SHOWN_STATES.map((state) => {
              const number = answer.value?.counts[state] ?? 0;
              return number === 0 ? null : (
                <li key={state} class={`state ${state}`}>
                  <b>{count(number)}</b> {STATE_TITLES[state].toLowerCase()}
                </li>
              );
            })}
          </ul>
        </div>
        {away !== undefined && away !== null && (
          <p class="notice" role="status">
            The shared state has not answered since {ago(away, nowMs.value)}: each process holds functions to a smaller
            budget of its own until it is back.
          </p>
        )}
        {answer.value !== undefined && all.length === 0 && (
          <p class="muted">No functions yet. Each transformation and destination of this project appears here.</p>
        )}
        <ul class="functions">
          {all.map((standing) => (
            <FunctionRow
              key={standing.id}
              standing={standing}
              chosen={standing.id === chosen?.id}
              nowMs={nowMs.value}
            />
          ))}
        </ul>
      </section>
      {chosen !== undefined && (
        <FunctionDetail key={chosen.id} standing={chosen} nowMs={nowMs.value} onChange={() => load()} />
      )}
    </>
  );
}

function FunctionRow({
  standing,
  chosen,
  nowMs,
}: {
  readonly standing: FunctionStanding;
  readonly chosen: boolean;
  readonly nowMs: number;
}) {
  const { id, name, type, state, failing, enabled, reason, reason_text: text, since, kept, last_hour: hour } = standing;
  return (
    <li>
      <a class="function" href={`#functions/${id}`} aria-current={chosen ? "true" : undefined}>
        <StateBadge state={state} />
        <span class="what">
          <b>{name === "" ? "Unnamed" : name}</b>
          <small>
            {enabled ? type : `${type}, switched off`}
            {hour.runs > 0 && `, ${plural(hour.runs, "run")} in the last hour`}
            {hour.failures > 0 && <span class="bad">, {hour.failures.toLocaleString()} failed</span>}
          </small>
        </span>
        <span class="why">
          {reason === "new" ? (
            <small>Keeps to its budget.</small>
          ) : (
            <>
              {text} {since !== null && <small>{ago(since, nowMs)}</small>}
            </>
          )}
          {failing && <small class="bad">Failing on many of its events.</small>}
          {kept.invocations > 0 && <small>{plural(kept.invocations, "invocation")} kept for replay.</small>}
        </span>
        <BudgetBar standing={standing} />
        <Sparkline standing={standing} />
      </a>
    </li>
  );
}

export function StateBadge({ state }: { readonly state: State }) {
  return <span class={`state ${state}`}>{STATE_TITLES[state]}</span>;
}
