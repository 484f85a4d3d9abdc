import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/bind/assign.js';

const total = (values: readonly (readonly number[])[], chosen: readonly number[]) =>
  chosen.reduce((sum, c, r) => sum + (c < 0 ? 0 : values[r]![c]!), 0);

/** The best sum by trying everything. */
function best(values: readonly (readonly number[])[], row = 0, taken = new Set<number>()): number {
  if (row === values.length) return 0;
  let most = best(values, row + 1, taken);
  values[row]!.forEach((value, c) => {
    if (!taken.has(c)) most = Math.max(most, value + best(values, row + 1, new Set([...taken, c])));
  });
  return most;
}

describe('assign', () => {
  it('gives up the best of one row for the best of all', () => {
    expect(
      assign([
        [0.9, 0.8],
        [0.85, 0.1],
      ]),
    ).toEqual([1, 0]);
  });

  it('leaves a row without a column rather than take one worth nothing', () => {
    expect(assign([[0], [0.5]])).toEqual([-1, 0]);
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([-1, -1]);
  });

  it('finds the greatest sum, and takes no column twice', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrix, (values) => {
        const chosen = assign(values);
        const taken = chosen.filter((c) => c >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        expect(total(values, chosen)).toBe(best(values));
      }),
    );
  });
});
