import type { ChainEvent, ChainResult } from "#transformations/chain/contract.ts";
import { isInexact } from "#transformations/chain/exact.ts";
import { normalise } from "#transformations/chain/normalise.ts";
import { type RowContext, rowOf } from "#transformations/chain/row.ts";
import { sanitise } from "#transformations/chain/sanitise.ts";
import { unprocessable } from "#transformations/chain/unprocessable.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The chain without functions, for projects that have none: no isolate, the same rows. */
export function localResult({ envelope, value }: ChainEvent, context: RowContext): ChainResult {
  const source = decoder.decode(value);
  try {
    const parsed: unknown = JSON.parse(source);
    const exact = isInexact(parsed) ? source : undefined;
    const event = sanitise(parsed, envelope, context.project.personless);
    if ("kind" in event) return event;
    normalise(event);
    const row = encoder.encode(JSON.stringify(rowOf(event, envelope, exact, context)));
    const { warnings } = event;
    const result = { kind: "row", row, event: event.event, distinctId: event.distinctId, failed: [] } as const;
    return warnings.length === 0 ? result : { ...result, warnings };
  } catch (error) {
    return unprocessable(error);
  }
}
