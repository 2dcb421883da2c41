/** A consumer in a process of its own, for tests that stop or kill it: prints each value it handled as a line. */
import { writeSync } from "node:fs";
import { openKafkaLog } from "../kafka/log.ts";
import { textOf } from "./text.ts";

const [brokers = "", topic = "", group = "", sessionTimeoutMs = "6000"] = process.argv.slice(2);
const log = await openKafkaLog({
  brokers: brokers.split(","),
  clientId: `child-${process.pid}`,
  sessionTimeoutMs: Number(sessionTimeoutMs),
});
await log.consume({ topic, group, recordsMax: 50, bytesMax: 1e6, concurrency: 3 }, async ({ records }) => {
  writeSync(1, records.map(({ value }) => `${textOf(value)}\n`).join(""));
});
writeSync(1, "ready\n");
