import { describe, expect, it } from 'vitest';
import { LogBuilder, logInfo, NO_OFFSET, Precision } from '../../src/log/index.js';
import { smallLog } from './table-support.js';

describe('logInfo', () => {
  it('counts cases, activities, variants and attributes', () => {
    const info = logInfo(smallLog(), { variants: 1 });
    expect(info).toMatchObject({
      cases: 4,
      events: 9,
      emptyCases: 1,
      withoutActivity: 1,
      caseLength: { min: 0, median: 3, max: 3 },
    });
    expect(info.activities).toEqual([
      { value: 'T0', count: 3 },
      { value: 'T2', count: 3 },
      { value: 'T1', count: 2 },
    ]);
    expect(info.variants).toEqual({ count: 3, top: [{ activities: ['T0', 'T1', 'T2'], cases: 2 }] });
    expect(info.attributes).toContainEqual({
      of: 'event',
      name: 'amount',
      type: 'number',
      present: 9,
      missing: 0,
      distinct: 3,
    });
    expect(info.attributes).toContainEqual({
      of: 'case',
      name: 'channel',
      type: 'text',
      present: 4,
      missing: 0,
      distinct: 2,
    });
    expect(info.attributes).toContainEqual({
      of: 'event',
      name: 'tags',
      type: 'list',
      present: 3,
      missing: 6,
      distinct: 3,
    });
    expect(info.times.precision).toEqual({ day: 0, minute: 3, instant: 6 });
    expect(info.times.offsets).toEqual([
      { offset: 120, count: 6 },
      { offset: 60, count: 3 },
    ]);
  });

  it('suspects days where every time is local midnight, and tells ties and times that go backwards', () => {
    const builder = new LogBuilder('days');
    builder.startCase('a');
    for (const ms of [0, 0, 86_400_000, -86_400_000])
      builder.time.set(builder.startEvent(), ms - 3_600_000, 60, Precision.INSTANT);
    builder.startEvent();
    const { times } = logInfo(builder.finish());
    expect(times).toMatchObject({ midnights: 4, probablyDays: true, ties: 1, backwards: 1, missing: 1 });
    expect([times.first, times.last]).toEqual(['1969-12-31T00:00:00+01:00', '1970-01-02T00:00:00+01:00']);
  });

  it('says nothing of times where there are none', () => {
    const empty = logInfo(new LogBuilder('empty').finish());
    expect(empty).toMatchObject({ cases: 0, events: 0, activities: [], variants: { count: 0, top: [] } });
    expect(empty.caseLength).toBeUndefined();
    expect(empty.times).toMatchObject({ missing: 0, probablyDays: false, offsets: [] });
    expect(empty.times.first).toBeUndefined();
    const builder = new LogBuilder('no offset');
    builder.startCase('a');
    builder.time.set(builder.startEvent(), 0, NO_OFFSET, Precision.DAY);
    expect(logInfo(builder.finish()).times).toMatchObject({
      first: '1970-01-01',
      probablyDays: false,
      offsets: [{ offset: null, count: 1 }],
    });
  });
});
