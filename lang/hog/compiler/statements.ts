/**
 * Statements leave the stack as they found it, but for a declaration, whose value stays and becomes the variable's
 * slot. Leaving a block drops its slots, innermost first.
 *
 * Odd things that stay so, because stored programs depend on the exact code: a `for` without a condition pops a value
 * that nobody pushed; a bare expression in a `for` header leaves its value behind; the branch past a typed `catch` that
 * names its variable lands one token early (the verifier mends it, see `verifier/branches.ts`).
 */
import type { Span } from "#lang/error.ts";
import type {
  Block,
  ForInStatement,
  ForPart,
  ForStatement,
  IfStatement,
  Statement,
  TryCatchStatement,
  VariableAssignment,
} from "#lang/syntax/ast.ts";
import { emitExpression, emitVariable } from "./expressions.ts";
import { emitFunction } from "./functions.ts";
import { asStatement, nested, report, type Unit } from "./unit.ts";

/** Declares `name` in the innermost block. The value pushed next is its slot, whose index is returned. */
export function declare(unit: Unit, name: string, span: Span): number {
  const slot = unit.scope.declare(name);
  if (slot !== undefined) return slot;
  report(unit, "redeclared", span, `Variable \`${name}\` already declared in this scope`);
  return unit.scope.locals.length;
}

export function openScope(unit: Unit): void {
  unit.scope.depth++;
}

/** Leaves the innermost block and emits the drops of its locals. */
export function closeScope(unit: Unit, span: Span): void {
  for (const local of unit.scope.close()) unit.code.emit(span, local.captured ? "CLOSE_UPVALUE" : "POP");
}

export function emitStatement(unit: Unit, node: Statement): void {
  nested(unit, node.span, () => {
    if (node.node === "Block") emitBlock(unit, node);
    else asStatement(unit, node.span, () => emit(unit, node));
  });
}

function emit(unit: Unit, node: Exclude<Statement, Block>): void {
  const { code } = unit;
  switch (node.node) {
    case "VariableDeclaration":
      declare(unit, node.name, node.name_span ?? node.span);
      if (node.expr === null) code.emit(node.span, "NULL");
      else emitExpression(unit, node.expr);
      return;
    case "VariableAssignment":
      emitAssignment(unit, node);
      return;
    case "ExprStatement":
      if (node.expr === null) return;
      emitExpression(unit, node.expr);
      code.emit(node.span, "POP");
      return;
    case "ReturnStatement":
      if (node.expr === null) code.emit(node.span, "NULL");
      else emitExpression(unit, node.expr);
      code.emit(node.span, "RETURN");
      return;
    case "ThrowStatement":
      emitExpression(unit, node.expr);
      code.emit(node.span, "THROW");
      return;
    case "IfStatement":
      emitIf(unit, node);
      return;
    case "WhileStatement": {
      const start = code.length;
      emitExpression(unit, node.expr);
      const end = code.jump(node.expr.span, "JUMP_IF_FALSE");
      emitStatement(unit, node.body);
      code.jumpBack(node.span, start);
      code.land(end);
      return;
    }
    case "ForStatement":
      emitFor(unit, node);
      return;
    case "ForInStatement":
      emitForIn(unit, node);
      return;
    case "Function":
      emitFunction(unit, node);
      return;
    case "TryCatchStatement":
      emitTry(unit, node);
      return;
    default:
      node satisfies never;
  }
}

function emitBlock(unit: Unit, node: Block): void {
  openScope(unit);
  for (const statement of node.declarations) emitStatement(unit, statement);
  closeScope(unit, node.span);
}

function emitAssignment(unit: Unit, node: VariableAssignment): void {
  const { code } = unit;
  const { left, right, span } = node;
  if (left.node === "Field") {
    const [root = "", ...path] = left.chain;
    const variable = unit.scope.resolve(root);
    if (variable.kind === "global") {
      const message = `Variable "${root}" not declared in this scope. Can not assign to globals.`;
      report(unit, "undeclaredTarget", left.span, message, `declare it with \`let ${root} := …\``);
      return;
    }
    const last = path.pop();
    if (last === undefined) {
      emitExpression(unit, right);
      if (variable.kind === "local") {
        code.emit(span, "SET_LOCAL", variable.slot);
        return;
      }
      code.emit(span, "SET_UPVALUE", variable.index);
      return;
    }
    emitVariable(unit, left.span, variable);
    for (const key of path) {
      code.emit(left.span, "STRING", key);
      code.emit(left.span, "GET_PROPERTY");
    }
    code.emit(left.span, "STRING", last);
  } else if (left.node === "ArrayAccess") {
    emitExpression(unit, left.array);
    emitExpression(unit, left.property);
  } else if (left.node === "TupleAccess") {
    emitExpression(unit, left.tuple);
    code.emit(left.span, "INTEGER", Number(left.index));
  } else {
    report(unit, "badTarget", left.span, "Can not assign to this type of expression");
    return;
  }
  emitExpression(unit, right);
  code.emit(span, "SET_PROPERTY");
}

function emitIf(unit: Unit, node: IfStatement): void {
  const { code } = unit;
  emitExpression(unit, node.expr);
  const otherwise = code.jump(node.expr.span, "JUMP_IF_FALSE");
  const { height } = code;
  emitStatement(unit, node.then);
  if (node.else_ === null) {
    code.land(otherwise);
    return;
  }
  const skip = code.length;
  const end = code.jump(node.span, "JUMP");
  const start = code.length;
  code.height = height;
  emitStatement(unit, node.else_);
  // An else branch without code counts as absent.
  if (code.length === start) {
    code.cut(skip, height);
    code.land(otherwise);
    return;
  }
  code.tokens[otherwise] = start - otherwise - 1;
  code.land(end);
}

