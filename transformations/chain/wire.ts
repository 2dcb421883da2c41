import type {
  ChainEnvelope,
  ChainFailure,
  ChainProject,
  ChainResult,
  FunctionUse,
  LoadedFunction,
} from "#transformations/chain/contract.ts";

/**
 * The text that goes into the isolate and the text that comes out.
 *
 * In: the batch's header, then envelope and event of each event, all JSON texts, parted by the record separator U+001E.
 * No JSON text contains that character unescaped, so the events need no parsing, counting or escaping to be joined; an
 * event that contains it is not JSON and is refused before.
 *
 * Out: lines. For each event a head, and after a head that begins with `R` its row; at last the use of each function.
 */

export const SEPARATOR = "\u001e";
export const SEPARATOR_BYTE = 0x1e;

/** What the guest's `init` gets. */
export interface GuestCode {
  readonly project: ChainProject;
  readonly functions: readonly LoadedFunction[];
}

export interface BatchHeader {
  /** `now()` of every program in the batch, ms since the epoch; also the rows' `created_at`. */
  readonly nowMs: number;
  /** Functions that don't run on this batch. */
  readonly left?: LeftOut;
  /** 0: nothing runs compiled. */
  readonly tier?: 0;
}

/** Functions that a batch leaves out. */
export interface LeftOut {
  /** As failures that each event carries. */
  readonly failed?: readonly ChainFailure[];
  /** Id to the watcher's word, which each event carries. */
  readonly withheld?: Readonly<Record<string, "quarantined" | "disabled">>;
  /** Others that are left out for a replay, and leave no mark. */
  readonly silent?: readonly string[];
}

interface RowRemarks {
  readonly event?: string;
  readonly distinctId?: string;
  readonly failed?: readonly ChainFailure[];
  readonly warnings?: readonly string[];
}

/** Lines of one result. Nearly all events have nothing to remark: their head is one letter. */
export function resultLines(result: ChainResult, envelope: ChainEnvelope): string {
  if (result.kind !== "row") return `X${JSON.stringify(result)}\n`;
  const { event, distinctId, failed, warnings } = result;
  const plain =
    event === envelope.event &&
    distinctId === envelope.distinctId &&
    failed.length === 0 &&
    (warnings === undefined || warnings.length === 0);
  if (plain) return `R\n${result.row}\n`;
  const remarks: RowRemarks = { event, distinctId, failed, ...(warnings === undefined ? {} : { warnings }) };
  return `R${JSON.stringify(remarks)}\n${result.row}\n`;
}

export interface GuestAnswer {
  readonly results: readonly ChainResult[];
  readonly use: readonly FunctionUse[];
  /** Whether any result has failures. */
  readonly anyFailed: boolean;
}

/** Reads the guest's answer. The guest is our own code, but behind a wall: what does not fit is an error, not a crash. */
export function readAnswer(text: string, envelopes: readonly ChainEnvelope[]): GuestAnswer {
  const results: ChainResult[] = [];
  let anyFailed = false;
  let at = 0;
  const line = (): string => {
    const end = text.indexOf("\n", at);
    if (end < 0) throw new Error(`the guest's answer ends after ${results.length} of ${envelopes.length} events`);
    const found = text.slice(at, end);
    at = end + 1;
    return found;
  };
  for (const envelope of envelopes) {
    const head = line();
    if (head === "R") {
      results.push({ kind: "row", row: line(), event: envelope.event, distinctId: envelope.distinctId, failed: [] });
    } else if (head.startsWith("R")) {
      const { event, distinctId, failed, warnings } = JSON.parse(head.slice(1)) as RowRemarks;
      anyFailed ||= failed !== undefined && failed.length > 0;
      results.push({
        kind: "row",
        row: line(),
        event: event ?? envelope.event,
        distinctId: distinctId ?? envelope.distinctId,
        failed: failed ?? [],
        ...(warnings === undefined ? {} : { warnings }),
      });
    } else {
      const result = JSON.parse(head.slice(1)) as ChainResult;
      anyFailed ||= "failed" in result;
      results.push(result);
    }
  }
  return { results, use: JSON.parse(line()) as FunctionUse[], anyFailed };
}
