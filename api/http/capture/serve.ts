import type { FastifyInstance, RouteHandlerMethod } from "fastify";

/** Registers a path with and without its trailing slash: SDKs write either. */
export function serve(app: FastifyInstance, method: string[], path: string, handler: RouteHandlerMethod): void {
  for (const url of [path, `${path}/`]) app.route({ method, url, handler });
}
