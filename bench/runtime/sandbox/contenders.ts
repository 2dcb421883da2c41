import * as crypto from "node:crypto";
import hogvm from "@posthog/hogvm";

/** What the sandbox is measured against. All of it in process, without a wall; each returns the characters it wrote. */

const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source);
  patterns.set(source, made);
  return made;
}

/** Generous to the peer: compiled patterns are kept, and Node's own hashes are used. */
const external = {
  crypto: crypto as never,
  regex: { match: (source: string, text: string) => pattern(source).test(text) },
};

type Event = { readonly properties: Record<string, unknown> };

/** The reference machine, JSON text to JSON text. */
export function reference(bytecode: readonly unknown[], texts: readonly string[]): number {
  let written = 0;
  for (const text of texts) {
    const globals = { event: JSON.parse(text) as Event };
    const { result } = hogvm.exec([...bytecode], { globals, external, timeout: 5_000 });
    written += JSON.stringify(plain(result)).length;
  }
  return written;
}

/** The peer answers in Maps. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

/** JavaScript written by hand, without any limit. */
export function byHand(change: (properties: Record<string, unknown>) => void, texts: readonly string[]): number {
  let written = 0;
  for (const text of texts) {
    const event = JSON.parse(text) as Event;
    change(event.properties);
    written += JSON.stringify(event).length;
  }
  return written;
}

/** Parsing and printing, and nothing between: nobody who does both goes faster. */
export function bare(texts: readonly string[]): number {
  let written = 0;
  for (const text of texts) written += JSON.stringify(JSON.parse(text)).length;
  return written;
}
