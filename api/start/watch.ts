/** Builds the watcher of this process, and joins it to the sandbox's side of the ingest stage. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { Gauge, type Registry } from "prom-client";
import type { Egress } from "#destinations/delivery/egress.ts";
import type { Database } from "#pipeline/engines/database/port.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import type { SharedState } from "#pipeline/engines/state/port.ts";
import type { FunctionRegistry } from "#pipeline/functions/record.ts";
import type { PlatformRows } from "#pipeline/platform/recorder.ts";
import { announcer } from "#pipeline/watcher/announce.ts";
import { Buckets } from "#pipeline/watcher/buckets.ts";
import { databaseKept, type KeptInvocations } from "#pipeline/watcher/kept.ts";
import { databaseRecords, type WatcherRecords } from "#pipeline/watcher/records.ts";
import { STATES } from "#pipeline/watcher/standing.ts";
import { type Admission, Watcher } from "#pipeline/watcher/watcher.ts";
import type { TransformOptions } from "#transformations/chain/batch.ts";
import type { Standing as ChainStanding, FailureClass, FunctionUse } from "#transformations/chain/contract.ts";

export interface WatchDeps {
  readonly database: Database;
  readonly state: SharedState;
  readonly log: Log;
  readonly egress: Egress;
  readonly registry: FunctionRegistry;
  readonly rows: Pick<PlatformRows, "record">;
  readonly logger: Logger;
  readonly metrics: Registry;
  readonly siteUrl: string;
  /** Whether this process runs functions. */
  readonly judges: boolean;
}

export interface Watch {
  readonly watcher: Watcher;
  readonly records: WatcherRecords;
  readonly kept: KeptInvocations;
}

export async function openWatch(deps: WatchDeps): Promise<Watch> {
  const { database, log, egress, registry, rows, logger, siteUrl, judges } = deps;
  const nowMs = Date.now;
  const functionById = registry.functionById.bind(registry);
  const records = databaseRecords(database);
  const kept = databaseKept(database);
  const buckets = new Buckets({
    state: deps.state,
    nowMs,
    onAlone: (alone, cause) => {
      if (alone)
        logger.error({ err: cause }, "shared state is away: functions are held to a smaller budget here alone");
      else logger.warn("shared state is back: functions share their budgets again");
    },
  });
  new Gauge({
    name: "hogstream_watcher_alone",
    help: "1 while the shared state of the watcher is away and this process holds functions to a budget of its own",
    registers: [deps.metrics],
    collect() {
      this.set(buckets.aloneSinceMs === undefined ? 0 : 1);
    },
  });
  const watcher = await Watcher.open({
    records,
    buckets,
    functionById,
    tell: announcer({ records, log, egress, nowMs, siteUrl, functionById }),
    nowMs,
    random: Math.random,
    logger,
    judges,
    instance: randomUUID(),
    rows,
    forget: (at) => kept.forget(at),
  });
  new Gauge({
    name: "hogstream_functions_standing",
    help: "Functions that drew the watcher's attention, by state",
    labelNames: ["state"],
    registers: [deps.metrics],
    collect() {
      const counts = watcher.counts();
      for (const state of STATES) this.set({ state }, counts[state] ?? 0);
    },
  });
  return { watcher, records, kept };
}

const STANDING = {
  run: "run",
  slow: "degraded",
  withheld: "quarantined",
} as const satisfies Record<Admission, ChainStanding>;

/** Failures that broke a limit of one invocation. */
const BREACHES: ReadonlySet<FailureClass> = new Set(["ops", "memory", "time", "depth", "killed"]);

/** What a batch of transformations asks and tells the watcher. */
export function chainWatch(watcher: Watcher): Required<Pick<TransformOptions, "onUse" | "onOffence" | "standing">> {
  return {
    standing: (functionId) =>
      watcher.standing(functionId).state === "disabled" ? "disabled" : STANDING[watcher.admit(functionId)],
    onUse: (project, use) => {
      for (const one of use) {
        if (one.logs !== undefined) watcher.printed(project.id, one.functionId, randomUUID(), one.logs);
        if (one.runs === 0 && one.micros === 0) continue;
        watcher.charge(project.id, one.functionId, {
          runs: one.runs,
          failures: one.failures,
          breaches: breachesOf(one),
          cpuMs: one.micros / 1_000,
          allocatedBytes: one.allocatedBytes,
          fetchMs: 0,
        });
      }
    },
    onOffence: ({ project, functionId, reason, message, eventUuid, event, micros }) =>
      watcher.offence(project.id, functionId, {
        eventUuid,
        trouble: reason,
        message,
        costMs: micros / 1_000,
        event: () => event,
      }),
  };
}

function breachesOf({ failuresBy }: FunctionUse): number {
  let breaches = 0;
  for (const [name, count] of Object.entries(failuresBy ?? {})) {
    if (BREACHES.has(name as FailureClass)) breaches += count;
  }
  return breaches;
}
