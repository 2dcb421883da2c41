/** PostHog's own functions, each written out in terms of others. */
import type { Call, Expression } from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import { BOT_FUNCTIONS } from "../posthog/bots.ts";
import { domainType, LOOKUPS } from "../posthog/channel.ts";
import { surveyResponse, uniqueSubmissions } from "../posthog/surveys.ts";
import { mistake } from "../problem.ts";
import type { Resolved } from "../resolved.ts";
import { notHere } from "./calls.ts";
import { resolveExpression } from "./expression.ts";
import type { At } from "./scope.ts";

type Expand = (call: Call, build: Builder) => Expression;

/** A value that clients draw: a tuple that names its kind, then its attributes by name. */
const drawn =
  (kind: string, ...attributes: string[]): Expand =>
  (call, build) =>
    build.tuple(
      build.constant("__hx_tag"),
      build.constant(kind),
      ...call.args.flatMap((arg, index) => [build.constant(attributes[index]!), arg]),
    );

const recordingButton = drawn("RecordingButton", "sessionId", "recordingStatus");
const explainReport = drawn("ExplainCSPReport", "properties");

/** Three numbers without leading zeros; a `v` before and a pre-release or build name behind are allowed. */
const SEMVER = "^v?((?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*))(?:[-+].*)?$";

/** Numbers of a version as an array that sorts; [NULL], which sorts behind all versions, for what is none. */
const sortableSemver: Expand = (call, build) => {
  const version = build.call("extract", call.args[0]!, build.constant(SEMVER));
  return build.call(
    "arrayMap",
    {
      node: "Lambda",
      args: ["part"],
      expr: build.call("toInt", build.field("part")),
      span: call.span,
    },
    build.call("splitByChar", build.constant("."), version),
  );
};

const firstArgument =
  (make: (build: Builder, arg: Expression) => Expression): Expand =>
  (call, build) =>
    make(build, call.args[0]!);

const expansionsOf = (
  functions: Readonly<Record<string, (build: Builder, arg: Expression) => Expression>>,
  prefix = "",
): Record<string, Expand> =>
  Object.fromEntries(Object.entries(functions).map(([name, make]) => [`${prefix}${name}`, firstArgument(make)]));

/** A day's rate; 0 where none is known. */
const rate = (build: Builder, currency: Expression, date: Expression): Expression =>
  build.raw(
    "dictGetOrDefault",
    build.constant("exchange_rate_dict"),
    build.constant("rate"),
    build.tuple(currency),
    date,
    build.raw("toDecimal64", build.constant(0), build.constant(10)),
  );

/** Rates are to one common currency; an unknown or zero rate of the source gives 0. */
const convertCurrency: Expand = (call, build) => {
  const [from, to, amount, given] = call.args;
  // A date that is none is long ago, where no rate is known.
  const date = build.raw("assumeNotNull", build.call("toDate", given ?? build.call("today")));
  const decimal = build.raw("toDecimal64", amount!, build.constant(10));
  const fromRate = rate(build, from!, date);
  const zero = build.raw("toDecimal64", build.constant(0), build.constant(10));
  return build.raw(
    "if",
    build.raw("equals", from!, to!),
    decimal,
    build.raw(
      "if",
      build.raw("equals", fromRate, zero),
      zero,
      build.raw(
        "multiplyDecimal",
        build.raw("divideDecimal", decimal, fromRate, build.constant(10)),
        rate(build, to!, date),
        build.constant(10),
      ),
    ),
  );
};

const bots = expansionsOf(BOT_FUNCTIONS);

const EXPANSIONS: Readonly<Record<string, Expand>> = {
  sparkline: drawn("Sparkline", "data"),
  recordingButton,
  recording_button: recordingButton,
  explainCSPReport: explainReport,
  explain_csp_report: explainReport,
  sortablesemver: sortableSemver,
  convertCurrency,
  getSurveyResponse: surveyResponse,
  uniqueSurveySubmissionsFilter: uniqueSubmissions,
  ...expansionsOf(LOOKUPS),
  ...expansionsOf(LOOKUPS, "hogql_"),
  ...bots,
  ...Object.fromEntries(
    Object.entries(bots).map(([name, expand]) => [`__preview_${name === "isLikelyBot" ? "isBot" : name}`, expand]),
  ),
  _domainType: firstArgument(domainType),
};

/** Whether an event matches an action, by the action's id or name. */
function matchesAction(call: Call, at: At): Resolved {
  const events = [...at.scope.sources.values()].find(({ table }) => table?.name === "events");
  if (events === undefined) throw mistake("matchesAction can only be used with the events table", call.span);
  const [arg] = call.args;
  if (arg?.node !== "Constant" || (typeof arg.value !== "number" && typeof arg.value !== "string")) {
    throw mistake("matchesAction takes exactly one constant string or integer argument", arg?.span ?? call.span);
  }
  const { value } = arg;
  const { actions } = at.scope.session.context;
  const found = actions.filter(({ id, name }) => (typeof value === "number" ? id === value : name === value));
  if (found.length > 1) throw mistake(`Found multiple actions with name '${value}'`, arg.span);
  if (found[0] === undefined) {
    const what = typeof value === "number" ? `ID ${value}` : `the name '${value}'`;
    throw mistake(`Could not find an action with ${what}`, arg.span);
  }
  return resolveExpression(found[0].condition, { ...at, only: events });
}

export function posthogFunction(call: Call, at: At): Resolved {
  const name = call.name.toLowerCase() === "sortablesemver" ? "sortablesemver" : call.name;
  if (name === "matchesAction") return matchesAction(call, at);
  const expand = Object.hasOwn(EXPANSIONS, name) ? EXPANSIONS[name] : undefined;
  if (expand === undefined) throw notHere(call.name, call.name_span ?? call.span);
  return resolveExpression(expand(call, new Builder(call.span)), at);
}
