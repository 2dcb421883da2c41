import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import {
  type Egress,
  EgressRefused,
  type IncomingAnswer,
  type OutgoingRequest,
  ReceiverUnreachable,
} from "./egress.ts";
import { type Advance, createExecutor, type Invocation } from "./executor.ts";

const NOW_MS = Date.parse("2026-01-01T00:00:00Z");

const ok = (body = "{}"): IncomingAnswer => ({ status: 200, headers: {}, body, truncated: false });

/** An egress that answers from a list, the last one for ever, and keeps what was sent. */
function scripted(...answers: (IncomingAnswer | Error)[]): Egress & { readonly sent: OutgoingRequest[] } {
  const sent: OutgoingRequest[] = [];
  return {
    sent,
    send: async (outgoing) => {
      sent.push(outgoing);
      const next = answers[Math.min(sent.length, answers.length) - 1] ?? ok();
      if (next instanceof Error) throw next;
      return next;
    },
    refusalOf: () => undefined,
    close: async () => {},
  };
}

function advance(
  source: string,
  egress: Egress,
  { inputs = {}, secrets = [], from }: { inputs?: Record<string, unknown>; secrets?: string[]; from?: Invocation } = {},
): Promise<Advance> {
  const { tree, diagnostics } = parseProgram(source);
  expect(diagnostics).toEqual([]);
  const destination = { id: "f", bytecode: compileProgram(tree!).bytecode!, secretKeys: new Set(secrets) };
  const start: Invocation = { id: "i", functionId: "f", globals: { event: { event: "e" }, inputs }, step: 0 };
  return createExecutor({ egress, nowMs: () => NOW_MS, random: () => 0.5 })(destination, from ?? start);
}

const FETCH = "let r := fetch('https://x.example/', {'body': {'a': 1}}) print(r.status, r.body)";

describe("the answer", () => {
  test("reaches the program, as JSON where it is JSON", async () => {
    expect(await advance(FETCH, scripted(ok('{"n":1}')))).toMatchObject({ kind: "delivered", logs: ["200 {'n': 1}"] });
    expect(await advance(FETCH, scripted(ok("plain")))).toMatchObject({ logs: ["200 plain"] });
  });

  test("of 400 or more fails the invocation, though the program ends well", async () => {
    expect(await advance(FETCH, scripted({ ...ok(), status: 404 }))).toMatchObject({
      kind: "failed",
      reason: "the receiver answered 404",
    });
  });

  test("of 400 or more fails the invocation even when the program planned for it and went on", async () => {
    const egress = scripted({ ...ok(), status: 404 }, { ...ok(), status: 201 });
    const upsert = `let found := fetch('https://x.example/1', {'method': 'GET'})
      if (found.status == 404) { print(fetch('https://x.example/').status) }`;
    expect(await advance(upsert, egress)).toMatchObject({
      kind: "failed",
      reason: "the receiver answered 404",
      logs: ["201"],
    });
    expect(egress.sent).toHaveLength(2);
  });

  test("a refused address is not tried again", async () => {
    const egress = scripted(new EgressRefused("10.0.0.1 is not a public address"));
    expect(await advance(FETCH, egress)).toMatchObject({ kind: "failed", reason: "10.0.0.1 is not a public address" });
    expect(egress.sent).toHaveLength(1);
  });
});

describe("a receiver that fails for now", () => {
  test.for([408, 429, 500, 502, 503, 504])("%i is tried again", async (status) => {
    expect(await advance(FETCH, scripted({ ...ok(), status }))).toMatchObject({ kind: "retry", afterMs: 1_500 });
  });

  test("no answer is tried again, up to three times; then the program goes on and the invocation fails", async () => {
    const egress = scripted(new ReceiverUnreachable("x.example: ECONNREFUSED"));
    let step = await advance(FETCH, egress);
    for (const afterMs of [1_500, 2_500]) {
      expect(step).toMatchObject({ kind: "retry", afterMs });
      if (step.kind !== "retry") throw new Error("unreachable");
      // What waits is plain JSON: it may wait in a database and go on in another process.
      step = await advance(FETCH, egress, { from: JSON.parse(JSON.stringify(step.invocation)) as Invocation });
    }
    expect(step).toMatchObject({
      kind: "failed",
      reason: "x.example: ECONNREFUSED",
      logs: ["500 x.example: ECONNREFUSED"],
    });
    expect(egress.sent).toHaveLength(3);
    expect(new Set(egress.sent.map(({ headers }) => headers["idempotency-key"]))).toEqual(new Set(["i"]));
  });

  test.for([
    ["7", 7_000],
    ["3600", 300_000],
    ["-1", 1_500],
    ["1e99", 1_500],
    ["soon", 1_500],
    ["Thu, 01 Jan 2026 00:00:09 GMT", 9_000],
    ["Thu, 01 Jan 2020 00:00:00 GMT", 0],
  ] as const)("Retry-After: %s waits %i ms", async ([value, afterMs]) => {
    const busy = { ...ok(), status: 429, headers: { "retry-after": value } };
    expect(await advance(FETCH, scripted(busy))).toMatchObject({ kind: "retry", afterMs });
  });
});

