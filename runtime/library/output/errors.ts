import { costOf, textCost } from "#runtime/cost.ts";
import { define, type NativeEntry } from "#runtime/library/define.ts";
import { printSize, textForm } from "#runtime/print.ts";
import { HogError, type Value } from "#runtime/value.ts";

/** Messages of errors are cut here, so that logs stay readable. */
const MESSAGE_MAX = 100_000;

function makeError(type: string, message: Value | undefined, payload: Value | undefined): HogError {
  const text = message ? (textForm(message) ?? "") : "";
  return new HogError(type, text.slice(0, MESSAGE_MAX) || "An error occurred", payload ?? null);
}

function cost(message: Value | undefined, payload: Value | undefined): number {
  return textCost(120 + printSize(message ?? null, MESSAGE_MAX)) + (payload === undefined ? 8 : costOf(payload, 1000));
}

const errorType = (name: string, examples: NativeEntry["examples"]): NativeEntry =>
  define({
    name,
    params: [
      ["message?", "any"],
      ["payload?", "any"],
    ],
    returns: "error",
    doc: `An error of type \`${name}\`, to be thrown. Without a message it says \`An error occurred\`.`,
    examples,
    pure: true,
    cost,
    run: (message, payload) => makeError(name, message, payload),
  });

export const Error_ = errorType("Error", [
  ["Error('bad', {'k': 1})", "Error('bad', {'k': 1})"],
  ["Error()", "Error('An error occurred')"],
]);

export const RetryError = errorType("RetryError", [
  ["RetryError('again')", "RetryError('again')"],
  ["RetryError('again').type", "'RetryError'"],
]);

export const NotImplementedError = errorType("NotImplementedError", [
  ["NotImplementedError('soon')", "NotImplementedError('soon')"],
  ["NotImplementedError().message", "'An error occurred'"],
]);

export const HogError_ = define({
  name: "HogError",
  params: [
    ["type", "any"],
    ["message?", "any"],
    ["payload?", "any"],
  ],
  returns: "error",
  doc: "An error of any type, to be thrown and caught by that type.",
  examples: [
    [
      "toString(HogError('PaymentError', 'declined', {'code': 51}))",
      "'PaymentError(\\'declined\\', {\\'code\\': 51})'",
    ],
    ["HogError(null, 'x')", "Error('x')"],
  ],
  pure: true,
  cost: (type, message, payload) => printSize(type, 1000) + cost(message, payload),
  run: (type, message, payload) => makeError(type ? (textForm(type) ?? "Error") : "Error", message, payload),
});
