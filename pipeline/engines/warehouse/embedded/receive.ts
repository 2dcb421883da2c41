import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { failure } from "./errors.ts";
import type { RequestOptions } from "./request.ts";
import { type Statement, scanStatement } from "./statement.ts";

/** Longest statement text, without an INSERT's data. */
const STATEMENT_BYTES_MAX = 16 * 1024 * 1024;
/** Largest body that holds its statement's text and an INSERT's data together; it is held in memory. */
const BODY_BYTES_MAX = 256 * 1024 * 1024;
/** A statement as it arrived. */
export interface Received {
  readonly statement: Statement;
  /** Data of an INSERT that came with its text, then the rest of the body. */
  readonly head: Buffer;
  readonly rest: Readable | undefined;
}

/** Reads the statement: from the address, whose text may leave the whole body to an INSERT's data, or from the body. */
export async function receive(options: RequestOptions, body: Readable): Promise<Received | string> {
  const fromAddress = scanStatement(options.query);
  if (fromAddress.data !== undefined) {
    return {
      statement: fromAddress,
      head: Buffer.from(options.query.slice(fromAddress.data.start).trim()),
      rest: body,
    };
  }
  const chunks: Buffer[] = [Buffer.from(options.query === "" ? "" : `${options.query}\n`)];
  let bytes = chunks[0]!.length;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX)
      return failure(307, "TOO_MANY_BYTES", `The body is larger than ${BODY_BYTES_MAX} bytes`);
  }
  const whole = Buffer.concat(chunks);
  // Only the text in front of an INSERT's data has to be text: latin1 keeps the offsets of the bytes.
  const opening = whole.subarray(0, STATEMENT_BYTES_MAX).toString("latin1");
  const scanned = scanStatement(opening);
  if (scanned.data !== undefined) {
    let at = scanned.data.start;
    if (whole[at] === 0x0d) at++;
    if (whole[at] === 0x0a || whole[at] === 0x20) at++;
    const text = Buffer.from(scanned.text, "latin1").toString("utf8");
    return { statement: scanStatement(text), head: whole.subarray(at), rest: undefined };
  }
  if (whole.length > STATEMENT_BYTES_MAX) {
    return failure(62, "SYNTAX_ERROR", `The statement is longer than ${STATEMENT_BYTES_MAX} bytes`);
  }
  return { statement: scanStatement(whole.toString("utf8")), head: Buffer.alloc(0), rest: undefined };
}

/** Why the statement must not reach the engine, in ClickHouse's words; undefined if it may. */
export function problemOf(statement: Statement, options: RequestOptions): string | undefined {
  if (statement.verb === "") return failure(62, "SYNTAX_ERROR", "Syntax error: Empty query");
  if (statement.several) return failure(62, "SYNTAX_ERROR", "Syntax error (Multi-statements are not allowed)");
  if (statement.touchesFiles) return failure(48, "NOT_IMPLEMENTED", "INTO OUTFILE and FROM INFILE are not allowed");
  if (statement.verb === "SET" || statement.verb === "USE") {
    return failure(48, "NOT_IMPLEMENTED", `${statement.verb} has no effect: each request stands alone`);
  }
  const missing = statement.placeholders.find((name) => !options.parameters.has(name));
  return missing === undefined
    ? undefined
    : failure(456, "UNKNOWN_QUERY_PARAMETER", `Substitution \`${missing}\` is not set`);
}

/** The id in `KILL QUERY WHERE query_id = …`: ids are this process's, so it ends the statement itself. */
export function killTarget(statement: Statement, request: IncomingMessage): string | undefined {
  const found =
    /^KILL\s+QUERY\s+WHERE\s+query_id\s*=\s*(?:'([^'\\]*)'|\{(\w+)\s*:\s*String\s*\})(?:\s+(?:A?SYNC))?$/i.exec(
      statement.text.trim(),
    );
  if (found === null) return undefined;
  if (found[2] === undefined) return found[1];
  return new URL(request.url ?? "/", "http://localhost").searchParams.get(`param_${found[2]}`) ?? undefined;
}

/** Writes an INSERT's data to a file. Returns its name, or what kept the data from arriving whole. */
export async function keep(folder: string, received: Received, signal: AbortSignal): Promise<string | Error> {
  const file = join(folder, randomUUID());
  try {
    if (received.rest === undefined) await writeFile(file, received.head, { signal });
    else {
      const sink = createWriteStream(file);
      if (received.head.length > 0) sink.write(received.head);
      await pipeline(received.rest, sink, { signal });
    }
    return file;
  } catch (error) {
    await rm(file, { force: true });
    return error instanceof Error ? error : new Error(String(error));
  }
}
