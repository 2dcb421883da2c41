/**
 * A segment: one preallocated file that holds the frames of all partitions of a topic in the order of their commits.
 *
 * One file for all partitions is what makes group commit cheap: however many partitions an append touches, it costs one
 * write and one sync. Preallocated with zeros, because a sync that need not record a new file size or new blocks is
 * about twice as fast as one that must.
 *
 * The header (two copies, in separate blocks, so that one torn or rotten block loses nothing) says at which offset each
 * partition begins in this segment and where the frames of the segment before it end. Everything about a sealed segment
 * is therefore known without reading it, and frames that an append wrote but could not sync before the log moved on to a
 * new segment can never come back.
 */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { crc32c } from "@node-rs/crc32";
import { type Files, syncFolder } from "./files.ts";
import type { FrameKeys } from "./frame.ts";

const BLOCK_BYTES = 4096;
/** Where the first frame begins. */
export const FRAMES_START = 2 * BLOCK_BYTES;
const MAGIC = "HOGLOG01";
const FIXED_BYTES = 56;
/** What fits into one header block. */
export const PARTITIONS_MAX = Math.floor((BLOCK_BYTES - FIXED_BYTES) / 8);

export interface SegmentHeader {
  readonly sequence: number;
  /** When the segment was begun, ms since 1970: every record in it is younger, every one before it older. */
  readonly createdMs: number;
  /** The segment before and the end of its frames; undefined for the first. */
  readonly previous: { readonly sequence: number; readonly end: number } | undefined;
  /** First offset of each partition that this segment may hold. */
  readonly first: readonly number[];
}

export interface Segment {
  readonly path: string;
  readonly fd: number;
  readonly size: number;
  readonly header: SegmentHeader;
  readonly partitions: number;
  readonly keys: FrameKeys;
  /** End of the durable frames. */
  end: number;
  /** Reads under way; a removed segment's file is closed after the last of them. */
  reads: number;
  removed: boolean;
}

/** A file that becomes a segment once its header is written. */
export interface BlankSegment {
  readonly path: string;
  readonly fd: number;
  readonly size: number;
}

export const segmentName = (sequence: number): string => `${String(sequence).padStart(10, "0")}.segment`;

const ZEROS = Buffer.alloc(1024 * 1024);

/** Name of the file that is prepared to become the next segment. */
export const PREPARED = "prepared";

/** Preallocates at once; for the small first segment of a topic. */
export function createBlankSync(files: Files, folder: string, sequence: number, size: number): BlankSegment {
  const blank = createFile(`${folder}/${segmentName(sequence)}`, size);
  try {
    for (let at = 0; at < size; at += ZEROS.length) {
      files.writeSync(blank.fd, ZEROS, Math.min(ZEROS.length, size - at), at);
    }
    files.syncDataSync(blank.fd);
    syncFolder(folder);
    return blank;
  } catch (error) {
    discard(blank);
    throw error;
  }
}

/** Without zeros, for when appends outrun the preparation: its syncs are slower, but nobody waits for it. */
export function createSparse(folder: string, sequence: number, size: number): BlankSegment {
  const blank = createFile(`${folder}/${segmentName(sequence)}`, size);
  try {
    fs.ftruncateSync(blank.fd, size);
    syncFolder(folder);
    return blank;
  } catch (error) {
    discard(blank);
    throw error;
  }
}

/**
 * Preallocates beside other work, so that the topic finds its next segment ready.
 *
 * @param turn awaited before each megabyte with the part done so far, in [0, 1); false gives up.
 */
export async function prepareBlank(
  files: Files,
  folder: string,
  size: number,
  turn: (done: number) => Promise<boolean>,
): Promise<BlankSegment | undefined> {
  const blank = createFile(`${folder}/${PREPARED}`, size);
  try {
    for (let at = 0; at < size; at += ZEROS.length) {
      if (!(await turn(at / size))) {
        discard(blank);
        return undefined;
      }
      await files.write(blank.fd, ZEROS, Math.min(ZEROS.length, size - at), at);
      // Bit by bit: a commit's sync may have to wait for whatever else is on its way to the disk.
      await files.syncData(blank.fd);
    }
    return blank;
  } catch (error) {
    discard(blank);
    throw error;
  }
}

