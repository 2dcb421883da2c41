import { extname } from "node:path";
import type { HogstreamError } from "#lang/error.ts";
import { compileSource } from "#lang/hog/compiler/source.ts";
import { load } from "#runtime/interpreter/machine.ts";
import { toJson } from "#runtime/json.ts";
import { printForm } from "#runtime/print.ts";
import type { Value } from "#runtime/value.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { Debugger } from "./debugger.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { failureJson, failureText } from "./failure.ts";
import { readGlobals } from "./globals.ts";
import { type CommandIo, type ExitCode, jsonText, readOrSay } from "./io.ts";
import { type LineSource, scriptLines, terminalLines } from "./prompt.ts";

export interface DebugArgs {
  readonly file: string;
  /** A file with a JSON object: the program's globals. */
  readonly globals?: string;
  /** One JSON line per command instead of text. */
  readonly json: boolean;
}

const HELP = `step, s            to the next line
next, n            the same, over calls
out, o             until this function has returned
continue, c        to the next breakpoint, or the end
back, b            to the line before
back-next, bn      the same, over calls
rc                 back to the last breakpoint, or the first line
break N, delete N  set or remove a breakpoint; break alone lists them
locals, stack      variables; calls in progress
print EXPR, p      a value, here
list, l            the lines around
quit, q            leave; an empty line repeats the last command
`;

const LINES_AROUND = 2;
const VALUE_LENGTH_MAX = 200;

/** `hog debug FILE`: steps through a program in both directions, told by a person or by lines on standard input. */
export async function run(args: DebugArgs, io: CommandIo, given?: LineSource): Promise<ExitCode> {
  const { file } = args;
  if (extname(file) === ".hoge") {
    io.stderr(`${file}: bytecode has no lines; debug the program it was made of\n`);
    return 2;
  }
  const source = await readOrSay(io, file);
  if (source === undefined) return 2;
  const globals = args.globals === undefined ? {} : await readGlobals(args.globals, io);
  if (globals === undefined) return 2;
  const { bytecode, sourceMap, statements = [], diagnostics } = compileSource(source, { statements: true });
  if (bytecode === null) {
    if (args.json) io.stdout(jsonText({ diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) }));
    else for (const each of diagnostics) io.stderr(diagnosticText(file, source, each));
    return 1;
  }
  const lines = given ?? (io.interactive === true ? await terminalLines("debug") : await scriptLines(io));
  const session = new DebugSession({ file, source }, args.json, io, (print) => {
    const program = load(bytecode, { sourceMap });
    return new Debugger(program, source, statements, { globals, functions: HOST_FUNCTIONS }, print);
  });
  session.begin();
  let last = "";
  for (let goesOn = true; goesOn; ) {
    const input = await lines.ask("(hog) ");
    if (input === undefined) break;
    if (input.trim() !== "") last = input.trim();
    goesOn = session.take(last);
  }
  await lines.close();
  return 0;
}

/** What a command answers: as JSON, and as text. */
interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

class DebugSession {
  readonly #text: { readonly file: string; readonly source: string };
  readonly #lines: readonly string[];
  readonly #json: boolean;
  readonly #io: CommandIo;
  readonly #debugger: Debugger;
  #printed: string[] = [];

