/**
 * What a dotted name means. A name is looked for among lambda arguments, table aliases, aliases of the same SELECT, and
 * the columns of its tables, in this order; the links behind it lead through virtual tables and joins to a column, and
 * from a JSON column on into its members.
 */
import type { Span } from "#lang/error.ts";
import { Builder } from "../build.ts";
import { closest } from "../functions/similarity.ts";
import { mistake, QueryMistake, unclear } from "../problem.ts";
import type { RAlias, RColumn, Resolved, RProperty, Source } from "../resolved.ts";
import type { ColumnField, FieldDefinition, Fields, LazyJoinField } from "../schema/fields.ts";
import { maybe, withNull } from "../value-type.ts";
import { resolveExpression } from "./expression.ts";
import { converted, typedProperty, typeOfProperty } from "./properties.ts";
import { type At, at as atTop, fieldsOf, offers, type ScopeSource } from "./scope.ts";

export function resolveName(chain: readonly string[], span: Span, at: At): Resolved {
  const [first, ...rest] = chain as [string, ...string[]];
  if (at.args.has(first)) {
    if (rest.length === 0) return { kind: "argument", name: first, type: maybe("Unknown"), span };
    throw unclear(`Can not access property "${rest[0]}" on lambda argument "${first}"`, span);
  }
  if (at.only !== null) return named(readChain(at.only, chain, chain, span, at), chain, span);
  const table = rest.length > 0 ? at.scope.sources.get(first) : undefined;
  if (table !== undefined) return named(readChain(table, rest, chain, span, at), rest, span);
  const alias = at.scope.aliases.get(first);
  if (alias !== undefined) {
    const named = alias.expr === null ? {} : { alias: alias.expr };
    const column: RColumn = { kind: "column", source: null, name: first, type: alias.type, span, ...named };
    return rest.length === 0 ? column : member(column, rest, span);
  }
  const owners = [...at.scope.sources.values()].filter((source) => offers(source, first));
  if (owners.length > 1) throw unclear(`Ambiguous query. Found multiple sources for field: ${first}`, span);
  if (owners[0] !== undefined) return named(readChain(owners[0], chain, chain, span, at), chain, span);
  const cte = at.scope.ctes.get(first);
  if (cte?.kind === "column") {
    if (rest.length > 0) throw mistake(`Cannot access fields on CTE ${first} yet`, span);
    return { kind: "column", source: null, name: first, type: cte.type, span };
  }
  if (cte !== undefined)
    throw mistake(`Cannot use subquery CTE ${first} as a value. Use it in a FROM clause instead.`, span);
  throw notFound(`Unable to resolve field: ${first}`, first, visibleNames(at), span);
}

/** Everything that a name could have meant. */
const visibleNames = ({ scope, args }: At): readonly string[] => [
  ...args,
  ...scope.aliases.keys(),
  ...[...scope.sources].flatMap(([alias, source]) => [alias, ...namesOf(source)]),
  ...scope.ctes.keys(),
];

const namesOf = (source: ScopeSource): readonly string[] => [
  ...(source.exports?.keys() ?? source.table?.fields.keys() ?? []),
];

/** A mistake in a name, with the one that is most like it, if any is. */
export function notFound(message: string, name: string, known: readonly string[], span: Span): QueryMistake {
  const similar = closest(name, known) ?? closest(name.toLowerCase(), known);
  return similar === undefined || similar === name
    ? mistake(message, span)
    : new QueryMistake("query", message, span, `did you mean \`${similar}\`?`);
}

/** Gives columns and members the alias by which an outer query can address them. */
function named(resolved: Resolved, chain: readonly string[], span: Span): Resolved {
  if (resolved.kind === "alias" || resolved.kind === "column") return hiddenAlias(resolved, chain.at(-1)!, span);
  const property = resolved.kind === "property" ? resolved : null;
  if (property?.links.every((link) => typeof link === "string") !== true) return resolved;
  const name = memberName(property.links);
  return name === "" ? resolved : hiddenAlias(resolved, name, span);
}

/** What a member of a JSON column is addressed by: no alias can hold a `%` or be empty, though a key can. */
export const memberName = (links: readonly (string | number)[]): string => links.join("__").replaceAll("%", "");

const hiddenAlias = (expr: Resolved, name: string, span: Span): RAlias => ({
  kind: "alias",
  expr,
  name,
  hidden: true,
  type: expr.type,
  span,
});

/**
 * Follows a chain from a table or subquery.
 *
 * @param written the chain as it stands in the query, for messages.
 */
export function readChain(
  source: ScopeSource,
  chain: readonly string[],
  written: readonly string[],
  span: Span,
  at: At,
): Resolved {
  if (source.exports !== null) return readExport(source, chain, span);
  return readField(source, fieldsOf(source)!, chain, written, span, at);
}

function readExport(source: ScopeSource, chain: readonly string[], span: Span): Resolved {
  const [name, ...rest] = chain as [string, ...string[]];
  const found = source.exports?.get(name);
  if (found === undefined) throw notFound(`Field not found: ${name}`, name, namesOf(source), span);
  const column: RColumn = {
    kind: "column",
    source: source.source,
    name: found.column ?? name,
    type: found.type,
    span,
  };
  return rest.length === 0 ? column : member(column, rest, span);
}

function readField(
  source: ScopeSource,
  fields: Fields,
  chain: readonly string[],
  written: readonly string[],
  span: Span,
  at: At,
): Resolved {
  const [name, ...rest] = chain as [string, ...string[]];
  const field = fields.get(name);
  if (field === undefined) throw notFound(`Field not found: ${name}`, name, [...fields.keys()], span);
  switch (field.kind) {
    case "column":
      return readColumn(source, field, name, rest, span, at);
    case "traverser":
      return readField(source, fieldsOf(source)!, [...field.chain, ...rest], written, span, at);
    case "expression":
      return computed(source, field, name, rest, span, at);
    case "virtual":
      if (rest.length === 0) throw tableAsColumn(written, span);
      return readField(source, field.fields, rest, written, span, at);
    case "lazyJoin":
      if (rest.length === 0) throw tableAsColumn(written, span);
      return readChain(madeJoin(source, field, name, span, at), rest, written, span, at);
  }
}

