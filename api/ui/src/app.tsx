import { signedIn, signOut } from "./client.ts";
import { LiveEvents } from "./live-events.tsx";
import { SendFirst } from "./send-first.tsx";
import { SignIn } from "./sign-in.tsx";
import { StageFlow } from "./stage-flow.tsx";
import { TryIt } from "./try-it.tsx";

export function App() {
  return (
    <>
      <header class="bar">
        <h1>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path
              d="M1 11c3 0 3-6 7-6s4 6 7 6"
              fill="none"
              stroke="currentColor"
              stroke-width="2.5"
              stroke-linecap="round"
            />
          </svg>
          Hogstream
        </h1>
        <nav>
          <a href="/api/openapi.json">API</a>
          <a href="/metrics">Metrics</a>
          {signedIn.value && (
            <button type="button" class="quiet" onClick={signOut}>
              Sign out
            </button>
          )}
        </nav>
      </header>
      <main>
        {signedIn.value ? (
          <>
            <StageFlow />
            <div class="columns">
              <TryIt />
              <div>
                <LiveEvents />
                <SendFirst />
              </div>
            </div>
          </>
        ) : (
          <SignIn />
        )}
      </main>
    </>
  );
}
