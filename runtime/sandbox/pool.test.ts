import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProjectCode, SandboxDeath } from "#runtime/sandbox/contract.ts";
import { SandboxCallFailed, SandboxDied, SandboxUnavailable } from "#runtime/sandbox/errors.ts";
import { openSandboxPool, type SandboxPool } from "#runtime/sandbox/pool.ts";

/** The guest runs its code as JavaScript: what an attacker has who broke through compiler, verifier and machine. */
const guestEntry = fileURLToPath(new URL("./testing/raw.guest.ts", import.meta.url));
const onLinux = process.platform === "linux";
const hasUnshare = onLinux && spawnSync("unshare", ["--map-root-user", "--net", "true"]).status === 0;

const hasSetpriv = onLinux && spawnSync("setpriv", ["--no-new-privs", "true"]).status === 0;

const deaths: SandboxDeath[] = [];
let pool: SandboxPool;

beforeAll(async () => {
  pool = await openSandboxPool({
    processes: 2,
    guestEntry,
    limits: { callMs: 250, graceMs: 1_250, isolatesMax: 4, processBytesMax: 400 * 1024 * 1024 },
    onDeath: (death) => deaths.push(death),
  });
});

afterAll(() => pool.close());

const project = (id: string, code: string, version = "1"): ProjectCode => ({ id, version, code });
async function callText(on: SandboxPool, ...args: Parameters<SandboxPool["call"]>): Promise<string> {
  return (await on.call(...args)).body.text();
}
const upper = project("upper", "return batch.toUpperCase()");

describe("calls", () => {
  test("text goes in and out, in any script, joined from pieces", async () => {
    const pieces = [Buffer.from("žluťoučký "), Buffer.from("kůň 😀")];
    expect(await callText(pool, upper, pieces)).toBe("ŽLUŤOUČKÝ KŮŇ 😀");
    expect(await callText(pool, upper, "")).toBe("");
  });

  test("a megabyte makes the trip", async () => {
    const text = "x".repeat(1 << 20);
    expect(await callText(pool, upper, text)).toBe(text.toUpperCase());
  });

  test("another version replaces the isolate, the same keeps it", async () => {
    const counter = (version: string) =>
      project("counter", "return String(globalThis.n = (globalThis.n ?? 0) + 1)", version);
    const seen = new Set<string>();
    for (let at = 0; at < 4; at++) seen.add(await callText(pool, counter("1"), ""));
    expect(Math.max(...[...seen].map(Number))).toBeGreaterThan(1);
    expect(await callText(pool, counter("2"), "")).toBe("1");
  });

  test("more projects than isolates: the least recently used goes", async () => {
    for (let round = 0; round < 2; round++) {
      for (let at = 0; at < 12; at++) {
        expect(await callText(pool, project(`p${at}`, `return "${at}"`), "")).toBe(String(at));
      }
    }
    for (const { projects } of pool.stats().processes) expect(projects.length).toBeLessThanOrEqual(4);
  });

  test("what the guest throws, overruns or returns wrongly is an error of the call", async () => {
    const cases = [
      ["throw", "throw new Error('mine')", "guest", /mine/],
      ["number", "return 3", "guest", /no text/],
      ["loop", "for (;;);", "timeout", /timed out/],
      ["regex", "return String(/(a+)+$/.test('a'.repeat(40) + 'b'))", "timeout", /timed out/],
      ["promise", "const next = () => Promise.resolve().then(next); next(); return ''", "timeout", /timed out/],
      ["syntax", "this is not code", "load", /./],
    ] as const;
    for (const [id, code, reason, message] of cases) {
      const error = await pool.call(project(id, code), "").catch((caught: unknown) => caught);
      expect(error, id).toBeInstanceOf(SandboxCallFailed);
      expect(error, id).toMatchObject({ reason, message: expect.stringMatching(message) as string });
    }
    expect(deaths).toEqual([]);
  });

  test("a call behind a failed one of its project is not lost", async () => {
    const moody = project("moody", "if (batch === 'bad') throw new Error('bad'); return batch");
    const settled = await Promise.allSettled(["a", "bad", "b", "bad", "c", "d"].map((text) => pool.call(moody, text)));
    expect(settled.map((one) => (one.status === "fulfilled" ? one.value.body.text() : "failed"))).toEqual([
      "a",
      "failed",
      "b",
      "failed",
      "c",
      "d",
    ]);
  });
});

