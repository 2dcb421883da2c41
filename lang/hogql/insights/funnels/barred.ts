/** Ordered and strict walks with exclusions; see fold.ts. */
import type { Expression } from "#lang/syntax/ast.ts";
import { and, array, call, constant, element, expr, lambda, not, or, tuple } from "../template.ts";
import {
  atMost,
  bound,
  choose,
  differ,
  empties,
  eventParts,
  first,
  more,
  pathsOf,
  plus,
  same,
  state,
  type Walk,
  type Walked,
} from "./moments.ts";

/** State: the paths, the best one, a mark for each path and the best, beginnings of attempts and of excluded ones. */
export function barredWalk(events: Expression, walk: Walk): Walked {
  const { steps, windowMs, order, attempts } = walk;
  const { time, bit } = eventParts(walk);
  const { path, best, match, chosen, extended, kept } = pathsOf(walk);
  const every = Array.from({ length: steps }, (_, step) => step);
  const descending = every.toReversed();
  const mark = (step: number): Expression => element(state, steps + 2 + step);
  const bestMark = element(state, 2 * steps + 2);
  const lists = 2 * steps + 3;

  // What the event does to each step is asked more than once, so it is found first: matches, then exclusions.
  const matched = (step: number): Expression => expr`done[${step + 1}]`;
  const barred = (step: number): Expression => (step + 1 < steps ? expr`done[${steps + step + 1}]` : constant(0));
  const bars = (step: number): Expression =>
    and(
      bit(steps + step + 1),
      call("notEmpty", path(step)),
      atMost(time, plus(first(path(step)), windowMs)),
      differ(first(path(step + 1)), first(path(step))),
    );
  const done = array([
    ...every.map((step) => flag(match(step))),
    ...every.slice(1).map((step) => flag(bars(step - 1))),
  ]);
  /** Whether the path that would be continued is marked: it is not, then, but decides about the best one. */
  const marked = (step: number): Expression => (step === 0 ? constant(0) : chosen(step, mark));
  const goesOn = (step: number): Expression => and(matched(step), not(marked(step)));

  const reached = call("length", best);
  const longer = (step: number): Expression =>
    and(matched(step), or(more(constant(step + 1), reached), and(same(constant(step + 1), reached), bestMark)));
  const marks = every.map((step) => {
    const stays = or(mark(step), barred(step));
    return flag(choose(goesOn(step), constant(0), order === "strict" ? and(bit(step), stays) : stays));
  });
  const atBest = expr`arrayElement(${array(every.map(barred))}, ${reached})`;
  const stillBest = or(bestMark, and(more(reached, constant(0)), atBest, atMost(time, plus(first(best), windowMs))));
  const next = [
    ...every.map((step) => choose(goesOn(step), extended(step), kept(step))),
    call("multiIf", ...descending.flatMap((step) => [longer(step), extended(step)]), best),
    ...marks,
    flag(call("multiIf", ...descending.flatMap((step) => [longer(step), marked(step)]), stillBest)),
  ];
  if (attempts !== undefined) {
    for (const [offset, step] of [attempts.from, attempts.to].entries()) {
      const list = element(state, lists + offset);
      next.push(choose(goesOn(step), call("arrayPushBack", list, first(extended(step))), list));
    }
    const hit = array(every.map((step) => choose(barred(step), first(path(step)), expr`_toInt64(0)`)));
    next.push(expr`arrayConcat(${element(state, lists + 2)}, arrayFilter(start -> start != 0, ${hit}))`);
  }
  const stepped = bound("done", done, tuple(...next));
  // Who came through is through: no exclusion after it counts. Other attempts of his still do.
  const through = and(same(reached, constant(steps)), not(bestMark));
  const body = attempts === undefined ? choose(through, state, stepped) : stepped;
  const initial = tuple(
    ...empties(steps + 1),
    ...Array.from({ length: steps + 1 }, () => constant(0)),
    ...empties(attempts === undefined ? 0 : 3),
  );
  return {
    fold: call("arrayFold", lambda(["a", "e"], body), events, initial),
    path: (result) => element(result, steps + 1),
    dropped: (result) => element(result, 2 * steps + 2),
    attempts:
      attempts === undefined
        ? undefined
        : (result) => ({
            from: element(result, lists),
            to: element(result, lists + 1),
            excluded: element(result, lists + 2),
          }),
  };
}

/** 0 or 1 in one byte, as the state's marks are. */
const flag = (condition: Expression): Expression => choose(condition, constant(1), constant(0));
