import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseDay, type Zone, zone } from '../../src/time/index.js';

const HOUR = 3_600_000;
const NAMES = [
  'UTC',
  'Europe/Rome',
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Boa_Vista',
];
const EPOCH = Temporal.PlainDate.from('1970-01-01');

const at = (text: string) => Date.parse(text);
const known = (name: string): Zone => zone(name)!;

function offsetBy(name: string, ms: number): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
}

function dayBy(name: string, ms: number): number {
  return EPOCH.until(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name).toPlainDate()).days;
}

describe('zones', () => {
  it.each(NAMES)('%s: offset and day at every change of the clock from 1960 to 2040 and just before', (name) => {
    const z = known(name);
    let moment = Temporal.ZonedDateTime.from(`1960-01-01T00:00[${name}]`);
    let changes = 0;
    for (;;) {
      const next = moment.getTimeZoneTransition('next');
      if (next === null || next.year > 2040) break;
      moment = next;
      changes++;
      for (const ms of [-1, 0, 1, -HOUR, HOUR, 12 * HOUR].map((d) => next.epochMilliseconds + d)) {
        expect(z.offsetAt(ms)).toBe(offsetBy(name, ms));
        expect(z.dayOf(ms)).toBe(dayBy(name, ms));
      }
    }
    if (name === 'Asia/Shanghai') expect(changes).toBe(12);
    else expect(changes).toBeGreaterThanOrEqual(0);
  });

  it('agrees at any instant, in any order', () => {
    const zones = NAMES.map((name) => known(name));
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: at('1890-01-01'), max: at('2060-01-01') }), (z, ms) => {
        expect(z.offsetAt(ms)).toBe(offsetBy(z.name, ms));
        expect(z.dayOf(ms)).toBe(dayBy(z.name, ms));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the days of many instants as it does of each', () => {
    const ms = fc.integer({ min: at('1890-01-01'), max: at('2090-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.array(fc.oneof(ms, fc.constant(Number.NaN))), (name, all) => {
        const instants = Float64Array.from(all);
        const rows = Uint32Array.from(all, (_, i) => all.length - 1 - i);
        const [inOrder, picked] = [new Int32Array(all.length), new Int32Array(all.length)];
        known(name).daysInto(inOrder, instants, null);
        known(name).daysInto(picked, instants, rows);
        const days = all.map((instant) => (Number.isNaN(instant) ? -(2 ** 31) : dayBy(name, instant)));
        expect([...inOrder]).toEqual(days);
        expect([...picked]).toEqual(days.reverse());
      }),
      { numRuns: 200 },
    );
  });

  it('starts each day at its first instant, and reads wall-clock times, as Temporal does', () => {
    const zones = NAMES.map((name) => known(name));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: parseDay('1950-01-01')!, max: parseDay('2040-01-01')! }),
        fc.integer({ min: 0, max: 1439 }),
        (z, day, minute) => {
          const date = EPOCH.add({ days: day });
          expect(z.startOf(day)).toBe(date.toZonedDateTime(z.name).epochMilliseconds);
          const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
          expect(z.instantOf(day * 24 * HOUR + minute * 60_000)).toBe(wall.toZonedDateTime(z.name).epochMilliseconds);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('starts a day that has no midnight at one o’clock', () => {
    const z = known('America/Sao_Paulo');
    const day = parseDay('2018-11-04')!;
    expect(z.startOf(day)).toBe(at('2018-11-04T03:00Z'));
    expect(z.dayOf(z.startOf(day) - 1)).toBe(day - 1);
    expect(z.dayOf(z.startOf(day))).toBe(day);
    expect(z.instantOf(day * 24 * HOUR)).toBe(at('2018-11-04T03:00Z'));
  });

  it('takes the earlier of two times where the clock was put back', () => {
    const z = known('Europe/Rome');
    expect(z.instantOf(at('2011-10-30T02:30Z'))).toBe(at('2011-10-30T00:30Z'));
    expect(z.instantOf(at('2011-03-27T02:30Z'))).toBe(at('2011-03-27T01:30Z'));
  });

  it('keeps local midnight on its day whatever the offset', () => {
    const rome = known('Europe/Rome');
    expect(rome.dayOf(at('2011-04-11T22:00Z'))).toBe(parseDay('2011-04-12'));
    expect(rome.dayOf(at('2011-01-11T23:00Z'))).toBe(parseDay('2011-01-12'));
    expect(known('Asia/Shanghai').offsetAt(at('1988-07-01'))).toBe(9 * HOUR);
    expect(known('Asia/Shanghai').offsetAt(at('1992-07-01'))).toBe(8 * HOUR);
  });

  it('gives a day left out by the zone the start of the next', () => {
    const z = known('Pacific/Apia');
    const day = parseDay('2011-12-30')!;
    expect(z.startOf(day)).toBe(z.startOf(day + 1));
  });

  it('knows offsets with seconds, and the far ends of the years', () => {
    expect(known('Europe/Rome').offsetAt(at('1850-01-01'))).toBe((49 * 60 + 56) * 1000);
    expect(known('Asia/Shanghai').offsetAt(at('0001-01-02'))).toBe((8 * 3600 + 5 * 60 + 43) * 1000);
    expect(known('UTC').dayOf(at('9999-12-31T23:59Z'))).toBe(parseDay('9999-12-31'));
    expect(known('Europe/Rome').dayOf(8.64e15)).toBe(1e8);
  });

  it('does not know a name that is none', () => {
    expect(zone('Europe/Atlantis')).toBeUndefined();
    expect(zone('')).toBeUndefined();
  });
});
