/**
 * `/i/v0/ai`: one AI event as a multipart form. Part `event` is the event, part `event.properties` its properties, and
 * parts `event.properties.<name>` are single, possibly large, properties: JSON goes in as it is, text as a string, and
 * anything else in base64. Everything becomes one event on the log, within the size of an AI event.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { bearerToken } from "./bearer.ts";
import { cleanText } from "./decode.ts";
import { FIELD } from "./fields.ts";
import { type Gateway, sendText, tally } from "./gateway.ts";
import type { Encoding } from "./inflate.ts";
import { MarkedBody } from "./marked-body.ts";
import { boundaryOf, type Part, readParts } from "./multipart.ts";
import { EVENT_FAULTS, Refusal } from "./refusals.ts";
import { readV0 } from "./v0-events.ts";

export const AI_PATH = "/i/v0/ai";

const PROPERTY_PREFIX = "event.properties.";
const AI_PREFIX = "$ai_";

export const aiHandler =
  (gateway: Gateway) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nowMs = gateway.clock();
    if (request.method === "OPTIONS") return reply.type("application/json").send('{"accepted_parts":[]}');
    let bodyBytes = 0;
    let token: string | undefined;
    try {
      const owner = bearerToken(request.headers.authorization);
      token = owner;
      const { limits } = gateway;
      const parts = await gateway.withBody(request, limits.aiBodyBytesMax, async (body) => {
        bodyBytes = body.length;
        const encoding = request.headers["content-encoding"]?.trim().toLowerCase();
        const bytes =
          encoding === undefined || encoding === "identity"
            ? body
            : await gateway.inflater.inflate(knownEncoding(encoding), body, limits.aiBodyBytesMax);
        const found = partsOf(bytes, request.headers["content-type"] ?? "");
        const event = compose(found, gateway);
        const facts = {
          nowMs,
          ip: gateway.ip(request),
          queryTimeMs: Number.NaN,
          eventBytesMax: limits.aiEventBytesMax,
          token: owner,
          judgeOf: gateway.judgeOf,
        };
        const { records, rejections, setAside } = readV0(new MarkedBody(event, limits), facts, 1);
        const [rejection] = rejections;
        if (rejection !== undefined) {
          const tag = rejection.fault === "event_too_large" ? "payload_too_large" : "nothing_usable";
          throw new Refusal(tag, EVENT_FAULTS[rejection.fault]);
        }
        await gateway.charge(owner, 1);
        const tooLarge = await gateway.append(records);
        if (tooLarge.length > 0) throw new Refusal("payload_too_large", EVENT_FAULTS.event_too_large);
        gateway.count({
          route: AI_PATH,
          token: owner,
          accepted: records.length,
          rejected: setAside[0]?.fault === "event_restricted" ? 1 : 0,
          limited: setAside[0]?.fault === "over_quota" ? 1 : 0,
          faults: tally(setAside.map(({ fault }) => fault)),
          bodyBytes,
          decodedBytes: event.length,
        });
        return found;
      });
      const accepted = parts.map(({ name, contentType, bytes }) => ({
        name,
        length: bytes.length,
        "content-type": contentType,
      }));
      return reply.type("application/json").send(JSON.stringify({ accepted_parts: accepted }));
    } catch (error) {
      const refusal = gateway.refusalFor(error, AI_PATH);
      gateway.count({
        route: AI_PATH,
        ...(token === undefined ? {} : { token }),
        accepted: 0,
        rejected: refusal.tag === "rate_limited" ? 0 : 1,
        limited: refusal.tag === "rate_limited" ? 1 : 0,
        faults: {},
        refusal: refusal.tag,
        bodyBytes,
        decodedBytes: 0,
      });
      return sendText(reply, refusal);
    }
  };

function knownEncoding(name: string): Encoding {
  if (name === "gzip" || name === "deflate" || name === "br" || name === "zstd") return name;
  throw new Refusal("unsupported_encoding");
}

function partsOf(bytes: Buffer, contentType: string): readonly Part[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) throw new Refusal("invalid_multipart", "The content type must be multipart/form-data.");
  const parts = readParts(bytes, boundary);
  if (parts === undefined) throw new Refusal("invalid_multipart");
  return parts;
}

/** The event as one JSON object, made of slices of the parts: a later member of a name replaces an earlier one. */
function compose(parts: readonly Part[], gateway: Gateway): Buffer {
  const named = (name: string): Part | undefined => parts.find((part) => part.name === name);
  const event = objectIn(named("event"), gateway, "event");
  const name = event.text(0, FIELD.event) ?? "";
  if (!name.startsWith(AI_PREFIX)) throw new Refusal("nothing_usable", "An AI event's name begins with $ai_.");
  const part = named("event.properties");
  let base: Buffer;
  if (part !== undefined) base = objectIn(part, gateway, "event.properties").event(0);
  else base = event.kind(0, FIELD.properties) === "object" ? event.slice(0, FIELD.properties) : EMPTY;

  const properties: Buffer[] = [];
  const [baseInner] = innerOf(base);
  if (baseInner !== undefined) properties.push(baseInner);
  for (const { name: partName, contentType, bytes } of parts) {
    if (!partName.startsWith(PROPERTY_PREFIX)) continue;
    const key = JSON.stringify(partName.slice(PROPERTY_PREFIX.length));
    properties.push(Buffer.concat([Buffer.from(`${key}:`), jsonOf(contentType, bytes, gateway)]));
  }
  const members = innerOf(event.event(0));
  members.push(Buffer.concat([Buffer.from('"properties":{'), ...joined(properties), Buffer.from("}")]));
  return Buffer.concat([Buffer.from("{"), ...joined(members), Buffer.from("}")]);
}

const EMPTY = Buffer.from("{}");

/** What stands between the braces of an object; nothing for an empty one. */
function innerOf(object: Buffer): Buffer[] {
  const inner = object.subarray(1, -1);
  return inner.some((byte) => byte > 0x20) ? [inner] : [];
}

const joined = (pieces: readonly Buffer[]): Buffer[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from(","), piece]));

function objectIn(part: Part | undefined, gateway: Gateway, name: string): MarkedBody {
  if (part === undefined) throw new Refusal("invalid_multipart", `Part ${name} is missing.`);
  const marked = new MarkedBody(cleanText(part.bytes), gateway.limits);
  if (marked.list !== "none" || marked.fault(0) !== undefined) {
    throw new Refusal("invalid_multipart", `Part ${name} is no usable JSON object.`);
  }
  return marked;
}

function jsonOf(contentType: string, bytes: Buffer, gateway: Gateway): Buffer {
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) {
    const text = cleanText(bytes);
    // Scanned for its faults; the limits on depth and keys are those of the whole event, which is scanned again.
    const marked = new MarkedBody(Buffer.concat([Buffer.from("["), text, Buffer.from("]")]), gateway.limits);
    if (marked.endSlot !== 2) throw new Refusal("request_parsing_error");
    return text;
  }
  if (/^text\//i.test(contentType) || contentType === "") return Buffer.from(JSON.stringify(bytes.toString()));
  return Buffer.from(JSON.stringify(bytes.toString("base64")));
}
