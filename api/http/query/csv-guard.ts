/**
 * Keeps a spreadsheet from running what a stranger sent as an event: text cells that begin like a formula get an
 * apostrophe in front. ClickHouse quotes every text cell and no number, so a negative number stays one.
 *
 * @see OWASP, "CSV Injection"
 */
const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const APOSTROPHE = 0x27;
const FORMULA: ReadonlySet<number> = new Set(
  ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"].map((c) => c.charCodeAt(0)),
);

/** Where in a cell the last byte was. */
type Place = "cellStart" | "quotedStart" | "quoted" | "quoteInQuoted" | "plain";

/** A guard for one document; give it the document's chunks in order. */
export function csvGuard(): (chunk: Uint8Array) => Uint8Array {
  let place: Place = "cellStart";
  return (chunk) => {
    const parts: Uint8Array[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (place === "quotedStart") {
        if (FORMULA.has(byte)) {
          parts.push(chunk.subarray(from, at), Uint8Array.of(APOSTROPHE));
          from = at;
        }
        place = byte === QUOTE ? "quoteInQuoted" : "quoted";
      } else if (place === "quoted") {
        if (byte === QUOTE) place = "quoteInQuoted";
      } else if (byte === QUOTE) {
        place = place === "quoteInQuoted" ? "quoted" : place === "cellStart" ? "quotedStart" : place;
      } else {
        place = byte === COMMA || byte === NEWLINE ? "cellStart" : "plain";
      }
    }
    if (parts.length === 0) return chunk;
    parts.push(chunk.subarray(from));
    return Buffer.concat(parts);
  };
}
