/** `hogstream query "SELECT …"`: runs a query and prints its rows. */
import { randomUUID } from "node:crypto";
import { renderDiagnostic } from "#lang/diagnostics/render.ts";
import type { CommandIo } from "../hog/io.ts";
import { type Failure, type QueryAnswer, QueryClient, RequestFailed } from "./client.ts";
import { type ConnectionArgs, connectionOf } from "./connection.ts";
import { readText, showProgress } from "./progress.ts";
import { tableText } from "./table.ts";
import { plainText } from "./terminal-text.ts";

export const FORMATS = ["table", "csv", "jsonl", "json", "parquet", "arrow"] as const;
export type Format = (typeof FORMATS)[number];

export interface QueryArgs extends ConnectionArgs {
  readonly sql: string;
  /** By default a table in a terminal, CSV elsewhere. */
  readonly format?: Format;
  /** `name=JSON` or `name=text`: values for `{name}`. */
  readonly values: readonly string[];
}

/** What a command needs of its process. */
export interface QueryIo extends CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly bytes: (chunk: Uint8Array) => Promise<void>;
  /** Columns of the terminal at standard output; undefined when it is none. */
  readonly columns: number | undefined;
  /** A terminal is at standard error. */
  readonly tells: boolean;
  /** Calls back when a person presses Ctrl-C; the result stops listening. */
  readonly onInterrupt: (callback: () => void) => () => void;
}

const INTERRUPTED = 130;

export async function runQuery(args: QueryArgs, io: QueryIo): Promise<number> {
  const connection = connectionOf(args, io.env);
  if (typeof connection === "string") return complain(io, connection, 2);
  const values = valuesOf(args.values);
  if (typeof values === "string") return complain(io, values, 2);
  const client = new QueryClient(connection);
  const format = args.format ?? (io.columns === undefined ? "csv" : "table");
  const id = randomUUID();
  const query = { kind: "HogQLQuery", query: args.sql, ...(values === undefined ? {} : { values }) };

  const aborted = new AbortController();
  const progress = io.tells ? showProgress(client, id, io.stderr) : { stop() {} };
  const release = io.onInterrupt(() => {
    void client.cancel(id).finally(() => aborted.abort());
  });
  try {
    const tabular = format === "table" || format === "json";
    const body = { query, client_query_id: id, ...(tabular ? {} : { format }) };
    const answer = await client.post("query/", body, aborted.signal);
    if (!tabular) {
      await pass(answer, io, progress);
      return 0;
    }
    const rows = (await answer.json()) as QueryAnswer;
    progress.stop();
    if (format === "json") io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
    else print(rows, io);
    return 0;
  } catch (error) {
    progress.stop();
    if (aborted.signal.aborted || isCancelled(error)) {
      io.stderr("hogstream: cancelled\n");
      return INTERRUPTED;
    }
    if (error instanceof RequestFailed) return complain(io, failureText(args.sql, error.failure), 1);
    const reason = (await client.failureOf(id)) ?? (error instanceof Error ? error.message : String(error));
    return complain(
      io,
      `the answer broke off: ${reason.replace(/\.$/, "")}; what was printed is not the whole result`,
      1,
    );
  } finally {
    release();
  }
}

/** The server tells of a cancellation before the abort does. */
const isCancelled = (error: unknown): boolean =>
  error instanceof RequestFailed && error.failure.code === "QUERY_WAS_CANCELLED";

/** Bytes as they come; into a terminal only what can do no harm there. */
async function pass(answer: Response, io: QueryIo, progress: { stop(): void }): Promise<void> {
  if (answer.body === null) return;
  const decoder = new TextDecoder();
  for await (const chunk of answer.body) {
    progress.stop();
    if (io.columns === undefined) await io.bytes(chunk);
    else io.stdout(plainText(decoder.decode(chunk, { stream: true })));
  }
}

function print({ columns, types, results, hasMore, statistics }: QueryAnswer, io: QueryIo): void {
  const kinds = types.map(([, type]) => type);
  io.stdout(tableText(columns, kinds, results, { widthMax: io.columns }));
  if (!io.tells) return;
  const more = hasMore === true ? ", and there are more (write a LIMIT)" : "";
  const read =
    statistics === undefined ? "" : `; ${readText(statistics.rows_read, statistics.bytes_read, statistics.elapsed)}`;
  io.stderr(`${results.length} ${results.length === 1 ? "row" : "rows"}${more}${read}\n`);
}

/** What went wrong, with its line and a caret where the server told the place. */
export function failureText(sql: string, failure: Failure): string {
  const [first, ...others] = failure.diagnostics ?? [];
  if (first === undefined) return plainText(failure.detail);
  return [first, ...others]
    .map(({ start, end, ...diagnostic }) => renderDiagnostic(sql, { ...diagnostic, span: { start, end } }, "query"))
    .join("\n");
}

export function complain(io: Pick<CommandIo, "stderr">, text: string, code: number): number {
  io.stderr(text.startsWith("error[") ? `${text}\n` : `hogstream: ${text}\n`);
  return code;
}

function valuesOf(given: readonly string[]): Readonly<Record<string, unknown>> | undefined | string {
  if (given.length === 0) return undefined;
  const values: Record<string, unknown> = {};
  for (const text of given) {
    const at = text.indexOf("=");
    if (at <= 0) return `--value "${text}" is not of the form name=value`;
    const value = text.slice(at + 1);
    try {
      values[text.slice(0, at)] = JSON.parse(value);
    } catch {
      values[text.slice(0, at)] = value; // not JSON: the text itself
    }
  }
  return values;
}
