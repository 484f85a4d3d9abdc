import { afterAll, describe, expect, it } from 'vitest';
import { describeTable } from '../../src/log/index.js';
import { row, workbook, zip } from './excel-support.js';
import { noticed, planOf, read, shown } from './register-support.js';
import { testFolder } from './table-support.js';

const { remove, write } = testFolder();
afterAll(remove);

const use = (column: string) => ({ column, at: undefined });

describe('a workbook as offices keep it', () => {
  it('is one register where its sheets have the columns of each other, as those of years have', async () => {
    const years = {
      About: row('Register'),
      2023: row('no', 'in', 'out') + row('A', '2023-01-02', '2023-02-01'),
      2024: row('Office 7') + row('out', 'no', 'in') + row(undefined, 'B', '2024-01-02'),
      2025: row('no', 'in') + row('C', 'soon') + row('D', '2025-01-03') + row('E', '2025-01-03'),
      Payments: row('no', 'paid') + row('A', '2023-03-01'),
    };
    const file = write('years.xlsx', zip(workbook({ sheets: years })));
    const log = await read(file, planOf(['in', 'out']));
    expect(shown(log)).toEqual([
      'A: in 2023-01-02, out 2023-02-01',
      'B: in 2024-01-02',
      'C: in ?',
      'D: in 2025-01-03',
      'E: in 2025-01-03',
    ]);
    expect(noticed(log)).toEqual([
      'sheets-read 3 2023, 2024, 2025',
      'sheets-not-read 2 About, Payments',
      'rows-above-header 1',
      `cell-no-date 1 ${file} [2025]:2 in`,
    ]);
    const one = await read(file, planOf(['in', 'out']), { sheet: '2023' });
    expect([one.caseCount, noticed(one)]).toEqual([1, []]);
    const described = await describeTable(file);
    expect([described.sheet, described.sheetsRead, described.rows]).toEqual([null, ['2023', '2024'], 2]);
  });

  it('has its names in two rows where the header has titles of groups', async () => {
    const groups =
      row('Register of requests') +
      row('no', 'First instance', undefined, 'Appeal', undefined, 'Staff') +
      row(undefined, 'received', 'decided', 'received', 'decided') +
      row('A', '2024-01-02', '2024-02-01', '2024-03-01', '2024-04-01', 'x');
    const file = write('groups.xlsx', zip(workbook({ sheets: { s: groups } })));
    const log = await read(
      file,
      planOf(['First instance received', 'Appeal decided'], { main: { needed: [use('Staff')] } }),
    );
    expect(shown(log)).toEqual(['A: First instance received 2024-01-02, Appeal decided 2024-04-01']);
    expect((await describeTable(file)).columns.map(({ name }) => name)).toEqual([
      'no',
      'First instance received',
      'First instance decided',
      'Appeal received',
      'Appeal decided',
      'Staff',
    ]);
  });
});
