/**
 * Generates Hog sources that work: loops in loops, recursion, closures that outlive their loop, errors thrown through
 * frames and caught in loops, lists and dicts that are changed while something else refers to them. Like
 * `lang/hog/testing/any-program.ts`, a source is read off a tape of numbers; unlike there, nearly all that is computed has
 * the type that what is done with it wants, so that programs run on instead of failing at once. Every loop ends.
 */
import fc from "fast-check";

/** Any busy source. */
export const anyBusySource = (): fc.Arbitrary<string> =>
  fc.array(fc.nat({ max: 2 ** 16 }), { maxLength: 250, size: "max" }).map((tape) => new BusyWriter(tape).source());

type Kind = "n" | "t" | "l" | "d" | "x";

interface Variable {
  readonly name: string;
  readonly kind: Kind;
}

interface Fun {
  readonly name: string;
  readonly arity: number;
}

const KEYS = ["'a'", "'b'", "'length'", "'0'", "'__proto__'", "'name'", "'type'"];
const TEXTS = ["''", "'x'", "'7'", "'Zürich'", "'ok'"];
const DEPTH_MAX = 4;

class BusyWriter {
  readonly #tape: readonly number[];
  #read = 0;
  #fresh = 0;
  #variables: Variable[] = [];
  #functions: Fun[] = [];
  #inFunction = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  source(): string {
    const lines = ["let n := 3;", "let l := [1, 2];", "let d := {'a': 1};", "let x := null;", "let t := 'ab';"];
    this.#variables = (["n", "l", "d", "x", "t"] as const).map((name) => ({ name, kind: name }));
    while (this.#read < this.#tape.length) lines.push(this.#statement(0));
    return [...lines, "return [n, l, d, x, t]"].join("\n");
  }

  #pick(choices: number): number {
    return (this.#tape[this.#read++] ?? 0) % choices;
  }

  #oneOf<T>(items: readonly T[]): T {
    return items[this.#pick(items.length)]!;
  }

