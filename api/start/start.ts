/**
 * The composition root: builds the object graph of one process for the roles it was given, starts it, and takes it down
 * in the opposite order. Everything that can be built side by side is, so that a start is short.
 */
import { randomUUID } from "node:crypto";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import { createEgress, type Egress } from "#destinations/delivery/egress.ts";
import { ASYNC_FUNCTIONS, createExecutor } from "#destinations/delivery/executor.ts";
import { startColumnsJob, watchColumns } from "#pipeline/columns/columns.ts";
import type { Database } from "#pipeline/engines/database/port.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import type { Queue } from "#pipeline/engines/queue/port.ts";
import type { SharedState } from "#pipeline/engines/state/port.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { failpoints } from "#pipeline/failpoint.ts";
import { hogCompiler } from "#pipeline/functions/hog-compiler.ts";
import type { LoadedFunction } from "#pipeline/functions/record.ts";
import { DatabaseFunctionRegistry } from "#pipeline/functions/registry.ts";
import { SecretBox } from "#pipeline/functions/secrets.ts";
import { FunctionStore } from "#pipeline/functions/store.ts";
import { Ledger } from "#pipeline/ledger.ts";
import { openPlatformRows, type PlatformRows } from "#pipeline/platform/recorder.ts";
import { SERVER_GATE_LIMITS } from "#pipeline/queries/gate.ts";
import { openQueryLog } from "#pipeline/queries/log.ts";
import { startDeliver } from "#pipeline/stages/deliver.ts";
import { startIngest } from "#pipeline/stages/ingest.ts";
import { startPlatform } from "#pipeline/stages/platform.ts";
import type { StageContext } from "#pipeline/stages/stage.ts";
import { startStore } from "#pipeline/stages/store.ts";
import { resolveInputs } from "#runtime/inputs.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";
import { transformBatch } from "#transformations/chain/batch.ts";
import type { LoadedFunction as ChainFunction } from "#transformations/chain/contract.ts";
import { libraryFor } from "../hog-library.ts";
import { ensureDefaultProject } from "../http/auth/accounts.ts";
import { generateKey } from "../http/auth/keys.ts";
import { captureRoutes } from "../http/capture/routes.ts";
import { observeRoutes } from "../http/observe.ts";
import { QueryDesk } from "../http/query/desk.ts";
import type { Redactor } from "../http/redact.ts";
import { restRoutes } from "../http/rest.ts";
import { buildServer } from "../http/server.ts";
import { builtUi, uiRoutes } from "../http/ui.ts";
import { statusOf } from "../http/watcher/answers.ts";
import { watcherRoutes } from "../http/watcher/routes.ts";
import { type Config, type Role, siteUrlOf } from "./config.ts";
import { Closers, type EngineContext, openJobs, openLog, openRecords, openState, openStoreOfRows } from "./engines.ts";
import { forecastsWith } from "./forecasts.ts";
import { evaluate, invokeWith } from "./invoke.ts";
import { type InstallationKeys, installationKeys } from "./keys.ts";
import { projectRateLimit } from "./rate-limit.ts";
import { TEMPLATES } from "./templates.ts";
import { chainWatch, openWatch, type Watch } from "./watch.ts";

export interface Running {
  readonly url: string;
  readonly projectId: number | undefined;
  readonly keys: InstallationKeys;
  /** Finishes what was accepted, then stops every part. Idempotent. */
  stop(): Promise<void>;
}

