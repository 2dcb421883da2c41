/**
 * A record on disk. All numbers little endian:
 *
 *     0 u32 mark        the segment's own random mark
 *     4 u32 crc32c      of bytes [8, length), begun with the segment's own random seed
 *     8 u32 length      of the whole frame
 *    12 u16 partition
 *    14 u16 flags       1: the key is null
 *    16 u48 offset
 *    22 u48 timestamp   ms since 1970
 *    28 u32 key bytes
 *    32 u32 header bytes
 *    36 key, headers (u16 name bytes, u32 value bytes, name, value; repeated), value
 *
 * Mark and seed differ in each segment and are known only to its header, so nothing a client puts into a value can pass
 * for a frame when the reader looks for the next one after damage.
 */
import { crc32c } from "@node-rs/crc32";
import type { LogRecord, StoredRecord } from "../port.ts";

export const FRAME_HEADER_BYTES = 36;

const KEY_IS_NULL = 1;
/** Below this a loop over the characters beats the call into native code. */
const SHORT_TEXT = 32;

/** What makes a frame belong to one segment. */
export interface FrameKeys {
  readonly mark: number;
  /** `mark` as it stands in the file, to search for. */
  readonly markBytes: Buffer;
  readonly seed: number;
}

/** Bytes `record` takes as a frame. */
export function frameBytes(record: LogRecord): number {
  let bytes = FRAME_HEADER_BYTES + record.value.length;
  if (record.key !== null) bytes += Buffer.byteLength(record.key);
  for (const name in record.headers) bytes += 6 + Buffer.byteLength(name) + Buffer.byteLength(record.headers[name]!);
  return bytes;
}

/** At least `frameBytes(record)`, without looking at the texts: a UTF-16 unit is at most three bytes of UTF-8. */
export function frameBytesBound(record: LogRecord): number {
  let bytes = FRAME_HEADER_BYTES + record.value.length;
  if (record.key !== null) bytes += 3 * record.key.length;
  for (const name in record.headers) bytes += 6 + 3 * (name.length + record.headers[name]!.length);
  return bytes;
}

/** Frames of one commit, waiting to be sealed and written. The memory is used again after `clear`. */
export class CommitBuffer {
  bytes: Buffer = Buffer.allocUnsafeSlow(256 * 1024);
  #view = new DataView(this.bytes.buffer);
  length = 0;
  /** Where each frame begins. */
  readonly starts: number[] = [];

  /** Appends a frame without partition, offset, mark and checksum; `place` and `seal` add them. Returns its start. */
  add(record: LogRecord, timestampMs: number): number {
    this.#reserve(frameBytesBound(record));
    const { bytes } = this;
    const view = this.#view;
    const start = this.length;
    let at = start + FRAME_HEADER_BYTES;
    if (record.key !== null) at += writeText(bytes, record.key, at);
    const keyEnd = at;
    for (const name in record.headers) {
      const nameBytes = writeText(bytes, name, at + 6);
      const valueBytes = writeText(bytes, record.headers[name]!, at + 6 + nameBytes);
      view.setUint16(at, nameBytes, true);
      view.setUint32(at + 2, valueBytes, true);
      at += 6 + nameBytes + valueBytes;
    }
    bytes.set(record.value, at);
    view.setUint32(start + 28, keyEnd - start - FRAME_HEADER_BYTES, true);
    view.setUint32(start + 32, at - keyEnd, true);
    this.length = at + record.value.length;
    view.setUint32(start + 8, this.length - start, true);
    view.setUint16(start + 14, record.key === null ? KEY_IS_NULL : 0, true);
    view.setUint32(start + 22, timestampMs % 2 ** 32, true);
    view.setUint16(start + 26, timestampMs / 2 ** 32, true);
    this.starts.push(start);
    return start;
  }

  /** End of the key of the frame at `start`; it begins at `start + FRAME_HEADER_BYTES`. */
  keyEnd(start: number): number {
    return start + FRAME_HEADER_BYTES + this.#view.getUint32(start + 28, true);
  }

