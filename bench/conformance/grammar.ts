/**
 * Cases of the grammar: `{rule, source, ast}` or `{rule, source, error: true}`, rule being expr, program, select,
 * order_expr or template_string (whose sources begin with `F'`).
 */
import { difference, parseShape, type Shape, shapeOf } from "#bench/differential/shape.ts";
import {
  type Parsed,
  parseExpression,
  parseOrderExpression,
  parseProgram,
  parseSelect,
  parseTemplateString,
} from "#lang/syntax/parse.ts";

const TEMPLATE_PREFIX = "F'";

const PARSERS: Readonly<Record<string, (source: string) => Parsed<unknown>>> = {
  expr: parseExpression,
  program: parseProgram,
  select: parseSelect,
  order_expr: parseOrderExpression,
  template_string: (source) => {
    const prefixed = source.startsWith(TEMPLATE_PREFIX);
    return prefixed ? parseTemplateString(source.slice(TEMPLATE_PREFIX.length)) : NO_TEMPLATE;
  },
};

/** A template is handed over with its prefix; what lacks it is no template. */
const NO_TEMPLATE: Parsed<unknown> = { tree: null, diagnostics: [] };

interface GrammarCase {
  readonly rule: string;
  readonly source: string;
  readonly ast?: Shape;
  readonly error?: true;
}

/** Numbers by their spelling, so that `1` and `1.0` differ and 64 bits survive. */
export const load = (text: string): readonly unknown[] => parseShape(text) as readonly unknown[];

export const title = (entry: unknown): string => {
  const { rule, source } = entry as GrammarCase;
  return `${rule} ${JSON.stringify(source)}`;
};

export function check(entry: unknown): string | undefined {
  const { rule, source, ast, error } = entry as GrammarCase;
  const parse = PARSERS[rule];
  if (parse === undefined) return `no parser for rule ${rule}`;
  const { tree, diagnostics } = parse(source);
  if (error) return tree === null ? undefined : "accepted, should be refused";
  if (tree === null) return `refused: ${diagnostics.map(({ code, message }) => `${code} ${message}`).join("; ")}`;
  return difference(shapeOf(tree), ast!) ?? undefined;
}
