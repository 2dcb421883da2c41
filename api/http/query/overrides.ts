/** What a request changes in its query: a dashboard's dates, filters and variables. */
import type { AnyNode } from "./prepare.ts";
import type { QueryBody } from "./schemas.ts";

/** The query with the request's overrides in it. */
export function overridden(node: AnyNode, body: Pick<QueryBody, "filters_override" | "variables_override">): AnyNode {
  const inner = node["source"];
  if (
    node["query"] === undefined &&
    isObject(inner) &&
    typeof inner["kind"] === "string" &&
    node.kind.endsWith("Node")
  ) {
    return { ...node, source: overridden(inner as AnyNode, body) };
  }
  return withVariables(withFilters(node, body.filters_override), body.variables_override);
}

function withFilters(node: AnyNode, override: QueryBody["filters_override"]): AnyNode {
  if (override === undefined || override === null) return node;
  const { date_from: from, date_to: to, properties } = override;
  const dated = from !== undefined || to !== undefined;
  const range = { ...(from === undefined ? {} : { date_from: from }), ...(to === undefined ? {} : { date_to: to }) };
  const changes = (target: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
    ...target,
    ...(dated ? { dateRange: { ...(isObject(target["dateRange"]) ? target["dateRange"] : {}), ...range } } : {}),
    ...(properties === undefined || properties === null
      ? {}
      : { properties: joined(target["properties"], properties) }),
  });
  if (node.kind === "HogQLQuery") {
    return { ...node, filters: changes(isObject(node["filters"]) ? node["filters"] : {}) };
  }
  return { ...changes(node), kind: node.kind };
}

/** Filters of both must hold. */
function joined(own: unknown, added: unknown): unknown {
  if (own === undefined || own === null) return added;
  if (Array.isArray(own) && Array.isArray(added)) return [...own, ...added];
  const group = (value: unknown): unknown => (Array.isArray(value) ? { type: "AND", values: value } : value);
  return { type: "AND", values: [group(own), group(added)] };
}

/** Values of variables by their ids. */
function withVariables(node: AnyNode, override: QueryBody["variables_override"]): AnyNode {
  const { variables } = node;
  if (override === undefined || override === null || !isObject(variables)) return node;
  const changed = Object.entries(variables).map(([id, variable]) => {
    const given = Object.hasOwn(override, id) ? override[id] : undefined;
    return [id, given === undefined || !isObject(variable) ? variable : { ...variable, ...given, isNull: false }];
  });
  return { ...node, variables: Object.fromEntries(changed) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
