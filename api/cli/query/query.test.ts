import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectionOf } from "./connection.ts";
import { readText, short } from "./progress.ts";
import { registerQueryCommands } from "./register.ts";
import type { QueryIo } from "./run.ts";
import { tableText } from "./table.ts";
import { plainLine, plainText } from "./terminal-text.ts";

const ESC = "\u001b";

describe("a table", () => {
  test("numbers stand right, text left, nulls apart from empty text; wide characters count double", () => {
    const text = tableText(
      ["event", "n", "x"],
      ["String", "UInt64", "Nullable(String)"],
      [
        ["signed up", 7, null],
        ["日本", 1234, ""],
      ],
      { widthMax: undefined },
    );
    expect(text).toBe("event         n  x\n─────────  ────  ─\nsigned up     7  ∅\n日本       1234\n");
  });

  test("fits the terminal by cutting what is widest, and shows nothing that a terminal would obey", () => {
    const text = tableText(["a", "b"], ["String", "UInt8"], [["x".repeat(100), 1]], { widthMax: 40 });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(text).toContain("…  1");
    const hostile = tableText([`${ESC}]0;owned\u0007n`], ["String"], [[`${ESC}[31mred${ESC}[0m\nnext`]], {
      widthMax: 80,
    });
    expect(hostile).toBe("n\n────────\nred↵next\n");
  });
});

test.each([
  [`${ESC}[31mred${ESC}[0m`, "red"],
  [`${ESC}]0;title\u0007x`, "x"],
  [`${ESC}]8;;http://evil${ESC}\\link${ESC}]8;;${ESC}\\`, "link"],
  [`a\u009b2Jb`, "ab"],
  [`a\u009d0;title\u009cb`, "ab"],
  [`${ESC}cx`, "x"],
  [`unended ${ESC}]0;rest of it`, "unended "],
  ["back\b\b\rspace", "backspace"],
  ["abc\u202edef", "abcdef"],
  ["tab\tand\nline", "tab\tand\nline"],
])("%j is shown as %j", (given, wanted) => {
  expect(plainText(given)).toBe(wanted);
  expect(plainLine("a\r\nb\tc")).toBe("a↵b→c");
});

test.each([
  [0, "0"],
  [999, "999"],
  [1_500, "1.50K"],
  [34_000_000, "34.0M"],
])("%d is %s", (value, text) => {
  expect(short(value)).toBe(text);
  expect(readText(1_200, 5_000_000, 1.234)).toBe("1.20K rows, 5.00MB read in 1.23 s");
});

describe("where to ask", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hogstream-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("the command line counts before the environment, which counts before the instance here", () => {
    writeFileSync(join(folder, "server.json"), JSON.stringify({ url: "http://127.0.0.1:8123" }));
    writeFileSync(join(folder, "keys.json"), JSON.stringify({ personalKey: "phx_here" }));
    const env = { HOGSTREAM_HOST: "https://there.test/base/", HOGSTREAM_API_KEY: "phx_env" };
    expect(connectionOf({ data: folder }, {})).toEqual({
      origin: "http://127.0.0.1:8123",
      key: "phx_here",
      project: "@current",
    });
    expect(connectionOf({ data: folder }, env)).toMatchObject({ origin: "https://there.test/base", key: "phx_env" });
    expect(connectionOf({ host: "other:9", key: "k", project: "7" }, env)).toEqual({
      origin: "http://other:9",
      key: "k",
      project: "7",
    });
    expect(connectionOf({ data: folder }, { HOGSTREAM_HOST: "0.0.0.0", HOGSTREAM_PORT: "81" })).toMatchObject({
      origin: "http://0.0.0.0:81",
    });
    expect(connectionOf({ data: join(folder, "none") }, {})).toContain("no key");
    expect(connectionOf({ host: "ftp://x", key: "k" }, {})).toContain("no address");
  });
});

