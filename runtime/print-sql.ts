/**
 * SQL syntax as text, in the function style that the print form of `sql(…)` values shows. For people to read: what is
 * executed is printed by the HogQL printer, not by this.
 */

import { dictGet } from "#runtime/dict.ts";
import { fail } from "#runtime/fault.ts";
import { quoteIdentifier } from "#runtime/quote.ts";
import { type Dict, isSqlNode, type Value } from "#runtime/value.ts";

const ARITHMETIC: Readonly<Record<string, string>> = {
  "+": "plus",
  "-": "minus",
  "*": "multiply",
  "/": "divide",
  "%": "modulo",
};

const COMPARISON: Readonly<Record<string, string>> = {
  "==": "equals",
  "!=": "notEquals",
  "<": "less",
  ">": "greater",
  "<=": "lessOrEquals",
  ">=": "greaterOrEquals",
  in: "in",
  "not in": "notIn",
  like: "like",
  "not like": "notLike",
  ilike: "ilike",
  "not ilike": "notILike",
  "=~": "match",
};

/** Prints values that were spliced into the syntax and are no syntax themselves. */
type Splice = (value: Value) => string;

/** @throws Fault `library` for node types that have no text. */
export function printSql(node: Dict, splice: Splice): string {
  return new SqlPrinter(splice).node(node, true);
}

class SqlPrinter {
  readonly #splice: Splice;
  /** The nodes being printed: one that contains itself prints null. */
  readonly #path: Dict[] = [];

  constructor(splice: Splice) {
    this.#splice = splice;
  }

  /** A node, or a value spliced in its place. */
  any(value: Value): string {
    return isSqlNode(value) ? this.node(value, false) : this.#splice(value);
  }

  list(value: Value): string[] {
    return Array.isArray(value) ? Array.from(value, (item) => this.any(item ?? null)) : [];
  }

  node(node: Dict, top: boolean): string {
    if (this.#path.includes(node)) return "null";
    this.#path.push(node);
    const text = this.#print(node, top);
    this.#path.pop();
    return text;
  }

  #print(node: Dict, top: boolean): string {
    const get = (name: string): Value => dictGet(node, name);
    const type = get("__hx_ast");
    switch (type) {
      case "And":
      case "Or": {
        const parts = this.list(get("exprs"));
        return parts.length === 1 ? parts.join("") : `${type.toLowerCase()}(${parts.join(", ")})`;
      }
      case "Not":
        return `not(${this.any(get("expr"))})`;
      case "ArithmeticOperation": {
        const operator = String(get("op"));
        return `${ARITHMETIC[operator] ?? operator}(${this.any(get("left"))}, ${this.any(get("right"))})`;
      }
      case "CompareOperation":
        return this.#comparison(String(get("op")), this.any(get("left")), this.any(get("right")));
      case "Call":
        return `${quoteIdentifier(String(get("name")))}(${this.list(get("args")).join(", ")})`;
      case "Field":
        return this.#chain(get("chain"));
      case "Alias": {
        const expression = this.any(get("expr"));
        return get("hidden") === true ? expression : `${expression} AS ${quoteIdentifier(String(get("alias")))}`;
      }
      case "Tuple":
        return `tuple(${this.list(get("exprs")).join(", ")})`;
      case "Array":
        return `[${this.list(get("exprs")).join(", ")}]`;
      case "Lambda": {
        const names = get("args");
        const args = Array.isArray(names) ? names.map((name) => quoteIdentifier(String(name))) : [];
        return `${args.length === 1 ? args.join("") : `(${args.join(", ")})`} -> ${this.any(get("expr"))}`;
      }
      case "OrderExpr":
        return `${this.any(get("expr"))} ${String(get("order") ?? "ASC")}`;
      case "Constant":
        return this.#splice(get("value"));
      case "SelectQuery": {
        const text = this.#select(node);
        return top ? text : `(${text})`;
      }
      case "SelectSetQuery": {
        const first = get("initial_select_query");
        return isSqlNode(first) ? this.node(first, top) : this.any(first);
      }
      case "JoinExpr":
        return this.#join(node);
      case "WindowFunction": {
        const expressions = this.list(get("exprs")).join(", ");
        const args = get("args") === null ? "" : `(${this.list(get("args")).join(", ")})`;
        const over = get("over_identifier");
        const window = over === null ? `(${this.any(get("over_expr"))})` : quoteIdentifier(String(over));
        return `${quoteIdentifier(String(get("name")))}(${expressions})${args} OVER ${window}`;
      }
      case "WindowExpr":
        return this.#window(node);
      case "HogQLXTag":
        return this.#tag(node);
      case "HogQLXAttribute":
        return `${quoteIdentifier(String(get("name")))}={${this.any(get("value"))}}`;
      default:
        return fail(`Unknown AST node type: ${String(type)}`);
    }
  }

