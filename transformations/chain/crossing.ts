import type { Pieces } from "#runtime/sandbox/frames.ts";
import type { ChainEnvelope, ChainEvent, ChainResult, FunctionUse } from "#transformations/chain/contract.ts";
import type { BatchHeader, Head, SentEnvelope, SentHeader } from "#transformations/chain/wire.ts";

/** The stage's end of the wire: it handles bytes, and looks at nothing but the two header lines. See wire.ts. */

const UTF8_BYTES_PER_UNIT = 3;
const NEWLINE = 0x0a;
const LINE_END = Uint8Array.of(NEWLINE);
const [OPEN, CLOSE] = [0x5b, 0x5d];

const KEPT_BYTES = 256 * 1024;
const KEPT_MAX = 16;
const kept: Buffer[] = [];

/** Gives the buffer of a batch back, once nobody will read it. Fresh ones make V8 collect its whole heap too often. */
export function releaseBytes(bytes: Uint8Array): void {
  if (bytes.buffer.byteLength !== KEPT_BYTES || kept.length >= KEPT_MAX) return;
  kept.push(Buffer.from(bytes.buffer as ArrayBuffer));
}

/**
 * The batch as it crosses, in one piece.
 *
 * @param mark letters and digits that no client can guess.
 */
export function batchBytes(header: BatchHeader, events: readonly ChainEvent[], mark: string): Uint8Array {
  const sent: SentHeader = { ...header, mark, envelopes: events.map(({ envelope }) => sentEnvelope(envelope)) };
  const head = JSON.stringify(sent);
  const between = Buffer.from(`,"${mark}",`, "latin1");
  let most = head.length * UTF8_BYTES_PER_UNIT + 3 + between.length * events.length;
  for (const { value } of events) most += value.length;
  const bytes = most > KEPT_BYTES ? Buffer.allocUnsafe(most) : (kept.pop() ?? Buffer.allocUnsafeSlow(KEPT_BYTES));
  let end = bytes.write(head, 0);
  bytes[end++] = NEWLINE;
  bytes[end++] = OPEN;
  for (let at = 0; at < events.length; at++) {
    if (at > 0) {
      bytes.set(between, end);
      end += between.length;
    }
    const { value } = events[at]!;
    bytes.set(value, end);
    end += value.length;
  }
  bytes[end++] = CLOSE;
  return bytes.subarray(0, end);
}

function sentEnvelope(envelope: ChainEnvelope): SentEnvelope {
  const { event, uuid, distinctId, timestamp, now, ip, sentAt, overlay, historical } = envelope;
  return [event, uuid, distinctId, timestamp, now, ip, sentAt ?? null, overlay ?? null, historical === true ? 1 : 0];
}

export interface GuestAnswer {
  readonly results: readonly ChainResult[];
  readonly use: readonly FunctionUse[];
  /** Whether any result has failures. */
  readonly anyFailed: boolean;
}

const BETWEEN_ROWS = Buffer.from('},{"uuid":', "latin1");

/** Reads the guest's answer. The guest is our own code, but behind a wall: what does not fit is an error, not a crash. */
export function readAnswer(answer: Pieces, envelopes: readonly ChainEnvelope[]): GuestAnswer {
  const line = answer.indexOf(LINE_END);
  const { rows: count, use, odd } = JSON.parse(answer.text(0, line)) as Head;
  const isWhole = answer.slice(answer.length - 1, answer.length)[0] === CLOSE;
  const rows = isWhole ? rowsOf(answer, line + 1) : [];
  if (rows.length !== count) throw new Error(`the guest announced ${count} rows and sent ${rows.length}`);
  const results: ChainResult[] = [];
  let anyFailed = false;
  let next = 0;
  for (let at = 0; at < envelopes.length; at++) {
    const other = odd?.[at];
    if (other !== undefined && "failed" in other && other.failed !== undefined) anyFailed ||= other.failed.length > 0;
    if (other !== undefined && other.kind !== "row") {
      results.push(other);
      continue;
    }
    const row = rows[next++];
    if (row === undefined) throw new Error(`the guest sent ${count} rows for ${envelopes.length} events`);
    const { event, distinctId } = envelopes[at]!;
    results.push(
      other === undefined ? { kind: "row", row, event, distinctId, failed: [] } : { ...other, kind: "row", row },
    );
  }
  if (next !== count) throw new Error(`the guest sent ${count} rows for ${envelopes.length} events`);
  return { results, use, anyFailed };
}

/** Cuts the array of rows, which begins at `from`, into its objects. */
function rowsOf(answer: Pieces, from: number): readonly Uint8Array[] {
  const rows: Uint8Array[] = [];
  const last = answer.length - 1;
  for (let start = from + 1; start < last; ) {
    const border = answer.indexOf(BETWEEN_ROWS, start);
    const end = border < 0 ? last : border + 1;
    rows.push(answer.slice(start, end));
    start = end + 1;
  }
  return rows;
}
