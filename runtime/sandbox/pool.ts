import { bundleGuest } from "#runtime/sandbox/bundle.ts";
import {
  type ProjectCode,
  SANDBOX_LIMITS,
  type SandboxDeath,
  type SandboxLimits,
  type SandboxReply,
} from "#runtime/sandbox/contract.ts";
import { SandboxUnavailable } from "#runtime/sandbox/errors.ts";
import { type Job, Member, type MemberOwner } from "#runtime/sandbox/member.ts";

/**
 * A pool of sandbox processes, each with an isolate per project.
 *
 * A call goes to the process that the project's id hashes to, so that its isolate is warm, unless another process is
 * idle while that one is busy. Each process has at most two calls in its pipe, both of one project: the second is there
 * so that the process never waits for us, and goes back to the head of the queue when the first one kills it. A project
 * whose call took long has, for a while, all processes but one at most: whoever is quick always finds one. The parent's record of what
 * it sent is the journal: replies come in order, so the oldest unanswered call is the one that ran.
 *
 * Four things end a process, all by SIGKILL: a call past its deadline, a resident size past the limit, a broken frame,
 * and V8 out of memory. The pool starts another at once. It never repeats a call on its own: the caller knows
 * how to split a batch, the pool doesn't know what is in it.
 */

export interface SandboxOptions {
  /** How many processes; one per core is the measured best. */
  readonly processes: number;
  /** Path of the TypeScript module with the guest's `init(code)` and `call(batch)`. */
  readonly guestEntry: string;
  readonly limits?: Partial<SandboxLimits>;
  readonly onDeath?: (death: SandboxDeath) => void;
}

export interface SandboxStats {
  readonly processes: readonly { readonly pid: number | undefined; readonly projects: readonly string[] }[];
  readonly calls: number;
  readonly failures: number;
  readonly deaths: number;
  readonly queued: number;
}

export interface SandboxPool {
  /**
   * Runs the guest's `call` for a project.
   *
   * @param batch text, or UTF-8 pieces that are joined on the wire.
   * @throws SandboxCallFailed the guest threw, overran its time or its heap; the process lives.
   * @throws SandboxDied the process ended while this call ran.
   * @throws SandboxUnavailable the pool is closed or can't start processes.
   */
  call(project: ProjectCode, batch: string | readonly Uint8Array[], timeoutMs?: number): Promise<SandboxReply>;
  stats(): SandboxStats;
  /** Ends all processes. Unfinished calls are refused. */
  close(): Promise<void>;
}

const WATCH_MS = 25;
/** `ps` is a process of its own: asked more rarely. */
const WATCH_PS_MS = 250;
/** Starts that may fail in a row, for each process, before callers hear of it. */
const FAILED_STARTS_MAX = 3;
/** A call that takes longer makes its project a slow one, for so long. */
const SLOW_MICROS = 250_000;
const SLOW_MS = 30_000;
const RESTART_MS = 100;
const RESTART_MS_MAX = 30_000;

