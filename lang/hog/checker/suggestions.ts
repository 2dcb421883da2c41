/** Guesses at what somebody meant who wrote a name that nobody knows. */

/** Edits that turn one name into the other, where swapping neighbours is one; gives up beyond `max`. */
function editDistance(first: string, second: string, max: number): number {
  if (Math.abs(first.length - second.length) > max) return max + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      const isSwap = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, beforePrevious[column - 2]! + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[second.length]!;
}

/** Names longer than this are not compared: nobody misspells them by a letter or two. */
const LENGTH_MAX = 60;

/** The known name nearest to `name`: at most a third of its letters off, and at most two. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LENGTH_MAX) return undefined;
  const max = Math.min(2, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = max + 1;
  for (const candidate of known) {
    const distance = candidate.toLowerCase() === lower ? 0 : editDistance(lower, candidate.toLowerCase(), max);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** What was meant by a name in double quotes or backticks that nobody declared. */
export const quotedHint = (name: string): string =>
  name.includes("${") ? "a template is written f'… {value} …'" : "a text stands in single quotes: 'text'";

/** Words of other languages that Hog reads as names. */
export const FOREIGN_WORDS: ReadonlyMap<string, string> = new Map([
  ["const", "variables are declared with `let`"],
  ["var", "variables are declared with `let`"],
  ["function", "functions are declared with `fn`"],
  ["def", "functions are declared with `fn`"],
  ["for", "a loop is written `for (let item in list)`"],
  ["foreach", "a loop is written `for (let item in list)`"],
  ["break", "there is no `break`; return from a function, or test a variable in the loop's condition"],
  ["continue", "there is no `continue`; put the rest of the loop into an `if`"],
  ["switch", "there is no `switch`; use `if`, or `multiIf(condition, value, …)`"],
  ["elif", "write `else if`"],
  ["elseif", "write `else if`"],
  ["undefined", "there is only `null`"],
  ["None", "write `null`"],
  ["nil", "write `null`"],
  ["await", "calls wait by themselves"],
  ["async", "calls wait by themselves"],
  ["new", "there are no classes; a dictionary is written `{'key': value}`"],
  ["class", "there are no classes; a dictionary is written `{'key': value}`"],
  ["typeof", "use `typeof(value)` with parentheses"],
  ["JSON", "use `jsonParse(text)` and `jsonStringify(value)`"],
  ["Math", "use functions such as `floor(x)` and `round(x)`"],
  ["Object", "use `keys(object)` and `values(object)`"],
  ["console", "use `print(value)`"],
  ["f", "a template is written f'…{value}…', without a space and with single quotes"],
]);
