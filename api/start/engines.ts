/**
 * Constructs the adapters: for each port a server of the user's if one was given, else the embedded engine. The one place
 * that knows which adapter is there.
 */
import { join } from "node:path";
import type { Logger } from "pino";
import { openDatabase } from "#pipeline/engines/database/client.ts";
import { launchEmbeddedDatabase } from "#pipeline/engines/database/embedded/launch.ts";
import { migrateDatabase } from "#pipeline/engines/database/migrate.ts";
import type { Database } from "#pipeline/engines/database/port.ts";
import { openEmbeddedLog } from "#pipeline/engines/log/embedded/log.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import { openPostgresQueue, openRedisQueue } from "#pipeline/engines/queue/bullmq.ts";
import type { Queue } from "#pipeline/engines/queue/port.ts";
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import type { SharedState } from "#pipeline/engines/state/port.ts";
import { openRedisState } from "#pipeline/engines/state/redis.ts";
import { openWarehouse } from "#pipeline/engines/warehouse/client.ts";
import { launchEmbeddedWarehouse } from "#pipeline/engines/warehouse/embedded/launch.ts";
import { migrateWarehouse } from "#pipeline/engines/warehouse/migrate.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { checkSchema, probeGuards } from "#pipeline/queries/probe.ts";
import { TOPICS } from "#pipeline/topics.ts";
import type { Config } from "./config.ts";
import { type KeptAlive, keepAlive, type Mortal } from "./keep-alive.ts";

/** Things to undo at the end, last made first undone. */
export class Closers {
  readonly #closers: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];

  add(name: string, close: () => Promise<unknown>): void {
    this.#closers.push({ name, close });
  }

  /** Undoes all of them; what fails is told and does not keep the others from ending. */
  async closeAll(logger: Logger): Promise<void> {
    for (const { name, close } of this.#closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        logger.error({ part: name, err: error }, `${name} did not close cleanly`);
      }
    }
  }
}

export interface EngineContext {
  readonly config: Config;
  readonly logger: Logger;
  readonly closers: Closers;
  readonly sleep: (ms: number) => Promise<void>;
}

export async function openLog({ config, logger, closers }: EngineContext): Promise<Log> {
  const log =
    config.kafkaBrokers === undefined
      ? await openEmbeddedLog({ folder: join(config.folder, "log"), logger })
      : await openKafka(config.kafkaBrokers, config.kafkaSessionMs, logger);
  closers.add("log", () => log.close());
  for (const { name, retentionMs } of Object.values(TOPICS)) {
    await log.createTopic(name, { partitions: config.partitions, retentionMs });
  }
  return log;
}

/** The client tells of each try to connect; while it opens, only the error that it gives up with matters. */
async function openKafka(brokers: readonly string[], sessionTimeoutMs: number, logger: Logger): Promise<Log> {
  const { openKafkaLog } = await import("#pipeline/engines/log/kafka/log.ts");
  let opened = false;
  const tell =
    (level: "info" | "warn" | "error") =>
    (fields: object, message: string): void => {
      if (opened) logger[level](fields, message);
    };
  const report = { info: tell("info"), warn: tell("warn"), error: tell("error") };
  const log = await openKafkaLog({ brokers, clientId: "hogstream", logger: report, sessionTimeoutMs });
  opened = true;
  return log;
}

export async function openStoreOfRows(context: EngineContext): Promise<Warehouse> {
  const { config, closers } = context;
  const address =
    config.clickhouseUrl === undefined
      ? await embedded("warehouse", context, (again) =>
          launchEmbeddedWarehouse({ folder: join(config.folder, "warehouse"), logger: context.logger, ...again }),
        )
      : addressOf(config.clickhouseUrl);
  const warehouse = openWarehouse(address);
  closers.add("warehouse client", () => warehouse.close());
  await migrateWarehouse(warehouse);
  await checkSchema(warehouse);
  if (config.roles.has("api")) await probeGuards(warehouse);
  return warehouse;
}

/** The database and its URL, which the queue uses too. */
export async function openRecords(context: EngineContext): Promise<{ database: Database; url: string }> {
  const { config, closers } = context;
  const url =
    config.postgresUrl ??
    (
      await embedded("database", context, (again) =>
        launchEmbeddedDatabase({ folder: join(config.folder, "database"), logger: context.logger, ...again }),
      )
    ).url;
  const database = openDatabase({ url });
  closers.add("database client", () => database.close());
  await migrateDatabase(database);
  return { database, url };
}

export async function openJobs({ config, closers }: EngineContext, databaseUrl: string): Promise<Queue> {
  const queue = config.redisUrl === undefined ? await openPostgresQueue(databaseUrl) : openRedisQueue(config.redisUrl);
  closers.add("queue", () => queue.close());
  return queue;
}

/** What several processes share: needs Redis as soon as more than one delivers. */
export function openState({ config, closers }: EngineContext): SharedState {
  const state = config.redisUrl === undefined ? openMemoryState() : openRedisState(config.redisUrl);
  closers.add("shared state", () => state.close());
  return state;
}

interface EngineProcess {
  readonly url: string;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  stop(): Promise<void>;
}

/** Where the first start listened: a restart listens there again, so that open clients find it. */
interface SameAddress {
  readonly port?: number;
  readonly password?: string;
}

/** Starts an embedded engine's process and keeps it alive on one address. */
async function embedded<E extends EngineProcess>(
  name: string,
  { logger, closers, sleep }: EngineContext,
  launch: (again: SameAddress) => Promise<E>,
): Promise<E> {
  let again: SameAddress = {};
  const kept: KeptAlive<E & Mortal> = await keepAlive(
    name,
    async () => {
      const process = await launch(again);
      const { port, password } = new URL(process.url);
      const secret = password === "" ? (process as { readonly password?: string }).password : password;
      again = { port: Number(port), ...(secret === undefined ? {} : { password: secret }) };
      const died = process.exited.then(({ code, signal }) => signal ?? `exit code ${code}`);
      return { ...process, died };
    },
    logger,
    sleep,
  );
  closers.add(`${name} process`, () => kept.stop());
  return kept.current();
}

/** A ClickHouse URL with user, password and database in their usual places. */
function addressOf(text: string): { url: string; user?: string; password?: string; database?: string } {
  const url = new URL(text);
  const { username, password } = url;
  const database = url.pathname.slice(1);
  url.username = "";
  url.password = "";
  url.pathname = "/";
  return {
    url: url.href,
    ...(username === "" ? {} : { user: decodeURIComponent(username) }),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
    ...(database === "" ? {} : { database }),
  };
}
