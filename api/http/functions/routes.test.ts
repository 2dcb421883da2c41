import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestUnderTest, restUnderTest } from "../testing/rest.ts";
import type { InvokeRequest } from "./invocations.ts";

let rest: RestUnderTest;
let base: string;
beforeAll(async () => {
  rest = await restUnderTest();
  base = `/api/projects/${rest.mine.id}/hog_functions/`;
});
afterAll(() => rest?.close());

const create = async (body: Record<string, unknown>) => {
  const { status, json } = await rest.call("POST", base, { body });
  expect(json).toMatchObject({ id: expect.any(String) });
  expect(status).toBe(201);
  return json as { id: string; inputs: Record<string, unknown>; filters: Record<string, unknown>; version: number };
};

const withSecret = {
  type: "destination",
  name: "hook",
  enabled: true,
  hog: "fetch(inputs.url)",
  inputs_schema: [
    { key: "url", type: "string", required: true },
    { key: "token", type: "string", secret: true },
  ],
  inputs: { url: { value: "https://x.test" }, token: { value: "tok-{event.uuid}-51" } },
};

describe("functions over REST", () => {
  test("a function made from a template copies it and compiles its inputs and filters", async () => {
    const made = await create({
      type: "destination",
      template_id: "template-webhook",
      name: "hook",
      enabled: true,
      inputs: { url: { value: "https://x.test/h" }, body: { value: { e: "{event.event}" } } },
      filters: { events: [{ id: "signed up", type: "events" }] },
    });
    expect(made).toMatchObject({
      name: "hook",
      hog: "fetch(inputs.url, {'body': inputs.body})",
      template: { id: "template-webhook" },
      inputs: { body: { value: { e: "{event.event}" }, bytecode: { e: ["_H", 1, 32, "event", 32, "event", 1, 2] } } },
      filters: { bytecode: ["_H", 1, 32, "signed up", 32, "event", 1, 1, 11] },
      version: 1,
    });
    const { json } = await rest.call("GET", `${base}${made.id}/`);
    expect(json).toEqual(made);
    const alias = await rest.call("GET", `/api/environments/${rest.mine.id}/hog_functions/${made.id}`);
    expect(alias.json).toEqual(made);
  });

  test("what the server owns can't be assigned", async () => {
    const made = await create({
      ...withSecret,
      id: "00000000-0000-0000-0000-000000000001",
      project_id: rest.theirs.id,
      team_id: rest.theirs.id,
      created_by: "me",
      created_at: "2000-01-01",
      version: 99,
      deleted: true,
      bytecode: ["_H", 1, 33, 1],
      encrypted_inputs: { token: "s1.test.AAAA" },
      state: 12,
      filters: { bytecode: ["_H", 1, 29], events: [] },
      __proto__: { enabled: false },
    });
    expect(made.id).not.toBe("00000000-0000-0000-0000-000000000001");
    expect(made).toMatchObject({ version: 1, deleted: false, created_by: null });
    const { json } = await rest.call("PATCH", `${base}${made.id}/`, {
      body: {
        type: "transformation",
        template_id: "x",
        version: 7,
        project_id: 1,
        bytecode: [],
        sealedInputs: {},
        name: "n",
      },
    });
    expect(json).toMatchObject({ type: "destination", version: 2, name: "n", template: null });
    expect((json["bytecode"] as unknown[])[0]).toBe("_H");
    const rows = await rest.db.query<{ project_id: string }>("SELECT project_id FROM hog_functions WHERE id = $1", [
      made.id,
    ]);
    expect(Number(rows[0]?.project_id)).toBe(rest.mine.id);
  });

  test("a secret can be written and never read", async () => {
    const made = await create(withSecret);
    const answers = [
      made,
      (await rest.call("GET", `${base}${made.id}/`)).json,
      (await rest.call("GET", base)).json,
      (
        await rest.call("PATCH", `${base}${made.id}/`, {
          body: { inputs: { url: { value: "y" }, token: { secret: true } } },
        })
      ).json,
      (await rest.call("PATCH", `${base}${made.id}/`, { body: { inputs: { url: { value: "z" } } } })).json,
    ];
    expect(JSON.stringify(answers)).not.toContain("tok-");
    expect((answers.at(-1) as typeof made).inputs["token"]).toEqual({ secret: true });
    const rows = await rest.db.query("SELECT * FROM hog_functions WHERE id = $1", [made.id]);
    expect(JSON.stringify(rows)).not.toContain("tok-");
  });

  test("a program that does not compile is a 400 with line, column and caret", async () => {
    const { status, json } = await rest.call("POST", base, {
      body: { type: "transformation", hog: "let x := 1\nreturn (x +", name: "bad" },
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ type: "validation_error", attr: "hog" });
    const [problem] = json["problems"] as { diagnostics: { line: number; column: number; caret: string }[] }[];
    expect(problem?.diagnostics[0]).toMatchObject({ line: 2, caret: expect.stringContaining("return (x +\n") });
  });

  test("a private address is refused where it is saved, by every way of saving", async () => {
    const body = { ...withSecret, inputs: { url: { value: "http://127.0.0.1/admin" } } };
    expect((await rest.call("POST", base, { body })).json).toMatchObject({ attr: "inputs.url" });
    const made = await create(withSecret);
    const patched = await rest.call("PATCH", `${base}${made.id}/`, { body: { inputs: body.inputs } });
    expect([patched.status, patched.json["attr"]]).toEqual([400, "inputs.url"]);
    const tried = await rest.call("POST", `${base}new/invocations`, {
      body: { configuration: body, globals: { event: {} } },
    });
    expect(tried.status).toBe(400);
  });

  test("text that can't be stored is a 400, not a failure", async () => {
    for (const name of ["a\0b"]) {
      const { status } = await rest.call("POST", base, { body: { ...withSecret, name } });
      expect([name, status]).toEqual([name, 400]);
    }
    const body = { ...withSecret, filters: { properties: [{ key: "a\0", value: "x" }] } };
    expect((await rest.call("POST", base, { body })).status).toBe(400);
  });

  test("another project's function is 404 in every call", async () => {
    const made = await create(withSecret);
    const theirBase = `/api/projects/${rest.theirs.id}/hog_functions/`;
    const { key } = rest.theirs;
    for (const [method, url, body] of [
      ["GET", `${theirBase}${made.id}/`, undefined],
      ["PATCH", `${theirBase}${made.id}/`, { name: "x" }],
      ["PATCH", `${theirBase}rearrange`, { orders: { [made.id]: 1 } }],
      ["POST", `${theirBase}${made.id}/invocations`, { configuration: {}, globals: { event: {} } }],
    ] as const) {
      const { status } = await rest.call(method, url, { key, ...(body === undefined ? {} : { body }) });
      expect([url, status]).toEqual([url, 404]);
    }
    const { json } = await rest.call("GET", `${theirBase}?id=${made.id}`, { key });
    expect(json["count"]).toBe(0);
  });

  test("lists filter, search and page; limits are bounded", async () => {
    const all = (await rest.call("GET", `${base}?limit=2`)).json as { count: number; next: string; results: unknown[] };
    expect(all.results).toHaveLength(2);
    expect(all.next).toContain("offset=2");
    expect((await rest.call("GET", `${base}?type=transformation`)).json["count"]).toBe(0);
    expect((await rest.call("GET", `${base}?search=%25`)).json["count"]).toBe(0);
    expect(
      (await rest.call("GET", `${base}?type=destination,site_app&enabled=true&search=HO`)).json["count"],
    ).toBeGreaterThan(0);
    for (const query of ["limit=1000000000", "offset=-1", "limit=abc"]) {
      expect([query, (await rest.call("GET", `${base}?${query}`)).status]).toEqual([query, 400]);
    }
  });

  test("DELETE is refused; deleted: true hides a function and false brings it back", async () => {
    const made = await create({ ...withSecret, name: "gone" });
    const url = `${base}${made.id}/`;
    expect((await rest.call("DELETE", url)).status).toBe(405);
    await rest.call("PATCH", url, { body: { deleted: true } });
    expect((await rest.call("GET", `${base}?search=gone`)).json["count"]).toBe(0);
    await rest.call("PATCH", url, { body: { deleted: false } });
    expect((await rest.call("GET", `${base}?search=gone`)).json["count"]).toBe(1);
  });

  test("a test run gets the compiled function and its secrets, and gives them back blanked", async () => {
    const made = await create(withSecret);
    let seen: InvokeRequest | undefined;
    rest.invoke = async (request) => {
      seen = request;
      const log = {
        level: "info",
        timestamp: "2026-01-01T00:00:00Z",
        message: "sent tok-9-51 and tok-{event.uuid}-51",
      };
      return { result: { token: "tok-{event.uuid}-51" }, status: "success", errors: [], logs: [log] };
    };
    const { status, json } = await rest.call("POST", `${base}${made.id}/invocations/`, {
      body: { configuration: { hog: "return 1" }, clickhouse_event: { event: "e", properties: '{"a":1}' } },
    });
    expect(status).toBe(200);
    expect(seen?.function.bytecode).toEqual(["_H", 1, 33, 1, 38]);
    expect(seen?.function.secretInputs["token"]?.value).toBe("tok-{event.uuid}-51");
    expect(seen?.globals["event"]).toMatchObject({ properties: { a: 1 } });
    expect(json["result"]).toEqual({ token: "[redacted]" });
    expect(JSON.stringify(json["logs"])).not.toContain("{event.uuid}-51");
    const bare = await rest.call("POST", `${base}${made.id}/invocations`, { body: { configuration: {} } });
    expect([bare.status, bare.json["attr"]]).toEqual([400, "globals.event"]);
  });

  test("templates are listed and read", async () => {
    const url = `/api/projects/${rest.mine.id}/hog_function_templates/`;
    expect((await rest.call("GET", url)).json).toMatchObject({
      count: 1,
      results: [{ id: "template-webhook", code_language: "hog" }],
    });
    expect((await rest.call("GET", `${url}template-webhook`)).json["name"]).toBe("HTTP webhook");
    expect((await rest.call("GET", `${url}nothing`)).status).toBe(404);
  });
});
