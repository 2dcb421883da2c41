import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { type Compiled as Chunk, compileExpression, compileProgram } from "#lang/hog/compiler/compile.ts";
import type { AstNode } from "#lang/syntax/ast.ts";
import { parseExpression, parseProgram, parseTemplateString } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import type { Compiled, FunctionCompiler } from "./compiler.ts";

export interface HogCompilerOptions {
  /** Functions that suspend a program; a transformation can't wait for them. */
  readonly asyncFunctions: ReadonlySet<string>;
  /** Further checks of a program, such as for names that nobody defines. */
  readonly check?: (tree: AstNode) => readonly Diagnostic[];
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The function store's compiler: Hog's own. */
export function hogCompiler(options: HogCompilerOptions): FunctionCompiler {
  const checked = (tree: AstNode, chunk: Chunk): Compiled => ({
    bytecode: chunk.bytecode ?? undefined,
    diagnostics: [...chunk.diagnostics, ...(options.check?.(tree) ?? [])],
  });
  return {
    program(source, { asynchronous }) {
      const { tree, diagnostics } = parseProgram(source);
      if (tree === null) return { bytecode: undefined, diagnostics };
      const compiled = checked(tree, compileProgram(tree));
      if (asynchronous) return compiled;
      return { ...compiled, diagnostics: [...compiled.diagnostics, ...waits(tree, options.asyncFunctions)] };
    },
    template(source) {
      const { tree, diagnostics } = parseTemplateString(source);
      if (tree === null) return { bytecode: undefined, diagnostics, inputsRead: NO_NAMES };
      const compiled = checked(tree, compileExpression(tree));
      const found = [...compiled.diagnostics, ...waits(tree, options.asyncFunctions)];
      return { ...compiled, diagnostics: found, inputsRead: inputsRead(tree) };
    },
    parseExpression,
    expression(tree) {
      const compiled = checked(tree, compileExpression(tree));
      return { ...compiled, diagnostics: [...compiled.diagnostics, ...waits(tree, options.asyncFunctions)] };
    },
  };
}

/** Calls that would have to wait, where nothing can. A function of the program's own may have such a name. */
function waits(tree: AstNode, asyncFunctions: ReadonlySet<string>): readonly Diagnostic[] {
  const own = new Set<string>();
  walk(tree, (node) => {
    if (node.node === "Function" || node.node === "VariableDeclaration") own.add(node.name);
    return undefined;
  });
  const found: Diagnostic[] = [];
  walk(tree, (node) => {
    if (node.node === "Call" && asyncFunctions.has(node.name) && !own.has(node.name)) {
      found.push({
        code: "H0250",
        severity: "error",
        message: `\`${node.name}\` has to wait, which only a destination's program can`,
        span: node.name_span ?? node.span,
      });
    }
    return undefined;
  });
  return found;
}

/** Keys `k` of every `inputs.k`. */
function inputsRead(tree: AstNode): ReadonlySet<string> {
  const keys = new Set<string>();
  walk(tree, (node) => {
    if (node.node === "Field" && node.chain[0] === "inputs" && node.chain[1] !== undefined) keys.add(node.chain[1]);
    if (node.node === "ArrayAccess" && node.array.node === "Field" && node.array.chain.join(".") === "inputs") {
      if (node.property.node === "Constant" && typeof node.property.value === "string") keys.add(node.property.value);
    }
    return undefined;
  });
  return keys;
}
