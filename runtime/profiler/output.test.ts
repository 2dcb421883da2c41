import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CallNode, childOf, type Measure, nodesBelow, rootNode, totalsOf } from "#runtime/profiler/call-tree.ts";
import { flameGraph } from "#runtime/profiler/flame-graph.ts";
import { foldedStacks } from "#runtime/profiler/folded.ts";
import { profileTable } from "#runtime/profiler/table.ts";
import { profiled } from "#runtime/profiler/testing/profiled.ts";
import { cut, visible } from "#runtime/profiler/visible.ts";

const HOSTILE = [
  "</title><script>alert(1)</script>",
  "]]>",
  "&lt;",
  "a;b 12",
  "\u001b[31mred",
  "\u202efdp.exe",
  "zero\u200bwidth",
  "\ud800",
  "line\nbreak",
  "\u0000",
  "\ufffe",
  `" onload='x'`,
];

const anyName = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary" }),
  fc.constantFrom("program", "f", "lower"),
);

/** Trees read off a list: each entry says where it hangs, what it is, and what it took. */
const anyTree: fc.Arbitrary<CallNode> = fc
  .array(
    fc.tuple(
      fc.nat(),
      anyName,
      fc.constantFrom("function", "lambda", "library"),
      fc.nat(40),
      fc.nat(1e6),
      fc.nat(50),
      fc.nat(1e9),
    ),
    { maxLength: 25 },
  )
  .map((entries) => {
    const root = rootNode();
    const nodes = [root];
    for (const [at, name, kind, line, ns, ops, bytes] of entries) {
      const made = childOf(nodes[at % nodes.length]!, name, kind as CallNode["kind"], line);
      made.ns += ns;
      made.ops += ops;
      made.bytes += bytes;
      nodes.push(made);
    }
    return root;
  });

const anyMeasure = fc.constantFrom<Measure>("ns", "ops", "bytes");
const HIDDEN = /[^\P{C}\p{Cn}]/u;

/** Reads folded stacks back as tools do: the last space parts stack and number. */
function readFolded(text: string): readonly { readonly frames: readonly string[]; readonly amount: number }[] {
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => {
    const space = line.lastIndexOf(" ");
    const amount = line.slice(space + 1);
    expect(amount).toMatch(/^[1-9][0-9]*$/);
    return { frames: line.slice(0, space).split(";"), amount: Number(amount) };
  });
}

test("folded stacks read back have the depth and the sum of the profile", () => {
  fc.assert(
    fc.property(anyTree, anyMeasure, (root, measure) => {
      const stacks = readFolded(foldedStacks(root, measure));
      const nodes = [...nodesBelow(root)].filter((node) => node[measure] > 0);
      expect(stacks.map(({ amount }) => amount)).toEqual(nodes.map((node) => node[measure]));
      expect(stacks.map(({ frames }) => frames.length)).toEqual(nodes.map(depthOf));
      for (const { frames } of stacks) for (const frame of frames) expect(frame).not.toMatch(HIDDEN);
    }),
  );
});

const depthOf = (node: CallNode): number => (node.parent === undefined ? 0 : 1 + depthOf(node.parent));

/** An XML document's tags, attributes and text, or what is wrong with it: no more than these files need. */
function readXml(
  text: string,
): readonly { readonly name: string; readonly attributes: string; readonly depth: number }[] {
  const elements: { name: string; attributes: string; depth: number }[] = [];
  const open: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/.exec(rest);
    if (tag === null) {
      const [content = ""] = /^[^<]+/.exec(rest) ?? [];
      if (content === "") throw new Error(`no tag here: ${rest.slice(0, 60)}`);
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(content)) throw new Error(`a bare &: ${content}`);
      if (/\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(content.replaceAll("\n", "")))
        throw new Error(`not XML text: ${content}`);
      rest = rest.slice(content.length);
      continue;
    }
    const [whole, closing, name = "", attributes = "", empty] = tag;
    rest = rest.slice(whole.length);
    if (closing === "/") expect(open.pop()).toBe(name);
    else {
      elements.push({ name, attributes, depth: open.length });
      if (empty !== "/") open.push(name);
    }
  }
  expect(open).toEqual([]);
  return elements;
}

