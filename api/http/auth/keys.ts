import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

/**
 * API keys: a prefix that says what they open, 37 random base-62 characters (220 bits) and a checksum of 6, the CRC-32
 * of all before it in base 62. The checksum lets a scanner, and us, tell a key from a typo without a lookup; it is no
 * secret. Keys are stored as SHA-256 only: they have too much entropy to be searched, so a slow hash buys nothing.
 *
 * @see GitHub, "Behind GitHub's new authentication token formats" (2021), where prefix and checksum come from.
 */
export type KeyPrefix = "phc_" | "phx_";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_CHARS = 37;
const CHECKSUM_CHARS = 6;
const BODY_CHARS = RANDOM_CHARS + CHECKSUM_CHARS;
/** Longer credentials are refused before anything is computed on them. */
const KEY_CHARS_MAX = 200;
const KEY_FORM = /^ph[cx]_[A-Za-z0-9_-]+$/;

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = "";
  for (let place = 0; place < CHECKSUM_CHARS; place++) {
    digits = ALPHABET[rest % 62] + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** A fresh key. `random` gives that many unpredictable bytes. */
export function generateKey(prefix: KeyPrefix, random: (bytes: number) => Uint8Array = randomBytes): string {
  let body = "";
  while (body.length < RANDOM_CHARS) {
    // 248 is the largest multiple of 62 in a byte: what lies above it would favour the first letters.
    for (const byte of random(64)) if (byte < 248 && body.length < RANDOM_CHARS) body += ALPHABET[byte % 62];
  }
  return prefix + body + checksum(prefix + body);
}

/**
 * False for what can't be a key of ours: wrong prefix or alphabet, too long, or a wrong checksum. A key that an operator
 * chose, with a body of another length than ours, has no checksum and passes.
 */
export function looksLikeKey(key: string, prefix: KeyPrefix): boolean {
  if (!key.startsWith(prefix) || key.length > KEY_CHARS_MAX || !KEY_FORM.test(key)) return false;
  if (key.length !== prefix.length + BODY_CHARS) return true;
  return checksum(key.slice(0, -CHECKSUM_CHARS)) === key.slice(-CHECKSUM_CHARS);
}

/** SHA-256 of a key, lower-case hex: the only form that is stored. */
export const hashKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(left: string, right: string): boolean {
  const a = Buffer.from(left, "hex");
  const b = Buffer.from(right, "hex");
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What people are shown of a stored key: prefix and last four. */
export const maskKey = (key: string): string => `${key.slice(0, 4)}...${key.slice(-4)}`;
