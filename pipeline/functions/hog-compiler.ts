import { type Compiled as Code, compileExpression, compileProgram } from "#lang/hog/compiler/compile.ts";
import type { AstNode, Expression } from "#lang/syntax/ast.ts";
import { type Parsed, parseExpression, parseProgram, parseTemplateString } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import type { Compiled, FunctionCompiler } from "./compiler.ts";

function compiled<Tree>(parsed: Parsed<Tree>, compile: (tree: Tree) => Code): Compiled {
  if (parsed.tree === null) return { bytecode: undefined, diagnostics: parsed.diagnostics };
  const { bytecode, diagnostics } = compile(parsed.tree);
  return { bytecode: bytecode ?? undefined, diagnostics: [...parsed.diagnostics, ...diagnostics] };
}

/** Keys `k` of every `inputs.k` and `inputs['k']` in a tree. */
function inputsReadIn(tree: AstNode): ReadonlySet<string> {
  const read = new Set<string>();
  walk(tree, (node) => {
    if (node.node === "Field" && node.chain[0] === "inputs" && node.chain[1] !== undefined)
      read.add(String(node.chain[1]));
    if (node.node === "ArrayAccess" && node.array.node === "Field" && node.array.chain.join(".") === "inputs") {
      if (node.property.node === "Constant") read.add(String(node.property.value));
    }
    return true;
  });
  return read;
}

/** The language, as the function store uses it. */
export const hogCompiler: FunctionCompiler = {
  program: (source) => compiled(parseProgram(source), (tree) => compileProgram(tree)),
  template(source) {
    const parsed = parseTemplateString(source);
    const inputsRead = parsed.tree === null ? new Set<string>() : inputsReadIn(parsed.tree);
    return { ...compiled(parsed, (tree: Expression) => compileExpression(tree)), inputsRead };
  },
  parseExpression,
  expression: (tree) => compiled({ tree, diagnostics: [] }, (node) => compileExpression(node)),
};
