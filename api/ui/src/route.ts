import { signal } from "@preact/signals";

/** Where in the app the address points: `#functions/<id>`, `#functions`, or nothing for the pipeline. */
export interface Route {
  readonly page: "pipeline" | "functions";
  readonly functionId: string | null;
}

function read(): Route {
  const [page, id] = location.hash.slice(1).split("/");
  return page === "functions" ? { page, functionId: id ?? null } : { page: "pipeline", functionId: null };
}

export const route = signal<Route>(read());

addEventListener("hashchange", () => {
  route.value = read();
});
