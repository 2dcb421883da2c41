import type { Diagnostic } from "#lang/diagnostics/diagnostic.ts";
import type { InsightProblem } from "#lang/hogql/insights/problem.ts";
import type { WarehouseError } from "#pipeline/engines/warehouse/port.ts";
import { ApiError } from "../errors.ts";
import { lineOf } from "../position.ts";

/**
 * Which of ClickHouse's errors a client may read. Those found while it analyses the query speak of the query alone. Those
 * found while it reads rows may quote a row, and it evaluates conditions in any order: also on rows that the tenant's
 * guard then drops. Of these a client gets our sentence, never ClickHouse's text.
 */
const ABOUT_THE_QUERY: Readonly<Record<number, string>> = {
  36: "BAD_ARGUMENTS",
  42: "NUMBER_OF_ARGUMENTS_DOESNT_MATCH",
  43: "ILLEGAL_TYPE_OF_ARGUMENT",
  44: "ILLEGAL_COLUMN",
  46: "UNKNOWN_FUNCTION",
  47: "UNKNOWN_IDENTIFIER",
  53: "TYPE_MISMATCH",
  62: "SYNTAX_ERROR",
  63: "UNKNOWN_AGGREGATE_FUNCTION",
  69: "ARGUMENT_OUT_OF_BOUND",
  70: "CANNOT_CONVERT_TYPE",
  80: "INCORRECT_QUERY",
  133: "AGGREGATE_FUNCTION_DOESNT_ALLOW_PARAMETERS",
  134: "PARAMETERS_TO_AGGREGATE_FUNCTIONS_MUST_BE_LITERALS",
  179: "MULTIPLE_EXPRESSIONS_FOR_ALIAS",
  184: "ILLEGAL_AGGREGATION",
  207: "AMBIGUOUS_IDENTIFIER",
  215: "NOT_AN_AGGREGATE",
  258: "UNION_ALL_RESULT_STRUCTURES_MISMATCH",
  352: "AMBIGUOUS_COLUMN_NAME",
  386: "NO_COMMON_TYPE",
  403: "INVALID_JOIN_ON_EXPRESSION",
};

const ABOUT_A_VALUE: Readonly<Record<number, string>> = {
  6: "CANNOT_PARSE_TEXT",
  27: "CANNOT_PARSE_INPUT_ASSERTION_FAILED",
  38: "CANNOT_PARSE_DATE",
  41: "CANNOT_PARSE_DATETIME",
  72: "CANNOT_PARSE_NUMBER",
  153: "ILLEGAL_DIVISION",
  190: "SIZES_OF_ARRAYS_DONT_MATCH",
  349: "CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN",
  376: "CANNOT_PARSE_UUID",
  395: "FUNCTION_THROW_IF_VALUE_IS_NON_ZERO",
  427: "CANNOT_COMPILE_REGEXP",
};

const LIMITS: Readonly<Record<number, readonly [name: string, sentence: string]>> = {
  128: ["TOO_LARGE_ARRAY_SIZE", "The query makes an array that is too long."],
  131: ["TOO_LARGE_STRING_SIZE", "The query makes a text that is too long."],
  158: ["TOO_MANY_ROWS", "The query reads too many rows; narrow the time range."],
  159: ["TIMEOUT_EXCEEDED", "The query took too long; narrow the time range or select less."],
  160: ["TOO_SLOW", "The query would take too long; narrow the time range or select less."],
  161: ["TOO_MANY_COLUMNS", "The query has too many columns."],
  162: ["TOO_DEEP_SUBQUERIES", "The query's subqueries are nested too deeply."],
  167: ["TOO_DEEP_AST", "The query is nested too deeply."],
  168: ["TOO_BIG_AST", "The query is too large."],
  306: ["TOO_DEEP_RECURSION", "The query is nested too deeply, or its recursion does not end."],
  173: ["CANNOT_ALLOCATE_MEMORY", "The query needs too much memory."],
  241: ["MEMORY_LIMIT_EXCEEDED", "The query needs too much memory; select less or group more coarsely."],
  307: ["TOO_MANY_BYTES", "The query reads too many bytes; narrow the time range."],
  396: ["TOO_MANY_ROWS_OR_BYTES", "The result is too large; add a LIMIT."],
  394: ["QUERY_WAS_CANCELLED", "The query was cancelled."],
};

/** A table that HogQL knows and this warehouse lacks. */
const UNKNOWN_TABLE = 60;
const MESSAGE_CHARS_MAX = 500;

/** Text of an error without what belongs to the server: its version, its stack, the whole query. */
const plain = (message: string): string =>
  message
    .replace(/^(Code: \d+\. )?(DB::Exception: )?/, "")
    .replace(/:? In scope [\s\S]*$/, "")
    .replace(/\s*\(version [^)]*\)\s*/, "")
    .replace(/\([A-Z_]+\)\s*$/, "")
    .replaceAll(/[A-Za-z0-9_.-]+:\d{2,5}\b/g, "server")
    .trim()
    .slice(0, MESSAGE_CHARS_MAX);

/** The answer for a query that the warehouse refused or gave up. */
export function warehouseFailure(error: WarehouseError): ApiError {
  const code = error.clickhouseCode;
  const limit = LIMITS[code];
  if (limit !== undefined)
    return new ApiError("query_limit", { detail: limit[1], extra: { code: limit[0] }, cause: error });
  const value = ABOUT_A_VALUE[code];
  if (value !== undefined) {
    const detail =
      "The query met a value that it can not convert; use a conversion that gives null, such as toFloat or toInt.";
    return new ApiError("query_error", { detail, extra: { code: value }, cause: error });
  }
  if (code === UNKNOWN_TABLE) {
    return new ApiError("query_error", {
      detail: "A table of the query is not kept in this installation.",
      cause: error,
    });
  }
  const name = ABOUT_THE_QUERY[code];
  if (name === undefined) return new ApiError("query_failed", { cause: error });
  return new ApiError("query_error", { detail: plain(error.message), extra: { code: name }, cause: error });
}

/** The answer for a query that does not compile: its first mistake, with the place in the text. */
export function queryMistake(source: string, diagnostics: readonly Diagnostic[]): ApiError {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === "error") ?? diagnostics[0];
  if (first === undefined) return new ApiError("query_error");
  return new ApiError("query_error", {
    detail: first.message,
    attr: "query",
    extra: {
      diagnostics: diagnostics.map((diagnostic) => ({
        code: diagnostic.code,
        severity: diagnostic.severity,
        message: diagnostic.message,
        ...(diagnostic.hint === undefined ? {} : { hint: diagnostic.hint }),
        start: diagnostic.span.start,
        end: diagnostic.span.end,
        ...lineOf(source, diagnostic.span),
      })),
    },
  });
}

/** The answer for an insight that can not be planned: its first mistake, with the member it is about. */
export function insightMistake(problems: readonly InsightProblem[]): ApiError {
  const first = problems[0];
  if (first === undefined) return new ApiError("query_error");
  const { message, path, diagnostics } = first;
  const dotted = path.replaceAll(/\[(\d+)\]/g, ".$1");
  return new ApiError("query_error", {
    detail: message,
    attr: dotted === "" ? "query" : `query.${dotted}`,
    ...(diagnostics === undefined
      ? {}
      : {
          extra: {
            diagnostics: diagnostics.map(({ code, severity, message: text, hint, span }) => ({
              code,
              severity,
              message: text,
              ...(hint === undefined ? {} : { hint }),
              start: span.start,
              end: span.end,
            })),
          },
        }),
  });
}
