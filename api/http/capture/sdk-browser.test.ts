/** posthog-js itself in Chromium, on a page of another origin; skipped by name where there is no Chromium. */
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer } from "./capture.fixture.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const POSTHOG_JS = dirname(createRequire(import.meta.url).resolve("posthog-js/dist/array.js"));

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A page that loads posthog-js from the capture server, as the snippet does. Headless browsers count as robots. */
const pageOf = (host: string, options: object): string => `<!doctype html><title>shop</title>
<button id="buy" class="big">Buy</button>
<script>window.posthog = window.posthog || [];</script>
<script src="${host}/static/array.js"></script>
<script>posthog.init("phc_browser", ${JSON.stringify({ api_host: host, opt_out_useragent_filter: true, ...options })});</script>`;

const why = existsSync(CHROMIUM) ? "" : ` (skipped: no ${CHROMIUM}; set CHROMIUM_PATH)`;

describe.skipIf(why !== "")(`posthog-js in Chromium${why}`, () => {
  let browser: Browser;
  let server: TestServer;
  let host: string;
  let shop: Server;
  let html = "";
  const urls: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    server = await testServer({ clock: Date.now, staticFolder: POSTHOG_JS });
    server.app.server.on("request", (request) => urls.push(`${request.method} ${request.url}`));
    await server.app.listen({ port: 0, host: "127.0.0.1" });
    host = `http://127.0.0.1:${portOf(server.app.server)}`;
    shop = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(html);
    });
    await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await browser.close();
    await server.app.close();
    shop.close();
  });

  /** Waits until the log has an event of this name; its newest. */
  async function arrival(name: string) {
    for (let tries = 0; tries < 150; tries++) {
      const found = server.events().findLast(({ event }) => event === name);
      if (found !== undefined) return found;
      await sleep(100);
    }
    throw new Error(
      `${name} did not arrive; there are ${server
        .events()
        .map(({ event }) => event)
        .join()}`,
    );
  }

  async function visit(options: object, work: string, waitsFor: string): Promise<string[]> {
    html = pageOf(host, options);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/favicon/.test(message.location().url)) complaints.push(message.text());
    });
    await page.goto(`http://localhost:${portOf(shop)}/products?utm_source=news`);
    await page.waitForFunction("window.posthog && window.posthog.__loaded");
    await page.click("#buy");
    await page.evaluate(work);
    await arrival(waitsFor);
    // Leaving the page sends what is waiting by beacon.
    await page.goto("about:blank");
    await page.close();
    return complaints;
  }

  test("page view, click, own events, identify, exception and page leave arrive, and the console stays quiet", async () => {
    const complaints = await visit(
      {},
      `posthog.capture("bought", { price: 9.5, name: "größe “L”" });
       posthog.identify("user-1", { email: "a@b.c" });
       posthog.group("company", "acme", { seats: 3 });
       posthog.captureException(new Error("broken"));`,
      "$identify",
    );
    const bought = await arrival("bought");
    expect(bought).toMatchObject({
      token: "phc_browser",
      ip: "127.0.0.1",
      value: { properties: { price: 9.5, name: "größe “L”", $lib: "web", utm_source: "news" } },
    });
    expect(Math.abs(Date.parse(bought.timestamp) - Date.now())).toBeLessThan(60_000);
    const identify = await arrival("$identify");
    expect(identify).toMatchObject({
      key: "phc_browser:user-1",
      value: { properties: { $anon_distinct_id: bought.distinctId } },
    });
    await arrival("$pageview");
    await arrival("$autocapture");
    await arrival("$groupidentify");
    await arrival("$exception");
    await arrival("$pageleave");
    expect(complaints).toEqual([]);
    expect(urls).toEqual(expect.arrayContaining(["GET /array/phc_browser/config.js"]));
    expect(server.counts.filter(({ refusal, rejected }) => refusal !== undefined || rejected > 0)).toEqual([]);
  });

  test("without compression, and by beacon alone", async () => {
    const complaints = await visit(
      { disable_compression: true },
      `posthog.capture("plain", {}); posthog.capture("by beacon", {}, { transport: "sendBeacon", send_instantly: true });`,
      "by beacon",
    );
    await arrival("plain");
    await arrival("by beacon");
    expect(complaints).toEqual([]);
  });
});
