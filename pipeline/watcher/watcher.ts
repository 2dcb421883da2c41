/**
 * The watcher of one process: charges functions for what they used, keeps their standings in memory for the stages to
 * ask before every crossing, and shares both with the other processes.
 *
 * What stages say (`charge`, `offence`, `withheld`) and ask (`standing`, `admit`) is answered from memory at once. A few
 * times a second the sums are charged to the shared buckets and the functions judged by {@link step}; every second the
 * standings that others changed are read from the database. A change is written with the revision it was made from, so
 * that of several processes that come to the same judgement one writes it, and tells of it. While the database is away
 * a change holds in this process, and is written when it is back.
 *
 * Rates of failure are formed by each process from the runs it sees itself: a share needs no common count.
 */
import type { Logger } from "pino";
import type { PlatformRows } from "#pipeline/platform/recorder.ts";
import { Accounts, MINUTE_MS } from "./accounts.ts";
import { eventOf } from "./announce.ts";
import type { Buckets } from "./buckets.ts";
import { addUse, bucketOf, priceOf, type Use } from "./cost.ts";
import type { KeptStanding, Transition, WatcherRecords } from "./records.ts";
import { costRow, lineRows, metricRows, stateRow } from "./rows.ts";
import { blanked, type Evidence, Samples } from "./sample.ts";
import { type ProjectSettings, type Terms, termsOf } from "./settings.ts";
import {
  type Happening,
  initial,
  POLICY,
  type Policy,
  REASONS,
  RUNS,
  type Standing,
  type State,
  step,
} from "./standing.ts";
import { Teller } from "./teller.ts";

/** What the watcher has to know of a function. */
export interface WatchedFunction {
  readonly id: string;
  readonly projectId: number;
  readonly version: number;
  readonly type: "transformation" | "destination";
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
}

export interface WatcherOptions {
  readonly records: WatcherRecords;
  readonly buckets: Buckets;
  readonly functionById: (projectId: number, id: string) => WatchedFunction | undefined;
  /** Tells of a change that was written; what fails here is told again later. */
  readonly tell: (transition: Transition, terms: Terms) => Promise<void>;
  readonly nowMs: () => number;
  /** In [0, 1): picks the events that try a function on probation. */
  readonly random: () => number;
  readonly logger: Pick<Logger, "warn" | "error" | "info">;
  /** Whether this process runs functions, and so may judge them; else it only knows what others judged. */
  readonly judges: boolean;
  /** Names this process in the rows it writes. */
  readonly instance: string;
  /** Further cleaning up that is due once an hour. */
  readonly forget?: (nowMs: number) => Promise<unknown>;
  /** Takes rows of the platform's own tables; absent: nobody keeps them. */
  readonly rows?: Pick<PlatformRows, "record">;
  readonly policy?: Policy;
  /** Between two judgements, ms. */
  readonly everyMs?: number;
}

/** How one event is to be run through a function. */
export type Admission = "run" | "slow" | "withheld";

export type Deed = "release" | "degrade" | "disable" | "enable";

const EVERY_MS = 250;
const LOOK_EVERY_MS = 1_000;
const WRITE_EVERY_MS = 5_000;
const TELL_EVERY_MS = 5_000;
const FORGET_EVERY_MS = 3_600_000;
/** A bucket that this process never charged counts as full after the standing is this old. */
const UNKNOWN_FULL_AFTER_MS = 300_000;
/** What a project that overspent gets back when its dearest function is out, as a share of a full bucket. */
const PROJECT_RELIEF = 0.25;
const DEGRADED_SHARE = 0.8;
/** Of a function that never changed. */
const UNKNOWN = initial(0);

interface Held {
  readonly projectId: number;
  standing: Standing;
  revision: number;
  /** Version of the function that the standing is about. */
  version: number;
  terms: Terms;
  settings: KeptStanding["settings"];
}

interface Pending {
  readonly projectId: number;
  use: Use;
}

export class Watcher {
  readonly #options: WatcherOptions;
  readonly #policy: Policy;
  readonly #held = new Map<string, Held>();
  readonly #projects = new Map<number, ProjectSettings>();
  readonly #pending = new Map<string, Pending>();
  readonly #accounts = new Accounts();
  readonly #samples = new Samples();
  /** Changes that hold here and are not written yet. */
  readonly #unwritten = new Map<string, { transition: Transition; readonly version: number }>();
  readonly #teller: Teller;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #lookAtMs = 0;
  #writeAtMs = 0;
  #tellAtMs = 0;
  #forgetAtMs = 0;
  #closed = false;

