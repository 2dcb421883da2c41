/**
 * From source text to syntax tree.
 *
 * A text is parsed up to three times. First with the roles of its tokens decided (`narrow.ts`), which ordinary texts
 * pass in one go. If that fails, or some role was in doubt, with all readings open: slower, and what counts. If that
 * fails too, the text is wrong, and a third run, narrowed again, finds out what to tell the person: keywords used as
 * names would otherwise make almost any mistake look like a strange but valid beginning.
 */
import {
  BailErrorStrategy,
  type DefaultErrorStrategy,
  ParseCancellationException,
  type ParserRuleContext,
  PredictionMode,
} from "antlr4ng";
import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import { type Diagnostic, hasErrors } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";
import type { Expression, OrderExpr, Program, SelectLike } from "./ast.ts";
import { type Automaton, forgetDecisions, narrowParsing, wideParsing } from "./automata.ts";
import type { Building } from "./build/building.ts";
import { expression } from "./build/expressions.ts";
import { selectEntry } from "./build/queries.ts";
import { programOf } from "./build/statements.ts";
import { buildFullTemplate } from "./build/templates.ts";
import { orderItem } from "./build/windows.ts";
import { HogParser } from "./generated/HogParser.ts";
import { lexicalErrors } from "./lexical-errors.ts";
import { narrow, type Start } from "./narrow.ts";
import { NestedTooDeeply } from "./parser-base.ts";
import { BoundedSimulator, TooAmbiguous } from "./prediction.ts";
import { Recovery } from "./recovery.ts";
import { syntaxErrors } from "./syntax-errors.ts";
import { TokenArray } from "./token-stream.ts";
import { type SourceToken, tokenize } from "./tokens.ts";

