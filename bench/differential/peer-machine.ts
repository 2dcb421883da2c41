/**
 * The reference machine, `@posthog/hogvm`, as the suite runs it: plain, or with some of its known faults mended.
 *
 * Mending makes the list of differences checkable. A difference from the plain machine counts as listed only if the
 * machine with exactly the listed faults mended agrees with ours, for the whole program, line by line. A mend is either
 * a small edit of the machine's text, or our library function in the place of its own for the arguments that the list
 * names (see `listed.ts`).
 */
import crypto from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import type { ExecOptions, ExecResult } from "@posthog/hogvm";
import { RE2JS, RE2JSException } from "re2js";

const require = createRequire(import.meta.url);
const PATH = require.resolve("@posthog/hogvm");
const TEXT = readFileSync(PATH, "utf8");

/** Time for one program, ms; only a machine that hangs needs it. */
const TIMEOUT_MS = 3_000;

/** What the machine's module exports, as far as it is used here. */
interface PeerModule {
  readonly exec: (bytecode: unknown, options: ExecOptions) => ExecResult;
  readonly STL: Readonly<Record<string, PeerFunction>>;
  readonly printHogValue: (value: unknown) => string;
  readonly convertHogToJS: (value: unknown) => unknown;
}

export interface PeerFunction {
  fn: (args: unknown[], name: string, options?: ExecOptions) => unknown;
}

/** An edit of the machine's text. */
export interface TextMend {
  readonly from: string;
  readonly to: string;
}

/** LIKE takes the print form of a pattern that is no text. */
const PRINTED_PATTERNS: TextMend = {
  from: "pattern = String(pattern).replaceAll(",
  to: "pattern = (typeof pattern === 'string' ? pattern : module.exports.printHogValue(pattern)).replaceAll(",
};

/** A run of the reference. */
export interface PeerRun {
  readonly outcome: ExecResult;
  readonly lines: readonly string[];
}

export interface PeerMachine {
  run(bytecode: readonly unknown[], options: ExecOptions): PeerRun;
  readonly functions: Readonly<Record<string, PeerFunction>>;
  readonly print: (value: unknown) => string;
  readonly toJson: (value: unknown) => unknown;
}

/**
 * Loads the machine anew, with `mends` made.
 *
 * @param anyValueMatches the host takes the print form where it is asked to match what is no text
 * @throws Error when a mend finds nothing to edit, or finds it twice
 */
export function peerMachine(mends: readonly TextMend[] = [], anyValueMatches = false): PeerMachine {
  let text = TEXT;
  for (const { from, to } of anyValueMatches ? [...mends, PRINTED_PATTERNS] : mends) {
    if (text.split(from).length !== 2) throw new Error(`the reference machine has another text than ${from}`);
    text = text.replace(from, () => to);
  }
  let lines: string[] = [];
  const log = (...parts: readonly unknown[]): void => {
    lines.push(parts.join(" "));
  };
  const module = { exports: {} };
  const load = compileFunction(text, ["require", "module", "exports", "console"], { filename: PATH }) as (
    ...parameters: readonly unknown[]
  ) => void;
  load(createRequire(PATH), module, module.exports, { ...console, log });
  const peer = module.exports as PeerModule;
  const printed = (value: unknown): string => (typeof value === "string" ? value : peer.printHogValue(value));
  const match = (pattern: unknown, value: unknown): boolean =>
    compiled(printed(pattern)).matcher(printed(value)).find();
  const external = anyValueMatches ? { ...EXTERNAL, regex: { ...EXTERNAL.regex, match } } : EXTERNAL;
  return {
    functions: peer.STL,
    print: peer.printHogValue,
    toJson: peer.convertHogToJS,
    run(bytecode, options) {
      lines = [];
      const outcome = peer.exec([...bytecode], { timeout: TIMEOUT_MS, ...options, external });
      return { outcome, lines };
    },
  };
}

const patterns = new Map<string, RE2JS>();
const PATTERNS_MAX = 1_000;

function compiled(pattern: string): RE2JS {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    try {
      regex = RE2JS.compile(pattern);
    } catch (error) {
      throw error instanceof RE2JSException ? new SyntaxError(error.message) : error;
    }
    if (patterns.size >= PATTERNS_MAX) patterns.clear();
    patterns.set(pattern, regex);
  }
  return regex;
}

/** What the reference's own hosts give it: an engine with RE2's syntax, of which it takes the first group or the match. */
export const EXTERNAL: NonNullable<ExecOptions["external"]> = {
  crypto,
  regex: {
    match: (pattern, text) => compiled(pattern).matcher(text).find(),
    extract: (pattern, text) => {
      const matcher = compiled(pattern).matcher(text);
      if (!matcher.find()) return "";
      return (matcher.groupCount() > 0 ? matcher.group(1) : matcher.group(0)) ?? "";
    },
  },
};
