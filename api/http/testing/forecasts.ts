import type { LogRecord, StoredRecord } from "#pipeline/engines/log/port.ts";
import type { Warehouse } from "#pipeline/engines/warehouse/port.ts";
import { reportOf } from "#pipeline/forecast/child.ts";
import type { ForecastsDeps } from "#pipeline/forecast/forecasts.ts";
import type { ForecastJob, ForecastReport } from "#pipeline/forecast/job.ts";
import { FUNCTION_BUDGET, PROJECT_BUDGET } from "#pipeline/watcher/cost.ts";

/** What forecasts under test stand on: the log's records, which the test writes, and jobs done in this process. */
export interface ForecastsUnderTest extends ForecastsDeps {
  /** Records by topic. */
  readonly records: Map<string, StoredRecord[]>;
  append(topic: string, records: readonly LogRecord[]): void;
  /** Does a job; a test may put another in its place. */
  run: (job: ForecastJob, signal?: AbortSignal) => Promise<ForecastReport>;
}

export function forecastsUnderTest(warehouse: Pick<Warehouse, "query">, nowMs: () => number): ForecastsUnderTest {
  const records = new Map<string, StoredRecord[]>();
  const of = (topic: string): StoredRecord[] => {
    const known = records.get(topic) ?? [];
    records.set(topic, known);
    return known;
  };
  const under: ForecastsUnderTest = {
    records,
    append(topic, added) {
      for (const record of added) {
        const offset = of(topic).length;
        of(topic).push({ ...record, partition: 0, offset, timestampMs: offset });
      }
    },
    log: {
      offsets: async (topic) => [{ partition: 0, first: 0, next: of(topic).length, committed: undefined }],
      read: async (topic, _partition, offset, limit) => of(topic).slice(offset, offset + limit),
    },
    warehouse,
    run: reportOf,
    desk: { run: (async (job: ForecastJob, signal?: AbortSignal) => under.run(job, signal)) as never },
    budgetsOf: async () => ({ function: FUNCTION_BUDGET, project: PROJECT_BUDGET }),
    refuseUrl: (url) => (/\/\/(127\.|10\.|localhost)/.test(url) ? "This address is not public." : undefined),
    nowMs,
  };
  return under;
}
