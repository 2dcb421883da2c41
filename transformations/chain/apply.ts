import { BudgetExceeded } from "#runtime/errors.ts";
import type { Host, Limits, Outcome } from "#runtime/interpreter/host.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import type { ChainEnvelope, ChainFailure, ChainProject, LoadedFunction } from "#transformations/chain/contract.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { filterGlobals, programGlobals } from "#transformations/chain/globals.ts";
import { NO_RETURN, ReadyFunction } from "#transformations/chain/ready.ts";
import { isDict, type Sanitised } from "#transformations/chain/sanitise.ts";
import type { BatchHeader } from "#transformations/chain/wire.ts";

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
 * `uuid`, time and team can't be changed. A program gets the event itself, which spares a copy; if one fails, what it
 * changed until then is undone by running the chain again, without it, on the event as the client sent it.
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

export const prepare = (source: LoadedFunction): ReadyFunction =>
  new ReadyFunction(source, LOG_LINES_MAX, LOG_CHARS_MAX);

export interface Applied {
  /** The one that was given, or what `again` made. */
  readonly event: Sanitised;
  readonly failed: readonly ChainFailure[];
  /** Id of the function that dropped it. */
  readonly droppedBy?: string;
}

/** A function changed half of the event and failed. */
interface Spoiled {
  readonly spoiledBy: ChainFailure;
}

/** What went wrong. */
type Trouble = Pick<ChainFailure, "class" | "error">;
type Header = Pick<BatchHeader, "nowMs" | "left" | "tier">;

/**
 * @param event given away: the result's may be another one.
 * @param again makes the event anew, after a failure.
 */
export function applyAll(
  functions: readonly ReadyFunction[],
  event: Sanitised,
  again: () => Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  header: Header,
): Applied {
  let applied = attempt(functions, event, envelope, project, header, NONE);
  let before: readonly ChainFailure[] = NONE;
  while ("spoiledBy" in applied) {
    before = [...before, applied.spoiledBy];
    applied = attempt(functions, again(), envelope, project, header, before);
  }
  return applied;
}

/** @param before what failed on this event already: these functions don't run. */
function attempt(
  functions: readonly ReadyFunction[],
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  header: Header,
  before: readonly ChainFailure[],
): Applied | Spoiled {
  const { left } = header;
  const failed: ChainFailure[] = left?.failed === undefined ? [...before] : [...left.failed, ...before];
  let skipped: string[] | undefined;
  let startMs = Date.now();
  for (let at = 0; at < functions.length; at++) {
    const ready = functions[at]!;
    const { source, use } = ready;
    if (failed.length > 0 && failed.some(({ functionId }) => functionId === source.id)) continue;
    if (left !== undefined) {
      if (left.silent?.includes(source.id)) continue;
      const withheld = left.withheld?.[source.id];
      if (withheld !== undefined) {
        skipped ??= [];
        skipped.push(`${labelOf(source)}: ${withheld}`);
        continue;
      }
    }
    // A run that is repeated because of another function's failure counts once.
    if (before.length === 0) use.runs += 1;
    const owned = ready.owns;
    const result = applyOne(ready, event, envelope, project, header);
    const endMs = Date.now();
    use.ms += endMs - startMs;
    if (result === "dropped") return { event, failed, droppedBy: source.id };
    if (result !== undefined) {
      const failure = failureOf(ready, result, endMs - startMs);
      if (owned && !ready.owns) return { spoiledBy: failure };
      failed.push(failure);
    }
    startMs = endMs;
  }
  if (failed.length > 0) {
    const byId = new Map(functions.map(({ source }) => [source.id, source]));
    event.properties[FAILED] = failed.map(({ functionId }) => labelOf(byId.get(functionId) ?? unknown(functionId)));
  }
  if (skipped !== undefined) event.properties[SKIPPED] = skipped;
  return { event, failed };
}

const NONE: readonly never[] = Object.freeze([]);
const labelOf = ({ id, name }: { readonly id: string; readonly name: string }): string => `${name} (${id})`;
const unknown = (id: string) => ({ id, name: "function" });

function failureOf({ source, use }: ReadyFunction, trouble: Trouble, ms: number): ChainFailure {
  use.failures += 1;
  use.failuresBy ??= {};
  use.failuresBy[trouble.class] = (use.failuresBy[trouble.class] ?? 0) + 1;
  return { functionId: source.id, ...trouble, ...(ms > 0 ? { ms } : {}) };
}

/** @returns undefined when it was applied or filtered out, "dropped", or what went wrong. */
function applyOne(
  ready: ReadyFunction,
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  { nowMs, tier }: Header,
): Trouble | "dropped" | undefined {
  const { program, filter, refusal } = ready.loaded;
  if (program === undefined) return { class: "refused", error: refusal };
  if (filter !== undefined) {
    const wanted = run(filter, { globals: filterGlobals(event, envelope), nowMs }, EXPRESSION_LIMITS);
    charge(ready, wanted);
    if (wanted.kind !== "finished") return { class: "filter", error: `the filter failed: ${troubleOf(wanted).error}` };
    if (wanted.result !== true) return undefined;
  }
  const globals: Record<string, unknown> = programGlobals(event, envelope, project);
  try {
    globals["inputs"] = ready.inputs(globals, (bytecode, scope) => {
      const outcome = run(template(bytecode), { globals: scope, functions: HOST_FUNCTIONS, nowMs }, EXPRESSION_LIMITS);
      charge(ready, outcome);
      if (outcome.kind !== "finished") throw new Error(troubleOf(outcome).error);
      return outcome.result;
    });
  } catch (error) {
    return { class: "inputs", error: `the inputs failed: ${messageOf(error)}` };
  }
  const { print, owns: globalsOwned } = ready;
  const host: Host = { globals, globalsOwned, functions: HOST_FUNCTIONS, print, nowMs };
  const outcome = ready.run(program, host, TRANSFORMATION_LIMITS, tier);
  charge(ready, outcome);
  const trouble = outcome.kind === "finished" ? take(outcome, event) : troubleOf(outcome);
  if (trouble !== undefined && trouble !== "dropped") ready.owns = false;
  return trouble;
}

/** Applies a result as a whole or not at all. */
function take(
  { result, stats }: Extract<Outcome, { kind: "finished" }>,
  event: Sanitised,
): Trouble | "dropped" | undefined {
  if (result === NO_RETURN)
    return unfit("the program ended without `return`: the event is kept; `return null` drops it");
  if (!result) return "dropped";
  if (!isDict(result)) return unfit("the result is not a dict");
  const { properties, event: name = event.event, distinct_id: distinctId = event.distinctId } = result;
  if (!isDict(properties)) return unfit("the result has no dict `properties`");
  if (typeof name !== "string" || name === "") return unfit("the result's `event` is not a text, or empty");
  if (typeof distinctId !== "string" || distinctId === "")
    return unfit("the result's `distinct_id` is not a text, or empty");
  // The peak of memory bounds the result, so that results of ordinary size are not printed twice.
  if (stats.memoryBytes > OUTPUT_CHARS_MAX && JSON.stringify(properties).length > OUTPUT_CHARS_MAX) {
    return unfit(`the result exceeds ${OUTPUT_CHARS_MAX} characters`);
  }
  event.properties = properties;
  event.event = name;
  event.distinctId = distinctId;
  return undefined;
}

const unfit = (error: string): Trouble => ({ class: "result", error });

function charge({ use }: ReadyFunction, { stats }: Outcome): void {
  use.ops += stats.ops;
  use.allocatedBytes += stats.memoryBytes;
}

function troubleOf(outcome: Exclude<Outcome, { kind: "finished" }>): Trouble {
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
