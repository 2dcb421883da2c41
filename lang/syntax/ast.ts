/**
 * The syntax tree of Hog and HogQL: one grammar, one tree.
 *
 * Node and field names are those of PostHog's parser, so that a tree without its spans is the JSON which that parser
 * prints. Two conventions follow from it: a field typed `| null` is always there; a field marked `?` is absent when
 * unused. Trees are never changed after they were built.
 *
 * Spans count UTF-16 units from the start of the source, end exclusive; parentheses around an expression don't belong
 * to it. A node without source text of its own (the 0 of `-x`, the null of `IS NULL` or of a missing ELSE, the property
 * of `.name`) has the span of the text that called for it. The optional `*_span` fields say where a name stands;
 * hand-built nodes may leave them out.
 */
import type { Span } from "#lang/error.ts";

interface Base {
  readonly span: Span;
}

// --- Expressions ---------------------------------------------------------------------------------------------------

/**
 * A literal. Integers beyond ±2^53 but within 64 bits are bigints; `float` marks a number written with a dot or an
 * exponent, the only trace by which `1.0` differs from `1`. With `value_type` the string stands for a number which JSON
 * can't hold: the digits of an integer beyond 64 bits, `Infinity`, `-Infinity`, `NaN`.
 */
export interface Constant extends Base {
  readonly node: "Constant";
  readonly value: number | bigint | string | boolean | null;
  readonly value_type?: "number";
  readonly float?: true;
}

