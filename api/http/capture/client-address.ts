/** Whose request it is: the connection's address, or what trusted proxies say. Never anything in the body. */
import { BlockList, isIP } from "node:net";

/**
 * Which peers may name the client in `X-Forwarded-For`: none (`false`), all (`true`: the leftmost name counts), the
 * last n hops, or those in a list of addresses and CIDR ranges.
 */
export type TrustProxy = boolean | number | readonly string[];

export type ClientAddress = (peer: string | undefined, forwardedFor: string | undefined) => string;

/** @throws TypeError if the list has an entry that is neither an address nor a range. */
export function clientAddress(trust: TrustProxy): ClientAddress {
  const trusted = typeof trust === "object" ? trustList(trust) : undefined;
  return (peer, forwardedFor) => {
    const direct = plainAddress(peer ?? "") ?? "";
    if (trust === false || trust === 0 || forwardedFor === undefined) return direct;
    // Nearest first. A name that is no address ends the chain: what lies behind it cannot be judged.
    const chain = [direct];
    for (const name of forwardedFor.split(",").reverse()) {
      const address = plainAddress(name);
      if (address === undefined) break;
      chain.push(address);
    }
    for (let hop = 0; hop < chain.length - 1; hop++) {
      const trustsHop = trusted !== undefined ? trusted(chain[hop]!) : trust === true || hop < Number(trust);
      if (!trustsHop) return chain[hop]!;
    }
    return chain.at(-1)!;
  };
}

function trustList(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address);
    if (family === 0) throw new TypeError(`trustProxy: ${JSON.stringify(entry)} is neither an address nor a range`);
    const type = family === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(prefix), type);
  }
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** The address in `a.b.c.d`, `a.b.c.d:port`, `[v6]:port`, `::ffff:a.b.c.d` or `v6%zone`; undefined if there is none. */
function plainAddress(text: string): string | undefined {
  let address = text.trim();
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(address);
  if (bracketed !== null) address = bracketed[1]!;
  else if (/^\d+\.\d+\.\d+\.\d+:\d+$/.test(address)) address = address.slice(0, address.indexOf(":"));
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped !== null) address = mapped[1]!;
  const zone = address.indexOf("%");
  if (zone >= 0) address = address.slice(0, zone);
  return isIP(address) === 0 ? undefined : address;
}
