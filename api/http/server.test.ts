import { pino } from "pino";
import { Counter, Registry } from "prom-client";
import { expect, test } from "vitest";
import { buildServer } from "./server.ts";

test("readiness names the engine that does not answer, and waits for none of them", async () => {
  const metrics = new Registry();
  new Counter({ name: "answers", help: "x", registers: [metrics] }).inc(3);
  const app = await buildServer({
    logger: pino({ level: "silent" }),
    version: "1.2.3",
    metrics,
    probeTimeoutMs: 20,
    probes: {
      database: async () => {},
      warehouse: () => Promise.reject(new Error("host7:9000 refused")),
      log: () => new Promise(() => {}),
    },
  });
  const ready = await app.inject("/_readiness");
  expect(ready.statusCode).toBe(503);
  expect(ready.json()).toEqual({
    status: "unavailable",
    engines: { database: "ok", warehouse: "unavailable", log: "unavailable" },
  });
  expect((await app.inject("/_health")).json()).toEqual({ status: "ok" });
  expect((await app.inject("/_liveness")).statusCode).toBe(200);
  expect((await app.inject("/metrics")).body).toContain("answers 3");
  expect((await app.inject("/api/openapi.json")).json()).toMatchObject({ info: { version: "1.2.3" } });
  await app.close();
});
