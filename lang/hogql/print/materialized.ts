/**
 * Properties that the warehouse keeps in columns of their own: one column for one property, or a map of many. Reading
 * them is much cheaper than parsing the JSON, if the comparison is written so that indexes apply.
 */
import { ATTRIBUTION } from "#lang/attribution.ts";
import { withoutHiddenAlias } from "../resolve/names.ts";
import type { RCall, RCompare, Resolved, RProperty } from "../resolved.ts";
import type { ClickHousePrinter } from "./clickhouse.ts";

/** Where a property can be read from, other than the JSON. */
export type MaterializedSource =
  | {
      readonly kind: "column";
      readonly column: string;
      readonly nullable: boolean;
      readonly text: string;
      readonly property: string;
    }
  | { readonly kind: "map"; readonly map: string; readonly key: () => string; readonly text: string };

/** Not kept in the map of custom properties, although their names look like it. */
const IGNORED: ReadonlySet<string> = new Set(["token", "distinct_id", ...ATTRIBUTION]);

/** Their columns hold the value as it is: the empty text is no sign of a missing one. */
const UNWRAPPED: ReadonlySet<string> = new Set(["$ai_trace_id", "$ai_session_id", "$ai_is_error"]);

function groupColumn(table: string, column: string, property: string): string | null {
  if (table !== "events") return null;
  if (column === "person_properties") return property.startsWith("$") ? null : "person_properties_map_custom";
  if (column !== "properties") return null;
  if (property.startsWith("$feature/")) return "properties_group_feature_flags";
  return property.startsWith("$") || IGNORED.has(property) ? null : "properties_group_custom";
}

export function propertySource(printer: ClickHousePrinter, { object, links }: RProperty): MaterializedSource | null {
  const { materializationMode, propertyGroupsMode } = printer.context.modifiers;
  const [property] = links;
  const { source, field } = object;
  if (source?.kind !== "table" || field === undefined || typeof property !== "string") return null;
  const key = `${source.table.physical}.${field.column}.${property}`;
  if (!printer.reads.has(key)) {
    printer.reads.set(key, { table: source.table.physical, column: field.column, property });
  }
  if (materializationMode === "disabled") return null;
  const { materialized } = printer.context;
  const found = Object.hasOwn(materialized, key) ? materialized[key] : undefined;
  if (found !== undefined) {
    const column = printer.bare({ ...object, name: found.column });
    const wrapped = found.nullable || UNWRAPPED.has(property) ? column : withoutSentinels(column, materializationMode);
    return { kind: "column", column, nullable: found.nullable, text: wrapped, property };
  }
  const group = propertyGroupsMode === "disabled" ? null : groupColumn(source.table.physical, field.column, property);
  if (group === null) return null;
  const map = printer.bare({ ...object, name: group });
  // One parameter, however often the text names it.
  let value: string | undefined;
  const keyText = (): string => {
    value ??= printer.value(property);
    return value;
  };
  return {
    kind: "map",
    map,
    key: keyText,
    get text() {
      return `has(${map}, ${keyText()}) ? ${map}[${keyText()}] : null`;
    },
  };
}

/** In a column that can't hold null, the empty text and `null` stand for it. */
const withoutSentinels = (column: string, mode: string): string =>
  mode === "legacy_null_as_string" ? `nullIf(${column}, '')` : `nullIf(nullIf(${column}, ''), 'null')`;

const constantOf = (node: Resolved): Extract<Resolved, { kind: "constant" }> | null => {
  const inside = withoutHiddenAlias(node);
  return inside.kind === "constant" ? inside : null;
};

/** Strings on the right of IN, one or several; null if there is anything else. */
function stringsOf(node: Resolved): readonly string[] | null {
  const inside = withoutHiddenAlias(node);
  const values =
    inside.kind === "tuple" || inside.kind === "array"
      ? inside.exprs.map((expr) => constantOf(expr)?.value)
      : inside.kind === "constant"
        ? Array.isArray(inside.value)
          ? inside.value
          : [inside.value]
        : [undefined];
  return values.every((value): value is string => typeof value === "string") ? values : null;
}

/** Whether a LIKE pattern of `%`, `_` and letters fits a text. */
function likeFits(pattern: string, text: string, caseless: boolean): boolean {
  const source = [...pattern]
    .map((char) => (char === "%" ? ".*" : char === "_" ? "." : RegExp.escape(char)))
    .join("")
    .replace(/(\.\*)+/g, ".*");
  return new RegExp(`^${source}$`, caseless ? "isu" : "su").test(text);
}

/** A comparison with a column or map of its own, written so that its indexes apply; null where that can't be. */
export function materializedCompare(printer: ClickHousePrinter, node: RCompare): string | null {
  const { op, left, right } = node;
  const flipped = op === "equals" || op === "notEquals";
  const [property, other] = printer.materialized(left) === null && flipped ? [right, left] : [left, right];
  const source = printer.materialized(property);
  if (source === null) {
    const [behind, constant] = mapBehind(printer, node);
    return behind?.kind === "map" ? mapCompare(printer, node, behind, constant) : null;
  }
  if (source.kind === "map") return mapCompare(printer, node, source, other);
  return columnCompare(printer, node, source, other);
}

/**
 * The map that holds a property which the query itself gave a name, or which its definition makes a boolean: neither
 * stands in the way of asking the map. Names on both sides do. With it, what the property is compared with.
 */
