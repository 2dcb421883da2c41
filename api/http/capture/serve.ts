import type { FastifyInstance, RouteHandlerMethod } from "fastify";

/** Registers a path with and without its trailing slash: SDKs write either. */
export function serve(app: FastifyInstance, method: string[], path: string, handler: RouteHandlerMethod): void {
  // A server that takes both spellings for one route refuses the second.
  const alike = app.initialConfig.routerOptions?.ignoreTrailingSlash === true;
  for (const url of alike ? [path] : [path, `${path}/`]) app.route({ method, url, handler });
}