const numberIn = (attributes: string, name: string): number =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? Number.NaN);

test("a flame graph is an XML document of known elements; its boxes have the profile's sums", () => {
  fc.assert(
    fc.property(anyTree, anyMeasure, anyName, (root, measure, title) => {
      const elements = readXml(flameGraph(root, { title, measure, source: HOSTILE.join("\n"), width: 1e7 }));
      expect([...new Set(elements.map(({ name }) => name))]).not.toContain("script");
      for (const { name } of elements) expect(["svg", "title", "style", "text", "g", "rect"]).toContain(name);
      const boxes = elements.filter(({ name }) => name === "g");
      const totals = totalsOf(root, measure);
      const whole = totals.get(root)!;
      if (whole === 0) return;
      expect(numberIn(boxes[0]!.attributes, "data-total")).toBe(whole);
      const scale = (1e7 - 20) / whole;
      const shown = [root, ...nodesBelow(root)].filter((node) => totals.get(node)! * scale >= 0.3);
      expect(boxes.map(({ attributes }) => numberIn(attributes, "data-total"))).toEqual(
        shown.map((node) => totals.get(node)),
      );
      expect(boxes.map(({ attributes }) => numberIn(attributes, "data-self"))).toEqual(
        shown.map((node) => node[measure]),
      );
    }),
  );
});

test("boxes lie within the box of their caller and beside each other", () => {
  const profile = profiled(
    "fun f(x) {\n  return upper(lower(x))\n}\nfor (let i := 0; i < 9; i := i + 1) {\n  f('a')\n}",
  );
  const rects = readXml(flameGraph(profile.root, { measure: "ops" })).filter(({ name }) => name === "rect");
  const boxes = rects.map(({ attributes }) => ({
    x: numberIn(attributes, "x"),
    y: numberIn(attributes, "y"),
    end: numberIn(attributes, "x") + numberIn(attributes, "width"),
  }));
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(0, index)) {
      if (other.y === box.y) expect(other.end).toBeLessThanOrEqual(box.x + 0.02);
    }
    const above = boxes.filter(({ y }) => y === box.y - 18);
    if (index > 0) expect(above.some(({ x, end }) => x - 0.02 <= box.x && box.end <= end + 0.02)).toBe(true);
  }
});

describe("the table", () => {
  test("has a line for each line that ran", () => {
    const profile = profiled("let a := 1\n\nreturn upper('\u001b[31m')", [{}, {}]);
    const table = profileTable({ ...profile, eventNs: { p50: 1_500, p99: 20_000, max: 3e6 } });
    const lines = table.split("\n");
    expect(lines[0]).toMatch(/^2 events · 1\.5 µs an event, p99 20 µs · \d+ instructions and \d+ B an event · at most/);
    expect(table).toMatch(/^ {3}1 +2 .* {2}let a := 1$/m);
    expect(table).toMatch(/^ {3}3 +2 .* {2}return upper\('\\u\{1b\}\[31m'\)$/m);
    expect(table).toMatch(/^ +2 .* upper \(library\)$/m);
    expect(table.replaceAll("\n", "")).not.toMatch(HIDDEN);
  });

  test("is not wider than asked", () => {
    const table = profileTable(profiled(`return '${"🦔é".repeat(200)}'`), { width: 100 });
    for (const line of table.split("\n").slice(1)) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("says what failed and where", () => {
    const table = profileTable(profiled("let a := 1\nthrow Error('no\u202e')"));
    expect(table).toContain("1 event failed: line 2: error[R0207]: Error('no\\u{202e}')");
  });
});

test("nothing hidden stays hidden, and nothing visible changes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(text)).not.toMatch(HIDDEN);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
  expect(visible("Zürich 🦔 日本 a̐")).toBe("Zürich 🦔 日本 a̐");
  expect(visible("a\u202eb\u200b")).toBe("a\\u{202e}b\\u{200b}");
});

test("a cut never splits a character", () => {
  expect(cut("ab", 2)).toBe("ab");
  expect(cut("abc", 2)).toBe("a…");
  expect(cut("🦔🦔🦔", 4)).toBe("🦔…");
});