function mapBehind(
  printer: ClickHousePrinter,
  { op, left, right }: RCompare,
): readonly [MaterializedSource | null, Resolved] {
  if (printer.context.modifiers.propertyGroupsMode !== "optimized") return [null, right];
  const turned = constantOf(left) !== null && (op === "equals" || op === "notEquals");
  const [property, other] = turned ? [right, left] : [left, right];
  const named = aliased(property);
  if (named !== null && aliased(other) !== null) return [null, other];
  const inside = withoutHiddenAlias(named ?? property);
  const text = typeof constantOf(other)?.value === "boolean" ? (booleanText(inside) ?? inside) : inside;
  return [printer.materialized(text), other];
}

const aliased = (node: Resolved): Resolved | null => {
  const inside = withoutHiddenAlias(node);
  return inside.kind === "column" && inside.alias !== undefined ? inside.alias : null;
};

/** The property inside of `toBool(transform(toString(…), …))`. */
function booleanText(node: Resolved): Resolved | null {
  let inside: Resolved | undefined = node;
  for (const name of ["toBool", "transform", "toString"]) {
    if (inside?.kind !== "call" || inside.name !== name) return null;
    inside = inside.args[0];
  }
  return inside ?? null;
}

function columnCompare(
  printer: ClickHousePrinter,
  { op }: RCompare,
  { column, nullable, property }: Extract<MaterializedSource, { kind: "column" }>,
  other: Resolved,
): string | null {
  const texts = stringsOf(other);
  if (texts === null || texts.length === 0) return null;
  const plain = property === "$ai_trace_id" || property === "$ai_session_id";
  const values = (): string => texts.map((text) => printer.value(text)).join(", ");
  const sentinel = texts.some((text) => text === "" || text === "null");
  if (op === "in" || op === "notIn") {
    if (plain) return `${op}(${column}, tuple(${values()}))`;
    if (sentinel && !nullable) return null;
    if (op === "in") {
      const has = `has([${values()}], ${column})`;
      return nullable ? `and(${has}, ${column} IS NOT NULL)` : has;
    }
    const not = `notIn(${column}, tuple(${values()}))`;
    return nullable ? `ifNull(${not}, 1)` : not;
  }
  if (texts.length !== 1 || constantOf(other) === null) return null;
  const text = texts[0]!;
  const call = (): string => `${op}(${column}, ${printer.value(text)})`;
  if (op === "equals" || op === "notEquals") {
    if (plain && op === "equals") return call();
    if (sentinel && !nullable) return null;
    if (!nullable) return call();
    return op === "equals" ? `(${call()} AND (${column} IS NOT NULL))` : `ifNull(${call()}, 1)`;
  }
  const caseless = op === "ilike" || op === "notILike";
  if (op !== "like" && op !== "notLike" && !caseless) return null;
  if (!nullable && (likeFits(text, "", caseless) || likeFits(text, "null", caseless))) return null;
  if (!nullable) return call();
  return op === "like" || op === "ilike" ? `and(${call()}, ${column} IS NOT NULL)` : `ifNull(${call()}, 1)`;
}

function mapCompare(
  printer: ClickHousePrinter,
  { op }: RCompare,
  { map, key }: Extract<MaterializedSource, { kind: "map" }>,
  other: Resolved,
): string | null {
  if (printer.context.modifiers.propertyGroupsMode !== "optimized") return null;
  const constant = constantOf(other);
  const item = (): string => `${map}[${key()}]`;
  if (constant?.value === null) {
    if (op === "equals") return `not(has(${map}, ${key()}))`;
    return op === "notEquals" ? `has(${map}, ${key()})` : null;
  }
  if (op === "equals" && typeof constant?.value === "boolean") return `equals(${item()}, '${constant.value}')`;
  const texts = stringsOf(other);
  if (texts === null) return null;
  if (op === "equals" || (op === "in" && texts.length === 1 && constant !== null)) {
    if (texts.length !== 1) return null;
    const has = texts[0] === "" ? `has(${map}, ${key()})` : null;
    const equals = `equals(${item()}, ${printer.value(texts[0]!)})`;
    return has === null ? equals : `and(${has}, ${equals})`;
  }
  if (op !== "in" || texts.includes("")) return null;
  if (texts.length === 0) return "0";
  if (texts.length === 1) return `equals(${item()}, ${printer.value(texts[0]!)})`;
  return `and(has(${map}, ${key()}), in(${item()}, tuple(${texts.map((text) => printer.value(text)).join(", ")})))`;
}

/** Calls that ask whether a property is there, answered by the map's keys alone. */
export function groupCall(printer: ClickHousePrinter, { name, args }: RCall): string | null {
  if (printer.context.modifiers.propertyGroupsMode !== "optimized") return null;
  const [first, second] = args;
  if (name === "JSONHas" && first !== undefined && second !== undefined && args.length === 2) {
    const object = withoutHiddenAlias(first);
    const key = constantOf(second)?.value;
    if (object.kind !== "column" || typeof key !== "string") return null;
    const source = propertySource(printer, {
      kind: "property",
      object,
      links: [key],
      type: object.type,
      span: object.span,
    });
    return source?.kind === "map" ? `has(${source.map}, ${source.key()})` : null;
  }
  if ((name !== "isNull" && name !== "isNotNull") || first === undefined || args.length !== 1) return null;
  const source = printer.materialized(first);
  if (source?.kind !== "map") return null;
  const has = `has(${source.map}, ${source.key()})`;
  return name === "isNull" ? `not(${has})` : has;
}
