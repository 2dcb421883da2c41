import { DIAGNOSTICS, type DiagnosticEntry, type ExampleKind } from "./codes.ts";

const FENCES: Readonly<Record<ExampleKind, string>> = {
  program: "hog",
  transformation: "hog",
  expression: "hog",
  query: "sql",
  "warehouse query": "sql",
};

function section(code: string, { title, explanation, kind, example }: DiagnosticEntry): string {
  const shown = example === undefined ? "" : `\n\n\`\`\`${FENCES[kind]}\n${example}\n\`\`\``;
  return `## ${code}: ${title}\n\n${explanation}${shown}\n`;
}

/** The page docs/hog/diagnostics.md. */
export function diagnosticsPage(): string {
  const sections = Object.entries(DIAGNOSTICS).map(([code, entry]) => section(code, entry));
  return [
    "<!-- Generated from lang/diagnostics/codes.ts. Do not edit. -->",
    "# What the languages complain about",
    "",
    "`H01..` is grammar, `H02..` are the static rules of Hog, `H03..` is what only the tables of the warehouse can tell. Each example raises exactly its code.",
    "",
    ...sections,
  ].join("\n");
}
