import { useSignal } from "@preact/signals";
import { bytesText, counted, durationText, percentText } from "#runtime/profiler/units.ts";
import { visible } from "#runtime/profiler/visible.ts";
import {
  askFlameGraph,
  askForecast,
  askProfile,
  type Forecast,
  type ForecastExample,
  type Profiled,
  type Verdict,
} from "./forecast-api.ts";
import { JsonDiff } from "./json-diff.tsx";
import "./forecast.css";

interface Shown {
  readonly source: string;
  readonly forecast?: Forecast;
  readonly profiled?: Profiled;
}

/** The program on the last events of the project: what it would do, what it would cost, where its time goes. */
export function ForecastPanel({
  source,
  inputs,
}: {
  readonly source: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}) {
  const shown = useSignal<Shown | null>(null);
  const busy = useSignal("");
  const refusal = useSignal("");

  const ask = async (what: string, work: () => Promise<Omit<Shown, "source">>): Promise<void> => {
    busy.value = what;
    refusal.value = "";
    try {
      shown.value = { source, ...(await work()) };
    } catch (error) {
      shown.value = null;
      refusal.value = error instanceof Error ? error.message : String(error);
    }
    busy.value = "";
  };

  const { forecast, profiled } = shown.value ?? {};
  return (
    <>
      <h3>On your last events</h3>
      <div class="deeds">
        <button
          type="button"
          disabled={busy.value !== ""}
          onClick={() => void ask("forecast", async () => ({ forecast: await askForecast(source, inputs) }))}
        >
          Test on the last 1,000
        </button>
        <button
          type="button"
          class="quiet"
          disabled={busy.value !== ""}
          onClick={() => void ask("profile", async () => ({ profiled: await askProfile(source, inputs) }))}
        >
          Profile
        </button>
        {profiled !== undefined && shown.value?.source === source && (
          <button
            type="button"
            class="quiet"
            disabled={busy.value !== ""}
            onClick={() =>
              void ask("flame graph", async () => {
                download(await askFlameGraph(source, inputs), "profile.svg");
                return { profiled };
              })
            }
          >
            Flame graph
          </button>
        )}
      </div>
      <div aria-live="polite" aria-busy={busy.value !== ""}>
        {busy.value !== "" && <p class="muted said">running…</p>}
        {refusal.value !== "" && <p class="bad">{refusal.value}</p>}
        {shown.value !== null && shown.value.source !== source && (
          <p class="notice">The program has changed since; ask again.</p>
        )}
        {forecast !== undefined && <ForecastResult forecast={forecast} />}
        {profiled !== undefined && <ProfileResult profiled={profiled} />}
      </div>
    </>
  );
}

/** Hands a file to the browser's downloads. */
function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ["changed", "changed"],
  ["unchanged", "unchanged"],
  ["dropped", "dropped"],
  ["failed", "failed"],
];

function ForecastResult({ forecast }: { readonly forecast: Forecast }) {
  const { sample, verdicts, failures, changes, examples, cost } = forecast;
  if (sample.found === 0) return <p class="muted">No events have come in the last three days.</p>;
  const { p50, p99 } = cost.micros;
  return (
    <div class="forecast">
      <VerdictBar verdicts={verdicts} />
      <p class={cost.exceeds_budget ? "bad" : ""}>
        {cost.summary}
        {cost.exceeds_budget && " It would be quarantined."}
      </p>
      <p class="muted">
        {counted(sample.examined, "event")} tried: {durationText(p50 * 1e3)} each, p99 {durationText(p99 * 1e3)}
        {verdicts.invalid + verdicts.dropped_before > 0 &&
          `; ${counted(verdicts.invalid + verdicts.dropped_before, "event")} would not come to it`}
      </p>
      {failures.map(({ message, line, events }) => (
        <p key={`${line} ${message}`} class="bad">
          {counted(events, "event")}
          {line === null ? "" : `, line ${line}`}: {visible(message)}
        </p>
      ))}
      {changes.length > 0 && (
        <p class="paths">
          {changes.slice(0, 12).map(({ path, kind, events }) => (
            <span key={`${kind} ${path}`} class={`path ${kind}`}>
              {visible(path)} {kind} <small>{percentText(events, sample.examined)}</small>
            </span>
          ))}
        </p>
      )}
      {(["changed", "dropped", "failed"] as const).map((verdict) =>
        examples[verdict].map((example) => <Example key={example.uuid} verdict={verdict} example={example} />),
      )}
    </div>
  );
}

function VerdictBar({ verdicts }: { readonly verdicts: Forecast["verdicts"] }) {
  const whole = VERDICTS.reduce((sum, [verdict]) => sum + verdicts[verdict], 0);
  let start = 0;
  return (
    <figure>
      <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        {VERDICTS.map(([verdict]) => {
          const x = start;
          const width = whole === 0 ? 0 : (100 * verdicts[verdict]) / whole;
          start += width;
          return <rect key={verdict} class={verdict} x={x} y="0" width={width} height="3" />;
        })}
      </svg>
      <figcaption>
        {VERDICTS.map(([verdict, title]) => (
          <span key={verdict} class={verdict}>
            <b>{verdicts[verdict].toLocaleString("en")}</b> {title}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Example({ verdict, example }: { readonly verdict: string; readonly example: ForecastExample }) {
  const { event, timestamp, before, after, error, line } = example;
  return (
    <details>
      <summary>
        {visible(event)} <small>{timestamp}</small> <span class="muted">{verdict}</span>
        {error !== null && ` — ${line === null ? "" : `line ${line}: `}${visible(error)}`}
      </summary>
      {verdict === "changed" ? (
        <JsonDiff before={before} after={after} />
      ) : (
        <pre>{JSON.stringify(before, null, 2)}</pre>
      )}
    </details>
  );
}

function ProfileResult({ profiled }: { readonly profiled: Profiled }) {
  const { ns, lines, event_ns } = profiled.profile;
  const { profiled: events } = profiled.sample;
  if (events === 0) return <p class="muted">No events have come in the last three days.</p>;
  const most = lines.reduce((max, { self_ns }) => Math.max(max, self_ns), 1);
  return (
    <>
      <table class="profile">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Begun</th>
            <th scope="col">Time</th>
            <th scope="col">Bytes</th>
            <th scope="col">Program</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, text, hits, bytes, self_ns }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{hits.toLocaleString("en")}</td>
              <td>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * self_ns) / most} height="10" />
                </svg>
                <span>{percentText(self_ns, ns)}</span>
              </td>
              <td>{bytesText(bytes)}</td>
              <td class="code">{visible(text.replaceAll("\t", "  "))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">
        {counted(events, "event")}: {durationText(event_ns.p50)} each, p99 {durationText(event_ns.p99)}
      </p>
    </>
  );
}
