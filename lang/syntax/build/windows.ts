import type { OrderExpr, WindowExpr, WindowFrameExpr, WithFillExpr } from "../ast.ts";
import * as parse from "../generated/HogParser.ts";
import { type Building, spanOf } from "./building.ts";
import { expression, expressionList, optional } from "./expressions.ts";

export function orderItem(building: Building, context: parse.OrderItemContext): OrderExpr {
  const direction = context._direction?.type;
  const descending = direction === parse.HogParser.DESC || direction === parse.HogParser.DESCENDING;
  return {
    node: "OrderExpr",
    expr: expression(building, context.expr(0)!),
    order: descending ? "DESC" : "ASC",
    ...(context.FILL() === null ? {} : { with_fill: withFill(building, context) }),
    span: spanOf(context),
  };
}

function withFill(building: Building, context: parse.OrderItemContext): WithFillExpr {
  const from = optional(building, context._low);
  const to = optional(building, context._high);
  const step = optional(building, context._step);
  return {
    node: "WithFillExpr",
    ...(from === null ? {} : { from_value: from }),
    ...(to === null ? {} : { to_value: to }),
    ...(step === null ? {} : { step_value: step }),
    span: { start: context.WITH()!.symbol.start, end: spanOf(context).end },
  };
}

export const orderItems = (building: Building, context: parse.OrderItemsContext): OrderExpr[] =>
  context.orderItem().map((item) => orderItem(building, item));

export function windowOf(building: Building, context: parse.WindowContext): WindowExpr {
  const partition = context.exprList();
  const order = context.orderItems();
  const frame = context.frame();
  const bounds = frame?.frameBound().map((bound) => frameBound(building, bound)) ?? [];
  return {
    node: "WindowExpr",
    partition_by: partition === null ? null : expressionList(building, partition),
    order_by: order === null ? null : orderItems(building, order),
    ...(frame === null ? {} : { frame_method: context._unit!.type === parse.HogParser.ROWS ? "ROWS" : "RANGE" }),
    frame_start: bounds[0] ?? null,
    frame_end: bounds[1] ?? null,
    span: spanOf(context),
  };
}

function frameBound(building: Building, context: parse.FrameBoundContext): WindowFrameExpr {
  const span = spanOf(context);
  if (context instanceof parse.CurrentRowBoundContext) {
    return { node: "WindowFrameExpr", frame_type: "CURRENT ROW", span };
  }
  if (context instanceof parse.UnboundedPrecedingBoundContext) {
    return { node: "WindowFrameExpr", frame_type: "PRECEDING", frame_value: null, span };
  }
  if (context instanceof parse.UnboundedFollowingBoundContext) {
    return { node: "WindowFrameExpr", frame_type: "FOLLOWING", frame_value: null, span };
  }
  const bound = context as parse.ValueBoundContext;
  const value = expression(building, bound.expr());
  const isInteger =
    value.node === "Constant" &&
    value.float === undefined &&
    (typeof value.value === "number" || typeof value.value === "bigint");
  return {
    node: "WindowFrameExpr",
    frame_type: bound.PRECEDING() === null ? "FOLLOWING" : "PRECEDING",
    frame_value: isInteger ? (value.value as number | bigint) : value,
    span,
  };
}
