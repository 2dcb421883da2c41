/**
 * A function's filters as one Hog expression: test-account filters AND global properties AND (event 1 OR event 2 …), each
 * event with its own properties. The expression is built as a tree, never as text, so values can't be anything but values.
 */
import { hasErrors } from "#lang/diagnostics/diagnostic.ts";
import type { CompareOperator, Constant, Expression } from "#lang/syntax/ast.ts";
import type { FunctionCompiler } from "./compiler.ts";
import { firstMessage } from "./inputs.ts";
import type { Problem } from "./problem.ts";
import type { Bytecode, EventFilter, FunctionFilters, PropertyFilter } from "./record.ts";

export interface CompiledFilters {
  readonly bytecode: Bytecode | undefined;
  readonly problems: readonly Problem[];
}

/** @param testAccounts the project's filters that tell customers from test accounts. */
export function compileFilters(
  filters: FunctionFilters,
  testAccounts: readonly PropertyFilter[],
  compiler: FunctionCompiler,
  path = "filters",
): CompiledFilters {
  const builder = new FilterTree(compiler, path);
  const tree = builder.filters(filters, testAccounts);
  if (builder.problems.length > 0) return { bytecode: undefined, problems: builder.problems };
  const { bytecode, diagnostics } = compiler.expression(tree);
  if (bytecode !== undefined && !hasErrors(diagnostics)) return { bytecode, problems: [] };
  return {
    bytecode: undefined,
    problems: [{ attr: path, detail: firstMessage("Invalid filters", diagnostics), diagnostics }],
  };
}

const span = { start: 0, end: 0 } as const;

const constant = (value: Constant["value"]): Constant => ({ node: "Constant", value, span });
const field = (...chain: string[]): Expression => ({ node: "Field", chain, span });
const compare = (op: CompareOperator, left: Expression, right: Expression): Expression => ({
  node: "CompareOperation",
  op,
  left,
  right,
  span,
});
const call = (name: string, ...args: Expression[]): Expression => ({ node: "Call", name, args, span });
const tuple = (values: readonly Constant["value"][]): Expression => ({
  node: "Tuple",
  exprs: values.map(constant),
  span,
});

function all(exprs: readonly Expression[]): Expression {
  const flat = exprs.flatMap((expr) => (expr.node === "And" ? expr.exprs : [expr])).filter((expr) => !isTrue(expr));
  return flat.length === 0 ? constant(true) : flat.length === 1 ? flat[0]! : { node: "And", exprs: flat, span };
}

function any(exprs: readonly Expression[]): Expression {
  const flat = exprs.flatMap((expr) => (expr.node === "Or" ? expr.exprs : [expr]));
  if (flat.some(isTrue)) return constant(true);
  return flat.length === 1 ? flat[0]! : { node: "Or", exprs: flat, span };
}

const isTrue = (expr: Expression): boolean => expr.node === "Constant" && expr.value === true;

type Scalar = string | number | boolean;
const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const ORDERINGS: Readonly<Record<string, CompareOperator>> = {
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
  is_date_after: ">",
  is_date_before: "<",
};

/** Operators whose several values must all hold, since they deny. */
const DENYING: ReadonlySet<string> = new Set(["is_not", "not_in", "not_icontains", "not_regex"]);

class FilterTree {
  readonly problems: Problem[] = [];
  private readonly compiler: FunctionCompiler;
  private readonly path: string;

  constructor(compiler: FunctionCompiler, path: string) {
    this.compiler = compiler;
    this.path = path;
  }

  filters(filters: FunctionFilters, testAccounts: readonly PropertyFilter[]): Expression {
    if ((filters.actions ?? []).length > 0) {
      this.refuse("actions", "Actions are not supported; list the events instead.");
    }
    const guarded = filters.filter_test_accounts === true ? this.properties(testAccounts, "filter_test_accounts") : [];
    const global = this.properties(filters.properties ?? [], "properties");
    const branches = (filters.events ?? []).map((event, index) => this.event(event, `events.${index}`));
    return all([...guarded, ...global, ...(branches.length > 0 ? [any(branches)] : [])]);
  }

  private event(filter: EventFilter, at: string): Expression {
    const name = filter.id ?? null;
    const named = name === null ? [] : [compare("==", field("event"), constant(name))];
    return all([...named, ...this.properties(filter.properties ?? [], `${at}.properties`)]);
  }

  private properties(filters: readonly PropertyFilter[], at: string): readonly Expression[] {
    return filters.map((filter, index) => this.property(filter, `${at}.${index}`));
  }

