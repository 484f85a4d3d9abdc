import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/log/csv/index.js';
import { type Column, isThere } from '../../src/log/model.js';
import { type ReadColumn, referenceColumn, type WrittenField, writeField } from './csv-reference.js';
import { testFolder } from './table-support.js';
import { valuesOf } from './xes-support.js';

const { remove, write } = testFolder();
afterAll(remove);
let files = 0;

const pools = {
  words: [
    'a',
    'b',
    'xyz',
    'abcd',
    'abcde',
    'abcdefgh',
    'abcdefghi',
    'a b',
    '中文',
    'sixteen bytes ok',
    'seventeen bytes !',
  ],
  odd: [
    '007',
    '1.',
    '.5',
    '+3',
    '9007199254740993',
    '1,5',
    'x\ty',
    "''=1",
    "'-x",
    'a"b',
    'line\nbreak',
    'cr\rlf',
    '1e400',
  ],
  integers: ['0', '1', '-7', '42', '99999', '2147483647', '2147483648', '-2147483648', '123456789', '9007199254740991'],
  numbers: ['0.5', '1.0', '71.5', '-0', '-0.0', '1e5', '1.25e-3', 'NaN', 'Infinity', '3', '123456789.123', '0.1'],
  booleans: ['true', 'false', 'True', 'FALSE'],
  days: ['2011-10-11', '2012-02-29', '2011/1/2', '1999-12-31', '0001-01-01', '9999-12-31', '2011-03-01'],
  times: [
    '2011-10-11T13:42:22.688+02:00',
    '2011-10-11 13:42',
    '2011-10-11 13:42:22',
    '2011-10-11T13:42:22Z',
    '2011-10-12',
  ],
} as const;

/** The values of a column: of one pool mostly, some of another, some missing. */
const column = (rows: number) =>
  fc
    .record({
      main: fc.constantFrom(...Object.values(pools)),
      other: fc.constantFrom(...Object.values(pools)),
      mixed: fc.boolean(),
      few: fc.integer({ min: 1, max: 12 }),
      quoting: fc.constantFrom('never', 'always', 'some'),
      picks: fc.array(fc.tuple(fc.nat(19), fc.nat(30), fc.boolean()), { minLength: rows, maxLength: rows }),
    })
    .map(({ main, other, mixed, few, quoting, picks }): WrittenField[] =>
      picks.map(([kind, pick, quote]) => {
        const pool: readonly string[] = mixed && kind === 0 ? other : main;
        const text = kind > 15 ? '' : pool[pick % Math.min(few, pool.length)]!;
        return { text, quoted: quoting === 'always' || (quoting === 'some' && quote) };
      }),
    );

const table = fc.integer({ min: 1, max: 40 }).chain((rows) =>
  fc.record({
    columns: fc.array(column(rows), { maxLength: 4 }),
    cases: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
    times: fc.array(fc.constantFrom(...pools.days, ...pools.times), { minLength: rows, maxLength: rows }),
    quoteTimes: fc.boolean(),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    zipped: fc.boolean(),
    repeat: fc.constantFrom(1, 1, 100),
  }),
);

/** Values as the reference gives them. */
function plainValues(column: Column): unknown[] {
  if (column.type !== 'time') return valuesOf(column);
  const { offset, precision, values } = column;
  return Array.from({ length: column.length }, (_, row) =>
    isThere(column, row)
      ? [
          Number(values[row]!),
          typeof offset === 'number' ? offset : offset[row]!,
          typeof precision === 'number' ? precision : precision[row]!,
        ]
      : undefined,
  );
}

describe('the reader of CSV', () => {
  it('reads what a slow one reads, whatever the dialect, the types and the quotes', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ columns, cases, times, quoteTimes, delimiter, end, last, zipped, repeat }) => {
        const rows = cases.length;
        let number = 0;
        const caseOf = cases.map((next) => `c${next ? ++number : number}`);
        const mustQuote = ({ text, quoted }: WrittenField) => quoted || text.startsWith('"') || /[\n\r]/.test(text);
        const all = columns.map((fields) =>
          fields.map((f) => ({ text: f.text, quoted: mustQuote(f) || f.text.includes(delimiter) })),
        );
        const time = times.map((text) => ({ text, quoted: quoteTimes }));
        const lines = caseOf.map((id, row) =>
          [id, 'a', writeField(time[row]!), ...all.map((fields) => writeField(fields[row]!))].join(delimiter),
        );
        // Under other case ids, so that cases do not come apart.
        const body = Array.from({ length: repeat }, (_, n) => lines.map((line) => `${n}-${line}`).join(end)).join(end);
        const header = ['case', 'activity', 'time', ...all.map((_, i) => `x${i}`)].join(delimiter);
        const text = `${header}${end}${body}${last ? end : ''}`;
        const path = write(`log${++files % 8}.csv`, zipped ? gzipSync(text) : text);
        const { log } = await readCsv(path, { delimiter });
        const repeated = <T>(values: readonly T[]): T[] => Array.from({ length: repeat }, () => values).flat();

        expect(log.eventCount).toBe(rows * repeat);
        expect(plainValues(log.time)).toEqual(repeated(referenceColumn(time, !quoteTimes).values));
        const found = log.eventAttributes.map((c): ReadColumn => ({ type: c.type as 'text', values: plainValues(c) }));
        const expected = all.map((fields) => referenceColumn(fields, !quoteTimes));
        expect(found).toEqual(expected.map(({ type, values }) => ({ type, values: repeated(values) })));
        const ids = Array.from({ length: repeat }, (_, n) => [...new Set(caseOf)].map((id) => `${n}-${id}`)).flat();
        expect(Array.from({ length: log.caseCount }, (_, c) => log.caseIds.get(c))).toEqual(ids);
      }),
      { numRuns: 300 },
    );
  });
});
