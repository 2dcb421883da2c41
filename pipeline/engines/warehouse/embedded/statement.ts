/**
 * What the warehouse process has to know about a statement's text before it hands it to the engine: its first word (may
 * it be streamed?), its FORMAT clause, where the data of an INSERT starts, which parameters it names, and that it is
 * one statement. The scan knows strings, quoted identifiers, here-documents, comments and brackets, and nothing of the
 * grammar; the engine remains the judge of everything else.
 */
export interface Statement {
  /** First word in capitals, `SELECT` for an opening bracket; empty for an empty text. */
  readonly verb: string;
  /** The text without trailing semicolon or comment; of an INSERT with data, the part in front of the data. */
  readonly text: string;
  /** Place of the FORMAT clause's name in `text`, if there is one. */
  readonly format: { readonly name: string; readonly start: number; readonly end: number } | undefined;
  /** Of an INSERT that takes data (`FORMAT x` or `VALUES`). */
  readonly data: InsertData | undefined;
  /** Names of `{name:Type}` placeholders. */
  readonly placeholders: readonly string[];
  /** The text holds a second statement: it is refused. */
  readonly several: boolean;
  /** `INTO OUTFILE` or `FROM INFILE`: refused, it writes or reads files of this machine. */
  readonly touchesFiles: boolean;
}

export interface InsertData {
  /** Where the data starts in the scanned text. */
  readonly start: number;
  readonly format: string;
  /** The text up to the SETTINGS clause, or else up to FORMAT or VALUES. */
  readonly target: string;
  /** The SETTINGS clause, or nothing. */
  readonly settings: string;
}

interface Word {
  readonly upper: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/;
const WORD_START = /[A-Za-z_]/;
const WORD = /[A-Za-z0-9_]*/y;
const PLACEHOLDER = /\{\s*([A-Za-z_]\w*)\s*:/y;
const HEREDOC = /\$\w*\$/y;

/** Scans one statement. Linear in the text; never throws. */
export function scanStatement(source: string): Statement {
  const words: Word[] = []; // at bracket depth 0 only
  const placeholders: string[] = [];
  let verb = "";
  let depth = 0;
  let lastToken = 0;
  let semicolon = -1;
  let several = false;
  let at = 0;

  while (at < source.length) {
    const char = source[at]!;
    if (SPACE.test(char)) {
      at++;
      continue;
    }
    if (char === "-" && source[at + 1] === "-") {
      at = after(source, "\n", at);
      continue;
    }
    if (char === "#" && (source[at + 1] === " " || source[at + 1] === "!")) {
      at = after(source, "\n", at);
      continue;
    }
    if (char === "/" && source[at + 1] === "*") {
      at = after(source, "*/", at + 2);
      continue;
    }
    if (semicolon >= 0 && char !== ";") {
      several = true;
      break;
    }
    if (char === ";") {
      if (semicolon < 0) semicolon = at;
      at++;
      continue;
    }
    const start = at;
    if (char === "'" || char === '"' || char === "`") {
      at = skipQuoted(source, at, char);
    } else if (char === "(" || char === "[") {
      if (verb === "" && char === "(") verb = "SELECT";
      depth++;
      at++;
    } else if (char === ")" || char === "]") {
      depth--;
      at++;
    } else if (char === "{") {
      PLACEHOLDER.lastIndex = at;
      const found = PLACEHOLDER.exec(source);
      if (found !== null) placeholders.push(found[1]!);
      at = found === null ? at + 1 : after(source, "}", at);
    } else if (char === "$") {
      HEREDOC.lastIndex = at;
      const tag = HEREDOC.exec(source)?.[0];
      at = tag === undefined ? at + 1 : after(source, tag, at + tag.length);
    } else if (WORD_START.test(char)) {
      WORD.lastIndex = at;
      at += WORD.exec(source)![0].length;
      const upper = source.slice(start, at).toUpperCase();
      if (verb === "") verb = upper;
      if (depth === 0) {
        const word = { upper, start, end: at };
        const data = verb === "INSERT" ? insertData(source, words, word) : undefined;
        words.push(word);
        if (data !== undefined) {
          const text = source.slice(0, data.start);
          return {
            verb,
            text,
            format: undefined,
            data,
            placeholders,
            several: false,
            touchesFiles: touchesFiles(words),
          };
        }
      }
    } else {
      at++;
    }
    lastToken = at;
  }
  const end = semicolon >= 0 ? Math.min(semicolon, lastToken) : lastToken;
  return {
    verb,
    text: source.slice(0, end),
    format: formatClause(source, words, end),
    data: undefined,
    placeholders,
    several,
    touchesFiles: touchesFiles(words),
  };
}

const touchesFiles = (words: readonly Word[]): boolean =>
  words.some(({ upper }, index) => {
    const before = words[index - 1]?.upper;
    return (upper === "OUTFILE" && before === "INTO") || (upper === "INFILE" && before === "FROM");
  });

/** Whether `word`, the next at depth 0 of an INSERT, ends its text: `VALUES`, or the name behind `FORMAT`. */
function insertData(source: string, words: readonly Word[], word: Word): InsertData | undefined {
  if (words.some(({ upper }) => upper === "SELECT" || upper === "WITH")) return undefined;
  const keyword = words.at(-1)?.upper === "FORMAT" ? words.at(-1)! : word;
  if (keyword === word && word.upper !== "VALUES") return undefined;
  const settings = words.find(({ upper }) => upper === "SETTINGS");
  return {
    start: word.end,
    format: keyword === word ? "Values" : source.slice(word.start, word.end),
    target: source.slice(0, (settings ?? keyword).start).trimEnd(),
    settings: settings === undefined ? "" : source.slice(settings.start, keyword.start).trimEnd(),
  };
}

/** `FORMAT name`, last in the text or followed by SETTINGS; an alias called `format` is not one. */
function formatClause(source: string, words: readonly Word[], end: number): Statement["format"] {
  for (let index = words.length - 2; index >= 0; index--) {
    if (words[index]!.upper !== "FORMAT") continue;
    const name = words[index + 1]!;
    const follower = words[index + 2];
    const adjacent = source.slice(words[index]!.end, name.start).trim() === "";
    const last =
      name.end === end || (follower?.upper === "SETTINGS" && source.slice(name.end, follower.start).trim() === "");
    if (adjacent && last) return { name: source.slice(name.start, name.end), start: name.start, end: name.end };
  }
  return undefined;
}

/** The index after the next `mark`, or the end of the text. */
function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function skipQuoted(source: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < source.length) {
    const char = source[at];
    if (char === "\\") at += 2;
    else if (char === quote) {
      if (source[at + 1] !== quote) return at + 1;
      at += 2;
    } else at++;
  }
  return source.length;
}

/** The statement's text with the FORMAT clause's name, if any, exchanged. */
export function withFormat(statement: Statement, name: string): string {
  const { format, text } = statement;
  return format === undefined ? text : text.slice(0, format.start) + name + text.slice(format.end);
}

/** The statement's text without its FORMAT clause; a SETTINGS clause behind it stays. */
export function withoutFormat(statement: Statement): string {
  const { format, text } = statement;
  if (format === undefined) return text;
  const keyword = text.slice(0, format.start).toUpperCase().lastIndexOf("FORMAT");
  return `${text.slice(0, keyword)}${text.slice(format.end)}`;
}

/** A ClickHouse string literal. */
export function quoteText(value: string): string {
  return `'${value.replace(/[\\']/g, "\\$&")}'`;
}
