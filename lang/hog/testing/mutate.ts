import fc from "fast-check";

/** One change to a chunk. `at` is taken modulo what there is. */
export type Mutation =
  | { readonly kind: "replace" | "insert"; readonly at: number; readonly token: unknown }
  | { readonly kind: "remove" | "swap" | "bump"; readonly at: number; readonly by: number }
  | { readonly kind: "copy"; readonly at: number; readonly from: number; readonly length: number };

const token = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 60 }) },
  fc.integer(),
  fc.constantFrom("concat", "type", "", "_H", "__proto__"),
  fc.constantFrom(true, false, null),
  fc.constantFrom(0.5, 2 ** 31, 2 ** 53, -0, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>(undefined, [], {}, [1]),
);
const place = fc.nat({ max: 10_000 });

export const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom("replace" as const, "insert" as const), at: place, token }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "swap" as const, "bump" as const),
    at: place,
    by: fc.integer({ min: -12, max: 12 }),
  }),
  fc.record({ kind: fc.constant("copy" as const), at: place, from: place, length: fc.nat({ max: 12 }) }),
);

/** The chunk with the changes made one after the other; the header is left alone. */
export function mutate(bytecode: readonly unknown[], mutations: readonly Mutation[]): readonly unknown[] {
  const header = bytecode.slice(0, 2);
  const code = bytecode.slice(2);
  for (const mutation of mutations) {
    const at = mutation.at % (code.length + 1);
    switch (mutation.kind) {
      case "replace":
        code[at] = mutation.token;
        break;
      case "insert":
        code.splice(at, 0, mutation.token);
        break;
      case "remove":
        code.splice(at, Math.abs(mutation.by));
        break;
      case "swap":
        code.push(...code.splice(at, Math.abs(mutation.by)));
        break;
      case "bump":
        if (typeof code[at] === "number") code[at] = (code[at] as number) + mutation.by;
        break;
      case "copy": {
        const from = mutation.from % (code.length + 1);
        code.splice(at, 0, ...code.slice(from, from + mutation.length));
        break;
      }
      default:
        mutation satisfies never;
    }
  }
  return [...header, ...code];
}
