/**
 * Decides the roles of tokens before the parser reads them.
 *
 * Keywords are names too, and statements follow each other without a separator: `(` after a value may call it or begin
 * the next statement, `return` may be a field. A parser that tries all readings is right but slow, mostly because it
 * must look arbitrarily far ahead. This pass walks once through the tokens, knows whether a value has just ended
 * (`operand`) and what the open brackets are for, and gives each such token the type of the reading that the grammar
 * *prefers*. The narrowed automaton (`automata.ts`) then finds nothing left to choose.
 *
 * Why the result is right: of several readings that fit the whole text, the earliest alternatives count. A narrowed
 * text has fewer readings. If it parses, and no preferred alternative was taken away, the reading found is the one that
 * counts. Where the pass can't tell what is preferred it is not `sure`, and where the narrowed text doesn't parse,
 * nothing is lost either: both times the parser starts again from the types that the lexer gave.
 *
 * Dropped: deciding by predicates in the grammar. Prediction looks as far ahead as before, and asks them only then.
 */
import { HogParser as T } from "./generated/HogParser.ts";
import { Lookahead } from "./lookahead.ts";
import {
  AWAITS_VALUE,
  INTERVAL_UNITS,
  isAliasKeyword,
  isClauseKeyword,
  isName,
  isOperatorKeyword,
  leavesOperand,
  mayStartOperand,
  NO_STATEMENT,
  NUMBERS,
  ONLY_BINARY,
  PAIRS,
  startsOperand,
} from "./roles.ts";
import { isKeyword, RESERVED, type SourceToken } from "./tokens.ts";

type FrameKind = "statements" | "group" | "call" | "header" | "index" | "brace" | "template" | "tag";

/** An open bracket, or the text as a whole. */
interface Frame {
  readonly kind: FrameKind;
  /** Whether a value has ended when the bracket closes. */
  readonly isValue: boolean;
  /** The keyword right before the bracket, else 0. */
  readonly after: number;
  /** CASE expressions open here. */
  cases: number;
  /** Inside a WITH list, before its SELECT. */
  inWith: boolean;
  /** In a CAST, after its AS: words are parts of a type. */
  inType: boolean;
  /** For a tag: its end was seen. */
  closing: boolean;
  /** Type of token → up to which index there is none. */
  readonly absent: Map<number, number>;
}

const newFrame = (kind: FrameKind, isValue: boolean, after: number): Frame => ({
  kind,
  isValue,
  after,
  cases: 0,
  inWith: false,
  inType: false,
  closing: false,
  absent: new Map(),
});

export interface Narrowed {
  /** The type of each token. */
  readonly types: readonly number[];
  /** Whether every choice made is the one that the grammar prefers. */
  readonly sure: boolean;
}

/** How a text begins: with statements, with a query, or with anything else. */
export type Start = "program" | "query" | "expression";

export const narrow = (tokens: readonly SourceToken[], start: Start): Narrowed => new Narrowing(tokens, start).run();

class Narrowing {
  readonly #types: number[];
  readonly #ahead: Lookahead;
  readonly #start: Start;
  readonly #frames: Frame[] = [];
  #frame: Frame;
  #index = 0;
  /** A value has just ended: what follows continues it, or is something new. */
  #operand = false;
  /** A statement may begin here. */
  #atStart: boolean;
  #sure = true;
  /** Index of the last NOT that stands before its operand; behind it `in(a, b)` is a call. */
  #prefixNot = -1;

  constructor(tokens: readonly SourceToken[], start: Start) {
    this.#ahead = new Lookahead(tokens.map((token) => token.type));
    this.#types = [...this.#ahead.raw];
    this.#start = start;
    this.#atStart = start === "program";
    this.#frame = newFrame(start === "program" ? "statements" : "group", false, 0);
  }

  run(): Narrowed {
    for (this.#index = 0; this.#index < this.#types.length; this.#index++) this.#step(this.#types[this.#index]!);
    return { types: this.#types, sure: this.#sure };
  }

  /** The type of a token as decided (behind) or as the lexer gave it (ahead). */
  #at(distance: number): number {
    return this.#types[this.#index + distance] ?? T.EOF;
  }

  #become(type: number) {
    this.#types[this.#index] = type;
  }

