import type { Reading } from "./lane.ts";

/**
 * The engine streams a SELECT as blocks, and writes each block as a complete document of the asked format. A client
 * wants one document. What that takes depends on the format:
 *
 * - `rows`: documents may follow each other as they are (JSONEachRow, CSV, RowBinary, Native, …);
 * - `headed`: each block repeats its header lines, which are dropped from the second block on;
 * - `document`: one JSON object whose `data` arrays are joined and whose row counts are added;
 * - `whole`: only the engine can write it as one (Parquet, Arrow, Pretty, …), so it writes it to a loopback address.
 */
export type Framing = "rows" | "headed" | "document" | "whole";

const ROWS = new Set(
  [
    ["JSONEachRow", "JSONLines", "NDJSON", "JSONStringsEachRow", "JSONCompactEachRow", "JSONCompactStringsEachRow"],
    ["CSV", "TSV", "TabSeparated", "TSVRaw", "TabSeparatedRaw", "Raw", "LineAsString", "RawBLOB", "TSKV"],
    ["RowBinary", "Native", "MsgPack", "CustomSeparated", "Null"],
  ].flat(),
);
const HEADED =
  /^(?:CSV|TSV|TabSeparated|TSVRaw|TabSeparatedRaw|Raw|JSONCompactEachRow|JSONCompactStringsEachRow)WithNames(?<types>AndTypes)?$/;
const DOCUMENTS = new Set(["JSON", "JSONCompact", "JSONStrings", "JSONCompactStrings"]);

export function framingOf(format: string): Framing {
  if (ROWS.has(format)) return "rows";
  if (HEADED.test(format)) return "headed";
  return DOCUMENTS.has(format) ? "document" : "whole";
}

/** Turns the engine's blocks into the parts of one document, in order. */
export interface Framer {
  push(block: Buffer): readonly Buffer[];
  /** @param reading what the engine read, for documents that tell */
  end(reading?: Reading): readonly Buffer[];
}

export function framer(format: string): Framer {
  const framing = framingOf(format);
  if (framing === "headed") {
    return headedFramer(HEADED.exec(format)?.groups?.["types"] === undefined ? 1 : 2, format.startsWith("CSV"));
  }
  if (framing === "document") return documentFramer();
  return { push: (block) => (block.length === 0 ? [] : [block]), end: () => [] };
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;

function headedFramer(headerLines: number, quoted: boolean): Framer {
  let first = true;
  return {
    push(block) {
      if (first) {
        first = block.length === 0;
        return block.length === 0 ? [] : [block];
      }
      let at = 0;
      for (let line = 0; line < headerLines; line++)
        at = quoted ? quotedLineEnd(block, at) : block.indexOf(NEWLINE, at) + 1;
      return at === block.length ? [] : [block.subarray(at)];
    },
    end: () => [],
  };
}

/** CSV: a line break between quotes belongs to a name. */
function quotedLineEnd(block: Buffer, from: number): number {
  let inside = false;
  for (let at = from; at < block.length; at++) {
    if (block[at] === QUOTE) inside = !inside;
    else if (block[at] === NEWLINE && !inside) return at + 1;
  }
  return block.length;
}

// Line breaks inside names and values are escaped, so these byte sequences occur only as structure.
const DATA_OPEN = Buffer.from('\n\t"data":\n\t[\n');
const DATA_CLOSE = Buffer.from("\n\t],\n");
const ROW_COUNT = /\n\t"rows": (\d+)/;
const COMMA = Buffer.from(",\n");

/** Statistics that the engine leaves at 0 in blocks. They stand last, so nothing of a row is mistaken for them. */
function withReading(tail: string, { rowsRead, bytesRead, elapsed }: Reading): string {
  const at = tail.lastIndexOf('\n\t"statistics":');
  if (at < 0) return tail;
  const statistics = tail
    .slice(at)
    .replace(/("rows_read": )\d+/, `$1${rowsRead}`)
    .replace(/("bytes_read": )\d+/, `$1${bytesRead}`)
    .replace(/("elapsed": )[\d.e+-]+/, (text, name: string) => (elapsed === undefined ? text : `${name}${elapsed}`));
  return tail.slice(0, at) + statistics;
}

/** Holds back each block's tail (rows, statistics) until it is known to be the last. */
function documentFramer(): Framer {
  let started = false;
  let rows = 0;
  let tail: Buffer | undefined;
  return {
    push(block) {
      if (block.length === 0) return [];
      const open = block.indexOf(DATA_OPEN) + DATA_OPEN.length;
      const close = block.lastIndexOf(DATA_CLOSE);
      const count = Number(ROW_COUNT.exec(block.toString("latin1", close))?.[1] ?? 0);
      const before = rows;
      rows += count;
      tail = block.subarray(close);
      if (!started) {
        started = true;
        return [block.subarray(0, close)];
      }
      if (count === 0) return [];
      return before === 0 ? [block.subarray(open, close)] : [COMMA, block.subarray(open, close)];
    },
    end(reading) {
      if (tail === undefined) return [];
      const text = tail.toString("utf8").replace(ROW_COUNT, `\n\t"rows": ${rows}`);
      return [Buffer.from(reading === undefined ? text : withReading(text, reading))];
    },
  };
}

/** The Content-Type ClickHouse sends for a format. */
export function contentType(format: string): string {
  if (/^(?:JSON|NDJSON)/.test(format)) {
    return /EachRow|Lines|NDJSON/.test(format)
      ? "application/x-ndjson; charset=UTF-8"
      : "application/json; charset=UTF-8";
  }
  if (/^CSV/.test(format)) return "text/csv; charset=UTF-8; header=absent";
  if (/^(?:TSV|TabSeparated)/.test(format)) return "text/tab-separated-values; charset=UTF-8";
  if (/^(?:Parquet|Arrow|ORC|Avro|RowBinary|Native|MsgPack|Npy)/.test(format)) return "application/octet-stream";
  return "text/plain; charset=UTF-8";
}
