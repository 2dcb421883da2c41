import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framer, framingOf } from "./framing.ts";

const joined = (format: string, blocks: readonly string[]): string => {
  const frame = framer(format);
  return Buffer.concat([...blocks.flatMap((block) => frame.push(Buffer.from(block))), ...frame.end()]).toString();
};

/** One block as ClickHouse writes JSONCompact. */
const document = (rows: readonly (readonly unknown[])[]): string =>
  `{\n\t"meta":\n\t[\n\t\t{\n\t\t\t"name": "n",\n\t\t\t"type": "UInt8"\n\t\t}\n\t],\n\n\t"data":\n\t[\n${rows
    .map((row) => `\t\t${JSON.stringify(row)}`)
    .join(",\n")}\n\t],\n\n\t"rows": ${rows.length},\n\n\t"statistics":\n\t{\n\t\t"elapsed": 0.1\n\t}\n}\n`;

describe("joining the engine's blocks", () => {
  test("each format has one way", () => {
    expect(["JSONEachRow", "Native", "CSVWithNames", "JSON", "Parquet", "Pretty"].map(framingOf)).toEqual([
      "rows",
      "rows",
      "headed",
      "document",
      "whole",
      "whole",
    ]);
  });

  test("rows follow each other", () => {
    expect(joined("CSV", ["1\n", "", "2\n"])).toBe("1\n2\n");
  });

  test("headers stay in front alone, also with a line break in a quoted name", () => {
    expect(joined("TSVWithNamesAndTypes", ["a\nInt8\n1\n", "a\nInt8\n2\n"])).toBe("a\nInt8\n1\n2\n");
    expect(joined("CSVWithNames", ['"a\n""b"\n1\n', '"a\n""b"\n2\n'])).toBe('"a\n""b"\n1\n2\n');
    expect(joined("CSVWithNames", ['"a"\n'])).toBe('"a"\n');
  });

  test("documents become one, whatever the values and however the rows fall into blocks", () => {
    const row = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant('\n\t],\n\n\t"rows": 7,\n\t"data":\n\t[\n')), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (blocks) => {
        const result = JSON.parse(joined("JSONCompact", blocks.map(document))) as { rows: number; data: unknown[] };
        expect(result.data).toEqual(blocks.flat());
        expect(result.rows).toBe(blocks.flat().length);
      }),
    );
  });
});
