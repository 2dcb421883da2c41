/**
 * Control flow: from a graph of blocks to nested JavaScript statements.
 *
 * Every block is written inside of its immediate dominator: where several paths meet, behind a labelled statement that
 * the paths leave by `break`; a loop is an endless `for` that its back edges `continue`. (Ramsey, "Beyond Relooper",
 * ICFP 2022.) What a loop does not contain is written behind it, not in it, so that V8 sees loops as they are.
 * Graphs that jump into the middle of loops are refused; no compiler makes them.
 */

import { type BasicBlock, type Graph, Refused } from "./graph.ts";

/** Where each block goes, and what is around it. */
export interface Structure {
  readonly isLoop: (block: BasicBlock) => boolean;
  /** Blocks written behind `block`, each in a label of its own; the one that comes last in the text first. */
  readonly behind: (block: BasicBlock) => readonly BasicBlock[];
  /** Of those, behind the whole loop that `block` begins. */
  readonly behindLoop: (block: BasicBlock) => readonly BasicBlock[];
  /** True when `from` goes back to the loop that `to` begins. */
  readonly isBack: (from: BasicBlock, to: BasicBlock) => boolean;
  /** True when `block` has a label, and is left to by `break`; else it is written where the only jump to it is. */
  readonly isLabelled: (block: BasicBlock) => boolean;
}

/** @throws Refused when the graph is not reducible. */
export function structureOf(graph: Graph): Structure {
  const order = reversePostorder(graph.first);
  const position = new Map(order.map((block, index) => [block, index]));
  const at = (block: BasicBlock): number => position.get(block)!;
  const predecessors = new Map<BasicBlock, BasicBlock[]>(order.map((block) => [block, []]));
  for (const block of order) for (const next of block.successors) predecessors.get(next)!.push(block);
  const dominator = dominators(order, at, predecessors);
  const dominates = (above: BasicBlock, block: BasicBlock): boolean => {
    let up: BasicBlock | undefined = block;
    while (up !== undefined && at(up) > at(above)) up = dominator.get(up);
    return up === above;
  };

  const loops = new Map<BasicBlock, Set<BasicBlock>>();
  for (const block of order) {
    for (const next of block.successors) {
      if (at(next) > at(block)) continue;
      if (!dominates(next, block)) throw new Refused("a jump goes into the middle of a loop");
      grow(loops, next, block, predecessors);
    }
  }

  const behind = new Map<BasicBlock, BasicBlock[]>(order.map((block) => [block, []]));
  const behindLoop = new Map<BasicBlock, BasicBlock[]>(order.map((block) => [block, []]));
  const labelled = new Set<BasicBlock>();
  for (const block of order) {
    const parent = dominator.get(block);
    if (parent === undefined) continue;
    const loop = outermostLeft(block, parent, loops, dominator);
    const meets = predecessors.get(block)!.filter((from) => at(from) < at(block)).length > 1;
    if (loop === undefined && !meets) continue;
    if (loop === undefined) behind.get(parent)!.push(block);
    else behindLoop.get(loop)!.push(block);
    labelled.add(block);
  }
  for (const blocks of [...behind.values(), ...behindLoop.values()]) blocks.sort((a, b) => at(b) - at(a));
  return {
    isLoop: (block) => loops.has(block),
    behind: (block) => behind.get(block) ?? [],
    behindLoop: (block) => behindLoop.get(block) ?? [],
    isBack: (from, to) => at(to) <= at(from),
    isLabelled: (block) => labelled.has(block),
  };
}

function reversePostorder(first: BasicBlock): BasicBlock[] {
  const order: BasicBlock[] = [];
  const seen = new Set([first]);
  const stack: { readonly block: BasicBlock; next: number }[] = [{ block: first, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const successor = top.block.successors[top.next];
    top.next += 1;
    if (successor === undefined) {
      order.push(top.block);
      stack.pop();
    } else if (!seen.has(successor)) {
      seen.add(successor);
      stack.push({ block: successor, next: 0 });
    }
  }
  return order.reverse();
}

/** Immediate dominators, by repeated intersection (Cooper, Harvey and Kennedy). The first block has none. */
function dominators(
  order: readonly BasicBlock[],
  at: (block: BasicBlock) => number,
  predecessors: ReadonlyMap<BasicBlock, readonly BasicBlock[]>,
): ReadonlyMap<BasicBlock, BasicBlock> {
  const [first] = order;
  const above = new Map<BasicBlock, BasicBlock>();
  const meet = (a: BasicBlock, b: BasicBlock): BasicBlock => {
    let [one, two] = [a, b];
    while (one !== two) {
      if (at(one) > at(two)) one = above.get(one)!;
      else two = above.get(two)!;
    }
    return one;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of order) {
      if (block === first) continue;
      let found: BasicBlock | undefined;
      for (const from of predecessors.get(block)!) {
        if (from !== first && !above.has(from)) continue;
        found = found === undefined ? from : meet(found, from);
      }
      if (found === undefined || above.get(block) === found) continue;
      above.set(block, found);
      changed = true;
    }
  }
  return above;
}

/** Adds to the loop of `header` all blocks from which its back edge at `tail` is reached. */
function grow(
  loops: Map<BasicBlock, Set<BasicBlock>>,
  header: BasicBlock,
  tail: BasicBlock,
  predecessors: ReadonlyMap<BasicBlock, readonly BasicBlock[]>,
): void {
  const loop = loops.get(header) ?? new Set([header]);
  loops.set(header, loop);
  const pending = [tail];
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    if (loop.has(block)) continue;
    loop.add(block);
    pending.push(...predecessors.get(block)!);
  }
}

/** The outermost loop around `parent` that `block` is not part of; not one outside of a `try` that `block` is in. */
function outermostLeft(
  block: BasicBlock,
  parent: BasicBlock,
  loops: ReadonlyMap<BasicBlock, ReadonlySet<BasicBlock>>,
  dominator: ReadonlyMap<BasicBlock, BasicBlock>,
): BasicBlock | undefined {
  let found: BasicBlock | undefined;
  for (let up: BasicBlock | undefined = parent; up !== undefined; up = dominator.get(up)) {
    const loop = loops.get(up);
    const leaves = loop?.has(parent) === true && !loop.has(block);
    if (leaves && up.handlers.length >= block.handlers.length) found = up;
  }
  return found;
}
