import type { DeathReason } from "#runtime/sandbox/errors.ts";
import type { Pieces } from "#runtime/sandbox/frames.ts";
import type { ProcessLimits } from "#runtime/sandbox/spawn.ts";

/** The code of one project, given to the guest's `init` when an isolate is made for it. */
export interface ProjectCode {
  readonly id: string;
  /** Another version of the same id gets a fresh isolate. */
  readonly version: string;
  readonly code: string;
}

export interface SandboxReply {
  /** The guest's text, UTF-8. */
  readonly body: Pieces;
  /** Time that the call took, microseconds, copies of texts included; the process had one core, or waited for it. */
  readonly micros: number;
}

export interface SandboxDeath {
  readonly pid: number | undefined;
  readonly reason: DeathReason;
  readonly signal: string | null;
  readonly exitCode: number | null;
  /** The call that ran, if any did. */
  readonly project?: { readonly id: string; readonly version: string };
  readonly batchBytes?: number;
  readonly ranMs?: number;
  /** The end of what the process wrote to stderr: V8 says there what it ran out of. */
  readonly lastWords: string;
}

export interface SandboxLimits extends ProcessLimits {
  /** Default time of one call, ms; the isolate is interrupted after it. */
  readonly callMs: number;
  /** How much later, ms, the whole process is killed. It also covers making the isolate. */
  readonly graceMs: number;
}

export const SANDBOX_LIMITS: SandboxLimits = {
  isolateMegabytes: 64,
  isolatesMax: 48,
  processBytesMax: 1024 * 1024 * 1024,
  callMs: 2_000,
  graceMs: 1_500,
};
