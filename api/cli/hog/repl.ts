import { setTimeout as sleep } from "node:timers/promises";
import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import { tokenize } from "#lang/syntax/tokens.ts";
import type { RunFailure } from "#runtime/errors.ts";
import { type Entered, Prompt } from "#runtime/interpreter/prompt.ts";
import { toJson } from "#runtime/json.ts";
import { printForm } from "#runtime/print.ts";
import { typeName } from "#runtime/value.ts";
import { HOST_FUNCTIONS } from "#transformations/chain/functions.ts";
import { diagnosticJson, diagnosticText } from "./excerpt.ts";
import { failureJson, failureText } from "./failure.ts";
import { readGlobals } from "./globals.ts";
import type { CommandIo, ExitCode } from "./io.ts";
import { type LineSource, scriptLines, terminalLines } from "./prompt.ts";

export interface ReplArgs {
  /** A file with a JSON object: the globals. */
  readonly globals?: string;
  /** One JSON line per input instead of text. */
  readonly json: boolean;
}

const HELP = `Hog, line by line. What is declared stays; an open bracket goes on on the next line, and any command leaves it.
  :type EXPRESSION  the type of a value
  :names            the variables declared so far
  :help             this
  :quit             leave (also the end of input)
`;

/** True while a bracket is open. Brackets in strings and comments don't count. */
export function isOpen(source: string): boolean {
  let depth = 0;
  for (const { text } of tokenize(source).tokens) {
    if (text === "(" || text === "[" || text === "{") depth++;
    else if (text === ")" || text === "]" || text === "}") depth--;
  }
  return depth > 0;
}

/** `hog repl`: evaluates what is typed, or piped in. Mistakes are shown and the session goes on. */
export async function run(args: ReplArgs, io: CommandIo, source?: LineSource): Promise<ExitCode> {
  const globals = args.globals === undefined ? {} : await readGlobals(args.globals, io);
  if (globals === undefined) return 2;
  const lines = source ?? (io.interactive === true ? await terminalLines("repl") : await scriptLines(io));
  const session = new ReplSession(globals, args.json, io);
  if (lines.interactive) io.stdout("Hog. :help for help, :quit to leave.\n");
  for (let goesOn = true; goesOn; ) {
    const input = await readInput(lines);
    goesOn = input !== undefined && (await session.take(input));
  }
  await lines.close();
  return 0;
}

/** One line, or several while a bracket is open. */
async function readInput(lines: LineSource): Promise<string | undefined> {
  let text = await lines.ask("hog> ");
  if (text === undefined || text.trimStart().startsWith(":")) return text;
  while (isOpen(text)) {
    const more = await lines.ask("...> ");
    if (more === undefined) break;
    // A command leaves what was begun.
    if (more.trimStart().startsWith(":")) return more;
    text += `\n${more}`;
  }
  return text;
}

class ReplSession {
  readonly #json: boolean;
  readonly #io: CommandIo;
  readonly #prompt: Prompt;
  /** Sources by the name of their piece: an error may come from a function that was entered before. */
  readonly #sources = new Map<string, string>();
  #printed: string[] = [];

  constructor(globals: Readonly<Record<string, unknown>>, json: boolean, io: CommandIo) {
    this.#json = json;
    this.#io = io;
    const print = (line: string): void => {
      if (json) this.#printed.push(line);
      else io.stdout(`${line}\n`);
    };
    this.#prompt = new Prompt({ globals, functions: HOST_FUNCTIONS, print });
  }

  /** Answers one input. False when it ends the session. */
  async take(input: string): Promise<boolean> {
    const [, command, rest = ""] = /^\s*:(\w*)\s*(.*)$/s.exec(input) ?? [];
    switch (command) {
      case undefined:
        if (input.trim() !== "") await this.#evaluate(input, "value");
        return true;
      case "q":
      case "quit":
      case "exit":
        return false;
      case "t":
      case "type":
        if (rest === "") this.#say({ error: { message: ":type wants an expression" } }, ":type wants an expression\n");
        else await this.#evaluate(rest, "type");
        return true;
      case "names": {
        const names = [...new Set(this.#prompt.names)];
        this.#say({ names }, names.length === 0 ? "" : `${names.join(", ")}\n`);
        return true;
      }
      case "h":
      case "help":
        this.#say({ help: HELP }, HELP);
        return true;
      default: {
        const message = `no command :${command}; :help lists them`;
        this.#say({ error: { message } }, `${message}\n`);
        return true;
      }
    }
  }

  async #evaluate(source: string, show: "value" | "type"): Promise<void> {
    const name = `line ${this.#sources.size + 1}`;
    this.#sources.set(name, source);
    let entered = this.#prompt.enter(name, source);
    while (entered.kind === "suspended") {
      await sleep(Math.max(0, Number(entered.args[0]) || 0) * 1000);
      entered = this.#prompt.answer(null);
    }
    this.#show(name, source, entered, show);
  }

  #show(
    name: string,
    source: string,
    entered: Exclude<Entered, { readonly kind: "suspended" }>,
    show: "value" | "type",
  ): void {
    if (entered.kind === "failed") {
      this.#sayFailure(name, source, entered.error);
      return;
    }
    const { diagnostics } = entered;
    if (entered.kind === "refused") {
      this.#say(
        { diagnostics: diagnostics.map((each) => diagnosticJson(source, each)) },
        this.#texts(name, source, diagnostics),
      );
      return;
    }
    const { value } = entered;
    const warned = this.#texts(name, source, diagnostics);
    if (value === undefined) this.#say({}, warned);
    else if (show === "type") this.#say({ type: typeName(value) }, `${warned}${typeName(value)}\n`);
    else {
      // `print(…)` and other calls made for what they do have nothing to say.
      const text = value === null ? "" : `${printForm(value)}\n`;
      this.#say({ result: toJson(value), text: printForm(value) }, warned + text);
    }
  }

  #sayFailure(name: string, source: string, error: RunFailure): void {
    const earlier = this.#sources.get(error.chunk);
    const at = earlier === undefined ? { file: name, source } : { file: error.chunk, source: earlier };
    this.#say({ error: { ...failureJson(at, error), in: at.file } }, failureText(at, error));
  }

  #texts(name: string, source: string, diagnostics: readonly Diagnostic[]): string {
    return diagnostics.map((each) => diagnosticText(name, source, each)).join("");
  }

  /** Errors stand among the answers, where they belong, on `stdout`. */
  #say(json: Readonly<Record<string, unknown>>, text: string): void {
    if (!this.#json) {
      this.#io.stdout(text);
      return;
    }
    const printed = this.#printed;
    this.#printed = [];
    this.#io.stdout(`${JSON.stringify({ ...(printed.length > 0 ? { printed } : {}), ...json })}\n`);
  }
}
