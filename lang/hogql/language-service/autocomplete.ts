/** What could stand at the cursor: tables, fields, properties, functions, keywords. Works on texts that do not parse. */
import type { LibraryIndex } from "#lang/hog/library-index.ts";
import { HogLexer } from "#lang/syntax/generated/HogLexer.ts";
import type { QueryContext } from "../context.ts";
import { FUNCTIONS } from "../functions/catalogue.ts";
import type { FunctionDefinition } from "../functions/definition.ts";
import { logicalDatabase } from "../schema/database.ts";
import type { FieldDefinition, Fields } from "../schema/fields.ts";
import type { Language } from "./metadata.ts";
import {
  type Cursor,
  columnsOf,
  cursorAt,
  type Level,
  levelsOf,
  queriesOf,
  type Sketch,
  sketchAt,
  sketchOf,
} from "./sketch.ts";
import { fieldType, shownFields, shownTables, written } from "./tables.ts";

/** Monaco's kinds, as far as they are used. */
export type SuggestionKind =
  | "Function"
  | "Variable"
  | "Property"
  | "Field"
  | "Class"
  | "Keyword"
  | "Constant"
  | "Folder";

export interface Suggestion {
  readonly label: string;
  /** What takes the place of the word at the cursor. */
  readonly insertText: string;
  readonly kind: SuggestionKind;
  readonly detail?: string;
  readonly documentation?: string;
}

export interface AutocompleteRequest {
  readonly source: string;
  readonly language: Language;
  /** Where the word at the cursor begins, in UTF-16 units. */
  readonly start: number;
  /** The cursor. */
  readonly end: number;
  readonly context: QueryContext;
  readonly library: LibraryIndex;
  /** Names of the project's properties beside those whose kind is known. */
  readonly properties?: PropertyNames;
  /** Sample values of a Hog program's globals. */
  readonly globals: Readonly<Record<string, unknown>>;
}

export interface PropertyNames {
  readonly event?: readonly string[];
  readonly person?: readonly string[];
}

export interface Completions {
  readonly suggestions: readonly Suggestion[];
  /** There are more: ask again when more is written. */
  readonly incomplete_list: boolean;
}

/** Suggestions of one answer. */
const SUGGESTIONS_MAX = 220;

export function autocomplete(request: AutocompleteRequest): Completions {
  const { language, source } = request;
  const end = Math.min(Math.max(request.end, 0), source.length);
  const found = (): readonly Suggestion[] => {
    switch (language) {
      case "hogQL":
        return completeQuery(source, end, request);
      case "hogQLExpr": {
        const head = "SELECT ";
        return completeQuery(`${head}${source} FROM events`, end + head.length, request);
      }
      case "hog":
        return completeProgram(source, end, request);
      case "hogTemplate": {
        const open = source.lastIndexOf("{", end - 1);
        if (open < 0 || source.slice(open, end).includes("}")) return [];
        return completeProgram(source.slice(open + 1, end), end - open - 1, request);
      }
      case "liquid":
      case "json":
        return [];
    }
  };
  return ranked(found(), source.slice(wordStart(source, end), end));
}

const wordStart = (source: string, end: number): number => {
  let at = end;
  while (at > 0 && /[\w$]/.test(source[at - 1]!)) at--;
  return at;
};

/** Those whose letters hold the word's in order; the ones that begin with it first. */
function ranked(all: readonly Suggestion[], word: string): Completions {
  const folded = word.toLowerCase();
  const rank = ({ label }: Suggestion): number => {
    const name = label.toLowerCase();
    if (name.startsWith(folded)) return 0;
    if (name.includes(folded)) return 1;
    return holds(name, folded) ? 2 : 3;
  };
  const seen = new Set<string>();
  const fitting = all
    .map((suggestion) => ({ suggestion, rank: rank(suggestion) }))
    .filter(({ rank: own, suggestion: { label, kind } }) => {
      const key = `${kind} ${label}`;
      if (own === 3 || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ suggestion }) => suggestion);
  return { suggestions: fitting.slice(0, SUGGESTIONS_MAX), incomplete_list: fitting.length > SUGGESTIONS_MAX };
}

