/**
 * Programs as text, for running on both machines: read off a tape of numbers, each of which decides one thing, so that a
 * shorter tape is a smaller program. Names are declared before use, loops end, calls of functions go down in depth, and
 * what is not known to be a value of some kind is used as if it could be any.
 */
import fc from "fast-check";

/** Globals that every program can read. */
export const GLOBALS = {
  event: {
    event: "$pageview",
    distinct_id: "user-1",
    properties: {
      $browser: "Chrome",
      amount: 129.5,
      items: [
        { sku: "A-1", price: 79.9 },
        { sku: "B-2", price: 25 },
      ],
      tags: ["a", "b"],
      empty: {},
      nothing: null,
    },
  },
  person: { properties: { email: "Ada@Example.org", age: 36 } },
  flag: true,
  n: 3,
  text: "plain",
  list: [3, 1, 2],
} as const;

const GLOBAL_CHAINS = [
  "event",
  "event.event",
  "event.properties",
  "event.properties.$browser",
  "event.properties.items",
  "event.properties.missing",
  "event.properties.missing.deeper",
  "event.properties.items.1.sku",
  "event?.properties?.tags",
  "person.properties.email",
  "flag",
  "n",
  "text",
  "list",
];

const CONSTANTS = [
  ...["0", "1", "2", "-1", "3.5", "10", "1e3", "-0.25", "9007199254740993"],
  ...["''", "'a'", "'b'", "'10'", "'abc'", "'Zürich 🦔'", "'%b%'", "'2024-01-02'", "'it\\'s'", "'x\\ny'"],
  ...["true", "false", "null"],
];
const KEYS = [
  "'a'",
  "'b'",
  "'k'",
  "'length'",
  "'constructor'",
  "'1'",
  "1",
  "2",
  "-1",
  "3",
  "'__proto__'",
  "null",
  "true",
];
const MEMBERS = ["a", "b", "k", "length", "constructor", "message", "type", "payload", "year", "dt"];
const ARITHMETIC = ["+", "-", "*", "/", "%"];
const COMPARISONS = ["=", "==", "!=", "<>", "<", "<=", ">", ">="];
const MATCHES = ["like", "ilike", "not like", "not ilike", "=~", "!~", "=~*", "!~*", "~", "~*"];
const PATTERNS = ["'a%'", "'%b_'", "'_'", "'^a'", "'(b|c)+'", "''", "'[0-9]+'", "'A'"];
const ONE_ARGUMENT = [
  ...["length", "upper", "lower", "reverse", "toString", "toInt", "toFloat", "typeof", "keys", "values", "empty"],
  ...["notEmpty", "isNull", "isNotNull", "jsonStringify", "arraySort", "arrayReverse", "arrayPopBack", "arrayPopFront"],
  ...["trim", "base64Encode", "encodeURLComponent", "sha256Hex", "md5Hex", "arrayStringConcat", "floor", "round"],
  ...["isValidJSON", "toDate", "toDateTime", "toYear", "JSONLength", "tuple", "assumeNotNull", "sortableSemver"],
];
const TWO_ARGUMENTS = [
  ...["concat", "arrayPushBack", "arrayPushFront", "has", "indexOf", "splitByString", "startsWith", "position"],
  ...["plus", "minus", "min2", "equals", "greater", "less", "in", "like", "match", "extractRegex", "coalesce"],
  ...[
    "JSONExtractString",
    "JSONHas",
    "JSONExtract",
    "range",
    "arrayStringConcat",
    "positionCaseInsensitive",
    "and",
    "or",
  ],
];
const CALLBACK_USERS = ["arrayMap", "arrayFilter", "arrayExists", "arrayCount"];
const ERROR_TYPES = ["Error", "RetryError", "NotImplementedError", "Custom", "Other"];

const DEPTH_MAX = 4;
const STATEMENTS_MAX = 9;
const ROUNDS_MAX = 4;

interface Variable {
  readonly name: string;
  /** How many parameters, if it is a function that was declared as one. */
  readonly parameters?: number;
}

