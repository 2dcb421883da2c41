/**
 * Appends to an embedded log, and consumes it, until it is killed. Prints `a <value>` once a value is acknowledged and
 * `h <value>` once its batch was handled.
 */
import { writeSync } from "node:fs";
import { openEmbeddedLog } from "../embedded/log.ts";
import { textOf } from "./text.ts";

const [folder = "", round = "0"] = process.argv.slice(2);
const log = await openEmbeddedLog({ folder, segmentBytes: 256 * 1024 });
await log.createTopic("crash", { partitions: 3 });
await log.consume({ topic: "crash", group: "crash", recordsMax: 7, bytesMax: 1e6 }, async ({ records }) => {
  writeSync(1, records.map(({ value }) => `h ${textOf(value).slice(0, 20).trim()}\n`).join(""));
});
let number = 0;
const append = async (): Promise<void> => {
  for (;;) {
    const values = Array.from({ length: 1 + (number % 30) }, () => `${round}-${number++}`);
    await log.append(
      "crash",
      values.map((value) => ({ key: value, value: Buffer.from(value.padEnd(20 + (number % 900))), headers: {} })),
    );
    writeSync(1, values.map((value) => `a ${value}\n`).join(""));
  }
};
await Promise.all([append(), append(), append()]);
