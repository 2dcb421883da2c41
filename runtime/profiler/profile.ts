import { type CallNode, nodesBelow } from "#runtime/profiler/call-tree.ts";

/** What a line took, over all events. */
export interface LineProfile {
  readonly line: number;
  readonly text: string;
  /** Times it was begun: once each round of a loop, for example. */
  readonly hits: number;
  /** Instructions of the line itself, its library calls included. */
  readonly ops: number;
  /** Bytes it allocated, by the machine's price list. */
  readonly bytes: number;
  /** Nanoseconds of the line itself, its library calls included. */
  readonly selfNs: number;
  /** With the functions of the program that it called; recursion counts once. */
  readonly totalNs: number;
}

/** What a function took, over all events: one of the program's own, or of the library. */
export interface FunctionProfile {
  readonly name: string;
  readonly kind: CallNode["kind"];
  readonly calls: number;
  readonly ops: number;
  readonly bytes: number;
  readonly selfNs: number;
  readonly totalNs: number;
}

/** A way in which events failed. */
export interface EventFailure {
  readonly code: string;
  readonly message: string;
  /** 0: not known. */
  readonly line: number;
  readonly events: number;
}

export interface Profile {
  /** Events that were run. */
  readonly events: number;
  readonly failed: number;
  /** Events too long to be watched to their end: their later instructions are missing, their time is not. */
  readonly cut: number;
  readonly ops: number;
  readonly bytes: number;
  readonly ns: number;
  /** The most that one event held at a time, by the price list. */
  readonly peakBytes: number;
  /** Time of one event, ns: median, 99th percentile, most. */
  readonly eventNs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** Lines that ran, by number. */
  readonly lines: readonly LineProfile[];
  /** By time of their own, most first. */
  readonly functions: readonly FunctionProfile[];
  /** Most events first; at most 20 kinds. */
  readonly failures: readonly EventFailure[];
  readonly root: CallNode;
}

export interface Counted {
  readonly source: string;
  readonly root: CallNode;
  readonly events: number;
  readonly failed: number;
  readonly cut: number;
  readonly ops: number;
  readonly peakBytes: number;
  readonly eventNs: readonly number[];
  readonly failures: readonly EventFailure[];
}

type Sums<T> = { -readonly [K in keyof T]: T[K] };

/** Adds up what was counted. */
export function profileOf(counted: Counted): Profile {
  const { source, root, eventNs } = counted;
  const texts = source.split(/\r?\n/);
  const lines = new Map<number, Sums<LineProfile>>();
  const functions = new Map<string, Sums<FunctionProfile>>();
  const whole = { bytes: 0, ns: 0 };
  for (const node of nodesBelow(root)) {
    const { name, kind, line, ops, bytes, ns } = node;
    whole.bytes += bytes;
    whole.ns += ns;
    if (line > 0) {
      const entry = lines.get(line) ?? emptyLine(line, texts[line - 1] ?? "");
      lines.set(line, entry);
      entry.ops += ops;
      entry.bytes += bytes;
      entry.selfNs += ns;
      if (kind !== "library") entry.hits += node.hits;
    }
    const key = functionKey(node);
    const entry = functions.get(key) ?? { name, kind, calls: 0, ops: 0, bytes: 0, selfNs: 0, totalNs: 0 };
    functions.set(key, entry);
    entry.calls += node.calls;
    entry.ops += ops;
    entry.bytes += bytes;
    entry.selfNs += ns;
    addToTotals(node, lines, functions);
  }
  const sorted = eventNs.toSorted((a, b) => a - b);
  const { events, failed, cut, ops, peakBytes, failures } = counted;
  return {
    events,
    failed,
    cut,
    ops,
    ...whole,
    peakBytes,
    eventNs: { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), max: sorted.at(-1) ?? 0 },
    lines: [...lines.values()].sort((a, b) => a.line - b.line),
    functions: [...functions.values()].sort((a, b) => b.selfNs - a.selfNs || (a.name < b.name ? -1 : 1)),
    failures,
    root,
  };
}

const emptyLine = (line: number, text: string): Sums<LineProfile> => ({
  line,
  text,
  hits: 0,
  ops: 0,
  bytes: 0,
  selfNs: 0,
  totalNs: 0,
});

const functionKey = ({ kind, name }: CallNode): string => `${kind} ${name}`;

/** A node's time belongs to the total of every line and function on its path, to each once. */
function addToTotals(
  node: CallNode,
  lines: Map<number, Sums<LineProfile>>,
  functions: Map<string, Sums<FunctionProfile>>,
): void {
  if (node.ns === 0) return;
  const seenLines = new Set<number>();
  const seenFunctions = new Set<string>();
  for (let at: CallNode | undefined = node; at?.parent !== undefined; at = at.parent) {
    if (at.line > 0 && !seenLines.has(at.line)) {
      seenLines.add(at.line);
      lines.get(at.line)!.totalNs += node.ns;
    }
    const key = functionKey(at);
    if (!seenFunctions.has(key)) {
      seenFunctions.add(key);
      functions.get(key)!.totalNs += node.ns;
    }
  }
}

/** The value at rank `share` of ascending values; 0 when there are none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
