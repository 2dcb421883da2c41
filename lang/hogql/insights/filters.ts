/** Property filters and trees of them, actions, and the nodes of a series, as conditions on events or persons. */
import type { Expression } from "#lang/syntax/ast.ts";
import type { PropertyKind } from "../context.ts";
import { checked } from "./check.ts";
import type { Action, ActionStep, InsightContext, StringMatching } from "./context.ts";
import { type Operand, type Operator, operate, operateOnList } from "./operators.ts";
import { at, InsightMistake } from "./problem.ts";
import { type EntityNode, type PropertiesInput, type PropertyFilterInput, PropertyFilterSchema } from "./schemas.ts";
import { parseSelector } from "./selectors.ts";
import { and, compare, constant, expr, field, not, or, userExpression } from "./template.ts";

/** Whose columns the condition reads. */
export type FilterScope = "event" | "person" | "session" | "group";

const DEPTH_MAX = 20;

/** Filters of a list, or a tree of AND and OR. Nothing given is true. @throws InsightMistake */
export function propertiesExpression(
  input: PropertiesInput | null | undefined,
  context: InsightContext,
  path: string,
  scope: FilterScope = "event",
): Expression {
  if (input === undefined || input === null) return constant(true);
  if (Array.isArray(input)) {
    return and(...input.map((filter, index) => filterExpression(filter, context, at(path, index), scope)));
  }
  return groupExpression(input, context, path, scope, 0);
}

function groupExpression(
  group: unknown,
  context: InsightContext,
  path: string,
  scope: FilterScope,
  depth: number,
): Expression {
  if (depth > DEPTH_MAX) throw new InsightMistake("Filters are nested too deeply.", path);
  if (!isGroup(group)) return filterExpression(checked(PropertyFilterSchema, group, path), context, path, scope);
  const parts = group.values.map((value, index) =>
    groupExpression(value, context, at(path, "values", index), scope, depth + 1),
  );
  if (parts.length === 0) return constant(true);
  return group.type === "OR" ? or(...parts) : and(...parts);
}

const isGroup = (value: unknown): value is { readonly type: "AND" | "OR"; readonly values: readonly unknown[] } =>
  typeof value === "object" &&
  value !== null &&
  "values" in value &&
  Array.isArray(value.values) &&
  "type" in value &&
  (value.type === "AND" || value.type === "OR");

/** One filter. @throws InsightMistake */
function filterExpression(
  filter: PropertyFilterInput,
  context: InsightContext,
  path: string,
  scope: FilterScope = "event",
): Expression {
  const type = filter.type ?? "event";
  const key = filter.key === undefined || filter.key === null ? "" : String(filter.key);
  const operator = filter.operator ?? "exact";
  switch (type) {
    case "hogql":
      return key === "" ? constant(true) : userExpression(key, at(path, "key"));
    case "cohort":
    case "static-cohort":
      return cohortExpression(filter.value, operator, path, scope);
    case "element":
      return elementExpression(key, operator, filter.value, context, path);
    default: {
      if (key === "") return constant(true);
      if (EXCEPTION_LISTS.has(key) && type === "event") {
        const list = expr`JSONExtract(ifNull(${field("properties", key)}, ''), 'Array(String)')`;
        return operateOnList(list, operator, filter.value, context, path);
      }
      const operand = operandOf(type, key, filter.group_type_index, context, scope, path);
      return operate(operand, operator, filter.value, context, path);
    }
  }
}

const EXCEPTION_LISTS: ReadonlySet<string> = new Set([
  "$exception_types",
  "$exception_values",
  "$exception_sources",
  "$exception_functions",
]);

type FieldType = Exclude<NonNullable<PropertyFilterInput["type"]>, "hogql" | "cohort" | "static-cohort" | "element">;