const tableAsColumn = (written: readonly string[], span: Span) =>
  mistake(`Can't select a table when a column is expected: ${written.join(".")}`, span);

function computed(
  source: ScopeSource,
  field: Extract<FieldDefinition, { kind: "expression" }>,
  name: string,
  rest: readonly string[],
  span: Span,
  at: At,
): Resolved {
  if (rest.length > 0) throw unclear(`Can not access property "${rest[0]}" on field "${name}"`, span);
  const tree = field.expr(new Builder(span), at.scope.session.context);
  const expr = resolveExpression(tree, { ...at, args: new Set(), only: field.isolated ? source : at.only });
  return hiddenAlias(withoutHiddenAlias(expr), name, span);
}

function readColumn(
  source: ScopeSource,
  field: ColumnField,
  name: string,
  links: readonly string[],
  span: Span,
  at: At,
): Resolved {
  if (links.length > 0 && field.type.name !== "StringJSON") {
    throw unclear(`Can not access property "${links[0]}" on field "${name}"`, span);
  }
  if (source.lazy !== null) {
    const read = requested(source, field, [name, ...links], span, at);
    if (links.length === 0 || typeof field.properties !== "object") return read;
    const type = typeOfProperty(field, links, at.scope.session.context);
    return type === undefined ? read : converted(read, type, links.join("__"), span);
  }
  const column: RColumn = { kind: "column", source: source.source, name: field.column, type: field.type, field, span };
  if (links.length === 0) return column;
  return typedProperty({ kind: "property", object: column, links, type: maybe("String"), span }, at);
}

/** A name that no other chain has. What an identifier cannot hold is left out, and the whole is spelled in digits behind. */
function requestedName(chain: readonly (string | number)[]): string {
  const name = chain.join("___");
  if (!name.includes("%")) return name;
  return `${name.replaceAll("%", "")}___${Array.from(name, (char) => char.codePointAt(0)!.toString(16)).join("_")}`;
}

/** A column of the subquery that will stand for a lazy table: asked for here, made when the SELECT is complete. */
export function requested(
  source: ScopeSource,
  field: ColumnField,
  chain: readonly (string | number)[],
  span: Span,
  at: At,
  name: string = requestedName(chain),
): RColumn {
  source.lazy!.requested.set(name, { name, chain });
  // Members of a person are converted where they are read, inside; those of a group by who asks for them, outside.
  const inside = typeof field.properties !== "object";
  const member = inside ? typeOfProperty(field, chain.slice(1), at.scope.session.context) : undefined;
  const type = chain.length === 1 ? field.type : (member ?? maybe("String"));
  return { kind: "column", source: source.source, name, type, span };
}

/** A member of a column that is itself a query's: a JSON column handed through, or an alias of one. */
function member(column: RColumn, links: readonly string[], span: Span): Resolved {
  if (column.type.name !== "StringJSON") {
    throw unclear(`Can not access property "${links[0]}" on field "${column.name}"`, span);
  }
  const property: RProperty = { kind: "property", object: column, links, type: maybe("String"), span };
  return hiddenAlias(property, links.join("__"), span);
}

export const withoutHiddenAlias = (expr: Resolved): Resolved =>
  expr.kind === "alias" && expr.hidden ? withoutHiddenAlias(expr.expr) : expr;

/** The table behind a join field, joined once however often it is read. */
function madeJoin(parent: ScopeSource, field: LazyJoinField, name: string, span: Span, at: At): ScopeSource {
  const known = parent.joins.get(name);
  if (known !== undefined) return known.joined;
  const alias = `${parent.alias}__${name}`;
  const table = field.table(at.scope.session.context);
  const source: Source =
    table.kind === "lazy"
      ? { kind: "query", sqlName: alias, cte: null, query: null }
      : { kind: "table", table, sqlName: alias, aliased: true, args: null };
  const joined: ScopeSource = {
    alias,
    source,
    table,
    exports: null,
    lazy: table.kind === "lazy" && source.kind === "query" ? { table, source, requested: new Map() } : null,
    joins: new Map(),
  };
  const left = joinKey(parent, field, span, at);
  const right =
    joined.lazy === null
      ? withoutHiddenAlias(readChain(joined, [field.to], [field.to], span, { ...atTop(at.scope), only: joined }))
      : requested(joined, table.fields.get(field.to) as ColumnField, [field.to], span, at);
  parent.joins.set(name, {
    joined,
    join: {
      source,
      type: field.joinType,
      final: false,
      sample: null,
      constraint: {
        kind: "ON",
        expr: {
          kind: "compare",
          op: "equals",
          left,
          right,
          inJoin: true,
          type: withNull(maybe("Boolean"), false),
          span,
        },
      },
    },
  });
  return joined;
}

/** The parent's side of a made join. A lazy parent hands it out under a name of its own. */
function joinKey(parent: ScopeSource, field: LazyJoinField, span: Span, at: At): Resolved {
  const [first] = field.from as [string];
  if (parent.lazy === null) {
    const isolated: At = { ...atTop(at.scope), only: parent };
    return withoutHiddenAlias(readChain(parent, field.from, field.from, span, isolated));
  }
  const key = parent.table!.fields.get(first) as ColumnField;
  return requested(parent, key, field.from, span, at, `${parent.alias}___${field.from.join("__")}`);
}
