import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWarehouse } from "./client.ts";
import { warehouseContract } from "./contract.ts";
import { type EmbeddedWarehouse, launchEmbeddedWarehouse } from "./embedded/launch.ts";
import { WarehouseLocked, WarehouseUnavailable } from "./port.ts";

const logger = { info() {}, warn() {} };
const temporary = (): string => mkdtempSync(join(tmpdir(), "hogstream-warehouse-"));

warehouseContract("the embedded engine", async () => {
  const folder = temporary();
  const running = await launchEmbeddedWarehouse({ folder, logger, sessions: 4 });
  return {
    open: () => openWarehouse(running),
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

describe("the embedded warehouse", () => {
  const folder = temporary();
  let running: EmbeddedWarehouse;
  beforeAll(async () => {
    running = await launchEmbeddedWarehouse({ folder, logger, sessions: 3 });
  });
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const post = (query: string, body = "", headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${running.url}/?${query}`, {
      method: "POST",
      body,
      headers: { "X-ClickHouse-User": running.user, "X-ClickHouse-Key": running.password, ...headers },
    });

  test("a second process is told in one line that the folder is taken", async () => {
    const error = await launchEmbeddedWarehouse({ folder, logger }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WarehouseLocked);
    expect((error as Error).message).toBe(`${folder} is in use by another process`);
  });

  test("nobody gets in without the password, and anybody may ping", async () => {
    const guess = openWarehouse({ ...running, password: "guess" });
    await expect(guess.query("SELECT 1")).rejects.toMatchObject({ clickhouseCode: 516 });
    await guess.close();
    const basic = `Basic ${Buffer.from(`${running.user}:${running.password}`).toString("base64")}`;
    const answer = await fetch(`${running.url}/?query=SELECT+1`, { method: "POST", headers: { Authorization: basic } });
    expect(await answer.text()).toBe("1\n");
    expect((await fetch(`${running.url}/?query=SELECT+1`, { method: "POST" })).status).toBe(403);
    expect(await (await fetch(`${running.url}/ping`)).text()).toBe("Ok.\n");
    expect((await fetch(`${running.url}/_answer/${"0".repeat(32)}`, { method: "POST", body: "x" })).status).toBe(404);
  });

  test("it answers as the ClickHouse protocol says", async () => {
    const answer = await post("query_id=mine&default_format=JSONEachRow", "SELECT 1 AS one");
    expect(await answer.text()).toBe('{"one":1}\n');
    expect(answer.headers.get("x-clickhouse-query-id")).toBe("mine");
    expect(answer.headers.get("x-clickhouse-format")).toBe("JSONEachRow");
    const wrong = await post("", "SELECT * FROM nowhere");
    expect([wrong.status, wrong.headers.get("x-clickhouse-exception-code")]).toEqual([404, "60"]);
    expect(await wrong.text()).toMatch(/^Code: 60\. DB::Exception: .*\(UNKNOWN_TABLE\) \(version /s);
    const inText = await post("", "SELECT 1 AS one FORMAT JSONCompactEachRow SETTINGS max_threads = 1;");
    expect(await inText.text()).toBe("[1]\n");
  });

  test("it tells what a SELECT read, in the document and in the headers", async () => {
    expect((await post("", "CREATE TABLE counted (n UInt64) ENGINE = MergeTree ORDER BY n")).status).toBe(200);
    expect((await post("", "INSERT INTO counted SELECT number FROM numbers(50000)")).status).toBe(200);
    const small = await post("", "SELECT sum(n) FROM counted FORMAT JSONCompact");
    const document = (await small.json()) as { statistics: Record<string, number>; data: unknown };
    expect(document.data).toEqual([[1249975000]]);
    expect(document.statistics).toMatchObject({ rows_read: 50_000, bytes_read: 400_000 });
    expect(JSON.parse(small.headers.get("x-clickhouse-summary") ?? "{}")).toMatchObject({ read_rows: "50000" });
    // A result of several blocks has left with its headers before the end is known; its document still tells.
    const large = await post("max_block_size=5000&max_threads=1", "SELECT n FROM counted ORDER BY n FORMAT JSON");
    const rows = (await large.json()) as { statistics: Record<string, number>; rows: number };
    expect([rows.rows, rows.statistics["rows_read"]]).toEqual([50_000, 50_000]);
  });

  test("an INSERT may carry its data in the address, the body, or be cut by either", async () => {
    expect((await post("", "CREATE TABLE carried (n Int32) ENGINE = MergeTree ORDER BY n")).status).toBe(200);
    for (const [query, body] of [
      ["", 'INSERT INTO carried FORMAT JSONEachRow\n{"n":1}\n'],
      [`query=${encodeURIComponent("INSERT INTO carried (n) FORMAT CSV")}`, "2\n3\n"],
      ["", "INSERT INTO carried VALUES (4), (5)"],
      ["", "INSERT INTO carried SELECT 6"],
      [`query=${encodeURIComponent("INSERT INTO carried FORMAT JSONEachRow")}`, '{"n":7}'],
    ] as const) {
      const answer = await post(query, body);
      expect([body, answer.status, await answer.text()]).toEqual([body, 200, ""]);
    }
    const summary = await post(`query=${encodeURIComponent("INSERT INTO carried FORMAT CSV")}`, "8\n9\n");
    expect(JSON.parse(summary.headers.get("x-clickhouse-summary") ?? "{}")).toMatchObject({ written_rows: "2" });
    expect(await (await post("", "SELECT groupArray(n) FROM (SELECT n FROM carried ORDER BY n)")).text()).toBe(
      "[1,2,3,4,5,6,7,8,9]\n",
    );
  });

  test("it compresses when asked, and takes compressed bodies", async () => {
    const compressed = openWarehouse({ ...running, compress: true });
    await compressed.command("CREATE TABLE pressed (n UInt32) ENGINE = MergeTree ORDER BY n");
    await compressed.insert("pressed", Buffer.from(Array.from({ length: 5_000 }, (_, n) => `{"n":${n}}\n`).join("")));
    expect((await compressed.query("SELECT n FROM pressed ORDER BY n")).rows).toHaveLength(5_000);
    await expect(compressed.query("SELECT throwIf(number = 150000) FROM numbers(200000)")).rejects.toMatchObject({
      clickhouseCode: 395,
    });
    await compressed.close();
  });

  test("what would reach past one statement is refused", async () => {
    for (const sql of [
      "SELECT 1; SELECT 2",
      "SELECT 1 INTO OUTFILE '/tmp/hogstream'",
      "SET max_threads = 1",
      "USE system",
      "",
    ]) {
      expect([sql, (await post("", sql)).status]).toEqual([sql, sql.startsWith("SELECT 1;") || sql === "" ? 400 : 501]);
    }
    expect((await post("session_id=x", "SELECT 1")).status).toBe(501);
  });

  test("stopping lets a running statement end", async () => {
    const other = temporary();
    const brief = await launchEmbeddedWarehouse({ folder: other, logger, sessions: 2 });
    const warehouse = openWarehouse(brief);
    await warehouse.ping();
    const slow = warehouse.query("SELECT sum(sleepEachRow(0.1)) FROM numbers(5) SETTINGS max_block_size = 1");
    await new Promise((resolve) => setTimeout(resolve, 100));
    await brief.stop();
    expect((await slow).rows).toEqual([[0]]);
    await expect(warehouse.query("SELECT 1")).rejects.toBeInstanceOf(WarehouseUnavailable);
    await warehouse.close();
    rmSync(other, { recursive: true, force: true });
  });

  test("kill -9 during inserts loses nothing acknowledged and doubles nothing", async () => {
    const crashing = temporary();
    const batchRows = 2_000;
    const acknowledged = new Set<number>();
    let next = 0;
    for (let life = 0; life < 3; life++) {
      const engine = await launchEmbeddedWarehouse({ folder: crashing, logger, sessions: 3 });
      const warehouse = openWarehouse(engine);
      await warehouse.command(
        `CREATE TABLE IF NOT EXISTS kept (batch UInt32, n UInt32) ENGINE = MergeTree ORDER BY batch
         SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`,
      );
      const writer = async (): Promise<void> => {
        for (;;) {
          const batch = next++;
          const rows = Array.from({ length: batchRows }, (_, n) => `{"batch":${batch},"n":${n}}\n`).join("");
          try {
            await warehouse.insert("kept", Buffer.from(rows));
            acknowledged.add(batch);
          } catch (error) {
            expect(error).toBeInstanceOf(WarehouseUnavailable);
            return;
          }
        }
      };
      const writers = Promise.all([writer(), writer()]);
      await new Promise((resolve) => setTimeout(resolve, 500 + 150 * life));
      process.kill(engine.pid, "SIGKILL");
      await writers;
      await warehouse.close();
    }
    const engine = await launchEmbeddedWarehouse({ folder: crashing, logger });
    const warehouse = openWarehouse(engine);
    const { rows } = await warehouse.query(
      "SELECT batch, count(), uniqExact(n) FROM kept GROUP BY batch ORDER BY batch",
    );
    const stored = new Map(rows.map(([batch, count, distinct]) => [Number(batch), [Number(count), Number(distinct)]]));
    expect(acknowledged.size).toBeGreaterThan(10);
    expect([...acknowledged].filter((batch) => !stored.has(batch))).toEqual([]);
    expect([...stored.values()].filter(([count, distinct]) => count !== batchRows || distinct !== batchRows)).toEqual(
      [],
    );
    await warehouse.close();
    await engine.stop();
    rmSync(crashing, { recursive: true, force: true });
  });
});