/** Where a property is read, and what kind of value it has. @throws InsightMistake */
export function operandOf(
  type: FieldType | "data_warehouse_person_property",
  key: string,
  groupIndex: number | null | undefined,
  context: InsightContext,
  scope: FilterScope,
  path: string,
): Operand {
  const { event, person, group } = context.query.propertyKinds;
  const known = (kinds: Readonly<Record<string, PropertyKind>> | undefined, name = key): PropertyKind | undefined =>
    kinds !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  switch (type) {
    case "event":
    case "feature":
      return key === "$elements_chain"
        ? { expr: field("elements_chain"), kind: "String" }
        : { expr: field("properties", key), kind: known(event) };
    case "person": {
      if (scope === "session") throw new InsightMistake("Sessions have no person to filter by.", at(path, "type"));
      const computed = key.startsWith("$virt");
      const chain = [...(scope === "person" ? [] : ["person"]), ...(computed ? [] : ["properties"]), key];
      return { expr: field(...chain), kind: computed ? undefined : known(person) };
    }
    case "group": {
      if (groupIndex === undefined || groupIndex === null) {
        throw new InsightMistake("This field is required.", at(path, "group_type_index"));
      }
      const chain = scope === "group" ? ["properties", key] : [`group_${groupIndex}`, "properties", key];
      return { expr: field(...chain), kind: known(group, `${groupIndex}_${key}`) };
    }
    case "session":
      return { expr: scope === "session" ? field("sessions", key) : field("session", key), kind: sessionKind(key) };
    case "event_metadata":
    case "recording":
    case "log_entry":
      return { expr: field(key), kind: COLUMN_KINDS[key] };
    case "data_warehouse":
    case "data_warehouse_person_property":
      return { expr: field(...key.split(".")), kind: undefined };
  }
}

const COLUMN_KINDS: Readonly<Record<string, PropertyKind>> = { timestamp: "DateTime", created_at: "DateTime" };

const NUMERIC_SESSION_FIELDS: ReadonlySet<string> = new Set([
  "$session_duration",
  "duration",
  "$pageview_count",
  "$autocapture_count",
  "$screen_count",
  "$num_uniq_urls",
  "$vitals_lcp",
  "$page_screen_autocapture_count_up_to",
]);

const sessionKind = (key: string): PropertyKind | undefined => {
  if (NUMERIC_SESSION_FIELDS.has(key)) return "Numeric";
  if (key === "$is_bounce") return "Boolean";
  return key === "$start_timestamp" || key === "$end_timestamp" ? "DateTime" : undefined;
};

function cohortExpression(
  value: PropertyFilterInput["value"],
  operator: Operator,
  path: string,
  scope: FilterScope,
): Expression {
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => id !== null && id !== undefined);
  if (ids.length === 0) return constant(true);
  const negative = operator === "not_in" || operator === "is_not";
  const members = ids.map((id) => {
    const number = Number(id);
    if (typeof id === "boolean" || !Number.isSafeInteger(number)) {
      throw new InsightMistake("A cohort is named by its number.", at(path, "value"));
    }
    const person = scope === "person" ? field("id") : field("person_id");
    return compare(negative ? "not in cohort" : "in cohort", person, constant(number));
  });
  return negative ? and(...members) : or(...members);
}

function elementExpression(
  key: string,
  operator: Operator,
  value: PropertyFilterInput["value"],
  context: InsightContext,
  path: string,
): Expression {
  switch (key) {
    case "href":
      return operate({ expr: field("elements_chain_href"), kind: "String" }, operator, value, context, path);
    case "text":
      return operateOnList(field("elements_chain_texts"), operator, value, context, path);
    case "tag_name":
    case "selector": {
      if (operator !== "exact" && operator !== "is_not") {
        throw new InsightMistake(`${key} takes only the operators exact and is_not.`, at(path, "operator"));
      }
      const values = (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== undefined);
      if (values.length === 0) return constant(true);
      const matches = values.map((item) =>
        key === "selector" ? selectorExpression(String(item), at(path, "value")) : tagExpression(String(item)),
      );
      return operator === "exact" ? or(...matches) : not(or(...matches));
    }
    case "":
      return constant(true);
    default:
      throw new InsightMistake("must be one of selector, tag_name, href, text", at(path, "key"));
  }
}

const regexQuoted = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const tagExpression = (tag: string): Expression => expr`elements_chain =~ ${`(^|;)${regexQuoted(tag)}(\\.|$|;|:)`}`;

/** Tags that `elements_chain_elements` lists. */
const LISTED_TAGS: ReadonlySet<string> = new Set(["a", "button", "form", "input", "select", "textarea", "label"]);

/** The cheap columns are asked first: most events fail there. */
function selectorExpression(text: string, path: string): Expression {
  const { regex, onlyId, ids, tags } = parseSelector(text, path);
  if (onlyId !== undefined) return expr`indexOf(elements_chain_ids, ${onlyId}) > 0`;
  return and(
    ...ids.map((id) => expr`indexOf(elements_chain_ids, ${id}) > 0`),
    ...tags.filter((tag) => LISTED_TAGS.has(tag)).map((tag) => expr`has(elements_chain_elements, ${tag})`),
    expr`elements_chain =~ ${regex}`,
  );
}

