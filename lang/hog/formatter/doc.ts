/**
 * A layout that leaves open where lines break, and the printer that decides it (after Wadler, "A prettier printer",
 * 2003): a group goes on one line if it fits, otherwise all its own line breaks are taken.
 */
export type Doc =
  | string
  | readonly Doc[]
  | { readonly type: "indent"; readonly content: Doc }
  | { readonly type: "group"; readonly content: Doc; readonly broken: boolean }
  /** `soft` is nothing and `line` a space where the group is flat; `hard` always breaks. */
  | { readonly type: "break"; readonly kind: "soft" | "line" | "hard" | "blank" }
  /** Goes to the end of the line that it stands in: a comment. */
  | { readonly type: "suffix"; readonly text: string; readonly isLine: boolean };

export const indent = (content: Doc): Doc => ({ type: "indent", content });
export const softline: Doc = { type: "break", kind: "soft" };
export const line: Doc = { type: "break", kind: "line" };
export const hardline: Doc = { type: "break", kind: "hard" };
/** A line break with an empty line before the next. */
export const blankline: Doc = { type: "break", kind: "blank" };
/** @param comment `isLine`: nothing can follow it on its line. */
export const suffix = ({ text, isLine }: { readonly text: string; readonly isLine: boolean }): Doc => ({
  type: "suffix",
  text,
  isLine,
});

/** Whether a line break in it can't be avoided. */
function mustBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if ("type" in doc) {
    if (doc.type === "suffix") return true;
    if (doc.type === "break") return doc.kind === "hard" || doc.kind === "blank";
    if (doc.type === "group") return doc.broken;
    return mustBreak(doc.content);
  }
  return doc.some(mustBreak);
}

/** @param broken takes all line breaks even if the content would fit. */
export const group = (content: Doc, broken = false): Doc => ({
  type: "group",
  content,
  broken: broken || mustBreak(content),
});

export const LINE_WIDTH = 100;
const INDENT = "  ";

interface Task {
  readonly doc: Doc;
  readonly level: number;
  readonly flat: boolean;
}

/** Whether `first`, printed flat, and what follows up to the next line break fit into `width` columns. */
function fits(first: Task, rest: readonly Task[], width: number): boolean {
  let left = width;
  let next = rest.length;
  const tasks: Task[] = [first];
  while (left >= 0) {
    const task = tasks.pop() ?? rest[--next];
    if (task === undefined) return true;
    const { doc, level, flat } = task;
    if (typeof doc === "string") {
      const newline = doc.indexOf("\n");
      if (newline >= 0) return newline <= left;
      left -= doc.length;
    } else if (!("type" in doc)) {
      for (let index = doc.length - 1; index >= 0; index--) tasks.push({ doc: doc[index]!, level, flat });
    } else if (doc.type === "break") {
      if (!flat || doc.kind === "hard" || doc.kind === "blank") return true;
      if (doc.kind === "line") left--;
    } else if (doc.type !== "suffix") {
      tasks.push({ doc: doc.content, level, flat: flat && !(doc.type === "group" && doc.broken) });
    }
  }
  return false;
}

/** The text of a layout, with a newline at its end unless it is empty. */
export function print(doc: Doc): string {
  let text = "";
  let column = 0;
  let suffixes = "";
  let endsLine = false;
  const tasks: Task[] = [{ doc, level: 0, flat: false }];
  const breakLine = (level: number, newlines: string): void => {
    text = `${(text + suffixes).trimEnd()}${newlines}${INDENT.repeat(level)}`;
    suffixes = "";
    endsLine = false;
    column = level * INDENT.length;
  };
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { doc, level, flat } = task;
    if (typeof doc === "string") {
      text += doc;
      const newline = doc.lastIndexOf("\n");
      column = newline < 0 ? column + doc.length : doc.length - newline - 1;
    } else if (!("type" in doc)) {
      for (let index = doc.length - 1; index >= 0; index--) tasks.push({ doc: doc[index]!, level, flat });
    } else if (doc.type === "suffix") {
      suffixes += endsLine ? `\n${INDENT.repeat(level)}${doc.text}` : ` ${doc.text}`;
      endsLine = doc.isLine;
    } else if (doc.type === "indent") {
      tasks.push({ doc: doc.content, level: level + 1, flat });
    } else if (doc.type === "group") {
      const asFlat: Task = { doc: doc.content, level, flat: true };
      const isFlat = !doc.broken && (flat || fits(asFlat, tasks, LINE_WIDTH - column));
      tasks.push(isFlat ? asFlat : { doc: doc.content, level, flat: false });
    } else if (flat && doc.kind !== "hard" && doc.kind !== "blank") {
      if (doc.kind === "line") {
        text += " ";
        column++;
      }
    } else breakLine(level, doc.kind === "blank" ? "\n\n" : "\n");
  }
  const whole = (text + suffixes).trimEnd();
  return whole === "" ? "" : `${whole}\n`;
}
