import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Calendar,
  type CountingOptions,
  duePlan,
  formatDay,
  loadCalendar,
  type Period,
  parseDay,
  periodOf,
  UNKNOWN_DAY,
  type Working,
  working,
} from '../../src/time/index.js';

const day = (text: string) => parseDay(text)!;
const laws = (id: string) => loadCalendar(new URL(`../../laws/${id}/`, import.meta.url));
const calendars = [await laws('cn'), await laws('it'), await laws('eu')];
const cn = calendars[0]!;

/** Adds the steps up again, as a reader of the working would, and says where they do not fit. */
function addUp({ start, steps }: Working): number {
  const included = steps[0]!.reason === 'start-included';
  let at = included ? start - 1 : start;
  for (const step of steps.slice(1)) {
    const marker = step.kind === 'clamped' || (step.kind === 'unknown' && step.count === 0);
    if (marker) continue;
    const begins = step.kind === 'rolled' ? at : at + 1;
    if (step.from !== begins) throw new Error(`gap before ${JSON.stringify(step)}`);
    const length = step.to - step.from + 1;
    if (step.unit !== 'months' && step.count !== length) throw new Error(`miscounted ${JSON.stringify(step)}`);
    at = step.kind === 'rolled' ? step.to + 1 : step.to;
  }
  return at;
}

function counted({ steps }: Working, unit: 'months' | 'days' | 'working-days'): number {
  return steps.filter((step) => step.unit === unit).reduce((sum, step) => sum + step.count, 0);
}

function agrees(start: number, period: Period, calendar: Calendar, options: CountingOptions): void {
  const due = duePlan(period, calendar, options).due(start);
  const written = working(start, period, calendar, options);
  expect(addUp(written)).toBe(written.due.earliest);
  if (due !== UNKNOWN_DAY) expect(written.due.latest).toBe(due);
  else expect(written.due.latest).toBeLessThan(Number.POSITIVE_INFINITY);
  if (due !== UNKNOWN_DAY) expect(written.due.earliest).toBe(due);
  expect(written.due.earliest).toBeLessThanOrEqual(written.due.latest);
  expect(counted(written, 'months')).toBe(period.months);
  expect(counted(written, 'days')).toBe(period.days);
  expect(counted(written, 'working-days')).toBe(period.workingDays);
}

const periods = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ months: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ workingDays: fc.integer({ min: 0, max: 80 }) }),
  fc.record({
    months: fc.integer({ min: 0, max: 3 }),
    days: fc.integer({ min: 0, max: 20 }),
    workingDays: fc.integer({ min: 0, max: 20 }),
  }),
);

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

