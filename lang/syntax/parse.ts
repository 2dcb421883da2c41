/**
 * From source text to syntax tree.
 */
import { type ATNSimulator, BaseErrorListener, type ParserRuleContext, type Recognizer, type Token } from "antlr4ng";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Expression, OrderExpr, Program, SelectLike } from "./ast.ts";
import type { Building } from "./build/building.ts";
import { expression } from "./build/expressions.ts";
import { selectEntry } from "./build/queries.ts";
import { programOf } from "./build/statements.ts";
import { buildFullTemplate } from "./build/templates.ts";
import { orderItem } from "./build/windows.ts";
import { HogParser } from "./generated/HogParser.ts";
import { Recovery } from "./recovery.ts";
import { TokenArray } from "./token-stream.ts";
import { tokenize } from "./tokens.ts";

export interface Parsed<Tree> {
  /** Null if and only if a diagnostic is an error. */
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

class Listener extends BaseErrorListener {
  readonly #diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super();
    this.#diagnostics = diagnostics;
  }

  override syntaxError<S extends Token, T extends ATNSimulator>(
    _recognizer: Recognizer<T>,
    found: S | null,
    _line: number,
    _column: number,
    message: string,
  ): void {
    const start = found?.start ?? 0;
    const span = { start, end: Math.max(start, (found?.stop ?? 0) + 1) };
    this.#diagnostics.push({ code: "H0101", severity: "error", message, span });
  }
}

function run<Context extends ParserRuleContext, Tree>(
  source: string,
  rule: (parser: HogParser) => Context,
  build: (building: Building, context: Context) => Tree,
): Parsed<Tree> {
  const { tokens } = tokenize(source);
  const parser = new HogParser(new TokenArray(tokens));
  const diagnostics: Diagnostic[] = [];
  parser.removeErrorListeners();
  parser.addErrorListener(new Listener(diagnostics));
  parser.errorHandler = new Recovery();
  const context = rule(parser);
  if (diagnostics.length > 0) return { tree: null, diagnostics };
  const tree = build(
    {
      source,
      report: (code, span, message, hint) =>
        diagnostics.push({ code, span, message, severity: "error", ...(hint === undefined ? {} : { hint }) }),
    },
    context,
  );
  return { tree: diagnostics.length > 0 ? null : tree, diagnostics };
}

/** A whole Hog program. */
export const parseProgram = (source: string): Parsed<Program> => run(source, (parser) => parser.program(), programOf);

export const parseExpression = (source: string): Parsed<Expression> =>
  run(
    source,
    (parser) => parser.expressionEntry(),
    (building, context) => expression(building, context.expr()),
  );

/** One query: SELECT, WITH, a set of queries, a placeholder, or a tag. */
export const parseSelect = (source: string): Parsed<SelectLike> =>
  run(source, (parser) => parser.selectEntry(), selectEntry);

/** One item of ORDER BY; what follows it is not looked at. */
export const parseOrderExpression = (source: string): Parsed<OrderExpr> =>
  run(
    source,
    (parser) => parser.orderEntry(),
    (building, context) => orderItem(building, context.orderItem()),
  );

/** A whole text as a template: `{…}` is evaluated, everything else stands for itself. */
export const parseTemplateString = (source: string): Parsed<Expression> =>
  run(`F'${source}`, (parser) => parser.templateEntry(), buildFullTemplate);
