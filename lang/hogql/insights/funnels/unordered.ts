/** Unordered walks; see fold.ts. */
import type { Expression } from "#lang/syntax/ast.ts";
import { and, array, build, call, constant, element, expr, field, lambda, tuple } from "../template.ts";
import {
  atMost,
  bound,
  choose,
  EMPTY,
  eventParts,
  first,
  more,
  plus,
  same,
  state,
  type Walk,
  type Walked,
} from "./moments.ts";

/** State: the queues of the steps, the best path, beginnings of attempts. */
export function unorderedWalk(events: Expression, walk: Walk): Walked {
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

/** ms since 1970, after any event: the year 2255. */
const LATER = 9_000_000_000_000;
