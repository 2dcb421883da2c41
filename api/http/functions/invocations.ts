import type { PreparedFunction } from "#pipeline/functions/prepare.ts";
import type { FunctionType } from "#pipeline/functions/record.ts";
import { ApiError } from "../errors.ts";
import type { InvocationBody } from "./schemas.ts";

/** One test run: a whole function, which need not be saved, on one event. */
export interface InvokeRequest {
  readonly projectId: number;
  readonly invocationId: string | undefined;
  readonly function: PreparedFunction & { readonly id: string; readonly name: string; readonly type: FunctionType };
  /** What the program sees but `inputs`: `event`, `person`, `project`, …. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Asynchronous calls are only logged and get a made-up answer. */
  readonly mockAsyncFunctions: boolean;
}

export interface InvokeResult {
  readonly result: unknown;
  /** `skipped`: the filters did not match. */
  readonly status: "success" | "error" | "skipped";
  readonly errors: readonly string[];
  readonly logs: readonly { readonly level: string; readonly timestamp: string; readonly message: string }[];
}

/** Runs a function on an event, with the limits of the real thing. Rejects only for failures that are not the program's. */
export type Invoke = (request: InvokeRequest) => Promise<InvokeResult>;

/** The globals of a test run, from the body's `globals` or its stored event. @throws ApiError without an event */
export function globalsOf(
  body: InvocationBody,
  project: { id: number; name: string; url: string },
): Record<string, unknown> {
  const given = body.globals ?? (body.clickhouse_event ? fromStoredEvent(body.clickhouse_event) : undefined);
  const event = given?.["event"];
  if (given === undefined || typeof event !== "object" || event === null) {
    throw new ApiError("invalid_input", { detail: "Missing event.", attr: "globals.event" });
  }
  return { project, ...given };
}

/** A row of the events table, whose JSON columns are text. */
function fromStoredEvent(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const person = row["person_id"];
  return {
    event: {
      uuid: row["uuid"],
      event: row["event"],
      distinct_id: row["distinct_id"],
      properties: parsed(row["properties"], "properties"),
      timestamp: row["timestamp"],
      elements_chain: row["elements_chain"] ?? "",
    },
    ...(typeof person === "string"
      ? { person: { id: person, properties: parsed(row["person_properties"], "person_properties") } }
      : {}),
  };
}

function parsed(value: unknown, field: string): unknown {
  if (typeof value !== "string" || value === "") return value ?? {};
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new ApiError("invalid_input", {
      detail: "This value is not JSON.",
      attr: `clickhouse_event.${field}`,
      cause,
    });
  }
}