  #variable(kind: Kind): string {
    return this.#oneOf(this.#variables.filter((variable) => variable.kind === kind)).name;
  }

  #block(depth: number, more: readonly Variable[] = []): string {
    const { length } = this.#variables;
    const functions = this.#functions.length;
    this.#variables.push(...more);
    const lines: string[] = [];
    for (let count = 1 + this.#pick(3); count > 0; count--) lines.push(this.#statement(depth + 1));
    this.#variables.length = length;
    this.#functions.length = functions;
    return `{ ${lines.join(" ")} }`;
  }

  #declare(kind: Kind): Variable {
    this.#fresh += 1;
    return { name: `${kind}${this.#fresh}`, kind };
  }

  #statement(depth: number): string {
    switch (this.#pick(depth < DEPTH_MAX ? 19 : 10)) {
      case 0:
        return `print(${this.#any(depth)});`;
      case 1: {
        const kind = this.#oneOf(["n", "t", "l", "d", "x"] as const);
        const value = this.#of(kind, depth);
        const variable = this.#declare(kind);
        this.#variables.push(variable);
        return `let ${variable.name} := ${value};`;
      }
      case 2: {
        const kind = this.#oneOf(["n", "t", "x"] as const);
        return `${this.#variable(kind)} := ${this.#of(kind, depth)};`;
      }
      case 3: {
        const list = this.#variable("l");
        return `${list} := arrayPushBack(${this.#pick(4) === 3 ? this.#list(depth) : list}, ${this.#any(depth)});`;
      }
      case 4:
        return `${this.#variable("l")}[${this.#index(depth)}] := ${this.#any(depth)};`;
      case 5:
        return `${this.#variable("d")}[${this.#key(depth)}] := ${this.#any(depth)};`;
      case 6:
        return `${this.#variable("d")}.${this.#oneOf(["a", "b", "name", "c7"])} := ${this.#any(depth)};`;
      case 7:
        return `${this.#variable("l")} := ${this.#list(depth)};`;
      case 8:
        return this.#inFunction > 0 ? `return ${this.#any(depth)};` : `print('top', ${this.#number(depth)});`;
      case 9:
        return `if (${this.#any(depth)}) { throw ${this.#oneOf(["HogError('A', 'm')", "HogError('B', 'm')", "Error('e')"])} }`;
      case 10:
      case 11: {
        const counter = this.#declare("n");
        const step = this.#pick(3) === 2 ? this.#block(depth, [counter]) : "";
        const body = this.#block(depth, [counter]);
        const { name } = counter;
        const loop = `for (let ${name} := 0; ${name} < ${1 + this.#pick(4)}; ${name} := ${name} + 1) { if (${name} > 9) { return 0 } ${body} ${step} }`;
        return loop;
      }
      case 12: {
        const counter = this.#declare("n");
        const body = this.#block(depth);
        return `let ${counter.name} := 0; while (${counter.name} < ${1 + this.#pick(3)}) { ${counter.name} := ${counter.name} + 1; ${body} }`;
      }
      case 13: {
        const key = this.#declare("x");
        const value = this.#declare("x");
        const over = this.#pick(2) === 1 ? this.#variable("d") : this.#list(depth);
        return `for (let ${key.name}, ${value.name} in ${over}) ${this.#block(depth, [key, value])}`;
      }
      case 14:
      case 15: {
        const error = this.#declare("x");
        const type = this.#oneOf(["", ": A", ": B", ": Error"]);
        const second = this.#pick(3) === 2 ? ` catch (other) ${this.#block(depth)}` : "";
        return `try ${this.#block(depth)} catch (${error.name}${type}) ${this.#block(depth, [error])}${second}`;
      }
      case 16:
        return this.#function(depth);
      case 17:
        return `if (${this.#any(depth)}) ${this.#block(depth)} else ${this.#block(depth)}`;
      default:
        return `${this.#call(depth)};`;
    }
  }

  /** A function that calls itself a few times. */
  #function(depth: number): string {
    this.#fresh += 1;
    const fun: Fun = { name: `f${this.#fresh}`, arity: 1 + this.#pick(2) };
    const params = [this.#declare("n"), this.#declare("x")].slice(0, fun.arity);
    const [first] = params;
    this.#inFunction += 1;
    const outer = this.#functions;
    const body = this.#block(depth, params);
    const again = this.#pick(2) === 1 ? `return ${fun.name}(${first!.name} - 1)` : `return ${this.#any(depth)}`;
    this.#functions = [...outer, fun];
    this.#inFunction -= 1;
    const names = params.map(({ name }) => name).join(", ");
    return `fun ${fun.name}(${names}) { if (${first!.name} < 1) { return ${first!.name} } ${body} ${again} }`;
  }

  #call(depth: number): string {
    if (this.#functions.length === 0) return `print(${this.#any(depth)})`;
    const { name, arity } = this.#oneOf(this.#functions);
    const args = [this.#pick(5) === 4 ? this.#number(depth + 1) : String(this.#pick(4)), this.#any(depth + 1)];
    return `${name}(${args.slice(0, this.#pick(8) === 7 ? 1 : arity).join(", ")})`;
  }

  #index(depth: number): string {
    return this.#pick(3) === 2 ? this.#number(depth + 1) : String(this.#oneOf([1, 2, 3, -1, 0.5]));
  }

  #key(depth: number): string {
    return this.#oneOf([...KEYS, "1", this.#pick(2) === 1 ? this.#text(depth + 1) : "'a'"]);
  }

  #of(kind: Kind, depth: number): string {
    switch (kind) {
      case "n":
        return this.#number(depth);
      case "t":
        return this.#text(depth);
      case "l":
        return this.#list(depth);
      case "d":
        return this.#pick(2) === 1 ? this.#variable("d") : `{${this.#oneOf(KEYS)}: ${this.#any(depth + 1)}}`;
      case "x":
        return this.#any(depth);
    }
  }

  #number(depth: number): string {
    if (depth >= DEPTH_MAX) return this.#pick(2) === 1 ? this.#variable("n") : String(this.#pick(5));
    switch (this.#pick(7)) {
      case 0:
        return String(this.#pick(5));
      case 1:
        return this.#variable("n");
      case 2:
        return `(${this.#number(depth + 1)} ${this.#oneOf(["+", "-", "*", "/", "%"])} ${this.#number(depth + 1)})`;
      case 3:
        return `length(${this.#pick(2) === 1 ? this.#list(depth + 1) : this.#text(depth + 1)})`;
      case 4:
        return `(${this.#any(depth + 1)} + ${this.#number(depth + 1)})`;
      case 5:
        return `arrayReduce((p, q) -> p + q, ${this.#list(depth + 1)}, ${this.#number(depth + 1)})`;
      default:
        return `arrayCount(q -> q ${this.#oneOf(["<", "==", ">="])} ${this.#any(depth + 1)}, ${this.#list(depth + 1)})`;
    }
  }

  #text(depth: number): string {
    if (depth >= DEPTH_MAX) return this.#pick(2) === 1 ? this.#variable("t") : this.#oneOf(TEXTS);
    switch (this.#pick(6)) {
      case 0:
        return this.#oneOf(TEXTS);
      case 1:
        return this.#variable("t");
      case 2:
        return `substring(concat(${this.#text(depth + 1)}, ${this.#any(depth + 1)}), 1, 40)`;
      case 3:
        return `upper(${this.#text(depth + 1)})`;
      case 4:
        return `typeof(${this.#any(depth + 1)})`;
      default:
        return `substring(jsonStringify(${this.#any(depth + 1)}), 1, 30)`;
    }
  }

  #list(depth: number): string {
    if (depth >= DEPTH_MAX) return this.#pick(2) === 1 ? this.#variable("l") : "[3, 'z']";
    switch (this.#pick(8)) {
      case 0:
        return this.#variable("l");
      case 1:
        return `[${this.#any(depth + 1)}, ${this.#any(depth + 1)}]`;
      case 2:
        return `arrayMap(q -> ${this.#inLambda(depth)}, ${this.#list(depth + 1)})`;
      case 3:
        return `arrayFilter(q -> ${this.#inLambda(depth)}, ${this.#list(depth + 1)})`;
      case 4:
        return `arrayPushBack(${this.#list(depth + 1)}, ${this.#any(depth + 1)})`;
      case 5:
        return `range(${this.#pick(5)})`;
      case 6:
        return `${this.#oneOf(["keys", "values"])}(${this.#pick(2) === 1 ? this.#variable("d") : this.#list(depth + 1)})`;
      default:
        return `(${this.#any(depth + 1)}, ${this.#any(depth + 1)})`;
    }
  }

  #inLambda(depth: number): string {
    const { length } = this.#variables;
    this.#variables.push({ name: "q", kind: "x" });
    const body = this.#any(depth + 1);
    this.#variables.length = length;
    return body;
  }

  #any(depth: number): string {
    if (depth >= DEPTH_MAX) return this.#variable(this.#oneOf(["n", "t", "x"] as const));
    const next = (): string => this.#any(depth + 1);
    switch (this.#pick(18)) {
      case 0:
        return this.#number(depth);
      case 1:
        return this.#text(depth);
      case 2:
        return this.#variable(this.#oneOf(["x", "l", "d", "n", "t"] as const));
      case 3:
        return `(${next()} ${this.#oneOf(["==", "!=", "<", "<=", ">", ">="])} ${next()})`;
      case 4:
        return `(${next()} ${this.#oneOf(["and", "or"])} ${next()})`;
      case 5:
        return `(not ${next()})`;
      case 6:
        return `(${next()} ? ${next()} : ${next()})`;
      case 7:
        return `(${next()} ?? ${next()})`;
      case 8:
        return `${this.#variable("d")}[${this.#key(depth)}]`;
      case 9:
        return `${this.#variable("l")}[${this.#index(depth)}]`;
      case 10:
        return `${this.#variable("x")}.${this.#oneOf(["a", "message", "type", "length", "name", "payload"])}`;
      case 11:
        return `(${next()} in ${this.#pick(2) === 1 ? "[1, 'a', null]" : this.#list(depth + 1)})`;
      case 12:
        return `(${this.#text(depth + 1)} ${this.#oneOf(["like", "ilike", "not like"])} ${this.#oneOf(["'%a%'", "'x_'", this.#text(depth + 1)])})`;
      case 13:
        return this.#call(depth);
      case 14:
        return `(q -> ${this.#inLambda(depth)})(${next()})`;
      case 15:
        return this.#oneOf(["true", "false", "null", "event.name", "event.list", "event.list.1", "event"]);
      case 16:
        return `(${this.#text(depth + 1)} =~ ${this.#oneOf(["'^a+'", "'[0-9]'"])})`;
      default:
        return this.#list(depth);
    }
  }
}
