import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#pipeline/engines/database/port.ts";
import { HOG_BYTES_MAX } from "./prepare.ts";
import { FunctionRejected } from "./problem.ts";
import { DatabaseFunctionRegistry } from "./registry.ts";
import { FunctionNotFound, FunctionStore, type NewFunction, TRANSFORMATIONS_MAX } from "./store.ts";
import { testCompiler, testDatabase, testSecrets } from "./testing.ts";

let db: Database;
let close: () => Promise<void>;
let store: FunctionStore;

beforeAll(async () => {
  ({ db, close } = await testDatabase());
  for (const id of [1, 2, 3]) {
    await db.query("INSERT INTO projects (id, name, api_token) VALUES ($1, $2, $3)", [id, `p${id}`, `phc_${id}`]);
  }
  store = new FunctionStore({ db, compiler: testCompiler(), secrets: testSecrets(), newId: randomUUID });
});
afterAll(() => close());

const transformation = (over: Partial<NewFunction> = {}): NewFunction => ({
  type: "transformation",
  name: "scrub",
  description: "",
  iconUrl: null,
  enabled: true,
  hog: "return event",
  inputsSchema: [],
  inputs: {},
  filters: null,
  mappings: null,
  masking: null,
  templateId: null,
  executionOrder: null,
  ...over,
});

const destination = (over: Partial<NewFunction> = {}): NewFunction =>
  transformation({
    type: "destination",
    name: "hook",
    hog: "fetch(inputs.url)",
    inputsSchema: [
      { key: "url", type: "string", required: true },
      { key: "token", type: "string", secret: true },
    ],
    inputs: { url: { value: "https://x.test/{event.event}" }, token: { value: "s3cret-{event.event}" } },
    ...over,
  });

const problems = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FunctionRejected);
  return (error as FunctionRejected).problems;
};

