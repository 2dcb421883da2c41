import { rangesOf } from "./coverage.ts";
import { readGlobals } from "./globals.ts";
import { type CommandIo, type ExitCode, jsonText, readOrSay } from "./io.ts";
import { type FileResult, runTestFile } from "./test-file.ts";

export interface TestArgs {
  /** Test files, and folders to look for `*.test.hog` in. */
  readonly paths: readonly string[];
  /** A file with a JSON object: globals of tests and of the programs that they run. */
  readonly globals?: string;
  readonly coverage: boolean;
  readonly json: boolean;
}

const ENDING = ".test.hog";

/** `hog test [PATHS…]`: runs tests. Ends with 1 when one failed, with 2 when there were none. */
export async function run(args: TestArgs, io: CommandIo): Promise<ExitCode> {
  const globals = args.globals === undefined ? {} : await readGlobals(args.globals, io);
  if (globals === undefined) return 2;
  const files = await testFiles(args.paths, io);
  if (files.length === 0) {
    io.stderr(`no *${ENDING} in ${args.paths.join(", ")}\n`);
    return 2;
  }
  const results: FileResult[] = [];
  for (const file of files) {
    const source = await readOrSay(io, file);
    if (source === undefined) return 2;
    const program = await neighbour(file, io);
    const result = await runTestFile({ file, source, program, globals, read: io.read });
    results.push(result);
    if (!args.json) io.stdout(textOf(result, args.coverage));
  }
  const tests = results.flatMap((result) => result.tests);
  const failed = tests.filter(({ problems }) => problems.length > 0).length;
  const broken = results.filter(({ problems }) => problems.length > 0).length;
  const passed = tests.length - failed;
  if (args.json) io.stdout(jsonText({ passed, failed, broken, files: results.map((each) => jsonOf(each, args)) }));
  else {
    const also = broken === 0 ? "" : `, ${broken} ${broken === 1 ? "file" : "files"} broken`;
    io.stdout(`${passed} passed, ${failed} failed${also}\n`);
  }
  return failed + broken > 0 ? 1 : 0;
}

async function testFiles(paths: readonly string[], io: CommandIo): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const inside = await io.filesIn?.(path);
    if (inside === undefined) files.push(path);
    else files.push(...inside.filter((file) => file.endsWith(ENDING)));
  }
  return [...new Set(files)];
}

/** The program that `x.test.hog` tests: `x.hog` beside it, if there is one. */
async function neighbour(
  file: string,
  io: CommandIo,
): Promise<{ readonly file: string; readonly source: string } | undefined> {
  if (!file.endsWith(ENDING)) return undefined;
  const beside = `${file.slice(0, -ENDING.length)}.hog`;
  try {
    return { file: beside, source: await io.read(beside) };
  } catch {
    return undefined;
  }
}

function textOf({ file, tests, problems, coverage }: FileResult, withCoverage: boolean): string {
  let text = `${file}\n`;
  for (const test of tests) {
    text += `  ${test.problems.length === 0 ? "✓" : "✗"} ${test.name}\n`;
    for (const line of test.printed) text += `    ${line}\n`;
    for (const problem of test.problems) text += indented(problem.text);
  }
  for (const problem of problems) text += indented(problem.text);
  if (withCoverage && coverage !== undefined) {
    const { percent, lines, linesRun, notRun } = coverage;
    const missing = notRun.length === 0 ? "" : `; not run: ${rangesOf(notRun)}`;
    text += `  ${coverage.file}: ${percent} % of lines run (${linesRun} of ${lines})${missing}\n`;
  }
  return text;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "    ");

const jsonOf = (
  { file, tests, problems, coverage }: FileResult,
  args: TestArgs,
): Readonly<Record<string, unknown>> => ({
  file,
  tests: tests.map((test) => ({
    name: test.name,
    passed: test.problems.length === 0,
    printed: test.printed,
    problems: test.problems.map(({ json }) => json),
  })),
  problems: problems.map(({ json }) => json),
  ...(args.coverage && coverage !== undefined ? { coverage } : {}),
});
