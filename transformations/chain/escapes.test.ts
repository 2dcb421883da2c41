import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SandboxDeath } from "#runtime/sandbox/contract.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { ChainEvent, ChainResult, LoadedFunction } from "#transformations/chain/contract.ts";
import { CANARY, type Escape, escapes, mutated } from "#transformations/testing/escapes.ts";

/**
 * Every hostile program runs in a real sandbox process, on both tiers, in three orders, and after each of them a canary
 * looks at the same isolate's world, and one of another project at its own.
 */

const SEEDS = [1, 20_260, 987_654_321];
const MUTATED = 120;
const PREFIX = "e";
const decoder = new TextDecoder();

const deaths: SandboxDeath[] = [];
let pool: SandboxPool;
beforeAll(async () => {
  const guestEntry = fileURLToPath(new URL("./guest.ts", import.meta.url));
  pool = await openSandboxPool({ processes: 2, guestEntry, onDeath: (death) => deaths.push(death) });
});
afterAll(() => pool.close());

/** Mulberry32: small, seeded, good enough to shuffle. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item);
}

/** Runs `id` on events whose property `case` is its own. */
const caseFunction = (id: string, bytecode: readonly unknown[]): LoadedFunction => ({
  ...{ id, name: id, bytecode },
  filters: ["_H", 1, 32, id, 32, "case", 32, "properties", 1, 2, 11, 38],
  inputs: { shared: { value: { list: [1] } } },
});

function caseEvent(id: string, data: Escape["data"] = {}): ChainEvent {
  const text = JSON.stringify({ properties: { ...data, case: id, $ip: "" } });
  return {
    envelope: {
      ...{ event: "e", uuid: "018f0000-0000-7000-8000-000000000001", distinctId: "u", ip: "" },
      ...{ timestamp: "2026-01-01T12:00:01.000Z", now: "2026-01-01T12:00:05.000Z" },
    },
    value: new TextEncoder().encode(text),
  };
}

function propertiesOf(result: ChainResult): Readonly<Record<string, unknown>> {
  if (result.kind !== "row") return { result };
  const row = JSON.parse(decoder.decode(result.row)) as { readonly properties: string };
  return JSON.parse(row.properties) as Readonly<Record<string, unknown>>;
}

const CLEAN = [[], null, null, null, null, "a", null, { shared: { list: [1] } }];

describe.each([0, 1] as const)("on tier %d", (tier) => {
  describe.each(SEEDS)("seed %d", (seed) => {
    test("no hostile program reaches anything", { timeout: 120_000 }, async () => {
      const random = randomOf(seed);
      const all: readonly Escape[] = shuffled(
        [
          ...escapes(),
          ...Array.from({ length: MUTATED }, (_, at) => ({ name: `mutated ${at}`, bytecode: mutated(random) })),
        ],
        random,
      );
      expect(all.length).toBeGreaterThan(200);
      const problems: (string | undefined)[] = [];
      const canary = caseFunction("canary", CANARY);
      for (let from = 0; from < all.length; from += 100) {
        const some = all.slice(from, from + 100);
        const functions = [...some.map(({ bytecode }, at) => caseFunction(`${PREFIX}${at}`, bytecode)), canary];
        const events = some.flatMap(({ data }, at) => [caseEvent(`${PREFIX}${at}`, data), caseEvent("canary")]);
        const [ours, theirs] = await Promise.all([
          transformBatch(pool, { id: 7 }, functions, events, { tier }),
          transformBatch(pool, { id: 8 }, [canary], [caseEvent("canary")], { tier }),
        ]);
        for (const [at, hostile] of some.entries()) {
          if (!hostile.name.startsWith("mutated")) problems.push(wrong(hostile, `${PREFIX}${at}`, ours[2 * at]!));
          problems.push(unclean(ours[2 * at + 1]!, 7, `after ${hostile.name}`));
        }
        problems.push(unclean(theirs[0]!, 8, "in another project"));
      }
      expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
      expect(deaths).toEqual([]);
    });
  });
});

/** What is wrong: it neither failed, nor was dropped, nor got nothing but what it was allowed. */
function wrong({ name, finds = null, bytecode }: Escape, id: string, result: ChainResult): string | undefined {
  if (result.kind === "dropped") return undefined;
  const { got = null, owned } = propertiesOf(result);
  const hasFailed = result.kind === "row" && result.failed.some(({ functionId }) => functionId === id);
  const allowed = hasFailed ? [null] : [null, finds];
  const isFine = owned === undefined && allowed.some((value) => isDeepStrictEqual(value, got));
  return isFine ? undefined : `${name} got ${JSON.stringify(got)} by ${JSON.stringify(bytecode).slice(0, 200)}`;
}

/** What is wrong with the world in which a canary finds itself. */
function unclean(result: ChainResult, projectId: number, context: string): string | undefined {
  const { canary } = propertiesOf(result);
  if (isDeepStrictEqual(canary, [...CLEAN, projectId, "e", 2, "function", 1])) return undefined;
  return `${context} the canary saw ${JSON.stringify(canary ?? result)}`;
}
