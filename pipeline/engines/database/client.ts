import pg from "pg";
import { type Database, DatabaseError, DatabaseUnavailable, type Queryable } from "./port.ts";

export interface DatabaseAddress {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Connections at most; default 10. */
  readonly connectionsMax?: number;
  /** Shown in pg_stat_activity; default `hogstream`. */
  readonly application?: string;
}

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_MS = 10_000;
const INT8 = 20;
const INT8_ARRAY = 1016 as typeof pg.types.TypeId.INT8; // the driver's list of ids stops before the arrays

/** int8 as a number where that is exact, else as text. */
const parseInt8 = (text: string): number | string => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
};

const parseTexts = pg.types.getTypeParser(INT8_ARRAY, "text") as (text: string) => readonly (string | null)[];

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (format !== "binary" && oid === INT8) return parseInt8;
    if (format !== "binary" && oid === INT8_ARRAY) {
      return (text: string) => parseTexts(text).map((item) => (item === null ? null : parseInt8(item)));
    }
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * SQLSTATE classes and codes after which the same call may succeed: no connection, no resources, the server's starting
 * or stopping, serialisation failure, deadlock, lock not available.
 */
const LATER = /^(?:08|53|57P0[1-5]|40001|40P01|55P03|25P03)/;

/** Opens the port on one address; connects when first used. */
export function openDatabase(address: DatabaseAddress): Database {
  const pool = new pg.Pool({
    connectionString: address.url,
    max: address.connectionsMax ?? CONNECTIONS_MAX,
    application_name: address.application ?? "hogstream",
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types,
  });
  // An idle connection that breaks is replaced; whoever needs one next learns whether the server is there.
  pool.on("error", () => {});

  return {
    query: (sql, values) => statement(pool, sql, values),
    async transaction(work) {
      const client = await pool.connect().catch((error: unknown) => {
        throw asDatabaseError(error);
      });
      let open = true;
      const tx: Queryable = {
        query: (sql, values) => {
          if (!open) throw new DatabaseError("the transaction has ended", "25P01");
          return statement(client, sql, values);
        },
      };
      let broken: Error | undefined;
      try {
        await statement(client, "BEGIN");
        const result = await work(tx);
        await statement(client, "COMMIT");
        return result;
      } catch (error) {
        await statement(client, "ROLLBACK").catch((failure: Error) => {
          broken = failure; // the connection is not fit for anybody else
        });
        throw error;
      } finally {
        open = false;
        client.release(broken);
      }
    },
    async ping() {
      await statement(pool, "SELECT 1");
    },
    close: () => pool.end(),
  };
}

async function statement<Row extends Record<string, unknown>>(
  target: pg.Pool | pg.PoolClient,
  sql: string,
  values?: readonly unknown[],
): Promise<readonly Row[]> {
  try {
    // Several statements in one text give an array of results: the last one's rows count.
    const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await target.query<Row>(
      sql,
      values as unknown[] | undefined,
    );
    return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function asDatabaseError(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  // SQLSTATE is five characters; Node's own codes (ECONNREFUSED, …) and pg's plain errors are broken connections.
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]{4}$/.test(code)) {
    return new DatabaseUnavailable(`the database did not answer: ${message || code}`, { cause: error });
  }
  if (LATER.test(code)) return new DatabaseUnavailable(`${message} [${code}]`, { cause: error });
  return new DatabaseError(message, code, error);
}
