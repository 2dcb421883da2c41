/**
 * What can be told of a query that is still being written. The parser wants whole texts; an editor asks in the middle of
 * one. So this looks at tokens alone: brackets give levels, set operators and clause keywords divide a level, and what
 * stands behind FROM and JOIN are its tables. Wrong guesses cost a suggestion, never an answer.
 */
import { HogLexer } from "#lang/syntax/generated/HogLexer.ts";
import { type SourceToken, tokenize } from "#lang/syntax/tokens.ts";

/** Tokens between two brackets, or the whole text. */
export interface Level {
  readonly parent: Level | null;
  readonly open: SourceToken | null;
  close: SourceToken | null;
  readonly items: (SourceToken | Level)[];
}

/** A table in FROM: named, or a query in brackets. */
export interface SketchSource {
  /** What its columns are written behind; null for a query without alias. */
  readonly alias: string | null;
  readonly table: string | Level;
}

/** One SELECT, as far as it is written. */
export interface Sketch {
  readonly level: Level;
  readonly sources: readonly SketchSource[];
  /** Queries by the name that WITH gives them, those of outer levels included. */
  readonly ctes: ReadonlyMap<string, Level>;
  /** Names that the select list and WITH give to expressions. */
  readonly aliases: readonly string[];
}

/** Where the cursor is. */
export interface Cursor {
  /** The word to its left, as written so far. */
  readonly prefix: string;
  /** Names before the word, each followed by a dot. */
  readonly chain: readonly string[];
  readonly place: "start" | "table" | "expression" | "name" | "placeholder" | "text";
  readonly level: Level;
}

const isLevel = (item: SourceToken | Level | undefined): item is Level => item !== undefined && "items" in item;

const OPENING: ReadonlySet<number> = new Set([
  HogLexer.LPAREN,
  HogLexer.LPAREN_ARROW,
  HogLexer.LBRACKET,
  HogLexer.LBRACE,
]);
const CLOSING: ReadonlySet<number> = new Set([HogLexer.RPAREN, HogLexer.RBRACKET, HogLexer.RBRACE]);
const SET_OPERATORS: ReadonlySet<number> = new Set([HogLexer.UNION, HogLexer.INTERSECT, HogLexer.EXCEPT]);
/** Clauses that end FROM. */
const AFTER_FROM: ReadonlySet<number> = new Set([
  HogLexer.PREWHERE,
  HogLexer.WHERE,
  HogLexer.GROUP,
  HogLexer.HAVING,
  HogLexer.QUALIFY,
  HogLexer.WINDOW,
  HogLexer.ORDER,
  HogLexer.LIMIT,
  HogLexer.OFFSET,
  HogLexer.SETTINGS,
]);

/** The text as levels of brackets; brackets that do not match are taken as they come. */
export function levelsOf(source: string): { readonly root: Level; readonly tokens: readonly SourceToken[] } {
  const { tokens: all } = tokenize(source);
  const tokens = all.slice(0, -1); // the end of input
  const root: Level = { parent: null, open: null, close: null, items: [] };
  let level = root;
  for (const token of tokens) {
    if (OPENING.has(token.type)) {
      const inner: Level = { parent: level, open: token, close: null, items: [] };
      level.items.push(inner);
      level = inner;
    } else if (CLOSING.has(token.type)) {
      if (level.parent === null) continue;
      level.close = token;
      level = level.parent;
    } else {
      level.items.push(token);
    }
  }
  return { root, tokens };
}

const nameOf = (token: SourceToken): string =>
  token.type === HogLexer.QUOTED_IDENT ? token.text.slice(1, -1).replace(/\\(.)|``/g, "$1") : token.text;

const isWord = (item: SourceToken | Level | undefined): item is SourceToken =>
  item !== undefined && !isLevel(item) && (item.type === HogLexer.QUOTED_IDENT || /^[A-Za-z_$]/.test(item.text));

const isPlainName = (item: SourceToken | Level | undefined): item is SourceToken =>
  item !== undefined && !isLevel(item) && (item.type === HogLexer.QUOTED_IDENT || item.type === HogLexer.IDENT);

const isType = (item: SourceToken | Level | undefined, type: number): boolean =>
  item !== undefined && !isLevel(item) && item.type === type;

