import { hasErrors } from "#lang/diagnostics/diagnostic.ts";
import type { FunctionCompiler } from "./compiler.ts";
import { compileFilters } from "./filters.ts";
import { checkInputs, firstMessage } from "./inputs.ts";
import { FunctionRejected, type Problem } from "./problem.ts";
import type {
  Bytecode,
  FunctionFilters,
  FunctionInput,
  FunctionInputs,
  FunctionMapping,
  FunctionMasking,
  FunctionType,
  InputSchemaItem,
  PropertyFilter,
} from "./record.ts";

/** A mapping before its inputs were checked. */
export type DraftMapping = Omit<FunctionMapping, "inputs"> & { readonly inputs?: Readonly<Record<string, unknown>> };

/** A function as someone wrote it, before anything was checked. */
export interface FunctionDraft {
  readonly type: FunctionType;
  readonly name: string;
  readonly hog: string;
  readonly inputsSchema: readonly InputSchemaItem[];
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly filters: FunctionFilters | null;
  readonly mappings: readonly DraftMapping[] | null;
  readonly masking: FunctionMasking | null;
}

/** A function that may be saved and run: every program in it is compiled. */
export interface PreparedFunction {
  readonly hog: string;
  readonly bytecode: Bytecode;
  readonly inputsSchema: readonly InputSchemaItem[];
  /** Inputs that are not secret. */
  readonly inputs: FunctionInputs;
  /** Inputs that are, in clear. */
  readonly secretInputs: FunctionInputs;
  readonly filters: FunctionFilters | null;
  readonly mappings: readonly FunctionMapping[] | null;
  readonly masking: FunctionMasking | null;
}

export interface PrepareContext {
  readonly compiler: FunctionCompiler;
  /** The project's filters that tell customers from test accounts. */
  readonly testAccountFilters: readonly PropertyFilter[];
  /** Secrets that are stored already: kept where the draft has none or the marker `{ secret: true }`. */
  readonly storedSecrets: FunctionInputs;
  /** Whether the stages drop repeated invocations; if not, a function that counts on it is refused. */
  readonly masking?: boolean;
  /** Says why a literal address in an input may not be called, or undefined if it may. */
  readonly refuseUrl?: (url: string) => string | undefined;
}

/** Bytes of a program's source, UTF-8. */
export const HOG_BYTES_MAX = 100 * 1024;
const MAPPINGS_MAX = 100;

/**
 * Checks and compiles a draft. This is the only way into the store, and what test runs use too, so that nothing can be
 * saved by one path that another refuses.
 *
 * @throws FunctionRejected with every problem found.
 */
export function prepareFunction(draft: FunctionDraft, context: PrepareContext): PreparedFunction {
  const problems: Problem[] = [];
  const bytecode = compileSource(draft, context, problems);
  problems.push(...schemaProblems(draft.inputsSchema));

  const isSecret = new Set(draft.inputsSchema.filter((item) => item.secret === true).map((item) => item.key));
  const checked = checkInputs(draft.inputsSchema, withStoredSecrets(draft, isSecret, context), context.compiler);
  problems.push(...checked.problems, ...urlProblems(checked.inputs, isSecret, context));

  const global = draft.filters === null || draft.mappings === null ? draft.filters : withoutEvents(draft.filters);
  const filters = global === null ? null : preparedFilters(global, context, "filters", problems);
  const mappings = preparedMappings(draft, context, problems);
  const masking = draft.masking === null ? null : preparedMasking(draft.masking, context, problems);
  if (problems.length > 0 || bytecode === undefined) throw new FunctionRejected(problems);
  const split = Object.groupBy(Object.entries(checked.inputs), ([key]) => (isSecret.has(key) ? "secret" : "open"));
  return {
    hog: draft.hog,
    bytecode,
    inputsSchema: draft.inputsSchema,
    inputs: Object.fromEntries(split.open ?? []),
    secretInputs: Object.fromEntries(split.secret ?? []),
    filters,
    mappings,
    masking,
  };
}

function compileSource(draft: FunctionDraft, context: PrepareContext, problems: Problem[]): Bytecode | undefined {
  const bytes = Buffer.byteLength(draft.hog);
  if (bytes > HOG_BYTES_MAX) {
    problems.push({ attr: "hog", detail: `The source has ${bytes} bytes; at most ${HOG_BYTES_MAX} are allowed.` });
    return undefined;
  }
  const { bytecode, diagnostics } = context.compiler.program(draft.hog, {
    asynchronous: draft.type !== "transformation",
  });
  if (bytecode !== undefined && !hasErrors(diagnostics)) return bytecode;
  problems.push({
    attr: "hog",
    detail: firstMessage("The program does not compile", diagnostics),
    source: draft.hog,
    diagnostics,
  });
  return undefined;
}

function schemaProblems(schema: readonly InputSchemaItem[]): readonly Problem[] {
  const seen = new Set<string>();
  return schema.flatMap(({ key }, index) => {
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [{ attr: `inputs_schema.${index}.key`, detail: `There are two inputs with the key '${key}'.` }] : [];
  });
}

