import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRAMMAR_SOURCES } from "#bench/differential/grammar-sources.ts";
import { anyRunnableProgram } from "#bench/differential/programs.ts";
import { parseProgram, parseSelect } from "#lang/syntax/parse.ts";
import { anyQuery, anyUntidyProgram } from "#lang/syntax/testing/sources.ts";
import { tokenize } from "#lang/syntax/tokens.ts";
import { format, formatQuery } from "./format.ts";
import { sameTree } from "./same-tree.ts";

const commentsOf = (source: string): string[] => tokenize(source).comments.map(({ text }) => text.trimEnd());

/** What people write, what runs, and all that the grammar has; of the last a good half is no program. */
test.each([
  ["untidy programs", anyUntidyProgram(), 40],
  ["programs that run", anyRunnableProgram(), 40],
  ["every production", GRAMMAR_SOURCES.program, 120],
])("%s keep their tree and comments, and are done after one run", (_kind, sources, numRuns) => {
  fc.assert(
    fc.property(sources, (source) => {
      const { tree } = parseProgram(source);
      if (tree === null) return;
      const { text } = format(source);
      expect(sameTree(parseProgram(text).tree, tree)).toBe(true);
      expect(commentsOf(text)).toEqual(commentsOf(source));
      expect(format(text).text).toBe(text);
    }),
    { numRuns },
  );
});

test.each([
  ["what people ask", anyQuery(), 25],
  ["every clause", GRAMMAR_SOURCES.select, 100],
])("a query keeps its tree: %s", (_kind, sources, numRuns) => {
  fc.assert(
    fc.property(sources, (source) => {
      const { tree } = parseSelect(source);
      if (tree === null) return;
      const { text } = formatQuery(source);
      expect(sameTree(parseSelect(text).tree, tree)).toBe(true);
      expect(formatQuery(text).text).toBe(text);
    }),
    { numRuns },
  );
});

test("text with errors comes back as it was", () => {
  const { text, diagnostics } = format("let  a = 1");
  expect(text).toBe("let  a = 1");
  expect(diagnostics.map(({ code }) => code)).toEqual(["H0110"]);
});

describe("layout", () => {
  test.each<[title: string, source: string, formatted: string]>([
    ["nothing", "", ""],
    ["only a comment", "// hello", "// hello\n"],
    ["a statement per line", "let a:=1 let b := -a;print(a,b)", "let a := 1;\nlet b := -a;\nprint(a, b);\n"],
    ["one blank line at most", "a();\n\n\n\nb()", "a();\n\nb();\n"],
    [
      "blocks",
      "if(a){b()}else if(c){d()}else{e()}",
      "if (a) {\n  b();\n} else if (c) {\n  d();\n} else {\n  e();\n}\n",
    ],
    ["bodies without braces", "if (a) return 1; else return 2", "if (a) return 1;\nelse return 2;\n"],
    ["empty blocks", "fn f( ) { } while (a) {}", "fn f() {}\nwhile (a) {}\n"],
    [
      "comments at the end of a line",
      "let a := 1 // one\nlet b := 2 -- two",
      "let a := 1; // one\nlet b := 2; -- two\n",
    ],
    [
      "comments in a block",
      "fn f() { // why\n // how\n return 1 // what\n}",
      "fn f() { // why\n  // how\n  return 1; // what\n}\n",
    ],
    ["comments in a list", "f([1, // one\n 2 /* two */, 3])", "f([\n  1, // one\n  2 /* two */,\n  3\n]);\n"],
    ["superfluous semicolons", "let a := 1;;; fn f() {};", "let a := 1;\nfn f() {}\n"],
    ["calls and groups", "f (a) ; return (a) ; a [ 1 ] . b ; not (x)", "f(a);\nreturn (a);\na[1].b;\nnot(x);\n"],
    ["slices", "a [ 1 : 2 ]", "a[1:2];\n"],
    ["spelling stays", "return 0x1F || f'{ a }' || \"b\" <> 1.", "return 0x1F || f'{ a }' || \"b\" <> 1.;\n"],
    ["signs", "return a - - b + -1", "return a - -b + -1;\n"],
    ["a dictionary on several lines stays so", "return {\n'a': 1}", "return {\n  'a': 1\n};\n"],
    ["a dictionary on one line stays so", "return { 'a' : 1 }", "return {'a': 1};\n"],
  ])("%s", (_title, source, formatted) => {
    expect(format(source).text).toBe(formatted);
  });

  test("long calls break at their commas", () => {
    const argument = "event.properties.something_long_enough";
    const { text } = format(`notify(${argument}, ${argument}, ${argument})`);
    expect(text).toBe(`notify(\n  ${argument},\n  ${argument},\n  ${argument}\n);\n`);
  });

  test("long queries have a clause per line", () => {
    const columns = "event, count() as total, avg(toFloat(properties.duration)) as average";
    const { text } = formatQuery(
      `select ${columns} from events where timestamp > now() - interval 7 day group by event limit 10`,
    );
    expect(text).toBe(
      `select ${columns}\nfrom events\nwhere timestamp > now() - interval 7 day\ngroup by event\nlimit 10\n`,
    );
  });
});
