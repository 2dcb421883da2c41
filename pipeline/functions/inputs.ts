import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { hasErrors } from "#lang/diagnostics/diagnostic.ts";
import type { FunctionCompiler } from "./compiler.ts";
import type { Problem } from "./problem.ts";
import type { FunctionInput, FunctionInputs, InputSchemaItem } from "./record.ts";

/** Types whose string leaves are templates, unless the schema says otherwise. */
const TEMPLATED: ReadonlySet<string> = new Set(["string", "dictionary", "json", "email", "native_email"]);
/** Nesting of one value. */
const DEPTH_MAX = 32;
const TEMPLATE_CHARS_MAX = 100_000;

export interface CheckedInputs {
  /** Keys of the schema only; values compiled and ordered. */
  readonly inputs: FunctionInputs;
  readonly problems: readonly Problem[];
}

/**
 * Checks values against the form's schema and compiles their templates. Keys that the schema does not name are dropped,
 * missing ones get the schema's default.
 *
 * @param path where the inputs stand, for the problems: `inputs` or `mappings.0.inputs`.
 */
export function checkInputs(
  schema: readonly InputSchemaItem[],
  given: Readonly<Record<string, unknown>>,
  compiler: FunctionCompiler,
  path = "inputs",
): CheckedInputs {
  const problems: Problem[] = [];
  const inputs = new Map<string, FunctionInput>();
  const reads = new Map<string, ReadonlySet<string>>();
  for (const item of schema) {
    const attr = `${path}.${item.key}`;
    const input = givenInput(item, given);
    const wrong = mismatch(item, input?.value);
    if (wrong !== undefined) problems.push({ attr, detail: wrong });
    if (input === undefined || wrong !== undefined) continue;
    if (input.templating === "liquid" && item.templating !== false) {
      problems.push({ attr, detail: "Liquid templates are not supported; write {expressions} in Hog." });
    } else if (item.templating === false || !TEMPLATED.has(item.type)) {
      inputs.set(item.key, { value: input.value });
    } else {
      const leaves = new Leaves(compiler, attr);
      const bytecode = leaves.compile(input.value, 0);
      problems.push(...leaves.problems);
      reads.set(item.key, leaves.inputsRead);
      // A value without any string has nothing to evaluate.
      inputs.set(item.key, leaves.count > 0 ? { value: input.value, bytecode } : { value: input.value });
    }
  }
  const order = evaluationOrder(inputs, reads);
  if ("cycle" in order) {
    problems.push({
      attr: `${path}.${order.cycle[0]}`,
      detail: `Inputs use each other in a circle: ${order.cycle.join(" → ")}.`,
    });
    return { inputs: Object.fromEntries(inputs), problems };
  }
  const ordered = order.keys.map((key, place) => [key, { ...inputs.get(key)!, order: place }] as const);
  return { inputs: Object.fromEntries(ordered), problems };
}

function givenInput(
  item: InputSchemaItem,
  given: Readonly<Record<string, unknown>>,
): { readonly value: unknown; readonly templating?: unknown } | undefined {
  const entry = Object.hasOwn(given, item.key) ? given[item.key] : undefined;
  if (isRecord(entry) && Object.hasOwn(entry, "value") && entry["value"] !== undefined) {
    return { value: entry["value"], templating: entry["templating"] };
  }
  return item.default === undefined ? undefined : { value: item.default };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function mismatch(item: InputSchemaItem, value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") {
    return item.required === true ? "This field is required." : undefined;
  }
  switch (item.type) {
    case "string":
      return typeof value === "string" ? undefined : "Value must be a string.";
    case "number":
      return typeof value === "number" ? undefined : "Value must be a number.";
    case "boolean":
      return typeof value === "boolean" ? undefined : "Value must be a boolean.";
    case "dictionary":
      return isRecord(value) ? undefined : "Value must be a dictionary.";
    case "integration":
      return Number.isInteger(value) ? undefined : "Value must be an Integration ID.";
    case "choice":
      return item.choices === undefined || item.choices.some((choice) => choice.value === value)
        ? undefined
        : "Value must be one of the choices.";
    case "email":
    case "native_email":
      return emailMismatch(value);
    default:
      return undefined;
  }
}

