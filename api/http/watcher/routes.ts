import type { FastifyInstance } from "fastify";
import type { FunctionRecord } from "#pipeline/functions/record.ts";
import { FunctionNotFound, type FunctionStore } from "#pipeline/functions/store.ts";
import type { Budget } from "#pipeline/watcher/cost.ts";
import { FUNCTION_BUDGET, PROJECT_BUDGET } from "#pipeline/watcher/cost.ts";
import type { KeptInvocations } from "#pipeline/watcher/kept.ts";
import type { MinuteRow, WatcherRecords } from "#pipeline/watcher/records.ts";
import { type FunctionSettings, type ProjectSettings, termsOf } from "#pipeline/watcher/settings.ts";
import { RUNS, STATES, type State } from "#pipeline/watcher/standing.ts";
import type { Deed, Watcher } from "#pipeline/watcher/watcher.ts";
import { ApiError } from "../errors.ts";
import { FunctionParams, ProjectParams } from "../functions/schemas.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import { budgetAnswer, iso, minuteAnswer, standingAnswer, statusNumber, transitionAnswer } from "./answers.ts";
import {
  CostsAnswer,
  CostsQuery,
  FunctionSettingsAnswer,
  FunctionSettingsBody,
  HistoryAnswer,
  HistoryQuery,
  ProjectSettingsAnswer,
  ProjectSettingsBody,
  ReplayAnswer,
  SampleAnswer,
  StandingAnswer,
  StandingsAnswer,
  StatesQuery,
  StatusAnswer,
  StatusBody,
} from "./schemas.ts";

export interface WatcherRoutesDeps {
  readonly store: Pick<FunctionStore, "get" | "list">;
  readonly watcher: Pick<Watcher, "act" | "look" | "standing" | "termsOf" | "tokensOf" | "aloneSinceMs">;
  readonly records: WatcherRecords;
  readonly kept: Pick<KeptInvocations, "count" | "counts" | "askReplay">;
  readonly nowMs: () => number;
  /** Says why a URL may not be called, or undefined if it may. */
  readonly refuseUrl: (url: string) => string | undefined;
}

const HOUR_MS = 3_600_000;
const FUNCTIONS_MAX = 1_000;
const SECURITY = [{ personalApiKey: [] }];
/** Worst first. */
const ORDER: readonly State[] = ["quarantined", "paused", "disabled", "probation", "degraded", "healthy"];
/** PostHog's numbers for what a person may ask for. */
const STATUS_DEEDS: Readonly<Record<number, Deed>> = {
  1: "release",
  2: "degrade",
  11: "degrade",
  3: "disable",
  12: "disable",
};