/** Gives a prepared file its place in the log. */
export function placeBlank(blank: BlankSegment, folder: string, sequence: number): BlankSegment {
  const path = `${folder}/${segmentName(sequence)}`;
  fs.renameSync(blank.path, path);
  syncFolder(folder);
  return { ...blank, path };
}

const createFile = (path: string, size: number): BlankSegment => ({ path, fd: fs.openSync(path, "w+"), size });

/** Closes and removes a file that will not become a segment. */
export function discard({ path, fd }: { readonly path: string; readonly fd: number }): void {
  fs.closeSync(fd);
  fs.rmSync(path, { force: true });
}

/** Writes the header. Durable with the first commit's sync; until then the segment counts as blank. */
export function begin(files: Files, blank: BlankSegment, header: SegmentHeader): Segment {
  const block = Buffer.alloc(BLOCK_BYTES);
  // No zero bytes in the mark: it must not be found in preallocated space.
  const markBytes = Buffer.from(randomBytes(4).map((byte) => byte | 1));
  const seed = randomBytes(4).readUInt32LE();
  block.write(MAGIC, 0, "latin1");
  markBytes.copy(block, 12);
  block.writeUInt32LE(seed, 16);
  block.writeUInt32LE(header.first.length, 20);
  block.writeDoubleLE(header.sequence, 24);
  block.writeDoubleLE(header.createdMs, 32);
  block.writeDoubleLE(header.previous?.sequence ?? -1, 40);
  block.writeDoubleLE(header.previous?.end ?? -1, 48);
  header.first.forEach((offset, partition) => {
    block.writeDoubleLE(offset, FIXED_BYTES + 8 * partition);
  });
  block.writeUInt32LE(crc32c(block.subarray(12)), 8);
  files.writeSync(blank.fd, Buffer.concat([block, block]), 2 * BLOCK_BYTES, 0);
  return {
    ...blank,
    header,
    partitions: header.first.length,
    keys: { mark: markBytes.readUInt32LE(), markBytes, seed },
    end: FRAMES_START,
    reads: 0,
    removed: false,
  };
}

export type Opened =
  | { readonly kind: "segment"; readonly segment: Segment; readonly headerCopyLost: boolean }
  | { readonly kind: "blank"; readonly blank: BlankSegment }
  | { readonly kind: "unreadable"; readonly path: string };

/** Reads what a segment's file is. `end` is its whole size until the caller knows better. */
export function openSegment(folder: string, name: string): Opened {
  const path = `${folder}/${name}`;
  const fd = fs.openSync(path, "r+");
  const size = fs.fstatSync(fd).size;
  const blocks = Buffer.alloc(2 * BLOCK_BYTES);
  fs.readSync(fd, blocks, 0, blocks.length, 0);
  const copies = [blocks.subarray(0, BLOCK_BYTES), blocks.subarray(BLOCK_BYTES)];
  const whole = copies.filter(isHeader);
  const block = whole[0];
  if (block === undefined) {
    if (blocks.every((byte) => byte === 0)) {
      return { kind: "blank", blank: { path, fd, size } };
    }
    fs.closeSync(fd);
    return { kind: "unreadable", path };
  }
  const partitions = block.readUInt32LE(20);
  const previous = { sequence: block.readDoubleLE(40), end: block.readDoubleLE(48) };
  const header: SegmentHeader = {
    sequence: block.readDoubleLE(24),
    createdMs: block.readDoubleLE(32),
    previous: previous.sequence < 0 ? undefined : previous,
    first: Array.from({ length: partitions }, (_, p) => block.readDoubleLE(FIXED_BYTES + 8 * p)),
  };
  const markBytes = Buffer.from(block.subarray(12, 16));
  const keys = { mark: markBytes.readUInt32LE(), markBytes, seed: block.readUInt32LE(16) };
  return {
    kind: "segment",
    segment: { path, fd, size, header, partitions, keys, end: size, reads: 0, removed: false },
    headerCopyLost: whole.length === 1,
  };
}

function isHeader(block: Buffer): boolean {
  return (
    block.toString("latin1", 0, 8) === MAGIC &&
    block.readUInt32LE(8) === crc32c(block.subarray(12)) &&
    block.readUInt32LE(20) <= PARTITIONS_MAX
  );
}
