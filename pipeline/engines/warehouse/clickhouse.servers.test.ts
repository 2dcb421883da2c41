import { describe, test } from "vitest";
import { openWarehouse } from "./client.ts";
import { warehouseContract } from "./contract.ts";

const given = process.env["CLICKHOUSE_URL"];

if (given === undefined || given === "") {
  describe.skip("warehouse on a ClickHouse server (no CLICKHOUSE_URL; no package registry ships a current server)", () => {
    test("its contract", () => {});
  });
} else {
  const url = new URL(given);
  const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent);
  warehouseContract("a ClickHouse server", async () => ({
    open: () =>
      openWarehouse({
        url: url.origin,
        user: user || "default",
        password: password ?? "",
        database: database || "default",
      }),
    close: () => Promise.resolve(),
  }));
}
