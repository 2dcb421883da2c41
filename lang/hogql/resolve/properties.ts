/**
 * Properties are text in a JSON column. What the project knows of a property's type decides whether reading it also
 * converts it; a value that does not convert is null, never an error.
 */
import type { Span } from "#lang/error.ts";
import type { PropertyKind, QueryContext } from "../context.ts";
import type { Resolved, RProperty } from "../resolved.ts";
import type { ColumnField } from "../schema/fields.ts";
import { maybe, type ValueType } from "../value-type.ts";
import { madeCall } from "./calls.ts";
import type { At } from "./scope.ts";

/** Only a first-level member has a definition. */
function kindOf(
  field: ColumnField,
  links: readonly (string | number)[],
  context: QueryContext,
): PropertyKind | undefined {
  const [name] = links;
  const { properties } = field;
  if (properties === undefined || links.length !== 1 || typeof name !== "string") return undefined;
  const known = context.propertyKinds;
  const [kinds, key] =
    typeof properties === "object" ? [known.group, `${properties.group}_${name}`] : [known[properties], name];
  return kinds !== undefined && Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}

/** The type that reading a property will have; undefined: plain text. */
export function typeOfProperty(
  field: ColumnField,
  links: readonly (string | number)[],
  context: QueryContext,
): ValueType | undefined {
  switch (kindOf(field, links, context)) {
    case "Numeric":
      return maybe("Float");
    case "Boolean":
      return maybe("Boolean");
    case "DateTime":
      return maybe("DateTime");
    default:
      return undefined;
  }
}

/** A property, converted if its definition says so. */
export function typedProperty(property: RProperty, at: At): Resolved {
  const { field } = property.object;
  const type = field === undefined ? undefined : typeOfProperty(field, property.links, at.scope.session.context);
  return type === undefined ? property : converted(property, type, property.links.join("__"), property.span);
}

/** A property's text as a value of its type; null where it is none. */
export function converted(text: Resolved, type: ValueType, name: string, span: Span): Resolved {
  const typed = (expr: Resolved): Resolved => ({
    kind: "alias",
    expr: { ...expr, type },
    name,
    hidden: true,
    type,
    span,
  });
  if (type.name === "Float") return typed(madeCall("toFloat", [text], span));
  if (type.name === "DateTime") return typed(madeCall("toDateTime", [text], span));
  const constant = (value: readonly (string | number)[] | null): Resolved => ({
    kind: "constant",
    value,
    type: maybe("Unknown"),
    span,
  });
  const shown = madeCall("toString", [text], span);
  const truth = madeCall("transform", [shown, constant(["true", "false"]), constant([1, 0]), constant(null)], span);
  return typed(madeCall("toBool", [truth], span));
}
