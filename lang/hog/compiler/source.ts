/** From source text to bytecode: parses, then compiles; findings of both are in one list. */
import type { AstNode, Expression } from "#lang/syntax/ast.ts";
import { type Parsed, parseExpression, parseProgram, parseTemplateString } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import { type Compiled, compileExpression, compileProgram } from "./compile.ts";
import type { CompileOptions } from "./unit.ts";

/** A compiled template, and what it needs to be evaluated after. */
export interface CompiledTemplate extends Compiled {
  /** Keys `k` of every `inputs.k` and `inputs['k']` in the text. */
  readonly inputsRead: ReadonlySet<string>;
}

/** A whole program. */
export const compileSource = (source: string, options: CompileOptions = {}): Compiled =>
  compileParsed(parseProgram(source), (tree) => compileProgram(tree, options));

/** One expression, such as a filter. */
export const compileExpressionSource = (source: string, options: CompileOptions = {}): Compiled =>
  compileParsed(parseExpression(source), (tree) => compileExpression(tree, options));

/**
 * Text with `{expressions}`, such as one string of a destination's inputs. Text alone is itself; exactly one expression
 * keeps the type of its value; all else is joined to a string.
 */
export function compileTemplateSource(source: string, options: CompileOptions = {}): CompiledTemplate {
  const parsed = parseTemplateString(source);
  const compiled = compileParsed(parsed, (tree) => compileExpression(tree, options));
  return { ...compiled, inputsRead: parsed.tree === null ? new Set() : inputsRead(parsed.tree) };
}

/** Keys of the global `inputs` that an expression reads by name. */
export function inputsRead(tree: Expression): ReadonlySet<string> {
  const keys = new Set<string>();
  walk(tree, (node: AstNode): undefined => {
    if (node.node === "Field" && node.chain[0] === "inputs" && node.chain[1] !== undefined) keys.add(node.chain[1]);
    if (node.node !== "ArrayAccess" || node.array.node !== "Field" || node.property.node !== "Constant") return;
    const { chain } = node.array;
    if (chain.length === 1 && chain[0] === "inputs") keys.add(String(node.property.value));
  });
  return keys;
}

function compileParsed<Tree>(parsed: Parsed<Tree>, compile: (tree: Tree) => Compiled): Compiled {
  if (parsed.tree === null) {
    return { bytecode: null, sourceMap: { offsets: [], starts: [], ends: [] }, diagnostics: parsed.diagnostics };
  }
  const compiled = compile(parsed.tree);
  return { ...compiled, diagnostics: [...parsed.diagnostics, ...compiled.diagnostics] };
}
