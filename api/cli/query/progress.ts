/** A line at the foot of a terminal that tells what a query has read so far. */
import type { Progress, QueryClient } from "./client.ts";

const FIRST_MS = 400;
const EVERY_MS = 300;
const CLEAR = "\r\u001b[2K";

const UNITS = ["", "K", "M", "G", "T"];

/** `1.2M`, `34`, `5.6K` */
export function short(value: number): string {
  let unit = 0;
  let scaled = value;
  while (scaled >= 1_000 && unit < UNITS.length - 1) {
    scaled /= 1_000;
    unit++;
  }
  return `${unit === 0 ? Math.round(scaled) : scaled.toPrecision(3)}${UNITS[unit]}`;
}

export const readText = (rows: number, bytes: number, seconds: number): string =>
  `${short(rows)} rows, ${short(bytes)}B read in ${seconds.toFixed(seconds < 10 ? 2 : 0)} s`;

/** Shows progress until it is stopped. */
export function showProgress(client: QueryClient, id: string, write: (text: string) => void): { stop(): void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let shown = false;
  const look = async (): Promise<void> => {
    const progress: Progress | undefined = await client.progress(id).catch(() => undefined);
    if (stopped) return;
    if (progress !== undefined) {
      const { rows_read: rows, estimated_rows_total: all, bytes_read: bytes, time_elapsed: seconds } = progress;
      const part = all > rows && rows > 0 ? ` (${Math.floor((100 * rows) / all)}%)` : "";
      write(`${CLEAR}  ${readText(rows, bytes, seconds)}${part} …`);
      shown = true;
    }
    timer = setTimeout(() => void look(), EVERY_MS);
  };
  timer = setTimeout(() => void look(), FIRST_MS);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      if (shown) write(CLEAR);
    },
  };
}
