/** Capture v1: `POST /i/v1/analytics/events`, with a verdict for each event. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { bearerToken } from "./bearer.ts";
import { cleanText } from "./decode.ts";
import { closesConnection, type Gateway, tally } from "./gateway.ts";
import { parseUuid } from "./identity.ts";
import type { Encoding } from "./inflate.ts";
import { MarkedBody } from "./marked-body.ts";
import { EVENT_FAULTS, REFUSALS, Refusal } from "./refusals.ts";
import { isWritable, parseTime } from "./time.ts";
import { readV1, type V1Facts, type V1Reading } from "./v1-events.ts";

export const V1_PATH = "/i/v1/analytics/events";

/** Seconds after which events with the verdict `retry` may be sent again. */
const RETRY_AFTER_S = 1;

const ENCODINGS: ReadonlySet<string> = new Set(["gzip", "deflate", "br", "zstd"] satisfies Encoding[]);

interface V1Progress {
  readonly requestId: unknown;
  token: string | undefined;
  bodyBytes: number;
  decodedBytes: number;
  reading: V1Reading | undefined;
}

export const v1Handler =
  (gateway: Gateway) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nowMs = gateway.clock();
    const requestId = request.headers["posthog-request-id"];
    if (typeof requestId === "string" && parseUuid(requestId) !== undefined) {
      reply.header("posthog-request-id", requestId);
    }
    reply.header("date", new Date(nowMs).toUTCString());
    if (request.method === "OPTIONS") return reply.type("application/json").send('{"results":{}}');
    const progress: V1Progress = { requestId, token: undefined, bodyBytes: 0, decodedBytes: 0, reading: undefined };
    try {
      const facts = readHeaders(gateway, request, nowMs);
      progress.token = facts.token;
      const answer = await gateway.withBody(request, gateway.limits.v1BodyBytesMax, (body) =>
        take(gateway, request, facts, body, progress),
      );
      if (answer.includes('"result":"retry"')) reply.header("retry-after", String(RETRY_AFTER_S));
      return reply.type("application/json").send(answer);
    } catch (error) {
      return refuse(gateway, reply, error, progress);
    }
  };

/** @throws Refusal */
function readHeaders(gateway: Gateway, request: FastifyRequest, nowMs: number): V1Facts {
  const { headers } = request;
  const token = bearerToken(headers.authorization);
  if (!/^\s*application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    throw new Refusal("unsupported_content_type");
  }
  const required = (name: string): string => {
    const value = headers[name];
    if (typeof value !== "string" || value === "") throw new Refusal("missing_required_headers", `${name} is missing.`);
    return value;
  };
  const invalid = (name: string): Refusal => new Refusal("invalid_header_value", `${name} cannot be read.`);
  const sdk = /^([^/\s]{1,100})\/([^/\s]{1,100})$/.exec(required("posthog-sdk-info"));
  const attempt = required("posthog-attempt");
  const requestId = required("posthog-request-id");
  const sentAtMs = parseTime(required("posthog-request-timestamp"));
  if (sdk === null) throw invalid("posthog-sdk-info");
  if (!/^[1-9]\d{0,8}$/.test(attempt)) throw invalid("posthog-attempt");
  if (parseUuid(requestId) === undefined) throw invalid("posthog-request-id");
  if (!isWritable(sentAtMs)) throw invalid("posthog-request-timestamp");
  return {
    token,
    nowMs,
    ip: gateway.ip(request),
    sentAtMs,
    lib: sdk[1]!,
    libVersion: sdk[2]!,
    eventBytesMax: gateway.limits.eventBytesMax,
    judge: gateway.judgeOf(token),
  };
}

/** @returns the JSON of the answer. @throws Refusal */
async function take(
  gateway: Gateway,
  request: FastifyRequest,
  facts: V1Facts,
  body: Buffer,
  progress: V1Progress,
): Promise<string> {
  progress.bodyBytes = body.length;
  if (body.length === 0) throw new Refusal("empty_body");
  const { limits } = gateway;
  const encoding = (request.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  let bytes = body;
  if (ENCODINGS.has(encoding)) {
    bytes = await gateway.inflater.inflate(encoding as Encoding, body, limits.decodedBytesMax);
  } else if (encoding !== "identity" && encoding !== "none" && encoding !== "") {
    throw new Refusal("unsupported_encoding");
  }
  bytes = cleanText(bytes);
  progress.decodedBytes = bytes.length;
  const reading = readV1(new MarkedBody(bytes, limits), facts, limits.eventsMax);
  progress.reading = reading;
  await gateway.charge(facts.token, reading.records.length);
  const tooLarge = await gateway.append(reading.records);
  for (const place of tooLarge) {
    reading.rejections.push({ index: reading.indexes[place]!, fault: "event_too_large" });
    reading.verdicts.set(reading.uuids[place]!, "event_too_large");
  }
  const overQuota = reading.rejections.filter(({ fault }) => fault === "over_quota").length;
  gateway.count({
    route: V1_PATH,
    token: facts.token,
    accepted: reading.records.length - tooLarge.length,
    rejected: reading.rejections.length - overQuota,
    limited: overQuota,
    faults: tally(reading.rejections.map(({ fault }) => fault)),
    bodyBytes: body.length,
    decodedBytes: bytes.length,
  });
  return answerOf(reading);
}

function answerOf({ uuids, verdicts, rejections }: V1Reading): string {
  const results = new Map<string, object>();
  for (const uuid of uuids) results.set(uuid, OK);
  for (const [uuid, fault] of verdicts) {
    const result = fault === "over_event_limit" ? "retry" : fault === "over_quota" ? "limited" : "drop";
    results.set(uuid, { result, details: fault });
  }
  // An event without a uuid of its own has no key in `results`.
  const nameless = rejections
    .filter(({ fault }) => fault.endsWith("_uuid"))
    .map(({ index, fault }) => ({ index, code: fault, message: EVENT_FAULTS[fault] }));
  return JSON.stringify({
    results: Object.fromEntries(results),
    ...(nameless.length === 0 ? {} : { warnings: nameless }),
  });
}

const OK = { result: "ok" };

function refuse(gateway: Gateway, reply: FastifyReply, error: unknown, progress: V1Progress): FastifyReply {
  const refusal = gateway.refusalFor(error, V1_PATH, progress.requestId);
  const rejections = progress.reading?.rejections ?? [];
  gateway.count({
    route: V1_PATH,
    ...(progress.token === undefined ? {} : { token: progress.token }),
    accepted: 0,
    rejected: rejections.length,
    limited: refusal.tag === "rate_limited" ? (progress.reading?.records.length ?? 0) : 0,
    faults: tally(rejections.map(({ fault }) => fault)),
    refusal: refusal.tag,
    bodyBytes: progress.bodyBytes,
    decodedBytes: progress.decodedBytes,
  });
  if (refusal.retryAfterS !== undefined) reply.header("retry-after", String(refusal.retryAfterS));
  if (closesConnection(refusal.tag)) reply.header("connection", "close");
  return reply
    .code(REFUSALS[refusal.tag].status)
    .header("accept", "application/json")
    .header("accept-encoding", "gzip, deflate, br, zstd")
    .type("application/json")
    .send(
      JSON.stringify({
        error: refusal.tag,
        error_description: refusal.message,
        error_uri: `urn:hogstream:capture-error:${refusal.tag}`,
      }),
    );
}
