/**
 * What a transformation would do to the last events, and what that costs: each event goes the way of the ingest stage,
 * by the same code, up to the function in question; then the function runs on it alone. Nothing is kept or sent.
 */
import { resolveInputs } from "#runtime/inputs.ts";
import { clockMs } from "#runtime/interpreter/fiber.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { cut } from "#runtime/profiler/visible.ts";
import { TRANSFORMATION_LIMITS } from "#transformations/chain/apply.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { filterGlobals, programGlobals } from "#transformations/chain/globals.ts";
import { type Dict, type Sanitised, sanitise } from "#transformations/chain/sanitise.ts";
import { Chain, type Went } from "./chain.ts";
import { CostBook, timed } from "./costs.ts";
import { type Change, type ChangeKind, differences, isSame } from "./difference.ts";
import { FailureBook, isBreach, subjectOf } from "./failures.ts";
import type { TransformationExample, TransformationJob, TransformationReport } from "./job.ts";
import { type Show, shower, storedValues } from "./shown.ts";

/** Budgets of a filter or a template, as the stage has them. */
const EXPRESSION_LIMITS = { ...TRANSFORMATION_LIMITS, opsMax: 1_000_000, timeMsMax: 100 };
const CHANGES_PER_EVENT_MAX = 200;
const PATHS_MAX = 50;
const PATH_CHARS_MAX = 200;
const EXAMPLE_CHANGES_MAX = 50;
const WARM_EVENTS = 50;
const WARM_ROUNDS = 4;

type GivenEvent = TransformationJob["events"][number];
type Globals = Readonly<Record<string, unknown>>;

/** An event as the function meets it. */
export interface Met {
  readonly envelope: GivenEvent["envelope"];
  readonly event: Sanitised;
}

/** A job's programs, loaded once. */
export class TransformationUnderTest {
  readonly #job: TransformationJob;
  readonly #before: Chain;
  readonly #own: Chain;
  readonly #filter: Program | undefined;
  readonly #templates = new Map<readonly unknown[], Program>();
  readonly #secretKeys: ReadonlySet<string>;

  constructor(job: TransformationJob) {
    const { id, name, bytecode, inputs, filter, secretKeys } = job.function;
    const { project, nowMs } = job;
    const own = { id, name, bytecode, inputs, ...(filter === null ? {} : { filters: filter }) };
    this.#job = job;
    this.#before = new Chain(job.before, project, nowMs);
    this.#own = new Chain([own], project, nowMs);
    this.#filter = filter === null ? undefined : load(filter);
    this.#secretKeys = new Set(secretKeys);
  }

  /** The event as it comes to the function, or why it does not. */
  meet({ envelope, value }: GivenEvent): Met | "invalid" | "dropped_before" {
    const { project } = this.#job;
    try {
      const refused = sanitise(JSON.parse(value), envelope, project.personless);
      if ("kind" in refused) return "invalid";
      const make = (): Sanitised => sanitise(JSON.parse(value), envelope, project.personless) as Sanitised;
      const { event, dropped } = this.#before.run(make, envelope);
      this.#before.takeAllocated();
      return dropped ? "dropped_before" : { envelope, event };
    } catch {
      return "invalid";
    }
  }

