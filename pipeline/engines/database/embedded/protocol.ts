/** What the database's process is told over its IPC channel, once, before anything else. */
export interface StartOrder {
  readonly folder: string;
  readonly password: string;
  readonly port: number;
  readonly idleInTransactionMs: number;
}
