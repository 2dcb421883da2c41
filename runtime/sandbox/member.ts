import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import type { ProjectCode, SandboxDeath, SandboxLimits, SandboxReply } from "#runtime/sandbox/contract.ts";
import { type DeathReason, SandboxCallFailed, SandboxDied } from "#runtime/sandbox/errors.ts";
import { FAILURE, type FailureName, FRAME, FrameReader, header, type Received } from "#runtime/sandbox/frames.ts";
import { type SandboxChild, spawnSandbox } from "#runtime/sandbox/spawn.ts";

/** A call on its way through a process. */
export interface Job {
  readonly project: ProjectCode;
  readonly pieces: readonly Uint8Array[];
  readonly bytes: number;
  readonly timeoutMs: number;
  readonly resolve: (reply: SandboxReply) => void;
  readonly reject: (error: Error) => void;
}

/** What a process of the pool tells the pool. */
export interface MemberOwner {
  readonly limits: SandboxLimits;
  readonly guest: Buffer;
  started(): void;
  /** How long a call ran, failed ones too. */
  took(projectId: string, micros: number): void;
  /** A call failed without its process. */
  failed(): void;
  /** A call was sent and did not run: it goes back to the head of the queue. */
  again(job: Job): void;
  died(member: Member, death: SandboxDeath, waiting: readonly Job[], wasReady: boolean): void;
  /** There is room. */
  dispatch(): void;
}

const IN_PIPE_MAX = 2;
/** Share of the limit from which a process sheds isolates. */
const SOFT_LIMIT = 0.6;
/** Share from which guests are asked to make themselves smaller, and how often. */
const TRIM_LIMIT = 0.5;
const TRIM_EVERY_MS = 10_000;
const LAST_WORDS_CHARS = 2_000;
const STARTUP_MS = 20_000;
const PAGE_BYTES = 4_096;
const FAILURE_NAMES = new Map<number, FailureName>(
  (Object.keys(FAILURE) as FailureName[]).map((name) => [FAILURE[name], name]),
);

/** One process and what was sent to it. */
export class Member {
  readonly gone: Promise<void>;
  ready = false;
  readonly #owner: MemberOwner;
  readonly #process: SandboxChild;
  /** Unanswered calls, the running one first. */
  readonly #sent: Job[] = [];
  /** Loaded projects, least recently used first. */
  readonly #slots = new Map<string, { readonly slot: number; readonly version: string }>();
  readonly #freeSlots: number[];
  #deadline: NodeJS.Timeout | undefined;
  #headSince = 0;
  #trimmedAt = Number.NEGATIVE_INFINITY;
  #worked = false;
  #retiring = false;
  #killedFor: DeathReason | undefined;
  #lastWords = "";

  constructor(owner: MemberOwner) {
    this.#owner = owner;
    this.#freeSlots = Array.from({ length: owner.limits.isolatesMax }, (_, slot) => slot);
    this.#process = spawnSandbox(owner.limits);
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
    this.#write(FRAME.guest, 0, 0, [owner.guest], owner.guest.length);
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

  /** Projects of the calls that were sent and not answered. */
  get running(): readonly string[] {
    return this.#sent.map(({ project }) => project.id);
  }

  /** Calls of a project that were sent and not answered. */
  callsOf(projectId: string): number {
    return this.#sent.filter(({ project }) => project.id === projectId).length;
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
   * Beyond the limit the process is killed, whoever runs. Well before, guests are asked to give up compiled code; then it
   * gives up the isolates of all projects that
   * have no call there; if that doesn't help, it takes no more calls and is replaced when it has none.
   */
  checkMemory(): void {
    const { pid } = this;
    if (pid === undefined || this.#killedFor !== undefined) return;
    const { processBytesMax } = this.#owner.limits;
    const judge = (bytes: number): void => {
      if (bytes > processBytesMax * TRIM_LIMIT) this.#trim();
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

  #trim(): void {
    const now = performance.now();
    if (now - this.#trimmedAt < TRIM_EVERY_MS) return;
    this.#trimmedAt = now;
    this.#write(FRAME.trim, 0, 0, [], 0);
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

  #receive(frame: Received): void {
    if (frame.kind === FRAME.ready) {
      clearTimeout(this.#deadline);
      this.ready = true;
      this.#owner.started();
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
    if (frame.kind !== FRAME.failed || frame.a !== FAILURE.empty) this.#owner.took(job.project.id, frame.b);
    if (frame.kind === FRAME.result) {
      job.resolve({ body: frame.body, micros: frame.b });
    } else if (frame.a === FAILURE.empty) {
      this.#owner.again(job);
    } else {
      this.#owner.failed();
      this.#forget(job.project);
      job.reject(new SandboxCallFailed(FAILURE_NAMES.get(frame.a) ?? "guest", frame.body.text(), frame.b));
    }
    this.#owner.dispatch();
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
    const timeoutMs = this.#sent[0]!.timeoutMs + this.#owner.limits.graceMs;
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
    if (head !== undefined) this.#owner.took(head.project.id, (death.ranMs ?? 0) * 1_000);
    const wasReady = this.ready;
    this.ready = false;
    const detail = this.#lastWords.split("\n").find((line) => /fatal|error/i.test(line)) ?? "";
    head?.reject(new SandboxDied(reason, detail, (death.ranMs ?? 0) * 1_000));
    this.#owner.died(this, death, waiting, wasReady);
  }

  #write(kind: number, a: number, b: number, pieces: readonly Uint8Array[], bytes: number): void {
    const { socket } = this.#process;
    socket.cork();
    socket.write(header(kind, a, b, bytes));
    for (const piece of pieces) socket.write(piece);
    socket.uncork();
  }
}
