/** One program on both machines: what each shows, and whether that is the same. */

import { InvalidBytecode, RunFailure, UncaughtHogError } from "#runtime/errors.ts";
import { type Host, type LoadOptions, load, type Program, run } from "#runtime/interpreter/machine.ts";
import { printForm } from "#runtime/print.ts";
import { typeName } from "#runtime/value.ts";
import type { PeerMachine } from "./peer-machine.ts";

/** All that can be seen of a run. Texts, so that two of them compare with `===`. */
export interface Shown {
  readonly lines: readonly string[];
  /** `result: PRINT FORM`, `error: CLASS: MESSAGE`, or `suspended: NAME(ARGUMENTS)`. */
  readonly end: string;
  /** The machine gave up for lack of time or memory: nothing to compare. */
  readonly exhausted: boolean;
  /** The verifier refuses the bytecode. It ran all the same, with every check. */
  readonly refused?: boolean;
}

export type Globals = Readonly<Record<string, unknown>>;

/** Messages of these classes belong to the host's engine; the contract is the class alone. */
const ENGINE_ERRORS: ReadonlySet<string> = new Set(["TypeError", "SyntaxError", "URIError", "RangeError"]);

const errorText = (name: string, message: string): string =>
  ENGINE_ERRORS.has(name) ? `error: ${name}` : `error: ${name}: ${message}`;

/** The instant that both machines' programs run at. */
const NOW_MS = Date.UTC(2026, 0, 31, 12);
const OPS_MAX = 100_000;

/** Ours: by blocks, or step by step. */
export function runOurs(
  bytecode: readonly unknown[],
  globals: Globals,
  options: { readonly stepped?: boolean; readonly library?: LoadOptions["library"] } = {},
): Shown {
  const lines: string[] = [];
  let end = "";
  const host: Host = {
    globals,
    trustedGlobals: "all",
    asyncFunctions: new Set(["fetch"]),
    print: (line) => lines.push(line),
    nowMs: NOW_MS,
    onResult: (value) => {
      end = `result: ${printForm(value)} ${typeName(value)}`;
    },
  };
  const { stepped = false, library } = options;
  const loading = library === undefined ? {} : { library };
  let refused = false;
  const ended = (shown: Shown): Shown => (refused ? { ...shown, refused } : shown);
  try {
    let program: Program;
    try {
      program = load(bytecode, loading);
    } catch (error) {
      if (!(error instanceof InvalidBytecode)) throw error;
      refused = true;
      program = load(bytecode, { ...loading, accept: "anything" });
    }
    const limits = { opsMax: OPS_MAX, timeMsMax: 60_000, ...(stepped ? { exact: true } : {}) };
    const outcome = run(program, host, limits);
    if (outcome.kind === "finished") return ended({ lines, end, exhausted: false });
    if (outcome.kind === "suspended") {
      return ended({ lines, end: `suspended: ${outcome.name}(${JSON.stringify(outcome.args)})`, exhausted: false });
    }
    return ended(failed(lines, outcome.error));
  } catch (error) {
    if (error instanceof InvalidBytecode) return ended(failed(lines, error));
    throw error;
  }
}

function failed(lines: readonly string[], error: Error): Shown {
  if (error instanceof UncaughtHogError) {
    const payload = JSON.stringify(error.payload);
    return { lines, end: `error: ${error.reference}: ${error.type}: ${error.hogMessage} ${payload}`, exhausted: false };
  }
  if (error instanceof RunFailure) {
    const exhausted = error.code === "R0101" || error.code === "R0102" || error.code === "R0103";
    return { lines, end: errorText(error.reference, error.message), exhausted };
  }
  return { lines, end: errorText("HogVMException", error.message), exhausted: false };
}

/** The reference's. */
export function runTheirs(peer: PeerMachine, bytecode: readonly unknown[], globals: Globals): Shown {
  let lines: readonly string[] = [];
  try {
    const { outcome, lines: printed } = peer.run(bytecode, {
      globals,
      asyncFunctions: { fetch: async () => null },
    });
    lines = printed;
    if (outcome.error !== undefined) return thrown(lines, outcome.error, peer);
    if (!outcome.finished) {
      const args = JSON.stringify(outcome.asyncFunctionArgs);
      return { lines, end: `suspended: ${outcome.asyncFunctionName}(${args})`, exhausted: false };
    }
    const result: unknown = outcome.result ?? null;
    return { lines, end: `result: ${peer.print(result)} ${peerType(result)}`, exhausted: false };
  } catch (error) {
    return thrown(lines, error, peer);
  }
}

function thrown(lines: readonly string[], error: unknown, peer: PeerMachine): Shown {
  if (typeof error !== "object" || error === null) return { lines, end: `error: ${String(error)}`, exhausted: false };
  const { name: given, message = "" } = error as { name?: string; message?: string };
  // Its own classes all have the name of their base.
  const name = given === undefined || given === "Error" ? error.constructor.name : given;
  if ("type" in error && "payload" in error) {
    const { type, payload } = error;
    const json = JSON.stringify(peer.toJson(payload ?? null));
    return { lines, end: `error: UncaughtHogVMException: ${String(type)}: ${message} ${json}`, exhausted: false };
  }
  const exhausted = message.startsWith("Execution timed out") || message.startsWith("Memory limit");
  return { lines, end: errorText(name, message), exhausted };
}

/** As its library function `typeof` says it. */
function peerType(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return "__isHogTuple" in value ? "tuple" : "array";
  if (value instanceof Map) return value.get("__hx_ast") ? "sql" : "object";
  if ("__hogDate__" in value) return "date";
  if ("__hogDateTime__" in value) return "datetime";
  if ("__hogError__" in value) return "error";
  return "__hogClosure__" in value || "__hogCallable__" in value ? "function" : "object";
}

/** Whether two runs showed the same. */
export const same = (a: Shown, b: Shown): boolean =>
  a.end === b.end && a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index]);
