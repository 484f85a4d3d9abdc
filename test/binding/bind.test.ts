import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { bindByName, bindLog, cutAfter } from '../../src/binding/index.js';
import { loadLaw } from '../../src/language/index.js';
import { parseDay } from '../../src/time/index.js';
import { makeLog, type Row } from '../support/make-log.js';
import { ALL, bind, LAW, ROME, shown, values } from './bound.js';

const HEAD = 'law: xx/bound\n';

function row(activity: string, time: string | undefined, more: Partial<Row> = {}): Row {
  return { case: 'c', activity, ...(time === undefined ? {} : { time }), ...more };
}

describe('which rows are events', () => {
  const log = makeLog([
    row('Create', '2020-01-01', { 'lifecycle:transition': 'COMPLETE', channel: 'post' }),
    row('Create', '2020-01-02', { 'lifecycle:transition': 'start', channel: 'post' }),
    row('Create', '2020-01-03', { channel: 2 }),
    row('Pay', '2020-01-04', { 'lifecycle:transition': 'complete' }),
    row('Other', '2020-01-05'),
    { case: 'c', time: '2020-01-06' },
  ]);

  it.each([
    ['several activities, none other', 'filed: [x]', 'binding/type'],
    ['an activity', 'payment: Pay', 'payment 2020-01-04'],
    [
      'several activities',
      'notice: { activity: [Create, Pay] }',
      'notice 2020-01-01, notice 2020-01-02, notice 2020-01-03, notice 2020-01-04',
    ],
    ['a lifecycle, in either case', 'notice: { activity: Create, lifecycle: Complete }', 'notice 2020-01-01'],
    [
      'a value of a column, be it a number',
      'notice: { activity: Create, where: { channel: ["2"] } }',
      'notice 2020-01-03',
    ],
    [
      'a value and a lifecycle',
      'notice: { activity: Create, lifecycle: [start], where: { channel: post } }',
      'notice 2020-01-02',
    ],
    ['an activity that never occurs', 'notice: Nothing', ''],
  ])('%s', (_, events, wanted) => {
    if (wanted.startsWith('binding/')) expect(() => bind(log, `${HEAD}events: { ${events} }`)).toThrow(wanted);
    else expect(shown(bind(log, `${HEAD}events: { ${events} }`))).toBe(wanted);
  });

  it('one row may be several events, in the order of the binding where the source vouches for order', () => {
    const text = (order: string) =>
      `${HEAD}source: { order: ${order} }\nevents: { payment: Pay, notice: { activity: [Pay, Create], lifecycle: complete } }`;
    expect(shown(bind(log, text('source')))).toBe('notice 2020-01-01, payment 2020-01-04, notice 2020-01-04');
    expect(shown(bind(log, text('none')))).toBe('notice 2020-01-01, payment 2020-01-04 + notice 2020-01-04');
  });

  it('activities of either side that find no match are told', () => {
    const { oddities } = bind(log, `${HEAD}events: { filed: Create, payment: Pays }`);
    expect(oddities.slice(0, 2)).toEqual([
      { code: 'bound-activity-absent', count: 1, example: 'payment: Pays (Pay?)', subject: 'payment' },
      { code: 'activity-not-bound', count: 2, example: 'Pay, Other' },
    ]);
  });

  it('an activity that differs from the log by capitals or spaces alone is a slip', () => {
    const attempt = () => bind(log, `${HEAD}events: { filed: Create, payment: " pay" }`);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/binding\/activity-spelling .*"activity":" pay","near":"Pay"/);
  });

  it('a column that a table names in its own way is found by that name', () => {
    const { actor } = bind(
      makeLog([row('F', '2020-01-01', { 'org:resource': 'x' })]),
      `${HEAD}actor: 经办人\nevents: { filed: F }`,
    );
    expect(actor?.dictionary.get(actor.codes[0]!)).toBe('x');
  });

  it('a filter on a column that the log has not is told with the columns that it has', () => {
    const attempt = () => bind(log, `${HEAD}events: { notice: { activity: Create, where: { chanel: post } } }`);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/binding\/unknown-column .*"column":"chanel".*channel/);
  });

  it('a second occurrence of what happens once is counted', () => {
    expect(bind(log, `${HEAD}events: { filed: Create }`).oddities).toContainEqual({
      code: 'once-event-repeated',
      count: 2,
      example: 'filed',
    });
  });
});

