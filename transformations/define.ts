import type { InputDefinition } from "#runtime/input-definition.ts";

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
