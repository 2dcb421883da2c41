/**
 * What tables are called in the printed text.
 *
 * ClickHouse looks for `events.team_id` among the aliases of the query before it looks among its tables: an alias
 * `events` that holds a tuple with a member `team_id`, or an array-joined alias `events.team_id`, would take the place of
 * the tenant's column, and the guard would compare the query's own value. So no table goes by a name that anything else
 * in the query has, is, or begins with: it gets another one. Likewise a CTE may not go by the name of a physical table,
 * since it would take that table's place wherever the compiler itself reads it.
 */
import type { RQuery, Source } from "../resolved.ts";

export interface SourceNames {
  /** What a table's columns are qualified with; null: nothing. */
  of(source: Source): string | null;
  /** What a CTE is called. */
  cte(name: string): string;
}

/** Parts of the tree that hold no names of the query. */
const SKIPPED: ReadonlySet<string> = new Set(["alias", "definition", "field", "table", "type", "span", "value"]);
/** Other names are quoted, and where quotes end is a matter of two parsers; a table goes by none of them. */
const SAFE = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

export function sourceNames(query: RQuery): SourceNames {
  const found = new Names();
  found.collect(query);
  const taken = new Set([...found.names, ...found.ctes]);
  const names = new Map<Source, string>();
  const renamed = new Map<string, string>();
  const fresh = (base: string): string => {
    const stem = SAFE.test(base) ? base : "source";
    for (let number = 0; ; number++) {
      const name = `${stem}__t${number}`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };
  const clashes = (name: string): boolean =>
    !SAFE.test(name) || [...found.names].some((other) => other === name || other.startsWith(`${name}.`));
  for (const source of found.sources) {
    const { sqlName } = source;
    if (sqlName !== null) taken.add(sqlName);
  }
  for (const source of found.sources) {
    const { sqlName } = source;
    if (sqlName === null || !clashes(sqlName)) continue;
    // Sources of one name are one name again: they stand in different scopes.
    const name = renamed.get(sqlName) ?? fresh(sqlName);
    renamed.set(sqlName, name);
    names.set(source, name);
  }
  const physical = new Set(
    [...found.sources].flatMap((source) => (source.kind === "table" ? [source.table.physical] : [])),
  );
  const ctes = new Map([...found.ctes].filter((name) => physical.has(name)).map((name) => [name, fresh(name)]));
  return {
    of: (source) => names.get(source) ?? source.sqlName,
    cte: (name) => ctes.get(name) ?? name,
  };
}

class Names {
  /** Aliases, arguments of lambdas, CTEs that are expressions. */
  readonly names = new Set<string>();
  /** CTEs that are queries. */
  readonly ctes = new Set<string>();
  readonly sources = new Set<Source>();
  private readonly seen = new Set<object>();

  collect(node: unknown): void {
    if (typeof node !== "object" || node === null || this.seen.has(node)) return;
    this.seen.add(node);
    if (Array.isArray(node)) {
      for (const item of node) this.collect(item);
      return;
    }
    const { kind, name, args, body, sqlName } = node as Readonly<Record<string, unknown>>;
    if (kind === "alias") this.names.add(String(name));
    else if (kind === "lambda") for (const arg of args as readonly string[]) this.names.add(arg);
    else if (sqlName !== undefined) this.sources.add(node as Source);
    else if (kind === undefined && typeof name === "string" && typeof body === "object" && body !== null) {
      if ("expr" in body) this.names.add(name);
      else this.ctes.add(name);
    }
    for (const [key, value] of Object.entries(node)) if (!SKIPPED.has(key)) this.collect(value);
  }
}
