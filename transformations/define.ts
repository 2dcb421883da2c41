/** Types an input can have, as the REST API and the form know them. */
export type InputType = "string" | "number" | "boolean" | "choice" | "dictionary" | "json";

/** One input of a transformation: drives the REST schema, the form, the documentation and the tests. */
export interface InputDefinition {
  readonly key: string;
  readonly type: InputType;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  /** Write-only over REST, encrypted at rest, replaced in logs. */
  readonly secret?: boolean;
  readonly default?: unknown;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** false: the value is taken as it stands, without `{…}` templates. */
  readonly templating?: boolean;
}

/** The parts of an event that a transformation may change. */
export interface ExampleEvent {
  readonly event: string;
  readonly distinct_id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** With these inputs this event becomes that one; the catalogue's test runs it on tier 0 and in a real sandbox. */
export interface TransformationExample {
  readonly title: string;
  /** Values by key; a missing one is the input's default. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly event: ExampleEvent;
  /** null: the event is dropped. */
  readonly becomes: ExampleEvent | null;
}

/** An ingestion transformation of the catalogue; its program stands beside it in `main.hog`. */
export interface TransformationDefinition {
  /** Also the folder's name; `template-<id>` over REST. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly inputs: readonly InputDefinition[];
  readonly examples: readonly [TransformationExample, TransformationExample, ...TransformationExample[]];
}

export const defineTransformation = (definition: TransformationDefinition): TransformationDefinition => definition;
