/** Who sent an event and about whom: tokens, distinct ids, uuids. */
import { randomFillSync } from "node:crypto";

const TOKEN = /^[\x21-\x7e]{1,64}$/;

/** A project API key has 1..64 printable ASCII characters and is not a personal key. Whether it exists is asked later. */
export const isProjectToken = (token: string): boolean => TOKEN.test(token) && !token.startsWith("phx_");

const CHARACTERS_MAX = 200;

/** The first 200 characters (code points) of a text. */
export function cut(text: string): string {
  if (text.length <= CHARACTERS_MAX) return text;
  let end = 0;
  for (let count = 0; count < CHARACTERS_MAX && end < text.length; count++) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return text.slice(0, end);
}

/**
 * The distinct id that a JSON value stands for: a text as it is; numbers, booleans, arrays and objects as JSON, keys
 * sorted. NUL becomes U+FFFD and the rest is cut to 200 characters; blanks around it stay.
 *
 * @param json the value as sent, so that long numbers keep their digits.
 * @returns undefined for null, and for a text that is empty or blank.
 */
export function distinctIdOf(json: string): string | undefined {
  const value: unknown = JSON.parse(json);
  if (value === null) return undefined;
  if (typeof value === "string") return normalDistinctId(value);
  if (typeof value === "object") return normalDistinctId(JSON.stringify(value, sortedKeys));
  if (typeof value === "number" && /[eE]/.test(json)) return normalDistinctId(String(value));
  return normalDistinctId(json);
}

/** @returns undefined for a text that is empty or blank. */
export function normalDistinctId(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  return cut(text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text).toWellFormed();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Ids that stand for nobody: libraries send them when a variable was empty. Capture v1 refuses them. */
const ILLEGAL_IDS: ReadonlySet<string> = new Set([
  "0",
  "00000000-0000-0000-0000-000000000000",
  "[object object]",
  "anonymous",
  "anonymous-user",
  "backend",
  "distinct_id",
  "distinctid",
  "email",
  "false",
  "guest",
  "id",
  "nan",
  "none",
  "not_authenticated",
  "null",
  "system",
  "true",
  "undefined",
  "user",
]);

export const isIllegalId = (distinctId: string): boolean => ILLEGAL_IDS.has(distinctId.trim().toLowerCase());

const SIMPLE =
  /^(?:urn:uuid:|\{)?([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})\}?$/;

/** Whether the 36 bytes at `from` are a UUID as nearly all SDKs write it: lower case, hyphens. */
export function isCanonicalUuid(bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < 36; i++) {
    const byte = bytes[from + i]!;
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (byte !== 0x2d) return false;
    } else if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false;
  }
  return true;
}

/** Lower-case hyphenated form of a UUID of any version; undefined if the text is none. */
export function parseUuid(text: string): string | undefined {
  const parts = SIMPLE.exec(text);
  return parts === null ? undefined : parts.slice(1).join("-").toLowerCase();
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const pool = new Uint8Array(16 * 256);
let poolUsed = pool.length;
let lastMs = 0;
let sequence = 0;

/**
 * A UUIDv7 for instant `ms`; those made in one process ascend within a millisecond (12 bits of counter, RFC 9562 §6.2
 * method 1, which then borrows from the clock).
 */
export function uuidV7(ms: number): string {
  if (poolUsed + 16 > pool.length) {
    randomFillSync(pool);
    poolUsed = 0;
  }
  const r = pool.subarray(poolUsed, poolUsed + 16);
  poolUsed += 16;
  if (ms > lastMs) {
    lastMs = ms;
    sequence = ((r[6]! & 0x07) << 8) | r[7]!;
  } else if (++sequence > 0xfff) {
    lastMs++;
    sequence = 0;
  }
  const time = lastMs.toString(16).padStart(12, "0");
  const counter = (0x7000 | sequence).toString(16);
  const variant = HEX[(r[8]! & 0x3f) | 0x80]! + HEX[r[9]!]!;
  const node = HEX[r[10]!]! + HEX[r[11]!]! + HEX[r[12]!]! + HEX[r[13]!]! + HEX[r[14]!]! + HEX[r[15]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-${counter}-${variant}-${node}`;
}
