import { expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { InvalidState } from "#runtime/errors.ts";
import { continueHere, load, type Outcome, resume, run, type VmState } from "./machine.ts";

const HOST = { globals: { n: 3 }, asyncFunctions: new Set(["ask"]) };

/** Runs a program to its end, with an answer to each question, either way of going on. */
function finish(
  source: string,
  go: (program: ReturnType<typeof load>, outcome: Outcome & { kind: "suspended" }) => Outcome,
) {
  const { bytecode } = compileSource(source);
  const program = load(bytecode!);
  const printed: string[] = [];
  const host = { ...HOST, print: (line: string) => printed.push(line) };
  let outcome = run(program, host);
  for (let step = 0; outcome.kind === "suspended" && step < 20; step++) outcome = go(program, outcome);
  const result =
    outcome.kind === "finished" ? outcome.result : outcome.kind === "failed" ? outcome.error.message : "waits";
  return { result, ops: outcome.stats.ops };
}

test.for([
  "return ask(1)",
  "let a := ask('x') let b := ask(a) return [a, b, n]",
  "fun twice(v) { let got := ask(v) return [got, got] } let all := [] for (let i in [1, 2, 3]) { all := arrayPushBack(all, twice(i)) } return all",
  "let seen := 0 let keep := () -> seen + 1 try { seen := ask(1) throw Error('no') } catch (e) { return [e.message, keep()] }",
  "let i := 0 while (i < 4) { ask(i) i := i + 1 } return i",
  "ask(1) return missing.thing + throws()",
])("%s goes on here as it would elsewhere", (source) => {
  const answerOf = (outcome: { readonly args: readonly unknown[] }): unknown => ({ answer: outcome.args[0] });
  const here = finish(source, (_program, outcome) => continueHere(outcome, answerOf(outcome)));
  const elsewhere = finish(source, (program, outcome) =>
    resume(program, JSON.parse(JSON.stringify(outcome.state)) as VmState, answerOf(outcome), HOST),
  );
  expect(here).toEqual(elsewhere);
});

test("a program goes on once", () => {
  const { bytecode } = compileSource("return ask(1)");
  const outcome = run(load(bytecode!), HOST);
  if (outcome.kind !== "suspended") throw new Error(outcome.kind);
  expect(continueHere(outcome, 5)).toMatchObject({ kind: "finished", result: 5 });
  expect(() => continueHere(outcome, 5)).toThrow(InvalidState);
  expect(() => outcome.state).toThrow(InvalidState);
});
