#!/usr/bin/env node
// Starts the program on the Node version that the project pins. Plain JavaScript, because it must run on any Node ≥ 20.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const MAJOR_NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) === MAJOR_NEEDED) {
  await import("./main.ts");
} else {
  const node = fileURLToPath(new URL("../../node_modules/node/bin/node", import.meta.url));
  if (!existsSync(node)) {
    console.error(`hogstream needs Node ${MAJOR_NEEDED}; run "npm ci" in its folder, which brings it along.`);
    process.exit(1);
  }
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
