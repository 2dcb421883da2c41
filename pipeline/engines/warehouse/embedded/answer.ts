import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { finished, type Writable } from "node:stream";
import { createBrotliCompress, createDeflate, createGzip, createZstdCompress } from "node:zlib";
import { type EngineFailure, statusOf } from "./errors.ts";
import { contentType } from "./framing.ts";

/**
 * The answer to one statement: headers are sent with the first bytes, so that a failure before them has its own status
 * and one after them is appended to the body behind the tag that the headers announced, as ClickHouse does.
 */
export interface Answer {
  readonly started: boolean;
  /** Resolves when the reader may be given more. Does not resolve early for a slow reader; rejects never. */
  write(bytes: Uint8Array): Promise<void>;
  /** @param last what is left to write; the headers carry the summary if nothing was written before */
  end(summary: Summary, last?: readonly Uint8Array[]): void;
  fail(failure: EngineFailure): void;
}

export interface Summary {
  readonly rowsRead: number;
  readonly bytesRead: number;
  readonly rowsWritten: number;
  readonly bytesWritten: number;
}

const GZIP_LEVEL = 1;

export function openAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly format: string; readonly queryId: string; readonly compress: boolean },
): Answer {
  const tag = randomBytes(8).toString("hex");
  const startedNs = process.hrtime.bigint();
  let body: Writable | undefined;

  const start = (status: number, extra: Record<string, string>): Writable => {
    response.statusCode = status;
    response.setHeader("Content-Type", status === 200 ? contentType(options.format) : "text/plain; charset=UTF-8");
    response.setHeader("X-ClickHouse-Query-Id", options.queryId);
    response.setHeader("X-ClickHouse-Format", options.format);
    response.setHeader("X-ClickHouse-Timezone", "UTC");
    response.setHeader("X-ClickHouse-Exception-Tag", tag);
    for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
    const encoder = options.compress ? encoderFor(String(request.headers["accept-encoding"] ?? "")) : undefined;
    if (encoder === undefined) return response;
    response.setHeader("Content-Encoding", encoder.name);
    encoder.stream.pipe(response);
    response.once("close", () => encoder.stream.destroy());
    return encoder.stream;
  };

  const summaryHeader = (summary: Summary): string =>
    JSON.stringify({
      read_rows: String(summary.rowsRead),
      read_bytes: String(summary.bytesRead),
      written_rows: String(summary.rowsWritten),
      written_bytes: String(summary.bytesWritten),
      total_rows_to_read: "0",
      result_rows: "0",
      result_bytes: "0",
      elapsed_ns: String(process.hrtime.bigint() - startedNs),
    });

  return {
    get started() {
      return body !== undefined;
    },
    write(bytes) {
      body ??= start(200, {});
      const stream = body;
      if (stream.write(bytes) || stream.destroyed) return Promise.resolve();
      return new Promise((resolve) => {
        const done = (): void => {
          stream.off("drain", done);
          stop();
          resolve();
        };
        const stop = finished(stream, done);
        stream.once("drain", done);
      });
    },
    end(summary, last = []) {
      body ??= start(200, { "X-ClickHouse-Summary": summaryHeader(summary) });
      for (const bytes of last) body.write(bytes);
      body.end();
    },
    fail(failure) {
      if (body === undefined) {
        body = start(statusOf(failure.code), {
          "X-ClickHouse-Exception-Code": String(failure.code),
          Connection: "close",
        });
        body.end(failure.text);
        return;
      }
      const length = Buffer.byteLength(failure.text);
      body.end(`\r\n__exception__\r\n${tag}\r\n${failure.text}${length} ${tag}\r\n__exception__\r\n`);
    },
  };
}

function encoderFor(accepted: string) {
  const names = new Set(accepted.split(",").map((part) => part.split(";")[0]!.trim().toLowerCase()));
  if (names.has("gzip")) return { name: "gzip", stream: createGzip({ level: GZIP_LEVEL }) };
  if (names.has("zstd")) return { name: "zstd", stream: createZstdCompress() };
  if (names.has("deflate")) return { name: "deflate", stream: createDeflate({ level: GZIP_LEVEL }) };
  return names.has("br") ? { name: "br", stream: createBrotliCompress() } : undefined;
}
