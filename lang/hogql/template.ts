import type { AstNode, Expression } from "#lang/syntax/ast.ts";
import { parseExpression } from "#lang/syntax/parse.ts";
import type { Builder } from "./build.ts";

const parsed = new Map<string, Expression>();

/**
 * An expression of the compiler's own written as HogQL, `{name}` for each part that is given as a tree. Parsed once; what
 * fills it never becomes text. Everything in it belongs to the place in the query that `build` stands for.
 */
export function fill(build: Builder, text: string, parts: Readonly<Record<string, Expression>>): Expression {
  let tree = parsed.get(text);
  if (tree === undefined) {
    const { tree: fresh, diagnostics } = parseExpression(text);
    if (fresh === null) throw new Error(`a template does not parse: ${text}: ${diagnostics[0]?.message}`);
    tree = fresh;
    parsed.set(text, tree);
  }
  return filled(tree, build, parts) as Expression;
}

function filled(value: unknown, build: Builder, parts: Readonly<Record<string, Expression>>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, build, parts));
  const node = value as AstNode;
  if (node.node === "Placeholder" && node.expr.node === "Field") {
    const part = parts[node.expr.chain.join(".")];
    if (part !== undefined) return part;
  }
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    copy[key] = /(^|_)span$/.test(key) ? build.span : filled(inner, build, parts);
  }
  return copy;
}
