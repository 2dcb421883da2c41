import type { Logger } from "pino";
import type { Transition, UntoldTransition, WatcherRecords } from "./records.ts";
import type { Terms } from "./settings.ts";

/** Changes that were not told at once are told after this time, by whichever process. */
const UNTOLD_AFTER_MS = 5_000;
const UNTOLD_AT_ONCE = 200;

export interface TellerOptions {
  readonly records: Pick<WatcherRecords, "untold">;
  /** Rejects when something is still to be told. */
  readonly tell: (transition: Transition, terms: Terms) => Promise<void>;
  readonly termsOf: (projectId: number, functionId: string) => Terms;
  readonly logger: Pick<Logger, "warn">;
}

/** Tells of changes without holding up who made them: a receiver may be slow. What fails is told again. */
export class Teller {
  readonly #options: TellerOptions;
  /** By function and revision. */
  readonly #telling = new Map<string, Promise<void>>();

  constructor(options: TellerOptions) {
    this.#options = options;
  }

  /** Begins to tell of a change, unless that is under way. */
  tell(transition: Transition): void {
    const { tell, termsOf, logger } = this.#options;
    const { functionId, projectId, revision } = transition;
    const key = `${functionId}:${revision}`;
    if (this.#telling.has(key)) return;
    const telling = tell(transition, termsOf(projectId, functionId))
      .catch((error: unknown) => {
        logger.warn({ err: error, functionId }, "a change of standing could not be told; it is told again");
      })
      .finally(() => this.#telling.delete(key));
    this.#telling.set(key, telling);
  }

  /** Begins to tell what nobody told. @throws DatabaseUnavailable */
  async tellUntold(nowMs: number): Promise<void> {
    const untold: readonly UntoldTransition[] = await this.#options.records.untold(
      nowMs - UNTOLD_AFTER_MS,
      UNTOLD_AT_ONCE,
    );
    for (const transition of untold) this.tell(transition);
  }

  /** Resolves once nothing is being told. */
  async settled(): Promise<void> {
    await Promise.all(this.#telling.values());
  }
}
