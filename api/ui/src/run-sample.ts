import type { Diagnostic as EditorDiagnostic } from "@codemirror/lint";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import { load, run } from "#runtime/interpreter/machine.ts";

/** A page must answer within a frame or two, whatever is typed. */
const LIMITS = { opsMax: 2_000_000, timeMsMax: 100, memoryBytesMax: 16 << 20 };

interface Checked {
  readonly diagnostics: readonly EditorDiagnostic[];
}

export type Sample = Checked &
  (
    | { readonly kind: "invalid"; readonly message: string }
    | { readonly kind: "failed"; readonly message: string }
    | { readonly kind: "dropped" }
    | {
        readonly kind: "changed";
        readonly before: unknown;
        readonly after: unknown;
        readonly printed: readonly string[];
        readonly ops: number;
        readonly ms: number;
      }
  );

/** Compiles a transformation and runs it on an event, all in the page. */
export function runSample(source: string, eventText: string, inputs: Readonly<Record<string, unknown>>): Sample {
  const parsed = parseProgram(source);
  const compiled = parsed.tree === null ? undefined : compileProgram(parsed.tree);
  const found = [...parsed.diagnostics, ...(compiled?.diagnostics ?? [])];
  const diagnostics = found.map(toEditor);
  if (compiled === undefined || compiled.bytecode === null) {
    const first = found[0];
    return {
      kind: "invalid",
      diagnostics,
      message: first === undefined ? "The program cannot be compiled." : placed(source, first),
    };
  }
  let event: unknown;
  try {
    event = JSON.parse(eventText);
  } catch (error) {
    return { kind: "invalid", diagnostics, message: `Sample event: ${messageOf(error)}` };
  }
  const printed: string[] = [];
  try {
    const outcome = run(
      load(compiled.bytecode, { sourceMap: compiled.sourceMap }),
      { globals: { event, inputs, project: { id: 1, name: "", url: "" } }, print: (line) => printed.push(line) },
      LIMITS,
    );
    if (outcome.kind === "suspended") {
      return { kind: "failed", diagnostics, message: `${outcome.name} cannot be called in a transformation` };
    }
    if (outcome.kind === "failed") {
      const { at, message } = outcome.error;
      return {
        kind: "failed",
        diagnostics,
        message: at === undefined ? message : `Line ${lineOf(source, at.start)}: ${message}`,
      };
    }
    if (outcome.result === null) return { kind: "dropped", diagnostics };
    const { ops, timeMs } = outcome.stats;
    return { kind: "changed", diagnostics, before: event, after: outcome.result, printed, ops, ms: timeMs };
  } catch (error) {
    return { kind: "failed", diagnostics, message: messageOf(error) };
  }
}

const toEditor = ({ span, severity, message, hint, code }: Diagnostic): EditorDiagnostic => ({
  from: span.start,
  to: Math.max(span.end, span.start + 1),
  severity,
  source: code,
  message: hint === undefined ? message : `${message}\n${hint}`,
});

const lineOf = (source: string, offset: number): number => source.slice(0, offset).split("\n").length;
const placed = (source: string, { span, message }: Diagnostic): string =>
  `Line ${lineOf(source, span.start)}: ${message}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