  /** Whether the function's filters keep the event away. One that fails does not: the function then fails. */
  isFiltered({ event, envelope }: Met): boolean {
    if (this.#filter === undefined) return false;
    const globals = filterGlobals(event, envelope);
    const outcome = run(this.#filter, { globals, nowMs: this.#job.nowMs }, EXPRESSION_LIMITS);
    return outcome.kind === "finished" && outcome.result !== true;
  }

  /** Runs the function, a few times for the least time; `met` stays as it is. */
  try({ event, envelope }: Met): { readonly went: Went; readonly micros: number; readonly allocatedBytes: number } {
    const properties = JSON.stringify(event.properties);
    const make = (): Sanitised => ({ ...event, properties: JSON.parse(properties) as Dict });
    // Made beforehand: what is timed is the function.
    const spare = [make(), make(), make()];
    let runs = 0;
    const { result: went, micros } = timed(() => {
      runs += 1;
      return this.#own.run(() => spare.pop() ?? make(), envelope);
    });
    return { went, micros, allocatedBytes: this.#own.takeAllocated() / runs };
  }

  /** The program's globals; without inputs where these fail. */
  globalsOf({ event, envelope }: Met): Globals & { readonly inputs: Globals } {
    const globals = programGlobals(event, envelope, this.#job.project);
    try {
      return { ...globals, inputs: resolveInputs(this.#job.function.inputs, globals, this.#evaluate) };
    } catch {
      return { ...globals, inputs: {} };
    }
  }

  /** Makes values fit to be shown, for one event. */
  showFor(met: Met): Show {
    const { inputs } = this.#job.function;
    return shower({ ...storedValues(inputs), ...this.globalsOf(met).inputs }, this.#secretKeys);
  }

  readonly #evaluate = (bytecode: readonly unknown[], globals: Globals): unknown => {
    const program = this.#templates.get(bytecode) ?? load(bytecode);
    this.#templates.set(bytecode, program);
    const outcome = run(program, { globals, functions: HOST_FUNCTIONS, nowMs: this.#job.nowMs }, EXPRESSION_LIMITS);
    if (outcome.kind === "finished") return outcome.result;
    throw outcome.kind === "failed" ? outcome.error : new Error(`${outcome.name} cannot be called here`);
  };

  /** Code that has not run yet is slower than it will be: the first events run beforehand, for a tenth of the time. */
  warmUp(): void {
    const startedMs = clockMs();
    const untilMs = startedMs + Math.min(200, this.#job.budgetMs / 10);
    for (let round = 0; round < WARM_ROUNDS; round++) {
      for (const given of this.#job.events.slice(0, WARM_EVENTS)) {
        if (clockMs() >= untilMs) return;
        const met = this.meet(given);
        if (typeof met !== "string") this.try(met);
      }
    }
  }
}

/** Yields before each event, with the number of those begun. */
export function* forecastTransformation(job: TransformationJob): Generator<number, TransformationReport> {
  const { nowMs, function: fn } = job;
  const subject = new TransformationUnderTest(job);
  const failures = new FailureBook(subjectOf(fn.hog, fn.bytecode), {
    limits: TRANSFORMATION_LIMITS,
    functions: HOST_FUNCTIONS,
    nowMs,
  });
  const book = new CostBook();
  const paths = new PathBook();
  const verdicts = { changed: 0, unchanged: 0, dropped: 0, failed: 0, filtered: 0, dropped_before: 0, invalid: 0 };
  const examples = { changed: [], dropped: [], failed: [] } as {
    [verdict in keyof TransformationReport["examples"]]: TransformationExample[];
  };
  subject.warmUp();
  const startedMs = clockMs();
  let examined = 0;

  for (const given of job.events) {
    if (examined > 0 && clockMs() - startedMs >= job.budgetMs) break;
    examined += 1;
    yield examined;
    const met = subject.meet(given);
    if (met === "invalid" || met === "dropped_before") {
      verdicts[met] += 1;
      continue;
    }
    const isFiltered = subject.isFiltered(met);
    book.seen(met.event.event, isFiltered ? 0 : 1);
    const { went, micros, allocatedBytes } = subject.try(met);
    if (isFiltered) {
      book.filtered(micros);
      verdicts.filtered += 1;
      continue;
    }
    const failure = went.failed[0];
    book.ran(micros, allocatedBytes, failure !== undefined && isBreach(failure.class));
    const before = shape(met.event);
    if (went.dropped) {
      verdicts.dropped += 1;
      if (examples.dropped.length < job.examples) examples.dropped.push(exampleOf(met, subject.showFor(met), {}));
    } else if (failure !== undefined) {
      verdicts.failed += 1;
      const show = subject.showFor(met);
      const error = String(show(failure.error));
      const line = failures.add({ class: failure.class, error }, subject.globalsOf(met));
      if (examples.failed.length < job.examples) examples.failed.push(exampleOf(met, show, { error, line }));
    } else if (isSame(before, shape(went.event))) {
      verdicts.unchanged += 1;
    } else {
      verdicts.changed += 1;
      paths.add(differences(before, shape(went.event), CHANGES_PER_EVENT_MAX), () => subject.showFor(met));
      if (examples.changed.length < job.examples) {
        examples.changed.push(exampleOf(met, subject.showFor(met), { after: shape(went.event) }));
      }
    }
  }
  return {
    type: "transformation",
    examined,
    verdicts,
    failures: failures.kinds(),
    changes: paths.counts(),
    examples,
    costs: book.costs(),
  };
}

/** What a transformation can change of an event. */
const shape = ({ event, distinctId, properties }: Sanitised) => ({ event, distinct_id: distinctId, properties });

function exampleOf(
  { event, envelope }: Met,
  show: Show,
  { after = null, error = null, line = null }: Partial<Pick<TransformationExample, "after" | "error" | "line">>,
): TransformationExample {
  const before = shape(event);
  const changes = after === null ? [] : differences(before, after, EXAMPLE_CHANGES_MAX);
  return {
    uuid: envelope.uuid,
    event: event.event,
    distinct_id: event.distinctId,
    timestamp: envelope.timestamp,
    before: show(before),
    after: show(after),
    changes: changes.map((change) => ({
      path: String(show(change.path)),
      kind: change.kind,
      ...(change.kind === "added" ? {} : { before: show(change.before) }),
      ...(change.kind === "removed" ? {} : { after: show(change.after) }),
    })),
    error,
    line,
  };
}

/** Counts in how many events each path changed; the first {@link PATHS_MAX} paths that are met. */
class PathBook {
  readonly #paths = new Map<string, { readonly path: string; readonly kind: ChangeKind; events: number }>();

  /** @param showFor what makes a path fit to be shown: the function may have made it of a secret */
  add(changes: readonly Change[], showFor: () => Show): void {
    let show: Show | undefined;
    for (const { path, kind } of changes) {
      const key = `${kind} ${path}`;
      const known = this.#paths.get(key);
      if (known !== undefined) {
        known.events += 1;
      } else if (this.#paths.size < PATHS_MAX) {
        show ??= showFor();
        this.#paths.set(key, { path: cut(String(show(path)), PATH_CHARS_MAX), kind, events: 1 });
      }
    }
  }

  /** Most events first. */
  counts(): TransformationReport["changes"] {
    return [...this.#paths.values()].sort(
      (a, b) => b.events - a.events || Number(a.path > b.path) - Number(a.path < b.path),
    );
  }
}
