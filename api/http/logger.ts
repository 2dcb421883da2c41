import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import type { Redactor } from "./redact.ts";

/** Fields that are blanked wherever a log record carries them. */
const SECRET_PATHS = ["authorization", "cookie", "password", "secret", "token", "api_key", "personal_api_key"];

const SECRET_FIELDS = SECRET_PATHS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** The process's logger: JSON lines, secrets blanked by path (pino) and by value (the redactor, over the whole line). */
export function createLogger(
  redactor: Redactor,
  destination: DestinationStream,
  options: Pick<LoggerOptions, "level" | "base"> = {},
): Logger {
  const redacting: DestinationStream = { write: (line) => destination.write(redactor.redact(line)) };
  return pino({ ...options, redact: { paths: SECRET_FIELDS, censor: "[redacted]" } }, redacting);
}
