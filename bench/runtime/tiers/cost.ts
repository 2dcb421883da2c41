/** What tier 1 costs per program, in a process of its own (`--expose-gc`): prints µs to compile, bytes of source and heap. */

import { EVENT, filterSource, TRANSFORM_SOURCE } from "#bench/lang/programs.ts";
import { compileExpressionSource, compileSource } from "#lang/hog/compiler/source.ts";
import { load, type Program } from "#runtime/interpreter/machine.ts";
import { compileJit, type JitProgram, runJit } from "#runtime/jit/jit.ts";

const COUNT = 300;

function programs(sourceOf: (n: number) => string, compile: typeof compileSource): Program[] {
  return Array.from({ length: COUNT }, (_, n) => {
    const { bytecode } = compile(sourceOf(n));
    if (bytecode === null) throw new Error("does not compile");
    return load(bytecode);
  });
}

function cpuMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function cost(loaded: readonly Program[]): { micros: number; sourceBytes: number; heap: number; heapWarm: number } {
  const before = heapBytes();
  const start = cpuMicros();
  const compiled = loaded.map(compileJit).filter((jit): jit is JitProgram => !("refused" in jit));
  const micros = (cpuMicros() - start) / COUNT;
  const heap = (heapBytes() - before) / COUNT;
  const text = JSON.stringify(EVENT);
  for (let i = 0; i < 50; i++)
    for (const jit of compiled) runJit(jit, { globals: { event: JSON.parse(text) as unknown } });
  const heapWarm = (heapBytes() - before) / COUNT;
  return { micros, sourceBytes: compiled.reduce((sum, jit) => sum + jit.sourceLength, 0) / COUNT, heap, heapWarm };
}

const filters = programs(filterSource, compileExpressionSource);
const transforms = programs((n) => `let number${n} := ${n}\n${TRANSFORM_SOURCE}`, compileSource);
// What the compiler itself needs is there, and warm, before anything is measured.
cost(filters.slice(0, 50));
console.log(JSON.stringify({ filter: cost(filters), transform: cost(transforms) }));