/** How functions stand, why, what they cost, and what a person can do about it. */
export const watcherRoutes =
  (deps: WatcherRoutesDeps) =>
  (parent: FastifyInstance, prefix: string): void => {
    const app = parent.withTypeProvider<TypeBoxProvider>();
    const { store, watcher, records, kept, nowMs } = deps;
    const read = { config: { access: "hog_function:read" } } as const;
    const write = { config: { access: "hog_function:write" } } as const;
    const common = { tags: ["watcher"], security: SECURITY } as const;
    const base = `${prefix}/hog_functions/`;

    /** @throws ApiError when the project has no such function. */
    const functionOf = async (projectId: number, id: string): Promise<FunctionRecord> => {
      try {
        return await store.get(projectId, id);
      } catch (error) {
        if (error instanceof FunctionNotFound) throw new ApiError("not_found", { cause: error });
        throw error;
      }
    };

    const tokensOf = async (projectId: number, id: string, budget: Budget): Promise<number | undefined> => {
      const here = await watcher.tokensOf(projectId, id);
      if (here !== undefined) return here;
      // Another process has the bucket: what it wrote last, and what flowed in since.
      const written = await records.standingOf(id);
      if (written === undefined || written.tokens === null || written.tokensAtMs === null) return undefined;
      const flowed = ((nowMs() - written.tokensAtMs) * budget.msPerSecond) / 1_000;
      return Math.min(budget.burstMs, written.tokens + flowed);
    };

    const one = async (projectId: number, record: FunctionRecord) => {
      await watcher.look();
      const [detail, count, minutes] = await Promise.all([
        records.standingOf(record.id),
        kept.count(record.id),
        records.minutes(record.id, nowMs() - HOUR_MS),
      ]);
      const terms = watcher.termsOf(projectId, record.id);
      return standingAnswer({
        record,
        standing: watcher.standing(record.id),
        detail,
        terms,
        tokens: await tokensOf(projectId, record.id, terms.budget),
        kept: count,
        minutes,
        nowMs: nowMs(),
        path: `/api/projects/${projectId}/hog_functions/${record.id}/`,
      });
    };

    app.get(
      `${base}states`,
      {
        ...read,
        schema: {
          ...common,
          summary: "How the project's functions stand, worst first",
          params: ProjectParams,
          querystring: StatesQuery,
          response: { 200: StandingsAnswer },
        },
      },
      async (request) => {
        const projectId = request.project().id;
        const wanted = statesIn(request.query.state);
        await watcher.look();
        const [{ functions }, details, counts, minutes, settings] = await Promise.all([
          store.list(projectId, { limit: FUNCTIONS_MAX, offset: 0 }),
          records.standingsOf(projectId),
          kept.counts(projectId),
          records.minutesOfProject(projectId, nowMs() - HOUR_MS),
          records.projectSettings(projectId),
        ]);
        const detailOf = new Map(details.map((detail) => [detail.functionId, detail]));
        const minutesOf = new Map<string, MinuteRow[]>();
        for (const row of minutes) {
          const rows = minutesOf.get(row.functionId);
          if (rows === undefined) minutesOf.set(row.functionId, [row]);
          else rows.push(row);
        }
        const all = await Promise.all(
          functions.map(async (record) => {
            const terms = watcher.termsOf(projectId, record.id);
            // Who never cost anything needs no question to the shared state.
            const spent = minutesOf.has(record.id) || detailOf.has(record.id);
            return standingAnswer({
              record,
              standing: watcher.standing(record.id),
              detail: detailOf.get(record.id),
              terms,
              tokens: spent ? await tokensOf(projectId, record.id, terms.budget) : undefined,
              kept: counts.get(record.id),
              minutes: minutesOf.get(record.id) ?? [],
              nowMs: nowMs(),
              path: `/api/projects/${projectId}/hog_functions/${record.id}/`,
            });
          }),
        );
        const results = all
          .filter(({ state }) => wanted === undefined || wanted.has(state))
          .sort(
            (a, b) =>
              ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
              Number(b.failing) - Number(a.failing) ||
              b.last_hour.cost_ms - a.last_hour.cost_ms ||
              (a.name < b.name ? -1 : 1),
          );
        const { aloneSinceMs } = watcher;
        return {
          count: results.length,
          counts: Object.fromEntries(STATES.map((state) => [state, all.filter((it) => it.state === state).length])),
          project: {
            budget: budgetAnswer(settings.budget ?? PROJECT_BUDGET),
            cost_ms_last_hour: minutes.reduce((sum, { costMs }) => sum + costMs, 0),
          },
          shared_state_away_since: aloneSinceMs === undefined ? null : iso(aloneSinceMs),
          results,
        };
      },
    );

    app.get(
      `${base}:id/standing`,
      {
        ...read,
        schema: {
          ...common,
          summary: "How one function stands, why, and what it would take to recover",
          params: FunctionParams,
          response: { 200: StandingAnswer },
        },
      },
      async (request) => {
        const { id } = request.project();
        return one(id, await functionOf(id, request.params.id));
      },
    );

    app.get(
      `${base}:id/history`,
      {
        ...read,
        schema: {
          ...common,
          summary: "Changes of a function's standing, newest first",
          params: FunctionParams,
          querystring: HistoryQuery,
          response: { 200: HistoryAnswer },
        },
      },
      async (request) => {
        const record = await functionOf(request.project().id, request.params.id);
        const history = await records.history(record.id, request.query.limit ?? 50);
        return { results: history.map(transitionAnswer) };
      },
    );

    app.get(
      `${base}:id/costs`,
      {
        ...read,
        schema: {
          ...common,
          summary: "What a function cost, by minute, beside its budget",
          params: FunctionParams,
          querystring: CostsQuery,
          response: { 200: CostsAnswer },
        },
      },
      async (request) => {
        const { id: projectId } = request.project();
        const record = await functionOf(projectId, request.params.id);
        const { budget } = watcher.termsOf(projectId, record.id);
        const fromMs = nowMs() - (request.query.minutes ?? 60) * 60_000;
        const minutes = await records.minutes(record.id, fromMs);
        return { budget: budgetAnswer(budget), results: minutes.map((row) => minuteAnswer(row, budget)) };
      },
    );

    app.get(
      `${base}:id/sample`,
      {
        // It shows an event, so it asks for what reading events asks for.
        config: { access: "query:read" },
        schema: {
          ...common,
          summary: "An event that shows what a function did wrong, secrets taken out",
          params: FunctionParams,
          response: { 200: SampleAnswer },
        },
      },
      async (request) => {
        const record = await functionOf(request.project().id, request.params.id);
        const sample = (await records.standingOf(record.id))?.sample ?? null;
        if (sample === null) return { sample: null };
        const { atMs, eventUuid, trouble, message, costMs, event } = sample;
        return { sample: { at: iso(atMs), event_uuid: eventUuid, trouble, message, cost_ms: costMs, event } };
      },
    );

    const deeds = {
      release: "Let a function run again, with a full budget and a clean slate",
      degrade: "Put a function on the slow lane until it is released",
      disable: "Stop a function; what it should have got is not kept",
      enable: "Undo disable",
    } as const satisfies Record<Deed, string>;
    for (const [deed, summary] of Object.entries(deeds) as [Deed, string][]) {
      app.post(
        `${base}:id/${deed}`,
        { ...write, schema: { ...common, summary, params: FunctionParams, response: { 200: StandingAnswer } } },
        async (request) => {
          const { id: projectId } = request.project();
          const record = await functionOf(projectId, request.params.id);
          await watcher.act(projectId, record.id, deed, request.caller().label);
          return one(projectId, record);
        },
      );
    }

    app.post(
      `${base}:id/replay`,
      {
        ...write,
        schema: {
          ...common,
          summary: "Run the invocations that were kept while a function was withheld, each once",
          params: FunctionParams,
          response: { 202: ReplayAnswer },
        },
      },
      async (request, reply) => {
        const { id: projectId } = request.project();
        const record = await functionOf(projectId, request.params.id);
        await watcher.look();
        const { state } = watcher.standing(record.id);
        if (RUNS[state] !== "all" || !record.enabled || record.deleted) {
          const detail = `The function does not run (${record.enabled ? state : "not enabled"}): release it first.`;
          throw new ApiError("invalid_input", { detail });
        }
        const invocations = await kept.askReplay(record.id, projectId);
        return reply.status(202).send({ invocations });
      },
    );

    app.get(
      `${base}:id/status`,
      {
        ...read,
        schema: {
          ...common,
          summary: "How a function stands, in PostHog's numbers",
          params: FunctionParams,
          response: { 200: StatusAnswer },
        },
      },
      async (request) => {
        const { id } = request.project();
        return (await one(id, await functionOf(id, request.params.id))).status;
      },
    );

    app.patch(
      `${base}:id/status`,
      {
        ...write,
        schema: {
          ...common,
          summary: "Set how a function stands, in PostHog's numbers",
          params: FunctionParams,
          body: StatusBody,
          response: { 200: StatusAnswer },
        },
      },
      async (request) => {
        const { id: projectId } = request.project();
        const record = await functionOf(projectId, request.params.id);
        const deed = STATUS_DEEDS[request.body.state];
        if (deed === undefined) {
          throw new ApiError("invalid_input", { detail: "This is no state a function can be set to.", attr: "state" });
        }
        const standing = await watcher.act(projectId, record.id, deed, request.caller().label);
        const { status } = await one(projectId, record);
        return { ...status, state: statusNumber(standing) };
      },
    );

    const functionSettings = async (projectId: number, id: string) => {
      const own = (await records.standingOf(id))?.settings ?? {};
      const terms = termsOf(own, await records.projectSettings(projectId));
      return {
        budget: own.budget === undefined ? null : budgetAnswer(own.budget),
        pause_from: own.pauseFrom ?? null,
        webhook_url: own.webhookUrl ?? null,
        effective: {
          budget: budgetAnswer(terms.budget),
          project_budget: budgetAnswer(terms.projectBudget),
          pause_from: terms.pauseFrom,
          webhook_url: terms.webhookUrl,
        },
      };
    };

    app.get(
      `${base}:id/watch_settings`,
      {
        ...read,
        schema: {
          ...common,
          summary: "A function's budget, failure rate and webhook",
          params: FunctionParams,
          response: { 200: FunctionSettingsAnswer },
        },
      },
      async (request) => {
        const { id } = request.project();
        return functionSettings(id, (await functionOf(id, request.params.id)).id);
      },
    );

    app.patch(
      `${base}:id/watch_settings`,
      {
        ...write,
        schema: {
          ...common,
          summary: "Set a function's budget, failure rate and webhook; null takes the project's",
          params: FunctionParams,
          body: FunctionSettingsBody,
          response: { 200: FunctionSettingsAnswer },
        },
      },
      async (request) => {
        const { id: projectId } = request.project();
        const record = await functionOf(projectId, request.params.id);
        checkUrl(request.body.webhook_url);
        const own = (await records.standingOf(record.id))?.settings ?? {};
        await records.saveSettings(record.id, projectId, changedFunction(own, request.body));
        await watcher.look();
        return functionSettings(projectId, record.id);
      },
    );

    const projectAnswer = (settings: ProjectSettings) => ({
      budget: budgetAnswer(settings.budget ?? PROJECT_BUDGET),
      function_budget: budgetAnswer(settings.functionBudget ?? FUNCTION_BUDGET),
      pause_from: settings.pauseFrom ?? null,
      webhook_url: settings.webhookUrl ?? null,
    });

    app.get(
      `${prefix}/watch_settings`,
      {
        ...read,
        schema: {
          ...common,
          summary: "The project's budget, and what holds for functions without own settings",
          params: ProjectParams,
          response: { 200: ProjectSettingsAnswer },
        },
      },
      async (request) => projectAnswer(await records.projectSettings(request.project().id)),
    );

    app.patch(
      `${prefix}/watch_settings`,
      {
        config: { access: "project:write" },
        schema: {
          ...common,
          summary:
            "Set the project's budget, and what holds for functions without own settings; null takes the default",
          params: ProjectParams,
          body: ProjectSettingsBody,
          response: { 200: ProjectSettingsAnswer },
        },
      },
      async (request) => {
        const { id } = request.project();
        checkUrl(request.body.webhook_url);
        await records.saveProjectSettings(id, changedProject(await records.projectSettings(id), request.body));
        await watcher.look();
        return projectAnswer(await records.projectSettings(id));
      },
    );

    function checkUrl(url: string | null | undefined): void {
      const refusal = typeof url === "string" ? deps.refuseUrl(url) : undefined;
      if (refusal !== undefined) throw new ApiError("invalid_input", { detail: refusal, attr: "webhook_url" });
    }
  };

