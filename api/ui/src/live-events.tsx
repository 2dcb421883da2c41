import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { serverEvents } from "./client.ts";

interface LiveEvent {
  readonly uuid: string;
  readonly event: string;
  readonly distinct_id: string;
  readonly timestamp: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const SHOWN = 50;
const RETRY_MS = 2_000;

/** The project's events as they leave the ingest stage, newest first. */
export function LiveEvents() {
  const events = useSignal<readonly LiveEvent[]>([]);
  const paused = useSignal(false);
  const open = useSignal<string | undefined>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          for await (const arrived of serverEvents<readonly LiveEvent[]>("/api/projects/@current/live", stop.signal)) {
            if (!paused.value) events.value = [...arrived.toReversed(), ...events.value].slice(0, SHOWN);
          }
        } catch {
          // the stream ended; it is opened again below
        }
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    };
    void listen();
    return () => stop.abort();
  }, []);

  return (
    <section class="panel" aria-label="Live events">
      <div class="panel-head">
        <h2>Live events</h2>
        <button
          type="button"
          class="quiet"
          aria-pressed={paused.value}
          onClick={() => {
            paused.value = !paused.value;
          }}
        >
          {paused.value ? "Resume" : "Pause"}
        </button>
      </div>
      {events.value.length === 0 ? (
        <p class="muted">No events yet. They appear here the moment they are processed; send one below.</p>
      ) : (
        <ul class="events">
          {events.value.map((event) => (
            <li key={event.uuid}>
              <button
                type="button"
                class="row"
                aria-expanded={open.value === event.uuid}
                onClick={() => {
                  open.value = open.value === event.uuid ? undefined : event.uuid;
                }}
              >
                <time>{event.timestamp.slice(11, 23)}</time>
                <b>{event.event}</b>
                <span class="muted">{event.distinct_id}</span>
              </button>
              {open.value === event.uuid && <pre>{JSON.stringify(event.properties, null, 2)}</pre>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
