/** The programs that tier 1 is measured on, each beside the JavaScript that someone would write by hand. */

import {
  CPU_PROGRAMS,
  EVENT,
  FILTER_SOURCE,
  JSON_PROGRAM,
  PII_SOURCE,
  TRANSFORM_SOURCE,
} from "#bench/lang/programs.ts";
import { sha256HexOf } from "#runtime/hash.ts";

type Record_ = Record<string, unknown>;

/** A program, and the same by hand. */
export interface Contest {
  readonly name: string;
  readonly source: string;
  readonly form: "program" | "expression";
  /** What the program sees; made for every run. */
  readonly globals: () => Record_;
  /** The result is printed as JSON, and that counts. */
  readonly printed: boolean;
  readonly byHand: (globals: Record_) => unknown;
  /** Runs between two looks at the clock. */
  readonly runs: number;
  /** @posthog/hogvm runs it too. */
  readonly peer: boolean;
}

const TEXT = JSON.stringify(EVENT);
const NOTHING = (): Record_ => ({});

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function loops(): number {
  let s = 0;
  for (let i = 0; i < 200; i++) for (let j = 0; j < 200; j++) s = s + ((i * j) % 7);
  return s;
}

function strings(): number {
  let s = "";
  for (let i = 0; i < 200; i++) {
    s = `${s}item-${i};`;
    if (s.length > 500) s = s.slice(99, 399).toLowerCase();
  }
  return s.length;
}

function dictAndArray(): number {
  const d: Record<string, number> = {};
  const l: number[] = [];
  for (let i = 0; i < 100; i++) {
    const k = `k${i % 10}`;
    d[k] = (d[k] ?? 0) + i;
    l.push(d[k]);
  }
  let t = 0;
  for (const v of Object.values(d)) t += v;
  return t + l.length;
}

function sieve(): number {
  const n = 500;
  const p: boolean[] = [];
  for (let i = 1; i <= n; i++) p[i - 1] = true;
  for (let i = 2; i * i <= n; i++) {
    if (!p[i - 1]) continue;
    for (let j = i * i; j <= n; j += i) p[j - 1] = false;
  }
  let c = 0;
  for (let i = 2; i <= n; i++) if (p[i - 1]) c++;
  return c;
}

function lambdas(): number {
  const l: number[] = [];
  for (let i = 0; i < 200; i++) l.push(i);
  const a = l.map((x) => x * 2 + 1);
  const b = a.filter((x) => x % 3 === 0);
  return b.reduce((t, x) => t + x, 0);
}

function json({ text }: Record_): number {
  let n = 0;
  for (let i = 0; i < 20; i++) n += JSON.stringify(JSON.parse(text as string)).length;
  return n;
}

function filter({ event }: Record_): boolean {
  const { event: name, properties: p } = event as { event: string; properties: Record_ };
  return (
    name === "checkout_completed" &&
    (p["$browser"] === "Chrome" || p["$browser"] === "Safari") &&
    (p["amount"] as number) > 100 &&
    /CHECKOUT/i.test(p["$current_url"] as string)
  );
}

function transform({ event }: Record_, hash: boolean): unknown {
  const p = (event as { properties: Record_ }).properties;
  if (p["email"]) {
    if (hash) p["email_hash"] = sha256HexOf((p["email"] as string).toLowerCase());
    p["email"] = null;
  }
  p["domain"] = p["$host"];
  p["tier"] = (p["amount"] as number) > 100 ? "large" : "small";
  if (p["plan"] === "pro") p["is_pro"] = true;
  if (p["$device_type"] === "Desktop" || p["$device_type"] === "Laptop") {
    p["big_screen"] = (p["$screen_width"] as number) > 1200;
  }
  if (/utm_campaign=/i.test(p["$current_url"] as string)) p["from_campaign"] = true;
  p["label"] = `${p["plan"] as string}/${p["currency"] as string}`;
  p["processed"] = 1;
  return event;
}

const ADDRESS = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$/;
const REMOVED: ReadonlySet<string> = new Set(["email", "phone", "first_name", "last_name", "ip", "$ip"]);

function pii({ event }: Record_): unknown {
  const p = (event as { properties: Record_ }).properties;
  let dropped = 0;
  for (const k of Object.keys(p)) {
    const v = p[k];
    if (REMOVED.has(k)) {
      p[k] = "[removed]";
      dropped++;
    } else if (k.includes("address")) {
      p[k] = null;
      dropped++;
    } else if (typeof v === "string" && ADDRESS.test(v)) {
      p[k] = "[email]";
      dropped++;
    }
  }
  p["pii_dropped"] = dropped;
  return event;
}

const cpu = (index: number, name: string, byHand: () => unknown): Contest => ({
  name,
  source: CPU_PROGRAMS[index]!.source,
  form: "program",
  globals: NOTHING,
  printed: false,
  byHand,
  runs: CPU_PROGRAMS[index]!.runs * 10,
  peer: true,
});

const onEvent = (name: string, source: string, byHand: Contest["byHand"]): Contest => ({
  ...{ name, source, form: "program", printed: true, byHand, runs: 100, peer: false },
  globals: () => ({ event: JSON.parse(TEXT) as unknown }),
});

export const CONTESTS: readonly Contest[] = [
  cpu(0, "fib(20)", () => fib(20)),
  cpu(1, "nested loop 40,000", loops),
  cpu(2, "string building", strings),
  cpu(3, "dict + array", dictAndArray),
  cpu(4, "sieve(500)", sieve),
  {
    ...{ name: "JSON ×20", source: JSON_PROGRAM.source, form: "program", printed: false, byHand: json, runs: 10 },
    ...{ globals: () => ({ text: TEXT }), peer: false },
  },
  cpu(5, "lambdas, n = 200", lambdas),
  {
    ...{ name: "filter", source: FILTER_SOURCE, form: "expression", printed: false, byHand: filter, runs: 5_000 },
    ...{ globals: () => ({ event: EVENT }), peer: false },
  },
  onEvent("transform, JSON to JSON", TRANSFORM_SOURCE, (globals) => transform(globals, true)),
  onEvent(
    "transform without hash, JSON to JSON",
    TRANSFORM_SOURCE.replace("p.email_hash := sha256Hex(lower(p.email))", ""),
    (globals) => transform(globals, false),
  ),
  onEvent("pii, JSON to JSON", PII_SOURCE, pii),
];
