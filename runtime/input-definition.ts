/** Types an input can have, as the REST API and the form know them. */
export type InputType = "string" | "number" | "boolean" | "choice" | "dictionary" | "json" | "email";

/** One input of a function: drives the REST schema, the form, the documentation, redaction and the tests. */
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
