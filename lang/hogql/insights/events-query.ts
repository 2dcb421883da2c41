/** Events as rows of columns that the request names; newest first unless it says otherwise. */
import type { Expression, OrderExpr, SelectQuery } from "#lang/syntax/ast.ts";
import {
  aliasedColumns,
  bareColumn,
  type Column,
  isAggregate,
  orderings,
  pageAnswer,
  paged,
  pageOf,
  parsedJson,
} from "./columns.ts";
import { instant, type Micros, parseMoment, zoneOf } from "./dates.ts";
import { actionExpression, actionOf, propertiesExpression, queryFilters } from "./filters.ts";
import type { InsightPlan } from "./insight.ts";
import { finalPlan, listOf, type PlanningContext } from "./planning.ts";
import { at, InsightMistake } from "./problem.ts";
import type { EventsQuery } from "./schemas.ts";
import { and, call, compare, constant, expr, field, ordered, query, tuple, userExpression } from "./template.ts";

const EVENT_FIELDS = [
  "uuid",
  "event",
  "properties",
  "timestamp",
  "team_id",
  "distinct_id",
  "elements_chain",
  "created_at",
] as const;

/** Later than now, for clocks that are a little ahead. */
const AHEAD_MS = 5_000;

/** @throws InsightMistake */
export function planEvents(input: EventsQuery, context: PlanningContext): InsightPlan {
  const columns = input.select.map((text, index) => columnOf(text, at("select", index)));
  const aggregates = columns.map(({ expr: column }) => isAggregate(column));
  const folded = aggregates.includes(true);
  const order = orderings(input.orderBy, "orderBy");
  const page = pageOf(input.limit, input.offset);
  const select: SelectQuery = {
    ...query`select ${aliasedColumns(columns)} from events where ${conditions(input, context)}`,
    ...(folded
      ? { group_by: columns.flatMap(({ expr: column }, index) => (aggregates[index] === true ? [] : [column])) }
      : {}),
    ...orderClause(order.length > 0 ? order : defaultOrder(input.select, folded)),
    ...paged(page),
  };
  const statement = select.group_by?.length === 0 ? { ...select, group_by: null } : select;
  return finalPlan([{ name: "events", query: statement }], (_rows, [result]) => pageAnswer(columns, page, result!));
}

const orderClause = (order: readonly OrderExpr[]) => (order.length === 0 ? {} : { order_by: order });

function defaultOrder(select: readonly string[], folded: boolean): readonly OrderExpr[] {
  if (!folded) return [ordered(field("timestamp"), "DESC")];
  return select.includes("count()") ? [ordered(call("count"), "DESC")] : [];
}

function columnOf(text: string, path: string): Column {
  const name = text.split("--", 1)[0]!.trim();
  if (name === "*") {
    return {
      text,
      expr: tuple(...EVENT_FIELDS.map((column) => field(column))),
      shown: (cell) => {
        const event = Object.fromEntries(listOf(cell).map((value, index) => [EVENT_FIELDS[index], value]));
        return { ...event, properties: parsedJson(event["properties"]) };
      },
    };
  }
  if (name === "person") {
    return {
      text,
      expr: expr`tuple(person_id, distinct_id, person.created_at, person.properties)`,
      shown: (cell) => {
        const [id, distinct_id, created_at, properties] = listOf(cell);
        return { uuid: id, distinct_id, created_at, properties: parsedJson(properties) };
      },
    };
  }
  // What stands behind `--` is how people call the column.
  return { ...bareColumn(name, path), text };
}

function conditions(input: EventsQuery, context: PlanningContext): Expression {
  const { event, actionId, personId, after, before } = input;
  const now = context.nowMs * 1_000;
  const bound = (text: string | null | undefined, fallback: Micros | undefined, name: string): Micros | undefined => {
    if (text === undefined || text === null || text === "") return fallback;
    if (text === "all") return undefined;
    const moment = parseMoment(text, zoneOf(context), context.nowMs, true);
    if (moment === undefined) throw new InsightMistake("This is not a date.", name);
    return moment.micros;
  };
  const from = bound(after, now - 86_400_000_000, "after");
  const to = bound(before, now + AHEAD_MS * 1_000, "before");
  return and(
    ...(from === undefined ? [] : [compare(">", field("timestamp"), instant(from))]),
    ...(to === undefined ? [] : [compare("<", field("timestamp"), instant(to))]),
    ...(event === undefined || event === null || event === "" ? [] : [compare("==", field("event"), constant(event))]),
    ...(actionId === undefined || actionId === null
      ? []
      : [actionExpression(actionOf(actionId, context, "actionId"), context, "actionId")]),
    ...(personId === undefined || personId === null || personId === ""
      ? []
      : [compare("==", call("toString", field("person_id")), constant(personId))]),
    ...(input.where ?? []).map((text, index) => userExpression(text, at("where", index))),
    propertiesExpression(input.fixedProperties, context, "fixedProperties"),
    queryFilters(input, context),
  );
}
