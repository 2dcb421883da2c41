import fc from "fast-check";
import { expect, test } from "vitest";
import { compileProgram } from "#lang/hog/compiler/compile.ts";
import type { Expression, Program, Statement } from "#lang/syntax/ast.ts";
import { load, run } from "#runtime/interpreter/machine.ts";
import { compileJit, runJit, sourceOf } from "#runtime/jit/jit.ts";

const HOSTILE = [
  ...[
    "a;process",
    "$".concat("{process}"),
    "`",
    "*/",
    "//",
    "\u2028",
    "\u2029",
    '"',
    "'",
    "\\",
    "\n",
    "\r\n",
    "${`",
    "</script>",
  ],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__", "arguments", "eval"],
  ...[
    "this",
    "M",
    "T",
    "f0",
    "k0",
    "\0",
    "\ud800",
    "0",
    "1e9",
    "length",
    "valueOf",
    "then",
    "\u202e",
    "process.exit(1)",
  ],
];
const anyName = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" }));
const span = { start: 0, end: 0 };
const constant = (value: string | number): Expression => ({ node: "Constant", value, span });
const field = (...chain: string[]): Expression => ({ node: "Field", chain, span });

/** A program that uses names everywhere a program can write one. */
function programOf([variable, key, text, fn, param]: readonly string[]): Program {
  const declarations: readonly Statement[] = [
    {
      node: "VariableDeclaration",
      name: variable!,
      expr: { node: "Dict", items: [[constant(key!), constant(text!)]], span },
      span,
    },
    {
      node: "Function",
      name: fn!,
      params: [param!],
      body: {
        node: "Block",
        declarations: [
          {
            node: "ReturnStatement",
            expr: { node: "ArrayAccess", array: field(param!), property: constant(key!), span },
            span,
          },
        ],
        span,
      },
      span,
    },
    {
      node: "VariableAssignment",
      left: { node: "ArrayAccess", array: field(variable!), property: constant(text!), span },
      right: constant(key!),
      span,
    },
    {
      node: "TryCatchStatement",
      try_stmt: {
        node: "Block",
        declarations: [
          {
            node: "ThrowStatement",
            expr: { node: "Call", name: "HogError", args: [constant(text!), constant(key!)], span },
            span,
          },
        ],
        span,
      },
      catches: [
        [
          "caught",
          text!,
          { node: "Block", declarations: [{ node: "ExprStatement", expr: field("caught", key!), span }], span },
        ],
      ],
      finally_stmt: null,
      span,
    },
    {
      node: "ReturnStatement",
      expr: {
        node: "Array",
        exprs: [
          { node: "Call", name: fn!, args: [field(variable!)], span },
          { node: "CompareOperation", left: constant(text!), right: constant(key!), op: "like", span },
          {
            node: "CompareOperation",
            left: constant(text!),
            right: { node: "Array", exprs: [constant(key!)], span },
            op: "in",
            span,
          },
          field("globals", key!, text!),
          field(variable!),
        ],
        span,
      },
      span,
    },
  ];
  return { node: "Program", declarations, span };
}

const WORDS = new Set(
  "use strict none const let function return if else for break continue try catch throw new instanceof typeof null true false undefined number string boolean object T M S d p c e n z forget Object".split(
    " ",
  ),
);
/** Of our own making: properties that generated code reads, helpers, and letters with a number. */
const MEMBERS =
  /\.(left|depthMax|tooDeep|refuel|allocated|allocatedCheck|passed|site|top|worked|host|globals|upvalues|value|error|length|push|has|test|constructor|code|charCodeAt)\b/g;

test("whatever names and texts a program has, its code consists of our own words", () => {
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 5, maxLength: 5 }), (names) => {
      const { bytecode } = compileProgram(programOf(names));
      if (bytecode === null) return;
      const program = load(bytecode);
      const jit = compileJit(program);
      if ("refused" in jit) throw new Error(jit.refused);
      const { text } = sourceOf(program);
      const [, prelude = ""] = /^const (.*)$/m.exec(text) ?? [];
      const helpers = new Set([...prelude.matchAll(/(\w+)=T\[[01]\]\[\d+\]/g)].map(([, name]) => name!));
      const rest = text.replace(MEMBERS, "");
      expect(rest).toMatch(/^[\w"?:;,.(){}[\]!=<>&|+\-*/%\n ]*$/);
      for (const [word] of rest.matchAll(/[A-Za-z_]\w*/g)) {
        expect(WORDS.has(word) || helpers.has(word) || /^[a-zBL]\d+$/.test(word), word).toBe(true);
      }
      const host = { globals: { globals: { [names[1]!]: { [names[2]!]: 1 } } } };
      const [ours, theirs] = [runJit(jit, host), run(program, host)];
      expect({ ...ours, stats: undefined }).toEqual({ ...theirs, stats: undefined });
    }),
    { numRuns: 400 },
  );
});
