import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import type { CommandIo } from "./io.ts";

/** Asks a person, or a script, for lines. */
export interface LineSource {
  /** The next line; undefined when there is none. `question` is shown to people only. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
  /** False for a script, which wants answers and no decoration. */
  readonly interactive: boolean;
}

const HISTORY_LINES_MAX = 1000;

/** Where lines typed at the prompt `name` are kept: in the user's state folder. */
export function historyFile(name: string, env: Readonly<Record<string, string | undefined>> = process.env): string {
  const folder = env["XDG_STATE_HOME"] || join(homedir(), ".local", "state");
  return join(folder, "hogstream", `${name}-history`);
}

/** Lines of earlier sessions, the latest first; none when there is no such file. */
export async function readHistory(file: string): Promise<string[]> {
  try {
    const text = await readFile(file, "utf8");
    return text.split("\n").filter((line) => line !== "");
  } catch {
    return [];
  }
}

/** Writes `lines`, the latest first, for the user alone to read. A state folder that can't be written loses them. */
export async function writeHistory(file: string, lines: readonly string[]): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, `${lines.slice(0, HISTORY_LINES_MAX).join("\n")}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** The lines of a script: all of standard input, or of whatever `io` reads instead. */
export async function scriptLines(io: CommandIo): Promise<LineSource> {
  const lines = (await io.read("-")).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  let next = 0;
  return { ask: async () => lines[next++], close: async () => {}, interactive: false };
}

/** A terminal, with line editing and history. */
export async function terminalLines(name: string): Promise<LineSource> {
  const file = historyFile(name);
  let history = await readHistory(file);
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    history,
    historySize: HISTORY_LINES_MAX,
    removeHistoryDuplicates: true,
  });
  terminal.on("history", (lines: string[]) => {
    history = lines;
  });
  const ended = new Promise<undefined>((resolve) => {
    terminal.once("close", () => resolve(undefined));
  });
  let open = true;
  terminal.once("close", () => {
    open = false;
  });
  return {
    ask: (question) => (open ? Promise.race([terminal.question(question), ended]) : ended),
    close: async () => {
      terminal.close();
      await writeHistory(file, history);
    },
    interactive: true,
  };
}
