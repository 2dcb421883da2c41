/**
 * Walks an actor's events in order of time and finds how far it came. The walk is one `arrayFold`, written out step by
 * step so that a step costs a few vectorised calls and no inner lambda.
 *
 * State of an ordered walk: for each step k a *path*, the times at which the latest attempt that got there reached steps
 * 1 to k (0 for a step that may be left out and was), and the best path of all. An event of step k extends the path of
 * step k - 1 if that began at most a window ago, and not if path k comes from the same beginning. All steps read the
 * state before the event, so that one event serves once in a path; a new event of step 1 begins anew, while the older
 * attempts live on in the later paths. Strict: what the event is no step of, it ends. An exclusion between two steps
 * marks the path that waits there; marked paths are not continued, and an actor whose best path is marked is dropped.
 *
 * An unordered walk keeps a queue of times for each step, without those that fell out of the window. An event goes to
 * the one of its steps whose latest time is oldest; an exclusion empties all queues. The path is the sorted heads.
 *
 * An event is one number, since numbers are gathered and sorted several times as fast as tuples: its time in ms, below
 * that its lowest step (0 for an exclusion), below that a bit for each step and one for each step before which an
 * exclusion stands. So events of the same millisecond are walked in the order of their steps.
 */
import type { Expression } from "#lang/syntax/ast.ts";
import { and, array, as, build, call, constant, element, expr, field, lambda, not, or, tuple } from "../template.ts";

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

export const walkOver = (events: Expression, walk: Walk): Walked =>
  walk.order === "unordered" ? unorderedWalk(events, walk) : orderedWalk(events, walk);

const state = field("a");

/** Parts of the event that the fold is at. */
function eventParts(walk: Walk): { readonly time: Expression; readonly bit: (index: number) => Expression } {
  const layout = layoutOf(walk);
  const shifted = expr`bitShiftRight(e, ${layout.maskBits + layout.lowestBits})`;
  return {
    time: layout.wide ? call("_toInt64", shifted) : shifted,
    bit: (index) => bitOf(field("e"), index, layout),
  };
}
/** Typed as the times are: 64 bits. */
const EMPTY: Expression = expr`arrayPopBack([_toInt64(0)])`;

// The operands are never null, so that the null-safe form would only cost.
const atMost = (a: Expression, b: Expression): Expression => build.raw("lessOrEquals", a, b);
const more = (a: Expression, b: Expression): Expression => build.raw("greater", a, b);
const same = (a: Expression, b: Expression): Expression => build.raw("equals", a, b);
const differ = (a: Expression, b: Expression): Expression => build.raw("notEquals", a, b);
const plus = (a: Expression, b: number): Expression => build.raw("plus", a, constant(b));
const first = (path: Expression): Expression => expr`${path}[1]`;
const choose = (condition: Expression, yes: Expression, no: Expression): Expression => call("if", condition, yes, no);

