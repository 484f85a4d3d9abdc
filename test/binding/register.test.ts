import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { parse } from './bound.js';

/** Each fault as `code line:column`. */
function faults(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map((d) => `${d.code} ${d.range!.line}:${d.range!.column}`);
  }
  return [];
}

const SOURCE = 'law: xx/bound\nsource: { kind: table, case: no }\n';

it('a time of day beside a day is one column beside one', () => {
  const told = parse(`${SOURCE}events: { filed: { column: filed, clock: hour } }\n`).register!.tables[0]!;
  expect(told.events).toMatchObject([{ column: 'filed', clock: 'hour' }]);
  expect(told.needed.map(({ column }) => column)).toEqual(['hour']);
  expect(faults(`${SOURCE}events: { filed: { column: [a, b], clock: hour } }\n`)).toEqual(['binding/type 3:43']);
});

describe('a binding of tables with one row a case', () => {
  const binding = parse(
    `law: xx/bound
source:
  kind: table
  case: no
  sheet: Cases
  header: 2
  encoding: gb18030
  delimiter: tab
  dates: dmy
  empty: [none, "-"]
  years-from: 1950
  duplicates: merge
tables:
  - { name: pay, file: payments.csv, case: ref }
  - { name: end, sheet: End, rows: one }
events:
  filed:
    column: filed on
    dates: excel
    where: { kind: [a, b], state: { not: [gone] }, proof: { filled: true }, error: { filled: false } }
    attributes:
      amount: { column: sum, unit: cents }
      date: { column: dated, dates: ymd }
      outcome: { column: result, table: end, codes: { good: a } }
  payment:
    - { table: pay, column: on, separator: ";", attributes: { fee: sum } }
    - { column: first, empty: [later], attributes: { fee: first sum } }
  decided: { column: [decided, decided again] }
office: { column: office }
safe-to-show: [no, office, pay.sum, first sum]
`,
  );

  it('is a plan of its tables', () => {
    expect(binding.register).toMatchObject({
      file: 'made.bind.yaml',
      empty: ['none', '-'],
      yearsFrom: 1950,
      duplicates: 'merge',
      tables: [
        {
          name: '',
          file: null,
          sheet: 'Cases',
          rows: 'one',
          header: 2,
          encoding: 'gb18030',
          delimiter: '\t',
          caseColumn: { column: 'no', at: { line: 4 } },
        },
        { name: 'pay', file: 'payments.csv', rows: 'many', caseColumn: { column: 'ref' } },
        { name: 'end', sheet: 'End', rows: 'one', caseColumn: { column: 'no' } },
      ],
    });
    const [main, pay, end] = binding.register!.tables;
    expect(main!.events.map(({ column, format, empty, separator }) => [column, format, empty, separator])).toEqual([
      ['filed on', 'excel', [], null],
      ['first', 'dmy', ['later'], null],
      ['decided', 'dmy', [], null],
      ['decided again', 'dmy', [], null],
    ]);
    expect(main!.dates.map(({ column, format }) => [column, format])).toEqual([['dated', 'ymd']]);
    expect(main!.needed.map(({ column }) => column)).toEqual(['kind', 'state', 'proof', 'error', 'sum', 'first sum']);
    expect(pay!.events.map(({ column, separator }) => [column, separator])).toEqual([['on', ';']]);
    expect(end!.needed.map(({ column }) => column)).toEqual(['result']);
  });

  it('binds events to columns by their names in the log', () => {
    const [filed, ...rest] = binding.events;
    expect(filed).toMatchObject({
      activities: ['filed on'],
      where: [
        { column: 'kind', of: 'case', test: 'is', values: ['a', 'b'] },
        { column: 'state', of: 'case', test: 'not', values: ['gone'] },
        { column: 'proof', of: 'case', test: 'filled' },
        { column: 'error', of: 'case', test: 'empty' },
      ],
      attributes: [
        { column: 'sum', of: 'case', unit: 'cents' },
        { column: 'dated', of: 'case' },
        { column: 'end.result', of: 'case', otherwise: 'missing' },
      ],
    });
    expect(rest.map((e) => e.activities)).toEqual([['pay.on'], ['first'], ['decided', 'decided again']]);
  });

  it('gives an event in several columns one column for each attribute', () => {
    const from = new Map([
      ['pay.on', 'pay.sum'],
      ['first', 'first sum'],
    ]);
    expect(binding.register!.carried).toEqual([{ name: 'payment.fee', from }]);
    expect(binding.events.filter((e) => e.attributes[0]?.column === 'payment.fee')).toHaveLength(2);
  });

  it('lets the column of the case numbers stand for the case, and what is made of safe columns be safe', () => {
    expect([...binding.safe]).toEqual(['office', 'pay.sum', 'first sum', 'case', 'payment.fee']);
  });
});

describe('a fault in such a binding is told with its place', () => {
  it.each([
    ['law: xx/bound\nsource: { kind: table }\nevents: { filed: a }', ['binding/no-case 2:9']],
    [`${SOURCE}events: { filed: { activity: a } }`, ['binding/no-event-column 3:18', 'binding/unknown-key 3:20']],
    [`${SOURCE}events: { filed: { column: a, table: b } }`, ['binding/unknown-table 3:38']],
    [`${SOURCE}events: { filed: [] }`, ['binding/no-event-column 3:11']],
    [`${SOURCE}events: { filed: { column: a, dates: usual } }`, ['binding/one-of 3:38']],
    [`${SOURCE}events: { filed: { column: a, dates: dmy }, decided: { column: a } }`, ['binding/column-differs 3:64']],
    [`${SOURCE}tables: [{ name: t }]\nevents: { filed: a }`, ['binding/no-table-place 3:10']],
    [`${SOURCE}tables: [{ file: t.csv }]\nevents: { filed: a }`, ['binding/no-table-name 3:10']],
    [`${SOURCE}tables: [{ name: t, file: ../t.csv }]\nevents: { filed: a }`, ['binding/file-elsewhere 3:27']],
    [
      `${SOURCE}tables: [{ name: t, file: a.csv }, { name: t, file: b.csv }]\nevents: { filed: a }`,
      ['binding/table-twice 1:1'],
    ],
    [
      `${SOURCE}tables: [{ name: t, file: a.csv }]\nevents: { filed: { column: a, attributes: { amount: { column: b, table: t } } } }`,
      ['binding/other-rows 4:73'],
    ],
    [
      `${SOURCE}events: { payment: [{ column: a, attributes: { fee: x } }, { column: b, attributes: { fee: { column: y, unit: cents } } }] }`,
      ['binding/attribute-differs 3:11'],
    ],
    [
      'law: xx/bound\nsource: { kind: table, case: no, header: 0, years-from: x }\nevents: { filed: a }',
      ['binding/whole-number 2:42', 'binding/whole-number 2:57'],
    ],
    ['law: xx/bound\ntables: []\nsource: { kind: log }\nevents: { filed: a }', ['binding/tables-of-log 2:9']],
    ['law: xx/bound\nsource: { kind: log, case: no }\nevents: { filed: a }', ['binding/unknown-key 2:22']],
    [`${SOURCE}events: { filed: a }\ndue: { nothing: a }`, ['binding/unknown-rule 4:8']],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});
