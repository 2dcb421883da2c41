const ESCAPES: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\f": "\\f",
  "\r": "\\r",
  "\n": "\\n",
  "\t": "\\t",
  "\0": "\\0",
  "\v": "\\v",
  "\\": "\\\\",
  "'": "\\'",
};

const ESCAPED = /[\p{Cc}\\']/gu;

/** A Hog string literal. */
export function quoteText(text: string): string {
  return `'${text.replace(ESCAPED, (character) => ESCAPES[character] ?? character)}'`;
}

const PLAIN_IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** An identifier as Hog writes it: in backquotes unless it is plain. */
export function quoteIdentifier(name: string): string {
  return PLAIN_IDENTIFIER.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}
