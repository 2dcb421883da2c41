import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileExpression, compileProgram } from "#lang/hog/compiler/compile.ts";
import { parseProgram, parseTemplateString } from "#lang/syntax/parse.ts";
import { resolveInputs, type StoredInputs } from "#runtime/inputs.ts";
import { run } from "#runtime/interpreter/machine.ts";
import { type CatalogueDestination, DESTINATIONS } from "./catalogue.ts";
import type { DestinationExample } from "./define.ts";
import { createEgress, type Egress } from "./delivery/egress.ts";
import { createExecutor, programOf } from "./delivery/executor.ts";

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

let egress: Egress;
let receiverUrl: string;
let answer: DestinationExample["receives"];
let seen: Seen[] = [];

const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method = "", url = "", headers } = request;
    seen.push({ method, path: url, headers, body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(answer?.status ?? 200, { ...answer?.headers });
    const body = answer?.body;
    response.end(
      body === undefined || answer?.status === 204 ? "" : typeof body === "string" ? body : JSON.stringify(body),
    );
  });
});

beforeAll(async () => {
  egress = createEgress({ allow: ["127.0.0.0/8"] });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await egress.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const bytecodeOf = (source: string): readonly unknown[] => {
  const { tree, diagnostics } = parseProgram(source);
  expect(diagnostics).toEqual([]);
  const { bytecode } = compileProgram(tree!);
  return bytecode!;
};

/** Templates of a value, leaf by leaf, as the function store compiles them. */
function compiledLeaves(value: unknown): unknown {
  if (typeof value === "string") return compileExpression(parseTemplateString(value).tree!).bytecode;
  if (Array.isArray(value)) return value.map(compiledLeaves);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, leaf]) => [key, compiledLeaves(leaf)]));
}

const withReceiver = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll("{receiver}", receiverUrl)) as unknown;

function storedInputs(destination: CatalogueDestination, example: DestinationExample): StoredInputs {
  return Object.fromEntries(
    destination.inputs.flatMap(({ key, default: fallback, templating }) => {
      const given = example.inputs[key] ?? fallback;
      if (given === undefined) return [];
      const value = withReceiver(given);
      return [[key, templating === false ? { value } : { value, bytecode: compiledLeaves(value) }]];
    }),
  );
}

describe.for(DESTINATIONS.map((destination) => [destination.id, destination] as const))("%s", ([, destination]) => {
  test("is documented, and its inputs have labels and different keys", () => {
    expect(destination.description.length).toBeGreaterThan(10);
    expect(new Set(destination.inputs.map(({ key }) => key)).size).toBe(destination.inputs.length);
    expect(destination.inputs.every(({ label }) => label !== "")).toBe(true);
  });

  test.for(destination.examples.map((example) => [example.title, example] as const))("%s", async ([, example]) => {
    seen = [];
    answer = example.receives;
    const globals = {
      event: { uuid: "0190a1b2-0000-7000-8000-000000000001", timestamp: "2026-01-01T00:00:00.000Z", ...example.event },
      person: { id: "p1", properties: {}, name: example.event.distinct_id, url: "" },
    };
    const inputs = resolveInputs(storedInputs(destination, example), globals, (bytecode, scope) => {
      const outcome = run(programOf(bytecode), { globals: scope });
      if (outcome.kind !== "finished") throw outcome.kind === "failed" ? outcome.error : new Error(outcome.name);
      return outcome.result;
    });
    const execute = createExecutor({ egress, nowMs: Date.now, random: () => 0 });
    const secretKeys = new Set(destination.inputs.filter(({ secret }) => secret).map(({ key }) => key));
    const advance = await execute(
      { id: "f1", bytecode: bytecodeOf(destination.source), secretKeys },
      { id: "i1", functionId: "f1", globals: { ...globals, inputs }, step: 0 },
    );
    expect(advance).toMatchObject({ kind: example.ends });
    if (example.sends === null) {
      expect(seen).toEqual([]);
      return;
    }
    expect(seen).toHaveLength(1);
    const { method, path, headers, body } = seen[0]!;
    expect({ method, path }).toEqual({ method: example.sends.method, path: example.sends.path });
    expect(headers).toMatchObject({ ...example.sends.headers, "idempotency-key": "i1" });
    if (example.sends.body !== undefined) {
      expect(typeof example.sends.body === "string" ? body : JSON.parse(body)).toEqual(example.sends.body);
    }
  });
});
