import type { FastifyInstance, FastifyPluginCallback } from "fastify";
import type { Queryable } from "#pipeline/engines/database/port.ts";
import { requireKeys } from "./auth/authenticate.ts";
import { keyRoutes, projectRoutes } from "./auth/routes.ts";
import { type FunctionRoutesDeps, functionRoutes } from "./functions/routes.ts";
import type { QueryDesk } from "./query/desk.ts";
import { endpointRoutes } from "./query/endpoint-routes.ts";
import { queryRoutes } from "./query/routes.ts";

export interface RestDeps {
  readonly db: Queryable;
  readonly functions: FunctionRoutesDeps;
  readonly query: QueryDesk;
  /** Further faces under the same authentication: batch exports, persons, …. */
  readonly further?: readonly ((app: FastifyInstance, prefix: string) => void)[];
}

/** Both spellings answer the same; an environment is a project here. */
const PREFIXES = ["/api/projects/:project_id", "/api/environments/:project_id"] as const;

/** The REST API as one plugin: `app.register(restRoutes(deps))`. Every route in it asks for a key, but none is public. */
export function restRoutes(deps: RestDeps): FastifyPluginCallback {
  return (app, _options, done) => {
    // Only JSON: a form or plain text could be sent by a page of another site without asking.
    app.removeContentTypeParser("text/plain");
    app.addHook("onRequest", (_request, reply, next) => {
      reply.headers(API_HEADERS);
      next();
    });
    requireKeys(app, deps.db);
    projectRoutes(app, PREFIXES, deps.db);
    keyRoutes(app, deps.db);
    app.addHook("onClose", () => deps.query.close());
    for (const prefix of PREFIXES) {
      functionRoutes(app, prefix, deps.functions);
      queryRoutes(app, prefix, deps.query);
      endpointRoutes(app, prefix, deps.query);
      for (const routes of deps.further ?? []) routes(app, prefix);
    }
    done();
  };
}

const API_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};
