import type { Span } from "#lang/error.ts";
import { mistake } from "../problem.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\f": "\\f",
  "\r": "\\r",
  "\n": "\\n",
  "\t": "\\t",
  "\0": "\\0",
  "\x07": "\\a",
  "\v": "\\v",
  "\\": "\\\\",
};

const escaped = (text: string, quote: "`" | "'", doubled = false): string =>
  Array.from(text, (char) => (char === quote ? `${doubled ? quote : "\\"}${char}` : (ESCAPES[char] ?? char))).join("");

/** `%` is refused because the printed text's placeholders are written with it. */
function quoted(name: string, plain: RegExp, span: Span, doubled = false): string {
  if (name.includes("%")) {
    throw mistake(`The HogQL identifier "${name}" is not permitted as it contains the "%" character`, span);
  }
  return plain.test(name) ? name : `\`${escaped(name, "`", doubled)}\``;
}

/** An identifier as ClickHouse takes it: a name cannot end it, whatever it holds. */
export const clickhouseIdentifier = (name: string, span: Span): string =>
  quoted(name, /^[A-Za-z_][A-Za-z0-9_]*$/, span);

/** As HogQL's own grammar takes it: there a quote is doubled, and a backslash does not escape it. */
export const hogqlIdentifier = (name: string, span: Span): string =>
  quoted(name, /^[A-Za-z_$][A-Za-z0-9_$]*$/, span, true);

/** A string in quotes. Only for HogQL text and for strings of the compiler's own. */
export const quotedString = (text: string): string => `'${escaped(text, "'")}'`;

/** A number as both languages write it; a float keeps its dot. */
export function numberText(value: number | bigint, float: boolean): string {
  if (typeof value === "bigint") return String(value);
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf";
  if (!float && Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4)) {
    const [mantissa = "", exponent = ""] = value.toExponential().split("e");
    const digits = exponent.replace(/^([+-])(\d)$/, "$10$2");
    return `${mantissa}e${digits}`;
  }
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
