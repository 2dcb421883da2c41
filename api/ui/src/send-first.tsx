import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getJson } from "./client.ts";

interface ProjectAnswer {
  readonly api_token: string;
}

/** How to send an event: a command to copy, and a button that does it. */
export function SendFirst() {
  const token = useSignal<string | undefined>(undefined);
  const said = useSignal<string | undefined>(undefined);

  useEffect(() => {
    void getJson<ProjectAnswer>("/api/projects/@current/").then(
      (project) => {
        token.value = project.api_token;
      },
      () => undefined,
    );
  }, []);

  const event = {
    api_key: token.value ?? "…",
    event: "signed up",
    distinct_id: "ada",
    properties: { email: "ada@example.com", plan: "team" },
  };
  const command = `curl ${location.origin}/i/v0/e/ -H 'content-type: application/json' \\\n  -d '${JSON.stringify(event)}'`;

  const send = async (): Promise<void> => {
    const response = await fetch("/i/v0/e/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(event),
    });
    said.value = response.ok ? "Sent." : `Refused: ${await response.text()}`;
  };

  return (
    <section class="panel" aria-label="Send an event">
      <div class="panel-head">
        <h2>Send an event</h2>
        <button type="button" disabled={token.value === undefined} onClick={() => void send()}>
          Send it
        </button>
      </div>
      <pre>{command}</pre>
      <p class="muted" role="status">
        {said.value ?? "Any PostHog SDK works too: give it this address as host and this key."}
      </p>
    </section>
  );
}
