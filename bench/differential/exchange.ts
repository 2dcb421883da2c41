/** Values of the reference machine as values of ours, and back, so that functions of ours can stand in for its own. */
import { brandSql, dictEntries, dictOf } from "#runtime/dict.ts";
import {
  HogCallable,
  HogClosure,
  HogDate,
  HogDateTime,
  HogError,
  HogInterval,
  HogTuple,
  isDict,
  tupleOf,
  type Value,
} from "#runtime/value.ts";

type PeerRecord = Readonly<Record<string, unknown>>;

/** Theirs for the functions that were made of it: they pass through ours untouched. */
const originals = new WeakMap<HogCallable | HogClosure, unknown>();

/** Ours for theirs, with the same sharing and the same cycles. */
export function fromPeer(value: unknown, seen = new Map<unknown, Value>()): Value {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value as Value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const items: Value[] = "__isHogTuple" in value ? tupleOf([]) : [];
    seen.set(value, items);
    // A hole is a null.
    for (let index = 0; index < value.length; index++) items.push(fromPeer(value[index], seen));
    return items;
  }
  if (value instanceof Map) {
    const dict = dictOf(
      Array.from(value, ([key, item]): [Value, Value] => [fromPeer(key, seen), fromPeer(item, seen)]),
    );
    if (value.get("__hx_ast")) brandSql(dict);
    return dict;
  }
  const record = value as PeerRecord;
  if (record["__hogDate__"]) return new HogDate(Number(record["year"]), Number(record["month"]), Number(record["day"]));
  if (record["__hogDateTime__"]) return new HogDateTime(Number(record["dt"]), String(record["zone"]));
  if (record["__hogInterval__"]) {
    return new HogInterval(fromPeer(record["value"], seen), record["unit"] as HogInterval["unit"]);
  }
  if (record["__hogError__"]) {
    return new HogError(String(record["type"]), String(record["message"]), fromPeer(record["payload"], seen));
  }
  if (record["__hogCallable__"]) return remembered(callableOf(record), record);
  if (record["__hogClosure__"]) {
    return remembered(new HogClosure(callableOf(record["callable"] as PeerRecord), []), record);
  }
  return dictOf(Object.entries(record).map(([key, item]): [Value, Value] => [key, fromPeer(item, seen)]));
}

function remembered<Ours extends HogCallable | HogClosure>(ours: Ours, theirs: unknown): Ours {
  originals.set(ours, theirs);
  return ours;
}

/** Enough of a function to be printed. */
const callableOf = (record: PeerRecord): HogCallable =>
  new HogCallable("local", String(record["name"]), String(record["chunk"]), Number(record["argCount"]), 0, 0);

/** Theirs for ours. A function must have come from there. */
export function toPeer(value: Value): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(toPeer);
    return value instanceof HogTuple ? Object.assign(items, { __isHogTuple: true }) : items;
  }
  if (isDict(value)) return new Map(Array.from(dictEntries(value), ([key, item]) => [toPeer(key), toPeer(item)]));
  if (value instanceof HogDate) return { __hogDate__: true, year: value.year, month: value.month, day: value.day };
  if (value instanceof HogDateTime) return { __hogDateTime__: true, dt: value.dt, zone: value.zone };
  if (value instanceof HogInterval) return { __hogInterval__: true, value: toPeer(value.value), unit: value.unit };
  if (value instanceof HogError) {
    const { type, message, payload } = value;
    return { __hogError__: true, type, message, payload: payload === null ? undefined : toPeer(payload) };
  }
  const original = originals.get(value as HogCallable | HogClosure);
  if (original === undefined) throw new Error("a function of ours means nothing to the reference machine");
  return original;
}