describe('order', () => {
  const events = 'events: { filed: F, decided: D, payment: P, notice: N }';
  const order = (rows: readonly Row[], source: string) =>
    shown(bind(makeLog(rows), `${HEAD}source: { ${source} }\n${events}`));

  it('is by time, then as the source has it where it vouches for that, else a block', () => {
    const rows = [row('D', '2020-01-02'), row('F', '2020-01-01'), row('P', '2020-01-02')];
    expect(order(rows, 'order: source')).toBe('filed 2020-01-01, decided 2020-01-02, payment 2020-01-02');
    expect(order(rows, 'order: none')).toBe('filed 2020-01-01, decided 2020-01-02 + payment 2020-01-02');
  });

  it('a run of overlapping times is one block, or in source order as a whole', () => {
    const rows = [
      row('P', '2020-01-02T12:00'),
      row('D', '2020-01-02'),
      row('F', '2020-01-02T10:00'),
      row('N', '2020-01-03'),
    ];
    expect(order(rows, 'order: none')).toBe(
      'decided 2020-01-02 + filed 2020-01-02 + payment 2020-01-02, notice 2020-01-03',
    );
    expect(order(rows, 'order: source')).toBe(
      'payment 2020-01-02, decided 2020-01-02, filed 2020-01-02, notice 2020-01-03',
    );
  });

  it('minutes and instants overlap within the minute; a coarser precision of the source widens them', () => {
    const rows = [row('F', '2020-01-02T10:00:30Z'), row('D', '2020-01-02T10:00:40Z'), row('P', '2020-01-02T10:01:00Z')];
    expect(order(rows, 'order: none')).toBe('filed 2020-01-02, decided 2020-01-02, payment 2020-01-02');
    expect(order(rows, 'order: none, precision: minute')).toBe(
      'filed 2020-01-02 + decided 2020-01-02, payment 2020-01-02',
    );
    expect(order(rows, 'order: none, precision: day')).toBe(
      'filed 2020-01-02 + decided 2020-01-02 + payment 2020-01-02',
    );
  });

  it('events without a time, or with one coarser than a day, stand last', () => {
    expect(order([row('P', undefined), row('D', '2020'), row('F', '2020-01-01')], 'order: source')).toBe(
      'filed 2020-01-01, payment undated, decided undated',
    );
  });

  it('cases that plain order does not settle are marked, and those that began before the log', () => {
    const rows: Row[] = [
      { case: 'a', activity: 'F', time: '2020-01-01' },
      { case: 'b', activity: 'F', time: '2020-01-05' },
      { case: 'b', activity: 'D', time: '2020-01-05' },
      { case: 'c', activity: 'D', time: '2020-01-05' },
    ];
    const bound = bind(
      makeLog(rows),
      `${HEAD}source: { order: none, begins-with: filed, complete-from: 2020-01-02 }\n${events}`,
    );
    expect([...bound.hard!]).toEqual([1, 1, 1]);
    expect([...bound.leftOpen!]).toEqual([1, 0, 1]);
    expect(bind(makeLog(rows.slice(0, 1)), `${HEAD}${events}`).hard).toBeNull();
  });
});

describe('days and instants', () => {
  const day = (time: string, source: string) =>
    shown(bind(makeLog([row('F', time)]), `${HEAD}source: { ${source} }\nevents: { filed: F }`)).slice(6);

  it.each([
    // The law's civil day of an instant: a quarter past eleven in London is past midnight in Rome.
    ['2020-01-01T23:15:00Z', '', '2020-01-02'],
    ['2020-01-01T23:15:00', 'zone: Europe/London', '2020-01-02'],
    ['2020-01-01T23:15:00', 'zone: Europe/Rome', '2020-01-01'],
    ['2020-01-01T23:15:00', '', '2020-01-01'],
    // A source that knows days means its own: local midnights written with their offset stay on their day.
    ['2020-07-01T00:00:00+02:00', 'precision: day', '2020-07-01'],
    ['2020-06-30T22:00:00Z', 'precision: day', '2020-07-01'],
    ['2020-01-01T23:15:00', 'zone: Europe/London, precision: day', '2020-01-01'],
    ['2020-07-01', 'zone: Asia/Shanghai', '2020-07-01'],
  ])('%s with {%s} is on %s', (time, source, wanted) => {
    expect(day(time, source)).toBe(wanted);
  });

  it('an interval is the whole civil day, an hour short or long where the clock changes', () => {
    const bound = bind(
      makeLog([row('F', '2020-03-29'), row('D', '2020-10-25'), row('P', '2020-10-25T02:30')]),
      `${HEAD}source: { order: source }\nevents: { filed: F, decided: D, payment: P }`,
    );
    const hours = Array.from(bound.from!, (from, i) => (bound.to![i]! + 1 - from) / 3_600_000);
    expect(hours[0]).toBe(23);
    expect(hours[1]).toBe(25);
    expect(hours[2]).toBeCloseTo(1 / 60);
    // The earlier of the two half past twos.
    expect(new Date(bound.from![2]!).toISOString()).toBe('2020-10-25T00:30:00.000Z');
  });

  it('nothing but days is kept where no rule asks for more', () => {
    expect(
      bind(makeLog([row('F', '2020-03-29T10:00')]), `${HEAD}events: { filed: F }`, { instants: false }).from,
    ).toBeNull();
  });
});

