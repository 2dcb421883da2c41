/**
 * Columns for the properties that queries read: what is read often gets one, what nobody reads loses it.
 *
 * A round looks at the counted reads and the columns that there are, and takes the next step for each:
 *
 * 1. A property that was read at least `readsMin` times in the last week, and is among the `columnsMax` most read ones,
 *    gets a column, computed for every new row as it is stored.
 * 2. A mutation of the table then fills the old parts in the background. It belongs to the engine: it goes on after a
 *    restart, and a round only looks how far it is. Filled means that no active part lacks the column.
 * 3. Queries read the column from the next look at the catalogue on. Before, they read the JSON; the answers are the same.
 * 4. A column whose property was not read for `idleDays` is retired: queries stop reading it, and a later round, when
 *    none that still does can be under way, drops it.
 *
 * Each step is one statement that may be repeated, and the schema itself says which was the last (`catalogue.ts`); so a
 * round may be killed anywhere, and two processes may run rounds side by side.
 */
import { createHash } from "node:crypto";
import type { MaterializedColumns } from "#lang/hogql/context.ts";
import { quoteIdentifier } from "#pipeline/engines/warehouse/client.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { addColumn, eligible, type PropertyColumn, propertyColumns, readable, SOURCES, setState } from "./catalogue.ts";

export interface ColumnsPolicy {
  /** Columns at most. Each makes storing an event slower: about half a microsecond of a core. */
  readonly columnsMax: number;
  /** Reads within a week that make a property worth a column. */
  readonly readsMin: number;
  /** Days without a read after which a column goes. */
  readonly idleDays: number;
  /** How long a query may go on reading a column that was retired, s. */
  readonly graceSeconds: number;
}

export const COLUMNS_POLICY: ColumnsPolicy = { columnsMax: 20, readsMin: 10, idleDays: 14, graceSeconds: 600 };

/** What a round did, for the log; each an array of `<table>.<column>`. */
export interface Round {
  readonly added: readonly string[];
  readonly filling: readonly string[];
  readonly filled: readonly string[];
  readonly retired: readonly string[];
  readonly dropped: readonly string[];
}

interface Wanted {
  readonly table: string;
  readonly column: string;
  readonly property: string;
  readonly recent: number;
  readonly idle: boolean;
}

/** One round. @throws WarehouseError, WarehouseUnavailable; the next round goes on from there. */
export async function advanceColumns(warehouse: Warehouse, policy: ColumnsPolicy = COLUMNS_POLICY): Promise<Round> {
  const round = { added: [] as string[], filling: [] as string[], filled: [] as string[] };
  const gone = { retired: [] as string[], dropped: [] as string[] };
  const columns = await propertyColumns(warehouse);
  const reads = await countedReads(warehouse, policy);
  const readsOf = new Map(reads.map((read) => [`${read.table}.${read.column}.${read.property}`, read]));

  for (const column of columns.filter(({ ours }) => ours)) {
    const name = `${column.table}.${column.name}`;
    const read = readsOf.get(keyOf(column));
    if (column.state === "retired") {
      if (await retiredLongEnough(warehouse, column, policy)) {
        await warehouse.command(
          `ALTER TABLE ${quoteIdentifier(column.table)} DROP COLUMN IF EXISTS ${quoteIdentifier(column.name)}`,
        );
        gone.dropped.push(name);
      }
    } else if (read === undefined || read.idle) {
      await warehouse.command(setState(column, "retired"));
      gone.retired.push(name);
    } else if (column.state === "filling") {
      if (await isFilled(warehouse, column)) {
        await warehouse.command(setState(column, "filled"));
        round.filled.push(name);
      } else {
        await fill(warehouse, column);
        round.filling.push(name);
      }
    }
  }

  const known = new Set(columns.map(keyOf));
  const used = columns.filter(({ ours }) => ours).length;
  const candidates = reads
    .filter(({ property, recent }) => recent >= policy.readsMin && eligible(property))
    .filter(({ table, column, property }) => !known.has(`${table}.${column}.${property}`))
    .slice(0, Math.max(0, policy.columnsMax - used));
  for (const { table, column, property } of candidates) {
    const source = SOURCES.find((one) => one.table === table && one.column === column);
    if (source === undefined) continue;
    const name = columnName(source.prefix, property);
    await warehouse.command(addColumn(source, name, property));
    await fill(warehouse, { table, name });
    round.added.push(`${table}.${name}`);
  }
  return { ...round, ...gone };
}

const keyOf = ({ table, source, property }: PropertyColumn): string => `${table}.${source}.${property}`;

/** Every property that was read within the idle time, most read first. */
async function countedReads(warehouse: Warehouse, { idleDays }: ColumnsPolicy): Promise<readonly Wanted[]> {
  const { rows } = await warehouse.query(
    "SELECT table_name, column_name, property, sumIf(reads, day > today() - 7) AS recent, " +
      "max(day) < today() - {idleDays:UInt16} AS idle FROM property_reads " +
      "WHERE has({sources:Array(String)}, concat(table_name, '.', column_name)) " +
      "GROUP BY table_name, column_name, property ORDER BY recent DESC, property",
    { params: { idleDays, sources: SOURCES.map(({ table, column }) => `${table}.${column}`) } },
  );
  return rows.map(([table, column, property, recent, idle]) => ({
    table: String(table),
    column: String(column),
    property: String(property),
    recent: Number(recent),
    idle: Number(idle) === 1,
  }));
}

