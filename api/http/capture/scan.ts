/**
 * One pass over a request body: is it JSON, where are its events, and where in them are the few members that capture
 * reads. No tree is built and no text is decoded, so an event reaches the log as the very bytes that were sent: numbers
 * beyond 2^53, key order, escapes and `__proto__` included.
 *
 * The scanner is a loop over bytes with a stack of container roles. It accepts what `JSON.parse` accepts. Three faults
 * that leave the structure readable do not end it when they stand inside an event: a control character in a string, an
 * unknown escape, and the words NaN and Infinity. They mark that event, so that it alone is refused. Depth and keys are
 * counted per event for the same end; depth is never a matter of the call stack.
 *
 * Tried and dropped: `JSON.parse` and writing the events again costs over twice as much and loses what is listed above
 * (`bench/capture.ts` prints both); `Buffer.indexOf` for the closing quote loses on keys and values this short.
 */
import {
  EVENT_TABLE,
  FIELD,
  FLAGS_AT,
  type MemberTable,
  NAME_BYTES_MAX,
  PROPERTY_FIELDS,
  PROPERTY_TABLE,
  ROOT_TABLE,
  STRIDE,
} from "./fields.ts";

/** What the scanner found wrong with one event. Bits. */
export const FLAW = { text: 1, number: 2, deep: 4, wide: 8, notAnObject: 16 } as const;

export interface ScanLimits {
  /** Containers inside each other, the event object being the first. */
  readonly depthMax: number;
  /** Keys of one event, all depths together. */
  readonly keysMax: number;
  /** Events of the list that get marks: 220 bytes each, while the least event takes two. More end the scan. */
  readonly listedMax: number;
}

/** Where in a body the events and their members stand. */
export interface Marks {
  /**
   * `STRIDE` numbers per slot. Field `f` of slot `s` stands in bytes `[at[s * STRIDE + 2f], at[s * STRIDE + 2f + 1])`,
   * quotes included; both 0 if absent. The start is complemented (`~start`) for a string that has escapes or bytes
   * above 0x7f. Slot 0 is the outermost object, events of a list follow from slot 1 on.
   */
  readonly at: Int32Array;
  /** Events in the list; slots 1..listed. */
  readonly listed: number;
  /** Where the list was: the body itself, `batch`, `data`, or nowhere (the body is one object). */
  readonly list: "root" | "batch" | "data" | "none";
}

/** Why a body got no marks; `offset` is the byte at which that was clear. */
export interface ScanFault {
  readonly offset: number;
  readonly reason: "syntax" | "too many events";
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const LOWER_U = 0x75;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What a container is to us; odd ones are objects. */
const ROLE = { array: 0, object: 1, events: 2, root: 3, event: 5, properties: 7 } as const;

/** Containers whose start and field are remembered: members that we look at lie no deeper. */
const LEVELS = 8;

/** 1 for a byte that ends a run inside a string: quote, backslash, control character. */
const STOPS = new Uint8Array(256);
for (let byte = 0; byte < 0x20; byte++) STOPS[byte] = 1;
STOPS[QUOTE] = 1;
STOPS[BACKSLASH] = 1;

/** 1 for a byte that may follow a backslash (`u` apart). */
const ESCAPES = new Uint8Array(256);
for (const letter of '"\\/bfnrt') ESCAPES[letter.charCodeAt(0)] = 1;

const isHex = (byte: number): boolean =>
  (byte >= ZERO && byte <= NINE) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

/** Set by `closingQuote`: the string holds something that `JSON.parse` refuses. */
let badText = false;

/** Index of the closing quote of the string opened before `from`, complemented unless all plain ASCII; 0: none. */
function closingQuote(bytes: Uint8Array, length: number, from: number): number {
  let seen = 0;
  let escaped = false;
  let i = from;
  while (i < length) {
    const byte = bytes[i]!;
    if (STOPS[byte] === 0) {
      seen |= byte;
      i++;
    } else if (byte === QUOTE) {
      return escaped || seen > 0x7f ? ~i : i;
    } else if (byte === BACKSLASH) {
      escaped = true;
      const next = i + 1 < length ? bytes[i + 1]! : 0;
      if (next === LOWER_U) {
        let digits = 0;
        while (digits < 4 && i + 2 + digits < length && isHex(bytes[i + 2 + digits]!)) digits++;
        if (digits < 4) badText = true;
        i += 2 + digits;
      } else {
        if (ESCAPES[next] === 0) badText = true;
        i += 2;
      }
    } else {
      escaped = true;
      badText = true;
      i++;
    }
  }
  return 0;
}

function digitsEnd(bytes: Uint8Array, length: number, from: number): number {
  let i = from;
  while (i < length && bytes[i]! >= ZERO && bytes[i]! <= NINE) i++;
  return i;
}

/** Index after the number at `from`, or 0. */
function numberEnd(bytes: Uint8Array, length: number, from: number): number {
  let i = bytes[from] === MINUS ? from + 1 : from;
  const whole = i;
  i = digitsEnd(bytes, length, i);
  if (i === whole || (bytes[whole] === ZERO && i > whole + 1)) return 0;
  if (i < length && bytes[i] === DOT) {
    const fraction = i + 1;
    i = digitsEnd(bytes, length, fraction);
    if (i === fraction) return 0;
  }
  if (i < length && (bytes[i]! | 0x20) === 0x65) {
    i++;
    if (i < length && (bytes[i] === 0x2b || bytes[i] === MINUS)) i++;
    const exponent = i;
    i = digitsEnd(bytes, length, exponent);
    if (i === exponent) return 0;
  }
  return i;
}

/** Index of the first byte from `from` on that is no white space. */
function afterBlanks(bytes: Uint8Array, length: number, from: number): number {
  let i = from;
  while (i < length && (bytes[i] === 0x20 || bytes[i] === 0x0a || bytes[i] === 0x0d || bytes[i] === 0x09)) i++;
  return i;
}

/** The bare words of JSON, and those that are none but that we can pass over. */
const WORDS = ["true", "false", "null", "NaN", "Infinity", "-Infinity"].map((word) => new TextEncoder().encode(word));
const SOUND_WORDS = 3;

/** Index after the bare word at `from`, complemented if JSON has no such word; 0: no word. */
function wordEnd(bytes: Uint8Array, length: number, from: number): number {
  for (let w = 0; w < WORDS.length; w++) {
    const word = WORDS[w]!;
    let i = 0;
    while (i < word.length && from + i < length && bytes[from + i] === word[i]) i++;
    if (i === word.length) return w < SOUND_WORDS ? from + i : ~(from + i);
  }
  return 0;
}

/** Field that a plain key `[from, to)` (no quotes) names, or 0. */
function fieldOf(bytes: Uint8Array, from: number, to: number, { index, names }: MemberTable): number {
  const size = to - from;
  if (size > NAME_BYTES_MAX || size < 3) return 0;
  const place = index[(size << 8) | bytes[from + 2]!]!;
  if (place === 0) return 0;
  const name = names[place]!;
  for (let i = 0; i < size; i++) if (bytes[from + i] !== name.bytes[i]) return 0;
  return name.field;
}

/** The same for a key with escapes. */
function fieldOfEscaped(bytes: Uint8Array, from: number, to: number, table: MemberTable): number {
  // Escapes are at most six bytes for one.
  if (to - from > 6 * NAME_BYTES_MAX) return 0;
  try {
    const name: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(from - 1, to + 1)));
    const plain = new TextEncoder().encode(String(name));
    return fieldOf(plain, 0, plain.length, table);
  } catch {
    // A key that `JSON.parse` refuses has already marked its event as bad text.
    return 0;
  }
}

