import { expect, test } from "vitest";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { load, run } from "#runtime/interpreter/machine.ts";

const PROGRAM = `
fun f(t) {
  try { throw HogError(t, 'm') }
  catch (x: A) { let z := x; return f'first {z.message}' }
  catch (y: B) { let g := () -> y; return f'second {g().type}' }
}
let unmatched := null
try { f('C') } catch (other) { unmatched := other.type }
return [f('A'), f('B'), unmatched]
`;

test("an error passes typed clauses, named or not, until one fits", () => {
  const outcome = run(load(compileSource(PROGRAM).bytecode!), { globals: {} });
  expect(outcome).toMatchObject({ kind: "finished", result: ["first m", "second B", "C"] });
});
