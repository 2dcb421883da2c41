import { define } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";

/** The bytes of an address in network order: 4 or 16. */
type Address = readonly number[];

const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;
const PREFIX = /^(?:0|[1-9]\d{0,2})$/;

/** Longer text is no address. */
const TEXT_MAX = 64;

/** Dotted decimal, without leading zeros. */
function parseV4(text: string): Address | undefined {
  const parts = text.split(".");
  const octets = parts.map(Number);
  return parts.length === 4 && parts.every((part) => OCTET.test(part)) && octets.every((octet) => octet <= 255)
    ? octets
    : undefined;
}

/** Bytes of groups between colons, the last of which may be dotted decimal; [] for no text. */
function groups(text: string): Address | undefined {
  if (text === "") return [];
  const bytes: number[] = [];
  const parts = text.split(":");
  for (const [index, part] of parts.entries()) {
    if (GROUP.test(part)) {
      const group = Number.parseInt(part, 16);
      bytes.push(group >> 8, group & 0xff);
      continue;
    }
    const tail = index === parts.length - 1 ? parseV4(part) : undefined;
    if (tail === undefined) return undefined;
    bytes.push(...tail);
  }
  return bytes;
}

/** RFC 4291 §2.2; `::` at most once, and for at least one group. */
function parseV6(text: string): Address | undefined {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const left = tail !== undefined && head.includes(".") ? undefined : groups(head);
  const right = tail === undefined ? [] : groups(tail);
  if (left === undefined || right === undefined) return undefined;
  const missing = 16 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...left, ...new Array<number>(missing).fill(0), ...right];
}

function parseAddress(text: string): Address | undefined {
  if (text.length > TEXT_MAX) return undefined;
  return text.includes(":") ? parseV6(text) : parseV4(text);
}

interface Network {
  readonly address: Address;
  readonly bits: number;
}

function parseNetwork(text: Value): Network | undefined {
  if (typeof text !== "string") return undefined;
  const [net = "", bits = "", ...rest] = text.split("/");
  const address = parseAddress(net);
  if (address === undefined || rest.length > 0 || !PREFIX.test(bits) || Number(bits) > 8 * address.length) {
    return undefined;
  }
  return { address, bits: Number(bits) };
}

function contains({ address, bits }: Network, text: Value): boolean {
  const candidate = typeof text === "string" ? parseAddress(text) : undefined;
  if (candidate?.length !== address.length) return false;
  const whole = bits >> 3;
  for (let i = 0; i < whole; i++) if (candidate[i] !== address[i]) return false;
  const rest = bits & 7;
  return rest === 0 || ((candidate[whole] ?? 0) ^ (address[whole] ?? 0)) >> (8 - rest) === 0;
}

export const isIPAddressInRange = define({
  name: "isIPAddressInRange",
  params: [
    ["address", "lenient string"],
    ["cidr", "lenient string"],
  ],
  returns: "boolean",
  doc: "True if an IPv4 or IPv6 address is in the network `net/bits`. False if they are of different families (an IPv4-mapped IPv6 address is IPv6), or if either is malformed.",
  examples: [
    ["isIPAddressInRange('172.16.9.1', '172.16.0.0/12')", "true"],
    ["isIPAddressInRange('fe80::1', 'fe80::/10')", "true"],
    ["isIPAddressInRange('1.1.1.1', '1.1.1.1')", "false"],
    ["isIPAddressInRange('10.0.0.1', '10.0.0.0/08')", "false"],
  ],
  pure: true,
  total: true,
  cost: 8,
  run: (address, cidr) => {
    const network = parseNetwork(cidr);
    return network !== undefined && contains(network, address);
  },
  prepare: (_address, cidr) => {
    if (cidr === undefined) return undefined;
    const network = parseNetwork(cidr);
    return network === undefined ? () => false : (address) => contains(network, address);
  },
});
