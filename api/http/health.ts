import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";

/** Resolves while the part answers; rejects with the reason when it does not. */
export type Probe = () => Promise<void>;

export interface HealthDeps {
  /** One per engine, by the name that `/_readiness` reports. */
  readonly probes: Readonly<Record<string, Probe>>;
  readonly metrics: Registry;
  readonly probeTimeoutMs?: number;
}

const PROBE_TIMEOUT_MS = 2_000;

/** Health and metrics. Open to everyone who reaches the port: they tell names of parts and counts, never data. */
export function healthRoutes(app: FastifyInstance, deps: HealthDeps): void {
  const timeoutMs = deps.probeTimeoutMs ?? PROBE_TIMEOUT_MS;

  app.get("/_health", hidden, () => ({ status: "ok" }));
  app.get("/_liveness", hidden, () => ({ status: "ok" }));
  app.get("/_readiness", hidden, async (request, reply) => {
    const outcomes = await Promise.all(
      Object.entries(deps.probes).map(async ([name, probe]) => {
        try {
          await within(probe(), timeoutMs);
          return [name, "ok"] as const;
        } catch (error) {
          request.log.warn({ err: error, engine: name }, "engine is not ready");
          return [name, "unavailable"] as const;
        }
      }),
    );
    const ready = outcomes.every(([, outcome]) => outcome === "ok");
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? "ok" : "unavailable", engines: Object.fromEntries(outcomes) });
  });
  app.get("/metrics", hidden, async (_request, reply) =>
    reply.header("content-type", deps.metrics.contentType).send(await deps.metrics.metrics()),
  );
}

const hidden = { schema: { hide: true } } as const;

async function within(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
