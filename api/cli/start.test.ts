import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";

test("asked a second time during its start, it leaves at once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hogstream-start-"));
  // A broker that takes connections and never answers keeps the start from ending.
  const sockets: Socket[] = [];
  const broker = createServer((socket) => void sockets.push(socket.on("error", () => undefined)));
  await once(broker.listen(0, "127.0.0.1"), "listening");
  const { port } = broker.address() as AddressInfo;
  const main = join(import.meta.dirname, "main.ts");
  const args = [main, "start", "--port", "0", "--data", folder, "--roles", "capture", "--kafka", `127.0.0.1:${port}`];
  const connected = once(broker, "connection");
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = once(child, "exit");
  try {
    await Promise.race([connected, ended]);
    child.kill("SIGINT");
    child.kill("SIGINT"); // an echo of the first
    await sleep(400);
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
  } finally {
    child.kill("SIGKILL");
    for (const socket of sockets) socket.destroy();
    broker.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
