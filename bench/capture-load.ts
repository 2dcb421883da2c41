/**
 * Load for `capture.ts`, a process of its own: a fixed number of connections, each sending its next request as soon as
 * the last is answered. Requests are made beforehand and answers only looked at for their status, so that this process
 * costs a fraction of the server it drives.
 */
import { connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { batchJson, EVENTS } from "./capture-events.ts";

export interface LoadOrder {
  readonly port: number;
  readonly connections: number;
  readonly durationMs: number;
}

export interface LoadReport {
  readonly events: number;
  readonly seconds: number;
  readonly bodyBytes: number;
  readonly jsonBytes: number;
}

const BODIES = 16;

function makeRequests(): { requests: Buffer[]; bodyBytes: number; jsonBytes: number } {
  let bodyBytes = 0;
  let jsonBytes = 0;
  const requests = Array.from({ length: BODIES }, () => {
    const json = batchJson();
    const body = gzipSync(json);
    bodyBytes += body.length / BODIES;
    jsonBytes += json.length / BODIES;
    const head = [
      "POST /batch/ HTTP/1.1",
      "Host: 127.0.0.1",
      "Content-Type: application/json",
      "Content-Encoding: gzip",
      "User-Agent: posthog-node/5.70.0",
      `Content-Length: ${body.length}`,
      "",
      "",
    ].join("\r\n");
    return Buffer.concat([Buffer.from(head), body]);
  });
  return { requests, bodyBytes, jsonBytes };
}

const { requests, bodyBytes, jsonBytes } = makeRequests();

function drive({ port, connections, durationMs }: LoadOrder): Promise<LoadReport> {
  return new Promise((resolve, reject) => {
    let answered = 0;
    let ended = 0;
    let stopping = false;
    const startedMs = performance.now();
    const sockets: Socket[] = [];
    const finish = (): void => {
      ended++;
      if (ended < connections) return;
      const seconds = (performance.now() - startedMs) / 1000;
      resolve({ events: answered * EVENTS, seconds, bodyBytes, jsonBytes });
    };
    for (let n = 0; n < connections; n++) {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      let next = n;
      let received = "";
      const send = (): void => {
        socket.write(requests[next++ % requests.length]!);
      };
      socket.on("connect", send);
      socket.on("error", reject);
      socket.on("data", (chunk) => {
        received += chunk.toString("latin1");
        const headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0) return;
        const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
        if (received.length < headEnd + 4 + length) return;
        if (!received.startsWith("HTTP/1.1 200")) {
          reject(new Error(received.slice(0, 200)));
          return;
        }
        received = "";
        answered++;
        if (!stopping) send();
        else {
          socket.destroy();
          finish();
        }
      });
      sockets.push(socket);
    }
    setTimeout(() => {
      stopping = true;
    }, durationMs);
  });
}

process.on("message", (order: LoadOrder) => {
  drive(order).then(
    (report) => process.send!(report),
    (error: unknown) => process.send!({ error: String(error) }),
  );
});
