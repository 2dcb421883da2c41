/**
 * What a destination would send for the last events, and what that costs: filters, inputs and program run as in the
 * deliver stage, by the same executor; its requests are noted instead of sent, and answered 200.
 */
import type { Egress } from "#destinations/delivery/egress.ts";
import { ASYNC_FUNCTIONS, createExecutor } from "#destinations/delivery/executor.ts";
import { SENSITIVE_NAME } from "#destinations/delivery/redact.ts";
import { deliveryGlobals, filterGlobals, type ProcessedRow, parseRow } from "#pipeline/stages/deliver-globals.ts";
import { resolveInputs } from "#runtime/inputs.ts";
import { clockMs } from "#runtime/interpreter/fiber.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { CostBook, Stopwatch, timed } from "./costs.ts";
import { FailureBook, subjectOf } from "./failures.ts";
import type { DestinationExample, DestinationJob, DestinationReport, JobFunction, ShownRequest } from "./job.ts";
import { Masks } from "./masks.ts";
import { shower, storedValues } from "./shown.ts";

/** Budgets of a destination's program, and of its filters and templates: those of the deliver stage. */
export const DESTINATION_LIMITS = { timeMsMax: 550, asyncStepsMax: 5, memoryBytesMax: 16 << 20 };
const EXPRESSION_LIMITS = { opsMax: 1_000_000, timeMsMax: 50, memoryBytesMax: 8 << 20 };
const MARK = "[redacted]";
/** Code that has not run yet is slower than it will be: the first events run beforehand. */
const WARM_EVENTS = 50;
const WARM_ROUNDS = 4;
const WARM_MS = 200;

const encoder = new TextEncoder();

export function rowOf(text: string): ProcessedRow | undefined {
  try {
    return parseRow(encoder.encode(text));
  } catch {
    return undefined;
  }
}

const programs = new WeakMap<readonly unknown[], Program>();

/** @throws what the program throws. */
export function evaluate(bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>): unknown {
  let program = programs.get(bytecode);
  if (program === undefined) {
    program = load(bytecode);
    programs.set(bytecode, program);
  }
  const outcome = run(program, { globals }, EXPRESSION_LIMITS);
  if (outcome.kind === "finished") return outcome.result;
  throw outcome.kind === "failed" ? outcome.error : new Error(`${outcome.name} cannot be called here`);
}

/** @throws what the filter throws. */
export const isWanted = (fn: JobFunction, row: ProcessedRow): boolean =>
  (fn.eventNames?.includes(row.event) ?? true) &&
  (fn.filter === null || evaluate(fn.filter, filterGlobals(row)) === true);