/** A dotted name; `*` and `t.*` have a chain that ends in `"*"`. */
export interface Field extends Base {
  readonly node: "Field";
  readonly chain: readonly string[];
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";

export interface ArithmeticOperation extends Base {
  readonly node: "ArithmeticOperation";
  readonly left: Expression;
  readonly right: Expression;
  readonly op: ArithmeticOperator;
}

export type CompareOperator =
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "in"
  | "not in"
  | "in cohort"
  | "not in cohort"
  | "like"
  | "not like"
  | "ilike"
  | "not ilike"
  | "=~"
  | "!~"
  | "=~*"
  | "!~*";

export interface CompareOperation extends Base {
  readonly node: "CompareOperation";
  readonly left: Expression;
  readonly right: Expression;
  readonly op: CompareOperator;
  /** Written as `IS [NOT] NULL` and not as `= NULL`. */
  readonly is_null_comparison_style?: true;
}

export interface IsDistinctFrom extends Base {
  readonly node: "IsDistinctFrom";
  readonly left: Expression;
  readonly right: Expression;
  readonly negated: boolean;
}

export interface BetweenExpr extends Base {
  readonly node: "BetweenExpr";
  readonly expr: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly negated: boolean;
}

/** Two or more operands; an operand is never itself an And. */
export interface And extends Base {
  readonly node: "And";
  readonly exprs: readonly Expression[];
}

/** Two or more operands; an operand is never itself an Or. */
export interface Or extends Base {
  readonly node: "Or";
  readonly exprs: readonly Expression[];
}

export interface Not extends Base {
  readonly node: "Not";
  readonly expr: Expression;
}

export interface Alias extends Base {
  readonly node: "Alias";
  readonly expr: Expression;
  readonly alias: string;
}

/**
 * A call by name, in three shapes. *Full* (written as a call): `params`, `distinct`, `order_by` and `filter_expr` are
 * there. *Within group*: `params`, empty `args`, `distinct` and `within_group`. *Short* (made from `||`, templates,
 * `??`, `?:`, CASE, INTERVAL, TRIM … FROM and `f(select …)`): `name` and `args` only.
 */
export interface Call extends Base {
  readonly node: "Call";
  readonly name: string;
  readonly name_span?: Span;
  readonly params?: readonly Expression[] | null;
  readonly args: readonly Expression[];
  readonly distinct?: boolean;
  readonly order_by?: readonly OrderExpr[] | null;
  readonly filter_expr?: Expression | null;
  readonly within_group?: readonly OrderExpr[];
}

/** A call of a value: `a.b(1)`, `f(1)(2)(3)`. */
export interface ExprCall extends Base {
  readonly node: "ExprCall";
  readonly expr: Expression;
  readonly args: readonly Expression[];
}

export interface Lambda extends Base {
  readonly node: "Lambda";
  readonly args: readonly string[];
  readonly arg_spans?: readonly Span[];
  readonly expr: Expression | Block;
}

export interface ArrayAccess extends Base {
  readonly node: "ArrayAccess";
  readonly array: Expression;
  readonly property: Expression;
  readonly nullish?: true;
}

export interface TupleAccess extends Base {
  readonly node: "TupleAccess";
  readonly tuple: Expression;
  readonly index: number | bigint;
  readonly nullish?: true;
}

export interface ArraySlice extends Base {
  readonly node: "ArraySlice";
  readonly array: Expression;
  readonly start_expr?: Expression;
  readonly end_expr?: Expression;
}

export interface ArrayLiteral extends Base {
  readonly node: "Array";
  readonly exprs: readonly Expression[];
}

export interface Tuple extends Base {
  readonly node: "Tuple";
  readonly exprs: readonly Expression[];
}

export interface Dict extends Base {
  readonly node: "Dict";
  readonly items: readonly (readonly [key: Expression, value: Expression])[];
}

/** `{expr}`: a value which the host puts in before a query runs. */
export interface Placeholder extends Base {
  readonly node: "Placeholder";
  readonly expr: Expression;
}

export interface NamedArgument extends Base {
  readonly node: "NamedArgument";
  readonly name: string;
  readonly name_span?: Span;
  readonly value: Expression;
}

/** `#3`. */
export interface PositionalRef extends Base {
  readonly node: "PositionalRef";
  readonly index: number | bigint;
}

export interface TypeCast extends Base {
  readonly node: "TypeCast";
  readonly expr: Expression;
  readonly type_name: string;
}

export interface TryCast extends Base {
  readonly node: "TryCast";
  readonly expr: Expression;
  readonly type_name: string;
}

/** `COLUMNS(…)` and `* EXCLUDE (…)`: exactly one of `regex`, `columns`, `all_columns`. */
export interface ColumnsExpr extends Base {
  readonly node: "ColumnsExpr";
  readonly regex?: string;
  readonly columns?: readonly Expression[];
  readonly all_columns?: true;
  readonly exclude?: readonly string[];
  readonly replace?: Readonly<Record<string, Expression>>;
}

export interface SpreadExpr extends Base {
  readonly node: "SpreadExpr";
  readonly expr: ColumnsExpr;
}

export interface WindowFunction extends Base {
  readonly node: "WindowFunction";
  readonly name: string;
  readonly name_span?: Span;
  /** The first argument list. */
  readonly exprs: readonly Expression[];
  /** The second argument list, as in `quantile(0.9)(x) OVER w`; empty if there is none. */
  readonly args: readonly Expression[];
  readonly over_expr?: WindowExpr;
  readonly over_identifier?: string;
}

export interface WindowExpr extends Base {
  readonly node: "WindowExpr";
  readonly partition_by: readonly Expression[] | null;
  readonly order_by: readonly OrderExpr[] | null;
  readonly frame_method?: "ROWS" | "RANGE";
  readonly frame_start: WindowFrameExpr | null;
  readonly frame_end: WindowFrameExpr | null;
}

export interface WindowFrameExpr extends Base {
  readonly node: "WindowFrameExpr";
  readonly frame_type: "PRECEDING" | "FOLLOWING" | "CURRENT ROW";
  /** Absent for CURRENT ROW, null for UNBOUNDED, the bare number for an integer literal. */
  readonly frame_value?: Expression | number | bigint | null;
}

export interface HogQLXTag extends Base {
  readonly node: "HogQLXTag";
  readonly kind: string;
  readonly attributes: readonly HogQLXAttribute[];
}

export interface HogQLXAttribute extends Base {
  readonly node: "HogQLXAttribute";
  readonly name: string;
  /** A list only for the attribute `children`, which holds what stands between the tags. */
  readonly value: Expression | readonly Expression[];
}

// --- Queries -------------------------------------------------------------------------------------------------------

export interface SelectQuery extends Base {
  readonly node: "SelectQuery";
  readonly ctes: readonly CTE[] | null;
  readonly select: readonly Expression[];
  readonly distinct: true | null;
  readonly select_from: JoinExpr | null;
  readonly array_join_op?: "ARRAY JOIN" | "LEFT ARRAY JOIN" | "INNER ARRAY JOIN";
  readonly array_join_list?: readonly Expression[];
  readonly prewhere: Expression | null;
  readonly where: Expression | null;
  readonly group_by: readonly (Expression | GroupingSet)[] | null;
  readonly group_by_mode?: "all" | "cube" | "rollup" | "grouping_sets";
  readonly having: Expression | null;
  readonly qualify: Expression | null;
  readonly window_exprs?: Readonly<Record<string, WindowExpr>>;
  readonly order_by?: readonly OrderExpr[];
  readonly interpolate?: readonly InterpolateExpr[];
  readonly limit_by?: LimitByExpr;
  readonly limit?: Expression;
  readonly offset?: Expression;
  readonly limit_with_ties?: true;
  readonly limit_percent?: true;
}

export interface SelectSetQuery extends Base {
  readonly node: "SelectSetQuery";
  readonly initial_select_query: SelectLike;
  readonly subsequent_select_queries: readonly SelectSetNode[];
  readonly limit?: Expression;
  readonly offset?: Expression;
  readonly limit_percent?: true;
  readonly limit_with_ties?: true;
}

export type SetOperator =
  | "UNION ALL"
  | "UNION DISTINCT"
  | "INTERSECT"
  | "INTERSECT ALL"
  | "INTERSECT DISTINCT"
  | "EXCEPT"
  | "EXCEPT ALL"
  | "UNION ALL BY NAME"
  | "UNION DISTINCT BY NAME"
  | "INTERSECT BY NAME"
  | "INTERSECT ALL BY NAME"
  | "INTERSECT DISTINCT BY NAME"
  | "EXCEPT BY NAME"
  | "EXCEPT ALL BY NAME";

export interface SelectSetNode extends Base {
  readonly node: "SelectSetNode";
  readonly select_query: SelectLike;
  readonly set_operator: SetOperator;
}

/** What can stand where a query is wanted. */
export type SelectLike = SelectQuery | SelectSetQuery | Placeholder | HogQLXTag;

export interface CTE extends Base {
  readonly node: "CTE";
  readonly name: string;
  readonly expr: Expression;
  readonly cte_type: "subquery" | "column";
  readonly columns?: readonly string[] | null;
  readonly using_key?: readonly string[] | null;
  readonly materialized?: boolean | null;
  readonly recursive?: true;
}

export type TableExpression =
  | Field
  | SelectLike
  | ValuesQuery
  | PivotExpr
  | UnpivotExpr
  /** Only inside a pivot: the aliased table, function or join that it turns. */
  | JoinExpr;

/** One table of a FROM clause; joins are a list linked through `next_join`. */
export interface JoinExpr extends Base {
  readonly node: "JoinExpr";
  readonly table: TableExpression;
  readonly table_args?: readonly Expression[];
  readonly alias: string | null;
  readonly column_aliases?: readonly string[] | null;
  /** Absent only in the reduced form inside a pivot. */
  readonly table_final?: true | null;
  readonly sample?: SampleExpr | null;
  readonly join_type?: string;
  readonly constraint?: JoinConstraint | null;
  readonly next_join: JoinExpr | null;
}

export interface JoinConstraint extends Base {
  readonly node: "JoinConstraint";
  readonly expr: Expression;
  readonly constraint_type: "ON" | "USING";
}

export interface SampleExpr extends Base {
  readonly node: "SampleExpr";
  readonly sample_value: RatioExpr | Placeholder;
  readonly offset_value: RatioExpr | Placeholder | null;
}

export interface RatioExpr extends Base {
  readonly node: "RatioExpr";
  readonly left: Constant;
  readonly right: Constant | null;
}

export interface OrderExpr extends Base {
  readonly node: "OrderExpr";
  readonly expr: Expression;
  readonly order: "ASC" | "DESC";
  readonly with_fill?: WithFillExpr;
}

export interface WithFillExpr extends Base {
  readonly node: "WithFillExpr";
  readonly from_value?: Expression;
  readonly to_value?: Expression;
  readonly step_value?: Expression;
}

export interface InterpolateExpr extends Base {
  readonly node: "InterpolateExpr";
  readonly expr: Expression;
  readonly value?: Expression;
}

export interface LimitByExpr extends Base {
  readonly node: "LimitByExpr";
  readonly n: Expression;
  readonly offset_value: Expression | null;
  readonly exprs: readonly Expression[];
}

export interface GroupingSet extends Base {
  readonly node: "GroupingSet";
  readonly exprs: readonly Expression[];
}

export interface ValuesQuery extends Base {
  readonly node: "ValuesQuery";
  readonly rows: readonly (readonly Expression[])[];
}

export interface PivotExpr extends Base {
  readonly node: "PivotExpr";
  readonly table: TableExpression;
  readonly aggregates: readonly Expression[];
  readonly columns: readonly PivotColumn[];
  readonly group_by?: readonly Expression[];
}

export interface PivotColumn extends Base {
  readonly node: "PivotColumn";
  readonly column: Expression;
  readonly values: readonly Expression[];
}

export interface UnpivotExpr extends Base {
  readonly node: "UnpivotExpr";
  readonly table: TableExpression;
  readonly columns: readonly UnpivotColumn[];
  readonly include_nulls: boolean;
}

export interface UnpivotColumn extends Base {
  readonly node: "UnpivotColumn";
  readonly value_columns: Expression;
  readonly name_columns: Expression;
  readonly unpivot_values: readonly Expression[];
}

// --- Statements ----------------------------------------------------------------------------------------------------

export interface Program extends Base {
  readonly node: "Program";
  readonly declarations: readonly Statement[];
}

export interface Block extends Base {
  readonly node: "Block";
  readonly declarations: readonly Statement[];
}

export interface VariableDeclaration extends Base {
  readonly node: "VariableDeclaration";
  readonly name: string;
  readonly name_span?: Span;
  readonly expr: Expression | null;
}

export interface VariableAssignment extends Base {
  readonly node: "VariableAssignment";
  /** Any expression as far as the grammar goes; the compiler wants a Field, ArrayAccess or TupleAccess. */
  readonly left: Expression;
  readonly right: Expression;
}

/** `expr` is null only for a lone `;` as the body of an if, else or loop. */
export interface ExprStatement extends Base {
  readonly node: "ExprStatement";
  readonly expr: Expression | null;
}

export interface ReturnStatement extends Base {
  readonly node: "ReturnStatement";
  readonly expr: Expression | null;
}

export interface ThrowStatement extends Base {
  readonly node: "ThrowStatement";
  readonly expr: Expression;
}

export interface IfStatement extends Base {
  readonly node: "IfStatement";
  readonly expr: Expression;
  readonly then: Statement;
  readonly else_: Statement | null;
}

export interface WhileStatement extends Base {
  readonly node: "WhileStatement";
  readonly expr: Expression;
  readonly body: Statement;
}

export type ForPart = VariableDeclaration | VariableAssignment | Expression;

export interface ForStatement extends Base {
  readonly node: "ForStatement";
  readonly initializer: ForPart | null;
  readonly condition: Expression | null;
  readonly increment: ForPart | null;
  readonly body: Statement;
}

export interface ForInStatement extends Base {
  readonly node: "ForInStatement";
  readonly keyVar: string | null;
  readonly valueVar: string;
  readonly key_span?: Span;
  readonly value_span?: Span;
  readonly expr: Expression;
  readonly body: Statement;
}

export interface FunctionDeclaration extends Base {
  readonly node: "Function";
  readonly name: string;
  readonly name_span?: Span;
  readonly params: readonly string[];
  readonly param_spans?: readonly Span[];
  readonly body: Block;
}

/** One `catch (name: type) { … }`. */
export type Catch = readonly [name: string | null, type: string | null, body: Block];

export interface TryCatchStatement extends Base {
  readonly node: "TryCatchStatement";
  readonly try_stmt: Block;
  readonly catches: readonly Catch[];
  readonly finally_stmt: Block | null;
}

// --- Families ------------------------------------------------------------------------------------------------------

export type Expression =
  | Constant
  | Field
  | ArithmeticOperation
  | CompareOperation
  | IsDistinctFrom
  | BetweenExpr
  | And
  | Or
  | Not
  | Alias
  | Call
  | ExprCall
  | Lambda
  | ArrayAccess
  | TupleAccess
  | ArraySlice
  | ArrayLiteral
  | Tuple
  | Dict
  | Placeholder
  | NamedArgument
  | PositionalRef
  | TypeCast
  | TryCast
  | ColumnsExpr
  | SpreadExpr
  | WindowFunction
  | HogQLXTag
  | SelectQuery
  | SelectSetQuery;

export type Statement =
  | VariableDeclaration
  | VariableAssignment
  | ExprStatement
  | ReturnStatement
  | ThrowStatement
  | IfStatement
  | WhileStatement
  | ForStatement
  | ForInStatement
  | FunctionDeclaration
  | TryCatchStatement
  | Block;

export type AstNode =
  | Expression
  | Statement
  | Program
  | WindowExpr
  | WindowFrameExpr
  | HogQLXAttribute
  | SelectSetNode
  | CTE
  | JoinExpr
  | JoinConstraint
  | SampleExpr
  | RatioExpr
  | OrderExpr
  | WithFillExpr
  | InterpolateExpr
  | LimitByExpr
  | GroupingSet
  | ValuesQuery
  | PivotExpr
  | PivotColumn
  | UnpivotExpr
  | UnpivotColumn;

export type NodeName = AstNode["node"];

/** The node type of a given name: `NodeOf<"Call">` is `Call`. */
export type NodeOf<Name extends NodeName> = Extract<AstNode, { readonly node: Name }>;