function statesIn(list: string | undefined): ReadonlySet<string> | undefined {
  if (list === undefined || list === "") return undefined;
  const names = list.split(",");
  const unknown = names.find((name) => !STATES.includes(name as State));
  if (unknown !== undefined) {
    throw new ApiError("invalid_input", { detail: `The states are ${STATES.join(", ")}.`, attr: "state" });
  }
  return new Set(names);
}

const budgetOf = ({ burst_ms, ms_per_second }: { burst_ms: number; ms_per_second: number }): Budget => ({
  burstMs: burst_ms,
  msPerSecond: ms_per_second,
});

/** What was sent replaces what was there; null removes it. */
function changedFunction(own: FunctionSettings, body: FunctionSettingsBody): FunctionSettings {
  const { budget, pauseFrom, webhookUrl } = own;
  return pruned({
    budget: body.budget === undefined ? budget : body.budget === null ? undefined : budgetOf(body.budget),
    pauseFrom: body.pause_from === undefined ? pauseFrom : (body.pause_from ?? undefined),
    webhookUrl: body.webhook_url === undefined ? webhookUrl : (body.webhook_url ?? undefined),
  });
}

function changedProject(own: ProjectSettings, body: ProjectSettingsBody): ProjectSettings {
  const budget = (sent: ProjectSettingsBody["budget"], was: Budget | undefined): Budget | undefined =>
    sent === undefined ? was : sent === null ? undefined : budgetOf(sent);
  return pruned({
    budget: budget(body.budget, own.budget),
    functionBudget: budget(body.function_budget, own.functionBudget),
    pauseFrom: body.pause_from === undefined ? own.pauseFrom : (body.pause_from ?? undefined),
    webhookUrl: body.webhook_url === undefined ? own.webhookUrl : (body.webhook_url ?? undefined),
  });
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

const pruned = <T extends object>(settings: T): Present<T> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Present<T>;
