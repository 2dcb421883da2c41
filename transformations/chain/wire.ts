import type {
  ChainEnvelope,
  ChainFailure,
  ChainProject,
  ChainResult,
  FunctionUse,
  LoadedFunction,
} from "#transformations/chain/contract.ts";

/**
 * The text that goes into the isolate and the text that comes out. Both sides parse and print once for the whole batch:
 * a call of the parser for each event, and a row put together from pieces, cost a quarter more.
 *
 * In: a line with the batch's header, JSON, then one JSON array of the events as the clients sent them, with a marker
 * between each two: `[{…},"m",{…},"m",{…}]`. The events' bytes are copied and never looked at here, so one that is no
 * JSON may spoil the array, or seem to be several events. Hence the marker: clients can't know it, and if it is not
 * found at every second place the events are parsed one by one, from what stands between markers in the text.
 *
 * Out: a line with the {@link Head}, JSON, then one JSON array of the rows. Rows are flat objects that begin with
 * `"uuid"`, and quotes in strings are escaped, so `},{"uuid":` stands between rows and nowhere else: the array is cut
 * without being parsed.
 */

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
  /** 0: nothing runs compiled. 1: all that can be compiled is, whether it has earned it or not. */
  readonly tier?: 0 | 1;
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

export interface SentHeader extends BatchHeader {
  readonly mark: string;
  readonly envelopes: readonly SentEnvelope[];
}

/** What the guest reads of an envelope, in this order. */
export type SentEnvelope = readonly [
  event: string,
  uuid: string,
  distinctId: string,
  timestamp: string,
  now: string,
  ip: string,
  sentAt: string | null,
  overlay: string | null,
  historical: 0 | 1,
];

function envelopeOf(sent: SentEnvelope): ChainEnvelope {
  const [event, uuid, distinctId, timestamp, now, ip, sentAt, overlay, historical] = sent;
  const plain = { event, uuid, distinctId, timestamp, now, ip };
  if (sentAt === null && overlay === null && historical === 0) return plain;
  return {
    ...plain,
    ...(sentAt === null ? {} : { sentAt }),
    ...(overlay === null ? {} : { overlay }),
    ...(historical === 0 ? {} : { historical: true }),
  };
}

/** A batch as the guest reads it. */
export class Batch {
  readonly header: BatchHeader;
  readonly envelopes: readonly ChainEnvelope[];
  readonly #mark: string;
  readonly #text: string;
  /** The array as parsed, events at even places; undefined when it can't be trusted. */
  readonly #parsed: readonly unknown[] | undefined;
  #sources: readonly string[] | undefined;

  constructor(batch: string) {
    const line = batch.indexOf("\n");
    const header = JSON.parse(batch.slice(0, line)) as SentHeader;
    this.header = header;
    this.envelopes = header.envelopes.map(envelopeOf);
    this.#mark = header.mark;
    this.#text = batch.slice(line + 1);
    this.#parsed = parsedArray(this.#text, header.mark, header.envelopes.length);
  }

  /** The client's text of event number `at`. */
  source(at: number): string {
    this.#sources ??= this.#text.slice(1, -1).split(`,"${this.#mark}",`);
    return this.#sources[at]!;
  }

  /** Event number `at`, parsed; each may be asked for once, since it is the caller's to change. @throws SyntaxError */
  event(at: number): unknown {
    return this.#parsed === undefined ? JSON.parse(this.source(at)) : this.#parsed[2 * at];
  }
}

function parsedArray(text: string, mark: string, count: number): readonly unknown[] | undefined {
  let parsed: readonly unknown[];
  try {
    parsed = JSON.parse(text) as readonly unknown[];
  } catch {
    return undefined;
  }
  if (parsed.length !== 2 * count - 1) return undefined;
  for (let at = 1; at < parsed.length; at += 2) if (parsed[at] !== mark) return undefined;
  return parsed;
}

/** What there is to say besides the rows. */
export interface Head {
  readonly rows: number;
  readonly use: readonly FunctionUse[];
  /** Events that have no row, or a row with remarks, by their place in the batch. */
  readonly odd?: Readonly<Record<number, OddResult>>;
}

/** A result without its row. */
type OddResult = Exclude<ChainResult, RowResult> | Omit<RowResult, "row">;
type RowResult = Extract<ChainResult, { kind: "row" }>;

/** What the guest makes of one event: `row` is an object with flat columns, `uuid` first. */
export type GuestResult =
  | Exclude<ChainResult, RowResult>
  | (Omit<RowResult, "row"> & { readonly row: Readonly<Record<string, unknown>> });

/** Nearly all events have nothing to remark, and the head says nothing of them. */
export function answerText(
  results: readonly GuestResult[],
  envelopes: readonly ChainEnvelope[],
  use: readonly FunctionUse[],
): string {
  const rows: unknown[] = [];
  let odd: Record<number, OddResult> | undefined;
  for (let at = 0; at < results.length; at++) {
    const result = results[at]!;
    if (result.kind !== "row") {
      odd ??= {};
      odd[at] = result;
      continue;
    }
    const { row, ...remarks } = result;
    rows.push(row);
    const { event, distinctId } = envelopes[at]!;
    const plain =
      remarks.event === event &&
      remarks.distinctId === distinctId &&
      remarks.failed.length === 0 &&
      remarks.warnings === undefined;
    if (plain) continue;
    odd ??= {};
    odd[at] = remarks;
  }
  const head: Head = { rows: rows.length, use, ...(odd === undefined ? {} : { odd }) };
  return `${JSON.stringify(head)}\n${JSON.stringify(rows)}`;
}
