import type { Span } from "#lang/error.ts";
import { OPCODES, type OpcodeDefinition, type OpcodeName, popsOf } from "#lang/hog/opcodes.ts";
import type { SourceMap } from "#lang/hog/source-map.ts";
import type { StatementTable } from "#lang/hog/statement-table.ts";
import type { Upvalue } from "./scope.ts";

/** One token of a chunk: an opcode or an operand. */
export type Token = number | string | boolean | null;

/** A statement while it is compiled. */
export interface StatementMark {
  start: number;
  end: number;
  readonly span: Span;
  readonly locals: readonly string[];
  /** The function's own list, which is complete when its body is. */
  readonly upvalues: readonly Upvalue[];
}

/** The end of a statement that isn't over. */
const OPEN = -1;

/** Code cut out of a buffer. Jumps are relative, so it runs wherever it is put back. */
export interface Fragment {
  readonly tokens: readonly Token[];
  readonly offsets: readonly number[];
  readonly spans: readonly Span[];
  /** Statements that lie in it whole. */
  readonly statements: readonly StatementMark[];
  /** Values the fragment leaves on the stack. */
  readonly rise: number;
}

/**
 * The code of one function while it is written, with the span of every instruction and the height of the stack above
 * the frame's base. The height is that of straight-line code: whoever emits a branch says what holds after it.
 */
export class Code {
  readonly tokens: Token[] = [];
  readonly #offsets: number[] = [];
  readonly #spans: Span[] = [];
  readonly #statements: StatementMark[] = [];
  /** Values on the stack above the frame's base at this point. */
  height: number;

  constructor(height: number) {
    this.height = height;
  }

  get length(): number {
    return this.tokens.length;
  }

  emit(span: Span, name: OpcodeName, ...operands: readonly Token[]): void {
    const definition: OpcodeDefinition = OPCODES[name];
    this.#mark(span);
    this.tokens.push(definition.code, ...operands);
    const count = definition.operands.indexOf("count");
    this.height += definition.pushes - popsOf(definition, count < 0 ? 0 : Number(operands[count]));
  }

  /** Notes the statement that `emit` writes, unless it has no code. */
  statement(span: Span, locals: readonly string[], upvalues: readonly Upvalue[], emit: () => void): void {
    const mark = { start: this.length, end: OPEN, span, locals, upvalues };
    this.#statements.push(mark);
    emit();
    mark.end = this.length;
  }

  /** Emits a jump without its offset. Returns the place to give to {@link land}. */
  jump(span: Span, name: "JUMP" | "JUMP_IF_FALSE" | "JUMP_IF_STACK_NOT_NULL" | "TRY"): number {
    this.emit(span, name, 0);
    return this.length - 1;
  }

  /** Points the jump whose operand is at `operand` to the end of the code as it is now, plus `beyond` tokens. */
  land(operand: number, beyond = 0): void {
    this.tokens[operand] = this.length - operand - 1 + beyond;
  }

  /** Emits a jump back to the token at `target`. */
  jumpBack(span: Span, target: number): void {
    this.emit(span, "JUMP", target - (this.length + 2));
  }

  /** Takes away everything from token `start` on; `height` is what it was there. */
  cut(start: number, height: number): Fragment {
    let first = this.#offsets.length;
    while (first > 0 && this.#offsets[first - 1]! >= start) first--;
    let statement = this.#statements.length;
    for (; statement > 0; statement--) {
      const mark = this.#statements[statement - 1]!;
      // The statement that is being compiled may begin here, too; it stays.
      if (mark.start < start || mark.end === OPEN) break;
    }
    const fragment = {
      tokens: this.tokens.splice(start),
      offsets: this.#offsets.splice(first).map((offset) => offset - start),
      spans: this.#spans.splice(first),
      statements: this.#statements.splice(statement).map((mark) => moved(mark, -start)),
      rise: this.height - height,
    };
    this.height = height;
    return fragment;
  }

  append(fragment: Fragment): void {
    const start = this.length;
    for (const token of fragment.tokens) this.tokens.push(token);
    for (const offset of fragment.offsets) this.#offsets.push(offset + start);
    for (const span of fragment.spans) this.#spans.push(span);
    for (const mark of fragment.statements) this.#statements.push(moved(mark, start));
    this.height += fragment.rise;
  }

  /** Appends a function's body, which the instruction before it skips: this frame's height stays. */
  appendBody(body: Code): void {
    const { height } = this;
    this.append(body.cut(0, 0));
    this.height = height;
  }

  /** Puts `header` before the code and closes the source map. */
  finish(header: readonly Token[]): { readonly bytecode: readonly Token[]; readonly sourceMap: SourceMap } {
    const offsets: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    this.#spans.forEach((span, index) => {
      if (starts.at(-1) === span.start && ends.at(-1) === span.end) return;
      offsets.push(this.#offsets[index]! + header.length);
      starts.push(span.start);
      ends.push(span.end);
    });
    return { bytecode: header.concat(this.tokens), sourceMap: { offsets, starts, ends } };
  }

  /** The statements noted so far, as they lie behind `header`. */
  statementTable(header: readonly Token[]): StatementTable {
    return this.#statements
      .filter(({ start, end }) => start < end)
      .map(({ start, end, span, locals, upvalues }) => ({
        start: start + header.length,
        end: end + header.length,
        span,
        locals,
        upvalues: upvalues.map(({ name }) => name),
      }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #mark(span: Span): void {
    this.#offsets.push(this.length);
    this.#spans.push(span);
  }
}

const moved = (mark: StatementMark, by: number): StatementMark => ({
  ...mark,
  start: mark.start + by,
  end: mark.end + by,
});
