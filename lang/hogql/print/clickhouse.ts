/**
 * Prints a resolved query for ClickHouse. Two rules hold for every query, whoever wrote it:
 *
 * - **Values are parameters.** No text of a user is printed but in quoted identifiers; strings and lists go into
 *   `values`, and a placeholder stands for them. Numbers, booleans and null are printed as they are.
 * - **The tenant guard.** A physical table prints together with `equals(<table>.team_id, <project>)`, as an outer
 *   conjunct of WHERE, or inside ON where a LEFT JOIN would otherwise let other tenants' rows through as matches.
 *
 * Comparisons keep the meaning that nulls have in HogQL: `=` with null is false, `!=` true; ClickHouse would give null.
 */

import type { Span } from "#lang/error.ts";
import type { QueryContext } from "../context.ts";
import { mistake } from "../problem.ts";
import { withoutHiddenAlias } from "../resolve/names.ts";
import type {
  ConstantValue,
  RBound,
  RColumn,
  RCompare,
  Resolved,
  RJoin,
  ROrder,
  RProperty,
  RQuery,
  RSelect,
  RSet,
  RWindow,
  Source,
  TableSource,
} from "../resolved.ts";
import { never } from "../value-type.ts";
import { printCall } from "./calls.ts";
import { printCompare } from "./compare.ts";
import { clickhouseIdentifier, numberText } from "./identifiers.ts";
import { type MaterializedSource, propertySource } from "./materialized.ts";
import { type SourceNames, sourceNames } from "./source-names.ts";

/** How a parameter is written into the text. */
export type PlaceholderStyle = (index: number, value: ConstantValue) => string;

/** `%(hogql_val_0)s`: for people, and for those who compare with PostHog's output. */
export const displayStyle: PlaceholderStyle = (index) => `%(hogql_val_${index})s`;

/** `{hogql_val_0:String}`: for the server, which puts the value in after it has parsed the text. */
export const serverStyle: PlaceholderStyle = (index, value) => `{hogql_val_${index}:${parameterType(value)}}`;

export function parameterType(value: ConstantValue): string {
  switch (typeof value) {
    case "string":
      return "String";
    case "boolean":
      return "Bool";
    case "bigint":
      return "Int64";
    case "number":
      return Number.isInteger(value) ? "Int64" : "Float64";
    default:
      return value === null ? "Nullable(Nothing)" : `Array(${itemType(value)})`;
  }
}

function itemType(values: readonly ConstantValue[]): string {
  const types = [...new Set(values.filter((value) => value !== null).map(parameterType))];
  const nullable = values.includes(null);
  const type =
    types.length === 0
      ? "String"
      : types.length === 1
        ? types[0]!
        : types.every((t) => /64$/.test(t))
          ? "Float64"
          : "String";
  return nullable ? `Nullable(${type})` : type;
}

/** A first-level member of a physical table's JSON column. */
export interface PropertyRead {
  readonly table: string;
  readonly column: string;
  readonly property: string;
}

const EXPRESSION_CHARS_MAX = 500_000;

const ARITHMETIC: Readonly<Record<string, string>> = {
  "+": "plus",
  "-": "minus",
  "*": "multiply",
  "/": "divide",
  "%": "modulo",
};

const FULL_FRAME: RWindow["frame"] = {
  method: "ROWS",
  start: { kind: "PRECEDING", value: null },
  end: { kind: "FOLLOWING", value: null },
};

/** Prints one query and collects its values, which are numbered in the order in which they are visited. */
export class ClickHousePrinter {
  readonly context: QueryContext;
  readonly values: ConstantValue[] = [];
  /** Members of JSON columns that the query reads, by `<table>.<column>.<property>`. */
  readonly reads = new Map<string, PropertyRead>();
  private readonly style: PlaceholderStyle;
  private readonly names: SourceNames;
  /** Windows of the SELECT that is being printed, for functions that need their own copy of one. */
  private windows: RSelect["windows"] = [];

  /** @param whole the query that is, or holds, what will be printed. */
  constructor(context: QueryContext, whole: RQuery, style: PlaceholderStyle) {
    this.context = context;
    this.style = style;
    this.names = sourceNames(whole);
  }

  value(value: ConstantValue): string {
    this.values.push(value);
    return this.style(this.values.length - 1, value);
  }

