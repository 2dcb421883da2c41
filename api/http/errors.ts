import { HogstreamError, type Retry } from "#lang/error.ts";
import { DatabaseError } from "#pipeline/engines/database/port.ts";

interface ApiErrorDefinition {
  readonly status: number;
  /** The family PostHog's clients switch on. */
  readonly type:
    | "validation_error"
    | "invalid_request"
    | "authentication_error"
    | "permission_denied"
    | "throttled_error"
    | "server_error";
  /** What a client reads when the thrower gave no sentence of its own; never holds internals. */
  readonly detail: string;
}

/**
 * Every error a REST client can meet, once: the answer's `code`, its status and its sentence. `docs/api.md` and the
 * OpenAPI document are held against this table by a test.
 */
export const API_ERRORS = {
  invalid_input: { status: 400, type: "validation_error", detail: "The request is not valid." },
  malformed_json: { status: 400, type: "invalid_request", detail: "The body is not valid JSON." },
  not_authenticated: {
    status: 401,
    type: "authentication_error",
    detail: "Send a personal API key: Authorization: Bearer phx_…",
  },
  authentication_failed: { status: 401, type: "authentication_error", detail: "The API key is not valid." },
  permission_denied: { status: 403, type: "permission_denied", detail: "The API key lacks the scope for this." },
  not_found: { status: 404, type: "invalid_request", detail: "Not found." },
  method_not_allowed: { status: 405, type: "invalid_request", detail: "This method is not allowed here." },
  body_too_large: { status: 413, type: "invalid_request", detail: "The body is too large." },
  unsupported_media_type: {
    status: 415,
    type: "invalid_request",
    detail: "Send JSON: Content-Type: application/json.",
  },
  throttled: { status: 429, type: "throttled_error", detail: "Too many requests; try again later." },
  query_error: { status: 400, type: "validation_error", detail: "The query is not valid." },
  query_limit: { status: 400, type: "validation_error", detail: "The query used up one of its limits." },
  query_failed: { status: 500, type: "server_error", detail: "ClickHouse error while executing query." },
  unavailable: { status: 503, type: "server_error", detail: "A part of the system is not available; try again." },
  error: { status: 500, type: "server_error", detail: "A server error occurred." },
} as const satisfies Record<string, ApiErrorDefinition>;

export type ApiErrorCode = keyof typeof API_ERRORS;

export interface ApiErrorOptions {
  /** Replaces the table's sentence; must be safe to show to the client. */
  readonly detail?: string;
  /** The field the error is about, dotted. */
  readonly attr?: string;
  /** Further members of the answer, such as the position of a diagnostic. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** An answer other than success. `code` is a row of {@link API_ERRORS}. */
export class ApiError extends HogstreamError {
  override readonly code: ApiErrorCode;
  override readonly retry: Retry;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ApiErrorBody;

  constructor(code: ApiErrorCode, options: ApiErrorOptions = {}) {
    const { status, type, detail } = API_ERRORS[code];
    super(options.detail ?? detail, { cause: options.cause });
    this.code = code;
    this.retry = status === 429 || status === 503 ? { afterMs: 1000 } : "never";
    this.status = status;
    this.headers = options.headers ?? {};
    this.body = { type, code, detail: options.detail ?? detail, attr: options.attr ?? null, ...options.extra };
  }
}

/** Wire form of every error of the REST API. */
export interface ApiErrorBody {
  readonly type: string;
  readonly code: string;
  readonly detail: string;
  readonly attr: string | null;
}

interface ValidationProblem {
  readonly instancePath: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What of the framework's own errors a client may learn, by the framework's code. */
const FRAMEWORK_ERRORS: Readonly<Record<string, ApiErrorCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: "malformed_json",
  FST_ERR_CTP_EMPTY_JSON_BODY: "malformed_json",
  FST_ERR_CTP_BODY_TOO_LARGE: "body_too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupported_media_type",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "invalid_input",
};

const UNSTORABLE_TEXT: ReadonlySet<string> = new Set(["22021", "22P05", "22P02"]);

/** Turns whatever was thrown into an answer; what is not meant for clients becomes the plain 500. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (!isObject(error)) return new ApiError("error", { cause: error });
  const problems = error["validation"];
  if (Array.isArray(problems)) return fromValidation(problems as ValidationProblem[], error);
  // PostgreSQL has no place for U+0000, and none for lone surrogates.
  if (error instanceof DatabaseError && UNSTORABLE_TEXT.has(error.sqlState)) {
    return new ApiError("invalid_input", { detail: "A text holds a character that can not be stored.", cause: error });
  }
  const code = error["code"];
  const known = typeof code === "string" ? FRAMEWORK_ERRORS[code] : undefined;
  if (known !== undefined) return new ApiError(known, { cause: error });
  if (error instanceof HogstreamError && error.retry !== "never") return new ApiError("unavailable", { cause: error });
  const status = error["statusCode"];
  if (status === 400) return new ApiError("malformed_json", { cause: error });
  return new ApiError("error", { cause: error });
}

function fromValidation(problems: readonly ValidationProblem[], cause: unknown): ApiError {
  const first = problems[0];
  if (first === undefined) return new ApiError("invalid_input", { cause });
  const path = first.instancePath.split("/").slice(1);
  const missing = first.params["missingProperty"];
  if (typeof missing === "string") {
    return new ApiError("invalid_input", {
      detail: "This field is required.",
      attr: [...path, missing].join("."),
      cause,
    });
  }
  const attr = path.join(".");
  const detail = `This value ${first.message ?? "is not valid"}.`;
  return new ApiError("invalid_input", attr === "" ? { detail, cause } : { detail, attr, cause });
}
