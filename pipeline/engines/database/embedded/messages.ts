/** The few parts of the PostgreSQL wire protocol (version 3) that the embedded server has to read or write itself. */

/** A frontend message: type byte, length, body; `raw` is all of it. */
export interface FrontendMessage {
  readonly type: string;
  readonly body: Buffer;
  readonly raw: Buffer;
}

export const STARTUP_VERSION = 196_608;
export const SSL_REQUEST = 80_877_103;
export const GSS_REQUEST = 80_877_104;
export const CANCEL_REQUEST = 80_877_102;

/** Splits a byte stream into messages; `untyped` while the start-up messages, which have no type byte, are awaited. */
export function messageReader(bytesMax: number) {
  let buffered: Buffer[] = [];
  let length = 0;
  const take = (bytes: number): Buffer => {
    const whole = buffered.length === 1 ? buffered[0]! : Buffer.concat(buffered);
    length -= bytes;
    buffered = length === 0 ? [] : [whole.subarray(bytes)];
    return whole.subarray(0, bytes);
  };
  const peek = (bytes: number): Buffer => {
    if (buffered[0]!.length < bytes) buffered = [Buffer.concat(buffered)];
    return buffered[0]!;
  };
  return {
    push(chunk: Buffer): void {
      buffered.push(chunk);
      length += chunk.length;
    },
    /** The next whole message. @throws RangeError its length is absurd */
    next(untyped: boolean): FrontendMessage | undefined {
      const head = untyped ? 4 : 5;
      if (length < head) return undefined;
      const size = peek(head).readInt32BE(untyped ? 0 : 1) + (untyped ? 0 : 1);
      if (size < head || size > bytesMax) throw new RangeError(`a message of ${size} bytes`);
      if (length < size) return undefined;
      const raw = take(size);
      return { type: untyped ? "" : String.fromCharCode(raw[0]!), body: raw.subarray(head), raw };
    },
  };
}

/** Parameters of a StartupMessage's body: name, value, name, value, …. */
export function startupParameters(body: Buffer): ReadonlyMap<string, string> {
  const parts = body.subarray(4).toString("utf8").split("\0");
  const parameters = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length && parts[at] !== ""; at += 2) parameters.set(parts[at]!, parts[at + 1]!);
  return parameters;
}

/** A backend message. */
export function message(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : part)));
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

export const AUTHENTICATION_OK = message("R", int32(0));
export const ASK_PASSWORD = message("R", int32(3));
export const READY = message("Z", Buffer.from("I"));
export const query = (sql: string): Buffer => message("Q", sql);

export function errorResponse(severity: "ERROR" | "FATAL", sqlState: string, text: string): Buffer {
  return message("E", `S${severity}`, `V${severity}`, `C${sqlState}`, `M${text}`, Buffer.from([0]));
}

/** Walks over the messages of a backend's answer. */
export function* backendMessages(
  answer: Buffer,
): Generator<{ readonly type: string; readonly start: number; readonly end: number }> {
  let start = 0;
  while (start + 5 <= answer.length) {
    const end = start + 1 + answer.readInt32BE(start + 1);
    yield { type: String.fromCharCode(answer[start]!), start, end };
    start = end;
  }
}
