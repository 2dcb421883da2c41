import type { ParseSource } from "#bench/lang/sources.ts";

/** A parser of one kind of source, loaded and ready; it throws if it refuses the text. */
export async function contender(who: "ours" | "peer", kind: ParseSource["kind"]): Promise<(text: string) => void> {
  if (who === "peer") {
    const { default: createReference } = await import("@posthog/hogql-parser");
    const reference = await createReference();
    return (text) => {
      const json =
        kind === "expression"
          ? reference.parseExpr(text)
          : kind === "select"
            ? reference.parseSelect(text)
            : reference.parseProgram(text);
      if ("error" in (JSON.parse(json) as object)) throw new Error(`the reference refuses ${text}`);
    };
  }
  const { parseExpression, parseProgram, parseSelect } = await import("#lang/syntax/parse.ts");
  const parse = { expression: parseExpression, select: parseSelect, program: parseProgram }[kind];
  return (text) => {
    if (parse(text).tree === null) throw new Error(`our parser refuses ${text}`);
  };
}
