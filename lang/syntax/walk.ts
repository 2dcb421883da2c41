import type { AstNode } from "./ast.ts";

const isNode = (value: unknown): value is AstNode => typeof value === "object" && value !== null && "node" in value;

function collect(value: unknown, into: AstNode[]): void {
  if (isNode(value)) into.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, into);
}

/** The nodes directly under `node`, in the order of its fields (source order, but for a query's clauses). */
export function childrenOf(node: AstNode): readonly AstNode[] {
  const children: AstNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null || key === "span") continue;
    // Maps of names (`replace`, `window_exprs`) are plain objects without a `node`.
    if (isNode(value) || Array.isArray(value)) collect(value, children);
    else for (const item of Object.values(value)) collect(item, children);
  }
  return children;
}

/**
 * Calls `enter` for `root` and everything under it, parents first. What `enter` returns as `false` is not entered.
 */
export function walk(root: AstNode, enter: (node: AstNode, parent: AstNode | null) => boolean | undefined): void {
  const pending: [AstNode, AstNode | null][] = [[root, null]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, parent] = next;
    if (enter(node, parent) === false) continue;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) pending.push([children[index]!, node]);
  }
}
