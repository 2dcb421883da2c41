/** Records in kafkajs's terms and back. */
import type kafkajs from "kafkajs";
import type { LogRecord, StoredRecord } from "../port.ts";

const EMPTY = Buffer.alloc(0);

export function outgoingMessage({ key, value, headers }: LogRecord): kafkajs.Message {
  return { key, value: Buffer.from(value.buffer, value.byteOffset, value.byteLength), headers: { ...headers } };
}

/** Bytes of key, value and headers, as the broker counts them. */
export function recordBytes({ key, value, headers }: LogRecord): number {
  let bytes = value.length + (key === null ? 0 : Buffer.byteLength(key));
  for (const name in headers) bytes += Buffer.byteLength(name) + Buffer.byteLength(headers[name] ?? "");
  return bytes;
}

export function storedRecord(partition: number, message: kafkajs.KafkaMessage): StoredRecord {
  return {
    partition,
    offset: Number(message.offset),
    key: message.key === null ? null : message.key.toString(),
    value: message.value ?? EMPTY,
    headers: textHeaders(message.headers ?? {}),
    timestampMs: Number(message.timestamp),
  };
}

/** Of a header that is there several times, which other producers may write, the last one counts. */
function textHeaders(headers: kafkajs.IHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String((Array.isArray(value) ? value.at(-1) : value) ?? "")]),
  );
}
