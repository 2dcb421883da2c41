/** Where a function runs. `destination` reacts to stored events, `transformation` changes events on their way in. */
export const FUNCTION_TYPES = ["destination", "transformation"] as const;

export type FunctionType = (typeof FUNCTION_TYPES)[number];

/** Bytecode as stored and exchanged: `["_H", version, …]`. */
export type Bytecode = readonly unknown[];

export const INPUT_TYPES = [
  "string",
  "number",
  "boolean",
  "dictionary",
  "choice",
  "json",
  "integration",
  "integration_field",
  "email",
  "native_email",
  "non_failure_status_codes",
] as const;

export type InputType = (typeof INPUT_TYPES)[number];

/** One field of a function's form. */
export interface InputSchemaItem {
  readonly key: string;
  readonly type: string;
  readonly label?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  /** Stored encrypted, never read back, blanked in logs. */
  readonly secret?: boolean;
  readonly hidden?: boolean;
  readonly choices?: readonly { readonly value: unknown; readonly label?: string }[];
  /** false: the value is taken literally; `hog` and `liquid` name the only language allowed. */
  readonly templating?: boolean | "hog" | "liquid";
  readonly [further: string]: unknown;
}

/**
 * A value of the form. `bytecode` has the shape of `value` with every string leaf replaced by its compiled template, and
 * is absent for values that are taken literally.
 */
export interface FunctionInput {
  readonly value: unknown;
  readonly templating?: "hog" | "liquid";
  readonly bytecode?: unknown;
  /** Inputs are resolved by ascending order, since one may use another; absent counts as first. */
  readonly order?: number;
}

export type FunctionInputs = Readonly<Record<string, FunctionInput>>;

export interface PropertyFilter {
  readonly type?: string;
  readonly key: string;
  readonly operator?: string | null;
  readonly value?: unknown;
  readonly [further: string]: unknown;
}

export interface EventFilter {
  /** Event name; null or absent: every event. */
  readonly id?: string | null;
  readonly type?: string;
  readonly properties?: readonly PropertyFilter[];
  readonly [further: string]: unknown;
}

/** Which events a function wants; `bytecode` is the whole of it as one expression that must yield `true`. */
export interface FunctionFilters {
  readonly source?: string;
  readonly events?: readonly EventFilter[];
  readonly actions?: readonly EventFilter[];
  readonly properties?: readonly PropertyFilter[];
  readonly filter_test_accounts?: boolean;
  readonly bytecode?: Bytecode;
  readonly [further: string]: unknown;
}

/** One invocation of a destination for each mapping whose filters match, its inputs overriding the function's. */
export interface FunctionMapping {
  readonly name?: string;
  readonly inputs_schema?: readonly InputSchemaItem[];
  readonly inputs?: FunctionInputs;
  readonly filters?: FunctionFilters;
}

/** Invocations whose `hash` was seen within `ttl` seconds are dropped, but every `threshold`-th. */
export interface FunctionMasking {
  readonly hash: string;
  /** 60 to 86,400 s. */
  readonly ttl: number;
  readonly threshold: number | null;
  readonly bytecode?: Bytecode;
}

/** A function as stored, secrets still sealed. */
export interface FunctionRecord {
  readonly id: string;
  readonly projectId: number;
  readonly type: FunctionType;
  readonly name: string;
  readonly description: string;
  readonly iconUrl: string | null;
  readonly enabled: boolean;
  readonly deleted: boolean;
  readonly hog: string;
  readonly bytecode: Bytecode;
  readonly inputsSchema: readonly InputSchemaItem[];
  readonly inputs: FunctionInputs;
  /** Sealed values of secret inputs, by key. */
  readonly sealedInputs: Readonly<Record<string, string>>;
  readonly filters: FunctionFilters | null;
  readonly mappings: readonly FunctionMapping[] | null;
  readonly masking: FunctionMasking | null;
  readonly templateId: string | null;
  readonly executionOrder: number | null;
  /** Grows by one with every change; written beside the outcome of each run. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A function as the stages run it: secrets opened, nothing left to look up. Never changes; an edit makes a new one. */
export interface LoadedFunction {
  readonly id: string;
  readonly projectId: number;
  readonly type: FunctionType;
  readonly name: string;
  readonly version: number;
  readonly bytecode: Bytecode;
  readonly inputsSchema: readonly InputSchemaItem[];
  /** All inputs, secret ones included. */
  readonly inputs: FunctionInputs;
  readonly filters: FunctionFilters | null;
  /** Compiled filters; null: every event matches. */
  readonly filter: Bytecode | null;
  /** Names of the only events that can match, to look at before the filter runs; null: any. */
  readonly eventNames: ReadonlySet<string> | null;
  readonly mappings: readonly FunctionMapping[] | null;
  readonly masking: FunctionMasking | null;
  readonly templateId: string | null;
  readonly executionOrder: number | null;
  readonly createdAt: Date;
  /** Keys of the inputs that are secret. */
  readonly secretKeys: ReadonlySet<string>;
  /** String values found in secret inputs: what logs must not show. */
  readonly secrets: readonly string[];
}

/** What stages need to know of a project. */
export interface ProjectSettings {
  readonly id: number;
  readonly name: string;
  readonly token: string;
  readonly timezone: string;
}

/** The functions and projects of this installation, in memory and current to within a second or so. */
export interface FunctionRegistry {
  /** Enabled transformations in the order in which they run. The list itself is replaced, never changed. */
  transformationsOf(projectId: number): readonly LoadedFunction[];
  /** Enabled destinations. */
  destinationsOf(projectId: number): readonly LoadedFunction[];
  /** By id, enabled or not; undefined once deleted. */
  functionById(projectId: number, id: string): LoadedFunction | undefined;
  projectByToken(token: string): ProjectSettings | undefined;
  projectById(id: number): ProjectSettings | undefined;
}
