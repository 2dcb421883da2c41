/** Compression kafkajs lacks. Registered once; what other producers wrote with them can then be read too. */
import { promisify } from "node:util";
import { zstdCompress, zstdDecompress } from "node:zlib";
import kafkajs from "kafkajs";
import { compress as snappyCompress, uncompress as snappyUncompress } from "snappy";

export type Compression = "none" | "gzip" | "snappy" | "zstd";

export const compressionType = (compression: Compression): kafkajs.CompressionTypes =>
  ({
    none: kafkajs.CompressionTypes.None,
    gzip: kafkajs.CompressionTypes.GZIP,
    snappy: kafkajs.CompressionTypes.Snappy,
    zstd: kafkajs.CompressionTypes.ZSTD,
  })[compression];

/** No batch of ours is larger, and what claims to be must not take the process down. */
const OUTPUT_BYTES_MAX = 256 * 1024 * 1024;

interface Codec {
  compress(encoder: { readonly buffer: Buffer }): Promise<Buffer>;
  decompress(bytes: Buffer): Promise<Buffer>;
}

const zstd: Codec = {
  compress: ({ buffer }) => promisify(zstdCompress)(buffer),
  decompress: (bytes) => promisify(zstdDecompress)(bytes, { maxOutputLength: OUTPUT_BYTES_MAX }),
};

/**
 * Kafka's snappy is a stream of blocks in the frame of snappy-java: 8 bytes of magic, two versions, then per block its
 * compressed length (u32, big endian) and the block. Some producers write one bare block instead.
 */
const MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const HEADER = Buffer.concat([MAGIC, Buffer.from([0, 0, 0, 1, 0, 0, 0, 1])]);
const BLOCK_BYTES = 32 * 1024;

const snappy: Codec = {
  async compress({ buffer }) {
    const parts: Buffer[] = [HEADER];
    for (let at = 0; at < buffer.length; at += BLOCK_BYTES) {
      const block = await snappyCompress(buffer.subarray(at, at + BLOCK_BYTES));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(block.length);
      parts.push(length, block);
    }
    return Buffer.concat(parts);
  },
  async decompress(bytes) {
    if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return uncompressBlock(bytes);
    const parts: Buffer[] = [];
    for (let at = HEADER.length; at < bytes.length; ) {
      const end = at + 4 + bytes.readUInt32BE(at);
      parts.push(await uncompressBlock(bytes.subarray(at + 4, end)));
      at = end;
    }
    return Buffer.concat(parts);
  },
};

async function uncompressBlock(block: Buffer): Promise<Buffer> {
  const bytes = await snappyUncompress(block, { asBuffer: true });
  return typeof bytes === "string" ? Buffer.from(bytes) : bytes;
}

export function registerCodecs(): void {
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.ZSTD] = () => zstd;
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.Snappy] = () => snappy;
}
