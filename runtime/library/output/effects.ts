import { textCost } from "#runtime/cost.ts";
import { define, defineAsync } from "#runtime/library/define.ts";
import { lineText, printSize } from "#runtime/print.ts";

export const print = define({
  name: "print",
  params: [["...values", "any"]],
  returns: "null",
  doc: "Writes one line to the log: texts as they are, all else in print form, with a space between.",
  examples: [
    ["print('a', 1)", "null"],
    ["typeof(print())", "'null'"],
  ],
  pure: false,
  cost: (...values) => textCost(values.reduce((sum: number, value) => sum + 1 + printSize(value), 0)),
  runIn: (context, ...values) => {
    context.print(values.map(lineText).join(" "));
    return null;
  },
});

export const sleep = defineAsync({
  name: "sleep",
  params: [["seconds", "lenient number"]],
  returns: "null",
  doc: "Suspends the program for this long. Not for transformations, which answer at once.",
  examples: [],
});

export const fetch = defineAsync({
  name: "fetch",
  params: [
    ["url", "lenient string"],
    ["options?", "lenient object"],
  ],
  returns: "object",
  doc: "Sends a request and returns `{status, body}`. `options`: `method` (POST), `headers`, `body` (an object is sent as JSON). For destinations only.",
  examples: [],
});

export const randomFloat = define({
  name: "randomFloat",
  params: [],
  returns: "float",
  doc: "A random number, at least 0 and less than 1.",
  examples: [
    ["randomFloat() < 1", "true"],
    ["randomFloat() >= 0", "true"],
  ],
  pure: false,
  cost: 8,
  runIn: (context) => context.random(),
});

export const generateUUIDv4 = define({
  name: "generateUUIDv4",
  params: [],
  returns: "string",
  doc: "A random UUID, version 4, in lower case.",
  examples: [
    ["length(generateUUIDv4())", "36"],
    ["substring(generateUUIDv4(), 15, 1)", "'4'"],
  ],
  pure: false,
  cost: textCost(36),
  runIn: (context) => {
    const digit = (max: number): number => Math.floor(context.random() * max);
    return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) =>
      (place === "x" ? digit(16) : 8 + digit(4)).toString(16),
    );
  },
});
