import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EngineUnderTest, engineUnderTest } from "./engine.fixture.ts";

let engine: EngineUnderTest;
let origin: string;

beforeAll(async () => {
  engine = await engineUnderTest(40);
  await engine.rest.app.listen({ port: 0, host: "127.0.0.1" });
  origin = `http://127.0.0.1:${(engine.rest.app.server.address() as AddressInfo).port}`;
});
afterAll(() => engine?.close());

const fetchAs = (query: object, format: string, accept = "*/*") =>
  fetch(`${origin}/api/projects/${engine.rest.mine.id}/query/${format === "" ? "" : `?format=${format}`}`, {
    method: "POST",
    headers: { authorization: `Bearer ${engine.rest.mine.key}`, "content-type": "application/json", accept },
    body: JSON.stringify({ query }),
  });
const hogql = (query: string) => ({ kind: "HogQLQuery", query });

describe("results as files", () => {
  test("CSV: names, text quoted, formulas made harmless, numbers left alone", async () => {
    const answer = await fetchAs(hogql("select '=1+1' as a, -5 as b, null as c, 'x\"y' as d"), "csv");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(await answer.text()).toBe('"a","b","c","d"\n"\'=1+1",-5,,"x""y"\n');
  });

  test("JSON lines, also by Accept; without the rows' default limit", async () => {
    const answer = await fetchAs(hogql("select number as n from numbers(150)"), "", "application/x-ndjson");
    const lines = (await answer.text()).trim().split("\n");
    expect([lines.length, lines[149]]).toEqual([150, '{"n":149}']);
  });

  test("Parquet and Arrow are one whole file, read back by the engine", async () => {
    for (const [format, name] of [
      ["parquet", "Parquet"],
      ["arrow", "Arrow"],
      ["arrowstream", "ArrowStream"],
    ] as const) {
      const answer = await fetchAs(hogql("select number as n, toString(number) as s from numbers(200000)"), format);
      const bytes = Buffer.from(await answer.arrayBuffer());
      await engine.warehouse.command(`CREATE TABLE back_${format} (n UInt64, s String) ENGINE = MergeTree ORDER BY n`);
      await engine.warehouse.insert(`back_${format}`, bytes, { format: name });
      const { rows } = await engine.warehouse.query(`SELECT count(), sum(n), any(s = toString(n)) FROM back_${format}`);
      expect([format, rows]).toEqual([format, [[200000, 19999900000, 1]]]);
    }
  });

  test("only the project's own rows are in them", async () => {
    for (const format of ["csv", "jsonl", "parquet"]) {
      const bytes = Buffer.from(await (await fetchAs(hogql("select properties from events"), format)).arrayBuffer());
      expect(bytes.includes("secret of theirs")).toBe(false);
      if (format !== "parquet") expect(bytes.includes("secret of mine")).toBe(true);
    }
  });

  test("a mistake is an error answer; a failure half way breaks the connection off", async () => {
    expect((await fetchAs(hogql("select foo from events"), "csv")).status).toBe(400);
    const early = await fetchAs(
      hogql("select toInt(properties.n), _toInt64('x' || toString(rand())) from events"),
      "csv",
    );
    expect(early.status).toBe(400);
    for (const format of ["csv", "jsonl"]) {
      const answer = await fetchAs(
        hogql(
          "select number, 1 / if(number = 900000, _toInt64(concat('x', toString(number))), 1) from numbers(1000000)",
        ),
        format,
      );
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
      const id = answer.headers.get("x-query-id");
      const told = await engine.rest.call("GET", `/api/projects/${engine.rest.mine.id}/query/${id}/`);
      expect(told).toMatchObject({
        status: 400,
        json: { query_status: { error: true, error_message: expect.stringContaining("can not convert") } },
      });
    }
    expect(await (await fetchAs(hogql("select 1 as a"), "csv")).text()).toBe('"a"\n1\n');
  });

  test("lists of events are files under their own names and limits", async () => {
    const list = {
      kind: "EventsQuery",
      select: ["event", "properties.n", "'=x'"],
      orderBy: ["timestamp"],
      after: "2025-12-01",
      before: "2026-02-01",
      limit: 2,
    };
    const csv = await (await fetchAs(list, "csv")).text();
    expect(csv.split("\n").map((line) => line.split(",").length)).toEqual([3, 3, 3, 1]);
    expect(csv).toContain('"event","properties.n"');
    expect(csv).toContain('"\'=x"');
    const lines = (await (await fetchAs(list, "jsonl")).text()).trim().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: expect.any(String), "properties.n": expect.any(Number) });
    expect((await fetchAs(list, "parquet")).status).toBe(400);
  });

  test("what is not a table, and formats that are none, are told", async () => {
    const insight = { kind: "TrendsQuery", series: [{ kind: "EventsNode", event: null }] };
    const refused = (await (await fetchAs(insight, "csv")).json()) as { detail: string };
    expect(refused.detail).toContain("not a table");
    expect(await (await fetchAs(hogql("select 1"), "xlsx")).json()).toMatchObject({
      detail: expect.stringContaining("parquet"),
    });
  });

  test("more rows than a file may have are an error, not a shorter file", async () => {
    const answer = await fetchAs(hogql("select number from numbers(1100000)"), "csv");
    const text = await answer.text().catch(() => "broken off");
    expect(answer.status === 400 || text === "broken off").toBe(true);
  });
});
