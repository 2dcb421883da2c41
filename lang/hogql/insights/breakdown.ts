/** What an insight is broken down by: up to three properties at once, bins of a number, or cohorts. */
import type { Expression } from "#lang/syntax/ast.ts";
import type { InsightContext } from "./context.ts";
import { type FilterScope, operandOf } from "./filters.ts";
import { at, InsightMistake } from "./problem.ts";
import type { BreakdownFilterInput } from "./schemas.ts";
import { constant, expr, userExpression } from "./template.ts";

export const BREAKDOWN_NULL = "$$_posthog_breakdown_null_$$";
export const BREAKDOWN_OTHER = "$$_posthog_breakdown_other_$$";
export const BREAKDOWN_LIMIT = 25;

export interface PropertyBreakdown {
  /** The bare property. */
  readonly raw: Expression;
  /** As a text that is never null: {@link BREAKDOWN_NULL} for nothing and for "". */
  readonly value: Expression;
  /** Equal bins of a number; its `value` is then not used. */
  readonly bins: number | undefined;
}

export type Breakdown =
  | { readonly kind: "none" }
  | {
      readonly kind: "properties";
      readonly properties: readonly PropertyBreakdown[];
      /** Whether values are lists in the answer, also if of one. */
      readonly several: boolean;
      readonly limit: number | undefined;
      readonly hideOther: boolean;
    }
  | { readonly kind: "cohorts"; readonly cohorts: readonly CohortBreakdown[] };

export interface CohortBreakdown {
  /** Null for everybody. */
  readonly id: number | null;
  readonly name: string;
}

type BreakdownType = NonNullable<BreakdownFilterInput["breakdown_type"]>;

/** @throws InsightMistake */
export function breakdownOf(
  input: BreakdownFilterInput | null | undefined,
  context: InsightContext,
  scope: FilterScope = "event",
): Breakdown {
  if (input === undefined || input === null) return { kind: "none" };
  const path = "breakdownFilter";
  const shared = {
    limit: input.breakdown_limit ?? undefined,
    hideOther: input.breakdown_hide_other_aggregation === true,
  };
  const list = input.breakdowns ?? [];
  if (list.length > 0) {
    const cohorts = list.filter(({ type }) => type === "cohort");
    if (cohorts.length > 0) {
      if (cohorts.length < list.length) {
        throw new InsightMistake("Cohorts can not be mixed with properties.", at(path, "breakdowns"));
      }
      return cohortsOf(
        cohorts.map(({ property }) => property),
        context,
        at(path, "breakdowns"),
      );
    }
    const properties = list.map(({ property, type, group_type_index, histogram_bin_count, normalize_url }, index) =>
      propertyOf(
        type ?? "event",
        String(property),
        group_type_index,
        histogram_bin_count ?? undefined,
        normalize_url === true,
        context,
        scope,
        at(path, "breakdowns", index),
      ),
    );
    return { kind: "properties", properties, several: true, ...shared };
  }
  const { breakdown } = input;
  if (breakdown === undefined || breakdown === null || breakdown === "") return { kind: "none" };
  const type = input.breakdown_type ?? "event";
  const keys = Array.isArray(breakdown) ? breakdown : [breakdown];
  if (type === "cohort") return cohortsOf(keys, context, at(path, "breakdown"));
  if (keys.length > 3) throw new InsightMistake("There can be at most 3 breakdowns.", at(path, "breakdown"));
  const properties = keys.map((key) =>
    propertyOf(
      type,
      String(key),
      input.breakdown_group_type_index,
      input.breakdown_histogram_bin_count ?? undefined,
      input.breakdown_normalize_url === true,
      context,
      scope,
      at(path, "breakdown"),
    ),
  );
  return { kind: "properties", properties, several: Array.isArray(breakdown) && keys.length > 1, ...shared };
}

function propertyOf(
  type: BreakdownType,
  key: string,
  groupIndex: number | null | undefined,
  bins: number | undefined,
  normalizeUrl: boolean,
  context: InsightContext,
  scope: FilterScope,
  path: string,
): PropertyBreakdown {
  const raw =
    type === "hogql"
      ? userExpression(key, path)
      : operandOf(type as Exclude<BreakdownType, "hogql" | "cohort">, key, groupIndex, context, scope, path).expr;
  const text = normalizeUrl ? normalized(expr`toString(${raw})`) : expr`toString(${raw})`;
  return { raw, value: expr`ifNull(nullIf(${text}, ''), ${BREAKDOWN_NULL})`, bins };
}

/** Without `/`, `?` and `#` at the end; a text of nothing else is the root. */
const normalized = (text: Expression): Expression =>
  expr`if(empty(${text}), '', ifNull(nullIf(replaceRegexpOne(${text}, '[/?#]+$', ''), ''), '/'))`;

function cohortsOf(keys: readonly (string | number)[], context: InsightContext, path: string): Breakdown {
  const cohorts = keys.map((key): CohortBreakdown => {
    if (key === "all" || key === 0) return { id: null, name: "all users" };
    const found = context.query.cohorts.find(({ id }) => id === Number(key));
    if (found === undefined) throw new InsightMistake(`Could not find cohort with ID ${key}`, path);
    return { id: found.id, name: found.name };
  });
  return { kind: "cohorts", cohorts };
}

/** Bounds of equal bins between two numbers: bin i is from `edges[i]` to below `edges[i + 1]`. */
export interface Bins {
  readonly min: number;
  readonly width: number;
  readonly count: number;
  readonly max: number;
}

export function binsOf(min: unknown, max: unknown, count: number): Bins | undefined {
  if (min === null || max === null || min === undefined || max === undefined) return undefined;
  const [low, high] = [Number(min), Number(max)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return low === high
    ? { min: low, max: high, width: 0, count: 1 }
    : { min: low, max: high, width: (high - low) / count, count };
}

/** The text of a number's bin: `[lo,hi]`, the last one closed by a hundredth. */
export function binned(raw: Expression, bins: Bins | undefined): Expression {
  if (bins === undefined) return constant(BREAKDOWN_NULL);
  const { min, width, count } = bins;
  const names = Array.from({ length: count }, (_, index) => binName(bins, index));
  const index =
    width === 0 ? constant(1) : expr`least(toInt(floor((toFloat(${raw}) - ${min}) / ${width})), ${count - 1}) + 1`;
  return expr`if(isNull(toFloat(${raw})), ${BREAKDOWN_NULL}, arrayElement(${{ node: "Array", exprs: names.map(constant), span: { start: 0, end: 0 } }}, assumeNotNull(${index})))`;
}

const binName = ({ min, max, width, count }: Bins, index: number): string =>
  `[${rounded(min + width * index)},${rounded(index === count - 1 ? max + 0.01 : min + width * (index + 1))}]`;

/** To a millionth, so that 0.1 + 0.2 reads as 0.3. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Nothing comes last but one, the rest last; else the order stays. */
export const breakdownRank = (values: readonly string[]): number =>
  values.includes(BREAKDOWN_OTHER) ? 2 : values.includes(BREAKDOWN_NULL) ? 1 : 0;
