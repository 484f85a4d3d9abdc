import { describe, expect, it } from 'vitest';
import { SMALL_LAW, smallCases } from './support.js';

const { place, log } = smallCases();

const law = place.put(
  'by.law.md',
  SMALL_LAW.replace(
    'guard other-hand',
    'duty told-by point 1: after first requested, office must answered by 30 days after first requested unless answered where outcome = "gone"\nguard other-hand',
  ),
);

describe('the working of a limit that is a point', () => {
  it('is written out from what it is counted', async () => {
    const words = ['explain-case', log, '3', '--law', law, '--at', '2024-05-01', '--only', 'told-by'];
    const { out, code, err } = await place.run(words);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('30 days from 2024-03-01:');
    expect(out).toContain('2024-03-02 to 2024-03-31: 30 days');
    expect(out).toContain('last day: 2024-03-31');
  });
});

describe('many rules that cannot be checked', () => {
  it('are told in one line that says what is lacking', async () => {
    const many = place.put(
      'many.law.md',
      SMALL_LAW.replace('event answered', 'event heard by office\nevent answered').replace(
        'guard other-hand',
        `${['a', 'b', 'c', 'd'].map((x) => `duty x${x} point 1: after each heard, office must answered within 3 days`).join('\n')}\nguard other-hand`,
      ),
    );
    const { out, err } = await place.run(['check', log, '--law', many, '--at', '2024-05-01']);
    expect(err).toBe('');
    expect(out.replace(/\s+/g, ' ')).toContain('Not checkable: 4 rules; the source does not record “heard”.');
    expect(out).not.toContain('xa');
  });
});
