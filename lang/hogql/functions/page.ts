/** The reference of HogQL's functions as a page: one row per definition, so what is not here cannot be called. */
import { FUNCTIONS } from "./catalogue.ts";
import type { FunctionDefinition, Signature } from "./definition.ts";

const ORDER: Readonly<Record<FunctionDefinition["kind"], string>> = {
  aggregation: "Aggregations",
  function: "Functions",
  posthog: "PostHog's own functions",
  table: "Table functions",
  udf: "Functions of a server's own programs",
};

const INTRODUCTION = `<!-- Generated from lang/hogql/functions by \`npm run generate\`; do not edit. -->

# Functions of HogQL

${"%COUNT%"} names can be called; any other is refused with the name that is most like it. Unless marked, names are
case-sensitive. \`f(p)(x)\` takes parameters before its arguments. A result is null when an argument is, unless its type
says otherwise; functions without types accept anything and may give null.

"prints" is what ClickHouse is asked; empty means the same name. \`tz\` is the project's time zone, added unless the call
gives one.
`;

const range = (min: number, max: number): string =>
  max === Number.POSITIVE_INFINITY ? `${min}…` : min === max ? String(min) : `${min}–${max}`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const typesOf = (signatures: readonly Signature[] | undefined): string =>
  (signatures ?? [])
    .map(({ args, returns, nullable }) => `\`${args.join(", ")} → ${returns}${nullable === false ? "!" : ""}\``)
    .join(", ");

function printed(definition: FunctionDefinition): string {
  const { clickhouse, name, template, overloads = [], suffix = [], timezone, kind } = definition;
  if (kind === "posthog") return "an expression of other functions";
  if (template !== undefined) return `\`${template}\``;
  const added = [...suffix.map((text) => `'${text}'`), ...(timezone === true ? ["tz"] : [])];
  const plain =
    added.length > 0 ? `\`${clickhouse}(…, ${added.join(", ")})\`` : clickhouse === name ? "" : `\`${clickhouse}\``;
  const others = overloads.map((other) => `\`${other.clickhouse}\` for ${other.first.join(", ")}`);
  return [plain, ...others].filter((text) => text !== "").join("; ");
}

function notes({ anyCase, aggregationName, doc, kind }: FunctionDefinition): string {
  return [
    ...(anyCase === true ? ["any letter case"] : []),
    ...(aggregationName === true ? ["the first argument names an aggregation"] : []),
    ...(kind === "udf" ? ["not available here"] : []),
    ...(doc === undefined ? [] : [doc]),
  ].join("; ");
}

function row(definition: FunctionDefinition): string {
  const { name, minArgs, maxArgs, params, signatures } = definition;
  const parameters = params === undefined ? "" : range(...params);
  const cells = [
    `\`${name}\``,
    parameters,
    range(minArgs, maxArgs),
    typesOf(signatures),
    printed(definition),
    notes(definition),
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}

export function functionsPage(): string {
  const shown = FUNCTIONS.filter(({ internal }) => internal !== true);
  const parts = [INTRODUCTION.replace("%COUNT%", String(new Set(shown.map(({ name }) => name)).size))];
  for (const [kind, title] of Object.entries(ORDER)) {
    const own = shown.filter((definition) => definition.kind === kind);
    if (own.length === 0) continue;
    parts.push(`\n## ${title}\n`);
    for (const category of [...new Set(own.map((definition) => definition.category))]) {
      parts.push(
        `\n### ${category}\n\n| name | parameters | arguments | types | prints | notes |\n| --- | --- | --- | --- | --- | --- |\n` +
          `${own
            .filter((definition) => definition.category === category)
            .map(row)
            .join("\n")}\n`,
      );
    }
  }
  return parts.join("");
}
