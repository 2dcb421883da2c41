import { SESSION_ATTRIBUTION } from "#lang/attribution.ts";
import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import type { QueryContext } from "../context.ts";
import { channelType } from "../posthog/channel.ts";
import type { TypeName } from "../value-type.ts";
import { column, fields, hidden, nullable } from "./columns.ts";
import type { ColumnField, LazyTable, OuterQuery, PhysicalTable } from "./fields.ts";
import { timeBounds } from "./pushdown.ts";

/**
 * Sessions: events of one `$session_id` folded into one row by the warehouse as they are stored, as states that a query
 * merges. A session's id is a UUIDv7; the table keeps it as a 128-bit number with the halves in their natural order.
 */
export const RAW_SESSIONS: PhysicalTable = {
  kind: "physical",
  name: "raw_sessions",
  physical: "raw_sessions",
  guarded: true,
  fields: fields({
    team_id: column("team_id", "Integer"),
    session_id_v7: column("session_id_v7", "Integer"),
    distinct_id: column("distinct_id", "Unknown"),
    min_timestamp: column("min_timestamp", "DateTime"),
    max_timestamp: column("max_timestamp", "DateTime"),
    urls: column("urls", "Array"),
    entry_url: column("entry_url", "Unknown"),
    end_url: column("end_url", "Unknown"),
    last_external_click_url: column("last_external_click_url", "Unknown"),
    initial_referring_domain: column("initial_referring_domain", "Unknown"),
    ...Object.fromEntries(SESSION_ATTRIBUTION.map((name) => [`initial_${name}`, column(`initial_${name}`, "Unknown")])),
    pageview_uniq: column("pageview_uniq", "Unknown"),
    autocapture_uniq: column("autocapture_uniq", "Unknown"),
    screen_uniq: column("screen_uniq", "Unknown"),
    page_screen_autocapture_uniq_up_to: column("page_screen_autocapture_uniq_up_to", "Unknown"),
    vitals_lcp: column("vitals_lcp", "Unknown"),
    max_inserted_at: column("max_inserted_at", "DateTime"),
  }),
};

type Make = (build: Builder, context: QueryContext) => Expression;

const of = (build: Builder, name: string): Expression => build.field("raw_sessions", name);

/** A merged text; empty and "null" mean that there was none. */
const text =
  (merge: string, name: string): Make =>
  (build) => {
    const empty = build.call("nullIf", build.call(merge, of(build, name)), build.constant("null"));
    return build.call("nullIf", empty, build.constant(""));
  };
const merged =
  (merge: string, name: string): Make =>
  (build) =>
    build.call(merge, of(build, name));
const through =
  (name: string, inner: Make): Make =>
  (build, context) =>
    build.call(name, inner(build, context));

const sessionId: Make = (build) => {
  const id = of(build, "session_id_v7");
  const half = build.constant(64);
  return build.call(
    "toString",
    build.raw(
      "reinterpretAsUUID",
      build.raw("bitOr", build.raw("bitShiftLeft", id, half), build.raw("bitShiftRight", id, half)),
    ),
  );
};

const start: Make = (build) => build.call("min", of(build, "min_timestamp"));
const end: Make = (build) => build.call("max", of(build, "max_timestamp"));
const duration: Make = (build, context) =>
  build.call("dateDiff", build.constant("second"), start(build, context), end(build, context));
const urls: Make = (build) =>
  build.call("arrayDistinct", build.call("arrayFlatten", build.call("groupArray", of(build, "urls"))));
const pageviews = merged("uniqMerge", "pageview_uniq");
const autocaptures = merged("uniqMerge", "autocapture_uniq");

/** Pages, screens and clicks together, counted up to two. */
const anything: Make = (build) => ({
  ...build.call("uniqUpToMerge", of(build, "page_screen_autocapture_uniq_up_to")),
  params: [build.constant(1)],
});

/** Null without pageviews; else whether one page was seen, nothing clicked, and the visit was short. */
const bounce: Make = (build, context) => {
  const zero = build.constant(0);
  const seen =
    context.modifiers.bounceRatePageViewMode === "count_pageviews"
      ? [
          build.compare(">", pageviews(build, context), build.constant(1)),
          build.compare(">", autocaptures(build, context), zero),
        ]
      : [build.compare(">", anything(build, context), build.constant(1))];
  const engaged: Expression = {
    node: "Or",
    exprs: [
      ...seen,
      build.compare(">=", duration(build, context), build.constant(context.modifiers.bounceRateDurationSeconds)),
    ],
    span: build.span,
  };
  return build.call(
    "if",
    build.compare("==", pageviews(build, context), zero),
    build.constant(null),
    build.call("not", engaged),
  );
};

