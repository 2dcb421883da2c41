const SLICE_MS = 10;

/** A function to await between pieces of work: once a slice of time is used up, it lets the event loop turn first. */
export function breather(): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs < SLICE_MS) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    sinceMs = performance.now();
  };
}
