import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { Registry } from "prom-client";
import type { Database } from "#pipeline/engines/database/port.ts";
import { openMemoryState } from "#pipeline/engines/state/memory.ts";
import type { QueryResult, StatementOptions, Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { FunctionStore } from "#pipeline/functions/store.ts";
import { testCompiler, testDatabase, testSecrets } from "#pipeline/functions/testing.ts";
import { Buckets } from "#pipeline/watcher/buckets.ts";
import { databaseKept } from "#pipeline/watcher/kept.ts";
import { databaseRecords } from "#pipeline/watcher/records.ts";
import { Watcher } from "#pipeline/watcher/watcher.ts";
import { createPersonalKey, createProject } from "../auth/accounts.ts";
import type { Invoke } from "../functions/invocations.ts";
import type { FunctionTemplate } from "../functions/templates.ts";
import { QueryDesk } from "../query/desk.ts";
import { restRoutes } from "../rest.ts";
import { buildServer } from "../server.ts";
import { statusOf } from "../watcher/answers.ts";
import { watcherRoutes } from "../watcher/routes.ts";
import { type ForecastsUnderTest, forecastsUnderTest } from "./forecasts.ts";

export interface RestUnderTest {
  readonly app: FastifyInstance;
  readonly db: Database;
  /** Two projects, and a key for each that opens it alone. */
  readonly mine: { readonly id: number; readonly key: string };
  readonly theirs: { readonly id: number; readonly key: string };
  /** What the warehouse was asked, newest last. */
  readonly asked: { readonly sql: string; readonly options: StatementOptions }[];
  answer: (sql: string, options: StatementOptions) => Promise<QueryResult>;
  bytes: Warehouse["stream"];
  readonly desk: QueryDesk;
  invoke: Invoke;
  readonly forecasts: ForecastsUnderTest;
  /** Judges when the test says so. */
  readonly watcher: Watcher;
  call(
    method: "GET" | "POST" | "PATCH" | "DELETE" | "PUT",
    url: string,
    options?: { key?: string | null; body?: unknown; headers?: Record<string, string> },
  ): Promise<{
    readonly status: number;
    readonly json: Record<string, unknown>;
    readonly headers: Record<string, unknown>;
  }>;
  close(): Promise<void>;
}

const TEMPLATE: FunctionTemplate = {
  id: "template-webhook",
  type: "destination",
  name: "HTTP webhook",
  description: "Sends the event.",
  status: "stable",
  category: ["Custom"],
  iconUrl: null,
  code: "fetch(inputs.url, {'body': inputs.body})",
  inputsSchema: [
    { key: "url", type: "string", required: true },
    { key: "body", type: "json", default: { event: "{event}" } },
  ],
};

/** The REST API on a real database, with a warehouse and a machine that the test speaks for. */
export async function restUnderTest(): Promise<RestUnderTest> {
  const { db, close } = await testDatabase();
  const state = openMemoryState();
  const asked: { sql: string; options: StatementOptions }[] = [];
  const warehouse: Pick<Warehouse, "query" | "stream"> = {
    query(sql, options = {}) {
      asked.push({ sql, options });
      return rest.answer(sql, options);
    },
    stream(sql, format, options = {}) {
      asked.push({ sql, options });
      return rest.bytes(sql, format, options);
    },
  };
  const account = async (name: string) => {
    const { id } = await createProject(db, { name });
    const { key } = await createPersonalKey(db, { label: name, scopes: ["*"], projectIds: [id] });
    return { id, key };
  };
  const app = await buildServer({
    logger: pino({ level: "silent" }),
    version: "0.0.0",
    metrics: new Registry(),
    probes: {},
  });
  const rest: RestUnderTest = {
    app,
    db,
    get watcher() {
      return watcher;
    },
    asked,
    desk: new QueryDesk({ warehouse, db, state, nowMs: () => Date.UTC(2026, 0, 15, 12) }),
    mine: await account("mine"),
    theirs: await account("theirs"),
    answer: async () => ({ columns: [], rows: [], statistics: { elapsed: 0, rowsRead: 0, bytesRead: 0 } }),
    bytes: async function* () {},
    forecasts: forecastsUnderTest(warehouse, () => Date.UTC(2026, 0, 15, 12)),
    invoke: async () => ({ result: null, status: "success", errors: [], logs: [] }),
    async call(method, url, { key = rest.mine.key, body, headers = {} } = {}) {
      const response = await app.inject({
        method,
        url,
        headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const json = response.body === "" ? {} : (JSON.parse(response.body) as Record<string, unknown>);
      return { status: response.statusCode, json, headers: response.headers };
    },
    async close() {
      await app.close();
      await close();
    },
  };
  const watcher = await Watcher.open({
    records: databaseRecords(db),
    buckets: new Buckets({ state, nowMs: Date.now, onAlone: () => {} }),
    functionById: () => undefined,
    tell: async () => {},
    nowMs: Date.now,
    random: Math.random,
    logger: pino({ level: "silent" }),
    judges: true,
    instance: "test",
    everyMs: Number.POSITIVE_INFINITY,
  });
  const store = new FunctionStore({
    db,
    compiler: testCompiler(),
    secrets: testSecrets(),
    newId: randomUUID,
    refuseUrl: (url) => (/\/\/(127\.|10\.|localhost)/.test(url) ? "This address is not public." : undefined),
  });
  await app.register(
    restRoutes({
      db,
      functions: {
        store,
        templates: [TEMPLATE],
        invoke: (request) => rest.invoke(request),
        forecasts: rest.forecasts,
        siteUrl: "https://hogstream.test",
        statusOf: statusOf(watcher),
      },
      query: rest.desk,
      further: [
        watcherRoutes({
          store,
          watcher,
          records: databaseRecords(db),
          kept: databaseKept(db),
          nowMs: Date.now,
          refuseUrl: (url) => (/\/\/(127\.|10\.|localhost)/.test(url) ? "This address is not public." : undefined),
        }),
      ],
    }),
  );
  await app.ready();
  return rest;
}
