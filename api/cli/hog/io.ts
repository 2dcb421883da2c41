import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a command reads and where it writes, so that tests need no process. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** `-` is standard input. @throws when there is no such file */
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Files below a folder, paths beginning with it; undefined when it is none. Without it every path is a file. */
  readonly filesIn?: (path: string) => Promise<readonly string[] | undefined>;
  /** A person sits at standard input. False by default. */
  readonly interactive?: boolean;
}

/** Ends the process with 0: done; 1: the program is at fault; 2: the command was misused. */
export type ExitCode = 0 | 1 | 2;

/** The process's own. */
export const processIo: CommandIo = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  read: (path) => (path === "-" ? readStdin() : readFile(path, "utf8")),
  write: (path, text) => writeFile(path, text),
  filesIn,
  interactive: process.stdin.isTTY,
};

/** Folders of other people's code, and hidden ones, are passed over. */
async function filesIn(path: string): Promise<readonly string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return undefined;
  const files: string[] = [];
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const inside = join(path, entry.name);
    if (entry.isDirectory()) files.push(...((await filesIn(inside)) ?? []));
    else files.push(inside);
  }
  return files;
}

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
    io.stderr(`hogstream: ${path}: ${reasonOf(error)}\n`);
    return undefined;
  }
}

/** What people call the reasons why a file can't be read. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "this is a folder",
  EACCES: "it may not be read",
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return REASONS[code] ?? error.message;
}

/** As `--json` prints it: one document, indented, with a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
