/**
 * Test runs of functions from the editor: one event, with the limits of the real thing and its log lines returned. Runs
 * on tier 0 in this process, which holds every program to its budgets; time is kept shorter than in production, because
 * other requests wait meanwhile.
 */
import { randomUUID } from "node:crypto";
import type { Egress } from "#destinations/delivery/egress.ts";
import { createExecutor, programOf } from "#destinations/delivery/executor.ts";
import { resolveInputs } from "#runtime/inputs.ts";
import { run } from "#runtime/interpreter/machine.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import type { Invoke, InvokeRequest, InvokeResult } from "../http/functions/invocations.ts";

const LIMITS = { timeMsMax: 200, memoryBytesMax: 16 << 20 };
/** Filters and templates are expressions; a stage runs one for every event. */
const EXPRESSION_LIMITS = { opsMax: 1_000_000, timeMsMax: 50, memoryBytesMax: 8 << 20 };

export interface InvokeDeps {
  readonly egress: Egress;
  readonly nowMs: () => number;
  readonly random: () => number;
}

export const invokeWith =
  (deps: InvokeDeps): Invoke =>
  async (request) => {
    const logs: { level: string; timestamp: string; message: string }[] = [];
    const log = (level: string, message: string): void => {
      logs.push({ level, timestamp: new Date(deps.nowMs()).toISOString(), message });
    };
    const done = (status: InvokeResult["status"], result: unknown, errors: readonly string[] = []): InvokeResult => ({
      status,
      result,
      errors,
      logs,
    });
    const { function: fn, globals } = request;
    try {
      if (fn.filters?.bytecode !== undefined && evaluate(fn.filters.bytecode, filterView(globals)) !== true) {
        return done("skipped", null);
      }
      const inputs = resolveInputs({ ...fn.inputs, ...fn.secretInputs }, globals, evaluate);
      const scope = { ...globals, inputs };
      if (fn.type === "transformation") {
        const outcome = run(
          programOf(fn.bytecode),
          { globals: scope, functions: HOST_FUNCTIONS, print: (line) => log("info", line), nowMs: deps.nowMs() },
          LIMITS,
        );
        if (outcome.kind === "finished") return done("success", outcome.result ?? null);
        const message =
          outcome.kind === "failed" ? outcome.error.message : `${outcome.name} is not allowed in a transformation`;
        return done("error", null, [message]);
      }
      return await deliver(request, scope);
    } catch (error) {
      return done("error", null, [error instanceof Error ? error.message : String(error)]);
    }

    async function deliver({ invocationId, mockAsyncFunctions }: InvokeRequest, scope: Record<string, unknown>) {
      const execute = createExecutor({
        ...deps,
        attemptsMax: 1,
        egress: mockAsyncFunctions ? pretending((message) => log("info", message)) : deps.egress,
      });
      const id = invocationId ?? randomUUID();
      const secretKeys = new Set(Object.keys(fn.secretInputs));
      const advance = await execute(
        { id: fn.id, bytecode: fn.bytecode, secretKeys },
        { id, functionId: fn.id, globals: scope, step: 0 },
      );
      for (const line of advance.logs) log("info", line);
      return advance.kind === "delivered" ? done("success", null) : done("error", null, [advance.reason]);
    }
  };

/** Evaluates a filter or a template. Throws what it throws. */
export function evaluate(bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>): unknown {
  const outcome = run(programOf(bytecode), { globals }, EXPRESSION_LIMITS);
  if (outcome.kind === "finished") return outcome.result;
  throw outcome.kind === "failed" ? outcome.error : new Error(`${outcome.name} cannot be called here`);
}

/** Takes every request, sends none, answers 200. */
function pretending(log: (message: string) => void): Egress {
  return {
    send: async ({ method, url, body }) => {
      log(`not sent: ${method} ${url}${body === undefined ? "" : ` ${body}`}`);
      return { status: 200, headers: {}, body: "{}", truncated: false };
    },
    refusalOf: () => undefined,
    close: async () => {},
  };
}

/** The names that filters know, from the globals of a program. */
function filterView(globals: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const event = (globals["event"] ?? {}) as Readonly<Record<string, unknown>>;
  const person = globals["person"] ?? null;
  return { ...event, person, pdi: { distinct_id: event["distinct_id"], person }, variables: {} };
}
