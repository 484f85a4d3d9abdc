import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { lawOfBinding, parseBinding } from '../../src/binding/index.js';
import { LAW, parse } from './bound.js';

/** Each fault as `code line:column data`. */
function faults(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map((d) => {
      expect(d).toMatchObject({ severity: 'error', file: 'made.bind.yaml' });
      return `${d.code} ${d.range!.line}:${d.range!.column} ${JSON.stringify(d.data)}`;
    });
  }
  return [];
}

const GOOD = `law: xx/bound
source:
  kind: log
  zone: Europe/Rome
  precision: day
  order: source
  complete-from: 2000-01-01
  complete-until: 2013-06-18
  begins-with: [filed]
events:
  filed:
    activity: [Create, Register]
    lifecycle: [Complete, start]
    where: { channel: [post, "2"] }
    attributes:
      amount: { column: amt, of: case, unit: cents }
      outcome: { column: out, codes: { A: a, 1: b } }
      tags: { column: tags, separator: ";" }
      units: n
  payment: Pay
never-happens: [withdrawn]
not-recorded: [decided, payment.fee]
assume: { abroad: false, amount: 12.5, date: 2011-02-03, units: 7 }
actor: org:resource
role: { column: job }
office: { constant: police }
safe-to-show: [case, amt]
`;

describe('a binding', () => {
  it('is read in full', () => {
    const binding = parse(GOOD);
    expect(binding).toMatchObject({
      law: 'xx/bound',
      hash: null,
      source: {
        zone: 'Europe/Rome',
        precision: 'day',
        order: 'source',
        completeFrom: 10957,
        completeUntil: 15874,
        beginsWith: [0],
      },
      never: [5],
      notRecorded: [
        { event: 1, attribute: null },
        { event: 2, attribute: 7 },
      ],
      assume: [
        { attribute: 2, value: 0 },
        { attribute: 0, value: 1250 },
        { attribute: 3, value: 15008 },
        { attribute: 1, value: 7 },
      ],
      actor: { column: 'org:resource' },
      role: { column: 'job' },
      office: { constant: 'police' },
    });
    expect(binding.safe).toEqual(new Set(['case', 'amt']));
    const [filed, payment] = binding.events;
    expect(filed).toMatchObject({
      event: 0,
      activities: ['Create', 'Register'],
      lifecycle: ['complete', 'start'],
      where: [{ column: 'channel', values: ['post', '2'] }],
    });
    expect(filed!.attributes).toEqual([
      { attribute: 0, column: 'amt', of: 'case', codes: null, otherwise: 'keep', unit: 'cents', separator: null },
      {
        attribute: 4,
        column: 'out',
        of: 'event',
        codes: new Map([
          ['A', 'a'],
          ['1', 'b'],
        ]),
        otherwise: 'missing',
        unit: 'units',
        separator: null,
      },
      { attribute: 5, column: 'tags', of: 'event', codes: null, otherwise: 'keep', unit: 'units', separator: ';' },
      { attribute: 1, column: 'n', of: 'event', codes: null, otherwise: 'keep', unit: 'units', separator: null },
    ]);
    expect(payment).toMatchObject({ event: 2, activities: ['Pay'], attributes: [] });
  });

  it('names its law before that law is known', () => {
    expect(lawOfBinding(GOOD, 'x').law).toBe('xx/bound');
    expect(lawOfBinding('events: {}', 'x')).toEqual({ law: undefined, isTable: false, faults: [] });
    expect(lawOfBinding('source: { kind: table }', 'x').isTable).toBe(true);
    expect(lawOfBinding('{', 'x').faults[0]).toMatchObject({ code: 'binding/yaml', file: 'x' });
  });

  it('keeps the hash of its file', () => {
    expect(parseBinding(GOOD, 'f', LAW, 'abc').hash).toBe('abc');
  });
});

