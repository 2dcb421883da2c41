import { useSignal } from "@preact/signals";
import { sendJson } from "./client.ts";
import { count, pathOf, plural } from "./functions-api.ts";

interface ProfileAnswer {
  readonly sample: { readonly profiled: number };
  readonly profile: {
    readonly lines: readonly {
      readonly line: number;
      readonly text: string;
      readonly hits: number;
      readonly ops: number;
      readonly self_ns: number;
    }[];
  };
}

const SHOWN = 8;
const EVENTS = 50;

/** Where a function spends its time on the last events: its dearest lines. Made when asked for. */
export function Profile({ id }: { readonly id: string }) {
  const answer = useSignal<ProfileAnswer | undefined>(undefined);
  const said = useSignal("");
  const busy = useSignal(false);

  const run = async (): Promise<void> => {
    busy.value = true;
    said.value = "Running it on the last events…";
    try {
      const profiled = await sendJson<ProfileAnswer>("POST", pathOf(id, "profile"), { events: EVENTS });
      answer.value = profiled;
      const { profiled: events } = profiled.sample;
      said.value = events === 0 ? "None of the last events matches its filters." : `On ${plural(events, "event")}.`;
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error);
    }
    busy.value = false;
  };

  const lines = answer.value?.profile.lines ?? [];
  const total = lines.reduce((sum, { self_ns: ns }) => sum + ns, 0);
  const dearest = [...lines].sort((a, b) => b.self_ns - a.self_ns).slice(0, SHOWN);
  return (
    <>
      <h3>Where it spends its time</h3>
      <p>
        <button type="button" class="quiet" disabled={busy.value} onClick={() => void run()}>
          Profile
        </button>{" "}
        <small role="status">{said.value}</small>
      </p>
      {dearest.length > 0 && total > 0 && (
        <table class="profile">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Runs</th>
              <th scope="col">Line</th>
            </tr>
          </thead>
          <tbody>
            {dearest.map(({ line, text, hits, self_ns: ns }) => (
              <tr key={line}>
                <td>{Math.round((100 * ns) / total)} %</td>
                <td>{count(hits)}</td>
                <td>
                  <code>
                    {line}: {text}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
