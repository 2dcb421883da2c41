/**
 * A process for one forecast or profile: reads the job from standard input, writes the report to standard output, ends.
 * It has no environment, may read the program's own files only, and is ended by its parent when it takes too long; so
 * whatever a function does on a thousand events, it does not hold up requests or stages.
 */
import { forecastDestination } from "./destination.ts";
import type { ForecastJob, ForecastReport } from "./job.ts";
import { profileOfJob } from "./profile-job.ts";
import { forecastTransformation } from "./transformation.ts";

/** Does a job here. */
export async function reportOf(job: ForecastJob): Promise<ForecastReport> {
  if (job.task === "profile") return profileOfJob(job);
  const series = job.type === "transformation" ? forecastTransformation(job) : forecastDestination(job);
  for (;;) {
    const next = await series.next();
    if (next.done === true) return next.value;
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

if (import.meta.main) {
  const job = JSON.parse(await readAll(process.stdin)) as ForecastJob;
  const report = await reportOf(job);
  process.stdout.write(JSON.stringify(report));
}
