import type { InputDefinition } from "#runtime/input-definition.ts";

/** A request the function is expected to send, as a receiver sees it. */
export interface ExpectedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Lower-case names; those listed must be there with these values. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON value, or text. */
  readonly body?: unknown;
}

/**
 * One example: with these inputs and this event, the function sends this, is answered that, and ends so. The catalogue's
 * test runs each against a real HTTP receiver. `{receiver}` in an input stands for the receiver's address.
 */
export interface DestinationExample {
  readonly title: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly event: {
    readonly event: string;
    readonly distinct_id: string;
    readonly properties: Readonly<Record<string, unknown>>;
  };
  readonly sends: ExpectedRequest | null;
  readonly receives?: {
    readonly status: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly ends: "delivered" | "failed" | "retry";
}

/** A realtime destination of the catalogue; its program stands beside it in `main.hog`. */
export interface DestinationDefinition {
  /** Also the folder's name; `template-<id>` over REST. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly inputs: readonly InputDefinition[];
  readonly examples: readonly [DestinationExample, DestinationExample, ...DestinationExample[]];
}

export const defineDestination = (definition: DestinationDefinition): DestinationDefinition => definition;
