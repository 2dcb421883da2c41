/**
 * Decompression whose cost is bounded by its output. A small body is inflated at once, in one piece, which costs the
 * least; one that turns out larger than it looked is started again outside the event loop, few at a time. In both cases
 * the output limit stops it, whatever the input claims.
 */
import { promisify } from "node:util";
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateRaw,
  inflateRawSync,
  inflateSync,
  zstdDecompress,
  zstdDecompressSync,
} from "node:zlib";
import { Refusal } from "./refusals.ts";

export type Encoding = "gzip" | "deflate" | "br" | "zstd";

/** Inputs up to this size are tried on the event loop: 64 KiB inflate in under 2 ms. */
const INLINE_INPUT_BYTES_MAX = 64 * 1024;
/** and may give this much there. */
const INLINE_OUTPUT_BYTES_MAX = 1024 * 1024;

interface Codec {
  readonly sync: (bytes: Uint8Array, options: { maxOutputLength: number; chunkSize: number }) => Buffer;
  readonly async: (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;
}

const ZLIB: Codec = { sync: inflateSync, async: promisify(inflate) };
const RAW: Codec = { sync: inflateRawSync, async: promisify(inflateRaw) };
const CODECS: Record<Exclude<Encoding, "deflate">, Codec> = {
  gzip: { sync: gunzipSync, async: promisify(gunzip) },
  br: { sync: brotliDecompressSync, async: promisify(brotliDecompress) },
  zstd: { sync: zstdDecompressSync, async: promisify(zstdDecompress) },
};

/** `deflate` on the wire is zlib's format by the standard and a bare deflate stream by some clients. */
const deflateCodec = (bytes: Uint8Array): Codec =>
  (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0 ? ZLIB : RAW;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
export const isZstd = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

/** What a gzip body says that it holds: its last four bytes, if they are believable. Only a size for the first buffer. */
function announcedSize(encoding: Encoding, bytes: Buffer): number {
  if (encoding !== "gzip" || bytes.length < 18) return bytes.length * 8;
  return bytes.readUInt32LE(bytes.length - 4);
}

/** Inflates for all requests of a server. */
export class Inflater {
  readonly #atOnceMax: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param atOnceMax inflations outside the event loop at a time. */
  constructor(atOnceMax: number) {
    this.#atOnceMax = atOnceMax;
  }

  /**
   * @param outputBytesMax largest result, bytes.
   * @throws Refusal payload_too_large or request_decoding_error.
   */
  async inflate(encoding: Encoding, bytes: Buffer, outputBytesMax: number): Promise<Buffer> {
    if (bytes.length < 2) throw new Refusal("request_decoding_error");
    const codec = encoding === "deflate" ? deflateCodec(bytes) : CODECS[encoding];
    const inlineMax = Math.min(INLINE_OUTPUT_BYTES_MAX, outputBytesMax);
    const announced = announcedSize(encoding, bytes);
    if (bytes.length <= INLINE_INPUT_BYTES_MAX && announced <= inlineMax) {
      try {
        // One byte more than needed, or zlib asks for a second buffer only to find that nothing is left.
        const chunkSize = Math.max(1024, announced + 1);
        return codec.sync(bytes, { maxOutputLength: inlineMax, chunkSize });
      } catch (error) {
        if (!isOverLimit(error)) throw new Refusal("request_decoding_error");
        if (inlineMax === outputBytesMax) throw new Refusal("payload_too_large");
      }
    }
    if (this.#running >= this.#atOnceMax) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await codec.async(bytes, { maxOutputLength: outputBytesMax });
    } catch (error) {
      throw new Refusal(isOverLimit(error) ? "payload_too_large" : "request_decoding_error");
    } finally {
      // The place passes to the next in line, or becomes free.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }
}

const isOverLimit = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
