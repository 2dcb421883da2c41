/** The engine's failure as ClickHouse reports it over HTTP. */
export interface EngineFailure {
  readonly code: number;
  /** `Code: N. DB::Exception: … (NAME) (version …)`, one line where the engine's text is. */
  readonly text: string;
}

/** Picks the first error number out of the engine's text; 1002 (UNKNOWN_EXCEPTION) when there is none. */
export function engineFailure(message: string, version: string): EngineFailure {
  const code = /Code: (\d+)\./.exec(message)?.[1];
  const text = code === undefined ? `Code: 1002. DB::Exception: ${message} (UNKNOWN_EXCEPTION)` : message.trim();
  return { code: Number(code ?? 1002), text: `${text} (version ${version})\n` };
}

/** A failure of this process's own making, in the engine's words. */
export const failure = (code: number, name: string, message: string): string =>
  `Code: ${code}. DB::Exception: ${message}. (${name})`;

const NOT_FOUND = [46, 47, 50, 56, 60, 70, 73, 81, 115, 218, 457];
const BAD_REQUEST = [
  [6, 7, 8, 9, 16, 20, 26, 27, 32, 33, 34, 35, 36, 38, 41, 42, 43, 44, 45, 51, 53, 62, 63, 69, 72, 80, 108],
  [117, 131, 158, 179, 184, 215, 321, 352, 386, 396, 441, 456, 467],
].flat();
const STATUS = new Map<number, number>([
  ...NOT_FOUND.map((code) => [code, 404] as const),
  ...BAD_REQUEST.map((code) => [code, 400] as const),
  [48, 501], // NOT_IMPLEMENTED
  [159, 408], // TIMEOUT_EXCEEDED
  [164, 403], // READONLY
  [202, 503], // TOO_MANY_SIMULTANEOUS_QUERIES
  [291, 403], // DATABASE_ACCESS_DENIED
  [307, 413], // TOO_MANY_BYTES
  [497, 403], // ACCESS_DENIED
  [516, 403], // AUTHENTICATION_FAILED
]);

/** HTTP status for an error that happens before the first byte of the answer. */
export const statusOf = (code: number): number => STATUS.get(code) ?? 500;
