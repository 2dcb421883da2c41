import { EventEmitter } from "node:events";
import type { FastifyReply } from "fastify";
import { expect, test } from "vitest";
import { clientSignal } from "./routes.ts";

const replyOf = (destroyed: boolean, writableFinished = false) => {
  const raw = Object.assign(new EventEmitter(), { destroyed, writableFinished });
  return { raw, reply: { raw } as unknown as FastifyReply };
};

test("tells of a client that left before anybody looked, and of one that leaves later", () => {
  expect(clientSignal(replyOf(true).reply).aborted).toBe(true);
  const { raw, reply } = replyOf(false);
  const signal = clientSignal(reply);
  expect(signal.aborted).toBe(false);
  raw.emit("close");
  expect(signal.aborted).toBe(true);
});

test("an answer that went out whole is no leaving", () => {
  const { raw, reply } = replyOf(false, true);
  const signal = clientSignal(reply);
  raw.emit("close");
  expect(signal.aborted).toBe(false);
});
