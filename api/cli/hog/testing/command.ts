import { Command } from "commander";
import type { CommandIo } from "../io.ts";
import { registerHogCommands } from "../register.ts";

/** Runs `hogstream hog …` on files in memory; `-` is standard input. */
export async function hog(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const out = { stdout: "", stderr: "", written: {} as Record<string, string>, code: 0 as unknown };
  const io: CommandIo = {
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    read: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error("no such file");
      return text;
    },
    write: async (path, text) => {
      out.written[path] = text;
    },
    filesIn: async (path) => {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return inside.length === 0 ? undefined : inside;
    },
  };
  const program = new Command("hogstream").exitOverride();
  registerHogCommands(program, io);
  await program.parseAsync(["hog", ...args], { from: "user" });
  out.code = process.exitCode;
  process.exitCode = undefined;
  return out;
}

/** The JSON lines of `stdout`. */
export const jsonLines = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
