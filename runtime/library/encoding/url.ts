import { hostText } from "#runtime/compare.ts";
import { textCost } from "#runtime/cost.ts";
import { Fault } from "#runtime/fault.ts";
import { define } from "#runtime/library/define.ts";
import { printForm, printSize } from "#runtime/print.ts";
import type { Value } from "#runtime/value.ts";

const cost = (value: Value): number => textCost(9 * printSize(value));

/** Arrays are joined by commas; objects, dates and errors are in print form. */
function urlText(value: Value): string {
  const printed = typeof value === "object" && value !== null && !Array.isArray(value);
  return printed ? printForm(value) : hostText(value);
}

export const encodeURLComponent = define({
  name: "encodeURLComponent",
  params: [["value", "lenient string"]],
  returns: "string",
  doc: "The text of `value` as part of a URL: all but ASCII letters, digits and - _ . ! ~ * ' ( ) as %XX of its UTF-8.",
  examples: [
    ["encodeURLComponent('k=v w/x?')", "'k%3Dv%20w%2Fx%3F'"],
    ["encodeURLComponent(1)", "'1'"],
  ],
  pure: true,
  cost,
  run: (value) => orUriFault(() => encodeURIComponent(urlText(value))),
});

export const decodeURLComponent = define({
  name: "decodeURLComponent",
  params: [["value", "lenient string"]],
  returns: "string",
  doc: "Reverses `encodeURLComponent`; `+` stays. Malformed text ends the program.",
  examples: [
    ["decodeURLComponent('k%3Dv%20w')", "'k=v w'"],
    ["decodeURLComponent('a+b')", "'a+b'"],
  ],
  pure: true,
  cost,
  run: (value) => orUriFault(() => decodeURIComponent(hostText(value))),
});

export const tryDecodeURLComponent = define({
  name: "tryDecodeURLComponent",
  params: [["value", "lenient string"]],
  returns: "string | null",
  doc: "As `decodeURLComponent`, but null for malformed text.",
  examples: [
    ["tryDecodeURLComponent('k%3Dv')", "'k=v'"],
    ["tryDecodeURLComponent('%zz')", "null"],
  ],
  pure: true,
  cost,
  run: (value) => {
    try {
      return decodeURIComponent(hostText(value));
    } catch {
      return null; // URIError, the only thing it throws
    }
  },
});

function orUriFault(convert: () => string): string {
  try {
    return convert();
  } catch (error) {
    throw new Fault("uri", error instanceof Error ? error.message : String(error));
  }
}
