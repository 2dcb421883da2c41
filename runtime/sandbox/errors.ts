import { HogstreamError } from "#lang/error.ts";
import type { FailureName } from "#runtime/sandbox/frames.ts";

/** A call ended without a result, the process lives on: the guest threw, ran out of time or out of its heap. */
export class SandboxCallFailed extends HogstreamError {
  readonly code = "R0301";
  readonly retry = "never";
  readonly reason: FailureName;
  constructor(reason: FailureName, message: string) {
    super(`the sandbox call failed (${reason}): ${message}`);
    this.reason = reason;
  }
}

/** Why a sandbox process was ended, or ended itself. */
export type DeathReason = "deadline" | "memory" | "crash" | "protocol";

/** The process that ran a call died with it. Whatever else waited there was moved to another process. */
export class SandboxDied extends HogstreamError {
  readonly code = "R0302";
  readonly retry = "never";
  readonly reason: DeathReason;
  constructor(reason: DeathReason, detail: string) {
    super(`the sandbox process ended while the call ran (${reason})${detail === "" ? "" : `: ${detail}`}`);
    this.reason = reason;
  }
}

/** No process can be had: the pool is closed, or processes die before they are ready. */
export class SandboxUnavailable extends HogstreamError {
  readonly code = "R0303";
  readonly retry = { afterMs: 1_000 } as const;
}
