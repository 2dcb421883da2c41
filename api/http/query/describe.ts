/** Kinds that tell about queries instead of running them. */
import { autocomplete } from "#lang/hogql/language-service/autocomplete.ts";
import { type Language, metadata } from "#lang/hogql/language-service/metadata.ts";
import { describeTables } from "#lang/hogql/language-service/tables.ts";
import { libraryFor } from "../../hog-library.ts";
import { contextOf, ROWS_DEFAULT } from "./context.ts";
import { type AnyNode, checkNode, type Preparation } from "./prepare.ts";
import type { HogQLAutocompleteNode, HogQLMetadataNode } from "./schemas.ts";

const LIMITS = { rowsDefault: ROWS_DEFAULT, rowsMax: 50_000 } as const;

const DESCRIBING = {
  DatabaseSchemaQuery: (node: AnyNode, preparation: Preparation): Readonly<Record<string, unknown>> => {
    checkNode(node);
    return { tables: describeTables(contextFor({}, preparation)), joins: [] };
  },
  HogQLMetadata: (node: AnyNode, preparation: Preparation): Readonly<Record<string, unknown>> => {
    const request = checkNode<HogQLMetadataNode>(node);
    return {
      ...metadata({
        source: request.query,
        language: (request.language ?? "hogQL") as Language,
        context: contextFor(request, preparation),
        library: libraryFor("any"),
      }),
    };
  },
  HogQLAutocomplete: (node: AnyNode, preparation: Preparation): Readonly<Record<string, unknown>> => {
    const request = checkNode<HogQLAutocompleteNode>(node);
    return {
      ...autocomplete({
        source: request.query,
        language: (request.language ?? "hogQL") as Language,
        start: request.startPosition,
        end: request.endPosition,
        context: contextFor(request, preparation),
        library: libraryFor("any"),
        globals: request.globals ?? {},
        properties: preparation.propertyNames ?? {},
      }),
    };
  },
} as const;

export const isDescribing = (kind: string): kind is keyof typeof DESCRIBING => Object.hasOwn(DESCRIBING, kind);

/** @throws ApiError for a query that is not of its kind's shape */
export const describeQuery = (node: AnyNode, preparation: Preparation): Readonly<Record<string, unknown>> =>
  DESCRIBING[node.kind as keyof typeof DESCRIBING](node, preparation);

const contextFor = (node: Parameters<typeof contextOf>[1], { project, propertyKinds, nowMs }: Preparation) =>
  contextOf(project, node, propertyKinds, nowMs, LIMITS);