describe("requests", () => {
  test("each of a run has its own idempotency key; more than five end it", async () => {
    const egress = scripted(ok());
    const loop = "let i := 0 while (i < 6) { fetch('https://x.example/') i := i + 1 }";
    expect(await advance(loop, egress)).toMatchObject({ kind: "failed" });
    expect(egress.sent.map(({ headers }) => headers["idempotency-key"])).toEqual(["i", "i-1", "i-2", "i-3", "i-4"]);
  });

  test.for([
    ["fetch(1)", "fetch: the first argument, the URL, must be a string"],
    ["fetch('https://x', {'method': 'G\\nT'})", 'fetch: "G\\nT" is no HTTP method'],
    ["fetch('https://x', {'headers': {'a b': 'c'}})", 'fetch: "a b" is no header name'],
    ["fetch('https://x', {'headers': {'a': 'b\\r\\nc: d'}})", "fetch: header a holds a line break"],
  ] as const)("%s", async ([source, reason]) => {
    const egress = scripted(ok());
    expect(await advance(source, egress)).toMatchObject({ kind: "failed", reason });
    expect(egress.sent).toEqual([]);
  });

  test("are signed at every attempt, with a secret the program need not see", async () => {
    const egress = scripted(ok());
    const secret = `whsec_${Buffer.from("thirty-two bytes of a signing key").toString("base64")}`;
    await advance("fetch('https://x', {'body': 'b', 'standard_webhooks': {'secret_input': 'key'}})", egress, {
      inputs: { key: secret },
      secrets: ["key"],
    });
    const { headers, body } = egress.sent[0]!;
    expect(headers["webhook-id"]).toBe("i");
    expect(Number(headers["webhook-timestamp"])).toBe(NOW_MS / 1_000);
    // The public verifier wants a fresh time; its own signature over ours must agree.
    expect(new Webhook(secret).sign("i", new Date(NOW_MS), body!)).toBe(headers["webhook-signature"]);
  });
});

describe("a signature without its secret", () => {
  test("is a failure that names the input; nothing is sent", async () => {
    const egress = scripted(ok());
    const source = "print(fetch('https://x', {'standard_webhooks': {'secret_input': 'key'}}))";
    expect(await advance(source, egress)).toMatchObject({
      kind: "failed",
      reason: "input key holds no signing secret",
      logs: ["{'status': 500, 'body': 'input key holds no signing secret'}"],
    });
    expect(egress.sent).toEqual([]);
  });
});

describe("what is logged", () => {
  test("never holds a secret", async () => {
    const logged = await advance("print(inputs.key, inputs) throw Error(concat('bad ', inputs.key))", scripted(ok()), {
      inputs: { key: "s3cret-value" },
      secrets: ["key"],
    });
    expect(JSON.stringify(logged)).not.toContain("s3cret");
    expect(logged.logs[0]).toContain("[redacted]");
  });

  test("is bounded in lines and length", async () => {
    const many = "let i := 0 while (i < 100) { print(i) i := i + 1 }";
    const { logs } = await advance(many, scripted(ok()));
    expect(logs).toHaveLength(25);
    expect(logs[24]).toBe("only the first 24 lines are kept");
    const long = await advance(
      "let s := 'x' let i := 0 while (i < 15) { s := concat(s, s) i := i + 1 } print(s)",
      scripted(ok()),
    );
    expect(long.logs[0]!.length).toBeLessThan(10_020);
  });
});
