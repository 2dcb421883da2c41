/**
 * Runs one test file.
 *
 * `test(name, body)` runs its body at once, so that a loop over cases sees each case. A failure ends the run of the whole
 * file, because most failures of a Hog program can't be caught; the file is then run anew, passing over the tests that
 * are done. So every test runs to its own end, and those after a failed one find everything fresh.
 */

import { dirname, join } from "node:path";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { type Compiled, compileProgram } from "#lang/hog/compiler/compile.ts";
import type { Expression, Program as ProgramTree, Statement } from "#lang/syntax/ast.ts";
import { parseProgram } from "#lang/syntax/parse.ts";
import { walk } from "#lang/syntax/walk.ts";
import type { RunFailure } from "#runtime/errors.ts";
import { load } from "#runtime/interpreter/machine.ts";
import type { Program } from "#runtime/interpreter/program.ts";
import { type Entered, Prompt } from "#runtime/interpreter/prompt.ts";
import { type TracePoint, WatchedFiber, type Watcher } from "#runtime/interpreter/stepper.ts";
import { toJson } from "#runtime/json.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { ASSERTIONS } from "./assertions.ts";
import { Coverage, type CoverageReport } from "./coverage.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { failureJson, failureText } from "./failure.ts";

/** Something that went wrong, as text with its place, and as JSON. */
export interface TestProblem {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface TestResult {
  readonly name: string;
  /** Empty: it passed. More than one when the program under test failed: its place follows that of the call. */
  readonly problems: readonly TestProblem[];
  readonly printed: readonly string[];
}

export interface FileResult {
  readonly file: string;
  readonly tests: readonly TestResult[];
  /** What went wrong outside of tests: mistakes in the source, or a failure between tests. */
  readonly problems: readonly TestProblem[];
  /** Of the program beside the test; undefined when there is none. */
  readonly coverage: CoverageReport | undefined;
}

export interface TestFile {
  readonly file: string;
  readonly source: string;
  /** The program beside it. */
  readonly program: { readonly file: string; readonly source: string } | undefined;
  readonly globals: Readonly<Record<string, unknown>>;
  /** Gives the text of a file, for `readJson`. */
  readonly read: (path: string) => Promise<string>;
}

const HARNESS = `
fun test(name, body) { if (beginTest(name)) { body(); endTest() } }
fun assertThrows(body) {
  let thrown := null
  try { body() } catch (error) { thrown := error }
  assert(thrown != null, 'nothing was thrown')
  return thrown
}`;
const HARNESS_TREE = parseProgram(HARNESS).tree!;
/** Each costs a run of the file. */
const FAILURES_MAX = 200;
/** What a transformation knows of its project. */
const PROJECT = { id: 1, name: "", url: "" };
const LIMITS = { timeMsMax: 30_000 };

export async function runTestFile(input: TestFile): Promise<FileResult> {
  const { file, source } = input;
  const parsed = parseProgram(source);
  if (parsed.tree === null) return refused(input, parsed.diagnostics);
  const under = programUnderTest(input);
  if (under !== undefined && "problems" in under) return { file, tests: [], coverage: undefined, ...under };
  const documents = await readDocuments(parsed.tree, input);
  const run = new TestRun(input, parsed.tree, under, documents);
  return run.run();
}

const refused = ({ file, source }: TestFile, diagnostics: readonly Diagnostic[]): FileResult => ({
  file,
  tests: [],
  coverage: undefined,
  problems: problemsOf(file, source, diagnostics),
});

const problemsOf = (file: string, source: string, diagnostics: readonly Diagnostic[]): readonly TestProblem[] =>
  diagnostics.map((each) => ({
    text: diagnosticText(file, source, each),
    json: { file, ...diagnosticJson(source, each) },
  }));

/** The program beside the test, in both forms that tests use. */
interface UnderTest {
  readonly file: string;
  readonly source: string;
  /** What a test sees of it by name. */
  readonly definitions: ProgramTree;
  readonly program: Program;
  readonly statements: NonNullable<Compiled["statements"]>;
}

function programUnderTest({
  program,
}: TestFile): UnderTest | { readonly problems: readonly TestProblem[] } | undefined {
  if (program === undefined) return undefined;
  const { file, source } = program;
  const { tree, diagnostics } = parseProgram(source);
  if (tree === null) return { problems: problemsOf(file, source, diagnostics) };
  const compiled = compileProgram(tree, { statements: true });
  const { bytecode, sourceMap, statements = [] } = compiled;
  if (bytecode === null) return { problems: problemsOf(file, source, compiled.diagnostics) };
  const definitions = { ...tree, declarations: tree.declarations.filter(isDefinition) };
  return { file, source, definitions, program: load(bytecode, { sourceMap }), statements };
}

/** Functions, and variables that begin as a constant: what can be had without running the program. */
function isDefinition(statement: Statement): boolean {
  if (statement.node === "Function") return true;
  return statement.node === "VariableDeclaration" && statement.expr !== null && isConstant(statement.expr);
}

const CONSTANT_NODES: ReadonlySet<string> = new Set(["Constant", "Array", "Tuple", "Dict", "ArithmeticOperation"]);

function isConstant(expression: Expression): boolean {
  let constant = true;
  walk(expression, (node) => {
    if (!CONSTANT_NODES.has(node.node)) constant = false;
    return constant;
  });
  return constant;
}

/** Every JSON document that the test names in a `readJson('…')`, or why it can't be had. */
async function readDocuments(tree: ProgramTree, { file, read }: TestFile): Promise<ReadonlyMap<string, unknown>> {
  const names = new Set<string>();
  walk(tree, (node): undefined => {
    if (node.node !== "Call" || node.name !== "readJson") return;
    const [name] = node.args;
    if (name?.node === "Constant" && typeof name.value === "string") names.add(name.value);
  });
  const documents = new Map<string, unknown>();
  for (const name of names) {
    try {
      documents.set(name, JSON.parse(await read(join(dirname(file), name))));
    } catch (cause) {
      documents.set(name, cause instanceof Error ? cause : new Error(String(cause)));
    }
  }
  return documents;
}

/** The program under test failed; thrown through the machine, which keeps it as the cause of its own failure. */
class FailedUnderTest extends Error {
  readonly failure: RunFailure;
  constructor(failure: RunFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

type Ran =
  | { readonly result: unknown; readonly printed: readonly string[]; readonly failure: undefined }
  | { readonly result: null; readonly printed: readonly string[]; readonly failure: RunFailure };

class TestRun {
  readonly #input: TestFile;
  readonly #tree: ProgramTree;
  readonly #under: UnderTest | undefined;
  readonly #coverage: Coverage | undefined;
  readonly #functions: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly #done: TestResult[] = [];
  /** Tests met in this round. */
  #met = 0;
  #current: { readonly name: string; readonly printed: string[] } | undefined;

  constructor(
    input: TestFile,
    tree: ProgramTree,
    under: UnderTest | undefined,
    documents: ReadonlyMap<string, unknown>,
  ) {
    this.#input = input;
    this.#tree = tree;
    this.#under = under;
    this.#coverage = under && new Coverage(under.file, under.source, under.statements);
    this.#functions = {
      ...HOST_FUNCTIONS,
      ...ASSERTIONS,
      beginTest: (name) => this.#begin(String(name)),
      endTest: () => this.#end([]),
      run: (globals) => resultOf(this.#runProgram(globals)),
      transform: (event, inputs) => resultOf(this.#runProgram({ event, project: PROJECT, inputs: inputs ?? {} })),
      outcome: (globals) => {
        const { result, printed, failure } = this.#runProgram(globals);
        return { result, printed, error: failure && { code: failure.code, message: failure.message } };
      },
      readJson: (name) => {
        const document = documents.get(String(name));
        if (document instanceof Error) throw document;
        if (document === undefined) throw new Error("the name of the file must be written out");
        return document;
      },
    };
  }

  run(): FileResult {
    const { file } = this.#input;
    for (let round = 1; ; round++) {
      this.#met = 0;
      let problems = this.#round();
      if (this.#current !== undefined && round < FAILURES_MAX) {
        this.#end(problems);
        continue;
      }
      if (this.#current !== undefined) {
        const message = `stopped after ${FAILURES_MAX} failures`;
        problems = [...problems, { text: `${message}\n`, json: { message } }];
      }
      return { file, tests: this.#done, problems, coverage: this.#coverage?.report() };
    }
  }

  /** Runs the file once, up to the first failure. */
  #round(): readonly TestProblem[] {
    const { globals } = this.#input;
    const print = (line: string): void => {
      this.#current?.printed.push(line);
    };
    const prompt = new Prompt({ globals, functions: this.#functions, print }, { limits: LIMITS });
    const watcher = this.#coverage?.watcher("program", () => prompt.statements.get("program") ?? []);
    const enter = (name: string, tree: ProgramTree): readonly TestProblem[] => {
      let entered = prompt.enterTree({ name, tree, ...(watcher === undefined ? {} : { watcher }) });
      while (entered.kind === "suspended") entered = prompt.answer(null);
      return this.#problems(entered);
    };
    const pieces: readonly (readonly [string, ProgramTree])[] = [
      ["harness", HARNESS_TREE],
      ...(this.#under === undefined ? [] : ([["program", this.#under.definitions]] as const)),
      ["test", this.#tree],
    ];
    for (const [name, tree] of pieces) {
      const problems = enter(name, tree);
      if (problems.length > 0) return problems;
    }
    return [];
  }

  #begin(name: string): boolean {
    if (this.#current !== undefined) throw new Error(`a test stands inside of the test '${this.#current.name}'`);
    this.#met += 1;
    if (this.#met <= this.#done.length) return false;
    this.#current = { name, printed: [] };
    return true;
  }

  #end(problems: readonly TestProblem[]): null {
    this.#done.push({ name: "", printed: [], ...this.#current, problems });
    this.#current = undefined;
    return null;
  }

  /** Runs the whole program; what it waits for comes at once. */
  #runProgram(globals: unknown): Ran {
    if (this.#under === undefined) throw new Error("there is no program beside this test");
    const { program, statements } = this.#under;
    const printed: string[] = [];
    const given = typeof globals === "object" && globals !== null ? { ...globals } : {};
    const host = {
      globals: { ...this.#input.globals, ...given },
      functions: HOST_FUNCTIONS,
      print: (line: string): void => void printed.push(line),
    };
    const fiber = WatchedFiber.start(program, host, LIMITS);
    const watcher: Watcher = this.#coverage?.watcher("root", () => statements) ?? (() => false);
    for (;;) {
      const stretch = fiber.proceed(watcher);
      if (stretch.kind === "suspended") fiber.answer(null);
      else if (stretch.kind === "failed") return { result: null, printed, failure: stretch.error };
      else if (stretch.kind === "finished") return { result: toJson(stretch.value), printed, failure: undefined };
    }
  }

  #problems(entered: Entered): readonly TestProblem[] {
    const { file, source } = this.#input;
    if (entered.kind === "refused") return problemsOf(file, source, entered.diagnostics);
    if (entered.kind !== "failed") return [];
    const { error, trace } = entered;
    const problems = [this.#placed(error, trace)];
    const { cause } = error;
    if (cause instanceof FailedUnderTest && this.#under !== undefined) {
      problems.push({
        text: failureText(this.#under, cause.failure),
        json: { file: this.#under.file, ...failureJson(this.#under, cause.failure) },
      });
    }
    return problems;
  }

  /** Failures in the harness or the library are shown where they were called. */
  #placed(error: RunFailure, trace: readonly TracePoint[]): TestProblem {
    const point = trace.find(({ chunk }) => chunk === "test" || chunk === "program");
    const text = point?.chunk === "program" && this.#under !== undefined ? this.#under : this.#input;
    const { code, message } = error;
    if (point?.at === undefined) {
      return { text: `error[${code}]: ${message}\n`, json: { file: text.file, code, message } };
    }
    const diagnostic: Diagnostic = { code, message, severity: "error", span: point.at };
    return {
      text: diagnosticText(text.file, text.source, diagnostic),
      json: { file: text.file, ...diagnosticJson(text.source, diagnostic) },
    };
  }
}

function resultOf({ result, failure }: Ran): unknown {
  if (failure !== undefined) throw new FailedUnderTest(failure);
  return result;
}
