import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { type DatabaseUnderTest, databaseContract } from "./contract.ts";
import { type EmbeddedDatabase, launchEmbeddedDatabase } from "./embedded/launch.ts";
import { CLUSTER_FILE } from "./embedded/server.ts";
import { DatabaseLocked } from "./port.ts";

const logger = { info() {}, warn() {} };

async function start(): Promise<DatabaseUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-database-"));
  let running: EmbeddedDatabase = await launchEmbeddedDatabase({ folder, logger });
  return {
    open: () => openDatabase({ url: running.url }),
    async kill() {
      process.kill(running.pid, "SIGKILL");
      await running.exited;
    },
    async restart() {
      running = await launchEmbeddedDatabase({ folder, logger });
    },
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

databaseContract("the embedded engine", start);

describe("the embedded database", () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-database-"));
  let running: EmbeddedDatabase;
  beforeAll(async () => {
    running = await launchEmbeddedDatabase({ folder, logger, idleInTransactionMs: 200 });
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const connect = async (options: pg.ClientConfig = {}): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: running.url, ...options });
    client.on("error", () => {});
    await client.connect();
    return client;
  };

  test("a second process is told that the folder is taken", async () => {
    await expect(launchEmbeddedDatabase({ folder, logger })).rejects.toThrow(DatabaseLocked);
  });

  test("the prepared cluster belongs to the installed PGlite", () => {
    const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
    const { version } = JSON.parse(readFileSync(join(dirname(entry), "../package.json"), "utf8")) as {
      version: string;
    };
    expect(CLUSTER_FILE.pathname).toContain(`cluster-${version}.tar.br`);
    expect(existsSync(CLUSTER_FILE)).toBe(true);
  });

  test("a named statement is refused, and the connection lives on", async () => {
    const client = await connect();
    await expect(client.query({ name: "mine", text: "SELECT 1" })).rejects.toMatchObject({ code: "0A000" });
    expect((await client.query("SELECT 2 AS two")).rows).toEqual([{ two: 2 }]);
    await client.end();
  });

  test("a wrong password is refused", async () => {
    const url = running.url.replace(/:[0-9a-f]+@/, ":guess@");
    await expect(openDatabase({ url }).ping()).rejects.toMatchObject({ sqlState: "28P01" });
  });

  test("a transaction that idles is ended, so that the others go on", async () => {
    const sleeper = await connect();
    await sleeper.query("BEGIN");
    const other = await connect();
    expect((await other.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await expect(sleeper.query("SELECT 1")).rejects.toThrow();
    await other.end();
  });

  test("a client that vanishes inside a transaction leaves nothing behind", async () => {
    const vanishing = await connect();
    await vanishing.query("CREATE TABLE vanished (n int)");
    await vanishing.query("BEGIN");
    await vanishing.query("INSERT INTO vanished VALUES (1)");
    (vanishing as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    const other = await connect();
    expect((await other.query("SELECT n FROM vanished")).rows).toEqual([]);
    await other.end();
  });

  test("a notification reaches idle listeners of its channel, and no others", async () => {
    const [listener, deaf, sender] = await Promise.all([connect(), connect(), connect()]);
    const heard: string[] = [];
    const arrived = new Promise<void>((resolve) => {
      listener.on("notification", ({ channel, payload }) => {
        heard.push(`${channel}:${payload}`);
        resolve();
      });
    });
    deaf.on("notification", () => heard.push("deaf"));
    await listener.query('-- mind the case\nLISTEN "Jobs";\n');
    await deaf.query("LISTEN others");
    await sender.query(`SELECT pg_notify($1, $2)`, ["Jobs", "7"]);
    await arrived;
    expect(heard).toEqual(["Jobs:7"]);
    await Promise.all([listener.end(), deaf.end(), sender.end()]);
  });

  test("each connection has its own search_path", async () => {
    const first = await connect();
    await first.query(
      "CREATE SCHEMA aside; CREATE TABLE aside.place (at text); INSERT INTO aside.place VALUES ('aside')",
    );
    const second = await connect({ options: "-c search_path=aside" });
    expect((await second.query("SELECT at FROM place")).rows).toEqual([{ at: "aside" }]);
    await expect(first.query("SELECT at FROM place")).rejects.toThrow(/does not exist/);
    await first.query("SET search_path TO aside, public");
    expect((await first.query("SELECT at FROM place")).rows).toEqual([{ at: "aside" }]);
    const third = await connect();
    await expect(third.query("SELECT at FROM place")).rejects.toThrow(/does not exist/);
    expect((await first.query("SELECT at FROM place")).rows).toEqual([{ at: "aside" }]);
    await Promise.all([first.end(), second.end(), third.end()]);
  });
});
