import { closeSync, fstatSync, readSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type ivm from "isolated-vm";
import { bodyBytesOf, FAILURE, type FailureName, FRAME, type Frame, frameOf, HEADER_BYTES, header } from "./frames.ts";

/**
 * The sandbox process: one thread, one socket (descriptor 3), a table of isolates. It reads a frame, runs the guest,
 * writes the reply, all blocking, since it has nothing else to do; the event loop turns only between frames, so that
 * disposed isolates are given back.
 *
 * It is disposable. It keeps nothing, knows no project by name, and trusts its parent to end it: when an isolate
 * overruns its heap in native code no limit inside this process holds (`new Array(6e7).fill(1)` never comes back), and
 * `process.exit` hangs. Every exit here is therefore SIGKILL to itself.
 *
 * Arguments: path of the isolated-vm binary, heap limit of an isolate in MB.
 */

// A terminal's Ctrl-C reaches the whole group; the parent decides when this process goes.
process.on("SIGINT", () => {});

const PIPE = 3;
const BUFFER_BYTES = 1024 * 1024;
const UTF8_BYTES_PER_UNIT = 3;
/** Small, so that the next results get the same memory again, while it is in the cache and without page faults. */
const COLLECT_AFTER_BYTES = 2 * 1024 * 1024;
/** Some results outlive the small collections. */
const COLLECT_ALL_AFTER_BYTES = 16 * 1024 * 1024;
const DESCRIPTORS_SCANNED = 256;
const [, , binary = "", heapMegabytes = "64"] = process.argv;

/** Descriptors that a careless parent left open: files and sockets are never Node's own at this point. */
for (let fd = PIPE + 1; fd < DESCRIPTORS_SCANNED; fd++) {
  try {
    const stat = fstatSync(fd);
    if (stat.isFile() || stat.isSocket() || stat.isDirectory()) closeSync(fd);
  } catch {
    // Not open.
  }
}

const { Isolate } = (createRequire(import.meta.url)(binary) as { readonly ivm: typeof ivm }).ivm;

interface Tenant {
  readonly isolate: ivm.Isolate;
  readonly context: ivm.Context;
  calls: number;
  readonly call: ivm.Reference<(batch: string) => string>;
}

/** For a project's code to be parsed, verified and made ready. */
const LOAD_TIMEOUT_MS = 2_000;
const TRIM_TIMEOUT_MS = 100;
const CALLS_BETWEEN_LOOKS = 64;
const HEAP_FULL = 0.6;

const tenants = new Map<number, Tenant>();

/**
 * The guest's library as a heap image: its module ran, and `warm`, if it has one, ran what nearly every call runs. An
 * isolate made of it is ready in half the time of one that compiles and runs the script, which stays as the way that is
 * taken should V8 refuse to make the image.
 */
let image: ivm.ExternalCopy<ArrayBuffer> | undefined;
let guestScript = "";

/**
 * Names that could measure time between threads, compile machine code by another path, observe collection, or keep state
 * that outlives a call. The guest needs none, so they do not exist for it.
 */
const WITHOUT = `for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics", "FinalizationRegistry", "WeakRef",
  "Iterator", "AsyncDisposableStack", "DisposableStack", "console", "eval"]) delete globalThis[name];
delete Error.prepareStackTrace; delete Error.captureStackTrace; Error.stackTraceLimit = 0;`;

/**
 * What is shared can't be replaced or added to: neither functions of constructors and namespaces, nor properties of
 * prototypes. (Frozen prototypes would do more, and break `object.toString = …` for every object of the guest.)
 */
const FREEZE = `for (const name of Object.getOwnPropertyNames(globalThis)) {
  const found = globalThis[name];
  if ((typeof found !== "object" && typeof found !== "function") || found === null || found === globalThis) continue;
  if (name !== "guest") Object.freeze(found);
  if (typeof found === "function" && Object(found.prototype) === found.prototype) {
    Object.preventExtensions(found.prototype);
  }
}`;

const WARM = 'if (typeof guest.warm === "function") guest.warm();';

/** @throws when the guest's module does. */
function prepare(script: string): void {
  guestScript = script;
  try {
    image = Isolate.createSnapshot([{ code: script }], WARM);
  } catch {
    image = undefined;
  }
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("unreachable: SIGKILL");
}

function load(slot: number, code: string): void {
  drop(slot);
  const isolate = new Isolate({
    ...{ memoryLimit: Number(heapMegabytes), onCatastrophicError: die },
    ...(image === undefined ? {} : { snapshot: image }),
  });
  try {
    const context = isolate.createContextSync();
    if (image === undefined) isolate.compileScriptSync(guestScript).runSync(context);
    // Not in the image: V8 adds to its realm when a context is made of it, and ends the process where it can't.
    context.evalSync(WITHOUT);
    context.evalSync(FREEZE);
    const init = context.evalSync("guest.init", { reference: true }) as ivm.Reference<(code: string) => void>;
    init.applySync(undefined, [code], { timeout: LOAD_TIMEOUT_MS });
    tenants.set(slot, { isolate, context, calls: 0, call: context.evalSync("guest.call", { reference: true }) });
  } catch (error) {
    if (!isolate.isDisposed) isolate.dispose();
    throw error;
  }
}

/** Asks a guest to give up what it can make again, compiled code above all. */
function trim(slot: number, { context }: Tenant): void {
  try {
    context.evalSync('if (typeof guest.trim === "function") guest.trim();', { timeout: TRIM_TIMEOUT_MS });
  } catch {
    drop(slot);
  }
}

/** An isolate that fills its heap is asked before V8 ends it. */
function watchHeap(slot: number, tenant: Tenant): void {
  tenant.calls += 1;
  if (tenant.calls % CALLS_BETWEEN_LOOKS !== 0) return;
  const { used_heap_size: used } = tenant.isolate.getHeapStatisticsSync();
  if (used > Number(heapMegabytes) * 1024 * 1024 * HEAP_FULL) trim(slot, tenant);
}

function drop(slot: number): void {
  const tenant = tenants.get(slot);
  tenants.delete(slot);
  if (tenant !== undefined && !tenant.isolate.isDisposed) tenant.isolate.dispose();
}

function call(slot: number, timeoutMs: number, batch: string): void {
  const tenant = tenants.get(slot);
  if (tenant === undefined) {
    const cause = loadFailures.get(slot);
    if (cause === undefined) failed("empty", 0, "the slot has no isolate");
    else failed("load", 0, cause);
    return;
  }
  // Linux counts a thread's CPU time when it is switched off: too late for a call, which ends before that.
  const before = process.hrtime.bigint();
  const micros = (): number => Number((process.hrtime.bigint() - before) / 1_000n);
  try {
    const text = tenant.call.applySync(undefined, [batch], { timeout: timeoutMs, result: { copy: true } });
    if (typeof text !== "string") throw new TypeError("the guest returned no text");
    send(FRAME.result, 0, micros(), text);
    watchHeap(slot, tenant);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = tenant.isolate.isDisposed ? "memory" : /timed out/.test(message) ? "timeout" : "guest";
    // A guest cut off anywhere may hold half-made state: its next call starts in a fresh isolate.
    drop(slot);
    failed(reason, micros(), message);
  }
}

function failed(reason: FailureName, micros: number, message: string): void {
  send(FRAME.failed, FAILURE[reason], micros, message);
}

const loadFailures = new Map<number, string>();

function handle(frame: Frame): void {
  switch (frame.kind) {
    case FRAME.guest:
      prepare(frame.body.toString("utf8"));
      send(FRAME.ready, 0, 0, "");
      return;
    case FRAME.load:
      loadFailures.delete(frame.a);
      try {
        load(frame.a, frame.body.toString("utf8"));
      } catch (error) {
        // Answered by the call that follows every load.
        loadFailures.set(frame.a, error instanceof Error ? error.message : String(error));
      }
      return;
    case FRAME.call:
      call(frame.a, frame.b, frame.body.toString("utf8"));
      return;
    case FRAME.drop:
      loadFailures.delete(frame.a);
      drop(frame.a);
      return;
    case FRAME.trim:
      for (const [slot, tenant] of tenants) trim(slot, tenant);
      return;
    default:
      die();
  }
}

/** One buffer for each direction, kept: fresh ones of a batch's size cost more in page faults than the copy does. */
let inbox: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
let outbox: Buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);