  #comparison(operator: string, left: string, right: string): string {
    switch (operator) {
      case "!~":
        return `not(match(${left}, ${right}))`;
      case "=~*":
        return `match(${left}, concat('(?i)', ${right}))`;
      case "!~*":
        return `not(match(${left}, concat('(?i)', ${right})))`;
      default:
        return `${COMPARISON[operator] ?? operator}(${left}, ${right})`;
    }
  }

  #chain(chain: Value): string {
    if (!Array.isArray(chain)) return "";
    return chain.map((part) => (part === "*" ? "*" : quoteIdentifier(String(part)))).join(".");
  }

  #select(node: Dict): string {
    const get = (name: string): Value => dictGet(node, name);
    const clause = (word: string, value: Value): string => (value === null ? "" : ` ${word} ${this.any(value)}`);
    const clauses = (word: string, value: Value): string =>
      Array.isArray(value) && value.length > 0 ? ` ${word} ${this.list(value).join(", ")}` : "";
    let text = `SELECT${get("distinct") ? " DISTINCT" : ""} ${this.list(get("select")).join(", ")}`;
    text += clause("FROM", get("select_from"));
    text += clause("PREWHERE", get("prewhere"));
    text += clause("WHERE", get("where"));
    text += clauses("GROUP BY", get("group_by"));
    text += clause("HAVING", get("having"));
    text += clauses("ORDER BY", get("order_by"));
    if (get("limit") !== null) {
      text += clause("LIMIT", get("limit"));
      if (get("limit_with_ties")) text += " WITH TIES";
      text += clause("OFFSET", get("offset"));
    }
    const windows = get("window_exprs");
    if (windows !== null && typeof windows === "object" && !Array.isArray(windows)) {
      const named = Object.entries(windows).map(
        ([name, window]) => `${quoteIdentifier(name)} AS (${this.any(window)})`,
      );
      if (named.length > 0) text += ` WINDOW ${named.join(", ")}`;
    }
    return text;
  }

  #join(node: Dict): string {
    const get = (name: string): Value => dictGet(node, name);
    let text = get("join_type") === null ? "" : `${String(get("join_type"))} `;
    text += this.any(get("table"));
    if (Array.isArray(get("table_args"))) text += `(${this.list(get("table_args")).join(", ")})`;
    if (get("alias") !== null) text += ` AS ${quoteIdentifier(String(get("alias")))}`;
    if (get("table_final")) text += " FINAL";
    const constraint = get("constraint");
    if (isSqlNode(constraint)) {
      text += ` ${String(dictGet(constraint, "constraint_type") ?? "ON")} ${this.any(dictGet(constraint, "expr"))}`;
    }
    return get("next_join") === null ? text : `${text} ${this.any(get("next_join"))}`;
  }

  #window(node: Dict): string {
    const parts: string[] = [];
    const partition = this.list(dictGet(node, "partition_by"));
    if (partition.length > 0) parts.push(`PARTITION BY ${partition.join(", ")}`);
    const order = this.list(dictGet(node, "order_by"));
    if (order.length > 0) parts.push(`ORDER BY ${order.join(", ")}`);
    return parts.join(" ");
  }

  #tag(node: Dict): string {
    const kind = quoteIdentifier(String(dictGet(node, "kind")));
    const attributes = this.list(dictGet(node, "attributes"));
    return `<${[kind, ...attributes].join(" ")} />`;
  }
}
