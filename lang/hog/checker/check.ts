/**
 * The static rules of Hog beyond its grammar: names, arguments, and code that can't mean what it says.
 *
 * A function sees what was declared before it, so one walk in source order is enough: each block opens a scope, and a
 * name is looked up when it is met. Queries inside of a program are another language with names of their own; only the
 * placeholders in them are looked into.
 *
 * Some rules are the compiler's too (assignment to a global, index 0), with the same codes: the checker finds them
 * without compiling, while somebody types.
 */
import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import type { Diagnostic, Severity } from "#lang/diagnostics/diagnostic.ts";
import type { Span } from "#lang/error.ts";
import type { AstNode, Block, Call, Expression, Program, Statement, VariableAssignment } from "#lang/syntax/ast.ts";
import { childrenOf } from "#lang/syntax/walk.ts";
import { INDEX_ZERO_HINT, isIndexZero } from "../index-zero.ts";
import type { LibraryFunction, LibraryIndex } from "../library-index.ts";
import { Scope } from "./scope.ts";
import { FOREIGN_WORDS, nearest, quotedHint } from "./suggestions.ts";

export interface CheckOptions {
  /** What the program is for. A transformation can't wait; default: anything goes. */
  readonly kind?: "transformation" | "destination";
}

/** Calls that the compiler turns into code of its own: name → least and greatest number of arguments. */
const COMPILED_CALLS: ReadonlyMap<string, readonly [min: number, max: number]> = new Map([
  ["and", [1, Number.POSITIVE_INFINITY]],
  ["or", [1, Number.POSITIVE_INFINITY]],
  ["not", [1, 1]],
  ["if", [2, 3]],
  ["multiIf", [2, Number.POSITIVE_INFINITY]],
  ["ifNull", [2, 2]],
  ["coalesce", [1, Number.POSITIVE_INFINITY]],
  ["sql", [1, 1]],
  ["import", [1, 1]],
]);

/**
 * Checks a program that was parsed without errors.
 *
 * @param library the functions and globals the program may use. Without any globals, unknown variables aren't reported.
 * @returns findings in source order; a program with an error among them will fail to compile or to run.
 */
export function check(program: Program, library: LibraryIndex, options: CheckOptions = {}): Diagnostic[] {
  const checker = new Checker(library, options);
  checker.program(program);
  return checker.diagnostics.sort((a, b) => a.span.start - b.span.start);
}

