import { resolveInputs } from "#runtime/inputs.ts";
import type { Host, Limits, Outcome } from "#runtime/interpreter/host.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import type { ChainEnvelope, ChainFailure, ChainProject, LoadedFunction } from "#transformations/chain/contract.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { filterGlobals, programGlobals } from "#transformations/chain/globals.ts";
import { isDict, type Sanitised } from "#transformations/chain/sanitise.ts";

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
const MARKER = "$transformations_failed";
/** Two instructions behind the program's last: only a program that ends without `return` gets there. */
const NO_RETURN = "\u0000no return";
const FALL_OFF_THE_END = [32, NO_RETURN, 38];

/** What a function used since the last batch. */
interface Use {
  runs: number;
  failures: number;
  ops: number;
  ms: number;
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

export const noUse = (): Use => ({ runs: 0, failures: 0, ops: 0, ms: 0, logs: [] });

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
 * @param failed failures from before, which the event carries too; added to.
 */
export function applyAll(
  functions: readonly ReadyFunction[],
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  nowMs: number,
  failed: ChainFailure[] = [],
): Applied {
  for (const ready of functions) {
    const { source } = ready;
    ready.use.runs += 1;
    const result = applyOne(ready, event, envelope, project, nowMs);
    if (result === "dropped") return { droppedBy: source.id, failed };
    if (result === undefined) continue;
    ready.use.failures += 1;
    failed.push({ functionId: source.id, error: result });
  }
  if (failed.length > 0) {
    const names = new Map(functions.map(({ source: { id, name } }) => [id, name]));
    event.properties[MARKER] = failed.map(({ functionId }) => `${names.get(functionId) ?? "function"} (${functionId})`);
  }
  return { failed };
}

/** @returns undefined when it was applied or filtered out, "dropped", or what went wrong. */
function applyOne(
  ready: ReadyFunction,
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  nowMs: number,
): string | undefined {
  const { source, program, filter } = ready;
  if (program === undefined) return ready.refusal;
  if (filter !== undefined) {
    const wanted = run(filter, { globals: filterGlobals(event, envelope), nowMs }, EXPRESSION_LIMITS);
    charge(ready.use, wanted);
    if (wanted.kind !== "finished") return `the filter failed: ${failureOf(wanted)}`;
    if (wanted.result !== true) return undefined;
  }
  const globals = programGlobals(event, envelope, project);
  let inputs: Record<string, unknown>;
  try {
    inputs = resolveInputs(source.inputs ?? {}, globals, (bytecode, scope) => {
      const outcome = run(template(bytecode), { globals: scope, functions: HOST_FUNCTIONS, nowMs }, EXPRESSION_LIMITS);
      charge(ready.use, outcome);
      if (outcome.kind !== "finished") throw new Error(failureOf(outcome));
      return outcome.result;
    });
  } catch (error) {
    return `the inputs failed: ${messageOf(error)}`;
  }
  const { logs } = ready.use;
  const print = (line: string): void => {
    if (logs.length < LOG_LINES_MAX) logs.push(line.slice(0, LOG_CHARS_MAX));
  };
  const host: Host = { globals: { ...globals, inputs }, functions: HOST_FUNCTIONS, print, nowMs };
  const outcome = run(program, host, TRANSFORMATION_LIMITS);
  charge(ready.use, outcome);
  return outcome.kind === "finished" ? take(outcome, event) : failureOf(outcome);
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
  use.ms += stats.timeMs;
}

function failureOf(outcome: Exclude<Outcome, { kind: "finished" }>): string {
  return outcome.kind === "suspended"
    ? `\`${outcome.name}\` waits, and transformations can't wait`
    : `${outcome.error.code}: ${outcome.error.message.slice(0, ERROR_CHARS_MAX)}`;
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
