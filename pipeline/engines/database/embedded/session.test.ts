import * as fc from "fast-check";
import { expect, test } from "vitest";
import { message, query } from "./messages.ts";
import { shareSession } from "./session.ts";

/** An engine with one session that answers each unit with its text and the transaction's state. */
function fakeEngine() {
  const ran: string[] = [];
  let state: "I" | "T" = "I";
  let running = false;
  return {
    ran,
    async run(bytes: Uint8Array): Promise<Uint8Array> {
      expect(running).toBe(false);
      running = true;
      await new Promise((resolve) => setImmediate(resolve));
      running = false;
      const text = Buffer.from(bytes)
        .toString("latin1")
        .replace(/[^A-Za-z0-9 ]+/g, " ")
        .trim();
      ran.push(text);
      if (/BEGIN/.test(text)) state = "T";
      if (/COMMIT|ROLLBACK/.test(text)) state = "I";
      return Buffer.concat([message("C", text), message("Z", Buffer.from(state))]);
    },
  };
}

const extended = (text: string) => [
  { type: "P", body: Buffer.from(`\0${text}\0\0\0`), raw: message("P", Buffer.from(`\0${text}\0\0\0`)) },
  { type: "B", body: Buffer.from([0, 0]), raw: message("B", Buffer.from([0, 0])) },
  { type: "S", body: Buffer.alloc(0), raw: message("S") },
];

test("whatever order messages come in, units run whole and transactions are not entered by others", async () => {
  // Each client's statements; a transaction is BEGIN, some statements, COMMIT.
  const block = fc.oneof(
    fc.constant(["s"]),
    fc.nat(3).map((inner) => ["BEGIN", ...Array<string>(inner).fill("s"), "COMMIT"]),
  );
  const clients = fc.array(
    fc.array(block, { maxLength: 4 }).map((blocks) => blocks.flat()),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(clients, fc.infiniteStream(fc.nat(100)), async (scripts, choices) => {
      const engine = fakeEngine();
      const session = shareSession(engine.run, 60_000, (error) => {
        throw error;
      });
      const answers = scripts.map((): string[] => []);
      const connections = scripts.map((_, client) =>
        session.open({
          searchPath: "public",
          hangUp() {},
          send: (bytes) => void answers[client]!.push(bytes.toString("latin1")),
        }),
      );
      // Interleaves the clients' messages one by one, as sockets would.
      const queues = scripts.map((script, client) =>
        script.flatMap((text, n) => extended(`client${client} n${n} ${text}`)),
      );
      while (queues.some((queue) => queue.length > 0)) {
        const open = queues.flatMap((queue, client) => (queue.length > 0 ? [client] : []));
        const client = open[choices.next().value! % open.length]!;
        connections[client]!.receive(queues[client]!.shift()!);
        if (choices.next().value! % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      await expect
        .poll(() => answers.map((each) => each.length), { interval: 1 })
        .toEqual(scripts.map((script) => script.length));

      const units = engine.ran.filter((text) => text.includes("client"));
      let inside: string | undefined;
      for (const unit of units) {
        const client = /client\d+/.exec(unit)![0];
        expect(unit.match(/client\d+/g)).toHaveLength(1);
        if (inside !== undefined) expect(client).toBe(inside);
        if (/BEGIN/.test(unit)) inside = client;
        if (/COMMIT/.test(unit)) inside = undefined;
      }
      for (const [client, script] of scripts.entries()) {
        const order = answers[client]!.map((answer) => /n(\d+)/.exec(answer)![1]);
        expect(order).toEqual(script.map((_, n) => `${n}`));
      }
    }),
    { numRuns: 60 },
  );
});

test("a client that leaves inside a transaction is rolled back, and the next one runs", async () => {
  const engine = fakeEngine();
  const session = shareSession(engine.run, 60_000, () => {});
  const sent: string[] = [];
  const open = () =>
    session.open({ searchPath: "public", hangUp() {}, send: (bytes) => void sent.push(bytes.toString("latin1")) });
  const [leaving, staying] = [open(), open()];
  leaving.receive({ type: "Q", body: Buffer.from("BEGIN\0"), raw: query("BEGIN") });
  await expect.poll(() => sent.length).toBe(1);
  staying.receive({ type: "Q", body: Buffer.from("SELECT 1\0"), raw: query("SELECT 1") });
  leaving.close();
  await expect.poll(() => sent.length).toBe(2);
  expect(engine.ran.map((text) => /BEGIN|ROLLBACK|SELECT 1/.exec(text)?.[0]).filter(Boolean)).toEqual([
    "BEGIN",
    "ROLLBACK",
    "SELECT 1",
  ]);
});

test("a named statement is refused", async () => {
  const engine = fakeEngine();
  const session = shareSession(engine.run, 60_000, () => {});
  const connection = session.open({ searchPath: "public", hangUp() {}, send() {} });
  const body = Buffer.from("mine\0SELECT 1\0\0\0");
  connection.receive({ type: "P", body, raw: message("P", body) });
  connection.receive({ type: "S", body: Buffer.alloc(0), raw: message("S") });
  await expect.poll(() => engine.ran.some((text) => /RAISE EXCEPTION/.test(text))).toBe(true);
  expect(engine.ran.some((text) => /SELECT 1/.test(text))).toBe(false);
});
