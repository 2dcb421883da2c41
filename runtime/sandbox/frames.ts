/**
 * The wire between a stage's process and a sandbox process: frames of a fixed header and a UTF-8 body, one socket, both
 * ways. Replies come in the order of the calls, so a frame carries no request id.
 *
 *     u32 LE body bytes | u8 kind | u32 LE a | u32 LE b | body
 */

/** What a frame says; the comment names `a`, `b` and the body. */
export const FRAME = {
  /** -, -, the guest script. First frame a process gets. */
  guest: 1,
  /** slot, -, the project's code as JSON text. Makes an isolate in that slot. */
  load: 2,
  /** slot, timeout in ms, the batch. */
  call: 3,
  /** slot, -, -. Disposes the isolate; no reply. */
  drop: 4,
  /** -, -, -. The process is large: every guest gives up what it can make again; no reply. */
  trim: 5,
  /** -, -, -. The guest script compiles; calls may come. */
  ready: 16,
  /** -, microseconds of CPU in the isolate, the guest's text. */
  result: 17,
  /** a {@link FAILURE} number, microseconds, a sentence. The slot is empty afterwards. */
  failed: 18,
} as const;

/**
 * Why a call failed without ending the process. `empty`: it stood in the pipe behind a call that cost the slot its
 * isolate, and did not run.
 */
export const FAILURE = { guest: 1, timeout: 2, memory: 3, load: 4, empty: 5 } as const;
export type FailureName = keyof typeof FAILURE;

export const HEADER_BYTES = 13;
/** Larger frames are a fault of the sender: nothing here is meant to be near 256 MiB. */
export const BODY_BYTES_MAX = 256 * 1024 * 1024;

export interface Frame {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly body: Buffer;
}

/** A frame as the parent reads it. */
export interface Received {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly body: Pieces;
}

/** The header of a frame whose body has `bodyBytes` bytes. */
export function header(kind: number, a: number, b: number, bodyBytes: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES);
  bytes.writeUInt32LE(bodyBytes, 0);
  bytes.writeUInt8(kind, 4);
  bytes.writeUInt32LE(a >>> 0, 5);
  bytes.writeUInt32LE(b >>> 0, 9);
  return bytes;
}

/** Body size that a header announces. @throws RangeError above {@link BODY_BYTES_MAX}: the stream is out of step. */
export function bodyBytesOf(head: Buffer): number {
  const size = head.readUInt32LE(0);
  if (size > BODY_BYTES_MAX) throw new RangeError(`a frame of ${size} bytes exceeds ${BODY_BYTES_MAX}`);
  return size;
}

export function frameOf(head: Buffer, body: Buffer): Frame {
  return { kind: head.readUInt8(4), a: head.readUInt32LE(5), b: head.readUInt32LE(9), body };
}

/** A body as it came: chunks of the stream, which are not joined, since a copy of every reply costs the parent most. */
export class Pieces {
  readonly length: number;
  readonly #chunks: readonly Buffer[];

  constructor(chunks: readonly Buffer[]) {
    this.#chunks = chunks;
    this.length = chunks.reduce((sum, { length }) => sum + length, 0);
  }

  /** Bytes from `start` to `end`, copied only where they lie in several chunks. */
  slice(start: number, end: number): Buffer {
    const parts: Buffer[] = [];
    let offset = 0;
    for (const chunk of this.#chunks) {
      if (offset >= end) break;
      const from = Math.max(0, start - offset);
      const to = Math.min(chunk.length, end - offset);
      if (from < to) parts.push(chunk.subarray(from, to));
      offset += chunk.length;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  /** Where `needle` first stands at or after `from`; -1 if nowhere. */
  indexOf(needle: Uint8Array, from = 0): number {
    let offset = 0;
    for (const [at, chunk] of this.#chunks.entries()) {
      const end = offset + chunk.length;
      if (from < end) {
        const found = chunk.indexOf(needle, Math.max(0, from - offset));
        if (found >= 0) return offset + found;
        if (at + 1 < this.#chunks.length) {
          const seam = Math.max(from, offset, end - needle.length + 1);
          const across = this.slice(seam, end + needle.length - 1).indexOf(needle);
          if (across >= 0) return seam + across;
        }
      }
      offset = end;
    }
    return -1;
  }

  text(start = 0, end = this.length): string {
    return this.slice(start, end).toString("utf8");
  }
}

/** Cuts a byte stream into frames, however it was chunked. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #held = 0;
  #needed = HEADER_BYTES;

  /** Frames completed by `chunk`, in order. @throws RangeError as {@link bodyBytesOf}. */
  push(chunk: Buffer): Received[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const frames: Received[] = [];
    while (this.#held >= this.#needed) {
      const all = new Pieces(this.#chunks);
      const head = all.slice(0, HEADER_BYTES);
      const end = HEADER_BYTES + bodyBytesOf(head);
      if (this.#held < end) {
        this.#needed = end;
        break;
      }
      frames.push({ kind: head.readUInt8(4), a: head.readUInt32LE(5), b: head.readUInt32LE(9), body: this.#take(end) });
      this.#needed = HEADER_BYTES;
    }
    return frames;
  }

  /** The body of the first frame, which ends at `end`; keeps what follows. */
  #take(end: number): Pieces {
    const body: Buffer[] = [];
    const rest: Buffer[] = [];
    let offset = 0;
    for (const chunk of this.#chunks) {
      const from = Math.max(0, HEADER_BYTES - offset);
      const to = Math.min(chunk.length, end - offset);
      if (from < to) body.push(chunk.subarray(from, to));
      if (to < chunk.length) rest.push(chunk.subarray(Math.max(0, to)));
      offset += chunk.length;
    }
    this.#chunks = rest;
    this.#held -= end;
    return new Pieces(body);
  }
}
