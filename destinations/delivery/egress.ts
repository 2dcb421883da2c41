/**
 * Requests to the outside on a user's behalf. One door: every address that a name resolves to is tested, and the
 * connection goes to the tested address (the check stands inside the socket's own lookup, so a second DNS answer cannot
 * slip in between). Redirects are never followed. Everything a receiver sends is bounded.
 *
 * Refused addresses: all that are not global unicast (for IPv6: inside 2000::/3 and of no special purpose), with IPv4
 * embedded in IPv6 unwrapped (mapped, compatible, 6to4, NAT64); see RFC 6890. An operator opens ranges by `allow`, and
 * with a range all its ports; a name has them only when each of its addresses lies in such a range.
 */
import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent, buildConnector, errors, request } from "undici";
import { HogstreamError, type Retry } from "#lang/error.ts";

export interface EgressOptions {
  /** CIDR ranges that may be reached although they are private, e.g. `10.20.0.0/16`. */
  readonly allow: readonly string[];
  /** Ports that may be reached; default 80 and 443. Addresses of an allowed range may be reached on any port. */
  readonly ports?: readonly number[];
  /** Sockets to one origin at once. */
  readonly connectionsPerOrigin?: number;
  /** Decoded bytes of an answer that are kept; what follows is cut. */
  readonly bodyBytesMax?: number;
  readonly userAgent?: string;
  /** All addresses of a name; default the system's resolver. */
  readonly resolve?: Resolve;
}

export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const systemResolve: Resolve = (hostname, done) => systemLookup(hostname, { all: true }, done);

export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whole exchange, ms: DNS, connecting, TLS, waiting and the body. */
  readonly timeoutMs: number;
}

export interface IncomingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body was longer than the limit and was cut. */
  readonly truncated: boolean;
}

export interface Egress {
  /** @throws EgressRefused (never retried), ReceiverUnreachable (may be retried) */
  send(outgoing: OutgoingRequest): Promise<IncomingAnswer>;
  /**
   * Names why `url` would be refused as it stands, or undefined; DNS is not asked. Used when a destination is saved.
   * Once a range is allowed, what a name may do depends on its addresses, so `send` may still refuse it.
   */
  refusalOf(url: string): string | undefined;
  close(): Promise<void>;
}

/** The address, scheme, port or header of a request is not allowed. */
export class EgressRefused extends HogstreamError {
  override readonly code = "E0101";
  override readonly retry: Retry = "never";
}

/** No answer: DNS, connection, TLS or time. */
export class ReceiverUnreachable extends HogstreamError {
  override readonly code = "E0102";
  override readonly retry: Retry = { afterMs: 1_000 };
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");
/** IPv4-compatible (RFC 4291 §2.5.5.1): deprecated, but some stacks still route them. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR("::/96");
/** All that IANA has ever given out for global unicast; ipaddr.js calls unassigned space "unicast", too. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

export function createEgress(options: EgressOptions): Egress {
  const {
    bodyBytesMax = 1 << 20,
    connectionsPerOrigin = 64,
    userAgent = "Hogstream",
    resolve = systemResolve,
  } = options;
  const allowed = options.allow.map((range) => {
    try {
      return ipaddr.parseCIDR(range);
    } catch (cause) {
      throw new EgressRefused(`"${range}" is no CIDR range; write e.g. 10.20.0.0/16`, { cause });
    }
  });
  const ports = new Set(options.ports ?? [80, 443]);

  /** A socket's lookup that hands out only addresses the door lets through; `oddPort` is none of `ports`. */
  const guardedLookup =
    (oddPort: number | undefined): LookupFunction =>
    (hostname, lookupOptions, callback) => {
      resolve(hostname, (error, addresses) => {
        if (error !== null) {
          callback(error, "", 0);
          return;
        }
        const refused = addresses
          .map(({ address }) => refusedAddress(address, oddPort))
          .find((reason) => reason !== undefined);
        const [first] = addresses;
        if (refused !== undefined || first === undefined) {
          const reason = refused ?? "the name has no address";
          callback(new EgressRefused(`${hostname}: ${reason}`) as NodeJS.ErrnoException, "", 0);
        } else if (lookupOptions.all) {
          (callback as (error: null, addresses: readonly LookupAddress[]) => void)(null, addresses);
        } else {
          callback(null, first.address, first.family);
        }
      });
    };

  const connectorFor = (oddPort: number | undefined): buildConnector.connector =>
    buildConnector({ lookup: guardedLookup(oddPort), timeout: 3_000 });
  // One for all usual ports, since a connector keeps the TLS sessions; a lookup isn't told the port, so odd ones get their own.
  const connectUsual = connectorFor(undefined);

