import fc from "fast-check";
import kafkajs from "kafkajs";
import { describe, expect, test } from "vitest";
import { murmur2, partitionOf } from "./partitioner.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("murmur2", () => {
  test.each([
    ["21", -973932308],
    ["foobar", -790332482],
    ["a-little-bit-long-string", -985981536],
    ["a-little-bit-longer-string", -1486304829],
    ["lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971],
    ["abc", 479470107],
  ])("of %j is what the Java client computes", (text, hash) => {
    expect(murmur2(bytes(text))).toBe(hash);
  });

  test("reads only the range it is given", () => {
    expect(murmur2(bytes("xxfoobaryy"), 2, 8)).toBe(murmur2(bytes("foobar")));
  });
});

test("partitions agree with kafkajs's Java-compatible partitioner for any key", () => {
  const reference = kafkajs.Partitioners.DefaultPartitioner();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 64 }), (key, count) => {
      const partitionMetadata = Array.from({ length: count }, (_, partitionId) => ({
        partitionId,
        leader: 0,
        partitionErrorCode: 0,
        replicas: [],
        isr: [],
      }));
      const wellFormed = key.toWellFormed();
      fc.pre(wellFormed.length > 0);
      const theirs = reference({ topic: "t", partitionMetadata, message: { key: wellFormed, value: null } });
      expect(partitionOf(bytes(wellFormed), count)).toBe(theirs);
    }),
  );
});
