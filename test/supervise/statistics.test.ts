import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, corrected, sameRate } from '../../src/base/index.js';
import { Random } from '../../src/simulate/random.js';
import { shareFound, weightedShare, wilson } from '../../src/supervise/statistics/index.js';

describe('the interval of a share', () => {
  it('is that of published tables', () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    for (const [hits, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = wilson(hits, n)!;
      expect(found.low).toBeCloseTo(low, 4);
      expect(found.high).toBeCloseTo(high, 4);
    }
    expect(wilson(29, 29)?.low).toBeCloseTo(0.883, 3);
    expect(wilson(0, 0)).toBeNull();
  });

  it('holds the share, narrows with the part that was looked at, and is the share where that was all', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), fc.nat(400), (h, n, more) => {
        const hits = Math.min(h, n);
        const [all, part] = [wilson(hits, n)!, wilson(hits, n, n + more)!];
        for (const { low, share, high } of [all, part])
          expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
        expect(part.high - part.low).toBeLessThanOrEqual(all.high - all.low + 1e-12);
        if (more === 0) expect(part.high - part.low).toBe(0);
      }),
    );
  });
});

describe('the interval of a share of several parts', () => {
  it('is that of one part where there is one, and holds the share', () => {
    const one = wilson(7, 30)!;
    const same = weightedShare([{ weight: 12, estimate: one }])!;
    for (const of of ['share', 'low', 'high'] as const) expect(same[of]).toBeCloseTo(one[of], 12);
    expect(weightedShare([])).toBeNull();
    // Parts that are all right are right together, whatever they weigh.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }), (weights) => {
        const all = weights.map((weight) => ({ weight, estimate: { share: 1, low: 0.5, high: 1 } }));
        expect(weightedShare(all)!.share).toBe(1);
      }),
    );
  });

  it('covers the truth of drawn samples about as often as it says', () => {
    const random = new Random(7);
    const strata = [
      { size: 4000, p: 0.97, n: 60 },
      { size: 300, p: 0.8, n: 40 },
      { size: 50, p: 0.5, n: 20 },
    ];
    const truth = strata.reduce((s, { size, p }) => s + size * p, 0) / 4350;
    let covered = 0;
    for (let run = 0; run < 2000; run++) {
      const parts = strata.map(({ size, p, n }) => {
        let hits = 0;
        for (let i = 0; i < n; i++) if (random.chance(p)) hits++;
        return { weight: size, estimate: wilson(hits, n)! };
      });
      const { low, high } = weightedShare(parts)!;
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
  });
});

describe('the share that was found', () => {
  it('is all where nothing was missed, with what may yet have been missed as its lower limit', () => {
    const found = shareFound(
      { weight: 100, estimate: { share: 1, low: 1, high: 1 } },
      { weight: 1000, estimate: { share: 0, low: 0, high: 0.1 } },
    )!;
    expect(found.share).toBe(1);
    expect(found.high).toBe(1);
    expect(found.low).toBeCloseTo(0.5, 9);
    expect(
      shareFound({ weight: 0, estimate: wilson(0, 1)! }, { weight: 9, estimate: { share: 0, low: 0, high: 1 } }),
    ).toBeNull();
  });

  it('covers the truth of drawn samples about as often as it says', () => {
    const random = new Random(11);
    const [found, missed] = [800 * 0.9, 9000 * 0.02];
    const truth = found / (found + missed);
    let covered = 0;
    const draw = (n: number, p: number) => {
      let hits = 0;
      for (let i = 0; i < n; i++) if (random.chance(p)) hits++;
      return wilson(hits, n)!;
    };
    for (let run = 0; run < 2000; run++) {
      const { low, high } = shareFound(
        { weight: 800, estimate: draw(100, 0.9) },
        { weight: 9000, estimate: draw(150, 0.02) },
      )!;
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.93);
  });
});

describe('the test of two rates', () => {
  it('adds up the chances of a binomial', () => {
    const direct = (k: number, n: number, p: number) => {
      let [chance, sum] = [(1 - p) ** n, 0];
      for (let i = 0; i <= n; i++) {
        if (i >= k) sum += chance;
        chance *= ((n - i) / (i + 1)) * (p / (1 - p));
      }
      return sum;
    };
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (k, n, p) => {
          expect(atLeast(k, n, p)).toBeCloseTo(direct(k, n, p), 9);
        },
      ),
    );
    expect(atLeast(500_000, 1_000_000, 0.5)).toBeCloseTo(0.5004, 4);
  });

  it('says nothing of equal rates, and much of rates far apart', () => {
    expect(sameRate({ count: 10, exposure: 100 }, { count: 20, exposure: 200 })).toBe(1);
    // 2 * P(X >= 9) of Bin(10, 1/2).
    expect(sameRate({ count: 9, exposure: 5 }, { count: 1, exposure: 5 })).toBeCloseTo(22 / 1024, 12);
    expect(sameRate({ count: 0, exposure: 5 }, { count: 0, exposure: 5 })).toBe(1);
    expect(sameRate({ count: 60, exposure: 100 }, { count: 10, exposure: 100 })).toBeLessThan(1e-8);
  });

  it('is corrected for how many were made', () => {
    // Benjamini and Hochberg (1995), section 3.2: four of fifteen stay below 0.05.
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const found = corrected(chances);
    expect(found.filter((q) => q <= 0.05)).toHaveLength(4);
    expect(found.every((q, i) => q >= chances[i]! && q <= 1)).toBe(true);
  });
});
