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

/**
 * Cuts a byte stream into frames, however it was chunked. Chunks of an unfinished frame are kept as they came and
 * joined once, so a large body costs one copy.
 */
export class FrameReader {
  #chunks: Buffer[] = [];
  #held = 0;
  #needed = HEADER_BYTES;

  /** Frames completed by `chunk`, in order. @throws RangeError as {@link bodyBytesOf}. */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const frames: Frame[] = [];
    if (this.#held < this.#needed) return frames;
    let bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#held);
    for (;;) {
      this.#needed = HEADER_BYTES;
      if (bytes.length < HEADER_BYTES) break;
      this.#needed = HEADER_BYTES + bodyBytesOf(bytes);
      if (bytes.length < this.#needed) break;
      frames.push(frameOf(bytes, bytes.subarray(HEADER_BYTES, this.#needed)));
      bytes = bytes.subarray(this.#needed);
    }
    this.#chunks = bytes.length > 0 ? [bytes] : [];
    this.#held = bytes.length;
    return frames;
  }
}
