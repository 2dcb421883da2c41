/**
 * Every mistake that the front of the languages finds. A test proves that each example raises its code, and the page
 * docs/hog/diagnostics.md is made from this table.
 */

/**
 * How an example is read: what `program` checks beyond the grammar is found by the checker or the compiler, what
 * `warehouse query` checks beyond it by the resolver, which knows the tables.
 */
export type ExampleKind = "program" | "expression" | "query" | "transformation" | "warehouse query";

export interface DiagnosticEntry {
  readonly title: string;
  /** Why it is a mistake and what to do instead; one paragraph. */
  readonly explanation: string;
  readonly kind: ExampleKind;
  /** A text that raises exactly this code. Absent where it would be too long to print. */
  readonly example?: string;
}

export const DIAGNOSTICS = {
  H0101: {
    title: "Something else was expected",
    explanation:
      "The text doesn't follow the grammar at this place. The message names what stands there and what could have stood there.",
    kind: "program",
    example: "let total := 1 + ;",
  },
  H0102: {
    title: "Unexpected character",
    explanation:
      "The character means nothing in Hog. Letters outside of a–z can be part of a name only inside of backticks, and anything can stand in a text.",
    kind: "program",
    example: "let größe := 1",
  },
  H0103: {
    title: "A quote is never closed",
    explanation: "A text begins and ends with `'`; a quoted name with the same backtick or double quote.",
    kind: "program",
    example: "return 'hello",
  },
  H0104: {
    title: "Unknown escape",
    explanation:
      "After a backslash one of `b f r n t 0 a v \\ ' xHH` may follow. A backslash itself is written `\\\\`.",
    kind: "program",
    example: "return 'C:\\qux'",
  },
  H0105: {
    title: "A bracket is never closed",
    explanation:
      "Every `(`, `[`, `{` and `f'` needs its partner, and they close in the opposite order of their opening.",
    kind: "program",
    example: "return length(event.properties",
  },
  H0106: {
    title: "A closing bracket too many",
    explanation: "No bracket is open here that this one could close.",
    kind: "program",
    example: "return 1)",
  },
  H0107: {
    title: "An operator of another language",
    explanation: "Hog spells its logic: `and`, `or`, `not`. Bits are handled by functions such as `bitAnd`.",
    kind: "program",
    example: "return a && b",
  },
  H0108: {
    title: "The source is too long",
    explanation:
      "A source may have up to a million characters. Keep data in properties or inputs instead of in the program.",
    kind: "program",
  },
  H0109: {
    title: "Nested too deeply",
    explanation:
      "Brackets may stand in each other 150 deep, other constructs a little deeper. Name parts of it with `let`.",
    kind: "program",
  },
  H0110: {
    title: "`=` where `:=` belongs",
    explanation: "`=` and `==` compare. A variable gets its value with `:=`.",
    kind: "program",
    example: "let limit = 10",
  },
  H0111: {
    title: "There is no `===`",
    explanation: "`==` never converts its operands; it is what `===` is elsewhere. Its opposite is `!=`.",
    kind: "program",
    example: "return event.event === 'signup'",
  },
  H0112: {
    title: "There is no `=>`",
    explanation: "A lambda is written with `->`: `x -> x + 1`, or `(a, b) -> a + b`.",
    kind: "program",
    example: "return arrayMap(x => x + 1, [1, 2])",
  },
  H0113: {
    title: "There is no `++` or `+=`",
    explanation: "A variable is changed by assigning to it: `count := count + 1`.",
    kind: "program",
    example: "count += 1",
  },
  H0114: {
    title: "A keyword as a name",
    explanation:
      "These words are never names: `catch except finally fn fun inf infinity intersect let materialized nan null throw try while within`. In backticks they are.",
    kind: "program",
    example: "let null := 1",
  },
  H0115: {
    title: "A comparison that reads like a tag",
    explanation:
      "`<` directly before a name can open a tag, as in `<b>text</b>`. To compare, put a space behind it: `a < b`.",
    kind: "program",
    example: "return a <b and c",
  },
  H0116: {
    title: "Digits separated by `_`",
    explanation: "Numbers are written without separators: `1000000`, or `1e6`.",
    kind: "expression",
    example: "1_000",
  },
  H0117: {
    title: "Too many readings",
    explanation:
      "Keywords can be names and statements need no separator, so that a long text may have very many readings. Quote names that are keywords and end statements with `;`.",
    kind: "program",
  },
  H0118: {
    title: "Several variables in one `let`",
    explanation: "`let` declares one variable. Write one for each.",
    kind: "program",
    example: "let a, b := 1",
  },
  H0119: {
    title: "An operator after an alias",
    explanation:
      "After `AS name` only AND, OR, `? :` or another AS can follow. Put the value and its alias in parentheses.",
    kind: "expression",
    example: "price as p + 1",
  },
  H0120: {
    title: "A reserved alias",
    explanation: "`true`, `false`, `null` and `team_id` can't be aliases, unless they stand in backticks.",
    kind: "expression",
    example: "1 as team_id",
  },
  H0121: {
    title: "`from` as a column",
    explanation: "SELECT needs at least one column before FROM. A column named `from` stands in backticks.",
    kind: "query",
    example: "select from events",
  },
  H0122: {
    title: "A tag closed by another name",
    explanation: "The name in `</name>` must be the one in `<name>`.",
    kind: "expression",
    example: "<b>text</i>",
  },
  H0123: {
    title: "Children twice",
    explanation:
      "What stands between a tag and its end becomes its attribute `children`, which can't be given besides.",
    kind: "expression",
    example: "<b children='x'>text</b>",
  },
  H0124: {
    title: "A lambda as the bound of BETWEEN",
    explanation: "A lambda or named argument would swallow the AND of the BETWEEN. Put it in parentheses.",
    kind: "expression",
    example: "a between x -> y and 9",
  },
  H0125: {
    title: "Not a number",
    explanation: "Numbers are decimal, hexadecimal (`0xff`) or binary (`0b101`). There are no octal ones.",
    kind: "expression",
    example: "0o17",
  },
  H0126: {
    title: "A binary number of more than 64 bits",
    explanation: "A binary number may be at most 2^64 - 1, or -2^63.",
    kind: "expression",
    example: `0b${"1".repeat(65)}`,
  },
  H0127: {
    title: "An index beyond 64 bits",
    explanation: "The index after `.` or `#` may be at most 2^63 - 1.",
    kind: "expression",
    example: "a.99999999999999999999",
  },
  H0128: {
    title: "Not supported",
    explanation: "The grammar knows this construct of SQL, but nothing can run it. The hint says what to use instead.",
    kind: "expression",
    example: "date '2024-01-01'",
  },
  H0129: {
    title: "Not an interval",
    explanation: "An interval in quotes is a whole number, one space and a unit: `interval '7 days'`.",
    kind: "expression",
    example: "interval '1 fortnight'",
  },
  H0130: {
    title: "ARRAY JOIN without a name",
    explanation: "Each array of an ARRAY JOIN needs a name for its items: `ARRAY JOIN tags AS tag`.",
    kind: "query",
    example: "select 1 from t array join tags",
  },
  H0131: {
    title: "ARRAY JOIN without FROM",
    explanation: "ARRAY JOIN multiplies the rows of a table, which FROM has to name.",
    kind: "query",
    example: "select 1 array join [1, 2] as x",
  },
  H0201: {
    title: "Declared twice",
    explanation: "A name can be declared once in a scope. An inner block may declare it anew.",
    kind: "program",
    example: "let a := 1; let a := 2; return a",
  },
  H0202: {
    title: "Assignment to an undeclared name",
    explanation: "Only variables declared with `let` can be assigned to; globals such as `event` can't be replaced.",
    kind: "program",
    example: "total := 1",
  },
  H0203: {
    title: "Not a place to assign to",
    explanation: "The left side of `:=` is a variable, or a property or item of one.",
    kind: "program",
    example: "1 := 2",
  },
  H0204: {
    title: "Index 0",
    explanation: "Arrays begin at 1. The last item has the index -1.",
    kind: "program",
    example: "let items := [1, 2]; return items[0]",
  },
  H0205: {
    title: "IN COHORT in a program",
    explanation: "Membership in a cohort is known to queries only.",
    kind: "program",
    example: "return 1 in cohort 2",
  },
  H0206: {
    title: "A placeholder outside of a query",
    explanation:
      "`{value}` puts a value into a query. Elsewhere write the value itself; a dictionary has keys: `{'a': 1}`.",
    kind: "program",
    example: "return {event}",
  },
  H0207: {
    title: "`finally` isn't supported",
    explanation: "Write what has to happen in either case behind the try statement.",
    kind: "program",
    example: "try { print(1) } catch (e) { print(e) } finally { print(2) }",
  },
  H0208: {
    title: "`try` without `catch`",
    explanation: "A try statement needs at least one catch.",
    kind: "program",
    example: "try { print(1) }",
  },
  H0209: {
    title: "Only in a query",
    explanation: "The construct has a meaning inside of a query only.",
    kind: "program",
    example: "return sum(1) over w",
  },
  H0210: {
    title: "A clause that does nothing",
    explanation:
      "DISTINCT, ORDER BY, FILTER and WITHIN GROUP mean something in a query; a Hog function doesn't see them.",
    kind: "program",
    example: "return length(distinct event)",
  },
  H0211: {
    title: "`for` without a condition",
    explanation: "The loop would take a value as its condition that nobody wrote. Write `true` to loop without end.",
    kind: "program",
    example: "for (let i := 1; ; i := i + 1) { print(i) }",
  },
  H0220: {
    title: "Unknown variable",
    explanation:
      "Nothing of that name is declared here, and it is no known global. It is read as null; mostly it is misspelt.",
    kind: "program",
    example: "let count := 1; return count + cuont",
  },
  H0221: {
    title: "Unknown function",
    explanation: "Neither the program nor the library has a function of that name.",
    kind: "program",
    example: "return lenght('abc')",
  },
  H0222: {
    title: "Wrong number of arguments",
    explanation: "The function takes more or fewer arguments. Hover over its name to see them.",
    kind: "program",
    example: "return length()",
  },
  H0223: {
    title: "Unreachable code",
    explanation: "The statement before always leaves the function, so that this one never runs.",
    kind: "program",
    example: "return 1; print('never')",
  },
  H0224: {
    title: "Unused variable",
    explanation: "The variable is never read. Remove it, or begin its name with `_` to keep it.",
    kind: "program",
    example: "let a := 1; return 2",
  },
  H0225: {
    title: "A comparison as a statement",
    explanation: "The result of this comparison is thrown away. To assign, write `:=`.",
    kind: "program",
    example: "let a := 1; a = 2; return a",
  },
  H0226: {
    title: "Waiting inside a transformation",
    explanation:
      "A transformation runs on every event while it is taken in and can't wait for anything. Functions such as `fetch` and `sleep` belong in a destination.",
    kind: "transformation",
    example: "fetch('https://example.com'); return event",
  },
  H0227: {
    title: "A text in a sum",
    explanation:
      "`+` adds numbers and takes a text for the number that it spells, mostly for none. Join texts with `concat`, `||` or a template: `f'{first} {second}'`.",
    kind: "program",
    example: "return 'Hello ' + event.name",
  },
  H0301: {
    title: "The query asks for something that is not there",
    explanation:
      "A table, a column, a cohort or a placeholder of that name does not exist here, or it does not fit where it stands. Names are case-sensitive; a subquery does not see the tables of the query around it.",
    kind: "warehouse query",
    example: "select foo from events",
  },
  H0302: {
    title: "A name has two meanings, or none of the kind that is wanted",
    explanation: "Say which table is meant by writing its alias before the column: `e.event`.",
    kind: "warehouse query",
    example: "select event from events a join events b on a.uuid = b.uuid",
  },
  H0303: {
    title: "Not offered",
    explanation:
      "The grammar knows the construct, but queries can not use it. Most of them can be written as a subquery.",
    kind: "warehouse query",
    example: "select event from events qualify row_number() over () = 1",
  },
  H0304: {
    title: "No such function, or called wrongly",
    explanation:
      "Only functions of the catalogue can be called, with as many arguments and parameters as they take. Most names are case-sensitive.",
    kind: "warehouse query",
    example: "select loweer(event) from events",
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
