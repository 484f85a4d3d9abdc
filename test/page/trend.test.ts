import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearlyMost } from '../../src/page/standing-out.js';
import { trendOf } from '../../src/page/trend.js';
import type { Part } from '../../src/page/view/index.js';

/** Months from a January on, each with how many were found, of how many decided. */
function months(counts: readonly number[], decided: number | ((month: number) => number) = 100): Part[] {
  return counts.map((n, m) => ({
    name: `${2001 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`,
    n,
    decided: typeof decided === 'number' ? decided : decided(m),
    unknown: 0,
    running: 0,
  }));
}

const even = (years: number, n: number) => Array<number>(12 * years).fill(n);

describe('what is said of time', () => {
  it('names the year that clearly has most, with what it is held against', () => {
    const counts = even(6, 0).map((_, m) => (m >= 36 && m < 48 ? 2 : m % 6 === 0 ? 1 : 0));
    const trend = trendOf(months(counts))!;
    expect(trend.peak!.part).toMatchObject({ name: '2004', n: 24, decided: 1200 });
    expect(trend.peak!.rest).toMatchObject({ n: 10, decided: 6000 });
    expect(trend.found).toEqual({ first: '2001-01', last: '2006-07' });
    expect(trend.decided).toEqual({ first: '2001-01', last: '2006-12' });
  });

  it('names the month where it holds most of its year', () => {
    const counts = even(4, 0).map((_, m) => (m === 20 ? 20 : m % 12 === 0 ? 1 : 0));
    expect(trendOf(months(counts))!.peak!.part).toMatchObject({ name: '2002-09', n: 20 });
  });

  it('says nothing where there is more only because more was decided', () => {
    const counts = even(6, 1).map((_, m) => (m >= 36 && m < 48 ? 10 : 1));
    const trend = trendOf(months(counts, (m) => (m >= 36 && m < 48 ? 1000 : 100)))!;
    expect([trend.peak, trend.freeBefore, trend.freeAfter, trend.late!.clearly]).toEqual([null, null, null, null]);
  });

  it('says nothing where there is more of what is decided only because less can be decided', () => {
    const parts = months(even(6, 1)).map((part, m) =>
      m >= 36 && m < 48 ? { ...part, decided: 20, unknown: 80 } : part,
    );
    expect(trendOf(parts)!.peak).toBeNull();
  });

  it('says nothing from few', () => {
    const trend = trendOf(months(even(4, 0).map((_, m) => (m === 5 ? 4 : 0))))!;
    expect([trend.peak, trend.freeBefore, trend.freeAfter, trend.late!.clearly]).toEqual([null, null, null, null]);
    expect(trendOf(months(even(2, 0)))).toBeNull();
  });

  it('says since when there is some, and since when there is none, where so long a stretch without is no chance', () => {
    const later = trendOf(months(even(6, 0).map((_, m) => (m >= 36 ? 1 : 0))))!;
    expect(later.freeBefore).toMatchObject({ n: 0, decided: 3600 });
    expect(later.freeAfter).toBeNull();
    const earlier = trendOf(months(even(6, 0).map((_, m) => (m < 36 ? 1 : 0))))!;
    expect(earlier.freeAfter).toMatchObject({ n: 0, decided: 3600 });
    expect(earlier.late).toMatchObject({ months: 12, clearly: 'less', span: { first: '2006-01', last: '2006-12' } });
  });

  it('tells a growth of late, and leaves aside the youngest months, of which much still runs', () => {
    const grown = trendOf(months(even(4, 1).map((_, m) => (m >= 36 ? 5 : 1))))!;
    expect(grown.late).toMatchObject({ clearly: 'more', now: { n: 60, decided: 1200 }, before: { n: 36 } });
    // What is kept is decided at once, what will be late is not yet: none found there is no fall.
    const running = months(even(4, 3)).map((part, m) => (m >= 36 ? { ...part, n: 0, decided: 50, running: 50 } : part));
    const trend = trendOf(running)!;
    expect([trend.late!.clearly, trend.late!.span.last, trend.freeAfter]).toEqual([null, '2003-12', null]);
  });

  it('is the same in whatever order the months come, and never rests on fewer than five', () => {
    const month = fc.record({ n: fc.nat(6), more: fc.nat(300), unknown: fc.nat(50), running: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 60 }), fc.infiniteStream(fc.nat()), (made, order) => {
        const parts = months(
          made.map(({ n }) => n),
          (m) => made[m]!.n + made[m]!.more,
        ).map((part, m) => ({ ...part, unknown: made[m]!.unknown, running: made[m]!.running }));
        const shuffled = parts.map((part) => ({ part, at: order.next().value as number }));
        const other = shuffled.sort((a, b) => a.at - b.at).map(({ part }) => part);
        const trend = trendOf(parts);
        expect(trendOf(other)).toEqual(trend);
        if (trend?.peak) {
          expect(trend.peak.part.n).toBeGreaterThanOrEqual(5);
          expect(trend.peak.part.n + trend.peak.rest.n).toBe(trend.all.n);
          expect(trend.peak.part.decided + trend.peak.rest.decided).toBe(trend.all.decided);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the office that stands out', () => {
  const office = (name: string, n: number, decided: number): Part => ({ name, n, decided, unknown: 0, running: 0 });

  it('is one whose share is clearly larger, be it not the one with most', () => {
    expect(clearlyMost([office('large', 30, 3000), office('small', 20, 100), office('other', 10, 1000)])).toMatchObject(
      {
        part: { name: 'small' },
        rest: { n: 40, decided: 4000 },
      },
    );
  });

  it('is none where the shares are alike, or what was found is little', () => {
    expect(clearlyMost([office('large', 30, 3000), office('small', 10, 1000)])).toBeNull();
    expect(clearlyMost([office('one', 3, 4), office('other', 1, 300)])).toBeNull();
    expect(clearlyMost([office('alone', 30, 3000)])).toBeNull();
  });
});
