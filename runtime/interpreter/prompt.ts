/**
 * Programs entered piece by piece: at a prompt, by a debugger's `print`, or a test after the program it tests.
 *
 * Each piece is a chunk of its own, so that what was defined earlier keeps its code and its places. All share one stack,
 * whose bottom holds the variables declared so far. A piece that fails, or returns before
 * its end, leaves none of its variables.
 */

import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { compileLine } from "#lang/hog/compiler/compile.ts";
import type { Local } from "#lang/hog/compiler/scope.ts";
import { BYTECODE_VERSION, HEADER } from "#lang/hog/opcodes.ts";
import type { StatementTable } from "#lang/hog/statement-table.ts";
import type { Program as ProgramTree, Statement } from "#lang/syntax/ast.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import type { RunFailure } from "#runtime/errors.ts";
import type { Host, Limits } from "#runtime/interpreter/host.ts";
import { load } from "#runtime/interpreter/machine.ts";
import { chunkOf, type Program } from "#runtime/interpreter/program.ts";
import { type Stretch, type TracePoint, WatchedFiber, type Watcher } from "#runtime/interpreter/stepper.ts";
import { HogCallable, HogClosure, type Upvalue, type Value } from "#runtime/value.ts";

/** What became of a piece. */
export type Entered =
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] }
  /** `value` is that of the last statement when it is an expression, or of `return`; undefined when there is neither. */
  | { readonly kind: "finished"; readonly value: Value | undefined; readonly diagnostics: readonly Diagnostic[] }
  /** Go on with {@link Prompt.answer}. */
  | { readonly kind: "suspended"; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "failed"; readonly error: RunFailure; readonly trace: readonly TracePoint[] };

export interface PromptOptions {
  /** Whose functions the variables may hold; default: none. */
  readonly program?: Program;
  /** Variables that exist at first, with their values. */
  readonly variables?: readonly (readonly [name: string, value: Value])[];
  readonly limits?: Partial<Limits>;
}

/** One piece, entered as a tree: parts of a program keep their places in its source. */
export interface Piece {
  readonly name: string;
  readonly tree: ProgramTree;
  readonly watcher?: Watcher;
}

interface Running {
  readonly fiber: WatchedFiber;
  readonly locals: readonly Local[];
  readonly diagnostics: readonly Diagnostic[];
  readonly expression: boolean;
  readonly watcher: Watcher;
}

const NEVER: Watcher = () => false;
const EMPTY: readonly unknown[] = [HEADER, BYTECODE_VERSION];

export class Prompt {
  readonly #program: Program;
  readonly #host: Host;
  readonly #limits: Partial<Limits>;
  #locals: readonly Local[];
  #stack: Value[];
  #open: readonly Upvalue[] = [];
  #upvalueCount = 0;
  #running: Running | undefined;
  /** Statements of the pieces entered, by name. */
  readonly statements = new Map<string, StatementTable>();

  constructor(host: Host, { program = load(EMPTY), variables = [], limits = {} }: PromptOptions = {}) {
    this.#program = { ...program, repl: true, chunks: new Map(program.chunks) };
    this.#host = host;
    this.#limits = limits;
    this.#locals = variables.map(([name]) => ({ name, depth: 0, captured: false }));
    this.#stack = variables.map(([, value]) => value);
  }

  /** Names declared so far, the latest last. */
  get names(): readonly string[] {
    return this.#locals.map(({ name }) => name);
  }

  /** Parses, compiles and runs `source`. */
  enter(name: string, source: string): Entered {
    const { tree, diagnostics } = parseProgram(source);
    return tree === null ? { kind: "refused", diagnostics } : this.enterTree({ name, tree });
  }

  enterTree({ name, tree, watcher = NEVER }: Piece): Entered {
    const last = tree.declarations.at(-1);
    const expression = last?.node === "ExprStatement" && last.expr !== null;
    const declarations: readonly Statement[] = expression
      ? [...tree.declarations.slice(0, -1), { ...last, node: "ReturnStatement" }]
      : tree.declarations;
    const compiled = compileLine({ ...tree, declarations }, this.#locals, { statements: true });
    const { bytecode, sourceMap, diagnostics, statements = [] } = compiled;
    if (bytecode === null) return { kind: "refused", diagnostics };
    this.statements.set(name, statements);
    const { globals } = this.#host;
    const chunk = chunkOf(name, { bytecode, globals }, true, sourceMap, this.#stack.length);
    this.#program.chunks.set(name, chunk);

    const fiber = WatchedFiber.bare(this.#program, this.#host, this.#limits);
    fiber.stack.length = 0;
    for (const value of this.#stack) fiber.stack.push(value);
    fiber.sp = fiber.stack.length;
    fiber.open.push(...this.#open);
    fiber.openTop = this.#open.at(-1)?.location ?? -1;
    fiber.upvalueCount = this.#upvalueCount;
    const callable = new HogCallable("local", "", name, 0, 0, chunk.start);
    fiber.pushFrame({ chunk, ip: chunk.start, stackStart: 0, argCount: 0, closure: new HogClosure(callable, []) });
    // What a later piece declares may hide what an earlier one did.
    const locals = compiled.locals.map((local) => ({ ...local, depth: 0 }));
    this.#running = { fiber, locals, diagnostics, expression, watcher };
    return this.#settle(fiber.proceed(watcher));
  }

  /** Goes on with a suspended piece. */
  answer(value: Value): Entered {
    const { fiber, watcher } = this.#running!;
    fiber.answer(value);
    return this.#settle(fiber.proceed(watcher));
  }

  #settle(stretch: Stretch): Entered {
    const { fiber, locals, expression, diagnostics } = this.#running!;
    if (stretch.kind === "suspended") return { kind: "suspended", ...stretch.call };
    if (stretch.kind === "paused") throw new Error("The watcher of a prompt never stops a run");
    const { ip, chunk } = fiber.top;
    if (stretch.kind === "finished" && ip >= chunk.tokens.length) this.#locals = locals;
    this.#keep(fiber, this.#locals.length);
    this.#running = undefined;
    if (stretch.kind === "failed") return stretch;
    const value = expression || stretch.value !== null ? stretch.value : undefined;
    return { kind: "finished", value, diagnostics };
  }

  /** Keeps the lowest `height` values; others are those of a piece that didn't get to its end. */
  #keep(fiber: WatchedFiber, height: number): void {
    fiber.closeFrom(height);
    fiber.stack.length = height;
    this.#stack = fiber.stack.slice();
    this.#open = fiber.open.slice();
    this.#upvalueCount = fiber.upvalueCount;
  }
}