/** The marker by which a client says "keep what is stored". */
const isMarker = (entry: unknown): boolean =>
  typeof entry === "object" && entry !== null && (entry as Readonly<Record<string, unknown>>)["secret"] === true;

function withStoredSecrets(
  draft: FunctionDraft,
  isSecret: ReadonlySet<string>,
  { storedSecrets }: PrepareContext,
): Readonly<Record<string, unknown>> {
  const given = new Map<string, unknown>(Object.entries(draft.inputs));
  for (const [key, entry] of given) if (isMarker(entry)) given.delete(key);
  // Only fields that are still secret: a schema that stops calling a field secret must not bring its value to light.
  for (const key of isSecret) {
    const stored = Object.hasOwn(storedSecrets, key) ? storedSecrets[key] : undefined;
    if (stored !== undefined && !given.has(key)) given.set(key, stored);
  }
  return Object.fromEntries(given);
}

function urlProblems(
  inputs: FunctionInputs,
  isSecret: ReadonlySet<string>,
  { refuseUrl }: PrepareContext,
): readonly Problem[] {
  if (refuseUrl === undefined) return [];
  return Object.entries(inputs).flatMap(([key, { value }]) => {
    // A templated address is known only when it is called, and is checked then.
    if (isSecret.has(key) || typeof value !== "string" || !/^[a-z]+:\/\/[^{]+$/i.test(value)) return [];
    const reason = refuseUrl(value);
    return reason === undefined ? [] : [{ attr: `inputs.${key}`, detail: reason }];
  });
}

function preparedFilters(
  filters: FunctionFilters,
  context: PrepareContext,
  path: string,
  problems: Problem[],
): FunctionFilters {
  const { bytecode: _given, bytecode_error: _error, ...conditions } = filters;
  const compiled = compileFilters(conditions, context.testAccountFilters, context.compiler, path);
  problems.push(...compiled.problems);
  return compiled.bytecode === undefined ? conditions : { ...conditions, bytecode: compiled.bytecode };
}

/** With mappings, which events are meant is said by each of them. */
function withoutEvents({ events: _events, actions: _actions, ...filters }: FunctionFilters): FunctionFilters {
  return filters;
}

/** A mapping's filters as it stores them, compiled together with those that hold for the whole function. */
function mappingFilters(
  own: FunctionFilters,
  shared: FunctionFilters | null,
  context: PrepareContext,
  path: string,
  problems: Problem[],
): FunctionFilters {
  const { bytecode: _given, bytecode_error: _error, ...conditions } = own;
  const whole: FunctionFilters = {
    ...conditions,
    properties: [...(shared?.properties ?? []), ...(conditions.properties ?? [])],
    filter_test_accounts: conditions.filter_test_accounts === true || shared?.filter_test_accounts === true,
  };
  const { bytecode } = preparedFilters(whole, context, path, problems);
  return bytecode === undefined ? conditions : { ...conditions, bytecode };
}

function preparedMappings(
  draft: FunctionDraft,
  context: PrepareContext,
  problems: Problem[],
): readonly FunctionMapping[] | null {
  if (draft.mappings === null) return null;
  if (draft.type !== "destination") {
    problems.push({ attr: "mappings", detail: "Only destinations have mappings." });
    return null;
  }
  if (draft.mappings.length > MAPPINGS_MAX) {
    problems.push({ attr: "mappings", detail: `At most ${MAPPINGS_MAX} mappings are allowed.` });
    return null;
  }
  return draft.mappings.map((mapping, index) => {
    const path = `mappings.${index}`;
    const schema = mapping.inputs_schema ?? [];
    if (schema.some((item) => item.secret === true)) {
      problems.push({ attr: `${path}.inputs_schema`, detail: "Secrets belong to the function's own inputs." });
    }
    const checked = checkInputs(schema, mapping.inputs ?? {}, context.compiler, `${path}.inputs`);
    problems.push(...checked.problems);
    const filters = mappingFilters(mapping.filters ?? {}, draft.filters, context, `${path}.filters`, problems);
    return { ...mapping, inputs: checked.inputs, filters };
  });
}

function preparedMasking(masking: FunctionMasking, context: PrepareContext, problems: Problem[]): FunctionMasking {
  if (context.masking !== true) problems.push({ attr: "masking", detail: "Masking is not supported." });
  const { bytecode, diagnostics } = context.compiler.template(masking.hash);
  const { bytecode: _given, ...rest } = masking;
  if (bytecode !== undefined && !hasErrors(diagnostics)) return { ...rest, bytecode };
  problems.push({
    attr: "masking.hash",
    detail: firstMessage("Invalid template", diagnostics),
    source: masking.hash,
    diagnostics,
  });
  return rest;
}

/** Every string inside secret inputs: what must not show up in logs. */
export function secretStrings(inputs: FunctionInputs): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === "string") found.push(value);
    else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  for (const input of Object.values(inputs) as readonly FunctionInput[]) visit(input.value);
  return found.filter((text) => text.trim() !== "");
}
