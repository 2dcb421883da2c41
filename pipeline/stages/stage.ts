import type { Logger } from "pino";
import type { Batch, ConsumeOptions, Log, LogRecord, StoredRecord, Subscription } from "#pipeline/engines/log/port.ts";
import type { Reach } from "#pipeline/failpoint.ts";
import type { Ledger } from "#pipeline/ledger.ts";
import type { Outcome } from "#pipeline/outcomes.ts";
import type { PlatformRows } from "#pipeline/platform/recorder.ts";
import { groupOf, TOPICS } from "#pipeline/topics.ts";

/** Stages that read a topic of the log. */
export type ConsumingStage = "ingest" | "store" | "deliver";

/** What every stage is handed. */
export interface StageContext {
  readonly log: Log;
  readonly ledger: Ledger;
  readonly logger: Logger;
  readonly nowMs: () => number;
  /** Told of the named points that are passed; a test may kill the process there. */
  readonly reach: Reach;
  /** Takes rows of the platform's own tables; absent: nobody keeps them. */
  readonly rows?: Pick<PlatformRows, "record">;
}

/**
 * Runs a stage: batches of its topic go through `settle`, which makes each record's outcome durable and tells it; then
 * the log commits. `settle` answers with one outcome per record, in the records' order.
 */
export function runStage<S extends ConsumingStage>(
  context: StageContext,
  stage: S,
  options: Omit<ConsumeOptions, "group">,
  settle: (batch: Batch) => Promise<readonly Outcome<S>[]>,
): Promise<Subscription> {
  const { log, ledger, logger, nowMs } = context;
  return log.consume({ ...options, group: groupOf(stage) }, async (batch) => {
    const startedMs = nowMs();
    let outcomes: readonly Outcome<S>[];
    try {
      outcomes = await settle(batch);
    } catch (error) {
      if (!batch.signal.aborted) {
        logger.warn(
          { stage, partition: batch.partition, offset: batch.records[0]?.offset, err: error },
          `${stage}: batch not settled, the log delivers it again`,
        );
      }
      throw error;
    }
    if (outcomes.length !== batch.records.length) {
      throw new Error(`${stage}: ${batch.records.length} records but ${outcomes.length} outcomes`);
    }
    ledger.enter(stage, batch.records.length);
    ledger.leaveAll(stage, outcomes, startedMs, nowMs());
  });
}

/** Why and where a record could not be processed. */
export interface DeadLetter {
  readonly stage: string;
  readonly reason: string;
  readonly topic: string;
  readonly record: StoredRecord;
  /** The function concerned, for the deliver stage. */
  readonly functionId?: string;
}

/** Keeps records that cannot be processed: original bytes, key and headers, with stage, reason and origin. */
export async function keepDeadLetters(context: StageContext, letters: readonly DeadLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const dlqTimestamp = new Date(context.nowMs()).toISOString();
  const records = letters.map(({ stage, reason, topic, record, functionId }): LogRecord => {
    const headers: Record<string, string> = {
      ...record.headers,
      dlq_stage: stage,
      dlq_reason: reason.slice(0, 1_000),
      dlq_topic: topic,
      dlq_partition: String(record.partition),
      dlq_offset: String(record.offset),
      dlq_timestamp: dlqTimestamp,
    };
    if (functionId !== undefined) headers["dlq_function_id"] = functionId;
    return { key: record.key, value: record.value, headers };
  });
  await context.log.append(TOPICS.deadLetters.name, records);
  for (const { stage, reason, topic, record, functionId } of letters) {
    const { partition, offset } = record;
    context.logger.warn({ stage, reason, topic, partition, offset, functionId }, "dead letter");
  }
}
