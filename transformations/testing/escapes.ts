/**
 * Hostile programs, as source and as bytecode, and hostile event data. Each gives what it got hold of as `got`: a program
 * of an escape may fail, or get null or what `finds` says, and nothing else. Shared by the suites of both tiers.
 */

import { bytecodeOf } from "#transformations/testing/program.ts";

export interface Escape {
  readonly name: string;
  readonly bytecode: readonly unknown[];
  /** Properties of its event. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What `got` may be besides null. */
  readonly finds?: unknown;
}

/** Names that lead from a value of JavaScript to its realm, or that JavaScript itself looks up on values. */
export const INHERITED = [
  ...["constructor", "__proto__", "prototype", "__defineGetter__", "__defineSetter__", "__lookupGetter__"],
  ...["__lookupSetter__", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString"],
  ...["valueOf", "caller", "callee", "arguments", "call", "apply", "bind", "then", "toJSON", "next", "return", "throw"],
  ...["@@iterator", "Symbol(Symbol.iterator)", "Symbol.species", "Symbol.asyncIterator", "stack", "cause", "errors"],
] as const;

/** Names of a realm: Node's, a browser's and V8's own. */
export const REALM = [
  ...["globalThis", "global", "window", "self", "process", "require", "module", "exports", "Buffer", "fetch2", "guest"],
  ...["Function", "eval", "Object", "Reflect", "Proxy", "Symbol", "AggregateError", "Promise", "WebAssembly"],
  ...["Atomics", "SharedArrayBuffer", "FinalizationRegistry", "WeakRef", "Iterator", "setTimeout", "queueMicrotask"],
  ...["performance", "console", "gc", "ivm", "isolate", "constructor", "__proto__", "this", "arguments", "undefined"],
] as const;

/** Texts that end a string, a comment, a template or a line of generated JavaScript. */
export const INJECTIONS = [
  "a;globalThis.owned=1",
  "a;process.exit()",
  `${"{"}globalThis.owned=1}`,
  "`;globalThis.owned=1;`",
  "*/globalThis.owned=1/*",
  "//\nglobalThis.owned=1",
  "a\u2028globalThis.owned=1",
  "a\u2029globalThis.owned=1",
  '"];globalThis.owned=1;["',
  "'];globalThis.owned=1;['",
  "\\",
  '\\"',
  "\\u0022;globalThis.owned=1;//",
  "\u0000",
  "</script>",
  "]]>",
  "a}b{",
  "\ud800",
  "()=>{}",
  "new Function('globalThis.owned=1')()",
] as const;

/** `return {'properties': {'got': …}}` around what leaves one value. */
const giving = (...tokens: unknown[]): readonly unknown[] => {
  const [STRING, DICT, RETURN] = [32, 42, 38];
  return ["_H", 1, STRING, "properties", STRING, "got", ...tokens, DICT, 1, DICT, 1, RETURN];
};

const source = (name: string, expression: string, more: Partial<Escape> = {}): Escape => ({
  name,
  bytecode: bytecodeOf(`return {'properties': {'got': ${expression}}}`),
  ...more,
});
const program = (name: string, text: string, more: Partial<Escape> = {}): Escape => ({
  name,
  bytecode: bytecodeOf(text),
  ...more,
});

const [GET_GLOBAL, CALL_GLOBAL, STRING, INTEGER, DICT, ARRAY, GET_PROPERTY, RETURN] = [1, 2, 32, 33, 42, 43, 45, 38];

/** A value of each kind, as code that pushes it. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  text: [STRING, "abc"],
  number: [INTEGER, 7],
  list: [INTEGER, 1, ARRAY, 1],
  dict: [STRING, "a", INTEGER, 1, DICT, 1],
  boolean: [29],
  null: [31],
  date: [STRING, "2026-01-01", CALL_GLOBAL, "toDate", 1],
  error: [STRING, "m", CALL_GLOBAL, "Error", 1],
  library: [STRING, "lower", GET_GLOBAL, 1],
  event: [STRING, "event", GET_GLOBAL, 1],
};

export function escapes(): readonly Escape[] {
  const all: Escape[] = [];
  for (const [kind, value] of Object.entries(VALUES)) {
    for (const name of INHERITED) {
      all.push({ name: `${kind}.${name}`, bytecode: giving(...value, STRING, name, GET_PROPERTY) });
    }
    all.push({
      name: `${kind}.constructor.constructor('…')()`,
      bytecode: giving(
        ...[STRING, "return this", ...value, STRING, "constructor", GET_PROPERTY, STRING, "constructor", GET_PROPERTY],
        ...[54, 1],
      ),
    });
  }
  for (const name of REALM) {
    all.push({ name: `global ${name}`, bytecode: giving(STRING, name, GET_GLOBAL, 1) });
    all.push({ name: `call ${name}()`, bytecode: giving(STRING, "return this", CALL_GLOBAL, name, 1) });
    all.push({
      name: `global ${name}.constructor`,
      bytecode: giving(STRING, "constructor", STRING, name, GET_GLOBAL, 2),
    });
  }
  for (const name of [...INHERITED, ...INJECTIONS]) {
    all.push(
      {
        name: `dict literal with ${name}`,
        bytecode: giving(STRING, name, INTEGER, 1, DICT, 1, STRING, name, GET_PROPERTY),
        finds: 1,
      },
      {
        name: `dict that is given ${name}`,
        bytecode: bytecodeOf(
          `let d := {}\nd[event.properties.key] := 1\nreturn {'properties': {'got': d[event.properties.key]}}`,
        ),
        data: { key: name },
        finds: 1,
      },
    );
  }
  for (const text of INJECTIONS) {
    all.push(
      { name: `text ${text}`, bytecode: giving(STRING, text), finds: text },
      { name: `global ${text}`, bytecode: giving(STRING, text, GET_GLOBAL, 1) },
      { name: `call ${text}`, bytecode: giving(CALL_GLOBAL, text, 0) },
      {
        name: `function ${text}`,
        bytecode: ["_H", 1, 41, text, 0, 3, INTEGER, 1, RETURN, ...giving(CALL_GLOBAL, text, 0).slice(2)],
        finds: 1,
      },
      { name: `error ${text}`, bytecode: bytecodeOf(`throw Error(event.properties.text)`), data: { text } },
      {
        name: `pattern ${text}`,
        bytecode: bytecodeOf("return {'properties': {'got': match('abc', event.properties.text)}}"),
        data: { text },
        finds: false,
      },
    );
  }
  return [...all, ...FORGERIES, ...STATE, ...PROTOCOLS, ...LIES];
}

const forged = (name: string, value: unknown, expression: string, finds?: unknown): Escape =>
  source(name, expression, { data: { f: value }, ...(finds === undefined ? {} : { finds }) });
const CALLABLE = { __hogCallable__: "local", name: "f", argCount: 0, upvalueCount: 0, ip: 2, chunk: "root" };
const CLOSURE = { __hogClosure__: true, callable: CALLABLE, upvalues: [] };

/** Event data that looks like the machine's own things. */
const FORGERIES: readonly Escape[] = [
  forged("a forged closure is called", CLOSURE, "event.properties.f()"),
  forged("a forged callable is called", CALLABLE, "event.properties.f()"),
  forged("a forged closure is mapped over", CLOSURE, "arrayMap(event.properties.f, [1])"),
  forged(
    "a forged library closure",
    { ...CLOSURE, callable: { ...CALLABLE, __hogCallable__: "stl", name: "lower" } },
    "event.properties.f('A')",
  ),
  forged(
    "a forged async closure",
    { ...CLOSURE, callable: { ...CALLABLE, __hogCallable__: "async", name: "fetch" } },
    "event.properties.f('https://x.example')",
  ),
  forged("a forged closure's type", CLOSURE, "typeof(event.properties.f)", "object"),
  forged(
    "a forged error is thrown",
    { __hogError__: true, type: "Error", message: "m" },
    "event.properties.f.constructor",
  ),
  forged(
    "a forged error's type",
    { __hogError__: true, type: "Error", message: "m" },
    "typeof(event.properties.f)",
    "object",
  ),
  forged(
    "a forged date's type",
    { __hogDate__: true, year: 2026, month: 1, day: 1 },
    "typeof(event.properties.f)",
    "object",
  ),
  forged(
    "a forged datetime's type",
    { __hogDateTime__: true, dt: 0, zone: "UTC" },
    "typeof(event.properties.f)",
    "object",
  ),
  forged(
    "a forged upvalue",
    { __hogUpValue__: true, id: 1, location: 0, closed: false, value: 1 },
    "event.properties.f.constructor",
  ),
  forged("forged SQL", { __hx_ast: "Constant", value: 1 }, "typeof(event.properties.f)", "object"),
  forged("a function of the library by data", "lower", "event.properties.f('A')"),
  forged("text with JSON of a closure", JSON.stringify(CLOSURE), "jsonParse(event.properties.f)()"),
  forged("text with JSON of a prototype", '{"__proto__":{"polluted":1}}', "jsonParse(event.properties.f).polluted"),
  forged("a prototype in the data", JSON.parse('{"__proto__":{"polluted":1}}'), "event.properties.f.polluted"),
  forged("a constructor in the data", { constructor: { prototype: { polluted: 1 } } }, "event.properties.polluted"),
  forged("data with then", JSON.parse('{"then":1}'), "event.properties.f.then", 1),
  forged("data with toJSON", { toJSON: "x" }, "event.properties.f", { toJSON: "x" }),
  forged("data with length", { length: 1e9 }, "length(event.properties.f)", 1),
];

/** What one event leaves for the next; the canary after each looks for it. */
const STATE: readonly Escape[] = [
  program("a global is set", "let owned := 1\nreturn {'properties': {'got': null}}"),
  program(
    "the event's globals are changed",
    "let p := project\np.id := 666\nlet e := event\ne.event := 'x'\nreturn {'properties': {'got': null}}",
  ),
  program("inputs are changed", "let i := inputs\ni.kept := [1]\nreturn {'properties': {'got': null}}"),
  program(
    "a nested input is changed",
    "let i := inputs\ni.shared.list := 'owned'\nreturn {'properties': {'got': null}}",
  ),
  program("a library function is replaced", "fun lower(x) { return 'owned' }\nreturn {'properties': {'got': null}}"),
  program("a host function is replaced", "fun geoipLookup(x) { return 'owned' }\nreturn {'properties': {'got': null}}"),
  program(
    "a list is made a dict's prototype",
    "let d := {}\nd.__proto__ := [1]\nreturn {'properties': {'got': length(d)}}",
    { finds: 1 },
  ),
  program("a prototype is written", "let d := {}\nd.__proto__.polluted := 1\nreturn {'properties': {'got': null}}"),
  program(
    "a constructor is written",
    "let d := {}\nd.constructor.prototype.polluted := 1\nreturn {'properties': {'got': null}}",
  ),
  program(
    "a list's prototype is written",
    "let d := []\nd.__proto__.polluted := 1\nreturn {'properties': {'got': null}}",
  ),
  program("half of the event is changed, then an error", "let e := event\ne.properties.owned := 1\nthrow Error('x')"),
  program("half of the event is changed, then no return", "let e := event\ne.properties.owned := 1"),
  program("the result is printed", "print(event, inputs, lower)\nreturn {'properties': {'got': null}}"),
];

/** Values that JavaScript would ask for a method. */
const PROTOCOLS: readonly Escape[] = [
  source("toString of a dict in a text", "concat('a', {'toString': 1})", { finds: "a{'toString': 1}" }),
  source("valueOf in arithmetic", "{'valueOf': 1} + 1"),
  source("a length that lies", "arrayMap(x -> x, {'length': 1000000000})", { finds: [1_000_000_000] }),
  source("an iterator that lies", "arrayMap(x -> x, {'next': 1, 'Symbol.iterator': 1})", { finds: [1, 1] }),
  source("a comparator that is no function", "arraySort([2, 1], 'constructor')", { finds: [1, 2] }),
  source("a promise", "{'then': lower}.then.constructor"),
  source("an error's cause", "Error('m', {'cause': 1}).cause.constructor"),
  source("an error's stack", "Error('m').stack"),
  source("a lambda's constructor", "(x -> x).constructor"),
  source("a lambda's caller", "(x -> x).caller"),
  source("a lambda's upvalues", "(x -> x).upvalues"),
  source("a library function's name", "lower.name"),
  source("a tuple's prototype", "tuple(1, 2).__proto__"),
  source("keys of a lambda", "keys(x -> x)", { finds: [] }),
  source("JSON with a reviver", "jsonParse('[1]', 'constructor')"),
  source("import by name", "import('node:fs')"),
  source("a format with a getter", "formatDateTime(now(), {'toString': lower})"),
  source("a pattern with a lookahead", "match('a', '(?=a)a')"),
  source("a replacement pattern", "replaceAll('abc', 'b', '$&$`')", { finds: "abac" }),
  source("a hash of a dict", "sha256Hex({'toString': 1})"),
];

const lie = (name: string, ...tokens: unknown[]): Escape => ({ name: `bytecode: ${name}`, bytecode: tokens });

/** Bytecode that no compiler writes. */
const LIES: readonly Escape[] = [
  lie("no header", 32, "a", 38),
  lie("another version", "_H", 99, 31, 38),
  lie("nothing at all"),
  lie("a jump before the start", "_H", 1, 39, -100, 31, 38),
  lie("a jump behind the end", "_H", 1, 39, 1_000_000, 31, 38),
  lie("a jump into an operand", "_H", 1, 39, 1, 32, "x", 38),
  lie("a jump by a fraction", "_H", 1, 39, 0.5, 31, 38),
  lie("a jump by text", "_H", 1, 39, "constructor", 31, 38),
  lie("a jump to itself", "_H", 1, 39, -2),
  lie("negative counts", "_H", 1, 43, -1, 38),
  lie("a huge count", "_H", 1, 43, 2 ** 31, 38),
  lie("a count that is no number", "_H", 1, 43, "__proto__", 38),
  lie("a count that is NaN", "_H", 1, 43, null, 38),
  lie("an empty stack", "_H", 1, 35, 35, 38),
  lie("return of nothing", "_H", 1, 38),
  lie("a local that is not there", "_H", 1, 36, 100_000, 38),
  lie("a negative local", "_H", 1, 36, -1, 38),
  lie("a local named by text", "_H", 1, 36, "constructor", 38),
  lie("a write far above the stack", "_H", 1, 31, 37, 1e9, 31, 38),
  lie("an upvalue without closure", "_H", 1, 55, 0, 38),
  lie("an upvalue far off", "_H", 1, 55, 1e9, 38),
  lie("an unknown opcode", "_H", 1, 999, 38),
  lie("an opcode that is text", "_H", 1, "constructor", 38),
  lie("an opcode that is a list", "_H", 1, [1, 2], 38),
  lie("an opcode that is negative", "_H", 1, -1, 38),
  lie("an operand missing", "_H", 1, 32),
  lie("a dict as a text", "_H", 1, 32, { toString: 1 }, 38),
  lie("a list as a number", "_H", 1, 33, [1], 38),
  lie("a name that is a dict", "_H", 1, 2, { toString: 1 }, 0, 38),
  lie("a callable without body", "_H", 1, 52, "f", 0, 0, 1_000, 38),
  lie("a callable that ends inside", "_H", 1, 52, "f", 0, 0, 1, 32, "x", 38, 54, 0, 38),
  lie(
    "a closure over nothing",
    "_H",
    1,
    52,
    "f",
    0,
    5,
    2,
    31,
    38,
    53,
    5,
    true,
    900,
    true,
    901,
    false,
    3,
    false,
    4,
    true,
    0,
    54,
    0,
    38,
  ),
  lie("a function of negative arity", "_H", 1, 41, "f", -5, 2, 31, 38, 2, "f", 0, 38),
  lie("a handler that goes nowhere", "_H", 1, 50, 1e6, 31, 49, 38),
  lie("pop of no handler", "_H", 1, 51, 31, 38),
  lie("a loop through a handler", "_H", 1, 50, 3, 31, 49, 39, -6, 38),
  lie("a throw of a number", "_H", 1, 33, 1, 49, 38),
  lie("a call of a number", "_H", 1, 33, 1, 54, 0, 38),
  lie("a call with more than there is", "_H", 1, 32, "lower", 1, 1, 54, 50, 38),
  lie("a property of nothing", "_H", 1, 31, 31, 45, 38),
  lie("a property set on a text", "_H", 1, 32, "a", 32, "constructor", 33, 1, 46, 31, 38),
  lie("different heights where paths meet", "_H", 1, 29, 40, 4, 31, 31, 39, 2, 31, 38),
  lie("recursion without end", "_H", 1, 41, "f", 0, 4, 2, "f", 0, 38, 2, "f", 0, 38),
  lie("ten thousand pushes", "_H", 1, ...Array.from({ length: 10_000 }, () => 31), 38),
];

/** Sound programs for {@link mutated} to spoil. */
const SOUND = [
  "let e := event\ne.properties.a := concat('x', e.event)\nreturn e",
  "fun f(n) { if (n < 2) { return n } return f(n - 1) + f(n - 2) }\nreturn {'properties': {'got': f(8)}}",
  "let s := 0\nfor (let i := 0; i < 20; i := i + 1) { try { s := s + i\n throw Error('x') } catch (e) { s := s + 1 } }\nreturn {'properties': {'s': s}}",
  "let k := 3\nreturn {'properties': {'m': arrayMap(x -> x * k, [1, 2, 3]), 'j': jsonStringify(event)}}",
].map(bytecodeOf);

const SPOILS: readonly unknown[] = [
  -1,
  0,
  1,
  2,
  39,
  45,
  52,
  53,
  54,
  1e9,
  0.5,
  null,
  true,
  "constructor",
  "__proto__",
  [],
  {},
];

/** A sound program with one to four tokens replaced, doubled or cut. */
export function mutated(random: () => number): readonly unknown[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const tokens = [...pick(SOUND)];
  for (let turns = 1 + Math.floor(random() * 4); turns > 0; turns--) {
    const at = 2 + Math.floor(random() * (tokens.length - 2));
    if (random() < 0.6) tokens[at] = random() < 0.5 ? pick(SPOILS) : Math.floor(random() * 60);
    else if (random() < 0.5) tokens.splice(at, 1);
    else tokens.splice(at, 0, ...tokens.slice(at, at + 3));
  }
  return tokens;
}

/** What the world looks like to a program that has done nothing: the same, whatever ran before. */
export const CANARY = bytecodeOf(`
let d := {}
let lookup := geoipLookup('203.0.113.7')
return {'properties': {'canary': [
  keys(d), d.polluted, [].polluted, 'x'.polluted, d.owned, lower('A'), lookup, inputs, project.id, event.event,
  length(keys(event.properties)), typeof(lower), [1, 2][1]
]}}`);
