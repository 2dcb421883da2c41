import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";
import type { Code } from "./code.ts";
import type { FunctionScope } from "./scope.ts";

/** Choices that change the code. The defaults give what the reference compiler gives. */
export interface CompileOptions {
  /**
   * `x in cohort c` asks the global `cohort_ids`, which the host has to supply. Without it such a test is an error.
   */
  readonly cohortMembership?: boolean;
  /**
   * `<`, `<=`, `>` and `>=` outside of functions are false when either side is null; without it null orders as 0.
   */
  readonly nullSafeComparisons?: boolean;
  /** Also give the table of statements, for debuggers and coverage. The code is the same. */
  readonly statements?: boolean;
}

/** Levels of nesting the compiler follows: half of what fits on the default stack of Node.js and of browsers. */
export const NESTING_MAX = 500;

/** What all functions of one compilation share. */
export interface Session {
  readonly options: CompileOptions;
  readonly diagnostics: Diagnostic[];
  /** Levels of nesting entered at the moment. */
  nesting: number;
}

/** One function while it is compiled; the program itself is the outermost. */
export interface Unit {
  readonly session: Session;
  readonly code: Code;
  readonly scope: FunctionScope;
  /** `ast`: expressions become values that describe them (a query), not the code that computes them. */
  mode: "hog" | "ast";
  readonly nullSafeComparisons: boolean;
}

/** The compiler's findings. The messages of the first eight are those of the reference compiler. */
export type Finding =
  | "redeclared"
  | "undeclaredTarget"
  | "badTarget"
  | "indexZero"
  | "cohort"
  | "placeholder"
  | "finally"
  | "noCatch"
  | "notInHog"
  | "ignoredClause"
  | "noCondition"
  | "tooDeep";

const CODES: Readonly<Record<Finding, readonly [code: DiagnosticCode, severity: Diagnostic["severity"]]>> = {
  redeclared: ["H0201", "error"],
  undeclaredTarget: ["H0202", "error"],
  badTarget: ["H0203", "error"],
  indexZero: ["H0204", "error"],
  cohort: ["H0205", "error"],
  placeholder: ["H0206", "error"],
  finally: ["H0207", "error"],
  noCatch: ["H0208", "error"],
  notInHog: ["H0209", "error"],
  ignoredClause: ["H0210", "warning"],
  noCondition: ["H0211", "warning"],
  tooDeep: ["H0109", "error"],
};

export function report(unit: Unit, finding: Finding, span: Span, message: string, hint?: string): void {
  const [code, severity] = CODES[finding];
  unit.session.diagnostics.push({ code, severity, message, span, ...(hint === undefined ? {} : { hint }) });
}

/** Runs `emit`, whose code is a statement that a debugger can stop at. */
export function asStatement({ session, code, scope }: Unit, span: Span, emit: () => void): void {
  if (session.options.statements !== true) emit();
  else {
    const locals = scope.locals.map(({ name }) => name);
    code.statement(span, locals, scope.upvalues, emit);
  }
}

/** Runs `emit` one level deeper, or reports that the program is nested too deeply and leaves a null in its place. */
export function nested(unit: Unit, span: Span, emit: () => void): void {
  if (unit.session.nesting >= NESTING_MAX) {
    report(unit, "tooDeep", span, `Nested more than ${NESTING_MAX} levels deep`);
    unit.code.emit(span, "NULL");
    return;
  }
  unit.session.nesting++;
  emit();
  unit.session.nesting--;
}
