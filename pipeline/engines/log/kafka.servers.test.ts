import { afterAll, describe, expect, test } from "vitest";
import { startKafka } from "#scripts/servers/kafka.ts";
import { spawnChild } from "./children/spawn.ts";
import { textOf } from "./children/text.ts";
import { logContract, readAll, record, unique, until } from "./contract.ts";
import { openKafkaLog } from "./kafka/log.ts";
import { LogUnavailable } from "./port.ts";

const kafka = await startKafka();
const SESSION_MS = 6_000;

if ("skipped" in kafka) {
  test.skip(`log on Kafka: ${kafka.skipped}`, () => {});
} else {
  afterAll(() => kafka.close());

  const open = () =>
    openKafkaLog({
      brokers: kafka.bootstrap,
      clientId: "contract",
      sessionTimeoutMs: SESSION_MS,
      topicPrefix: "contract-",
      backoff: { firstMs: 50, maxMs: 500 },
    });

  logContract("Kafka", async () => ({ open, tooLargeBytes: 8 * 1024 * 1024 + 1, dispose: async () => {} }));

  describe("kafkajs codecs", () => {
    test.each(["gzip", "snappy", "zstd"] as const)("%s is written and read back", async (compression) => {
      const log = await openKafkaLog({ brokers: kafka.bootstrap, clientId: compression, compression });
      const topic = unique(compression);
      await log.createTopic(topic, { partitions: 1 });
      const values = [..."abc"].map((letter) => letter.repeat(50_000));
      await log.append(
        topic,
        values.map((value) => record("k", value)),
      );
      expect((await log.read(topic, 0, 0, 10)).map(({ value }) => textOf(value))).toEqual(values);
      await log.close();
    });
  });

  test.runIf(kafka.own)("a broker that is killed and comes back on its folder loses nothing acknowledged", async () => {
    const log = await open();
    const topic = unique("restart");
    const group = unique("group");
    await log.createTopic(topic, { partitions: 3 });
    const seen = new Set<string>();
    const subscription = await log.consume(
      { topic, group, recordsMax: 50, bytesMax: 1e6, concurrency: 3 },
      async ({ records }) => {
        for (const { value } of records) seen.add(textOf(value));
      },
    );
    const acknowledged: string[] = [];
    let number = 0;
    let feeding = true;
    const feed = (async () => {
      while (feeding) {
        const values = Array.from({ length: 20 }, () => String(number++));
        await log
          .append(
            topic,
            values.map((value) => record(value, value)),
          )
          .then(
            () => acknowledged.push(...values),
            () => {},
          );
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    await until("some records are acknowledged", () => acknowledged.length > 500);
    await kafka.kill(0);
    await kafka.start(0);
    const before = acknowledged.length;
    await until("appends go on", () => acknowledged.length > before + 500);
    feeding = false;
    await feed;
    await until("every acknowledged record is seen", () => acknowledged.every((value) => seen.has(value)));
    await subscription.stop();
    await log.close();
  });

  /** kafkajs with `consumer.commitOffsets()` is dead for good after this. */
  test("a consumer stopped for longer than its session goes on in the same process", async () => {
    const log = await open();
    const topic = unique("frozen");
    const group = unique("group");
    await log.createTopic(topic, { partitions: 3 });
    const child = spawnChild(
      "kafka-consumer.ts",
      kafka.bootstrap.join(","),
      `contract-${topic}`,
      group,
      String(SESSION_MS),
    );
    try {
      await until("the child consumes", () => child.lines.includes("ready"));
      const append = async (label: string): Promise<string[]> => {
        const values = Array.from({ length: 30 }, (_, i) => `${label}-${i}`);
        await log.append(
          topic,
          values.map((value) => record(value, value)),
        );
        return values;
      };
      const handled = (values: readonly string[]) => () => {
        const lines = new Set(child.lines);
        return values.every((value) => lines.has(value));
      };
      await until("the child handles records", handled(await append("before")));
      child.process.kill("SIGSTOP");
      const meanwhile: string[] = [];
      for (let second = 0; second < 9; second++) {
        meanwhile.push(...(await append(`stopped-${second}`)));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      child.process.kill("SIGCONT");
      await until("it handles what came meanwhile", handled(meanwhile), 40_000);
      await until("and what comes after", handled(await append("after")), 40_000);
      expect(child.process.exitCode).toBeNull();
    } finally {
      child.process.kill("SIGKILL");
      await child.exited;
      await log.close();
    }
  });

  test("a handler that hangs loses its consumer to the watchdog, and the records come again", async () => {
    const log = await openKafkaLog({
      brokers: kafka.bootstrap,
      clientId: "hang",
      sessionTimeoutMs: SESSION_MS,
      handlerMsMax: 2_000,
    });
    const topic = unique("hang");
    await log.createTopic(topic, { partitions: 1 });
    await log.append(topic, [record("k", "0")]);
    const signals: AbortSignal[] = [];
    const epochs = new Set<number>();
    const options = { topic, group: unique("group"), recordsMax: 10, bytesMax: 1e6 };
    const subscription = await log.consume(options, async ({ signal, epoch }) => {
      signals.push(signal);
      epochs.add(epoch);
      if (signals.length === 1) await new Promise(() => {});
    });
    await until("the records come again", () => signals.length === 2, 40_000);
    expect(subscription.replacements).toBe(1);
    expect(signals[0]?.aborted).toBe(true);
    expect(epochs.size).toBe(2);
    await subscription.stop();
    expect((await log.offsets(topic, options.group))[0]?.committed).toBe(1);
    await log.close();
  });

  test("when a member is killed, another takes its partitions over", async () => {
    const log = await open();
    const topic = unique("killed");
    const group = unique("group");
    await log.createTopic(topic, { partitions: 4 });
    const child = spawnChild("kafka-consumer.ts", kafka.bootstrap.join(","), `contract-${topic}`, `contract-${group}`);
    const seen = new Set<string>();
    await until("the child consumes", () => child.lines.includes("ready"));
    const subscription = await log.consume({ topic, group, recordsMax: 20, bytesMax: 1e6 }, async ({ records }) => {
      for (const { value } of records) seen.add(textOf(value));
    });
    const sent: string[] = [];
    const append = async (count: number): Promise<void> => {
      const values = Array.from({ length: count }, (_, i) => String(sent.length + i));
      await log.append(
        topic,
        values.map((value, i) => record(value, value, i % 4)),
      );
      sent.push(...values);
    };
    await append(40);
    await until("both work", () => seen.size > 0 && child.lines.length > 1);
    child.process.kill("SIGKILL");
    await child.exited;
    await append(40);
    await until("everything was handled by one or the other", () =>
      sent.every((value) => seen.has(value) || child.lines.includes(value)),
    );
    await subscription.stop();
    await log.close();
  });

  test("members that come and go all the time lose nothing and keep each partition in order", async () => {
    const log = await open();
    const topic = unique("restless");
    const group = unique("group");
    await log.createTopic(topic, { partitions: 4 });
    /** Highest value committed to have been handled, per partition and epoch. */
    const last = new Map<string, number>();
    const seen = new Set<number>();
    const join = () =>
      log.consume(
        { topic, group, recordsMax: 10, bytesMax: 1e6, concurrency: 2 },
        async ({ partition, epoch, records }) => {
          const key = `${partition}/${epoch}`;
          for (const { value } of records) {
            const number = Number(textOf(value));
            expect(number).toBeGreaterThan(last.get(key) ?? -1);
            last.set(key, number);
            seen.add(number);
          }
          await new Promise((resolve) => setTimeout(resolve, 5));
        },
      );
    const staying = await join();
    let sent = 0;
    let feeding = true;
    const feed = (async () => {
      while (feeding) {
        await log.append(
          topic,
          Array.from({ length: 20 }, (_, i) => record("k", String(sent + i), (sent + i) % 4)),
        );
        sent += 20;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    })();
    for (let round = 0; round < 5; round++) {
      const guest = await join();
      await new Promise((resolve) => setTimeout(resolve, 700));
      await guest.stop();
    }
    feeding = false;
    await feed;
    await until("everything is handled", () => seen.size === sent, 40_000);
    await staying.stop();
    await log.close();
  });

  test.runIf(kafka.own)("a broker that is frozen for a while stops nothing for good", async () => {
    const log = await open();
    const topic = unique("frozen-broker");
    await log.createTopic(topic, { partitions: 2 });
    const seen = new Set<string>();
    const options = { topic, group: unique("group"), recordsMax: 20, bytesMax: 1e6 };
    const subscription = await log.consume(options, async ({ records }) => {
      for (const { value } of records) seen.add(textOf(value));
    });
    await log.append(topic, [record("a", "before")]);
    kafka.freeze(0);
    const during = log.append(topic, [record("a", "during")]);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    kafka.thaw(0);
    await during;
    await log.append(topic, [record("b", "after")]);
    await until("all of it is handled", () => ["before", "during", "after"].every((value) => seen.has(value)), 40_000);
    await subscription.stop();
    await log.close();
  });

  /** Bare kafkajs loses acknowledged records here in nearly every run. */
  test.runIf(kafka.own)("the death of a partition's leader loses nothing acknowledged", async () => {
    const cluster = await startKafka({ brokers: 3, heapMb: 320 });
    if ("skipped" in cluster) throw new Error(cluster.skipped);
    try {
      const log = await openKafkaLog({
        brokers: cluster.bootstrap,
        clientId: "failover",
        sessionTimeoutMs: SESSION_MS,
      });
      const topic = unique("failover");
      await log.createTopic(topic, { partitions: 6 });
      const acknowledged: string[] = [];
      let number = 0;
      let feeding = true;
      const feed = async (): Promise<void> => {
        while (feeding) {
          const values = Array.from({ length: 200 }, () => String(number++));
          await log.append(
            topic,
            values.map((value, i) => record(value, value, i % 6)),
          );
          acknowledged.push(...values);
          // Leaves the processors to the brokers now and then.
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      };
      const feeders = [feed(), feed(), feed()];
      await until("appends flow", () => acknowledged.length > 5_000);
      await cluster.kill(0);
      const after = acknowledged.length;
      await until("appends go on with two brokers", () => acknowledged.length > after + 10_000);
      feeding = false;
      await Promise.all(feeders);
      const present = new Set(await readAll(log, topic));
      expect(acknowledged.filter((value) => !present.has(value))).toEqual([]);
      await log.close();
    } finally {
      await cluster.close();
    }
  });
}

test("an unreachable Kafka is refused in one line that names the brokers", async () => {
  const startedMs = performance.now();
  const opened = openKafkaLog({ brokers: ["127.0.0.1:1", "127.0.0.1:2"], clientId: "nobody" });
  await expect(opened).rejects.toThrow(LogUnavailable);
  await expect(opened).rejects.toThrow(/^cannot reach Kafka at 127\.0\.0\.1:1, 127\.0\.0\.1:2: [^\n]*$/);
  expect(performance.now() - startedMs).toBeLessThan(25_000);
});
