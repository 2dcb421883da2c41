/** Reads `multipart/form-data` bodies (RFC 7578) that are in memory already; parts are views of the body. */
export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const PARTS_MAX = 200;
const PART_HEADER_BYTES_MAX = 8_192;

/** The boundary that a content type names; undefined if it is no multipart form. */
export function boundaryOf(contentType: string): string | undefined {
  if (!/^\s*multipart\/form-data\s*;/i.test(contentType)) return undefined;
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** @returns undefined if the body is not framed by the boundary, or has too many or oversized parts. */
export function readParts(body: Buffer, boundary: string): readonly Part[] | undefined {
  const delimiter = Buffer.from(`--${boundary}`);
  const between = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  let at = body.indexOf(delimiter);
  if (at < 0) return undefined;
  at += delimiter.length;
  for (;;) {
    if (body[at] === 0x2d && body[at + 1] === 0x2d) return parts;
    if (body[at] !== 0x0d || body[at + 1] !== 0x0a || parts.length === PARTS_MAX) return undefined;
    const headersEnd = body.indexOf("\r\n\r\n", at);
    if (headersEnd < 0 || headersEnd - at > PART_HEADER_BYTES_MAX) return undefined;
    const headers = body.toString("utf8", at, headersEnd);
    const start = headersEnd + 4;
    const end = body.indexOf(between, start);
    if (end < 0) return undefined;
    const name = /\r\ncontent-disposition:[^\r\n]*?;\s*name="([^"\r\n]*)"/i.exec(headers)?.[1];
    if (name === undefined) return undefined;
    const contentType = /\r\ncontent-type:\s*([^\r\n]*)/i.exec(headers)?.[1]?.trim() ?? "";
    parts.push({ name, contentType, bytes: body.subarray(start, end) });
    at = end + between.length;
  }
}
