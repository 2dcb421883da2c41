import type { StoredRecord } from "#pipeline/engines/log/port.ts";
import { uuidV5 } from "#pipeline/event/uuid.ts";

/** What an invocation needs to begin or to go on in another process. */
export interface QueuedInvocation {
  readonly projectId: number;
  readonly functionId: string;
  /** `Invocation` as JSON, sealed; missing: it has not begun. */
  readonly sealed?: string;
  /** The function's filter was not asked yet. */
  readonly unfiltered?: boolean;
  /** The record it came from. */
  readonly origin: {
    readonly partition: number;
    readonly offset: number;
    readonly key: string | null;
    readonly value: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Times it was queued; part of the job's id. */
  readonly round: number;
}

/** Namespace of invocation ids: UUIDv5 over `<event uuid>:<function id>`. */
const INVOCATION_NAMESPACE = "0b9a1c6e-5c57-5f6b-9e54-1d5a3f1f7a10";

/** An invocation's id, its idempotency key: the same for each attempt. */
export const invocationId = (eventUuid: string, functionId: string): string =>
  uuidV5(`${eventUuid}:${functionId}`, INVOCATION_NAMESPACE);

/** The same for each time that the same round of the same invocation is queued or kept. */
export const jobId = ({ origin, functionId, round }: QueuedInvocation): string =>
  `${invocationId(origin.headers["uuid"] ?? `${origin.partition}/${origin.offset}`, functionId)}-${round}`;

export function originOf({ partition, offset, key, value, headers }: StoredRecord): QueuedInvocation["origin"] {
  return { partition, offset, key, value: new TextDecoder().decode(value), headers };
}