export interface Parsed<Tree> {
  /** Null if and only if a diagnostic is an error. */
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The longest source that is read, in UTF-16 units. */
export const SOURCE_LENGTH_MAX = 1_000_000;

/** How deep brackets may stand in each other. */
export const BRACKET_DEPTH_MAX = 150;

/** Prediction steps a text may take, about 1 µs each. A token takes some hundred, and only where narrowing failed. */
const STEPS_MAX = 3_000_000;

/** One way into the grammar. */
export interface Entry<Context extends ParserRuleContext, Tree> {
  readonly start: Start;
  readonly rule: (parser: HogParser) => Context;
  readonly build: (building: Building, context: Context) => Tree;
  /** False where text behind the construct is not looked at; default true. */
  readonly readsToEnd?: boolean;
}

const refusal = <Tree>(code: DiagnosticCode, span: Span, message: string, hint?: string): Parsed<Tree> => ({
  tree: null,
  diagnostics: [{ code, severity: "error", message, span, ...(hint === undefined ? {} : { hint }) }],
});

const tooDeep = <Tree>(start: number): Parsed<Tree> =>
  refusal("H0109", { start, end: start + 1 }, "this is nested too deeply", "split it into smaller parts");

/** Which of the runs to make: `any` is what counts, the others let tests and benchmarks hold them side by side. */
export type Width = "any" | "narrow" | "wide";

/** Parses a text by one of {@link ENTRIES}. */
export function parseAs<Context extends ParserRuleContext, Tree>(
  source: string,
  entry: Entry<Context, Tree>,
  width: Width = "any",
): Parsed<Tree> {
  if (source.length > SOURCE_LENGTH_MAX) {
    const span = { start: SOURCE_LENGTH_MAX, end: SOURCE_LENGTH_MAX + 1 };
    return refusal("H0108", span, `the source is longer than ${SOURCE_LENGTH_MAX} characters`);
  }
  const { tokens } = tokenize(source);
  const deep = tooDeepBracket(tokens);
  if (deep !== undefined) return tooDeep(deep.start);
  try {
    return parseTokens(source, tokens, entry, width);
  } catch (error) {
    if (error instanceof NestedTooDeeply) return tooDeep(error.offset);
    if (!isExhaustion(error)) throw error;
    return tooAmbiguous(error instanceof TooAmbiguous ? tokens[error.tokenIndex]!.start : 0);
  }
}

/**
 * Whether prediction ran out of steps or of stack: it compares its contexts by recursion, as deep as it looks ahead,
 * which no limit of ours can count. What it had learnt by then may be half written, and is forgotten.
 */
function isExhaustion(error: unknown): boolean {
  if (error instanceof TooAmbiguous) return true;
  if (!(error instanceof RangeError)) return false;
  forgetDecisions();
  return true;
}

const tooAmbiguous = <Tree>(start: number): Parsed<Tree> => {
  const hint = "end statements with `;`, and quote names that are keywords";
  return refusal("H0117", { start, end: start + 1 }, "this can be read in too many ways", hint);
};

function tooDeepBracket(tokens: readonly SourceToken[]): SourceToken | undefined {
  let depth = 0;
  for (const token of tokens) {
    switch (token.type) {
      case HogParser.LPAREN:
      case HogParser.LPAREN_ARROW:
      case HogParser.LBRACKET:
      case HogParser.LBRACE:
      case HogParser.TAG_LESS:
        if (++depth > BRACKET_DEPTH_MAX) return token;
        break;
      case HogParser.RPAREN:
      case HogParser.RBRACKET:
      case HogParser.RBRACE:
      case HogParser.TAG_SELF_CLOSE:
      case HogParser.TAG_END_START:
        depth--;
    }
  }
  return undefined;
}

function parserOf(tokens: readonly SourceToken[], automaton: Automaton, mode: number): HogParser {
  const parser = new HogParser(new TokenArray(tokens));
  parser.removeErrorListeners();
  parser.interpreter = new BoundedSimulator(parser, automaton, mode, STEPS_MAX);
  return parser;
}

/** The parse tree, or null where the parser gave up. By default that is at the first error. */
function attempt<Context>(
  parser: HogParser,
  rule: (parser: HogParser) => Context,
  onError: DefaultErrorStrategy = new BailErrorStrategy(),
): Context | null {
  parser.errorHandler = onError;
  try {
    return rule(parser);
  } catch (error) {
    if (error instanceof ParseCancellationException) return null;
    throw error;
  }
}

const retype = (tokens: readonly SourceToken[], types: readonly number[]): void => {
  for (const [index, token] of tokens.entries()) token.type = types[index]!;
};

function parseTokens<Context extends ParserRuleContext, Tree>(
  source: string,
  tokens: readonly SourceToken[],
  { start, rule, build, readsToEnd = true }: Entry<Context, Tree>,
  width: Width,
): Parsed<Tree> {
  const given = tokens.map((token) => token.type);
  const lexical = lexicalErrors(source, tokens);
  const { types, sure } = narrow(tokens, start);
  let context: Context | null = null;
  if (sure && width !== "wide") {
    retype(tokens, types);
    context = attempt(parserOf(tokens, narrowParsing(), PredictionMode.SLL), rule);
  }
  // What no token fits, no reading can use; only an item of ORDER BY may leave it unread behind itself.
  if (context === null && lexical.length > 0 && readsToEnd) {
    retype(tokens, given);
    return { tree: null, diagnostics: withSyntaxErrors(source, tokens, lexical, start, rule) };
  }
  let exhaustion: unknown;
  if (context === null && width !== "narrow") {
    retype(tokens, given);
    try {
      context = attempt(parserOf(tokens, wideParsing(), PredictionMode.LL), rule);
    } catch (error) {
      if (!isExhaustion(error)) throw error;
      // Perhaps there is a mistake that the narrowed run can name; a long text with a typo is no ambiguous one.
      exhaustion = error;
    }
  }
  if (context === null) {
    if (lexical.length > 0) return { tree: null, diagnostics: lexical };
    retype(tokens, types);
    const parser = parserOf(tokens, narrowParsing(), PredictionMode.SLL);
    const recovery = new Recovery();
    attempt(parser, rule, recovery);
    retype(tokens, given);
    if (exhaustion !== undefined && recovery.mismatches.length === 0) throw exhaustion;
    return { tree: null, diagnostics: syntaxErrors(source, tokens, recovery.mismatches, start) };
  }
  const diagnostics: Diagnostic[] = [];
  const tree = build({ source, report: (...found) => diagnostics.push(toDiagnostic(...found)) }, context);
  return { tree: hasErrors(diagnostics) ? null : tree, diagnostics };
}

/** What the grammar says of the other lines, once the characters that fit no token are thought away. */
function withSyntaxErrors<Context extends ParserRuleContext>(
  source: string,
  tokens: readonly SourceToken[],
  lexical: readonly Diagnostic[],
  start: Start,
  rule: (parser: HogParser) => Context,
): readonly Diagnostic[] {
  // Behind a quote that nothing closes, nothing is what it seems.
  if (lexical.some(({ code }) => code === "H0103")) return lexical;
  const mended = withoutStrays(tokens);
  const given = mended.map((token) => token.type);
  retype(mended, narrow(mended, start).types);
  const recovery = new Recovery();
  try {
    attempt(parserOf(mended, narrowParsing(), PredictionMode.SLL), rule, recovery);
  } catch (error) {
    if (!isExhaustion(error)) throw error;
    return lexical;
  }
  retype(mended, given);
  if (recovery.mismatches.length === 0) return lexical;
  const lineOf = (offset: number): number => source.lastIndexOf("\n", offset - 1);
  const taken = new Set(lexical.map(({ span }) => lineOf(span.start)));
  const others = syntaxErrors(source, mended, recovery.mismatches, start);
  const further = others.filter(({ span }) => !taken.has(lineOf(span.start)));
  return [...lexical, ...further].sort((a, b) => a.span.start - b.span.start);
}

/** The tokens without those that mean nothing; `&&` and `!` become the words that they stand for elsewhere. */
function withoutStrays(tokens: readonly SourceToken[]): readonly SourceToken[] {
  const kept: SourceToken[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === HogParser.UNEXPECTED) {
      const isPair =
        token.text === "&" && tokens[index + 1]?.text === "&" && tokens[index + 1]?.start === token.stop + 1;
      if (!isPair && token.text !== "!") continue;
      token.type = isPair ? HogParser.AND : HogParser.NOT;
    }
    token.tokenIndex = kept.length;
    kept.push(token);
  }
  return kept;
}

