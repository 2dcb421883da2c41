import { BudgetExceeded } from "#runtime/errors.ts";
import { resolveInputs } from "#runtime/inputs.ts";
import type { Host, Limits, Outcome } from "#runtime/interpreter/host.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import type {
  ChainEnvelope,
  ChainFailure,
  ChainProject,
  FailureClass,
  LoadedFunction,
} from "#transformations/chain/contract.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { filterGlobals, programGlobals } from "#transformations/chain/globals.ts";
import { isDict, type Sanitised } from "#transformations/chain/sanitise.ts";
import type { LeftOut } from "#transformations/chain/wire.ts";

/**
 * Runs a project's functions on one event, in order, each on what the one before made of it.
 *
 * | the function | the event |
 * |--|--|
 * | fails: an error, a budget, its inputs or its filter | goes on as it was, and carries the failure |
 * | ends without `return` | the same: nearly always a forgotten line, and never worth an event |
 * | returns null or another false value | is dropped, later functions don't run |
 * | returns anything but a dict with a dict `properties` | goes on as it was, and carries the failure |
 * | returns `event` or `distinct_id` that is no text, or empty | the same; nothing of the result is applied |
 * | returns a dict with `properties` | has these properties, and `event` and `distinct_id` if they are given |
 *
 * `uuid`, time and team can't be changed. A program gets copies of its globals, so one that fails half way has changed
 * nothing.
 */

/** Budgets of one function on one event. */
export const TRANSFORMATION_LIMITS: Partial<Limits> = {
  opsMax: 10_000_000,
  memoryBytesMax: 16 * 1024 * 1024,
  timeMsMax: 550,
  depthMax: 500,
  asyncStepsMax: 0,
};
/** Budgets of a filter or of one template of the inputs. */
const EXPRESSION_LIMITS: Partial<Limits> = { ...TRANSFORMATION_LIMITS, opsMax: 1_000_000, timeMsMax: 100 };
/** The log takes no larger message. UTF-16 units of the result's JSON. */
const OUTPUT_CHARS_MAX = 900_000;
const LOG_LINES_MAX = 25;
const LOG_CHARS_MAX = 1_000;
const FAILED = "$transformations_failed";
const SKIPPED = "$transformations_skipped";
/** Two instructions behind the program's last: only a program that ends without `return` gets there. */
const NO_RETURN = "\u0000no return";
const FALL_OFF_THE_END = [32, NO_RETURN, 38];

/** What a function used since the last batch. */
interface Use {
  runs: number;
  failures: number;
  failuresBy: Partial<Record<FailureClass, number>> | undefined;
  ops: number;
  ms: number;
  allocatedBytes: number;
  logs: string[];
}

/** A function ready to run. */
export interface ReadyFunction {
  readonly source: LoadedFunction;
  use: Use;
  /** Missing when its bytecode was refused; `refusal` says why. */
  readonly program: Program | undefined;
  readonly filter: Program | undefined;
  readonly refusal: string;
}

export const noUse = (): Use => ({
  runs: 0,
  failures: 0,
  failuresBy: undefined,
  ops: 0,
  ms: 0,
  allocatedBytes: 0,
  logs: [],
});

/** Loads a function. One that can't be loaded fails on every event instead of stopping its project. */
export function prepare(source: LoadedFunction): ReadyFunction {
  const ready = { source, use: noUse() };
  try {
    return {
      ...ready,
      program: load([...source.bytecode, ...FALL_OFF_THE_END]),
      filter: source.filters === undefined ? undefined : load(source.filters),
      refusal: "",
    };
  } catch (error) {
    return { ...ready, program: undefined, filter: undefined, refusal: messageOf(error) };
  }
}

export type Applied =
  | { readonly failed: ChainFailure[] }
  | { readonly droppedBy: string; readonly failed: ChainFailure[] };

/**
 * @param event changed in place.
 * @param left functions that don't run on this batch, and why: failures that the event carries, or the watcher's word.
 */
export function applyAll(
  functions: readonly ReadyFunction[],
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  nowMs: number,
  left: LeftOut = {},
): Applied {
  const failed: ChainFailure[] = [...(left.failed ?? [])];
  const skipped: string[] = [];
  let startMs = Date.now();
  for (const ready of functions) {
    const { source, use } = ready;
    if (left.failed?.some(({ functionId }) => functionId === source.id) || left.silent?.includes(source.id)) continue;
    const withheld = left.withheld?.[source.id];
    if (withheld !== undefined) {
      skipped.push(`${labelOf(source)}: ${withheld}`);
      continue;
    }
    use.runs += 1;
    const result = applyOne(ready, event, envelope, project, nowMs);
    const endMs = Date.now();
    use.ms += endMs - startMs;
    if (result === "dropped") return { droppedBy: source.id, failed };
    if (result !== undefined) {
      use.failures += 1;
      use.failuresBy ??= {};
      use.failuresBy[result.class] = (use.failuresBy[result.class] ?? 0) + 1;
      failed.push({ functionId: source.id, ...result, ...(endMs > startMs ? { ms: endMs - startMs } : {}) });
    }
    startMs = endMs;
  }
  if (failed.length > 0) {
    const byId = new Map(functions.map(({ source }) => [source.id, source]));
    event.properties[FAILED] = failed.map(({ functionId }) => labelOf(byId.get(functionId) ?? unknown(functionId)));
  }
  if (skipped.length > 0) event.properties[SKIPPED] = skipped;
  return { failed };
}

