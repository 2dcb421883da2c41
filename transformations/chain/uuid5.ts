/** SHA-1 (RFC 3174) and name-based UUIDs (RFC 9562, version 5) in plain JavaScript: an isolate brings neither. */

/** Namespace of the ids of persons nobody has created yet, the same in all installations of the ecosystem. */
const PERSON_NAMESPACE = [
  0x93, 0x29, 0x79, 0xb4, 0x65, 0xc3, 0x44, 0x24, 0x84, 0x67, 0x0b, 0x66, 0xec, 0x27, 0xbc, 0x22,
] as const;

const BLOCK_BYTES = 64;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const schedule = new Int32Array(80);

/** The id of the person behind a distinct id, as long as no person was stored for it. */
export function personUuid(teamId: number, distinctId: string): string {
  const bytes: number[] = [...PERSON_NAMESPACE];
  appendUtf8(bytes, `${teamId}:${distinctId}`);
  const digest = sha1(bytes);
  const at = (index: number): number => (digest[index >> 2]! >>> (24 - (index & 3) * 8)) & 0xff;
  let text = "";
  for (let index = 0; index < 16; index++) {
    let byte = at(index);
    if (index === 6) byte = (byte & 0x0f) | 0x50;
    else if (index === 8) byte = (byte & 0x3f) | 0x80;
    text += HEX[byte];
    if (index === 3 || index === 5 || index === 7 || index === 9) text += "-";
  }
  return text;
}

/** Lower-case hex digest of a text's UTF-8 bytes. */
export function sha1Hex(text: string): string {
  const bytes: number[] = [];
  appendUtf8(bytes, text);
  return sha1(bytes)
    .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("");
}

/** Lone surrogates become U+FFFD, as `TextEncoder` has it. */
function appendUtf8(bytes: number[], text: string): void {
  for (const char of text) {
    let code = char.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
}

/** Five 32-bit words. Pads `bytes` in place. */
function sha1(bytes: number[]): number[] {
  const length = bytes.length;
  bytes.push(0x80);
  while (bytes.length % BLOCK_BYTES !== 56) bytes.push(0);
  const high = Math.floor(length / 0x2000_0000);
  const low = (length << 3) >>> 0;
  for (const word of [high, low]) bytes.push(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);

  let [h0, h1, h2, h3, h4] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let start = 0; start < bytes.length; start += BLOCK_BYTES) {
    for (let index = 0; index < 16; index++) {
      const at = start + index * 4;
      schedule[index] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let index = 16; index < 80; index++) {
      const mixed = schedule[index - 3]! ^ schedule[index - 8]! ^ schedule[index - 14]! ^ schedule[index - 16]!;
      schedule[index] = (mixed << 1) | (mixed >>> 31);
    }
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
    for (let index = 0; index < 80; index++) {
      const [mix, constant] =
        index < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : index < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : index < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (((a << 5) | (a >>> 27)) + mix + e + constant + schedule[index]!) | 0;
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
  return [h0, h1, h2, h3, h4];
}
