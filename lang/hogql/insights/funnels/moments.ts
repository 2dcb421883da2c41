/** Words that the walks over a funnel's events are written in: the event's number, and the fold's state. */
import type { Expression } from "#lang/syntax/ast.ts";
import { and, array, build, call, constant, element, expr, field, lambda, or } from "../template.ts";

export interface Walk {
  readonly steps: number;
  readonly windowMs: number;
  readonly order: "ordered" | "strict" | "unordered";
  readonly exclusions: boolean;
  /** By step, from 0: whether it may be left out. */
  readonly optional: readonly boolean[];
  /** Also collect when the attempts began that reached these steps (from 0). */
  readonly attempts?: { readonly from: number; readonly to: number } | undefined;
}

/** What a walk found, as expressions over a column with the fold's result. */
export interface Walked {
  /** The fold itself. */
  readonly fold: Expression;
  /** Times of the best path; its length is the step reached. */
  readonly path: (state: Expression) => Expression;
  /** Whether the actor is dropped. */
  readonly dropped: ((state: Expression) => Expression) | undefined;
  /** Beginnings of attempts that reached `from`, reached `to`, and were excluded. */
  readonly attempts:
    | ((state: Expression) => { from: Expression; to: Expression; excluded: Expression | undefined })
    | undefined;
}

/** How many bits of an event's number stand for what. */
export interface Layout {
  readonly maskBits: number;
  readonly lowestBits: number;
  /** Whether the number needs more than 63 bits; times take 42, until the year 2109. */
  readonly wide: boolean;
}

export function layoutOf({ steps, exclusions }: Pick<Walk, "steps" | "exclusions">): Layout {
  const maskBits = exclusions ? 2 * steps : steps;
  const lowestBits = Math.ceil(Math.log2(steps + 1));
  return { maskBits, lowestBits, wide: maskBits + lowestBits + 42 > 63 };
}

/** An event's number from its parts. */
export function momentOf(
  time: Expression,
  lowest: Expression,
  mask: Expression,
  { maskBits, lowestBits, wide }: Layout,
): Expression {
  const grown = (value: Expression): Expression => (wide ? call("_toUInt128", value) : call("_toInt64", value));
  return expr`bitShiftLeft(${grown(time)}, ${maskBits + lowestBits}) + bitShiftLeft(${grown(lowest)}, ${maskBits}) + ${mask}`;
}

/** Whether a bit of an event's number is set. */
export const bitOf = (event: Expression, index: number, { wide }: Layout): Expression =>
  expr`bitTest(${wide ? call("_toUInt64", event) : event}, ${index})`;

/** The same event without one of its steps. */
export const withoutBit = (event: Expression, index: number, layout: Layout): Expression => {
  const { wide } = layout;
  return expr`${event} - if(${bitOf(event, index, layout)}, ${{ node: "Constant", value: 2n ** BigInt(index), span: { start: 0, end: 0 } }}, ${wide ? call("_toUInt128", constant(0)) : constant(0)})`;
};

export const state = field("a");

/** Parts of the event that the fold is at. */
export function eventParts(walk: Walk): { readonly time: Expression; readonly bit: (index: number) => Expression } {
  const layout = layoutOf(walk);
  const shifted = expr`bitShiftRight(e, ${layout.maskBits + layout.lowestBits})`;
  return {
    time: layout.wide ? call("_toInt64", shifted) : shifted,
    bit: (index) => bitOf(field("e"), index, layout),
  };
}
/** Typed as the times are: 64 bits. */
export const EMPTY: Expression = expr`arrayPopBack([_toInt64(0)])`;

// The operands are never null, so that the null-safe form would only cost.
export const atMost = (a: Expression, b: Expression): Expression => build.raw("lessOrEquals", a, b);
export const more = (a: Expression, b: Expression): Expression => build.raw("greater", a, b);
export const same = (a: Expression, b: Expression): Expression => build.raw("equals", a, b);
export const differ = (a: Expression, b: Expression): Expression => build.raw("notEquals", a, b);
export const plus = (a: Expression, b: number): Expression => build.raw("plus", a, constant(b));
export const first = (path: Expression): Expression => expr`${path}[1]`;
export const choose = (condition: Expression, yes: Expression, no: Expression): Expression =>
  call("if", condition, yes, no);

export const empties = (count: number): readonly Expression[] => Array.from({ length: count }, () => EMPTY);

/**
 * `body` with a name for a value in it. An alias would be written out again wherever it is used, and those within it
 * too, which makes expressions that take the engine longer to read than to run.
 */
export const bound = (name: string, value: Expression, body: Expression): Expression =>
  expr`${call("arrayMap", lambda([name], body), array([value]))}[1]`;

/** The paths of an ordered walk, in the first slots of its state; the best one behind them. */
export interface Paths {
  readonly path: (step: number) => Expression;
  readonly best: Expression;
  /** Steps whose path an event of `step` can continue, nearest first. */
  readonly sources: (step: number) => readonly number[];
  readonly usable: (step: number, source: number) => Expression;
  /** Whether the event continues any path to `step`, or begins one. */
  readonly match: (step: number) => Expression;
  /** What `of` says of the path that is continued to `step`. */
  readonly chosen: (step: number, of: (source: number) => Expression) => Expression;
  /** That path, with a 0 for each step left out, and now. */
  readonly extended: (step: number) => Expression;
  /** What becomes of the path to `step` when it is not continued. */
  readonly kept: (step: number) => Expression;
}

export function pathsOf(walk: Walk): Paths {
  const { steps, windowMs, order, optional } = walk;
  const { time, bit } = eventParts(walk);
  const path = (step: number): Expression => element(state, step + 1);
  const sources = (step: number): readonly number[] => {
    const found = [step - 1];
    for (let before = step - 1; before > 0 && optional[before] === true; before--) found.push(before - 1);
    return found;
  };
  const usable = (step: number, source: number): Expression =>
    and(
      bit(step),
      call("notEmpty", path(source)),
      atMost(time, plus(first(path(source)), windowMs)),
      differ(first(path(step)), first(path(source))),
    );
  const chosen = (step: number, of: (source: number) => Expression): Expression => {
    const options = sources(step);
    const ways = options.slice(0, -1).flatMap((source) => [usable(step, source), of(source)]);
    const last = of(options.at(-1)!);
    return ways.length === 0 ? last : call("multiIf", ...ways, last);
  };
  const continued = (step: number, source: number): Expression =>
    call("arrayPushBack", source === step - 1 ? path(source) : expr`arrayResize(${path(source)}, ${step})`, time);
  return {
    path,
    best: element(state, steps + 1),
    sources,
    usable,
    match: (step) => (step === 0 ? bit(0) : or(...sources(step).map((source) => usable(step, source)))),
    chosen,
    extended: (step) => (step === 0 ? array([time]) : chosen(step, (source) => continued(step, source))),
    kept: (step) => (order === "strict" ? choose(bit(step), path(step), EMPTY) : path(step)),
  };
}