describe('a fault in a binding is told with its place', () => {
  const head = 'law: xx/bound\n';
  it.each([
    ['no YAML', `${head}events: [`, ['binding/yaml 2:10 ']],
    ['no map', '- a\n', ['binding/no-map 1:1 {}']],
    ['an unknown key', `${head}event: 1\nevents: { filed: F }`, ['binding/unknown-key 2:1 {"key":"event"']],
    [
      'an unknown key of the source',
      `${head}source: { order: source, zones: x }\nevents: { filed: F }`,
      ['binding/unknown-key 2:26 {"key":"zones"'],
    ],
    [
      'another law',
      'law: xx/other\nevents: { filed: F }',
      ['binding/other-law 1:6 {"law":"xx/other","wanted":"xx/bound"}'],
    ],
    ['no events', `${head}source: {}`, ['binding/no-events 1:1 {}']],
    [
      'an unknown event',
      `${head}events:\n  fild: F\n`,
      ['binding/unknown-event 3:3 {"event":"fild","law":"xx/bound","hint":"filed"}'],
    ],
    [
      'an unknown attribute',
      `${head}events:\n  filed:\n    activity: F\n    attributes:\n      amont: a\n`,
      ['binding/unknown-attribute 6:7 {"attribute":"amont","of":"filed","hint":"amount"}'],
    ],
    [
      'an attribute of another event',
      `${head}events:\n  decided:\n    activity: F\n    attributes: { fee: a }\n`,
      ['binding/unknown-attribute 5:19 {"attribute":"fee","of":"decided"'],
    ],
    [
      'an event without an activity',
      `${head}events:\n  filed:\n    lifecycle: complete\n`,
      ['binding/no-activity 4:5 {"event":"filed"}'],
    ],
    [
      'an attribute without a column',
      `${head}events:\n  filed:\n    activity: F\n    attributes:\n      amount: { unit: cents }\n`,
      ['binding/no-column 6:15 {"attribute":"amount"}'],
    ],
    [
      'a value that is none of the options',
      `${head}source: { order: file }\nevents: { filed: F }`,
      ['binding/one-of 2:18 {"key":"order","value":"file","options":"source, none"}'],
    ],
    [
      'an unknown zone',
      `${head}source: { zone: Rome }\nevents: { filed: F }`,
      ['binding/unknown-zone 2:17 {"zone":"Rome"}'],
    ],
    [
      'no date',
      `${head}source: { complete-until: 2013-02-30 }\nevents: { filed: F }`,
      ['binding/date 2:27 {"value":"2013-02-30"}'],
    ],
    [
      'an event that happens and never happens',
      `${head}events: { filed: F }\nnever-happens: [filed]`,
      ['binding/never-but-bound 3:16 {"event":"filed"}'],
    ],
    [
      'an assumption of the wrong type',
      `${head}events: { filed: F }\nassume: { abroad: perhaps }`,
      ['binding/value 3:19 {"value":"perhaps","type":"boolean"}'],
    ],
    [
      'an unknown kind not recorded',
      `${head}events: { filed: F }\nnot-recorded: [filed.amont, nothing]`,
      ['binding/unknown-attribute 3:16 ', 'binding/unknown-event 3:29 '],
    ],
    [
      'a list where one value is wanted',
      `${head}source: { zone: [a] }\nevents: { filed: F }`,
      ['binding/type 2:17 {"key":"zone","wanted":"one value"}'],
    ],
    [
      'a list where a map is wanted',
      `${head}source: [a]\nevents: { filed: F }`,
      ['binding/type 2:9 {"key":"source","wanted":"a map"}'],
    ],
  ])('%s', (_, text, wanted) => {
    const found = faults(text);
    expect(found.length).toBe(wanted.length);
    expect(wanted.map((start, i) => found[i]!.slice(0, start.length))).toEqual(wanted);
  });

  it('all at once', () => {
    expect(
      faults('law: xx/bound\nsource: { zone: Rome }\nevents: { fild: F, filed: G }\nassume: { nothing: 1 }').map(
        (f) => f.split(' ')[0],
      ),
    ).toEqual(['binding/unknown-zone', 'binding/unknown-event', 'binding/unknown-attribute']);
  });

  it('of another law alone, since nothing in it can be right', () => {
    expect(faults('law: xx/other\nevents: { fild: F }').map((f) => f.split(' ')[0])).toEqual(['binding/other-law']);
  });
});

it('a binding says which columns of a table are case, activity and time', () => {
  const text = 'law: xx/bound\nsource: { columns: { time: Date+Clock, case: No } }\nevents: { filed: F }';
  expect(parse(text).source.columns).toEqual({ time: 'Date+Clock', case: 'No' });
  expect(faults(text.replace('time:', 'tme:'))[0]).toContain('binding/unknown-key');
});
