import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateDatabase } from "./migrate.ts";
import { type Database, DatabaseError, DatabaseUnavailable } from "./port.ts";

/** A place to open databases on, for the contract. */
export interface DatabaseUnderTest {
  open(): Database;
  /** Ends the server without notice. */
  kill(): Promise<void>;
  /** Starts it again on what it had stored. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The port's promise, for any PostgreSQL. */
export const databaseContract = (name: string, start: () => Promise<DatabaseUnderTest>) =>
  describe(`database on ${name}`, () => {
    let server: DatabaseUnderTest;
    let database: Database;

    beforeAll(async () => {
      server = await start();
      database = server.open();
      await database.query("CREATE TABLE kept (id bigint PRIMARY KEY, body jsonb)");
    });
    afterAll(async () => {
      await database?.close();
      await server?.close();
    });

    test("values travel as parameters and come back as they were", async () => {
      const rows = await database.query(
        "SELECT $1::text AS t, $2::bigint AS n, $3::jsonb AS j, $4::bigint[] AS a, $5::bytea AS b",
        [
          `it's "quoted" \\ é 😀 \n $1`,
          9_007_199_254_740_991,
          JSON.stringify({ a: [1, "x", null] }),
          [1, 2],
          Buffer.from([0, 255]),
        ],
      );
      expect(rows).toEqual([
        {
          t: `it's "quoted" \\ é 😀 \n $1`,
          n: 9_007_199_254_740_991,
          j: { a: [1, "x", null] },
          a: [1, 2],
          b: Buffer.from([0, 255]),
        },
      ]);
    });

    test("an integer beyond 2^53 keeps its digits", async () => {
      expect(await database.query("SELECT 9223372036854775807::bigint AS n")).toEqual([{ n: "9223372036854775807" }]);
    });

    test("a refused statement names its SQLSTATE and leaves the connection usable", async () => {
      const failure = await database.query("SELECT * FROM nowhere").catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DatabaseError);
      expect((failure as DatabaseError).sqlState).toBe("42P01");
      expect(await database.query("SELECT $1::int AS one", [1])).toEqual([{ one: 1 }]);
    });

    test("a transaction whose work rejects leaves nothing", async () => {
      const work = database.transaction(async (tx) => {
        await tx.query("INSERT INTO kept VALUES ($1, '{}')", [1]);
        throw new Error("changed my mind");
      });
      await expect(work).rejects.toThrow("changed my mind");
      expect(await database.query("SELECT id FROM kept WHERE id = 1")).toEqual([]);
    });

    test("a failed statement inside a transaction rolls it back", async () => {
      const work = database.transaction(async (tx) => {
        await tx.query("INSERT INTO kept VALUES ($1, '{}')", [2]);
        await tx.query("INSERT INTO kept VALUES ($1, '{}')", [2]);
      });
      await expect(work).rejects.toMatchObject({ sqlState: "23505" });
      expect(await database.query("SELECT id FROM kept WHERE id = 2")).toEqual([]);
    });

    test("statements of many connections do not mix", async () => {
      const one = async (index: number): Promise<void> => {
        const rows = await database.query(`SELECT $1::int AS c${index}, $2::text AS t`, [index, `row ${index}`]);
        expect(rows).toEqual([{ [`c${index}`]: index, t: `row ${index}` }]);
      };
      for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 40 }, (_, index) => one(index)));
    });

    test("transactions side by side neither see nor end each other", async () => {
      await database.query("INSERT INTO kept VALUES (100, '{\"n\": 0}')");
      await Promise.all(
        Array.from({ length: 12 }, () =>
          database.transaction(async (tx) => {
            const [row] = await tx.query<{ n: number }>(
              "SELECT (body->>'n')::int AS n FROM kept WHERE id = 100 FOR UPDATE",
            );
            await new Promise((resolve) => setTimeout(resolve, 2));
            await tx.query("UPDATE kept SET body = jsonb_build_object('n', $1::int) WHERE id = 100", [row!.n + 1]);
          }),
        ),
      );
      expect(await database.query("SELECT body FROM kept WHERE id = 100")).toEqual([{ body: { n: 12 } }]);
    });

    test("a large value and many rows pass", async () => {
      const body = "é".repeat(2_000_000);
      expect(await database.query("SELECT $1::text AS body", [body])).toEqual([{ body }]);
      expect(await database.query("SELECT g AS n FROM generate_series(1, 50000) g")).toHaveLength(50_000);
    });

    test("several processes may migrate at once; each file is applied once", async () => {
      const migrations = [
        { name: "0001_a", sql: "CREATE TABLE step (n int); INSERT INTO step VALUES (1);" },
        { name: "0002_b", sql: "INSERT INTO step VALUES (2);" },
      ];
      const others = [server.open(), server.open()];
      const applied = await Promise.all([database, ...others].map((each) => migrateDatabase(each, migrations)));
      expect(applied.flat().sort()).toEqual(["0001_a", "0002_b"]);
      expect(await database.query("SELECT n FROM step ORDER BY n")).toEqual([{ n: 1 }, { n: 2 }]);
      await Promise.all(others.map((each) => each.close()));
    });

    test("a migration that fails changes nothing", async () => {
      const broken = [{ name: "0003_c", sql: "CREATE TABLE half (n int); SELECT nothing_at_all;" }];
      await expect(migrateDatabase(database, broken)).rejects.toBeInstanceOf(DatabaseError);
      expect(await database.query("SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
    });

    test("the shipped migrations apply, and apply once", async () => {
      expect(await migrateDatabase(database)).toContain("0001_projects_and_functions");
      expect(await migrateDatabase(database)).toEqual([]);
    });

    test("what was acknowledged survives the server's death, and the port finds it again", async () => {
      const acknowledged: number[] = [];
      let alive = true;
      const writer = async (lane: number): Promise<void> => {
        for (let n = 0; alive; n++) {
          const id = 1_000 + lane * 100_000 + n;
          try {
            await database.query("INSERT INTO kept VALUES ($1, $2)", [id, JSON.stringify({ id })]);
            acknowledged.push(id);
          } catch (error) {
            expect(error).toBeInstanceOf(DatabaseUnavailable);
            return;
          }
        }
      };
      const writers = Promise.all([writer(0), writer(1), writer(2)]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await server.kill();
      await new Promise((resolve) => setTimeout(resolve, 50));
      alive = false;
      await writers;
      await expect(database.ping()).rejects.toBeInstanceOf(DatabaseUnavailable);
      await server.restart();
      database = server.open();
      const stored = new Set((await database.query<{ id: number }>("SELECT id FROM kept")).map((row) => row.id));
      expect(acknowledged.length).toBeGreaterThan(10);
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    });
  });
