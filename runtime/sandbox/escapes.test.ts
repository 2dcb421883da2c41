import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SandboxDeath } from "#runtime/sandbox/contract.ts";
import { SandboxCallFailed } from "#runtime/sandbox/errors.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";

/**
 * The ways out of JavaScript sandboxes that the field knows, as plain JavaScript inside the isolate: what an attacker has
 * who broke compiler, verifier and machine. Each looks for `process` by one of them; none may find it, end the process,
 * or change what the next call sees.
 */

const deaths: SandboxDeath[] = [];
let pool: SandboxPool;
beforeAll(async () => {
  const guestEntry = fileURLToPath(new URL("./testing/raw.guest.ts", import.meta.url));
  pool = await openSandboxPool({
    ...{ processes: 1, guestEntry, limits: { callMs: 1_000 } },
    onDeath: (death) => deaths.push(death),
  });
});
afterAll(() => pool.close());

/** Expressions that give a function or a value whose constructor chain is followed. */
const VALUES = [
  ...["(() => {})", "(function () {})", "(function* () {})", "(async () => {})", "(async function* () {})", "class {}"],
  ...["[]", "{}", "'x'", "1", "true", "1n", "Symbol()", "/x/", "new Date()", "new Map()", "new Set()", "new Error()"],
  ...["new Proxy({}, {})", "Promise.resolve()", "new ArrayBuffer(1)", "new Uint8Array(1)", "JSON", "Math", "Reflect"],
  ...[
    "[][Symbol.iterator]()",
    "'x'.matchAll(/x/g)",
    "new Map().entries()",
    "(function* () {})()",
    "globalThis",
    "batch",
  ],
  ...[
    "guest",
    "guest.init",
    "guest.call",
    "guest.call.bind()",
    "Object.getOwnPropertyDescriptor(Map.prototype, 'size').get",
  ],
] as const;

