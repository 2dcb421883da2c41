/**
 * Says what is wrong with a text that doesn't follow the grammar, in words of the person who wrote it: what was found,
 * what could have stood there, and, for slips that are common, what to write instead.
 */
import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { HogParser as T } from "./generated/HogParser.ts";
import type { Start } from "./narrow.ts";
import type { Mismatch } from "./recovery.ts";
import { NUMBERS } from "./roles.ts";
import { isKeyword, KEYWORDS, RESERVED, type SourceToken } from "./tokens.ts";

/** More than these help nobody. */
const ERRORS_MAX = 20;

interface Finding {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  /** The token to point at, if not the one found. */
  readonly at?: SourceToken;
  /** How many tokens to underline; 1 if absent. */
  readonly length?: number;
}

/** What stands around an error. */
interface Place {
  readonly found: SourceToken;
  readonly previous: SourceToken | undefined;
  readonly beforePrevious: SourceToken | undefined;
  readonly next: SourceToken | undefined;
  readonly expected: ReadonlySet<number>;
  readonly tokens: readonly SourceToken[];
  readonly index: number;
}

export function syntaxErrors(
  source: string,
  tokens: readonly SourceToken[],
  mismatches: readonly Mismatch[],
  start: Start,
): Diagnostic[] {
  const brackets = bracketErrors(tokens);
  const found = mismatches.map((mismatch) => describe(tokens, mismatch, start));
  // Behind a bracket without a partner everything else is a guess.
  const limit = brackets[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const rest = found.filter(({ span }) => span.start < limit);
  const errors = [...brackets, ...rest].sort((a, b) => a.span.start - b.span.start);
  const distinct = errors.filter((error, index) => index === 0 || !isEcho(source, errors[index - 1]!, error));
  if (distinct.length > 0) return distinct.slice(0, ERRORS_MAX);
  const span = { start: source.length, end: source.length };
  return [{ code: "H0101", severity: "error", message: "this text doesn't follow the grammar", span }];
}

/** Whether an error only repeats the one before: at the same place, or without a hint of its own on the same line. */
function isEcho(source: string, before: Diagnostic, error: Diagnostic): boolean {
  if (error.span.start === before.span.start) return true;
  return error.hint === undefined && !source.slice(before.span.start, error.span.start).includes("\n");
}

function toDiagnostic(tokens: readonly SourceToken[], index: number, finding: Finding): Diagnostic {
  const { code, message, hint, length = 1 } = finding;
  const at = finding.at ?? tokens[index]!;
  const last = tokens[Math.min(at.tokenIndex + length - 1, tokens.length - 1)]!;
  const span = { start: at.start, end: Math.max(at.start, last.stop + 1) };
  return { code, severity: "error", message, span, ...(hint === undefined ? {} : { hint }) };
}

// --- Brackets -------------------------------------------------------------------------------------------------------

const CLOSERS: ReadonlyMap<number, number> = new Map([
  [T.LPAREN, T.RPAREN],
  [T.LPAREN_ARROW, T.RPAREN],
  [T.LBRACKET, T.RBRACKET],
  [T.LBRACE, T.RBRACE],
  [T.TEMPLATE_START, T.TEMPLATE_END],
]);
const CLOSING: ReadonlySet<number> = new Set(CLOSERS.values());

/** Brackets without a partner; only the first, for after it all others are guesses. */
function bracketErrors(tokens: readonly SourceToken[]): Diagnostic[] {
  const open: SourceToken[] = [];
  for (const [index, token] of tokens.entries()) {
    if (CLOSERS.has(token.type)) open.push(token);
    else if (CLOSING.has(token.type)) {
      const opening = open.pop();
      if (opening === undefined) {
        return [
          toDiagnostic(tokens, index, { code: "H0106", message: `nothing is open that ${shown(token)} could close` }),
        ];
      }
      if (CLOSERS.get(opening.type) !== token.type) {
        const message = `${shown(opening)} is never closed`;
        return [
          toDiagnostic(tokens, opening.tokenIndex, { code: "H0105", message, hint: `${shown(token)} came first` }),
        ];
      }
    }
  }
  const opening = open.at(-1);
  if (opening === undefined) return [];
  const message =
    opening.type === T.TEMPLATE_START ? "this template is never closed" : `${shown(opening)} is never closed`;
  return [toDiagnostic(tokens, opening.tokenIndex, { code: "H0105", message })];
}

// --- Common slips ---------------------------------------------------------------------------------------------------

const touches = (first: SourceToken | undefined, second: SourceToken | undefined): boolean =>
  first !== undefined && second !== undefined && first.stop + 1 === second.start;

const isTight = (place: Place, first: string, second: string): boolean =>
  place.previous?.text === first && place.found.text === second && touches(place.previous, place.found);

type Slip = (place: Place) => Finding | undefined;

/** `===`, `=>`, `++` and the like: two tokens without a space between that are no operator here. */
const foreignOperator: Slip = (place) => {
  const at = place.previous;
  if (at === undefined) return undefined;
  if (isTight(place, "==", "=") || isTight(place, "!=", "=")) {
    return {
      code: "H0111",
      message: `there is no operator \`${at.text}=\``,
      hint: `write \`${at.text}\``,
      at,
      length: 2,
    };
  }
  if (isTight(place, "=", ">")) {
    return {
      code: "H0112",
      message: "there is no operator `=>`",
      hint: "a lambda is written `x -> x + 1`",
      at,
      length: 2,
    };
  }
  const operator = `${at.text}${place.found.text}`;
  if (["++", "+=", "-=", "*=", "/=", "%="].includes(operator) && touches(at, place.found)) {
    const target = place.beforePrevious?.text ?? "x";
    const by = operator === "++" ? "1" : "…";
    const hint = `write \`${target} := ${target} ${operator[0]} ${by}\``;
    return { code: "H0113", message: `there is no operator \`${operator}\``, hint, at, length: 2 };
  }
  return undefined;
};

/** `x++` at the end of a statement: a sum that lacks its second number, as far as the grammar goes. */
const incrementSlip: Slip = ({ previous, beforePrevious, tokens, index }) => {
  if (previous?.text !== "+" || beforePrevious?.text !== "+" || !touches(beforePrevious, previous)) return undefined;
  const target = tokens[index - 3]?.text ?? "x";
  const hint = `write \`${target} := ${target} + 1\``;
  return { code: "H0113", message: "there is no operator `++`", hint, at: beforePrevious, length: 2 };
};

/** What ends with a colon in other languages: `def f(x):`, `case 1:`, `default:`. */
const colonSlip: Slip = ({ found, previous, beforePrevious }) => {
  if (found.type !== T.COLON) return undefined;
  const message = "`:` can't stand here";
  if (previous?.text === ")") return { code: "H0101", message, hint: "what belongs to it stands in braces: `{ … }`" };
  if (beforePrevious?.text !== "case" && previous?.text !== "default") return undefined;
  return { code: "H0101", message, hint: "there is no `switch`; use `if (…) { … } else if (…) { … }`" };
};

const loopSlip: Slip = ({ found, previous, expected }) => {
  if (previous?.text === "const" || previous?.text === "var") {
    const hint = "write `let`, as in `for (let item in list)`";
    return { code: "H0101", message: `\`${previous.text}\` declares nothing`, hint, at: previous };
  }
  if (found.text !== "of" || !expected.has(T.IN)) return undefined;
  return { code: "H0101", message: "expected `in`, found `of`", hint: "write `for (let item in list)`" };
};

/** Found before the second half of `=>` or `===` was looked at. */
const foreignOperatorAhead: Slip = ({ found, next }) => {
  if (!touches(found, next)) return undefined;
  const operator = `${found.text}${next!.text}`;
  if (operator === "=>") {
    return { code: "H0112", message: "there is no operator `=>`", hint: "a lambda is written `x -> x + 1`", length: 2 };
  }
  if (operator === "===" || operator === "!==") {
    const hint = `write \`${operator.slice(0, 2)}\``;
    return { code: "H0111", message: `there is no operator \`${operator}\``, hint, length: 2 };
  }
  return undefined;
};

const declarationSlip: Slip = ({ found, beforePrevious }) => {
  if (beforePrevious?.type !== T.LET) return undefined;
  if (found.text === "=") return { code: "H0110", message: "`=` compares, it doesn't assign", hint: "write `:=`" };
  if (found.type === T.COMMA) {
    return { code: "H0118", message: "`let` declares one variable", hint: "write a `let` for each" };
  }
  return undefined;
};

const nameSlip: Slip = ({ found, previous, expected }) => {
  if (!RESERVED.has(found.type) || !expected.has(T.IDENT) || expected.has(T.STRING)) return undefined;
  const after = previous === undefined ? "" : ` after ${shown(previous)}`;
  const message = `\`${found.text}\` is a keyword and can't be a name${after}`;
  return { code: "H0114", message, hint: "put it in backticks, or choose another" };
};

const digitSlip: Slip = ({ found, previous }) => {
  const isSeparator = found.text?.startsWith("_") && touches(previous, found) && NUMBERS.has(previous?.type ?? 0);
  if (!isSeparator) return undefined;
  return {
    code: "H0116",
    message: "digits can't be separated by `_`",
    at: previous!,
    length: 2,
    hint: "write them together",
  };
};

/** A comparison such as `a <b and c`, which the lexer takes for a tag. */
const tagSlip: Slip = ({ tokens, index, found }) => {
  let open: SourceToken | undefined;
  for (const token of tokens.slice(0, index + 1)) {
    if (token.type === T.TAG_LESS) open ??= token;
    else if (token.type === T.TAG_SELF_CLOSE || token.type === T.TAG_END_START) open = undefined;
  }
  const isTag = open !== undefined || found.type === T.TAG_LESS;
  if (!isTag) return undefined;
  const hint = "to compare, put a space behind `<`; a tag is closed by `/>` or `</name>`";
  return { code: "H0115", message: "`<` opens a tag here that is never closed", at: open ?? found, hint };
};

const aliasSlip: Slip = ({ beforePrevious, expected, found }) => {
  if (beforePrevious?.type !== T.AS || expected.has(found.type)) return undefined;
  if (!INFIX.has(found.type)) return undefined;
  const message = `${shown(found)} can't follow an alias`;
  return { code: "H0119", message, hint: "put the value and its alias in parentheses" };
};

const SLIPS: readonly Slip[] = [
  foreignOperator,
  foreignOperatorAhead,
  incrementSlip,
  loopSlip,
  colonSlip,
  declarationSlip,
  digitSlip,
  nameSlip,
  tagSlip,
  aliasSlip,
];

// --- In general -----------------------------------------------------------------------------------------------------

const INFIX: ReadonlySet<number> = new Set([
  T.PLUS,
  T.PLUS_INFIX,
  T.DASH,
  T.DASH_INFIX,
  T.ASTERISK,
  T.ASTERISK_INFIX,
  T.SLASH,
  T.PERCENT,
  T.CONCAT,
  T.EQUAL,
  T.NOT_EQUAL,
  T.LESS,
  T.LESS_EQUAL,
  T.GREATER,
  T.GREATER_EQUAL,
  T.NULLISH,
  T.QUESTION,
  T.DOT,
  T.DOT_POSTFIX,
  T.NULL_PROPERTY,
  T.LBRACKET_INDEX,
  T.LPAREN_CALL,
  T.CAST_OPERATOR,
  T.AND,
  T.OR,
]);

/** Tokens to offer by their spelling where they are expected, most telling first. */
const SPELLINGS: readonly (readonly [type: number, spelling: string])[] = [
  [T.RPAREN, ")"],
  [T.RBRACKET, "]"],
  [T.RBRACE, "}"],
  [T.TAG_GREATER, ">"],
  [T.TAG_SELF_CLOSE, "/>"],
  [T.LPAREN, "("],
  [T.LPAREN_CALL, "("],
  [T.LBRACE_BLOCK, "{"],
  [T.ASSIGN, ":="],
  [T.COLON, ":"],
  [T.COMMA, ","],
  [T.SEMICOLON, ";"],
  [T.ARROW, "->"],
];

const keywordSpelling = (type: number): string => {
  for (const [word, known] of KEYWORDS) if (known === type) return word.toUpperCase();
  throw new Error(`${type} is no keyword`);
};

const shown = (token: SourceToken): string => {
  if (token.type === T.EOF) return "the end";
  const text = token.text!;
  const short = text.length > 30 ? `${text.slice(0, 27)}…` : text;
  return short.includes("`") ? short : `\`${short}\``;
};

const CLOSING_MARKS = [T.RPAREN, T.RBRACKET, T.RBRACE];

const LISTED_MAX = 4;

/** What could have stood there, in a few words. */
function wanted(expected: ReadonlySet<number>, start: Start): string {
  const words: string[] = [];
  const isStatement = expected.has(T.LET) && expected.has(T.RETURN_VALUE);
  const isExpression = expected.has(T.IDENT) && expected.has(T.STRING);
  if (isStatement) words.push("a statement");
  else if (isExpression) words.push("an expression");
  else if (expected.has(T.IDENT)) words.push("a name");
  else if (expected.has(T.STRING)) words.push("a text in quotes");
  else if (expected.has(T.DECIMAL)) words.push("a number");
  const continues = expected.has(T.CONCAT) && expected.has(T.ASTERISK_INFIX);
  if (continues) words.push("an operator");
  for (const [type, spelling] of SPELLINGS) {
    const isNoise = (isExpression || isStatement) && (type === T.LPAREN || type === T.LBRACE_BLOCK);
    const isCall = continues && type === T.LPAREN_CALL;
    if (expected.has(type) && !isNoise && !isCall && !words.includes(`\`${spelling}\``)) words.push(`\`${spelling}\``);
  }
  // Behind a bracket that could close, the clauses of a query could follow too: nobody means those.
  const closes = CLOSING_MARKS.some((type) => expected.has(type));
  if (!isExpression && !isStatement && !continues && !closes) {
    for (const type of expected) if (isKeyword(type)) words.push(`\`${keywordSpelling(type)}\``);
  }
  if (expected.has(T.EOF) && words.length < LISTED_MAX) {
    words.push(start === "program" ? "the end of the program" : "the end");
  }
  const listed = words.slice(0, LISTED_MAX);
  if (words.length > LISTED_MAX) listed.push("…");
  return listed.length < 2 ? (listed[0] ?? "") : `${listed.slice(0, -1).join(", ")} or ${listed.at(-1)}`;
}

function describe(tokens: readonly SourceToken[], mismatch: Mismatch, start: Start): Diagnostic {
  const index = mismatch.tokenIndex;
  const place: Place = {
    found: tokens[index]!,
    previous: tokens[index - 1],
    beforePrevious: tokens[index - 2],
    next: tokens[index + 1],
    expected: mismatch.expected,
    tokens,
    index,
  };
  for (const slip of SLIPS) {
    const finding = slip(place);
    if (finding !== undefined) return toDiagnostic(tokens, index, finding);
  }
  const wish = wanted(mismatch.expected, start);
  const message =
    wish === "" ? `${shown(place.found)} can't stand here` : `expected ${wish}, found ${shown(place.found)}`;
  return toDiagnostic(tokens, index, { code: "H0101", message });
}