describe('attributes', () => {
  const one = (attributes: string, cells: Partial<Row>, name: string) => {
    const bound = bind(
      makeLog([row('F', '2020-01-01', cells)]),
      `${HEAD}events: { filed: { activity: F, attributes: { ${attributes} } } }`,
    );
    return { value: values(bound, name)[0], odd: bound.oddities.map((o) => o.code) };
  };

  it.each([
    ['money in units is exact', 'amount: a', { a: 35.29 }, 'amount', 3529],
    ['a sum that binary fractions miss', 'amount: a', { a: 1.1 * 3 }, 'amount', 330],
    ['half a minor unit, away from zero', 'amount: a', { a: -0.125 }, 'amount', -13],
    ['money in cents', 'amount: { column: a, unit: cents }', { a: 3529 }, 'amount', 3529],
    ['money as text', 'amount: a', { a: ' 35.29 ' }, 'amount', 3529],
    ['a number as text', 'units: a', { a: '1e2' }, 'units', 100],
    ['a boolean', 'abroad: a', { a: true }, 'abroad', 1],
    ['a boolean as text', 'abroad: a', { a: 'No' }, 'abroad', 0],
    ['a boolean as number', 'abroad: a', { a: 1 }, 'abroad', 1],
    ['a boolean by codes', 'abroad: { column: a, codes: { X: true, Y: false } }', { a: 'X' }, 'abroad', 1],
    ['a date as text', 'date: a', { a: '2020-02-29' }, 'date', parseDay('2020-02-29')],
    [
      'a date as a time, in the law’s zone',
      'date: a',
      { a: { time: '2020-02-29T23:30:00Z' } },
      'date',
      parseDay('2020-03-01'),
    ],
    ['a text by codes', 'outcome: { column: a, codes: { S: support, "1": refuse } }', { a: 'S' }, 'outcome', 'support'],
    [
      'a code that is a number',
      'outcome: { column: a, codes: { S: support, 1: refuse } }',
      { a: 1 },
      'outcome',
      'refuse',
    ],
    [
      'a code without meaning, kept',
      'outcome: { column: a, codes: { S: support }, otherwise: keep }',
      { a: 'Z' },
      'outcome',
      'Z',
    ],
    ['a list', 'tags: a', { a: ['x', 'y'] }, 'tags', ['x', 'y']],
    ['a text split into a list', 'tags: { column: a, separator: ";" }', { a: 'x; y' }, 'tags', ['x', 'y']],
    ['a list written as JSON, as our CSV writes it', 'tags: a', { a: '["x","y"]' }, 'tags', ['x', 'y']],
    ['one text of a column with a separator', 'tags: { column: a, separator: ";" }', { a: 'x' }, 'tags', ['x']],
    [
      'a code that means that nothing is there',
      'outcome: { column: a, codes: { "-": ~ } }',
      { a: '-' },
      'outcome',
      null,
    ],
    ['blanks in place of a number', 'units: a', { a: '  ' }, 'units', null],
    ['blanks in place of a code', 'outcome: { column: a, codes: { x: y } }', { a: ' ' }, 'outcome', null],
    ['what is no number, which stands for nothing', 'units: a', { a: Number.NaN }, 'units', null],
    ['a text with spaces around it', 'outcome: a', { a: ' 7 ' }, 'outcome', '7'],
    [
      'a code with spaces around it',
      'outcome: { column: a, codes: { S: support } }',
      { a: 'S ' },
      'outcome',
      'support',
    ],
  ])('%s', (_, attributes, cells, name, wanted) => {
    expect(one(attributes, cells, name)).toEqual({ value: wanted, odd: [] });
  });

  it.each([
    ['no number', 'units: a', { a: 'many' }, 'units', 'value-not-of-type'],
    // `x, y` may be two items or one: taking it for one could accuse an office of what it did.
    ['no list that we know', 'tags: a', { a: 'x, y' }, 'tags', 'value-not-of-type'],
    ['no list of texts', 'tags: a', { a: '[1, "x"]' }, 'tags', 'value-not-of-type'],
    ['no date', 'date: a', { a: '2020-02-30' }, 'date', 'value-not-of-type'],
    ['no boolean', 'abroad: a', { a: 2 }, 'abroad', 'value-not-of-type'],
    ['a date that is a number', 'date: a', { a: 18000 }, 'date', 'value-not-of-type'],
    [
      'a code without meaning',
      'outcome: { column: a, codes: { S: support } }',
      { a: 'Z' },
      'outcome',
      'code-without-meaning',
    ],
    ['a list in place of a text', 'outcome: a', { a: ['x'] }, 'outcome', 'value-not-of-type'],
    [
      'a number without a meaning',
      'units: { column: a, codes: { one: 1 } }',
      { a: 2 },
      'units',
      'code-without-meaning',
    ],
    ['a number without end, written as one', 'units: a', { a: Number.POSITIVE_INFINITY }, 'units', 'value-not-of-type'],
    ['a number without end', 'units: a', { a: '1e400' }, 'units', 'value-not-of-type'],
    ['more money than can be exact', 'amount: a', { a: '1e300' }, 'amount', 'value-not-of-type'],
  ])('%s is there, cannot be read and is counted', (_, attributes, cells, name, code) => {
    expect(one(attributes, cells, name)).toEqual({ value: '?', odd: [code] });
  });

  it('of a case stand at each of its events, of an event at its own', () => {
    const log = makeLog([row('F', '2020-01-01', { doc: 'd1' }), row('P', '2020-01-02')], { c: { owner: 'x' } });
    const bound = bind(
      log,
      `${HEAD}events: { filed: { activity: F, attributes: { outcome: { column: owner, of: case }, doc: doc } }, payment: { activity: P, attributes: { doc: doc } } }`,
    );
    expect(values(bound, 'outcome')).toEqual(['x', null]);
    expect(values(bound, 'doc')).toEqual(['d1', null]);
  });

  it('one name may have columns of several types', () => {
    const log = makeLog([row('F', '2020-01-01', { a: 3 }), row('F', '2020-01-02', { a: '4' })]);
    expect(values(bind(log, `${HEAD}events: { filed: { activity: F, attributes: { units: a } } }`), 'units')).toEqual([
      3, 4,
    ]);
  });

  it('assumed values stand in where there is none, for kinds that carry the attribute alone', () => {
    const log = makeLog([row('F', '2020-01-01', { a: true }), row('F', '2020-01-02'), row('P', '2020-01-03')]);
    const bound = bind(
      log,
      `${HEAD}events: { filed: { activity: F, attributes: { abroad: a } }, payment: P }\nassume: { abroad: false }`,
    );
    expect(values(bound, 'abroad')).toEqual([1, 0, null]);
  });

  it('nothing may be assumed to be there, which is not to leave it unrecorded', () => {
    const log = makeLog([row('F', '2020-01-01', { a: true }), row('F', '2020-01-02')]);
    const bound = bind(
      log,
      `${HEAD}events: { filed: { activity: F, attributes: { abroad: a } } }\nassume: { abroad: ~, outcome: ~, units: ~ }`,
    );
    expect(values(bound, 'abroad')).toEqual([1, null]);
    const left = bind(log, `${HEAD}events: { filed: { activity: F, attributes: { abroad: a } } }`);
    expect(left.recording.unrecordedAttributes.size).toBeGreaterThan(bound.recording.unrecordedAttributes.size);
  });

  it('nothing is assumed in the stead of what cannot be read', () => {
    const log = makeLog([row('F', '2020-01-01', { a: 'perhaps', b: 'Z' }), row('F', '2020-01-02')]);
    const bound = bind(
      log,
      `${HEAD}events: { filed: { activity: F, attributes: { abroad: a, outcome: { column: b, codes: { S: support } } } } }\nassume: { abroad: false, outcome: refuse }`,
    );
    expect(values(bound, 'abroad')).toEqual(['?', 0]);
    expect(values(bound, 'outcome')).toEqual(['?', 'refuse']);
  });

  it('what is not bound, or said not to be recorded, is unrecorded', () => {
    const bound = bind(
      makeLog([row('F', '2020-01-01')]),
      `${HEAD}events: { filed: { activity: F, attributes: { units: a } }, payment: { activity: P, attributes: { fee: b } } }\nnever-happens: [withdrawn]\nnot-recorded: [payment.fee]`,
      { attributes: new Set() },
    );
    expect(bound.recording.events).toEqual(['recorded', 'not', 'recorded', 'not', 'not', 'never']);
    const unrecorded = (event: number, attribute: number) =>
      bound.recording.unrecordedAttributes.has(event * LAW.attributes.length + attribute);
    expect([unrecorded(0, 1), unrecorded(0, 0), unrecorded(2, 7)]).toEqual([false, true, true]);
  });
});

