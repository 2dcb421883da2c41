import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { bundleGuest } from "#runtime/sandbox/bundle.ts";
import { type DeathReason, SandboxCallFailed, SandboxDied, SandboxUnavailable } from "#runtime/sandbox/errors.ts";
import { FAILURE, type FailureName, FRAME, type Frame, FrameReader, header } from "#runtime/sandbox/frames.ts";
import { type ProcessLimits, type SandboxChild, spawnSandbox } from "#runtime/sandbox/spawn.ts";

/**
 * A pool of sandbox processes, each with an isolate per project.
 *
 * A call goes to the process that the project's id hashes to, so that its isolate is warm, unless another process is
 * idle while that one is busy. Each process has at most two calls in its pipe: the second is there so that the process
 * never waits for us, and goes back to the head of the queue when the first one kills it. The parent's record of what
 * it sent is the journal: replies come in order, so the oldest unanswered call is the one that ran.
 *
 * Four things end a process, all by SIGKILL: a call past its deadline, a resident size past the limit, a broken frame,
 * and V8 out of memory. The pool starts another at once. It never repeats a call on its own: the caller knows
 * how to split a batch, the pool doesn't know what is in it.
 */

/** The code of one project, given to the guest's `init` when an isolate is made for it. */
export interface ProjectCode {
  readonly id: string;
  /** Another version of the same id gets a fresh isolate. */
  readonly version: string;
  readonly code: string;
}

export interface SandboxReply {
  readonly text: string;
  /** Time the guest took, microseconds of one core. */
  readonly micros: number;
}

export interface SandboxDeath {
  readonly pid: number | undefined;
  readonly reason: DeathReason;
  readonly signal: string | null;
  readonly exitCode: number | null;
  /** The call that ran, if any did. */
  readonly project?: { readonly id: string; readonly version: string };
  readonly batchBytes?: number;
  readonly ranMs?: number;
  /** The end of what the process wrote to stderr: V8 says there what it ran out of. */
  readonly lastWords: string;
}

export interface SandboxLimits extends ProcessLimits {
  /** Default time of one call, ms; the isolate is interrupted after it. */
  readonly callMs: number;
  /** How much later, ms, the whole process is killed. It also covers making the isolate. */
  readonly graceMs: number;
}

export const SANDBOX_LIMITS: SandboxLimits = {
  isolateMegabytes: 64,
  isolatesMax: 64,
  processBytesMax: 512 * 1024 * 1024,
  callMs: 2_000,
  graceMs: 1_500,
};

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

interface Job {
  readonly project: ProjectCode;
  readonly pieces: readonly Uint8Array[];
  readonly bytes: number;
  readonly timeoutMs: number;
  readonly resolve: (reply: SandboxReply) => void;
  readonly reject: (error: Error) => void;
}

const IN_PIPE_MAX = 2;
const WATCH_MS = 25;
/** `ps` is a process of its own: asked more rarely. */
const WATCH_PS_MS = 250;
/** Share of the limit from which a process sheds isolates. */
const SOFT_LIMIT = 0.6;
const LAST_WORDS_CHARS = 2_000;
const STARTUP_MS = 20_000;
const FAILED_STARTS_MAX = 3;
const PAGE_BYTES = 4_096;
const FAILURE_NAMES = new Map<number, FailureName>(
  (Object.keys(FAILURE) as FailureName[]).map((name) => [FAILURE[name], name]),
);

/** Builds the guest, starts the processes, and resolves when the first is ready. */
export async function openSandboxPool(options: SandboxOptions): Promise<SandboxPool> {
  const guest = await bundleGuest(options.guestEntry);
  const pool = new Pool(options, Buffer.from(guest, "utf8"));
  await pool.opened;
  return pool;
}

class Pool implements SandboxPool {
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

  /** Gives queued calls to processes with room, in order. */
  dispatch(): void {
    while (this.#queue.length > 0) {
      const job = this.#queue[0]!;
      const member = this.#memberFor(job.project.id);
      if (member === undefined) break;
      this.#queue.shift();
      member.send(job);
    }
    this.#watchMemory();
  }

