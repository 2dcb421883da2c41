/**
 * Platform rows and dead letters into the warehouse, where HogQL reads them.
 *
 * Both come from the log at least once. Platform rows of tables with a key replace what was there, so all rows of a batch
 * go in one block per table; those of tables that add up go block by block as they were recorded, each under its own
 * token, which the warehouse refuses the second time. A dead letter's identity is its place in the log: a batch first
 * looks for those that are rows already.
 */
import type { Batch, StoredRecord, Subscription } from "#pipeline/engines/log/port.ts";
import { type Warehouse, WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { uuidV5 } from "#pipeline/event/uuid.ts";
import { isPlatformTable, PLATFORM_TABLES, type PlatformTable } from "#pipeline/platform/tables.ts";
import { TOPICS } from "#pipeline/topics.ts";
import type { StageContext } from "./stage.ts";

/** A group for each topic: members of one group are handed partitions of all of its topics. */
const GROUPS = { rows: "hogstream-platform-rows", letters: "hogstream-platform-letters" } as const;
const LIMITS = { recordsMax: 1_000, bytesMax: 8 << 20, lingerMs: 500, concurrency: 1 } as const;

/** Namespace of dead letters' ids: UUIDv5 over topic, partition, offset and time. */
const LETTER_NAMESPACE = "f2b1d3a0-92b4-5b0e-8d55-6f6a3c1c9a21";

type PlatformContext = Pick<StageContext, "log" | "logger">;

/** Starts both consumers; the subscription that is returned stands for both. */
export async function startPlatform(context: PlatformContext, warehouse: Warehouse): Promise<Subscription> {
  const rows = await context.log.consume({ ...LIMITS, group: GROUPS.rows, topic: TOPICS.platformRows.name }, (batch) =>
    storeRows(context, warehouse, batch),
  );
  const letters = await context.log.consume(
    { ...LIMITS, group: GROUPS.letters, topic: TOPICS.deadLetters.name },
    (batch) => storeLetters(context, warehouse, batch),
  );
  return {
    get replacements() {
      return rows.replacements + letters.replacements;
    },
    async stop() {
      await Promise.all([rows.stop(), letters.stop()]);
    },
  };
}

async function storeRows(context: PlatformContext, warehouse: Warehouse, { records }: Batch): Promise<void> {
  const keyed = new Map<PlatformTable, Uint8Array[]>();
  for (const { value, headers } of records) {
    const table = headers["table"] ?? "";
    if (!isPlatformTable(table)) {
      context.logger.warn({ table }, "platform rows of an unknown table are left out");
    } else if (PLATFORM_TABLES[table].key === null) {
      await insert(context, warehouse, table, [value, LINE_FEED], headers["block"]);
    } else {
      const parts = keyed.get(table) ?? [];
      parts.push(value, LINE_FEED);
      keyed.set(table, parts);
    }
  }
  for (const [table, parts] of keyed) await insert(context, warehouse, table, parts);
}

const LINE_FEED = Buffer.from("\n");

async function storeLetters(context: PlatformContext, warehouse: Warehouse, batch: Batch): Promise<void> {
  const letters = batch.records.map((record) => letterOf(record));
  const { rows } = await warehouse.query(
    "SELECT toString(uuid) FROM dead_letters WHERE _partition = {partition:UInt64} " +
      "AND _offset >= {from:UInt64} AND _offset <= {to:UInt64}",
    {
      params: {
        partition: batch.partition,
        from: batch.records[0]?.offset ?? 0,
        to: batch.records.at(-1)?.offset ?? 0,
      },
    },
  );
  const there = new Set(rows.map(([uuid]) => String(uuid)));
  const fresh = letters.filter(({ uuid }) => !there.has(uuid));
  const lines = fresh.map((letter) => Buffer.from(`${JSON.stringify(letter)}\n`));
  await insert(context, warehouse, "dead_letters", lines);
}

/** A block that the warehouse refuses as data would be refused for ever: it is told, and left out. */
async function insert(
  { logger }: PlatformContext,
  warehouse: Warehouse,
  table: string,
  parts: readonly Uint8Array[],
  token?: string,
): Promise<void> {
  const settings = {
    input_format_skip_unknown_fields: 1,
    ...(token === undefined ? {} : { insert_deduplication_token: token }),
  };
  try {
    await warehouse.insert(table, parts, { settings });
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    logger.warn({ table, err: error }, "platform rows refused by the warehouse are left out");
  }
}

/** A dead letter as a row of the warehouse. */
function letterOf(record: StoredRecord) {
  const {
    dlq_stage = "",
    dlq_reason = "",
    dlq_topic = "",
    dlq_partition = "0",
    dlq_offset = "0",
    dlq_timestamp,
    dlq_function_id = "",
    ...headers
  } = record.headers;
  const at = new Date(dlq_timestamp ?? record.timestampMs).toISOString();
  const { text, encoding } = readable(record.value);
  // The reason that people count by is what stands before the first colon; the rest tells of the one case.
  const [reason = "", ...rest] = dlq_reason.split(": ");
  return {
    team_id: Number(headers["team_id"] ?? 0) || 0,
    uuid: uuidV5(`${TOPICS.deadLetters.name}:${record.partition}:${record.offset}:${at}`, LETTER_NAMESPACE),
    stage: dlq_stage,
    reason,
    message: rest.join(": "),
    function_id: dlq_function_id,
    event: headers["event"] ?? "",
    event_uuid: headers["uuid"] ?? "",
    distinct_id: headers["distinct_id"] ?? "",
    headers: JSON.stringify(headers),
    payload: text,
    payload_encoding: encoding,
    origin_topic: dlq_topic,
    origin_partition: Number(dlq_partition),
    origin_offset: Number(dlq_offset),
    timestamp: at.slice(0, -1).replace("T", " "),
    _partition: record.partition,
    _offset: record.offset,
  };
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function readable(bytes: Uint8Array): { readonly text: string; readonly encoding: "utf8" | "base64" } {
  try {
    return { text: decoder.decode(bytes), encoding: "utf8" };
  } catch {
    return { text: Buffer.from(bytes).toString("base64"), encoding: "base64" };
  }
}