/** Where a cursor at `offset` (in UTF-16 units) stands. */
export function cursorAt(source: string, offset: number): Cursor {
  const { root, tokens } = levelsOf(source);
  const { comments } = tokenize(source);
  const level = levelAt(root, offset);
  const inside = (token: SourceToken): boolean => token.start < offset && offset <= token.stop;
  const inText =
    tokens.some((token) => token.type === HogLexer.STRING && inside(token)) ||
    comments.some((token) => token.start < offset && offset <= token.stop + (token.text.startsWith("--") ? 1 : 0)) ||
    openQuote(tokens, source, offset);
  if (inText) return { prefix: "", chain: [], place: "text", level };

  const before = tokens.filter((token) => token.start < offset);
  let at = before.length - 1;
  const last = before[at];
  let prefix = "";
  if (last !== undefined && isWord(last) && offset <= last.stop + 1) {
    prefix = source.slice(last.start, offset).replace(/^[`"]/, "");
    at--;
  }
  const chain: string[] = [];
  while (isType(before[at], HogLexer.DOT) && isWord(before[at - 1])) {
    chain.unshift(nameOf(before[at - 1]!));
    at -= 2;
  }
  return { prefix, chain, place: placeOf(level, before[at], offset, chain.length > 0), level };
}

/** A quote that nothing closes leaves the rest of the text to its string. */
function openQuote(tokens: readonly SourceToken[], source: string, offset: number): boolean {
  return tokens.some(
    (token) => token.type === HogLexer.UNEXPECTED && source[token.start] === "'" && token.start < offset,
  );
}

function levelAt(level: Level, offset: number): Level {
  for (const item of level.items) {
    if (!isLevel(item)) continue;
    if (item.open!.start < offset && (item.close === null || offset <= item.close.start)) return levelAt(item, offset);
  }
  return level;
}

function placeOf(level: Level, previous: SourceToken | undefined, offset: number, chained: boolean): Cursor["place"] {
  for (let around: Level | null = level; around !== null; around = around.parent) {
    if (around.open?.type === HogLexer.LBRACE) return "placeholder";
  }
  if (isType(previous, HogLexer.AS)) return "name";
  if (isType(previous, HogLexer.FROM) || isType(previous, HogLexer.JOIN)) return "table";
  if (isType(previous, HogLexer.COMMA) && lastClause(level, offset) === "from") return "table";
  if (!chained && (previous === undefined || (previous === level.open && opensQuery(level)))) return "start";
  return "expression";
}

/** A bracket after FROM, JOIN, IN or AS, or with a query in it already. */
function opensQuery(level: Level): boolean {
  const first = level.items[0];
  if (isType(first, HogLexer.SELECT) || isType(first, HogLexer.WITH)) return true;
  const siblings = level.parent?.items ?? [];
  const before = siblings[siblings.indexOf(level) - 1];
  return [HogLexer.FROM, HogLexer.JOIN, HogLexer.AS].some((type) => isType(before, type));
}

function lastClause(level: Level, offset: number): "select" | "from" | "other" | "none" {
  let clause: "select" | "from" | "other" | "none" = "none";
  for (const item of level.items) {
    if (isLevel(item)) continue;
    if (item.start >= offset) break;
    if (item.type === HogLexer.SELECT) clause = "select";
    else if (item.type === HogLexer.FROM) clause = "from";
    else if (AFTER_FROM.has(item.type)) clause = "other";
  }
  return clause;
}

/** The SELECT around a level: the level itself, or the nearest outer one that is a query. */
export function sketchAt(level: Level, offset: number): Sketch | undefined {
  for (let around: Level | null = level; around !== null; around = around.parent) {
    const found = queriesOf(around);
    const own = found.findLast(({ start }) => start <= offset) ?? found[0];
    if (own !== undefined) return sketchOf(around, own.items);
  }
  return undefined;
}

/** The members of a level's set of queries. */
export function queriesOf(level: Level): readonly { readonly start: number; readonly items: Level["items"] }[] {
  const members: { start: number; items: Level["items"] }[] = [];
  let items: Level["items"] = [];
  let start = 0;
  const finish = (): void => {
    if (items.some((item) => isType(item, HogLexer.SELECT) || isType(item, HogLexer.FROM)))
      members.push({ start, items });
  };
  for (const item of level.items) {
    if (!isLevel(item) && SET_OPERATORS.has(item.type)) {
      finish();
      items = [];
      start = item.stop + 1;
    } else items.push(item);
  }
  finish();
  return members;
}

export function sketchOf(level: Level, items: Level["items"]): Sketch {
  const { ctes, scalars } = namesOfWith(level);
  const outer = level.parent === null ? undefined : sketchAt(level.parent, level.open?.start ?? 0);
  return {
    level,
    sources: sourcesOf(items),
    ctes: new Map([...(outer?.ctes ?? []), ...ctes]),
    aliases: [...scalars, ...columnsOf(items).flatMap(({ name, aliased }) => (aliased ? [name] : []))],
  };
}

function namesOfWith(level: Level): { readonly ctes: ReadonlyMap<string, Level>; readonly scalars: readonly string[] } {
  const ctes = new Map<string, Level>();
  const scalars: string[] = [];
  const end = level.items.findIndex((item) => isType(item, HogLexer.SELECT));
  const head = level.items.slice(0, end < 0 ? undefined : end);
  if (!head.some((item) => isType(item, HogLexer.WITH))) return { ctes, scalars };
  for (const [index, item] of head.entries()) {
    if (!isType(item, HogLexer.AS)) continue;
    const before = head[index - 1];
    const after = head[index + 1];
    if (isLevel(after) && isWord(before)) ctes.set(nameOf(before), after);
    else if (isWord(after)) scalars.push(nameOf(after));
  }
  return { ctes, scalars };
}

function sourcesOf(items: Level["items"]): readonly SketchSource[] {
  const sources: SketchSource[] = [];
  const from = items.findIndex((item) => isType(item, HogLexer.FROM));
  if (from < 0) return sources;
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (!isLevel(item) && item !== undefined && AFTER_FROM.has(item.type)) break;
    if (!isType(item, HogLexer.FROM) && !isType(item, HogLexer.JOIN) && !isType(item, HogLexer.COMMA)) continue;
    let next = at + 1;
    let table: string | Level | undefined;
    const first = items[next];
    if (isLevel(first)) {
      table = first;
      next++;
    } else if (isWord(first)) {
      const names = [nameOf(first)];
      next++;
      for (; isType(items[next], HogLexer.DOT) && isWord(items[next + 1]); next += 2) {
        names.push(nameOf(items[next + 1] as SourceToken));
      }
      table = names.join(".");
      if (isLevel(items[next])) next++; // arguments of a table function
    }
    if (table === undefined) continue;
    if (isType(items[next], HogLexer.FINAL)) next++;
    if (isType(items[next], HogLexer.AS)) next++;
    const alias = items[next];
    sources.push({ alias: isPlainName(alias) ? nameOf(alias) : typeof table === "string" ? table : null, table });
  }
  return sources;
}

export interface SketchColumn {
  readonly name: string;
  /** Named by AS, and not just after a field. */
  readonly aliased: boolean;
}

/** What a SELECT's list gives; `*` stands for itself. */
export function columnsOf(items: Level["items"]): readonly SketchColumn[] {
  const start = items.findIndex((item) => isType(item, HogLexer.SELECT));
  if (start < 0) return [];
  const stop = items.findIndex((item) => isType(item, HogLexer.FROM));
  const list = items.slice(start + 1, stop < 0 ? undefined : stop);
  const columns: SketchColumn[] = [];
  let column: Level["items"] = [];
  const finish = (): void => {
    const last = column.at(-1);
    if (column.length >= 3 && isType(column.at(-2), HogLexer.AS) && isWord(last)) {
      columns.push({ name: nameOf(last), aliased: true });
    } else if (isWord(last) && column.every((item) => isWord(item) || isType(item, HogLexer.DOT))) {
      columns.push({ name: nameOf(last), aliased: false });
    } else if (column.length === 1 && isType(last, HogLexer.ASTERISK)) {
      columns.push({ name: "*", aliased: false });
    }
    column = [];
  };
  for (const item of list) {
    if (isType(item, HogLexer.COMMA)) finish();
    else column.push(item);
  }
  finish();
  return columns;
}