describe('the log as it stood', () => {
  const text = `${HEAD}source: { order: none }\nevents: { filed: { activity: F, attributes: { doc: d, tags: t, units: u } }, decided: D, payment: P }\nactor: who`;
  const rows: Row[] = [
    { case: 'a', activity: 'F', time: '2020-01-01T10:00:00Z', d: 'x', t: ['p', 'q'], u: 1, who: 'A' },
    { case: 'a', activity: 'D', time: '2020-01-03T10:00:00Z', who: 'B' },
    { case: 'b', activity: 'P', time: '2020-01-02T10:00:00Z' },
    { case: 'b', activity: 'F', d: 'y', t: ['r'], u: 'two', who: 'C' },
    { case: 'd', activity: 'F', time: '2020-01-01T10:00:00Z', t: ['s'], who: 'A' },
  ];
  const bound = bind(makeLog(rows), text);
  const end = (day: string) => ({ day: parseDay(day)!, ms: ROME.startOf(parseDay(day)! + 1) - 1 });

  it('has no event from after the time of checking, and keeps those without a time', () => {
    const cut = cutAfter(bound, end('2020-01-02'));
    expect(shown(cut)).toBe('filed 2020-01-01 | payment 2020-01-02, filed undated | filed 2020-01-01');
    expect(values(cut, 'tags')).toEqual([['p', 'q'], null, ['r'], ['s']]);
    expect(values(cut, 'doc')).toEqual(['x', null, 'y', null]);
    expect(values(cut, 'units')).toEqual([1, null, '?', null]);
    expect([...cut.row!]).toEqual([0, 2, 3, 4]);
    expect([...cut.actor!.codes].map((c) => (c < 0 ? null : cut.actor!.dictionary.get(c)))).toEqual([
      'A',
      null,
      'C',
      'A',
    ]);
    expect(cut.span.lastDay).toBe(parseDay('2020-01-02'));
  });

  it('is cut by the instant where instants are known', () => {
    expect(shown(cutAfter(bound, { day: parseDay('2020-01-02')!, ms: Date.parse('2020-01-02T09:00:00Z') }))).toBe(
      'filed 2020-01-01 | filed undated | filed 2020-01-01',
    );
  });

  it('is the log itself where nothing is later, and empty before its beginning', () => {
    expect(cutAfter(bound, end('2020-01-03'))).toBe(bound);
    expect(cutAfter(bound, end('2019-01-03')).eventCount).toBe(1);
  });
});