  private constructor(options: WatcherOptions) {
    this.#options = options;
    this.#policy = options.policy ?? POLICY;
    const { records, tell, logger } = options;
    const termsOfFunction = (projectId: number, id: string): Terms => this.termsOf(projectId, id);
    this.#teller = new Teller({ records, tell, logger, termsOf: termsOfFunction });
  }

  /** Resolves once all standings are loaded. @throws DatabaseUnavailable */
  static async open(options: WatcherOptions): Promise<Watcher> {
    const watcher = new Watcher(options);
    await watcher.#look();
    const nowMs = options.nowMs();
    watcher.#lookAtMs = nowMs + LOOK_EVERY_MS;
    watcher.#writeAtMs = nowMs + WRITE_EVERY_MS;
    watcher.#forgetAtMs = nowMs + MINUTE_MS;
    const everyMs = options.everyMs ?? EVERY_MS;
    if (Number.isFinite(everyMs)) {
      // While the database is slow, one judgement waits, not one for each tick.
      let waiting = false;
      watcher.#timer = setInterval(() => {
        if (waiting) return;
        waiting = true;
        void watcher.judge().then(() => {
          waiting = false;
        });
      }, everyMs);
      watcher.#timer.unref();
    }
    return watcher;
  }

  /** A function's standing; one that is not known is healthy. A mapping's function stands as its function. */
  standing(functionId: string): Standing {
    return this.#held.get(baseOf(functionId))?.standing ?? UNKNOWN;
  }

  /** Whether the next event runs through a function; on probation, a share of them does. */
  admit(functionId: string): Admission {
    const { state } = this.standing(functionId);
    const runs = RUNS[state];
    if (runs === "none") return "withheld";
    if (runs === "share") return this.#options.random() < this.#policy.probationShare ? "run" : "withheld";
    return state === "degraded" ? "slow" : "run";
  }

  termsOf(projectId: number, functionId: string): Terms {
    return this.#held.get(baseOf(functionId))?.terms ?? termsOf({}, this.#projects.get(projectId) ?? {});
  }

  /** Tokens of a function's bucket as this process saw them last; a bucket it never saw is full. */
  tokensSeen(projectId: number, functionId: string): number {
    return (
      this.#options.buckets.lastSeen(`function:${functionId}`) ?? this.termsOf(projectId, functionId).budget.burstMs
    );
  }

  /** Tokens left in a function's bucket now; undefined: this process does not see it. */
  async tokensOf(projectId: number, functionId: string): Promise<number | undefined> {
    const { buckets } = this.#options;
    const name = `function:${functionId}`;
    if (!buckets.shared && buckets.lastSeen(name) === undefined) return undefined;
    return buckets.charge(name, 0, bucketOf(this.termsOf(projectId, functionId).budget));
  }

  /** Functions by state, of those that are not just healthy. */
  counts(): Readonly<Partial<Record<State, number>>> {
    const counts: Partial<Record<State, number>> = {};
    for (const { standing } of this.#held.values()) counts[standing.state] = (counts[standing.state] ?? 0) + 1;
    return counts;
  }

  /** When the shared state stopped answering, ms since the epoch; undefined: it answers. */
  get aloneSinceMs(): number | undefined {
    return this.#options.buckets.aloneSinceMs;
  }

  /** Notes what a function used. */
  charge(projectId: number, functionId: string, use: Use): void {
    const id = baseOf(functionId);
    const pending = this.#pending.get(id);
    if (pending === undefined) this.#pending.set(id, { projectId, use });
    else pending.use = addUse(pending.use, use);
  }

  /** Notes an event that shows trouble; it is kept if the function's standing changes. */
  offence(projectId: number, functionId: string, evidence: Evidence): void {
    const id = baseOf(functionId);
    const nowMs = this.#options.nowMs();
    const fn = this.#options.functionById(projectId, id);
    const message = this.#samples.note(id, evidence, fn?.secrets ?? [], nowMs);
    if (message === undefined) return;
    if (fn?.type === "transformation") {
      const speaker = { projectId, functionId: id, instanceId: evidence.eventUuid };
      this.#options.rows?.record("log_entries", lineRows(speaker, "error", [message], nowMs));
    }
  }

  /** Takes what a transformation printed; destinations write their lines themselves, with each invocation. */
  printed(projectId: number, functionId: string, instanceId: string, lines: readonly string[]): void {
    const secrets = this.#options.functionById(projectId, functionId)?.secrets ?? [];
    const clean = lines.map((line) => blanked(line, secrets));
    const speaker = { projectId, functionId, instanceId };
    this.#options.rows?.record("log_entries", lineRows(speaker, "info", clean, this.#options.nowMs()));
  }

  /** Notes runs that were not made because of the standing. */
  withheld(functionId: string, runs: number): void {
    this.#accounts.withheld(baseOf(functionId), runs, this.#options.nowMs());
  }

  /** Does by hand what a person asks for, and resolves once it is written. @throws DatabaseUnavailable */
  act(projectId: number, functionId: string, deed: Deed, actor: string): Promise<Standing> {
    return this.#inTurn(async () => {
      await this.#look();
      const nowMs = this.#options.nowMs();
      const held = this.#of(projectId, functionId);
      const before = held.standing;
      const standing = step(before, { kind: deed, nowMs }, this.#policy);
      if (standing !== before) {
        if (!(await this.#change(functionId, held, before, standing, actor, true))) {
          const again = this.#of(projectId, functionId);
          const next = step(again.standing, { kind: deed, nowMs }, this.#policy);
          await this.#change(functionId, again, again.standing, next, actor, true);
        }
        if (deed !== "disable") {
          const bucket = bucketOf(held.terms.budget);
          const share = deed === "degrade" ? DEGRADED_SHARE : 1;
          await this.#options.buckets.fill(`function:${functionId}`, share * bucket.capacity, bucket);
          this.#accounts.forgetFailures(functionId);
        }
      }
      return this.standing(functionId);
    });
  }

  /** Reads what others changed, now. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#look());
  }

  /** Charges, judges, writes and tells what is due. Never rejects: what fails is logged and done again. */
  judge(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await this.#judge();
      } catch (error) {
        this.#options.logger.error({ err: error }, "the watcher could not judge; it tries again");
      }
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    this.#writeAtMs = 0;
    await this.judge();
    await this.#teller.settled();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #judge(): Promise<void> {
    const { nowMs: now, judges } = this.#options;
    const nowMs = now();
    const pending = [...this.#pending];
    this.#pending.clear();
    await Promise.all(pending.map(([id, { projectId, use }]) => this.#observe(id, projectId, use, nowMs)));
    if (nowMs >= this.#lookAtMs) {
      this.#lookAtMs = nowMs + LOOK_EVERY_MS;
      await this.#later(() => this.#look());
      if (judges) await this.#tick(nowMs);
    }
    if (this.#unwritten.size > 0) await this.#writeAgain();
    if (nowMs >= this.#writeAtMs) {
      this.#writeAtMs = nowMs + WRITE_EVERY_MS;
      await this.#later(() => this.#writeMinutes(nowMs));
    }
    if (judges && nowMs >= this.#tellAtMs) {
      this.#tellAtMs = nowMs + TELL_EVERY_MS;
      await this.#later(() => this.#teller.tellUntold(nowMs));
    }
    if (judges && nowMs >= this.#forgetAtMs) {
      this.#forgetAtMs = nowMs + FORGET_EVERY_MS;
      await this.#later(async () => {
        await this.#options.records.forget(nowMs);
        await this.#options.forget?.(nowMs);
      });
    }
  }

  /** Does what can wait for the database to be back. */
  async #later(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.logger.warn({ err: error }, "the watcher's records are away; it goes on from memory");
    }
  }

  async #observe(id: string, projectId: number, use: Use, nowMs: number): Promise<void> {
    const { buckets } = this.#options;
    const costMs = priceOf(use);
    this.#accounts.note(id, projectId, use, costMs, nowMs);
    const terms = this.termsOf(projectId, id);
    const bucket = bucketOf(terms.budget);
    const name = `function:${id}`;
    // A function that stays within its allowance, and always did, needs no shared bucket.
    const seen = buckets.lastSeen(name);
    const tokens =
      costMs === 0 && (seen === undefined || seen >= bucket.capacity)
        ? bucket.capacity
        : await buckets.charge(name, costMs, bucket);
    // What was under way when it was stopped is not laid to the others' charge.
    const runs = RUNS[this.standing(id).state] !== "none";
    const blamed = costMs === 0 || !runs ? undefined : await this.#chargeProject(id, projectId, costMs, terms, nowMs);
    await this.#happen(id, projectId, {
      kind: "observed",
      nowMs,
      tokens,
      capacity: bucket.capacity,
      ...(blamed === undefined ? {} : { blamed }),
      breaches: use.breaches,
      ...this.#accounts.lately(id, nowMs),
      pauseFrom: terms.pauseFrom,
    });
  }

  /** Charges the project. @returns its bucket when it is empty and `id` is the function that cost most lately. */
  async #chargeProject(
    id: string,
    projectId: number,
    costMs: number,
    terms: Terms,
    nowMs: number,
  ): Promise<{ tokens: number; capacity: number } | undefined> {
    const bucket = bucketOf(terms.projectBudget);
    this.#accounts.spent(id, projectId, costMs, nowMs);
    const name = `project:${projectId}`;
    const tokens = await this.#options.buckets.charge(name, costMs, bucket);
    if (tokens > 0) return undefined;
    const dearest = this.#accounts.dearest(projectId, nowMs, (other) => RUNS[this.standing(other).state] !== "none");
    if (dearest !== id) return undefined;
    // The others begin anew: what emptied the bucket is out.
    await this.#options.buckets.fill(name, PROJECT_RELIEF * bucket.capacity, bucket);
    return { tokens, capacity: bucket.capacity };
  }

  async #tick(nowMs: number): Promise<void> {
    const { buckets, functionById } = this.#options;
    for (const [id, held] of this.#held) {
      const { standing, projectId, terms } = held;
      if (standing.state === "healthy" || standing.state === "disabled") continue;
      const version = functionById(projectId, id)?.version;
      if (version !== undefined && version > held.version) {
        const edited = await this.#happen(id, projectId, { kind: "edited", nowMs });
        held.version = version;
        if (edited) continue;
      }
      const bucket = bucketOf(terms.budget);
      let share: number | undefined;
      if (standing.state === "degraded" && !standing.held) {
        const known = buckets.shared || buckets.lastSeen(`function:${id}`) !== undefined;
        if (known) share = (await buckets.charge(`function:${id}`, 0, bucket)) / bucket.capacity;
        else if (nowMs - standing.sinceMs >= UNKNOWN_FULL_AFTER_MS) share = 1;
      }
      await this.#happen(id, projectId, { kind: "tick", nowMs, ...(share === undefined ? {} : { share }) });
    }
  }

  /** @returns whether the standing changed. */
  async #happen(id: string, projectId: number, happening: Happening): Promise<boolean> {
    const before = this.#held.get(id)?.standing ?? UNKNOWN;
    const after = step(before, happening, this.#policy);
    if (after === before) return false;
    const held = this.#of(projectId, id);
    // When another process was first, the same thing is judged again from where that left the function.
    if (!(await this.#change(id, held, before, after, "watcher", false))) return this.#happen(id, projectId, happening);
    if (after.state === "probation" && before.state !== "probation") {
      // It comes with what it spent in debt, and would be out again before its first run.
      const bucket = bucketOf(held.terms.budget);
      await this.#options.buckets.fill(`function:${id}`, this.#policy.degradedBelow * bucket.capacity, bucket);
      this.#accounts.forgetFailures(id);
    }
    return true;
  }

  /**
   * Makes a change hold here at once, then writes and tells it.
   *
   * @param strict reject when it could not be written.
   * @returns false when another process changed the function first, and its change holds.
   */
  async #change(
    id: string,
    held: Held,
    before: Standing,
    standing: Standing,
    actor: string,
    strict: boolean,
  ): Promise<boolean> {
    const { functionById, nowMs, logger } = this.#options;
    const transition: Transition = {
      functionId: id,
      projectId: held.projectId,
      revision: held.revision + 1,
      atMs: nowMs(),
      event: eventOf(standing),
      from: before.state,
      standing,
      actor,
    };
    held.standing = standing;
    held.version = functionById(held.projectId, id)?.version ?? held.version;
    logger.warn(
      {
        functionId: id,
        projectId: held.projectId,
        from: before.state,
        to: standing.state,
        reason: standing.reason,
        actor,
      },
      REASONS[standing.reason],
    );
    try {
      if (await this.#write(transition, held.version)) return true;
      // What the row of the other change does not say is as it was.
      const now = this.#of(held.projectId, id);
      if (now.standing === standing) now.standing = before;
      return false;
    } catch (error) {
      if (strict) {
        held.standing = before;
        throw error;
      }
      logger.warn({ err: error, functionId: id }, "a standing could not be written; it holds in this process");
      this.#unwritten.set(id, { transition, version: held.version });
      return true;
    }
  }

  async #write(transition: Transition, version: number): Promise<boolean> {
    const { functionId } = transition;
    const { records } = this.#options;
    const sample = this.#samples.of(functionId, transition.atMs);
    const written = await records.change(transition, version, sample);
    this.#unwritten.delete(functionId);
    if (!written) {
      // Another process was first, and its judgement holds.
      const kept = await records.standingOf(functionId);
      if (kept !== undefined) this.#keep(kept);
      return false;
    }
    const held = this.#of(transition.projectId, functionId);
    held.revision = transition.revision;
    this.#options.rows?.record("function_states", [stateRow(transition, sample)]);
    this.#teller.tell(transition);
    return true;
  }

  async #writeAgain(): Promise<void> {
    for (const { transition, version } of [...this.#unwritten.values()]) {
      await this.#later(() => this.#write(transition, version));
    }
  }

  async #look(): Promise<void> {
    const { standings, projects } = await this.#options.records.changes();
    for (const { projectId, settings } of projects) this.#projects.set(projectId, settings);
    for (const kept of standings) this.#keep(kept);
    if (projects.length > 0) {
      for (const held of this.#held.values()) {
        held.terms = termsOf(held.settings, this.#projects.get(held.projectId) ?? {});
      }
    }
  }

  #keep(kept: KeptStanding): void {
    const known = this.#held.get(kept.functionId);
    if (known !== undefined && known.revision >= kept.revision) return;
    const unwritten = this.#unwritten.get(kept.functionId);
    if (unwritten !== undefined && kept.standing === null) {
      // Only settings were changed meanwhile: what holds here is still to be written, on top of them.
      unwritten.transition = { ...unwritten.transition, revision: kept.revision + 1 };
    } else this.#unwritten.delete(kept.functionId);
    this.#held.set(kept.functionId, {
      projectId: kept.projectId,
      standing: kept.standing ?? known?.standing ?? UNKNOWN,
      revision: kept.revision,
      version: kept.functionVersion,
      settings: kept.settings,
      terms: termsOf(kept.settings, this.#projects.get(kept.projectId) ?? {}),
    });
  }

  #of(projectId: number, id: string): Held {
    const known = this.#held.get(id);
    if (known !== undefined) return known;
    const made: Held = {
      projectId,
      standing: UNKNOWN,
      revision: 0,
      version: this.#options.functionById(projectId, id)?.version ?? 0,
      settings: {},
      terms: termsOf({}, this.#projects.get(projectId) ?? {}),
    };
    this.#held.set(id, made);
    return made;
  }

  async #writeMinutes(nowMs: number): Promise<void> {
    const minutes = this.#accounts.takeMinutes();
    if (minutes.length === 0) return;
    const tokens = new Map<string, number>();
    for (const { functionId } of minutes) {
      const seen = this.#options.buckets.lastSeen(`function:${functionId}`);
      if (seen !== undefined) tokens.set(functionId, seen);
    }
    try {
      await this.#options.records.addMinutes(minutes, tokens, nowMs);
    } catch (error) {
      this.#accounts.giveBack(minutes);
      throw error;
    }
    const { rows, instance, functionById } = this.#options;
    if (rows === undefined) return;
    for (const minute of minutes) {
      const { functionId } = minute;
      const projectId = this.#held.get(functionId)?.projectId ?? this.#accounts.projectOf(functionId);
      if (projectId === undefined) continue;
      const stage = functionById(projectId, functionId)?.type === "transformation" ? "ingest" : "deliver";
      if (stage === "ingest") rows.record("app_metrics2", metricRows(minute, projectId, nowMs));
      if (minute.runs === 0) continue;
      const { state } = this.standing(functionId);
      const context = { projectId, instance, stage, tokens: tokens.get(functionId), state, nowMs } as const;
      rows.record("function_costs", [costRow(minute, { ...context, intervalMs: WRITE_EVERY_MS })]);
    }
  }
}

/** The function of a mapping's id, `<function>:<index>`. */
export const baseOf = (functionId: string): string => {
  const colon = functionId.indexOf(":");
  return colon < 0 ? functionId : functionId.slice(0, colon);
};
