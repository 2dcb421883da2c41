import { type CommandIo, readOrSay } from "./io.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a file with events: a JSON array, or one JSON object a line. Says on `stderr` what is wrong with it and returns
 * undefined.
 */
export async function readEvents(path: string, io: CommandIo): Promise<readonly JsonObject[] | undefined> {
  const text = await readOrSay(io, path);
  if (text === undefined) return undefined;
  const refuse = (reason: string): undefined => {
    io.stderr(`${path}: ${reason}\n`);
    return undefined;
  };
  const events: JsonObject[] = [];
  if (text.trimStart().startsWith("[")) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch (error) {
      return refuse(messageOf(error));
    }
    for (const [index, event] of (parsed as readonly unknown[]).entries()) {
      if (!isObject(event)) return refuse(`event ${index + 1} is not a JSON object`);
      events.push(event);
    }
  } else {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === "") continue;
      try {
        const event: unknown = JSON.parse(line);
        if (!isObject(event)) return refuse(`line ${index + 1} is not a JSON object`);
        events.push(event);
      } catch (error) {
        return refuse(`line ${index + 1}: ${messageOf(error)}`);
      }
    }
  }
  return events.length === 0 ? refuse("no events in it") : events;
}

/**
 * What a program sees for one entry of the file: its globals as they are when `event` is an object in them, else the
 * entry as `event`; over the globals given for all.
 */
export const globalsFor = (entry: JsonObject, shared: JsonObject): JsonObject =>
  isObject(entry["event"]) ? { inputs: {}, ...shared, ...entry } : { inputs: {}, ...shared, event: entry };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