function holds(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function completeQuery(source: string, offset: number, request: AutocompleteRequest): readonly Suggestion[] {
  const { context } = request;
  const cursor = cursorAt(source, offset);
  switch (cursor.place) {
    case "text":
    case "name":
      return [];
    case "start":
      return keywords(["SELECT", "WITH", "FROM"]);
    case "placeholder":
      return placeholders(cursor, context);
    default:
  }
  const sketch = sketchAt(cursor.level, offset);
  if (cursor.place === "table") {
    if (cursor.chain.length > 0) return [];
    return [
      ...[...(sketch?.ctes.keys() ?? [])].map((name) => suggestion(name, "Class", "named by WITH")),
      ...shownTables(context).map(({ name }) => suggestion(name, "Folder", "table")),
    ];
  }
  if (sketch === undefined) return cursor.chain.length > 0 ? [] : [...keywords(["SELECT", "FROM"]), ...functions()];
  const names = new Names(context, request.properties ?? {}, sketch);
  if (cursor.chain.length > 0) return names.behind(cursor.chain);
  return [...names.fields(), ...names.aliases(), ...functions(), ...keywords(EXPRESSION_WORDS)];
}

/** What the names of one SELECT mean. */
class Names {
  readonly #context: QueryContext;
  readonly #properties: PropertyNames;
  readonly #sketch: Sketch;

  constructor(context: QueryContext, properties: PropertyNames, sketch: Sketch) {
    this.#context = context;
    this.#properties = properties;
    this.#sketch = sketch;
  }

  fields(): readonly Suggestion[] {
    return this.#sketch.sources.flatMap(({ table }) => this.#columns(table));
  }

  aliases(): readonly Suggestion[] {
    const tables = this.#sketch.sources.flatMap(({ alias }) => (alias === null ? [] : [alias]));
    return [
      ...this.#sketch.aliases.map((name) => suggestion(name, "Variable", "alias")),
      ...tables.map((name) => suggestion(name, "Class", "table of this query")),
    ];
  }

  /** What can follow `a.b.` */
  behind(chain: readonly string[]): readonly Suggestion[] {
    const [first, ...rest] = chain;
    const source = this.#sketch.sources.find(({ alias }) => alias === first);
    if (source !== undefined) {
      if (rest.length === 0) return this.#columns(source.table);
      const fields = this.#fieldsOf(source.table);
      return fields === undefined ? [] : this.#within(fields, rest);
    }
    for (const { table } of this.#sketch.sources) {
      const fields = this.#fieldsOf(table);
      if (first !== undefined && fields?.has(first) === true) return this.#within(fields, chain);
    }
    return [];
  }

  #within(fields: Fields, chain: readonly string[]): readonly Suggestion[] {
    let here = fields;
    for (const [index, name] of chain.entries()) {
      const field = this.#read(here, name);
      if (field === undefined) return [];
      if (field.kind === "column") {
        return index === chain.length - 1 && field.type.name === "StringJSON" ? this.#members(field.properties) : [];
      }
      if (field.kind === "virtual") here = field.fields;
      else if (field.kind === "lazyJoin") here = field.table(this.#context).fields;
      else return [];
    }
    return described(here);
  }

  /** A field, with what it reads in its place if it stands for another. */
  #read(fields: Fields, name: string): FieldDefinition | undefined {
    let field = fields.get(name);
    for (let step = 0; field?.kind === "traverser" && step < 5; step++) {
      let inner: FieldDefinition | undefined;
      let here: Fields | undefined = fields;
      for (const part of field.chain) {
        inner = here?.get(part);
        here =
          inner?.kind === "virtual"
            ? inner.fields
            : inner?.kind === "lazyJoin"
              ? inner.table(this.#context).fields
              : undefined;
      }
      field = inner;
    }
    return field;
  }

  #members(kind: "event" | "person" | { readonly group: number } | undefined): readonly Suggestion[] {
    if (kind === undefined) return [];
    const kinds = this.#context.propertyKinds;
    const known =
      typeof kind === "object"
        ? Object.entries(kinds.group ?? {}).flatMap(([key, type]) =>
            key.startsWith(`${kind.group}_`) ? [[key.slice(`${kind.group}_`.length), type] as const] : [],
          )
        : Object.entries(kinds[kind] ?? {});
    const types = new Map<string, string>(known);
    const names = typeof kind === "object" ? [] : (this.#properties[kind] ?? []);
    return [...new Set([...names, ...types.keys()])].map((name) => ({
      ...suggestion(name, "Property", types.get(name) ?? "String"),
      insertText: written(name),
    }));
  }

  #columns(table: string | Level): readonly Suggestion[] {
    const query = typeof table === "string" ? this.#sketch.ctes.get(table) : table;
    if (query !== undefined) return this.#outputOf(query);
    const fields = this.#fieldsOf(table);
    return fields === undefined ? [] : described(fields);
  }

  #outputOf(level: Level, depth = 0): readonly Suggestion[] {
    const [first] = queriesOf(level);
    if (first === undefined || depth > 10) return [];
    const inner = new Names(this.#context, this.#properties, sketchOf(level, first.items));
    return columnsOf(first.items).flatMap(({ name }) =>
      name === "*"
        ? inner.#sketch.sources.flatMap(({ table }) => inner.#columns(table))
        : [suggestion(name, "Field", "column")],
    );
  }

  #fieldsOf(table: string | Level): Fields | undefined {
    if (typeof table !== "string" || this.#sketch.ctes.has(table)) return undefined;
    return logicalDatabase(this.#context).get(table)?.fields;
  }
}

const suggestion = (label: string, kind: SuggestionKind, detail?: string): Suggestion => ({
  label,
  insertText: kind === "Field" || kind === "Folder" ? written(label) : label,
  kind,
  ...(detail === undefined ? {} : { detail }),
});

const described = (fields: Fields): readonly Suggestion[] =>
  shownFields({ fields }).map(([name, field]) =>
    suggestion(name, field.kind === "virtual" || field.kind === "lazyJoin" ? "Class" : "Field", fieldType(field)),
  );

const EXPRESSION_WORDS = [
  ["SELECT", "DISTINCT", "FROM", "WHERE", "PREWHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "OFFSET", "AS"],
  ["JOIN", "LEFT JOIN", "INNER JOIN", "FULL OUTER JOIN", "CROSS JOIN", "ARRAY JOIN", "ON", "USING", "UNION ALL"],
  ["AND", "OR", "NOT", "IN", "NOT IN", "LIKE", "ILIKE", "BETWEEN", "IS NULL", "IS NOT NULL", "IN COHORT"],
  ["CASE", "WHEN", "THEN", "ELSE", "END", "INTERVAL", "OVER", "PARTITION BY", "ASC", "DESC", "TRUE", "FALSE", "NULL"],
].flat();

const keywords = (words: readonly string[]): readonly Suggestion[] => words.map((word) => suggestion(word, "Keyword"));

/** Of all functions; made once, since they are the same for everybody. */
let functionSuggestions: readonly Suggestion[] | undefined;

function functions(): readonly Suggestion[] {
  functionSuggestions ??= FUNCTIONS.filter(({ name, kind, internal }) => {
    return !name.startsWith("_") && internal !== true && kind !== "table";
  }).map((definition) => ({
    label: definition.name,
    insertText: `${definition.name}(${definition.maxArgs === 0 ? ")" : ""}`,
    kind: "Function" as const,
    detail: signatureOf(definition),
    ...(definition.doc === undefined ? {} : { documentation: definition.doc }),
  }));
  return functionSuggestions;
}

/** `lower(String) -> String`; without known types by the number of arguments. */
export function signatureOf({ name, signatures, minArgs, maxArgs, params }: FunctionDefinition): string {
  const parameters = params === undefined ? "" : params[1] === 0 ? "" : "(…)";
  const [first, ...more] = signatures ?? [];
  if (first !== undefined) {
    const others = more.length === 0 ? "" : ` (+${more.length})`;
    return `${name}${parameters}(${first.args.join(", ")}) -> ${first.returns}${others}`;
  }
  const needed = Array.from({ length: Math.min(minArgs, 6) }, (_, index) => `arg${index + 1}`);
  const optional =
    maxArgs === Number.POSITIVE_INFINITY ? ["…"] : maxArgs > minArgs ? [`[${maxArgs - minArgs} more]`] : [];
  return `${name}${parameters}(${[...needed, ...optional].join(", ")})`;
}

function placeholders({ chain }: Cursor, { variables, values }: QueryContext): readonly Suggestion[] {
  if (chain.length === 0) {
    return [
      suggestion("filters", "Variable", "filters of the query"),
      suggestion("variables", "Variable", "variables of the query"),
      ...Object.keys(values).map((name) => suggestion(name, "Constant", "value")),
    ];
  }
  if (chain.join(".") === "variables")
    return Object.keys(variables).map((name) => suggestion(name, "Constant", "variable"));
  if (chain.join(".") === "filters") return [suggestion("dateRange", "Property")];
  if (chain.join(".") === "filters.dateRange") return ["from", "to"].map((name) => suggestion(name, "Property"));
  return [];
}

const HOG_WORDS = [
  "let",
  "if",
  "else",
  "for",
  "while",
  "in",
  "return",
  "fun",
  "try",
  "catch",
  "throw",
  "true",
  "false",
  "null",
];

function completeProgram(source: string, offset: number, request: AutocompleteRequest): readonly Suggestion[] {
  const { place, chain } = cursorAt(source, offset);
  if (place === "text") return [];
  if (chain.length > 0) return membersOf(request.globals, chain);
  const { tokens } = levelsOf(source);
  const own = tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.type;
    const named = before === HogLexer.LET || before === HogLexer.FUN || before === HogLexer.FN;
    return named && token.stop < offset ? [token.text] : [];
  });
  return [
    ...own.map((name) => suggestion(name, "Variable", "of this program")),
    ...[...request.library.globals, ...Object.keys(request.globals)].map((name) =>
      suggestion(name, "Variable", "global"),
    ),
    ...[...request.library.functions.values()].map(({ name, params, returns, doc, minArgs }) => ({
      label: name,
      insertText: `${name}(${params.length === 0 ? ")" : ""}`,
      kind: "Function" as const,
      detail: `${name}(${params.map((param, index) => `${param.name}${index < minArgs ? "" : "?"}: ${param.type}`).join(", ")}) -> ${returns}`,
      documentation: doc,
    })),
    ...keywords(HOG_WORDS),
  ];
}

function membersOf(globals: Readonly<Record<string, unknown>>, chain: readonly string[]): readonly Suggestion[] {
  let here: unknown = globals;
  for (const name of chain) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, name)) return [];
    here = (here as Readonly<Record<string, unknown>>)[name];
  }
  if (typeof here !== "object" || here === null || Array.isArray(here)) return [];
  return Object.entries(here).map(([name, value]) =>
    suggestion(name, "Property", value === null ? "null" : typeof value),
  );
}
