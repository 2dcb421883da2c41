/** Bytecode that no compiler writes: the conformance cases' with changes, and instructions put together at random. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { OPCODES } from "#lang/hog/opcodes.ts";
import { anyMutation, mutate } from "#lang/hog/testing/mutate.ts";

export interface BytecodeSample {
  readonly bytecode: readonly unknown[];
  readonly globals: Readonly<Record<string, unknown>>;
}

const CASES = join(import.meta.dirname, "../../runtime/interpreter/conformance/vm-cases.json");
const LENGTH_MAX = 400;
/** The reference pads arguments and makes ranges of any size before it looks at its memory. */
const NUMBER_MAX = 1e6;
/** Calls of these show chance or the clock. */
const UNSTABLE = /"(?:now|today|generateUUIDv4|randomFloat|sleep|import)"/;

function originals(): readonly BytecodeSample[] {
  const cases = JSON.parse(readFileSync(CASES, "utf8")) as {
    readonly bytecode: readonly unknown[];
    readonly globals?: BytecodeSample["globals"];
    readonly options?: object;
  }[];
  return cases
    .filter(({ options }) => options === undefined)
    .map(({ bytecode, globals = {} }) => ({ bytecode, globals }))
    .filter(({ bytecode }) => bytecode.length < LENGTH_MAX && !UNSTABLE.test(JSON.stringify(bytecode)));
}

/** Conformance cases with one to three changes, or none. */
export const anyMutantBytecode = (): fc.Arbitrary<BytecodeSample> =>
  fc
    .tuple(fc.constantFrom(...originals()), fc.array(anyMutation, { maxLength: 3 }))
    // How a tree of SQL that makes no sense is printed is nobody's business.
    .map(([{ bytecode, globals }, mutations]) => ({
      bytecode: bytecode.includes("__hx_ast") ? bytecode : mutate(bytecode, mutations),
      globals,
    }))
    // Bytecode is JSON: what has no form there never arrives.
    .filter(({ bytecode }) => isExchangeable(bytecode));

function isExchangeable(bytecode: readonly unknown[]): boolean {
  return bytecode.every(
    (token) =>
      token === null ||
      typeof token === "string" ||
      typeof token === "boolean" ||
      (typeof token === "number" && Math.abs(token) < NUMBER_MAX && !Object.is(token, -0)),
  );
}

const VALUES: readonly (readonly unknown[])[] = [
  [29],
  [30],
  [31],
  [33, 0],
  [33, 1],
  [33, 2],
  [33, -1],
  [34, 2.5],
  [32, "a"],
  [32, ""],
  [32, "10"],
  [32, "%"],
  [43, 0],
  [42, 0],
  [44, 0],
  [33, 1, 33, 2, 43, 2],
  [32, "a", 33, 1, 42, 1],
  [32, "n", 1, 1],
  [52, "f", 0, 0, 2, 29, 38, 53, 0],
  [52, "g", 1, 0, 3, 36, 0, 38, 53, 0],
  [32, "length", 1, 1],
];
const CALLS: readonly (readonly unknown[])[] = [
  [2, "length", 1],
  [2, "concat", 2],
  [2, "print", 1],
  [2, "values", 1],
  [2, "Error", 1],
  [2, "arrayMap", 2],
  [2, "typeof", 1],
  [2, "nothing", 0],
];

/** LIKE and REGEX with their kin: with patterns that are texts. */
const MATCHES: readonly number[] = [17, 18, 19, 20, 23, 24, 25, 26];

const instruction: fc.Arbitrary<readonly unknown[]> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.constantFrom(...CALLS) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        ...Object.values(OPCODES).filter(({ operands, code }) => operands.length === 0 && !MATCHES.includes(code)),
      )
      .map(({ code }) => [code]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom("a%", "_", "^1", ""), fc.constantFrom(...VALUES), fc.constantFrom(...MATCHES))
      .map(([pattern, value, code]) => [32, pattern, ...value, code]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(1, 3, 4, 36, 37, 39, 40, 42, 43, 44, 47, 50, 54, 55, 56), fc.integer({ min: 0, max: 4 }))
      .map((tokens) => tokens),
  },
);

/** Instructions in any order. */
export const anyBytecode = (): fc.Arbitrary<BytecodeSample> =>
  fc
    .array(instruction, { minLength: 1, maxLength: 14 })
    .map((instructions) => ({ bytecode: ["_H", 1, ...instructions.flat()], globals: { n: 3 } }));