function emailMismatch(value: unknown): string | undefined {
  if (!isRecord(value)) return "Value must be an email object.";
  const missing = ["from", "to", "subject"].find((key) => value[key] === undefined || value[key] === "");
  if (missing !== undefined) return `Missing value for '${missing}'.`;
  return value["text"] || value["html"] ? undefined : "Either 'text' or 'html' is required.";
}

/** Compiles the string leaves of one value, in place of which their bytecode stands in the copy. */
class Leaves {
  readonly problems: Problem[] = [];
  readonly inputsRead = new Set<string>();
  /** String leaves seen. */
  count = 0;
  private readonly compiler: FunctionCompiler;
  private readonly attr: string;

  constructor(compiler: FunctionCompiler, attr: string) {
    this.compiler = compiler;
    this.attr = attr;
  }

  compile(value: unknown, depth: number): unknown {
    if (depth > DEPTH_MAX) return this.fail(`Value is nested deeper than ${DEPTH_MAX} levels.`);
    if (typeof value === "string") return this.template(value);
    if (Array.isArray(value)) return value.map((item) => this.compile(item, depth + 1));
    if (!isRecord(value)) return value;
    // An email's `design` belongs to the editor; it is never sent.
    const entries = Object.entries(value).filter(([key]) => !(depth === 0 && key === "design" && "subject" in value));
    return Object.fromEntries(entries.map(([key, item]) => [key, this.compile(item, depth + 1)]));
  }

  private template(source: string): unknown {
    this.count++;
    if (source.length > TEMPLATE_CHARS_MAX)
      return this.fail(`Templates have at most ${TEMPLATE_CHARS_MAX} characters.`);
    const compiled = this.compiler.template(source);
    for (const key of compiled.inputsRead) this.inputsRead.add(key);
    if (compiled.bytecode !== undefined && !hasErrors(compiled.diagnostics)) return compiled.bytecode;
    return this.fail(firstMessage("Invalid template", compiled.diagnostics), source, compiled.diagnostics);
  }

  private fail(detail: string, source?: string, diagnostics?: readonly Diagnostic[]): null {
    this.problems.push({
      attr: this.attr,
      detail,
      ...(source === undefined ? {} : { source }),
      ...(diagnostics === undefined ? {} : { diagnostics }),
    });
    return null;
  }
}

export function firstMessage(what: string, diagnostics: readonly Diagnostic[]): string {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === "error");
  return first === undefined ? `${what}.` : `${what}: ${first.message}.`;
}

/**
 * Inputs in an order in which each stands after those it uses (Kahn 1962); keys of equal rank keep the schema's order.
 */
function evaluationOrder(
  inputs: ReadonlyMap<string, unknown>,
  reads: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly keys: readonly string[] } | { readonly cycle: readonly string[] } {
  const waiting = new Set(inputs.keys());
  const keys: string[] = [];
  const needs = (key: string): readonly string[] => [...(reads.get(key) ?? [])].filter((other) => waiting.has(other));
  while (waiting.size > 0) {
    const ready = [...waiting].find((key) => needs(key).length === 0);
    if (ready === undefined) return { cycle: circle([...waiting][0]!, needs) };
    keys.push(ready);
    waiting.delete(ready);
  }
  return { keys };
}

/** Follows first dependencies until one repeats; every key left depends on another that is left. */
function circle(start: string, needs: (key: string) => readonly string[]): readonly string[] {
  const path: string[] = [];
  let key = start;
  while (!path.includes(key)) {
    path.push(key);
    key = needs(key)[0]!;
  }
  return [...path.slice(path.indexOf(key)), key];
}
