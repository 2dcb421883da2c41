import { describe, expect, test } from "vitest";
import { compileExpression, compileQuery } from "./compile.ts";
import type { ConstantValue } from "./resolved.ts";
import { contextOf, RULES } from "./testing/rules.ts";

const isQuery = (text: string): boolean => /^\s*(select|with)\b/i.test(text);

const literal = (value: ConstantValue | undefined): string =>
  typeof value === "string"
    ? `'${value}'`
    : Array.isArray(value)
      ? `[${value.map((item) => literal(item)).join(", ")}]`
      : String(value);

/** Values in their places, and members of the events' properties as `J(name)`. */
const readable = (display: string, params: Readonly<Record<string, ConstantValue>>): string =>
  display
    .replaceAll(/%\((hogql_val_\d+)\)s/g, (_, name: string) => literal(params[name]))
    .replaceAll(
      /replaceRegexpAll\(nullIf\(nullIf\(JSONExtractRaw\(events\.properties, '([^']*)'\), ''\), 'null'\), '\^"\|"\$', ''\)/g,
      "J($1)",
    );

for (const { about, given, rules } of RULES) {
  describe(about, () => {
    for (const { hogql, prints = [], lacks = [], error } of rules) {
      test(hogql, () => {
        const context = contextOf(given);
        const compiled = isQuery(hogql) ? compileQuery(hogql, context) : compileExpression(hogql, context);
        if (error !== undefined) {
          if (compiled.ok) throw new Error(`printed: ${compiled.result.display}`);
          const [{ message, span, hint } = { message: "", span: { start: 0, end: 0 }, hint: undefined }] =
            compiled.diagnostics;
          expect(message).toContain(error[0]);
          expect(hogql.slice(span.start, span.end)).toBe(error[1]);
          if (error[2] !== undefined) expect(hint).toBe(error[2]);
          return;
        }
        if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
        const text = readable(compiled.result.display, compiled.result.params);
        for (const part of prints) expect(text).toContain(part);
        for (const part of lacks) expect(text).not.toContain(part);
      });
    }
  });
}
