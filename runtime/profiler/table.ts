import type { FunctionProfile, LineProfile, Profile } from "#runtime/profiler/profile.ts";
import { bytesText, counted, countText, durationText, percentText } from "#runtime/profiler/units.ts";
import { cut, visible } from "#runtime/profiler/visible.ts";

export interface TableOptions {
  /** Columns of the terminal; source text is cut to fit. Default 120. */
  readonly width?: number;
  /** Functions to list. Default 10. */
  readonly functions?: number;
}

const WIDTH = 120;
const FUNCTIONS = 10;
const NAME_CHARS_MAX = 30;
const MESSAGE_CHARS_MAX = 160;

/** A profile as text: what the events took, line by line beside the source, the costliest functions, and what failed. */
export function profileTable(profile: Profile, { width = WIDTH, functions = FUNCTIONS }: TableOptions = {}): string {
  const { events, failed, ops, bytes, eventNs, peakBytes } = profile;
  const each = Math.max(1, events);
  const summary = [
    `${counted(events, "event")}${failed === 0 ? "" : `, ${countText(failed)} failed`}`,
    `${durationText(eventNs.p50)} an event, p99 ${durationText(eventNs.p99)}`,
    `${counted(Math.round(ops / each), "instruction")} and ${bytesText(bytes / each)} an event`,
    `at most ${bytesText(peakBytes)} held`,
  ];
  const parts = [`${summary.join(" · ")}\n`];
  if (profile.lines.length > 0) parts.push(linesText(profile, width));
  if (profile.functions.length > 0) parts.push(functionsText(profile, functions));
  if (profile.cut > 0) {
    parts.push(`${counted(profile.cut, "event")} ran too long to be watched to the end; time is of the whole run.\n`);
  }
  if (profile.failures.length > 0) parts.push(failuresText(profile));
  return parts.join("\n");
}

const LINE_HEADS = ["line", "hits", "self", "%", "total", "bytes", "  source"];

function linesText({ lines, ns }: Profile, width: number): string {
  const cells = (entry: LineProfile): readonly string[] => [
    String(entry.line),
    countText(entry.hits),
    durationText(entry.selfNs),
    percentText(entry.selfNs, ns),
    durationText(entry.totalNs),
    bytesText(entry.bytes),
  ];
  const rows = lines.map(cells);
  const widths = widthsOf([LINE_HEADS.slice(0, -1), ...rows]);
  const taken = widths.reduce((sum, each) => sum + each + 2, 0);
  const room = Math.max(20, width - taken - 2);
  const texts = lines.map(({ text }) => cut(visible(text.replaceAll("\t", "  ").trimEnd()), room));
  return textOf([LINE_HEADS, ...rows.map((row, index) => [...row, `  ${texts[index]}`])], widths);
}

const FUNCTION_HEADS = ["calls", "self", "%", "total", "bytes", "  function"];

function functionsText({ functions, ns }: Profile, count: number): string {
  const rows = functions
    .slice(0, count)
    .map((entry) => [
      countText(entry.calls),
      durationText(entry.selfNs),
      percentText(entry.selfNs, ns),
      durationText(entry.totalNs),
      bytesText(entry.bytes),
      `  ${functionText(entry)}`,
    ]);
  return textOf([FUNCTION_HEADS, ...rows], widthsOf([FUNCTION_HEADS, ...rows].map((row) => row.slice(0, -1))));
}

const functionText = ({ name, kind }: FunctionProfile): string =>
  `${cut(visible(name), NAME_CHARS_MAX)}${kind === "library" ? " (library)" : ""}`;

const failuresText = ({ failures }: Profile): string =>
  failures
    .map(({ code, message, line, events }) => {
      const where = line === 0 ? "" : `line ${line}: `;
      return `${counted(events, "event")} failed: ${where}error[${code}]: ${cut(visible(message), MESSAGE_CHARS_MAX)}\n`;
    })
    .join("");

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
}

/** Columns with a width are set flush right, what follows them as it is. */
function textOf(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => cell.padStart(widths[column] ?? 0));
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}
