import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, draw, LEAST } from '../../src/supervise/sampling/index.js';

const sizes = fc.array(fc.nat(300), { minLength: 1, maxLength: 12 });
const sum = (numbers: readonly number[]) => numbers.reduce((s, n) => s + n, 0);

describe('how many each stratum gives', () => {
  it('adds up to what was asked for, and no stratum gives more than it has', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1000), (all, n) => {
        const given = allocate(all, n);
        expect(sum(given)).toBe(Math.min(n, sum(all)));
        expect(given.every((g, i) => g >= 0 && g <= all[i]!)).toBe(true);
      }),
    );
  });

  it('is enough of each where that can be, and else in proportion', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1000), (all, n) => {
        const there = all.filter((size) => size > 0).length;
        if (n < there * LEAST) return;
        expect(allocate(all, n).every((g, i) => g >= Math.min(LEAST, all[i]!))).toBe(true);
      }),
    );
    expect(allocate([900, 90, 10], 115)).toEqual([95, 14, 6]);
  });
});

describe('a drawn sample', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{4,8}$/), { minLength: 1, maxLength: 60 });

  it('hangs on seed and ids alone, and holds each smaller one of its seed', () => {
    fc.assert(
      fc.property(ids, fc.nat(60), fc.nat(60), fc.string(), (all, a, b, seed) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        const drawn = (of: readonly string[], n: number) => draw(new Map([['r', of]]), n, seed)[0]!.drawn;
        expect(drawn([...all].reverse(), many)).toEqual(drawn(all, many));
        expect(drawn(all, many).slice(0, Math.min(few, all.length))).toEqual(drawn(all, few));
        expect(new Set(drawn(all, many)).size).toBe(Math.min(many, all.length));
      }),
    );
  });

  it('gives each the same chance', () => {
    const all = Array.from({ length: 20 }, (_, i) => `finding-${i}`);
    const times = new Map(all.map((id) => [id, 0]));
    for (let seed = 0; seed < 2000; seed++)
      for (const id of draw(new Map([['r', all]]), 5, String(seed))[0]!.drawn) times.set(id, times.get(id)! + 1);
    // 2000 draws with a chance of a quarter: six standard deviations.
    for (const n of times.values()) expect(Math.abs(n - 500)).toBeLessThan(6 * Math.sqrt(2000 * 0.25 * 0.75));
  });
});
