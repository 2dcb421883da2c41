import { textCost } from "#runtime/cost.ts";
import { base64, utf8 } from "#runtime/hash.ts";
import { define } from "#runtime/library/define.ts";
import { textOfUtf8 } from "#runtime/utf8.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SEXTET = new Map([...ALPHABET].map((char, value) => [char, value] as const));
SEXTET.set("-", 62).set("_", 63);

/** RFC 4648 §4 and §5 at once, without padding, skipping what is no digit; bytes that are no UTF-8 become U+FFFD. */
function decode(text: string): string {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const char of text) {
    if (char === "=") break;
    const sextet = SEXTET.get(char);
    if (sextet === undefined) continue;
    held = (held << 6) | sextet;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return textOfUtf8(bytes.subarray(0, length));
}

export const base64Encode = define({
  name: "base64Encode",
  params: [["text", "string"]],
  returns: "string",
  doc: "The UTF-8 bytes of `text` in base64, standard alphabet, padded.",
  examples: [
    ["base64Encode('ü')", "'w7w='"],
    ["base64Encode('')", "''"],
  ],
  pure: true,
  cost: (text) => textCost(4 * text.length + 4),
  run: (text) => base64(utf8(text)),
});

export const base64Decode = define({
  name: "base64Decode",
  params: [["text", "string"]],
  returns: "string",
  doc: "The text whose UTF-8 bytes `text` gives in base64: either alphabet, with or without padding, other characters skipped.",
  examples: [
    ["base64Decode('aG9nPz4')", "'hog?>'"],
    ["base64Decode('w7w=')", "'ü'"],
  ],
  pure: true,
  cost: (text) => textCost(text.length),
  run: decode,
});

export const tryBase64Decode = define({
  name: "tryBase64Decode",
  params: [["text", "lenient string"]],
  returns: "string",
  doc: "As `base64Decode`, but '' for what is no string.",
  examples: [
    ["tryBase64Decode('aG9n')", "'hog'"],
    ["tryBase64Decode(null)", "''"],
  ],
  pure: true,
  cost: (text) => textCost(typeof text === "string" ? text.length : 0),
  run: (text) => (typeof text === "string" ? decode(text) : ""),
});
