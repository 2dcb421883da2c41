/** Events, values and texts as answers show them: the function's secrets blanked, long ones cut. */
import { redactor } from "#destinations/delivery/redact.ts";
import type { StoredInputs } from "#runtime/inputs.ts";
import { cut } from "#runtime/profiler/visible.ts";

const TEXT_CHARS_MAX = 2_000;
const VALUE_CHARS_MAX = 16_384;

/** Inputs as they are stored, to know the secrets by where they could not be resolved. */
export const storedValues = (inputs: StoredInputs): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(inputs).map(([key, { value }]) => [key, value]));

export type Show = (value: unknown) => unknown;

/** @param inputs resolved, of the event that is shown. */
export function shower(inputs: Readonly<Record<string, unknown>>, secretKeys: ReadonlySet<string>): Show {
  const redact = redactor(inputs, secretKeys);
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") return cut(redact(value), TEXT_CHARS_MAX);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(copy);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), copy(item)]));
  };
  return (value) => {
    const copied = copy(value);
    const chars = JSON.stringify(copied)?.length ?? 0;
    return chars > VALUE_CHARS_MAX ? `… ${chars} characters of JSON, too long to show` : copied;
  };
}
