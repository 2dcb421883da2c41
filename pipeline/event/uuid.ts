import { hash } from "node:crypto";

/** Name-based UUID, version 5 (RFC 9562 §5.5): SHA-1 over the namespace's bytes and the name's UTF-8. */
export function uuidV5(name: string, namespace: string): string {
  const input = Buffer.concat([Buffer.from(namespace.replaceAll("-", ""), "hex"), Buffer.from(name)]);
  const digest = hash("sha1", input, "buffer");
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
