import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportOf } from "./child.ts";
import type { ProfileReport, TransformationJob, TransformationReport } from "./job.ts";
import { expression, jobFunction, transformationJob } from "./testing/jobs.ts";

const forecast = async (job: TransformationJob) => (await reportOf(job)) as TransformationReport;

const SCRUB = `if (event.event == 'bot') { return null }
let out := event
if (event.properties.n > 7) {
  throw Error('too many')
}
if (notEmpty(event.properties.email)) {
  out.properties.email := '***'
}
return out`;

test("each event of the sample gets the verdict that it would get", async () => {
  const report = await forecast(
    transformationJob(jobFunction(SCRUB), [
      { properties: { n: 1, email: "ada@example.com" } },
      { properties: { n: 2 } },
      { event: "bot", properties: { n: 1 } },
      { properties: { n: 8 } },
      { properties: { n: 9, email: "bob@example.com" } },
      { value: "[]" },
      { value: "{" },
    ]),
  );
  expect(report.examined).toBe(7);
  expect(report.verdicts).toEqual({
    ...{ changed: 1, unchanged: 1, dropped: 1, failed: 2 },
    ...{ filtered: 0, dropped_before: 0, invalid: 2 },
  });
  expect(report.failures).toEqual([{ class: "error", message: "R0207: Error('too many')", line: 4, events: 2 }]);
  expect(report.changes).toEqual([{ path: "properties.email", kind: "changed", events: 1 }]);
  expect(report.examples.changed).toMatchObject([
    {
      event: "e",
      before: { properties: { email: "ada@example.com" } },
      after: { properties: { email: "***" } },
      changes: [{ path: "properties.email", kind: "changed", before: "ada@example.com", after: "***" }],
    },
  ]);
  expect(report.examples.dropped).toMatchObject([{ event: "bot", after: null, changes: [] }]);
  expect(report.examples.failed).toMatchObject([
    { error: "R0207: Error('too many')", line: 4 },
    { error: "R0207: Error('too many')", line: 4 },
  ]);
  expect(report.costs.ran).toHaveLength(5);
  expect(report.costs.byEvent).toEqual([
    { event: "e", seen: 4, runs: 4 },
    { event: "bot", seen: 1, runs: 1 },
  ]);
});

test("for any sample, the verdicts are what the program says", async () => {
  const anyEvent = fc.record({ n: fc.nat(12), email: fc.constantFrom("", "a@b.c"), bot: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 12 }), async (events) => {
      const { verdicts, examined } = await forecast(
        transformationJob(
          jobFunction(SCRUB),
          events.map(({ n, email, bot }) => ({ event: bot ? "bot" : "e", properties: { n, email } })),
        ),
      );
      const dropped = events.filter(({ bot }) => bot).length;
      const failed = events.filter(({ bot, n }) => !bot && n > 7).length;
      const changed = events.filter(({ bot, n, email }) => !bot && n <= 7 && email !== "").length;
      expect(examined).toBe(events.length);
      expect(verdicts).toMatchObject({
        dropped,
        failed,
        changed,
        unchanged: events.length - dropped - failed - changed,
      });
    }),
    { numRuns: 30 },
  );
});

test("events come as the functions before leave them, and not at all when these drop them", async () => {
  const add = {
    id: "b1",
    name: "B",
    bytecode: jobFunction("let e := event\ne.properties.tag := 'x'\nreturn e").bytecode,
  };
  const drop = {
    id: "b2",
    name: "D",
    bytecode: jobFunction("if (event.event == 'd') { return null }\nreturn event").bytecode,
  };
  const fn = jobFunction("let e := event\ne.properties.seen := e.properties.tag\nreturn e");
  const report = await forecast(transformationJob(fn, [{}, { event: "d" }], { before: [add, drop] }));
  expect(report.verdicts).toMatchObject({ changed: 1, dropped_before: 1 });
  expect(report.examples.changed[0]).toMatchObject({
    before: { properties: { tag: "x" } },
    changes: [{ path: "properties.seen", kind: "added", after: "x" }],
  });
});

test("filters keep events away, and what that costs is told apart", async () => {
  const fn = jobFunction("return null", { filter: expression("event = 'wanted'") });
  const report = await forecast(transformationJob(fn, [{ event: "wanted" }, {}, {}]));
  expect(report.verdicts).toMatchObject({ dropped: 1, filtered: 2 });
  expect([report.costs.ran.length, report.costs.filtered.length]).toEqual([1, 2]);
  expect(report.costs.byEvent).toEqual([
    { event: "wanted", seen: 1, runs: 1 },
    { event: "e", seen: 2, runs: 0 },
  ]);
});

