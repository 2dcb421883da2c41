/**
 * What SDKs ask besides sending events: flags, remote configuration, surveys, logs. Nothing of it exists here, and the
 * answers say so in the shapes that make each SDK go on quietly and ask no more than it must.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Gateway } from "./gateway.ts";
import { isProjectToken, uuidV7 } from "./identity.ts";
import { serve } from "./serve.ts";

const CONFIG = {
  supportedCompression: ["gzip", "gzip-js"],
  hasFeatureFlags: false,
  autocapture_opt_out: false,
  capturePerformance: false,
  analytics: { endpoint: "/i/v0/e/" },
  elementsChainAsString: true,
  errorTracking: { autocaptureExceptions: false },
  sessionRecording: false,
  surveys: false,
  productTours: false,
  heatmaps: false,
  conversations: false,
  siteApps: [],
  toolbarParams: {},
  isAuthenticated: false,
  defaultIdentifiedOnly: true,
} as const;

/** Never changes while this program runs, so local evaluation is told "not modified" from its second question on. */
const DEFINITIONS = '{"flags":[],"group_type_mapping":{},"cohorts":{}}';
const DEFINITIONS_ETAG = '"no-flags"';

const json = (reply: FastifyReply, text: string): FastifyReply => reply.type("application/json").send(text);

export function sdkReplies(app: FastifyInstance, gateway: Gateway, staticFolder: string | undefined): void {
  const any = ["GET", "POST", "OPTIONS"];
  const discarded = (answer: (request: FastifyRequest) => string) => {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      // Read, so that the connection stays usable.
      request.raw.resume();
      return json(reply, answer(request));
    };
  };

  const flags = discarded(() => {
    const nowMs = gateway.clock();
    return JSON.stringify({
      flags: {},
      featureFlags: {},
      featureFlagPayloads: {},
      errorsWhileComputingFlags: false,
      requestId: uuidV7(nowMs),
      evaluatedAt: nowMs,
      quotaLimited: [],
      // `/decide` also carried what `/array/<token>/config` has today.
      supportedCompression: CONFIG.supportedCompression,
      sessionRecording: false,
      siteApps: [],
    });
  });
  serve(app, any, "/flags", flags);
  serve(app, any, "/decide", flags);

  serve(app, ["GET", "OPTIONS"], "/array/:token/config", async (_request, reply) =>
    json(reply, JSON.stringify(CONFIG)),
  );
  serve(app, ["GET", "OPTIONS"], "/array/:token/config.js", async (request, reply) => {
    const { token } = request.params as { readonly token: string };
    if (!isProjectToken(token)) return script(reply.code(400), "/* no project API key */");
    // The token is text of the address: as JSON, and without a way out of a script element, it is only data.
    const name = JSON.stringify(token).replaceAll("<", "\\u003c");
    return script(
      reply,
      `(function(){var all=window._POSTHOG_REMOTE_CONFIG=window._POSTHOG_REMOTE_CONFIG||{};all[${name}]={config:${JSON.stringify(CONFIG)},siteApps:[]};})();`,
    );
  });

  const definitions = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    reply.header("etag", DEFINITIONS_ETAG);
    if (request.headers["if-none-match"] === DEFINITIONS_ETAG) return reply.code(304).send();
    return json(reply, DEFINITIONS);
  };
  serve(app, ["GET", "OPTIONS"], "/flags/definitions", definitions);
  serve(app, ["GET", "OPTIONS"], "/api/feature_flag/local_evaluation", definitions);
  serve(
    app,
    any,
    "/api/surveys",
    discarded(() => '{"surveys":[]}'),
  );
  serve(
    app,
    any,
    "/api/early_access_features",
    discarded(() => '{"earlyAccessFeatures":[]}'),
  );
  serve(
    app,
    any,
    "/api/web_experiments",
    discarded(() => '{"experiments":[]}'),
  );
  for (const signal of ["logs", "metrics", "traces"])
    serve(
      app,
      any,
      `/i/v1/${signal}`,
      discarded(() => "{}"),
    );

  scripts(app, staticFolder);
}

const script = (reply: FastifyReply, text: string | Buffer): FastifyReply =>
  reply.type("application/javascript; charset=utf-8").header("x-content-type-options", "nosniff").send(text);

const MISSING_SCRIPT =
  'console.warn("This server has no copy of posthog-js to hand out: install it from npm, or name its dist folder in the server\'s settings.");';

/** posthog-js for pages that load it by the snippet: `array.js` and the parts that it fetches by itself. */
function scripts(app: FastifyInstance, folder: string | undefined): void {
  if (folder === undefined) {
    for (const url of ["/static/array.js", "/array/:token/array.js"]) {
      app.get(url, async (_request, reply) => script(reply, MISSING_SCRIPT));
    }
    return;
  }
  const files = new Map<string, Promise<Buffer>>();
  const load = (file: string): Promise<Buffer> => {
    let bytes = files.get(file);
    if (bytes === undefined) {
      bytes = readFile(join(folder, file));
      files.set(file, bytes);
      bytes.catch(() => files.delete(file));
    }
    return bytes;
  };
  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { file = "array.js" } = request.params as { readonly file?: string };
    // A plain file name of a script: no way out of the folder.
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.js$/.test(file))
      return reply.code(404).type("text/plain").send("Not found.");
    try {
      const bytes = await load(file);
      return script(reply.header("cache-control", "public, max-age=3600"), bytes);
    } catch {
      return reply.code(404).type("text/plain").send("Not found.");
    }
  };
  app.get("/static/:file", send);
  app.get("/static/:version/:file", send);
  app.get("/array/:token/array.js", send);
}