  const agent = new Agent({
    connect: (target, done) => {
      const port = portOf(target.protocol, target.port);
      (ports.has(port) ? connectUsual : connectorFor(port))(target, done);
    },
    connections: connectionsPerOrigin,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 32 << 10,
    pipelining: 1,
  });

  return {
    refusalOf,
    async send({ url, method, headers, body, timeoutMs }) {
      const refusal = refusalOf(url);
      if (refusal !== undefined) throw new EgressRefused(refusal);
      // Not AbortSignal.timeout, whose timer cannot be taken back and fires for every request that went well, too.
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      try {
        const answer = await request(url, {
          dispatcher: agent,
          method: method as "POST",
          headers: { "user-agent": userAgent, ...headers },
          body: body ?? null,
          signal: deadline.signal,
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
        });
        return {
          status: answer.statusCode,
          headers: flat(answer.headers),
          ...(await readCapped(answer.body, bodyBytesMax)),
        };
      } catch (cause) {
        throw translate(cause, url, timeoutMs);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => agent.close(),
  };

  function refusalOf(text: string): string | undefined {
    let url: URL;
    try {
      url = new URL(text);
    } catch {
      return `"${text.slice(0, 200)}" is no URL; write e.g. https://example.com/path`;
    }
    if (url.protocol !== "https:" && url.protocol !== "http:") return `scheme ${url.protocol} is not http or https`;
    if (url.username !== "" || url.password !== "") return "a URL with user or password is not allowed; use a header";
    const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
    const port = portOf(url.protocol, url.port);
    const oddPort = ports.has(port) ? undefined : port;
    if (isIP(host) !== 0) return refusedAddress(host, oddPort);
    if (allowed.length > 0) return undefined; // the name may lie in a range: the lookup decides
    if (/(^|\.)(localhost|internal|local)$/i.test(host)) return `${host} is a local name`;
    return oddPort === undefined ? undefined : refusedPort(oddPort);
  }

  function refusedAddress(text: string, oddPort: number | undefined): string | undefined {
    const address = unwrap(ipaddr.parse(text.replace(/%.*$/, "")));
    if (isAllowed(address)) return undefined;
    const range = rangeOf(address);
    if (range !== "unicast") return `${text} is not a public address (${range}); an operator can allow its range`;
    return oddPort === undefined ? undefined : refusedPort(oddPort);
  }

  function isAllowed(address: Address): boolean {
    return allowed.some(
      ([network, bits]) => network.kind() === address.kind() && address.match(network as never, bits),
    );
  }
}

const refusedPort = (port: number): string => `port ${port} is not allowed`;

/** The port of a URL's scheme (with its colon) and port, which is empty when it is the scheme's own. */
const portOf = (protocol: string, port: string): number =>
  port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);

/** "unicast" for a public address, else the name of its special range. */
function rangeOf(address: Address): string {
  const range = address.range();
  if (range === "unicast" && address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST)) return "unassigned";
  return range;
}

/** The IPv4 address inside an IPv6 one, if it carries one. */
function unwrap(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  if (address.range() === "6to4") return new ipaddr.IPv4(bytes.slice(2, 6));
  // `::` and `::1` are addresses of IPv6 itself.
  const compatible = address.match(COMPATIBLE) && address.range() === "unicast";
  if (compatible || address.match(NAT64)) return new ipaddr.IPv4(bytes.slice(12, 16));
  return address;
}

async function readCapped(
  chunks: AsyncIterable<Uint8Array> & { destroy(error?: Error): void },
  bytesMax: number,
): Promise<{ body: string; truncated: boolean }> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    kept.push(chunk.subarray(0, bytesMax - bytes));
    bytes += chunk.length;
    if (bytes > bytesMax) break; // leaving the loop destroys the stream
  }
  return { body: Buffer.concat(kept).toString("utf8"), truncated: bytes > bytesMax };
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const names = Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined);
  return Object.fromEntries(names.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}

function translate(cause: unknown, url: string, timeoutMs: number): HogstreamError {
  for (let error = cause; error instanceof Error; error = error.cause) if (error instanceof EgressRefused) return error;
  const { host } = new URL(url);
  if (cause instanceof errors.InvalidArgumentError) return new EgressRefused(`${host}: ${cause.message}`, { cause });
  if (cause instanceof Error && (cause.name === "TimeoutError" || cause.name === "AbortError")) {
    return new ReceiverUnreachable(`${host} did not answer within ${timeoutMs} ms`, { cause });
  }
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new ReceiverUnreachable(`${host}: ${reason}`, { cause });
}
