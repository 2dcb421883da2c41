import { type CharStream, Lexer, Token, type TokenFactory, type TokenSource } from "antlr4ng";
import { Characters } from "./characters.ts";
import { HogLexer } from "./generated/HogLexer.ts";

/** Spellings whose keyword has another name than its own. */
const SYNONYMS: readonly (readonly [string, number])[] = [
  ["ascending", HogLexer.ASC],
  ["infinity", HogLexer.INF],
  ["yyyy", HogLexer.YEAR],
];

/** Keyword types come first in the vocabulary, `ZONE` last of them. */
const KEYWORD_LAST = HogLexer.ZONE;

/** Lower-case spelling → token type. */
export const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ...HogLexer.symbolicNames
    .slice(1, KEYWORD_LAST + 1)
    .map((name, index): [string, number] => [name!.toLowerCase(), index + 1]),
  ...SYNONYMS,
]);

const KEYWORD_LENGTH_MAX = Math.max(...[...KEYWORDS.keys()].map((word) => word.length));

export const isKeyword = (type: number): boolean => type >= 1 && type <= KEYWORD_LAST;

/** Keywords that can't be names unless quoted. */
export const RESERVED: ReadonlySet<number> = new Set([
  HogLexer.CATCH,
  HogLexer.EXCEPT,
  HogLexer.FINALLY,
  HogLexer.FN,
  HogLexer.FUN,
  HogLexer.INF,
  HogLexer.INTERSECT,
  HogLexer.LET,
  HogLexer.MATERIALIZED,
  HogLexer.NAN,
  HogLexer.NULL,
  HogLexer.THROW,
  HogLexer.TRY,
  HogLexer.WHILE,
  HogLexer.WITHIN,
]);

/** The spellings of `RESERVED`, lower case: names that must be quoted. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  [...KEYWORDS].filter(([, type]) => RESERVED.has(type)).map(([word]) => word),
);

/** A token; `start` and `stop` are UTF-16 offsets, `stop` inclusive, as ANTLR has it. */
export class SourceToken implements Token {
  type: number;
  readonly start: number;
  readonly stop: number;
  readonly channel: number;
  tokenIndex = -1;
  /** Lines and columns are worked out from offsets when a person reads them. */
  readonly line = 0;
  readonly column = 0;
  readonly tokenSource = null;
  readonly inputStream = null;
  readonly #source: string;

  constructor(source: string, type: number, channel: number, start: number, stop: number) {
    this.#source = source;
    this.type = type;
    this.channel = channel;
    this.start = start;
    this.stop = stop;
  }

  get text(): string {
    return this.#source.slice(this.start, this.stop + 1);
  }
}

class SourceTokenFactory implements TokenFactory<SourceToken> {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  create(
    _origin: [TokenSource | null, CharStream | null],
    type: number,
    _text: string | undefined,
    channel: number,
    start: number,
    stop: number,
  ): SourceToken {
    return new SourceToken(this.#source, type, channel, start, stop);
  }
}

export interface Tokens {
  /** What the parser reads, an end-of-input token last. */
  readonly tokens: readonly SourceToken[];
  readonly comments: readonly SourceToken[];
}

const keywordType = (source: string, token: SourceToken): number => {
  const length = token.stop + 1 - token.start;
  if (length < 2 || length > KEYWORD_LENGTH_MAX) return token.type;
  return KEYWORDS.get(source.slice(token.start, token.stop + 1).toLowerCase()) ?? token.type;
};

/**
 * Marks the parentheses before `->` as heads of lambdas. No other construct is followed by an arrow, so this decides
 * nothing: it only spares the parser to look for the arrow behind every parenthesis.
 */
function markArrowHeads(tokens: readonly SourceToken[]): void {
  const open: SourceToken[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === HogLexer.LPAREN) open.push(token);
    else if (token.type === HogLexer.RPAREN) {
      const opening = open.pop();
      if (opening !== undefined && tokens[index + 1]?.type === HogLexer.ARROW) opening.type = HogLexer.LPAREN_ARROW;
    }
  }
}

/** Splits a source text into tokens. Never fails: what fits no token becomes one of type `UNEXPECTED`. */
export function tokenize(source: string): Tokens {
  const lexer = new HogLexer(new Characters(source));
  lexer.removeErrorListeners();
  lexer.tokenFactory = new SourceTokenFactory(source);
  const tokens: SourceToken[] = [];
  const comments: SourceToken[] = [];
  for (;;) {
    const token = lexer.nextToken() as SourceToken;
    if (token.channel === Lexer.HIDDEN) {
      comments.push(token);
      continue;
    }
    if (token.type === HogLexer.IDENT) token.type = keywordType(source, token);
    token.tokenIndex = tokens.length;
    tokens.push(token);
    if (token.type === Token.EOF) break;
  }
  markArrowHeads(tokens);
  return { tokens, comments };
}
