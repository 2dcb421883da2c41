/**
 * Bytecode as text, one instruction a line; `assemble.ts` reads it back to the same tokens.
 *
 *     _H 1
 *           ; 1 │ if (n > 1) return 'many'
 *        2  INTEGER 1
 *        4  STRING "n"
 *        6  GET_GLOBAL 1
 *        8  GT
 *        9  JUMP_IF_FALSE L14
 *       11  STRING "many"
 *       13  RETURN
 *     L14:
 *
 * What no instruction explains (a chunk needn't be well formed) is written `.token <json>`.
 */
import { codeStart, type OpcodeDefinition, type OperandKind, opcodeByCode } from "./opcodes.ts";
import { type SourceMap, spanAt } from "./source-map.ts";

export interface DisassembleOptions {
  /** Positions of the program; with `source`, its lines stand above the code that they became. */
  readonly map?: SourceMap;
  readonly source?: string;
  /** `none`: a library function's body. `expected` by default. */
  readonly header?: "expected" | "none";
}

/** One instruction, or a token that none explains. */
export interface Instruction {
  /** Of its opcode. */
  readonly offset: number;
  /** As in the opcode table, or `.token`. */
  readonly name: string;
  readonly operands: readonly Operand[];
  /** How many function bodies it lies in. */
  readonly depth: number;
}

export interface Operand {
  /** JSON; a capture is `local <slot>` or `upvalue <index>`. */
  readonly text: string;
  /** Where a relative operand points. */
  readonly target?: number;
}

/** Sweeps a chunk, well formed or not. */
export function instructionsOf(
  bytecode: readonly unknown[],
  header: DisassembleOptions["header"] = "expected",
): readonly Instruction[] {
  const found: Instruction[] = [];
  const ends: number[] = [];
  for (let offset = startOf(bytecode, header); offset < bytecode.length; ) {
    while (ends.length > 0 && ends.at(-1)! <= offset) ends.pop();
    const depth = ends.length;
    const code = bytecode[offset];
    const [name, definition] = (typeof code === "number" ? opcodeByCode(code) : undefined) ?? [];
    const operands = definition === undefined ? undefined : readOperands(bytecode, offset, definition);
    if (name === undefined || operands === undefined) {
      found.push({ offset, name: ".token", operands: [{ text: json(code) }], depth });
      offset++;
      continue;
    }
    found.push({ offset, name, operands: operands.parts, depth });
    offset = operands.next;
    if (definition?.flow === "body") ends.push(offset + Number(bytecode[offset - 1]));
  }
  return found;
}

export function disassemble(bytecode: readonly unknown[], options: DisassembleOptions = {}): string {
  const instructions = instructionsOf(bytecode, options.header);
  const starts = new Set(instructions.map(({ offset }) => offset)).add(bytecode.length);
  const labelled = new Set<number>();
  for (const { operands } of instructions) {
    for (const { target } of operands) if (target !== undefined && starts.has(target)) labelled.add(target);
  }
  const sourceLine = options.map && options.source !== undefined ? lineReader(options.map, options.source) : undefined;
  const header = bytecode.slice(0, startOf(bytecode, options.header));
  const output = header.length === 0 ? [] : [header.map(String).join(" ")];
  const show = ({ text, target }: Operand): string =>
    target !== undefined && labelled.has(target) ? `L${target}` : text;
  for (const { offset, name, operands, depth } of instructions) {
    const shown = sourceLine?.(offset);
    if (shown !== undefined) output.push(`        ; ${shown}`);
    if (labelled.has(offset)) output.push(`L${offset}:`);
    output.push(`${String(offset).padStart(6)}  ${"  ".repeat(depth)}${[name, ...operands.map(show)].join(" ")}`);
  }
  if (labelled.has(bytecode.length)) output.push(`L${bytecode.length}:`);
  return `${output.join("\n")}\n`;
}

const startOf = (bytecode: readonly unknown[], header: DisassembleOptions["header"]): number =>
  header === "none" ? 0 : Math.min(codeStart(bytecode), bytecode.length);

function readOperands(
  bytecode: readonly unknown[],
  offset: number,
  definition: OpcodeDefinition,
): { readonly parts: readonly Operand[]; readonly next: number } | undefined {
  const parts: Operand[] = [];
  let next = offset + 1;
  for (const kind of definition.operands) {
    const value = bytecode[next];
    if (next >= bytecode.length || !fits(kind, value)) return undefined;
    next++;
    const base = kind === "handler" ? next - 1 : next;
    if (kind === "offset" || kind === "handler" || kind === "length") {
      parts.push({ text: json(value), target: base + Number(value) });
    } else if (kind === "captures") {
      const end = next + 2 * Number(value);
      if (end > bytecode.length) return undefined;
      parts.push({ text: json(value) });
      for (; next < end; next += 2) {
        if (typeof bytecode[next] !== "boolean" || !Number.isInteger(bytecode[next + 1])) return undefined;
        parts.push({ text: `${bytecode[next] === true ? "local" : "upvalue"} ${json(bytecode[next + 1])}` });
      }
    } else parts.push({ text: json(value) });
  }
  return { parts, next };
}

function fits(kind: OperandKind, value: unknown): boolean {
  if (kind === "name") return typeof value === "string";
  if (kind === "literal") return value === null || typeof value !== "object";
  return Number.isInteger(value);
}

const json = (value: unknown): string => (Object.is(value, -0) ? "-0" : (JSON.stringify(value) ?? "null"));

/** Gives the source line of an offset when it differs from that of the call before. */
function lineReader(map: SourceMap, source: string): (offset: number) => string | undefined {
  const lines = source.split("\n");
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  let last = -1;
  return (offset) => {
    const span = spanAt(map, offset);
    if (span === undefined) return undefined;
    const line = starts.findLastIndex((start) => start <= span.start);
    if (line === last || line >= lines.length) return undefined;
    last = line;
    return `${line + 1} │ ${lines[line]!.trimEnd()}`;
  };
}
