import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { check } from "#lang/hog/checker/check.ts";
import { type Compiled as Chunk, compileExpression, compileProgram } from "#lang/hog/compiler/compile.ts";
import type { LibraryIndex } from "#lang/hog/library-index.ts";
import type { AstNode, Expression, Program } from "#lang/syntax/ast.ts";
import { parseExpression, parseProgram, parseTemplateString } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import type { Compiled, FunctionCompiler } from "./compiler.ts";

export interface HogCompilerOptions {
  /** Functions that suspend a program; a transformation can't wait for them. */
  readonly asyncFunctions: ReadonlySet<string>;
  /** The functions there are: with it, calls of others and calls with a wrong number of arguments are refused. */
  readonly library?: LibraryIndex;
}

/** Findings of the checker that mean that the program would fail; the rest is advice for the editor. */
const FATAL: ReadonlySet<string> = new Set(["H0221", "H0222"]);

const NO_NAMES: ReadonlySet<string> = new Set();

/** The function store's compiler: Hog's own. */
export function hogCompiler(options: HogCompilerOptions): FunctionCompiler {
  const checked = (tree: Program | Expression, chunk: Chunk): Compiled => {
    const program: Program =
      tree.node === "Program"
        ? tree
        : {
            node: "Program",
            declarations: [{ node: "ReturnStatement", expr: tree, span: tree.span }],
            span: tree.span,
          };
    const found = options.library === undefined ? [] : check(program, options.library);
    return {
      bytecode: chunk.bytecode ?? undefined,
      diagnostics: [...chunk.diagnostics, ...found.filter(({ code }) => FATAL.has(code))],
    };
  };
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
        code: "H0226",
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
