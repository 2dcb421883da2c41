import { type CharStream, type Interval, Token } from "antlr4ng";

/** A source text as the lexer reads it: by UTF-16 unit, so that token offsets are string offsets. */
export class Characters implements CharStream {
  readonly name = "source";
  readonly source: string;
  index = 0;

  constructor(source: string) {
    this.source = source;
  }

  get size(): number {
    return this.source.length;
  }

  LA(distance: number): number {
    const at = this.index + (distance > 0 ? distance - 1 : distance);
    return at >= 0 && at < this.source.length ? this.source.charCodeAt(at) : Token.EOF;
  }

  consume(): void {
    this.index++;
  }

  reset(): void {
    this.index = 0;
  }

  seek(index: number): void {
    this.index = Math.min(index, this.source.length);
  }

  mark(): number {
    return -1;
  }

  release(): void {}

  getTextFromRange(start: number, stop: number): string {
    return this.source.slice(start, stop + 1);
  }

  getTextFromInterval(interval: Interval): string {
    return this.source.slice(interval.start, interval.stop + 1);
  }

  getSourceName(): string {
    return this.name;
  }
}
