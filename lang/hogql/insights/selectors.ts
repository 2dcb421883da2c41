/**
 * CSS selectors as regular expressions over an elements chain: `tag.class1.class2:key="value"key2="value";parent…`, from
 * the clicked element outwards, classes and keys sorted. Understood: tags, `*`, classes, ids, attributes with `=`,
 * `:nth-child(n)`, and the combinators "inside" (space) and "directly inside" (`>`).
 */
import { InsightMistake } from "./problem.ts";

interface Simple {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  /** As the chain writes them. */
  readonly attributes: readonly (readonly [key: string, value: string])[];
  /** Whether the element that stands inside this one stands directly in it. */
  readonly direct: boolean;
}

export interface Selector {
  readonly regex: string;
  /** Set if the selector is nothing but `#id`. */
  readonly onlyId: string | undefined;
  readonly ids: readonly string[];
  readonly tags: readonly string[];
}

const TOKEN =
  /\s*(>)\s*|(\s+)|#([\w-]+)|\.((?:[^\s.#[:>\\]|\\.)+)|\[\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\]\s]+))\s*\]|:nth-child\((\d+)\)|([a-zA-Z][\w-]*|\*)/y;

/** @throws InsightMistake */
export function parseSelector(text: string, path: string): Selector {
  const parts = simpleSelectors(text.trim(), path);
  const regex = parts
    .toReversed()
    .map((part, index) => (index === 0 || !part.direct ? `(?:${ANY_ELEMENT};)*` : "") + elementRegex(part))
    .join(";");
  const ids = parts.flatMap(({ attributes }) =>
    attributes.filter(([key]) => key === "attr_id").map(([, value]) => value),
  );
  const [only] = parts;
  const bare =
    parts.length === 1 && only!.tag === undefined && only!.classes.length === 0 && only!.attributes.length === 1;
  return {
    regex: `^${regex}(?:;|$)`,
    onlyId: bare ? ids[0] : undefined,
    ids,
    tags: parts.flatMap(({ tag }) => (tag === undefined ? [] : [tag])),
  };
}

/** From the outermost to the clicked one. */
function simpleSelectors(text: string, path: string): readonly Simple[] {
  const parts: Simple[] = [];
  let part = fresh();
  let filled = false;
  let position = 0;
  const end = (direct: boolean): void => {
    if (!filled) throw new InsightMistake("This selector has nothing before a combinator.", path);
    parts.push({ ...part, direct });
    part = fresh();
    filled = false;
  };
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null)
      throw new InsightMistake(`This selector can not be read from \`${text.slice(position)}\` on.`, path);
    position = TOKEN.lastIndex;
    const [, child, space, id, className, key, double, quoted, bare, nth, tag] = match;
    if (child !== undefined || space !== undefined) {
      end(child !== undefined);
      continue;
    }
    filled = true;
    if (id !== undefined) part.attributes.push(["attr_id", id]);
    else if (className !== undefined) part.classes.push(className.replaceAll(/\\(.)/g, "$1"));
    else if (key !== undefined) part.attributes.push([chainKey(key), double ?? quoted ?? bare ?? ""]);
    else if (nth !== undefined) part.attributes.push(["nth-child", nth]);
    else if (tag !== "*") part.tag = tag?.toLowerCase();
  }
  end(false);
  return parts;
}

const fresh = (): { tag: string | undefined; classes: string[]; attributes: [string, string][] } => ({
  tag: undefined,
  classes: [],
  attributes: [],
});

/** Attributes with columns of their own keep their names; the others are marked. */
const chainKey = (name: string): string =>
  name === "href" || name === "text"
    ? name
    : name.startsWith("attr__")
      ? name
      : name === "id"
        ? "attr_id"
        : `attr__${name}`;

/** Quoted; a quote inside stands behind a backslash, anything else may. */
const QUOTED = '"(?:[^"\\\\]|\\\\.)*"';
const PAIRS = `(?:[^;"=]+=${QUOTED})*`;
const CLASSES = '(?:\\.[^.;"]*)*';
const ANY_ELEMENT = `(?:[^;"]|${QUOTED})*`;

function elementRegex({ tag, classes, attributes }: Simple): string {
  const named = tag === undefined ? '[^.:;"]*' : escaped(tag);
  const classed = classes
    .toSorted()
    .map((name) => `${CLASSES}\\.${escaped(name)}`)
    .join("");
  const keyed = attributes
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${PAIRS}${escaped(key)}="${escaped(value.replaceAll('"', '\\"'))}"`)
    .join("");
  return `${named}${classed}${CLASSES}${keyed === "" ? `(?::${PAIRS})?` : `:${keyed}${PAIRS}`}`;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