  /** The project's time zone. @throws QueryMistake if there is none of that name */
  timezone(span: Span): string {
    const { timezone } = this.context;
    if (!isTimezone(timezone)) throw mistake(`Unknown timezone: '${timezone}'`, span);
    return this.value(timezone);
  }

  identifier(name: string, span: Span): string {
    return clickhouseIdentifier(name, span);
  }

  list(exprs: readonly Resolved[]): string {
    return exprs.map((expr) => this.expr(expr)).join(", ");
  }

  query(query: RQuery): string {
    return query.kind === "select" ? this.select(query) : this.set(query);
  }

  private set({ first, rest, limit, offset }: RSet): string {
    const member = (query: RQuery): string => (query.kind === "set" ? `(${this.query(query)})` : this.query(query));
    const text = [member(first), ...rest.map(({ op, query }) => `${op} ${member(query)}`)].join(" ");
    if (limit === null && offset === null) return text;
    const bounds = [
      limit === null ? "" : ` LIMIT ${this.expr(limit)}`,
      offset === null ? "" : ` OFFSET ${this.expr(offset)}`,
    ];
    return `SELECT * FROM (${text})${bounds.join("")}`;
  }

  private select(query: RSelect): string {
    const outer = this.windows;
    this.windows = query.windows;
    const ctes = query.ctes.map((cte) => {
      if ("expr" in cte.body) return `${this.expr(cte.body.expr)} AS ${this.identifier(cte.name, noSpan)}`;
      return `${this.identifier(this.names.cte(cte.name), noSpan)} AS (${this.query(cte.body.query)})`;
    });
    // Numbering follows this order, not that of the text.
    const guards: Resolved[] = [];
    const from = query.from.map((join) => this.join(join, guards));
    const columns = query.columns.map((column) => this.column(column));
    const windows = query.windows.map(
      ({ name, window }) => `${this.identifier(name, noSpan)} AS (${this.window(window)})`,
    );
    const prewhere = query.prewhere === null ? null : this.expr(query.prewhere);
    const where = this.guardedWhere(query.where, guards);
    const groupBy = this.groupBy(query.groupBy);
    const having = query.having === null ? null : this.expr(query.having);
    const orderBy = query.orderBy.map((order) => this.order(order));
    const interpolate = query.interpolate?.map(({ expr, value }) =>
      value === null ? this.outputName(expr) : `${this.outputName(expr)} AS ${this.interpolated(value)}`,
    );
    const arrayJoin = query.arrayJoin === null ? null : `${query.arrayJoin.op} ${this.list(query.arrayJoin.list)}`;
    const limitBy = query.limitBy === null ? null : this.limitBy(query.limitBy);
    const limit = query.limit === null ? null : this.expr(query.limit);
    const offset = query.offset === null ? null : this.expr(query.offset);
    const settings = Object.entries(query.settings).map(([name, value]) => settingText(name, value));
    this.windows = outer;
    const recursive = query.ctes.some((cte) => cte.recursive) ? "WITH RECURSIVE" : "WITH";
    const ties = query.withTies ? " WITH TIES" : "";
    return [
      ctes.length === 0 ? "" : `${recursive} ${ctes.join(", ")}`,
      `SELECT ${query.distinct ? "DISTINCT " : ""}${columns.length === 0 ? "1" : columns.join(", ")}`,
      from.length === 0 ? "" : `FROM ${from.join(" ")}`,
      arrayJoin ?? "",
      prewhere === null ? "" : `PREWHERE ${prewhere}`,
      where === null ? "" : `WHERE ${where}`,
      groupBy,
      having === null ? "" : `HAVING ${having}`,
      windows.length === 0 ? "" : `WINDOW ${windows.join(", ")}`,
      orderBy.length === 0 ? "" : `ORDER BY ${orderBy.join(", ")}`,
      interpolate === undefined
        ? ""
        : interpolate.length === 0
          ? "INTERPOLATE"
          : `INTERPOLATE (${interpolate.join(", ")})`,
      limitBy ?? "",
      limit === null ? "" : `LIMIT ${limit}`,
      // ClickHouse wants OFFSET before WITH TIES.
      `${offset === null ? "" : `OFFSET ${offset}`}${limit === null ? "" : ties}`.trim(),
      settings.length === 0 ? "" : `SETTINGS ${settings.join(", ")}`,
    ]
      .filter((clause) => clause !== "")
      .join(" ");
  }

