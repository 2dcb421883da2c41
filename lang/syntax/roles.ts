/** What keywords do where: the tables behind `narrow.ts`. */
import { HogParser as T } from "./generated/HogParser.ts";
import { isKeyword, RESERVED } from "./tokens.ts";

/** Keywords that continue a value in any context. */
const OPERATORS: ReadonlySet<number> = new Set([
  T.AND,
  T.OR,
  T.IN,
  T.LIKE,
  T.ILIKE,
  T.IS,
  T.BETWEEN,
  T.AS,
  T.ELSE,
  T.WITHIN,
]);
export const isOperatorKeyword = (type: number): boolean => OPERATORS.has(type);

/** Keywords of clauses; as names they are rare enough to be left to the full parser where it matters. */
const CLAUSES: ReadonlySet<number> = new Set([
  T.FROM,
  T.WHERE,
  T.PREWHERE,
  T.GROUP,
  T.HAVING,
  T.QUALIFY,
  T.WINDOW,
  T.ORDER,
  T.LIMIT,
  T.OFFSET,
  T.SETTINGS,
  T.UNION,
  T.EXCEPT,
  T.INTERSECT,
  T.WITH,
  T.USING,
  T.SAMPLE,
  T.ARRAY,
  T.LEFT,
  T.INNER,
]);
export const isClauseKeyword = (type: number): boolean => CLAUSES.has(type);

/** Hard keywords after which a value, or something that ends like one, is complete. */
const LEAVES_OPERAND: ReadonlySet<number> = new Set([
  T.END,
  T.NULL,
  T.INF,
  T.NAN,
  T.ASC,
  T.DESC,
  T.DESCENDING,
  T.FIRST,
  T.LAST,
  T.TIES,
  T.TOTALS,
  T.CUBE,
  T.ROLLUP,
  T.ROW,
  T.PRECEDING,
  T.FOLLOWING,
  T.FINAL,
  T.NULLS,
  T.ZONE,
  T.TIME,
  T.LOCAL,
  T.KEY,
  T.SECOND,
  T.MINUTE,
  T.HOUR,
  T.DAY,
  T.WEEK,
  T.MONTH,
  T.QUARTER,
  T.YEAR,
  T.INTERPOLATE,
]);
export const leavesOperand = (type: number): boolean => LEAVES_OPERAND.has(type);

/** Keywords that can name a column or a table without AS. */
const ALIASES: ReadonlySet<number> = new Set([
  T.ASC,
  T.COHORT,
  T.DATE,
  T.DESCENDING,
  T.FINAL,
  T.FIRST,
  T.ID,
  T.KEY,
  T.RETURN,
  T.TOP,
  T.TOTALS,
]);
export const isAliasKeyword = (type: number): boolean => ALIASES.has(type);

const OPERAND_STARTS: ReadonlySet<number> = new Set([
  T.IDENT,
  T.QUOTED_IDENT,
  T.STRING,
  T.TEMPLATE_START,
  T.FLOAT,
  T.BINARY,
  T.OCTAL,
  T.BAD_OCTAL,
  T.HEX,
  T.DECIMAL,
  T.NULL,
  T.INF,
  T.NAN,
  T.TAG_LESS,
  T.LBRACE,
  T.HASH,
  T.LPAREN_ARROW,
]);
/** Tokens that begin a value and can't continue one. */
export const startsOperand = (type: number): boolean => OPERAND_STARTS.has(type);

const OPERAND_OR_OPERATOR: ReadonlySet<number> = new Set([T.LPAREN, T.LBRACKET, T.DASH, T.PLUS, T.ASTERISK, T.DOT]);
/** Tokens that begin a value or continue one. */
export const mayStartOperand = (type: number): boolean => OPERAND_OR_OPERATOR.has(type);

export const isName = (type: number): boolean =>
  type === T.IDENT || type === T.QUOTED_IDENT || (isKeyword(type) && !RESERVED.has(type));

export const INTERVAL_UNITS: ReadonlySet<number> = new Set([
  T.SECOND,
  T.MINUTE,
  T.HOUR,
  T.DAY,
  T.WEEK,
  T.MONTH,
  T.QUARTER,
  T.YEAR,
]);

export const NUMBERS: ReadonlySet<number> = new Set([
  T.DECIMAL,
  T.OCTAL,
  T.HEX,
  T.BINARY,
  T.FLOAT,
  T.BAD_OCTAL,
  T.BAD_BINARY,
  T.INF,
  T.NAN,
]);