export interface StartDeps {
  readonly logger: Logger;
  readonly redactor: Redactor;
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** @throws HogstreamError for what a person can mend: a locked folder, an unreachable server, a taken port. */
export async function startHogstream(given: Config, deps: StartDeps): Promise<Running> {
  const { logger, redactor } = deps;
  // Addresses of this installation are written into what functions see, so the port has to be known before anything
  // runs; and a taken one should be told before engines are started.
  const config = { ...given, port: await openPort(given.host, given.port) };
  const closers = new Closers();
  const context: EngineContext = { config, logger, closers, sleep: (ms) => sleep(ms) };
  const has = (...roles: Role[]): boolean => roles.some((role) => config.roles.has(role));
  const keys = installationKeys(
    config.folder,
    { projectKey: () => generateKey("phc_"), personalKey: () => generateKey("phx_") },
    config.keysFile,
  );
  for (const secret of [keys.personalKey, keys.secretsKey]) redactor.add(secret);

  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= closers.closeAll(logger);
    return stopping;
  };
  try {
    // The log first: its lock is what tells that another process has the folder.
    const log = await openLog(context);
    const [records, warehouse, sandbox, ui] = await Promise.all([
      has("ingest", "deliver", "api") ? openRecords(context) : undefined,
      has("store", "api") ? openStoreOfRows(context) : undefined,
      has("ingest") ? openSandbox(context) : undefined,
      has("api") ? builtUi(logger) : undefined,
    ]);
    const queue = records !== undefined && has("deliver") ? await openJobs(context, records.url) : undefined;
    const parts = new Parts({
      config,
      deps,
      context,
      keys,
      log,
      warehouse,
      sandbox,
      queue,
      database: records?.database,
      state: openState(context),
    });
    const projectId = await parts.functions();
    await parts.watch();
    const server = await parts.server(ui);
    // HTTP ends first, then the stages, then what both stand on, however far the start has come.
    const stages = new Closers();
    closers.add("stages", () => stages.closeAll(logger));
    // Taking events in needs the log alone; a stage may have to wait for its turn in its group.
    const url = await server.listen({ host: config.host, port: config.port });
    closers.add("HTTP", () => closeServer(server));
    await parts.stages(stages);
    return { url, projectId, keys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openSandbox({ config, logger, closers }: EngineContext): Promise<SandboxPool> {
  const pool = await openSandboxPool({
    processes: config.sandboxes,
    guestEntry: fileURLToPath(new URL("../../transformations/chain/guest.ts", import.meta.url)),
    onDeath: (death) => logger.error({ child: "sandbox", ...death }, "a sandbox process died; another one takes over"),
  });
  closers.add("sandbox processes", () => pool.close());
  return pool;
}

interface PartsOptions {
  readonly config: Config;
  readonly deps: StartDeps;
  readonly context: EngineContext;
  readonly keys: InstallationKeys;
  readonly log: Log;
  readonly warehouse: Warehouse | undefined;
  readonly sandbox: SandboxPool | undefined;
  readonly queue: Queue | undefined;
  readonly database: Database | undefined;
  readonly state: SharedState;
}

/** What stands on the engines, built step by step. */
class Parts {
  readonly #options: PartsOptions;
  readonly #metrics = new Registry();
  readonly #ledger = new Ledger(this.#metrics);
  readonly #secrets: SecretBox;
  readonly #egress: Egress;
  readonly #rows: PlatformRows;
  #registry: DatabaseFunctionRegistry | undefined;
  #watch: Watch | undefined;

  constructor(options: PartsOptions) {
    this.#options = options;
    const { config, context, keys } = options;
    collectDefaultMetrics({ register: this.#metrics });
    this.#secrets = new SecretBox([{ id: "k1", bytes: Buffer.from(keys.secretsKey, "hex") }]);
    this.#egress = createEgress({ allow: config.egressAllow });
    context.closers.add("egress", () => this.#egress.close());
    this.#rows = openPlatformRows({ log: options.log, logger: context.logger });
    // Closed after all that record, while the log still takes what they left.
    context.closers.add("rows to write", () => this.#rows.close());
  }

  /** The default project and the registry of functions; gives the project's id. */
  async functions(): Promise<number | undefined> {
    const { database, keys, context, deps } = this.#options;
    if (database === undefined) return undefined;
    const { project } = await ensureDefaultProject(database, keys);
    const registry = await DatabaseFunctionRegistry.open({
      db: database,
      secrets: this.#secrets,
      onError: (error) => context.logger.error({ err: error }, "functions could not be read; the ones in memory go on"),
      onSecret: (secret) => deps.redactor.add(secret),
    });
    context.closers.add("functions", () => registry.close());
    this.#registry = registry;
    return project.id;
  }

  /** What judges the functions; asked by the stages before each run. */
  async watch(): Promise<void> {
    const { config, context, log, database, state } = this.#options;
    const registry = this.#registry;
    if (database === undefined || registry === undefined) return;
    const watch = await openWatch({
      database,
      state,
      log,
      registry,
      egress: this.#egress,
      rows: this.#rows,
      logger: context.logger,
      metrics: this.#metrics,
      siteUrl: siteUrlOf(config),
      judges: config.roles.has("ingest") || config.roles.has("deliver"),
    });
    context.closers.add("watcher", () => watch.watcher.close());
    this.#watch = watch;
  }

  async server(ui: string | undefined): Promise<FastifyInstance> {
    const { config, deps, context, log, warehouse, database, queue } = this.#options;
    const probes: Record<string, () => Promise<void>> = { log: () => log.ping() };
    if (database !== undefined) probes["database"] = () => database.ping();
    if (warehouse !== undefined) probes["warehouse"] = () => warehouse.ping();
    if (queue !== undefined) probes["queue"] = () => queue.ping();
    const app = await buildServer({
      logger: context.logger,
      version: deps.version,
      probes,
      metrics: this.#metrics,
      trustedProxies: config.trustProxy,
    });
    if (config.roles.has("capture")) {
      const rate = config.projectEventsPerSecond;
      await app.register(
        captureRoutes({
          log,
          logger: context.logger,
          trustProxy: config.trustProxy,
          ...(rate === undefined ? {} : { charge: projectRateLimit(this.#options.state, rate) }),
          health: false,
          staticFolder: fileURLToPath(new URL("../../node_modules/posthog-js/dist", import.meta.url)),
          onCaptured: ({ accepted, rejected, limited }) => {
            this.#ledger.enter("capture", accepted + rejected + limited);
            this.#ledger.leave("capture", "accepted", accepted);
            this.#ledger.leave("capture", "rejected", rejected);
            this.#ledger.leave("capture", "limited", limited);
          },
        }),
      );
    }
    if (config.roles.has("api") && database !== undefined && warehouse !== undefined) {
      const siteUrl = siteUrlOf(config);
      const store = new FunctionStore({
        db: database,
        compiler: hogCompiler({ asyncFunctions: ASYNC_FUNCTIONS, library: libraryFor("any") }),
        secrets: this.#secrets,
        newId: randomUUID,
        refuseUrl: (url) => this.#egress.refusalOf(url),
      });
      const columns = await watchColumns({ warehouse, logger: context.logger });
      context.closers.add("columns that queries read", async () => columns.close());
      const { logger } = context;
      const records = this.#watch?.records;
      const forecasts = forecastsWith({ log, warehouse, egress: this.#egress, records, logger });
      context.closers.add("forecasts", () => forecasts.desk.close());
      await app.register(
        restRoutes({
          db: database,
          functions: {
            store,
            templates: TEMPLATES,
            invoke: invokeWith({ egress: this.#egress, nowMs: Date.now, random: Math.random }),
            siteUrl,
            forecasts,
            ...(this.#watch === undefined ? {} : { statusOf: statusOf(this.#watch.watcher) }),
            onChange: () => this.#registry?.refresh().catch(() => undefined), // the registry looks again by itself
          },
          query: new QueryDesk({
            warehouse,
            db: database,
            state: this.#options.state,
            materialized: () => columns.current(),
            log: openQueryLog(this.#rows),
            limits: {
              ...(config.queriesPerMinute === undefined ? {} : { requestsPerMinute: config.queriesPerMinute }),
              ...(config.clickhouseUrl === undefined ? {} : { gate: SERVER_GATE_LIMITS }),
            },
            nowMs: Date.now,
            onError: (error, what) => context.logger.warn({ err: error }, what),
          }),
          further: [
            observeRoutes({ log, ledger: this.#ledger, sleep: (ms) => sleep(ms) }),
            ...(this.#watch === undefined
              ? []
              : [
                  watcherRoutes({
                    ...this.#watch,
                    store,
                    nowMs: Date.now,
                    refuseUrl: (url) => this.#egress.refusalOf(url),
                  }),
                ]),
          ],
        }),
      );
      if (ui !== undefined) await app.register(uiRoutes(ui));
    }
    return app;
  }

  /** @param closers take what the stages open, to be undone before anything that was there earlier. */
  async stages(closers: Closers): Promise<void> {
    const { config, log, warehouse, sandbox, queue, deps } = this.#options;
    const context: EngineContext = { ...this.#options.context, closers };
    const { logger } = context;
    const registry = this.#registry;
    const rows = this.#rows;
    const watch = this.#watch;
    const stage: StageContext = {
      log,
      rows,
      logger,
      ledger: this.#ledger,
      nowMs: Date.now,
      reach: failpoints(deps.env["HOGSTREAM_FAILPOINT"]),
    };
    if (config.roles.has("store") && warehouse !== undefined) {
      const running = await startStore(stage, { warehouse });
      closers.add("store stage", () => running.stop());
      const platform = await startPlatform(stage, warehouse);
      closers.add("platform rows", () => platform.stop());
      const columns = startColumnsJob({ warehouse, logger });
      closers.add("columns of properties", () => columns.stop());
    }
    if (config.roles.has("deliver") && registry !== undefined && watch !== undefined && queue !== undefined) {
      const running = await startDeliver(stage, {
        functionsOf: (projectId) => registry.destinationsOf(projectId),
        execute: createExecutor({ egress: this.#egress, nowMs: Date.now, random: Math.random }),
        matches: (fn, globals) => fn.filter === null || evaluate(fn.filter, globals) === true,
        resolveInputs: (fn, globals) => resolveInputs(fn.inputs, globals, evaluate),
        queue,
        watcher: watch.watcher,
        kept: watch.kept,
        seal: (text, place) => this.#secrets.seal(text, { ...place, field: "invocation" }),
        unseal: (sealed, place) => this.#secrets.open(sealed, { ...place, field: "invocation" }),
        siteUrl: siteUrlOf(config),
      });
      closers.add("deliver stage", () => running.stop());
    }
    if (config.roles.has("ingest") && registry !== undefined && watch !== undefined && sandbox !== undefined) {
      const { watcher } = watch;
      const watched = chainWatch(watcher);
      const running = await startIngest(stage, {
        projectByToken: (token) => registry.projectByTokenNow(token),
        transformationsOf: (projectId) => chainOf(registry.transformationsOf(projectId)),
        transform: (project, functions, events) =>
          transformBatch(sandbox, { id: project.id, siteUrl: siteUrlOf(config) }, functions, events, watched),
        onWithheld: (functionId, events) => watcher.withheld(functionId, events),
      });
      closers.add("ingest stage", () => running.stop());
    }
  }
}

/** Answers what is under way; streams that never end by themselves are cut after a moment. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), 2_000);
  await server.close();
  clearTimeout(cut);
}

const chains = new WeakMap<readonly LoadedFunction[], readonly ChainFunction[]>();

/** What the sandbox is told of a project's functions; the same list as long as none of them changes. */
function chainOf(functions: readonly LoadedFunction[]): readonly ChainFunction[] {
  const known = chains.get(functions);
  if (known !== undefined) return known;
  const chain = functions.map(({ id, name, bytecode, inputs, filter }) => ({
    id,
    name,
    bytecode,
    inputs,
    ...(filter === null ? {} : { filters: filter }),
  }));
  chains.set(functions, chain);
  return chain;
}

/** `port` if it can be listened on, any free one for 0. Rejects as listening does. */
async function openPort(host: string, port: number): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(port, host, resolve));
  const { port: found } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}