function emitForPart(unit: Unit, node: ForPart): void {
  if (node.node === "VariableDeclaration" || node.node === "VariableAssignment") emitStatement(unit, node);
  else emitExpression(unit, node);
}

function emitFor(unit: Unit, node: ForStatement): void {
  const { code } = unit;
  if (node.initializer !== null) {
    openScope(unit);
    emitForPart(unit, node.initializer);
  }
  const start = code.length;
  if (node.condition !== null) emitExpression(unit, node.condition);
  else report(unit, "noCondition", node.span, "A `for` without a condition fails when it runs", "write `true`");
  const end = code.jump(node.condition?.span ?? node.span, "JUMP_IF_FALSE");
  const { height } = code;
  // The step is compiled before the body, which decides how upvalues are numbered, and stands after it.
  const afterBranch = code.length;
  if (node.increment !== null) emitForPart(unit, node.increment);
  const step = code.cut(afterBranch, height);
  emitStatement(unit, node.body);
  code.append(step);
  code.jumpBack(node.span, start);
  code.height = height;
  code.land(end);
  if (node.initializer !== null) closeScope(unit, node.span);
}

/** `for (let k, v in e)`: counts through snapshots of the collection's keys and values, kept in hidden slots. */
function emitForIn(unit: Unit, node: ForInStatement): void {
  const { code } = unit;
  const at = node.expr.span;
  const hidden = (name: string): number => declare(unit, name, at);
  const partOf = (slot: number, part: "keys" | "values" | "length"): void => {
    code.emit(at, "GET_LOCAL", slot);
    code.emit(at, "CALL_GLOBAL", part, 1);
  };
  const setFrom = (list: number, index: number, target: number): void => {
    code.emit(at, "GET_LOCAL", list);
    code.emit(at, "GET_LOCAL", index);
    code.emit(at, "GET_PROPERTY");
    code.emit(at, "SET_LOCAL", target);
  };

  openScope(unit);
  const collection = hidden("__H_expr_H__");
  emitExpression(unit, node.expr);
  let keys: number | undefined;
  if (node.keyVar !== null) {
    keys = hidden("__H_keys_H__");
    partOf(collection, "keys");
  }
  const values = hidden("__H_values_H__");
  partOf(collection, "values");
  const index = hidden("__H_index_H__");
  code.emit(at, "INTEGER", 1);
  const limit = hidden("__H_limit_H__");
  partOf(values, "length");
  let key: number | undefined;
  if (node.keyVar !== null) {
    key = declare(unit, node.keyVar, node.key_span ?? node.span);
    code.emit(at, "NULL");
  }
  const value = declare(unit, node.valueVar, node.value_span ?? node.span);
  code.emit(at, "NULL");

  const start = code.length;
  code.emit(at, "GET_LOCAL", limit);
  code.emit(at, "GET_LOCAL", index);
  code.emit(at, "LT_EQ");
  const end = code.jump(at, "JUMP_IF_FALSE");
  if (keys !== undefined && key !== undefined) setFrom(keys, index, key);
  setFrom(values, index, value);
  emitStatement(unit, node.body);
  code.emit(at, "GET_LOCAL", index);
  code.emit(at, "INTEGER", 1);
  code.emit(at, "PLUS");
  code.emit(at, "SET_LOCAL", index);
  code.jumpBack(at, start);
  code.land(end);
  closeScope(unit, node.span);
}

function emitTry(unit: Unit, node: TryCatchStatement): void {
  const { code } = unit;
  const { span } = node;
  if (node.finally_stmt !== null) {
    report(unit, "finally", node.finally_stmt.span, "finally blocks are not yet supported");
    return;
  }
  if (node.catches.length === 0) {
    report(unit, "noCatch", span, "try statement must have at least one catch block");
    return;
  }
  const { height } = code;
  const handler = code.jump(span, "TRY");
  emitBlock(unit, node.try_stmt);
  code.emit(span, "POP_TRY");
  const done = code.jump(span, "JUMP");
  code.land(handler, 1);

  openScope(unit);
  const error = declare(unit, "e", span);
  code.height = height + 1; // the machine pushes the error
  code.emit(span, "GET_LOCAL", error);
  code.emit(span, "STRING", "type");
  code.emit(span, "GET_PROPERTY");
  const type = declare(unit, "type", span);
  const ends: number[] = [];
  for (const [name, wanted, block] of node.catches) {
    let otherwise: number | undefined;
    if (wanted !== null && wanted !== "Error") {
      code.emit(block.span, "STRING", wanted);
      code.emit(block.span, "GET_LOCAL", type);
      code.emit(block.span, "EQ");
      otherwise = code.jump(block.span, "JUMP_IF_FALSE");
    }
    openScope(unit);
    if (name !== null && name !== "e") {
      declare(unit, name, block.span);
      code.emit(block.span, "GET_LOCAL", error);
    }
    emitBlock(unit, block);
    const beforeDrops = code.length;
    closeScope(unit, block.span);
    const drops = code.length - beforeDrops;
    ends.push(code.jump(block.span, "JUMP"));
    if (otherwise !== undefined) code.land(otherwise, -drops);
  }
  code.emit(span, "POP");
  code.emit(span, "THROW");
  code.height += 2;
  for (const end of ends) code.land(end);
  closeScope(unit, span);
  code.land(done);
}
