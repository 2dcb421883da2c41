import { BudgetExceeded } from "#runtime/errors.ts";
import { Fault } from "#runtime/fault.ts";
import type { Host, Limits, Outcome } from "#runtime/interpreter/host.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { jsonSize } from "#runtime/json.ts";
import type { Value } from "#runtime/value.ts";
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
 * changed until then is undone by running the chain again, without it and with copies for all others, on the event as
 * the client sent it: so at most twice.
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
/** Of all that a program returns: of the event, more than `properties` may hold a text again. */
const RESULT_CHARS_MAX = 4 * OUTPUT_CHARS_MAX;
const TOO_LARGE = `the result exceeds ${OUTPUT_CHARS_MAX} characters`;
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
  /** Its place in the chain. */
  readonly at: number;
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
  const first = attempt(functions, event, envelope, project, header);
  return "spoiledBy" in first ? (attempt(functions, again(), envelope, project, header, first) as Applied) : first;
}

/**
 * @param spoiled how an attempt on this event ended before: that function doesn't run again, and all others get copies.
 * @returns {@link Spoiled} only when there is no `spoiled`.
 */
function attempt(
  functions: readonly ReadyFunction[],
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  header: Header,
  spoiled?: Spoiled,
): Applied | Spoiled {
  const { left } = header;
  const failed: ChainFailure[] = left?.failed === undefined ? [] : [...left.failed];
  if (spoiled !== undefined) failed.push(spoiled.spoiledBy);
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
    // A run that is repeated because of another function's failure counts once, and so does its own failure.
    const counts = spoiled === undefined || at > spoiled.at;
    if (counts) use.runs += 1;
    const owned = ready.owns && spoiled === undefined;
    const result = applyOne(ready, event, envelope, project, header, owned);
    const endMs = Date.now();
    use.ms += endMs - startMs;
    if (result === "dropped") return { event, failed, droppedBy: source.id };
    if (result !== undefined) {
      if (counts) countFailure(ready, result);
      const failure = failureOf(ready, result, endMs - startMs);
      if (owned && !ready.owns) return { spoiledBy: failure, at };
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

const labelOf = ({ id, name }: { readonly id: string; readonly name: string }): string => `${name} (${id})`;
const unknown = (id: string) => ({ id, name: "function" });

function countFailure({ use }: ReadyFunction, trouble: Trouble): void {
  use.failures += 1;
  use.failuresBy ??= {};
  use.failuresBy[trouble.class] = (use.failuresBy[trouble.class] ?? 0) + 1;
}

function failureOf({ source }: ReadyFunction, trouble: Trouble, ms: number): ChainFailure {
  return { functionId: source.id, ...trouble, ...(ms > 0 ? { ms } : {}) };
}

/**
 * @param globalsOwned the program may get the event itself.
 * @returns undefined when it was applied or filtered out, "dropped", or what went wrong.
 */
function applyOne(
  ready: ReadyFunction,
  event: Sanitised,
  envelope: ChainEnvelope,
  project: ChainProject,
  { nowMs, tier }: Header,
  globalsOwned: boolean,
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
  const { print } = ready;
  const host: Host = { globals, globalsOwned, functions: HOST_FUNCTIONS, print, nowMs, onResult: weigh };
  weight = "small";
  const outcome = ready.run(program, host, TRANSFORMATION_LIMITS, tier);
  charge(ready, outcome);
  const trouble = outcome.kind === "finished" ? take(outcome.result, event) : unfinished(outcome);
  if (trouble !== undefined && trouble !== "dropped") ready.owns = false;
  return trouble;
}

/** Of the last result: surely of ordinary size; perhaps not; too large to be made JSON. */
let weight: "small" | "large" | "excessive" = "small";

/**
 * The memory that was charged says nothing about a result's size: the event itself is not charged, and a part that is in
 * several places was charged once and is printed at each.
 */
function weigh(result: Value): void {
  if (jsonSize(result, "most", OUTPUT_CHARS_MAX) <= OUTPUT_CHARS_MAX) return;
  weight = "large";
  if (jsonSize(result, "least", RESULT_CHARS_MAX) <= RESULT_CHARS_MAX) return;
  weight = "excessive";
  throw new Fault("memory", TOO_LARGE, { used: RESULT_CHARS_MAX, limit: RESULT_CHARS_MAX });
}

function unfinished(outcome: Exclude<Outcome, { kind: "finished" }>): Trouble {
  return weight === "excessive" ? unfit(TOO_LARGE) : troubleOf(outcome);
}

/** Applies a result as a whole or not at all. */
function take(result: unknown, event: Sanitised): Trouble | "dropped" | undefined {
  if (result === NO_RETURN)
    return unfit("the program ended without `return`: the event is kept; `return null` drops it");
  if (!result) return "dropped";
  if (!isDict(result)) return unfit("the result is not a dict");
  const { properties, event: name = event.event, distinct_id: distinctId = event.distinctId } = result;
  if (!isDict(properties)) return unfit("the result has no dict `properties`");
  if (typeof name !== "string" || name === "") return unfit("the result's `event` is not a text, or empty");
  if (typeof distinctId !== "string" || distinctId === "")
    return unfit("the result's `distinct_id` is not a text, or empty");
  // Results of ordinary size are not printed twice.
  if (weight === "large" && JSON.stringify(properties).length > OUTPUT_CHARS_MAX) return unfit(TOO_LARGE);
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