  /** A column of the result by its name alone: INTERPOLATE knows no tables. */
  private outputName(expr: Resolved): string {
    const name = expr.kind === "alias" ? expr.name : expr.kind === "column" ? expr.name : null;
    return name === null ? this.expr(expr) : this.identifier(name, expr.span);
  }

  /** What a column is filled with: columns in it are those of the row before, by their names. */
  private interpolated(expr: Resolved): string {
    if (expr.kind === "arithmetic") {
      return `${ARITHMETIC[expr.op]}(${this.interpolated(expr.left)}, ${this.interpolated(expr.right)})`;
    }
    return expr.kind === "alias" || expr.kind === "column" ? this.outputName(expr) : this.expr(expr);
  }

  /** A column of a select list: the one place where aliases of the compiler's own are written. */
  private column(expr: Resolved): string {
    if (expr.kind !== "alias" || expr.hidden) return this.expr(expr);
    return `${this.aliased(expr.expr)} AS ${this.identifier(expr.name, expr.span)}`;
  }

  private aliased(expr: Resolved): string {
    const text = this.expr(expr);
    return expr.kind === "alias" && !expr.hidden ? `(${text})` : text;
  }

  private join(join: RJoin, guards: Resolved[]): string {
    const { source } = join;
    const parts = join.type === null ? [] : [join.type];
    parts.push(this.source(source));
    if (join.final) parts.push("FINAL");
    if (join.sample !== null) {
      const { ratio, offset } = join.sample;
      parts.push(`SAMPLE ${ratio}${offset === null ? "" : ` OFFSET ${offset}`}`);
    }
    const guard = source.kind === "table" && source.table.guarded ? this.guard(source) : null;
    const inside = guard !== null && join.constraint?.kind === "ON" && (join.type ?? "").includes("LEFT");
    if (guard !== null && !inside) guards.unshift(guard);
    if (join.constraint !== null) {
      const { kind, expr } = join.constraint;
      const condition = inside ? this.conjunction([guard, expr]) : this.expr(expr);
      parts.push(
        kind === "ON" ? `ON ${condition}` : `USING ${expr.kind === "tuple" ? `(${this.list(expr.exprs)})` : condition}`,
      );
    }
    return parts.join(" ");
  }

  private source(source: Source): string {
    const name = this.names.of(source);
    const alias = name === null ? "" : ` AS ${this.identifier(name, noSpan)}`;
    if (source.kind === "table") {
      const args = source.args === null ? "" : `(${this.list(source.args)})`;
      const aliased = source.aliased || name !== source.sqlName;
      return `${this.identifier(source.table.physical, noSpan)}${args}${aliased ? alias : ""}`;
    }
    if (source.cte !== null) {
      const cte = this.names.cte(source.cte);
      return `${this.identifier(cte, noSpan)}${name === cte ? "" : alias}`;
    }
    if (source.query === null) throw new Error("a lazy table was not expanded before printing");
    return `(${this.query(source.query)})${alias}`;
  }

  /** `equals(<table>.team_id, <project>)`. */
  private guard(source: TableSource): Resolved {
    const type = never("Integer");
    return {
      kind: "compare",
      op: "equals",
      left: { kind: "column", source, name: "team_id", type, span: noSpan },
      right: { kind: "constant", value: this.context.projectId, type, span: noSpan },
      inJoin: false,
      type: never("Boolean"),
      span: noSpan,
    };
  }

  private guardedWhere(where: Resolved | null, guards: readonly Resolved[]): string | null {
    if (guards.length === 0) return where === null ? null : this.expr(where);
    return this.conjunction([...guards, ...(where === null ? [] : where.kind === "and" ? where.exprs : [where])]);
  }

  private groupBy(groupBy: RSelect["groupBy"]): string {
    if (groupBy === null) return "";
    const sets = groupBy.sets.map((exprs) => this.list(exprs));
    switch (groupBy.mode) {
      case "all":
        return "GROUP BY ALL";
      case "cube":
        return `GROUP BY CUBE(${sets.join(", ")})`;
      case "rollup":
        return `GROUP BY ROLLUP(${sets.join(", ")})`;
      case "sets":
        return `GROUP BY GROUPING SETS (${sets.map((set) => `(${set})`).join(", ")})`;
      case "plain":
        return `GROUP BY ${sets.join(", ")}`;
    }
  }

  private limitBy({ n, offset, exprs }: NonNullable<RSelect["limitBy"]>): string {
    const by = this.list(exprs);
    return `LIMIT ${this.expr(n)}${offset === null ? "" : ` OFFSET ${this.expr(offset)}`} BY ${by}`;
  }

