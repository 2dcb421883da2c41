import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateWarehouse } from "./migrate.ts";
import { type StatementOptions, type Warehouse, WarehouseError } from "./port.ts";

/**
 * A warehouse under test. The contract works in tables of its own, whose names start with `contract_`, and as a project
 * of its own in the migrated ones, whose rows it deletes again.
 */
export interface WarehouseUnderTest {
  open(): Warehouse;
  close(): Promise<void>;
}

const text = (rows: readonly object[]): Buffer => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

/** The port's promise, for a server and the embedded engine alike. */
export function warehouseContract(name: string, start: () => Promise<WarehouseUnderTest>): void {
  describe(`warehouse on ${name}`, () => {
    let server: WarehouseUnderTest;
    let warehouse: Warehouse;
    let tables = 0;
    beforeAll(async () => {
      server = await start();
      warehouse = server.open();
    });
    afterAll(async () => {
      await warehouse?.close();
      await server?.close();
    });

    const collect = async (sql: string, format: string, options: StatementOptions = {}): Promise<Buffer> => {
      const parts: Uint8Array[] = [];
      for await (const part of warehouse.stream(sql, format, options)) parts.push(part);
      return Buffer.concat(parts);
    };
    const rows = async (sql: string, options: StatementOptions = {}) => (await warehouse.query(sql, options)).rows;
    const failure = async (work: Promise<unknown>): Promise<WarehouseError> => {
      const error = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(WarehouseError);
      return error as WarehouseError;
    };
    const freshTable = async (columns: string, order = "tuple()"): Promise<string> => {
      const table = `contract_${process.pid}_${tables++}`;
      await warehouse.command(`CREATE TABLE ${table} (${columns}) ENGINE = MergeTree ORDER BY ${order}`);
      return table;
    };

    // A statement that fails after part of its result leaves that part to whoever asks next on the same connection of
    // libchdb. One tenant would read another's rows, so this comes first, with every way to fail.
    describe("rows of a failed statement stay its own", () => {
      const SECRET = "concat('SECRET_', toString(number))";
      const half = "number >= 120000";
      const ways: readonly [string, (format: string) => Promise<unknown>, number][] = [
        [
          "throwIf half way",
          (format) => collect(`SELECT ${SECRET}, throwIf(${half}) FROM numbers(200000)`, format),
          395,
        ],
        [
          "throwIf in the first block",
          (format) => collect(`SELECT ${SECRET}, throwIf(number = 50) FROM numbers(100)`, format),
          395,
        ],
        [
          "max_result_rows",
          (format) =>
            collect(`SELECT ${SECRET} FROM numbers(200000)`, format, {
              settings: { max_result_rows: 150_000, result_overflow_mode: "throw" },
            }),
          396,
        ],
        [
          "max_execution_time",
          (format) =>
            collect(`SELECT ${SECRET}, sleepEachRow(0.01) FROM numbers(1000)`, format, {
              settings: { max_execution_time: 0.2, max_block_size: 5 },
            }),
          159,
        ],
        [
          "max_memory_usage",
          (format) =>
            collect(`SELECT ${SECRET}, groupArray(number) FROM numbers(50000000) GROUP BY number`, format, {
              settings: { max_memory_usage: 50_000_000, max_bytes_before_external_group_by: 0 },
            }),
          241,
        ],
        [
          "a value that cannot be cast",
          (format) => collect(`SELECT ${SECRET}, toInt8(if(${half}, 'x', '1')) FROM numbers(200000)`, format),
          0,
        ],
        ["a second statement", (format) => collect(`SELECT 'SECRET_A'; SELECT throwIf(1)`, format), 62],
        ["a missing table", (format) => collect("SELECT 'SECRET_A', x FROM contract_nowhere", format), 60],
        ["a syntax error", (format) => collect("SELECT 'SECRET_A' FROM (", format), 62],
        ["a statement without rows", () => warehouse.command("INSERT INTO contract_nowhere SELECT 'SECRET_A'"), 60],
        ["a missing parameter", (format) => collect("SELECT 'SECRET_A', {nobody:String}", format), 456],
      ];
      for (const [way, fail, code] of ways) {
        test(way, async () => {
          for (const format of ["JSONCompact", "JSONEachRow", "CSVWithNames", "RowBinary"]) {
            const error = await failure(fail(format));
            if (code > 0) expect(error.clickhouseCode, error.message).toBe(code);
            expect(await rows("SELECT 'B' AS b")).toEqual([["B"]]);
            expect((await collect("SELECT 'C' AS c", "CSV")).toString()).toBe('"C"\n');
            expect((await collect("SELECT 'D' AS d", "JSONEachRow")).toString()).toBe('{"d":"D"}\n');
          }
        });
      }

      test("an unknown format", async () => {
        expect((await failure(collect("SELECT 'SECRET_A'", "NoSuchFormat"))).clickhouseCode).toBe(73);
        expect(await rows("SELECT 'B'")).toEqual([["B"]]);
      });

      test("a reader who leaves half way", async () => {
        for (let round = 0; round < 5; round++) {
          for await (const part of warehouse.stream(`SELECT ${SECRET} FROM numbers(3000000)`, "CSV")) {
            expect(part.length).toBeGreaterThan(0);
            break;
          }
          expect(await rows("SELECT 'B'")).toEqual([["B"]]);
        }
      });

      test("side by side with others who succeed", async () => {
        const one = async (index: number): Promise<void> => {
          if (index % 3 === 0) {
            await failure(collect(`SELECT ${SECRET}, throwIf(number > 70000) FROM numbers(100000)`, "JSONCompact"));
          } else {
            expect(
              await rows("SELECT {index:UInt32} AS i, {text:String}", { params: { index, text: `mine ${index}` } }),
            ).toEqual([[index, `mine ${index}`]]);
          }
        };
        await Promise.all(Array.from({ length: 60 }, (_, index) => one(index)));
      });
    });

    describe("parameters", () => {
      test("carry any text and leave the statement's own alone", async () => {
        const hostile = `'; DROP TABLE x; -- \\' \\\\ \` " {y:String} \n\t\r\u0007 é 😀 ]) /* */`;
        expect(await rows("SELECT {x:String} AS x, '{y:String} -- /*' AS literal", { params: { x: hostile } })).toEqual(
          [[hostile, "{y:String} -- /*"]],
        );
      });

      test("have the declared type", async () => {
        const params = {
          n: 42,
          big: 9_223_372_036_854_775_807n,
          f: 0.1,
          b: true,
          list: ["a'b", "c\\d", ""],
          pairs: { k: "v" },
          none: null,
          when: new Date("2026-02-03T04:05:06.789Z"),
          id: "01890a5d-ac96-774b-bcce-b302099a8057",
          column: "one",
        };
        const result = await warehouse.query(
          `SELECT {n:UInt8}, toString({big:Int64}), {f:Float64}, {b:Bool}, {list:Array(String)}, {pairs:Map(String, String)},
             {none:Nullable(String)}, toString({when:DateTime64(3, 'UTC')}), {id:UUID}, {column:Identifier} FROM (SELECT 1 AS one)`,
          { params },
        );
        expect(result.rows).toEqual([
          [
            42,
            "9223372036854775807",
            0.1,
            true,
            ["a'b", "c\\d", ""],
            { k: "v" },
            null,
            "2026-02-03 04:05:06.789",
            params.id,
            1,
          ],
        ]);
        expect(result.columns[0]?.type).toBe("UInt8");
        expect(result.columns[4]?.type).toBe("Array(String)");
      });

      test("may be long", async () => {
        const x = "x".repeat(200_000);
        expect(await rows("SELECT length({x:String})", { params: { x } })).toEqual([[200_000]]);
      });

      test("do not outlive their statement", async () => {
        await rows("SELECT {once:String}", { params: { once: "secret" } });
        for (let n = 0; n < 10; n++) {
          expect((await failure(rows("SELECT {once:String}"))).clickhouseCode).toBe(456);
        }
      });
    });

    test("settings hold for their statement, and end with it", async () => {
      const sql = "SELECT getSetting('max_threads') = 3, getSetting('max_block_size')";
      expect(await rows(sql, { settings: { max_threads: 3, max_block_size: 777 } })).toEqual([[1, 777]]);
      for (let n = 0; n < 10; n++) expect(await rows("SELECT getSetting('max_block_size') = 777")).toEqual([[0]]);
      expect((await failure(rows("SELECT 1", { settings: { no_such_setting: 1 } }))).clickhouseCode).toBe(115);
      expect((await failure(rows("SELECT 1 SETTINGS no_such_setting = 1"))).clickhouseCode).toBe(115);
    });

    describe("results", () => {
      test("come as arrays in column order, with names and types", async () => {
        const result = await warehouse.query('SELECT number AS n, toString(number) AS `a "b"` FROM numbers(3)');
        expect(result.columns).toEqual([
          { name: "n", type: "UInt64" },
          { name: 'a "b"', type: "String" },
        ]);
        expect(result.rows).toEqual([
          [0, "0"],
          [1, "1"],
          [2, "2"],
        ]);
      });

      test("without rows keep their columns", async () => {
        expect(await warehouse.query("SELECT 1 AS one WHERE false")).toMatchObject({
          columns: [{ name: "one", type: "UInt8" }],
          rows: [],
        });
      });

      test("of many blocks are one document in every format", async () => {
        const count = 150_000;
        const sql = `SELECT number AS n, '],\n\t"rows"' AS t FROM numbers(${count})`;
        const query = await warehouse.query(sql);
        expect(query.rows).toHaveLength(count);
        expect(query.rows.at(-1)).toEqual([count - 1, '],\n\t"rows"']);
        const json = JSON.parse((await collect(sql, "JSON")).toString()) as { rows: number; data: { n: number }[] };
        expect([json.rows, json.data.length, json.data.at(-1)?.n]).toEqual([count, count, count - 1]);
        const names = (await collect(`SELECT number AS n FROM numbers(${count})`, "TSVWithNamesAndTypes"))
          .toString()
          .split("\n");
        expect([names.length, names[0], names[1], names[2], names.at(-2)]).toEqual([
          count + 3,
          "n",
          "UInt64",
          "0",
          `${count - 1}`,
        ]);
        const csv = (await collect(`SELECT number AS n FROM numbers(${count})`, "CSVWithNames")).toString().split("\n");
        expect([csv.length, csv[0], csv.at(-2)]).toEqual([count + 2, '"n"', `${count - 1}`]);
        expect(await collect(`SELECT number AS n FROM numbers(${count})`, "RowBinary")).toHaveLength(count * 8);
        const columns = JSON.parse((await collect(sql, "JSONColumns")).toString()) as { n: number[] };
        expect(columns.n).toHaveLength(count);
      });

      test("in Parquet are one file that reads back", async () => {
        const table = await freshTable("n UInt64, s String");
        for (const count of [0, 1, 150_000]) {
          const file = await collect(`SELECT number AS n, toString(number) AS s FROM numbers(${count})`, "Parquet");
          expect([file.toString("latin1", 0, 4), file.toString("latin1", file.length - 4)]).toEqual(["PAR1", "PAR1"]);
          await warehouse.insert(table, file, { format: "Parquet" });
          expect(await rows(`SELECT count(), sum(n) FROM ${table}`)).toEqual([
            [count, (count / 2) * (count === 0 ? 0 : count - 1)],
          ]);
          await warehouse.command(`TRUNCATE TABLE ${table}`);
        }
      });

      test("of statements that are not SELECT come too", async () => {
        expect((await rows("EXISTS TABLE system.one"))[0]).toEqual([1]);
        expect((await rows("DESCRIBE TABLE system.one"))[0]?.[0]).toBe("dummy");
        expect((await rows("EXPLAIN SELECT 1")).length).toBeGreaterThan(0);
      });

      test("may follow comments, brackets, WITH and a SETTINGS clause", async () => {
        expect(await rows("-- why\n/* and; how */ (SELECT 1 AS a) UNION ALL (SELECT 1) -- end; really")).toEqual([
          [1],
          [1],
        ]);
        expect(await rows("WITH 2 AS two SELECT two AS format SETTINGS max_threads = 1")).toEqual([[2]]);
        expect(await rows("SELECT ';', ';--' AS `a;b`")).toEqual([[";", ";--"]]);
      });
    });

    describe("inserts", () => {
      test("of nothing do nothing", async () => {
        const table = await freshTable("a Int32");
        await warehouse.insert(table, Buffer.alloc(0));
        await warehouse.insert(table, []);
        expect(await rows(`SELECT count() FROM ${table}`)).toEqual([[0]]);
      });

      test("keep every value as it was given", async () => {
        const table = await freshTable(
          "n Int64, s String, f Float64, d DateTime64(6, 'UTC'), a Array(String), o Nullable(String)",
          "n",
        );
        const given = [
          {
            n: -1,
            s: "é 😀 \u0000 \\ ' \" \n\t\r ; SELECT",
            f: 1.5e300,
            d: "2026-02-03 04:05:06.123456",
            a: ["x'y", ""],
            o: null,
          },
          { n: 2, s: "", f: 0.1, d: "2026-02-03T04:05:06.123Z", a: [], o: "null" },
        ];
        await warehouse.insert(table, text(given));
        expect(await rows(`SELECT n, s, f, toString(d), a, o FROM ${table} ORDER BY n`)).toEqual([
          [-1, given[0]!.s, 1.5e300, "2026-02-03 04:05:06.123456", ["x'y", ""], null],
          [2, "", 0.1, "2026-02-03 04:05:06.123000", [], "null"],
        ]);
      });

      test("take not-a-number and the infinities", async () => {
        const table = await freshTable("f Float64");
        await warehouse.insert(table, Buffer.from("nan\ninf\n-inf\n"), { format: "TSV" });
        expect(await rows(`SELECT countIf(isNaN(f)), countIf(isInfinite(f)) FROM ${table}`)).toEqual([[1, 2]]);
      });

      test("take a hundred thousand rows in parts, as one block", async () => {
        const table = await freshTable("n UInt32, s String", "n");
        const parts = Array.from({ length: 10 }, (_, part) =>
          text(Array.from({ length: 10_000 }, (_, index) => ({ n: part * 10_000 + index, s: "some text" }))),
        );
        await warehouse.insert(table, parts);
        expect(await rows(`SELECT count(), uniqExact(n), max(n), uniqExact(_part) FROM ${table}`)).toEqual([
          [100_000, 100_000, 99_999, 1],
        ]);
      });

      test("take other formats and some columns only", async () => {
        const table = await freshTable("a Int32, b String DEFAULT 'given'", "a");
        await warehouse.insert(table, Buffer.from("1\n2\n"), { format: "CSV", columns: ["a"] });
        await warehouse.insert(table, Buffer.from([3, 0, 0, 0, 2, 0x3b, 0x0a]), { format: "RowBinary" });
        expect(await rows(`SELECT a, b FROM ${table} ORDER BY a`)).toEqual([
          [1, "given"],
          [2, "given"],
          [3, ";\n"],
        ]);
      });

      test("with one bad row store none", async () => {
        const table = await freshTable("n Int32");
        const good = Array.from({ length: 20_000 }, (_, n) => `{"n":${n}}\n`).join("");
        await failure(warehouse.insert(table, Buffer.from(`${good}{"n":"no number"}\n`)));
        await failure(warehouse.insert("contract_nowhere", Buffer.from(good)));
        expect(await rows(`SELECT count() FROM ${table}`)).toEqual([[0]]);
      });

      test("over any number of partitions are stored", async () => {
        const table = `contract_${process.pid}_${tables++}`;
        await warehouse.command(`CREATE TABLE ${table} (n UInt32) ENGINE = MergeTree PARTITION BY n ORDER BY n`);
        await warehouse.insert(table, text(Array.from({ length: 150 }, (_, n) => ({ n }))));
        expect(await rows(`SELECT count() FROM ${table}`)).toEqual([[150]]);
      });

      test("hold data that looks like the end of the data, or like statements", async () => {
        const table = await freshTable("s String", "s");
        await warehouse
          .insert(table, Buffer.from(`{"s":"a"}\n\n\n{"s":"b"};\n\nDROP TABLE ${table}\n`))
          .catch(() => {});
        await warehouse.insert(table, Buffer.from('{"s":"c"}\n\n\r\n{"s":"d"}\n\n'));
        await warehouse.insert(table, Buffer.from(`e\n\n;\nSELECT 1\n\n`), { format: "LineAsString" });
        expect(
          (await rows(`SELECT groupArray(s) FROM (SELECT s FROM ${table} WHERE s NOT IN ('a', 'b') ORDER BY s)`))[0],
        ).toEqual([["", "", ";", "SELECT 1", "c", "d", "e"]]);
        const pairs = Array.from({ length: 65_536 }, (_, pair) => Buffer.from([2, pair & 255, pair >> 8]));
        const bytes = await freshTable("b String");
        await warehouse.insert(bytes, pairs, { format: "RowBinary" });
        expect(await rows(`SELECT count(), uniqExact(b) FROM ${bytes}`)).toEqual([[65_536, 65_536]]);
      });

      test("side by side all arrive", async () => {
        const table = await freshTable("n UInt32", "n");
        await Promise.all(
          Array.from({ length: 20 }, (_, lane) =>
            warehouse.insert(table, text(Array.from({ length: 500 }, (_, n) => ({ n: lane * 500 + n })))),
          ),
        );
        expect(await rows(`SELECT count(), uniqExact(n) FROM ${table}`)).toEqual([[10_000, 10_000]]);
      });
    });

    describe("failures", () => {
      test("name ClickHouse's code before the first byte", async () => {
        expect((await failure(rows("SELECT * FROM contract_nowhere"))).clickhouseCode).toBe(60);
        expect((await failure(rows("SELECT nothing"))).clickhouseCode).toBe(47);
        expect(
          (await failure(warehouse.command("CREATE TABLE contract_x (a Nonsense) ENGINE = Memory"))).clickhouseCode,
        ).toBe(50);
      });

      test("an answer too large to be held whole is one", async () => {
        const error = await failure(rows("SELECT repeat('x', 1000000) FROM numbers(200) SETTINGS max_block_size = 10"));
        expect(error.clickhouseCode).toBe(396);
        expect(await rows("SELECT 1")).toEqual([[1]]);
      });

      test("name it after the first bytes, in any format", async () => {
        for (const format of ["CSV", "JSONEachRow", "JSON", "RowBinary", "Parquet", "TSVWithNames"]) {
          const sql =
            "SELECT number, throwIf(number = 190000, 'boom') FROM numbers(200000) SETTINGS max_block_size = 10000";
          const error = await failure(collect(sql, format));
          expect([format, error.clickhouseCode]).toEqual([format, 395]);
          expect(error.message).toContain("boom");
        }
      });

      test("give what came before them", async () => {
        const got: string[] = [];
        const sql =
          "SELECT number, throwIf(number = 190000) FROM numbers(200000) SETTINGS max_block_size = 10000, max_threads = 1";
        await failure(
          (async () => {
            for await (const part of warehouse.stream(sql, "CSV")) got.push(Buffer.from(part).toString());
          })(),
        );
        expect(got.join("")).toMatch(/^0,0\n1,0\n/);
        expect(got.join("")).not.toContain("exception");
      });
    });

    describe("cancelling", () => {
      const running = async (mark: string): Promise<number> =>
        Number(
          (
            await rows(`SELECT count() FROM system.processes WHERE position(query, concat('${mark}', '_mark')) > 0`)
          )[0]?.[0],
        );
      const slow: Readonly<Record<string, string>> = {
        "before the first byte": "SELECT count() FROM numbers(1000000000000) WHERE cityHash64(number) = 1",
        "inside a scalar subquery": "SELECT (SELECT count() FROM numbers(1000000000000) WHERE cityHash64(number) = 1)",
        "half way through the rows": "SELECT number FROM numbers(1000000000000)",
      };
      for (const [when, sql] of Object.entries(slow)) {
        test(`${when} stops the engine's work`, async () => {
          const abort = new AbortController();
          const mark = `stop${tables++}`;
          const reading = collect(`${sql} SETTINGS log_comment = '${mark}_mark', max_execution_time = 60`, "Null", {
            signal: abort.signal,
          });
          const outcome = reading.then(
            () => "done",
            (error: Error) => error.name,
          );
          await expect.poll(() => running(mark), { timeout: 10_000 }).toBe(1);
          abort.abort();
          expect(await outcome).toBe("AbortError");
          await expect.poll(() => running(mark), { timeout: 10_000 }).toBe(0);
        });
      }

      test("by leaving the loop stops it too", async () => {
        const mark = `leave${tables++}`;
        for await (const _ of warehouse.stream(
          `SELECT number FROM numbers(1000000000000) SETTINGS log_comment = '${mark}_mark'`,
          "CSV",
        ))
          break;
        await expect.poll(() => running(mark), { timeout: 10_000 }).toBe(0);
      });

      test("right after the start stops it too", async () => {
        const mark = `soon${tables++}`;
        const sql = `SELECT sum(sleepEachRow(0.1)) FROM numbers(300) SETTINGS max_block_size = 1, log_comment = '${mark}_mark'`;
        const soon = Array.from({ length: 20 }, (_, n) =>
          rows(sql, { signal: AbortSignal.timeout(n) }).catch(() => "stopped"),
        );
        expect(new Set(await Promise.all(soon))).toEqual(new Set(["stopped"]));
        await expect.poll(() => running(mark), { timeout: 3_000 }).toBe(0);
      });

      test("a statement without rows stops it", async () => {
        const table = await freshTable("n UInt64");
        const abort = new AbortController();
        const mark = `command${tables++}`;
        const sql = `INSERT INTO ${table} SELECT number FROM numbers(1000000000000) WHERE cityHash64(number) = 1 SETTINGS log_comment = '${mark}_mark'`;
        const outcome = warehouse.command(sql, { signal: abort.signal }).catch((error: Error) => error.name);
        await expect.poll(() => running(mark), { timeout: 10_000 }).toBe(1);
        abort.abort();
        expect(await outcome).toBe("AbortError");
        await expect.poll(() => running(mark), { timeout: 10_000 }).toBe(0);
      });
    });

    test("a short statement does not wait for a long one", async () => {
      const abort = new AbortController();
      const long = [1, 2, 3].map((n) =>
        rows(`SELECT (SELECT sum(sleepEachRow(0.5)) FROM numbers(${100 + n})) SETTINGS max_block_size = 1`, {
          signal: abort.signal,
          settings: { function_sleep_max_microseconds_per_block: 0 },
        }).catch(() => "stopped"),
      );
      for (let n = 0; n < 20; n++) expect(await rows(`SELECT ${n} AS n`)).toEqual([[n]]);
      abort.abort();
      expect(await Promise.all(long)).toEqual(["stopped", "stopped", "stopped"]);
    });

    test("the tables are made once, and take an event with what the store stage knows", async () => {
      await migrateWarehouse(warehouse);
      expect(await migrateWarehouse(warehouse)).toEqual([]);
      const team = -process.pid;
      const event = {
        uuid: "01890a5d-ac96-774b-bcce-b302099a8057",
        event: "$pageview",
        properties: JSON.stringify({ $session_id: "s-1", $group_0: "acme", $group_1: 7, nested: { $window_id: "no" } }),
        timestamp: "2026-02-03 04:05:06.789",
        team_id: team,
        distinct_id: "d",
        elements_chain: 'a.btn:href="/x"text="Go"attr_id="b1";div',
        _partition: 3,
        _offset: 4_000_000_000_000,
      };
      await warehouse.insert("events", text([event]));
      expect(
        await rows(
          `SELECT \`$session_id\`, \`$group_0\`, \`$group_1\`, \`$group_2\`, elements_chain_href, elements_chain_texts, elements_chain_ids,
             elements_chain_elements, person_properties, person_mode, toString(timestamp), _partition, _offset
           FROM events WHERE team_id = {team:Int64}`,
          { params: { team } },
        ),
      ).toEqual([
        [
          "s-1",
          "acme",
          "7",
          "",
          "/x",
          ["Go"],
          ["b1"],
          ["a"],
          "{}",
          "full",
          "2026-02-03 04:05:06.789000",
          3,
          4_000_000_000_000,
        ],
      ]);
      await warehouse.command("DELETE FROM events WHERE team_id = {team:Int64}", { params: { team } });
    });

    test("a session is folded from its events as they are stored; made-up ids are left out", async () => {
      await migrateWarehouse(warehouse);
      const team = -process.pid;
      // 019c2196-8d15-7… starts at 2026-02-03 03:40:40 UTC.
      const session = "019c2196-8d15-774b-bcce-b302099a8057";
      const event = (n: number, name: string, url: string | undefined, session_id = session) => ({
        uuid: `019c2196-8d15-774b-bcce-b302099a800${n}`,
        event: name,
        properties: JSON.stringify({
          $session_id: session_id,
          $current_url: url,
          utm_source: url === "/a" ? "mail" : undefined,
        }),
        timestamp: `2026-02-03 04:05:0${n}`,
        team_id: team,
        distinct_id: `d${n}`,
      });
      const events = [
        event(0, "flag", undefined),
        event(1, "$pageview", "/a"),
        event(2, "$autocapture", "/a"),
        event(3, "$pageview", "/b"),
      ];
      await warehouse.insert("events", text([...events, event(4, "$pageview", "/c", "not a session")]));
      await warehouse.insert(
        "events",
        text([events[3]!, event(5, "$pageview", "/c", "0fffffff-8d15-774b-bcce-b302099a8057")]),
      );
      expect(
        await rows(
          `SELECT toString(reinterpretAsUUID(bitOr(bitShiftLeft(session_id_v7, 64), bitShiftRight(session_id_v7, 64)))),
             uniqMerge(pageview_uniq), uniqMerge(autocapture_uniq), argMinMerge(entry_url), argMaxMerge(end_url),
             argMinMerge(initial_utm_source), toString(min(min_timestamp)), toString(max(max_timestamp)), argMaxMerge(distinct_id),
             arraySort(groupUniqArrayArray(urls))
           FROM raw_sessions WHERE team_id = {team:Int64} GROUP BY session_id_v7`,
          { params: { team } },
        ),
      ).toEqual([
        [
          session,
          2,
          1,
          "/a",
          "/b",
          "mail",
          "2026-02-03 04:05:00.000000",
          "2026-02-03 04:05:03.000000",
          "d3",
          ["/a", "/b"],
        ],
      ]);
      for (const table of ["events", "raw_sessions"]) {
        await warehouse.command(`DELETE FROM ${table} WHERE team_id = {team:Int64}`, { params: { team } });
      }
    });

    test("ping answers", async () => {
      await warehouse.ping();
    });
  });
}
