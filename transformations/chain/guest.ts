import { applyAll, noUse, prepare, type ReadyFunction } from "#transformations/chain/apply.ts";
import type { ChainEnvelope, ChainResult, FunctionUse } from "#transformations/chain/contract.ts";
import { isInexact } from "#transformations/chain/exact.ts";
import { normalise } from "#transformations/chain/normalise.ts";
import { clickhouseTime, type RowContext, rowText } from "#transformations/chain/row.ts";
import { sanitise } from "#transformations/chain/sanitise.ts";
import { unprocessable } from "#transformations/chain/unprocessable.ts";
import { type BatchHeader, type GuestCode, resultLines, SEPARATOR } from "#transformations/chain/wire.ts";

/** The isolate's side: this module, the interpreter and the library are the one script that isolates run. */

let project: GuestCode["project"] = { id: 0 };
let functions: readonly ReadyFunction[] = [];

/** @param code {@link GuestCode} as JSON. */
export function init(code: string): void {
  const given = JSON.parse(code) as GuestCode;
  project = given.project;
  functions = given.functions.map(prepare);
}

/** @param batch and result as in wire.ts. */
export function call(batch: string): string {
  const pieces = batch.split(SEPARATOR);
  const header = JSON.parse(pieces[0]!) as BatchHeader;
  const context = { project, createdAt: clickhouseTime(new Date(header.nowMs).toISOString()) };
  let lines = "";
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const envelope = JSON.parse(pieces[at]!) as ChainEnvelope;
    lines += resultLines(transform(pieces[at + 1]!, envelope, context, header), envelope);
  }
  return `${lines}${takeUse()}\n`;
}

function transform(source: string, envelope: ChainEnvelope, context: RowContext, header: BatchHeader): ChainResult {
  try {
    const parsed: unknown = JSON.parse(source);
    const exact = isInexact(parsed) ? source : undefined;
    const event = sanitise(parsed, envelope, project.personless);
    if ("kind" in event) return event;
    const applied = applyAll(functions, event, envelope, project, header.nowMs, header.left);
    const { failed } = applied;
    if ("droppedBy" in applied) {
      return { kind: "dropped", functionId: applied.droppedBy, ...(failed.length === 0 ? {} : { failed }) };
    }
    normalise(event);
    const row = rowText(event, envelope, exact, context);
    const { warnings } = event;
    const result = { kind: "row", row, event: event.event, distinctId: event.distinctId, failed } as const;
    return warnings.length === 0 ? result : { ...result, warnings };
  } catch (error) {
    return unprocessable(error);
  }
}

/** What the functions used since the last call, as JSON. */
function takeUse(): string {
  return JSON.stringify(
    functions.map((ready): FunctionUse => {
      const { logs, ms, failuresBy, ...counts } = ready.use;
      ready.use = noUse();
      return {
        functionId: ready.source.id,
        ...counts,
        ...(failuresBy === undefined ? {} : { failuresBy }),
        micros: ms * 1_000,
        tier: 0,
        ...(logs.length === 0 ? {} : { logs }),
      };
    }),
  );
}
