/**
 * Holds our parser against the reference on generated sources: `node bench/differential/grammar.ts [COUNT] [SEED]`.
 * Valid sources, the tokens of the language in any order, and mutants of the conformance cases. Prints what differs, smallest first; exits 1 if anything
 * does.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import createReference, { type HogQLParser } from "@posthog/hogql-parser";
import fc from "fast-check";
import { difference, parseShape, type Shape, shapeOf } from "#bench/differential/shape.ts";
import { type Parsed, parseExpression, parseProgram, parseSelect } from "#lang/syntax/parse.ts";
import { anyExpression, anyProgram, anyQuery, anyTokenSoup } from "#lang/syntax/testing/sources.ts";

interface Contender {
  readonly rule: string;
  readonly sources: fc.Arbitrary<string>;
  readonly ours: (source: string) => Parsed<unknown>;
  readonly theirs: (reference: HogQLParser, source: string) => string;
}

const CASES = join(import.meta.dirname, "../../lang/syntax/conformance/grammar-cases.json");
const TOKEN =
  /'(?:[^'\\]|\\.)*'|`[^`]*`|"[^"]*"|[A-Za-z_$][\w$]*|\d+(?:\.\d+)?|::|:=|->|\?\.|\?\?|\|\||<=|>=|!=|==|\S/g;

/** Cases of the conformance data with a token left out, doubled, moved, or taken from another case. */
function anyMutant(rule: string): fc.Arbitrary<string> {
  const cases = (JSON.parse(readFileSync(CASES, "utf8")) as { rule: string; source: string }[])
    .filter((entry) => entry.rule === rule)
    .map(({ source }): string[] => source.match(TOKEN) ?? [])
    .filter((tokens) => tokens.length > 0);
  const all = cases.flat();
  return fc
    .tuple(
      fc.constantFrom(...cases),
      fc.nat(),
      fc.nat(),
      fc.constantFrom("drop", "double", "swap", "take"),
      fc.constantFrom(...all),
    )
    .map(([tokens, first, second, mutation, other]) => {
      const at = first % Math.max(1, tokens.length);
      const to = second % Math.max(1, tokens.length);
      if (mutation === "drop") return tokens.toSpliced(at, 1).join(" ");
      if (mutation === "double") return tokens.toSpliced(at, 0, tokens[at] ?? "").join(" ");
      if (mutation === "take") return tokens.toSpliced(at, 1, other).join(" ");
      return tokens.with(at, tokens[to] ?? "").join(" ");
    });
}

const CONTENDERS: readonly Contender[] = [
  {
    rule: "expr",
    sources: fc.oneof(anyExpression(), anyTokenSoup(), anyMutant("expr")),
    ours: parseExpression,
    theirs: (reference, source) => reference.parseExpr(source, true),
  },
  {
    rule: "program",
    sources: fc.oneof(anyProgram(), anyTokenSoup(), anyMutant("program")),
    ours: parseProgram,
    theirs: (reference, source) => reference.parseProgram(source, true),
  },
  {
    rule: "select",
    sources: fc.oneof(
      anyQuery(),
      anyTokenSoup().map((soup) => `select ${soup}`),
      anyMutant("select"),
    ),
    ours: parseSelect,
    theirs: (reference, source) => reference.parseSelect(source, true),
  },
];

const DIFFERENCES_SHOWN = 10;
/** The reference takes seconds for long sources, and its stack is small. */
const SOURCE_LENGTH_MAX = 300;

const count = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
let failed = false;

for (const { rule, sources, ours, theirs } of CONTENDERS) {
  let reference = await createReference();
  let compared = 0;
  let valid = 0;
  let crashed = 0;
  const differences: [source: string, what: string][] = [];
  for (const source of fc.sample(sources, { numRuns: count, seed })) {
    if (source.length > SOURCE_LENGTH_MAX) continue;
    let shape: Shape;
    try {
      shape = parseShape(theirs(reference, source));
    } catch {
      // Its stack overflows now and then, and the instance is of no use after that.
      crashed++;
      reference = await createReference();
      continue;
    }
    compared++;
    const isError = typeof shape === "object" && shape !== null && "error" in shape;
    const { tree, diagnostics } = ours(source);
    if (!isError) valid++;
    if (isError !== (tree === null)) {
      const verdict = isError ? "only we accept it" : `only we refuse it: ${diagnostics[0]?.message}`;
      differences.push([source, verdict]);
    } else if (tree !== null) {
      const found = difference(shapeOf(tree), shape);
      if (found !== null) differences.push([source, found]);
    }
  }
  failed ||= differences.length > 0;
  console.log(
    `${rule}: ${compared} compared (${valid} valid), ${differences.length} differ, ${crashed} crashed the reference, seed ${seed}`,
  );
  differences.sort(([a], [b]) => a.length - b.length);
  for (const [source, what] of differences.slice(0, DIFFERENCES_SHOWN))
    console.log(`  ${JSON.stringify(source)}\n    ${what}`);
}
process.exitCode = failed ? 1 : 0;
