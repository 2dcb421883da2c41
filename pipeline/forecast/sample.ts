/**
 * The last events of a project, read backwards from the ends of the log. The log and not the warehouse, because it has
 * what transformations are given: the event's own bytes and its envelope, of dropped events too; and it is there when
 * nothing else is. It keeps three days.
 */
import type { Log, StoredRecord } from "#pipeline/engines/log/port.ts";
import { type CapturedEnvelope, fromHeaders } from "#pipeline/event/captured.ts";
import { TOPICS } from "#pipeline/topics.ts";

export interface SampleLimits {
  /** Events wanted. */
  readonly events: number;
  /** Records of all projects that are looked at, at most. */
  readonly recordsMax?: number;
  /** Bytes of the events taken. */
  readonly bytesMax?: number;
}

/** A captured event, for transformations. */
export interface CapturedSample {
  readonly envelope: CapturedEnvelope;
  readonly value: Uint8Array;
}

type ReadableLog = Pick<Log, "offsets" | "read">;

const RECORDS_MAX = 50_000;
const BYTES_MAX = 16 << 20;
const RECORDS_PER_READ = 500;

/** Events as captured, oldest first. @param token the project's key, by which captured events know it. */
export async function lastCaptured(
  log: ReadableLog,
  token: string,
  limits: SampleLimits,
): Promise<readonly CapturedSample[]> {
  const ofProject = ({ headers }: StoredRecord): boolean =>
    headers["token"] === token && !("missing" in fromHeaders(headers));
  const records = await lastRecords(log, TOPICS.ingest.name, ofProject, limits);
  return records.map(({ headers, value }) => ({ envelope: fromHeaders(headers) as CapturedEnvelope, value }));
}

/** Rows as the ingest stage made them, oldest first: what destinations are given. */
export async function lastProcessed(
  log: ReadableLog,
  projectId: number,
  limits: SampleLimits,
): Promise<readonly Uint8Array[]> {
  const team = String(projectId);
  const records = await lastRecords(log, TOPICS.processed.name, ({ headers }) => headers["team_id"] === team, limits);
  return records.map(({ value }) => value);
}

/**
 * Takes from every partition in turn, so that each gives its newest; those of all are then sorted by the time at which
 * the log took them.
 */
async function lastRecords(
  log: ReadableLog,
  topic: string,
  wanted: (record: StoredRecord) => boolean,
  { events, recordsMax = RECORDS_MAX, bytesMax = BYTES_MAX }: SampleLimits,
): Promise<readonly StoredRecord[]> {
  const partitions = (await log.offsets(topic, "hogstream-forecast")).map(({ partition, first, next }) => ({
    partition,
    first,
    next,
  }));
  const share = Math.ceil(recordsMax / Math.max(1, partitions.length));
  const found: StoredRecord[] = [];
  for (const { partition, first, next } of partitions) {
    let from = next;
    const lowest = Math.max(first, next - share);
    let own = 0;
    while (from > lowest && own < events) {
      const start = Math.max(lowest, from - RECORDS_PER_READ);
      const records = await readRange(log, topic, partition, start, from);
      for (const record of records.filter(wanted).reverse()) {
        found.push(record);
        own += 1;
      }
      from = start;
    }
  }
  found.sort((a, b) => b.timestampMs - a.timestampMs || b.offset - a.offset);
  let bytes = 0;
  const taken = found.slice(0, events).filter(({ value }, index) => {
    bytes += value.length;
    return index === 0 || bytes <= bytesMax;
  });
  return taken.reverse();
}

/** Records in [start, end): a read may give fewer than asked for, and begins later where retention has been. */
async function readRange(
  log: ReadableLog,
  topic: string,
  partition: number,
  start: number,
  end: number,
): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (let at = start; at < end; ) {
    const read = await log.read(topic, partition, at, end - at);
    if (read.length === 0) break;
    records.push(...read.filter(({ offset }) => offset < end));
    at = read[read.length - 1]!.offset + 1;
  }
  return records;
}
