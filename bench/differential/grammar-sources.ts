/**
 * Sources written from the grammar's productions, each choice with all its alternatives: unlike the generators of
 * `lang/syntax/testing`, which write what people write, this one also writes what they could. About one in two is valid
 * as a whole, since an operand is not put in parentheses where another operator may take it.
 */
import fc from "fast-check";

type Tokens = readonly string[];
type Part = string | fc.Arbitrary<Tokens>;

const words = (...choices: readonly string[]): fc.Arbitrary<Tokens> =>
  fc.constantFrom(...choices).map((choice) => choice.split(" ").filter((word) => word !== ""));
const all = (...parts: readonly Part[]): fc.Arbitrary<Tokens> =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant<Tokens>([part]) : part)))
    .map((list) => list.flat());
const maybe = (...parts: readonly Part[]): fc.Arbitrary<Tokens> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<Tokens>([]) }, { weight: 1, arbitrary: all(...parts) });
const list = (item: fc.Arbitrary<Tokens>, min = 1, max = 3, trailing = true): fc.Arbitrary<Tokens> =>
  fc
    .tuple(fc.array(item, { minLength: min, maxLength: max }), fc.nat({ max: 9 }))
    .map(([items, comma]) => [
      ...items.flatMap((tokens, index) => (index === 0 ? tokens : [",", ...tokens])),
      ...(trailing && comma === 0 && items.length > 0 ? [","] : []),
    ]);

/** Keywords that may be names, and those that never are. */
const SOFT =
  "all and anti any array as asc asof between both by case cast cohort collate columns cross cube current date day desc descending distinct else end exclude extract fill filter final first following for from full group grouping having hour id if ignore ilike in include inner interpolate interval is join key lambda last leading left like limit local minute month name natural not nulls offset on or order outer over partition pivot positional preceding prewhere qualify quarter range recursive replace return right rollup row rows sample second select semi sets settings step substring then ties time timestamp to top totals trailing trim truncate try_cast unbounded union unpivot using values week when where window with year yyyy zone".split(
    " ",
  );
const HARD =
  "catch except finally fn fun inf infinity intersect let materialized nan null throw try while within".split(" ");

const plainName = words("a", "b", "t", "x", "$e", "_u1", "`q n`", '"d""q"', "``", "true", "False", "team_id");
const name = fc.oneof(
  { weight: 80, arbitrary: plainName },
  { weight: 20, arbitrary: words(...SOFT) },
  { weight: 1, arbitrary: words(...HARD) },
);
const dotted = fc.oneof({ weight: 3, arbitrary: name }, all(name, ".", name), all(name, ".", name, ".", name));
const number = words(
  ...[
    "0",
    "1",
    "42",
    "007",
    "1.5",
    ".5",
    "8.",
    "1e3",
    "2.5e-7",
    "0x1F",
    "0b101",
    "0x1.8p1",
    "1e999",
    "9223372036854775807",
  ],
  ...["9223372036854775808", "- 5", "-7", "+3", "inf", "-Infinity", "nan", "0o17", "0b12", "1 . 5", "017", "00.5"],
);
const text = words(
  "''",
  "'a'",
  "'it''s'",
  "'b\\n\\t\\\\'",
  "'\\0x'",
  "'\\x41'",
  "'\\N'",
  "'é🦔'",
  "'two\\'s'",
  "'\\q'",
);
const template = words(
  "f''",
  "f'a'",
  "f'{x}'",
  "f'a{b}c'",
  "f'\\{{1 + 2}}'",
  "f'{f'{a}'}'",
  "f'{ {'a': 1} }'",
  "f'it''s {a}'",
  "f'}'",
);
const literal = fc.oneof(number, text, words("null", "NULL", "true", "FALSE"));
const unit = words("second", "minute", "hour", "day", "week", "month", "quarter", "year", "YYYY", "days");
const typeWord = words("int", "String", "date", "timestamp", "time", "year", "interval", "Array", "`q`");

/** A type and no interface: fast-check wants an index signature. */
type Grammar = Record<
  | "expr"
  | "value"
  | "primary"
  | "type"
  | "tag"
  | "statement"
  | "block"
  | "set"
  | "select"
  | "window"
  | "table"
  | "join"
  | "order"
  | "pivot",
  Tokens
>;

