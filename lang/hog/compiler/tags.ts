import type { HogQLXTag } from "#lang/syntax/ast.ts";
import { emitExpression, emitVariable } from "./expressions.ts";
import type { Unit } from "./unit.ts";

/**
 * `<Name a={1}>…</Name>`: a call of the variable `Name` with the attributes as one object, or, when there is no such
 * variable, an object that describes the tag.
 */
export function emitTag(unit: Unit, node: HogQLXTag): void {
  const { code } = unit;
  const component = unit.scope.resolve(node.kind);
  if (component.kind === "global") {
    code.emit(node.span, "STRING", "__hx_tag");
    code.emit(node.span, "STRING", node.kind);
  }
  for (const { name, value, span } of node.attributes) {
    code.emit(span, "STRING", name);
    if ("node" in value) {
      emitExpression(unit, value);
      continue;
    }
    for (const child of value) emitExpression(unit, child);
    code.emit(span, "ARRAY", value.length);
  }
  if (component.kind === "global") {
    code.emit(node.span, "DICT", node.attributes.length + 1);
    return;
  }
  code.emit(node.span, "DICT", node.attributes.length);
  emitVariable(unit, node.span, component);
  code.emit(node.span, "CALL_LOCAL", 1);
}