  #after(operand: boolean, atStart = false) {
    this.#operand = operand;
    this.#atStart = atStart;
  }

  #doubt() {
    this.#sure = false;
  }

  #open(kind: FrameKind, isValue: boolean) {
    const before = this.#at(-1);
    this.#frames.push(this.#frame);
    this.#frame = newFrame(kind, isValue, isKeyword(before) ? before : 0);
    this.#after(false, kind === "statements");
  }

  #close() {
    const closed = this.#frame;
    this.#frame = this.#frames.pop() ?? closed;
    this.#after(closed.isValue, !closed.isValue);
  }

  #step(type: number) {
    switch (type) {
      case T.LPAREN:
        return this.#parenthesis();
      case T.LPAREN_ARROW:
        return this.#open("group", true);
      case T.LBRACKET:
        if (this.#operand) this.#become(T.LBRACKET_INDEX);
        return this.#open("index", true);
      case T.RPAREN:
      case T.RBRACKET:
      case T.RBRACE:
      case T.TEMPLATE_END:
      case T.TAG_SELF_CLOSE:
        return this.#close();
      case T.LBRACE:
        return this.#brace();
      case T.DASH:
        return this.#dash();
      case T.PLUS:
        if (this.#operand) this.#become(T.PLUS_INFIX);
        return this.#after(false);
      case T.ASTERISK:
        return this.#asterisk();
      case T.DOT:
        return this.#dot();
      case T.SEMICOLON:
        return this.#after(false, this.#frame.kind === "statements");
      case T.ASSIGN:
        return this.#assign();
      case T.ARROW:
        this.#arrowHead();
        return this.#after(false);
      case T.PERCENT:
        return this.#percent();
      case T.TEMPLATE_START:
      case T.FULL_TEMPLATE_START:
        return this.#open("template", true);
      case T.TAG_LESS:
        return this.#open("tag", true);
      case T.TAG_END_START:
        this.#frame.closing = this.#frame.kind === "tag";
        return this.#after(false);
      case T.TAG_GREATER:
        if (this.#frame.closing) this.#close();
        return;
      case T.AS_NAME:
        this.#frame.inType = true;
        return this.#after(false);
      case T.TEMPLATE_TEXT:
      case T.TAG_TEXT:
      case T.TAG_NAME:
        return;
      default:
        if (isKeyword(type)) return this.#keyword(type);
        return this.#after(type === T.IDENT || type === T.QUOTED_IDENT || type === T.STRING || NUMBERS.has(type));
    }
  }

  // --- Brackets and operators ---------------------------------------------------------------------------------------

  #parenthesis() {
    const before = this.#at(-1);
    if (this.#operand) {
      this.#become(T.LPAREN_CALL);
      this.#open("call", true);
      // A query as the argument makes another kind of call, which is read as that of a value.
      const isName = before === T.IDENT || before === T.QUOTED_IDENT;
      if (isName && !this.#isPart(this.#at(-2))) this.#types[this.#index - 1] = T.CALLEE;
      return;
    }
    const isHeader = before === T.IF || before === T.WHILE || before === T.FOR || before === T.CATCH;
    this.#open(isHeader ? "header" : "group", !isHeader);
  }

  /** Whether the name behind such a token is part of another, and no value by itself. */
  #isPart(before: number) {
    return before === T.DOT_POSTFIX || before === T.NULL_PROPERTY || before === T.CAST_OPERATOR;
  }

  #brace() {
    if (this.#frame.kind === "template" || this.#frame.kind === "tag") return this.#open("brace", true);
    const partner = this.#ahead.partners[this.#index]!;
    if (this.#at(-1) === T.ARROW)
      return this.#ahead.isLambdaBlock(this.#index) ? this.#block(true) : this.#open("brace", true);
    if (this.#operand) return this.#block(false);
    if (!this.#atStart) return this.#open("brace", true);
    if (this.#ahead.hasOwnColon(this.#index)) return this.#open("brace", true);
    if (ONLY_BINARY.has(this.#ahead.raw[partner + 1] ?? T.EOF) || this.#ahead.isMember(partner + 1)) this.#doubt();
    return this.#block(false);
  }

  #block(isValue: boolean) {
    this.#become(T.LBRACE_BLOCK);
    this.#open("statements", isValue);
  }

  #dash() {
    if (this.#operand) this.#become(T.DASH_INFIX);
    else {
      const isNumber = NUMBERS.has(this.#at(1)) || (this.#at(1) === T.DOT && NUMBERS.has(this.#at(2)));
      if (!isNumber) this.#become(T.DASH_NEGATE);
    }
    this.#after(false);
  }

  #asterisk() {
    if (this.#operand) {
      this.#become(T.ASTERISK_INFIX);
      return this.#after(false);
    }
    const isSpread = this.#at(1) === T.COLUMNS && this.#at(2) === T.LPAREN;
    this.#after(!isSpread);
  }

  #dot() {
    if (!this.#operand) return this.#after(false);
    this.#become(T.DOT_POSTFIX);
    const next = this.#at(1);
    const isLiteral = this.#at(-1) === T.DECIMAL && this.#at(-2) !== T.DOT_POSTFIX && this.#at(-2) !== T.NULL_PROPERTY;
    if (isLiteral && (isName(next) || next === T.ASTERISK)) this.#doubt();
    this.#after(isLiteral && !isName(next) && !NUMBERS.has(next) && next !== T.ASTERISK);
  }

  /** `10%` of a LIMIT or a SAMPLE, or modulo. */
  #percent() {
    const next = this.#at(1);
    const ends = next === T.RPAREN || next === T.COMMA || next === T.SEMICOLON || next === T.EOF;
    const isMarker = ends || isClauseKeyword(next);
    if (isMarker && !ends && !startsOperand(this.#at(2)) && this.#at(2) !== T.TIES) this.#doubt();
    this.#after(isMarker);
  }

  /** `name := value` is a named argument, which a statement takes for an assignment; anything else assigns. */
  #assign() {
    const name = this.#at(-1);
    const before = this.#at(-2);
    this.#after(false);
    if (name !== T.IDENT && name !== T.QUOTED_IDENT) return;
    if (before === T.DOT_POSTFIX || before === T.NULL_PROPERTY || before === T.LET) return;
    if (this.#frame.kind !== "header") return this.#become(T.ASSIGN_NAMED);
    // The part of a `for` head is a statement; with two assignments in it, the first is the inner one.
    if (this.#hasAhead(T.ASSIGN)) this.#doubt();
  }

  /** The names before an arrow belong to it as far as commas join them. */
  #arrowHead() {
    let at = this.#index - 1;
    if (this.#types[at] === T.COMMA) this.#types[at--] = T.COMMA_ARROW;
    while (this.#types[at] === T.IDENT || this.#types[at] === T.QUOTED_IDENT) {
      if (this.#types[at - 1] !== T.COMMA || !this.#isLoneName(at - 2)) return;
      this.#types[at - 1] = T.COMMA_ARROW;
      at -= 2;
    }
  }

  /** Whether the name at `index` stands where a value begins. */
  #isLoneName(index: number): boolean {
    const type = this.#types[index];
    if (type !== T.IDENT && type !== T.QUOTED_IDENT) return false;
    const before = this.#types[index - 1] ?? T.EOF;
    if (before === T.DOT_POSTFIX || before === T.NULL_PROPERTY || before === T.CAST_OPERATOR) return false;
    if (before === T.AS || before === T.AS_NAME || before === T.IDENT || before === T.QUOTED_IDENT) return false;
    if (before === T.RPAREN || before === T.RBRACKET || before === T.RBRACE || before === T.STRING) return false;
    return !NUMBERS.has(before) && !leavesOperand(before);
  }

  // --- Keywords -----------------------------------------------------------------------------------------------------

  #name() {
    this.#become(T.IDENT);
    this.#after(true);
  }

  /** Keeps the keyword's own type. */
  #hard(type: number) {
    const opensList = (type === T.CUBE || type === T.ROLLUP || type === T.INTERPOLATE) && this.#at(1) === T.LPAREN;
    this.#after(leavesOperand(type) && !opensList);
  }

  #keyword(type: number) {
    if (RESERVED.has(type)) return this.#reserved(type);
    const before = this.#at(-1);
    const next = this.#at(1);
    if (before === T.DOT_POSTFIX || before === T.NULL_PROPERTY) return this.#name();
    if (before === T.LET || before === T.FN || before === T.FUN || before === T.OVER) return this.#name();
    // Of a type only some keywords can be the name: those of the grammar, so they stay what they are.
    if (before === T.CAST_OPERATOR) return this.#after(true);
    const endsCase = type === T.END && this.#frame.cases > 0 && this.#operand;
    const isHead =
      next === T.ARROW || next === T.NULL_PROPERTY || next === T.ASSIGN || this.#ahead.isMember(this.#index + 1);
    if (isHead && !endsCase) return this.#name();
    if (this.#isPair(before, type) && this.#index - 1 !== this.#prefixNot) return this.#hard(type);
    return this.#operand ? this.#afterOperand(type, next) : this.#beforeOperand(type, before, next);
  }

  #reserved(type: number) {
    if (type === T.TRY || type === T.FINALLY || type === T.CATCH) return this.#after(false, true);
    this.#after(type === T.NULL || type === T.INF || type === T.NAN);
  }

  /** Whether a keyword goes with the hard keyword before it. */
  #isPair(before: number, type: number): boolean {
    if (!PAIRS.get(before)?.has(type)) return false;
    if (before !== T.DISTINCT || type !== T.FROM) return true;
    return this.#at(-2) === T.IS || this.#at(-2) === T.NOT;
  }

  #afterOperand(type: number, next: number) {
    if (this.#frame.inType) return this.#name();
    if (type === T.AS) return this.#as();
    if (type === T.END && this.#frame.cases > 0) {
      this.#frame.cases--;
      return this.#hard(type);
    }
    if (this.#continuesValue(type, next)) return this.#hard(type);
    if (this.#frame.kind === "statements") {
      this.#after(false, true);
      return this.#beforeOperand(type, this.#at(-1), next);
    }
    if (type === T.SELECT) this.#select();
    // An alias, or the direction of an ORDER BY and the like: either way something has ended.
    if (isAliasKeyword(type) && !isClauseKeyword(type)) return this.#after(this.#at(-1) !== T.IN);
    this.#hard(type);
  }

  #continuesValue(type: number, next: number): boolean {
    switch (type) {
      case T.ELSE:
        return this.#frame.kind !== "statements" || this.#frame.cases > 0;
      case T.OVER:
      case T.FILTER:
        return this.#at(-1) === T.RPAREN && (next === T.LPAREN || isName(next));
      case T.NOT:
        return next === T.IN || next === T.LIKE || next === T.ILIKE || next === T.BETWEEN;
      case T.IGNORE:
        return next === T.NULLS;
      case T.WITH:
        return next === T.TIME || next === T.LOCAL;
      case T.WHEN:
      case T.THEN:
        return this.#frame.cases > 0;
      case T.EXCLUDE:
      case T.REPLACE:
        return next === T.LPAREN && this.#isStarBefore(type);
      default:
        return isOperatorKeyword(type) || INTERVAL_UNITS.has(type);
    }
  }

  #isStarBefore(type: number): boolean {
    if (this.#at(-1) === T.ASTERISK) return true;
    const opening = this.#ahead.partners[this.#index - 1]!;
    return type === T.REPLACE && opening > 0 && this.#types[opening - 1] === T.EXCLUDE;
  }

  /** AS before an alias, or the AS that the item of a REPLACE or WITH ends with. */
  #as() {
    const next = this.#at(1);
    const second = this.#at(2);
    const endsReplace = this.#frame.after === T.REPLACE && (second === T.COMMA || second === T.RPAREN);
    const endsCte = this.#frame.inWith && (second === T.COMMA || second === T.SELECT);
    if (isName(next) && (endsReplace || endsCte)) this.#become(T.AS_NAME);
    this.#after(false);
    if (isKeyword(next) && !RESERVED.has(next) && !(next === T.NOT && second === T.MATERIALIZED)) {
      // The name is decided here, before its own turn would take it for something else.
      this.#index++;
      this.#name();
    }
  }

  #beforeOperand(type: number, before: number, next: number) {
    switch (type) {
      case T.NOT:
        return this.#not(next);
      case T.SELECT:
      case T.WITH:
        if (!this.#beginsQuery(type, before, next)) return this.#name();
        if (before === T.LPAREN_CALL && this.#at(-2) === T.CALLEE) this.#types[this.#index - 2] = T.IDENT;
        if (type === T.SELECT) this.#select();
        else this.#frame.inWith = true;
        return this.#after(false);
      case T.RECURSIVE:
        return before !== T.WITH || next === T.AS || next === T.LPAREN ? this.#name() : this.#hard(type);
      case T.DISTINCT:
        return this.#distinct(before, next);
      case T.CASE:
        if (!this.#hasAhead(T.WHEN)) return this.#name();
        this.#frame.cases++;
        return this.#hard(type);
      case T.IF:
        return this.#if(next);
      case T.FOR:
        return this.#for(next);
      case T.ELSE:
        return this.#atStart ? this.#after(false, true) : this.#name();
      case T.RETURN:
        return this.#return(next);
      case T.CAST:
      case T.TRY_CAST:
        return this.#cast(type);
      case T.DATE:
      case T.TIMESTAMP:
        return next === T.STRING ? this.#hard(type) : this.#name();
      case T.INTERVAL:
        return this.#interval(next);
      case T.SUBSTRING:
        return next === T.LPAREN && this.#hasInside(T.FROM) ? this.#hard(type) : this.#name();
      case T.TRIM: {
        const third = this.#at(3);
        const isSide = [T.BOTH, T.LEADING, T.TRAILING].includes(this.#at(2));
        const isTrim = next === T.LPAREN && isSide && (third === T.STRING || third === T.TEMPLATE_START);
        return isTrim ? this.#hard(type) : this.#name();
      }
      case T.BOTH:
      case T.LEADING:
      case T.TRAILING:
        return before === T.LPAREN && this.#at(-2) === T.TRIM ? this.#hard(type) : this.#name();
      case T.COLUMNS:
        return next === T.LPAREN && this.#at(2) !== T.RPAREN ? this.#hard(type) : this.#name();
      case T.ARRAY:
        return next === T.LBRACKET ? this.#hard(type) : this.#name();
      case T.LAMBDA:
        return isName(next) && (this.#at(2) === T.COLON || this.#at(2) === T.COMMA) ? this.#hard(type) : this.#name();
      default:
        return this.#isClauseHead(type, before, next) ? this.#hard(type) : this.#nameInClause(type, before, next);
    }
  }

  /** Whether a keyword in front of a value begins a clause: the ones that follow `(`, BY or another clause. */
  #isClauseHead(type: number, before: number, next: number): boolean {
    const inParentheses = before === T.LPAREN || before === T.LPAREN_CALL;
    const isGroupBy = before === T.BY && this.#at(-2) === T.GROUP;
    switch (type) {
      case T.ORDER:
      case T.PARTITION:
        return inParentheses && next === T.BY;
      case T.ROWS:
      case T.RANGE:
        return before === T.LPAREN && (startsOperand(next) || isName(next));
      case T.CURRENT:
        return next === T.ROW;
      case T.UNBOUNDED:
        return next === T.PRECEDING || next === T.FOLLOWING;
      case T.WHERE:
        return before === T.LPAREN && this.#frame.after === T.FILTER;
      case T.GROUPING:
        return isGroupBy && next === T.SETS;
      case T.TOP:
        return (before === T.SELECT_LIST || this.#at(-2) === T.SELECT_LIST) && next === T.DECIMAL;
      case T.NAME:
        return before === T.BY;
      case T.ALL: {
        // In GROUP BY ALL it stands alone.
        const isAlone = !mayStartOperand(next) && !ONLY_BINARY.has(next) && next !== T.COMMA;
        if (isGroupBy && isOperatorKeyword(next)) this.#doubt();
        return isGroupBy && isAlone;
      }
      case T.CUBE:
      case T.ROLLUP: {
        // Only what covers the whole clause is more than a call.
        if (!isGroupBy || next !== T.LPAREN) return false;
        const behind = this.#ahead.raw[this.#ahead.partners[this.#index + 1]! + 1] ?? T.EOF;
        return behind !== T.COMMA && !ONLY_BINARY.has(behind) && !mayStartOperand(behind) && !isOperatorKeyword(behind);
      }
      case T.VALUES: {
        if (before !== T.LPAREN || next !== T.LPAREN) return false;
        if (this.#at(-2) === T.COMMA) this.#doubt();
        return this.#at(-2) === T.FROM || this.#at(-2) === T.JOIN;
      }
      default:
        return false;
    }
  }

  #nameInClause(type: number, before: number, next: number) {
    if (type === T.ALL && this.#at(-1) === T.BY) this.#doubt();
    if (isClauseKeyword(type)) {
      // `select from t` names no column; a comma may end the columns, or a column with an unusual name may follow.
      const inList = before === T.SELECT_LIST || before === T.DISTINCT || before === T.COMMA;
      if (inList && (startsOperand(next) || mayStartOperand(next) || isKeyword(next))) this.#doubt();
    }
    // `and(a, b)` where nothing but a value can stand is a call; elsewhere the operator may be meant.
    if (isOperatorKeyword(type) && !(next === T.LPAREN && (AWAITS_VALUE.has(before) || this.#atStart))) this.#doubt();
    this.#name();
  }

  #not(next: number) {
    if (next === T.LPAREN) {
      const first = this.#at(2);
      if (first !== T.SELECT && first !== T.WITH) return this.#name();
      if (!startsOperand(this.#at(3)) && this.#at(3) !== T.ASTERISK) this.#doubt();
      return this.#after(false);
    }
    // `not as b`, `not like b`: what follows the second word can't follow it as a name, so the first is the name.
    const second = this.#at(2);
    const isValue = second === T.IDENT || second === T.QUOTED_IDENT || second === T.STRING || NUMBERS.has(second);
    if (isValue && (next === T.AS || next === T.LIKE || next === T.ILIKE || next === T.IN)) return this.#name();
    const isOperator = isOperatorKeyword(next) && second !== T.LPAREN;
    if (isOperator || isClauseKeyword(next)) this.#doubt();
    this.#prefixNot = this.#index;
    if (startsOperand(next) || isKeyword(next) || mayStartOperand(next)) return this.#after(false);
    this.#name();
  }

  /** Whether SELECT or WITH begins a query here. */
  #beginsQuery(type: number, before: number, next: number): boolean {
    const isFirst = this.#index === 0 && this.#start === "query";
    const inParentheses = before === T.LPAREN || before === T.LPAREN_CALL;
    const inSet = [T.UNION, T.ALL, T.DISTINCT, T.EXCEPT, T.INTERSECT, T.NAME].includes(before);
    const endsWith = before === T.COMMA && this.#frame.inWith;
    if (!isFirst && !inParentheses && !inSet && !endsWith) return false;
    if (startsOperand(next)) return true;
    if (isKeyword(next)) {
      if (isOperatorKeyword(next)) this.#doubt();
      return true;
    }
    if (!mayStartOperand(next)) return false;
    if (type === T.WITH) this.#doubt();
    if (before === T.LPAREN_CALL) {
      // `f(select * x)` multiplies.
      const second = this.#at(2);
      const isStar = next === T.ASTERISK && (second === T.RPAREN || second === T.COMMA || second === T.FROM);
      if (!isStar) this.#doubt();
    }
    return true;
  }

  #select() {
    this.#become(T.SELECT_LIST);
    this.#frame.inWith = false;
  }

  #distinct(before: number, next: number) {
    if (before !== T.SELECT_LIST && before !== T.LPAREN_CALL) return this.#name();
    if (isKeyword(next) && (isOperatorKeyword(next) || isClauseKeyword(next))) {
      this.#doubt();
      return this.#name();
    }
    const isEmptyList = before === T.LPAREN_CALL && next === T.RPAREN;
    if (startsOperand(next) || mayStartOperand(next) || isKeyword(next) || isEmptyList) return this.#after(false);
    this.#name();
  }

  /** Whether a token follows before the bracket around this one closes, outside of inner brackets. */
  #hasAhead(type: number) {
    // What was not found from an earlier place of the same bracket needs no second look.
    if (this.#index < (this.#frame.absent.get(type) ?? 0)) return false;
    for (let index = this.#index + 1; index < this.#ahead.raw.length; index = this.#ahead.skip(index)) {
      const found = this.#ahead.raw[index]!;
      if (found === type) return true;
      if (found === T.RPAREN || found === T.RBRACKET || found === T.RBRACE || found === T.SEMICOLON) {
        this.#frame.absent.set(type, index);
        return false;
      }
    }
    this.#frame.absent.set(type, this.#ahead.raw.length);
    return false;
  }

  /** Whether a token stands in the parentheses that come next, outside of inner brackets. */
  #hasInside(type: number): boolean {
    const end = this.#ahead.partners[this.#index + 1]!;
    for (let index = this.#index + 2; index < end; index = this.#ahead.skip(index)) {
      if (this.#ahead.raw[index] === type) return true;
    }
    return false;
  }

  #if(next: number) {
    if (!this.#atStart || next !== T.LPAREN) return this.#name();
    const end = this.#ahead.partners[this.#index + 1]!;
    const behind = this.#ahead.raw[end + 1] ?? T.EOF;
    if (end < 0) return this.#after(false);
    if (NO_STATEMENT.has(behind) || this.#ahead.isMember(end + 1)) return this.#name();
    if (isOperatorKeyword(behind) || isClauseKeyword(behind) || behind === T.NOT) this.#doubt();
    this.#after(false);
  }

  #for(next: number) {
    if (!this.#atStart || next !== T.LPAREN) return this.#name();
    const isLoop = this.#at(2) === T.LET || this.#hasInside(T.SEMICOLON);
    return isLoop ? this.#after(false) : this.#name();
  }

  #return(next: number) {
    if (!this.#atStart) return this.#name();
    // `if (a) return else b` returns a field named `else`, strictly read: nobody means that.
    if (next === T.ELSE) this.#doubt();
    if (next === T.SEMICOLON || next === T.RBRACE || next === T.EOF || next === T.ELSE) return this.#after(false, true);
    if (RESERVED.has(next) && !startsOperand(next)) return this.#after(false, true);
    if (!startsOperand(next) && !mayStartOperand(next) && !isKeyword(next)) return this.#name();
    this.#become(T.RETURN_VALUE);
    this.#after(false);
  }

  /** CAST with an AS that a type follows; `cast(a, 'T')` is a call. */
  #cast(type: number) {
    const end = this.#ahead.partners[this.#index + 1]!;
    let last = -1;
    if (this.#at(1) === T.LPAREN) {
      for (let index = this.#index + 2; index < end; index = this.#ahead.skip(index)) {
        if (this.#ahead.raw[index] === T.AS) last = index;
      }
    }
    if (last < 0 || this.#ahead.raw[last + 1] === T.STRING) return this.#name();
    this.#types[last] = T.AS_NAME;
    this.#hard(type);
  }

  #interval(next: number) {
    if (startsOperand(next)) return this.#after(false);
    if (!mayStartOperand(next) && !isKeyword(next)) return this.#name();
    if (![...INTERVAL_UNITS].some((unit) => this.#hasAhead(unit))) return this.#name();
    const behind = this.#ahead.raw[this.#ahead.partners[this.#index + 1]! + 1] ?? T.EOF;
    if (next !== T.LPAREN || !INTERVAL_UNITS.has(behind)) this.#doubt();
    this.#after(false);
  }
}