/** Any program. */
export const anyRunnableProgram = (): fc.Arbitrary<string> =>
  fc
    .array(fc.nat({ max: 2 ** 20 }), { minLength: 20, maxLength: 400, size: "max" })
    .map((tape) => new Writer(tape).program());

class Writer {
  readonly #tape: readonly number[];
  readonly #scopes: Variable[][] = [[]];
  #read = 0;
  #fresh = 0;
  /** Within a function's body, where a call would recurse. */
  #functions = 0;
  #indent = "";

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  program(): string {
    const statements: string[] = [];
    while (statements.length < STATEMENTS_MAX && this.#read < this.#tape.length) statements.push(this.#statement(0));
    const names = this.#scopes[0]!.map(({ name }) => name);
    if (names.length > 0 && this.#pick(2) === 0) statements.push(`print(${names.slice(-4).join(", ")})`);
    statements.push(`return ${this.#expression(1)}`);
    return statements.join("\n");
  }

  /** A number below `choices`; 0 once the tape is used up. */
  #pick(choices: number): number {
    return (this.#tape[this.#read++] ?? 0) % choices;
  }

  #oneOf<T>(items: readonly T[]): T {
    return items[this.#pick(items.length)]!;
  }

  #name(parameters?: number): string {
    const name = `v${this.#fresh++}`;
    this.#scopes.at(-1)!.push(parameters === undefined ? { name } : { name, parameters });
    return name;
  }

  #visible(): readonly Variable[] {
    return this.#scopes.flat();
  }

