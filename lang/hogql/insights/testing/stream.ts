/** Generated event streams, small and nasty: ties, clock changes, leap days, nulls, texts beyond ASCII. */
import fc from "fast-check";
import { DateTime } from "luxon";

export interface TestEvent {
  readonly uuid: string;
  readonly event: string;
  /** µs since 1970 UTC. */
  readonly at: number;
  readonly person: string;
  readonly distinctId: string;
  readonly session: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly personProperties: Readonly<Record<string, unknown>>;
  /** µs since 1970 UTC. */
  readonly personCreatedAt: number;
  readonly elements: string;
}

export interface Place {
  readonly zone: string;
  readonly weekStart: "sunday" | "monday";
  /** Local time that the streams end around. */
  readonly now: string;
}

/** Spring forward and fall back, a leap day, a half-hour offset, a year's end. */
export const PLACES: readonly Place[] = [
  { zone: "America/New_York", weekStart: "sunday", now: "2024-03-12T15:20:10" },
  { zone: "America/New_York", weekStart: "monday", now: "2024-11-04T09:00:00" },
  { zone: "Europe/Berlin", weekStart: "monday", now: "2024-10-29T23:30:00" },
  { zone: "UTC", weekStart: "sunday", now: "2024-03-03T12:00:00" },
  { zone: "Asia/Kolkata", weekStart: "monday", now: "2024-01-04T00:10:00" },
  { zone: "Australia/Sydney", weekStart: "sunday", now: "2024-04-09T18:45:00" },
];

export const nowMsOf = ({ zone, now }: Place): number => DateTime.fromISO(now, { zone }).toMillis();

export interface Stream {
  readonly place: Place;
  readonly events: readonly TestEvent[];
}

const HOUR = 3_600_000_000;

const hex = fc.integer({ min: 0, max: 15 }).map((digit) => digit.toString(16));
const anyUuid = fc
  .array(hex, { minLength: 31, maxLength: 31 })
  .map((digits) => digits.join(""))
  .map((d) => `${d.slice(0, 8)}-${d.slice(8, 12)}-4${d.slice(12, 15)}-a${d.slice(15, 18)}-${d.slice(18, 30)}`);

const PLANS = ["free", "pro", "ünï☃😀 'q\"", "%_\\", "", null, undefined, "other"] as const;

/** Moments that matter: hours, midnights, and a microsecond before and after them. */
const anyMoment = (nowMicros: number, daysBack: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -daysBack * 24, max: 12 }).map((hours) => Math.floor(nowMicros / HOUR) * HOUR + hours * HOUR),
    fc
      .tuple(
        fc.integer({ min: -daysBack * 24, max: 12 }),
        fc.constantFrom(-1, 1, 500, 30 * 60_000_000, 59 * 60_000_000),
      )
      .map(([hours, off]) => Math.floor(nowMicros / HOUR) * HOUR + hours * HOUR + off),
    fc.integer({ min: -daysBack * 24 * 60, max: 0 }).map((minutes) => nowMicros + minutes * 60_000_000),
  );

export interface StreamOptions {
  readonly names?: readonly string[];
  readonly eventsMin?: number;
  readonly eventsMax?: number;
  readonly personsMax?: number;
  readonly daysBack?: number;
  /** Moments an event falls on, of the given; makes ties likely. */
  readonly momentsMax?: number;
}

export function anyStream({
  names = ["a", "b", "c"],
  eventsMin = 0,
  eventsMax = 40,
  personsMax = 5,
  daysBack = 20,
  momentsMax = 25,
}: StreamOptions = {}): fc.Arbitrary<Stream> {
  return fc.constantFrom(...PLACES).chain((place) => {
    const nowMicros = nowMsOf(place) * 1_000;
    const person = fc.record({
      id: anyUuid,
      createdAt: anyMoment(nowMicros, daysBack + 10).map((micros) => Math.floor(micros / 1_000) * 1_000),
      tier: fc.constantFrom("gold", "ünï", null, undefined),
    });
    return fc
      .tuple(
        fc.array(person, { minLength: 1, maxLength: personsMax }),
        fc.array(anyMoment(nowMicros, daysBack), { minLength: 1, maxLength: momentsMax }),
        fc.array(
          fc.record({
            uuid: anyUuid,
            event: fc.constantFrom(...names),
            moment: fc.nat(),
            person: fc.nat(),
            second: fc.boolean(),
            session: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
            plan: fc.constantFrom(...PLANS),
            amount: fc.constantFrom(0, 1, 2.5, -3, 10, 1_000, null, undefined, "7", "many"),
            company: fc.constantFrom("acme", "globex", "", undefined, undefined),
            url: fc.constantFrom("https://x.test/a/", "https://x.test/b?q=1", "https://x.test/", "", undefined),
            flag: fc.constantFrom(true, false, undefined),
          }),
          { minLength: eventsMin, maxLength: eventsMax, size: "max" },
        ),
      )
      .map(([persons, moments, rows]): Stream => {
        const events = rows.map((row): TestEvent => {
          const who = row.person % persons.length;
          const owner = persons[who]!;
          return {
            uuid: row.uuid,
            event: row.event,
            at: moments[row.moment % moments.length]!,
            person: owner.id,
            distinctId: `d${who}${row.second ? "b" : "a"}`,
            session: row.session === undefined ? undefined : sessionId(nowMicros, who, row.session),
            properties: defined({
              plan: row.plan,
              amount: row.amount,
              $group_0: row.company,
              $current_url: row.url,
              flag: row.flag,
            }),
            personProperties: defined({ tier: owner.tier }),
            personCreatedAt: owner.createdAt,
            elements: "",
          };
        });
        return { place, events };
      });
  });
}

const defined = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A UUIDv7 of a moment some days before now. */
export function sessionId(nowMicros: number, person: number, index: number): string {
  const ms = Math.floor(nowMicros / 1_000) - 5 * 86_400_000 + index * 1_000;
  const time = ms.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(person * 10 + index).padStart(12, "0")}`;
}

const clock = (micros: number): string => {
  const text = new Date(Math.floor(micros / 1_000)).toISOString().slice(0, 23).replace("T", " ");
  return text + String(micros - Math.floor(micros / 1_000) * 1_000).padStart(3, "0");
};

/** A line of JSONEachRow for the warehouse's events. */
export const eventRow = (team: number, event: TestEvent): string =>
  JSON.stringify({
    uuid: event.uuid,
    event: event.event,
    properties: JSON.stringify(
      event.session === undefined ? event.properties : { ...event.properties, $session_id: event.session },
    ),
    timestamp: clock(event.at),
    team_id: team,
    distinct_id: event.distinctId,
    elements_chain: event.elements,
    person_id: event.person,
    person_created_at: clock(event.personCreatedAt).slice(0, 23),
    person_properties: JSON.stringify(event.personProperties),
  });

/** Lines for the warehouse's persons: everybody of the stream as of the last event. */
export const personRows = (team: number, { events }: Stream): readonly string[] =>
  [...new Map(events.map((event) => [event.person, event])).values()].map((event) =>
    JSON.stringify({
      id: event.person,
      created_at: clock(event.personCreatedAt).slice(0, 23),
      team_id: team,
      properties: JSON.stringify(event.personProperties),
      is_identified: 1,
      version: 1,
    }),
  );

/** What `properties.x` reads as: text, or null for missing and null. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? escapedAsStored(value) : JSON.stringify(value);
}

/** JSON's escapes stay in a text that is read raw. */
const escapedAsStored = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What `toFloat(properties.x)` reads as. */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
