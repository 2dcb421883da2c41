import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { getJson } from "./client.ts";
import { RateChart } from "./rate-chart.tsx";

interface StageCounts {
  readonly in: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

interface StagesAnswer {
  readonly stages: Readonly<Record<string, StageCounts>>;
  /** Records a stage has still to read. */
  readonly lag: Readonly<Record<string, number>>;
  readonly deadLetters: number;
  readonly docs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const STAGES = [
  { id: "capture", title: "Capture", what: "takes events in over HTTP" },
  { id: "ingest", title: "Ingest", what: "runs transformations" },
  { id: "store", title: "Store", what: "writes to ClickHouse" },
  { id: "deliver", title: "Deliver", what: "matches destinations" },
  { id: "invocation", title: "Invocations", what: "calls receivers" },
] as const;

const TROUBLE = new Set([
  "rejected",
  "limited",
  "dead_lettered",
  "failed",
  "filtering_failed",
  "processed_unchanged",
  "processed_withheld",
  "kept_for_replay",
  "withheld",
]);
const EVERY_MS = 1_000;
const KEPT_SAMPLES = 120;

export interface RateSample {
  readonly atS: number;
  readonly perSecond: number;
}

/** What goes in and out of each stage, as a picture of the pipeline. */
export function StageFlow() {
  const answer = useSignal<StagesAnswer | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  const rates = useSignal<readonly RateSample[]>([]);
  const previous = useRef<{ atMs: number; taken: number } | undefined>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    const poll = async (): Promise<void> => {
      try {
        const next = await getJson<StagesAnswer>("/api/projects/@current/stages", stop.signal);
        const taken = next.stages["ingest"]?.in ?? 0;
        const atMs = Date.now();
        const last = previous.current;
        if (last !== undefined && taken >= last.taken) {
          const perSecond = ((taken - last.taken) * 1_000) / Math.max(1, atMs - last.atMs);
          rates.value = [...rates.value, { atS: atMs / 1_000, perSecond }].slice(-KEPT_SAMPLES);
        }
        previous.current = { atMs, taken };
        answer.value = next;
        failure.value = undefined;
      } catch (error) {
        if (!stop.signal.aborted) failure.value = error instanceof Error ? error.message : String(error);
      }
    };
    void poll();
    const timer = setInterval(() => void poll(), EVERY_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);

  return (
    <section class="panel" aria-label="Pipeline">
      <div class="panel-head">
        <h2>Pipeline</h2>
        {failure.value !== undefined && (
          <p class="bad" role="alert">
            {failure.value}
          </p>
        )}
        <p class={(answer.value?.deadLetters ?? 0) > 0 ? "bad" : "muted"}>
          {number(answer.value?.deadLetters ?? 0)} dead {answer.value?.deadLetters === 1 ? "letter" : "letters"}
        </p>
      </div>
      <ol class="flow">
        {STAGES.map(({ id, title, what }) => {
          const counts = answer.value?.stages[id];
          const lag = answer.value?.lag[id];
          const outcomes = Object.entries(counts?.outcomes ?? {}).filter(([, count]) => count > 0);
          return (
            <li key={id}>
              <h3>{title}</h3>
              <p class="muted">{what}</p>
              <p class="big">{number(counts?.in ?? 0)}</p>
              {lag !== undefined && lag > 0 && <p class="wait">{number(lag)} waiting</p>}
              <ul class="outcomes">
                {outcomes.length === 0 && <li class="muted">nothing yet</li>}
                {outcomes.map(([name, count]) => (
                  <li key={name} class={TROUBLE.has(name) ? "bad" : undefined} title={answer.value?.docs[id]?.[name]}>
                    <span>{name.replaceAll("_", " ")}</span> <b>{number(count)}</b>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      <RateChart samples={rates.value} />
    </section>
  );
}

const number = (value: number): string => value.toLocaleString("en");
