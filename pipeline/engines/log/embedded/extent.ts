/**
 * An extent is a stretch of a segment that was read and verified in one go: whole frames, sorted out by partition. All
 * partitions of a topic share the segments, so one read serves the readers of every partition and every group.
 */
import { readAt } from "./files.ts";
import {
  checksumHolds,
  FRAME_HEADER_BYTES,
  type FrameKeys,
  frameOffset,
  framePartition,
  plausibleLength,
} from "./frame.ts";

export interface Extent {
  /** Position in the segment of the first byte, and of the first byte after: the next extent's start. */
  readonly start: number;
  readonly end: number;
  /** End of the last whole frame; `start` if there is none. */
  readonly framesEnd: number;
  readonly bytes: Buffer;
  readonly view: DataView;
  /** Per partition, ascending, where its frames begin in `bytes`. */
  readonly frames: readonly (readonly number[])[];
  /** Stretches, as positions in the segment, that are not frames. */
  readonly damages: readonly { readonly start: number; readonly end: number }[];
}

const EXTENT_BYTES = 1024 * 1024;

export interface SegmentBytes {
  readonly fd: number;
  readonly keys: FrameKeys;
  readonly partitions: number;
}

/** Reads and verifies from `start` on, but nothing at or beyond `limit`. */
export async function loadExtent(segment: SegmentBytes, start: number, limit: number): Promise<Extent> {
  for (let want = EXTENT_BYTES; ; ) {
    const length = Math.min(want, limit - start);
    const bytes = await readAt(segment.fd, start, length);
    const complete = start + length >= limit || bytes.length < length;
    const result = indexFrames(bytes, start, limit, segment, complete);
    if (typeof result !== "number") return result;
    want = result;
  }
}

/** An extent of frames that this process has just written: nothing to verify. */
export function trustedExtent(bytes: Buffer, starts: readonly number[], start: number, partitions: number): Extent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const frames: number[][] = Array.from({ length: partitions }, () => []);
  for (const at of starts) frames[framePartition(view, at)]!.push(at);
  const end = start + bytes.length;
  return { start, end, framesEnd: end, bytes, view, frames, damages: [] };
}

/** The extent in `bytes`, or how many bytes are needed to hold its first frame. */
function indexFrames(
  bytes: Buffer,
  start: number,
  limit: number,
  segment: SegmentBytes,
  complete: boolean,
): Extent | number {
  const { keys, partitions } = segment;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const frames: number[][] = Array.from({ length: partitions }, () => []);
  const damages: { start: number; end: number }[] = [];
  let framesEnd = start;
  let at = 0;
  while (at < bytes.length) {
    const length = plausibleLength(view, at, keys, limit - start - at);
    if (length > 0) {
      if (at + length <= bytes.length) {
        if (checksumHolds(bytes, view, at, length, keys) && framePartition(view, at) < partitions) {
          frames[framePartition(view, at)]!.push(at);
          at += length;
          framesEnd = start + at;
          continue;
        }
      } else if (!complete) {
        if (at === 0) return length;
        break;
      }
    } else if (!complete && at + FRAME_HEADER_BYTES > bytes.length) {
      break;
    }
    const next = bytes.indexOf(keys.markBytes, at + 1);
    // A mark may straddle the end of what was read.
    const resume = next !== -1 ? next : complete ? bytes.length : Math.max(at + 1, bytes.length - 3);
    const last = damages.at(-1);
    if (last?.end === start + at) last.end = start + resume;
    else damages.push({ start: start + at, end: start + resume });
    at = resume;
  }
  return { start, end: start + at, framesEnd, bytes, view, frames, damages };
}

/** Bytes of memory an extent holds, roughly: the frames' table counts too. */
export const extentCost = (extent: Extent): number => extent.bytes.length + 512;

/** Index in `frames` of the first frame of `partition` at or after `offset`. */
export function firstFrameFrom(extent: Extent, partition: number, offset: number): number {
  const frames = extent.frames[partition]!;
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (frameOffset(extent.view, frames[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most recently used extents of one topic, up to a number of bytes. */
export class ExtentCache {
  readonly #bytesMax: number;
  readonly #extents = new Map<string, Extent>();
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  get(segment: number, start: number): Extent | undefined {
    const key = `${segment}:${start}`;
    const extent = this.#extents.get(key);
    if (extent !== undefined) {
      this.#extents.delete(key);
      this.#extents.set(key, extent);
    }
    return extent;
  }

  set(segment: number, extent: Extent): void {
    const key = `${segment}:${extent.start}`;
    const old = this.#extents.get(key);
    if (old !== undefined) this.#bytes -= extentCost(old);
    this.#extents.delete(key);
    this.#extents.set(key, extent);
    this.#bytes += extentCost(extent);
    for (const [oldest, dropped] of this.#extents) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#extents.delete(oldest);
      this.#bytes -= extentCost(dropped);
    }
  }
}
