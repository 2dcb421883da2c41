import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startKafka } from "#scripts/servers/kafka.ts";
import { startPostgres } from "#scripts/servers/postgres.ts";
import { startRedis } from "#scripts/servers/redis.ts";
import { Product } from "./product.ts";
import { type Receiver, startReceiver } from "./receiver.ts";
import { expectAllAccounted, sendEvents, setUpFunctions } from "./scenario.ts";

const [kafka, postgres, redis] = await Promise.all([startKafka({ brokers: 1 }), startPostgres(), startRedis()]);
const missing = [kafka, postgres, redis].flatMap((server) => ("skipped" in server ? [server.skipped] : []));

afterAll(async () => {
  for (const server of [kafka, postgres, redis]) if (!("skipped" in server)) await server.close();
});

describe.skipIf(missing.length > 0)(`the main job on Kafka, PostgreSQL and Redis ${missing.join("; ")}`, () => {
  const bootstrap = "skipped" in kafka ? "" : kafka.bootstrap.join(",");
  const postgresUrl = "skipped" in postgres ? "" : postgres.url;
  const redisUrl = "skipped" in redis ? "" : redis.url;
  let folder: string;
  let receiver: Receiver;
  const running: Product[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "hogstream-servers-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((product) => product.end("SIGKILL")));
    await receiver.close();
  });

  async function start(name: string, roles: string, port = 0, env: Record<string, string> = {}): Promise<Product> {
    const product = await Product.start({
      folder: join(folder, name),
      port,
      args: ["--kafka", bootstrap, "--postgres", postgresUrl, "--redis", redisUrl, "--roles", roles],
      env: { HOGSTREAM_KEYS_FILE: join(folder, "keys.json"), KAFKA_SESSION_MS: "6000", ...env },
    });
    running.push(product);
    return product;
  }

  test("a process for each role; each killed once; every event is accounted for", { timeout: 400_000 }, async () => {
    const face = await start("face", "store,api");
    await setUpFunctions(face, receiver.url);
    const roles = ["capture", "ingest", "deliver"] as const;
    const processes = new Map<string, Product>();
    for (const role of roles) processes.set(role, await start(role, role));
    const capture = processes.get("capture")!;

    const sending = sendEvents(capture, 5_000, 0, (n) => (n % 20 === 0 ? sleep(60) : Promise.resolve()));
    for (const role of roles) {
      await sleep(2_000);
      const victim = processes.get(role)!;
      const { port } = new URL(victim.ready.url);
      await victim.end("SIGKILL");
      processes.set(role, await start(role, role, Number(port)));
    }
    await sleep(1_000);
    const { port } = new URL(face.ready.url);
    await face.end("SIGKILL");
    const again = await start("face", "store,api", Number(port));
    await expectAllAccounted(again, receiver, await sending);
    expect(await processes.get("capture")!.end("SIGTERM")).toBe(0);
  });
});
