/**
 * Our parser against the reference's, tree by tree: sources written from the grammar, sources that people write, the
 * tokens of the language in any order, and mutants of the conformance cases.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import createReference, { type HogQLParser } from "@posthog/hogql-parser";
import fc from "fast-check";
import { GRAMMAR_SOURCES } from "#bench/differential/grammar-sources.ts";
import { ORDER_ITEMS } from "#bench/differential/listed.ts";
import { difference, parseShape, type Shape, shapeOf } from "#bench/differential/shape.ts";
import {
  type Parsed,
  parseExpression,
  parseOrderExpression,
  parseProgram,
  parseSelect,
  parseTemplateString,
} from "#lang/syntax/parse.ts";
import { anyExpression, anyProgram, anyQuery, anyTokenSoup } from "#lang/syntax/testing/sources.ts";
import { BATCH, type Compared, type Suite } from "./suite.ts";

interface Rule {
  /** The id of a difference that is listed, if it is one. */
  readonly listed?: (source: string) => string | undefined;
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

const TEMPLATE_PREFIX = "F'";

const RULES: readonly Rule[] = [
  {
    sources: fc.oneof(GRAMMAR_SOURCES.expr, anyExpression(), anyTokenSoup(), anyMutant("expr")),
    ours: parseExpression,
    theirs: (reference, source) => reference.parseExpr(source, true),
  },
  {
    sources: fc.oneof(GRAMMAR_SOURCES.program, anyProgram(), anyTokenSoup(), anyMutant("program")),
    ours: parseProgram,
    theirs: (reference, source) => reference.parseProgram(source, true),
  },
  {
    sources: fc.oneof(
      { weight: 2, arbitrary: GRAMMAR_SOURCES.select },
      anyQuery(),
      anyTokenSoup().map((soup) => `select ${soup}`),
      anyMutant("select"),
    ),
    ours: parseSelect,
    theirs: (reference, source) => reference.parseSelect(source, true),
  },
  {
    sources: fc.oneof(GRAMMAR_SOURCES.order_expr, anyMutant("order_expr")),
    ours: parseOrderExpression,
    listed: (source) => (parseSelect(`select 1 order by ${source}`).tree === null ? ORDER_ITEMS : undefined),
    theirs: (reference, source) => reference.parseOrderExpr(source, true),
  },
  {
    sources: GRAMMAR_SOURCES.template_string,
    ours: (source) => parseTemplateString(source.slice(TEMPLATE_PREFIX.length)),
    theirs: (reference, source) => reference.parseFullTemplateString(source, true),
  },
];

/** The reference takes seconds for long sources, and its stack is small. */
const SOURCE_LENGTH_MAX = 300;

function compare({ ours, theirs }: Rule, reference: HogQLParser, source: string): string | null {
  const shape: Shape = parseShape(theirs(reference, source));
  const isError = typeof shape === "object" && shape !== null && "error" in shape;
  const { tree, diagnostics } = ours(source);
  if (isError !== (tree === null)) {
    return isError ? "only we accept it" : `only we refuse it: ${diagnostics[0]?.message}`;
  }
  return tree === null ? null : difference(shapeOf(tree), shape);
}

async function* run(seed: number): AsyncIterable<Compared> {
  let reference = await createReference();
  for (let batch = 0; ; batch++) {
    const rule = RULES[batch % RULES.length]!;
    for (const source of fc.sample(rule.sources, { numRuns: BATCH, seed: seed + batch })) {
      if (source.length > SOURCE_LENGTH_MAX) continue;
      let what: string | null;
      try {
        what = compare(rule, reference, source);
      } catch {
        // Its stack overflows now and then, and the instance is of no use after that.
        reference = await createReference();
        yield { source, kind: "skipped" };
        continue;
      }
      const id = what === null ? undefined : rule.listed?.(source);
      if (what === null) yield { source, kind: "same" };
      else yield id === undefined ? { source, kind: "not listed", what } : { source, kind: "listed", ids: [id] };
    }
  }
}

export const grammarSuite: Suite = { name: "grammar", share: 0.4, run };
