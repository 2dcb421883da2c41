import { useComputed, useSignal } from "@preact/signals";
import sampleProgram from "../../../transformations/hash-pii/main.hog?raw";
import { Editor } from "./editor.tsx";
import { ForecastPanel } from "./forecast-panel.tsx";
import { JsonDiff } from "./json-diff.tsx";
import { runSample } from "./run-sample.ts";

const SAMPLE_EVENT = JSON.stringify(
  {
    event: "signed up",
    distinct_id: "ada",
    properties: {
      email: "Ada@Example.com",
      plan: "team",
      note: "invited by grace@example.com",
      profile: { contacts: ["bob@example.com"] },
    },
  },
  null,
  2,
);

/** What the sample program is given; a saved function gets it from its form. */
const INPUTS = { salt: "" };

/** A Hog program, a sample event, and what the program makes of it: compiled and run in the page, on every key. */
export function TryIt() {
  const source = useSignal(sampleProgram);
  const event = useSignal(SAMPLE_EVENT);
  const result = useComputed(() => runSample(source.value, event.value, INPUTS));

  return (
    <section class="panel try" aria-label="Try it">
      <div class="panel-head">
        <h2>Try it</h2>
        <p class="muted">runs in this page, nothing is saved</p>
      </div>
      <h3>Hog</h3>
      <Editor
        label="Hog program"
        language="hog"
        initial={source.peek()}
        diagnostics={result.value.diagnostics}
        onInput={(text) => {
          source.value = text;
        }}
      />
      <h3>Sample event</h3>
      <Editor
        label="Sample event"
        language="json"
        initial={event.peek()}
        onInput={(text) => {
          event.value = text;
        }}
      />
      <h3>Before → after</h3>
      <Verdict result={result.value} />
      <ForecastPanel source={source.value} inputs={INPUTS} />
    </section>
  );
}

function Verdict({ result }: { readonly result: ReturnType<typeof runSample> }) {
  switch (result.kind) {
    case "invalid":
      return (
        <p class="bad" role="alert">
          {result.message}
        </p>
      );
    case "failed":
      return (
        <p class="bad" role="alert">
          {result.message} — the event would go on unchanged.
        </p>
      );
    case "dropped":
      return <p>The event is dropped: the program returned null.</p>;
    case "changed":
      return (
        <>
          <JsonDiff before={result.before} after={result.after} />
          {result.printed.length > 0 && <pre>{result.printed.join("\n")}</pre>}
          <p class="muted">
            {result.ops.toLocaleString("en")} operations, {result.ms.toFixed(2)} ms
          </p>
        </>
      );
  }
}
