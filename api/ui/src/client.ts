import { computed, signal } from "@preact/signals";

const STORAGE = "hogstream.key";

/** The personal API key this page works with: from the address's fragment (which is then removed) or typed in. */
export const key = signal<string | null>(takeKey());
/** Why the last key was not accepted, for the sign-in form. */
export const refusal = signal<string | null>(null);
export const signedIn = computed(() => key.value !== null);

function takeKey(): string | null {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const given = fragment.get("key");
  if (given !== null) {
    fragment.delete("key");
    const rest = fragment.toString();
    history.replaceState(null, "", `${location.pathname}${location.search}${rest === "" ? "" : `#${rest}`}`);
    sessionStorage.setItem(STORAGE, given);
  }
  return given ?? sessionStorage.getItem(STORAGE);
}

export function signIn(given: string): void {
  if (given.startsWith("phc_")) {
    refusal.value = "This is the project key, which SDKs use. The personal key begins with phx_.";
    return;
  }
  refusal.value = null;
  sessionStorage.setItem(STORAGE, given);
  key.value = given;
}

export function signOut(): void {
  sessionStorage.removeItem(STORAGE);
  key.value = null;
}

/** The server refused a request; `status` 0: it could not be reached. */
export class RequestFailed extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { "content-type": "application/json", authorization: `Bearer ${key.value ?? ""}` },
    });
  } catch {
    throw new RequestFailed("the server cannot be reached", 0);
  }
  if (response.status === 401) {
    signOut();
    refusal.value = "This key is not valid here.";
  }
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new RequestFailed(body.detail ?? `the server answered ${response.status}`, response.status);
  }
  return response;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await call(path, signal === undefined ? {} : { signal })).json()) as T;
}

/** Sends JSON, gives the answer. @throws RequestFailed */
export async function sendJson<T>(method: "POST" | "PATCH", path: string, body: unknown): Promise<T> {
  return (await (await call(path, { method, body: JSON.stringify(body) })).json()) as T;
}

/** Sends JSON, gives the file that is answered. @throws RequestFailed */
export async function sendForFile(path: string, body: unknown): Promise<Blob> {
  return (await call(path, { method: "POST", body: JSON.stringify(body) })).blob();
}

/** Server-sent events over `fetch`, which unlike EventSource can carry the key in a header. */
export async function* serverEvents<T>(path: string, signal: AbortSignal): AsyncGenerator<T> {
  const response = await call(path, { signal });
  if (response.body === null) return;
  let rest = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const line = part.split("\n").find((text) => text.startsWith("data: "));
      if (line !== undefined) yield JSON.parse(line.slice("data: ".length)) as T;
    }
  }
}