describe("the function store", () => {
  test("compiles program, inputs and filters as it writes", async () => {
    const made = await store.create(1, destination({ filters: { events: [{ id: "signed up" }] } }));
    expect(made.version).toBe(1);
    expect(made.bytecode.slice(0, 1)).toEqual(["_H"]);
    expect(made.inputs["url"]).toMatchObject({ value: "https://x.test/{event.event}", order: 0 });
    expect(made.filters?.bytecode?.[0]).toBe("_H");
    expect(made.inputs["token"]).toBeUndefined();
    expect(made.sealedInputs["token"]).toMatch(/^s1\.test\./);
    const changed = await store.patch(1, made.id, { name: "other" });
    expect(changed).toMatchObject({ name: "other", version: 2, sealedInputs: made.sealedInputs });
  });

  test("says where a program is wrong", async () => {
    const [problem] = await problems(store.create(1, transformation({ hog: "let a := 1\nlet a := 2" })));
    expect(problem).toMatchObject({ attr: "hog", source: "let a := 1\nlet a := 2" });
    expect(problem?.diagnostics?.[0]?.span.start).toBeGreaterThan(10);
  });

  test("reports every problem at once", async () => {
    const found = await problems(
      store.create(
        1,
        destination({ hog: "return (", inputs: { url: { value: 5 } }, filters: { actions: [{ id: "1" }] } }),
      ),
    );
    expect(found.map(({ attr }) => attr)).toEqual(["hog", "inputs.url", "filters.actions"]);
  });

  test("refuses a transformation that would wait, and a source that is too long", async () => {
    expect(
      (await problems(store.create(1, transformation({ hog: "return fetch('https://x.test')" }))))[0],
    ).toMatchObject({
      attr: "hog",
    });
    const [long] = await problems(store.create(1, transformation({ hog: `// ${"é".repeat(HOG_BYTES_MAX / 2)}` })));
    expect(long?.detail).toMatch(/at most 102400/);
  });

  test("keeps a stored secret when the change leaves it out or sends the marker, and opens it for the stages", async () => {
    const made = await store.create(1, destination());
    const kept = await store.patch(1, made.id, {
      inputs: { url: { value: "https://y.test" }, token: { secret: true } },
    });
    expect(store.secretsOf(kept)["token"]?.value).toBe("s3cret-{event.event}");
    const left = await store.patch(1, made.id, { inputs: { url: { value: "https://z.test" } } });
    expect(store.secretsOf(left)["token"]?.value).toBe("s3cret-{event.event}");
    const renewed = await store.patch(1, made.id, { inputs: { url: { value: "x" }, token: { value: "new" } } });
    expect(store.secretsOf(renewed)["token"]?.value).toBe("new");
  });

  test("a field that stops being secret does not bring its value to light", async () => {
    const made = await store.create(1, destination());
    const open = await store.patch(1, made.id, {
      inputsSchema: [
        { key: "url", type: "string" },
        { key: "token", type: "string" },
      ],
    });
    expect(JSON.stringify(open.inputs)).not.toContain("s3cret");
    expect(open.sealedInputs).toEqual({});
  });

  test("a sealed secret opens only where it was sealed", async () => {
    const made = await store.create(1, destination());
    for (const moved of [
      { ...made, id: randomUUID() },
      { ...made, projectId: 2 },
    ]) {
      expect(() => store.secretsOf(moved)).toThrow(expect.objectContaining({ code: "F0101" }));
    }
    const swapped = { ...made, sealedInputs: { url: made.sealedInputs["token"]! } };
    expect(() => store.secretsOf(swapped)).toThrow(expect.objectContaining({ code: "F0101" }));
  });

  test("inputs that use each other are ordered; a circle is refused", async () => {
    const schema = ["a", "b", "c"].map((key) => ({ key, type: "string" }));
    const made = await store.create(
      1,
      destination({
        inputsSchema: schema,
        inputs: { a: { value: "{inputs.b}" }, b: { value: "{inputs['c']}" }, c: { value: "x" } },
      }),
    );
    expect(Object.entries(made.inputs).map(([key, { order }]) => [key, order])).toEqual(
      expect.arrayContaining([
        ["c", 0],
        ["b", 1],
        ["a", 2],
      ]),
    );
    const inputs = { a: { value: "{inputs.b}" }, b: { value: "{inputs.a}" } };
    const [problem] = await problems(store.create(1, destination({ inputsSchema: schema, inputs })));
    expect(problem?.detail).toContain("a → b → a");
  });

  test("another project's function is none", async () => {
    const made = await store.create(1, transformation({ enabled: false }));
    await expect(store.get(2, made.id)).rejects.toThrow(FunctionNotFound);
    await expect(store.patch(2, made.id, { name: "x" })).rejects.toThrow(FunctionNotFound);
    await expect(store.rearrange(2, { [made.id]: 1 })).rejects.toThrow(FunctionNotFound);
    await expect(store.get(1, "not-a-uuid")).rejects.toThrow(FunctionNotFound);
  });

  test("at most twenty transformations run; deleting works whatever the function holds", async () => {
    const ids: string[] = [];
    for (let n = 0; n < TRANSFORMATIONS_MAX; n++) ids.push((await store.create(3, transformation())).id);
    expect((await problems(store.create(3, transformation())))[0]?.attr).toBe("enabled");
    const off = await store.create(3, transformation({ enabled: false }));
    expect((await problems(store.patch(3, off.id, { enabled: true })))[0]?.attr).toBe("enabled");
    await db.query("UPDATE hog_functions SET hog = 'return (' WHERE id = $1", [ids[0]]);
    await store.patch(3, ids[0]!, { deleted: true });
    expect((await store.patch(3, off.id, { enabled: true })).executionOrder).toBe(TRANSFORMATIONS_MAX + 1);
    const listed = await store.list(3, { types: ["transformation"], limit: 100, offset: 0 });
    expect(listed.count).toBe(TRANSFORMATIONS_MAX);
  });
});

