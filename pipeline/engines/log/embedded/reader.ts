/** Reading one topic's records in order, by any number of readers at different places. */

import type { StoredRecord } from "../port.ts";
import type { LogReport } from "../report.ts";
import { type Extent, ExtentCache, firstFrameFrom, loadExtent } from "./extent.ts";
import { decodeFrame } from "./frame.ts";
import { FRAMES_START, type Segment } from "./segment.ts";
import type { SegmentStore } from "./store.ts";

const CACHE_BYTES = 32 * 1024 * 1024;

/** Where one reader of one partition stands. */
export interface Cursor {
  readonly partition: number;
  /** Offset wanted next. */
  offset: number;
  /** Segment, and position in it, of the extent it is in or will enter. */
  sequence: number;
  position: number;
  extent: Extent | undefined;
  /** Next frame of the partition within `extent`. */
  index: number;
}

export class TopicReader {
  readonly #store: SegmentStore;
  readonly #report: LogReport;
  readonly #cache = new ExtentCache(CACHE_BYTES);
  readonly #loading = new Map<string, Promise<Extent>>();
  readonly #gapsReported = new Set<string>();

  constructor(store: SegmentStore, report: LogReport) {
    this.#store = store;
    this.#report = report;
  }

  /** Oldest offset of `partition` that is still there. */
  first(partition: number): number {
    return this.#store.segments[0]!.header.first[partition]!;
  }

  /** A place from which `offset` comes next, or the oldest record if that one is gone. */
  cursor(partition: number, offset: number): Cursor {
    const wanted = Math.max(offset, this.first(partition));
    const segment = this.#store.segments.findLast(({ header }) => header.first[partition]! <= wanted)!;
    const { sequence } = segment.header;
    return { partition, offset: wanted, sequence, position: FRAMES_START, extent: undefined, index: 0 };
  }

  /** Puts an extent that was just written where readers at the end of the log find it. */
  offer(segment: Segment, extent: Extent): void {
    this.#cache.set(segment.header.sequence, extent);
  }

  /**
   * Up to `recordsMax` durable records from the cursor on, ending once they hold `bytesMax` value bytes; moves the
   * cursor. Empty at the end.
   */
  async read(cursor: Cursor, recordsMax: number, bytesMax: number): Promise<StoredRecord[]> {
    const records: StoredRecord[] = [];
    let bytes = 0;
    while (records.length < recordsMax && bytes < bytesMax) {
      const extent = cursor.extent ?? (await this.#enter(cursor));
      if (extent === undefined) break;
      const frames = extent.frames[cursor.partition]!;
      while (cursor.index < frames.length && records.length < recordsMax && bytes < bytesMax) {
        const record = decodeFrame(extent.bytes, extent.view, frames[cursor.index]!);
        if (record.offset > cursor.offset) this.#reportGap(cursor, record.offset);
        records.push(record);
        bytes += record.value.length;
        cursor.index += 1;
        cursor.offset = record.offset + 1;
      }
      if (cursor.index < frames.length) continue;
      cursor.position = extent.end;
      cursor.extent = undefined;
    }
    return records;
  }

  /** The extent at the cursor; moves on to the next segment at the end of one. Undefined at the end of the log. */
  async #enter(cursor: Cursor): Promise<Extent | undefined> {
    for (;;) {
      // Retention may have removed the segment: go on with the oldest that is left.
      const segment = this.#store.segments.find(({ header }) => header.sequence >= cursor.sequence);
      if (segment === undefined) return undefined;
      if (segment.header.sequence !== cursor.sequence) {
        cursor.sequence = segment.header.sequence;
        cursor.position = FRAMES_START;
      }
      if (cursor.position < segment.end) {
        const extent = await this.#extent(segment, cursor.position);
        cursor.extent = extent;
        cursor.index = firstFrameFrom(extent, cursor.partition, cursor.offset);
        return extent;
      }
      if (segment === this.#store.active) return undefined;
      cursor.sequence += 1;
      cursor.position = FRAMES_START;
    }
  }

  #extent(segment: Segment, start: number): Extent | Promise<Extent> {
    const { sequence } = segment.header;
    const key = `${sequence}:${start}`;
    return this.#cache.get(sequence, start) ?? this.#loading.get(key) ?? this.#load(segment, start, key);
  }

  #load(segment: Segment, start: number, key: string): Promise<Extent> {
    const loading = this.#store
      .reading(segment, () => loadExtent(segment, start, segment.end))
      .then((extent) => {
        this.#cache.set(segment.header.sequence, extent);
        return extent;
      })
      .finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  #reportGap({ partition, offset }: Cursor, found: number): void {
    const key = `${partition}:${offset}`;
    if (this.#gapsReported.has(key)) return;
    this.#gapsReported.add(key);
    const { topic } = this.#store;
    this.#report.error(
      { topic, partition, from: offset, to: found - 1 },
      `${topic}/${partition}: offsets ${offset} to ${found - 1} are not in the log; going on with ${found}`,
    );
  }
}
