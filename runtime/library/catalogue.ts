/** The standard library: every function of every family. A new file is named here, and nowhere else. */

import * as callbacks from "#runtime/library/arrays/callbacks.ts";
import * as lists from "#runtime/library/arrays/lists.ts";
import * as hashes from "#runtime/library/crypto/hashes.ts";
import * as dateArithmetic from "#runtime/library/dates/arithmetic.ts";
import * as dateConversions from "#runtime/library/dates/convert.ts";
import * as dateFormat from "#runtime/library/dates/format.ts";
import * as dateParts from "#runtime/library/dates/parts.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";
import * as base64 from "#runtime/library/encoding/base64.ts";
import * as url from "#runtime/library/encoding/url.ts";
import * as range from "#runtime/library/ip/range.ts";
import * as extract from "#runtime/library/json/extract.ts";
import * as json from "#runtime/library/json/json.ts";
import * as arithmetic from "#runtime/library/numbers/arithmetic.ts";
import * as effects from "#runtime/library/output/effects.ts";
import * as errors from "#runtime/library/output/errors.ts";
import * as match from "#runtime/library/strings/match.ts";
import * as parts from "#runtime/library/strings/parts.ts";
import * as text from "#runtime/library/strings/text.ts";
import * as convert from "#runtime/library/types/convert.ts";
import * as logic from "#runtime/library/types/logic.ts";

/** Family → what its files export; other exports than definitions are shared with other families. */
const FAMILIES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  types: [convert, logic],
  strings: [text, parts, match],
  encoding: [base64, url],
  arrays: [lists, callbacks],
  numbers: [arithmetic],
  json: [json, extract],
  dates: [dateConversions, dateParts, dateArithmetic, dateFormat],
  crypto: [hashes],
  ip: [range],
  output: [errors, effects],
};

function isEntry(value: unknown): value is LibraryEntry {
  return typeof value === "object" && value !== null && "form" in value && "examples" in value;
}

/** The functions of each family, by name: in which order a file exports them depends on what loads it. */
export const LIBRARY_BY_FAMILY: ReadonlyMap<string, readonly LibraryEntry[]> = new Map(
  Object.entries(FAMILIES).map(([family, files]) => [
    family,
    files.flatMap((file) => Object.values(file).filter(isEntry)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  ]),
);

/** Name → function. */
export const LIBRARY: ReadonlyMap<string, LibraryEntry> = new Map(
  Array.from(LIBRARY_BY_FAMILY.values()).flatMap((entries) => entries.map((entry) => [entry.name, entry] as const)),
);
