/** Arbitrary sources of Hog and HogQL, valid by construction, for properties. */
import fc from "fast-check";

/** A source as the texts of its tokens; templates and tags count as one. */
export type Tokens = readonly string[];

const NAMES = ["a", "b", "event", "items", "x", "date", "first", "`odd name`", '"quoted"', "$lib", "name", "value"];
const FUNCTIONS = ["f", "length", "arrayMap", "any", "concat", "toString", "replace", "left"];
const LITERALS = [
  "1",
  "0",
  "2.5",
  "1e3",
  "'text'",
  "'it''s'",
  "''",
  "null",
  "true",
  "false",
  "0x1f",
  "inf",
  ".5",
  "7.",
];
const TEMPLATES = ["f'a {b} c'", "f''", "f'{x}'", "f'\\{ {f(1)} }'"];
const BINARY = ["+", "-", "*", "/", "%", "||", "=", "==", "!=", "<", "<=", ">", ">=", "??", "and", "or", "in", "like"];
const BINARY_WORDS = [["not", "in"], ["not", "like"], ["ilike"], ["=~"], ["!~"], ["=~*"]];

const one = (words: readonly string[]): fc.Arbitrary<Tokens> => fc.constantFrom(...words).map((word) => [word]);

/** Joins items with commas, sometimes with one behind the last. */
const list = (item: fc.Arbitrary<Tokens>, open: string, close: string, min = 0, max = 3): fc.Arbitrary<Tokens> =>
  fc.tuple(fc.array(item, { minLength: min, maxLength: max }), fc.boolean()).map(([items, trailing]) => {
    const inner = items.flatMap((tokens, index) => (index === 0 ? tokens : [",", ...tokens]));
    return [open, ...inner, ...(trailing && items.length > 0 ? [","] : []), close];
  });

const sequence = (...parts: readonly (string | fc.Arbitrary<Tokens>)[]): fc.Arbitrary<Tokens> =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant<Tokens>([part]) : part)))
    .map((all) => all.flat());

const maybe = (...parts: readonly (string | fc.Arbitrary<Tokens>)[]): fc.Arbitrary<Tokens> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<Tokens>([]) }, { weight: 1, arbitrary: sequence(...parts) });

/** A type and no interface: fast-check wants an index signature. */
type Grammar = Record<"atom" | "expression" | "statement" | "block" | "query", Tokens>;

const name = one(NAMES);

