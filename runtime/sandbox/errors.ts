import { HogstreamError } from "#lang/error.ts";
import type { FailureName } from "#runtime/sandbox/frames.ts";

/** A call ended without a result, the process lives on: the guest threw, ran out of time or out of its heap. */
export class SandboxCallFailed extends HogstreamError {
  readonly code = "R0301";
  readonly retry = "never";
  readonly reason: FailureName;
  /** How long it ran. */
  readonly micros: number;
  constructor(reason: FailureName, message: string, micros = 0) {
    super(`the sandbox call failed (${reason}): ${message}`);
    this.reason = reason;
    this.micros = micros;
  }
}

/** Why a sandbox process was ended, or ended itself. */
export type DeathReason = "deadline" | "memory" | "crash" | "protocol";

/** The process that ran a call died with it. Whatever else waited there was moved to another process. */
export class SandboxDied extends HogstreamError {
  readonly code = "R0302";
  readonly retry = "never";
  readonly reason: DeathReason;
  /** How long the call ran. */
  readonly micros: number;
  constructor(reason: DeathReason, detail: string, micros = 0) {
    super(`the sandbox process ended while the call ran (${reason})${detail === "" ? "" : `: ${detail}`}`);
    this.reason = reason;
    this.micros = micros;
  }
}

/** No process can be had: the pool is closed, or processes die before they are ready. */
export class SandboxUnavailable extends HogstreamError {
  readonly code = "R0303";
  readonly retry = { afterMs: 1_000 } as const;
}
