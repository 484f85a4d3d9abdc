import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { columnName, readExcel } from '../../src/log/excel/index.js';
import { detectFormat, type EventLog, isThere, openLog } from '../../src/log/index.js';
import { textAt } from '../../src/log/table/index.js';
import { excelMessages } from '../../src/messages/en/excel.js';
import { filesMessages } from '../../src/messages/en/files.js';
import { logMessages } from '../../src/messages/en/log.js';
import { row, styled, type WorkbookSpec, workbook, zip } from './excel-support.js';
import { fuzzExcel } from './fuzz-excel.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write, folder } = testFolder();
afterAll(remove);
const HEAD = row('Case ID', 'Activity', 'Date', 'x');

function save(spec: WorkbookSpec, name = 'book.xlsx'): string {
  return write(name, zip(workbook(spec)));
}

/** Values of a column by its name, `time` and `activity` included, as text. */
function valuesOf(log: EventLog, name: string): (string | undefined)[] {
  const column = [log.activity, log.time, ...log.eventAttributes].find((c) => c.name === name)!;
  return Array.from({ length: column.length }, (_, i) => (isThere(column, i) ? textAt(column, i) : undefined));
}

describe('a workbook', () => {
  it('is a log by the roles of its columns', async () => {
    const path = save({
      sheets: { Events: HEAD + row('A', 'receive', styled(1, 45352), 1) + row('A', 'decide', styled(1, 45353), 2.5) },
      formats: [14],
    });
    expect(await detectFormat(path)).toBe('excel');
    const { log, roles } = await readExcel(path);
    expect(roles).toEqual({ case: 'Case ID', activity: 'Activity', time: 'Date' });
    expect([log.caseCount, log.eventCount]).toEqual([1, 2]);
    expect(valuesOf(log, 'time:timestamp')).toEqual(['2024-03-01', '2024-03-02']);
    expect(log.eventAttributes.map((c) => [c.name, c.type])).toEqual([['x', 'number']]);
  });

  it('gives all visible sheets of the same columns, or the one named', async () => {
    const spec = {
      sheets: {
        Hidden: HEAD + row('H', 'h', '2024-01-01'),
        Notes: HEAD + row('N', 'n', '2024-01-01'),
        办理: HEAD + row('Z', 'z', '2024年3月1日'),
      },
      hidden: ['Hidden'],
    };
    const path = save(spec);
    const { log } = await readExcel(path);
    expect(valuesOf(log, 'concept:name')).toEqual(['n', 'z']);
    expect(log.oddities).toEqual([{ code: 'sheets-read', count: 2, subject: 'Notes, 办理' }]);
    const named = (await openLog(path, { sheet: '办理' })) satisfies EventLog;
    expect(valuesOf(named, 'time:timestamp')).toEqual(['2024-03-01']);
    const fault = await faultOf(readExcel(path, { sheet: 'Nowhere' }));
    expect([fault.code, fault.data?.['sheets']]).toEqual(['excel/no-such-sheet', 'Hidden, Notes, 办理']);
  });

  it('leaves out sheets that have other columns, and says which', async () => {
    const sheets = {
      Cover: row('Register of permits'),
      Data: HEAD + row('A', 'a', '2024-01-01'),
      Lists: row('Staff', 'Activity'),
    };
    const { log } = await readExcel(save({ sheets }));
    expect(valuesOf(log, 'concept:name')).toEqual(['a']);
    expect(log.oddities).toEqual([{ code: 'sheets-not-read', count: 2, subject: 'Cover, Lists' }]);
  });

  it('gives numbers of cases as they are shown', async () => {
    const cells =
      row(styled(1, 7), 'a', '2024-01-01') +
      row(styled(2, 8), 'a', '2024-01-01') +
      row(styled(3, 9), 'a', '2024-01-01');
    const path = save({ sheets: { S: HEAD + cells }, formats: ['000', '"R-"0000', '0" days"'] });
    const { log } = await readExcel(path);
    expect([0, 1, 2].map((c) => log.caseIds.get(c))).toEqual(['007', 'R-0008', '9']);
  });

  it('gives dates that are kept as texts of ISO 8601 as times', async () => {
    const day = (style: number) => `<c t="d" s="${style}"><v>2024-03-01T00:00:00</v></c>`;
    const path = save({ sheets: { S: HEAD + row('A', 'a', day(1)) + row('A', 'b', day(2)) }, formats: [14, 22] });
    const { log } = await readExcel(path);
    expect(valuesOf(log, 'time:timestamp')).toEqual(['2024-03-01', '2024-03-01T00:00:00']);
  });

  it('finds the header below a title', async () => {
    const path = save({ sheets: { S: row('Register of permits') + row() + HEAD + row('A', 'a', '2024-01-01') } });
    const { log } = await readExcel(path);
    expect(log.eventCount).toBe(1);
    expect(log.oddities).toContainEqual({ code: 'rows-above-header', count: 1 });
  });

  it('reads shared and rich strings without their phonetics, escapes, booleans and kept values of formulas', async () => {
    const cells = [
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="inlineStr"><is><t>a_x000A_b</t></is></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>kept</v></c>',
      '<c><f>1+1</f></c>',
      '<c t="e"><v>#N/A</v></c>',
    ];
    const path = save({
      sheets: { S: HEAD + cells.map((c) => row('A', 'a', '2024-01-01', c)).join('') },
      shared: ['plain', '<r><t>ri</t></r><r><t>ch</t></r><rPh sb="0" eb="1"><t>no</t></rPh>'],
    });
    const { log } = await readExcel(path);
    expect(valuesOf(log, 'x')).toEqual(['plain', 'rich', 'a\nb', 'kept', '#FORMULA!', '#N/A']);
    expect(log.oddities).toContainEqual({ code: 'formula-without-value', count: 1, example: 'D6' });
    expect(log.oddities).toContainEqual({ code: 'error-cell', count: 1, example: 'D7 #N/A' });
  });

  it.each([
    ['a built-in day', 14, 45352, '2024-03-01'],
    ['a built-in day of an East Asian edition', 31, 45352, '2024-03-01'],
    ['a day with its clock', 22, 45352.5, '2024-03-01T12:00'],
    ['midnight shown with a clock', 'yyyy-mm-dd hh:mm:ss', 45352, '2024-03-01T00:00:00'],
    ['a clock of thirds of a second', 'dd/mm/yyyy hh:mm:ss.000', 45352 + 1 / 86400 / 3, '2024-03-01T00:00:00.333'],
    ['a quoted format', 'yyyy"年"m"月"d"日";@', 45352, '2024-03-01'],
    ['the day before the leap day that never was', 14, 59, '1900-02-28'],
    ['the day after it', 14, 61, '1900-03-01'],
    ['the leap day that never was', 14, 60, '60'],
    ['a time of day', 'h:mm', 0.5625, '13:30'],
    ['elapsed hours', '[h]:mm', 1.5, '1.5'],
    ['money with a letter in quotes', '#,##0.00 "d"', 12.5, '12.5'],
    ['a number in red', '[Red]0.00', 12.5, '12.5'],
    ['a general number', 'General', 45352, '45352'],
  ])('reads %s', async (_, format, serial, expected) => {
    const path = save({ sheets: { S: HEAD + row('A', 'a', '2024-01-01', styled(1, serial)) }, formats: [format] });
    expect(valuesOf((await readExcel(path)).log, 'x')).toEqual([expected]);
  });

  it('reads the calendar of 1904', async () => {
    const spec = { sheets: { S: HEAD + row('A', 'a', styled(1, 43890)) }, formats: [14], from1904: true };
    expect(valuesOf((await readExcel(save(spec))).log, 'time:timestamp')).toEqual(['2024-03-01']);
  });

  it('reads serial numbers of days as the days that they are', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 61, max: 2_958_465 }), async (serial) => {
        const path = save({ sheets: { S: HEAD + row('A', 'a', styled(1, serial)) }, formats: [14] });
        const { log } = await readExcel(path);
        expect(Number(log.time.values[0])).toBe(Date.UTC(1899, 11, 30 + serial));
      }),
      { numRuns: 40 },
    ));

  it('keeps every cell as what it is', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aé中😀 <&"\t=1') }).filter((s) => s.trim() !== '' && !s.startsWith('<c')),
      fc.integer(),
      fc.boolean(),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (cells) => {
        const { log } = await readExcel(
          save({ sheets: { S: HEAD + cells.map((c) => row('A', 'a', '2024-01-01', c)).join('') } }),
        );
        const read = valuesOf(log, 'x');
        expect(read).toEqual(cells.map(String));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a bad workbook', () => {
  const rows = (n: number) => HEAD + row('A', 'a', '2024-01-01').repeat(n);

  it('is refused beyond the rows allowed, with advice', async () => {
    const path = save({ sheets: { S: rows(40) } });
    expect((await readExcel(path, { maxRows: 40 })).log.eventCount).toBe(40);
    expect((await faultOf(readExcel(path, { maxRows: 39 }))).code).toBe('excel/too-many-rows');
  });

  it('is refused where a part swells beyond the limit', async () => {
    const path = save({ sheets: { S: rows(1) }, shared: ['x'.repeat(5_000_000)] });
    expect((await faultOf(readExcel(path, { maxBytes: 1_000_000 }))).code).toBe('excel/too-large');
  });

  it('is refused where a few cells far to the right ask for more columns than their bytes pay for', async () => {
    const far = 2200;
    const wide = `<row>${'<c><v>1</v></c>'.repeat(far)}</row>`;
    const sheet = HEAD + `<row><c r="${columnName(far)}1"><v>1</v></c></row>`.repeat(33_000) + wide;
    expect((await faultOf(readExcel(save({ sheets: { S: sheet } })))).code).toBe('log/columns-too-large');
  });

  it('is refused with a document type, whatever entities it has', async () => {
    const parts = workbook({ sheets: { S: rows(1) } });
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${String(parts['xl/workbook.xml']).replace(/^<\?.*?\?>/, '')}`;
    const path = write('bomb.xlsx', zip({ ...parts, 'xl/workbook.xml': bomb }));
    expect((await faultOf(readExcel(path))).code).toBe('xml/doctype');
  });

  it('is told from other files', async () => {
    expect((await faultOf(openLog(write('old.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')))).code).toBe('excel/no-zip');
    expect((await faultOf(openLog(write('a.xlsx', zip({ 'a.txt': 'hello' }))))).code).toBe('excel/no-workbook');
    expect((await faultOf(readExcel(save({ sheets: {} })))).code).toBe('excel/no-sheet');
    expect((await faultOf(readExcel(save({ sheets: { S: HEAD } })))).code).toBe('excel/empty-sheet');
    const parts = workbook({ sheets: { S: rows(1) } });
    const unknown = write(
      's.xlsx',
      zip({ ...parts, 'xl/worksheets/sheet0.xml': '<worksheet><row><c t="s"><v>9</v></c></row></worksheet>' }),
    );
    expect((await faultOf(readExcel(unknown))).code).toBe('excel/bad-sheet');
  });

  it('is read stored as well as compressed', async () => {
    const path = write('stored.xlsx', zip(workbook({ sheets: { S: rows(3) } }), true));
    expect((await readExcel(path)).log.eventCount).toBe(3);
  });

  it('is read or refused with a message, never anything else, however it is broken', async () => {
    const runs = Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 500);
    const { read, refused } = await fuzzExcel(folder, runs, 20240301);
    expect(read).toBeGreaterThan(runs / 50);
    expect(refused.size).toBeGreaterThan(0);
    const known = { ...excelMessages, ...filesMessages, ...logMessages };
    for (const code of refused.keys()) expect(Object.keys(known)).toContain(code);
  }, 0);
});
