import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, wallMs } from '../../src/time/index.js';

describe('times as logs write them', () => {
  it.each([
    ['2011-04-12', 'day', '2011-04-12T00:00:00.000Z', null],
    ['2011-04-12T10:30', 'minute', '2011-04-12T10:30:00.000Z', null],
    ['2011-04-12 10:30', 'minute', '2011-04-12T10:30:00.000Z', null],
    ['2011-04-12T10:30+02:00', 'minute', '2011-04-12T08:30:00.000Z', 120],
    ['2011-04-12T00:00:00.000+02:00', 'instant', '2011-04-11T22:00:00.000Z', 120],
    ['2011-04-12 10:30:00.123456+02:00', 'instant', '2011-04-12T08:30:00.123Z', 120],
    ['2011-04-12T10:30:00Z', 'instant', '2011-04-12T10:30:00.000Z', 0],
    ['2011-04-12t10:30:00,5z', 'instant', '2011-04-12T10:30:00.500Z', 0],
    ['2011-04-12T10:30:00+0200', 'instant', '2011-04-12T08:30:00.000Z', 120],
    ['2011-04-12T10:30:00+02', 'instant', '2011-04-12T08:30:00.000Z', 120],
    ['2011-04-12T10:30:00 -0330', 'instant', '2011-04-12T14:00:00.000Z', -210],
    ['2011-04-12T24:00', 'minute', '2011-04-13T00:00:00.000Z', null],
    ['2016-12-31T23:59:60Z', 'instant', '2017-01-01T00:00:00.000Z', 0],
    ['0001-01-01T00:00:00Z', 'instant', '0001-01-01T00:00:00.000Z', 0],
  ] as const)('%s', (text, precision, iso, offsetMinutes) => {
    const parsed = parseInstant(text)!;
    expect({ ...parsed, ms: new Date(parsed.ms).toISOString() }).toEqual({ precision, ms: iso, offsetMinutes });
  });

  it.each(['2011', '2011-04'])('%s is coarser than a day and counts as no time', (text) => {
    expect(parseInstant(text)).toEqual({ precision: 'none', ms: Number.NaN, offsetMinutes: null });
  });

  it.each([
    '',
    'yesterday',
    '2011-02-30',
    '2011-13',
    '2011-04-12T25:00',
    '2011-04-12T10:60',
    '2011-04-12T10:30:61',
    '2011-04-12T24:00:01',
    '2011-04-12T10',
    '2011-04-12T10:30:00+19:00',
    '2011-04-12T10:30:00+02:75',
    '2011-04-12+02:00',
    '12/04/2011',
    '2011-04-12T10:30:00.+02:00',
  ])('%j is no time', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('reads back every instant that the platform writes', () => {
    const range = { min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31') };
    fc.assert(
      fc.property(fc.integer(range), (ms) => {
        expect(parseInstant(new Date(ms).toISOString())).toEqual({ precision: 'instant', ms, offsetMinutes: 0 });
      }),
    );
  });

  it('writes wall-clock times as milliseconds', () => {
    expect(wallMs(2011, 4, 12, 10, 30)).toBe(Date.UTC(2011, 3, 12, 10, 30));
  });
});
