import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountingOptions,
  type DayRun,
  loadCalendar,
  parseDay,
  periodOf,
  stoppedDue,
  UNKNOWN_DAY,
  unionOf,
  working,
} from '../../src/time/index.js';

const laws = (id: string) => loadCalendar(new URL(`../../laws/${id}/`, import.meta.url));
const calendars = [await laws('cn'), await laws('it'), await laws('eu'), null];

const periods = fc.record({
  months: fc.constantFrom(0, 0, 1, 3),
  days: fc.constantFrom(0, 0, 1, 15, 60),
  workingDays: fc.constantFrom(0, 1, 10, 20),
});

const options: fc.Arbitrary<CountingOptions> = fc.record(
  {
    rolls: fc.boolean(),
    passesRestDays: fc.boolean(),
    startCounts: fc.boolean(),
    monthEnds: fc.constantFrom('same-day', 'last-to-last'),
    minWorkingDays: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: [] },
);

/** Runs of days around the start, apart from one another. */
const stops = fc
  .array(fc.record({ after: fc.integer({ min: -20, max: 120 }), length: fc.integer({ min: 1, max: 90 }) }), {
    maxLength: 4,
  })
  .map(
    (list) =>
      (start: number): DayRun[] =>
        unionOf(list.map(({ after, length }) => ({ from: start + after, to: start + after + length - 1 }))),
  );

describe('the due day of a period that stood still', () => {
  it('is the one that counting day by day gives, or is left to it where the calendar does not know a day', () => {
    let known = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: parseDay('1988-01-01')!, max: parseDay('2042-12-31')! }),
        periods,
        fc.constantFrom(...calendars),
        options,
        stops,
        (start, parts, calendar, chosen, stopsFrom) => {
          const period = periodOf(calendar ? parts : { ...parts, workingDays: 0 });
          const counting = calendar ? chosen : { ...chosen, rolls: false, minWorkingDays: 0 };
          const out = stopsFrom(start);
          const due = stoppedDue(period, calendar, counting)(start, out);
          if (due === UNKNOWN_DAY) return;
          known++;
          expect(working(start, period, calendar, counting, out).due).toEqual({ earliest: due, latest: due });
        },
      ),
      { numRuns: 5000 },
    );
    expect(known).toBeGreaterThan(2500);
  });

  it('is refused where working days have no calendar', () => {
    expect(() => stoppedDue(periodOf({ workingDays: 1 }), null)).toThrow(RangeError);
    expect(() => stoppedDue(periodOf({ minutes: 1 }), null)).toThrow(RangeError);
  });
});
