/** Amounts as people read them, three digits or so. */

const DIGITS = 3;

function short(value: number): string {
  if (value >= 100) return String(Math.round(value));
  const text = value.toPrecision(DIGITS);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

export function durationText(ns: number): string {
  if (ns < 1e3) return `${short(ns)} ns`;
  if (ns < 999.5e3) return `${short(ns / 1e3)} µs`;
  if (ns < 999.5e6) return `${short(ns / 1e6)} ms`;
  return `${short(ns / 1e9)} s`;
}

export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${short(bytes)} B`;
  if (bytes < 999.5e3) return `${short(bytes / 1e3)} kB`;
  if (bytes < 999.5e6) return `${short(bytes / 1e6)} MB`;
  return `${short(bytes / 1e9)} GB`;
}

export const countText = (count: number): string => count.toLocaleString("en-US");

/** `part` of `whole` with a sign, 0 of nothing. */
export function percentText(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return `${percent >= 99.95 ? Math.round(percent) : percent.toFixed(1)} %`;
}

/** With the noun in its form: `1 event`, `2 events`. */
export const counted = (count: number, noun: string): string => `${countText(count)} ${noun}${count === 1 ? "" : "s"}`;
