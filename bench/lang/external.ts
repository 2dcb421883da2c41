/** What the reference machine's host gives it: native hashes, and patterns that are compiled once. */
import crypto from "node:crypto";

const patterns = new Map<string, RegExp>();

function cachedPattern(pattern: string): RegExp {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    const insensitive = pattern.startsWith("(?i)");
    regex = new RegExp(insensitive ? pattern.slice(4) : pattern, insensitive ? "i" : "");
    patterns.set(pattern, regex);
  }
  return regex;
}

export const EXTERNAL = {
  crypto,
  regex: {
    match: (pattern: string, text: string) => cachedPattern(pattern).test(text),
    extract: (pattern: string, text: string) => cachedPattern(pattern).exec(text)?.[0] ?? "",
  },
};
