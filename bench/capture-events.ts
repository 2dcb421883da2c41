/** Bodies as posthog-node sends them, for `capture.ts`. */
import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** Events of one body. */
export const EVENTS = 100;

const pick = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;
const hex = (bytes: number): string => randomBytes(bytes).toString("hex");

/** One event: about 820 bytes of JSON, 126 once a hundred of them are compressed. */
function anEvent(n: number): object {
  return {
    event: pick(["$pageview", "$autocapture", "signed up", "order placed", "$feature_flag_called"]),
    properties: {
      $lib: "posthog-node",
      $lib_version: "5.70.0",
      $is_server: true,
      $geoip_disable: true,
      $current_url: `https://app.example.com/projects/${randomInt(9_999)}/${pick(["home", "insights", "settings"])}?tab=${n}`,
      $pathname: `/projects/${randomInt(9_999)}/insights`,
      $host: "app.example.com",
      $browser: pick(["Chrome", "Firefox", "Safari"]),
      $browser_version: 120 + randomInt(9),
      $os: pick(["Mac OS X", "Windows", "Linux"]),
      $device_type: "Desktop",
      $screen_height: 1080,
      $screen_width: 1920,
      $session_id: `019b${hex(2)}-${hex(2)}-7${hex(1)}0-8000-${hex(6)}`,
      $device_id: randomUUID(),
      plan: pick(["free", "pro", "enterprise"]),
      amount: randomInt(100_000) / 100,
      items: [
        { sku: `sku-${hex(3)}`, quantity: randomInt(9) },
        { sku: `sku-${hex(3)}`, quantity: randomInt(9) },
      ],
      $set: { email: `user${n}@example.com`, name: "Jane Doe" },
      note: "some text of a usual length here",
    },
    timestamp: new Date(Date.now() - randomInt(10_000)).toISOString(),
    uuid: randomUUID(),
    distinct_id: `user-${hex(4)}`,
  };
}

/** A batch of `EVENTS` events as JSON. */
export const batchJson = (): string =>
  JSON.stringify({
    api_key: "phc_bench0123456789",
    batch: Array.from({ length: EVENTS }, (_, n) => anEvent(n)),
    sent_at: new Date().toISOString(),
  });