  place(start: number, partition: number, offset: number): void {
    const view = this.#view;
    view.setUint16(start + 12, partition, true);
    view.setUint32(start + 16, offset % 2 ** 32, true);
    view.setUint16(start + 20, offset / 2 ** 32, true);
  }

  /** Binds all frames to the segment that will hold them. */
  seal(keys: FrameKeys): void {
    const { bytes, starts } = this;
    const view = this.#view;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i]!;
      const end = starts[i + 1] ?? this.length;
      view.setUint32(start, keys.mark, true);
      view.setUint32(start + 4, crc32c(bytes.subarray(start + 8, end), keys.seed), true);
    }
  }

  clear(): void {
    this.length = 0;
    this.starts.length = 0;
    // One huge append must not hold its memory for ever.
    if (this.bytes.length > 16 * 1024 * 1024) this.#resize(256 * 1024);
  }

  #reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const old = this.bytes;
    this.#resize(Math.max(needed, 2 * old.length));
    this.bytes.set(old.subarray(0, this.length));
  }

  #resize(size: number): void {
    this.bytes = Buffer.allocUnsafeSlow(size);
    this.#view = new DataView(this.bytes.buffer);
  }
}

function writeText(bytes: Buffer, text: string, at: number): number {
  const { length } = text;
  if (length > SHORT_TEXT) return bytes.write(text, at);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return bytes.write(text, at);
    bytes[at + i] = unit;
  }
  return length;
}

function readText(bytes: Buffer, start: number, end: number): string {
  if (end - start > SHORT_TEXT) return bytes.toString("utf8", start, end);
  let text = "";
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte > 127) return bytes.toString("utf8", start, end);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Length of the frame that begins at `at`, if its mark and lengths make sense; else 0. */
export function plausibleLength(view: DataView, at: number, keys: FrameKeys, frameBytesMax: number): number {
  if (at + FRAME_HEADER_BYTES > view.byteLength || view.getUint32(at, true) !== keys.mark) return 0;
  const length = view.getUint32(at + 8, true);
  const inner = FRAME_HEADER_BYTES + view.getUint32(at + 28, true) + view.getUint32(at + 32, true);
  return inner <= length && length <= frameBytesMax ? length : 0;
}

export function checksumHolds(bytes: Buffer, view: DataView, at: number, length: number, keys: FrameKeys): boolean {
  return crc32c(bytes.subarray(at + 8, at + length), keys.seed) === view.getUint32(at + 4, true);
}

export const framePartition = (view: DataView, at: number): number => view.getUint16(at + 12, true);

export const frameOffset = (view: DataView, at: number): number =>
  view.getUint32(at + 16, true) + view.getUint16(at + 20, true) * 2 ** 32;

/** The record of a frame that was verified. Its value is a window into `bytes`. */
export function decodeFrame(bytes: Buffer, view: DataView, at: number): StoredRecord {
  const end = at + view.getUint32(at + 8, true);
  const keyStart = at + FRAME_HEADER_BYTES;
  const keyEnd = keyStart + view.getUint32(at + 28, true);
  const valueStart = keyEnd + view.getUint32(at + 32, true);
  return {
    partition: framePartition(view, at),
    offset: frameOffset(view, at),
    key: (view.getUint16(at + 14, true) & KEY_IS_NULL) === 0 ? readText(bytes, keyStart, keyEnd) : null,
    value: bytes.subarray(valueStart, end),
    headers: keyEnd === valueStart ? {} : decodeHeaders(bytes, view, keyEnd, valueStart),
    timestampMs: view.getUint32(at + 22, true) + view.getUint16(at + 26, true) * 2 ** 32,
  };
}

function decodeHeaders(bytes: Buffer, view: DataView, start: number, end: number): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = start; at < end; ) {
    const nameEnd = at + 6 + view.getUint16(at, true);
    const valueEnd = nameEnd + view.getUint32(at + 2, true);
    const name = readText(bytes, at + 6, nameEnd);
    const value = readText(bytes, nameEnd, valueEnd);
    if (name === "__proto__") Object.defineProperty(headers, name, { value, enumerable: true });
    else headers[name] = value;
    at = valueEnd;
  }
  return headers;
}