const grammar = fc.letrec<Grammar>((tie) => {
  const expression = tie("expression");
  const atom = tie("atom");
  const parenthesized = sequence("(", expression, ")");
  const call = sequence(one(FUNCTIONS), list(expression, "(", ")"));
  const dictItem = sequence(one(["'key'", "'other'", "1"]), ":", expression);
  const block = tie("block");
  return {
    atom: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      name,
      one(LITERALS),
      one(TEMPLATES),
      call,
      parenthesized,
      list(expression, "[", "]"),
      list(dictItem, "{", "}", 1),
      sequence(name, ".", one(["key", "order", "from"])),
      sequence(name, "[", expression, "]"),
      sequence("(", expression, ",", expression, ")"),
      sequence("(", name, ")", "->", expression),
      sequence("(", name, ",", name, ")", "->", block),
      sequence("(", tie("query"), ")"),
      sequence("case", "when", expression, "then", expression, "else", expression, "end"),
      sequence("interval", one(["1", "x"]), one(["day", "week"])),
      sequence("cast", "(", expression, "as", one(["Int64", "String"]), ")"),
    ),
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      sequence(parenthesized, one(BINARY), atom),
      sequence(parenthesized, fc.constantFrom(...BINARY_WORDS), parenthesized),
      sequence(name, one(BINARY), call),
      sequence("-", atom),
      sequence("not", name),
      sequence(parenthesized, "?", expression, ":", parenthesized),
      sequence(name, "is", "not", "null"),
      sequence(name, "between", one(LITERALS), "and", one(LITERALS)),
      sequence(name, "::", one(["int", "date"])),
      sequence(name, "?.", one(["key"])),
    ),
    block: sequence(
      "{",
      fc.array(tie("statement"), { maxLength: 3 }).map((all) => all.flat()),
      "}",
    ),
    statement: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      sequence("let", name, ":=", expression, ";"),
      sequence("let", name, ";"),
      sequence(name, ":=", expression, ";"),
      sequence(name, "[", expression, "]", ":=", expression, ";"),
      sequence(call, ";"),
      sequence("return", expression, ";"),
      sequence("return", ";"),
      sequence("throw", expression, ";"),
      sequence("if", "(", expression, ")", block),
      sequence("if", "(", expression, ")", block, "else", block),
      sequence("if", "(", expression, ")", "return", expression, ";"),
      sequence("while", "(", expression, ")", block),
      sequence("for", "(", "let", name, "in", expression, ")", block),
      sequence("for", "(", "let", name, ",", name, "in", expression, ")", block),
      sequence("for", "(", "let", "i", ":=", "0", ";", "i", "<", "9", ";", "i", ":=", "i", "+", "1", ")", block),
      sequence("fn", name, list(name, "(", ")"), block),
      sequence("try", block, "catch", "(", name, ")", block),
      block,
      fc.constant<Tokens>([";"]),
    ),
    query: sequence(
      maybe("with", name, "as", "(", "select", "1", ")"),
      "select",
      maybe("distinct"),
      sequence(expressionOf(tie), maybe("as", name)),
      maybe(",", expressionOf(tie), maybe("as", name)),
      "from",
      one(["events", "persons"]),
      maybe("as", name),
      maybe("left", "join", name, "on", expressionOf(tie)),
      maybe("where", expressionOf(tie)),
      maybe("group", "by", expressionOf(tie)),
      maybe("having", expressionOf(tie)),
      maybe("order", "by", expressionOf(tie), one(["asc", "desc"])),
      maybe("limit", "10"),
    ),
  };
});

/** Columns and conditions: values without an operator that the clause around them could take for its own. */
function expressionOf(tie: (key: "atom") => fc.Arbitrary<Tokens>): fc.Arbitrary<Tokens> {
  return tie("atom");
}

const spaced = (tokens: Tokens): string => tokens.join(" ");

export const anyExpression = (): fc.Arbitrary<string> => grammar.expression.map(spaced);
export const anyQuery = (): fc.Arbitrary<string> => grammar.query.map(spaced);
export const anyProgram = (): fc.Arbitrary<string> =>
  fc.array(grammar.statement, { maxLength: 5 }).map((statements) => spaced(statements.flat()));

const GAPS = [
  " ",
  " ",
  " ",
  "\n",
  "\n\n\n",
  "  ",
  " // note\n",
  " /* note */ ",
  "\n-- note\n",
  "\n# note\n",
  "\n/* two\nlines */\n",
];

/** A program with comments and line breaks in all places. */
export const anyUntidyProgram = (): fc.Arbitrary<string> =>
  fc.array(grammar.statement, { maxLength: 4 }).chain((statements) => {
    const tokens = statements.flat();
    return fc
      .array(fc.constantFrom(...GAPS), { minLength: tokens.length, maxLength: tokens.length })
      .map((gaps) => tokens.map((token, index) => token + gaps[index]).join(""));
  });

/** Tokens in any order: mostly no language at all. */
export const anyTokenSoup = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        one([...NAMES, ...FUNCTIONS, ...LITERALS, ...BINARY, ...TEMPLATES]),
        one(["(", ")", "[", "]", "{", "}", ",", ";", ":", ":=", "->", ".", "?", "?.", "::", "#1", "<", "-"]),
        one(["let", "return", "if", "else", "for", "fn", "while", "try", "catch", "throw", "select", "from", "where"]),
        one(["as", "not", "case", "when", "then", "end", "with", "group", "by", "order", "limit", "over", "distinct"]),
        one(["interval", "day", "cast", "is", "in", "union", "all", "join", "on", "left", "final", "sample", "lambda"]),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((tokens) => spaced(tokens.flat()));
