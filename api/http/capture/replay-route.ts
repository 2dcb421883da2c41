/**
 * Session recordings: `/s`. The snapshots of one request become `$snapshot_items` messages on a topic of their own, not
 * on the events': they are megabytes, nothing transforms or stores them as events, and they must not delay any. A 200
 * means what it means for events: durable in the log.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { LogRecord } from "#pipeline/engines/log/port.ts";
import { toHeaders } from "#pipeline/event/captured.ts";
import { FIELD } from "./fields.ts";
import { type Gateway, queryOf, sendText } from "./gateway.ts";
import { isProjectToken, parseUuid, uuidV7 } from "./identity.ts";
import { MarkedBody } from "./marked-body.ts";
import { Refusal } from "./refusals.ts";
import type { ScanLimits } from "./scan.ts";
import { formatTime } from "./time.ts";

/** A page's whole tree is one snapshot: deep and wide by nature. The body's size bounds both. */
const SNAPSHOT_LIMITS: ScanLimits = { depthMax: 4_096, keysMax: 10_000_000, listedMax: 100_000 };

const SESSION_ID_CHARACTERS_MAX = 100;
const RECORDINGS_RETENTION_MS = 86_400_000;
const RECORDINGS_PARTITIONS = 4;

export const replayHandler = (gateway: Gateway) => {
  let created: Promise<void> | undefined;
  const ensureTopic = (topic: string): Promise<void> => {
    created ??= gateway.log
      .createTopic(topic, { partitions: RECORDINGS_PARTITIONS, retentionMs: RECORDINGS_RETENTION_MS })
      .catch((error: unknown) => {
        created = undefined;
        gateway.logger.error({ err: error, topic }, "the log made no topic for recordings");
        throw new Refusal("service_unavailable");
      });
    return created;
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nowMs = gateway.clock();
    const query = queryOf(request);
    if (request.method === "OPTIONS") return reply.type("application/json").send('{"status":1}');
    try {
      const { limits, recordingsTopic } = gateway;
      const kept = await gateway.withBody(request, limits.replayBodyBytesMax, async (body) => {
        if (recordingsTopic === false) return false;
        const bytes = await gateway.decode(request, body, query, {
          base64Inside: true,
          decodedBytesMax: limits.replayDecodedBytesMax,
        });
        const records = snapshotRecords(new MarkedBody(bytes, SNAPSHOT_LIMITS), {
          nowMs,
          ip: gateway.ip(request),
          userAgent: request.headers["user-agent"] ?? "",
          messageBytesMax: limits.eventBytesMax,
        });
        const token = records[0]!.headers["token"]!;
        if (gateway.pausedQueues(token).includes("recordings")) return false;
        await gateway.charge(token, records.length);
        await ensureTopic(recordingsTopic);
        const tooLarge = await gateway.append(records, recordingsTopic);
        if (tooLarge.length > 0) throw new Refusal("payload_too_large");
        return true;
      });
      if (query.get("beacon") === "1") return reply.code(204).send();
      return reply.type("application/json").send(kept ? '{"status":1}' : '{"status":1,"quota_limited":["recordings"]}');
    } catch (error) {
      return sendText(reply, gateway.refusalFor(error, "/s"));
    }
  };
};

interface SnapshotFacts {
  readonly nowMs: number;
  readonly ip: string;
  readonly userAgent: string;
  readonly messageBytesMax: number;
}

/** One message, or as many as the size of messages makes of it; at least one. @throws Refusal */
function snapshotRecords(body: MarkedBody, facts: SnapshotFacts): LogRecord[] {
  const first = body.firstSlot;
  if (body.endSlot === first) throw new Refusal("empty_batch");
  const token = body.text(0, FIELD.token) ?? body.text(first, FIELD.token) ?? body.text(first, FIELD.propToken) ?? "";
  if (token === "") throw new Refusal("missing_authorization");
  if (!isProjectToken(token)) throw new Refusal("invalid_api_token");
  const sessionId = body.text(first, FIELD.propSessionId) ?? "";
  if (sessionId === "" || sessionId.length > SESSION_ID_CHARACTERS_MAX) {
    throw new Refusal("invalid_recording", "$session_id is missing or longer than 100 characters.");
  }
  const distinctId = body.distinctId(first);
  if (distinctId === undefined) throw new Refusal("invalid_recording", "The recording has no distinct id.");

  const frame = JSON.stringify({
    distinct_id: distinctId,
    $session_id: sessionId,
    $window_id: body.text(first, FIELD.propWindowId) ?? sessionId,
    $snapshot_source: body.text(first, FIELD.propSnapshotSource) ?? "web",
    $lib: body.text(first, FIELD.propLib) ?? (facts.userAgent.split("/")[0] || "unknown"),
  });
  const head = Buffer.from(`{"event":"$snapshot_items","properties":${frame.slice(0, -1)},"$snapshot_items":[`);
  const tail = Buffer.from("]}}");
  const room = facts.messageBytesMax - head.length - tail.length;

  const messages: Buffer[] = [];
  let parts: Buffer[] = [];
  let size = 0;
  const close = (): void => {
    if (parts.length > 0) messages.push(Buffer.concat([head, ...parts, tail]));
    parts = [];
    size = 0;
  };
  for (let slot = first; slot < body.endSlot; slot++) {
    const items = itemsOf(body, slot);
    if (items.length === 0) continue;
    if (items.length > room) throw new Refusal("payload_too_large", "One snapshot is larger than the log takes.");
    if (size + items.length + 1 > room) close();
    if (parts.length > 0) parts.push(COMMA);
    parts.push(items);
    size += items.length + 1;
  }
  close();
  if (messages.length === 0) throw new Refusal("invalid_recording", "The recording holds no snapshots.");
  const now = formatTime(facts.nowMs);
  const sentUuid = parseUuid(body.text(first, FIELD.uuid) ?? "");
  return messages.map((value, index) => ({
    key: sessionId,
    value,
    headers: toHeaders({
      token,
      event: "$snapshot_items",
      uuid: index === 0 && sentUuid !== undefined ? sentUuid : uuidV7(facts.nowMs),
      distinctId,
      timestamp: now,
      now,
      ip: facts.ip,
    }),
  }));
}

const COMMA = Buffer.from(",");

/** The snapshots of one event, comma separated: the object, or what stands between the brackets of the array. */
function itemsOf(body: MarkedBody, slot: number): Buffer {
  if (body.fault(slot) !== undefined) throw new Refusal("invalid_recording", "A snapshot cannot be read.");
  const items = body.slice(slot, FIELD.propSnapshotData);
  switch (body.kind(slot, FIELD.propSnapshotData)) {
    case "object":
      return items;
    case "array": {
      const inner = items.subarray(1, -1);
      return inner.toString("latin1").trim() === "" ? inner.subarray(0, 0) : inner;
    }
    default:
      throw new Refusal("invalid_recording", "$snapshot_data is neither an object nor an array.");
  }
}
