import type { Logger } from "pino";

/** A child process, or anything else that can die on its own. */
export interface Mortal {
  /** Settles when it is gone; the text says how. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

export interface KeptAlive<T extends Mortal> {
  /** The living one; rejects with the last failure while none can be started. */
  current(): Promise<T>;
  stop(): Promise<void>;
}

const BACKOFF_MS = [100, 500, 1_000, 2_000, 5_000];

/**
 * Starts a child and starts it again whenever it dies, with a pause that grows while it keeps dying; each death and each
 * return is logged. The first start's failure is the caller's to handle.
 */
export async function keepAlive<T extends Mortal>(
  name: string,
  launch: () => Promise<T>,
  logger: Logger,
  wait: (ms: number) => Promise<void>,
): Promise<KeptAlive<T>> {
  let stopped = false;
  let current: Promise<T> = Promise.resolve(await launch());
  const watch = async (): Promise<void> => {
    let quickDeaths = 0;
    while (!stopped) {
      const how = await (await current).died;
      if (stopped) return;
      const diedMs = performance.now();
      logger.error({ child: name }, `${name} process died (${how}); starting it again`);
      current = revive(quickDeaths);
      await current;
      if (stopped) return;
      logger.warn({ child: name }, `${name} process is back after ${Math.round(performance.now() - diedMs)} ms`);
      quickDeaths = performance.now() - diedMs < 10_000 ? quickDeaths + 1 : 0;
    }
  };
  const revive = async (quickDeaths: number): Promise<T> => {
    for (let attempt = quickDeaths; ; attempt++) {
      await wait(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 5_000);
      try {
        return await launch();
      } catch (error) {
        if (stopped) throw error;
        logger.error({ child: name, err: error }, `${name} process cannot be started; trying again`);
      }
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!stopped) logger.fatal({ child: name, err: error }, `${name} is no longer watched`);
  });
  return {
    current: () => current,
    async stop() {
      stopped = true;
      const child = await current.catch(() => undefined);
      await child?.stop();
      await watching;
    },
  };
}
