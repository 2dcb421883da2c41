import { type CallNode, labelOf, nodesBelow } from "#runtime/profiler/call-tree.ts";
import type { Profile } from "#runtime/profiler/profile.ts";

/** A profile as plain JSON: what `hog profile --json` prints and the REST route answers. Times in nanoseconds. */
export interface ProfileJson {
  readonly events: number;
  readonly failed: number;
  /** Events too long to be watched to their end. */
  readonly cut: number;
  readonly ops: number;
  readonly bytes: number;
  readonly ns: number;
  readonly peak_bytes: number;
  readonly event_ns: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly lines: readonly {
    readonly line: number;
    readonly text: string;
    readonly hits: number;
    readonly ops: number;
    readonly bytes: number;
    readonly self_ns: number;
    readonly total_ns: number;
  }[];
  readonly functions: readonly {
    readonly name: string;
    readonly kind: string;
    readonly calls: number;
    readonly ops: number;
    readonly bytes: number;
    readonly self_ns: number;
    readonly total_ns: number;
  }[];
  readonly failures: readonly {
    readonly code: string;
    readonly message: string;
    readonly line: number | null;
    readonly events: number;
  }[];
  /** Each with what it took itself; outermost frame first. */
  readonly stacks: readonly {
    readonly frames: readonly string[];
    readonly ops: number;
    readonly bytes: number;
    readonly ns: number;
  }[];
}

export function profileJson(profile: Profile): ProfileJson {
  const { events, failed, cut, ops, bytes, ns, peakBytes } = profile;
  return {
    ...{ events, failed, cut, ops, bytes, ns },
    peak_bytes: peakBytes,
    event_ns: profile.eventNs,
    lines: profile.lines.map(({ selfNs, totalNs, ...line }) => ({ ...line, self_ns: selfNs, total_ns: totalNs })),
    functions: profile.functions.map(({ selfNs, totalNs, ...fn }) => ({ ...fn, self_ns: selfNs, total_ns: totalNs })),
    failures: profile.failures.map((failure) => ({ ...failure, line: failure.line === 0 ? null : failure.line })),
    stacks: [...nodesBelow(profile.root)]
      .filter((node) => node.ops > 0)
      .map((node) => ({ frames: framesOf(node), ops: node.ops, bytes: node.bytes, ns: node.ns })),
  };
}

function framesOf(node: CallNode): readonly string[] {
  const frames: string[] = [];
  for (let at: CallNode | undefined = node; at?.parent !== undefined; at = at.parent) frames.push(labelOf(at));
  return frames.reverse();
}
