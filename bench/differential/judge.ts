/** Decides whether a difference is one of the listed. */
import { Fault } from "#runtime/fault.ts";
import { LIBRARY } from "#runtime/library/catalogue.ts";
import { type Context, invoke, type NativeEntry } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";
import { type Globals, runOurs, runTheirs, type Shown, same } from "./contest.ts";
import { fromPeer, toPeer } from "./exchange.ts";
import { MENDED_MACHINE, OUR_CALLS, PATTERNS_OF_VALUES, SIGNS } from "./listed.ts";
import { type PeerMachine, peerMachine } from "./peer-machine.ts";

export type Verdict =
  | { readonly kind: "same" | "nothing to compare" }
  | { readonly kind: "listed"; readonly ids: readonly string[] }
  | { readonly kind: "not listed"; readonly ours: Shown; readonly theirs: Shown };

const CONTEXT: Context = {
  nowMs: 0,
  random: () => 0.5,
  print: () => {},
  charge: () => {},
  regex: true,
  crypto: true,
};

/** What the reference would throw for a fault of ours. */
function errorOf(fault: Fault): Error {
  if (fault.kind === "type") return new TypeError(fault.message);
  if (fault.kind === "syntax") return new SyntaxError(fault.message);
  if (fault.kind === "uri") return new URIError(fault.message);
  const error = new Error(fault.message);
  if (fault.kind === "machine") error.name = "HogVMException";
  return error;
}

/** The reference with everything listed mended; `used` tells which calls of ours it took. */
function mendedMachine(used: Set<string>, mended = MENDED_MACHINE): PeerMachine {
  const machine = peerMachine(
    mended.flatMap(({ mends }) => mends),
    true,
  );
  for (const { id, functions, when } of OUR_CALLS) {
    for (const name of functions) {
      const theirs = machine.functions[name];
      const ours = LIBRARY.get(name);
      if (theirs === undefined || ours?.form !== "native") throw new Error(`no function ${name} to mend`);
      const before = theirs.fn;
      theirs.fn = (args, called, options) => {
        const mine = args.map((arg) => fromPeer(arg));
        if (!when(mine, name)) return before(args, called, options);
        used.add(id);
        return answered(ours, mine);
      };
    }
  }
  return machine;
}

function answered(entry: NativeEntry, args: Value[]): unknown {
  try {
    return toPeer(invoke(entry, args, CONTEXT, () => {}));
  } catch (error) {
    throw error instanceof Fault ? errorOf(error) : error;
  }
}

/** Holds programs of ours against the reference. */
export class Judge {
  readonly #plain = peerMachine();
  readonly #used = new Set<string>();
  readonly #mended = mendedMachine(this.#used);
  readonly #singly = [
    ...MENDED_MACHINE.map(({ id, mends }) => ({ id, machine: peerMachine(mends) })),
    { id: PATTERNS_OF_VALUES, machine: peerMachine([], true) },
  ];
  /** Each lacks one mend. */
  readonly #without = MENDED_MACHINE.map(({ id }) => ({
    id,
    machine: mendedMachine(
      new Set(),
      MENDED_MACHINE.filter((mended) => mended.id !== id),
    ),
  }));

  /** @param isCompiled our compiler wrote the bytecode, so that there is no excuse for its making no sense */
  judge(bytecode: readonly unknown[], globals: Globals, isCompiled = true): Verdict {
    const ours = runOurs(bytecode, globals);
    const stepped = runOurs(bytecode, globals, { stepped: true });
    if (!same(ours, stepped) && !ours.exhausted && !stepped.exhausted) {
      return { kind: "not listed", ours, theirs: { ...stepped, end: `STEP BY STEP ${stepped.end}` } };
    }
    const theirs = runTheirs(this.#plain, bytecode, globals);
    if (same(ours, theirs)) return { kind: "same" };
    if (ours.exhausted || theirs.exhausted) return { kind: "nothing to compare" };
    for (const { id, machine } of this.#singly) {
      if (same(ours, runTheirs(machine, bytecode, globals))) return { kind: "listed", ids: [id] };
    }
    this.#used.clear();
    const mended = runTheirs(this.#mended, bytecode, globals);
    if (same(ours, mended)) {
      const ids = [...this.#used];
      for (const { id, machine } of this.#without) {
        if (!same(ours, runTheirs(machine, bytecode, globals))) ids.push(id);
      }
      return { kind: "listed", ids: ids.length > 0 ? ids : [PATTERNS_OF_VALUES] };
    }
    const signs = SIGNS.filter(({ sign }) => sign(ours, mended, isCompiled)).map(({ id }) => id);
    if (signs.length > 0) return { kind: "listed", ids: signs };
    return { kind: "not listed", ours, theirs: mended };
  }
}
