/** SHA-1 (RFC 3174) and name-based UUIDs (RFC 9562, version 5) in plain JavaScript: an isolate brings neither. */

/** Namespace of the ids of persons nobody has created yet, the same in all installations of the ecosystem. */
const PERSON_NAMESPACE = [
  0x93, 0x29, 0x79, 0xb4, 0x65, 0xc3, 0x44, 0x24, 0x84, 0x67, 0x0b, 0x66, 0xec, 0x27, 0xbc, 0x22,
] as const;

const BLOCK_BYTES = 64;
const UTF8_BYTES_PER_UNIT = 3;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const schedule = new Int32Array(80);
const state = new Int32Array(5);
/** Message and padding of the digest in work; grows as needed. */
let message = new Uint8Array(1_024);

/** The id of the person behind a distinct id, as long as no person was stored for it. */
export function personUuid(teamId: number, distinctId: string): string {
  const name = `${teamId}:${distinctId}`;
  reserve(PERSON_NAMESPACE.length + name.length * UTF8_BYTES_PER_UNIT);
  message.set(PERSON_NAMESPACE);
  sha1(writeUtf8(name, PERSON_NAMESPACE.length));
  let text = "";
  for (let index = 0; index < 16; index++) {
    let byte = (state[index >> 2]! >>> (24 - (index & 3) * 8)) & 0xff;
    if (index === 6) byte = (byte & 0x0f) | 0x50;
    else if (index === 8) byte = (byte & 0x3f) | 0x80;
    text += HEX[byte];
    if (index === 3 || index === 5 || index === 7 || index === 9) text += "-";
  }
  return text;
}

/** Lower-case hex digest of a text's UTF-8 bytes. */
export function sha1Hex(text: string): string {
  reserve(text.length * UTF8_BYTES_PER_UNIT);
  sha1(writeUtf8(text, 0));
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function reserve(bytes: number): void {
  const needed = bytes + 2 * BLOCK_BYTES;
  if (message.length < needed) message = new Uint8Array(needed * 2);
}

/** Writes at `start`, gives the end. Lone surrogates become U+FFFD, as `TextEncoder` has it. */
function writeUtf8(text: string, start: number): number {
  let end = start;
  for (let at = 0; at < text.length; at++) {
    let code = text.codePointAt(at)!;
    if (code < 0x80) {
      message[end++] = code;
      continue;
    }
    if (code > 0xffff) at += 1;
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x800) message[end++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) message[end++] = 0xe0 | (code >> 12);
      else {
        message[end++] = 0xf0 | (code >> 18);
        message[end++] = 0x80 | ((code >> 12) & 63);
      }
      message[end++] = 0x80 | ((code >> 6) & 63);
    }
    message[end++] = 0x80 | (code & 63);
  }
  return end;
}

/** Digests the first `length` bytes of {@link message} into {@link state}. */
function sha1(length: number): void {
  const padded = Math.ceil((length + 9) / BLOCK_BYTES) * BLOCK_BYTES;
  message.fill(0, length, padded);
  message[length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(padded - 8, Math.floor(length / 0x2000_0000));
  view.setUint32(padded - 4, (length << 3) >>> 0);

  let h0 = 0x67452301;
  let h1 = 0xefcdab89 | 0;
  let h2 = 0x98badcfe | 0;
  let h3 = 0x10325476;
  let h4 = 0xc3d2e1f0 | 0;
  for (let start = 0; start < padded; start += BLOCK_BYTES) {
    for (let index = 0; index < 16; index++) schedule[index] = view.getInt32(start + index * 4);
    for (let index = 16; index < 80; index++) {
      const mixed = schedule[index - 3]! ^ schedule[index - 8]! ^ schedule[index - 14]! ^ schedule[index - 16]!;
      schedule[index] = (mixed << 1) | (mixed >>> 31);
    }
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    for (let index = 0; index < 80; index++) {
      let mix: number;
      if (index < 20) mix = ((b & c) | (~b & d)) + 0x5a827999;
      else if (index < 40) mix = (b ^ c ^ d) + 0x6ed9eba1;
      else if (index < 60) mix = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else mix = (b ^ c ^ d) + 0xca62c1d6;
      const next = (((a << 5) | (a >>> 27)) + mix + e + schedule[index]!) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
  }
  state[0] = h0;
  state[1] = h1;
  state[2] = h2;
  state[3] = h3;
  state[4] = h4;
}
