/**
 * A suspended program as plain JSON, and back.
 *
 * The fields are those of the reference implementation. A program loses what it loses there: tuples come back as arrays
 * and errors as objects. What must not happen is the reverse, that data comes back as something it never was: a dict
 * whose keys look like a mark, or that a plain object could not hold, is written as its list of entries.
 */

import { brandSql, dictEntries, dictOf, setOwn } from "#runtime/dict.ts";
import { InvalidState } from "#runtime/errors.ts";
import { Fiber, type Frame, type Handler } from "#runtime/interpreter/fiber.ts";
import type { Host, Limits, VmState } from "#runtime/interpreter/host.ts";
import { type Chunk, findChunk, type Program } from "#runtime/interpreter/program.ts";
import {
  ENTRIES,
  fieldsOf,
  HogCallable,
  HogClosure,
  HogDate,
  HogDateTime,
  HogInterval,
  Internal,
  SQL_NODE,
  type Upvalue,
  type Value,
} from "#runtime/value.ts";

/** Key of a record that lists a dict's entries. */
const ENTRIES_KEY = "__hogEntries__";
/** Key of a record for a number that JSON has no form for. */
const NUMBER_KEY = "__hogNumber__";

/** Writes down `fiber`, whose frames all stand between two instructions. */
export function saveState(fiber: Fiber): VmState {
  const writer = new Writer();
  const stack: unknown[] = [];
  for (let i = 0; i < fiber.sp; i++) stack.push(writer.write(fiber.stack[i] ?? null));
  const callStack = fiber.frames.map((frame) => ({
    ip: frame.ip,
    chunk: frame.chunk.name,
    stackStart: frame.stackStart,
    argCount: frame.argCount,
    closure: writer.write(frame.closure),
  }));
  for (const upvalue of fiber.open) writer.note(upvalue);
  const upvalues = writer.upvalues();
  const bytecodes: Record<string, { bytecode: readonly unknown[] }> = { root: { bytecode: fiber.program.root.tokens } };
  for (const [name, chunk] of fiber.program.chunks) {
    if (fiber.frames.some((frame) => frame.chunk.name === name)) setOwn(bytecodes, name, { bytecode: chunk.tokens });
  }
  return {
    bytecodes,
    stack,
    upvalues,
    callStack,
    throwStack: fiber.handlers.map((handler) => ({ ...handler })),
    declaredFunctions: Object.fromEntries(fiber.declared),
    ops: fiber.ops,
    asyncSteps: fiber.asyncSteps,
    syncDuration: fiber.timeMs,
    maxMemUsed: fiber.peakBytes,
  };
}

class Writer {
  readonly #noted = new Map<number, Upvalue>();

  note(upvalue: Upvalue): void {
    this.#noted.set(upvalue.id, upvalue);
  }

  /** All upvalues reachable so far; writing one may reach more. */
  upvalues(): VmState["upvalues"] {
    const states: VmState["upvalues"][number][] = [];
    const written = new Set<number>();
    for (let more = true; more; ) {
      more = false;
      for (const [id, upvalue] of Array.from(this.#noted)) {
        if (written.has(id)) continue;
        written.add(id);
        more = true;
        const { location, closed } = upvalue;
        const value = closed ? this.write(upvalue.value) : null;
        states.push({ __hogUpValue__: true, id, location, closed, value });
      }
    }
    return states.sort((left, right) => left.location - right.location || left.id - right.id);
  }

  write(value: Value): unknown {
    return this.#write(value, []);
  }

  #write(value: Value, path: Value[]): unknown {
    if (typeof value === "number") return Number.isFinite(value) ? value : { [NUMBER_KEY]: String(value) };
    if (typeof value !== "object" || value === null) return value;
    if (path.includes(value)) return null;
    path.push(value);
    const json = this.#writeObject(value, path);
    path.pop();
    return json;
  }

