import { readFile, writeFile } from "node:fs/promises";

/** What a command reads and where it writes, so that tests need no process. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** `-` is standard input. @throws when there is no such file */
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
}

/** Ends the process with 0: done; 1: the program is at fault; 2: the command was misused. */
export type ExitCode = 0 | 1 | 2;

/** The process's own. */
export const processIo: CommandIo = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  read: (path) => (path === "-" ? readStdin() : readFile(path, "utf8")),
  write: (path, text) => writeFile(path, text),
};

async function readStdin(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const part of process.stdin) text += part;
  return text;
}

/** Reads a file, or says on `stderr` why not and returns undefined. */
export async function readOrSay(io: CommandIo, path: string): Promise<string | undefined> {
  try {
    return await io.read(path);
  } catch (error) {
    io.stderr(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** As `--json` prints it: one document, indented, with a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