  order({ expr, order, fill }: ROrder): string {
    const text = `${this.expr(expr)} ${order}`;
    if (fill === undefined) return text;
    const bounds = [
      fill.from === undefined ? "" : ` FROM ${this.expr(fill.from)}`,
      fill.to === undefined ? "" : ` TO ${this.expr(fill.to)}`,
      fill.step === undefined ? "" : ` STEP ${this.expr(fill.step)}`,
    ];
    return `${text} WITH FILL${bounds.join("")}`;
  }

  window({ partitionBy, orderBy, frame }: RWindow): string {
    const parts: string[] = [];
    if (partitionBy.length > 0) parts.push(`PARTITION BY ${this.list(partitionBy)}`);
    if (orderBy.length > 0) parts.push(`ORDER BY ${orderBy.map((order) => this.order(order)).join(", ")}`);
    if (frame !== null) {
      const start = this.bound(frame.start);
      parts.push(`${frame.method} ${frame.end === null ? start : `BETWEEN ${start} AND ${this.bound(frame.end)}`}`);
    }
    return parts.join(" ");
  }

  private bound({ kind, value }: RBound): string {
    if (kind === "CURRENT ROW") return kind;
    return `${value === null ? "UNBOUNDED" : this.expr(value)} ${kind}`;
  }

  /** @throws QueryMistake when what is printed outgrows its limit: some forms name an operand several times. */
  expr(node: Resolved): string {
    const text = this.written(node);
    if (text.length > EXPRESSION_CHARS_MAX) throw mistake("The query is too large", node.span);
    return text;
  }

  private written(node: Resolved): string {
    switch (node.kind) {
      case "constant":
        return this.constant(node.value, node.float === true);
      case "column":
        return this.zoned(node);
      case "property":
        return this.property(node);
      case "alias":
        return node.hidden
          ? this.expr(node.expr)
          : `${this.aliased(node.expr)} AS ${this.identifier(node.name, node.span)}`;
      case "arithmetic":
        return `${ARITHMETIC[node.op]}(${this.expr(node.left)}, ${this.expr(node.right)})`;
      case "compare":
        return this.compare(node);
      case "and":
        return this.conjunction(node.exprs);
      case "or":
        return this.disjunction(node.exprs);
      case "not":
        return `not(${this.expr(node.expr)})`;
      case "between": {
        const nullable = [node.expr, node.low, node.high].some((part) => part.type.nullable);
        const text = `${this.expr(node.expr)} ${node.negated ? "NOT " : ""}BETWEEN ${this.expr(node.low)} AND ${this.expr(node.high)}`;
        return nullable ? `ifNull(${text}, 0)` : text;
      }
      case "distinctFrom":
        return `${node.negated ? "isNotDistinctFrom" : "isDistinctFrom"}(${this.expr(node.left)}, ${this.expr(node.right)})`;
      case "call":
        return printCall(this, node);
      case "raw":
        return `${node.name}(${this.list(node.args)})`;
      case "trim": {
        const text = this.expr(node.text);
        return `trim(${node.side} ${this.expr(node.chars)} FROM ${text})`;
      }
      case "array":
        return `[${this.list(node.exprs)}]`;
      case "tuple":
        return `tuple(${this.list(node.exprs)})`;
      case "arrayAccess":
        return `${this.expr(node.array)}[${this.expr(node.index)}]`;
      case "tupleAccess":
        return this.tupleAccess(node.tuple, node.index);
      case "lambda": {
        const args = node.args.map((arg) => this.identifier(arg, node.span));
        return `${args.length === 1 ? args[0] : `(${args.join(", ")})`} -> ${this.expr(node.body)}`;
      }
      case "argument":
        return this.identifier(node.name, node.span);
      case "star":
        return "*";
      case "window":
        return this.windowCall(node);
      case "subquery":
        return `(${this.query(node.query)})`;
    }
  }

  private constant(value: ConstantValue, float: boolean): string {
    if (value === null) return "NULL";
    if (typeof value === "boolean") return value ? "1" : "0";
    if (typeof value === "number" || typeof value === "bigint") return numberText(value, float);
    return this.value(value);
  }