/** Whether every active part has the column; parts that were stored after it was added do. */
async function isFilled(warehouse: Warehouse, { table, name }: PropertyColumn): Promise<boolean> {
  const { rows } = await warehouse.query(
    "SELECT count() FROM system.parts WHERE database = currentDatabase() AND table = {table:String} AND active AND name " +
      "NOT IN (SELECT name FROM system.parts_columns WHERE database = currentDatabase() AND table = {table:String} " +
      "AND column = {name:String} AND active)",
    { params: { table, name } },
  );
  return Number(rows[0]?.[0]) === 0;
}

/** Starts the mutation that fills old parts, unless one is under way. */
async function fill(warehouse: Warehouse, { table, name }: Pick<PropertyColumn, "table" | "name">): Promise<void> {
  const { rows } = await warehouse.query(
    "SELECT count() FROM system.mutations WHERE database = currentDatabase() AND table = {table:String} AND NOT is_done " +
      "AND position(command, {command:String}) > 0",
    { params: { table, command: `MATERIALIZE COLUMN ${quoteIfNeeded(name)}` } },
  );
  if (Number(rows[0]?.[0]) > 0) return;
  await warehouse.command(`ALTER TABLE ${quoteIdentifier(table)} MATERIALIZE COLUMN ${quoteIdentifier(name)}`, {
    settings: { mutations_sync: 0 },
  });
}

/** The engine tells of its mutations with names as short as they can be written. */
const quoteIfNeeded = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoteIdentifier(name));

/** Whether the schema has not changed for so long that no query can still read what it said before. */
async function retiredLongEnough(
  warehouse: Warehouse,
  { table }: PropertyColumn,
  { graceSeconds }: ColumnsPolicy,
): Promise<boolean> {
  const { rows } = await warehouse.query(
    "SELECT dateDiff('second', metadata_modification_time, now()) FROM system.tables " +
      "WHERE database = currentDatabase() AND name = {table:String}",
    { params: { table } },
  );
  return Number(rows[0]?.[0]) >= graceSeconds;
}

/** `mat_plan`; what a plain name cannot say gets a digest behind what it can. */
function columnName(prefix: string, property: string): string {
  const plain = property.replace(/[^A-Za-z0-9_$]/g, "_").slice(0, 60);
  // Neither another source's prefix nor a digest may be part of a plain name: two properties would get one column.
  if (plain === property && !/^pp_|_[0-9a-f]{8}$/.test(plain)) return `${prefix}${plain}`;
  return `${prefix}${plain}_${createHash("sha256").update(property).digest("hex").slice(0, 8)}`;
}

export interface ColumnsWatch {
  /** What queries may read now, for `QueryContext.materialized`. The same object until something changes. */
  current(): MaterializedColumns;
  /** Looks again now. @throws WarehouseUnavailable */
  refresh(): Promise<void>;
  close(): void;
}

export interface ColumnsWatchOptions {
  readonly warehouse: Pick<Warehouse, "query">;
  readonly logger: { warn(fields: object, message: string): void };
  /** ms between looks; must be well below the policy's grace. */
  readonly everyMs?: number;
}

/** Keeps what the catalogue says at hand, for the process that compiles queries. */
export async function watchColumns(options: ColumnsWatchOptions): Promise<ColumnsWatch> {
  const { warehouse, logger, everyMs = 15_000 } = options;
  let current: MaterializedColumns = {};
  let text = "";
  const refresh = async (): Promise<void> => {
    const seen = readable(await propertyColumns(warehouse));
    const seenText = JSON.stringify(seen);
    if (seenText === text) return;
    current = seen;
    text = seenText;
  };
  await refresh();
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => logger.warn({ err: error }, "columns of properties were not looked up"));
  }, everyMs);
  timer.unref();
  return { current: () => current, refresh, close: () => clearInterval(timer) };
}

export interface ColumnsJobOptions {
  readonly warehouse: Warehouse;
  readonly logger: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
  readonly policy?: ColumnsPolicy;
  readonly everyMs?: number;
}

/** Runs rounds one after the other until it is stopped. */
export function startColumnsJob(options: ColumnsJobOptions): { stop(): Promise<void> } {
  const { warehouse, logger, policy = COLUMNS_POLICY, everyMs = 60_000 } = options;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(() => {
      running = advanceColumns(warehouse, policy)
        .then((round) => {
          const { added, filled, retired, dropped } = round;
          if (added.length + filled.length + retired.length + dropped.length > 0) {
            logger.info(round, "columns of properties");
          }
        })
        .catch((error: unknown) => logger.warn({ err: error }, "columns of properties wait for the next round"))
        .then(() => (stopped ? undefined : next()));
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