describe('the working of a due day', () => {
  it('adds up to the due day for every period, calendar and option', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('1988-01-01'), max: day('2042-12-31') }),
        periods,
        fc.constantFrom(...calendars),
        options,
        (start, parts, calendar, chosen) => agrees(start, periodOf(parts), calendar, chosen),
      ),
      { numRuns: 3000 },
    );
  });

  it('adds up for every start day of the known Chinese years', () => {
    for (let start = cn.knownFrom; start <= cn.knownUntil; start++) agrees(start, periodOf({ workingDays: 7 }), cn, {});
    expect(cn.knownUntil - cn.knownFrom).toBe(8400);
  });

  it('shows each run of days with its reason and source', () => {
    const { due, steps } = working(day('2026-02-10'), periodOf({ workingDays: 6 }), cn);
    const notice = '国务院办公厅关于2026年部分节假日安排的通知';
    expect(formatDay(due.earliest)).toBe('2026-02-25');
    expect(steps.map((s) => [s.kind, formatDay(s.from), formatDay(s.to), s.count, s.reason, s.name, s.source])).toEqual(
      [
        ['start', '2026-02-10', '2026-02-10', 0, 'start-excluded', null, null],
        ['counted', '2026-02-11', '2026-02-13', 3, null, null, null],
        ['counted', '2026-02-14', '2026-02-14', 1, 'exchange', '春节', notice],
        ['skipped', '2026-02-15', '2026-02-23', 9, 'holiday', '春节', notice],
        ['counted', '2026-02-24', '2026-02-25', 2, null, null, null],
      ],
    );
    expect(cn.nameIn('en', '春节')).toBe('Spring Festival');
  });

  it('shows a clamped month and the days that it rolled over', () => {
    const { steps } = working(day('2026-01-31'), periodOf({ months: 1 }), calendars[1]!);
    expect(steps.map((s) => [s.kind, formatDay(s.from), formatDay(s.to), s.count, s.reason])).toEqual([
      ['start', '2026-01-31', '2026-01-31', 0, 'start-excluded'],
      ['counted', '2026-02-01', '2026-02-28', 1, null],
      ['clamped', '2026-02-28', '2026-02-28', 3, 'no-such-day'],
      ['rolled', '2026-02-28', '2026-02-28', 1, 'rest-when-rolling'],
      ['rolled', '2026-03-01', '2026-03-01', 1, 'weekend'],
    ]);
    expect(steps[3]!.source).toMatch(/155\(5\)/);
  });

  it('shows where the calendar ends', () => {
    const { due, steps } = working(day('2026-12-30'), periodOf({ workingDays: 3 }), cn);
    // The last day of the year is known; two more working days, each after 16 days off at the worst.
    expect(due).toEqual({ earliest: day('2027-01-02'), latest: day('2026-12-31') + 2 * 17 });
    expect(steps.at(-1)).toMatchObject({
      kind: 'unknown',
      from: day('2027-01-01'),
      count: 2,
      reason: 'calendar-unknown',
    });
  });

  it('holds the due day that a later notice brings within the range given before it', () => {
    const before = new Calendar({ ...cn.data, known: cn.data.known.filter((span) => span.until < day('2015-01-01')) });
    const runs = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 40 }) }),
      {
        maxLength: 2,
      },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: day('2014-06-01'), max: day('2025-06-01') }),
        periods,
        fc.boolean(),
        runs,
        (start, parts, rolls, pauses) => {
          const period = periodOf(parts);
          const out = pauses.map(({ after, days }) => ({ from: start + 1 + after, to: start + after + days }));
          const known = working(start, period, cn, { rolls }, out).due;
          fc.pre(known.earliest === known.latest);
          const { earliest, latest } = working(start, period, before, { rolls }, out).due;
          expect(known.latest).toBeGreaterThanOrEqual(earliest);
          expect(known.latest).toBeLessThanOrEqual(latest);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives the latest day that any notice could bring, and no later one', () => {
    const [first, last, from, until] = ['2026-01-01', '2026-12-31', '2026-03-04', '2026-03-11'].map(day) as [
      number,
      number,
      number,
      number,
    ];
    const rest = 2;
    const span = cn.data.known[0]!;
    const off = (at: number): Calendar['data']['rows'][number] => ({
      day: at,
      status: 'off',
      name: 'rest',
      source: '',
      knownFrom: null,
      knownUntil: null,
    });
    const known = [off(from - 1)];
    const plain = { ...cn.data, weekend: [], longestRest: rest, restWhenRolling: [] };
    const unknown = new Calendar({
      ...plain,
      known: [
        { ...span, from: first, until: from - 1 },
        { ...span, from: until + 1, until: last },
      ],
      rows: known,
    });
    const days = Array.from({ length: until - from + 1 }, (_, i) => from + i);
    const ways = Array.from({ length: 2 ** days.length }, (_, way) => [
      ...known,
      ...days.filter((_, i) => (way >> i) & 1).map(off),
    ])
      .filter((rows) =>
        rows.every((r) => !rows.some((o) => o.day === r.day + 1) || !rows.some((o) => o.day === r.day + 2)),
      )
      .map((rows) => new Calendar({ ...plain, known: [{ ...span, from: first, until: last }], rows }));
    for (let start = from - 4; start <= until; start++)
      for (const parts of [{ workingDays: 1 }, { workingDays: 3 }, { days: 4 }, { days: 2, workingDays: 2 }])
        for (const rolls of [true, false]) {
          const period = periodOf(parts);
          const dues = ways.map((way) => working(start, period, way, { rolls }).due.latest);
          const range = working(start, period, unknown, { rolls }).due;
          expect([start, parts, range.latest]).toEqual([start, parts, Math.max(...dues)]);
          expect(range.earliest).toBe(Math.min(...dues));
        }
  });

  it('shows the days added so that a period holds two working days', () => {
    const { due, steps } = working(day('2023-04-05'), periodOf({ days: 2 }), calendars[2]!);
    expect(formatDay(due.earliest)).toBe('2023-04-12');
    expect(steps.at(-1)).toMatchObject({ kind: 'held', count: 5, reason: 'minimum-working-days' });
    expect(steps.at(-1)!.source).toMatch(/1182\/71/);
  });
});
