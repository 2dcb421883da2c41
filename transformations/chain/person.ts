import { hex, sha1, utf8 } from "#runtime/hash.ts";

/** Namespace of the ids of persons nobody has created yet, the same in all installations of the ecosystem. */
const NAMESPACE = [
  0x93, 0x29, 0x79, 0xb4, 0x65, 0xc3, 0x44, 0x24, 0x84, 0x67, 0x0b, 0x66, 0xec, 0x27, 0xbc, 0x22,
] as const;

/** Events of one person come together, so that most ids are found here: a hash costs more than all the row's columns. */
const KNOWN_MAX = 5_000;
const known = new Map<string, string>();

/** The id of the person behind a distinct id, as long as no person was stored for it: a UUID of version 5 (RFC 9562). */
export function personUuid(teamId: number, distinctId: string): string {
  const name = `${teamId}:${distinctId}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = uuid5(name);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(name, made);
  return made;
}

function uuid5(name: string): string {
  const text = utf8(name);
  const message = new Uint8Array(NAMESPACE.length + text.length);
  message.set(NAMESPACE);
  message.set(text, NAMESPACE.length);
  const bytes = sha1(message);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = hex(bytes.subarray(0, 16));
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return groups.join("-");
}
