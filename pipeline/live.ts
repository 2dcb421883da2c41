import type { Log } from "#pipeline/engines/log/port.ts";
import { TOPICS } from "#pipeline/topics.ts";

/** One event as the live view shows it. */
export interface LiveEvent {
  readonly uuid: string;
  readonly event: string;
  readonly distinct_id: string;
  readonly timestamp: string;
  readonly properties: unknown;
}

const POLL_MS = 300;
const RECORDS_PER_POLL = 200;
const decoder = new TextDecoder();

/**
 * Events of a project as they leave the ingest stage, whichever process runs it: the ends of the topic's partitions are
 * read while somebody watches. Under load it shows a sample: what a poll does not reach is skipped, never queued.
 */
export async function* liveEvents(
  log: Log,
  projectId: number,
  signal: AbortSignal,
  sleep: (ms: number) => Promise<void>,
): AsyncGenerator<readonly LiveEvent[]> {
  const topic = TOPICS.processed.name;
  const team = String(projectId);
  const ends = async (): Promise<Map<number, number>> =>
    new Map((await log.offsets(topic, "hogstream-live")).map(({ partition, next }) => [partition, next]));
  const seen = await ends();
  while (!signal.aborted) {
    await sleep(POLL_MS);
    const found: LiveEvent[] = [];
    for (const [partition, next] of await ends()) {
      const from = Math.max(seen.get(partition) ?? 0, next - RECORDS_PER_POLL);
      if (from < next) {
        for (const record of await log.read(topic, partition, from, next - from)) {
          if (record.headers["team_id"] === team) found.push(toLive(record.value));
        }
      }
      seen.set(partition, next);
    }
    if (found.length > 0) yield found.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  }
}

function toLive(value: Uint8Array): LiveEvent {
  const { uuid, event, distinct_id, timestamp, properties } = JSON.parse(decoder.decode(value)) as LiveEvent & {
    properties: string;
  };
  return { uuid, event, distinct_id, timestamp, properties: JSON.parse(properties) as unknown };
}
