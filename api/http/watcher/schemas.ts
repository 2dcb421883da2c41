import Type, { type Static } from "typebox";
import { BUDGET_BURST_MS_MAX, BUDGET_MS_PER_SECOND_MAX } from "#pipeline/watcher/settings.ts";
import { STATES } from "#pipeline/watcher/standing.ts";

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const StatesQuery = Type.Object({
  state: Type.Optional(Type.String({ description: `Comma separated: ${STATES.join(", ")}. Default: all.` })),
});

/** The peer's numbers: 1 healthy, 2 degraded, 3 disabled, 11 degraded by hand, 12 disabled by hand. */
export const StatusBody = Type.Object(
  { state: Type.Integer({ description: "1 healthy, 2 or 11 degraded, 3 or 12 disabled." }) },
  { additionalProperties: false },
);

export const StatusAnswer = Type.Object({ state: Type.Integer(), tokens: Type.Number() });

const BudgetSchema = Type.Object(
  {
    burst_ms: Type.Number({
      minimum: 100,
      maximum: BUDGET_BURST_MS_MAX,
      description: "Spent at once, ms of one core.",
    }),
    ms_per_second: Type.Number({
      minimum: 1,
      maximum: BUDGET_MS_PER_SECOND_MAX,
      description: "Spent in the long run, ms of one core a second.",
    }),
  },
  { additionalProperties: false },
);
const PauseFrom = Type.Number({
  minimum: 0.01,
  maximum: 1,
  description: "Share of failed runs from which a function is paused; null: never.",
});
const WebhookUrl = Type.String({
  minLength: 1,
  maxLength: 2_000,
  description: "Gets a POST for each change of a function's standing; null: none.",
});

/** What is not sent stays; null sets back to the project's, or to none. */
export const FunctionSettingsBody = Type.Object(
  {
    budget: Type.Optional(nullable(BudgetSchema)),
    pause_from: Type.Optional(nullable(PauseFrom)),
    webhook_url: Type.Optional(nullable(WebhookUrl)),
  },
  { additionalProperties: false },
);
export type FunctionSettingsBody = Static<typeof FunctionSettingsBody>;

export const ProjectSettingsBody = Type.Object(
  {
    budget: Type.Optional(nullable(BudgetSchema)),
    function_budget: Type.Optional(nullable(BudgetSchema)),
    pause_from: Type.Optional(nullable(PauseFrom)),
    webhook_url: Type.Optional(nullable(WebhookUrl)),
  },
  { additionalProperties: false },
);
export type ProjectSettingsBody = Static<typeof ProjectSettingsBody>;

const BudgetAnswer = Type.Object({ burst_ms: Type.Number(), ms_per_second: Type.Number() });

export const FunctionSettingsAnswer = Type.Object({
  budget: nullable(BudgetAnswer),
  pause_from: nullable(Type.Number()),
  webhook_url: nullable(Type.String()),
  /** What holds, with the project's settings and the defaults. */
  effective: Type.Object({
    budget: BudgetAnswer,
    project_budget: BudgetAnswer,
    pause_from: nullable(Type.Number()),
    webhook_url: nullable(Type.String()),
  }),
});

export const ProjectSettingsAnswer = Type.Object({
  budget: BudgetAnswer,
  function_budget: BudgetAnswer,
  pause_from: nullable(Type.Number()),
  webhook_url: nullable(Type.String()),
});

const StateName = Type.Enum([...STATES]);
const Numbers = Type.Record(Type.String(), Type.Number());

export const StandingAnswer = Type.Object({
  id: Type.String(),
  name: Type.String(),
  type: Type.String(),
  enabled: Type.Boolean(),
  state: StateName,
  status: StatusAnswer,
  failing: Type.Boolean(),
  held: Type.Boolean(),
  since: nullable(Type.String()),
  until: nullable(Type.String()),
  strikes: Type.Integer(),
  reason: Type.String(),
  reason_text: Type.String(),
  numbers: Numbers,
  budget: BudgetAnswer,
  /** Tokens left, ms; null: not known. */
  tokens: nullable(Type.Number()),
  recovery: Type.Object({ by: Type.String(), seconds: nullable(Type.Integer()), text: Type.String() }),
  kept: Type.Object({
    invocations: Type.Integer(),
    oldest: nullable(Type.String()),
    replaying: Type.Boolean(),
    limit: Type.Integer(),
    days: Type.Integer(),
  }),
  last_hour: Type.Object({
    runs: Type.Integer(),
    failures: Type.Integer(),
    withheld: Type.Integer(),
    cost_ms: Type.Number(),
    /** Cost of each minute, ms, oldest first. */
    cost_by_minute: Type.Array(Type.Number()),
  }),
  links: Type.Record(Type.String(), Type.String()),
});

export const StandingsAnswer = Type.Object({
  count: Type.Integer(),
  counts: Type.Record(Type.String(), Type.Integer()),
  project: Type.Object({ budget: BudgetAnswer, cost_ms_last_hour: Type.Number() }),
  /** While the shared state is away each process holds functions to a smaller budget of its own. */
  shared_state_away_since: nullable(Type.String()),
  results: Type.Array(StandingAnswer),
});

export const HistoryQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});
export const HistoryAnswer = Type.Object({
  results: Type.Array(
    Type.Object({
      at: Type.String(),
      event: Type.String(),
      from: Type.String(),
      to: Type.String(),
      reason: Type.String(),
      reason_text: Type.String(),
      numbers: Numbers,
      actor: Type.String(),
      until: nullable(Type.String()),
    }),
  ),
});

export const CostsQuery = Type.Object({
  minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_080, description: "How far back; default 60." })),
});
export const CostsAnswer = Type.Object({
  budget: BudgetAnswer,
  results: Type.Array(
    Type.Object({
      minute: Type.String(),
      runs: Type.Integer(),
      failures: Type.Integer(),
      breaches: Type.Integer(),
      withheld: Type.Integer(),
      cpu_ms: Type.Number(),
      allocated_bytes: Type.Number(),
      fetch_ms: Type.Number(),
      /** What was charged: use beyond the allowance of each run, and fines. */
      cost_ms: Type.Number(),
      /** What the budget refills in a minute, ms. */
      budget_ms: Type.Number(),
    }),
  ),
});

export const SampleAnswer = Type.Object({
  sample: nullable(
    Type.Object({
      at: Type.String(),
      event_uuid: Type.String(),
      trouble: Type.String(),
      message: Type.String(),
      cost_ms: Type.Number(),
      event: Type.Unknown(),
    }),
  ),
});

export const ReplayAnswer = Type.Object({ invocations: Type.Integer() });
