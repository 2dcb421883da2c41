import { DESTINATIONS } from "#destinations/catalogue.ts";
import type { FunctionType } from "#pipeline/functions/record.ts";
import type { InputDefinition } from "#runtime/input-definition.ts";
import { TRANSFORMATIONS } from "#transformations/catalogue.ts";
import type { FunctionTemplate } from "../http/functions/templates.ts";

interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly inputs: readonly InputDefinition[];
}

const templateOf =
  (type: FunctionType, category: string) =>
  ({ id, name, description, source, inputs }: CatalogueEntry): FunctionTemplate => ({
    id: `template-${id}`,
    type,
    name,
    description,
    status: "stable",
    category: [category],
    iconUrl: null,
    code: source,
    inputsSchema: inputs.map((input) => ({ ...input })),
  });

/** Both catalogues as the REST API offers them. */
export const TEMPLATES: readonly FunctionTemplate[] = [
  ...TRANSFORMATIONS.map(templateOf("transformation", "Transformation")),
  ...DESTINATIONS.map(templateOf("destination", "Custom")),
];
