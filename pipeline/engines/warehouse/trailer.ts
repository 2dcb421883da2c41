/**
 * ClickHouse reports a failure after the first bytes of an answer inside the body, behind a tag that the headers
 * announced: `\r\n__exception__\r\n<tag>\r\n<text>\n<length> <tag>\r\n__exception__\r\n` (since 25.11). The tag is
 * random, so data cannot forge it. Holds back the few bytes that might be the start of the mark.
 */
export interface ExceptionScanner {
  /** Bytes that are certainly data. */
  push(chunk: Buffer): Buffer;
  end(): { readonly rest: Buffer; readonly exception: string | undefined };
}

const EMPTY = Buffer.alloc(0);

export function exceptionScanner(tag: string): ExceptionScanner {
  const mark = Buffer.from(`\r\n__exception__\r\n${tag}\r\n`);
  if (tag === "") return { push: (chunk) => chunk, end: () => ({ rest: EMPTY, exception: undefined }) };
  let held: Buffer = EMPTY;
  const text: Buffer[] = [];
  let found = false;

  return {
    push(chunk) {
      if (found) {
        text.push(chunk);
        return EMPTY;
      }
      const joined = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const at = joined.indexOf(mark);
      if (at >= 0) {
        found = true;
        held = EMPTY;
        text.push(joined.subarray(at + mark.length));
        return joined.subarray(0, at);
      }
      const keep = heldLength(joined, mark);
      held = joined.subarray(joined.length - keep);
      return joined.subarray(0, joined.length - keep);
    },
    end() {
      if (!found) return { rest: held, exception: undefined };
      const whole = Buffer.concat(text).toString("utf8");
      const trailer = whole.lastIndexOf(`\n`, whole.lastIndexOf(` ${tag}\r\n__exception__`));
      return { rest: EMPTY, exception: trailer > 0 ? whole.slice(0, trailer) : whole };
    },
  };
}

/** Length of the longest tail of `data` with which `mark` could begin. */
function heldLength(data: Buffer, mark: Buffer): number {
  for (let length = Math.min(mark.length - 1, data.length); length > 0; length--) {
    if (data.compare(mark, 0, length, data.length - length) === 0) return length;
  }
  return 0;
}