/** `held`, or a larger one when `bytes` don't fit; one that a giant frame needed is given up by the next small one. */
function fitting(held: Buffer, bytes: number): Buffer {
  if (bytes <= held.length && (held.length === BUFFER_BYTES || bytes > BUFFER_BYTES)) return held;
  return Buffer.allocUnsafeSlow(Math.max(bytes, BUFFER_BYTES));
}

/**
 * Each result is a text outside of this heap, which only a collection gives back, and V8 sees no reason for one in a heap
 * this small: without this the process grows by every result until it is killed.
 */
let sentSinceCollection = 0;
let sentSinceFullCollection = 0;
const collectGarbage = garbageCollector();

/** V8's own; switched on for one moment only, since guests would see it otherwise. */
function garbageCollector(): (options: { readonly type: "minor" | "major" }) => void {
  setFlagsFromString("--expose-gc");
  const found = runInNewContext("gc") as (options: { readonly type: "minor" | "major" }) => void;
  setFlagsFromString("--no-expose-gc");
  return found;
}

function collect(sent: number): void {
  sentSinceCollection += sent;
  if (sentSinceCollection < COLLECT_AFTER_BYTES) return;
  sentSinceFullCollection += sentSinceCollection;
  sentSinceCollection = 0;
  const isFull = sentSinceFullCollection >= COLLECT_ALL_AFTER_BYTES;
  if (isFull) sentSinceFullCollection = 0;
  collectGarbage({ type: isFull ? "major" : "minor" });
}

function send(kind: number, a: number, b: number, text: string): void {
  outbox = fitting(outbox, HEADER_BYTES + text.length * UTF8_BYTES_PER_UNIT);
  const bytes = outbox.write(text, HEADER_BYTES, "utf8");
  header(kind, a, b, bytes).copy(outbox);
  const end = HEADER_BYTES + bytes;
  for (let at = 0; at < end; ) at += writeSync(PIPE, outbox, at, end - at);
  collect(end);
}

/** The next `size` bytes, valid until the next read. */
function readExactly(size: number): Buffer {
  inbox = fitting(inbox, size);
  for (let at = 0; at < size; ) {
    const read = readSync(PIPE, inbox, at, size - at, null);
    if (read === 0) die(); // The parent is gone.
    at += read;
  }
  return inbox.subarray(0, size);
}

for (;;) {
  const head = Buffer.from(readExactly(HEADER_BYTES));
  handle(frameOf(head, readExactly(bodyBytesOf(head))));
  await new Promise((resolve) => setImmediate(resolve));
}
