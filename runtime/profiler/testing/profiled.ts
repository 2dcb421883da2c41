import { compileSource } from "#lang/hog/compiler/source.ts";
import { load } from "#runtime/interpreter/machine.ts";
import type { Profile } from "#runtime/profiler/profile.ts";
import { Profiler, type ProfilerOptions, profileSeries } from "#runtime/profiler/profiler.ts";

/** The profile of a source text on events, each given as its globals. */
export function profiled(
  source: string,
  events: readonly Readonly<Record<string, unknown>>[] = [{}],
  options: ProfilerOptions = {},
): Profile {
  const { bytecode, sourceMap, diagnostics } = compileSource(source);
  if (bytecode === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const program = load(bytecode, { sourceMap });
  const series = profileSeries(new Profiler({ program, source, sourceMap }, options), events, { warmUp: 1 });
  for (;;) {
    const next = series.next();
    if (next.done === true) return next.value;
  }
}
