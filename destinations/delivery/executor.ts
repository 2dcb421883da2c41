/**
 * Runs one invocation of a destination function: its program on one event, with the requests it makes.
 *
 * An invocation is plain JSON between two steps, so that a retry can wait in a queue through a restart and go on in
 * another process. A step runs the program until it ends or asks for a request; the request is then sent. A receiver
 * that fails for now (RFC 9110: 408, 429, 500, 502, 503, 504, or no answer) makes the invocation wait; after the last
 * attempt, or at any other answer, the program goes on with the answer it got.
 */
import { BudgetExceeded } from "#runtime/errors.ts";
import {
  continueHere,
  load,
  type Program,
  type Outcome as RunOutcome,
  resume,
  run,
  type VmState,
} from "#runtime/interpreter/machine.ts";
import { type Egress, EgressRefused, type IncomingAnswer, ReceiverUnreachable } from "./egress.ts";
import { redactor } from "./redact.ts";
import { standardWebhookHeaders } from "./signature.ts";

/** A destination function as it runs: compiled, with its secrets in clear. Never leaves this process. */
export interface RunnableDestination {
  readonly id: string;
  readonly bytecode: readonly unknown[];
  /** Keys of inputs whose values are secrets. */
  readonly secretKeys: ReadonlySet<string>;
}

/** One function on one event, between two steps. Plain JSON, except that `inputs` may hold secrets in clear. */
export interface Invocation {
  /** Idempotency key: the same for every attempt. */
  readonly id: string;
  readonly functionId: string;
  /** What the program sees, `inputs` resolved. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** The request that is to be sent next, and the program that waits for its answer. */
  readonly waiting?: { readonly request: PendingRequest; readonly state: VmState };
  /** Requests answered so far. */
  readonly step: number;
  /**
   * Why the last request that failed did: its final status was 400 or more, or there was no answer. The invocation then
   * counts as failed however the program ends, even if it planned for that status (a 404 before a POST, say) and its
   * next request went well: so PostHog counts.
   */
  readonly failure?: string;
}

export interface PendingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
  /** Key of the input that holds the signing secret (Standard Webhooks). */
  readonly signWith?: string;
  /** Attempts made so far. */
  readonly attempts: number;
}

/** What one step took. */
export interface StepCost {
  /** Time the program ran, ms; 0 if that was too short to be measured. */
  readonly cpuMs: number;
  /** Time its requests took, ms. */
  readonly fetchMs: number;
  /** Peak of its memory, by the price list of the machine. */
  readonly memoryBytes: number;
  /** The budget of one invocation that it broke, if it did. */
  readonly breach?: BudgetExceeded["budget"];
}

/** What one step came to, with the lines that the program printed. */
export type Advance = StepCost & { readonly logs: readonly string[] } & (
    | { readonly kind: "delivered" }
    | { readonly kind: "failed"; readonly reason: string }
    | { readonly kind: "retry"; readonly afterMs: number; readonly reason: string; readonly invocation: Invocation }
  );

export interface ExecutorOptions {
  readonly egress: Egress;
  readonly nowMs: () => number;
  /** In [0, 1); spreads retries. */
  readonly random: () => number;
  readonly attemptsMax?: number;
  readonly requestsMax?: number;
  readonly timeoutMs?: number;
}

const RETRIED_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const RETRY_AFTER_MAX_MS = 300_000;
const BACKOFF_MAX_MS = 30_000;
const LOG_LINES_MAX = 25;
const LOG_LINE_CHARS_MAX = 10_000;
/** Functions a destination's program may wait for. */
export const ASYNC_FUNCTIONS: ReadonlySet<string> = new Set(["fetch"]);
const LIMITS = { timeMsMax: 550, asyncStepsMax: 5, memoryBytesMax: 16 << 20 };

const programs = new WeakMap<readonly unknown[], Program>();

/** The loaded program of a bytecode array, loaded once for as long as the array lives. */
export function programOf(bytecode: readonly unknown[]): Program {
  const known = programs.get(bytecode);
  if (known !== undefined) return known;
  const program = load(bytecode);
  programs.set(bytecode, program);
  return program;
}

export type Executor = (destination: RunnableDestination, invocation: Invocation) => Promise<Advance>;

