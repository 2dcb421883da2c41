/**
 * What an instruction's time tells, when it was stepped and watched. That takes far longer than the same in a compiled
 * block, but what it takes *more* than stepping costs anyway is real work: a regular expression takes what it takes. So
 * instructions fall into kinds. Those that a block does in a few nanoseconds weigh the same each; where a frame is made,
 * some more. Of the others, which may do any amount of work, the time counts beyond what their kind costs at least: the
 * tenth percentile of all seen so far, a plain instruction's median and {@link OVERHEAD_NS_MAX} at most, so that a program
 * that calls nothing but one slow function is not thought to be cheap.
 */
import { OPCODES } from "#lang/hog/opcodes.ts";

/** `plain` ones do nothing but push or jump, and tell what stepping costs. The last six may do any amount of work. */
export type Kind = "plain" | "light" | "frame" | "call" | "global" | "search" | "make" | "property" | "compare";

const KINDS: Readonly<Partial<Record<keyof typeof OPCODES, Kind>>> = {
  ...{ TRUE: "plain", FALSE: "plain", NULL: "plain", STRING: "plain", INTEGER: "plain", FLOAT: "plain", POP: "plain" },
  ...{
    JUMP: "plain",
    RETURN: "frame",
    CLOSURE: "frame",
    CALL_GLOBAL: "call",
    CALL_LOCAL: "call",
    GET_GLOBAL: "global",
  },
  ...{ LIKE: "search", ILIKE: "search", NOT_LIKE: "search", NOT_ILIKE: "search", IN: "search", NOT_IN: "search" },
  ...{ REGEX: "search", NOT_REGEX: "search", IREGEX: "search", NOT_IREGEX: "search" },
  ...{ DICT: "make", ARRAY: "make", TUPLE: "make", GET_PROPERTY: "property", GET_PROPERTY_NULLISH: "property" },
  ...{ SET_PROPERTY: "property", EQ: "compare", NOT_EQ: "compare", GT: "compare", GT_EQ: "compare", LT: "compare" },
  ...{ LT_EQ: "compare" },
};

const KIND_OF_CODE = new Map<unknown, Kind>(
  Object.entries(KINDS).map(([name, kind]) => [OPCODES[name as keyof typeof OPCODES].code, kind]),
);

export const kindOf = (token: unknown): Kind => KIND_OF_CODE.get(token) ?? "light";

/** Nanoseconds in a compiled block, about; only their proportion to measured work counts. */
export const WEIGHT_NS: Readonly<Record<Kind, number>> = {
  ...{ plain: 4, light: 4, frame: 20, call: 10, global: 10 },
  ...{ search: 4, make: 10, property: 8, compare: 4 },
};

export const isMeasured = (kind: Kind): boolean => kind !== "plain" && kind !== "light" && kind !== "frame";

/** What stepping costs one kind more than a plain instruction: operands taken from the stack, arguments put in a list. */
const OVERHEAD_NS_MAX = 250;
const BIN_NS = 8;
const BINS = 512;

class Histogram {
  readonly #bins = new Uint32Array(BINS);
  #count = 0;

  add(ns: number): void {
    this.#bins[Math.min(BINS - 1, Math.max(0, Math.floor(ns / BIN_NS)))]! += 1;
    this.#count += 1;
  }

  /** 0 when it is empty. */
  quantile(share: number): number {
    let rank = this.#count * share;
    if (this.#count === 0) return 0;
    for (let bin = 0; bin < BINS; bin++) {
      rank -= this.#bins[bin]!;
      if (rank <= 0) return (bin + 0.5) * BIN_NS;
    }
    return BINS * BIN_NS;
  }
}

/** What stepping was seen to cost; shared by all runs of a profile. */
export class Timing {
  readonly #histograms = new Map<Kind, Histogram>();
  #base = new Map<Kind, number>();

  /** Takes note of a stepped instruction. @returns what of its time is work of its own, ns; may be below 0 */
  note(kind: Kind, ns: number): number {
    let histogram = this.#histograms.get(kind);
    if (histogram === undefined) {
      histogram = new Histogram();
      this.#histograms.set(kind, histogram);
    }
    histogram.add(ns);
    return ns - (this.#base.get(kind) ?? this.#base.get("plain") ?? ns);
  }

  /** Reckons anew, between runs. */
  update(): void {
    const plain = this.#histograms.get("plain")?.quantile(0.5);
    if (plain === undefined) return;
    this.#base = new Map([["plain", plain]]);
    for (const [kind, histogram] of this.#histograms) {
      if (isMeasured(kind)) this.#base.set(kind, Math.min(histogram.quantile(0.1), plain + OVERHEAD_NS_MAX));
    }
  }
}
