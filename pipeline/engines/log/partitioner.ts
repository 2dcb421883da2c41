/**
 * Kafka's default partitioner: murmur2 (Austin Appleby's 32-bit variant with Kafka's fixed seed) over the key's bytes,
 * the sign bit dropped, modulo the partition count. Both adapters use it, so a key lands in the same partition of a
 * topic whichever log holds it and whichever Kafka client wrote it.
 */

const SEED = 0x9747b28c;
const M = 0x5bd1e995;

/** Signed 32-bit murmur2 of `bytes[start, end)`. */
export function murmur2(bytes: Uint8Array, start = 0, end = bytes.length): number {
  const length = end - start;
  let hash = SEED ^ length;
  let at = start;
  for (const wordsEnd = start + (length & ~3); at < wordsEnd; at += 4) {
    let word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    word = Math.imul(word, M);
    word ^= word >>> 24;
    hash = Math.imul(hash, M) ^ Math.imul(word, M);
  }
  const rest = end - at;
  if (rest > 0) {
    if (rest === 3) hash ^= bytes[at + 2]! << 16;
    if (rest >= 2) hash ^= bytes[at + 1]! << 8;
    hash = Math.imul(hash ^ bytes[at]!, M);
  }
  hash = Math.imul(hash ^ (hash >>> 13), M);
  return hash ^ (hash >>> 15);
}

/** Partition in [0, partitions) of a key given as UTF-8 in `bytes[start, end)`. */
export function partitionOf(bytes: Uint8Array, partitions: number, start = 0, end = bytes.length): number {
  return (murmur2(bytes, start, end) & 0x7fffffff) % partitions;
}