export function createExecutor(options: ExecutorOptions): Executor {
  const { egress, nowMs, random, attemptsMax = 3, requestsMax = 5, timeoutMs = 3_000 } = options;

  return async (destination, start) => {
    const inputs = (start.globals["inputs"] ?? {}) as Readonly<Record<string, unknown>>;
    // Made when there is something to redact: most invocations print nothing.
    let redacting: ((text: string) => string) | undefined;
    const redact = (text: string): string => {
      redacting ??= redactor(inputs, destination.secretKeys);
      return redacting(text);
    };
    const logs: string[] = [];
    const log = (line: string): void => {
      if (logs.length >= LOG_LINES_MAX) return;
      const text = redact(line).toWellFormed();
      logs.push(
        logs.length === LOG_LINES_MAX - 1
          ? `only the first ${LOG_LINES_MAX - 1} lines are kept`
          : text.length > LOG_LINE_CHARS_MAX
            ? `${text.slice(0, LOG_LINE_CHARS_MAX)}… (cut)`
            : text,
      );
    };
    // A program that was saved brings the time it took before, which was accounted for then.
    const earlierMs = start.waiting?.state.syncDuration ?? 0;
    let cost: StepCost = { cpuMs: 0, fetchMs: 0, memoryBytes: 0 };
    const failed = (reason: string): Advance => ({ kind: "failed", reason: redact(reason), logs, ...cost });
    const host = { globals: start.globals, asyncFunctions: ASYNC_FUNCTIONS, print: log, nowMs: nowMs() };

    let invocation = start;
    // The program as it stands in this process; undefined when it waits in `invocation.waiting`, saved by another one.
    let suspended: Extract<RunOutcome, { kind: "suspended" }> | undefined;
    let request = start.waiting?.request;
    let program: Program;
    try {
      program = programOf(destination.bytecode);
    } catch (error) {
      return failed(`the function cannot be loaded: ${messageOf(error)}`);
    }
    let outcome: RunOutcome | undefined = invocation.waiting === undefined ? run(program, host, LIMITS) : undefined;
    while (true) {
      if (outcome !== undefined) {
        const { timeMs, memoryBytes } = outcome.stats;
        cost = {
          ...cost,
          cpuMs: Math.max(cost.cpuMs, timeMs - earlierMs),
          memoryBytes: Math.max(cost.memoryBytes, memoryBytes),
          ...(outcome.kind === "failed" && outcome.error instanceof BudgetExceeded
            ? { breach: outcome.error.budget }
            : {}),
        };
      }
      if (outcome?.kind === "failed") {
        // What went wrong with the request says more than the error that the program made of it.
        const { message } = outcome.error;
        return failed(invocation.failure === undefined ? message : `${invocation.failure}: ${message}`);
      }
      if (outcome?.kind === "finished") {
        return invocation.failure === undefined ? { kind: "delivered", logs, ...cost } : failed(invocation.failure);
      }
      if (outcome?.kind === "suspended") {
        if (invocation.step >= requestsMax) return failed(`more than ${requestsMax} requests in one run`);
        const asked = requestOf(outcome.args, timeoutMs);
        if (typeof asked === "string") return failed(asked);
        suspended = outcome;
        request = asked;
      }
      if (request === undefined) throw new Error("an invocation neither runs nor waits");

      const sentMs = nowMs();
      const answer = await attempt(request, invocation, inputs);
      cost = { ...cost, fetchMs: cost.fetchMs + nowMs() - sentMs };
      const attempts = request.attempts + 1;
      if (answer.again && attempts < attemptsMax) {
        const backoffMs = Math.min(1_000 * attempts + Math.floor(random() * 1_000), BACKOFF_MAX_MS);
        log(`attempt ${attempts} of ${attemptsMax}: ${answer.reason}`);
        let state: VmState | undefined;
        try {
          state = suspended?.state ?? invocation.waiting?.state;
        } catch (error) {
          return failed(`the program cannot wait for a retry: ${messageOf(error)}`);
        }
        if (state === undefined) throw new Error("an invocation waits without its state");
        return {
          kind: "retry",
          afterMs: answer.retryAfterMs ?? backoffMs,
          reason: redact(answer.reason),
          invocation: { ...invocation, waiting: { request: { ...request, attempts }, state } },
          logs,
          ...cost,
        };
      }
      const { waiting: saved, ...rest } = invocation;
      invocation = {
        ...rest,
        step: invocation.step + 1,
        ...(answer.status >= 400 || answer.again ? { failure: answer.reason } : {}),
      };
      const value = { status: answer.status, body: answer.body };
      if (suspended !== undefined) outcome = continueHere(suspended, value);
      else if (saved !== undefined) outcome = resume(program, saved.state, value, host, LIMITS);
      suspended = undefined;
    }
  };

  async function attempt(
    pending: PendingRequest,
    { id, step }: Invocation,
    inputs: Readonly<Record<string, unknown>>,
  ): Promise<{ status: number; body: unknown; again: boolean; reason: string; retryAfterMs?: number }> {
    const requestId = step === 0 ? id : `${id}-${step}`;
    const names = new Set(Object.keys(pending.headers).map((name) => name.toLowerCase()));
    const headers: Record<string, string> = { ...pending.headers };
    if (!names.has("idempotency-key")) headers["idempotency-key"] = requestId;
    if (pending.signWith !== undefined) {
      const secret = inputs[pending.signWith];
      if (typeof secret !== "string" || secret === "") {
        const reason = `input ${pending.signWith} holds no signing secret`;
        return { status: 500, body: reason, again: false, reason };
      }
      Object.assign(headers, standardWebhookHeaders(secret, requestId, nowMs(), pending.body ?? ""));
    }
    try {
      const { url, method, timeoutMs: limitMs, body } = pending;
      const answer = await egress.send({
        url,
        method,
        headers,
        timeoutMs: limitMs,
        ...(body === null ? {} : { body }),
      });
      const again = RETRIED_STATUSES.has(answer.status);
      const retryAfterMs = again ? retryAfterOf(answer, nowMs()) : undefined;
      return {
        status: answer.status,
        body: parsedBody(answer.body),
        again,
        reason: `the receiver answered ${answer.status}`,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      };
    } catch (error) {
      if (error instanceof EgressRefused)
        return { status: 500, body: error.message, again: false, reason: error.message };
      if (error instanceof ReceiverUnreachable)
        return { status: 500, body: error.message, again: true, reason: error.message };
      throw error;
    }
  }
}