  private property(filter: PropertyFilter, at: string): Expression {
    switch (filter.type ?? "event") {
      case "event":
      case "feature":
        return this.condition(
          filter,
          filter.key === "$elements_chain" ? field("elements_chain") : field("properties", filter.key),
          at,
        );
      case "person":
        return this.condition(filter, field("person", "properties", filter.key), at);
      case "group": {
        const index = filter["group_type_index"];
        if (!Number.isInteger(index) || Number(index) < 0 || Number(index) > 4) {
          return this.refuse(at, "A group filter needs a group_type_index from 0 to 4.");
        }
        return this.condition(filter, field(`group_${index}`, "properties", filter.key), at);
      }
      case "event_metadata":
        return this.condition(filter, field(filter.key), at);
      case "element":
        return this.element(filter, at);
      case "hogql":
        return this.written(filter, at);
      case "cohort":
      case "static-cohort":
        return this.refuse(at, "Can't use cohorts in real-time filters. Please inline the relevant expressions.");
      default:
        return this.refuse(at, `Filters of type '${filter.type}' are not supported.`);
    }
  }

  private written(filter: PropertyFilter, at: string): Expression {
    const { tree, diagnostics } = this.compiler.parseExpression(filter.key);
    if (tree !== null && !hasErrors(diagnostics)) return tree;
    this.problems.push({
      attr: `${this.path}.${at}`,
      detail: firstMessage("Invalid expression", diagnostics),
      source: filter.key,
      diagnostics,
    });
    return constant(true);
  }

  private element(filter: PropertyFilter, at: string): Expression {
    if (filter.key === "href") return this.condition(filter, field("elements_chain_href"), at);
    if (filter.key === "tag_name") return this.condition(filter, field("elements_chain_elements"), at, "has");
    if (filter.key === "text") return this.condition(filter, field("elements_chain_texts"), at, "has");
    return this.refuse(at, `Element filters on '${filter.key}' are not supported.`);
  }

  private condition(
    filter: PropertyFilter,
    subject: Expression,
    at: string,
    form: "value" | "has" = "value",
  ): Expression {
    const operator = filter.operator ?? "exact";
    if (operator === "is_set") return compare("!=", subject, constant(null));
    if (operator === "is_not_set") return compare("==", subject, constant(null));
    const values = Array.isArray(filter.value) ? (filter.value as readonly unknown[]) : [filter.value];
    // A filter whose value was not chosen yet says nothing.
    if (values.length === 0 || (values.length === 1 && (values[0] === undefined || values[0] === null)))
      return constant(true);
    if (!values.every(isScalar)) return this.refuse(at, "Filter values are strings, numbers or booleans.");
    if (form === "has") return this.membership(operator, subject, values, at);
    if (operator === "exact" || operator === "is_date_exact" || operator === "in") {
      return values.length === 1 ? compare("==", subject, constant(values[0]!)) : compare("in", subject, tuple(values));
    }
    if (operator === "is_not" || operator === "not_in") {
      return values.length === 1
        ? compare("!=", subject, constant(values[0]!))
        : compare("not in", subject, tuple(values));
    }
    const each = values.map((value) => this.single(operator, subject, value, at));
    return DENYING.has(operator) ? all(each) : any(each);
  }

  private single(operator: string, subject: Expression, value: Scalar, at: string): Expression {
    const ordering = ORDERINGS[operator];
    const text = call("toString", subject);
    const present = compare("!=", subject, constant(null));
    const absent = compare("==", subject, constant(null));
    if (ordering !== undefined) return all([present, compare(ordering, subject, constant(value))]);
    switch (operator) {
      case "icontains":
        return all([present, compare("ilike", text, constant(`%${value}%`))]);
      case "not_icontains":
        return any([absent, compare("not ilike", text, constant(`%${value}%`))]);
      case "regex":
        return all([present, compare("=~", text, constant(String(value)))]);
      case "not_regex":
        return any([absent, compare("!~", text, constant(String(value)))]);
      default:
        return this.refuse(at, `Operator '${operator}' is not supported.`);
    }
  }

  private membership(operator: string, list: Expression, values: readonly Scalar[], at: string): Expression {
    const each = values.map((value) => call("has", list, constant(value)));
    if (operator === "exact" || operator === "in") return any(each);
    if (operator === "is_not" || operator === "not_in") return { node: "Not", expr: any(each), span };
    return this.refuse(at, `Operator '${operator}' is not supported here.`);
  }

  private refuse(at: string, detail: string): Expression {
    this.problems.push({ attr: `${this.path}.${at}`, detail });
    return constant(true);
  }
}

/** Names of the only events that can pass, or null if any might. */
export function eventNamesOf(filters: FunctionFilters | null): ReadonlySet<string> | null {
  const events = filters?.events ?? [];
  if (events.length === 0 || (filters?.actions ?? []).length > 0) return null;
  const names = new Set<string>();
  for (const { id } of events) {
    if (id === undefined || id === null) return null;
    names.add(id);
  }
  return names;
}
