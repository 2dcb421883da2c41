/**
 * Functions and lambdas. The body stands inline between CALLABLE, which skips it, and CLOSURE, which captures what the
 * body was found to use. A body that doesn't end in `return` gets `return null`; a lambda that is one expression
 * returns it. The parameters are the first locals of the frame and are never popped.
 */
import type { Block, Expression, FunctionDeclaration, Lambda } from "#lang/syntax/ast.ts";
import { Code, type Token } from "./code.ts";
import { emitExpression } from "./expressions.ts";
import { FunctionScope } from "./scope.ts";
import { closeScope, declare, emitStatement, openScope } from "./statements.ts";
import { asStatement, type Unit } from "./unit.ts";

export function emitFunction(unit: Unit, node: FunctionDeclaration): void {
  declare(unit, node.name, node.name_span ?? node.span);
  emitClosure(unit, node, node.name, node.params, (inner) => emitBody(inner, node.body));
}

export function emitLambda(unit: Unit, node: Lambda): void {
  emitClosure(unit, node, "lambda", node.args, (inner) => {
    const { expr } = node;
    if (expr.node === "Block") emitBody(inner, expr);
    // `x -> {e}` reads as a placeholder but means a block of one statement.
    else if (expr.node === "Placeholder") emitBody(inner, blockOf(expr.expr));
    else
      asStatement(inner, expr.span, () => {
        emitExpression(inner, expr);
        inner.code.emit(expr.span, "RETURN");
      });
  });
}

/** Emits a function's body: a block in a scope of its own, with the `return` that it may lack. */
export function emitBody(unit: Unit, body: Block): void {
  openScope(unit);
  for (const statement of body.declarations) emitStatement(unit, statement);
  if (body.declarations.at(-1)?.node !== "ReturnStatement") {
    unit.code.emit(body.span, "NULL");
    unit.code.emit(body.span, "RETURN");
  }
  closeScope(unit, body.span);
}

const blockOf = (expr: Expression): Block => ({
  node: "Block",
  declarations: [{ node: "ExprStatement", expr, span: expr.span }],
  span: expr.span,
});

function emitClosure(
  unit: Unit,
  node: FunctionDeclaration | Lambda,
  name: string,
  params: readonly string[],
  emitInner: (inner: Unit) => void,
): void {
  const scope = new FunctionScope(unit.scope);
  const inner: Unit = {
    session: unit.session,
    code: new Code(params.length),
    scope,
    mode: "hog",
    nullSafeComparisons: false,
  };
  const spans = node.node === "Function" ? node.param_spans : node.arg_spans;
  params.forEach((param, index) => {
    declare(inner, param, spans?.[index] ?? node.span);
  });
  emitInner(inner);
  const { code } = unit;
  const captures = scope.upvalues.flatMap(({ isLocal, index }): Token[] => [isLocal, index]);
  code.emit(node.span, "CALLABLE", name, params.length, scope.upvalues.length, inner.code.length);
  code.appendBody(inner.code);
  code.emit(node.span, "CLOSURE", scope.upvalues.length, ...captures);
}