/** Yields before each event. */
export async function* forecastDestination(job: DestinationJob): AsyncGenerator<number, DestinationReport> {
  const book = new CostBook();
  const verdicts = { sent: 0, failed: 0, masked: 0, filtered: 0, filtering_failed: 0, invalid: 0 };
  const examples = { sent: [] as DestinationExample[], failed: [] as DestinationExample[] };
  const masks = new Masks();
  const [first] = job.functions;
  const failures = new FailureBook(first === undefined ? undefined : subjectOf(first.hog, first.bytecode), {
    limits: DESTINATION_LIMITS,
    asyncFunctions: ASYNC_FUNCTIONS,
    answer: () => ({ status: 200, body: {} }),
    nowMs: job.nowMs,
  });
  const sender = new NotingEgress();
  const execute = createExecutor({ egress: sender, nowMs: () => job.nowMs, random: () => 0, attemptsMax: 1 });
  let requests = 0;
  let examined = 0;

  const warmUntilMs = clockMs() + Math.min(WARM_MS, job.budgetMs / 10);
  for (let round = 0; round < WARM_ROUNDS; round++) {
    for (const text of job.rows.slice(0, WARM_EVENTS)) {
      const row = rowOf(text);
      if (row === undefined || clockMs() >= warmUntilMs) continue;
      for (const fn of job.functions) await invocation(fn, row).catch(() => undefined);
    }
  }
  const startedMs = clockMs();
  for (const text of job.rows) {
    if (examined > 0 && clockMs() - startedMs >= job.budgetMs) break;
    examined += 1;
    yield examined;
    const row = rowOf(text);
    if (row === undefined) {
      verdicts.invalid += 1;
      continue;
    }
    let runs = 0;
    let filterMicros = 0;
    let filterFailed = false;
    let masked = false;
    for (const fn of job.functions) {
      const { result: wanted, micros } = timed(() => {
        try {
          return isWanted(fn, row);
        } catch (error) {
          return messageOf(error);
        }
      });
      if (typeof wanted === "string") {
        filterFailed = true;
        failures.add({ class: "filter", error: wanted }, {});
      }
      filterMicros += micros;
      if (wanted !== true) continue;
      if (fn.masking !== null && masks.isMasked(fn, row, evaluate)) {
        verdicts.masked += 1;
        masked = true;
        continue;
      }
      runs += 1;
      await attempt(fn, row, micros);
    }
    book.seen(row.event, runs);
    if (runs > 0) continue;
    book.filtered(filterMicros);
    if (!masked) verdicts[filterFailed ? "filtering_failed" : "filtered"] += 1;
  }
  return {
    type: "destination",
    examined,
    verdicts,
    requests,
    failures: failures.kinds(),
    examples,
    costs: book.costs(),
  };

  async function invocation(fn: JobFunction, row: ProcessedRow) {
    const base = deliveryGlobals(row, job.project.id, job.project.siteUrl ?? "", fn);
    const inputs = resolveInputs(fn.inputs, base, evaluate);
    const globals = { ...base, inputs };
    sender.sent.length = 0;
    const advance = await execute(
      { id: fn.id, bytecode: fn.bytecode, secretKeys: new Set(fn.secretKeys) },
      { id: row.uuid, functionId: fn.id, globals, step: 0 },
    );
    return { globals, inputs, advance };
  }

  async function attempt(fn: JobFunction, row: ProcessedRow, filterMicros: number): Promise<void> {
    const secretKeys = new Set(fn.secretKeys);
    const watch = new Stopwatch();
    let end = watch.start();
    let made: Awaited<ReturnType<typeof invocation>>;
    try {
      made = await invocation(fn, row);
    } catch (failure) {
      end();
      book.ran(filterMicros + watch.leastMs * 1e3, 0, false);
      verdicts.failed += 1;
      const error = String(shower(storedValues(fn.inputs), secretKeys)(messageOf(failure)));
      const line = failures.add({ class: "inputs", error }, {});
      keep("failed", fn, row, () => ({ requests: [], logs: [], error, line }));
      return;
    }
    end();
    const sent = [...sender.sent];
    while (watch.wantsMore) {
      end = watch.start();
      await invocation(fn, row);
      end();
    }
    const { advance, inputs, globals } = made;
    requests += sent.length;
    book.ran(filterMicros + watch.leastMs * 1e3, 0, advance.cpuMs >= DESTINATION_LIMITS.timeMsMax);
    const error = advance.kind === "delivered" ? null : advance.reason;
    const verdict = error === null ? "sent" : "failed";
    verdicts[verdict] += 1;
    const line = error === null ? null : failures.add({ class: "error", error }, globals);
    keep(verdict, fn, row, () => {
      const show = shower(inputs, secretKeys);
      return { requests: sent.map((request) => shownRequest(request, show)), logs: advance.logs, error, line };
    });
  }

  function keep(
    verdict: keyof typeof examples,
    fn: JobFunction,
    { uuid, event, distinct_id, timestamp }: ProcessedRow,
    rest: () => Pick<DestinationExample, "requests" | "logs" | "error" | "line">,
  ): void {
    if (examples[verdict].length >= job.examples) return;
    const iso = `${timestamp.slice(0, 10)}T${timestamp.slice(11)}Z`;
    examples[verdict].push({ uuid, event, distinct_id, timestamp: iso, function: fn.name, ...rest() });
  }
}

/** Takes every request, sends none, answers 200. */
class NotingEgress implements Egress {
  readonly sent: ShownRequest[] = [];

  async send({ method, url, headers, body }: Parameters<Egress["send"]>[0]): ReturnType<Egress["send"]> {
    this.sent.push({ method, url, headers, body: body ?? null });
    return { status: 200, headers: {}, body: "{}", truncated: false };
  }

  refusalOf(): undefined {
    return undefined;
  }

  async close(): Promise<void> {}
}

function shownRequest({ method, url, headers, body }: ShownRequest, show: (value: unknown) => unknown): ShownRequest {
  const shownHeaders = Object.entries(headers).map(([name, value]) => [
    name,
    SENSITIVE_NAME.test(name) || /signature/i.test(name) ? MARK : String(show(value)),
  ]);
  return {
    method,
    url: String(show(url)),
    headers: Object.fromEntries(shownHeaders) as Record<string, string>,
    body: body === null ? null : String(show(body)),
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
