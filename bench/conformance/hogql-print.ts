/**
 * HogQL to ClickHouse, case by case, from a file of worked examples: a text, the context it is compiled in, and what the
 * printed SQL must be, contain, or not contain; or the error that it must raise.
 */
import { type Compilation, compileExpression, compileQuery } from "#lang/hogql/compile.ts";
import { type Cohort, type JsonValue, type Modifiers, type QueryContext, queryContext } from "#lang/hogql/context.ts";
import { capTreeRows } from "#lang/hogql/limits.ts";
import { exprText, queryText } from "#lang/hogql/print/hogql.ts";
import { GLOBAL_SETTINGS } from "#lang/hogql/settings.ts";
import { parseExpression, parseSelect } from "#lang/syntax/parse.ts";

export interface CaseContext {
  readonly team_id?: number;
  readonly timezone?: string;
  readonly week_start?: "sunday" | "monday";
  readonly materialized?: QueryContext["materialized"];
  readonly property_definitions?: QueryContext["propertyKinds"];
  readonly modifiers?: Partial<Modifiers>;
  readonly cohorts?: readonly { id: number; name: string; is_static: boolean; version: number | null }[];
}

export interface Case {
  readonly hogql: string;
  readonly mode: "expr" | "select";
  readonly dialect?: "clickhouse" | "hogql";
  readonly settings?: boolean;
  readonly ctx?: CaseContext;
  readonly placeholders?: Readonly<Record<string, JsonValue>>;
  readonly variables?: Readonly<Record<string, JsonValue>>;
  readonly expect_equals?: string;
  readonly expect_contains?: readonly string[];
  readonly expect_not_contains?: readonly string[];
  readonly values?: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

export interface Entry {
  readonly given: Case;
  readonly defaults: CaseContext;
}

export function load(text: string): readonly Entry[] {
  const { defaults, cases } = JSON.parse(text) as { readonly defaults: CaseContext; readonly cases: readonly Case[] };
  return cases.map((given) => ({ given, defaults }));
}

export const title = (entry: unknown): string => (entry as Entry).given.hogql;

export const check = (entry: unknown): string | undefined => {
  const { given, defaults } = entry as Entry;
  return failureOf(given, defaults);
};

export function contextOf(given: Case, defaults: CaseContext): QueryContext {
  const merged = { ...defaults, ...given.ctx };
  const cohorts = (merged.cohorts ?? []).map(
    ({ id, name, is_static, version }): Cohort => ({ id, name, version, isStatic: is_static }),
  );
  return queryContext(merged.team_id ?? 1, {
    timezone: merged.timezone ?? "UTC",
    weekStart: merged.week_start ?? "sunday",
    materialized: merged.materialized ?? {},
    propertyKinds: merged.property_definitions ?? {},
    modifiers: { ...defaults.modifiers, ...given.ctx?.modifiers },
    cohorts,
    values: given.placeholders ?? {},
    variables: given.variables ?? {},
    limits: { rowsDefault: undefined, rowsMax: 50_000 },
  });
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

function failureOf(given: Case, defaults: CaseContext): string | undefined {
  const compiled = given.dialect === "hogql" ? asHogql(given) : asClickhouse(given, contextOf(given, defaults));
  if (!compiled.ok) {
    const message = compiled.diagnostics.map((diagnostic) => diagnostic.message).join("; ");
    if (given.error === undefined) return `error: ${message}`;
    return message.includes(given.error) ? undefined : `error: ${message}\n  expected: ${given.error}`;
  }
  const text = flat(compiled.result.display);
  if (given.error !== undefined) return `printed: ${text}\n  expected the error: ${given.error}`;
  if (given.expect_equals !== undefined && text !== flat(given.expect_equals)) {
    return `printed:  ${text}\n  expected: ${flat(given.expect_equals)}`;
  }
  const missing = (given.expect_contains ?? []).find((part) => !text.includes(flat(part)) && !text.includes(part));
  if (missing !== undefined) return `printed: ${text}\n  lacks: ${missing}`;
  const extra = (given.expect_not_contains ?? []).find((part) => text.includes(part));
  if (extra !== undefined) return `printed: ${text}\n  has: ${extra}`;
  for (const [name, value] of Object.entries(given.values ?? {})) {
    const found = JSON.stringify(compiled.result.params[name]);
    if (found !== JSON.stringify(value)) return `value ${name} is ${found}, not ${JSON.stringify(value)}`;
  }
  return undefined;
}

function asClickhouse(given: Case, context: QueryContext) {
  const compiled = given.mode === "expr" ? compileExpression(given.hogql, context) : compileQuery(given.hogql, context);
  if (!compiled.ok || given.settings !== true) return compiled;
  return {
    ok: true as const,
    result: { ...compiled.result, display: `${compiled.result.display} ${GLOBAL_SETTINGS}` },
  };
}

function asHogql(
  given: Case,
): Compilation<{ readonly display: string; readonly params: Readonly<Record<string, unknown>> }> {
  const parsed = given.mode === "expr" ? parseExpression(given.hogql) : parseSelect(given.hogql);
  const { tree, diagnostics } = parsed;
  if (tree === null) return { ok: false, diagnostics };
  const filled = withValues(tree, given) as typeof tree;
  const isQuery = filled.node === "SelectQuery" || filled.node === "SelectSetQuery";
  const limits = { rowsDefault: undefined, rowsMax: 50_000 };
  const display = isQuery ? queryText(capTreeRows(filled, limits)) : exprText(filled);
  return { ok: true, result: { display, params: {} } };
}

/** The tree with the case's values in place of its placeholders. */
function withValues(node: unknown, given: Case): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => withValues(item, given));
  const { node: kind, expr, span } = node as { node?: string; expr?: { chain?: readonly string[] }; span?: unknown };
  const chain = kind === "Placeholder" ? (expr?.chain ?? []) : [];
  const [values, name] = chain[0] === "variables" ? [given.variables, chain[1]] : [given.placeholders, chain[0]];
  if (name !== undefined && values !== undefined && Object.hasOwn(values, name)) {
    return { node: "Constant", value: values[name], span };
  }
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, withValues(inner, given)]));
}
