import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { type CatalogueTransformation, TRANSFORMATIONS } from "#transformations/catalogue.ts";
import { applyAll, prepare } from "#transformations/chain/apply.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { ChainEnvelope, LoadedFunction } from "#transformations/chain/contract.ts";
import type { Dict, Sanitised } from "#transformations/chain/sanitise.ts";
import type { ExampleEvent, TransformationExample } from "#transformations/define.ts";
import { functionOf } from "#transformations/testing/program.ts";

const guestEntry = fileURLToPath(new URL("./chain/guest.ts", import.meta.url));
let pool: SandboxPool;
beforeAll(async () => {
  pool = await openSandboxPool({ processes: 1, guestEntry });
});
afterAll(() => pool.close());

const envelopeOf = ({ event, distinct_id }: ExampleEvent): ChainEnvelope => ({
  event,
  uuid: "018f0000-0000-7000-8000-000000000001",
  distinctId: distinct_id,
  timestamp: "2026-01-01T12:00:01.000Z",
  now: "2026-01-01T12:00:05.000Z",
  ip: "203.0.113.7",
});

function loaded({ id, source, inputs }: CatalogueTransformation, example: TransformationExample): LoadedFunction {
  const values = inputs.map(({ key, default: fallback }) => [
    key,
    { value: example.inputs?.[key] ?? fallback ?? null },
  ]);
  return functionOf(id, source, { inputs: Object.fromEntries(values) as NonNullable<LoadedFunction["inputs"]> });
}

describe.each(TRANSFORMATIONS)("$id", (transformation) => {
  test("has words for people", () => {
    expect(transformation.name).not.toBe("");
    expect(transformation.description.length).toBeGreaterThan(20);
    for (const input of transformation.inputs) expect(input.label).not.toBe("");
  });

  test.each(transformation.examples)("on tier 0: $title", (example) => {
    const made = (): Sanitised => ({
      event: example.event.event,
      distinctId: example.event.distinct_id,
      properties: structuredClone(example.event.properties) as Dict,
      rawTimestamp: "",
      personMode: "full",
      warnings: [],
    });
    const functions = [prepare(loaded(transformation, example))];
    const applied = applyAll(functions, made(), made, envelopeOf(example.event), { id: 1 }, { nowMs: 0 });
    expect(applied.failed).toEqual([]);
    const { event: name, distinctId, properties } = applied.event;
    const became = applied.droppedBy !== undefined ? null : { event: name, distinct_id: distinctId, properties };
    expect(became).toEqual(example.becomes);
  });

  test.each(transformation.examples)("in a sandbox: $title", async (example) => {
    const { properties } = example.event;
    // A client's own address, and none that is copied to the person: the row then holds nothing but the example.
    const value = new TextEncoder().encode(JSON.stringify({ properties: { $ip: "198.51.100.1", ...properties } }));
    const functions = [loaded(transformation, example)];
    const [result] = await transformBatch(pool, { id: 1 }, functions, [{ envelope: envelopeOf(example.event), value }]);
    if (example.becomes === null) {
      expect(result).toEqual({ kind: "dropped", functionId: transformation.id });
      return;
    }
    if (result?.kind !== "row") throw new Error(JSON.stringify(result));
    expect(result.failed).toEqual([]);
    const row = JSON.parse(new TextDecoder().decode(result.row)) as { readonly [column: string]: unknown };
    expect(row).toMatchObject({ event: example.becomes.event, distinct_id: example.becomes.distinct_id });
    expect(JSON.parse(String(row["properties"]))).toMatchObject(example.becomes.properties);
  });
});
