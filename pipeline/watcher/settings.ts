import { type Budget, FUNCTION_BUDGET, PROJECT_BUDGET } from "./cost.ts";

/** What an owner may set for a function; what is missing is taken from the project, then from the defaults. */
export interface FunctionSettings {
  readonly budget?: Budget;
  /** Share of failed runs, in (0, 1], from which the function is paused; null: never. */
  readonly pauseFrom?: number | null;
  /** Told of each change of the function's standing, by POST; null: nobody. */
  readonly webhookUrl?: string | null;
}

/** What an owner may set for a project. `functionBudget`, `pauseFrom` and `webhookUrl` hold for functions without own ones. */
export interface ProjectSettings {
  readonly budget?: Budget;
  readonly functionBudget?: Budget;
  readonly pauseFrom?: number | null;
  readonly webhookUrl?: string | null;
}

/** What holds for one function. */
export interface Terms {
  readonly budget: Budget;
  readonly projectBudget: Budget;
  readonly pauseFrom: number | null;
  readonly webhookUrl: string | null;
}

export const termsOf = (own: FunctionSettings, project: ProjectSettings): Terms => ({
  budget: own.budget ?? project.functionBudget ?? FUNCTION_BUDGET,
  projectBudget: project.budget ?? PROJECT_BUDGET,
  pauseFrom: own.pauseFrom !== undefined ? own.pauseFrom : (project.pauseFrom ?? null),
  webhookUrl: own.webhookUrl !== undefined ? own.webhookUrl : (project.webhookUrl ?? null),
});

/** Bounds of a budget that a person may set. */
export const BUDGET_MS_PER_SECOND_MAX = 100_000;
export const BUDGET_BURST_MS_MAX = 10_000_000;