/** The request a program asks for by `fetch(url, {method, headers, body, timeoutMs, standard_webhooks})`, or what is wrong. */
function requestOf(args: readonly unknown[], timeoutMsMax: number): PendingRequest | string {
  const [url, given = {}] = args;
  if (typeof url !== "string") return "fetch: the first argument, the URL, must be a string";
  if (given === null || typeof given !== "object") return "fetch: the second argument must be an object";
  const options = given as Readonly<Record<string, unknown>>;
  const method = String(options["method"] ?? "POST").toUpperCase();
  if (!/^[A-Z]+$/.test(method)) return `fetch: ${JSON.stringify(method.slice(0, 50))} is no HTTP method`;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options["headers"] ?? { "Content-Type": "application/json" })) {
    if (typeof value !== "string") continue;
    if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) return `fetch: ${JSON.stringify(name.slice(0, 50))} is no header name`;
    if (/[\r\n\0]/.test(value)) return `fetch: header ${name} holds a line break`;
    headers[name] = value;
  }
  const givenBody = options["body"];
  const bodyless = method === "GET" || method === "HEAD" || givenBody === undefined || givenBody === null;
  const body = bodyless ? null : typeof givenBody === "string" ? givenBody : JSON.stringify(givenBody);
  const signing = options["standard_webhooks"] as { secret_input?: unknown } | undefined;
  const asked = options["timeoutMs"];
  return {
    url,
    method,
    headers,
    body,
    timeoutMs: typeof asked === "number" && asked > 0 ? Math.min(asked, timeoutMsMax) : timeoutMsMax,
    ...(typeof signing?.secret_input === "string" ? { signWith: signing.secret_input } : {}),
    attempts: 0,
  };
}

/** `Retry-After` in ms, seconds or a date (RFC 9110 §10.2.3), within [0, 5 min]; undefined if absent or unusable. */
function retryAfterOf({ headers }: IncomingAnswer, nowMs: number): number | undefined {
  const text = headers["retry-after"]?.trim();
  if (text === undefined || text === "") return undefined;
  // Date.parse takes much else for a date; the formats of the RFC all begin with the day's name.
  const dateMs = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : dateMs - nowMs;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), RETRY_AFTER_MAX_MS) : undefined;
}

function parsedBody(text: string): unknown {
  // Most receivers answer "ok" or nothing; a parse that fails costs more than all the rest of the answer.
  if (!/^\s*[[{"\dtfn-]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