/** Binary operators that begin nothing: after `}` they show that the braces held a value. */
export const ONLY_BINARY: ReadonlySet<number> = new Set([
  T.EQUAL,
  T.NOT_EQUAL,
  T.LESS,
  T.LESS_EQUAL,
  T.GREATER,
  T.GREATER_EQUAL,
  T.NULL_SAFE_EQUAL,
  T.REGEX,
  T.IREGEX,
  T.NOT_REGEX,
  T.NOT_IREGEX,
  T.SLASH,
  T.PERCENT,
  T.CONCAT,
  T.NULLISH,
  T.QUESTION,
  T.COLON,
  T.CAST_OPERATOR,
  T.NULL_PROPERTY,
  T.ARROW,
  T.ASSIGN,
]);

/** Tokens behind which nothing but a value can stand, or the closing of a list. */
export const AWAITS_VALUE: ReadonlySet<number> = new Set([
  ...ONLY_BINARY,
  T.LPAREN,
  T.LPAREN_CALL,
  T.LBRACKET,
  T.LBRACKET_INDEX,
  T.COMMA,
  T.COLON,
  T.ASSIGN,
  T.ASSIGN_NAMED,
  T.RETURN_VALUE,
  T.SEMICOLON,
  T.LBRACE,
  T.LBRACE_BLOCK,
  T.EOF,
  T.PLUS_INFIX,
  T.DASH_INFIX,
  T.DASH_NEGATE,
  T.ASTERISK_INFIX,
  T.NOT,
  T.BETWEEN,
  T.AND,
  T.OR,
  T.IN,
  T.LIKE,
  T.ILIKE,
  T.WHEN,
  T.THEN,
  T.ELSE,
  T.ON,
  T.BY,
  T.WHERE,
  T.PREWHERE,
  T.HAVING,
]);

/** What can't begin a statement: after the head of an `if`, it shows that `if(…)` is a call. */
export const NO_STATEMENT: ReadonlySet<number> = new Set([
  ...ONLY_BINARY,
  T.EOF,
  T.RPAREN,
  T.RBRACKET,
  T.RBRACE,
  T.COMMA,
  T.LET,
]);

const SET_WORDS = [T.ALL, T.DISTINCT, T.BY];
const JOIN_WORDS = [
  T.JOIN,
  T.LEFT,
  T.RIGHT,
  T.FULL,
  T.INNER,
  T.OUTER,
  T.CROSS,
  T.ANY,
  T.ALL,
  T.ASOF,
  T.SEMI,
  T.ANTI,
  T.NATURAL,
  T.POSITIONAL,
  T.ARRAY,
];

/** After a hard keyword: the keywords that go with it and are hard too. */
export const PAIRS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  (
    [
      [T.GROUP, [T.BY]],
      [T.ORDER, [T.BY]],
      [T.PARTITION, [T.BY]],
      [T.IS, [T.NOT, T.DISTINCT, T.NULL]],
      [T.DISTINCT, [T.FROM, T.BY]],
      [T.IN, [T.COHORT]],
      [T.UNION, SET_WORDS],
      [T.EXCEPT, SET_WORDS],
      [T.INTERSECT, SET_WORDS],
      [T.NULLS, [T.FIRST, T.LAST]],
      [T.IGNORE, [T.NULLS]],
      [T.INCLUDE, [T.NULLS]],
      [T.UNPIVOT, [T.INCLUDE]],
      [T.WITH, [T.TIES, T.FILL, T.TOTALS, T.CUBE, T.ROLLUP, T.LOCAL, T.TIME]],
      [T.FILL, [T.FROM, T.TO, T.STEP, T.INTERPOLATE]],
      [T.LOCAL, [T.TIME]],
      [T.TIME, [T.ZONE]],
      [T.GROUPING, [T.SETS]],
      [T.WITHIN, [T.GROUP]],
      [T.CURRENT, [T.ROW]],
      [T.UNBOUNDED, [T.PRECEDING, T.FOLLOWING]],
      [T.ROWS, [T.BETWEEN]],
      [T.RANGE, [T.BETWEEN]],
      [T.USING, [T.KEY, T.SAMPLE]],
      [T.CASE, [T.WHEN]],
      [T.NOT, [T.IN, T.LIKE, T.ILIKE, T.BETWEEN, T.MATERIALIZED, T.DISTINCT, T.NULL]],
      ...JOIN_WORDS.filter((word) => word !== T.JOIN).map((word): [number, number[]] => [
        word,
        word === T.ALL ? [...JOIN_WORDS, T.BY] : JOIN_WORDS,
      ]),
    ] as [number, number[]][]
  ).map(([word, next]): [number, ReadonlySet<number>] => [word, new Set(next)]),
);
