import { describe, test } from "vitest";
import { startPostgres } from "#scripts/servers/postgres.ts";
import { openDatabase } from "./client.ts";
import { databaseContract } from "./contract.ts";

const server = await startPostgres();

if ("skipped" in server) {
  describe.skip(`database on PostgreSQL (${server.skipped})`, () => {
    test("its contract", () => {});
  });
} else {
  databaseContract("PostgreSQL", async () => ({ ...server, open: () => openDatabase({ url: server.url }) }));
}
