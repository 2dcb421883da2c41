/**
 * Store: rows from `events_processed` into the warehouse, each exactly once.
 *
 * The log delivers at least once, and the ingest stage may have written the same event twice before it died. What makes
 * the rows exact is that each carries its uuid and its place in the log: when the stage is handed a partition it reads
 * back, from the warehouse itself, the uuids stored at the last `windowRecords` offsets, and from then on keeps that
 * window in memory. A record whose uuid is in the window is already a row.
 *
 * The invariant: whatever can be delivered again lies inside the window. The log repeats at most what was uncommitted
 * (one batch), the ingest stage at most one batch of its own, and clients repeat a request within seconds; the window is
 * a multiple of all of them. A failed insert leaves it unknown whether the rows are there, so the window is forgotten
 * and read back before the next try; the same block is sent again under the same deduplication token, which lets the
 * warehouse refuse a first attempt that finishes late. ClickHouse notes a token before it commits the part: if it is
 * killed in between, it takes the repetition for a duplicate and drops it. So the first block after a window was read
 * is looked up once it is inserted, and what is not there is inserted under a token of its own. An insert that hangs in
 * the warehouse, this process's or a former owner's, is killed before the window is read.
 */
import { randomUUID } from "node:crypto";
import type { Batch, StoredRecord, Subscription } from "#pipeline/engines/log/port.ts";
import { type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import type { Outcome } from "#pipeline/outcomes.ts";
import { TOPICS } from "#pipeline/topics.ts";
import { keepDeadLetters, runStage, type StageContext } from "./stage.ts";

export interface StoreOptions {
  readonly warehouse: Warehouse;
  /** Rows in one block at most. */
  readonly blockRowsMax?: number;
  readonly blockBytesMax?: number;
  /** How long to wait, ms, for a fuller block. */
  readonly lingerMs?: number;
  /** Offsets per partition that deduplication looks back over. */
  readonly windowRecords?: number;
  readonly concurrency?: number;
}

/** What this process remembers of one partition while it owns it. */
interface Window {
  readonly epoch: number;
  /** Whether a block was inserted and found there since the window was read. */
  proven: boolean;
  /** `team:uuid` → offset of the row, oldest first. */
  readonly stored: Map<string, number>;
}

const encoder = new TextEncoder();
const LINE_FEED = 0x0a;

export function startStore(context: StageContext, options: StoreOptions): Promise<Subscription> {
  const { warehouse, blockRowsMax = 10_000, blockBytesMax = 16 << 20, lingerMs = 150, concurrency = 2 } = options;
  const windowRecords = options.windowRecords ?? 5 * blockRowsMax;
  const windows = new Map<number, Window>();

  return runStage(
    context,
    "store",
    { topic: TOPICS.processed.name, recordsMax: blockRowsMax, bytesMax: blockBytesMax, lingerMs, concurrency },
    async (batch): Promise<readonly Outcome<"store">[]> => {
      const window = await windowOf(batch);
      const outcomes: Outcome<"store">[] = [];
      const fresh: { record: StoredRecord; identity: string; index: number }[] = [];
      for (const [index, record] of batch.records.entries()) {
        const identity = identityOf(record);
        if (identity === undefined) {
          outcomes[index] = { outcome: "dead_lettered", reason: "record without team_id or uuid header" };
        } else if (window.stored.has(identity)) {
          outcomes[index] = { outcome: "duplicate" };
        } else {
          window.stored.set(identity, record.offset);
          fresh.push({ record, identity, index });
          outcomes[index] = { outcome: "stored" };
        }
      }
      context.reach("store.deduplicated");
      try {
        const refusals = await insert(fresh.map(({ record }) => record));
        if (!window.proven && fresh.length > refusals.length) {
          const [first, last] = [batch.records[0], batch.records.at(-1)];
          const there = await identitiesFrom(batch.partition, first?.offset ?? 0, (last?.offset ?? 0) + 1);
          const refusedAt = new Set(refusals.map(({ position }) => position));
          const missing = fresh.filter(({ identity }, position) => !there.has(identity) && !refusedAt.has(position));
          await insert(
            missing.map(({ record }) => record),
            0,
            randomUUID(),
          );
          window.proven = true;
        }
        for (const { position, reason } of refusals) {
          const refused = fresh[position];
          if (refused === undefined) throw new Error(`no record ${position} of ${fresh.length}`);
          window.stored.delete(refused.identity);
          // Twins that followed in the block were taken for duplicates of a row that is none.
          for (const [index, record] of batch.records.entries()) {
            if (index >= refused.index && identityOf(record) === refused.identity) {
              outcomes[index] = { outcome: "dead_lettered", reason };
            }
          }
        }
        await keepDeadLetters(
          context,
          outcomes.flatMap(({ outcome, reason }, index) => {
            const record = batch.records[index];
            if (outcome !== "dead_lettered" || record === undefined) return [];
            return [{ stage: "store", reason: reason ?? "refused by the warehouse", topic: batch.topic, record }];
          }),
        );
        context.reach("store.inserted");
      } catch (error) {
        windows.delete(batch.partition);
        throw error;
      }
      forgetOldest(window.stored, windowRecords);
      return outcomes;
    },
  );

  async function windowOf(batch: Batch): Promise<Window> {
    const known = windows.get(batch.partition);
    if (known !== undefined && known.epoch === batch.epoch) return known;
    const first = batch.records[0]?.offset ?? 0;
    // An insert of an earlier owner, or an earlier try, must not finish after it was looked for.
    await warehouse.command("KILL QUERY WHERE startsWith(query_id, {prefix:String}) SYNC", {
      params: { prefix: queryPrefix(batch.partition) },
    });
    const stored = await identitiesFrom(batch.partition, Math.max(0, first - windowRecords), first + windowRecords);
    const window = { epoch: batch.epoch, stored, proven: false };
    windows.set(batch.partition, window);
    return window;
  }

  /** `team:uuid` → offset of the rows that one partition gave at offsets in [from, to), in that order. */
  async function identitiesFrom(partition: number, from: number, to: number): Promise<Map<string, number>> {
    const { rows } = await warehouse.query(
      "SELECT concat(toString(team_id), ':', toString(uuid)), _offset FROM events " +
        "WHERE _partition = {partition:UInt64} AND _offset >= {from:UInt64} AND _offset < {to:UInt64} ORDER BY _offset",
      { params: { partition, from, to } },
    );
    return new Map(rows.map(([identity, at]) => [String(identity), Number(at)]));
  }

  /** Inserts a block; if the warehouse refuses its data, halves it until the rows at fault stand alone. */
  async function insert(
    records: readonly StoredRecord[],
    base = 0,
    token?: string,
  ): Promise<{ position: number; reason: string }[]> {
    const [first, last] = [records[0], records.at(-1)];
    if (first === undefined || last === undefined) return [];
    try {
      await warehouse.insert("events", records.map(rowOf), {
        queryId: `${queryPrefix(first.partition)}${randomUUID()}`,
        settings: { insert_deduplication_token: token ?? tokenOf(first, last, records.length) },
      });
      return [];
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      if (records.length === 1) return [{ position: base, reason: error.message }];
      const half = records.length >> 1;
      return [...(await insert(records.slice(0, half), base)), ...(await insert(records.slice(half), base + half))];
    }
  }
}

function identityOf({ headers }: StoredRecord): string | undefined {
  const team = headers["team_id"];
  const uuid = headers["uuid"];
  return team === undefined || uuid === undefined ? undefined : `${team}:${uuid}`;
}

/** Names the inserts of one partition, whichever process makes them. */
const queryPrefix = (partition: number): string => `hogstream-store-${partition}-`;

/** The same for the same block; uuids are part of it because a log that was set up anew counts its offsets from 0. */
const tokenOf = (first: StoredRecord, last: StoredRecord, count: number): string =>
  [first.partition, first.offset, first.headers["uuid"], last.offset, last.headers["uuid"], count].join(":");

/** The row's own bytes with the record's place in the log written in front: no parsing. */
function rowOf({ value, partition, offset }: StoredRecord): Uint8Array {
  const head = encoder.encode(`{"_partition":${partition},"_offset":${offset},`);
  const row = new Uint8Array(head.length + value.length);
  row.set(head);
  row.set(value.subarray(1), head.length);
  row[row.length - 1] = LINE_FEED;
  return row;
}

function forgetOldest(stored: Map<string, number>, keep: number): void {
  for (const identity of stored.keys()) {
    if (stored.size <= keep) return;
    stored.delete(identity);
  }
}
