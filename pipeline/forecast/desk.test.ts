import { afterAll, describe, expect, test } from "vitest";
import { reportOf } from "./child.ts";
import { ForecastDeskBusy, ForecastFailed, openForecastDesk } from "./desk.ts";
import type { TransformationJob } from "./job.ts";
import { destinationJob, jobFunction, transformationJob } from "./testing/jobs.ts";

type Forecast<T extends TransformationJob> = T & { readonly task: "forecast" };
const forecast = <T extends TransformationJob>(job: T) => job as Forecast<T>;

const desk = openForecastDesk({ waitingMax: 1 });
afterAll(() => desk.close());

const ENDLESS = "let n := 0\nwhile (true) {\n  n := n + 1\n}";
const ofProject = (id: number, source = "return event", events = 3, budgetMs = 5_000) =>
  forecast(
    transformationJob(
      jobFunction(source),
      Array.from({ length: events }, () => ({})),
      { project: { id }, budgetMs },
    ),
  );

describe("a process for each job", () => {
  test("gives the report that this process would give", async () => {
    const source = "let e := event\ne.properties.x := upper('🦔 ü')\nreturn e";
    const job = forecast(transformationJob(jobFunction(source), [{ properties: { y: "\u2028\ud800" } }]));
    const { costs: _here, ...here } = (await reportOf(job)) as Awaited<ReturnType<typeof desk.run>> & {
      costs: unknown;
    };
    const { costs: _there, ...there } = await desk.run(job);
    expect(there).toEqual(here);
  });

  test("profiles transformations and destinations, in each form", async () => {
    const profile = { task: "profile" } as const;
    const svg = await desk.run({
      ...transformationJob(jobFunction("return event"), [{}, {}]),
      ...profile,
      format: "svg",
    });
    expect(svg).toMatchObject({ matched: 2, profiled: 2, text: expect.stringMatching(/^<svg /) as unknown });
    const fn = { ...jobFunction("let r := fetch('https://x.example')\nprint(r.status)"), eventNames: ["a"] };
    const json = await desk.run({ ...destinationJob([fn], [{ event: "a" }, { event: "b" }]), ...profile });
    expect(json).toMatchObject({ matched: 1, profiled: 1 });
    expect(JSON.parse(json.text)).toMatchObject({ events: 1, failed: 0, lines: [{ line: 1 }, { line: 2 }] });
  });

  test("one after the other, one for each project, few waiting", async () => {
    const first = desk.run(ofProject(1, ENDLESS, 1_000, 1_000));
    await expect(desk.run(ofProject(1))).rejects.toBeInstanceOf(ForecastDeskBusy);
    const second = desk.run(ofProject(2));
    await expect(desk.run(ofProject(3))).rejects.toBeInstanceOf(ForecastDeskBusy);
    expect((await first).examined).toBeLessThan(1_000);
    expect((await second).examined).toBe(3);
    expect((await desk.run(ofProject(1))).examined).toBe(3);
  });

  test("ends when nobody waits for it, or its time is up", async () => {
    const gone = new AbortController();
    const left = desk.run(ofProject(1, ENDLESS, 1_000, 60_000), gone.signal);
    setTimeout(() => gone.abort(), 50);
    await expect(left).rejects.toBeInstanceOf(ForecastFailed);
    const hasty = openForecastDesk({ graceMs: 1 });
    await expect(hasty.run(ofProject(1, ENDLESS, 10, 1))).rejects.toBeInstanceOf(ForecastFailed);
    await hasty.close();
  });
});