const grammar = fc.letrec<Grammar>((tie) => {
  const [expr, value, primary, type] = [tie("expr"), tie("value"), tie("primary"), tie("type")];
  const [tag, statement, block, set, select] = [tie("tag"), tie("statement"), tie("block"), tie("set"), tie("select")];
  const [window, table, join, order, pivot] = [tie("window"), tie("table"), tie("join"), tie("order"), tie("pivot")];
  const shallow = { maxDepth: 5, depthIdentifier: fc.createDepthIdentifier(), withCrossShrink: true };
  const names = list(dotted);
  const oneName = list(name, 1, 2, false);
  const replaced = list(all(expr, "as", name), 1, 2, false);
  const filter = all("filter", "(", "where", expr, ")");
  const args = list(expr, 0, 3);
  const columns = all("(", oneName, ")");
  const bound = fc.oneof(
    words("current row", "unbounded preceding", "unbounded following"),
    all(fc.oneof(number, value), words("preceding", "following")),
  );
  const one = fc.oneof(all("(", list(expr, 1, 2), ")"), expr);
  const constraint = fc.oneof(
    all("on", expr),
    all("using", "(", list(expr, 1, 2), ")"),
    all("using", list(expr, 1, 2)),
  );
  const joinOp = words(
    ...[
      "",
      "inner",
      "all inner",
      "any inner",
      "asof inner",
      "inner any",
      "all",
      "any",
      "asof",
      "anti",
      "semi",
      "asof anti",
    ],
    ...["left", "left outer", "right", "right outer", "full", "full outer", "semi left", "left semi", "any left outer"],
    ...[
      "left any",
      "asof left",
      "asof semi left",
      "asof full outer",
      "full all",
      "all full",
      "left outer anti",
      "right asof",
    ],
  );
  const ratio = fc.oneof(number, all(number, "/", number), all("{", name, "}"));
  const sample = all("sample", ratio, maybe("%"), maybe("offset", ratio), maybe("(", name, ")"));
  const unpivot = all(
    "unpivot",
    maybe("include", "nulls"),
    "(",
    list(all(one, "for", one, "in", "(", list(expr), ")"), 1, 2),
    ")",
  );
  const limit = fc.oneof(
    all("limit", expr, maybe("%"), maybe(",", expr), maybe("with", "ties")),
    all("limit", expr, maybe("%"), maybe("with", "ties"), "offset", expr),
    all("offset", expr),
  );
  const orderBy = all(
    ...["order", "by"],
    list(order, 1, 2, false),
    maybe("interpolate", maybe("(", list(all(expr, maybe("as", expr)), 0, 2, false), ")")),
  );
  const setOp = words(
    ...[
      "union",
      "union all",
      "union distinct",
      "except",
      "except all",
      "intersect",
      "intersect all",
      "intersect distinct",
    ],
    ...["union all by name", "except by name", "intersect by name"],
  );
  const cte = fc.oneof(
    all(
      name,
      maybe(columns),
      maybe("using", "key", columns),
      "as",
      maybe(words("materialized", "not materialized")),
      "(",
      set,
      ")",
    ),
    all(expr, "as", name),
  );
  const withList = all("with", maybe("recursive"), list(cte, 1, 2));
  return {
    primary: fc.oneof(
      shallow,
      { weight: 6, arbitrary: dotted },
      { weight: 6, arbitrary: literal },
      template,
      all(
        "case",
        maybe(expr),
        "when",
        expr,
        "then",
        expr,
        maybe("when", expr, "then", expr),
        maybe("else", expr),
        "end",
      ),
      all(words("cast", "try_cast"), "(", expr, "as", type, ")"),
      all(words("date", "timestamp"), text),
      all("interval", expr, unit),
      all("interval", words("'1 day'", "'12 months'", "'x day'", "'3 fortnights'", "'5'")),
      all("substring", "(", expr, "from", expr, maybe("for", expr), ")"),
      all("trim", "(", words("both", "leading", "trailing"), fc.oneof(text, template), "from", expr, ")"),
      all("columns", "(", text, ")"),
      all("columns", "(", list(expr), ")"),
      all(maybe("columns"), "(", "*", maybe("exclude", "(", names, ")"), "replace", "(", replaced, ")", ")"),
      all(
        "columns",
        "(",
        maybe(name, "."),
        "*",
        maybe("exclude", "(", names, ")"),
        maybe("replace", "(", replaced, ")"),
        ")",
      ),
      all("*", "columns", "(", fc.oneof(text, list(expr)), ")"),
      all(name, "(", args, ")", "within", "group", "(", orderBy, ")"),
      all(
        name,
        "(",
        args,
        ")",
        maybe("(", maybe("distinct"), args, ")"),
        maybe(filter),
        "over",
        fc.oneof(name, all("(", window, ")")),
      ),
      all(name, maybe("(", args, ")"), "(", maybe("distinct"), args, maybe(orderBy), ")", maybe(filter)),
      tag,
      all(words("-", "not"), value),
      all(maybe(dotted, "."), "*", maybe("exclude", "(", names, ")")),
      all("lambda", list(name), ":", expr),
      all("(", set, ")"),
      all("(", expr, ")"),
      all("(", list(expr), ")"),
      all(maybe("array"), "[", args, "]"),
      all("{", list(all(expr, ":", expr), 0, 2), "}"),
      all(fc.oneof(all("(", list(name), ")"), list(name, 1, 2), words("( )")), "->", fc.oneof(expr, block)),
      all(name, ":=", expr),
      words("#1", "#23", "#99999999999999999999"),
      all("{", expr, "}"),
    ),
    value: fc.oneof(
      shallow,
      { weight: 4, arbitrary: primary },
      all(value, words(...["+", "-", "*", "/", "%", "||", "??", "<=>"]), value),
      all(value, words(...["=", "==", "!=", "<>", "<", "<=", ">", ">=", "~", "=~", "!~", "~*", "=~*", "!~*"]), value),
      all(value, words("in", "not in", "in cohort", "not in cohort", "like", "not like", "ilike", "not ilike"), value),
      all(value, words("is null", "is not null", "ignore nulls")),
      all(value, words("is distinct from", "is not distinct from"), value),
      all(value, maybe("not"), "between", value, "and", value),
      all(value, "(", fc.oneof(args, set), ")"),
      all(value, words("[", "?. ["), expr, "]"),
      all(value, "[", maybe(expr), ":", maybe(expr), "]"),
      all(value, words(".", "?."), fc.oneof(name, words("1", "08", "01", "9999999999999999999"))),
      all(value, "::", typeWord, maybe(words("with time zone", "with local time zone"))),
    ),
    expr: fc.oneof(
      shallow,
      { weight: 5, arbitrary: value },
      all(expr, words("and", "or"), expr),
      all(expr, "?", expr, ":", expr),
      all(expr, "as", fc.oneof(name, text)),
    ),
    type: fc.oneof(
      shallow,
      { weight: 4, arbitrary: name },
      all(name, "(", list(all(name, type), 1, 2), ")"),
      all(name, "(", list(all(text, "=", number), 1, 2), ")"),
      all(name, "(", list(type, 1, 2), ")"),
      all(name, "(", args, ")"),
      all(name, name, maybe(name)),
      all(type, words("[ ]", "[ 3 ]")),
    ),
    tag: fc.oneof(
      shallow,
      words(
        "<a/>",
        "<a-b />",
        "<a b='c' />",
        "<a b />",
        "<null/>",
        "<a>text</a>",
        "<a>\n</a>",
        "<a> </a>",
        "<a>it's</a>",
        "<a></b>",
      ),
      all("<a b={", expr, "}/>"),
      all("<div>", tag, "</div>"),
      all("<div>x {", expr, "}\n</div>"),
      all("<", "a", name, "=", fc.oneof(text, template), "/>"),
    ),
    order: all(
      expr,
      maybe(words("asc", "desc", "ascending", "descending")),
      maybe(words("nulls first", "nulls last")),
      maybe("collate", text),
      maybe("with", "fill", maybe("from", expr), maybe("to", expr), maybe("step", expr)),
    ),
    window: all(
      maybe("partition", "by", list(expr)),
      maybe(orderBy),
      maybe(words("rows", "range"), fc.oneof(bound, all("between", bound, "and", bound))),
    ),
    pivot: all(
      "pivot",
      "(",
      list(expr, 1, 2),
      "for",
      one,
      "in",
      "(",
      list(expr),
      ")",
      maybe(one, "in", "(", list(expr), ")"),
      maybe("group", "by", list(expr)),
      ")",
    ),
    table: all(
      fc.oneof(
        shallow,
        { weight: 5, arbitrary: dotted },
        all(name, "(", args, ")"),
        all("(", set, ")"),
        all("(", "values", list(all("(", list(expr, 1, 2, false), ")"), 1, 2, false), ")"),
        tag,
        all("{", expr, "}"),
      ),
      maybe(fc.oneof(name, all("as", name)), maybe(columns)),
      maybe(fc.oneof(pivot, unpivot)),
    ),
    join: fc.oneof(
      shallow,
      { weight: 5, arbitrary: all(table, maybe("final"), maybe(sample)) },
      all("(", join, ")"),
      all(join, maybe("natural"), joinOp, "join", join, maybe(constraint)),
      all(join, "positional", "join", join),
      all(join, words("cross join", ","), join),
      all(join, fc.oneof(pivot, unpivot)),
    ),
    select: all(
      maybe(withList),
      "select",
      maybe("distinct"),
      maybe("top", words("3")),
      list(fc.oneof(expr, all(name, ":", expr), all(expr, name), all(expr, "as", name))),
      maybe("from", join),
      maybe(words("array join", "left array join", "inner array join"), list(all(expr, "as", name), 1, 2)),
      maybe("prewhere", expr),
      maybe("where", expr),
      maybe(
        "group",
        "by",
        fc.oneof(
          list(expr),
          words("all"),
          all(words("cube", "rollup"), "(", list(expr), ")"),
          all("grouping", "sets", "(", list(all("(", args, ")"), 1, 2, false), ")"),
        ),
      ),
      maybe("with", words("cube", "rollup", "totals")),
      maybe("having", expr),
      maybe("qualify", expr),
      maybe("window", list(all(name, "as", "(", window, ")"), 1, 2, false)),
      maybe(orderBy),
      maybe("limit", expr, maybe(words(",", "offset"), expr), "by", list(expr)),
      maybe(limit),
      maybe("settings", name, "=", literal),
    ),
    set: fc.oneof(
      shallow,
      { weight: 6, arbitrary: select },
      all(select, setOp, select),
      all(select, setOp, "(", set, ")", maybe(orderBy), maybe(limit)),
      all("(", set, ")", maybe(limit)),
      all(withList, "(", set, ")"),
      all("{", name, "}"),
    ),
    block: all(
      "{",
      fc.array(statement, { maxLength: 3 }).map((statements) => statements.flat()),
      "}",
    ),
    statement: fc.oneof(
      shallow,
      all("let", name, maybe(":=", expr)),
      all(expr, ":=", expr, maybe(";")),
      all(expr, maybe(";")),
      all("return", maybe(expr), maybe(";")),
      all("throw", expr, maybe(";")),
      all(
        "try",
        block,
        maybe("catch", maybe("(", name, maybe(":", name), ")"), block),
        maybe("catch", block),
        maybe("finally", block),
      ),
      all("if", "(", expr, ")", statement, maybe("else", statement)),
      all("while", "(", expr, ")", statement, maybe(";")),
      all("for", "(", "let", name, maybe(",", name), "in", expr, ")", statement, maybe(";")),
      all(
        "for",
        "(",
        maybe(fc.oneof(all("let", name, maybe(":=", expr)), all(expr, ":=", expr), expr)),
        ";",
        maybe(expr),
        ";",
        maybe(fc.oneof(all(expr, ":=", expr), expr)),
        ")",
        statement,
      ),
      all(words("fn", "fun"), name, "(", list(dotted, 0, 2), ")", block),
      block,
      words(";"),
    ),
  };
});

