/**
 * Generates Hog programs as trees, for properties that hold for every program. A program is read off a tape of numbers,
 * each of which decides one thing; an exhausted tape gives zeros, and 0 always picks the simplest choice. So a shorter
 * tape is a smaller program, and fast-check shrinks well. Names are declared before use; loops end after three rounds;
 * recursion need not end.
 */
import fc from "fast-check";
import type {
  ArithmeticOperator,
  Block,
  Call,
  Catch,
  CompareOperator,
  Constant,
  Expression,
  Field,
  Program,
  Statement,
  VariableAssignment,
} from "#lang/syntax/ast.ts";

export interface ProgramShape {
  /** Also constructs whose code leaves the stack at different heights: `if(a, b)`, bare expressions in `for` headers. */
  readonly unbalanced?: boolean;
  /** Functions to call by name, each with a number of arguments that it takes. */
  readonly calls?: readonly (readonly [name: string, argCount: number])[];
  /** Names of globals to read. */
  readonly globals?: readonly string[];
}

const span = { start: 0, end: 0 };
const ARITHMETIC: readonly ArithmeticOperator[] = ["+", "-", "*", "/", "%"];
const COMPARISONS: readonly CompareOperator[] = ["==", "!=", "<", "<=", ">", ">=", "like", "ilike"];
const NAMES = ["a", "b", "c", "e", "type"];
const KEYS = ["k", "l", "length"];
const TEXTS = ["", "x", "%y", "10", "Zürich 🦔"];
const DEFAULT_CALLS: NonNullable<ProgramShape["calls"]> = [
  ["length", 1],
  ["upper", 1],
  ["concat", 2],
  ["toString", 1],
  ["print", 1],
  ["arrayMap", 2],
  ["Error", 1],
];
const DEPTH_MAX = 4;

/** Any program of a shape. */
export const anyProgram = (shape: ProgramShape = {}): fc.Arbitrary<Program> =>
  fc.array(fc.nat({ max: 2 ** 16 }), { maxLength: 300, size: "max" }).map((tape) => programFrom(tape, shape));

/** The program that `tape` stands for. */
export function programFrom(tape: readonly number[], shape: ProgramShape = {}): Program {
  return new Writer(tape, shape).program();
}

const constant = (value: Constant["value"]): Constant => ({ node: "Constant", value, span });
const field = (...chain: string[]): Field => ({ node: "Field", chain, span });
const call = (name: string, args: readonly Expression[]): Call => ({ node: "Call", name, args, span });
const block = (declarations: readonly Statement[]): Block => ({ node: "Block", declarations, span });

class Writer {
  readonly #tape: readonly number[];
  readonly #shape: ProgramShape;
  /** Names by block, innermost last. */
  readonly #scopes: string[][] = [];
  #read = 0;
  #fresh = 0;

  constructor(tape: readonly number[], shape: ProgramShape) {
    this.#tape = tape;
    this.#shape = shape;
  }

  program(): Program {
    return { node: "Program", declarations: this.#scoped([], () => this.#statements(0, 8)), span };
  }

  /** A number below `choices`; 0 once the tape is used up. */
  #pick(choices: number): number {
    return (this.#tape[this.#read++] ?? 0) % choices;
  }

  #oneOf<T>(items: readonly T[]): T {
    return items[this.#pick(items.length)]!;
  }

  #scoped<T>(names: readonly string[], write: () => T): T {
    this.#scopes.push([...names]);
    const written = write();
    this.#scopes.pop();
    return written;
  }

