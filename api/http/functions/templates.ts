import type { FunctionFilters, FunctionMapping, FunctionType, InputSchemaItem } from "#pipeline/functions/record.ts";

/** An entry of a catalogue, as people pick it: creating a function from it copies program and form. */
export interface FunctionTemplate {
  /** `template-…`. */
  readonly id: string;
  readonly type: FunctionType;
  readonly name: string;
  readonly description: string;
  readonly status: "stable" | "beta" | "alpha" | "deprecated" | "hidden";
  readonly category: readonly string[];
  readonly iconUrl: string | null;
  /** Source of the Hog program. */
  readonly code: string;
  readonly inputsSchema: readonly InputSchemaItem[];
  readonly filters?: FunctionFilters;
  readonly mappings?: readonly FunctionMapping[];
}

/** Wire form, in the field names of PostHog's API. */
export const templateAnswer = (template: FunctionTemplate): Record<string, unknown> => ({
  id: template.id,
  name: template.name,
  description: template.description,
  type: template.type,
  status: template.status,
  free: true,
  category: template.category,
  icon_url: template.iconUrl,
  code: template.code,
  code_language: "hog",
  inputs_schema: template.inputsSchema,
  filters: template.filters ?? null,
  mappings: template.mappings ?? null,
  mapping_templates: null,
  masking: null,
});
