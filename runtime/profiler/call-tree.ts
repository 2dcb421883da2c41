/**
 * What ran under which calls: one node for each line of each function, under the node that called it, so that a path
 * from the root reads as a stack. Library functions are leaves.
 */
export interface CallNode {
  /** Of the function: `program` for the root, `lambda`, or its own; for a leaf the library function's. */
  readonly name: string;
  readonly kind: "program" | "function" | "lambda" | "library";
  /** Line of the source that is at work: of a library function the one that called it. 0: not known. */
  readonly line: number;
  readonly parent: CallNode | undefined;
  readonly children: Map<string, CallNode>;
  /** Of this node alone, not of those below it. */
  ops: number;
  bytes: number;
  /** Nanoseconds, whole. */
  ns: number;
  /** Times the line was begun, or the library function called. */
  hits: number;
  /** Of these, how often they began a call of the function. */
  calls: number;
}

export type Measure = "ns" | "ops" | "bytes";

export const rootNode = (): CallNode => node("all", "program", 0, undefined);

function node(name: string, kind: CallNode["kind"], line: number, parent: CallNode | undefined): CallNode {
  return { name, kind, line, parent, children: new Map(), ops: 0, bytes: 0, ns: 0, hits: 0, calls: 0 };
}

/** The child of `parent` for a line of a function, made if it isn't there. */
export function childOf(parent: CallNode, name: string, kind: CallNode["kind"], line: number): CallNode {
  const key = `${line} ${kind} ${name}`;
  let child = parent.children.get(key);
  if (child === undefined) {
    child = node(name, kind, line, parent);
    parent.children.set(key, child);
  }
  return child;
}

/** As stacks name it: functions with the line at work, library functions without. */
export const labelOf = ({ name, kind, line }: CallNode): string =>
  kind === "library" || line === 0 ? name : `${name}:${line}`;

/** Every node below `root`, parents first. */
export function* nodesBelow(root: CallNode): Generator<CallNode> {
  const waiting = [...root.children.values()].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...[...next.children.values()].reverse());
  }
}

/** `measure` of each node with all that is below it. */
export function totalsOf(root: CallNode, measure: Measure): ReadonlyMap<CallNode, number> {
  const totals = new Map<CallNode, number>([[root, root[measure]]]);
  const nodes = [...nodesBelow(root)];
  for (const each of nodes) totals.set(each, each[measure]);
  for (const each of nodes.reverse()) {
    if (each.parent !== undefined) totals.set(each.parent, totals.get(each.parent)! + totals.get(each)!);
  }
  return totals;
}
