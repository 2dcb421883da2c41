/**
 * Inputs of a function: JSON in which every templated string was compiled, when it was saved, to bytecode. This module
 * turns them into the values a program sees. Used for transformations (inside the isolate) and for destinations.
 */

/** An input as stored. `bytecode` mirrors the shape of `value`, with each templated string replaced by its bytecode. */
export interface StoredInput {
  readonly value?: unknown;
  readonly bytecode?: unknown;
  /** Place in the order of evaluation; inputs may refer to `inputs.other` of a smaller order. Missing: first. */
  readonly order?: number;
}

export type StoredInputs = Readonly<Record<string, StoredInput>>;

/** Runs one compiled template on globals and gives its value. Throws what the program throws. */
export type Evaluate = (bytecode: readonly unknown[], globals: Readonly<Record<string, unknown>>) => unknown;

const isBytecode = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && (value[0] === "_H" || value[0] === "_h");

/** The inputs' values for one event. @throws what a template throws; the function then does not run. */
export function resolveInputs(
  stored: StoredInputs,
  globals: Readonly<Record<string, unknown>>,
  evaluate: Evaluate,
): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  const scope = { ...globals, inputs };
  const ordered = Object.entries(stored).sort(([, a], [, b]) => (a.order ?? -1) - (b.order ?? -1));
  for (const [key, input] of ordered) {
    const value = input.bytecode === undefined ? input.value : resolveLeaves(input.bytecode, scope, evaluate);
    Object.defineProperty(inputs, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return inputs;
}

function resolveLeaves(template: unknown, globals: Readonly<Record<string, unknown>>, evaluate: Evaluate): unknown {
  if (isBytecode(template)) return evaluate(template, globals);
  if (Array.isArray(template)) return template.map((leaf) => resolveLeaves(leaf, globals, evaluate));
  if (template === null || typeof template !== "object") return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, leaf]) => [key, resolveLeaves(leaf, globals, evaluate)]),
  );
}
