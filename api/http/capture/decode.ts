/**
 * From what stands in a request to the bytes of its JSON. SDKs of ten years wrap it in base64, forms, gzip, lz-string,
 * often without saying so; the steps and their order are those of the service that the SDKs were written against, with
 * more encodings, and without its sensitivity to charsets, byte order marks and broken UTF-8.
 */
import { isUtf8 } from "node:buffer";
import { type Encoding, type Inflater, isGzip, isZstd } from "./inflate.ts";
import { readLzString } from "./lz-string.ts";
import { Refusal } from "./refusals.ts";

export interface Wrapped {
  readonly body: Buffer;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** Whether JSON may be wrapped in base64 once more inside its compression. */
  readonly base64Inside: boolean;
  /** Largest result of any step, bytes. */
  readonly decodedBytesMax: number;
}

/** Bytes of JSON: well-formed UTF-8, no byte order mark, never empty. @throws Refusal */
export async function decode(request: Wrapped, inflater: Inflater): Promise<Buffer> {
  const { query, decodedBytesMax } = request;
  const inQuery = query.get("data");
  let bytes = inQuery !== null && inQuery !== "" ? Buffer.from(inQuery) : request.body;
  if (bytes.length === 0) throw new Refusal("empty_body");

  let hint = query.get("compression") ?? "";
  if (!isGzip(bytes)) {
    if (!looksLikeForm(bytes) && !isLzString(hint)) bytes = fromBase64(bytes) ?? bytes;
    if (looksLikeForm(bytes)) {
      const form = new URLSearchParams(bytes.toString());
      const data = form.get("data");
      if (data === null || data === "") throw new Refusal("empty_body");
      if (hint === "") hint = form.get("compression") ?? "";
      // Decoded by the form's rules, a plus of base64 has become a blank.
      bytes = Buffer.from(BASE64_OR_BLANK.test(data) ? data.replaceAll(" ", "+") : data);
      if (!isLzString(hint)) bytes = fromBase64(bytes) ?? bytes;
    } else if (isFormType(request.contentType) && !isJsonStart(bytes[0]!) && !isGzip(bytes)) {
      throw new Refusal("request_decoding_error", "The content type says form, the body is none.");
    }
  }

  if (hint === "") hint = request.contentEncoding ?? "";
  bytes = await decompress(bytes, hint.trim().toLowerCase(), decodedBytesMax, inflater);
  if (request.base64Inside) bytes = fromBase64(bytes) ?? bytes;
  return cleanText(bytes);
}

/** Takes off a byte order mark and replaces what is no UTF-8. @throws Refusal if nothing is left */
export function cleanText(bytes: Buffer): Buffer {
  let text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (!isUtf8(text)) text = Buffer.from(text.toString());
  if (text.length === 0) throw new Refusal("empty_body");
  return text;
}

async function decompress(bytes: Buffer, hint: string, bytesMax: number, inflater: Inflater): Promise<Buffer> {
  if (isGzip(bytes)) return inflater.inflate("gzip", bytes, bytesMax);
  switch (hint) {
    case "gzip":
    case "gzip-js":
    case "x-gzip":
      // Named but not done: some proxies inflate and leave the header.
      if (isJsonStart(bytes[0]!)) return bytes;
      // Old SDKs send gzip in base64 without padding.
      return inflater.inflate("gzip", fromLooseBase64(bytes) ?? bytes, bytesMax);
    case "lz64":
    case "lz-string": {
      const read = readLzString(bytes.toString("latin1").replaceAll(" ", "+"), bytesMax);
      if (read === "too large") throw new Refusal("payload_too_large");
      if (read === "malformed") throw new Refusal("request_decoding_error");
      return Buffer.from(read.text);
    }
    case "base64":
    case "b64":
      return fromLooseBase64(bytes) ?? bytes;
    case "br":
    case "deflate":
      return isJsonStart(bytes[0]!) ? bytes : inflater.inflate(hint satisfies Encoding, bytes, bytesMax);
    case "zstd":
      return isJsonStart(bytes[0]!) ? bytes : inflater.inflate("zstd", bytes, bytesMax);
    default:
      return isZstd(bytes) ? inflater.inflate("zstd", bytes, bytesMax) : bytes;
  }
}

/** Its text is base64 too, but not of bytes. */
const isLzString = (hint: string): boolean => /^(?:lz64|lz-string)$/i.test(hint);

const OPEN_BRACE = 0x7b;
const isJsonStart = (byte: number): boolean => byte === OPEN_BRACE || byte === 0x5b;

const isFormType = (contentType: string | undefined): boolean =>
  contentType !== undefined && /^\s*application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType);

const FORM = /(?:^|&)(?:data|_|ip|compression)=/;
const SNIFFED_BYTES = 128;

/** A form names one of its known members within its first bytes. */
function looksLikeForm(bytes: Buffer): boolean {
  if (isJsonStart(bytes[0]!)) return false;
  return FORM.test(bytes.toString("latin1", 0, Math.min(bytes.length, SNIFFED_BYTES)));
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BASE64_OR_BLANK = /^[A-Za-z0-9+/ ]+={0,2}$/;
/** A character outside of the base64 alphabet. */
const NOT_BASE64 = /[^A-Za-z0-9+/=]/;

/** Decodes strict base64; undefined if it is none. */
function fromBase64(bytes: Buffer): Buffer | undefined {
  if (bytes.length % 4 !== 0 || isJsonStart(bytes[0]!)) return undefined;
  // Most bodies that are no base64 show it at once.
  if (NOT_BASE64.test(bytes.toString("latin1", 0, Math.min(bytes.length, SNIFFED_BYTES)))) return undefined;
  const text = bytes.toString("latin1");
  return BASE64.test(text) ? Buffer.from(text, "base64") : undefined;
}

/** Decodes base64 that was announced: padding may be missing, pluses may have become blanks. */
function fromLooseBase64(bytes: Buffer): Buffer | undefined {
  if (isJsonStart(bytes[0]!)) return undefined;
  const text = bytes.toString("latin1");
  return BASE64_OR_BLANK.test(text) ? Buffer.from(text.replaceAll(" ", "+"), "base64") : undefined;
}
