/** Calls: from the arguments as written to those that ClickHouse takes. */
import type { FunctionDefinition } from "../functions/definition.ts";
import { mistake } from "../problem.ts";
import { withoutHiddenAlias } from "../resolve/names.ts";
import type { RCall, Resolved } from "../resolved.ts";
import type { ClickHousePrinter } from "./clickhouse.ts";
import { groupCall } from "./materialized.ts";

/** Their first argument must be a time in whole seconds. */
const SECONDS_FIRST: ReadonlySet<string> = new Set(["tumble", "tumbleStart", "tumbleEnd", "hop", "hopStart", "hopEnd"]);
const GIVES_TIME: ReadonlySet<string> = new Set([
  "toDateTime",
  "toDateTimeUS",
  "parseDateTime",
  "parseDateTimeBestEffort",
]);
const PARSERS = /^parseDateTime64BestEffort(US)?(OrNull)?$/;
const DATE_AND_FRACTION = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{1,6}$/;
const DATE_OR_TIME = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/;
/** Weeks from Sunday, and ISO weeks. */
const WEEK_MODES = { sunday: "0", monday: "3" } as const;

export function printCall(printer: ClickHousePrinter, call: RCall): string {
  const { definition } = call;
  const grouped = groupCall(printer, call);
  if (grouped !== null) return grouped;
  if (call.name === "concat") return `concat(${call.args.map((arg) => concatenated(printer, arg)).join(", ")})`;
  const [passed, suffix] = passThrough(definition, call);
  const params = call.params === null ? "" : `(${printer.list(call.params)})`;
  const args = passed.map((arg, index) => (index === 0 ? firstArgument(printer, definition, arg) : printer.expr(arg)));
  if (definition.template !== undefined) return fromTemplate(definition.template, args) + filtered(printer, call);
  for (const text of suffix) args.push(printer.value(text));
  const name = clickhouseName(definition, call);
  if (definition.timezone === true && call.args.length < definition.maxArgs) {
    args.push(printer.timezone(call.span));
  }
  addPrecision(name, definition, call, args);
  if (name === "toStartOfWeek" && call.args.length === 1) args.push(WEEK_MODES[printer.context.weekStart]);
  const order =
    call.orderBy.length === 0 ? "" : ` ORDER BY ${call.orderBy.map((item) => printer.order(item)).join(", ")}`;
  return `${name}${params}(${call.distinct ? "DISTINCT " : ""}${args.join(", ")}${order})${filtered(printer, call)}`;
}

const filtered = (printer: ClickHousePrinter, { filter }: RCall): string =>
  filter === null ? "" : ` FILTER (WHERE ${printer.expr(filter)})`;

/** Arguments that go into a suffix (the scale of a decimal type), and the suffixes with them put in. */
function passThrough(
  definition: FunctionDefinition,
  call: RCall,
): [args: readonly Resolved[], suffix: readonly string[]] {
  const { suffix = [], passThrough: count = 0 } = definition;
  if (count === 0) return [call.args, suffix];
  const moved = call.args.slice(-count).map((arg) => {
    const inside = withoutHiddenAlias(arg);
    if (inside.kind === "constant" && Number.isSafeInteger(inside.value)) return String(inside.value);
    throw mistake(`Function '${definition.name}' takes only a constant as its last argument`, arg.span);
  });
  return [
    call.args.slice(0, -count),
    suffix.map((text) => text.replace(/\{(\d)\}/g, (_, index) => moved[Number(index)] ?? "")),
  ];
}

function firstArgument(printer: ClickHousePrinter, definition: FunctionDefinition, arg: Resolved): string {
  const text = printer.expr(arg);
  if (!SECONDS_FIRST.has(definition.name)) return text;
  const inside = withoutHiddenAlias(arg);
  return inside.kind === "call" && GIVES_TIME.has(inside.name)
    ? `assumeNotNull(toDateTime(${text}))`
    : `toDateTime(${text}, 'UTC')`;
}

function clickhouseName(definition: FunctionDefinition, { args }: RCall): string {
  const first = args[0] === undefined ? undefined : withoutHiddenAlias(args[0]);
  const overload = definition.overloads?.find(
    ({ first: classes }) => first !== undefined && classes.includes(first.type.name),
  );
  const parses = definition.name === "toDateTime" || definition.name === "parseDateTimeBestEffort";
  if (parses && first?.kind === "constant" && typeof first.value === "string") {
    if (DATE_AND_FRACTION.test(first.value)) return "toDateTime64";
    return DATE_OR_TIME.test(first.value) ? "toDateTime" : "parseDateTime64BestEffort";
  }
  return overload?.clickhouse ?? definition.clickhouse;
}

/** Times are read with microseconds; the precision goes before the time zone. */
function addPrecision(name: string, definition: FunctionDefinition, call: RCall, args: string[]): void {
  const given = call.args.length;
  const takesZone = definition.timezone === true;
  if (name === "now64") {
    const zoneOnly = args.length === 1;
    if (given === 0 || zoneOnly) args.splice(zoneOnly ? 0 : args.length, 0, "6");
  } else if (PARSERS.test(name) || name === "toDateTime64") {
    const withoutPrecision = given === 1 || (given === 2 && takesZone && definition.maxArgs === 2);
    if (withoutPrecision) args.splice(1, 0, "6");
  }
}

/** Templates are the catalogue's own text; arguments are printed before they are put in, so their numbering stays. */
function fromTemplate(template: string, args: readonly string[]): string {
  let next = 0;
  return template.replace(/\{(\d*)\}/g, (_, index: string) => args[index === "" ? next++ : Number(index)] ?? "");
}

/** ClickHouse's concat is null when any part is; HogQL's takes nulls as empty. */
function concatenated(printer: ClickHousePrinter, arg: Resolved): string {
  const inside = withoutHiddenAlias(arg);
  if (inside.kind === "constant") {
    if (inside.value === null) return "''";
    return typeof inside.value === "string" ? printer.expr(inside) : `toString(${printer.expr(inside)})`;
  }
  if (inside.kind === "call" && inside.name === "toString") {
    const of = inside.args[0] === undefined ? undefined : withoutHiddenAlias(inside.args[0]);
    if (of?.kind === "constant") return of.value === null ? "''" : printer.expr(inside);
    return `ifNull(${printer.expr(inside)}, '')`;
  }
  return `ifNull(toString(${printer.expr(arg)}), '')`;
}
