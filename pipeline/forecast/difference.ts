/** How one JSON value differs from another, by the paths of what differs. */

export type ChangeKind = "added" | "removed" | "changed";

export interface Change {
  /** `properties.email`, `properties.items[2]`, `properties["a b"]`. */
  readonly path: string;
  readonly kind: ChangeKind;
  /** Missing where there is nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
}

type Dict = Readonly<Record<string, unknown>>;

/** Deeper values are compared as a whole. */
const DEPTH_MAX = 16;

/**
 * The differences, removed and changed members in the order of `before`, then added ones; the order of keys is none.
 *
 * @param limit how many to find at most.
 */
export function differences(before: unknown, after: unknown, limit = Number.POSITIVE_INFINITY): readonly Change[] {
  const found: Change[] = [];
  compare("", before, after, 0, found, limit);
  return found;
}

/** Whether two JSON values are the same, but for the order of keys. */
export const isSame = (before: unknown, after: unknown): boolean => differences(before, after, 1).length === 0;

function compare(path: string, before: unknown, after: unknown, depth: number, found: Change[], limit: number): void {
  if (found.length >= limit || Object.is(before, after)) return;
  if (depth < DEPTH_MAX && isDict(before) && isDict(after)) {
    for (const key of Object.keys(before))
      member(`${path}${memberText(path, key)}`, key, before, after, depth, found, limit);
    for (const key of Object.keys(after)) {
      if (!Object.hasOwn(before, key))
        add({ path: `${path}${memberText(path, key)}`, kind: "added", after: after[key] });
    }
    return;
  }
  if (depth < DEPTH_MAX && Array.isArray(before) && Array.isArray(after)) {
    for (let at = 0; at < Math.min(before.length, after.length); at++) {
      compare(`${path}[${at}]`, before[at], after[at], depth + 1, found, limit);
    }
    for (let at = after.length; at < before.length; at++) {
      add({ path: `${path}[${at}]`, kind: "removed", before: before[at] as unknown });
    }
    for (let at = before.length; at < after.length; at++) {
      add({ path: `${path}[${at}]`, kind: "added", after: after[at] as unknown });
    }
    return;
  }
  if (depth >= DEPTH_MAX && JSON.stringify(before) === JSON.stringify(after)) return;
  add({ path, kind: "changed", before, after });

  function add(change: Change): void {
    if (found.length < limit) found.push(change);
  }
}

function member(
  path: string,
  key: string,
  before: Dict,
  after: Dict,
  depth: number,
  found: Change[],
  limit: number,
): void {
  if (Object.hasOwn(after, key)) compare(path, before[key], after[key], depth + 1, found, limit);
  else if (found.length < limit) found.push({ path, kind: "removed", before: before[key] });
}

const isDict = (value: unknown): value is Dict => typeof value === "object" && value !== null && !Array.isArray(value);

const memberText = (path: string, key: string): string => {
  if (!/^[$\p{ID_Start}_][$\p{ID_Continue}]*$/u.test(key)) return `[${JSON.stringify(key)}]`;
  return path === "" ? key : `.${key}`;
};
