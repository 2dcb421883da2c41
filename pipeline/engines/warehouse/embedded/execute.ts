import { randomBytes, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, openAnswer, type Summary } from "./answer.ts";
import { engineFailure, failure } from "./errors.ts";
import { framer, framingOf } from "./framing.ts";
import type { Job } from "./lane.ts";
import type { Lane, Lanes, Run, RunEvents } from "./lanes.ts";
import { keep, killTarget, problemOf, receive } from "./receive.ts";
import { authenticated, bodyOf, type RequestOptions, requestOptions } from "./request.ts";
import { type InsertData, quoteText, type Statement, scanStatement, withFormat, withoutFormat } from "./statement.ts";

const KILL_AGAIN_MS = 100;
/** Engine-written answers wait for slow readers this long, s. */
const LOOPBACK_TIMEOUT_S = 3600;

export interface Execution {
  readonly lanes: Lanes;
  readonly version: string;
  /** Where the data of INSERTs waits for the engine; a folder of our own. */
  readonly incoming: string;
  readonly user: string;
  readonly password: string;
  /** Where the engine can post an answer that only it can write; `{token}` is looked up in `posts`. */
  readonly loopback: (token: string) => string;
  readonly posts: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** Statements under way by query id: what ends them. */
  readonly running: Map<string, () => void>;
  /** Asks the engine to end the statement whose text carries `mark`. */
  readonly kill: (mark: string) => void;
}

/** Answers one request for a statement. Resolves when the answer has been handed to the socket; never rejects. */
export async function execute(execution: Execution, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const options = requestOptions(request);
  const queryId = options.queryId ?? randomUUID();
  const answer = (format: string): Answer =>
    openAnswer(request, response, { format, queryId, compress: options.compress });
  const refuse = (text: string): void => answer("TabSeparated").fail(engineFailure(text, execution.version));

  if (!authenticated(request, execution.user, execution.password)) {
    const text = "Authentication failed: password is incorrect, or there is no user with such name";
    return refuse(failure(516, "AUTHENTICATION_FAILED", text));
  }
  if (options.unsupported !== undefined) {
    return refuse(failure(48, "NOT_IMPLEMENTED", `The embedded warehouse does not offer ${options.unsupported}`));
  }
  if (options.queryId !== undefined && execution.running.has(options.queryId)) {
    return refuse(
      failure(216, "QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING", `Query with id = ${queryId} is already running`),
    );
  }
  const body = bodyOf(request);
  if (body === undefined) {
    return refuse(failure(361, "UNKNOWN_COMPRESSION_METHOD", "Unknown compression method in Content-Encoding"));
  }

  const cancelled = new AbortController();
  execution.running.set(queryId, () => cancelled.abort());
  try {
    const received = await receive(options, body);
    if (typeof received === "string") return refuse(received);
    const { statement } = received;
    const problem = problemOf(statement, options);
    if (problem !== undefined) return refuse(problem);
    const target = killTarget(statement, request);
    if (target !== undefined) {
      execution.running.get(target)?.();
      return answer("TabSeparated").end(NOTHING);
    }

    const { data } = statement;
    // An INSERT whose data has arrived is carried out even if its sender has gone: nobody can tell what it saw.
    const hangUp = (): void => {
      if (!response.writableFinished && !(data !== undefined && request.complete)) cancelled.abort();
    };
    response.once("close", hangUp);
    if (response.destroyed) cancelled.abort();

    const file = data === undefined ? undefined : await keep(execution.incoming, received, cancelled.signal);
    if (file instanceof Error)
      return refuse(failure(210, "NETWORK_ERROR", `The body could not be read: ${file.message}`));
    const lane = await execution.lanes.acquire(cancelled.signal);
    if (lane === undefined) {
      if (file !== undefined) await rm(file, { force: true });
      return refuse(failure(394, "QUERY_WAS_CANCELLED", "Query was cancelled"));
    }
    const context: Context = {
      execution,
      options,
      lane,
      signal: cancelled.signal,
      mark: `q-${randomBytes(9).toString("hex")}`,
    };
    if (data !== undefined && file !== undefined) return await insert(context, data, file, answer("TabSeparated"));
    const format = statement.format?.name ?? options.defaultFormat;
    if (statement.verb !== "SELECT" && statement.verb !== "WITH") {
      return await buffered(context, statement, format, answer(format));
    }
    if (framingOf(format) === "whole") return await whole(context, statement, format, answer(format));
    await streamed(context, statement, format, answer(format));
  } catch (error) {
    if (response.headersSent) response.destroy();
    else refuse(failure(1002, "UNKNOWN_EXCEPTION", error instanceof Error ? error.message : String(error)));
  } finally {
    execution.running.delete(queryId);
  }
}