/** Bodies that return what they found: `undefined` is nothing. */
const WAYS: Readonly<Record<string, string>> = {
  "thrown by the host: too deep": "const f = () => f(); try { f() } catch (e) { return find(e) }",
  "thrown by the host: bad JSON": "try { JSON.parse('{') } catch (e) { return find(e) }",
  "thrown by the host: too long": "try { 'x'.repeat(2 ** 30) } catch (e) { return find(e) }",
  "thrown by the host: array length": "try { new Array(-1) } catch (e) { return find(e) }",
  "thrown by the host: code": "try { Function('{') } catch (e) { return find(e) }",
  "thrown by the host: pattern": "try { new RegExp('(') } catch (e) { return find(e) }",
  "thrown by the host: frozen": "'use strict'; try { Math.x = 1 } catch (e) { return find(e) }",
  "error cause": "try { throw new Error('x', { cause: guest.call }) } catch (e) { return find(e.cause) }",
  "aggregate error": "const e = new AggregateError([new Error('x')], 'm'); return find(e.errors[0]) ?? find(e)",
  "stack trace hook": "Error.prepareStackTrace = (_, s) => s; return find(new Error().stack?.[0]?.getFunction?.())",
  "stack trace hook on a subclass":
    "class E extends Error {}; E.prepareStackTrace = (_, s) => s; return find(new E().stack?.[0]?.getThis?.())",
  "stack capture": "const o = {}; Error.captureStackTrace?.(o); return find(o.stack)",
  "getter on the global": "Object.defineProperty(globalThis, 'x', { get() { return this } }); return find(x)",
  "getter asked by JSON": "let t; JSON.stringify({ get a() { t = this; return 1 } }); return find(t)",
  toJSON: "let t; JSON.stringify({ toJSON() { t = this } }); return find(t)",
  "setter through a prototype": "const o = Object.create({ set x(v) { this.y = v } }); o.x = guest; return find(o.y)",
  "species of arrays":
    "class A extends Array { static get [Symbol.species]() { return function (n) { return this } } }; return find(new A(1).map((x) => x))",
  "species of promises":
    "class P extends Promise { static get [Symbol.species]() { return Function } }; try { return find(P.resolve(1).then()) } catch (e) { return find(e) }",
  "species of buffers":
    "const b = new ArrayBuffer(8); b.constructor = { [Symbol.species]: Function }; try { return find(b.slice(0)) } catch (e) { return find(e) }",
  "an iterator's return":
    "let t; for (const x of { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return(v) { t = this; return {} } }) }) break; return find(t)",
  "a hostile iterator into Map":
    "try { new Map({ [Symbol.iterator]() { return { next() { throw this } } } }) } catch (e) { return find(e) }",
  "an async iterator":
    "(async () => { for await (const x of { [Symbol.asyncIterator]() { globalThis.t = this; return { next: () => ({ done: true }) } } }); })(); return find(globalThis.t)",
  "a thenable": "Promise.resolve({ then(f, g) { globalThis.t2 = [f, g] } }); return find(globalThis.t2)",
  "a rejected promise": "Promise.reject(guest).catch((e) => { globalThis.t3 = e }); return find(globalThis.t3)",
  "an async result": "return Promise.resolve(guest) && undefined",
  "dynamic import": "try { return find(import('node:fs')) } catch (e) { return find(e) }",
  "dynamic import, options":
    "try { return find(import('data:text/javascript,0', { with: {} })) } catch (e) { return find(e) }",
  "import in a new function":
    "try { return find(new Function('return import(\"fs\")')()) } catch (e) { return find(e) }",
  "import.meta": "try { return find(new Function('return import.meta')()) } catch (e) { return find(e) }",
  require: "return typeof require === 'undefined' ? undefined : find(require)",
  "new Function": "return find(new Function('return this')())",
  "an async function's constructor": "return find(Object.getPrototypeOf(async () => {}).constructor('return this')())",
  "a generator's constructor":
    "return find(Object.getPrototypeOf(function* () {}).constructor('yield this')().next().value)",
  "arguments.callee.caller": "return find(new Function('return arguments.callee.caller')())",
  "function.caller": "function f() { return f.caller } return find(f())",
  "a sloppy this": "return find((function () { return this })())",
  "Reflect.construct": "return find(Reflect.construct(Function, ['return this'])())",
  "Reflect.ownKeys of the global":
    "return Reflect.ownKeys(globalThis).map((k) => find(globalThis[k])).find((x) => x !== undefined)",
  "symbols of the global":
    "return Object.getOwnPropertySymbols(globalThis).map((k) => find(globalThis[k])).find((x) => x !== undefined)",
  "the global's prototypes":
    "let o = globalThis; const seen = []; while ((o = Object.getPrototypeOf(o)) !== null) seen.push(find(o)); return seen.find((x) => x !== undefined)",
  "legacy accessors": "return find(({}).__lookupGetter__('__proto__').call(guest))",
  "defineGetter on a prototype":
    "try { Object.prototype.__defineGetter__('polluted', () => guest) } catch {} return find(({}).polluted?.x)",
  "a proxy's traps":
    "let t; new Proxy(guest, { get(target, key, receiver) { t = receiver; return target[key] } }).call; return find(t)",
  "a revoked proxy":
    "const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); try { proxy.x } catch (e) { return find(e) }",
  "replace with a function": "let t; 'x'.replace(/x/, function () { t = this; return '' }); return find(t)",
  "a regex's static properties": "/(x)/.exec('x'); return find(RegExp.$1) ?? find(RegExp.input)",
  toPrimitive: "let t; String({ [Symbol.toPrimitive]() { t = this; return '' } }); return find(t)",
  "a template's raw strings": "return find(((s) => s.raw)`x`)",
  "sort's comparator": "let t; [2, 1].sort(function () { t = this; return 0 }); return find(t)",
  WebAssembly: "return typeof WebAssembly === 'undefined' ? undefined : find(WebAssembly)",
  "WebAssembly, streaming": "try { return find(WebAssembly.compileStreaming) } catch (e) { return find(e) }",
  "shared memory": "return typeof SharedArrayBuffer === 'undefined' ? undefined : 'shared'",
  atomics: "return typeof Atomics === 'undefined' ? undefined : 'atomics'",
  "a growable buffer": "return find(new ArrayBuffer(8, { maxByteLength: 16 }))",
  finalizers:
    "return typeof FinalizationRegistry === 'undefined' && typeof WeakRef === 'undefined' ? undefined : 'collection'",
  eval: "return typeof eval === 'undefined' ? undefined : 'eval'",
  "a realm of its own": "return typeof ShadowRealm === 'undefined' ? undefined : 'realm'",
  "a timer": "return typeof setTimeout === 'undefined' ? undefined : find(setTimeout)",
  "a console": "return typeof console === 'undefined' ? undefined : find(console)",
  "V8's natives": "try { new Function('%DebugPrint(1)')(); return 'natives' } catch { return undefined }",
  "the addon's own names": "return find(globalThis._ivm) ?? find(globalThis.ivm) ?? find(globalThis.$0)",
};

