import { type Compiled, compileExpression, compileLine, compileProgram } from "#lang/hog/compiler/compile.ts";
import { parseExpression, parseProgram } from "#lang/syntax/parse.ts";
import { differs } from "./kind.ts";

/** A row of `hog-compile-cases.json`: source text and either the exact bytecode or the first error's message. */
interface CompileCase {
  readonly kind: "program" | "expr" | "repl";
  readonly source: string;
  readonly bytecode?: readonly unknown[];
  readonly error?: string;
}

export function check(entry: unknown): string | undefined {
  const { kind, source, bytecode, error } = entry as CompileCase;
  const compiled = compile(kind, source);
  const first = compiled.diagnostics.find(({ severity }) => severity === "error")?.message;
  if (error !== undefined) return first === error ? undefined : differs({ error }, { error: first });
  // As text, because that is how bytecode is exchanged: -0 and 0 are one token there.
  const same = JSON.stringify(compiled.bytecode) === JSON.stringify(bytecode);
  return same ? undefined : differs(bytecode, compiled.bytecode ?? { error: first });
}

function compile(kind: CompileCase["kind"], source: string): Pick<Compiled, "bytecode" | "diagnostics"> {
  const { tree, diagnostics } = kind === "expr" ? parseExpression(source) : parseProgram(source);
  if (tree === null) return { bytecode: null, diagnostics };
  if (tree.node !== "Program") return compileExpression(tree);
  return kind === "repl" ? compileLine(tree) : compileProgram(tree);
}
