import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BudgetExceeded, InvalidBytecode, RunFailure } from "#runtime/errors.ts";
import { type Host, load, type ModuleSource, type Outcome, type Program, run } from "#runtime/interpreter/machine.ts";
import { compileJit, runJit } from "#runtime/jit/jit.ts";
import { printForm } from "#runtime/print.ts";

interface Case {
  readonly name: string;
  readonly bytecode: readonly unknown[];
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly options?: {
    readonly repl?: boolean;
    readonly functions?: Readonly<Record<string, unknown>>;
    readonly async?: Readonly<Record<string, readonly unknown[]>>;
    readonly modules?: Readonly<Record<string, ModuleSource>>;
  };
}

const FILE = join(import.meta.dirname, "../interpreter/conformance/vm-cases.json");
const cases = JSON.parse(readFileSync(FILE, "utf8")) as readonly Case[];

function loaded({ bytecode, options = {} }: Case): Program | undefined {
  try {
    return load(bytecode, { repl: options.repl ?? false, modules: options.modules ?? {} });
  } catch (error) {
    if (error instanceof InvalidBytecode) return undefined;
    throw error;
  }
}

function shown({ globals = {}, options = {} }: Case, runs: (host: Host) => Outcome): unknown {
  const lines: string[] = [];
  let printed = "";
  const functions: Record<string, (...args: unknown[]) => unknown> = {};
  for (const [name, answer] of Object.entries(options.functions ?? {})) {
    functions[name] = (...args) => (answer === "$args" ? args : answer);
  }
  const outcome = runs({
    globals,
    trustedGlobals: "all",
    functions,
    asyncFunctions: new Set(Object.keys(options.async ?? {})),
    print: (line) => lines.push(line),
    nowMs: 1_700_000_000_000,
    random: () => 0.25,
    onResult: (value) => {
      printed = printForm(value);
    },
  });
  if (outcome.kind === "finished") return { lines, printed, json: outcome.result, ops: outcome.stats.ops };
  if (outcome.kind === "suspended") return { lines, name: outcome.name, args: outcome.args };
  const { error } = outcome;
  // A budget may be found to be used up some instructions later.
  if (error instanceof BudgetExceeded) return { code: error.code };
  const place = error instanceof RunFailure ? { chunk: error.chunk, offset: error.offset } : {};
  return { lines, code: error.code, message: error.message, ...place };
}

/** Cases left to tier 0, with the reason. */
const LEFT: Readonly<Record<string, string>> = {
  "op get_global async stl as value": "the program may be suspended",
  "op async sleep": "the program may be suspended",
  "op call_global v0 order": "the bytecode is not proven, or its stack heights vary",
  "op get_local out of range is null": "the bytecode is not proven, or its stack heights vary",
  "op declare_fn legacy": "the bytecode is not proven, or its stack heights vary",
  "op declare_fn pads with null": "the bytecode is not proven, or its stack heights vary",
  "op jump_if_stack_not_null empty stack": "the bytecode is not proven, or its stack heights vary",
  "op legacy header": "the bytecode is not proven, or its stack heights vary",
  "op repl keeps stack": "the bytecode is not proven, or its stack heights vary",
  "op import unknown": "a module that is not there is imported",
};

test("compiled cases end as they do step by step, at the same place, after as many instructions", () => {
  const left: Record<string, string> = {};
  let compiled = 0;
  for (const entry of cases) {
    const program = loaded(entry);
    if (program === undefined) continue;
    const jit = compileJit(program);
    if ("refused" in jit) {
      left[entry.name] = jit.refused;
      continue;
    }
    compiled += 1;
    const exact = shown(entry, (host) => run(program, host, { exact: true }));
    expect
      .soft(
        shown(entry, (host) => runJit(jit, host)),
        entry.name,
      )
      .toEqual(exact);
  }
  expect(left).toEqual(LEFT);
  expect(compiled).toBeGreaterThan(590);
});
