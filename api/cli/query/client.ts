/** The query API as the command line uses it. */
import type { Connection } from "./connection.ts";

export interface Failure {
  readonly detail: string;
  readonly code?: string;
  readonly diagnostics?: readonly {
    readonly code: string;
    readonly severity: "error" | "warning";
    readonly message: string;
    readonly hint?: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface QueryAnswer {
  readonly results: readonly (readonly unknown[])[];
  readonly columns: readonly string[];
  readonly types: readonly (readonly [name: string, type: string])[];
  readonly hasMore?: boolean;
  readonly statistics?: { readonly elapsed: number; readonly rows_read: number; readonly bytes_read: number };
}

export interface Progress {
  readonly rows_read: number;
  readonly bytes_read: number;
  readonly estimated_rows_total: number;
  readonly time_elapsed: number;
}

/** The server refused, or there is none. */
export class RequestFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.detail);
    this.failure = failure;
  }
}

export class QueryClient {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @throws RequestFailed, or the signal's reason */
  async post(path: string, body: object, signal?: AbortSignal): Promise<Response> {
    return this.#send("POST", path, body, signal);
  }

  /** What a running query has done; undefined if it is not known, any more or yet. */
  async progress(id: string): Promise<Progress | undefined> {
    try {
      const answer = await this.#send("GET", `query/${id}/?show_progress=true`);
      const { query_status: status } = (await answer.json()) as { query_status?: { query_progress?: Progress } };
      return status?.query_progress;
    } catch (error) {
      if (error instanceof RequestFailed) return undefined;
      throw error;
    }
  }

  /** Why an answer broke off; undefined if the server does not know. */
  async failureOf(id: string): Promise<string | undefined> {
    const { origin, key, project } = this.#connection;
    try {
      const answer = await fetch(`${origin}/api/projects/${encodeURIComponent(project)}/query/${id}/`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const { query_status: status } = (await answer.json()) as { query_status?: { error_message?: string | null } };
      return status?.error_message ?? undefined;
    } catch {
      return undefined; // a server that has gone
    }
  }

  async cancel(id: string): Promise<void> {
    await this.#send("DELETE", `query/${id}/`).catch(() => undefined); // it may have ended by itself
  }

  async #send(method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
    const { origin, key, project } = this.#connection;
    let answer: Response;
    try {
      answer = await fetch(`${origin}/api/projects/${encodeURIComponent(project)}/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      throw new RequestFailed({ detail: `no answer from ${origin}: ${reasonOf(error)}` });
    }
    if (answer.ok) return answer;
    const text = await answer.text();
    let failure: Failure;
    try {
      failure = JSON.parse(text) as Failure;
    } catch {
      failure = { detail: `${origin} answered ${answer.status}; is it a Hogstream server?` };
    }
    throw new RequestFailed(failure);
  }
}

/** Why a socket failed lies one level down. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const inner = cause instanceof Error ? (cause as NodeJS.ErrnoException) : undefined;
  if (inner?.code === "ECONNREFUSED") return "nobody listens there; is the server running?";
  return inner?.message || (error instanceof Error ? error.message : String(error));
}
