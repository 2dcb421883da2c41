/** A parameter as the checker, completion and documentation see it. */
export interface LibraryParameter {
  readonly name: string;
  /** A type as written in the documentation: `string`, `array`, `object`, `any`, … */
  readonly type: string;
  readonly optional?: boolean;
}

/** One function of the standard library. */
export interface LibraryFunction {
  readonly name: string;
  readonly minArgs: number;
  /** Infinity for functions that take any number of arguments. */
  readonly maxArgs: number;
  readonly params: readonly LibraryParameter[];
  readonly returns: string;
  /** One or two sentences. */
  readonly doc: string;
  /** Suspends the program (`fetch`, `sleep`, …): not allowed in a transformation. */
  readonly async?: boolean;
  readonly examples?: readonly (readonly [source: string, result: string])[];
}

/**
 * What the languages know of the library and of the variables that a host provides. Declared here and filled by
 * whoever owns the library, so that the languages depend on no implementation.
 */
export interface LibraryIndex {
  readonly functions: ReadonlyMap<string, LibraryFunction>;
  /** Names the host defines before a program starts, such as `event`, `person` or `inputs`. */
  readonly globals: ReadonlySet<string>;
}