  #scoped<T>(names: readonly string[], write: () => T): T {
    this.#scopes.push(names.map((name) => ({ name })));
    const before = this.#indent;
    this.#indent += "  ";
    const written = write();
    this.#indent = before;
    this.#scopes.pop();
    return written;
  }

  #block(depth: number, names: readonly string[] = [], last?: () => string): string {
    const lines = this.#scoped(names, () => {
      const statements = Array.from({ length: 1 + this.#pick(3) }, () => this.#statement(depth + 1));
      if (last !== undefined) statements.push(last());
      return statements.map((statement) => this.#indent + statement);
    });
    return `{\n${lines.join("\n")}\n${this.#indent}}`;
  }

  #statement(depth: number): string {
    switch (this.#pick(depth < DEPTH_MAX ? 20 : 7)) {
      case 0:
      case 1:
      case 2: {
        const value = this.#expression(depth);
        return `let ${this.#name()} := ${value};`;
      }
      case 3:
        return `print(${this.#expression(depth)});`;
      case 4:
        return this.#assignment(depth);
      case 5:
        return `${this.#expression(depth)};`;
      case 6:
        return `let ${this.#name()};`;
      case 7:
        return `if (${this.#expression(depth + 1)}) ${this.#block(depth)}`;
      case 8:
        return `if (${this.#expression(depth + 1)}) ${this.#block(depth)} else ${this.#block(depth)}`;
      case 9: {
        const counter = `i${this.#fresh++}`;
        const rounds = 1 + this.#pick(ROUNDS_MAX);
        const body = this.#block(depth, [counter]);
        return `for (let ${counter} := 0; ${counter} < ${rounds}; ${counter} := ${counter} + 1) ${body}`;
      }
      case 10: {
        const counter = `i${this.#fresh++}`;
        const rounds = 1 + this.#pick(ROUNDS_MAX);
        const step = (): string => `${counter} := ${counter} + 1;`;
        return `let ${counter} := 0; while (${counter} < ${rounds}) ${this.#block(depth, [], step)}`;
      }
      case 11: {
        const list = this.#expression(depth + 1);
        const item = `e${this.#fresh++}`;
        return `for (let ${item} in ${list}) ${this.#block(depth, [item])}`;
      }
      case 12: {
        const list = this.#expression(depth + 1);
        const [key, item] = [`k${this.#fresh++}`, `e${this.#fresh++}`];
        return `for (let ${key}, ${item} in ${list}) ${this.#block(depth, [key, item])}`;
      }
      case 13:
      case 14:
        return this.#function(depth);
      case 15:
        return this.#try(depth);
      case 16:
        return `throw ${this.#error(depth)};`;
      case 17:
        return `return ${this.#expression(depth)};`;
      case 18:
        return this.#block(depth);
      default:
        return this.#fromAll(depth);
    }
  }

  /** Collects closures in a loop and calls them afterwards. */
  #fromAll(depth: number): string {
    const all = this.#name();
    const item = `e${this.#fresh++}`;
    const local = `l${this.#fresh++}`;
    const value = this.#scoped([item, local], () => this.#expression(depth + 2));
    return [
      `let ${all} := [];`,
      `for (let ${item} in [1, 2, 3]) { let ${local} := ${item}; ${all} := arrayPushBack(${all}, () -> [${local}, ${value}]) }`,
      `for (let ${item} in ${all}) print(${item}());`,
    ].join(`\n${this.#indent}`);
  }

  #assignment(depth: number): string {
    const targets = this.#visible().filter(({ parameters }) => parameters === undefined);
    if (targets.length === 0) return `print(${this.#expression(depth)});`;
    const { name } = this.#oneOf(targets);
    const value = this.#expression(depth);
    switch (this.#pick(4)) {
      case 0:
        return `${name}[${this.#oneOf(KEYS)}] := ${value};`;
      case 1:
        return `${name}.${this.#oneOf(MEMBERS)} := ${value};`;
      default:
        return `${name} := ${value};`;
    }
  }

  #function(depth: number): string {
    const parameters = ["p", "q"].slice(0, this.#pick(3)).map((name) => `${name}${this.#fresh++}`);
    const name = `f${this.#fresh++}`;
    this.#functions++;
    const body = this.#block(depth + 1, parameters, () => `return ${this.#expression(depth + 1)};`);
    this.#functions--;
    // Declared only now: it can't call itself.
    this.#scopes.at(-1)!.push({ name, parameters: parameters.length });
    return `fun ${name}(${parameters.join(", ")}) ${body}`;
  }

  #try(depth: number): string {
    const body = this.#block(depth, [], () => (this.#pick(2) === 0 ? `throw ${this.#error(depth)};` : ""));
    const clauses: string[] = [];
    const wanted = 1 + this.#pick(2);
    while (clauses.length < wanted) {
      const type = this.#oneOf([undefined, undefined, ...ERROR_TYPES]);
      // A typed clause with a name of its own is miscompiled on purpose (see differences.md).
      const name = type === undefined || type === "Error" ? this.#oneOf(["e", "problem"]) : "e";
      const block = this.#block(depth, [name], () => `print(${name}.type, ${name}.message, ${name}.payload);`);
      clauses.push(` catch (${name}${type === undefined ? "" : `: ${type}`}) ${block}`);
    }
    return `try ${body}${clauses.join("")}`;
  }

  #error(depth: number): string {
    const message = this.#oneOf(["'one'", "'two'", "''"]);
    const payload = this.#pick(3) === 0 ? `, ${this.#expression(depth + 2)}` : "";
    const type = this.#oneOf(ERROR_TYPES);
    return type === "Custom" || type === "Other"
      ? `HogError('${type}', ${message}${payload})`
      : `${type}(${message}${payload})`;
  }

  #list(depth: number, max: number): string {
    return Array.from({ length: this.#pick(max + 1) }, () => this.#expression(depth + 1)).join(", ");
  }

  #lambda(depth: number): string {
    const parameters = ["x", "y"].slice(0, this.#pick(3)).map((name) => `${name}${this.#fresh++}`);
    this.#functions++;
    const body =
      this.#pick(3) === 0
        ? this.#block(
            depth + 1,
            parameters,
            () => `return ${this.#scoped(parameters, () => this.#expression(depth + 1))};`,
          )
        : this.#scoped(parameters, () => this.#expression(depth + 1));
    this.#functions--;
    return `((${parameters.join(", ")}) -> ${body})`;
  }

  #leaf(): string {
    const names = this.#visible();
    switch (this.#pick(4)) {
      case 0:
        return this.#oneOf(CONSTANTS);
      case 1:
        return this.#oneOf(GLOBAL_CHAINS);
      default:
        return names.length === 0 ? this.#oneOf(CONSTANTS) : names.at(-1 - this.#pick(Math.min(6, names.length)))!.name;
    }
  }

  #expression(depth: number): string {
    if (depth >= DEPTH_MAX) return this.#leaf();
    const next = (): string => this.#expression(depth + 1);
    switch (this.#pick(30)) {
      case 0:
      case 1:
      case 2:
        return this.#leaf();
      case 3:
        return `(${next()} ${this.#oneOf(ARITHMETIC)} ${next()})`;
      case 4:
      case 5:
        return `(${next()} ${this.#oneOf(COMPARISONS)} ${next()})`;
      case 6:
        return `(${next()} ${this.#oneOf(["and", "or"])} ${next()})`;
      case 7:
        return `(not ${next()})`;
      case 8:
        return `[${this.#list(depth, 4)}]`;
      case 9:
        return this.#pick(4) === 0 ? "tuple()" : `(${next()}, ${this.#list(depth, 2)})`.replace(", )", ",)");
      case 10: {
        const items = Array.from({ length: this.#pick(4) }, () => `${this.#oneOf(KEYS)}: ${next()}`);
        return `{${items.join(", ")}}`;
      }
      case 11:
        return `(${next()} ? ${next()} : ${next()})`;
      case 12:
        return `(${next()} ?? ${next()})`;
      case 13:
        return `${this.#oneOf(ONE_ARGUMENT)}(${next()})`;
      case 14:
        return `${this.#oneOf(TWO_ARGUMENTS)}(${next()}, ${next()})`;
      case 15:
        return `${this.#oneOf(CALLBACK_USERS)}(${this.#lambda(depth)}, ${next()})`;
      case 16:
        return `arrayReduce(${this.#lambda(depth)}, ${next()}, ${next()})`;
      case 17:
        return `(${next()})[${this.#oneOf(KEYS)}]`;
      case 18:
        return `(${next()})?.${this.#oneOf(MEMBERS)}`;
      case 19:
        return `(${next()}).${this.#oneOf(MEMBERS)}`;
      case 20:
        return `(${next()})[${next()}]`;
      case 21:
        return `(${next()} ${this.#oneOf(["in", "not in"])} ${next()})`;
      case 22:
        return `(${next()} ${this.#oneOf(MATCHES)} ${this.#oneOf(PATTERNS)})`;
      case 23:
        return `(${next()} ${this.#oneOf(["between", "not between"])} ${next()} and ${next()})`;
      case 24:
        return `f'${this.#oneOf(["", "a ", "\\{"])}{${next()}} {${next()}}'`;
      case 25:
        return this.#call(depth);
      case 26:
        return this.#lambda(depth);
      case 27:
        return `(case when ${next()} then ${next()} when ${next()} then ${next()} else ${next()} end)`;
      case 28:
        return `(${next()} is ${this.#oneOf(["null", "not null"])})`;
      default:
        return this.#oneOf([
          `multiIf(${next()}, ${next()}, ${next()})`,
          `ifNull(${next()}, ${next()})`,
          this.#error(depth),
        ]);
    }
  }

  #call(depth: number): string {
    const functions = this.#visible().filter(({ parameters }) => parameters !== undefined);
    if (functions.length === 0 || this.#functions > 2) return `${this.#lambda(depth)}(${this.#list(depth, 2)})`;
    const { name, parameters = 0 } = this.#oneOf(functions);
    const count = this.#pick(8) === 0 ? this.#pick(4) : parameters;
    return `${name}(${Array.from({ length: count }, () => this.#expression(depth + 1)).join(", ")})`;
  }
}