describe("walls", () => {
  test("two projects never share an isolate", async () => {
    const writer = project("writer", "globalThis.secret = 's'; Array.prototype.leak = 's'; return ''");
    const reader = (id: string) =>
      project(id, "return String(globalThis.secret) + String([].leak) + Object.keys(globalThis)");
    for (let at = 0; at < 4; at++) {
      await pool.call(writer, "");
      for (const id of ["reader-a", "reader-b"]) {
        expect(await callText(pool, reader(id), "")).toBe("undefinedundefinedguest");
      }
    }
  });

  test("the realm has none of the names that escapes are made of", async () => {
    const names = [
      ...["process", "require", "module", "global", "Buffer", "fetch", "WebSocket", "setTimeout", "queueMicrotask"],
      ...[
        "WebAssembly",
        "SharedArrayBuffer",
        "Atomics",
        "FinalizationRegistry",
        "WeakRef",
        "performance",
        "console",
        "gc",
      ],
    ];
    const code = `return JSON.stringify(${JSON.stringify(names)}.filter((name) => name in globalThis))`;
    expect(await callText(pool, project("names", code), "")).toBe("[]");
  });

  test.each([
    ["import()", "import('node:fs').then(() => { globalThis.got = true }, () => {}); return String(globalThis.got)"],
    ["constructor chain", "return typeof guest.call.constructor('return this')().process"],
    [
      "stack hooks",
      "Error.prepareStackTrace = (_, frames) => frames; return typeof new Error('x').stack?.[0]?.getThis",
    ],
    ["caller", "return typeof (() => { try { return guest.call.caller ?? undefined } catch { return undefined } })()"],
  ])("%s leads nowhere", async (id, code) => {
    expect(await callText(pool, project(id, code), "")).toBe("undefined");
  });

  test.runIf(onLinux)("no environment, no descriptors but the pipe, and nobody to talk to", () => {
    for (const { pid } of pool.stats().processes) {
      const environment = readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").filter(Boolean);
      expect(environment.map((entry) => entry.split("=")[0])).toEqual([
        "MALLOC_TRIM_THRESHOLD_",
        "MALLOC_MMAP_THRESHOLD_",
      ]);
      const files = new Map<string, string>();
      for (const fd of readdirSync(`/proc/${pid}/fd`)) files.set(fd, readlinkSync(`/proc/${pid}/fd/${fd}`));
      expect(files.get("0")).toBe("/dev/null");
      expect(files.get("1")).toBe("/dev/null");
      const sockets = [...files].filter(([, target]) => target.startsWith("socket:")).map(([fd]) => fd);
      expect(sockets.filter((fd) => fd !== "2")).toEqual(["3"]);
      // Node's own: its event loops, their wake-up pipes, and /dev/null.
      const others = [...files].filter(([fd]) => Number(fd) > 3).map(([, target]) => target.replace(/\[?\d+\]?$/, ""));
      for (const target of others) expect(target).toMatch(/^(anon_inode:.*|pipe:|\/dev\/null)$/);
      const limits = readFileSync(`/proc/${pid}/limits`, "latin1");
      for (const limit of [/Max data size\s+\d/, /Max core file size\s+0\s+0\s/, /Max open files\s+64\s+64\s/]) {
        expect(limits).toMatch(limit);
      }
      expect(Number(readFileSync(`/proc/${pid}/oom_score_adj`, "latin1"))).toBe(1_000);
      if (hasSetpriv) expect(readFileSync(`/proc/${pid}/status`, "latin1")).toMatch(/NoNewPrivs:\s+1/);
      expect(readlinkSync(`/proc/${pid}/cwd`)).toBe("/");
      if (hasUnshare) expect(readlinkSync(`/proc/${pid}/ns/net`)).not.toBe(readlinkSync("/proc/self/ns/net"));
    }
  });
});

test("projects that hold on to memory cost each other their isolates, not their calls", {
  timeout: 60_000,
}, async () => {
  const died: SandboxDeath[] = [];
  const processBytesMax = 300 * 1024 * 1024;
  const crowd = await openSandboxPool({
    processes: 1,
    guestEntry,
    limits: { processBytesMax },
    onDeath: (death) => died.push(death),
  });
  try {
    for (let at = 0; at < 24; at++) {
      const hoarder = project(`hoarder-${at}`, "globalThis.kept = new Array(4e6).fill(1.5); return 'ok'");
      expect(await callText(crowd, hoarder, "", 5_000)).toBe("ok");
      // Time for a look at the process.
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    for (const death of died) expect(death).toMatchObject({ reason: "memory" });
    for (const death of died) expect(death.project).toBeUndefined();
    for (const { projects } of crowd.stats().processes) expect(projects.length).toBeLessThan(12);
  } finally {
    await crowd.close();
  }
});

test.runIf(onLinux)("a process doesn't grow by what passes through it", async () => {
  const single = await openSandboxPool({ processes: 1, guestEntry });
  try {
    const [{ pid } = { pid: undefined }] = single.stats().processes;
    const megabytes = (): number => Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) / 256;
    const echo = project("echo", "return batch");
    const batch = [Buffer.alloc(200_000, "x")];
    for (let at = 0; at < 100; at++) await single.call(echo, batch);
    const before = megabytes();
    for (let at = 0; at < 1_000; at++) await single.call(echo, batch);
    // 200 MB went each way.
    expect(megabytes()).toBeLessThan(before + 60);
  } finally {
    await single.close();
  }
});