interface Served {
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

describe("hogstream query", () => {
  let server: Server;
  let asked: Served[];
  let answer: (request: Served) => { status?: number; type?: string; body: string; cut?: boolean } | undefined;

  beforeEach(async () => {
    asked = [];
    server = createServer(async (request, response) => {
      const served = { method: request.method ?? "", url: request.url ?? "", body: await bodyOf(request) };
      asked.push(served);
      const given = answer(served);
      if (given === undefined) return; // never answered
      response.writeHead(given.status ?? 200, { "content-type": given.type ?? "application/json" });
      if (given.cut === true) {
        response.write(given.body);
        setTimeout(() => response.destroy(), 20);
      } else response.end(given.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const bodyOf = async (request: IncomingMessage): Promise<Served["body"]> => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    return text === "" ? {} : (JSON.parse(text) as Served["body"]);
  };

  async function hogstream(
    args: readonly string[],
    terminal?: number,
    interrupt?: Promise<void>,
    files: Record<string, string> = {},
  ) {
    const out = { stdout: "", stderr: "", code: 0 as unknown, written: {} as Record<string, string> };
    const io: QueryIo = {
      stdout: (text) => {
        out.stdout += text;
      },
      stderr: (text) => {
        out.stderr += text;
      },
      read: async (path) => files[path] ?? Promise.reject(new Error("no such file")),
      write: async (path, text) => {
        out.written[path] = text;
      },
      env: {
        HOGSTREAM_HOST: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        HOGSTREAM_API_KEY: "phx_test",
      },
      bytes: async (chunk) => {
        out.stdout += Buffer.from(chunk).toString();
      },
      columns: terminal,
      tells: terminal !== undefined,
      onInterrupt(callback) {
        void interrupt?.then(callback);
        return () => undefined;
      },
    };
    const program = new Command("hogstream").exitOverride();
    registerQueryCommands(program, io);
    await program.parseAsync(["query", ...args], { from: "user" });
    out.code = process.exitCode ?? 0;
    process.exitCode = undefined;
    return out;
  }

  const ROWS = JSON.stringify({
    results: [["a", 1]],
    columns: ["event", "n"],
    types: [
      ["event", "String"],
      ["n", "UInt64"],
    ],
    hasMore: true,
    statistics: { elapsed: 0.5, rows_read: 1000, bytes_read: 2000 },
  });

  test("a table and what was read in a terminal, CSV elsewhere", async () => {
    answer = ({ body }) => ({ body: body["format"] === "csv" ? '"n"\n1\n' : ROWS });
    const table = await hogstream(["select 1", "--value", "a=1", "--value", "b=x"], 80);
    expect(table.stdout).toBe("event  n\n─────  ─\na      1\n");
    expect(table.stderr).toContain("1 row, and there are more (write a LIMIT); 1.00K rows, 2.00KB read in 0.50 s");
    expect(asked[0]).toMatchObject({
      url: "/api/projects/%40current/query/",
      body: { query: { kind: "HogQLQuery", query: "select 1", values: { a: 1, b: "x" } } },
    });
    const piped = await hogstream(["select 1", "--project", "7"]);
    expect([piped.stdout, piped.stderr, piped.code]).toEqual(['"n"\n1\n', "", 0]);
    expect(asked[1]).toMatchObject({ url: "/api/projects/7/query/", body: { format: "csv" } });
    const stdin = await hogstream(["-"], undefined, undefined, { "-": "select 2" });
    expect(stdin.code).toBe(0);
    expect(asked[2]).toMatchObject({ body: { query: { query: "select 2" } } });
  });

  test("CSV shown in a terminal has nothing in it that the terminal would obey", async () => {
    answer = () => ({ body: `"${ESC}]0;owned\u0007x"\n`, type: "text/csv" });
    expect((await hogstream(["select 1", "--format", "csv"], 80)).stdout).toBe('"x"\n');
  });

  test("a mistake is shown with its place, and ends with 1", async () => {
    const diagnostics = [
      {
        code: "H0301",
        severity: "error",
        message: "Unable to resolve field: evnt",
        hint: "did you mean `event`?",
        start: 7,
        end: 11,
      },
    ];
    answer = () => ({ status: 400, body: JSON.stringify({ detail: "…", diagnostics }) });
    const { stderr, code } = await hogstream(["select evnt from events"], 80);
    expect(code).toBe(1);
    expect(stderr).toContain("select evnt from events");
    expect(stderr).toContain("^^^^ did you mean `event`?");
  });

  test("no server, no key, and half an answer are told", async () => {
    answer = () => ({ body: '"n"\n1\n', type: "text/csv", cut: true });
    const half = await hogstream(["select 1"]);
    expect([half.code, half.stderr]).toEqual([1, expect.stringContaining("not the whole result")]);
    const nobody = await hogstream(["select 1", "--host", "http://127.0.0.1:59999"]);
    expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining("nobody listens there")]);
  });

  test("Ctrl-C cancels the query on the server", async () => {
    let posted: () => void = () => undefined;
    const interrupt = new Promise<void>((resolve) => {
      posted = resolve;
    });
    answer = ({ method, url }) => {
      if (method === "POST") {
        posted();
        return undefined;
      }
      return { body: JSON.stringify({ message: url }) };
    };
    const { code, stderr } = await hogstream(["select 1"], 80, interrupt);
    expect([code, stderr]).toEqual([130, expect.stringContaining("cancelled")]);
    const [post, remove] = asked.filter(({ method }) => method !== "GET");
    expect(remove).toMatchObject({
      method: "DELETE",
      url: expect.stringContaining(String(post?.body["client_query_id"])),
    });
  });

  test("fmt lays out texts and files; explain shows plan and estimate", async () => {
    expect((await hogstream(["fmt", "select   1,2 from  events"])).stdout).toMatch(/^select 1, 2\s+from events\n$/i);
    const files = { "a.sql": "select   1" };
    const inPlace = await hogstream(["fmt", "a.sql"], undefined, undefined, files);
    expect(inPlace.written["a.sql"]?.trim()).toMatch(/^select 1$/i);
    expect((await hogstream(["fmt", "--check", "a.sql"], undefined, undefined, files)).code).toBe(1);
    expect((await hogstream(["fmt", "select from where ("])).code).toBe(1);
    const statement = {
      hogql: "SELECT 1",
      clickhouse: "SELECT 1",
      plan: ["Expression"],
      estimate: [{ table: "events", parts: 2, rows: 5_000, marks: 3 }],
    };
    answer = () => ({ body: JSON.stringify({ statements: [statement] }) });
    const explained = await hogstream(["explain", "select 1"]);
    expect(explained.stdout).toContain("events: about 5.00K rows in 2 parts (3 marks)");
    expect(asked.at(-1)?.url).toBe("/api/projects/%40current/query/explain/");
  });
});
