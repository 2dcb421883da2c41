/**
 * How a visit came about, from what its address and its referrer say. The lists of sources and media are a dictionary of
 * the warehouse, `channel_definition_dict`, keyed by a name and whether it is a source (or domain) or a medium.
 */
import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import type { ChannelRule, QueryContext } from "../context.ts";
import { fill } from "../template.ts";

const DICTIONARY = "channel_definition_dict";

type Attribute = "domain_type" | "type_if_paid" | "type_if_organic";

/** One look into the dictionary; a source that is not there by its name is looked for by its domain. */
function lookup(build: Builder, attribute: Attribute, key: Expression, kind: "source" | "medium"): Expression {
  const text = build.raw("coalesce", key, build.constant(""));
  const find = (name: Expression): Expression =>
    build.raw(
      "dictGetOrNull",
      build.constant(DICTIONARY),
      build.constant(attribute),
      build.tuple(name, build.constant(kind)),
    );
  if (kind === "medium") return find(text);
  return build.raw("coalesce", find(text), find(build.raw("cutToFirstSignificantSubdomain", text)));
}

export const domainType = (build: Builder, key: Expression): Expression => lookup(build, "domain_type", key, "source");

/** The five look-ups by their HogQL names without the prefix that some go by. */
export const LOOKUPS: Readonly<Record<string, (build: Builder, key: Expression) => Expression>> = {
  lookupDomainType: domainType,
  lookupPaidSourceType: (build, key) => lookup(build, "type_if_paid", key, "source"),
  lookupPaidMediumType: (build, key) => lookup(build, "type_if_paid", key, "medium"),
  lookupOrganicSourceType: (build, key) => lookup(build, "type_if_organic", key, "source"),
  lookupOrganicMediumType: (build, key) => lookup(build, "type_if_organic", key, "medium"),
};

/** What is known of a visit; each a text that is null when there is none. */
export interface ChannelParts {
  readonly campaign: Expression;
  readonly medium: Expression;
  readonly source: Expression;
  readonly referrer: Expression;
  readonly url: Expression;
  readonly hostname: Expression;
  readonly pathname: Expression;
  readonly gclid: Expression;
  readonly fbclid: Expression;
  readonly gadSource: Expression;
}

const SHOPPING = "match(lower({campaign}), '^(.*(([^a-df-z]|^)shop|shopping).*)$')";
const VIDEO = "match(lower({campaign}), '^(.*video.*)$')";

const DEFAULT = `multiIf(
  match(lower({campaign}), 'cross-network'), 'Cross Network',
  lower({medium}) in ('cpc', 'cpm', 'cpv', 'cpa', 'ppc', 'retargeting') or startsWith(lower({medium}), 'paid')
    or {gclid} is not null or {gadSource} is not null,
  coalesce(
    lookupPaidSourceType(lower({source})),
    lookupPaidMediumType(lower({medium})),
    if(${SHOPPING}, 'Paid Shopping', null),
    lookupPaidSourceType({referrer}),
    multiIf({gadSource} = '1', 'Paid Search', ${VIDEO}, 'Paid Video', {fbclid} is not null, 'Paid Social', 'Paid Unknown')
  ),
  {referrer} = '$direct' and {medium} is null and ({source} is null or lower({source}) in ('(direct)', 'direct', '$direct')),
  'Direct',
  coalesce(
    lookupOrganicSourceType(lower({source})),
    if(${SHOPPING}, 'Organic Shopping', null),
    lookupOrganicMediumType(lower({medium})),
    lookupOrganicSourceType({referrer}),
    multiIf(${VIDEO}, 'Organic Video', match(lower({medium}), 'push$'), 'Push', {referrer} is null, 'Unknown', 'Referral')
  )
)`;

/** The channel of a visit: the project's own rules in their order, then the common ones. */
export function channelType(build: Builder, parts: ChannelParts, { modifiers }: QueryContext): Expression {
  const standard = fill(build, DEFAULT, { ...parts });
  // A request may send anything as a modifier.
  const rules = modifiers.customChannelTypeRules.filter(({ items }) => Array.isArray(items));
  if (rules.length === 0) return standard;
  const cases = rules.flatMap((rule) => [ruleHolds(build, rule, parts), build.constant(rule.channel_type)]);
  return build.call("multiIf", ...cases, standard);
}

const FIELDS: Readonly<Record<string, keyof ChannelParts>> = {
  utm_source: "source",
  utm_medium: "medium",
  utm_campaign: "campaign",
  referring_domain: "referrer",
  url: "url",
  hostname: "hostname",
  pathname: "pathname",
};

function ruleHolds(build: Builder, { items, combiner }: ChannelRule, parts: ChannelParts): Expression {
  const conditions = items.map(({ key, op, value }) => {
    const field = parts[FIELDS[key] ?? "source"];
    const values = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
    return condition(build, field, op, values);
  });
  if (conditions.length === 0) return build.constant(true);
  if (conditions.length === 1) return conditions[0]!;
  return combiner === "OR" ? { node: "Or", exprs: conditions, span: build.span } : build.and(...conditions);
}

function condition(build: Builder, field: Expression, op: string, values: readonly string[]): Expression {
  if (op === "is_set" || op === "is_not_set") {
    return build.compare(op === "is_set" ? "!=" : "==", field, build.constant(null));
  }
  const negated = op === "is_not" || op.startsWith("not_");
  const each = values.map((value) => {
    if (op === "icontains" || op === "not_icontains") {
      return build.compare(negated ? "not ilike" : "ilike", field, build.constant(`%${value}%`));
    }
    if (op === "regex" || op === "not_regex") return build.compare(negated ? "!~" : "=~", field, build.constant(value));
    return build.compare(negated ? "!=" : "==", field, build.constant(value));
  });
  if (each.length === 0) return build.constant(true);
  if (each.length === 1) return each[0]!;
  return negated ? build.and(...each) : { node: "Or", exprs: each, span: build.span };
}
