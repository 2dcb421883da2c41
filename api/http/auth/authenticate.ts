import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Queryable } from "#pipeline/engines/database/port.ts";
import { ApiError } from "../errors.ts";
import { authenticateKey, type PersonalKey, type Project, projectById, touchKey } from "./accounts.ts";
import { allows, type Scope } from "./scopes.ts";

/** What a route asks of its caller. Every REST route states one; registering a route without it throws. */
export type Access = Scope | "public";

declare module "fastify" {
  interface FastifyContextConfig {
    readonly access?: Access;
  }
  interface FastifyRequest {
    /** Who asks; set for every route that is not public. @throws ApiError on public routes */
    caller(): PersonalKey;
    /** The project in the path, which the caller may see. @throws ApiError on routes without one */
    project(): Project;
  }
}

const BEARER = /^Bearer[ \t]+(\S+)[ \t]*$/i;
const KEY_FIELD = "personal_api_key";

const keyField = (source: unknown): string | undefined => {
  if (typeof source !== "object" || source === null) return undefined;
  const key = (source as Readonly<Record<string, unknown>>)[KEY_FIELD];
  return typeof key === "string" ? key : undefined;
};

/** The key in the header or the query string; null when the header holds something else than a bearer token. */
function presentedKey(request: FastifyRequest): string | null | undefined {
  const header = request.headers.authorization;
  if (header !== undefined) return BEARER.exec(header)?.[1] ?? null;
  return keyField(request.query);
}

const mayHoldKey = (request: FastifyRequest): boolean =>
  request.method !== "GET" && /^application\/json\b/i.test(request.headers["content-type"] ?? "");

/**
 * Lets in who presents a valid personal key, by `Authorization: Bearer`, `?personal_api_key=` or a body member of that
 * name, and only to its projects and scopes. A project that the caller may not see answers 404, like one that does not
 * exist. Applies to every route of the plugin it is called in.
 */
export function requireKeys(app: FastifyInstance, db: Queryable): void {
  const callers = new WeakMap<FastifyRequest, PersonalKey>();
  const projects = new WeakMap<FastifyRequest, Project>();

  app.addHook("onRoute", (route) => {
    if (route.config?.access === undefined) throw new Error(`route ${route.url} does not say who may call it`);
  });
  app.decorateRequest("caller", function caller() {
    const found = callers.get(this);
    if (found === undefined) throw new ApiError("not_authenticated");
    return found;
  });
  app.decorateRequest("project", function project() {
    const found = projects.get(this);
    if (found === undefined) throw new ApiError("not_found");
    return found;
  });

  const admit = async (request: FastifyRequest, access: Scope, key: string | null): Promise<void> => {
    const caller = key === null ? undefined : await authenticateKey(db, key);
    if (caller === undefined) throw unauthenticated("authentication_failed");
    if (!allows(caller.scopes, access)) {
      throw new ApiError("permission_denied", { detail: `API key missing required scope '${access}'` });
    }
    callers.set(request, caller);
    if (caller.unnoted) {
      touchKey(db, caller.id).catch((error: unknown) => request.log.warn({ err: error }, "last use not noted"));
    }
    const project = await projectOf(db, request, caller);
    if (project !== undefined) projects.set(request, project);
  };

  app.addHook("onRequest", async (request: FastifyRequest, _reply: FastifyReply) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === "public") return;
    const key = presentedKey(request);
    if (key !== undefined) await admit(request, access, key);
    else if (!mayHoldKey(request)) throw unauthenticated("not_authenticated");
  });
  // A body key is read here, after parsing and before validation drops what the schema does not name.
  app.addHook("preValidation", async (request: FastifyRequest) => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === "public" || callers.has(request)) return;
    const key = keyField(request.body);
    if (key === undefined) throw unauthenticated("not_authenticated");
    await admit(request, access, key);
  });
}

const unauthenticated = (code: "not_authenticated" | "authentication_failed"): ApiError =>
  new ApiError(code, { headers: { "www-authenticate": "Bearer" } });

async function projectOf(db: Queryable, request: FastifyRequest, caller: PersonalKey): Promise<Project | undefined> {
  const params = request.params as Readonly<Record<string, string>>;
  const wanted = params["project_id"];
  if (wanted === undefined) return undefined;
  const id =
    wanted === "@current" ? await currentProject(db, caller) : /^[0-9]{1,15}$/.test(wanted) ? Number(wanted) : NaN;
  const visible = Number.isSafeInteger(id) && (caller.projectIds === null || caller.projectIds.includes(id));
  const project = visible ? await projectById(db, id) : undefined;
  if (project === undefined) throw new ApiError("not_found");
  return project;
}

/** The key's first project; of a key that opens all, the oldest one there is. */
async function currentProject(db: Queryable, caller: PersonalKey): Promise<number> {
  if (caller.projectIds !== null) return caller.projectIds[0] ?? Number.NaN;
  const rows = await db.query<{ id: number | string }>("SELECT id FROM projects ORDER BY id LIMIT 1");
  return Number(rows[0]?.id ?? Number.NaN);
}
