/**
 * From a syntax tree to bytecode, in one pass: names are resolved while code is written, since a name is visible only
 * after its declaration. The output is, token for token, that of PostHog's compiler, so that stored programs, suspended
 * states and other machines can be exchanged; what the container can't hold (positions) goes into a side table.
 */
import { type Diagnostic, hasErrors } from "#lang/diagnostics/diagnostic.ts";
import { BYTECODE_VERSION, HEADER } from "#lang/hog/opcodes.ts";
import type { SourceMap } from "#lang/hog/source-map.ts";
import type { StatementTable } from "#lang/hog/statement-table.ts";
import type { Block, Expression, Program } from "#lang/syntax/ast.ts";
import { Code, type Token } from "./code.ts";
import { emitExpression } from "./expressions.ts";
import { emitBody } from "./functions.ts";
import { FunctionScope, type Local } from "./scope.ts";
import { closeScope, declare, emitStatement, openScope } from "./statements.ts";
import type { CompileOptions, Session, Unit } from "./unit.ts";

export interface Compiled {
  /** A chunk as it is stored and exchanged, `["_H", 1, …]`; null exactly when a diagnostic is an error. */
  readonly bytecode: readonly Token[] | null;
  readonly sourceMap: SourceMap;
  /** With the option `statements`. */
  readonly statements?: StatementTable;
  readonly diagnostics: readonly Diagnostic[];
}

/** A line of a session at the prompt, with the variables that the next line sees. */
export interface CompiledLine extends Compiled {
  readonly locals: readonly Local[];
}

const CHUNK_HEADER: readonly Token[] = [HEADER, BYTECODE_VERSION];

/** Compiles a program. Run to its end it gives null; only `return` gives a value. */
export function compileProgram(tree: Program, options: CompileOptions = {}): Compiled {
  const unit = open(options);
  openScope(unit);
  for (const statement of tree.declarations) emitStatement(unit, statement);
  closeScope(unit, tree.span);
  return finish(unit, CHUNK_HEADER);
}

/** Compiles an expression, such as a filter or one input: it leaves its value as the result and has no RETURN. */
export function compileExpression(tree: Expression, options: CompileOptions = {}): Compiled {
  const unit = open(options);
  emitExpression(unit, tree);
  return finish(unit, CHUNK_HEADER);
}

/**
 * Compiles one line typed at a prompt.
 *
 * @param locals what the line before left, empty at first; their values are still on the machine's stack.
 */
export function compileLine(tree: Program, locals: readonly Local[] = [], options: CompileOptions = {}): CompiledLine {
  const unit = open(options, locals);
  openScope(unit);
  for (const statement of tree.declarations) emitStatement(unit, statement);
  return { ...finish(unit, CHUNK_HEADER), locals: unit.scope.locals };
}

/**
 * Compiles a library function written in Hog: a block with `params` as its first locals, without a header. The machine
 * pushes the arguments and runs it in a frame of its own.
 */
export function compileBody(params: readonly string[], body: Block, options: CompileOptions = {}): Compiled {
  const unit = open(options);
  for (const param of params) declare(unit, param, body.span);
  unit.code.height = params.length;
  emitBody(unit, body);
  return finish(unit, []);
}

function open(options: CompileOptions, locals: readonly Local[] = []): Unit {
  const session: Session = { options, diagnostics: [], nesting: 0 };
  return {
    session,
    code: new Code(locals.length),
    scope: new FunctionScope(undefined, locals),
    mode: "hog",
    nullSafeComparisons: options.nullSafeComparisons === true,
  };
}

function finish(unit: Unit, header: readonly Token[]): Compiled {
  const { diagnostics, options } = unit.session;
  const { bytecode, sourceMap } = unit.code.finish(header);
  const compiled = { bytecode: hasErrors(diagnostics) ? null : bytecode, sourceMap, diagnostics };
  return options.statements === true ? { ...compiled, statements: unit.code.statementTable(header) } : compiled;
}
