import type { Call, Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";
import { mistake } from "../problem.ts";
import { fill } from "../template.ts";

/** The constant that an argument is; undefined for an argument that is not there. */
function constantOf(arg: Expression | undefined, name: string, place: string): unknown {
  if (arg === undefined) return undefined;
  if (arg.node !== "Constant") throw mistake(`${name} ${place} argument must be a constant`, arg.span);
  return arg.value;
}

/**
 * Answer of a survey's question: by the question's id if the event has one of that name, else by its index, of which 0 is
 * the property without a number. With `multi`, all that was chosen, as texts.
 */
export function surveyResponse(call: Call, build: Builder): Expression {
  const index = constantOf(call.args[0], call.name, "first");
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0) {
    throw mistake(`${call.name} first argument must be a valid integer`, call.args[0]!.span);
  }
  const id = constantOf(call.args[1], call.name, "second");
  const multi = constantOf(call.args[2], call.name, "third") === true;
  const byIndex = build.constant(index === 0 ? "$survey_response" : `$survey_response_${index}`);
  const byId = typeof id === "string" && id !== "" ? build.constant(`$survey_response_${id}`) : undefined;
  if (multi) {
    const list = "JSONExtract(ifNull(JSONExtractRaw(properties, {key}), ''), 'Array(String)')";
    const plain = fill(build, list, { key: byIndex });
    if (byId === undefined) return plain;
    return fill(build, `if(length(${list}) > 0, ${list}, {plain})`, { key: byId, plain });
  }
  const text = "nullIf(JSONExtractString(properties, {key}), '')";
  const plain = fill(build, text, { key: byIndex });
  return byId === undefined ? plain : build.call("coalesce", fill(build, text, { key: byId }), plain);
}

/** Of the events that one submission of a survey sent, only the last; events that name no submission are kept. */
export function uniqueSubmissions(call: Call, build: Builder): Expression {
  const survey = constantOf(call.args[0], call.name, "first");
  if (typeof survey !== "string") throw mistake(`${call.name} first argument must be a string`, call.args[0]!.span);
  const [, from, to] = call.args;
  const bounds = [
    ...(from === undefined ? [] : ["and timestamp >= {from}"]),
    ...(to === undefined ? [] : ["and timestamp <= {to}"]),
  ].join(" ");
  const id = "JSONExtractString(properties, '$survey_submission_id')";
  return fill(
    build,
    `uuid in (select argMax(uuid, timestamp) from events where event = 'survey sent'
      and JSONExtractString(properties, '$survey_id') = {survey} ${bounds}
      group by if(${id} = '', toString(uuid), ${id}))`,
    {
      survey: build.constant(survey),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  );
}