describe('a binding by names', () => {
  it('takes activities and columns that bear the law’s names, whatever their case and hyphens', () => {
    const log = makeLog([
      row('Filed', '2020-01-01', { Amount: 2, 'org:resource': 'x' }),
      row('PAYMENT', '2020-01-02'),
      row('Other', '2020-01-02'),
    ]);
    const bound = bindLog(log, LAW, bindByName(LAW, log), ROME, ALL);
    expect(shown(bound)).toBe('filed 2020-01-01, payment 2020-01-02');
    expect(values(bound, 'amount')).toEqual([200, null]);
    expect(bound.recording.events).toEqual(['recorded', 'not', 'recorded', 'not', 'not', 'not']);
  });

  it('takes what a court or an agency calls Served, Refused or Received for no step of another procedure', async () => {
    const named = async (law: string, activity: string) => {
      const { law: loaded } = await loadLaw(readFileSync(`laws/${law}.law.md`, 'utf8'), law);
      return bindByName(loaded!, makeLog([row(activity, '2020-01-01')])).events.map(
        (e) => loaded!.events[e.event]!.name,
      );
    };
    for (const activity of ['Served', '送达', 'Refused', '不予受理'])
      expect(await named('cn/administrative-litigation', activity)).not.toContain('recon-served');
    expect(await named('cn/administrative-litigation', 'Refused')).toEqual([]);
    expect(await named('cn/administrative-litigation', '不予受理')).not.toContain('recon-refused');
    for (const law of ['us/foia', 'uk/foia']) {
      expect(await named(law, 'Received')).toEqual([]);
      expect(await named(law, 'Clarification received')).toEqual(['clarification-received']);
    }
  });
});
