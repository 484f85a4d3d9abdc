import { afterAll, describe, expect, it } from 'vitest';
import { dates, noticed, planOf, read, shown } from './register-support.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write } = testFolder();
afterAll(remove);

const file = (...rows: string[]) => write('t.csv', `${rows.join('\n')}\n`);

describe('a row of totals in a register', () => {
  it.each([
    'Total',
    'TOTAL:',
    'Grand total',
    '合计',
    '总 计',
    '合计：12件',
    'Summe',
    'Totale',
    'Totale generale',
    'Total: 35',
  ])('is no case, and told: %s', async (word) => {
    const log = await read(file('no,in,out,n', 'R-1,2024-01-01,,2', `${word},1,,2`), planOf(['in', 'out']));
    expect(shown(log)).toEqual(['R-1: in 2024-01-01']);
    expect(noticed(log)[0]).toMatch(/^row-of-totals 1 .*t\.csv:3$/);
  });

  it.each([
    ['that has a date is a case', 'Total,2024-01-05,,', 'Total: in 2024-01-05'],
    ['that has a date without signs is a case', 'Total,20240105,,', 'Total: in 2024-01-05'],
    ['that only begins so is a case', 'Total-12,,,', 'Total-12: '],
    ['that is a name is a case', 'Total Energies,,,', 'Total Energies: '],
  ])('%s', async (_, row, wanted) => {
    const log = await read(file('no,in,out,n', 'R-1,2024-01-01,,', row), planOf(['in', 'out']));
    expect(shown(log)).toEqual(['R-1: in 2024-01-01', wanted]);
  });
});

describe('counts since 1970 in a register', () => {
  const rows = ['no,in,out', 'R-1,1704412800,1706572800.5', 'R-2,1704672061,'];

  it('are instants where the binding says so, and refused with what to write where it does not', async () => {
    const plan = planOf([dates('in', { format: 'epoch-s' }), dates('out', { format: 'epoch-s' })]);
    expect(shown(await read(file(...rows), plan))).toEqual([
      'R-1: in 2024-01-05T00:00:00+00:00, out 2024-01-30T00:00:00.500+00:00',
      'R-2: in 2024-01-08T00:01:01+00:00',
    ]);
    expect(await faultOf(read(file(...rows), planOf(['in'])))).toMatchObject({
      code: 'register/epoch-numbers',
      data: { column: 'in', format: 'epoch-s' },
    });
    const fine = rows.map((row) => row.replace(/(\d{10})/g, '$1000'));
    expect(await faultOf(read(file(...fine), planOf(['in'])))).toMatchObject({ data: { format: 'epoch-ms' } });
    const ms = planOf([dates('in', { format: 'epoch-ms' })]);
    expect(shown(await read(file(...fine), ms))[1]).toBe('R-2: in 2024-01-08T00:01:01+00:00');
  });

  it('do not hide what else stands in the column', async () => {
    const log = await read(
      file('no,in', 'A,1704412800000', 'B,2024-01-05', 'C,soon', 'D,-86400000'),
      planOf([dates('in', { format: 'epoch-ms' })]),
    );
    expect(shown(log)).toEqual([
      'A: in 2024-01-05T00:00:00+00:00',
      'B: in 2024-01-05',
      'C: in ?',
      'D: in 1969-12-31T00:00:00+00:00',
    ]);
  });
});
