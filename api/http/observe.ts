import type { FastifyInstance } from "fastify";
import type { Log } from "#pipeline/engines/log/port.ts";
import type { Ledger } from "#pipeline/ledger.ts";
import { liveEvents } from "#pipeline/live.ts";
import { OUTCOMES } from "#pipeline/outcomes.ts";
import { groupOf, TOPICS } from "#pipeline/topics.ts";

export interface ObserveDeps {
  readonly log: Log;
  readonly ledger: Ledger;
  readonly sleep: (ms: number) => Promise<void>;
}

const CONSUMERS = [
  ["ingest", TOPICS.ingest.name],
  ["store", TOPICS.processed.name],
  ["deliver", TOPICS.processed.name],
] as const;

const DOCS = Object.fromEntries(
  Object.entries(OUTCOMES).map(([stage, outcomes]) => [
    stage,
    Object.fromEntries(Object.entries(outcomes).map(([name, { doc }]) => [name, doc])),
  ]),
);

/** What the first page shows: the books of this process, how far each stage is behind, and events as they arrive. */
export const observeRoutes =
  ({ log, ledger, sleep }: ObserveDeps) =>
  (app: FastifyInstance, prefix: string): void => {
    app.get(
      `${prefix}/stages`,
      { config: { access: "project:read" }, schema: { summary: "Counts by stage and outcome, and each stage's lag" } },
      async () => {
        const lag = await Promise.all(
          CONSUMERS.map(async ([stage, topic]) => {
            const partitions = await log.offsets(topic, groupOf(stage));
            return [
              stage,
              partitions.reduce((sum, { first, next, committed }) => sum + next - (committed ?? first), 0),
            ];
          }),
        );
        const letters = await log.offsets(TOPICS.deadLetters.name, "hogstream-live");
        return {
          stages: ledger.snapshot(),
          lag: Object.fromEntries(lag) as Record<string, number>,
          deadLetters: letters.reduce((sum, { first, next }) => sum + next - first, 0),
          docs: DOCS,
        };
      },
    );

    app.get(
      `${prefix}/live`,
      { config: { access: "query:read" }, schema: { summary: "Events as they are processed, as server-sent events" } },
      async (request, reply) => {
        const gone = new AbortController();
        reply.raw.on("close", () => gone.abort());
        reply.hijack();
        reply.raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
        reply.raw.write(": connected\n\n");
        try {
          for await (const events of liveEvents(log, request.project().id, gone.signal, sleep)) {
            if (!reply.raw.write(`data: ${JSON.stringify(events)}\n\n`)) await drained(reply.raw, gone.signal);
          }
        } catch (error) {
          request.log.warn({ err: error }, "live events ended");
        }
        reply.raw.end();
      },
    );
  };

const drained = (stream: NodeJS.EventEmitter, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    stream.once("drain", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