/** Follows what it is given, as far as constructors and prototypes lead, and asks each for its realm's `process`. */
const FIND = `const find = (value) => {
  const seen = new Set();
  const visit = (thing, depth) => {
    if (thing === null || (typeof thing !== "object" && typeof thing !== "function") || depth > 6 || seen.has(thing)) return;
    seen.add(thing);
    for (const code of ["return typeof process + typeof require + typeof Buffer"]) {
      let answer;
      try { answer = thing.constructor.constructor(code)(); } catch {}
      if (typeof answer === "string" && answer !== "undefinedundefinedundefined") return answer;
    }
    for (const next of [Object.getPrototypeOf(thing), thing.constructor]) {
      const found = visit(next, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(Object(value), 0);
};`;

let cases = 0;
/** Each in an isolate of its own, unless `id` is given. */
async function run(code: string, id = `way-${cases++}`): Promise<string> {
  const reply = await pool.call(
    { id, version: code, code: `${FIND}\nconst result = (() => { ${code} })();\nreturn String(result)` },
    "b",
  );
  return reply.body.text();
}

describe("ways out of an isolate", () => {
  test.each(Object.entries(WAYS))("%s", async (_, code) => {
    // A refusal is as good as nothing found.
    const answer = await run(code).catch((error: unknown) => {
      expect(error).toBeInstanceOf(SandboxCallFailed);
      return "undefined";
    });
    expect(answer).toBe("undefined");
  });

  test.each(VALUES)("from %s", async (value) => {
    expect(await run(`return find(${value})`)).toBe("undefined");
  });
});

test("what one project's code leaves in its realm, no other project sees", async () => {
  const poison = [
    "Array.prototype.push = null; Object.prototype.leak = 'x'; String.prototype.leak = 'x'",
    "Object.defineProperty(Object.prototype, 'leak', { value: 'x' })",
    "globalThis.leak = 'x'; JSON.parse = () => 'x'; Math.random = () => 4",
    "Promise.prototype.then = null; Symbol.prototype.leak = 'x'; Function.prototype.leak = 'x'",
  ];
  for (const [at, code] of poison.entries()) {
    await run(`try { ${code} } catch {} return undefined`, "poisoner").catch(() => undefined);
    expect(await run("return [typeof leak, ({}).leak, [1].push(2), JSON.parse('1')].join()", `reader-${at}`)).toBe(
      "undefined,,2,1",
    );
  }
});

test("shared parts of the realm can't be replaced or added to", async () => {
  const code = `const out = [];
    for (const [object, key] of [[JSON, 'parse'], [Math, 'random'], [Object, 'keys'], [Reflect, 'get'], [Array, 'from']]) {
      const before = object[key]; object[key] = null; out.push(object[key] === before);
    }
    for (const type of [Object, Array, String, Number, Function, Error, Map, Promise, RegExp, Date]) {
      type.prototype.leak = 1; out.push(type.prototype.leak === undefined);
    }
    return out.every(Boolean) ? 'fixed' : JSON.stringify(out);`;
  expect(await run(code)).toBe("fixed");
});

test("isolates of one image differ in chance", async () => {
  const draws = await Promise.all(["a", "b", "c"].map((id) => run("return Math.random()", `chance-${id}`)));
  expect(new Set(draws).size).toBe(3);
});

test("no way ended a process", () => {
  expect(deaths).toEqual([]);
});
