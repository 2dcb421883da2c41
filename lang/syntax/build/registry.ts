/** Which function builds which context of an expression; filled by `operators.ts` and `primaries.ts`. */
import type { ParserRuleContext } from "antlr4ng";
import type { Expression } from "../ast.ts";
import type { Building } from "./building.ts";

type Builder<Context> = (building: Building, context: Context) => Expression;
type Continuation<Context> = (building: Building, context: Context, left: Expression) => Expression;
type ContextClass<Context> = abstract new (...args: never[]) => Context;

const table = <Entry>() => new Map<unknown, Entry>();
export const BASES = table<Builder<never>>();
export const CONTINUATIONS = table<Continuation<never>>();

/** Says how a context is built that begins an expression. */
export const base = <Context extends ParserRuleContext>(type: ContextClass<Context>, build: Builder<Context>): void => {
  BASES.set(type, build as Builder<never>);
};
/** Says how a context is built that goes on from a value on its left. */
export const continuation = <Context extends ParserRuleContext>(
  type: ContextClass<Context>,
  build: Continuation<Context>,
): void => {
  CONTINUATIONS.set(type, build as Continuation<never>);
};
