import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteText, scanStatement, withFormat, withoutFormat } from "./statement.ts";

describe("scanning a statement", () => {
  test.each([
    ["SELECT 1", "SELECT", undefined],
    ["  -- why\n select 1 format JSON;", "SELECT", "JSON"],
    ["(SELECT 1) UNION ALL SELECT 2 FORMAT CSV SETTINGS max_threads = 1", "SELECT", "CSV"],
    ["SELECT 1 AS format", "SELECT", undefined],
    ["SELECT format FROM t", "SELECT", undefined],
    ["SELECT x FROM (SELECT 1 AS x FORMAT Null)", "SELECT", undefined],
    ["WITH 'FORMAT CSV' AS x SELECT x -- FORMAT TSV", "WITH", undefined],
    ["/* a; b */ # c;\nSHOW TABLES FORMAT TSV /* end */ ; -- bye", "SHOW", "TSV"],
    ["", "", undefined],
    [" -- nothing\n ", "", undefined],
  ])("%j begins with %j and has the format %j", (source, verb, format) => {
    const statement = scanStatement(source);
    expect([statement.verb, statement.format?.name, statement.several]).toEqual([verb, format, false]);
  });

  test.each([
    "SELECT 1; SELECT 2",
    "SELECT ';'; x",
    "SELECT 1;; DROP TABLE t",
    "SELECT 1; /* */ (",
    'SELECT `a;`, "b;", $$ ; $$, $x$ ; $x$ ; SELECT',
  ])("%j holds several", (source) => {
    expect(scanStatement(source).several).toBe(true);
  });

  test.each([
    "SELECT ';'",
    "SELECT 'it''s; \\'; '",
    'SELECT ";" AS `;`',
    "SELECT $tag$ ; $tag$;",
    "SELECT 1 -- ; x",
    "SELECT 1 /* ; */",
  ])("%j holds one", (source) => {
    expect(scanStatement(source).several).toBe(false);
  });

  test("the data of an INSERT begins behind the format's name or VALUES", () => {
    const cases: readonly [string, string, string, string, string][] = [
      ["INSERT INTO t FORMAT CSV\n1;2", "INSERT INTO t", "", "CSV", "\n1;2"],
      [
        "insert into t (a, b) settings x = 1, y = 'FORMAT' format JSONEachRow {}",
        "insert into t (a, b)",
        "settings x = 1, y = 'FORMAT'",
        "JSONEachRow",
        " {}",
      ],
      ["INSERT INTO `values` (`format`) VALUES (1), (2)", "INSERT INTO `values` (`format`)", "", "Values", " (1), (2)"],
      ["INSERT INTO t FORMAT Values (1)", "INSERT INTO t", "", "Values", " (1)"],
    ];
    for (const [source, target, settings, format, data] of cases) {
      const scanned = scanStatement(source);
      expect(scanned.data).toEqual({ target, settings, format, start: source.length - data.length });
    }
  });

  test("an INSERT from a SELECT takes no data", () => {
    for (const source of [
      "INSERT INTO t SELECT 1",
      "INSERT INTO t WITH 1 AS x SELECT x FROM values('a Int8', 1)",
      "INSERT INTO FUNCTION url('x', 'CSV') SELECT 1",
    ]) {
      expect(scanStatement(source).data).toBeUndefined();
    }
  });

  test("files of this machine are noticed, in any letter case", () => {
    expect(scanStatement("SELECT 1 into  OutFile 'x'").touchesFiles).toBe(true);
    expect(scanStatement("INSERT INTO t FROM INFILE '/etc/passwd' FORMAT CSV").touchesFiles).toBe(true);
    expect(scanStatement("SELECT 'INTO OUTFILE'").touchesFiles).toBe(false);
  });

  test("placeholders are found, and only they", () => {
    expect(
      scanStatement("SELECT {a:String}, { b : Array(Map(String, Int8)) }, '{c:String}', {'k': 1} -- {d:Int8}")
        .placeholders,
    ).toEqual(["a", "b"]);
  });

  test("a format can be exchanged and left out", () => {
    const statement = scanStatement("SELECT 1 AS format FORMAT CSV SETTINGS a = 1;");
    expect(withFormat(statement, "JSON")).toBe("SELECT 1 AS format FORMAT JSON SETTINGS a = 1");
    expect(withoutFormat(statement)).toBe("SELECT 1 AS format  SETTINGS a = 1");
  });

  test("no text in quotes can end a statement or start another", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const statement = scanStatement(`SELECT ${quoteText(value)} FORMAT CSV`);
        expect([statement.several, statement.touchesFiles, statement.format?.name, statement.placeholders]).toEqual([
          false,
          false,
          "CSV",
          [],
        ]);
      }),
    );
  });
});
