import { type CallNode, labelOf, type Measure, nodesBelow } from "#runtime/profiler/call-tree.ts";
import { visible } from "#runtime/profiler/visible.ts";

/**
 * A profile in the folded form of flame graph tools: a line for each stack, outermost call first, `a;b;c 12`. The
 * numbers add up to the whole. A name's own `;` and `\` are written `\x3b` and `\x5c`.
 *
 * @param measure what the numbers count: nanoseconds, instructions or bytes.
 */
export function foldedStacks(root: CallNode, measure: Measure = "ns"): string {
  let text = "";
  for (const node of nodesBelow(root)) {
    if (node[measure] > 0) text += `${stackOf(node)} ${node[measure]}\n`;
  }
  return text;
}

function stackOf(node: CallNode): string {
  const frames: string[] = [];
  for (let at: CallNode | undefined = node; at?.parent !== undefined; at = at.parent)
    frames.push(frameText(labelOf(at)));
  return frames.reverse().join(";");
}

const frameText = (label: string): string =>
  visible(label.replaceAll("\\", "\\x5c").replaceAll(";", "\\x3b")) || "(no name)";
