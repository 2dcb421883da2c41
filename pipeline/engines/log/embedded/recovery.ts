/**
 * What a segment's frames tell when they are read from end to end: which offsets each partition really holds, and what
 * is missing. The active segment is read so at every start, before anything is served; sealed ones in the background.
 *
 * Three things are told apart. Zeros after the last frame are space not used yet. Other bytes with no whole frame behind
 * them are an append that the crash tore: it was never acknowledged, so it is cut. Bytes that are no frame but have one
 * behind them are damage to records that were acknowledged: reported, and stepped over.
 */
import { type Extent, loadExtent } from "./extent.ts";
import { FRAME_HEADER_BYTES, frameOffset, framePartition, plausibleLength } from "./frame.ts";
import { FRAMES_START, type Segment } from "./segment.ts";

/** Offsets [from, to] that can no longer be read. `partition` is undefined where not even that is legible. */
export interface Damage {
  readonly partition: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly file: string;
  /** Byte in the file. */
  readonly position: number;
}

export interface SegmentReport {
  /** Next offset of each partition. */
  readonly next: number[];
  /** End of the last whole frame. */
  readonly framesEnd: number;
  readonly damages: readonly Damage[];
}

/**
 * @param expected the offsets at which the next segment begins; undefined for the active one.
 * @param pause awaited between extents, so that nothing else waits for long.
 */
export async function verifySegment(
  segment: Segment,
  expected: readonly number[] | undefined,
  pause: () => Promise<void> = async () => {},
): Promise<SegmentReport> {
  const next = [...segment.header.first];
  const damages: Damage[] = [];
  /** Damage for which no partition has been found to lack a record yet. */
  let unexplained: { position: number; bytes: number }[] = [];
  let framesEnd = FRAMES_START;
  const limit = segment.end;
  for (let at = FRAMES_START; at < limit; ) {
    const extent = await loadExtent(segment, at, limit);
    const gaps = findGaps(extent, next, segment.path);
    if (extent.framesEnd > extent.start) framesEnd = extent.framesEnd;
    if (gaps.length > 0) unexplained = [];
    for (const { start, end } of extent.damages) {
      const frame = legibleFrame(extent, start, segment);
      const missing = frame === undefined ? undefined : next[frame.partition];
      if (frame === undefined || missing === undefined || frame.offset > missing) {
        if (!gaps.some(({ position }) => position >= end)) unexplained.push({ position: start, bytes: end - start });
      } else if (frame.offset === missing) {
        // Its header is whole, so it is the rest of the record that rotted.
        next[frame.partition] = missing + 1;
        gaps.push({ partition: frame.partition, from: missing, to: missing, file: segment.path, position: start });
      }
    }
    damages.push(...gaps);
    at = extent.end;
    await pause();
  }
  if (expected === undefined) return settleActive(segment, { next, framesEnd, damages }, unexplained);
  expected.forEach((offset, partition) => {
    const from = next[partition]!;
    if (from >= offset) return;
    damages.push({ partition, from, to: offset - 1, file: segment.path, position: framesEnd });
    unexplained = [];
  });
  return { next, framesEnd, damages: [...damages, ...unexplained.map(({ position }) => illegible(segment, position))] };
}

/** Offsets missing between the frames of an extent; moves `next` on. */
function findGaps(extent: Extent, next: number[], file: string): Damage[] {
  const gaps: Damage[] = [];
  extent.frames.forEach((starts, partition) => {
    for (const start of starts) {
      const offset = frameOffset(extent.view, start);
      const from = next[partition]!;
      if (offset > from) gaps.push({ partition, from, to: offset - 1, file, position: extent.start + start });
      next[partition] = Math.max(from, offset + 1);
    }
  });
  return gaps;
}

function legibleFrame(
  extent: Extent,
  position: number,
  segment: Segment,
): { partition: number; offset: number } | undefined {
  const at = position - extent.start;
  if (plausibleLength(extent.view, at, segment.keys, segment.size) === 0) return undefined;
  const partition = framePartition(extent.view, at);
  return partition < segment.partitions ? { partition, offset: frameOffset(extent.view, at) } : undefined;
}

const illegible = (segment: Segment, position: number): Damage => ({
  partition: undefined,
  from: undefined,
  to: undefined,
  file: segment.path,
  position,
});

/**
 * The last frames of a partition can vanish without leaving a gap. Then an offset that was given out, and perhaps
 * committed by a group, would be given out again and skipped: so the partitions leave out as many offsets as records
 * could have stood in the damaged bytes.
 */
function settleActive(
  segment: Segment,
  report: SegmentReport,
  unexplained: readonly { position: number; bytes: number }[],
): SegmentReport {
  const inside = unexplained.filter(({ position }) => position < report.framesEnd);
  // What is legible behind the last frame belongs to the torn append.
  const damages = report.damages.filter(({ position }) => position < report.framesEnd);
  const torn = report.damages.filter(({ position }) => position >= report.framesEnd);
  const next = [...report.next];
  for (const { partition, from } of torn) {
    if (partition !== undefined && from !== undefined) next[partition] = Math.min(next[partition]!, from);
  }
  const skipped = inside.reduce((records, { bytes }) => records + Math.ceil(bytes / FRAME_HEADER_BYTES), 0);
  return {
    next: next.map((offset) => offset + skipped),
    framesEnd: report.framesEnd,
    damages: [...damages, ...inside.map(({ position }) => illegible(segment, position))],
  };
}
