/** A child process, or anything else that can die on its own. */
export interface Mortal {
  /** Settles when it is gone; the text says how. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

export interface KeptAlive<T extends Mortal> {
  /** The living one; while there is none, the next one. Rejects once stopped without one. */
  current(): Promise<T>;
  /** Stops the living one, and any try to start another. */
  stop(): Promise<void>;
}

/** What is told of deaths and returns; a pino logger is one. */
export type DeathLog = Readonly<Record<"fatal" | "error" | "warn", (fields: object, line: string) => void>>;

/** Pauses before the first, second, … start in a row that did not last; the last one from then on. */
const BACKOFF_MS = [100, 500, 1_000, 2_000, 5_000] as const;
const BACKOFF_MAX_MS = 5_000;

/** A child that lived this long was well: its death is the first of a new row. */
const WELL_MS = 10_000;

/**
 * Starts a child and starts it again whenever it dies, with a pause that grows while it keeps dying young or cannot be
 * started; each death and each return is logged. The first start's failure is the caller's to handle.
 *
 * @param nowMs a clock that never goes back, ms.
 */
export async function keepAlive<T extends Mortal>(
  name: string,
  launch: () => Promise<T>,
  logger: DeathLog,
  wait: (ms: number) => Promise<void>,
  nowMs: () => number = () => performance.now(),
): Promise<KeptAlive<T>> {
  const stopped = Promise.withResolvers<void>();
  let stopping = false;
  let failures = 0;
  let current: Promise<T> = Promise.resolve(await launch());
  let bornMs = nowMs();

  const revive = async (): Promise<T> => {
    for (;;) {
      await Promise.race([wait(BACKOFF_MS[failures] ?? BACKOFF_MAX_MS), stopped.promise]);
      if (stopping) throw new Error(`${name} was stopped while it was down`);
      failures++;
      try {
        const child = await launch();
        bornMs = nowMs();
        return child;
      } catch (error) {
        if (stopping) throw error;
        logger.error({ child: name, err: error }, `${name} process cannot be started; trying again`);
      }
    }
  };
  const watch = async (): Promise<void> => {
    while (!stopping) {
      const how = await (await current).died;
      if (stopping) return;
      const diedMs = nowMs();
      if (diedMs - bornMs >= WELL_MS) failures = 0;
      logger.error({ child: name }, `${name} process died (${how}); starting it again`);
      current = revive();
      await current;
      if (stopping) return;
      logger.warn({ child: name }, `${name} process is back after ${Math.round(nowMs() - diedMs)} ms`);
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!stopping) logger.fatal({ child: name, err: error }, `${name} is no longer watched`);
  });
  return {
    current: () => current,
    async stop() {
      stopping = true;
      stopped.resolve();
      const child = await current.catch(() => undefined);
      await child?.stop();
      await watching;
    },
  };
}
