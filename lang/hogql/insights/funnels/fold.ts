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
import { as, call, element, field, lambda, tuple } from "../template.ts";
import { barredWalk } from "./barred.ts";
import { choose, empties, first, more, pathsOf, state, type Walk, type Walked } from "./moments.ts";
import { unorderedWalk } from "./unordered.ts";

export function walkOver(events: Expression, walk: Walk): Walked {
  if (walk.order === "unordered") return unorderedWalk(events, walk);
  return walk.exclusions ? barredWalk(events, walk) : plainWalk(events, walk);
}

/** Ordered or strict, without exclusions. State: the paths, the best one, beginnings of attempts. */
function plainWalk(events: Expression, walk: Walk): Walked {
  const { steps, attempts } = walk;
  const { best, match, extended, kept } = pathsOf(walk);
  const matched = (step: number): Expression => field(`m${step}`);
  const candidate = (step: number): Expression => field(`c${step}`);
  const every = Array.from({ length: steps }, (_, step) => step);
  const longer = (step: number): Expression => more(call("length", candidate(step)), call("length", best));
  const began = attempts === undefined ? [] : [attempts.from, attempts.to];
  const next = tuple(
    ...every.map((step) => as(choose(as(match(step), `m${step}`), extended(step), kept(step)), `c${step}`)),
    call("multiIf", ...every.toReversed().flatMap((step) => [longer(step), candidate(step)]), best),
    ...began.map((step, offset) => {
      const list = element(state, steps + 2 + offset);
      return choose(matched(step), call("arrayPushBack", list, first(candidate(step))), list);
    }),
  );
  return {
    fold: call("arrayFold", lambda(["a", "e"], next), events, tuple(...empties(steps + 1 + began.length))),
    path: (result) => element(result, steps + 1),
    dropped: undefined,
    attempts:
      attempts === undefined
        ? undefined
        : (result) => ({ from: element(result, steps + 2), to: element(result, steps + 3), excluded: undefined }),
  };
}