interface Context {
  readonly execution: Execution;
  readonly options: RequestOptions;
  readonly lane: Lane;
  readonly signal: AbortSignal;
  /** Carried in the statement's text as a comment: how KILL QUERY finds it. */
  readonly mark: string;
}

const NOTHING: Summary = { rowsRead: 0, bytesRead: 0, rowsWritten: 0, bytesWritten: 0 };

function before(options: RequestOptions): string[] {
  const statements: string[] = [];
  if (options.database !== "default") statements.push(`USE \`${options.database.replace(/[\\`]/g, "\\$&")}\``);
  if (options.set !== undefined) statements.push(options.set);
  return statements;
}

/** Runs a job and ends it, inside the engine too, when the signal aborts. */
function start(context: Context, job: Omit<Job, "before">, events: RunEvents): Run {
  const { signal, execution, mark } = context;
  let again: NodeJS.Timeout | undefined;
  // Repeated, because a kill that comes before the engine has taken the statement up finds nothing.
  const kill = (): void => {
    execution.kill(mark);
    again = setTimeout(kill, KILL_AGAIN_MS);
  };
  const stop = (): void => {
    run.cancel();
    kill();
  };
  const run = context.lane.run(
    { ...job, before: before(context.options) },
    {
      ...events,
      end(message, reading) {
        signal.removeEventListener("abort", stop);
        clearTimeout(again);
        events.end(message, reading);
      },
    },
  );
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return run;
}

/** Behind the text, so that positions in error messages stay true; an INSERT's VALUES take no comment behind them. */
const marked = (text: string, mark: string): string =>
  /^\s*INSERT\b/i.test(text) ? `/* ${mark} */ ${text}` : `${text}\n/* ${mark} */`;

function streamed(context: Context, statement: Statement, format: string, answer: Answer): Promise<void> {
  const frame = framer(format);
  return new Promise((resolve) => {
    let written: Promise<void> = Promise.resolve();
    // Most results are one block: it is kept until the next one or the end, so that the headers can tell what was read,
    // and a failure in the meantime is an answer of its own.
    let kept: readonly Buffer[] | undefined;
    const write = async (parts: readonly Buffer[]): Promise<void> => {
      for (const part of parts) await answer.write(part);
    };
    const run = start(
      context,
      {
        kind: "stream",
        sql: marked(withFormat(statement, format), context.mark),
        format,
        mark: context.mark,
      },
      {
        block(bytes) {
          const parts = frame.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
          const first = kept === undefined;
          const now = first ? [] : [...(kept ?? []), ...parts];
          kept = first ? parts : [];
          written = written.then(() => write(now)).then(() => run.pull());
        },
        end(message, reading) {
          const left = kept ?? [];
          written = written.then(async () => {
            if (message === undefined) answer.end({ ...NOTHING, ...reading }, [...left, ...frame.end(reading)]);
            else answer.fail(engineFailure(message, context.execution.version));
            resolve();
          });
        },
      },
    );
  });
}

