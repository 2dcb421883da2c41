/** The classic routes: any shape of body in, `{"status":1}` or a sentence out. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Gateway, queryOf, sendText, tally } from "./gateway.ts";
import { MarkedBody } from "./marked-body.ts";
import { EVENT_FAULTS, Refusal } from "./refusals.ts";
import { parseQueryTime } from "./time.ts";
import { type Reading, type Rejection, readV0 } from "./v0-events.ts";

export interface V0Route {
  readonly path: string;
  readonly bodyBytesMax: number;
  readonly eventBytesMax: number;
  readonly defaultEvent?: string;
  /** Whether JSON may be in base64 inside its compression. */
  readonly base64Inside: boolean;
}

const SUCCESS = '{"status":1}';

/** Warnings that an answer lists at most; `warnings_total` has their number. */
const WARNINGS_MAX = 100;

export const v0Handler =
  (gateway: Gateway, route: V0Route) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nowMs = gateway.clock();
    const query = queryOf(request);
    if (request.method === "OPTIONS") return reply.type("application/json").send(SUCCESS);
    const progress: Progress = { bodyBytes: 0, decodedBytes: 0, reading: undefined };
    try {
      const answer = await gateway.withBody(request, route.bodyBytesMax, async (body) => {
        progress.bodyBytes = body.length;
        return take(gateway, route, request, body, query, nowMs, progress);
      });
      if (query.get("beacon") === "1") return reply.code(204).send();
      return reply.type("application/json").send(answer);
    } catch (error) {
      return refuse(gateway, route, request, reply, error, progress);
    }
  };

interface Progress {
  bodyBytes: number;
  decodedBytes: number;
  reading: Reading | undefined;
}

/** @returns the JSON of the answer. @throws Refusal */
async function take(
  gateway: Gateway,
  route: V0Route,
  request: FastifyRequest,
  body: Buffer,
  query: URLSearchParams,
  nowMs: number,
  progress: Progress,
): Promise<string> {
  const { limits } = gateway;
  const bytes = await gateway.decode(request, body, query, {
    base64Inside: route.base64Inside,
    decodedBytesMax: limits.decodedBytesMax,
  });
  progress.decodedBytes = bytes.length;
  const reading = readV0(
    new MarkedBody(bytes, limits),
    {
      nowMs,
      ip: gateway.ip(request),
      queryTimeMs: parseQueryTime(query.get("_") ?? query.get("sent_at")),
      eventBytesMax: route.eventBytesMax,
      judgeOf: gateway.judgeOf,
      ...(route.defaultEvent === undefined ? {} : { defaultEvent: route.defaultEvent }),
      ...(gateway.historicalAfterMs === undefined ? {} : { historicalAfterMs: gateway.historicalAfterMs }),
    },
    limits.eventsMax,
  );
  progress.reading = reading;
  const { token, records, rejections, setAside } = reading;
  if (records.length === 0 && setAside.length === 0) throw nothingUsable(rejections);
  await gateway.charge(token, records.length);
  const tooLarge = await gateway.append(records);
  for (const place of tooLarge) rejections.push({ index: reading.indexes[place]!, fault: "event_too_large" });
  const accepted = records.length - tooLarge.length;
  if (accepted === 0 && setAside.length === 0) throw nothingUsable(rejections);
  const overQuota = setAside.filter(({ fault }) => fault === "over_quota").length;
  const faults = tally([...rejections, ...setAside].map(({ fault }) => fault));
  gateway.count({
    route: route.path,
    token,
    accepted,
    rejected: rejections.length + setAside.length - overQuota,
    limited: overQuota,
    faults,
    bodyBytes: body.length,
    decodedBytes: bytes.length,
  });
  const requestId = request.headers["x-request-id"];
  if (rejections.length > 0) gateway.logger.warn({ token, faults, requestId }, "events refused");
  if (request.headers["x-capture-debug"] !== undefined) {
    gateway.logger.info(
      { route: route.path, token, accepted, faults, decodedBytes: bytes.length, requestId },
      "captured",
    );
  }
  const queues = gateway.pausedQueues(token);
  return rejections.length === 0 && queues.length === 0 ? SUCCESS : successWith(rejections, queues);
}

/** 413 if size was the only trouble, since servers' SDKs then send smaller batches; else 400 with the first reason. */
function nothingUsable(rejections: readonly Rejection[]): Refusal {
  if (rejections.every(({ fault }) => fault === "event_too_large")) {
    return new Refusal("payload_too_large", EVENT_FAULTS.event_too_large);
  }
  return new Refusal("nothing_usable", EVENT_FAULTS[rejections[0]!.fault]);
}

function successWith(rejections: readonly Rejection[], queues: readonly string[]): string {
  const warnings = rejections
    .slice(0, WARNINGS_MAX)
    .map(({ index, fault }) => ({ index, code: fault, message: EVENT_FAULTS[fault] }));
  return JSON.stringify({
    status: 1,
    ...(queues.length === 0 ? {} : { quota_limited: queues }),
    ...(rejections.length === 0 ? {} : { warnings, warnings_total: rejections.length }),
  });
}

function refuse(
  gateway: Gateway,
  route: V0Route,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { bodyBytes, decodedBytes, reading }: Progress,
): FastifyReply {
  const refusal = gateway.refusalFor(error, route.path, request.headers["x-request-id"]);
  const rejections = reading?.rejections ?? [];
  gateway.count({
    route: route.path,
    ...(reading === undefined ? {} : { token: reading.token }),
    accepted: 0,
    rejected: rejections.length,
    limited: refusal.tag === "rate_limited" ? (reading?.records.length ?? 0) : 0,
    faults: tally(rejections.map(({ fault }) => fault)),
    refusal: refusal.tag,
    bodyBytes,
    decodedBytes,
  });
  return sendText(reply, refusal);
}
