const SLICE_MS = 10;

/**
 * A gate to await right before a piece of synchronous work. Those who wait pass one after the other, each when the work
 * of the one before has run; once a slice of time is used up, the event loop turns first.
 */
export function breather(): () => Promise<void> {
  let sinceMs = performance.now();
  let last: Promise<void> = Promise.resolve();
  const turn = async (): Promise<void> => {
    if (performance.now() - sinceMs < SLICE_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    sinceMs = performance.now();
  };
  return () => {
    last = last.then(turn);
    return last;
  };
}