const CASED = /^[a-z]+$/;
const GAPS = [" ", " ", " ", " ", "\n", " /* c */ ", " -- c\n", "\t", "", " # c\n", " // c\n"];

/** Tokens with something between them, some words in capitals. */
const written = (tokens: fc.Arbitrary<Tokens>): fc.Arbitrary<string> =>
  fc.tuple(tokens, fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 })).map(([parts, choices]) =>
    parts
      .map((token, index) => {
        const choice = choices[index % choices.length]!;
        const cased = choice % 7 === 0 && CASED.test(token) ? token.toUpperCase() : token;
        const next = parts[index + 1] ?? "";
        const glued = /[\w$]$/.test(token) && /^[\w$]/.test(next);
        const gap = GAPS[choice] ?? " ";
        return cased + (gap === "" && glued ? " " : gap);
      })
      .join("")
      .trim(),
  );

export const GRAMMAR_SOURCES = {
  expr: written(grammar.expr),
  program: written(fc.array(grammar.statement, { maxLength: 4 }).map((statements) => statements.flat())),
  select: written(grammar.set),
  order_expr: written(grammar.order),
  template_string: fc
    .array(
      fc.oneof(
        words("text ", "'", "''", "\\'", '"', "\\{", "\\\\", "\\n", "\\q", "}", "\n", "é🦔", "$", "{{", "\\x41").map(
          ([word = " "]) => word,
        ),
        written(grammar.primary).map((source) => `{${source}}`),
      ),
      { maxLength: 5 },
    )
    .map((parts) => `F'${parts.join("")}`),
} as const;
