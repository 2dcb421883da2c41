/** A parameter or result class of a signature; `(String|Integer)*` takes any number of either. */
export type SignatureType = string;

/** What a function gives for arguments of these classes. `nullable` overrides "nullable when an argument is". */
export interface Signature {
  readonly args: readonly SignatureType[];
  readonly returns: SignatureType;
  readonly nullable?: boolean;
}

/**
 * One function that HogQL may call. A name that has no definition cannot reach the warehouse; so this catalogue, and not
 * a list of forbidden names, is what stands between a query and the engine's own functions.
 */
export interface FunctionDefinition {
  /** As written in HogQL; lower case when `anyCase`. */
  readonly name: string;
  /** What is printed. */
  readonly clickhouse: string;
  readonly kind: "function" | "aggregation" | "posthog" | "udf" | "table";
  readonly category: string;
  readonly minArgs: number;
  /** Infinity: no bound. */
  readonly maxArgs: number;
  /** Parameters of a parametric aggregation, `f(params)(args)`; absent: not checked. */
  readonly params?: readonly [min: number, max: number];
  /** May be spelled in any letter case. */
  readonly anyCase?: true;
  /** The project's time zone is the last argument unless the call has `maxArgs` arguments already. */
  readonly timezone?: true;
  /** Strings appended to the arguments. `{0}` stands for the first argument that was passed through. */
  readonly suffix?: readonly string[];
  /** How many of the last arguments go into `suffix` instead of the argument list. */
  readonly passThrough?: number;
  /** Other ClickHouse names by the class of the first argument. */
  readonly overloads?: readonly { readonly first: readonly SignatureType[]; readonly clickhouse: string }[];
  /** Printed instead of a call; `{0}` names an argument, `{}` takes the next. */
  readonly template?: string;
  /** The first argument names an aggregation and must be one of a fixed list. */
  readonly aggregationName?: true;
  readonly signatures?: readonly Signature[];
  /** Callable, but neither completed nor suggested. */
  readonly internal?: true;
  /** What differs from what the name suggests. */
  readonly doc?: string;
}

type Extras = Omit<
  FunctionDefinition,
  "name" | "clickhouse" | "kind" | "category" | "minArgs" | "maxArgs" | "signatures"
> & {
  /** ClickHouse's name, where it differs. */
  readonly as?: string;
  readonly kind?: FunctionDefinition["kind"];
  /** `"Integer, Float -> Float"`; a `!` after the result: never null. */
  readonly types?: readonly string[];
};

/** A row of the catalogue: name, least and most arguments (Infinity: unbounded), and what is special about it. */
export type Row = readonly [name: string, minArgs: number, maxArgs: number, extras?: Extras];

/** The definitions of one category. */
export const category = (
  name: string,
  kind: FunctionDefinition["kind"],
  rows: readonly Row[],
): readonly FunctionDefinition[] =>
  rows.map(([hogql, minArgs, maxArgs, { as, kind: own, types, ...extras } = {}]) => ({
    name: hogql,
    clickhouse: as ?? hogql,
    kind: own ?? kind,
    category: name,
    minArgs,
    maxArgs,
    ...extras,
    ...(types === undefined ? {} : { signatures: types.map(signature) }),
  }));

function signature(text: string): Signature {
  const [args = "", result = ""] = text.split("->");
  const returns = result.trim();
  const list = args
    .split(",")
    .map((arg) => arg.trim())
    .filter((arg) => arg !== "");
  return returns.endsWith("!")
    ? { args: list, returns: returns.slice(0, -1), nullable: false }
    : { args: list, returns };
}
