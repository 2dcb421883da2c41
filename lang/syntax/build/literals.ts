import type { Span } from "#lang/error.ts";
import type { Constant } from "../ast.ts";
import type { NumberContext } from "../generated/HogParser.ts";
import { type Building, spanOf } from "./building.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  r: "\r",
  n: "\n",
  t: "\t",
  a: "\u0007",
  v: "\u000b",
  "0": "",
  "\\": "\\",
};

/**
 * Undoes the escapes of `text` from left to right. What isn't an escape stays as it is, backslash included.
 *
 * @param quote its doubled and its escaped form stand for itself; empty where quotes are plain characters.
 * @param brace whether `\{` stands for a brace, as in templates.
 */
export function decodeEscapes(text: string, quote: string, brace: boolean): string {
  if (!text.includes("\\") && (quote === "" || !text.includes(quote))) return text;
  let result = "";
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!;
    const next = text[index + 1];
    if (unit === quote && next === quote) {
      result += quote;
      index++;
    } else if (unit === "\\" && next !== undefined) {
      const escaped =
        ESCAPES[next] ?? (next === "{" && brace ? "{" : next === quote && quote !== "`" ? quote : undefined);
      result += escaped ?? unit;
      if (escaped !== undefined) index++;
    } else result += unit;
  }
  return result;
}

/** The text of a quoted token: a string, or a name in backticks or double quotes. */
export const unquote = (text: string): string => decodeEscapes(text.slice(1, -1), text[0]!, false);

export const textConstant = (value: string, span: Span): Constant => ({ node: "Constant", value, span });

const INT64_MAX = 2n ** 63n - 1n;
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;

const compact = (value: bigint): number | bigint =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;

/** Digits of a decimal index after `.` or `#`. */
export function indexValue(building: Building, digits: string, span: Span): number | bigint {
  const value = BigInt(digits);
  if (value > INT64_MAX) building.report("H0127", span, `the index ${digits} is larger than 2^63 - 1`);
  return compact(value);
}

function hexFloat(text: string): number {
  const match = /^0x([0-9a-f]+)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(text)!;
  const digits = match[1]! + match[2]!;
  return Number(BigInt(`0x${digits}`)) * 2 ** (Number(match[3]) - 4 * match[2]!.length);
}

const special = (value: string, span: Span): Constant => ({ node: "Constant", value, value_type: "number", span });

function floatConstant(value: number, span: Span): Constant {
  if (!Number.isFinite(value)) return special(value > 0 ? "Infinity" : "-Infinity", span);
  return { node: "Constant", value, float: true, span };
}

function integerConstant(digits: string, negative: boolean, span: Span): Constant {
  const magnitude = BigInt(digits);
  const value = negative ? -magnitude : magnitude;
  if (value > INT64_MAX || value < INT64_MIN) return special((negative ? "-" : "") + digits, span);
  return { node: "Constant", value: compact(value), span };
}

/** A number literal with its sign. Decimal digits with a leading 0 stay decimal. */
export function numberConstant(building: Building, context: NumberContext): Constant {
  const span = spanOf(context);
  const negative = context.DASH() !== null;
  const sign = negative ? -1 : 1;
  const float = context.floatNumber();
  if (float !== null) {
    const text = float.getText();
    return floatConstant(sign * (/^0x/i.test(text) ? hexFloat(text) : Number(text)), span);
  }
  if (context.INF() !== null) return special(negative ? "-Infinity" : "Infinity", span);
  if (context.NAN() !== null) return special("NaN", span);
  const text = (negative || context.PLUS() !== null ? context.getChild(1)! : context.getChild(0)!).getText();
  if (context.BAD_OCTAL() !== null) {
    building.report("H0125", span, `\`${text}\`: there are no octal numbers`, "write it in decimal or as `0x…`");
    return { node: "Constant", value: 0, span };
  }
  if (context.BINARY() !== null) {
    const magnitude = BigInt(text.toLowerCase());
    const value = negative ? -magnitude : magnitude;
    if (value > UINT64_MAX || value < INT64_MIN)
      building.report("H0126", span, "this binary number has more than 64 bits");
    return { node: "Constant", value: compact(value), span };
  }
  return integerConstant(context.HEX() !== null ? text.toLowerCase() : text, negative, span);
}
