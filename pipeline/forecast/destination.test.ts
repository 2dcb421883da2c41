import { expect, test } from "vitest";
import { reportOf } from "./child.ts";
import type { DestinationJob, DestinationReport } from "./job.ts";
import { destinationJob, expression, jobFunction } from "./testing/jobs.ts";

const forecast = async (job: DestinationJob) => (await reportOf(job)) as DestinationReport;

const HOOK = `let body := {'event': event.event, 'n': event.properties.n}
if (event.properties.n > 5) { throw Error('too many') }
fetch('https://hooks.example/in', {'method': 'POST', 'headers': {'Authorization': inputs.token, 'X-Id': event.uuid}, 'body': body})`;

test("requests are shown and not made", async () => {
  const fn = jobFunction(HOOK, {
    inputs: { token: { value: "s3cr3t-t0ken" } },
    secretKeys: ["token"],
    filter: expression("event != 'other'"),
  });
  const report = await forecast(
    destinationJob([fn], [{ properties: { n: 1 } }, { event: "other" }, { properties: { n: 6 } }, { value: "no row" }]),
  );
  expect(report.verdicts).toEqual({ sent: 1, failed: 1, masked: 0, filtered: 1, filtering_failed: 0, invalid: 1 });
  expect(report.requests).toBe(1);
  expect(report.examples.sent).toMatchObject([
    {
      event: "e",
      timestamp: expect.stringMatching(/^2026-01-15T.*Z$/) as unknown,
      error: null,
      requests: [
        {
          method: "POST",
          url: "https://hooks.example/in",
          headers: { Authorization: "[redacted]", "X-Id": "018f0000-0000-7000-8000-000000000000" },
          body: '{"event":"e","n":1}',
        },
      ],
    },
  ]);
  expect(report.examples.failed).toMatchObject([{ error: expect.stringContaining("too many") as unknown, line: 2 }]);
  expect(report.failures).toMatchObject([{ class: "error", line: 2, events: 1 }]);
  expect(JSON.stringify(report)).not.toContain("s3cr3t");
  expect(report.costs.byEvent).toEqual([
    { event: "e", seen: 2, runs: 2 },
    { event: "other", seen: 1, runs: 0 },
  ]);
});

test("each mapping that matches makes an invocation", async () => {
  const of = (id: string, name: string) =>
    jobFunction("fetch(inputs.url)", { id, name, inputs: { url: { value: `https://${id}.example` } } });
  const a = { ...of("a", "A"), eventNames: ["x", "y"] };
  const b = { ...of("b", "B"), eventNames: ["y"] };
  const report = await forecast(destinationJob([a, b], [{ event: "x" }, { event: "y" }, { event: "z" }]));
  expect(report.verdicts).toMatchObject({ sent: 3, filtered: 1 });
  expect(report.examples.sent.map(({ function: name, requests }) => [name, requests[0]?.url])).toEqual([
    ["A", "https://a.example"],
    ["A", "https://a.example"],
    ["B", "https://b.example"],
  ]);
  expect(report.costs.byEvent.map(({ runs }) => runs)).toEqual([1, 2, 0]);
});

test("inputs and filters that fail are told", async () => {
  const inputs = { url: { value: "{nothing}", bytecode: expression("nothing.there") } };
  const broken = jobFunction("fetch(inputs.url)", { inputs });
  expect(await forecast(destinationJob([broken], [{}]))).toMatchObject({
    verdicts: { failed: 1 },
    failures: [{ class: "inputs", line: null, events: 1 }],
  });
  const filter = jobFunction("print(1)", { filter: expression("nothing.there") });
  expect(await forecast(destinationJob([filter], [{}]))).toMatchObject({
    verdicts: { filtering_failed: 1, sent: 0 },
    failures: [{ class: "filter" }],
  });
});

test("masking lets the first of a window through, and every threshold-th", async () => {
  const masking = { bytecode: expression("event.distinct_id"), ttl: 60, threshold: null };
  const fn = jobFunction("print(1)", { masking });
  // A second apart: 100 events are two windows of a minute, for two people.
  const events = Array.from({ length: 100 }, (_, index) => ({ distinctId: index % 2 === 0 ? "a" : "b" }));
  expect((await forecast(destinationJob([fn], events))).verdicts).toMatchObject({ sent: 4, masked: 96, filtered: 0 });
  const third = jobFunction("print(1)", { masking: { ...masking, threshold: 3 } });
  const six = Array.from({ length: 7 }, () => ({}));
  expect((await forecast(destinationJob([third], six))).verdicts).toMatchObject({ sent: 3, masked: 4 });
});
