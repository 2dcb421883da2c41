/** PostHog's own functions, each written out in terms of others. */
import type { Call } from "#lang/syntax/ast.ts";
import { Builder } from "../build.ts";
import { mistake } from "../problem.ts";
import type { Resolved } from "../resolved.ts";
import { notHere } from "./calls.ts";
import { resolveExpression } from "./expression.ts";
import type { At } from "./scope.ts";

type Expand = (call: Call, build: Builder) => import("#lang/syntax/ast.ts").Expression;

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

/** Numbers of a version as an array that sorts; [NULL] for what is none, so that no comparison with it is true. */
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

const EXPANSIONS: Readonly<Record<string, Expand>> = {
  sparkline: drawn("Sparkline", "data"),
  recordingButton,
  recording_button: recordingButton,
  explainCSPReport: explainReport,
  explain_csp_report: explainReport,
  sortablesemver: sortableSemver,
};

export function posthogFunction(call: Call, at: At): Resolved {
  const name = call.name.toLowerCase() === "sortablesemver" ? "sortablesemver" : call.name;
  if (name === "matchesAction") {
    const readsEvents = [...at.scope.sources.values()].some(({ table }) => table?.name === "events");
    if (!readsEvents) throw mistake("matchesAction can only be used with the events table", call.span);
  }
  const expand = Object.hasOwn(EXPANSIONS, name) ? EXPANSIONS[name] : undefined;
  if (expand === undefined) throw notHere(call.name, call.name_span ?? call.span);
  return resolveExpression(expand(call, new Builder(call.span)), at);
}