function orderedWalk(events: Expression, walk: Walk): Walked {
  const { steps, windowMs, order, exclusions, optional, attempts } = walk;
  const strict = order === "strict";
  const { time, bit } = eventParts(walk);
  // Slots of the state's tuple, from 1.
  const path = (step: number): Expression => element(state, step + 1);
  const best = element(state, steps + 1);
  const mark = (step: number): Expression => element(state, steps + 2 + step);
  const bestMark = element(state, 2 * steps + 2);
  const extra = steps + 1 + (exclusions ? steps + 1 : 0);

  /** Steps whose path can be continued by an event of `step`, nearest first. */
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
  /** The path of `source`, with a 0 for each step left out, and now. */
  const continued = (step: number, source: number): Expression => {
    const padded = source === step - 1 ? path(source) : expr`arrayResize(${path(source)}, ${step})`;
    return call("arrayPushBack", padded, time);
  };

  const columns: Expression[] = [];
  const matched = (step: number): Expression => field(`m${step}`);
  const candidate = (step: number): Expression => field(`c${step}`);
  for (let step = 0; step < steps; step++) {
    const options = step === 0 ? [] : sources(step);
    const match = step === 0 ? bit(0) : or(...options.map((source) => usable(step, source)));
    const ways = options.slice(0, -1).flatMap((source) => [usable(step, source), continued(step, source)]);
    const extended =
      step === 0
        ? array([time])
        : ways.length === 0
          ? continued(step, step - 1)
          : call("multiIf", ...ways, continued(step, options.at(-1)!));
    const kept = strict ? choose(bit(step), path(step), EMPTY) : path(step);
    if (!exclusions) {
      columns.push(as(choose(as(match, `m${step}`), extended, kept), `c${step}`));
      continue;
    }
    // A marked path is not continued; that it would have been decides about the best one.
    const marks =
      step === 0
        ? constant(0)
        : ways.length === 0
          ? mark(step - 1)
          : call(
              "multiIf",
              ...options.slice(0, -1).flatMap((source) => [usable(step, source), mark(source)]),
              mark(options.at(-1)!),
            );
    columns.push(choose(and(as(and(match), `m${step}`), not(as(marks, `x${step}`))), as(extended, `c${step}`), kept));
  }
  const longer = (step: number): Expression =>
    exclusions
      ? and(
          matched(step),
          or(more(constant(step + 1), field("reached")), and(same(constant(step + 1), field("reached")), bestMark)),
        )
      : more(call("length", candidate(step)), call("length", best));
  const bestWays = Array.from({ length: steps }, (_, index) => steps - 1 - index).flatMap((step) => [
    longer(step),
    candidate(step),
  ]);
  columns.push(call("multiIf", ...bestWays, best));
  if (exclusions) {
    const excluded = (step: number): Expression =>
      step + 1 >= steps
        ? constant(0)
        : and(
            bit(steps + step + 1),
            call("notEmpty", path(step)),
            atMost(time, plus(first(path(step)), windowMs)),
            differ(first(path(step + 1)), first(path(step))),
          );
    for (let step = 0; step < steps; step++) {
      const goesOn = and(matched(step), not(field(`x${step}`)));
      const stays = or(mark(step), as(excluded(step), `ex${step}`));
      columns.push(flag(choose(goesOn, constant(0), strict ? and(bit(step), stays) : stays)));
    }
    const atBest = expr`arrayElement(${array(Array.from({ length: steps }, (_, step) => field(`ex${step}`)))}, ${field("reached")})`;
    const stillBest = or(
      bestMark,
      and(more(field("reached"), constant(0)), atBest, atMost(time, plus(first(best), windowMs))),
    );
    const wins = Array.from({ length: steps }, (_, index) => steps - 1 - index);
    columns.push(flag(call("multiIf", ...wins.flatMap((step) => [longer(step), field(`x${step}`)]), stillBest)));
  }
  if (attempts !== undefined) {
    for (const [offset, step] of [attempts.from, attempts.to].entries()) {
      const list = element(state, extra + 1 + offset);
      const reaches = exclusions ? and(matched(step), not(field(`x${step}`))) : matched(step);
      columns.push(choose(reaches, call("arrayPushBack", list, first(candidate(step))), list));
    }
    if (exclusions) {
      const hit = array(
        Array.from({ length: steps }, (_, step) => choose(field(`ex${step}`), first(path(step)), expr`_toInt64(0)`)),
      );
      columns.push(expr`arrayConcat(${element(state, extra + 3)}, arrayFilter(start -> start != 0, ${hit}))`);
    }
  }

  const empties = (count: number): readonly Expression[] => Array.from({ length: count }, () => EMPTY);
  const zeros = (count: number): readonly Expression[] => Array.from({ length: count }, () => constant(0));
  const initial = tuple(
    ...empties(steps + 1),
    ...(exclusions ? zeros(steps + 1) : []),
    ...(attempts === undefined ? [] : empties(exclusions ? 3 : 2)),
  );
  const stepped = tuple(...columns);
  // Who came through is through: no exclusion after it counts. Other attempts of his still do.
  const reached = as(call("length", best), "reached");
  const through =
    attempts === undefined ? and(same(reached, constant(steps)), not(bestMark)) : more(reached, constant(steps));
  const body = exclusions ? choose(through, state, stepped) : stepped;
  return {
    fold: call("arrayFold", lambda(["a", "e"], body), events, initial),
    path: (result) => element(result, steps + 1),
    dropped: exclusions ? (result) => element(result, 2 * steps + 2) : undefined,
    attempts:
      attempts === undefined
        ? undefined
        : (result) => ({
            from: element(result, extra + 1),
            to: element(result, extra + 2),
            excluded: exclusions ? element(result, extra + 3) : undefined,
          }),
  };
}

