import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/engine/index.js';
import { adverseShare } from '../../src/report/index.js';

describe('the adverse share', () => {
  it('is of what is decided one way or the other: not of what runs, waits for a person or cannot be told', () => {
    const pending = { open: 700, paused: 5, 'not-begun': 40, 'for-review': 30, undetermined: 25, 'not-in-force': 9 };
    expect(adverseShare({ ...noCounts(), ...pending, met: 6, overdue: 1, late: 1 })).toBe(0.25);
    expect(adverseShare({ ...noCounts(), ...pending })).toBeNull();
  });
});
