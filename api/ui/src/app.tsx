import { signedIn, signOut } from "./client.ts";
import { FunctionsLink } from "./functions-link.tsx";
import { FunctionsPage } from "./functions-page.tsx";
import { LiveEvents } from "./live-events.tsx";
import { route } from "./route.ts";
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
        <nav aria-label="Pages">
          {signedIn.value && (
            <>
              <a href="#pipeline" aria-current={route.value.page === "pipeline" ? "page" : undefined}>
                Pipeline
              </a>
              <FunctionsLink />
            </>
          )}
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
        {!signedIn.value ? (
          <SignIn />
        ) : route.value.page === "functions" ? (
          <FunctionsPage />
        ) : (
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
        )}
      </main>
    </>
  );
}
