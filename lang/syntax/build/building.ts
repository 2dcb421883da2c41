import type { ParserRuleContext, Token } from "antlr4ng";
import type { DiagnosticCode } from "#lang/diagnostics/codes.ts";
import type { Span } from "#lang/error.ts";
import type { Call, Expression } from "../ast.ts";
import {
  type DottedNameContext,
  type FieldNameContext,
  HogParser,
  type IdentifierContext,
} from "../generated/HogParser.ts";
import { unquote } from "./literals.ts";

/** What the functions of this folder share while they turn one parse tree into a syntax tree. */
export interface Building {
  readonly source: string;
  /** Notes a mistake that the grammar lets pass; the node is built all the same. */
  readonly report: (code: DiagnosticCode, span: Span, message: string, hint?: string) => void;
}

export const spanOfToken = (token: Token): Span => ({ start: token.start, end: token.stop + 1 });

/** From the first to the last token; empty, before the token that follows, where nothing was read. */
export function spanOf(context: ParserRuleContext): Span {
  const start = context.start!.start;
  return { start, end: Math.max(start, (context.stop ?? context.start!).stop + 1) };
}

/** Reserved as aliases, unless quoted. */
const RESERVED_ALIASES = new Set(["true", "false", "null", "team_id"]);

export const identifierText = (context: IdentifierContext | FieldNameContext): string => nameText(context.start!);

export function nameText(token: Token): string {
  const text = token.text!;
  return isQuoted(text) ? unquote(text) : text;
}

/** Whether the text of a name stands in backticks or double quotes. Its type may be that of a role. */
export const isQuoted = (text: string): boolean => text.startsWith("`") || text.startsWith('"');

/** The text of a token that names an alias; reports it if the name is reserved. */
export function aliasText(building: Building, token: Token): string {
  const quoted = isQuoted(token.text!);
  const text = quoted || token.type === HogParser.STRING ? unquote(token.text!) : token.text!;
  if (!quoted && RESERVED_ALIASES.has(text.toLowerCase())) {
    building.report("H0120", spanOfToken(token), `\`${text}\` can't be an alias: the name is reserved`);
  }
  return text;
}

export const dottedName = (context: DottedNameContext): string[] => context.identifier().map(identifierText);

/** The number of elements of a deep left-nested chain that may become nested nodes. */
export const NESTING_MAX = 2_000;

export const isCallNamed = (node: Expression, name: string): boolean => node.node === "Call" && node.name === name;

/** A call that no parentheses were written for, or none of its own: an operator, CASE, INTERVAL and the like. */
export const shortCall = (name: string, args: Expression[], context: ParserRuleContext): Call => ({
  node: "Call",
  name,
  args,
  span: spanOf(context),
});
