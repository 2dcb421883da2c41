import type { LogReport } from "../report.ts";
import type { CommittedOffsets } from "./committed.ts";
import type { Files } from "./files.ts";
import type { Damage } from "./recovery.ts";

/** What every topic of an embedded log is opened with. */
export interface TopicSettings {
  readonly files: Files;
  /** ms since 1970. */
  readonly clock: () => number;
  readonly report: LogReport;
  readonly committed: CommittedOffsets;
  readonly segmentBytes: number;
  /** Largest frame; the port's callers see it as the largest record. */
  readonly recordBytesMax: number;
  /** Sealed bytes checked at a start, newest first. */
  readonly verifyBytesMax: number;
  readonly onDamage: ((damage: TopicDamage) => void) | undefined;
}

export interface TopicDamage extends Damage {
  readonly topic: string;
}
