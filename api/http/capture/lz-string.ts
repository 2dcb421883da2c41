/**
 * Reads the base64 form of lz-string, an LZW over UTF-16 units with codes that grow as the dictionary does, packed from
 * the lowest bit. Old browser SDKs compress with it. Written here because the library's own reader has no limit, and
 * 1.5 MB of codes can stand for 100 GB: entry n of the dictionary may be n units long.
 */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SIX_BITS = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) SIX_BITS[ALPHABET.charCodeAt(i)] = i;

/** Codes with a meaning of their own. */
const UNIT_OF_8_BITS = 0;
const UNIT_OF_16_BITS = 1;
const END = 2;

/**
 * @param unitsMax largest result, UTF-16 units.
 * @returns the text; "too large"; or "malformed" if the codes make no sense.
 */
export function readLzString(base64: string, unitsMax: number): { readonly text: string } | "too large" | "malformed" {
  let position = 0;
  let value = 0;
  let bitsLeft = 0;
  const bits = (count: number): number => {
    let result = 0;
    for (let power = 0; power < count; power++) {
      if (bitsLeft === 0) {
        value = position < base64.length ? (SIX_BITS[base64.charCodeAt(position++)] ?? -1) : -1;
        if (value < 0) return -1;
        bitsLeft = 6;
      }
      bitsLeft--;
      result |= ((value >> bitsLeft) & 1) << power;
    }
    return result;
  };

  const entries: string[] = ["", "", ""];
  let width = 2;
  let roomLeft = 0;
  let previous = "";
  let size = 0;
  const parts: string[] = [];
  for (;;) {
    let code = bits(width);
    if (code === END) return { text: parts.join("") };
    if (code === UNIT_OF_8_BITS || code === UNIT_OF_16_BITS) {
      const unit = bits(code === UNIT_OF_8_BITS ? 8 : 16);
      if (unit < 0) return "malformed";
      entries.push(String.fromCharCode(unit));
      code = entries.length - 1;
      roomLeft--;
    }
    let entry = entries[code];
    if (code < 0) return "malformed";
    if (entry === undefined) {
      if (code !== entries.length || previous === "") return "malformed";
      entry = previous + previous.charAt(0);
    }
    size += entry.length;
    if (size > unitsMax) return "too large";
    parts.push(entry);
    if (previous === "") {
      // The first unit: the reader knows entries 0..3 and reads three bits from here on.
      width = 3;
      roomLeft = 4;
    } else {
      if (roomLeft === 0) {
        roomLeft = 2 ** width;
        width++;
      }
      entries.push(previous + entry.charAt(0));
      roomLeft--;
    }
    previous = entry;
    if (roomLeft === 0) {
      roomLeft = 2 ** width;
      width++;
    }
  }
}