  #writeObject(value: Exclude<Value, null | boolean | number | string>, path: Value[]): unknown {
    if (Array.isArray(value)) return Array.from(value, (item) => this.#write(item ?? null, path));
    if (value instanceof HogClosure) {
      for (const upvalue of value.upvalues) this.note(upvalue);
      const callable = this.#writeObject(value.callable, path);
      return { __hogClosure__: true, callable, upvalues: value.upvalues.map((upvalue) => upvalue.id) };
    }
    if (value instanceof HogCallable) {
      const { type, name, chunk, argCount, upvalueCount, ip } = value;
      return { __hogCallable__: type, name, chunk, argCount, upvalueCount, ip };
    }
    const record: Record<string, unknown> = {};
    if (value instanceof Internal) {
      for (const [name, item] of fieldsOf(value)) record[name] = this.#write(item, path);
      return record;
    }
    if (
      value instanceof Map ||
      value[ENTRIES] !== undefined ||
      Object.keys(value).some((key) => looksMarked(key, value))
    ) {
      return { [ENTRIES_KEY]: Array.from(dictEntries(value), (pair) => pair.map((part) => this.#write(part, path))) };
    }
    for (const key of Object.keys(value)) setOwn(record, key, this.#write(value[key] ?? null, path));
    return record;
  }
}

function looksMarked(key: string, dict: { readonly [SQL_NODE]?: true }): boolean {
  return key.startsWith("__hog") || (key === "__hx_ast" && dict[SQL_NODE] !== true);
}

/**
 * The fiber that `state` describes, without the answer it waits for.
 *
 * @throws InvalidState when the state is damaged or belongs to another program.
 */
export function restoreState(program: Program, state: VmState, host: Host, limits: Partial<Limits>): Fiber {
  return new Reader(program, state).read(host, limits);
}

function refuse(what: string): never {
  throw new InvalidState(`The saved state is damaged: ${what}`);
}

function natural(value: unknown, what: string, max = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > max) return refuse(what);
  return value;
}

function list(value: unknown, what: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(what);
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(what);
  return value as Record<string, unknown>;
}

class Reader {
  readonly #program: Program;
  readonly #state: Readonly<Record<keyof VmState, unknown>>;
  readonly #upvalues = new Map<number, Upvalue>();

  constructor(program: Program, state: VmState) {
    this.#program = program;
    this.#state = recordOf(state, "no state") as Readonly<Record<keyof VmState, unknown>>;
  }

  read(host: Host, limits: Partial<Limits>): Fiber {
    const state = this.#state;
    this.#checkOrigin();
    const earlierMs = typeof state.syncDuration === "number" ? state.syncDuration : 0;
    const fiber = new Fiber(this.#program, host, limits, earlierMs);
    const stack = list(state.stack, "stack");
    const written = list(state.upvalues, "upvalues").map((item) => recordOf(item, "upvalue"));
    for (const item of written) {
      const id = natural(item["id"], "upvalue id");
      const location = natural(item["location"], "upvalue location");
      const closed = item["closed"] === true;
      if (!closed && location >= stack.length) refuse("upvalue location");
      const upvalue: Upvalue = { id, location, closed, value: null };
      this.#upvalues.set(id, upvalue);
      if (!closed && fiber.capture(location, upvalue) !== upvalue) refuse("two upvalues of one variable");
      fiber.upvalueCount = Math.max(fiber.upvalueCount, id);
    }
    for (const item of written) {
      const upvalue = this.#upvalues.get(Number(item["id"]));
      if (upvalue?.closed) upvalue.value = this.#value(item["value"]);
    }
    fiber.stack.length = 0;
    for (const item of stack) fiber.stack.push(this.#value(item));
    fiber.sp = fiber.stack.length;
    for (const item of list(state.callStack, "callStack")) fiber.frames.push(this.#frame(item, fiber.sp));
    if (fiber.frames.length === 0) refuse("callStack is empty");
    for (const item of list(state.throwStack, "throwStack")) fiber.handlers.push(this.#handler(item, fiber));
    for (const [name, item] of Object.entries(recordOf(state.declaredFunctions, "declaredFunctions"))) {
      const [ip, argCount] = list(item, "declared function");
      fiber.declared.set(name, [natural(ip, "declared function"), natural(argCount, "declared function")]);
    }
    fiber.ops = natural(state.ops, "ops");
    fiber.asyncSteps = natural(state.asyncSteps, "asyncSteps");
    fiber.maxMemUsed = natural(state.maxMemUsed, "maxMemUsed");
    return fiber;
  }

  #checkOrigin(): void {
    const root = recordOf(recordOf(this.#state.bytecodes, "bytecodes")["root"], "root bytecode");
    const { tokens } = this.#program.root;
    const saved = list(root["bytecode"], "root bytecode");
    const same = saved.length === tokens.length && saved.every((token, i) => Object.is(token, tokens[i]));
    if (!same) throw new InvalidState("The saved state belongs to another program");
  }

  #chunk(name: unknown): Chunk {
    if (name === "root") return this.#program.root;
    const known = typeof name === "string" && (name.startsWith("stl/") || Object.hasOwn(this.#program.modules, name));
    if (!known) return refuse("chunk");
    try {
      return findChunk(this.#program, name);
    } catch {
      return refuse("chunk");
    }
  }

  #frame(item: unknown, stackSize: number): Frame {
    const record = recordOf(item, "frame");
    const chunk = this.#chunk(record["chunk"]);
    const closure = this.#value(record["closure"]);
    return {
      chunk,
      ip: natural(record["ip"], "frame ip", chunk.tokens.length),
      stackStart: natural(record["stackStart"], "frame stackStart", stackSize),
      argCount: natural(record["argCount"], "frame argCount"),
      closure: closure instanceof HogClosure ? closure : refuse("frame closure"),
    };
  }

  #handler(item: unknown, fiber: Fiber): Handler {
    const record = recordOf(item, "handler");
    const callStackLen = natural(record["callStackLen"], "handler", fiber.frames.length);
    const chunk = fiber.frames[callStackLen - 1]?.chunk ?? refuse("handler");
    return {
      callStackLen,
      stackLen: natural(record["stackLen"], "handler", fiber.sp),
      catchIp: natural(record["catchIp"], "handler", chunk.tokens.length),
    };
  }

  #value(json: unknown): Value {
    if (typeof json !== "object" || json === null) {
      return typeof json === "string" || typeof json === "number" || typeof json === "boolean" ? json : null;
    }
    if (Array.isArray(json)) return json.map((item) => this.#value(item));
    const record = json as Record<string, unknown>;
    const own = (name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
    if (own(NUMBER_KEY) !== undefined) return Number(own(NUMBER_KEY));
    if (own("__hogDateTime__")) return new HogDateTime(Number(own("dt") ?? Number.NaN), String(own("zone")));
    if (own("__hogDate__")) return new HogDate(part(own("year")), part(own("month")), part(own("day")));
    if (own("__hogInterval__")) {
      return new HogInterval(this.#value(own("value")), String(own("unit")) as HogInterval["unit"]);
    }
    if (own("__hogClosure__")) return this.#closure(record);
    if (own("__hogCallable__")) return this.#callable(record);
    const entries = own(ENTRIES_KEY);
    if (Array.isArray(entries)) {
      return dictOf(
        entries.map((pair) => {
          const [key, value] = list(pair, "entry");
          return [this.#value(key), this.#value(value)] as const;
        }),
      );
    }
    const dict = dictOf(Object.keys(record).map((key) => [key, this.#value(record[key])] as const));
    if (own("__hx_ast")) brandSql(dict);
    return dict;
  }

  #callable(record: Record<string, unknown>): HogCallable {
    const type = record["__hogCallable__"];
    if (type !== "local" && type !== "stl" && type !== "async") return refuse("callable");
    const ip = type === "local" ? natural(record["ip"], "callable ip", this.#chunk(record["chunk"]).tokens.length) : -1;
    return new HogCallable(
      type,
      String(record["name"]),
      String(record["chunk"]),
      natural(record["argCount"], "callable"),
      natural(record["upvalueCount"], "callable"),
      type === "stl" && record["ip"] === 0 ? 0 : ip,
    );
  }

  #closure(record: Record<string, unknown>): HogClosure {
    const callable = this.#callable(recordOf(record["callable"], "closure"));
    const ids = list(record["upvalues"], "closure upvalues");
    return new HogClosure(
      callable,
      ids.map((id) => this.#upvalues.get(Number(id)) ?? refuse("closure upvalues")),
    );
  }
}

function part(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}
