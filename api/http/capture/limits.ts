import type { ScanLimits } from "./scan.ts";

/** Everything that bounds what one request, and all requests together, can cost. */
export interface CaptureLimits extends ScanLimits {
  /** Body as sent, bytes: `/e`, `/capture`, `/track`, `/i/v0/e`, `/engage`. */
  readonly eventBodyBytesMax: number;
  /** `/batch`, `/i/v0/ai/batch`, `/test/black_hole`. */
  readonly batchBodyBytesMax: number;
  /** `/s`. */
  readonly replayBodyBytesMax: number;
  /** `/i/v1/analytics/events`. */
  readonly v1BodyBytesMax: number;
  /** `/i/v0/ai`: all parts together. */
  readonly aiBodyBytesMax: number;
  /** Body after decoding, bytes; checked while it inflates. */
  readonly decodedBytesMax: number;
  /** The same for `/s`. */
  readonly replayDecodedBytesMax: number;
  /** One event, bytes of JSON. Kafka's default broker limit decides. */
  readonly eventBytesMax: number;
  /** One event on the AI routes. */
  readonly aiEventBytesMax: number;
  /**
   * Events in one request. More answer 413, which makes SDKs halve the batch; capture v1 takes the first ones and asks
   * for the rest again, up to `listedMax`.
   */
  readonly eventsMax: number;
  /** Requests being served at a time; more answer 503. */
  readonly requestsMax: number;
  /** Bytes of bodies held for all requests at a time; more answer 503. */
  readonly heldBytesMax: number;
  /** Inflations running outside the event loop at a time; others wait. */
  readonly inflationsMax: number;
  /** A body that sends nothing for this long answers 408. */
  readonly stallMs: number;
  /** A body that is not complete after this long answers 408. */
  readonly bodyMs: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: CaptureLimits = {
  eventBodyBytesMax: 2 * MIB,
  batchBodyBytesMax: 20 * MIB,
  replayBodyBytesMax: 25 * MIB,
  v1BodyBytesMax: 10 * MIB,
  aiBodyBytesMax: 28 * MIB,
  decodedBytesMax: 20 * MIB,
  replayDecodedBytesMax: 64 * MIB,
  eventBytesMax: 1_000_000,
  aiEventBytesMax: 8 * MIB,
  eventsMax: 50_000,
  depthMax: 128,
  keysMax: 10_000,
  listedMax: 200_000,
  requestsMax: 2_000,
  heldBytesMax: 512 * MIB,
  inflationsMax: 4,
  stallMs: 10_000,
  bodyMs: 60_000,
};
