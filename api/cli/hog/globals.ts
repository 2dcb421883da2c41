import { type CommandIo, readOrSay } from "./io.ts";

/** Reads a file with a program's globals; says on `stderr` what is wrong with it and returns undefined. */
export async function readGlobals(path: string, io: CommandIo): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readOrSay(io, path);
  if (text === undefined) return undefined;
  try {
    const globals: unknown = JSON.parse(text);
    if (typeof globals === "object" && globals !== null && !Array.isArray(globals)) return { ...globals };
    io.stderr(`${path}: globals are a JSON object\n`);
  } catch (error) {
    io.stderr(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  return undefined;
}
