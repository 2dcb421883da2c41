/** The machines against each other: calls of the library, programs, and bytecode that nobody compiled. */
import fc from "fast-check";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { disassemble } from "#lang/hog/disassemble.ts";
import { anyProgram } from "#lang/hog/testing/any-program.ts";
import type { Program } from "#lang/syntax/ast.ts";
import { walk } from "#lang/syntax/walk.ts";
import { anyBytecode, anyMutantBytecode } from "./bytecode.ts";
import type { Globals, Shown } from "./contest.ts";
import { Judge } from "./judge.ts";
import { anyLibraryCall, showing } from "./library-calls.ts";
import { TYPED_CATCHES } from "./listed.ts";
import { anyRunnableProgram, GLOBALS } from "./programs.ts";
import { BATCH, type Compared, type Suite } from "./suite.ts";

/** A program to run; null where the compiler refuses it. */
interface Sample {
  readonly source: string;
  readonly bytecode: readonly unknown[] | null;
  readonly globals: Globals;
  readonly isCompiled: boolean;
  /** Id of a listed fault that the program runs into if anything is wrong. */
  readonly fault?: string;
}

const compiled = (source: string, shown: string, globals: Globals): Sample => ({
  source: shown,
  bytecode: compileSource(source).bytecode,
  globals,
  isCompiled: true,
});

/** Where two runs part. */
function parting(ours: Shown, theirs: Shown): string {
  const at = ours.lines.findIndex((line, index) => line !== theirs.lines[index]);
  if (at >= 0) return `ours printed ${ours.lines[at]}, the reference ${theirs.lines[at] ?? "nothing"}`;
  if (ours.lines.length !== theirs.lines.length) return `only the reference printed ${theirs.lines[ours.lines.length]}`;
  return `ours: ${ours.end}; the reference: ${theirs.end}`;
}

function judged(judge: Judge, { source, bytecode, globals, isCompiled, fault }: Sample): Compared {
  if (bytecode === null) return { source, kind: "skipped" };
  const verdict = judge.judge(bytecode, globals, isCompiled);
  switch (verdict.kind) {
    case "same":
      return { source, kind: "same" };
    case "nothing to compare":
      return { source, kind: "skipped" };
    case "listed":
      return { source, kind: "listed", ids: verdict.ids };
    case "not listed":
      if (fault !== undefined) return { source, kind: "listed", ids: [fault] };
      return { source, kind: "not listed", what: parting(verdict.ours, verdict.theirs) };
  }
}

const suite = (name: string, share: number, samples: fc.Arbitrary<Sample>): Suite => ({
  name,
  share,
  async *run(seed) {
    const judge = new Judge();
    for (let batch = 0; ; batch++) {
      for (const sample of fc.sample(samples, { numRuns: BATCH, seed: seed + batch })) yield judged(judge, sample);
    }
  },
});

/** Whether a clause has both a type and a name of its own: the reference then runs an operand as an instruction. */
function hasTypedCatch(program: Program): boolean {
  let found = false;
  walk(program, (node) => {
    if (node.node !== "TryCatchStatement") return;
    found ||= node.catches.some(([name, type]) => name !== null && name !== "e" && type !== null && type !== "Error");
  });
  return found;
}

/** What `any-program.ts` writes is a tree: it is shown as its bytecode. */
const tree: fc.Arbitrary<Sample> = anyProgram({ globals: ["event", "n"] }).map((program) => {
  const { bytecode } = compileProgram(program);
  const source = bytecode === null ? "" : disassemble(bytecode);
  const sample = { source, bytecode, globals: GLOBALS, isCompiled: true };
  return hasTypedCatch(program) ? { ...sample, fault: TYPED_CATCHES } : sample;
});

export const librarySuite = suite(
  "library",
  0.2,
  anyLibraryCall().map((call) => compiled(showing(call), call, {})),
);

export const programSuite = suite(
  "programs",
  0.3,
  fc.oneof(
    { weight: 3, arbitrary: anyRunnableProgram().map((source) => compiled(source, source, GLOBALS)) },
    { weight: 1, arbitrary: tree },
  ),
);

export const bytecodeSuite = suite(
  "bytecode",
  0.1,
  fc.oneof(anyBytecode(), anyMutantBytecode()).map(({ bytecode, globals }) => ({
    source: JSON.stringify(bytecode),
    bytecode,
    globals,
    isCompiled: false,
  })),
);
