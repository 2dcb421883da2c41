import type { Token } from "./compiler/code.ts";
import { OPCODES, type OpcodeDefinition, type OpcodeName } from "./opcodes.ts";

/** A line that the assembler can't read. */
export class AssemblyError extends SyntaxError {
  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.name = "AssemblyError";
  }
}

/** A relative operand that names a label: where it stands, what its distance counts from, and in which line. */
interface Reference {
  readonly at: number;
  readonly base: number;
  readonly label: string;
  readonly line: number;
}

const WORD = /"(?:[^"\\]|\\.)*"|[^\s"]+/g;
const HEADERS: Readonly<Record<string, readonly Token[]>> = {
  "_H 1": ["_H", 1],
  "_H 0": ["_H", 0],
  _H: ["_H"],
  _h: ["_h"],
};

/**
 * Reads what `disassemble` writes: an optional header line, then instructions, `label:` lines and `.token <json>`.
 * An offset before an instruction is ignored, and so is everything from a `;` that begins a line. The result may be
 * malformed on purpose; the verifier says so.
 *
 * @throws AssemblyError
 */
export function assemble(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const labels = new Map<string, number>();
  const references: Reference[] = [];
  text.split("\n").forEach((source, index) => {
    const line = index + 1;
    const trimmed = source.trim();
    if (trimmed === "" || trimmed.startsWith(";")) return;
    const header = tokens.length === 0 ? HEADERS[trimmed] : undefined;
    if (header !== undefined) {
      tokens.push(...header);
      return;
    }
    const label = /^(\w+):$/.exec(trimmed)?.[1];
    if (label !== undefined) {
      labels.set(label, tokens.length);
      return;
    }
    const words = trimmed.replace(/^\d+\s+/, "").match(WORD) ?? [];
    const [name = "", ...operands] = words;
    if (name === ".token") tokens.push(literal(operands.join(" "), line));
    else instruction(name, operands, line);
  });
  for (const { at, base, label, line } of references) {
    const target = labels.get(label);
    if (target === undefined) throw new AssemblyError(line, `no label \`${label}\``);
    tokens[at] = target - base;
  }
  return tokens;

  function instruction(name: string, operands: readonly string[], line: number): void {
    if (!Object.hasOwn(OPCODES, name)) throw new AssemblyError(line, `no instruction \`${name}\``);
    const definition: OpcodeDefinition = OPCODES[name as OpcodeName];
    tokens.push(definition.code);
    let word = 0;
    for (const kind of definition.operands) {
      const operand = operands[word++];
      if (operand === undefined) throw new AssemblyError(line, `${name} lacks its operand \`${kind}\``);
      const relative = kind === "offset" || kind === "handler" || kind === "length";
      if (relative && /^[A-Za-z_]/.test(operand)) {
        const at = tokens.push(0) - 1;
        references.push({ at, base: kind === "handler" ? at : at + 1, label: operand, line });
      } else tokens.push(literal(operand, line));
      if (kind !== "captures") continue;
      for (; word < operands.length; word += 2) {
        const where = operands[word];
        if (where !== "local" && where !== "upvalue")
          throw new AssemblyError(line, "a capture is `local` or `upvalue`");
        tokens.push(where === "local", literal(operands[word + 1] ?? "", line));
      }
    }
    if (word < operands.length) throw new AssemblyError(line, `${name} has too many operands`);
  }
}

function literal(text: string, line: number): Token {
  try {
    return JSON.parse(text) as Token;
  } catch {
    throw new AssemblyError(line, `\`${text}\` is not JSON`);
  }
}