/** Builds the guest, starts the processes, and resolves when the first is ready. */
export async function openSandboxPool(options: SandboxOptions): Promise<SandboxPool> {
  const guest = await bundleGuest(options.guestEntry);
  const pool = new Pool(options, Buffer.from(guest, "utf8"));
  try {
    await pool.opened;
    return pool;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

class Pool implements SandboxPool, MemberOwner {
  readonly limits: SandboxLimits;
  readonly guest: Buffer;
  readonly opened: Promise<void>;
  readonly #options: SandboxOptions;
  readonly #members: Member[] = [];
  readonly #queue: Job[] = [];
  #open: { readonly resolve: () => void; readonly reject: (error: Error) => void };
  #failedStarts = 0;
  #closed = false;
  #calls = 0;
  #failures = 0;
  #deaths = 0;
  /** Projects that took long, and until when they count as slow. */
  readonly #slowUntil = new Map<string, number>();
  #watch: NodeJS.Timeout | undefined;

  constructor(options: SandboxOptions, guest: Buffer) {
    this.#options = options;
    this.limits = { ...SANDBOX_LIMITS, ...options.limits };
    this.guest = guest;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.opened = promise;
    this.#open = { resolve, reject };
    for (let at = 0; at < Math.max(1, options.processes); at++) this.#members.push(new Member(this));
  }

  call(project: ProjectCode, batch: string | readonly Uint8Array[], timeoutMs?: number): Promise<SandboxReply> {
    if (this.#closed) return Promise.reject(new SandboxUnavailable("the sandbox pool is closed"));
    const pieces = typeof batch === "string" ? [Buffer.from(batch, "utf8")] : batch;
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return new Promise((resolve, reject) => {
      this.#calls += 1;
      this.#queue.push({ project, pieces, bytes, timeoutMs: timeoutMs ?? this.limits.callMs, resolve, reject });
      this.dispatch();
    });
  }

  /** Gives queued calls to processes with room. */
  dispatch(): void {
    for (let chosen = this.#choose(); chosen !== undefined; chosen = this.#choose()) {
      this.#queue.splice(chosen.at, 1);
      chosen.member.send(chosen.job);
    }
    this.#watchMemory();
  }

  /**
   * The first call of the project that has the fewest in processes. If there is no process for it, nobody else gets one
   * either: otherwise a project could keep its processes busy for ever by refilling their pipes. Slow projects wait while
   * all processes but one run slow calls.
   */
  #choose(): { readonly at: number; readonly job: Job; readonly member: Member } | undefined {
    let chosen = -1;
    let fewest = Number.POSITIVE_INFINITY;
    const slowMax = Math.max(1, this.#members.length - 1);
    const isSlowFull =
      this.#slowUntil.size > 0 &&
      this.#members.filter((member) => member.running.some((id) => this.#isSlow(id))).length >= slowMax;
    for (let at = 0; at < this.#queue.length && fewest > 0; at++) {
      const { id } = this.#queue[at]!.project;
      if (isSlowFull && this.#isSlow(id)) continue;
      const calls = this.#members.reduce((sum, member) => sum + member.callsOf(id), 0);
      if (calls >= fewest) continue;
      chosen = at;
      fewest = calls;
    }
    const job = this.#queue[chosen];
    const member = job === undefined ? undefined : this.#memberFor(job.project.id);
    return job === undefined || member === undefined ? undefined : { at: chosen, job, member };
  }

  /**
   * The process where the project is at home, if it is idle; else one that is; else one that works for this very
   * project. Nobody waits in a pipe behind somebody else's call.
   */
  #memberFor(projectId: string): Member | undefined {
    const home = this.#members[hash(projectId) % this.#members.length]!;
    if (home.room > 0 && home.idle) return home;
    const withRoom = this.#members.filter((member) => member.room > 0);
    return withRoom.find((member) => member.idle) ?? withRoom.find((member) => member.callsOf(projectId) > 0);
  }

  #isSlow(projectId: string): boolean {
    return (this.#slowUntil.get(projectId) ?? 0) > performance.now();
  }

  took(projectId: string, micros: number): void {
    if (micros > SLOW_MICROS) this.#slowUntil.set(projectId, performance.now() + SLOW_MS);
    else if (this.#slowUntil.size > 0 && !this.#isSlow(projectId)) this.#slowUntil.delete(projectId);
  }

  started(): void {
    this.#failedStarts = 0;
    this.#open.resolve();
    this.dispatch();
  }

  /** Puts back a call that was sent and did not run. */
  again(job: Job): void {
    this.#queue.unshift(job);
  }

  failed(): void {
    this.#failures += 1;
  }

  /** Replaces a dead process and gives its waiting calls to others. */
  died(member: Member, death: SandboxDeath, waiting: readonly Job[], wasReady: boolean): void {
    if (this.#closed) {
      for (const job of waiting) job.reject(new SandboxUnavailable("the sandbox pool is closed"));
      return;
    }
    this.#deaths += 1;
    this.#queue.unshift(...waiting);
    this.#options.onDeath?.(death);
    if (wasReady) this.#replace(member);
    else this.#startFailed(member, death.lastWords);
    this.dispatch();
  }

  #replace(member: Member): void {
    if (this.#closed) return;
    try {
      this.#members[this.#members.indexOf(member)] = new Member(this);
    } catch (error) {
      // The system has no memory or no process left.
      this.#startFailed(member, error instanceof Error ? error.message : String(error));
    }
  }

  /** Tries again, ever more slowly. Callers wait at first, then hear that there is nobody to run their calls. */
  #startFailed(member: Member, cause: string): void {
    this.#failedStarts += 1;
    if (this.#failedStarts >= FAILED_STARTS_MAX * this.#members.length && !this.#members.some(({ ready }) => ready)) {
      const error = new SandboxUnavailable(`sandbox processes end before they are ready: ${cause.trim()}`);
      this.#open.reject(error);
      for (const job of this.#queue.splice(0)) job.reject(error);
    }
    const waitMs = Math.min(RESTART_MS_MAX, RESTART_MS * 2 ** (this.#failedStarts - 1));
    setTimeout(() => this.#replace(member), waitMs).unref();
  }

  stats(): SandboxStats {
    return {
      processes: this.#members.map((member) => ({ pid: member.pid, projects: member.projects })),
      calls: this.#calls,
      failures: this.#failures,
      deaths: this.#deaths,
      queued: this.#queue.length,
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    for (const job of this.#queue.splice(0)) job.reject(new SandboxUnavailable("the sandbox pool is closed"));
    for (const member of this.#members) member.kill("crash");
    await Promise.all(this.#members.map((member) => member.gone));
  }

  /** Looks at the size of processes that worked since the last look; stops when none did. */
  #watchMemory(): void {
    if (this.#watch !== undefined || this.#members.every((member) => member.idle)) return;
    const everyMs = process.platform === "linux" ? WATCH_MS : WATCH_PS_MS;
    this.#watch = setInterval(() => {
      const worked = this.#members.filter((member) => member.takeWorked());
      for (const member of worked) member.checkMemory();
      if (worked.length === 0) {
        clearInterval(this.#watch);
        this.#watch = undefined;
      }
    }, everyMs);
    this.#watch.unref();
  }
}

/** FNV-1a over UTF-16 units: spreads project ids over processes. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
