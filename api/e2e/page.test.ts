import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Product } from "./product.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const why = existsSync(CHROMIUM) ? "" : ` (skipped: no ${CHROMIUM}; set CHROMIUM_PATH)`;

describe.skipIf(why !== "")(`the first page in Chromium${why}`, () => {
  let folder: string;
  let product: Product;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hogstream-page-"));
    product = await Product.start({ folder });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
    });
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(product.ready.url) && !request.url().startsWith("data:")) {
        complaints.push(`asks elsewhere: ${request.url()}`);
      }
    });
    await page.goto(`${product.ready.url}/#key=${product.ready.personalKey}`);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.end("SIGTERM");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  test("takes the key out of the address", () => {
    expect(page.url()).toBe(`${product.ready.url}/`);
  });

  test("shows an event a moment after it is sent, as text whatever is in it", async () => {
    await page.getByRole("button", { name: "Send it" }).click();
    const live = page.getByRole("region", { name: "Live events" });
    await live.getByText("signed up").waitFor();
    await fetch(`${product.ready.url}/i/v0/e/`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        api_key: product.ready.projectKey,
        event: "<img src=x onerror=alert(1)>",
        distinct_id: "</script><script>alert(2)</script>",
        properties: { html: "<b>bold</b>" },
      }),
    });
    await live.getByText("<img src=x onerror=alert(1)>").click();
    await live.getByText('"<b>bold</b>"').waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });

  test("counts what each stage did", async () => {
    const pipeline = page.getByRole("region", { name: "Pipeline" });
    await pipeline.getByText("stored").waitFor();
    expect(await pipeline.locator(".flow > li").count()).toBe(5);
  });

  test("runs the program on every key, and shows before and after", { timeout: 60_000 }, async () => {
    const panel = page.getByRole("region", { name: "Try it" });
    await panel.locator("tr.changed", { hasText: "email" }).waitFor();
    const editor = panel.getByLabel("Hog program");
    await editor.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("let e := event\ne.properties.plan := 'free'\nreturn e");
    await panel.locator("tr.changed", { hasText: '"free"' }).waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("return null");
    await panel.getByText("The event is dropped").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("return evnt.");
    await panel.getByRole("alert").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("while (true) { let a := 1 }");
    await panel.getByRole("alert").getByText("the event would go on unchanged").waitFor();
  });

  test("says what the program would do to the last events, and where its time goes", { timeout: 90_000 }, async () => {
    const panel = page.getByRole("region", { name: "Try it" });
    await panel.getByLabel("Hog program").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(
      "if (event.event = 'signed up') {return null}\nlet e := event\ne.properties.x := 1\nreturn e",
    );
    await panel.getByRole("button", { name: "Profile" }).click();
    await panel.locator("table.profile tr", { hasText: "e.properties.x := 1" }).waitFor({ timeout: 30_000 });
    const [file] = await Promise.all([
      page.waitForEvent("download", { timeout: 30_000 }),
      panel.getByRole("button", { name: "Flame graph" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("profile.svg");
    await panel.getByRole("button", { name: "Test on the last 1,000" }).click();
    await panel.getByText(/At your traffic, .* of the project's budget/).waitFor({ timeout: 30_000 });
    await panel.getByText("properties.x added").waitFor();
    await panel.locator("details", { hasText: "<img src=x onerror=alert(1)>" }).first().locator("summary").click();
    await panel.locator("details tr.added", { hasText: "x" }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });

  test("is accessible, in light and dark", { timeout: 60_000 }, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test("shows how functions stand, and takes orders by keyboard", { timeout: 60_000 }, async () => {
    const base = `/api/projects/${product.ready.projectId}/hog_functions/`;
    const make = (name: string, hog: string) =>
      product.api<{ id: string }>("POST", base, { type: "destination", name, hog, enabled: true });
    await make("<b>Quiet</b>", "print(1)");
    await make("Burns", "while (true) {}");
    await page.goto(`${product.ready.url}/#functions`);
    const list = page.getByRole("region", { name: "Functions", exact: true });
    await list.getByText("<b>Quiet</b>").waitFor();
    const batch = Array.from({ length: 40 }, (_, n) => ({ event: "tick", distinct_id: `${n}`, properties: { n } }));
    await fetch(`${product.ready.url}/batch/`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ api_key: product.ready.projectKey, batch }),
    });
    const row = list.getByRole("link", { name: /Burns/ });
    await row.getByText("Quarantined").waitFor({ timeout: 30_000 });
    await row.focus();
    await page.keyboard.press("Enter");
    const detail = page.getByRole("region", { name: "Function Burns" });
    await detail.getByText("used up its budget").first().waitFor();
    await detail.getByLabel("The event").waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await detail.getByRole("button", { name: "Disable" }).focus();
    await page.keyboard.press("Enter");
    await detail.getByRole("status").getByText("it does not run").waitFor();
    await detail.getByRole("button", { name: "Enable" }).waitFor();
    await page.goto(`${product.ready.url}/#`);
    await page.getByRole("region", { name: "Pipeline" }).waitFor();
  });

  test("asks nobody else, and complains of nothing", () => {
    expect(complaints).toEqual([]);
  });
});
