/** Where an adapter says what people should know. A pino logger fits. */
export interface LogReport {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentReport: LogReport = { info: () => {}, warn: () => {}, error: () => {} };
