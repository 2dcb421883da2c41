const isPlace = (key: string): boolean => key === "span" || key.endsWith("_span") || key.endsWith("_spans");

/** Whether two trees are the same apart from where their nodes stand. */
export function sameTree(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  const keys = Object.keys(first).filter((key) => !isPlace(key));
  const others = Object.keys(second).filter((key) => !isPlace(key));
  return (
    keys.length === others.length &&
    keys.every((key) => sameTree((first as Record<string, unknown>)[key], (second as Record<string, unknown>)[key]))
  );
}