describe("the registry", () => {
  test("shows edits of other processes, in running order, each a whole version", async () => {
    const errors: unknown[] = [];
    const secrets: string[] = [];
    const registry = await DatabaseFunctionRegistry.open({
      db,
      secrets: testSecrets(),
      refreshMs: 3_600_000,
      onError: (error) => errors.push(error),
      onSecret: (secret) => secrets.push(secret),
    });
    const before = registry.transformationsOf(2);
    const first = await store.create(2, transformation({ name: "first" }));
    const second = await store.create(2, transformation({ name: "second" }));
    const hook = await store.create(2, destination({ filters: { events: [{ id: "a" }, { id: "b" }] } }));
    expect(registry.transformationsOf(2)).toBe(before);
    await registry.refresh();
    expect(registry.transformationsOf(2).map(({ name }) => name)).toEqual(["first", "second"]);
    const [loaded] = registry.destinationsOf(2);
    expect(loaded).toMatchObject({ id: hook.id, eventNames: new Set(["a", "b"]), secretKeys: new Set(["token"]) });
    expect(loaded?.inputs["token"]?.value).toBe("s3cret-{event.event}");
    expect(secrets).toContain("s3cret-{event.event}");

    await store.rearrange(2, { [first.id]: 5, [second.id]: 4 });
    await store.patch(2, hook.id, { enabled: false });
    await registry.refresh();
    expect(registry.transformationsOf(2).map(({ name }) => name)).toEqual(["second", "first"]);
    expect(registry.destinationsOf(2)).toEqual([]);
    expect(registry.functionById(2, hook.id)?.version).toBe(2);
    expect(registry.functionById(1, hook.id)).toBeUndefined();

    await store.patch(2, first.id, { deleted: true });
    await registry.refresh();
    expect(registry.functionById(2, first.id)).toBeUndefined();
    expect(registry.projectByToken("phc_2")?.id).toBe(2);
    expect(registry.projectByToken("phc_9")).toBeUndefined();
    expect(errors).toEqual([]);
    await registry.close();
  });

  test("a function with mappings runs once for each that matches, on top of what holds for all", async () => {
    const made = await store.create(
      2,
      destination({
        name: "ads",
        inputsSchema: [{ key: "url", type: "string" }],
        inputs: { url: { value: "https://x.test" } },
        filters: { events: [{ id: "dropped" }], properties: [{ key: "plan", value: "pro" }] },
        mappings: [
          {
            name: "lead",
            inputs_schema: [{ key: "kind", type: "string" }],
            inputs: { kind: { value: "lead" } },
            filters: { events: [{ id: "signed up" }] },
          },
          { filters: { events: [{ id: null }] } },
        ],
      }),
    );
    expect(made.filters).not.toHaveProperty("events");
    const registry = await DatabaseFunctionRegistry.open({
      db,
      secrets: testSecrets(),
      refreshMs: 3_600_000,
      onError() {},
    });
    const loaded = registry.destinationsOf(2).filter(({ id }) => id.startsWith(made.id));
    expect(loaded.map(({ id, name }) => [id, name])).toEqual([
      [`${made.id}:0`, "ads / lead"],
      [`${made.id}:1`, "ads"],
    ]);
    expect(Object.keys(loaded[0]!.inputs)).toEqual(["url", "kind"]);
    expect(loaded.map(({ eventNames }) => eventNames)).toEqual([new Set(["signed up"]), null]);
    for (const { filter } of loaded) expect(filter).toContain("plan");
    expect(loaded[0]!.filter).toContain("signed up");
    await registry.close();
    await store.patch(2, made.id, { deleted: true });
    const masking = { hash: "{event.uuid}", ttl: 60, threshold: null };
    expect((await problems(store.create(2, destination({ masking }))))[0]?.attr).toBe("masking");
  });

  test("a look that is asked for while another runs sees what was written before it was asked for", async () => {
    const registry = await DatabaseFunctionRegistry.open({
      db,
      secrets: testSecrets(),
      refreshMs: 3_600_000,
      onError() {},
    });
    const early = registry.refresh();
    const made = await store.create(2, transformation({ name: "late", enabled: false }));
    await Promise.all([early, registry.refresh()]);
    expect(registry.functionById(2, made.id)?.name).toBe("late");
    await registry.close();
  });

  test("a function whose secret was copied from another does not run, and is reported once", async () => {
    const [one, two] = [await store.create(2, destination()), await store.create(2, destination())];
    await db.query("UPDATE hog_functions SET encrypted_inputs = $2, version = 9, updated_at = now() WHERE id = $1", [
      two.id,
      JSON.stringify(one.sealedInputs),
    ]);
    const errors: unknown[] = [];
    const registry = await DatabaseFunctionRegistry.open({
      db,
      secrets: testSecrets(),
      refreshMs: 3_600_000,
      onError: (error) => errors.push(error),
    });
    await registry.refresh();
    await registry.refresh();
    expect(registry.destinationsOf(2).map(({ id }) => id)).toEqual([one.id]);
    expect(errors).toHaveLength(1);
    await registry.close();
  });
});
