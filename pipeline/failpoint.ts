/**
 * Named points of the stages where a test may kill the process, to prove that nothing is lost or doubled there.
 * A name means: what it says has just happened, and nothing after it has.
 */
export const FAILPOINTS = [
  "ingest.appended",
  "store.deduplicated",
  "store.inserted",
  "deliver.attempted",
  "deliver.queued",
  "deliver.settled",
  "deliver.kept",
  "deliver.replayed",
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];
export type Reach = (point: Failpoint) => void;

/**
 * Kills this process with SIGKILL the n-th time that the named point is reached.
 *
 * @param setting `name:n`, from the environment variable `HOGSTREAM_FAILPOINT`; undefined: no point does anything.
 */
export function failpoints(setting: string | undefined): Reach {
  if (setting === undefined || setting === "") return () => {};
  const [name, count = "1"] = setting.split(":");
  if (!FAILPOINTS.includes(name as Failpoint) || !/^[1-9]\d*$/.test(count)) {
    throw new Error(`HOGSTREAM_FAILPOINT is "${setting}"; write name:n with one of ${FAILPOINTS.join(", ")}`);
  }
  let left = Number(count);
  return (point) => {
    if (point === name && --left === 0) process.kill(process.pid, "SIGKILL");
  };
}
