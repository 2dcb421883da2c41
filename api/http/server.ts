import { randomUUID } from "node:crypto";
import swagger from "@fastify/swagger";
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from "fastify";
import { ApiError, toApiError } from "./errors.ts";
import { type HealthDeps, healthRoutes } from "./health.ts";
import { RouteTable } from "./routes.ts";
import { validatorCompiler } from "./typebox.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Paths and methods of this server, filled as plugins register their routes. */
    readonly routeTable: RouteTable;
  }
}

export interface ServerDeps extends HealthDeps {
  readonly logger: FastifyBaseLogger;
  readonly version: string;
  /** Largest body of a route that sets no limit of its own, bytes. */
  readonly bodyLimitBytes?: number;
  /** Proxies whose `X-Forwarded-For` is believed: addresses or CIDR ranges. None by default. */
  readonly trustedProxies?: readonly string[];
  /** How long a client may take to send a whole request, ms. */
  readonly requestTimeoutMs?: number;
}

const BODY_LIMIT_BYTES = 1_048_576;
const REQUEST_TIMEOUT_MS = 60_000;

/** On every answer; a plugin may add to them or replace them (the web app has its own content policy). */
const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
} as const;

/**
 * The HTTP server, with what all faces share: error answers, request ids, health, metrics, the OpenAPI document. The
 * composition root registers the faces on it as plugins (`restRoutes(deps)`, capture, the web app), then listens.
 * Registering must come before `ready()`; closing waits for running requests.
 */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.logger,
    bodyLimit: deps.bodyLimitBytes ?? BODY_LIMIT_BYTES,
    requestTimeout: deps.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
    trustProxy:
      deps.trustedProxies === undefined || deps.trustedProxies.length === 0 ? false : [...deps.trustedProxies],
    // A client's own id is not believed: it would let one request pose as another in the logs.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    // The route's pattern is logged by `restRoutes`; a full URL may carry a key.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    ajv: { customOptions: { strict: false } },
  });
  const table = RouteTable.of(app);
  app.decorate("routeTable", table);
  app.setValidatorCompiler(validatorCompiler());

  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(SECURITY_HEADERS).header("x-request-id", request.id);
    done();
  });
  app.setErrorHandler((error, request, reply) => {
    const answer = toApiError(error);
    if (answer.status >= 500)
      request.log.error({ err: answer.cause ?? error, route: request.routeOptions.url }, "request failed");
    return reply.status(answer.status).headers(answer.headers).send(answer.body);
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "/";
    const allowed = table.allowed(path);
    const answer = allowed.length > 0 ? new ApiError("method_not_allowed") : new ApiError("not_found");
    if (allowed.length > 0) reply.header("allow", allowed.join(", "));
    return reply.status(answer.status).send(answer.body);
  });

  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Hogstream", version: deps.version, description: "REST API of Hogstream." },
      components: { securitySchemes: { personalApiKey: { type: "http", scheme: "bearer" } } },
    },
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  healthRoutes(app, deps);
  return app;
}