const toDiagnostic = (code: DiagnosticCode, span: Span, message: string, hint?: string): Diagnostic => ({
  code,
  severity: "error",
  message,
  span,
  ...(hint === undefined ? {} : { hint }),
});

const PROGRAM: Entry<ReturnType<HogParser["program"]>, Program> = {
  start: "program",
  rule: (parser) => parser.program(),
  build: programOf,
};
const EXPRESSION: Entry<ReturnType<HogParser["expressionEntry"]>, Expression> = {
  start: "expression",
  rule: (parser) => parser.expressionEntry(),
  build: (building, context) => expression(building, context.expr()),
};
const SELECT: Entry<ReturnType<HogParser["selectEntry"]>, SelectLike> = {
  start: "query",
  rule: (parser) => parser.selectEntry(),
  build: selectEntry,
};
const ORDER: Entry<ReturnType<HogParser["orderEntry"]>, OrderExpr> = {
  start: "expression",
  rule: (parser) => parser.orderEntry(),
  build: (building, context) => orderItem(building, context.orderItem()),
  readsToEnd: false,
};
const TEMPLATE: Entry<ReturnType<HogParser["templateEntry"]>, Expression> = {
  start: "expression",
  rule: (parser) => parser.templateEntry(),
  build: buildFullTemplate,
};

/** The ways into the grammar by name. */
export const ENTRIES = { program: PROGRAM, expression: EXPRESSION, select: SELECT, order: ORDER, template: TEMPLATE };

/** A whole Hog program. */
export const parseProgram = (source: string): Parsed<Program> => parseAs(source, PROGRAM);

/** One expression, of Hog or HogQL. */
export const parseExpression = (source: string): Parsed<Expression> => parseAs(source, EXPRESSION);

/** One query: SELECT, WITH, a set of queries, a placeholder, or a tag. */
export const parseSelect = (source: string): Parsed<SelectLike> => parseAs(source, SELECT);

/** One item of ORDER BY; what follows it is not looked at. */
export const parseOrderExpression = (source: string): Parsed<OrderExpr> => parseAs(source, ORDER);

/** The marker that makes the lexer read all that follows as a template. */
const TEMPLATE_MARK = "F'";

/** A whole text as a template: `{…}` is evaluated, everything else stands for itself. Spans are those of the text. */
export function parseTemplateString(source: string): Parsed<Expression> {
  const { tree, diagnostics } = parseAs(TEMPLATE_MARK + source, TEMPLATE);
  return {
    tree: tree === null ? null : shifted(tree, -TEMPLATE_MARK.length),
    diagnostics: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      span: move(diagnostic.span, -TEMPLATE_MARK.length),
    })),
  };
}

const move = ({ start, end }: Span, by: number): Span => ({
  start: Math.max(0, start + by),
  end: Math.max(0, end + by),
});

/** The same tree with all its spans moved. */
function shifted<Value>(value: Value, by: number): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => shifted(item, by)) as Value;
  if (typeof value !== "object" || value === null) return value;
  if ("start" in value && "end" in value) return move(value as unknown as Span, by) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shifted(item, by)])) as Value;
}
