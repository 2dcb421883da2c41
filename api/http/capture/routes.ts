/**
 * Capture: the HTTP face to which SDKs send events, as one fastify plugin.
 *
 * It reads bodies itself, so the content type parsers, hooks and error handlers of other plugins neither see nor change
 * these routes, nor these theirs. A 200 means that every event it does not warn about is durable in the log.
 */
import type { FastifyInstance, FastifyPluginAsync, RouteHandlerMethod } from "fastify";
import { AI_PATH, aiHandler } from "./ai-route.ts";
import { type CaptureOptions, Gateway, sendText } from "./gateway.ts";
import { Refusal } from "./refusals.ts";
import { replayHandler } from "./replay-route.ts";
import { sdkReplies } from "./sdk-replies.ts";
import { serve } from "./serve.ts";
import { type V0Route, v0Handler } from "./v0-route.ts";
import { V1_PATH, v1Handler } from "./v1-route.ts";

export type { CapturedCounts, CaptureLogger, CaptureOptions } from "./gateway.ts";

export const captureRoutes =
  (options: CaptureOptions): FastifyPluginAsync =>
  async (app) => {
    const gateway = new Gateway(options);
    readNoBodies(app);
    allowAllOrigins(app);
    app.setErrorHandler((error, request, reply) => {
      return sendText(reply, gateway.refusalFor(error, request.routeOptions.url ?? ""));
    });

    const { limits } = gateway;
    const classic = (path: string, more: Partial<V0Route> = {}): V0Route => ({
      path,
      bodyBytesMax: limits.eventBodyBytesMax,
      eventBytesMax: limits.eventBytesMax,
      base64Inside: true,
      ...more,
    });
    const routes: readonly V0Route[] = [
      classic("/batch", { bodyBytesMax: limits.batchBodyBytesMax, base64Inside: false }),
      classic("/e"),
      classic("/i/v0/e", { base64Inside: false }),
      classic("/capture"),
      classic("/track"),
      classic("/engage", { defaultEvent: "$identify" }),
      classic("/i/v0/ai/batch", {
        bodyBytesMax: limits.batchBodyBytesMax,
        eventBytesMax: limits.aiEventBytesMax,
        base64Inside: false,
      }),
    ];
    for (const route of routes) serve(app, ["GET", "POST", "OPTIONS"], route.path, v0Handler(gateway, route));
    serve(app, ["POST", "OPTIONS"], V1_PATH, v1Handler(gateway));
    serve(app, ["POST", "OPTIONS"], AI_PATH, aiHandler(gateway));
    serve(app, ["GET", "POST", "OPTIONS"], "/s", replayHandler(gateway));
    serve(app, ["GET", "POST", "OPTIONS"], "/test/black_hole", blackHole(gateway));
    sdkReplies(app, gateway, options.staticFolder);
    if (options.health ?? true) health(app, gateway);
  };

/** Takes a body as `/batch` would, and throws it away: for load generators. */
const blackHole =
  (gateway: Gateway): RouteHandlerMethod =>
  async (request, reply) => {
    try {
      await gateway.withBody(request, gateway.limits.batchBodyBytesMax, async () => undefined);
      return reply.type("application/json").send('{"status":1}');
    } catch (error) {
      return sendText(reply, gateway.refusalFor(error, "/test/black_hole"));
    }
  };

/** Ready means that the log can take an event now; alive, that this process answers. */
function health(app: FastifyInstance, gateway: Gateway): void {
  serve(app, ["GET", "OPTIONS"], "/_readiness", async (_request, reply) => {
    try {
      await gateway.log.ping();
      return reply.type("text/plain; charset=utf-8").send("capture");
    } catch (error) {
      gateway.logger.warn({ err: error }, "not ready: the log is away");
      return sendText(reply, new Refusal("service_unavailable"));
    }
  });
  serve(app, ["GET", "OPTIONS"], "/_liveness", async (_request, reply) =>
    reply.type("text/plain; charset=utf-8").send("capture"),
  );
}

/** Hands every body, of whatever content type, to the handler unread. */
function readNoBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.addHook("onRequest", async (request) => {
    // A content type that is none would be refused by the framework; it says nothing to us anyway.
    const type = request.headers["content-type"];
    if (type !== undefined && !CONTENT_TYPE.test(type)) request.headers["content-type"] = "application/octet-stream";
  });
}

const CONTENT_TYPE = /^\s*[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(?:;|$)/;

/** SDKs run on any site and may send cookies, so every origin is mirrored. Nothing here reads a cookie. */
function allowAllOrigins(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    reply.header("access-control-allow-origin", origin);
    reply.header("access-control-allow-credentials", "true");
    reply.header("access-control-expose-headers", "retry-after, posthog-request-id");
    reply.header("vary", "origin");
    if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return;
    reply.header("access-control-allow-methods", "GET, POST, OPTIONS");
    reply.header("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "*");
    reply.header("access-control-max-age", "600");
    return reply.code(200).send();
  });
}
