import type { ChainResult } from "#transformations/chain/contract.ts";

/** What parsing or printing threw, without the event's text: V8 quotes it in the message. */
export function unprocessable(error: unknown): Extract<ChainResult, { kind: "unprocessable" }> {
  if (error instanceof SyntaxError) return { kind: "unprocessable", reason: "the event is not valid JSON" };
  if (error instanceof RangeError) return { kind: "unprocessable", reason: "the event is nested too deeply" };
  throw error;
}
