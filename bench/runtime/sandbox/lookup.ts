import type { Measure } from "../../measure.ts";
import { compare, interleave } from "../../measure.ts";

/**
 * Two ways for a large read-only table (addresses to places, 64 MB) to serve transformations, per event: the parent looks
 * up each event's address once and sends the records in the batch's header, or isolates share the table's bytes, walk its
 * search tree and decode the record themselves. Copying it into isolates is no way at all: it is as large as their heap.
 */

const EVENTS = 50;
const TURNS = 200;
const ROUNDS = 7;
const TABLE_BYTES = 64 * 1024 * 1024;
const ADDRESS_BITS = 32;
const NODE_BYTES = 6;
const RECORD_BYTES = 220;

const recordOf = (at: number) => ({
  ...{ city_name: `City ${at}`, country_name: "Czechia", country_code: "CZ", continent_name: "Europe" },
  ...{ continent_code: "EU", postal_code: "110 00", latitude: 50.08 + at / 1e4, longitude: 14.42 },
  ...{ accuracy_radius: 20, time_zone: "Europe/Prague", subdivision_1_code: "10", subdivision_1_name: "Prague" },
});

export async function lookupBench(): Promise<readonly Measure[]> {
  const header = JSON.stringify(Array.from({ length: EVENTS }, (_, at) => recordOf(at)));
  const table = new Uint8Array(new SharedArrayBuffer(TABLE_BYTES));
  for (let at = 0; at < TABLE_BYTES; at += 3) table[at] = Math.imul(at, 2_654_435_761) >>> 24;
  const rates = await interleave(ROUNDS, {
    header: () => rate(() => (JSON.parse(header) as unknown[]).length),
    shared: () =>
      rate(() => {
        let units = 0;
        for (let at = 0; at < EVENTS; at++) units += record(table, Math.imul(at + 1, 2_654_435_761) >>> 0).length;
        return units;
      }),
  });
  const peer = "a shared table read in the isolate";
  return [compare("places from the batch's header", "events/CPU s", rates.header, peer, rates.shared)];
}

/** A walk as long as an IPv4 address, then a record of the usual length: what a reader in JavaScript can't do without. */
function record(table: Uint8Array, address: number): string {
  let node = 0;
  for (let bit = 0; bit < ADDRESS_BITS; bit++) {
    const at = (node * NODE_BYTES + ((address >>> bit) & 1) * 3) % (TABLE_BYTES - NODE_BYTES);
    node = ((table[at] ?? 0) << 16) | ((table[at + 1] ?? 0) << 8) | (table[at + 2] ?? 0);
  }
  let text = "";
  for (let at = 0; at < RECORD_BYTES; at++)
    text += String.fromCharCode(32 + ((table[(node + at) % TABLE_BYTES] ?? 0) & 63));
  return text;
}

function rate(work: () => number): number {
  const start = process.cpuUsage();
  let units = 0;
  for (let turn = 0; turn < TURNS; turn++) units += work();
  const { user, system } = process.cpuUsage(start);
  if (units === 0) throw new Error("nothing was looked up");
  return (EVENTS * TURNS) / ((user + system) / 1e6);
}
