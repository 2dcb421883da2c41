/** Runs tasks, at most `width` at a time; beats while they run. The first rejection is thrown after all have ended. */
export async function inParallel(
  tasks: readonly (() => Promise<void>)[],
  width: number,
  beat: () => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      await task();
      if (next % width === 0) await beat();
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(width, tasks.length) }, lane));
  for (const result of lanes) if (result.status === "rejected") throw result.reason;
}