  constructor(
    text: { readonly file: string; readonly source: string },
    json: boolean,
    io: CommandIo,
    open: (print: (line: string) => void) => Debugger,
  ) {
    this.#text = text;
    this.#lines = text.source.split(/\r?\n/);
    this.#json = json;
    this.#io = io;
    this.#debugger = open((line) => {
      if (json) this.#printed.push(line);
      else io.stdout(`${line}\n`);
    });
  }

  begin(): void {
    this.#say("begin", this.#where());
  }

  /** Does one command. False when it ends the session. */
  take(input: string): boolean {
    const [, command = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(input) ?? [];
    if (command === "q" || command === "quit") return false;
    if (command !== "") this.#say(command, this.#answer(command, rest));
    return true;
  }

  #answer(command: string, rest: string): Answer {
    const { breakpoints } = this.#debugger;
    switch (command) {
      case "s":
      case "step":
        return this.#moved(() => this.#debugger.step());
      case "n":
      case "next":
        return this.#moved(() => this.#debugger.next());
      case "o":
      case "out":
        return this.#moved(() => this.#debugger.out());
      case "c":
      case "continue":
        return this.#moved(() => this.#debugger.continue());
      case "b":
      case "back":
        return this.#moved(() => this.#debugger.back());
      case "bn":
      case "back-next":
        return this.#moved(() => this.#debugger.backNext());
      case "rc":
      case "reverse-continue":
        return this.#moved(() => this.#debugger.reverseContinue());
      case "break":
        return rest === "" ? this.#breakpoints() : this.#break(Number(rest));
      case "delete":
        if (breakpoints.delete(Number(rest))) return this.#breakpoints();
        return mistake(`no breakpoint at line ${rest}`);
      case "locals":
        return this.#locals();
      case "stack":
        return this.#stack();
      case "p":
      case "print":
        return this.#print(rest);
      case "l":
      case "list":
        return this.#where();
      case "h":
      case "help":
        return { json: { help: HELP }, text: HELP };
      default:
        return mistake(`no command ${command}; help lists them`);
    }
  }

  /** @param move false when there is nowhere to go. */
  #moved(move: () => boolean): Answer {
    const moved = move();
    const where = this.#where();
    if (moved || this.#debugger.ended) return where;
    return { json: { ...where.json, atStart: true }, text: `at the start\n${where.text}` };
  }

  #where(): Answer {
    const { standing, ops } = this.#debugger;
    switch (standing.kind) {
      case "finished": {
        const text = printForm(standing.value);
        return { json: { finished: toJson(standing.value), text, ops }, text: `finished: ${text}\n` };
      }
      case "failed":
        return this.#failed(standing.error);
      case "line": {
        const { line, column } = standing;
        const [inside] = this.#debugger.stack();
        const json = { line, column, in: inside?.name ?? "program", text: this.#lines[line - 1] ?? "", ops };
        return { json, text: `${this.#text.file}:${line} in ${json.in}\n${this.#around(line)}` };
      }
    }
  }

  #failed(error: HogstreamError): Answer {
    return { json: { error: failureJson(this.#text, error) }, text: failureText(this.#text, error) };
  }

  #around(line: number): string {
    const first = Math.max(1, line - LINES_AROUND);
    const last = Math.min(this.#lines.length, line + LINES_AROUND);
    const width = String(last).length;
    let text = "";
    for (let each = first; each <= last; each++) {
      const mark = each === line ? "→" : this.#debugger.breakpoints.has(each) ? "●" : " ";
      text += `${mark} ${String(each).padStart(width)} │ ${this.#lines[each - 1]}`.trimEnd().concat("\n");
    }
    return text;
  }

  #break(wanted: number): Answer {
    const line = this.#debugger.lines.find((each) => each >= wanted);
    if (line === undefined) return mistake("no statement begins there or below");
    this.#debugger.breakpoints.add(line);
    const moved = line === wanted ? "" : `, the next line on which a statement begins`;
    return { json: { breakpoint: line }, text: `breakpoint at line ${line}${moved}\n` };
  }

  #breakpoints(): Answer {
    const breakpoints = [...this.#debugger.breakpoints].sort((a, b) => a - b);
    const text = breakpoints.length === 0 ? "no breakpoints" : `breakpoints: ${breakpoints.join(", ")}`;
    return { json: { breakpoints }, text: `${text}\n` };
  }

  #locals(): Answer {
    if (this.#debugger.ended) return mistake("the program has ended; back goes into it");
    const variables = this.#debugger.variables();
    const text = variables.map(([name, value]) => `${name} = ${cut(value)}\n`).join("");
    const locals = Object.fromEntries(variables.map(([name, value]) => [name, printForm(value)]));
    return { json: { locals }, text: text || "no variables\n" };
  }

  #stack(): Answer {
    if (this.#debugger.ended) return mistake("the program has ended; back goes into it");
    const stack = this.#debugger.stack();
    const text = stack.map(({ name, line }, index) => `#${index} ${name}${line > 0 ? `:${line}` : ""}\n`).join("");
    return { json: { stack }, text };
  }

  #print(source: string): Answer {
    if (source === "") return mistake("print wants an expression");
    if (this.#debugger.ended) return mistake("the program has ended; back goes into it");
    const entered = this.#debugger.evaluate(source);
    const text = { file: "expression", source };
    switch (entered.kind) {
      case "finished": {
        const value = entered.value ?? null;
        return { json: { result: toJson(value), text: printForm(value) }, text: `${printForm(value)}\n` };
      }
      case "refused": {
        const { diagnostics } = entered;
        return {
          json: { diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) },
          text: diagnostics.map((each) => diagnosticText("expression", source, each)).join(""),
        };
      }
      case "suspended":
        return mistake(`${entered.name} would wait; print doesn't`);
      case "failed": {
        const at = entered.error.chunk === "expression" ? text : this.#text;
        return { json: { error: failureJson(at, entered.error) }, text: failureText(at, entered.error) };
      }
    }
  }

  #say(command: string, { json, text }: Answer): void {
    if (!this.#json) {
      this.#io.stdout(text);
      return;
    }
    const printed = this.#printed;
    this.#printed = [];
    this.#io.stdout(`${JSON.stringify({ command, ...(printed.length > 0 ? { printed } : {}), ...json })}\n`);
  }
}

const mistake = (message: string): Answer => ({ json: { error: { message } }, text: `${message}\n` });

function cut(value: Value): string {
  const text = printForm(value);
  return text.length > VALUE_LENGTH_MAX ? `${text.slice(0, VALUE_LENGTH_MAX)}…` : text;
}
