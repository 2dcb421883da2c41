import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getJson, sendJson } from "./client.ts";
import { pathOf, type WatchSettings } from "./functions-api.ts";

/** A function's budget, the failure rate that pauses it, and who is told. An empty field takes the project's. */
export function WatchSettingsForm({ id, onChange }: { readonly id: string; readonly onChange: () => Promise<void> }) {
  const settings = useSignal<WatchSettings | undefined>(undefined);
  const said = useSignal("");

  useEffect(() => {
    getJson<WatchSettings>(pathOf(id, "watch_settings")).then(
      (answer) => {
        settings.value = answer;
      },
      () => undefined, // the list tells when the server is away
    );
  }, [id]);

  const save = async (form: FormData): Promise<void> => {
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const [rate, burst, pause, url] = [text("rate"), text("burst"), text("pause"), text("webhook")];
    const effective = settings.value?.effective.budget;
    try {
      settings.value = await sendJson<WatchSettings>("PATCH", pathOf(id, "watch_settings"), {
        budget:
          rate === "" && burst === ""
            ? null
            : {
                ms_per_second: rate === "" ? effective?.ms_per_second : Number(rate),
                burst_ms: burst === "" ? effective?.burst_ms : Number(burst) * 1_000,
              },
        pause_from: pause === "" ? null : Number(pause) / 100,
        webhook_url: url === "" ? null : url,
      });
      said.value = "Saved.";
      await onChange();
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error);
    }
  };

  const current = settings.value;
  if (current === undefined) return null;
  const { budget, pause_from: pause, webhook_url: url, effective } = current;
  return (
    <details class="settings">
      <summary>Budget, pausing, notification</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <label>
          Budget, ms of one core a second
          <input
            name="rate"
            type="number"
            min="1"
            step="any"
            defaultValue={budget?.ms_per_second.toString() ?? ""}
            placeholder={`${effective.budget.ms_per_second}`}
          />
        </label>
        <label>
          At once, seconds
          <input
            name="burst"
            type="number"
            min="0.1"
            step="any"
            defaultValue={budget === null ? "" : `${budget.burst_ms / 1_000}`}
            placeholder={`${effective.budget.burst_ms / 1_000}`}
          />
        </label>
        <label>
          Pause when this share of its runs fails, %
          <input
            name="pause"
            type="number"
            min="1"
            max="100"
            step="any"
            defaultValue={pause === null ? "" : `${pause * 100}`}
            placeholder={effective.pause_from === null ? "never" : `${effective.pause_from * 100}`}
          />
        </label>
        <label>
          Tell this URL of each change
          <input
            name="webhook"
            type="url"
            defaultValue={url ?? ""}
            placeholder={effective.webhook_url ?? "https://example.com/hook"}
          />
        </label>
        <p>
          <button type="submit">Save</button> <span role="status">{said.value}</span>
        </p>
      </form>
    </details>
  );
}
