import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getJson } from "./client.ts";
import { plural, type StandingsAnswer } from "./functions-api.ts";
import { route } from "./route.ts";

const EVERY_MS = 10_000;
const STATES = "quarantined,paused,probation,degraded";

/** The way to the functions' page, with the number of those that do not run as they should. */
export function FunctionsLink() {
  const troubled = useSignal(0);

  useEffect(() => {
    const stop = new AbortController();
    const load = (): void => {
      getJson<StandingsAnswer>(`/api/projects/@current/hog_functions/states?state=${STATES}`, stop.signal).then(
        ({ results }) => {
          troubled.value = results.length;
        },
        () => undefined, // the page itself tells when the server is away
      );
    };
    load();
    const timer = setInterval(load, EVERY_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);

  return (
    <a href="#functions" aria-current={route.value.page === "functions" ? "page" : undefined}>
      Functions
      {troubled.value > 0 && (
        <>
          {" "}
          <span class="badge" title={`${plural(troubled.value, "function")} held back`}>
            {troubled.value}
            <span class="unseen"> held back</span>
          </span>
        </>
      )}
    </a>
  );
}
