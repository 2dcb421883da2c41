import { lineOf } from "#api/http/position.ts";
import type { FunctionRejected, Problem } from "#pipeline/functions/problem.ts";
import type { FunctionRecord } from "#pipeline/functions/record.ts";
import { ApiError } from "../errors.ts";

/** A function as clients see it: of its secret inputs only that they are set. */
export function functionAnswer(record: FunctionRecord): Record<string, unknown> & ReturnType<typeof summary> {
  const secrets = Object.keys(record.sealedInputs).map((key) => [key, { secret: true }] as const);
  return {
    ...summary(record),
    hog: record.hog,
    bytecode: record.bytecode,
    transpiled: null,
    inputs_schema: record.inputsSchema,
    inputs: { ...record.inputs, ...Object.fromEntries(secrets) },
    mappings: record.mappings,
    masking: record.masking,
  };
}

/** The form of lists: without programs. */
export const summary = (record: FunctionRecord) => ({
  id: record.id,
  type: record.type as string,
  name: record.name,
  description: record.description,
  created_at: record.createdAt.toISOString(),
  created_by: null,
  updated_at: record.updatedAt.toISOString(),
  enabled: record.enabled,
  deleted: record.deleted,
  icon_url: record.iconUrl,
  filters: record.filters,
  template: record.templateId === null ? null : { id: record.templateId },
  execution_order: record.executionOrder,
  version: record.version,
});

/** The 400 for a function that can't be saved: its first problem as the error, all of them beside it. */
export function rejection(error: FunctionRejected): ApiError {
  const problems = error.problems.map(problemAnswer);
  const first = error.problems[0];
  return new ApiError("invalid_input", {
    ...(first === undefined ? {} : { detail: first.detail, attr: first.attr }),
    extra: { problems },
    cause: error,
  });
}

const problemAnswer = ({ attr, detail, source, diagnostics = [] }: Problem): Record<string, unknown> => ({
  attr,
  detail,
  diagnostics: diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    ...(diagnostic.hint === undefined ? {} : { hint: diagnostic.hint }),
    start: diagnostic.span.start,
    end: diagnostic.span.end,
    ...(source === undefined ? {} : lineOf(source, diagnostic.span)),
  })),
});
