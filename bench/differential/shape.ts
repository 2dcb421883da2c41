/**
 * Trees as the reference prints them, for comparison: no spans, and numbers that tell `1` from `1.0` and keep 64 bits.
 */

/** A number of the reference's JSON, by its spelling. */
type Numeral = { readonly integer: string } | { readonly float: number };

export type Shape = null | boolean | string | Numeral | readonly Shape[] | { readonly [key: string]: Shape };

const numeral = (text: string): Numeral =>
  /^-?\d+$/.test(text) ? { integer: BigInt(text).toString() } : { float: Number(text) };

/** Reads JSON without rounding its numbers. */
export function parseShape(json: string): Shape {
  return JSON.parse(json, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === "number" ? numeral(context!.source!) : value,
  ) as Shape;
}

const isOurs = (key: string): boolean =>
  key === "span" || key === "float" || key.endsWith("_span") || key.endsWith("_spans");

/** A syntax tree in the same form. */
export function shapeOf(value: unknown): Shape {
  if (typeof value === "bigint") return { integer: value.toString() };
  if (typeof value === "number") return { integer: BigInt(value).toString() };
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object") throw new Error(`a tree holds a ${typeof value}`);
  const isFloat = "float" in value;
  const entries = Object.entries(value)
    .filter(([key, item]) => !isOurs(key) && item !== undefined)
    .map(([key, item]): [string, Shape] => [
      key,
      isFloat && key === "value" ? { float: item as number } : shapeOf(item),
    ]);
  return Object.fromEntries(entries);
}

/** Where two shapes first differ; null if they don't. The order of keys counts for nothing. */
export function difference(actual: Shape, expected: Shape, path = "$"): string | null {
  if (Object.is(actual, expected)) return null;
  if (actual === null || expected === null || typeof actual !== "object" || typeof expected !== "object") {
    return `${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const inner = `${path}.${key}`;
    if (!(key in actual)) return `${inner} is missing, should be ${JSON.stringify((expected as never)[key])}`;
    if (!(key in expected)) return `${inner} is too much: ${JSON.stringify((actual as never)[key])}`;
    const found = difference((actual as never)[key], (expected as never)[key], inner);
    if (found !== null) return found;
  }
  return null;
}
