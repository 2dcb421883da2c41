/**
 * Ingest: captured events become rows. The stage routes by the envelope alone; the event's bytes are parsed once, in the
 * sandbox of the project that owns them, and come back as a finished row.
 *
 * A partition's records go to the partition of the same number, in order, so that an event that is written twice (the
 * stage died between writing and committing) meets its twin in one partition, where the store stage drops it.
 */
import {
  type Batch,
  type LogRecord,
  RecordTooLarge,
  type StoredRecord,
  type Subscription,
} from "#pipeline/engines/log/port.ts";
import { type CapturedEnvelope, fromHeaders } from "#pipeline/event/captured.ts";
import type { Outcome, OutcomeName } from "#pipeline/outcomes.ts";
import { TOPICS } from "#pipeline/topics.ts";
import type { ChainResult, LoadedFunction } from "#transformations/chain/batch.ts";
import { type DeadLetter, keepDeadLetters, runStage, type StageContext } from "./stage.ts";

/** A project as the stage needs it. */
export interface IngestProject {
  readonly id: number;
}

export interface IngestOptions {
  readonly projectByToken: (token: string) => Promise<IngestProject | undefined>;
  readonly transformationsOf: (projectId: number) => readonly LoadedFunction[];
  /** Runs a project's transformations, in order, over its events of one batch. */
  readonly transform: (
    project: IngestProject,
    functions: readonly LoadedFunction[],
    events: readonly { readonly envelope: CapturedEnvelope; readonly value: Uint8Array }[],
  ) => Promise<readonly ChainResult[]>;
  /** Told of events that passed without a function because of its standing. */
  readonly onWithheld?: (functionId: string, events: number) => void;
  readonly recordsMax?: number;
  readonly bytesMax?: number;
  readonly concurrency?: number;
}

interface Routed {
  readonly index: number;
  readonly record: StoredRecord;
  readonly envelope: CapturedEnvelope;
}

export function startIngest(context: StageContext, options: IngestOptions): Promise<Subscription> {
  const { recordsMax = 1_000, bytesMax = 4 << 20, concurrency = 2 } = options;
  return runStage(
    context,
    "ingest",
    { topic: TOPICS.ingest.name, recordsMax, bytesMax, lingerMs: 5, concurrency },
    (batch) => settle(context, options, batch),
  );
}

async function settle(
  context: StageContext,
  options: IngestOptions,
  batch: Batch,
): Promise<readonly Outcome<"ingest">[]> {
  const outcomes: Outcome<"ingest">[] = [];
  const letters: DeadLetter[] = [];
  const byProject = new Map<number, { project: IngestProject; events: Routed[] }>();
  const deadLetter = (index: number, record: StoredRecord, reason: string): void => {
    outcomes[index] = { outcome: "dead_lettered", reason };
    letters.push({ stage: "ingest", reason, topic: batch.topic, record });
  };

  for (const [index, record] of batch.records.entries()) {
    const envelope = fromHeaders(record.headers);
    if ("missing" in envelope) {
      deadLetter(index, record, `record without header ${envelope.missing}`);
      continue;
    }
    const project = await options.projectByToken(envelope.token);
    if (project === undefined) {
      outcomes[index] = { outcome: "dropped_unknown_token" };
      continue;
    }
    const group = byProject.get(project.id);
    if (group === undefined) byProject.set(project.id, { project, events: [{ index, record, envelope }] });
    else group.events.push({ index, record, envelope });
  }

  const rows: (LogRecord | undefined)[] = [];
  await Promise.all(
    [...byProject.values()].map(async ({ project, events }) => {
      const functions = options.transformationsOf(project.id);
      const results = await options.transform(
        project,
        functions,
        events.map(({ envelope, record }) => ({ envelope, value: record.value })),
      );
      if (results.length !== events.length) {
        throw new Error(`project ${project.id}: ${events.length} events but ${results.length} results`);
      }
      const withheld = new Map<string, number>();
      const failures = new Map<string, { error: string; events: number }>();
      for (const [position, { index, record, envelope }] of events.entries()) {
        const result = results[position];
        switch (result?.kind) {
          case "row":
            rows[index] = processedRecord(project.id, record, envelope, result);
            outcomes[index] = { outcome: outcomeOf(result) };
            for (const id of result.withheld ?? []) withheld.set(id, (withheld.get(id) ?? 0) + 1);
            for (const { functionId, error } of result.failed) {
              failures.set(functionId, { error, events: (failures.get(functionId)?.events ?? 0) + 1 });
            }
            break;
          case "dropped":
            outcomes[index] =
              result.functionId === undefined
                ? { outcome: "dropped_invalid", reason: result.reason }
                : { outcome: "dropped_by_transformation", reason: result.functionId };
            break;
          case "unprocessable":
            deadLetter(index, record, result.reason);
            break;
          default:
            throw new Error(`no result for event ${position} of ${events.length}`);
        }
      }
      for (const [functionId, count] of withheld) options.onWithheld?.(functionId, count);
      for (const [functionId, { error, events: count }] of failures) {
        context.logger.warn({ projectId: project.id, functionId, events: count, error }, "transformation failed");
      }
    }),
  );

  // Appended in the order of capture, not of projects: order per person is promised.
  for (const { index, error } of await appendRows(context, rows)) {
    deadLetter(index, batch.records[index]!, `the processed event is too large: ${error.message}`);
  }
  await keepDeadLetters(context, letters);
  context.reach("ingest.appended");
  return outcomes;
}

/**
 * Appends rows to the log; resolves when they are durable.
 *
 * @returns those that are larger than the log takes, which delivering the batch again would not change; the others are in.
 */
async function appendRows(
  { log }: StageContext,
  rows: readonly (LogRecord | undefined)[],
): Promise<readonly { readonly index: number; readonly error: RecordTooLarge }[]> {
  const tooLarge: { readonly index: number; readonly error: RecordTooLarge }[] = [];
  const rest = [...rows.entries()].flatMap(([index, row]) => (row === undefined ? [] : [{ index, row }]));
  for (;;) {
    try {
      await log.append(
        TOPICS.processed.name,
        rest.map(({ row }) => row),
      );
      return tooLarge;
    } catch (error) {
      if (!(error instanceof RecordTooLarge)) throw error;
      const [refused] = rest.splice(error.index, 1);
      if (refused === undefined) throw error;
      tooLarge.push({ index: refused.index, error });
    }
  }
}

function outcomeOf({ failed, withheld = [] }: Extract<ChainResult, { kind: "row" }>): OutcomeName<"ingest"> {
  if (failed.length > 0) return "processed_unchanged";
  return withheld.length > 0 ? "processed_withheld" : "processed";
}

function processedRecord(
  projectId: number,
  { key, partition, offset }: StoredRecord,
  envelope: CapturedEnvelope,
  result: Extract<ChainResult, { kind: "row" }>,
): LogRecord {
  return {
    key,
    partition,
    value: result.row,
    headers: {
      team_id: String(projectId),
      event: result.event,
      uuid: envelope.uuid,
      distinct_id: result.distinctId,
      captured_at: envelope.now,
      source_offset: String(offset),
    },
  };
}