/** 0 or 1 in one byte, as the state's marks are. */
const flag = (condition: Expression): Expression => choose(condition, constant(1), constant(0));

function unorderedWalk(events: Expression, walk: Walk): Walked {
  const { steps, windowMs, exclusions, attempts } = walk;
  const { time, bit } = eventParts(walk);
  const every = Array.from({ length: steps }, (_, step) => step);
  const numbered = array(every.map((step) => constant(step + 1)));
  const best = element(state, 2);
  const inWindow = expr`arrayFilter(at -> ${atMost(time, plus(field("at"), windowMs))}, queue)`;
  // Bits of exclusions stand behind those of the steps; one is enough.
  const live = expr`arrayMap(queue -> ${exclusions ? choose(bit(steps), EMPTY, inWindow) : inWindow}, ${element(state, 1)})`;
  const latest = array(every.map((step) => choose(bit(step), expr`live[${step + 1}][-1]`, constant(LATER))));
  const pushed = expr`arrayMap((queue, step) -> ${choose(
    and(same(field("step"), field("oldest")), build.raw("less", constant(0), field("matches"))),
    call("arrayPushBack", field("queue"), time),
    field("queue"),
  )}, live, ${numbered})`;
  const heads = expr`arraySort(arrayFilter(at -> at > 0, arrayMap(queue -> queue[1], queues)))`;
  const count = call("length", field("heads"));
  const emptied = expr`arrayMap(queue -> ${EMPTY}, queues)`;
  const next = tuple(
    attempts === undefined ? field("queues") : choose(more(count, constant(attempts.to)), emptied, field("queues")),
    choose(more(count, call("length", best)), field("heads"), best),
    ...(attempts === undefined
      ? []
      : [attempts.from, attempts.to].map((step, offset) => {
          const list = element(state, 3 + offset);
          return choose(more(count, constant(step)), call("arrayPushBack", list, first(field("heads"))), list);
        })),
  );
  const matches = every.map((step) => bit(step)).reduce((sum, one) => build.raw("plus", sum, one));
  const names: readonly (readonly [string, Expression])[] = [
    ["live", live],
    ["latest", latest],
    ["oldest", expr`indexOf(latest, arrayMin(latest))`],
    ["matches", matches],
    ["queues", pushed],
    ["heads", heads],
  ];
  const body = names.reduceRight<Expression>((inner, [name, value]) => bound(name, value, inner), next);
  const initial = tuple(
    array(every.map(() => EMPTY)),
    ...Array.from({ length: 1 + (attempts === undefined ? 0 : 2) }, () => EMPTY),
  );
  return {
    fold: call("arrayFold", lambda(["a", "e"], body), events, initial),
    path: (result) => element(result, 2),
    dropped: undefined,
    attempts:
      attempts === undefined
        ? undefined
        : (result) => ({ from: element(result, 3), to: element(result, 4), excluded: undefined }),
  };
}

/**
 * `body` with a name for a value in it. An alias would be written out again wherever it is used, and those within it
 * too, which makes expressions that take the engine longer to read than to run.
 */
const bound = (name: string, value: Expression, body: Expression): Expression =>
  expr`${call("arrayMap", lambda([name], body), array([value]))}[1]`;

/** ms since 1970, after any event: the year 2255. */
const LATER = 9_000_000_000_000;
