import { compileExpressionSource, compileSource } from "#lang/hog/compiler/source.ts";
import type { DestinationJob, JobFunction, TransformationJob } from "../job.ts";

const NOW_MS = Date.UTC(2026, 0, 15, 12);

/** A function of this source, for jobs. */
export function jobFunction(hog: string, more: Partial<JobFunction> = {}): JobFunction {
  const { bytecode, diagnostics } = compileSource(hog);
  if (bytecode === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return {
    ...{ id: "f1", name: "F", hog, bytecode, inputs: {} },
    ...{ filter: null, eventNames: null, masking: null, secretKeys: [], ...more },
  };
}

/** Bytecode of an expression, for filters. */
export function expression(source: string): readonly unknown[] {
  const { bytecode, diagnostics } = compileExpressionSource(source);
  if (bytecode === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  return bytecode;
}

interface Given {
  readonly event?: string;
  readonly distinctId?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Instead of the event's JSON. */
  readonly value?: string;
}

const COMMON = {
  task: "forecast",
  project: { id: 7, siteUrl: "https://s.example" },
  nowMs: NOW_MS,
  budgetMs: 60_000,
  examples: 3,
  format: "json",
  measure: "ns",
} as const;

const uuidOf = (index: number): string => `018f0000-0000-7000-8000-${String(index).padStart(12, "0")}`;
const timeOf = (index: number): string => new Date(NOW_MS - 1_000_000 + index * 1_000).toISOString();

/** A forecast of a transformation on these events. */
export function transformationJob(
  fn: JobFunction,
  events: readonly Given[],
  more: Partial<TransformationJob> = {},
): TransformationJob {
  return {
    ...COMMON,
    type: "transformation",
    function: fn,
    before: [],
    events: events.map(({ event = "e", distinctId = "d", properties = {}, value }, index) => ({
      envelope: {
        ...{ token: "phc_x", event, uuid: uuidOf(index), distinctId },
        ...{ timestamp: timeOf(index), now: timeOf(index), ip: "203.0.113.7" },
      },
      value: value ?? JSON.stringify({ event, distinct_id: distinctId, properties }),
    })),
    ...more,
  };
}

/** A forecast of a destination on these events. */
export function destinationJob(
  functions: readonly JobFunction[],
  events: readonly Given[],
  more: Partial<DestinationJob> = {},
): DestinationJob {
  return {
    ...COMMON,
    type: "destination",
    functions,
    rows: events.map(
      ({ event = "e", distinctId = "d", properties = {}, value }, index) =>
        value ??
        JSON.stringify({
          ...{ uuid: uuidOf(index), event, distinct_id: distinctId, properties: JSON.stringify(properties) },
          ...{ timestamp: timeOf(index).replace("T", " ").replace("Z", ""), elements_chain: "" },
          ...{ person_id: uuidOf(0), person_properties: "{}" },
        }),
    ),
    ...more,
  };
}
