/**
 * What compiled code refers to while it runs: budgets, the host, and where the roots of memory are. There is one, since
 * V8 then takes its address for a constant; runs follow one another.
 *
 * - Instructions are counted down: `left` is what may run before the clock is looked at again.
 * - Memory is accounted for as in tier 0: allocations are added up, and now and then an inventory says how much of that is
 *   still held. What is held is on `spilled`: compiled code puts its variables there wherever an inventory may be taken.
 */

import { Inventory } from "#runtime/cost.ts";
import { Fault } from "#runtime/fault.ts";
import { clockMs } from "#runtime/interpreter/fiber.ts";
import type { GlobalsReader } from "#runtime/interpreter/globals.ts";
import { DEFAULT_LIMITS, type Host, type Limits, type Program } from "#runtime/interpreter/machine.ts";
import type { Context } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";

/** Compiled code runs these in some 100 µs, before V8 has optimized it. */
const OPS_BETWEEN_CLOCKS = 20_000;
/** Runs of fewer instructions are not timed. */
const UNTIMED_OPS = 500;
const WORK_BETWEEN_CLOCKS = 200_000;

const NO_HOST: Host = Object.freeze({ globals: Object.freeze({}) });

export class Machine implements Context, GlobalsReader {
  program!: Program;
  host: Host = NO_HOST;
  limits: Limits = DEFAULT_LIMITS;
  /** Instructions until {@link refuel}. */
  left = 0;
  /** Instructions counted when `left` was last set, plus what it was set to. */
  #opsCheck = 0;
  allocated = 0;
  allocatedCheck = 0;
  depthMax = 0;
  /** Number of the place in the program where something may go wrong next. */
  site = 0;
  upvalueCount = 0;
  /** Values held by functions that wait for another one, and how many of them. */
  readonly spilled: Value[] = [];
  top = 0;
  readonly regex = true;
  readonly crypto = true;
  running = false;
  #work = 0;
  #startedMs = Number.NaN;
  #nowMs = Number.NaN;
  #peakBytes = 0;
  #inventoryAllocated = 0;
  #inventoryHeld = 0;

  start(program: Program, host: Host, limits: Limits): void {
    this.program = program;
    this.host = host;
    this.limits = limits;
    this.left = Math.min(limits.opsMax, UNTIMED_OPS);
    this.#opsCheck = this.left;
    this.allocated = 0;
    this.allocatedCheck = limits.memoryBytesMax / 16;
    this.depthMax = limits.depthMax;
    this.site = 0;
    this.upvalueCount = 0;
    this.top = 0;
    this.running = true;
    this.#work = 0;
    this.#startedMs = Number.NaN;
    this.#nowMs = host.nowMs ?? Number.NaN;
    this.#peakBytes = 0;
    this.#inventoryAllocated = 0;
    this.#inventoryHeld = 0;
  }

  /** Nothing of the run stays. */
  end(): void {
    this.running = false;
    this.host = NO_HOST;
    if (this.spilled.length > 0) this.spilled.length = 0;
  }

  get ops(): number {
    return this.#opsCheck - this.left;
  }

  get nowMs(): number {
    if (Number.isNaN(this.#nowMs)) this.#nowMs = Date.now();
    return this.#nowMs;
  }

  get timeMs(): number {
    return Number.isNaN(this.#startedMs) ? 0 : clockMs() - this.#startedMs;
  }

  get peakBytes(): number {
    return Math.max(this.#peakBytes, this.#inventoryHeld + this.allocated - this.#inventoryAllocated);
  }

  random(): number {
    return this.host.random === undefined ? Math.random() : this.host.random();
  }

  print(line: string): void {
    this.host.print?.(line);
  }

  /**
   * Looks at the budgets.
   *
   * @param left below zero: how far the count went past the check.
   * @returns instructions until the next look. @throws Fault
   */
  refuel(left: number, site: number): number {
    this.site = site;
    const { opsMax } = this.limits;
    const ops = this.#opsCheck - left;
    this.left = left;
    if (ops > opsMax) throw new Fault("ops", `Op budget of ${opsMax} exceeded.`, { used: ops, limit: opsMax });
    this.#lookAtClock();
    this.#opsCheck = Math.min(opsMax, ops + OPS_BETWEEN_CLOCKS);
    this.left = this.#opsCheck - ops;
    return this.left;
  }

  #lookAtClock(): void {
    if (Number.isNaN(this.#startedMs)) this.#startedMs = clockMs();
    const { timeMs } = this;
    const { timeMsMax } = this.limits;
    if (timeMs <= timeMsMax) return;
    const message = `Execution timed out after ${timeMsMax / 1000} seconds. Performed ${this.ops} ops.`;
    throw new Fault("time", message, { used: timeMs, limit: timeMsMax });
  }

  /** Takes note of work that counts for more than an instruction. */
  worked(units: number): void {
    this.#work += units;
    if (this.#work <= WORK_BETWEEN_CLOCKS) return;
    this.#work = 0;
    this.#lookAtClock();
  }

  account(bytes: number, work: number): void {
    this.charge(bytes);
    if (work > 1000) this.worked(work);
  }

  /** Accounts for an allocation about to be made. All that is held must be among `spilled`. */
  charge(bytes: number): void {
    this.allocated += bytes;
    if (this.allocated > this.allocatedCheck) this.takeInventory(bytes);
  }

  /** Like `charge`, when `allocated` was raised already; puts `held` on the spilled values first. */
  passed(bytes: number, site: number, from: number, ...held: Value[]): void {
    const before = this.site;
    this.site = site;
    for (let i = 0; i < held.length; i++) this.spilled[from + i] = held[i]!;
    this.top = from + held.length;
    this.takeInventory(bytes);
    this.site = before;
  }

  takeInventory(bytes: number): void {
    const limit = this.limits.memoryBytesMax;
    if (bytes > limit) this.#failMemory(bytes);
    this.#inventoryAllocated = this.allocated;
    const inventory = new Inventory(limit);
    for (let i = 0; i < this.top && inventory.bytes <= limit; i++) inventory.add(this.spilled[i] ?? null);
    const held = inventory.bytes + bytes;
    this.#inventoryHeld = held;
    if (held > this.#peakBytes) this.#peakBytes = held;
    if (held > limit) this.#failMemory(held);
    // The fuller, the sooner again; never so soon that counting costs more than what it watches.
    this.allocatedCheck = this.allocated + Math.max(limit / 64, (limit - held) / 4, 2 * inventory.visits);
    this.worked(inventory.visits);
  }

  #failMemory(used: number): never {
    const limit = this.limits.memoryBytesMax;
    const message = `Memory limit of ${limit} bytes exceeded. Tried to allocate ${used} bytes.`;
    throw new Fault("memory", message, { used, limit });
  }

  /** @throws Fault always: one frame more than allowed. */
  tooDeep(site: number): never {
    this.site = site;
    const limit = this.depthMax;
    const message = `Call stack exceeded maximum length of ${limit}`;
    throw new Fault("depth", message, { used: limit + 1, limit });
  }
}
