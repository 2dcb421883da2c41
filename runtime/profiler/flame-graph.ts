/**
 * A profile as a flame graph (Gregg 2016): a picture in which each box is a call, as wide as what it took, under the box
 * of its caller. One SVG file that needs nothing else: no script, no font, nothing fetched. Names come from programs, so
 * each is made visible and escaped, and stands in text only.
 */

import { type CallNode, labelOf, type Measure, totalsOf } from "#runtime/profiler/call-tree.ts";
import { bytesText, countText, durationText, percentText } from "#runtime/profiler/units.ts";
import { cut, visible } from "#runtime/profiler/visible.ts";

export interface FlameGraphOptions {
  /** Above the picture. */
  readonly title?: string;
  /** What widths mean; default time. */
  readonly measure?: Measure;
  /** The source, whose lines are shown when a box is pointed at. */
  readonly source?: string;
  readonly width?: number;
}

const WIDTH = 1200;
const MARGIN = 10;
const ROW = 18;
const TOP = 44;
/** Narrower boxes are left out; what is left out of a box shows as a gap below it. */
const BOX_MIN = 0.3;
const CHAR = 6.7;
const TITLE_CHARS_MAX = 200;
const SOURCE_CHARS_MAX = 120;
const DEPTH_MAX = 200;

const MEASURES: Readonly<Record<Measure, { readonly name: string; readonly text: (amount: number) => string }>> = {
  ns: { name: "time", text: durationText },
  ops: { name: "instructions", text: countText },
  bytes: { name: "bytes allocated", text: bytesText },
};

const STYLE = `svg{font:12px ui-monospace,Menlo,Consolas,monospace;background:#fff;color-scheme:light dark}
text{fill:#1c1917;pointer-events:none}.muted{fill:#6b6560}
rect{stroke:#fff;stroke-width:.5}g:hover>rect{stroke:#1c1917;stroke-width:1.5}
.program0{fill:#f5c28b}.program1{fill:#f3b775}.program2{fill:#f7cc9c}
.function0{fill:#f2a07b}.function1{fill:#ee9068}.function2{fill:#f5b092}
.lambda0{fill:#ecd36f}.lambda1{fill:#e7ca55}.lambda2{fill:#f0dc8a}
.library0{fill:#9cc9e8}.library1{fill:#89bee2}.library2{fill:#b0d4ed}
.all{fill:#dcd7d2}
@media (prefers-color-scheme:dark){svg{background:#1a1817}text{fill:#f5f2ef}.muted{fill:#a8a19b}
rect{stroke:#1a1817}g:hover>rect{stroke:#f5f2ef}
.program0{fill:#8a5620}.program1{fill:#7d4d1b}.program2{fill:#975f26}
.function0{fill:#94452a}.function1{fill:#873c23}.function2{fill:#a04f32}
.lambda0{fill:#75620f}.lambda1{fill:#69570b}.lambda2{fill:#806c16}
.library0{fill:#22587d}.library1{fill:#1d4e70}.library2{fill:#29628a}
.all{fill:#3a3633}}`;

/** @returns the text of an SVG file; the box of a call has its amounts as `data-self` and `data-total`. */
export function flameGraph(root: CallNode, options: FlameGraphOptions = {}): string {
  const { title = "Profile", measure = "ns", source = "", width = WIDTH } = options;
  const totals = totalsOf(root, measure);
  const whole = totals.get(root)!;
  const scale = (width - 2 * MARGIN) / Math.max(1, whole);
  const lines = source.split(/\r?\n/);
  const { text } = MEASURES[measure];
  let boxes = "";
  let rows = 1;

  const box = (node: CallNode, start: number, depth: number): void => {
    const total = totals.get(node)!;
    const boxWidth = total * scale;
    if (boxWidth < BOX_MIN || depth > DEPTH_MAX) return;
    rows = Math.max(rows, depth + 1);
    const label = node.parent === undefined ? "all" : visible(labelOf(node));
    const shownAmounts = `${text(total)}, ${percentText(total, whole)}; itself ${text(node[measure])}`;
    const line = node.line === 0 ? undefined : lines[node.line - 1];
    const shownLine = line === undefined ? "" : `\n${node.line}: ${cut(visible(line.trim()), SOURCE_CHARS_MAX)}`;
    const x = MARGIN + start * scale;
    const y = TOP + depth * ROW;
    const fits = Math.floor((boxWidth - 6) / CHAR);
    boxes += `<g data-self="${node[measure]}" data-total="${total}"><title>${escaped(
      `${cut(label, TITLE_CHARS_MAX)}\n${shownAmounts}${shownLine}`,
    )}</title><rect class="${classOf(node, label)}" x="${rounded(x)}" y="${y}" width="${rounded(boxWidth)}" height="${
      ROW - 1
    }" rx="2"/>${fits < 2 ? "" : `<text x="${rounded(x + 3)}" y="${y + 13}">${escaped(labelWithin(node, label, fits))}</text>`}</g>\n`;
    let at = start;
    for (const child of node.children.values()) {
      box(child, at, depth + 1);
      at += totals.get(child)!;
    }
  };
  box(root, 0, 0);

  const height = TOP + rows * ROW + MARGIN;
  const heading = `${MEASURES[measure].name}, ${text(whole)} in all`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(cut(visible(title), TITLE_CHARS_MAX))}</title>
<style>${STYLE}</style>
<text x="${MARGIN}" y="20" font-weight="bold">${escaped(cut(visible(title), Math.floor(width / CHAR) - 4))}</text>
<text class="muted" x="${MARGIN}" y="36">${escaped(heading)}</text>
${boxes}</svg>
`;
}

/** A name that does not fit gives way to its line, which says more than its beginning. */
function labelWithin(node: CallNode, label: string, chars: number): string {
  const line = `:${node.line}`;
  return label.length > chars && label.endsWith(line) && line.length <= chars ? line : cut(label, chars);
}

/** One of three shades, so that neighbours differ and a name looks the same everywhere. */
function classOf(node: CallNode, label: string): string {
  if (node.parent === undefined) return "all";
  let sum = 0;
  for (let at = 0; at < label.length; at++) sum = (sum * 31 + label.charCodeAt(at)) >>> 0;
  return `${node.kind}${sum % 3}`;
}

const rounded = (pixels: number): string => String(Math.round(pixels * 100) / 100);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text of an XML document. Line ends are ours: a name's own were made visible. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