const textual = (operand: Expression, value: string, matching: StringMatching): Expression => {
  switch (matching) {
    case "exact":
      return compare("==", operand, constant(value));
    case "regex":
      return expr`ifNull(match(${operand}, ${value}), false)`;
    case "contains":
      return compare("ilike", operand, constant(`%${value}%`));
  }
};

const filled = (text: string | null | undefined): text is string => text !== undefined && text !== null && text !== "";

/** Whether an event matches an action: any of its steps. @throws InsightMistake */
export function actionExpression(action: Action, context: InsightContext, path: string): Expression {
  if (action.steps.length === 0) return constant(true);
  return or(...action.steps.map((step) => stepExpression(step, context, path)));
}

function stepExpression(step: ActionStep, context: InsightContext, path: string): Expression {
  const parts: Expression[] = [];
  if (filled(step.event)) parts.push(compare("==", field("event"), constant(step.event)));
  if (step.event === "$autocapture") {
    if (filled(step.selector)) parts.push(selectorExpression(step.selector, path));
    if (filled(step.tag_name)) parts.push(tagExpression(step.tag_name));
    if (filled(step.href)) parts.push(textual(field("elements_chain_href"), step.href, step.href_matching ?? "exact"));
    if (filled(step.text)) {
      const test = textual(expr`item`, step.text, step.text_matching ?? "exact");
      parts.push(expr`arrayExists(item -> ${test}, elements_chain_texts)`);
    }
  }
  if (filled(step.url)) {
    const url = field("properties", "$current_url");
    const matching = step.url_matching ?? "contains";
    parts.push(
      matching === "contains" ? compare("like", url, constant(`%${step.url}%`)) : textual(url, step.url, matching),
    );
  }
  for (const filter of step.properties ?? []) parts.push(filterExpression(filter, context, path));
  return and(...parts);
}

export function actionOf(id: number, context: InsightContext, path: string): Action {
  const found = context.actions.find((action) => action.id === id);
  if (found === undefined) throw new InsightMistake(`There is no action ${id}.`, path);
  return found;
}

/** The event or action of a node, without its property filters. */
export function entityExpression(node: EntityNode, context: InsightContext, path: string): Expression {
  if (node.kind === "ActionsNode") {
    return actionExpression(actionOf(node.id, context, at(path, "id")), context, at(path, "id"));
  }
  const { event } = node;
  return event === undefined || event === null || event === ""
    ? constant(true)
    : compare("==", field("event"), constant(event));
}

/** The property filters of a node. */
export const nodeFilters = (node: EntityNode, context: InsightContext, path: string): Expression =>
  and(
    propertiesExpression(node.fixedProperties, context, at(path, "fixedProperties")),
    propertiesExpression(node.properties, context, at(path, "properties")),
  );

/** Events of a node of a series. */
export const nodeExpression = (node: EntityNode, context: InsightContext, path: string): Expression =>
  and(entityExpression(node, context, path), nodeFilters(node, context, path));

/** Names of the events that can match; null for any. */
export function eventNames(nodes: readonly EntityNode[], context: InsightContext): readonly string[] | null {
  const names = nodes.flatMap((node) => {
    if (node.kind === "EventsNode") return [node.event ?? ""];
    const action = context.actions.find(({ id }) => id === node.id);
    return action === undefined || action.steps.length === 0 ? [""] : action.steps.map(({ event }) => event ?? "");
  });
  return names.includes("") ? null : [...new Set(names)];
}

/** The filters that a whole insight shares. */
export function queryFilters(
  query: { readonly properties?: PropertiesInput | null; readonly filterTestAccounts?: boolean | null },
  context: InsightContext,
): Expression {
  return and(
    propertiesExpression(query.properties, context, "properties"),
    query.filterTestAccounts === true
      ? propertiesExpression([...context.testAccountFilters], context, "filterTestAccounts")
      : constant(true),
  );
}

/** How people call a node. */
export function nodeLabel(node: EntityNode, context: InsightContext): string {
  if (filled(node.custom_name)) return node.custom_name;
  return nodeName(node, context) ?? "All events";
}

export function nodeName(node: EntityNode, context: InsightContext): string | null {
  if (node.kind === "ActionsNode") {
    return context.actions.find(({ id }) => id === node.id)?.name ?? node.name ?? `Action ${node.id}`;
  }
  return filled(node.event) ? node.event : filled(node.name) ? node.name : null;
}

export const groupField = (index: number): Expression => field(`$group_${index}`);