describe("bombs below the compiler", () => {
  /** Plain JavaScript, as in the measurements; each is either interrupted or costs the process. */
  const bombs: readonly (readonly [name: string, code: string])[] = [
    ["array fill", "return String(new Array(6e7).fill(1).length)"],
    ["array of 1e8", "return String(Array(1e8).fill(1).length)"],
    ["map growth", "const m = new Map(); for (let i = 0; ; i++) m.set(i, i)"],
    ["object growth", "const o = {}; for (let i = 0; ; i++) o['a' + i] = i"],
    ["array push", "const a = []; for (;;) a.push([a.length])"],
    ["string doubling", "let s = 'x'; for (;;) s += s"],
    ["replaceAll", "let s = 'aaaaaaaa'; for (;;) s = s.replaceAll('a', 'aaaaaaaa'); "],
    ["big integers", "let x = 3n; for (;;) x = x * x"],
    ["JSON", "return JSON.stringify(Array.from({ length: 5e6 }, () => ({ a: 1 })))"],
    ["recursion", "const f = () => f() + 1; return String(f())"],
    ["typed arrays", "const a = []; for (;;) a.push(new Uint8Array(1e8).fill(1))"],
  ];

  test("every bomb ends, the process is replaced, other projects' calls all succeed", { timeout: 60_000 }, async () => {
    const before = pool.stats().processes.map(({ pid }) => pid);
    let running = true;
    const answers: string[] = [];
    const neighbour = (async () => {
      for (let at = 0; running; at++) {
        const text = `n${at}`;
        answers.push(await callText(pool, upper, text, 5_000));
        expect(answers.at(-1)).toBe(text.toUpperCase());
      }
    })();
    for (const [name, code] of bombs) {
      const error = await pool.call(project(`bomb ${name}`, code), "x").catch((caught: unknown) => caught);
      expect(error instanceof SandboxCallFailed || error instanceof SandboxDied, `${name}: ${String(error)}`).toBe(
        true,
      );
    }
    running = false;
    await neighbour;
    expect(answers.length).toBeGreaterThan(bombs.length);
    expect(deaths.length).toBeGreaterThan(0);
    for (const death of deaths) expect(death.project?.id).toMatch(/^bomb /);
    expect(pool.stats()).toMatchObject({ deaths: deaths.length, queued: 0 });
    const after = pool.stats().processes.map(({ pid }) => pid);
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
  });

  test("a process that is killed from outside costs one call", async () => {
    const slow = pool.call(project("slow", "for (;;);"), "", 5_000);
    const { pid } = pool.stats().processes.find(({ projects }) => projects.includes("slow"))!;
    process.kill(pid!, "SIGKILL");
    await expect(slow).rejects.toBeInstanceOf(SandboxDied);
    expect(await callText(pool, upper, "a")).toBe("A");
  });
});

test("a closed pool refuses, and leaves no process", async () => {
  const other = await openSandboxPool({ processes: 1, guestEntry });
  const { pid } = other.stats().processes[0]!;
  const unfinished = other.call(project("loop", "for (;;);"), "", 10_000);
  await Promise.all([expect(unfinished).rejects.toBeInstanceOf(Error), other.close()]);
  await expect(other.call(upper, "a")).rejects.toBeInstanceOf(SandboxUnavailable);
  expect(() => process.kill(pid!, 0)).toThrow(/ESRCH/);
});

test("processes that can't start are reported to whoever opens the pool", async () => {
  const { execPath } = process;
  process.execPath = "/usr/bin/false";
  try {
    await expect(openSandboxPool({ processes: 1, guestEntry })).rejects.toBeInstanceOf(SandboxUnavailable);
  } finally {
    process.execPath = execPath;
  }
});

test("a project with many long calls doesn't keep others waiting behind them", async () => {
  const finished: string[] = [];
  const note = (name: string) => () => finished.push(name);
  const slow = project("long", "const end = Date.now() + 60; while (Date.now() < end); return ''");
  const long = Array.from({ length: 10 }, () => pool.call(slow, "", 5_000).then(note("long")));
  const short = ["a", "b", "c"].map((id) => pool.call(project(`short-${id}`, "return ''"), "", 5_000).then(note(id)));
  await Promise.all([...long, ...short]);
  for (const id of ["a", "b", "c"]) expect(finished.indexOf(id)).toBeLessThan(finished.length - 5);
});