describe("what failed", () => {
  test.each([
    ["an endless loop", "let n := 0\nwhile (true) {\n  n := n + 1\n}", ["ops", "time"], [2, 3]],
    ["a bomb", "let a := event\nlet b := range(1000000000)\nreturn a", ["memory"], [2]],
    ["no return", "let a := event", ["result"], [null]],
  ])("%s is named with its line", async (_, source, classes, lines) => {
    const { failures, costs } = await forecast(transformationJob(jobFunction(source), [{}], { budgetMs: 5_000 }));
    expect(failures).toHaveLength(1);
    expect(classes).toContain(failures[0]?.class);
    expect(lines).toContain(failures[0]?.line);
    expect(costs.breaches).toBe(classes[0] === "result" ? 0 : 1);
  });

  test("a filter that fails", async () => {
    const fn = jobFunction("return event", { filter: expression("nothing.at.all") });
    const { verdicts, failures } = await forecast(transformationJob(fn, [{}, {}]));
    expect(verdicts.failed).toBe(2);
    expect(failures).toMatchObject([{ class: "filter", line: null, events: 2 }]);
  });

  test("source that is not what was compiled gives no lines", async () => {
    const fn = jobFunction("throw Error('x')");
    const { failures } = await forecast(transformationJob({ ...fn, hog: "\n\nthrow Error('x')\nreturn 1" }, [{}]));
    expect(failures).toMatchObject([{ class: "error", line: null }]);
  });
});

test("when the time is up the rest is left out, and said to be", async () => {
  const fn = jobFunction("let n := 0\nwhile (true) {\n  n := n + 1\n}");
  const { examined, verdicts } = await forecast(
    transformationJob(
      fn,
      Array.from({ length: 50 }, () => ({})),
      { budgetMs: 20 },
    ),
  );
  expect(examined).toBeLessThan(50);
  expect(verdicts.failed).toBe(examined);
});

test("secrets of the function are not shown, wherever it puts them", async () => {
  const source = `let out := event
out.properties.key := inputs.token
out.properties[inputs.token] := concat('Bearer ', inputs.token)
out.properties.encoded := base64Encode(inputs.token)
if (event.event == 'bad') { throw Error(inputs.token) }
return out`;
  const fn = jobFunction(source, { inputs: { token: { value: "s3cr3t-t0ken" } }, secretKeys: ["token"] });
  const report = await forecast(transformationJob(fn, [{}, { event: "bad" }]));
  expect(report.verdicts).toMatchObject({ changed: 1, failed: 1 });
  expect(JSON.stringify(report)).not.toMatch(/s3cr3t|czNjcjN0/);
});

test("nor in a profile", async () => {
  const inputs = { token: { value: "s3cr3t-t0ken" } };
  const fn = jobFunction("throw Error(concat('it is ', inputs.token))", { inputs, secretKeys: ["token"] });
  const report = (await reportOf({ ...transformationJob(fn, [{}]), task: "profile" })) as ProfileReport;
  expect(JSON.parse(report.text)).toMatchObject({ failures: [{ message: "Error('it is [redacted]')", line: 1 }] });
});

test("nor where the inputs themselves fail", async () => {
  const inputs = {
    token: { value: "s3cr3t-t0ken", order: 0 },
    bad: { value: "{jsonParse(inputs.token)}", bytecode: expression("jsonParse(inputs.token)"), order: 1 },
  };
  const fn = jobFunction("return event", { inputs, secretKeys: ["token"] });
  const report = await forecast(transformationJob(fn, [{}]));
  expect(report.failures).toMatchObject([{ class: "inputs" }]);
  expect(JSON.stringify(report)).not.toContain("s3cr3t");
});

test("long events are cut, and examples are no more than asked for", async () => {
  const fn = jobFunction("let e := event\ne.properties.x := 1\nreturn e");
  const events = Array.from({ length: 6 }, () => ({
    properties: { text: "x".repeat(100_000), list: Array(9_000).fill("y") },
  }));
  const report = await forecast(transformationJob(fn, events, { examples: 2 }));
  expect(report.examples.changed).toHaveLength(2);
  expect(JSON.stringify(report.examples).length).toBeLessThan(20_000);
});