class Checker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #library: LibraryIndex;
  readonly #options: CheckOptions;
  #scope = new Scope();

  constructor(library: LibraryIndex, options: CheckOptions) {
    this.#library = library;
    this.#options = options;
  }

  #report(severity: Severity, code: DiagnosticCode, span: Span, message: string, hint?: string): void {
    this.diagnostics.push({ code, severity, message, span, ...(hint === undefined ? {} : { hint }) });
  }

  program(program: Program): void {
    this.#statements(program.declarations);
    this.#reportUnused();
  }

  #within(run: () => void): void {
    const outer = this.#scope;
    this.#scope = new Scope(outer);
    run();
    this.#reportUnused();
    this.#scope = outer;
  }

  #reportUnused(): void {
    for (const { name, kind, read, span } of this.#scope.own) {
      if (kind !== "variable" || read || name.startsWith("_")) continue;
      this.#report("warning", "H0224", span, `\`${name}\` is never read`, "remove it, or begin its name with `_`");
    }
  }

  // --- Statements ---------------------------------------------------------------------------------------------------

  #statements(statements: readonly Statement[]): void {
    let left = false;
    let reported = false;
    for (const statement of statements) {
      if (left && !reported) {
        reported = true;
        this.#report("warning", "H0223", statement.span, "this never runs: the statement before leaves");
      }
      this.#statement(statement);
      left ||= leaves(statement);
    }
  }

  #block(block: Block): void {
    this.#within(() => this.#statements(block.declarations));
  }

  #statement(statement: Statement) {
    switch (statement.node) {
      case "Block":
        return this.#block(statement);
      case "VariableDeclaration":
        this.#optional(statement.expr);
        return this.#declare("variable", statement.name, statement.name_span ?? statement.span);
      case "VariableAssignment":
        return this.#assignment(statement);
      case "ExprStatement":
        return this.#exprStatement(statement.expr);
      case "ReturnStatement":
      case "ThrowStatement":
        return this.#optional(statement.expr);
      case "IfStatement":
        this.#expression(statement.expr);
        this.#within(() => this.#statement(statement.then));
        if (statement.else_ !== null) this.#within(() => this.#statement(statement.else_!));
        return;
      case "WhileStatement":
        this.#expression(statement.expr);
        return this.#within(() => this.#statement(statement.body));
      case "ForStatement":
        return this.#within(() => {
          this.#forPart(statement.initializer);
          this.#optional(statement.condition);
          this.#forPart(statement.increment);
          this.#statement(statement.body);
        });
      case "ForInStatement":
        this.#expression(statement.expr);
        return this.#within(() => {
          const { keyVar, valueVar, key_span, value_span, span } = statement;
          // A loop over keys or for counting need not read both.
          if (keyVar !== null) this.#declare("parameter", keyVar, key_span ?? span);
          this.#declare("parameter", valueVar, value_span ?? span);
          this.#statement(statement.body);
        });
      case "Function":
        this.#scope.declare({
          name: statement.name,
          span: statement.name_span ?? statement.span,
          kind: "function",
          params: statement.params.length,
        });
        return this.#function(statement.params, statement.span, () => this.#statements(statement.body.declarations));
      case "TryCatchStatement":
        this.#block(statement.try_stmt);
        for (const [name, , body] of statement.catches) {
          this.#function([name ?? "e"], body.span, () => this.#statements(body.declarations));
        }
        if (statement.finally_stmt !== null) this.#block(statement.finally_stmt);
    }
  }

  #declare(kind: "variable" | "parameter", name: string, span: Span): void {
    this.#scope.declare({ kind, name, span });
  }

  #function(params: readonly string[], span: Span, body: () => void): void {
    this.#within(() => {
      for (const param of params) this.#declare("parameter", param, span);
      body();
    });
  }

  #forPart(part: Expression | VariableAssignment | Extract<Statement, { node: "VariableDeclaration" }> | null): void {
    if (part === null) return;
    if (part.node === "VariableDeclaration" || part.node === "VariableAssignment") this.#statement(part);
    else this.#expression(part);
  }

  #exprStatement(expr: Expression | null): void {
    if (expr === null) return;
    if (expr.node === "CompareOperation" && expr.op === "==" && !expr.is_null_comparison_style) {
      const hint = expr.left.node === "Field" ? `to assign, write \`${expr.left.chain.join(".")} := …\`` : undefined;
      this.#report("warning", "H0225", expr.span, "the result of this comparison is thrown away", hint);
    }
    this.#expression(expr);
  }

  #assignment({ left, right }: VariableAssignment): void {
    this.#expression(right);
    if (left.node === "Field") {
      const name = left.chain[0]!;
      const target = this.#scope.find(name);
      if (target === undefined) this.#undeclaredTarget(name, left.span);
      // Changing a property reads the variable; replacing it doesn't.
      else if (left.chain.length > 1) target.read = true;
      return;
    }
    this.#expression(left);
  }

  #undeclaredTarget(name: string, span: Span): void {
    if (this.#library.globals.has(name)) {
      this.#report(
        "error",
        "H0202",
        span,
        `\`${name}\` is a global and can't be assigned to`,
        "copy it: `let copy := …`",
      );
      return;
    }
    const guess = nearest(name, this.#scope.names());
    const hint = guess === undefined ? `declare it first: \`let ${name} := …\`` : `did you mean \`${guess}\`?`;
    this.#report("error", "H0202", span, `\`${name}\` is not declared`, hint);
  }

  // --- Expressions --------------------------------------------------------------------------------------------------

  #optional(expr: Expression | null): void {
    if (expr !== null) this.#expression(expr);
  }

  #expression(node: AstNode): void {
    switch (node.node) {
      case "Field":
        this.#field(node.chain[0]!, node.span);
        return;
      case "Call":
        this.#call(node);
        return;
      case "Lambda": {
        const { expr } = node;
        this.#function(node.args, node.span, () =>
          expr.node === "Block" ? this.#statements(expr.declarations) : this.#expression(expr),
        );
        return;
      }
      case "ArithmeticOperation":
        if (node.op === "+") this.#sum(node.left, node.right);
        break;
      case "ArrayAccess":
        if (isIndexZero(node)) this.#indexZero(node.property.span);
        break;
      case "TupleAccess":
        if (node.index === 0) this.#indexZero(node.span);
        break;
      case "HogQLXTag": {
        const component = this.#scope.find(node.kind);
        if (component !== undefined) component.read = true;
        break;
      }
      case "SelectQuery":
      case "SelectSetQuery":
        this.#query(node);
        return;
      case "NamedArgument":
        this.#expression(node.value);
        return;
    }
    for (const child of childrenOf(node)) this.#expression(child);
  }

  /** Names in a query are columns; what stands in its placeholders is Hog. */
  #query(node: AstNode): void {
    for (const child of childrenOf(node)) {
      if (child.node === "Placeholder") this.#expression(child.expr);
      else this.#query(child);
    }
  }

  /** Numbers are added; a text that spells none makes the sum no number. */
  #sum(...terms: readonly Expression[]): void {
    for (const term of terms) {
      if (term.node !== "Constant" || typeof term.value !== "string" || term.value_type !== undefined) continue;
      if (term.value.trim() !== "" && !Number.isNaN(Number(term.value))) continue;
      this.#report("warning", "H0227", term.span, "`+` adds numbers", "join texts with `||` or `concat(a, b)`");
    }
  }

  #indexZero(span: Span): void {
    this.#report("error", "H0204", span, "there is no item 0: arrays begin at 1", INDEX_ZERO_HINT);
  }

  #field(name: string, span: Span): void {
    const declared = this.#scope.find(name);
    if (declared !== undefined) {
      declared.read = true;
      return;
    }
    const { globals, functions } = this.#library;
    if (name === "*" || globals.has(name) || functions.has(name) || globals.size === 0) return;
    const guess = nearest(name, [...this.#scope.names(), ...globals]);
    const isQuoted = span.end - span.start > name.length;
    const foreign = isQuoted ? quotedHint(name) : FOREIGN_WORDS.get(name);
    const hint = guess === undefined ? foreign : `did you mean \`${guess}\`?`;
    this.#report("warning", "H0220", span, `unknown variable \`${name}\``, hint);
  }

  #call(node: Call): void {
    const isWritten = node.params !== undefined;
    if (isWritten) this.#callee(node);
    if (node.name === "sql" && isWritten) this.#query(node);
    else for (const child of childrenOf(node)) this.#expression(child);
  }

  #callee(node: Call): void {
    const { name, args } = node;
    const span = node.name_span ?? node.span;
    const declared = this.#scope.find(name);
    if (declared !== undefined) {
      declared.read = true;
      if (declared.kind === "function" && node.params === null && args.length > declared.params!) {
        this.#arity(name, span, [0, declared.params!], args.length);
      }
      return;
    }
    const known = this.#library.functions.get(name);
    if (known === undefined && !COMPILED_CALLS.has(name)) {
      this.#unknownFunction(name, span);
      return;
    }
    if (known?.async && this.#options.kind === "transformation") {
      const hint = "move this to a destination";
      this.#report("error", "H0226", span, `\`${name}\` waits, which a transformation can't`, hint);
    }
    const range = known === undefined ? COMPILED_CALLS.get(name)! : ([known.minArgs, known.maxArgs] as const);
    // The second list of `f(a)(b)` holds the arguments of what `f(a)` returns.
    const given = (node.params ?? args).length;
    if (given < range[0] || given > range[1]) this.#arity(name, span, range, given, known);
  }

  #unknownFunction(name: string, span: Span): void {
    const guess = nearest(name, [...this.#scope.names(), ...this.#library.functions.keys(), ...COMPILED_CALLS.keys()]);
    const hint = FOREIGN_WORDS.get(name) ?? (guess === undefined ? undefined : `did you mean \`${guess}\`?`);
    this.#report("error", "H0221", span, `unknown function \`${name}\``, hint);
  }

  #arity(name: string, span: Span, range: readonly [number, number], given: number, known?: LibraryFunction): void {
    const message = `\`${name}\` takes ${describeRange(range)}, but ${given === 1 ? "1 was" : `${given} were`} given`;
    const params = known?.params.map((param) => (param.optional ? `${param.name}?` : param.name)).join(", ");
    this.#report(
      "error",
      "H0222",
      span,
      message,
      params === undefined ? undefined : `it is called \`${name}(${params})\``,
    );
  }
}

function describeRange([min, max]: readonly [number, number]): string {
  const plural = (count: number): string => (count === 1 ? "1 argument" : `${count} arguments`);
  if (min === max) return plural(min);
  if (max === Number.POSITIVE_INFINITY) return `at least ${plural(min)}`;
  return min === 0 ? `at most ${plural(max)}` : `${min} to ${plural(max)}`;
}

/** Whether nothing after the statement can run. */
function leaves(statement: Statement): boolean {
  switch (statement.node) {
    case "ReturnStatement":
    case "ThrowStatement":
      return true;
    case "Block":
      return statement.declarations.some(leaves);
    case "IfStatement":
      return statement.else_ !== null && leaves(statement.then) && leaves(statement.else_);
    case "TryCatchStatement":
      return leaves(statement.try_stmt) && statement.catches.every(([, , body]) => leaves(body));
    default:
      return false;
  }
}
