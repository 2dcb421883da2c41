/** What the supervisor's side sends its warehouse process over the IPC channel, once, before anything else. */
export interface StartOrder {
  readonly folder: string;
  readonly sessions: number;
  readonly user: string;
  readonly password: string;
  readonly port: number;
}

/** Later orders. */
export type Order = StartOrder | "stop";

/** What the warehouse process answers. */
export type Report =
  | { readonly type: "listening"; readonly port: number; readonly version: string }
  | { readonly type: "failed"; readonly locked: boolean; readonly message: string };
