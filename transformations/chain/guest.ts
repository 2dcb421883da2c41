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

/** A program that reads, writes and calls, as most do: `let e := event; e.properties.x := concat('a', lower(e.event)); return e`. */
const WARM_UP = [
  ...["_H", 1, 32, "event", 1, 1],
  ...[36, 0, 32, "properties", 45, 32, "x", 32, "a", 36, 0, 32, "event", 45, 2, "lower", 1, 2, "concat", 2, 46],
  ...[36, 0, 38],
];
const WARM_UP_CALLS = 20;

/** Runs what nearly every call runs, for the heap image that isolates are made of: V8 keeps the code that this compiles. */
export function warm(): void {
  init(
    JSON.stringify({ project: { id: 0 }, functions: [{ id: "", name: "", bytecode: WARM_UP }] } satisfies GuestCode),
  );
  const time = "2000-01-01T00:00:00.000Z";
  const header = { nowMs: 0, mark: "m", envelopes: [["e", "u", "d", time, time, "", null, null, 0]] };
  for (let calls = 0; calls < WARM_UP_CALLS; calls++) {
    call(`${JSON.stringify(header)}\n[{"properties":{"$browser":"b","n":[1.5,{"a":"b"}]}}]`);
  }
  init(JSON.stringify({ project: { id: 0 }, functions: [] } satisfies GuestCode));
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
