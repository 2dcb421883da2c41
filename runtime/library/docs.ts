/** The documentation page of the standard library, from the definitions. */

import { LIBRARY_BY_FAMILY } from "#runtime/library/catalogue.ts";
import type { LibraryEntry } from "#runtime/library/define.ts";

const TITLES: Readonly<Record<string, string>> = {
  types: "Types, conversion and comparison",
  strings: "Texts",
  encoding: "Encoding and URLs",
  arrays: "Arrays and objects",
  numbers: "Numbers",
  json: "JSON",
  dates: "Dates",
  crypto: "Hashes",
  ip: "IP addresses",
  output: "Errors, output and suspension",
};

/** Markdown, the same on every call. */
export function libraryPage(): string {
  const parts = [
    "<!-- Generated from runtime/library by `npm run generate`; do not edit. -->",
    "",
    "# Hog standard library",
    "",
    "Arguments are checked before a function runs. `name?` may be left out, `...name` takes any number. What a function",
    "can't do with its arguments ends the program; only errors that are thrown can be caught.",
  ];
  for (const [family, entries] of LIBRARY_BY_FAMILY) {
    parts.push("", `## ${TITLES[family] ?? family}`);
    for (const entry of entries) parts.push("", ...section(entry));
  }
  return `${parts.join("\n")}\n`;
}

function section(entry: LibraryEntry): string[] {
  const params = entry.params.map(({ name, type, optional, rest }) => {
    const written = rest ? `...${name}` : optional ? `${name}?` : name;
    return `${written}: ${type}`;
  });
  const lines = [
    `### ${entry.name}`,
    "",
    "```hog",
    `${entry.name}(${params.join(", ")}) → ${entry.returns}`,
    "```",
    "",
  ];
  lines.push(entry.form === "async" ? `${entry.doc} Suspends the program.` : entry.doc);
  if (entry.examples.length > 0) {
    lines.push("", "```hog");
    for (const [source, result] of entry.examples)
      lines.push(`${source}  // ${result.replace(/^!Error: /, "fails: ")}`);
    lines.push("```");
  }
  return lines;
}