  /** A new name, declared in this block. It hides none, since its initialiser would already see it and not the other. */
  #declare(): string {
    const wanted = this.#oneOf(NAMES);
    const name = this.#scopes.some((scope) => scope.includes(wanted)) ? `v${this.#fresh++}` : wanted;
    this.#scopes.at(-1)!.push(name);
    return name;
  }

  #statements(depth: number, max: number): Statement[] {
    const statements: Statement[] = [];
    while (statements.length < max && this.#read < this.#tape.length) statements.push(this.#statement(depth));
    return statements;
  }

  #block(depth: number, names: readonly string[] = []): Block {
    return block(this.#scoped(names, () => this.#statements(depth + 1, 3)));
  }

  #statement(depth: number): Statement {
    const kinds = depth < DEPTH_MAX ? 12 : 5;
    switch (this.#pick(kinds)) {
      case 0:
        return { node: "ExprStatement", expr: this.#expression(depth), span };
      case 1: {
        const expr = this.#pick(4) === 3 ? null : this.#expression(depth);
        return { node: "VariableDeclaration", name: this.#declare(), expr, span };
      }
      case 2:
        return { node: "VariableAssignment", left: this.#target(depth), right: this.#expression(depth), span };
      case 3:
        return { node: "ReturnStatement", expr: this.#pick(4) === 3 ? null : this.#expression(depth), span };
      case 4:
        return { node: "ThrowStatement", expr: call("HogError", [constant(this.#oneOf(["A", "B"]))]), span };
      case 5: {
        const expr = this.#expression(depth);
        const then = this.#block(depth);
        return { node: "IfStatement", expr, then, else_: this.#pick(2) === 1 ? this.#block(depth) : null, span };
      }
      case 6:
        return this.#counted((counter, step) => {
          const body = this.#block(depth);
          const declarations = [step, ...body.declarations];
          return { node: "WhileStatement", expr: below(counter, 3), body: block(declarations), span };
        });
      case 7:
        return this.#counted((counter, step) => ({
          node: "ForStatement",
          initializer: this.#shape.unbalanced && this.#pick(2) === 1 ? this.#expression(depth) : null,
          condition: below(counter, 3),
          increment: step,
          body: this.#block(depth),
          span,
        }));
      case 8: {
        const expr = this.#expression(depth);
        const keyVar = this.#pick(2) === 1 ? "k" : null;
        const body = this.#block(depth, keyVar === null ? ["v"] : ["k", "v"]);
        return { node: "ForInStatement", keyVar, valueVar: "v", expr, body, span };
      }
      case 9: {
        const name = this.#declare();
        const params = ["p", "q"].slice(0, this.#pick(3));
        return { node: "Function", name, params, body: this.#block(depth, params), span };
      }
      case 10:
        return {
          node: "TryCatchStatement",
          try_stmt: this.#block(depth),
          catches: this.#catches(depth),
          finally_stmt: null,
          span,
        };
      default:
        return this.#block(depth);
    }
  }

  /** `{ let iN := 0; <loop> }` with a statement that counts iN up. */
  #counted(loop: (counter: string, step: VariableAssignment) => Statement): Statement {
    const counter = `i${this.#fresh++}`;
    const right: Expression = {
      node: "ArithmeticOperation",
      left: field(counter),
      right: constant(1),
      op: "+",
      span,
    };
    const step: VariableAssignment = { node: "VariableAssignment", left: field(counter), right, span };
    const start: Statement = { node: "VariableDeclaration", name: counter, expr: constant(0), span };
    return block([start, this.#scoped([], () => loop(counter, step))]);
  }

  #catches(depth: number): readonly Catch[] {
    const catches: Catch[] = [];
    for (let more = true; more && catches.length < 3; more = this.#pick(2) === 1) {
      const name = this.#oneOf([null, "e", "err"]);
      const type = this.#oneOf([null, "A", "B", "Error"]);
      catches.push([name, type, this.#block(depth, [name ?? "e"])]);
    }
    return catches;
  }

  #target(depth: number): Expression {
    const names = this.#scopes.flat();
    if (names.length === 0 || this.#pick(4) === 3) {
      return { node: "ArrayAccess", array: this.#expression(depth + 1), property: constant(this.#oneOf(KEYS)), span };
    }
    const name = this.#oneOf(names);
    return this.#pick(3) === 2 ? field(name, this.#oneOf(KEYS)) : field(name);
  }

  #name(): Expression {
    const names = this.#scopes.flat();
    const globals = this.#shape.globals ?? ["event"];
    return field(this.#oneOf([...names, ...globals]));
  }

  #literal(): Expression {
    switch (this.#pick(6)) {
      case 0:
        return constant(this.#pick(5));
      case 1:
        return constant(this.#oneOf(TEXTS));
      case 2:
        return constant(this.#pick(2) === 1);
      case 3:
        return constant(null);
      case 4:
        return { node: "Constant", value: -0.5, float: true, span };
      default:
        return constant(-1 - this.#pick(2 ** 16));
    }
  }

  #expressions(depth: number, max: number): Expression[] {
    return Array.from({ length: this.#pick(max + 1) }, () => this.#expression(depth + 1));
  }

  #expression(depth: number): Expression {
    if (depth >= DEPTH_MAX) return this.#pick(2) === 1 ? this.#name() : this.#literal();
    const next = (): Expression => this.#expression(depth + 1);
    switch (this.#pick(this.#shape.unbalanced ? 19 : 18)) {
      case 0:
        return this.#literal();
      case 1:
      case 2:
        return this.#name();
      case 3:
        return { node: "ArithmeticOperation", left: next(), right: next(), op: this.#oneOf(ARITHMETIC), span };
      case 4:
        return { node: "CompareOperation", left: next(), right: next(), op: this.#oneOf(COMPARISONS), span };
      case 5:
        return { node: this.#pick(2) === 1 ? "And" : "Or", exprs: [next(), next()], span };
      case 6:
        return { node: "Not", expr: next(), span };
      case 7:
        return { node: this.#pick(2) === 1 ? "Array" : "Tuple", exprs: this.#expressions(depth, 3), span };
      case 8:
        return {
          node: "Dict",
          items: this.#expressions(depth, 2).map((value, index) => [constant(KEYS[index]!), value]),
          span,
        };
      case 9:
        return call("if", [next(), next(), next()]);
      case 10:
        return call("ifNull", [next(), next()]);
      case 11:
        return { node: "BetweenExpr", expr: next(), low: next(), high: next(), negated: this.#pick(2) === 1, span };
      case 12: {
        const [name, argCount] = this.#oneOf(this.#shape.calls ?? DEFAULT_CALLS);
        return call(name, Array.from({ length: argCount }, next));
      }
      case 13: {
        const args = ["x", "y"].slice(0, this.#pick(3));
        const body = this.#scoped(args, (): Expression | Block => (this.#pick(3) === 2 ? this.#block(depth) : next()));
        return { node: "Lambda", args, expr: body, span };
      }
      case 14:
        return { node: "ExprCall", expr: next(), args: this.#expressions(depth, 2), span };
      case 15: {
        const names = this.#scopes.flat();
        return names.length === 0 ? this.#literal() : call(this.#oneOf(names), this.#expressions(depth, 2));
      }
      case 16:
        return { node: "ArrayAccess", array: next(), property: constant(this.#oneOf([...KEYS, 1, -1])), span };
      case 17:
        return call("sql", [
          {
            node: "CompareOperation",
            left: field("t", "x"),
            right: { node: "Placeholder", expr: next(), span },
            op: "==",
            span,
          },
        ]);
      default:
        return call("multiIf", [next(), next(), next(), next()].slice(0, this.#oneOf([2, 4])));
    }
  }
}

const below = (name: string, limit: number): Expression => ({
  node: "CompareOperation",
  left: field(name),
  right: constant(limit),
  op: "<",
  span,
});
