/**
 * SHA-256, SHA-1 and MD5 (FIPS 180-4, RFC 1321) and HMAC (RFC 2104), in plain JavaScript: inside an isolate a call out
 * to the host costs four times what the hash itself does.
 */

/** A hash function over bytes. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.subarray(0, writeUtf8(text, bytes, 0));
}

function writeUtf8(text: string, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        i += 1;
      } else {
        code = 0xfffd;
      }
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
    } else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 63);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
}

const HEX_PAIRS: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Two lower-case digits per byte. */
export function hex(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += HEX_PAIRS[bytes[i]!]!;
  return text;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Base 64 (RFC 4648): padded with the standard alphabet, unpadded with the URL one. */
export function base64(bytes: Uint8Array, url = false): string {
  const alphabet = url ? BASE64_URL : BASE64;
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += alphabet[word >> 18]! + alphabet[(word >> 12) & 63]!;
    if (left > 1) text += alphabet[(word >> 6) & 63]!;
    else if (!url) text += "=";
    if (left > 2) text += alphabet[word & 63]!;
    else if (!url) text += "=";
  }
  return text;
}

/** Message, 0x80, zeros, and the length in bits; whole blocks of 64 bytes. */
function padded(bytes: Uint8Array, bigEndian: boolean): DataView {
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const all = new Uint8Array(blocks * 64);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  const high = Math.floor(bytes.length / 0x2000_0000);
  const low = (bytes.length << 3) >>> 0;
  view.setUint32(all.length - 8, bigEndian ? high : low, !bigEndian);
  view.setUint32(all.length - 4, bigEndian ? low : high, !bigEndian);
  return view;
}

function digest(words: Int32Array, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < words.length; i++) view.setInt32(i * 4, words[i]!, !bigEndian);
  return bytes;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

function fraction(number: number): number {
  return ((number - Math.floor(number)) * 0x1_0000_0000) | 0;
}

const PRIMES = primes(64);
const K256 = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const H256 = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const W = new Int32Array(80);

export const sha256: Hash = (bytes) => {
  const view = padded(bytes, true);
  H.set(H256);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let t = 0; t < 16; t++) W[t] = view.getInt32(block + t * 4);
    compress256();
  }
  return digest(H, true);
};

const H = new Int32Array(8);

/** One block, from `W` into `H`. */
function compress256(): void {
  for (let t = 16; t < 64; t++) {
    const w15 = W[t - 15]!;
    const w2 = W[t - 2]!;
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
    W[t] = (W[t - 16]! + s0 + W[t - 7]! + s1) | 0;
  }
  let a = H[0]!;
  let b = H[1]!;
  let c = H[2]!;
  let d = H[3]!;
  let e = H[4]!;
  let f = H[5]!;
  let g = H[6]!;
  let h = H[7]!;
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K256[t]! + W[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  H[0] = (H[0]! + a) | 0;
  H[1] = (H[1]! + b) | 0;
  H[2] = (H[2]! + c) | 0;
  H[3] = (H[3]! + d) | 0;
  H[4] = (H[4]! + e) | 0;
  H[5] = (H[5]! + f) | 0;
  H[6] = (H[6]! + g) | 0;
  H[7] = (H[7]! + h) | 0;
}

/** SHA-256 of the UTF-8 bytes of `text`, in hexadecimal. Short ASCII text, as ids and addresses are, needs no buffers. */
export function sha256HexOf(text: string): string {
  const { length } = text;
  if (length > 55) return hex(sha256(utf8(text)));
  W.fill(0, 0, 16);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return hex(sha256(utf8(text)));
    W[i >> 2] = W[i >> 2]! | (code << (24 - 8 * (i & 3)));
  }
  W[length >> 2] = W[length >> 2]! | (0x80 << (24 - 8 * (length & 3)));
  W[15] = length * 8;
  H.set(H256);
  compress256();
  let digits = "";
  for (let i = 0; i < 8; i++) {
    const word = H[i]!;
    digits +=
      HEX_PAIRS[word >>> 24]! +
      HEX_PAIRS[(word >>> 16) & 255]! +
      HEX_PAIRS[(word >>> 8) & 255]! +
      HEX_PAIRS[word & 255]!;
  }
  return digits;
}

export const sha1: Hash = (bytes) => {
  const view = padded(bytes, true);
  const h = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let t = 0; t < 16; t++) W[t] = view.getInt32(block + t * 4);
    for (let t = 16; t < 80; t++) {
      const word = W[t - 3]! ^ W[t - 8]! ^ W[t - 14]! ^ W[t - 16]!;
      W[t] = (word << 1) | (word >>> 31);
    }
    let [a, b, c, d, e] = [h[0]!, h[1]!, h[2]!, h[3]!, h[4]!];
    for (let t = 0; t < 80; t++) {
      let f: number;
      let k: number;
      if (t < 20) [f, k] = [(b & c) | (~b & d), 0x5a827999];
      else if (t < 40) [f, k] = [b ^ c ^ d, 0x6ed9eba1];
      else if (t < 60) [f, k] = [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
      else [f, k] = [b ^ c ^ d, 0xca62c1d6];
      const next = (((a << 5) | (a >>> 27)) + f + e + k + W[t]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    h[0] = (h[0]! + a) | 0;
    h[1] = (h[1]! + b) | 0;
    h[2] = (h[2]! + c) | 0;
    h[3] = (h[3]! + d) | 0;
    h[4] = (h[4]! + e) | 0;
  }
  return digest(h, true);
};

const MD5_K = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 0x1_0000_0000) | 0);
const MD5_SHIFTS: readonly (readonly number[])[] = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

export const md5: Hash = (bytes) => {
  const view = padded(bytes, false);
  const h = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = [h[0]!, h[1]!, h[2]!, h[3]!];
    for (let t = 0; t < 64; t++) {
      const round = t >> 4;
      let f: number;
      let g: number;
      if (round === 0) [f, g] = [(b & c) | (~b & d), t];
      else if (round === 1) [f, g] = [(d & b) | (~d & c), (5 * t + 1) & 15];
      else if (round === 2) [f, g] = [b ^ c ^ d, (3 * t + 5) & 15];
      else [f, g] = [c ^ (b | ~d), (7 * t) & 15];
      const sum = (a + f + MD5_K[t]! + view.getInt32(block + g * 4, true)) | 0;
      const shift = MD5_SHIFTS[round]![t & 3]!;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    h[0] = (h[0]! + a) | 0;
    h[1] = (h[1]! + b) | 0;
    h[2] = (h[2]! + c) | 0;
    h[3] = (h[3]! + d) | 0;
  }
  return digest(h, false);
};

/** The keyed hash of `message`. */
export function hmac(hash: Hash, key: Uint8Array, message: Uint8Array): Uint8Array {
  const short = key.length > 64 ? hash(key) : key;
  const inner = new Uint8Array(64 + message.length).fill(0x36, 0, 64);
  const outer = new Uint8Array(64).fill(0x5c);
  for (let i = 0; i < short.length; i++) {
    inner[i] = inner[i]! ^ short[i]!;
    outer[i] = outer[i]! ^ short[i]!;
  }
  inner.set(message, 64);
  const once = hash(inner);
  const twice = new Uint8Array(64 + once.length);
  twice.set(outer);
  twice.set(once, 64);
  return hash(twice);
}
