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

interface Line {
  readonly offset: number;
  readonly name: string;
  readonly operands: readonly Operand[];
  readonly depth: number;
}

interface Operand {
  readonly text: string;
  /** Where a relative operand points. */
  readonly target?: number;
}

export function disassemble(bytecode: readonly unknown[], options: DisassembleOptions = {}): string {
  const start = options.header === "none" ? 0 : Math.min(codeStart(bytecode), bytecode.length);
  const lines: Line[] = [];
  const starts = new Set<number>([bytecode.length]);
  const targets = new Set<number>();
  const ends: number[] = [];
  for (let offset = start; offset < bytecode.length; ) {
    while (ends.length > 0 && ends.at(-1)! <= offset) ends.pop();
    starts.add(offset);
    const code = bytecode[offset];
    const [name, definition] = (typeof code === "number" ? opcodeByCode(code) : undefined) ?? [];
    const operands = definition === undefined ? undefined : readOperands(bytecode, offset, definition);
    if (name === undefined || operands === undefined) {
      lines.push({ offset, name: ".token", operands: [{ text: json(code) }], depth: ends.length });
      offset++;
      continue;
    }
    for (const { target } of operands.parts) if (target !== undefined) targets.add(target);
    lines.push({ offset, name, operands: operands.parts, depth: ends.length });
    offset = operands.next;
    if (definition?.flow === "body") ends.push(offset + Number(bytecode[offset - 1]));
  }
  const labelled = new Set([...targets].filter((target) => starts.has(target)));
  const sourceLine = options.map && options.source !== undefined ? lineReader(options.map, options.source) : undefined;
  const output = start === 0 ? [] : [bytecode.slice(0, start).map(String).join(" ")];
  const show = ({ text, target }: Operand): string =>
    target !== undefined && labelled.has(target) ? `L${target}` : text;
  for (const { offset, name, operands, depth } of lines) {
    const shown = sourceLine?.(offset);
    if (shown !== undefined) output.push(`        ; ${shown}`);
    if (labelled.has(offset)) output.push(`L${offset}:`);
    output.push(`${String(offset).padStart(6)}  ${"  ".repeat(depth)}${[name, ...operands.map(show)].join(" ")}`);
  }
  if (labelled.has(bytecode.length)) output.push(`L${bytecode.length}:`);
  return `${output.join("\n")}\n`;
}

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