/** Anything but a SELECT: its rows, if any, are few and come as one document. */
function buffered(context: Context, statement: Statement, format: string, answer: Answer): Promise<void> {
  return new Promise((resolve) => {
    const blocks: Uint8Array[] = [];
    start(
      context,
      { kind: "buffered", sql: marked(withFormat(statement, format), context.mark), format },
      {
        block: (bytes) => blocks.push(bytes),
        end(message, reading) {
          if (message !== undefined) answer.fail(engineFailure(message, context.execution.version));
          else answer.end({ ...NOTHING, ...reading }, blocks);
          resolve();
        },
      },
    );
  });
}

/**
 * A SELECT in a format that only the engine can write as one document: it posts the document to this process, which
 * passes it on. `max_result_rows` does not apply to such a statement. The engine posts nothing for a result without rows, whose document is then asked for by `LIMIT 0`.
 */
function whole(context: Context, statement: Statement, format: string, answer: Answer): Promise<void> {
  const { execution } = context;
  const token = randomBytes(16).toString("hex");
  const text = withoutFormat(statement);
  return new Promise((resolve) => {
    let passed: Promise<void> | undefined;
    execution.posts.set(token, (request, response) => {
      passed = (async () => {
        for await (const chunk of request as AsyncIterable<Buffer>) {
          await answer.write(chunk);
          if (context.signal.aborted) break;
        }
      })()
        .catch(() => {}) // a cut post: the statement's own failure follows
        .then(() => {
          if (context.signal.aborted) response.destroy();
          else response.end();
        });
    });
    const sink = `INSERT INTO FUNCTION url(${quoteText(execution.loopback(token))}, ${quoteText(format)}, 'auto', 'none')`;
    const settings = `http_max_tries = 1, http_send_timeout = ${LOOPBACK_TIMEOUT_S}, http_receive_timeout = ${LOOPBACK_TIMEOUT_S}`;
    const local: Context = {
      ...context,
      options: {
        ...context.options,
        set: context.options.set === undefined ? `SET ${settings}` : `${context.options.set}, ${settings}`,
      },
    };
    start(
      local,
      { kind: "buffered", sql: marked(`${sink} ${text}`, context.mark), format: "Null" },
      {
        block() {},
        end(message, reading) {
          void (async () => {
            await passed;
            execution.posts.delete(token);
            if (message !== undefined) answer.fail(engineFailure(message, execution.version));
            else if (passed !== undefined) answer.end({ ...NOTHING, ...reading });
            else {
              const lane = await execution.lanes.acquire(context.signal);
              const empty = scanStatement(`SELECT * FROM (${text}) LIMIT 0`);
              if (lane !== undefined) await streamed({ ...context, lane }, empty, format, answer);
              else
                answer.fail(
                  engineFailure(failure(394, "QUERY_WAS_CANCELLED", "Query was cancelled"), execution.version),
                );
            }
            resolve();
          })();
        },
      },
    );
  });
}

/**
 * Lets the engine read the data from the file. Handed over with the statement's text, libchdb would take an empty line
 * for the end of the data and what follows for the next statement, and run it: rows lost in the best case.
 */
function insert(context: Context, data: InsertData, file: string, answer: Answer): Promise<void> {
  const sql = `${data.target} FROM INFILE ${quoteText(file)} COMPRESSION 'none' ${data.settings} FORMAT ${data.format}`;
  return new Promise((resolve) => {
    start(
      context,
      { kind: "buffered", sql: marked(sql, context.mark), format: "Null" },
      {
        block() {},
        end(message, { rowsRead: rowsWritten, bytesRead: bytesWritten }) {
          void rm(file, { force: true }).then(() => {
            if (message === undefined) answer.end({ ...NOTHING, rowsWritten, bytesWritten });
            else answer.fail(engineFailure(message.replaceAll(file, "the data"), context.execution.version));
            resolve();
          });
        },
      },
    );
  });
}
