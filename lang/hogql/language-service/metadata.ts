/** What is wrong with a text, and what it reads; nothing is run. */
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { check } from "#lang/hog/checker/check.ts";
import { compileExpression as compileHogExpression, compileProgram } from "#lang/hog/compiler/compile.ts";
import type { LibraryIndex } from "#lang/hog/library-index.ts";
import type { AstNode, Program } from "#lang/syntax/ast.ts";
import { parseExpression, parseProgram, parseSelect, parseTemplateString } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import { compileExpression, compileQuery } from "../compile.ts";
import type { QueryContext } from "../context.ts";
import { logicalDatabase } from "../schema/database.ts";

export type Language = "hogQL" | "hogQLExpr" | "hog" | "hogTemplate" | "liquid" | "json";

/** A finding, in characters of the text; `end` is not part of it. */
export interface Notice {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** What to write instead. */
  readonly fix?: string;
  readonly hint?: string;
  readonly code?: string;
}

export interface Metadata {
  readonly query: string;
  readonly isValid: boolean;
  readonly errors: readonly Notice[];
  readonly warnings: readonly Notice[];
  readonly notices: readonly Notice[];
  /** Tables of the query, CTEs left out. */
  readonly table_names: readonly string[];
  /** The same as the warehouse knows them. */
  readonly ch_table_names: readonly string[];
}

export interface MetadataRequest {
  readonly source: string;
  readonly language: Language;
  readonly context: QueryContext;
  /** What Hog programs can call. */
  readonly library: LibraryIndex;
}

export function metadata({ source, language, context, library }: MetadataRequest): Metadata {
  const { diagnostics, mistakes = [], notices = [], tree } = findings(source, language, context, library);
  const all = diagnostics.map((diagnostic) => ({
    severity: diagnostic.severity,
    notice: noticeOf(diagnostic, source),
  }));
  const errors = [...mistakes, ...all.filter(({ severity }) => severity === "error").map(({ notice }) => notice)];
  const tables = tree === undefined ? [] : tablesOf(tree);
  const database = logicalDatabase(context);
  const physical = tables.map((name) => {
    const table = database.get(name);
    return table?.kind === "physical" ? table.physical : name;
  });
  return {
    query: source,
    isValid: errors.length === 0,
    errors,
    warnings: all.filter(({ severity }) => severity === "warning").map(({ notice }) => notice),
    notices,
    table_names: tables,
    ch_table_names: [...new Set(physical)],
  };
}

interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Of languages that are not ours and have no codes here. */
  readonly mistakes?: readonly Notice[];
  readonly notices?: readonly Notice[];
  readonly tree?: AstNode;
}

function findings(source: string, language: Language, context: QueryContext, library: LibraryIndex): Findings {
  switch (language) {
    case "hogQL": {
      const compiled = compileQuery(source, context);
      const { tree } = parseSelect(source);
      return {
        diagnostics: compiled.ok ? [] : compiled.diagnostics,
        ...(tree === null ? {} : { tree, notices: adviceOn(tree) }),
      };
    }
    case "hogQLExpr": {
      const compiled = compileExpression(source, context);
      const { tree } = parseExpression(source);
      return { diagnostics: compiled.ok ? [] : compiled.diagnostics, ...(tree === null ? {} : { tree }) };
    }
    case "hog": {
      const { tree, diagnostics } = parseProgram(source);
      if (tree === null) return { diagnostics };
      return { diagnostics: [...diagnostics, ...compileProgram(tree).diagnostics, ...check(tree, library)] };
    }
    case "hogTemplate": {
      const { tree, diagnostics } = parseTemplateString(source);
      if (tree === null) return { diagnostics };
      const program: Program = {
        node: "Program",
        declarations: [{ node: "ReturnStatement", expr: tree, span: tree.span }],
        span: tree.span,
      };
      return { diagnostics: [...diagnostics, ...compileHogExpression(tree).diagnostics, ...check(program, library)] };
    }
    case "json":
      return { diagnostics: [], mistakes: jsonMistakes(source) };
    case "liquid":
      return { diagnostics: [], mistakes: unclosedTags(source) };
  }
}

function noticeOf({ code, message, span, hint }: Diagnostic, source: string): Notice {
  // A text that just stops is being written: its mistake is where the cursor is.
  const ends = code.startsWith("H01") && span.start >= source.trimEnd().length;
  const [start, end] = span.start <= span.end ? [span.start, span.end] : [span.end, span.start];
  const fix = /did you mean `([^`]+)`|Perhaps you meant '([^'(]+)/i.exec(`${hint ?? ""} ${message}`);
  return {
    message: ends ? "Unexpected end of query" : message,
    start,
    end,
    code,
    ...(hint === undefined ? {} : { hint }),
    ...(fix === null ? {} : { fix: fix[1] ?? fix[2]! }),
  };
}

/** Names after FROM and JOIN that are no CTE's. */
function tablesOf(tree: AstNode): readonly string[] {
  const named = new Set<string>();
  const ctes = new Set<string>();
  walk(tree, (node) => {
    if (node.node === "CTE") ctes.add(node.name);
    if (node.node === "JoinExpr" && node.table.node === "Field") named.add(node.table.chain.join("."));
    return undefined;
  });
  return [...named].filter((name) => !ctes.has(name)).sort();
}

/** What works and may not be what was meant. */
function adviceOn(tree: AstNode): readonly Notice[] {
  const advice: Notice[] = [];
  walk(tree, (node) => {
    if (node.node !== "SelectQuery" || node.select_from === null) return undefined;
    const { table } = node.select_from;
    if (table.node !== "Field" || table.chain.join(".") !== "events") return undefined;
    const bounds = node.where === null ? false : mentions(node.where, "timestamp");
    if (!bounds && (node.prewhere === null || !mentions(node.prewhere, "timestamp"))) {
      const { start, end } = table.span;
      advice.push({
        message: "This reads all events there are; a condition on `timestamp` makes it read less",
        start,
        end,
      });
    }
    return undefined;
  });
  return advice;
}

function mentions(root: AstNode, field: string): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.node === "Field" && node.chain.includes(field)) found = true;
    if (node.node === "Placeholder") found = true; // `{filters}` brings its dates along
    return !found;
  });
  return found;
}

function jsonMistakes(source: string): readonly Notice[] {
  try {
    JSON.parse(source);
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : "This is not valid JSON";
    const place = /position (\d+)/.exec(said)?.[1];
    const start = place === undefined ? source.trimEnd().length : Number(place);
    const message = said.replace(/ (?:in JSON )?at position[\s\S]*$/, "");
    return [
      {
        message: message.startsWith("Unexpected end") ? "Unexpected end of query" : message,
        start,
        end: Math.min(start + 1, source.length),
      },
    ];
  }
}

/** Liquid is not run here; what can be told of a template is whether its tags are closed. */
function unclosedTags(source: string): readonly Notice[] {
  const found: Notice[] = [];
  for (const [open, close] of [
    ["{{", "}}"],
    ["{%", "%}"],
  ] as const) {
    for (let at = source.indexOf(open); at >= 0; ) {
      const end = source.indexOf(close, at + open.length);
      if (end < 0) {
        found.push({ message: `\`${open}\` is not closed by \`${close}\``, start: at, end: at + open.length });
        break;
      }
      at = source.indexOf(open, end + close.length);
    }
  }
  return found;
}
