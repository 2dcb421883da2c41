import type { Static, TSchema } from "typebox";
import { Errors } from "typebox/value";
import { at, InsightMistake } from "./problem.ts";

type ShapeError = ReturnType<typeof Errors>[number];

/** Takes JSON for what `schema` promises. @throws InsightMistake that names the innermost member that does not fit */
export function checked<S extends TSchema>(schema: S, value: unknown, root = ""): Static<S> {
  const errors = Errors(schema, value);
  if (errors.length === 0) return value as Static<S>;
  const { path, message } = worst(errors);
  throw new InsightMistake(message, at(root, ...path));
}

/**
 * A union reports the mistakes of each of its members. What the person meant is the member that got furthest, so the
 * deepest mistake counts; that it is not null, or not of another `kind`, says nothing.
 */
function worst(errors: readonly ShapeError[]): {
  readonly path: readonly (string | number)[];
  readonly message: string;
} {
  const told = errors.filter(
    ({ keyword, params }) => !(keyword === "type" && "type" in params && params.type === "null"),
  );
  const useful = told.filter(({ keyword }) => keyword !== "anyOf" && keyword !== "const");
  const candidates = useful.length > 0 ? useful : told.length > 0 ? told : errors;
  const ranked = candidates.map((error) => ({ error, path: steps(error.instancePath) }));
  const { error, path } = ranked.reduce((best, next) => (next.path.length > best.path.length ? next : best));
  const { params } = error;
  if (error.keyword === "required" && "requiredProperties" in params) {
    return { path: [...path, String(params.requiredProperties[0])], message: "This field is required." };
  }
  if (error.keyword === "enum" && "allowedValues" in params) {
    return { path, message: `must be one of ${params.allowedValues.join(", ")}` };
  }
  return { path, message: error.message };
}

const steps = (pointer: string): readonly (string | number)[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
