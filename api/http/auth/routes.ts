import type { FastifyInstance } from "fastify";
import Type from "typebox";
import type { Queryable } from "#pipeline/engines/database/port.ts";
import { ApiError } from "../errors.ts";
import type { TypeBoxProvider } from "../typebox.ts";
import {
  changeProject,
  createPersonalKey,
  createProject,
  listPersonalKeys,
  listProjects,
  type PersonalKey,
  type Project,
  revokePersonalKey,
} from "./accounts.ts";
import { allows, SCOPES } from "./scopes.ts";

const isTimezone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const Name = Type.String({ minLength: 1, maxLength: 200 });
const Timezone = Type.String({ maxLength: 60 });
const WeekStart = Type.Integer({ minimum: 0, maximum: 1, description: "0: Sunday, 1: Monday" });

const NewProject = Type.Object({ name: Name, timezone: Type.Optional(Timezone) }, { additionalProperties: false });
const ProjectChange = Type.Object(
  { name: Type.Optional(Name), timezone: Type.Optional(Timezone), week_start_day: Type.Optional(WeekStart) },
  { additionalProperties: false },
);
const NewKey = Type.Object(
  {
    label: Type.String({ minLength: 1, maxLength: 200 }),
    scopes: Type.Array(Type.Enum([...SCOPES, "*"]), { minItems: 1, maxItems: 50 }),
    scoped_teams: Type.Optional(
      Type.Union([Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 1_000 }), Type.Null()]),
    ),
  },
  { additionalProperties: false },
);
const ProjectParams = Type.Object({ project_id: Type.String() });
const KeyParams = Type.Object({ key_id: Type.String() });

const security = [{ personalApiKey: [] }];

const projectAnswer = (project: Project) => ({
  id: project.id,
  name: project.name,
  api_token: project.apiToken,
  timezone: project.timezone,
  week_start_day: project.weekStart === "monday" ? 1 : 0,
});

const checkTimezone = (timezone: string | undefined): void => {
  if (timezone === undefined || isTimezone(timezone)) return;
  throw new ApiError("invalid_input", { detail: "This is not the name of a time zone.", attr: "timezone" });
};

/** The projects that the caller's key opens. Making a new one needs a key that opens all. */
export function projectRoutes(parent: FastifyInstance, prefixes: readonly string[], db: Queryable): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const read = { access: "project:read" } as const;
  const write = { access: "project:write" } as const;
  const tags = ["projects"];

  app.get("/api/projects/", { config: read, schema: { tags, security, summary: "List projects" } }, async (request) => {
    const { projectIds } = request.caller();
    const visible = (await listProjects(db)).filter(({ id }) => projectIds === null || projectIds.includes(id));
    return { count: visible.length, next: null, previous: null, results: visible.map(projectAnswer) };
  });
  app.post(
    "/api/projects/",
    { config: write, schema: { tags, security, summary: "Create a project", body: NewProject } },
    async (request, reply) => {
      if (request.caller().projectIds !== null) throw new ApiError("permission_denied");
      checkTimezone(request.body.timezone);
      return reply.status(201).send(projectAnswer(await createProject(db, request.body)));
    },
  );
  for (const prefix of prefixes) {
    const params = ProjectParams;
    app.get(`${prefix}/`, { config: read, schema: { tags, security, summary: "Read a project", params } }, (request) =>
      projectAnswer(request.project()),
    );
    app.patch(
      `${prefix}/`,
      { config: write, schema: { tags, security, summary: "Change a project", params, body: ProjectChange } },
      async (request) => {
        const { name, timezone, week_start_day: week } = request.body;
        checkTimezone(timezone);
        const before = request.project();
        const weekStart = week === undefined ? before.weekStart : week === 1 ? "monday" : "sunday";
        return projectAnswer(
          await changeProject(db, {
            ...before,
            name: name ?? before.name,
            timezone: timezone ?? before.timezone,
            weekStart,
          }),
        );
      },
    );
  }
}

/** Personal keys. A key can make only keys that open no more than itself, and sees only those. */
export function keyRoutes(parent: FastifyInstance, db: Queryable): void {
  const app = parent.withTypeProvider<TypeBoxProvider>();
  const read = { access: "project:read" } as const;
  const write = { access: "project:write" } as const;
  const tags = ["keys"];
  const base = "/api/personal_api_keys/";

  app.get(base, { config: read, schema: { tags, security, summary: "List personal keys" } }, async (request) => {
    const caller = request.caller();
    const keys = (await listPersonalKeys(db)).filter((key) => within(key, caller));
    return keys.map((key) => ({
      id: key.id,
      label: key.label,
      mask_value: key.mask,
      scopes: key.scopes,
      scoped_teams: key.projectIds,
      created_at: key.createdAt.toISOString(),
      last_used_at: key.lastUsedAt?.toISOString() ?? null,
    }));
  });
  app.post(
    base,
    {
      config: write,
      schema: { tags, security, summary: "Create a personal key; its value is shown once", body: NewKey },
    },
    async (request, reply) => {
      const caller = request.caller();
      const { label, scopes, scoped_teams: projectIds = caller.projectIds } = request.body;
      if (!within({ scopes, projectIds }, caller)) {
        throw new ApiError("permission_denied", { detail: "A key can not open more than the key that makes it." });
      }
      const { id, key } = await createPersonalKey(db, { label, scopes, projectIds });
      return reply.status(201).send({ id, label, value: key, scopes, scoped_teams: projectIds });
    },
  );
  app.delete(
    `${base}:key_id/`,
    { config: write, schema: { tags, security, summary: "Revoke a personal key, at once", params: KeyParams } },
    async (request, reply) => {
      const caller = request.caller();
      const { key_id: id } = request.params;
      const known = (await listPersonalKeys(db)).some((key) => key.id === id && within(key, caller));
      if (!known || !(await revokePersonalKey(db, id))) throw new ApiError("not_found");
      return reply.status(204).send();
    },
  );
}

/** Whether a key opens nothing that `outer` does not. */
function within(key: Pick<PersonalKey, "scopes" | "projectIds">, outer: PersonalKey): boolean {
  const scopes = key.scopes.every((scope) =>
    scope === "*" ? outer.scopes.includes("*") : SCOPES.some((known) => known === scope && allows(outer.scopes, known)),
  );
  const projects = outer.projectIds === null || key.projectIds?.every((id) => outer.projectIds?.includes(id)) === true;
  return scopes && projects;
}
