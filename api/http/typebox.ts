import { Ajv, type ValidateFunction } from "ajv";
import type { FastifySchemaCompiler, FastifyTypeProvider } from "fastify";
import type { Static, TSchema } from "typebox";

/** Lets route handlers see what their TypeBox schemas promise. */
export interface TypeBoxProvider extends FastifyTypeProvider {
  readonly validator: this["schema"] extends TSchema ? Static<this["schema"]> : unknown;
  readonly serializer: this["schema"] extends TSchema ? Static<this["schema"]> : unknown;
}

/**
 * Bodies are taken as they are; path and query values, which are always text, are converted to the schema's type.
 * Members that a closed schema does not name are dropped, so that nothing can be assigned by guessing its name.
 */
export function validatorCompiler(): FastifySchemaCompiler<TSchema> {
  const shared = { removeAdditional: true, useDefaults: true, allErrors: false, strict: false } as const;
  const bodies = new Ajv({ ...shared, coerceTypes: false });
  const texts = new Ajv({ ...shared, coerceTypes: true });
  return ({ schema, httpPart }): ValidateFunction => (httpPart === "body" ? bodies : texts).compile(schema);
}
