import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogBuilder } from '../../src/log/build/index.js';
import { describeDifference, logsEqual } from '../../src/log/equal.js';
import { type EventLog, NO_OFFSET, Precision } from '../../src/log/model.js';
import { isXmlCharacter } from '../../src/log/xes/characters.js';
import { writeXes } from '../../src/log/xes/index.js';
import { eventsOf, read, valuesOf, writtenText } from './xes-support.js';

const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' ', '\t\n\r', '&amp;', '<a b="c">', "it's", ']]>', '中文', '😀', 'a/b', 'key', ' x '),
  )
  .map((s) => [...s].filter((c) => isXmlCharacter(c.codePointAt(0)!)).join(''));
const name = text.filter((s) => s !== 'concept:name' && s !== 'time:timestamp');

const time = fc
  .record({
    minutes: fc.integer({ min: -1_000_000_000, max: 2_000_000_000 }),
    ms: fc.integer({ min: 0, max: 59_999 }),
    offset: fc.oneof(fc.constantFrom(NO_OFFSET, 0, 60, 120), fc.integer({ min: -18 * 60, max: 18 * 60 })),
    precision: fc.constantFrom(Precision.DAY, Precision.MINUTE, Precision.INSTANT),
  })
  .map(({ minutes, ms, offset, precision }) => {
    if (precision === Precision.INSTANT) return { ms: minutes * 60_000 + ms, offset, precision };
    const unit = precision === Precision.MINUTE ? 1 : 1440;
    return { ms: Math.floor(minutes / unit) * unit * 60_000, offset, precision };
  });

const value = fc.oneof(
  fc.record({ type: fc.constantFrom('text' as const, 'id' as const), value: text }),
  fc.record({ type: fc.constant('number' as const), value: fc.double() }),
  fc.record({ type: fc.constant('integer' as const), value: fc.oneof(fc.integer(), fc.maxSafeInteger()) }),
  fc.record({ type: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({ type: fc.constant('time' as const), value: time }),
  fc.record({ type: fc.constant('list' as const), value: fc.array(text, { maxLength: 3 }) }),
);
const attributes = (names: string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), value }), { maxLength: 6 }).map((list) => {
    const seen = new Set<string>();
    return list.filter((a) => !seen.has(`${a.value.type} ${a.name}`) && seen.add(`${a.value.type} ${a.name}`));
  });

const logs = fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).chain((names) =>
  fc.uniqueArray(
    fc.record({
      id: text,
      attributes: attributes(names),
      events: fc.array(fc.record({ activity: fc.option(text), time: fc.option(time), attributes: attributes(names) }), {
        maxLength: 6,
      }),
    }),
    { selector: (c) => c.id, maxLength: 6 },
  ),
);
type Spec = typeof logs extends fc.Arbitrary<infer T> ? T : never;

function build(spec: Spec): EventLog {
  const builder = new LogBuilder('random');
  const set = (scope: 'case' | 'event', row: number, list: Spec[number]['attributes']) => {
    for (const { name, value: v } of list) {
      const column = <T extends typeof v.type>(type: T) =>
        scope === 'case' ? builder.caseColumn(name, type) : builder.eventColumn(name, type);
      if (v.type === 'list') column('list').set(row, v.value);
      else if (v.type === 'number') column('number').set(row, v.value);
      else if (v.type === 'integer') column('integer').set(row, v.value);
      else if (v.type === 'boolean') column('boolean').set(row, v.value);
      else if (v.type === 'time') column('time').set(row, v.value.ms, v.value.offset, v.value.precision);
      else column(v.type as 'text' | 'id').setString(row, v.value as string);
    }
  };
  for (const c of spec) {
    set('case', builder.startCase(c.id), c.attributes);
    for (const event of c.events) {
      const row = builder.startEvent();
      if (event.activity !== null) builder.activity.setString(row, event.activity);
      if (event.time !== null) builder.time.set(row, event.time.ms, event.time.offset, event.time.precision);
      set('event', row, event.attributes);
    }
  }
  return builder.finish();
}

