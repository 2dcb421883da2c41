/**
 * The automaton that the parser predicts with, in two widths.
 *
 * The *wide* one is the grammar as written. The *narrow* one is for tokens whose roles are decided (`narrow.ts`): a
 * keyword is no name, and where a set offers a token together with its role type, only the role type counts. Both drive
 * the same generated parser: the narrow automaton is a copy with smaller sets.
 */
import { type ATN, ATNDeserializer, DFA, IntervalSet, SetTransition } from "antlr4ng";
import { HogParser as T } from "./generated/HogParser.ts";
import { isKeyword } from "./tokens.ts";

/** Role type → the type which the lexer gives. */
export const ROLES: ReadonlyMap<number, number> = new Map([
  [T.LPAREN_CALL, T.LPAREN],
  [T.LBRACKET_INDEX, T.LBRACKET],
  [T.LBRACE_BLOCK, T.LBRACE],
  [T.DASH_INFIX, T.DASH],
  [T.DASH_NEGATE, T.DASH],
  [T.PLUS_INFIX, T.PLUS],
  [T.ASTERISK_INFIX, T.ASTERISK],
  [T.DOT_POSTFIX, T.DOT],
  [T.COMMA_ARROW, T.COMMA],
  [T.ASSIGN_NAMED, T.ASSIGN],
  [T.AS_NAME, T.AS],
  [T.SELECT_LIST, T.SELECT],
  [T.TAG_LESS, T.LESS],
  [T.TAG_GREATER, T.GREATER],
  [T.TAG_SELF_CLOSE, T.SLASH_GREATER],
]);

/** Rules in which a keyword is a name. */
const NAME_RULES: ReadonlySet<number> = new Set([T.RULE_identifier, T.RULE_fieldName]);

function narrowed(set: IntervalSet, isIdentifier: boolean): IntervalSet {
  const dropped = new Set<number>();
  for (const [role, plain] of ROLES) if (set.contains(role)) dropped.add(plain);
  const kept = new IntervalSet();
  for (const type of set.toArray()) {
    if (!dropped.has(type) && !(isIdentifier && isKeyword(type))) kept.addOne(type);
  }
  return kept;
}

function narrowAutomaton(): ATN {
  const atn = new ATNDeserializer().deserialize(T._serializedATN);
  for (const state of atn.states) {
    for (const transition of state?.transitions ?? []) {
      if (!(transition instanceof SetTransition)) continue;
      transition.set = narrowed(transition.set, NAME_RULES.has(state!.ruleIndex));
    }
  }
  return atn;
}

/** An automaton with what was learnt while predicting with it. */
export class Automaton {
  readonly atn: ATN;
  #decisions: DFA[];
  #uses = 0;

  constructor(atn: ATN) {
    this.atn = atn;
    this.#decisions = this.#fresh();
  }

  #fresh(): DFA[] {
    return this.atn.decisionToState.map((state, index) => new DFA(state, index));
  }

  /** The learnt decisions; forgotten once they are more than `DECISIONS_MAX`, so that no text can fill the memory. */
  get decisions(): DFA[] {
    // Counting takes as long as parsing a short text, so not every time.
    if (++this.#uses % USES_BETWEEN_COUNTS !== 0) return this.#decisions;
    let states = 0;
    for (const dfa of this.#decisions) states += dfa.length;
    if (states > DECISIONS_MAX) this.#decisions = this.#fresh();
    return this.#decisions;
  }
}

/** States kept per automaton; each holds up to some hundred configurations. */
const DECISIONS_MAX = 20_000;
const USES_BETWEEN_COUNTS = 16;

let narrow: Automaton | undefined;
let wide: Automaton | undefined;

/** Built at first use: a page that only tokenizes pays for neither. */
export const narrowParsing = (): Automaton => (narrow ??= new Automaton(narrowAutomaton()));
export const wideParsing = (): Automaton => (wide ??= new Automaton(T._ATN));

/** Lets both automata learn anew. */
export function forgetDecisions(): void {
  narrow = undefined;
  wide = undefined;
}