const channel: Make = (build, context) => {
  const of = (make: Make): Expression => make(build, context);
  const attribute = (name: string): Expression => of(text("argMinMerge", `initial_${name}`));
  return channelType(
    build,
    {
      campaign: attribute("utm_campaign"),
      medium: attribute("utm_medium"),
      source: attribute("utm_source"),
      referrer: attribute("referring_domain"),
      url: of(entryUrl),
      hostname: of(through("domain", entryUrl)),
      pathname: of(through("path", entryUrl)),
      gclid: attribute("gclid"),
      fbclid: attribute("fbclid"),
      gadSource: attribute("gad_source"),
    },
    context,
  );
};

const field = (
  type: TypeName,
  make: Make,
  isHidden = false,
): { readonly column: ColumnField; readonly make: Make } => ({
  column: isHidden ? hidden(nullable("", type)) : nullable("", type),
  make,
});

const entryUrl = text("argMinMerge", "entry_url");
const endUrl = text("argMaxMerge", "end_url");

const SESSION_FIELDS: Readonly<Record<string, { readonly column: ColumnField; readonly make: Make }>> = {
  id: field("String", sessionId, true),
  session_id: field("String", sessionId),
  distinct_id: field("String", merged("argMaxMerge", "distinct_id")),
  $start_timestamp: field("DateTime", start),
  $end_timestamp: field("DateTime", end),
  max_inserted_at: field("DateTime", (build) => build.call("max", of(build, "max_inserted_at"))),
  $urls: field("Array", urls),
  $num_uniq_urls: field("Integer", through("length", urls)),
  $entry_current_url: field("String", entryUrl),
  $entry_pathname: field("String", through("path", entryUrl)),
  $entry_hostname: field("String", through("domain", entryUrl)),
  $end_current_url: field("String", endUrl),
  $end_pathname: field("String", through("path", endUrl)),
  $end_hostname: field("String", through("domain", endUrl)),
  $entry_referring_domain: field("String", text("argMinMerge", "initial_referring_domain")),
  ...Object.fromEntries(
    SESSION_ATTRIBUTION.map((name) => [`$entry_${name}`, field("String", text("argMinMerge", `initial_${name}`))]),
  ),
  $pageview_count: field("Integer", pageviews),
  $autocapture_count: field("Integer", autocaptures),
  $screen_count: field("Integer", merged("uniqMerge", "screen_uniq")),
  $page_screen_autocapture_count_up_to: field("Integer", anything),
  $channel_type: field("String", channel),
  $session_duration: field("Integer", duration),
  duration: field("Integer", duration, true),
  $is_bounce: field("Boolean", bounce),
  $last_external_click_url: field("String", text("argMaxMerge", "last_external_click_url")),
  $exit_current_url: field("String", endUrl, true),
  $exit_pathname: field("String", through("path", endUrl), true),
  $vitals_lcp: field("Float", merged("argMinMerge", "vitals_lcp")),
};

/** Column of the outer query that tells when its rows, or the sessions they belong to, were. */
const TIMES: Readonly<Record<string, string>> = { sessions: "$start_timestamp", events: "timestamp" };
/** A session's id is made when it starts; its events, and clocks, may be off by this. */
const SLACK_DAYS = 3;

/**
 * Bounds of the outer query's time, widened, as conditions on the time inside of the session's id: the table is ordered
 * by it, so what lies outside is not read.
 */
function startsWithin(build: Builder, outer: OuterQuery | null): Expression | null {
  const time = outer === null ? undefined : TIMES[outer.table];
  if (outer === null || time === undefined) return null;
  const milliseconds = build.raw(
    "toUInt64",
    build.raw("bitShiftRight", of(build, "session_id_v7"), build.constant(80)),
  );
  const started = build.raw("fromUnixTimestamp", build.raw("intDiv", milliseconds, build.constant(1000)));
  const slack = build.call("toIntervalDay", build.constant(SLACK_DAYS));
  const bounds = timeBounds(outer, time).map(({ side, value }) => {
    const moment =
      value.node === "Constant" && typeof value.value === "string" ? build.call("toDateTime", value) : value;
    const widened = {
      node: "ArithmeticOperation",
      op: side === "from" ? "-" : "+",
      left: moment,
      right: slack,
      span: build.span,
    } as const;
    return build.compare(side === "from" ? ">=" : "<=", started, widened);
  });
  return bounds.length === 0 ? null : build.and(...bounds);
}

export const SESSIONS: LazyTable = {
  kind: "lazy",
  name: "sessions",
  fields: fields({
    session_id_v7: hidden(column("session_id_v7", "Integer")),
    ...Object.fromEntries(
      Object.entries(SESSION_FIELDS).map(([name, { column: own }]) => [name, { ...own, column: name }]),
    ),
  }),
  select: (build, requested, context, outer) => {
    const columns = requested
      .filter(({ name }) => name !== "session_id_v7")
      .map(({ name, chain }) => build.alias(SESSION_FIELDS[String(chain[0])]!.make(build, context), name));
    const id = of(build, "session_id_v7");
    return {
      query: build.select([...columns, build.alias(id, "session_id_v7")], build.from(build.table("raw_sessions")), {
        group_by: [id],
        where: startsWithin(build, outer),
      }),
      settings: {},
    };
  },
};
