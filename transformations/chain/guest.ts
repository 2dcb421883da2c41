import { applyAll, prepare } from "#transformations/chain/apply.ts";
import type { ChainEnvelope } from "#transformations/chain/contract.ts";
import { isInexact } from "#transformations/chain/exact.ts";
import { normalise } from "#transformations/chain/normalise.ts";
import { demoteAll, type ReadyFunction } from "#transformations/chain/ready.ts";
import { clickhouseTime, type RowContext, rowOf } from "#transformations/chain/row.ts";
import { type Sanitised, sanitise } from "#transformations/chain/sanitise.ts";
import { unprocessable } from "#transformations/chain/unprocessable.ts";
import { answerText, Batch, type GuestCode, type GuestResult } from "#transformations/chain/wire.ts";

/** The isolate's side: this module, the interpreter and the library are the one script that isolates run. */

let project: GuestCode["project"] = { id: 0 };
let functions: readonly ReadyFunction[] = [];

/** @param code {@link GuestCode} as JSON. */
export function init(code: string): void {
  const given = JSON.parse(code) as GuestCode;
  project = given.project;
  functions = given.functions.map(prepare);
}

/** @param text and result as in wire.ts. */
export function call(text: string): string {
  const batch = new Batch(text);
  const { envelopes, header } = batch;
  const context = { project, createdAt: clickhouseTime(new Date(header.nowMs).toISOString()) };
  const results: GuestResult[] = [];
  for (let at = 0; at < envelopes.length; at++) results.push(transform(batch, at, envelopes[at]!, context));
  return answerText(
    results,
    envelopes,
    functions.map((ready) => ready.takeUse()),
  );
}

/** Called when the process is short of memory: gives up what can be made again. */
export function trim(): void {
  demoteAll();
}

function transform(batch: Batch, at: number, envelope: ChainEnvelope, context: RowContext): GuestResult {
  try {
    const parsed = batch.event(at);
    const exact = isInexact(parsed) ? batch.source(at) : undefined;
    const sanitised = sanitise(parsed, envelope, project.personless);
    if ("kind" in sanitised) return sanitised;
    const again = (): Sanitised => sanitise(JSON.parse(batch.source(at)), envelope, project.personless) as Sanitised;
    const { event, failed, droppedBy } = applyAll(functions, sanitised, again, envelope, project, batch.header);
    if (droppedBy !== undefined) {
      return { kind: "dropped", functionId: droppedBy, ...(failed.length === 0 ? {} : { failed }) };
    }
    normalise(event);
    const row = rowOf(event, envelope, exact, context);
    const { warnings } = event;
    const result = { kind: "row", row, event: event.event, distinctId: event.distinctId, failed } as const;
    return warnings.length === 0 ? result : { ...result, warnings };
  } catch (error) {
    return unprocessable(error);
  }
}