const labelOf = ({ id, name }: { readonly id: string; readonly name: string }): string => `${name} (${id})`;
const unknown = (id: string) => ({ id, name: "function" });

/** What went wrong. */
type Trouble = Pick<ChainFailure, "class" | "error">;

/** @returns undefined when it was applied or filtered out, "dropped", or what went wrong. */
function applyOne(
  ready: ReadyFunction,
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  nowMs: number,
): Trouble | "dropped" | undefined {
  const { source, program, filter } = ready;
  if (program === undefined) return { class: "refused", error: ready.refusal };
  if (filter !== undefined) {
    const wanted = run(filter, { globals: filterGlobals(event, envelope), nowMs }, EXPRESSION_LIMITS);
    charge(ready.use, wanted);
    if (wanted.kind !== "finished") return { class: "filter", error: `the filter failed: ${failureOf(wanted).error}` };
    if (wanted.result !== true) return undefined;
  }
  const globals = programGlobals(event, envelope, project);
  let inputs: Record<string, unknown>;
  try {
    inputs = resolveInputs(source.inputs ?? {}, globals, (bytecode, scope) => {
      const outcome = run(template(bytecode), { globals: scope, functions: HOST_FUNCTIONS, nowMs }, EXPRESSION_LIMITS);
      charge(ready.use, outcome);
      if (outcome.kind !== "finished") throw new Error(failureOf(outcome).error);
      return outcome.result;
    });
  } catch (error) {
    return { class: "inputs", error: `the inputs failed: ${messageOf(error)}` };
  }
  const { logs } = ready.use;
  const print = (line: string): void => {
    if (logs.length < LOG_LINES_MAX) logs.push(line.slice(0, LOG_CHARS_MAX));
  };
  const host: Host = { globals: { ...globals, inputs }, functions: HOST_FUNCTIONS, print, nowMs };
  const outcome = run(program, host, TRANSFORMATION_LIMITS);
  charge(ready.use, outcome);
  if (outcome.kind !== "finished") return failureOf(outcome);
  const problem = take(outcome, event);
  return problem === undefined || problem === "dropped" ? problem : { class: "result", error: problem };
}

/** Applies a result as a whole or not at all. */
function take({ result, stats }: Extract<Outcome, { kind: "finished" }>, event: Sanitised): string | undefined {
  if (result === NO_RETURN) return "the program ended without `return`: the event is kept; `return null` drops it";
  if (!result) return "dropped";
  if (!isDict(result)) return "the result is not a dict";
  const { properties, event: name = event.event, distinct_id: distinctId = event.distinctId } = result;
  if (!isDict(properties)) return "the result has no dict `properties`";
  if (typeof name !== "string" || name === "") return "the result's `event` is not a text, or empty";
  if (typeof distinctId !== "string" || distinctId === "") return "the result's `distinct_id` is not a text, or empty";
  // The peak of memory bounds the result, so that results of ordinary size are not printed twice.
  if (stats.memoryBytes > OUTPUT_CHARS_MAX && JSON.stringify(properties).length > OUTPUT_CHARS_MAX) {
    return `the result exceeds ${OUTPUT_CHARS_MAX} characters`;
  }
  event.properties = properties;
  event.event = name;
  event.distinctId = distinctId;
  return undefined;
}

function charge(use: Use, { stats }: Outcome): void {
  use.ops += stats.ops;
  use.allocatedBytes += stats.memoryBytes;
}

function failureOf(outcome: Exclude<Outcome, { kind: "finished" }>): Trouble {
  if (outcome.kind === "suspended") {
    return { class: "error", error: `\`${outcome.name}\` waits, and transformations can't wait` };
  }
  const { error } = outcome;
  const budget = error instanceof BudgetExceeded && error.budget !== "asyncSteps" ? error.budget : "error";
  return { class: budget, error: `${error.code}: ${error.message.slice(0, ERROR_CHARS_MAX)}` };
}

const ERROR_CHARS_MAX = 1_000;
const templates = new WeakMap<readonly unknown[], Program>();

function template(bytecode: readonly unknown[]): Program {
  const known = templates.get(bytecode);
  if (known !== undefined) return known;
  const made = load(bytecode);
  templates.set(bytecode, made);
  return made;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, ERROR_CHARS_MAX);
}
