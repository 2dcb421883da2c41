/** Results as files, streamed from the warehouse to the client. */
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { unwrapInsight } from "#lang/hogql/insights/insight.ts";
import { ApiError } from "../errors.ts";
import { type Asked, type QueryDesk, queryFailure } from "./desk.ts";
import type { ResultFormat } from "./formats.ts";
import { type AnyNode, prepare } from "./prepare.ts";

/** Kinds whose answer is a table that is made from rows, and not the rows themselves. */
const LISTS: ReadonlySet<string> = new Set(["EventsQuery", "ActorsQuery"]);

/** A reader that takes nothing for so long loses its file: until its end the file holds a place that others wait for. */
const IDLE_MS = 60_000;

/**
 * Streams a result. What fails before the first byte is an error answer; what fails after it cuts the connection before
 * the end of the chunked body, so that no client takes half a file for a whole one.
 */
export async function streamResult(
  desk: QueryDesk,
  asked: Asked,
  format: ResultFormat,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const node = unwrapInsight(asked.node) as AnyNode;
  reply
    .header("content-disposition", `attachment; filename="query.${format.extension}"`)
    .header("x-query-id", asked.queryId);
  if (LISTS.has(node.kind) && format.rows !== undefined) {
    const { response } = await desk.answer({ ...asked, wish: { mode: "forceBlocking", explicit: true } });
    const { columns, results } = response as {
      readonly columns: readonly unknown[];
      readonly results: readonly (readonly unknown[])[];
    };
    return reply.header("content-type", format.contentType).send(format.rows(columns.map(String), results));
  }
  if (node.kind !== "HogQLQuery") {
    throw new ApiError("invalid_input", {
      detail: `A ${node.kind} can not be had in this format. ${LISTS.has(node.kind) ? "Ask for csv, jsonl or json." : "Its result is not a table; ask for it as JSON."}`,
      attr: "format",
    });
  }
  const prepared = prepare(node, await desk.preparation(asked.project, node, true));
  const [statement] = prepared.first.statements;
  if (statement === undefined) throw new Error("a text is one statement");
  const startedMs = performance.now();
  const chunks = desk.runner.stream(statement, format, desk.options(asked, prepared, asked.signal));
  const first = await chunks.next().catch((error: unknown) => {
    desk.noted(asked, prepared, undefined, error);
    throw queryFailure(error);
  });
  const guard = format.guard?.() ?? ((chunk: Uint8Array) => chunk);
  let idle: NodeJS.Timeout | undefined;
  const given = (chunk: Uint8Array): Uint8Array => {
    clearTimeout(idle);
    idle = setTimeout(() => file.destroy(new ApiError("query_limit", { detail: "The file was not read." })), IDLE_MS);
    return guard(chunk);
  };
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (first.done !== true) yield given(first.value);
      for await (const chunk of chunks) yield given(chunk);
      const elapsed = Math.round(performance.now() - startedMs) / 1_000;
      desk.noted(asked, prepared, { statistics: { elapsed, rowsRead: 0, bytesRead: 0 } });
    } catch (error) {
      desk.noted(asked, prepared, undefined, error);
      const failure = queryFailure(error);
      desk.brokeOff(asked.project.id, asked.queryId, failure);
      throw failure;
    } finally {
      await chunks.return(undefined);
    }
  };
  const file = Readable.from(bytes(), { objectMode: false });
  file.once("close", () => {
    clearTimeout(idle);
    // A generator that was never begun does not run its `finally`.
    void chunks.return(undefined).catch(() => undefined);
  });
  return reply.header("content-type", format.contentType).send(file);
}
