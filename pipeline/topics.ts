/** Topics of the log, one definition: partitions, retention, and who writes and reads each. */
export interface TopicDefinition {
  readonly name: string;
  readonly retentionMs: number;
  readonly doc: string;
}

const DAY_MS = 86_400_000;

export const TOPICS = {
  ingest: { name: "events_ingest", retentionMs: 3 * DAY_MS, doc: "Captured events; capture → ingest." },
  processed: {
    name: "events_processed",
    retentionMs: 3 * DAY_MS,
    doc: "Events ready to store; ingest → store, deliver.",
  },
  deadLetters: {
    name: "dead_letters",
    retentionMs: 30 * DAY_MS,
    doc: "What a stage could not process: original bytes and headers, with stage, reason and origin; any stage → people.",
  },
  platformRows: {
    name: "platform_rows",
    retentionMs: 3 * DAY_MS,
    doc: "Rows of the platform's own tables: logs, metrics, costs, states; any process → store role.",
  },
} as const satisfies Record<string, TopicDefinition>;

/** Consumer group of a stage. */
export const groupOf = (stage: "ingest" | "store" | "deliver"): string => `hogstream-${stage}`;
