/** The two programs of the measurements, in Hog and by hand, and the events they run on. */

import { createHash, hash } from "node:crypto";
import type { ChainEnvelope, ChainEvent } from "#transformations/chain/contract.ts";

/** Hash of an address, seven properties, five conditions. */
const TRANSFORM = `
let e := event
let p := e.properties
if (p.email != null) {
  p.email_hash := sha256Hex(lower(p.email))
  p.email := null
}
if (p.amount > 100) { p.tier := 'large' } else { p.tier := 'small' }
if (p.$browser = 'Chrome') { p.engine := 'blink' }
if (p.$os = 'Mac OS X') { p.desktop := true }
if (p.plan in ('pro', 'team')) { p.paying := true }
p.full := concat(p.first, ' ', p.last)
p.amount_cents := p.amount * 100
return e
`;

/** A loop over all properties with a list, LIKE and a pattern. */
const PII = `
let e := event
let p := e.properties
for (let key, value in event.properties) {
  if (typeof(value) = 'string') {
    if (key in ('email', 'phone', 'first', 'last') or key like '%address%') {
      p[key] := '***'
    } else if (match(value, '^[a-z0-9._-]+@[a-z0-9-]+[.][a-z]+$')) {
      p[key] := '***'
    }
  }
}
return e
`;

type Properties = Record<string, unknown>;

function transformByHand(p: Properties): void {
  if (p["email"] !== null && p["email"] !== undefined) {
    p["email_hash"] = hash("sha256", String(p["email"]).toLowerCase());
    p["email"] = null;
  }
  p["tier"] = (p["amount"] as number) > 100 ? "large" : "small";
  if (p["$browser"] === "Chrome") p["engine"] = "blink";
  if (p["$os"] === "Mac OS X") p["desktop"] = true;
  if (p["plan"] === "pro" || p["plan"] === "team") p["paying"] = true;
  p["full"] = `${p["first"]} ${p["last"]}`;
  p["amount_cents"] = (p["amount"] as number) * 100;
}

const MASKED = new Set(["email", "phone", "first", "last"]);
const ADDRESS = /^[a-z0-9._-]+@[a-z0-9-]+[.][a-z]+$/;

function piiByHand(p: Properties): void {
  for (const key of Object.keys(p)) {
    const value = p[key];
    if (typeof value !== "string") continue;
    if (MASKED.has(key) || key.includes("address") || ADDRESS.test(value)) p[key] = "***";
  }
}

export const PROGRAMS = {
  transform: { hog: TRANSFORM, byHand: transformByHand },
  pii: { hog: PII, byHand: piiByHand },
} as const;

/** 30 properties, 1.2 KB. */
export function eventOf(at: number): ChainEvent {
  const uuid = `018f0000-0000-7000-8000-${createHash("md5").update(String(at)).digest("hex").slice(0, 12)}`;
  const properties: Properties = {
    email: `User.${at}@Example.com`,
    first: "Ada",
    last: "Lovelace",
    plan: at % 2 === 0 ? "pro" : "free",
    amount: at % 200,
    $browser: "Chrome",
    $os: "Mac OS X",
    $current_url: "https://app.example.com/projects/1/insights?tab=all",
    $lib: "web",
    shipping_address: "1 Long Street, Smalltown",
  };
  for (let extra = 0; extra < 20; extra++) properties[`property_${extra}`] = `some value of number ${extra * at}`;
  const value = { event: "signed up", distinct_id: `user-${at}`, properties };
  const envelope: ChainEnvelope = {
    event: "signed up",
    uuid,
    distinctId: `user-${at}`,
    timestamp: "2026-01-01T12:00:01.000Z",
    now: "2026-01-01T12:00:05.000Z",
    ip: "203.0.113.7",
  };
  return { envelope, value: new TextEncoder().encode(JSON.stringify(value)) };
}
