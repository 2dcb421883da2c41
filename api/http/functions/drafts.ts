import type { FunctionDraft } from "#pipeline/functions/prepare.ts";
import { FunctionRejected } from "#pipeline/functions/problem.ts";
import type { FunctionRecord } from "#pipeline/functions/record.ts";
import { type FunctionChange, FunctionNotFound } from "#pipeline/functions/store.ts";
import { ApiError } from "../errors.ts";
import { rejection } from "./answers.ts";
import type { CreateFunctionBody, InvocationBody, PatchFunctionBody } from "./schemas.ts";
import type { FunctionTemplate } from "./templates.ts";

/** Turns the store's refusals into answers. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FunctionRejected) throw rejection(error);
    if (error instanceof FunctionNotFound) throw new ApiError("not_found", { cause: error });
    throw error;
  }
}

/** What a body and its template ask for. @throws ApiError */
export function newFunction(body: CreateFunctionBody, templates: readonly FunctionTemplate[]) {
  const template = templateOf(body.template_id, templates);
  const { hog } = body;
  if (template !== undefined && template.type !== body.type) {
    throw new ApiError("invalid_input", {
      detail: "The template makes functions of another type.",
      attr: "template_id",
    });
  }
  if (hog === undefined && template === undefined) {
    throw new ApiError("invalid_input", { detail: "Either template_id or hog is required.", attr: "hog" });
  }
  return {
    type: body.type,
    name: body.name ?? template?.name ?? "",
    description: body.description ?? template?.description ?? "",
    iconUrl: body.icon_url ?? template?.iconUrl ?? null,
    enabled: body.enabled ?? false,
    hog: hog ?? template?.code ?? "",
    inputsSchema: body.inputs_schema ?? template?.inputsSchema ?? [],
    inputs: body.inputs ?? {},
    filters: body.filters ?? template?.filters ?? null,
    mappings: body.mappings ?? template?.mappings ?? null,
    masking: maskingOf(body.masking),
    templateId: body.template_id ?? null,
    executionOrder: body.execution_order ?? null,
  };
}

function templateOf(
  id: string | null | undefined,
  templates: readonly FunctionTemplate[],
): FunctionTemplate | undefined {
  if (id === undefined || id === null) return undefined;
  const found = templates.find((template) => template.id === id);
  if (found === undefined)
    throw new ApiError("invalid_input", { detail: `No template '${id}' found.`, attr: "template_id" });
  return found;
}

const maskingOf = (masking: PatchFunctionBody["masking"]) =>
  masking === undefined || masking === null ? null : { ...masking, threshold: masking.threshold ?? null };

/** Only the members that were sent; null clears a member that can be empty. */
export function changeOf(body: PatchFunctionBody): FunctionChange {
  return {
    ...(body.deleted === undefined ? {} : { deleted: body.deleted }),
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.icon_url === undefined ? {} : { iconUrl: body.icon_url }),
    ...(body.enabled === undefined ? {} : { enabled: body.enabled }),
    ...(body.hog === undefined ? {} : { hog: body.hog }),
    ...(body.inputs_schema === undefined ? {} : { inputsSchema: body.inputs_schema ?? [] }),
    ...(body.inputs === undefined ? {} : { inputs: body.inputs ?? {} }),
    ...(body.filters === undefined ? {} : { filters: body.filters }),
    ...(body.mappings === undefined ? {} : { mappings: body.mappings }),
    ...(body.masking === undefined ? {} : { masking: maskingOf(body.masking) }),
    ...(body.execution_order === undefined ? {} : { executionOrder: body.execution_order }),
  };
}

/** The whole function that a try is of: the stored one with the body's changes, or a new one. @throws ApiError */
export function testDraft(
  stored: FunctionRecord | undefined,
  body: Pick<InvocationBody, "configuration">,
  templates: readonly FunctionTemplate[],
): FunctionDraft {
  const configuration = body.configuration ?? {};
  if (stored !== undefined) return { ...stored, ...changeOf(configuration) };
  const { type } = configuration;
  if (type === undefined) {
    throw new ApiError("invalid_input", { detail: "This field is required.", attr: "configuration.type" });
  }
  return newFunction({ ...configuration, type }, templates);
}