const notJson = (offset: number): ScanFault => ({ offset, reason: "syntax" });

/** Scans `bytes`, which must be well-formed UTF-8 without a byte order mark. Never throws. */
export function scan(bytes: Uint8Array, limits: ScanLimits): Marks | ScanFault {
  const length = bytes.length;
  // An event of the usual SDKs takes 400 bytes or more; the table grows when they are smaller.
  let at = new Int32Array(STRIDE * (2 + (length >> 9)));
  let listed = 0;
  let list: Marks["list"] = "none";

  let roles = new Uint8Array(256);
  const openStart = new Int32Array(LEVELS);
  const openField = new Int32Array(LEVELS);
  let depth = 0;
  let role: number = ROLE.array;

  // State of the event being scanned; slot 0 outside of the list.
  let base = 0;
  let flaws = 0;
  let rootFlaws = 0;
  let dataFlaws = 0;
  let keys = 0;
  let keysBefore = 0;
  let depthLimit = limits.depthMax;

  let i = 0;
  if (i < length && bytes[i]! <= 0x20) i = afterBlanks(bytes, length, i);
  const outermost = i;
  badText = false;

  scanning: for (;;) {
    // In an object a key comes first.
    let field = 0;
    if ((role & 1) === 1) {
      if (i >= length || bytes[i] !== QUOTE) {
        i = afterBlanks(bytes, length, i);
        if (i >= length || bytes[i] !== QUOTE) return notJson(i);
      }
      const from = i + 1;
      const close = closingQuote(bytes, length, from);
      if (close === 0) return notJson(length);
      keys++;
      if (close > 0) {
        if (role !== ROLE.object) field = fieldOf(bytes, from, close, tableOf(role));
        i = close + 1;
      } else {
        if (role !== ROLE.object) field = fieldOfEscaped(bytes, from, ~close, tableOf(role));
        i = ~close + 1;
        if (badText) {
          flaws |= FLAW.text;
          badText = false;
        }
      }
      if (i >= length || bytes[i] !== COLON) {
        i = afterBlanks(bytes, length, i);
        if (i >= length || bytes[i] !== COLON) return notJson(i);
      }
      i++;
    }
    if (i < length && bytes[i]! <= 0x20) i = afterBlanks(bytes, length, i);
    if (i >= length) return notJson(i);

    const start = i;
    const first = bytes[i]!;
    if (role === ROLE.events) {
      listed++;
      if (listed > limits.listedMax) return { offset: i, reason: "too many events" };
      base = listed * STRIDE;
      if (base + STRIDE > at.length) {
        const larger = new Int32Array(at.length * 2 + STRIDE);
        larger.set(at);
        at = larger;
      }
      at[base] = start;
      rootFlaws = flaws;
      flaws = first === OPEN_BRACE ? 0 : FLAW.notAnObject;
      keysBefore = keys;
      depthLimit = depth + limits.depthMax;
    }

    let markedStart = start;
    if (first === QUOTE) {
      const close = closingQuote(bytes, length, i + 1);
      if (close === 0) return notJson(length);
      if (close > 0) {
        i = close + 1;
      } else {
        i = ~close + 1;
        markedStart = ~start;
        if (badText) {
          flaws |= FLAW.text;
          badText = false;
        }
      }
    } else if (first === OPEN_BRACE || first === OPEN_BRACKET) {
      let inner: number = first === OPEN_BRACE ? ROLE.object : ROLE.array;
      if (role === ROLE.events) {
        if (inner === ROLE.object) inner = ROLE.event;
      } else if (depth === 0) {
        if (inner === ROLE.object) inner = ROLE.root;
        else {
          inner = ROLE.events;
          list = "root";
        }
      } else if (field !== 0) {
        if (field === FIELD.properties && inner === ROLE.object) {
          inner = ROLE.properties;
          // The same key again: the last one counts, and what the first held is forgotten.
          const [firstField, lastField] = PROPERTY_FIELDS;
          if (at[base + 2 * FIELD.properties + 1] !== 0) at.fill(0, base + 2 * firstField, base + 2 * lastField + 2);
        } else if (inner === ROLE.array && (field === FIELD.batch || (field === FIELD.data && list !== "batch"))) {
          inner = ROLE.events;
          list = field === FIELD.batch ? "batch" : "data";
          at.fill(0, STRIDE, (listed + 1) * STRIDE);
          listed = 0;
        }
      }
      if (depth === roles.length) {
        const deeper = new Uint8Array(depth * 2);
        deeper.set(roles);
        roles = deeper;
      }
      if (depth < LEVELS) {
        openStart[depth] = start;
        openField[depth] = field;
      }
      roles[depth] = role;
      depth++;
      role = inner;
      if (depth > depthLimit) flaws |= FLAW.deep;
      i++;
      if (i < length && bytes[i]! <= 0x20) i = afterBlanks(bytes, length, i);
      if (i >= length) return notJson(i);
      if (bytes[i] !== (first === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET)) continue;
      // An empty container: the loop below closes it.
      field = 0;
    } else {
      i = first === MINUS || (first >= ZERO && first <= NINE) ? numberEnd(bytes, length, i) : 0;
      if (i === 0) {
        i = wordEnd(bytes, length, start);
        if (i === 0) return notJson(start);
        if (i < 0) {
          flaws |= FLAW.number;
          i = ~i;
        }
      }
    }
    if (field !== 0) {
      at[base + 2 * field] = markedStart;
      at[base + 2 * field + 1] = i;
    }

    // After a value: the next one, or the end of containers.
    let ended = first !== OPEN_BRACE && first !== OPEN_BRACKET;
    for (;;) {
      if (ended && role === ROLE.events) {
        if (keys - keysBefore > limits.keysMax) flaws |= FLAW.wide;
        at[base + 1] = i;
        at[base + FLAGS_AT] = flaws;
        dataFlaws |= flaws;
        flaws = rootFlaws;
        base = 0;
        depthLimit = limits.depthMax;
      }
      if (depth === 0) break scanning;
      if (i < length && bytes[i]! <= 0x20) i = afterBlanks(bytes, length, i);
      if (i >= length) return notJson(i);
      const byte = bytes[i]!;
      if (byte === COMMA) {
        i++;
        continue scanning;
      }
      if (byte !== ((role & 1) === 1 ? CLOSE_BRACE : CLOSE_BRACKET)) return notJson(i);
      i++;
      depth--;
      role = roles[depth]!;
      ended = true;
      if (depth < LEVELS && role !== ROLE.events) {
        const opened = openField[depth]!;
        if (opened !== 0) {
          at[base + 2 * opened] = openStart[depth]!;
          at[base + 2 * opened + 1] = i;
        }
      }
    }
  }

  const end = i;
  if (i < length && bytes[i]! <= 0x20) i = afterBlanks(bytes, length, i);
  if (i < length) return notJson(i);
  if (list === "data" && at[2 * FIELD.event + 1] !== 0) {
    // A single event that has a member `data`, and answers for it.
    list = "none";
    listed = 0;
    flaws |= dataFlaws;
  }
  if (list === "none") {
    at[0] = outermost;
    at[1] = end;
    if (keys > limits.keysMax) flaws |= FLAW.wide;
    if (bytes[outermost] !== OPEN_BRACE) flaws |= FLAW.notAnObject;
  }
  at[FLAGS_AT] = flaws;
  return { at, listed, list };
}

const tableOf = (role: number): MemberTable =>
  role === ROLE.event ? EVENT_TABLE : role === ROLE.properties ? PROPERTY_TABLE : ROOT_TABLE;
