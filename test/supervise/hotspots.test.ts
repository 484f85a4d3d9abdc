import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotSpots, suppressed, timelineTo } from '../../src/supervise/hotspots/index.js';
import { dayFromYmd } from '../../src/time/index.js';

const cell = fc.oneof(fc.nat(4), fc.nat(60));

/** A table with its sums. */
function summed(rows: readonly (readonly number[])[]): number[][] {
  const wide = rows.map((row) => [...row, row.reduce((s, n) => s + n, 0)]);
  return [...wide, wide[0]!.map((_, c) => wide.reduce((s, row) => s + row[c]!, 0))];
}

describe('what is hidden of a table', () => {
  it('is every small number, and never one alone in a row or column, so that no sum gives it away', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }), (rows) => {
        const table = summed(rows);
        const hidden = suppressed(table, 5);
        for (const [r, row] of table.entries())
          for (const [c, n] of row.entries()) if (n > 0 && n < 5) expect(hidden[r]![c]).toBe(true);
        const lines = [...hidden, ...hidden[0]!.map((_, c) => hidden.map((row) => row[c]!))];
        for (const line of lines) expect(line.filter(Boolean)).not.toHaveLength(1);
      }),
    );
  });

  it('is nothing where nothing is small', () => {
    expect(
      suppressed(
        summed([
          [5, 0, 9],
          [7, 12, 0],
        ]),
        5,
      )
        .flat()
        .some(Boolean),
    ).toBe(false);
  });
});

describe('periods', () => {
  it('are months, quarters and years up to the day, the last as long as it is', () => {
    const day = dayFromYmd(2025, 5, 10);
    const months = timelineTo(day, 3, 'month');
    expect(months.names).toEqual(['2025-03', '2025-04', '2025-05']);
    expect([months.days(0), months.days(1), months.days(2)]).toEqual([31, 30, 10]);
    expect([months.placeOf(day), months.placeOf(day + 1), months.placeOf(dayFromYmd(2025, 3, 1))]).toEqual([2, -1, 0]);
    // The record began on 20 March: no day before it is counted in.
    const short = timelineTo(day, 12, 'month', dayFromYmd(2025, 3, 20));
    expect([short.names.length, short.days(0), short.placeOf(dayFromYmd(2025, 3, 19))]).toEqual([3, 12, -1]);
    expect(timelineTo(day, 2, 'quarter').names).toEqual(['2025-Q1', '2025-Q2']);
    expect(timelineTo(day, 2, 'year').names).toEqual(['2024', '2025']);
  });
});

describe('growth', () => {
  const timeline = timelineTo(dayFromYmd(2025, 4, 30), 4, 'month');
  const cells = (counts: number[][]) => ({
    by: 'office',
    measure: 'delays' as const,
    groups: counts.map((_, i) => `office ${i}`),
    counts,
    exposures: counts.map((row) => row.map(() => 100)),
  });

  it('is told of the group that grew, and of no other', () => {
    const { rows } = hotSpots(
      [
        cells([
          [10, 10, 10, 60],
          [10, 12, 11, 12],
          [20, 18, 22, 19],
        ]),
      ],
      timeline,
      1,
      5,
    );
    expect(rows.map(({ group, grows }) => [group, grows])).toEqual([
      ['office 0', true],
      ['office 1', false],
      ['office 2', false],
    ]);
    expect(rows[0]).toMatchObject({
      before: { count: 30, exposure: 300 },
      now: { count: 60, exposure: 100 },
      ratio: 6,
    });
  });

  it('is said of no group whose numbers are not shown, and no number of a small one stands anywhere', () => {
    const { rows } = hotSpots(
      [
        cells([
          [0, 0, 0, 4],
          [10, 12, 11, 12],
          [20, 18, 22, 19],
        ]),
      ],
      timeline,
      1,
      5,
    );
    const small = rows.find(({ group }) => group === 'office 0')!;
    expect(small).toMatchObject({ now: { count: null }, p: null, q: null, grows: false });
    expect(rows.filter(({ now }) => now.count === null).length).toBeGreaterThan(1);
  });

  it('is hardly ever told where nothing changed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18, max: 24 }), { minLength: 40, maxLength: 40 }), (flat) => {
        const counts = Array.from({ length: 10 }, (_, g) => flat.slice(4 * g, 4 * g + 4));
        expect(hotSpots([cells(counts)], timeline, 1, 5).rows.some(({ grows }) => grows)).toBe(false);
      }),
    );
  });
});
