/** `hogstream query explain "SELECT …"`: what ClickHouse would run, and how much it would read. */

import type { Explanation } from "../../http/query/explain.ts";
import { QueryClient, RequestFailed } from "./client.ts";
import { connectionOf } from "./connection.ts";
import { short } from "./progress.ts";
import { complain, failureText, type QueryArgs, type QueryIo } from "./run.ts";
import { plainText } from "./terminal-text.ts";

interface Answer {
  readonly statements: readonly Explanation[];
}

export async function explainQuery(
  args: Omit<QueryArgs, "format"> & { readonly json: boolean },
  io: QueryIo,
): Promise<number> {
  const connection = connectionOf(args, io.env);
  if (typeof connection === "string") return complain(io, connection, 2);
  try {
    const body = { query: { kind: "HogQLQuery", query: args.sql } };
    const answer = await new QueryClient(connection).post("query/explain/", body);
    const explanation = (await answer.json()) as Answer;
    io.stdout(args.json ? `${JSON.stringify(explanation, null, 2)}\n` : text(explanation));
    return 0;
  } catch (error) {
    if (error instanceof RequestFailed) return complain(io, failureText(args.sql, error.failure), 1);
    throw error;
  }
}

const text = ({ statements }: Answer): string =>
  statements
    .map(({ hogql, clickhouse, plan, estimate }) => {
      const reads = estimate.map(
        ({ table, parts, rows, marks }) => `  ${table}: about ${short(rows)} rows in ${parts} parts (${marks} marks)`,
      );
      return plainText(
        [
          ["HogQL", hogql],
          ["ClickHouse", clickhouse],
          ["Plan", plan.join("\n")],
          ["Reads", reads.length === 0 ? "  no table's parts" : reads.join("\n")],
        ]
          .map(([title, body]) => `── ${title}\n${body}\n`)
          .join("\n"),
      );
    })
    .join("\n");
