/** What forecasts and profiles of functions stand on in this process. */
import type { Logger } from "pino";
import type { Egress } from "#destinations/delivery/egress.ts";
import type { Log } from "#pipeline/engines/log/port.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { type ForecastDesk, openForecastDesk } from "#pipeline/forecast/desk.ts";
import type { ForecastsDeps } from "#pipeline/forecast/forecasts.ts";
import type { WatcherRecords } from "#pipeline/watcher/records.ts";
import { termsOf } from "#pipeline/watcher/settings.ts";

export interface ForecastParts {
  readonly log: Log;
  readonly warehouse: Warehouse;
  readonly egress: Egress;
  /** Where budgets that people set are kept; undefined: the defaults hold. */
  readonly records: Pick<WatcherRecords, "projectSettings" | "standingOf"> | undefined;
  readonly logger: Logger;
}

/** The desk is closed by the caller. */
export function forecastsWith({ log, warehouse, egress, records, logger }: ForecastParts): ForecastsDeps & {
  readonly desk: ForecastDesk;
} {
  return {
    log,
    warehouse,
    desk: openForecastDesk(),
    budgetsOf: async (projectId, functionId) => {
      const [project, kept] = await Promise.all([
        records?.projectSettings(projectId),
        functionId === undefined ? undefined : records?.standingOf(functionId),
      ]);
      const { budget, projectBudget } = termsOf(kept?.settings ?? {}, project ?? {});
      return { function: budget, project: projectBudget };
    },
    refuseUrl: (url) => egress.refusalOf(url),
    nowMs: Date.now,
    onError: (error) => logger.warn({ err: error }, "a forecast goes by the log's rates: the warehouse did not answer"),
  };
}
