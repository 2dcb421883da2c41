/** The forms in which a result can be had. */
import type { OutputFormat } from "#pipeline/queries/run.ts";
import { ApiError } from "../errors.ts";
import { csvGuard } from "./csv-guard.ts";

export interface ResultFormat extends OutputFormat {
  readonly contentType: string;
  /** In `Accept`. */
  readonly accepts: readonly string[];
  readonly extension: string;
  readonly guard?: () => (chunk: Uint8Array) => Uint8Array;
  /** A document of rows that are not the warehouse's own; absent where only the engine writes the format. */
  readonly rows?: (columns: readonly string[], rows: readonly (readonly unknown[])[]) => Uint8Array;
}

/** As ClickHouse writes it: text quoted, numbers bare, nulls empty; then made harmless. */
function csvDocument(columns: readonly string[], rows: readonly (readonly unknown[])[]): Uint8Array {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return `${value}`;
    return quoted(typeof value === "string" ? value : JSON.stringify(value));
  };
  const lines = [columns.map(quoted), ...rows.map((row) => row.map(cell))];
  return csvGuard()(Buffer.from(lines.map((line) => `${line.join(",")}\n`).join("")));
}

function jsonLines(columns: readonly string[], rows: readonly (readonly unknown[])[]): Uint8Array {
  const line = (row: readonly unknown[]): string =>
    `${JSON.stringify(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])))}\n`;
  return Buffer.from(rows.map(line).join(""));
}

/** Every form but JSON, which is the default and the only one with more than rows in it. */
export const RESULT_FORMATS = {
  csv: {
    engine: "CSVWithNames",
    settings: { format_csv_null_representation: "" },
    contentType: "text/csv; charset=utf-8",
    accepts: ["text/csv"],
    extension: "csv",
    guard: csvGuard,
    rows: csvDocument,
  },
  jsonl: {
    engine: "JSONEachRow",
    contentType: "application/x-ndjson; charset=utf-8",
    accepts: ["application/x-ndjson", "application/jsonl", "application/ndjson"],
    extension: "jsonl",
    rows: jsonLines,
  },
  parquet: {
    engine: "Parquet",
    contentType: "application/vnd.apache.parquet",
    accepts: ["application/vnd.apache.parquet"],
    extension: "parquet",
  },
  arrow: {
    engine: "Arrow",
    contentType: "application/vnd.apache.arrow.file",
    accepts: ["application/vnd.apache.arrow.file"],
    extension: "arrow",
  },
  arrowstream: {
    engine: "ArrowStream",
    contentType: "application/vnd.apache.arrow.stream",
    accepts: ["application/vnd.apache.arrow.stream"],
    extension: "arrows",
  },
} as const satisfies Record<string, ResultFormat>;

const SYNONYMS: Readonly<Record<string, keyof typeof RESULT_FORMATS>> = {
  ndjson: "jsonl",
  jsonlines: "jsonl",
  arrow_stream: "arrowstream",
};

/**
 * The form that a request asks for: by name, else by `Accept`.
 *
 * @returns undefined for JSON
 * @throws ApiError for a name that is none
 */
export function formatOf(name: string | undefined, accept: string | undefined): ResultFormat | undefined {
  if (name !== undefined && name !== "") {
    const lower = name.toLowerCase();
    if (lower === "json") return undefined;
    const known = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower]! : lower;
    if (Object.hasOwn(RESULT_FORMATS, known)) return RESULT_FORMATS[known as keyof typeof RESULT_FORMATS];
    throw new ApiError("invalid_input", {
      detail: `There is no format '${name}'. The formats are json, ${Object.keys(RESULT_FORMATS).join(", ")}.`,
      attr: "format",
    });
  }
  const wanted = (accept ?? "").split(",").map((part) => part.split(";")[0]!.trim().toLowerCase());
  for (const type of wanted) {
    const found = Object.values<ResultFormat>(RESULT_FORMATS).find(({ accepts }) => accepts.includes(type));
    if (found !== undefined) return found;
  }
  return undefined;
}
