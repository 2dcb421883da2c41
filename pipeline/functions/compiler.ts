import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Expression } from "#lang/syntax/ast.ts";
import type { Bytecode } from "./record.ts";

/** What compiling gave: code, or the reasons why there is none. Warnings may stand beside code. */
export interface Compiled {
  readonly bytecode: Bytecode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the function store asks of the language. */
export interface FunctionCompiler {
  /** A whole program. `asynchronous` says whether it may wait for `fetch` and the like. */
  program(source: string, options: { readonly asynchronous: boolean }): Compiled;
  /** Text with `{expressions}`, as an expression that yields it. */
  template(source: string): Compiled & {
    /** Keys `k` of every `inputs.k` in the text. */
    readonly inputsRead: ReadonlySet<string>;
  };
  /** A single expression as a tree; null when the text has none. */
  parseExpression(source: string): { readonly tree: Expression | null; readonly diagnostics: readonly Diagnostic[] };
  /** A tree as an expression: code that leaves its value. */
  expression(tree: Expression): Compiled;
}
