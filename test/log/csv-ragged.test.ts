import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { describeTable, openLog } from '../../src/log/index.js';
import { noticed, planOf, read, shown } from './register-support.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write } = testFolder();
afterAll(remove);

const file = (...rows: string[]) => write('r.csv', `${rows.join('\n')}\n`);
const plan = planOf(['in', 'out']);
const HEAD = 'no,in,out,who';

describe('rows that end in empty fields', () => {
  it('are read and told once, in registers and in event logs', async () => {
    const log = await read(file(HEAD, 'R-1,2024-01-01,,x,,', 'R-2,2024-01-02,2024-02-02,"y, z",, ', 'R-3,,,,,'), plan);
    expect(shown(log)).toEqual(['R-1: in 2024-01-01', 'R-2: in 2024-01-02, out 2024-02-02', 'R-3: ']);
    expect(noticed(log)).toEqual(['rows-with-empty-ends 3 2']);
    const events = await openLog(file('case,activity,time', 'A,in,2024-01-01,', 'A,out,2024-01-02,""'));
    expect([events.eventCount, events.eventAttributes.length]).toEqual([2, 0]);
    expect(noticed(events)).toEqual(['rows-with-empty-ends 2 2']);
  });

  it.each([
    [
      'where few rows do, since a text with a comma may have moved the others',
      ['R-1,2024-01-01,,x', 'R-2,2024-01-02,,x', 'R-3,x,2024-01-02,,'],
      4,
    ],
    [
      'where a value begins with a space, as behind a comma in a text',
      ['R-1,Rossi, Mario,2024-01-01,', 'R-2,Bo, Ugo,2024-01-01,'],
      2,
    ],
    ['where the last is not empty', ['R-1,2024-01-01,,x,', 'R-2,2024-01-02,,x,y'], 3],
  ])('are refused %s', async (_, rows, line) => {
    expect(await faultOf(read(file(HEAD, ...rows), plan))).toMatchObject({ code: 'csv/ragged-row', range: { line } });
  });
});

describe('rows that end before the last columns', () => {
  it('are read as empty there where the file is written so, and told with the first', async () => {
    const rows = ['R-1,2024-01-01,2024-02-01,"x"', 'R-2,2024-01-02', '"R-3"', 'R-4,2024-01-04,2024-02-04'];
    const log = await read(file('a title', HEAD, ...rows), plan);
    expect(shown(log)).toEqual([
      'R-1: in 2024-01-01, out 2024-02-01',
      'R-2: in 2024-01-02',
      'R-3: ',
      'R-4: in 2024-01-04, out 2024-02-04',
    ]);
    expect(noticed(log)).toEqual(['rows-above-header 1', 'rows-cut-short 3 4']);
    const events = await openLog(
      file('case,activity,time,who,n', 'A1,in,2024-01-01', 'A1,out,2024-01-02,"me"', 'A2,in,2024-01-01'),
    );
    expect(noticed(events)).toEqual(['rows-cut-short 3 2']);
  });

  it('also where no row is whole, but they end in different places', async () => {
    const log = await read(file(HEAD, 'R-1,2024-01-01,2024-02-01', 'R-2,2024-01-02'), plan);
    expect(shown(log)).toEqual(['R-1: in 2024-01-01, out 2024-02-01', 'R-2: in 2024-01-02']);
  });

  it.each([
    ['where it is one row', ['R-1,2024-01-01,,x', 'R-2,2024-01-02'], 3],
    ['where all lack as many, which may be the first', ['2024-01-01,,x', '2024-01-02,,x'], 2],
    [
      'where a text was cut in two by a line break',
      ['R-1,2024-01-01,,x', 'R-2,2024-01-02,,so', 'and on', 'R-3,2024-01-02'],
      4,
    ],
    ['where few are', [...Array.from({ length: 60 }, (_, i) => `R-${i},2024-01-01,,x`), 'S-1,2024-01-01', 'S-2'], 62],
  ])('are refused %s', async (_, rows, line) => {
    expect(await faultOf(read(file(HEAD, ...rows), plan))).toMatchObject({ code: 'csv/ragged-row', range: { line } });
  });

  it('never change another cell: dropping blanks at the ends of rows changes nothing', async () => {
    const cell = fc.constantFrom('', 'x', '2024-01-01', '"a, b"', '"q""q"');
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const whole = cells.map((row, i) => `R-${i},${row.join(',')}`);
        const cut = whole.map((row, i) => (i === 0 ? `${row}` : row.replace(/,+$/, '')));
        const one = await describeTable(file('no,a,b,c', ...whole));
        const fault = cut.filter((row, i) => row !== whole[i]).length;
        if (fault < 2 || (cut[0]!.endsWith(',') && fault === cells.length)) return;
        expect((await describeTable(file('no,a,b,c', ...cut))).columns).toEqual(one.columns);
      }),
      { numRuns: 60 },
    );
  });
});

describe('blanks around quotes', () => {
  it('are none of the value, whatever stands in the quotes', async () => {
    const text = [
      '"no", "in", "out", "who"',
      '"R-1", "2024-01-01", "", "x, "',
      '"R-2" , "2024-01-02","2024-02-02", "a ""b"" , \n c"',
    ];
    const log = await read(file(...text), plan);
    expect(shown(log)).toEqual(['R-1: in 2024-01-01', 'R-2: in 2024-01-02, out 2024-02-02']);
    expect((await describeTable(file(...text))).columns[3]!.frequent.map((t) => t.text).sort()).toEqual([
      'a "b" , \n c',
      'x,',
    ]);
    const events = await openLog(file('case; activity; time', 'A; "in; out"; 2024-01-01'));
    expect(events.activity.dictionary.get(0)).toBe('in; out');
  });

  it('stay where quotes do not stand around whole fields', async () => {
    const events = await openLog(file('case,activity,time', 'A, "in" of it,2024-01-01'));
    expect(events.activity.dictionary.get(0)).toBe(' "in" of it');
  });
});
