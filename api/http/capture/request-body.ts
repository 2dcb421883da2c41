/** Reads the raw body of a request: bounded in bytes, in time, and over all requests together. */
import type { IncomingMessage } from "node:http";
import type { CaptureLimits } from "./limits.ts";
import { Refusal } from "./refusals.ts";

/** Bytes of bodies that all requests hold together. */
export interface HeldBytes {
  held: number;
}

/** A refused body is still read, and thrown away, up to this many bytes: a client that writes does not hear the answer. */
const DISCARDED_BYTES_MAX = 64 * 1024 * 1024;

/**
 * The body, complete. The caller gives `held` its length back when it is done with it.
 *
 * @throws Refusal payload_too_large, body_read_timeout, service_unavailable (too many bytes held already) or
 * request_decoding_error (the client went away). After any of them the connection should be closed.
 */
export function readBody(
  request: IncomingMessage,
  bytesMax: number,
  { stallMs, bodyMs, heldBytesMax }: CaptureLimits,
  held: HeldBytes,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let discarded = 0;
    let refusal: Refusal | undefined;
    let stall = setTimeout(onStall, stallMs);
    const deadline = setTimeout(onStall, bodyMs);

    const announced = Number(request.headers["content-length"]);
    if (announced > bytesMax) refuse(new Refusal("payload_too_large"));
    request.on("data", onData);
    request.on("end", onEnd);
    request.on("error", onGone);
    request.on("close", onGone);

    function refuse(reason: Refusal): void {
      refusal = reason;
      held.held -= size;
      size = 0;
      chunks.length = 0;
    }
    function onData(chunk: Buffer): void {
      stall.refresh();
      if (refusal !== undefined) {
        discarded += chunk.length;
        if (discarded > DISCARDED_BYTES_MAX) settle();
        return;
      }
      size += chunk.length;
      held.held += chunk.length;
      if (size > bytesMax) refuse(new Refusal("payload_too_large"));
      else if (held.held > heldBytesMax) refuse(new Refusal("service_unavailable"));
      else chunks.push(chunk);
    }
    function onEnd(): void {
      settle();
    }
    function onStall(): void {
      if (refusal === undefined) refuse(new Refusal("body_read_timeout"));
      settle();
    }
    function onGone(): void {
      if (refusal === undefined)
        refuse(new Refusal("request_decoding_error", "The connection closed within the body."));
      settle();
    }
    function settle(): void {
      clearTimeout(stall);
      clearTimeout(deadline);
      stall = deadline;
      request.off("data", onData);
      request.off("end", onEnd);
      request.off("error", onGone);
      request.off("close", onGone);
      // An error event after this, with nobody listening, would end the process.
      request.on("error", () => undefined);
      if (refusal !== undefined) reject(refusal);
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
    }
  });
}