describe('writing XES', () => {
  it('and reading it again gives an equal log', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (spec) => {
        const log = build(spec);
        const written = await writtenText(log);
        expect(describeDifference(log, await read(written))).toBeUndefined();
        expect(describeDifference(log, await read(written, { predict: false }, 1000))).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('writes times as precise as they are, and nothing where there is none', async () => {
    const builder = new LogBuilder('x');
    builder.startCase('c');
    for (const [ms, offset, precision] of [
      [0, 60, Precision.DAY],
      [0, NO_OFFSET, Precision.DAY],
      [0, -90, Precision.MINUTE],
      [5, 0, Precision.INSTANT],
      [5, NO_OFFSET, Precision.INSTANT],
      [1e15, 0, Precision.INSTANT],
    ] as const) {
      builder.time.set(builder.startEvent(), ms, offset, precision);
    }
    builder.startEvent();
    const log = builder.finish();
    const text = await writtenText(log);
    expect([...text.matchAll(/<date key="time:timestamp" value="(.*?)"/g)].map((m) => m[1])).toEqual([
      '1970-01-01+01:00',
      '1970-01-01',
      '1969-12-31T22:30-01:30',
      '1970-01-01T00:00:00.005Z',
      '1970-01-01T00:00:00.005',
    ]);
    expect(await writeXes(log, () => undefined)).toMatchObject({ events: 7, unwritableTimes: 1 });
  });

  it('replaces what XML cannot carry, and counts it', async () => {
    const builder = new LogBuilder('x');
    builder.startCase('c');
    builder.activity.setString(builder.startEvent(), 'a\u0000b\u001fc\uffff');
    const log = builder.finish();
    let text = '';
    const written = await writeXes(log, async (piece) => {
      text += piece;
    });
    expect(written).toEqual({ cases: 1, events: 1, replacedCharacters: 3, unwritableTimes: 0 });
    expect(valuesOf((await read(text)).activity)).toEqual(['a\ufffdb\ufffdc\ufffd']);
  });

  it('keeps as text what was not of its type, again and again', async () => {
    const xml =
      '<log><trace><event><int key="n" value="many"/><date key="time:timestamp" value="soon"/></event></trace></log>';
    const once = await read(xml);
    const twice = await read(await writtenText(once));
    expect(eventsOf(twice)).toEqual({ 'text n': ['many'], 'text time:timestamp': ['soon'] });
    expect(logsEqual(once, twice)).toBe(true);
  });
});

describe('the difference of two logs', () => {
  const one = (change: (b: LogBuilder, row: number) => void) => {
    const builder = new LogBuilder('x');
    builder.startCase('c');
    const row = builder.startEvent();
    builder.activity.setString(row, 'a');
    change(builder, row);
    return builder.finish();
  };
  it('is told', () => {
    const plain = one(() => {});
    expect(
      logsEqual(
        plain,
        one((b) => void b.eventColumn('empty', 'text')),
      ),
    ).toBe(true);
    expect(
      describeDifference(
        plain,
        one((b, row) => void b.eventColumn('n', 'number').set(row, 1)),
      ),
    ).toBe('event attribute number n is only in the second log');
    const zero = (n: number) => one((b, row) => void b.eventColumn('n', 'number').set(row, n));
    expect(describeDifference(zero(0), zero(-0))).toBe('event attribute number n differs at row 0: 0 and -0');
    expect(logsEqual(zero(Number.NaN), zero(Number.NaN))).toBe(true);
    const time = (offset: number) => one((b, row) => void b.time.set(row, 0, offset, Precision.DAY));
    expect(describeDifference(time(0), time(NO_OFFSET))).toBe(
      'time differs at row 0: day 0 offset 0 and day 0 no offset',
    );
    const empty = new LogBuilder('x').finish();
    expect(describeDifference(plain, empty)).toBe('1 cases and 0');
  });
});
