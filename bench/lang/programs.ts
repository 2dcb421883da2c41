/** Programs that tiers and peers are measured on, and the event they see. */

/** About 1.2 KB of JSON, 30 properties. */
export const EVENT = {
  event: "checkout_completed",
  uuid: "018f7a1c-2b3d-7c4e-8f5a-6b7c8d9e0f1a",
  distinct_id: "user-4711",
  timestamp: "2026-03-05T14:07:09.042Z",
  properties: {
    $browser: "Chrome",
    $browser_version: 131,
    $os: "Mac OS X",
    $os_version: "14.2.1",
    $device_type: "Desktop",
    $current_url: "https://shop.example/checkout/thanks?utm_source=mail&utm_campaign=spring",
    $host: "shop.example",
    $pathname: "/checkout/thanks",
    $referrer: "https://mail.example/",
    $referring_domain: "mail.example",
    $screen_height: 1117,
    $screen_width: 1728,
    $viewport_height: 965,
    $viewport_width: 1512,
    $lib: "web",
    $lib_version: "1.449.2",
    $insert_id: "k3j2h1g0f9e8d7c6",
    $time: 1772719629.042,
    $ip: "203.0.113.77",
    $session_id: "018f7a1c-0000-7000-8000-000000000001",
    email: "Ada.Lovelace@Example.org",
    phone: "+44 20 7946 0018",
    plan: "pro",
    amount: 129.9,
    currency: "EUR",
    items: [
      { sku: "A-1", price: 79.9, quantity: 1 },
      { sku: "B-2", price: 25, quantity: 2 },
    ],
    coupon: "SPRING",
    first_purchase: false,
    address: { city: "London", zip: "EC1A" },
    utm_source: "mail",
  },
} as const;

export interface BenchProgram {
  readonly name: string;
  readonly source: string;
  /** Runs per timed slice, so that each slice takes some milliseconds on the slower side. */
  readonly runs: number;
}

/** Work without an event. */
export const CPU_PROGRAMS: readonly BenchProgram[] = [
  {
    name: "fib(20)",
    source: "fun fib(n) { if (n < 2) { return n } return fib(n - 1) + fib(n - 2) } return fib(20)",
    runs: 1,
  },
  {
    name: "nested loop 40,000",
    source:
      "let s := 0; for (let i := 0; i < 200; i := i + 1) { for (let j := 0; j < 200; j := j + 1) { s := s + i * j % 7 } } return s",
    runs: 1,
  },
  {
    name: "string building",
    source:
      "let s := ''; for (let i := 0; i < 200; i := i + 1) { s := concat(s, 'item-', i, ';'); if (length(s) > 500) { s := lower(substring(s, 100, 300)) } } return length(s)",
    runs: 20,
  },
  {
    name: "dict + array",
    source:
      "let d := {}; let l := []; for (let i := 0; i < 100; i := i + 1) { let k := concat('k', i % 10); d[k] := (d[k] ?? 0) + i; l := arrayPushBack(l, d[k]) } let t := 0; for (let k, v in d) { t := t + v } return t + length(l)",
    runs: 10,
  },
  {
    name: "sieve(500)",
    source:
      "let n := 500; let p := []; for (let i := 1; i <= n; i := i + 1) { p[i] := true } for (let i := 2; i * i <= n; i := i + 1) { if (p[i]) { for (let j := i * i; j <= n; j := j + i) { p[j] := false } } } let c := 0; for (let i := 2; i <= n; i := i + 1) { if (p[i]) { c := c + 1 } } return c",
    runs: 2,
  },
  {
    name: "lambdas, n = 200",
    source:
      "let l := range(200); let a := arrayMap(x -> x * 2 + 1, l); let b := arrayFilter(x -> x % 3 = 0, a); return arrayReduce((t, x) -> t + x, b, 0)",
    runs: 5,
  },
];

/** Parses and prints the event's JSON; the text is the global `text`. */
export const JSON_PROGRAM: BenchProgram = {
  name: "JSON parse + stringify ×20",
  source:
    "let n := 0; for (let i := 0; i < 20; i := i + 1) { n := n + length(jsonStringify(jsonParse(text))) } return n",
  runs: 10,
};

/** Four conjuncts on an event that is parsed already. */
export const FILTER_SOURCE =
  "event.event = 'checkout_completed' and event.properties.$browser in ['Chrome', 'Safari'] and event.properties.amount > 100 and event.properties.$current_url ilike '%CHECKOUT%'";

/** A filter that differs from `FILTER_SOURCE` by `n`. */
export function filterSource(n: number): string {
  return `event.event = '${n % 2 === 0 ? "checkout_completed" : `other_${n}`}' and event.properties.$browser in ['Chrome', 'Safari', 'b${n}'] and event.properties.amount > ${n % 200} and event.properties.$current_url ilike '%check${n % 3 === 0 ? "out" : n}%'`;
}

/** Hashes and removes an address, sets properties, five conditions. */
export const TRANSFORM_SOURCE = `
let e := event
let p := e.properties
if (notEmpty(p.email)) {
  p.email_hash := sha256Hex(lower(p.email))
  p.email := null
}
p.domain := p.$host
if (p.amount > 100) { p.tier := 'large' } else { p.tier := 'small' }
if (p.plan = 'pro') { p.is_pro := true }
if (p.$device_type = 'Desktop' or p.$device_type = 'Laptop') { p.big_screen := p.$screen_width > 1200 }
if (p.$current_url ilike '%utm_campaign=%') { p.from_campaign := true }
p.label := concat(p.plan, '/', p.currency)
p.processed := 1
return e`;

/** Goes through all properties by name and by pattern. */
export const PII_SOURCE = `
let e := event
let p := e.properties
let dropped := 0
for (let k, v in e.properties) {
  if (k in ['email', 'phone', 'first_name', 'last_name', 'ip', '$ip']) {
    p[k] := '[removed]'
    dropped := dropped + 1
  } else if (k like '%address%') {
    p[k] := null
    dropped := dropped + 1
  } else if (typeof(v) = 'string' and match(v, '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+$')) {
    p[k] := '[email]'
    dropped := dropped + 1
  }
}
p.pii_dropped := dropped
return e`;
