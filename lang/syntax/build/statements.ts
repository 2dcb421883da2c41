import type { ParserRuleContext } from "antlr4ng";
import type {
  Block,
  Catch,
  Expression,
  ForPart,
  Program,
  Statement,
  VariableAssignment,
  VariableDeclaration,
} from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { type Building, dottedName, identifierText, spanOf } from "./building.ts";
import { expression, optional } from "./expressions.ts";

/** The field's name in the tree; no promise is meant. */
const THEN = "then";

const declarations = (building: Building, contexts: readonly parse.DeclarationContext[]): Statement[] =>
  contexts.map((context) => declaration(building, context)).filter((statement) => statement !== null);

export const programOf = (building: Building, context: parse.ProgramContext): Program => ({
  node: "Program",
  declarations: declarations(building, context.declaration()),
  span: { start: context.start?.start ?? 0, end: building.source.length },
});

export const blockOf = (building: Building, context: parse.BlockContext): Block => ({
  node: "Block",
  declarations: declarations(building, context.declaration()),
  span: spanOf(context),
});

/** Null for a lone `;`. */
export function declaration(building: Building, context: parse.DeclarationContext): Statement | null {
  const variable = context.variableDeclaration();
  return variable === null ? statementOrNothing(building, context.statement()!) : variableOf(building, variable);
}

const variableOf = (
  building: Building,
  context: { identifier(): parse.IdentifierContext; expr(): parse.ExprContext | null } & ParserRuleContext,
): VariableDeclaration => ({
  node: "VariableDeclaration",
  name: identifierText(context.identifier()),
  name_span: spanOf(context.identifier()),
  expr: optional(building, context.expr()),
  span: spanOf(context),
});

function statement(building: Building, context: parse.StatementContext): Statement {
  return statementOrNothing(building, context) ?? { node: "ExprStatement", expr: null, span: spanOf(context) };
}

const assignment = (left: Expression, right: Expression, context: ParserRuleContext): VariableAssignment => ({
  node: "VariableAssignment",
  left,
  right,
  span: spanOf(context),
});

/** `name := value` is read as a named argument; as a whole statement it assigns. */
function expressionOrAssignment(
  building: Building,
  left: parse.ExprContext,
  right: parse.ExprContext | null | undefined,
  context: ParserRuleContext,
): VariableAssignment | Expression {
  const node = expression(building, left);
  if (right !== null && right !== undefined) return assignment(node, expression(building, right), context);
  const isWhole = node.node === "NamedArgument" && node.span.start === spanOf(left).start;
  if (!isWhole) return node;
  const target: Expression = { node: "Field", chain: [node.name], span: node.name_span! };
  return assignment(target, node.value, context);
}

function statementOrNothing(building: Building, context: parse.StatementContext): Statement | null {
  const inner = context.children[0] as ParserRuleContext;
  const span = spanOf(inner);
  if (inner instanceof parse.EmptyStatementContext) return null;
  if (inner instanceof parse.ExprStatementContext) {
    const node = expressionOrAssignment(building, inner._left!, inner._right, inner);
    return node.node === "VariableAssignment" ? node : { node: "ExprStatement", expr: node, span };
  }
  if (inner instanceof parse.ReturnStatementContext) {
    return { node: "ReturnStatement", expr: optional(building, inner.expr()), span };
  }
  if (inner instanceof parse.ThrowStatementContext) {
    return { node: "ThrowStatement", expr: expression(building, inner.expr()), span };
  }
  if (inner instanceof parse.IfStatementContext) {
    return {
      node: "IfStatement",
      expr: expression(building, inner.expr()),
      [THEN]: statement(building, inner._then!),
      else_: inner._otherwise === undefined ? null : statement(building, inner._otherwise),
      span,
    };
  }
  if (inner instanceof parse.WhileStatementContext) {
    const body = statement(building, inner.statement());
    return { node: "WhileStatement", expr: expression(building, inner.expr()), body, span };
  }
  if (inner instanceof parse.ForInStatementContext) {
    const key = inner._second === undefined ? undefined : inner._first!;
    const value = inner._second ?? inner._first!;
    return {
      node: "ForInStatement",
      keyVar: key === undefined ? null : identifierText(key),
      valueVar: identifierText(value),
      ...(key === undefined ? {} : { key_span: spanOf(key) }),
      value_span: spanOf(value),
      expr: expression(building, inner.expr()),
      body: statement(building, inner.statement()),
      span,
    };
  }
  if (inner instanceof parse.ForStatementContext) {
    return {
      node: "ForStatement",
      initializer: forPart(building, inner._initializer),
      condition: optional(building, inner._condition),
      increment: forPart(building, inner._increment),
      body: statement(building, inner.statement()),
      span,
    };
  }
  if (inner instanceof parse.FunctionDeclarationContext) {
    return {
      node: "Function",
      name: identifierText(inner.identifier()),
      name_span: spanOf(inner.identifier()),
      params: inner.dottedName().map((name) => dottedName(name).join(".")),
      param_spans: inner.dottedName().map(spanOf),
      body: blockOf(building, inner.block()),
      span,
    };
  }
  if (inner instanceof parse.TryStatementContext) {
    const last = inner.finallyClause();
    return {
      node: "TryCatchStatement",
      try_stmt: blockOf(building, inner.block()),
      catches: inner.catchClause().map((clause) => catchOf(building, clause)),
      finally_stmt: last === null ? null : blockOf(building, last.block()),
      span,
    };
  }
  return blockOf(building, inner as parse.BlockContext);
}

function forPart(building: Building, context: parse.ForPartContext | undefined): ForPart | null {
  if (context === undefined) return null;
  const name = context.identifier();
  if (name === null)
    return expressionOrAssignment(building, (context._left ?? context._single)!, context._right, context);
  return {
    node: "VariableDeclaration",
    name: identifierText(name),
    name_span: spanOf(name),
    expr: optional(building, context.expr(0)),
    span: spanOf(context),
  };
}

const catchOf = (building: Building, context: parse.CatchClauseContext): Catch => [
  context._name === undefined ? null : identifierText(context._name),
  context._type_ === undefined ? null : identifierText(context._type_),
  blockOf(building, context.block()),
];
