/** What the warehouse process is told over its IPC channel, once, before anything else. */
export interface StartOrder {
  readonly folder: string;
  readonly sessions: number;
  readonly user: string;
  readonly password: string;
  readonly port: number;
}