  #memberFor(projectId: string): Member | undefined {
    const home = this.#members[hash(projectId) % this.#members.length]!;
    if (home.room > 0 && home.idle) return home;
    const idle = this.#members.find((member) => member.room > 0 && member.idle);
    if (idle !== undefined) return idle;
    return home.room > 0 ? home : this.#members.find((member) => member.room > 0);
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
    if (!wasReady) this.#failedStarts += 1;
    if (this.#failedStarts >= FAILED_STARTS_MAX * this.#members.length) {
      this.#closed = true;
      const error = new SandboxUnavailable(`sandbox processes end before they are ready: ${death.lastWords.trim()}`);
      this.#open.reject(error);
      for (const job of this.#queue.splice(0)) job.reject(error);
      for (const other of this.#members) other.kill("crash");
      return;
    }
    this.#members[this.#members.indexOf(member)] = new Member(this);
    this.dispatch();
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

/** One process and what was sent to it. */
class Member {
  readonly gone: Promise<void>;
  ready = false;
  readonly #pool: Pool;
  readonly #process: SandboxChild;
  /** Unanswered calls, the running one first. */
  readonly #sent: Job[] = [];
  /** Loaded projects, least recently used first. */
  readonly #slots = new Map<string, { readonly slot: number; readonly version: string }>();
  readonly #freeSlots: number[];
  #deadline: NodeJS.Timeout | undefined;
  #headSince = 0;
  #worked = false;
  #retiring = false;
  #killedFor: DeathReason | undefined;
  #lastWords = "";

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#freeSlots = Array.from({ length: pool.limits.isolatesMax }, (_, slot) => slot);
    this.#process = spawnSandbox(pool.limits);
    const { child, socket } = this.#process;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gone = promise;
    child.on("error", (error) => {
      this.#lastWords += error.message;
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#lastWords = (this.#lastWords + chunk.toString("utf8")).slice(-LAST_WORDS_CHARS);
    });
    const frames = new FrameReader();
    socket.on("data", (chunk: Buffer) => {
      try {
        for (const frame of frames.push(chunk)) this.#receive(frame);
      } catch {
        this.kill("protocol");
      }
    });
    // Writing to a process that has just died: its death is handled below.
    socket.on("error", () => undefined);
    child.on("close", (exitCode, signal) => {
      clearTimeout(this.#deadline);
      this.#died(exitCode, signal);
      resolve();
    });
    this.#deadline = setTimeout(() => this.kill("deadline"), STARTUP_MS);
    this.#write(FRAME.guest, 0, 0, [pool.guest], pool.guest.length);
  }

  get pid(): number | undefined {
    return this.#process.child.pid;
  }

  get idle(): boolean {
    return this.#sent.length === 0;
  }

  get room(): number {
    return this.ready && !this.#retiring && this.#killedFor === undefined ? IN_PIPE_MAX - this.#sent.length : 0;
  }

  get projects(): readonly string[] {
    return [...this.#slots.keys()];
  }

  send(job: Job): void {
    this.#worked = true;
    const slot = this.#slotFor(job.project);
    this.#sent.push(job);
    this.#write(FRAME.call, slot, job.timeoutMs, job.pieces, job.bytes);
    if (this.#sent.length === 1) this.#startClock();
  }

  kill(reason: DeathReason): void {
    this.#killedFor ??= reason;
    this.#process.child.kill("SIGKILL");
  }

  /** Whether anything ran since the last question. */
  takeWorked(): boolean {
    const worked = this.#worked || !this.idle;
    this.#worked = false;
    return worked;
  }

  /**
   * Beyond the limit the process is killed, whoever runs. Well before, it gives up the isolates of all projects that
   * have no call there; if that doesn't help, it takes no more calls and is replaced when it has none.
   */
  checkMemory(): void {
    const { pid } = this;
    if (pid === undefined || this.#killedFor !== undefined) return;
    const { processBytesMax } = this.#pool.limits;
    const judge = (bytes: number): void => {
      if (bytes > processBytesMax) this.kill("memory");
      else if (bytes > processBytesMax * SOFT_LIMIT && !this.#shed()) this.#retire();
    };
    if (process.platform === "linux") {
      try {
        judge(Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * PAGE_BYTES);
      } catch {
        // It has just ended: "close" follows.
      }
      return;
    }
    execFile("/bin/ps", ["-o", "rss=", "-p", String(pid)], (error, stdout) => {
      if (error === null) judge(Number(stdout.trim()) * 1_024);
    });
  }

  /** @returns false when there was nothing to give up. */
  #shed(): boolean {
    const busy = new Set(this.#sent.map(({ project }) => project.id));
    const idle = [...this.#slots].filter(([id]) => !busy.has(id));
    for (const [id, { slot }] of idle) {
      this.#slots.delete(id);
      this.#freeSlots.push(slot);
      this.#write(FRAME.drop, slot, 0, [], 0);
    }
    return idle.length > 0;
  }

  #retire(): void {
    this.#retiring = true;
    if (this.idle) this.kill("memory");
  }

  /** The project's slot, loaded first if it isn't there in this version. */
  #slotFor(project: ProjectCode): number {
    const held = this.#slots.get(project.id);
    if (held !== undefined) {
      this.#slots.delete(project.id);
      if (held.version === project.version) {
        this.#slots.set(project.id, held);
        return held.slot;
      }
      this.#freeSlots.push(held.slot);
    }
    const slot = this.#freeSlots.pop() ?? this.#evict();
    this.#slots.set(project.id, { slot, version: project.version });
    const code = Buffer.from(project.code, "utf8");
    this.#write(FRAME.load, slot, 0, [code], code.length);
    return slot;
  }

  #evict(): number {
    const [id, { slot }] = this.#slots.entries().next().value!;
    this.#slots.delete(id);
    this.#write(FRAME.drop, slot, 0, [], 0);
    return slot;
  }

  #receive(frame: Frame): void {
    if (frame.kind === FRAME.ready) {
      clearTimeout(this.#deadline);
      this.ready = true;
      this.#pool.started();
      return;
    }
    const job = this.#sent.shift();
    clearTimeout(this.#deadline);
    if (job === undefined) {
      this.kill("protocol");
      return;
    }
    if (this.#sent.length > 0) this.#startClock();
    else if (this.#retiring) this.kill("memory");
    if (frame.kind === FRAME.result) {
      job.resolve({ text: frame.body.toString("utf8"), micros: frame.b });
    } else if (frame.a === FAILURE.empty) {
      this.#pool.again(job);
    } else {
      this.#pool.failed();
      this.#forget(job.project);
      job.reject(new SandboxCallFailed(FAILURE_NAMES.get(frame.a) ?? "guest", frame.body.toString("utf8")));
    }
    this.#pool.dispatch();
  }

  /** The process emptied the slot of a failed call; a call behind it in the pipe is answered by `empty` and sent again. */
  #forget(project: ProjectCode): void {
    const held = this.#slots.get(project.id);
    if (held?.version !== project.version) return;
    this.#slots.delete(project.id);
    this.#freeSlots.push(held.slot);
  }

  #startClock(): void {
    this.#headSince = performance.now();
    const timeoutMs = this.#sent[0]!.timeoutMs + this.#pool.limits.graceMs;
    const job = this.#sent[0];
    this.#deadline = setTimeout(() => {
      // The reply may lie in the socket because this process was busy: let it be read first.
      setImmediate(() => {
        if (this.#sent[0] === job) this.kill("deadline");
      });
    }, timeoutMs);
  }

  #died(exitCode: number | null, signal: NodeJS.Signals | null): void {
    const [head, ...waiting] = this.#sent.splice(0);
    const reason = this.#killedFor ?? "crash";
    const death: SandboxDeath = {
      pid: this.pid,
      reason,
      signal,
      exitCode,
      lastWords: this.#lastWords,
      ...(head === undefined
        ? {}
        : {
            project: { id: head.project.id, version: head.project.version },
            batchBytes: head.bytes,
            ranMs: Math.round(performance.now() - this.#headSince),
          }),
    };
    const wasReady = this.ready;
    this.ready = false;
    head?.reject(new SandboxDied(reason, this.#lastWords.split("\n").find((line) => /fatal|error/i.test(line)) ?? ""));
    this.#pool.died(this, death, waiting, wasReady);
  }

  #write(kind: number, a: number, b: number, pieces: readonly Uint8Array[], bytes: number): void {
    const { socket } = this.#process;
    socket.cork();
    socket.write(header(kind, a, b, bytes));
    for (const piece of pieces) socket.write(piece);
    socket.uncork();
  }
}

/** FNV-1a over UTF-16 units: spreads project ids over processes. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
