import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Starts a sandbox process behind every wall that an unprivileged parent can put up:
 *
 * - environment: two malloc settings (fewer page faults in isolates) and nothing else;
 * - descriptors: `/dev/null` twice, a pipe for its last words (stderr), the socket (3); it closes strays itself;
 * - memory: `ulimit -d` counts what may be written. V8 *reserves* 512 MB of writable code space for each isolate, so
 *   this outer limit grows with the number of isolates; the tight one is the resident size, which the pool watches;
 *   Linux's OOM killer is told to take this process first;
 * - files, children, workers: Node's permission model, reading our four files only;
 * - Linux with util-linux: an empty network namespace, no new privileges, and SIGKILL when the parent dies.
 *
 * `/bin/sh` and `/usr/bin/env` exist on Linux and macOS; `ulimit -d` is accepted on both, but macOS does not hold a
 * process to it: there the watched resident size is the only memory limit.
 */

const SHELL = `ulimit -c 0; ulimit -n 64; ulimit -d "$1" 2>/dev/null; shift
{ echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null
exec "$@"`;

const CODE_RESERVE_MEGABYTES = 560;
const MALLOC_KEEP_BYTES = 256 * 1024 * 1024;
/**
 * Young space of each isolate. The addon sets 1.4 MB for a heap limit of 64, where every second batch outlives a
 * collection and moves to the old space; beyond 4 MB it no longer fits the cache. A quarter of the time either way. It grows there from 1 MB as needed.
 */
const YOUNG_MEGABYTES_MAX = 4;

export interface ProcessLimits {
  /** V8 heap limit of one isolate. */
  readonly isolateMegabytes: number;
  /** Isolates kept in one process. */
  readonly isolatesMax: number;
  /** Resident size of a process at which it is ended. */
  readonly processBytesMax: number;
}

export interface SandboxChild {
  readonly child: ChildProcess;
  readonly socket: Socket;
}

/** Starts one process. It waits for the guest frame; see process.ts for what it answers. */
export function spawnSandbox(limits: ProcessLimits): SandboxChild {
  const entry = fileURLToPath(new URL("./process.ts", import.meta.url));
  const frames = fileURLToPath(new URL("./frames.ts", import.meta.url));
  const packageJson = fileURLToPath(new URL("../../package.json", import.meta.url));
  const binary = isolatedVmBinary();
  const dataKilobytes =
    CODE_RESERVE_MEGABYTES * 1024 * (limits.isolatesMax + 2) + Math.ceil(limits.processBytesMax / 1024);
  const child = spawn(
    "/bin/sh",
    [
      "-c",
      SHELL,
      "sh",
      String(dataKilobytes),
      ...namespaceTools(),
      "/usr/bin/env",
      "-i",
      `MALLOC_TRIM_THRESHOLD_=${MALLOC_KEEP_BYTES}`,
      `MALLOC_MMAP_THRESHOLD_=${MALLOC_KEEP_BYTES}`,
      process.execPath,
      "--no-node-snapshot",
      "--no-concurrent-recompilation",
      "--max-old-space-size=128",
      "--min-semi-space-size=1",
      `--max-semi-space-size=${YOUNG_MEGABYTES_MAX}`,
      "--permission",
      "--allow-addons",
      ...[entry, frames, packageJson, binary].map((file) => `--allow-fs-read=${file}`),
      "--disable-warning=SecurityWarning",
      "--disable-warning=ExperimentalWarning",
      entry,
      binary,
      String(limits.isolateMegabytes),
    ],
    { cwd: "/", env: {}, stdio: ["ignore", "ignore", "pipe", "pipe"], detached: false },
  );
  return { child, socket: child.stdio[3] as Socket };
}

/** The addon's file, found here because its own search reads files that the child may not. */
function isolatedVmBinary(): string {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("isolated-vm"));
  const find = createRequire(path.join(folder, "package.json"))("node-gyp-build") as { path(folder: string): string };
  return find.path(folder);
}

let tools: readonly string[] | undefined;

/** `unshare` and `setpriv` with the options that work for us here; asked once. */
function namespaceTools(): readonly string[] {
  if (tools !== undefined) return tools;
  const found: string[] = [];
  if (process.platform === "linux") {
    // The order matters: a new user namespace forgets the signal to be sent at the parent's death.
    for (const tool of [
      ["unshare", "--map-root-user", "--net"],
      ["setpriv", "--no-new-privs", "--pdeathsig", "KILL"],
    ]) {
      const [name = "", ...options] = [...found, ...tool, "true"];
      if (spawnSync(name, options, { stdio: "ignore", timeout: 2_000 }).status === 0) found.push(...tool);
    }
  }
  tools = found;
  return tools;
}
