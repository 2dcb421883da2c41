import type { FunctionRecord, FunctionType } from "./record.ts";

/** A row of `hog_functions`, as the driver gives it. */
export interface FunctionRow extends Record<string, unknown> {
  readonly id: string;
  readonly project_id: number | string;
  readonly type: string;
  readonly name: string;
  readonly description: string | null;
  readonly icon_url: string | null;
  readonly enabled: boolean;
  readonly deleted: boolean;
  readonly hog: string;
  readonly bytecode: unknown;
  readonly inputs_schema: unknown;
  readonly inputs: unknown;
  readonly encrypted_inputs: unknown;
  readonly filters: unknown;
  readonly mappings: unknown;
  readonly masking: unknown;
  readonly template_id: string | null;
  readonly execution_order: number | null;
  readonly version: number | string;
  readonly created_at: Date | string;
  readonly updated_at: Date | string;
}

export const FUNCTION_COLUMNS = [
  "id",
  "project_id",
  "type",
  "name",
  "description",
  "icon_url",
  "enabled",
  "deleted",
  "hog",
  "bytecode",
  "inputs_schema",
  "inputs",
  "encrypted_inputs",
  "filters",
  "mappings",
  "masking",
  "template_id",
  "execution_order",
  "version",
  "created_at",
  "updated_at",
].join(", ");

/** JSON columns were written by the store alone, from checked values; their shape is known. */
export const toRecord = (row: FunctionRow): FunctionRecord => ({
  id: row.id,
  projectId: Number(row.project_id),
  type: row.type as FunctionType,
  name: row.name,
  description: row.description ?? "",
  iconUrl: row.icon_url,
  enabled: row.enabled,
  deleted: row.deleted,
  hog: row.hog,
  bytecode: (row.bytecode ?? []) as FunctionRecord["bytecode"],
  inputsSchema: (row.inputs_schema ?? []) as FunctionRecord["inputsSchema"],
  inputs: (row.inputs ?? {}) as FunctionRecord["inputs"],
  sealedInputs: (row.encrypted_inputs ?? {}) as FunctionRecord["sealedInputs"],
  filters: (row.filters ?? null) as FunctionRecord["filters"],
  mappings: (row.mappings ?? null) as FunctionRecord["mappings"],
  masking: (row.masking ?? null) as FunctionRecord["masking"],
  templateId: row.template_id,
  executionOrder: row.execution_order,
  version: Number(row.version),
  createdAt: new Date(row.created_at),
  updatedAt: new Date(row.updated_at),
});
