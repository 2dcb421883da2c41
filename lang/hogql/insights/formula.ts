/**
 * Arithmetic over series: `A`, `B`, … in their order, numbers, `+ - * /`, unary minus and parentheses. Dividing by zero
 * gives zero.
 */
import { InsightMistake } from "./problem.ts";

export type Formula = (series: readonly number[]) => number;

const TOKEN = /\s*(?:(\d+(?:\.\d*)?|\.\d+)|([A-Za-z])|([-+*/()]))\s*/y;

/** @throws InsightMistake */
export function parseFormula(text: string, seriesCount: number, path: string): Formula {
  const fail = (why: string): never => {
    throw new InsightMistake(`This formula can not be read: ${why}.`, path);
  };
  const tokens: string[] = [];
  let position = 0;
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) return fail(`unexpected \`${text[position]}\``);
    position = TOKEN.lastIndex;
    tokens.push(match[1] ?? match[2]?.toUpperCase() ?? match[3]!);
  }
  let next = 0;
  let depth = 0;

  const sum = (): Formula => {
    let left = product();
    for (let op = tokens[next]; op === "+" || op === "-"; op = tokens[next]) {
      next++;
      const [a, b] = [left, product()];
      left = op === "+" ? (series) => a(series) + b(series) : (series) => a(series) - b(series);
    }
    return left;
  };
  const product = (): Formula => {
    let left = unary();
    for (let op = tokens[next]; op === "*" || op === "/"; op = tokens[next]) {
      next++;
      const [a, b] = [left, unary()];
      left = op === "*" ? (series) => a(series) * b(series) : (series) => divided(a(series), b(series));
    }
    return left;
  };
  const unary = (): Formula => {
    if (++depth > 200) return fail("it is nested too deeply");
    const token = tokens[next++];
    try {
      if (token === "-") {
        const inner = unary();
        return (series) => -inner(series);
      }
      if (token === "+") return unary();
      if (token === "(") {
        const inner = sum();
        return tokens[next++] === ")" ? inner : fail("a parenthesis is not closed");
      }
      if (token === undefined) return fail("it ends too early");
      if (/^[A-Z]$/.test(token)) {
        const index = token.charCodeAt(0) - 65;
        return index < seriesCount ? (series) => series[index] ?? 0 : fail(`there is no series ${token}`);
      }
      if (/^[\d.]/.test(token)) return () => Number(token);
      return fail(`unexpected \`${token}\``);
    } finally {
      depth--;
    }
  };

  const formula = sum();
  return next === tokens.length ? formula : fail(`unexpected \`${tokens[next]}\``);
}

const divided = (a: number, b: number): number => (b === 0 ? 0 : a / b);
