/** Rows as an aligned table. */
import { widthOf } from "#lang/diagnostics/render.ts";
import { plainLine } from "./terminal-text.ts";

export interface TableOptions {
  /** Columns of the terminal; cells are cut so that a row fits, if it can. */
  readonly widthMax: number | undefined;
}

const CELL_WIDTH_MIN = 12;
const GAP = "  ";
/** Numbers stand flush right. */
const NUMERIC = /^(?:Nullable\(|LowCardinality\()*(?:U?Int\d+|Float\d+|BFloat16|Decimal)/;

/** A table with a header, a rule, and a line for each row. Every line ends with a line end. */
export function tableText(
  columns: readonly string[],
  types: readonly string[],
  rows: readonly (readonly unknown[])[],
  options: TableOptions,
): string {
  const header = columns.map(plainLine);
  const body = rows.map((row) => columns.map((_, index) => cellText(row[index])));
  const right = columns.map((_, index) => NUMERIC.test(types[index] ?? ""));
  const natural = columns.map((_, index) =>
    Math.max(widthOf(header[index]!), ...body.map((row) => widthOf(row[index]!))),
  );
  const widths = fitted(natural, options.widthMax);
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell, index) => padded(cut(cell, widths[index]!), widths[index]!, right[index]!)).join(GAP)}`.trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(GAP);
  return `${[line(header), rule, ...body.map(line)].join("\n")}\n`;
}

const cellText = (value: unknown): string =>
  value === null || value === undefined
    ? "∅"
    : plainLine(typeof value === "object" ? JSON.stringify(value) : String(value));

/** Narrows the widest columns until a row fits; none gets narrower than what is still worth reading. */
function fitted(natural: readonly number[], widthMax: number | undefined): readonly number[] {
  if (widthMax === undefined) return natural;
  const gaps = GAP.length * Math.max(0, natural.length - 1);
  let limit = Math.max(...natural, 0);
  const total = (): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0) + gaps;
  while (limit > CELL_WIDTH_MIN && total() > widthMax) limit--;
  return natural.map((width) => Math.min(width, limit));
}

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function padded(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}
