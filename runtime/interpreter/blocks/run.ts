/** Runs blocks, and leaves to the checking interpreter what blocks can't do. */

import type { Fiber } from "#runtime/interpreter/fiber.ts";
import { runSteps, type Stop } from "#runtime/interpreter/step.ts";
import type { Block } from "./block.ts";
import { entryOf, unitOf } from "./code.ts";

/** Runs `fiber`, which has its root frame only, from the start. @throws Fault */
export function runFiber(fiber: Fiber): Stop {
  const { program } = fiber;
  if (program.rootCode === undefined) {
    program.rootCode = unitOf(program, "root")?.functions.get(program.root.start) ?? null;
  }
  const code = program.rootCode;
  if (code === null || fiber.exact || !fiber.regex || !fiber.crypto || hostWins(fiber)) {
    fiber.pushRoot();
    return runSteps(fiber);
  }
  const entry = code.entry ?? entryOf(program, code);
  fiber.startBlocks(code);
  return runBlocks(fiber, entry);
}

/** Whether a host's functions take names of the library, which blocks believe to be the library's. */
const TAKERS = new WeakMap<object, boolean>();

function hostWins(fiber: Fiber): boolean {
  const { functions, asyncFunctions } = fiber.host;
  return (
    (functions !== undefined && (TAKERS.get(functions) ?? takesNames(fiber, functions, Object.keys(functions)))) ||
    (asyncFunctions !== undefined && (TAKERS.get(asyncFunctions) ?? takesNames(fiber, asyncFunctions, asyncFunctions)))
  );
}

function takesNames(fiber: Fiber, owner: object, names: Iterable<string>): boolean {
  let takes = false;
  for (const name of names) {
    const entry = fiber.program.library.get(name);
    if (entry !== undefined && entry.form !== "async") takes = true;
  }
  TAKERS.set(owner, takes);
  return takes;
}

function runBlocks(fiber: Fiber, start: Block): Stop {
  const left = loop(fiber, start);
  if (left !== null) return changeOver(fiber, left);
  if (fiber.steps) return runSteps(fiber);
  const call = fiber.suspended;
  if (call === undefined) return { kind: "finished", value: fiber.result };
  fiber.writeFrames();
  fiber.suspended = undefined;
  return { kind: "suspended", call };
}

/**
 * Runs one block after the other; returns the block before which the fiber asked for exact accounting, or null at the
 * end. On its own, because V8 optimizes a loop while it runs, and would throw that code away at whatever follows it.
 */
function loop(fiber: Fiber, start: Block): Block | null {
  const { stack } = fiber;
  let block: Block | null = start;
  let base = fiber.frame.stackStart;
  while (block !== null) {
    fiber.ops += block.ops;
    if (fiber.ops > fiber.opsCheck) {
      fiber.offset = block.offset;
      fiber.checkBudgets();
      if (fiber.exact) break;
    }
    if (block.run !== null) block.run(stack, base, fiber);
    block = block.exit(stack, base, fiber);
    base = fiber.frame.stackStart;
  }
  return block;
}

/** Goes on step by step from the start of `block`. */
function changeOver(fiber: Fiber, block: Block): Stop {
  fiber.ops -= block.ops;
  fiber.writeFrames();
  const { frame } = fiber;
  frame.ip = block.offset;
  fiber.sp = frame.stackStart + block.height;
  return runSteps(fiber);
}