  /** Columns of time are shown, and compared, in the project's time zone. */
  private zoned(column: RColumn): string {
    const text = this.bare(column);
    const isTime = column.field !== undefined && column.type.name === "DateTime" && column.source?.kind === "table";
    if (!isTime || !this.context.modifiers.convertToProjectTimezone) return text;
    return `toTimeZone(${text}, ${this.timezone(column.span)})`;
  }

  bare({ source, name, span }: RColumn): string {
    const column = this.identifier(name, span);
    const qualifier = source === null ? null : this.names.of(source);
    return qualifier === null ? column : `${this.identifier(qualifier, span)}.${column}`;
  }

  /** A member of a JSON column, from the column that holds it alone if there is one. */
  property(node: RProperty): string {
    const source = propertySource(this, node);
    if (source === null) return this.extracted(this.expr(node.object), node.links);
    const rest = node.links.slice(1);
    return rest.length === 0 ? source.text : this.extracted(source.text, rest);
  }

  /** The column that holds a property of its own, when the whole of the property is asked for. */
  materialized(node: Resolved): MaterializedSource | null {
    const inside = withoutHiddenAlias(node);
    return inside.kind === "property" && inside.links.length === 1 ? propertySource(this, inside) : null;
  }

  private extracted(object: string, links: readonly (string | number)[]): string {
    const path = links.map((link) => this.value(link)).join(", ");
    return `replaceRegexpAll(nullIf(nullIf(JSONExtractRaw(${object}, ${path}), ''), 'null'), '^"|"$', '')`;
  }

  /** `and` of what is left when constants are folded; also how guards are added, so nothing can be written around them. */
  conjunction(exprs: readonly Resolved[]): string {
    const texts = exprs.map((expr) => this.expr(expr));
    if (texts.includes("0")) return "0";
    const left = texts.filter((text) => text !== "1");
    return left.length === 0 ? "1" : left.length === 1 ? left[0]! : `and(${left.join(", ")})`;
  }

  private disjunction(exprs: readonly Resolved[]): string {
    const texts = exprs.map((expr) => this.expr(expr));
    if (texts.includes("1")) return "1";
    const left = texts.filter((text) => text !== "0");
    return left.length === 0 ? "0" : left.length === 1 ? left[0]! : `or(${left.join(", ")})`;
  }

  private compare(node: RCompare): string {
    return printCompare(this, node);
  }

  private tupleAccess(tuple: Resolved, index: number): string {
    const inside = withoutHiddenAlias(tuple);
    const text = this.expr(tuple);
    const bare =
      inside.kind === "tuple" ||
      inside.kind === "call" ||
      (inside.kind === "column" && inside.source?.kind === "table");
    return `${bare ? text : `(${text})`}.${index}`;
  }

  private windowCall({ call, over }: Extract<Resolved, { kind: "window" }>): string {
    const shifts = call.name === "lag" || call.name === "lead";
    const args = call.args.map((arg, index) =>
      shifts && index === 0 ? `toNullable(${this.expr(arg)})` : this.expr(arg),
    );
    const params = call.params === null ? "" : `(${this.list(call.params)})`;
    const text = `${call.definition.clickhouse}${params}(${args.join(", ")})`;
    const named = typeof over === "string" ? this.windows.find(({ name }) => name === over)?.window : over;
    if (!shifts || named === undefined) {
      return `${text} OVER ${typeof over === "string" ? this.identifier(over, call.span) : `(${this.window(over)})`}`;
    }
    // These two look at their frame alone, which without ORDER BY and bounds would not hold the row they are to find.
    const [first] = call.args;
    const orderBy =
      named.orderBy.length > 0 || first === undefined ? named.orderBy : [{ expr: first, order: "ASC" } as const];
    return `${text} OVER (${this.window({ ...named, orderBy, frame: named.frame ?? FULL_FRAME })})`;
  }
}

const timezones = new Map<string, boolean>();

function isTimezone(name: string): boolean {
  let known = timezones.get(name);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      known = true;
    } catch {
      known = false;
    }
    timezones.set(name, known);
  }
  return known;
}

/** For names of the compiler's own, which are never wrong. */
const noSpan: Span = { start: 0, end: 0 };

export function settingText(name: string, value: string | number): string {
  if (!/^[a-zA-Z0-9_]+$/.test(name)) throw new Error(`${name} is not the name of a setting`);
  if (typeof value === "number") return `${name}=${value}`;
  if (!/^[A-Za-z0-9_,. -]*$/.test(value)) throw new Error(`setting ${name} has a value that needs quoting`);
  return `${name}='${value}'`;
}
