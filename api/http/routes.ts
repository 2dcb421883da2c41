import type { FastifyInstance } from "fastify";

/** One path of the API and the methods it answers. */
export interface RouteEntry {
  readonly path: string;
  readonly methods: Set<string>;
  readonly pattern: RegExp;
}

/** The paths that were registered on an instance, in the order of their registration; kept for 405 answers and for tests. */
export class RouteTable {
  private readonly byPath = new Map<string, RouteEntry>();

  static of(app: FastifyInstance): RouteTable {
    const table = new RouteTable();
    app.addHook("onRoute", (route) => {
      for (const method of [route.method].flat()) table.add(route.url, method.toUpperCase());
    });
    return table;
  }

  private add(path: string, method: string): void {
    let entry = this.byPath.get(path);
    if (entry === undefined) {
      entry = { path, methods: new Set(), pattern: patternOf(path) };
      this.byPath.set(path, entry);
    }
    entry.methods.add(method);
  }

  entries(): readonly RouteEntry[] {
    return [...this.byPath.values()];
  }

  /** Methods that `path` answers; empty if no route has that path. A catch-all route does not count. */
  allowed(path: string): readonly string[] {
    const methods = new Set<string>();
    for (const entry of this.byPath.values()) {
      if (!entry.path.endsWith("*") && entry.pattern.test(path))
        for (const method of entry.methods) methods.add(method);
    }
    return [...methods].sort();
  }
}

function patternOf(path: string): RegExp {
  const segments = path.replace(/\/$/, "").split("/");
  const source = segments.map((segment) =>
    segment.startsWith(":") ? "[^/]+" : segment === "*" ? ".*" : RegExp.escape(segment),
  );
  return new RegExp(`^${source.join("/")}/?$`);
}
