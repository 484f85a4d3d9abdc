import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { describeTable, isThere } from '../../src/log/index.js';
import { row, styled, workbook, zip } from './excel-support.js';
import { dates, noticed, planOf, read, shown } from './register-support.js';
import { faultOf, testFolder } from './table-support.js';

const { folder, remove, write } = testFolder();
afterAll(remove);

const use = (column: string) => ({ column, at: undefined });

/** Rows of texts as a Parquet file. */
async function parquetOf(rows: readonly Readonly<Record<string, string>>[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = Object.keys(rows[0]!).map((name) => ({
    name,
    data: rows.map((r) => r[name]!),
    type: 'STRING' as const,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/** Values of an attribute, missing ones as null. */
async function valuesIn(log: Awaited<ReturnType<typeof read>>, name: string) {
  const column = [...log.caseAttributes, ...log.eventAttributes].find((c) => c.name === name)!;
  return Array.from({ length: column.length }, (_, i) => {
    if (!isThere(column, i)) return null;
    if ('codes' in column) return column.dictionary.get(column.codes[i]!);
    return 'values' in column ? Number(column.values[i]!) : null;
  });
}

describe('a table with one row a case', () => {
  const text = 'no,in,out,office,n\nA,2024-01-01,2024-02-01,x,7\nB,2024-01-05,,y,\n\nC,,,,12\n';

  it('gives an event for each filled date, in the order of the binding, and attributes of cases', async () => {
    const log = await read(write('a.csv', text), planOf(['in', 'out']));
    expect(shown(log)).toEqual(['A: in 2024-01-01, out 2024-02-01', 'B: in 2024-01-05', 'C: ']);
    expect(noticed(log)).toEqual([]);
    expect(log.caseAttributes.map((c) => [c.name, c.type])).toEqual([
      ['office', 'text'],
      ['n', 'integer'],
    ]);
    expect(await valuesIn(log, 'office')).toEqual(['x', 'y', null]);
    expect(await valuesIn(log, 'n')).toEqual([7, null, 12]);
    expect(shown(await read(write('b.csv', text), planOf(['out', 'in'])))[0]).toBe('A: out 2024-02-01, in 2024-01-01');
  });

  it.each([
    ['tabs', 'a.tsv', text.replaceAll(',', '\t')],
    ['semicolons', 'c.csv', text.replaceAll(',', ';')],
    ['carriage returns', 'd.csv', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', 'e.csv', `\ufeff${text}`],
    ['UTF-16', 'f.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', 'g.csv', Buffer.from(text, 'utf16le')],
    ['gzip', 'h.csv.gz', gzipSync(text)],
    ['quotes and spaces', 'i.csv', text.replace(/[^,\n]+/g, (v) => `" ${v}　"`)],
    ['rows above the header', 'j.csv', `Register of 2024,,,,\n,,,,\n${text}`],
  ])('written with %s is the same', async (_, name, bytes) => {
    const log = await read(write(name, bytes), planOf(['in', 'out']));
    expect(shown(log)).toEqual(['A: in 2024-01-01, out 2024-02-01', 'B: in 2024-01-05', 'C: ']);
    expect(await valuesIn(log, 'office')).toEqual(['x', 'y', null]);
  });

  it('in GB18030 is found to be so, and told', async () => {
    // 编号,受理日期 / 甲,2024年3月1日
    const bytes = Buffer.concat([
      Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xdc, 0xc0, 0xed, 0xc8, 0xd5, 0xc6, 0xda, 0x0a]),
      Buffer.from([0xbc, 0xd7, 0x2c]),
      Buffer.from('2024'),
      Buffer.from([0xc4, 0xea, 0x33, 0xd4, 0xc2, 0x31, 0xc8, 0xd5, 0x0a]),
    ]);
    const plan = planOf(['受理日期'], { main: { caseColumn: use('编号') } });
    const log = await read(write('gb.csv', bytes), plan);
    expect(shown(log)).toEqual(['甲: 受理日期 2024-03-01']);
    expect(noticed(log)).toEqual(['encoding-taken 1 gb18030']);
    expect(noticed(await read(write('gb.csv', bytes), plan, { encoding: 'gbk' }))).toEqual([]);
    const latin = write('latin.csv', Buffer.from('no,in,città\nA,2024-01-01,Forlì\n', 'latin1'));
    expect(noticed(await read(latin, planOf(['in'])))).toEqual(['encoding-taken 1 windows-1252']);
    const mac = write('mac.csv', Buffer.from('no,in,cittˆ\nA,2024-01-01,Forl“\n'.replace('ˆ', '\x88'), 'latin1'));
    expect(await faultOf(read(mac, planOf(['in'])))).toMatchObject({ code: 'csv/not-utf8' });
  });

  it('that lacks a column is refused at the place where the binding names it', async () => {
    const at = { line: 7, column: 3, endLine: 7, endColumn: 9, offset: 50, end: 56 };
    const fault = await faultOf(read(write('k.csv', text), planOf([{ ...dates('inn'), at }])));
    expect(fault).toMatchObject({
      code: 'register/no-such-column',
      file: 'made.bind.yaml',
      range: { line: 7 },
      data: { column: 'inn', columns: 'no, in, out, office, n' },
    });
    const twice = write('l.csv', 'no,in,in\nA,2024-01-01,2024-01-02\n');
    expect(await faultOf(read(twice, planOf(['in'])))).toMatchObject({ code: 'register/column-twice' });
    expect(noticed(await read(write('m.csv', 'no,in,x,x\nA,2024-01-01,1,2\n'), planOf(['in'])))).toEqual([
      'duplicate-column 1 x',
    ]);
  });

  it('with a row that is too short names the line', async () => {
    expect(
      await faultOf(read(write('n.csv', 'title,,\nno,in,out\nA,2024-01-01,\nB,2024-01-01\n'), planOf(['in']))),
    ).toMatchObject({ code: 'csv/ragged-row', range: { line: 4 } });
  });

  it('keeps the header to the binding where its row is given', async () => {
    const path = write('o.csv', 'no,in\nno,in\nA,2024-01-01\n');
    expect(shown(await read(path, planOf(['in'], { main: { header: 2 } })))).toEqual(['A: in 2024-01-01']);
  });

  it('keeps a column of dates as a value where another event asks for it', async () => {
    const log = await read(write('p.csv', text), planOf(['in', 'out'], { main: { dates: [dates('out')] } }));
    expect(await valuesIn(log, 'out')).toEqual([Date.UTC(2024, 1, 1), null, null]);
  });

  it('in JSON lines or Parquet is the same', async () => {
    const objects = [
      { no: 'A', in: '2024-01-01', out: '2024年2月1日', n: 7 },
      { no: 'B', in: '2024-01-05', office: 'y' },
      { no: 3, in: null, n: 12 },
    ];
    const lines = write('rows.jsonl', objects.map((o) => `${JSON.stringify(o)}\n`).join(''));
    const plan = planOf(['in', 'out']);
    const log = await read(lines, plan);
    expect(shown(log)).toEqual(['A: in 2024-01-01, out 2024-02-01', 'B: in 2024-01-05', '3: ']);
    expect(await valuesIn(log, 'n')).toEqual([7, null, 12]);
    const parquet = join(folder, 'rows.parquet');
    await writeFile(
      parquet,
      await parquetOf(objects.slice(0, 2).map(({ no, in: day }) => ({ no: String(no), in: day! }))),
    );
    expect(shown(await read(parquet, planOf(['in'])))).toEqual(['A: in 2024-01-01', 'B: in 2024-01-05']);
  });

  it('without rows, or of a format that has none, is refused', async () => {
    expect(await faultOf(read(write('q.csv', 'no,in\n'), planOf(['in'])))).toMatchObject({ code: 'register/no-rows' });
    expect(await faultOf(read(write('r.xes', '<?xml version="1.0"?><log/>'), planOf(['in'])))).toMatchObject({
      code: 'register/no-table',
      data: { format: 'xes' },
    });
  });
});

describe('case numbers', () => {
  it('missing ones, and rows that repeat another, are counted', async () => {
    const log = await read(write('s.csv', 'no,in\nA,2024-01-01\nA,2024-01-01\n,2024-01-03\n'), planOf(['in']));
    expect(shown(log)).toEqual(['A: in 2024-01-01']);
    expect(noticed(log).map((n) => n.replace(folder, '.'))).toEqual([
      'register-row-repeated 1 ./s.csv:3',
      'row-without-case 1 ./s.csv:4',
    ]);
  });

  it('that come again with something else are an error with both places, or parts of one case', async () => {
    const path = write('t.csv', 'no,in,out,x\nA,2024-01-01,,1\nB,2024-01-02,,\nA,,2024-02-01,2\n');
    expect(await faultOf(read(path, planOf(['in', 'out'])))).toMatchObject({
      code: 'register/case-twice',
      file: path,
      range: { line: 4 },
      data: { line: '2' },
    });
    const log = await read(path, planOf(['in', 'out'], { duplicates: 'merge' }));
    expect(shown(log)).toEqual(['A: in 2024-01-01, out 2024-02-01', 'B: in 2024-01-02']);
    expect(await valuesIn(log, 'x')).toEqual([2, null]);
    expect(noticed(log)).toEqual([`register-rows-merged 1 ${path}:4`, 'value-in-several-rows 1 x']);
  });
});

describe('several tables', () => {
  const main = 'no,in\nA,2024-01-01\nB,2024-01-02\n';
  const payments = 'ref,on,sum\nB,2024-03-01,10\nA,2024-02-01,20\nX,2024-02-02,99\nB,2024-04-01,30\n,2024-05-01,1\n';
  const plan = planOf(['in'], {
    further: [{ name: 'pay', file: 'pay*.csv', caseColumn: use('ref'), events: [dates('on')] }],
  });

  it('are joined on the case number; rows of no case are counted', async () => {
    const path = write('main.csv', main);
    const other = write('payments.csv', payments);
    const log = await read(path, plan);
    expect(shown(log)).toEqual([
      'A: in 2024-01-01, pay.on 2024-02-01',
      'B: in 2024-01-02, pay.on 2024-03-01, pay.on 2024-04-01',
    ]);
    expect(log.eventAttributes.map((c) => c.name)).toEqual(['pay.sum']);
    expect(await valuesIn(log, 'pay.sum')).toEqual([null, 20, null, 10, 30]);
    expect(noticed(log)).toEqual([`dangling-row 1 pay, ${other}:4`, `row-without-case 1 ${other}:6`]);
    expect(shown(await read([path, other], plan))).toEqual(shown(log));
  });

  it('in a folder are told apart by their names, and the first may be several files', async () => {
    mkdirSync(join(folder, 'year'));
    write('year/jan.csv', main);
    write('year/feb.csv', 'in,no\n2024/2/1,C\n');
    write('year/pay.csv', payments);
    write('year/readme.md', 'nothing');
    const log = await read(join(folder, 'year'), plan);
    expect(shown(log)).toEqual([
      'C: in 2024-02-01',
      'A: in 2024-01-01, pay.on 2024-02-01',
      'B: in 2024-01-02, pay.on 2024-03-01, pay.on 2024-04-01',
    ]);
    expect(noticed(log)[0]).toBe(`file-of-no-table 1 ${join(folder, 'year', 'readme.md')}`);
    const missing = planOf(['in'], {
      further: [{ name: 'pay', file: 'none.csv', caseColumn: use('ref'), events: [dates('on')] }],
    });
    expect(await faultOf(read(join(folder, 'year'), missing))).toMatchObject({
      code: 'register/no-file',
      file: 'made.bind.yaml',
      data: { pattern: 'none.csv' },
    });
  });

  it('with one row a case give attributes of the case', async () => {
    write('extra.csv', 'no,closed,result\nB,2024-09-01,good\n');
    const log = await read(
      write('main2.csv', main),
      planOf(['in'], { further: [{ name: 'end', rows: 'one', file: 'extra.csv', events: [dates('closed')] }] }),
    );
    expect(shown(log)).toEqual(['A: in 2024-01-01', 'B: in 2024-01-02, end.closed 2024-09-01']);
    expect(await valuesIn(log, 'end.result')).toEqual([null, 'good']);
  });

  it('give an event its own value from the column that belongs to it', async () => {
    const path = write('two.csv', 'no,first,second,a,b\nA,2024-01-01,2024-02-01,10,20\nB,,2024-02-02,,5\n');
    const carried = [
      {
        name: 'payment.paid',
        from: new Map([
          ['first', 'a'],
          ['second', 'b'],
        ]),
      },
    ];
    const log = await read(path, planOf(['first', 'second'], { carried }));
    expect(await valuesIn(log, 'payment.paid')).toEqual(['10', '20', '5']);
  });
});

describe('a workbook', () => {
  const sheets = {
    登记:
      row('信访登记表') +
      row('编号', '受理\n日期', '办结日期', '金额') +
      row('A', styled(1, 45352), '2024年5月1日', 1.5) +
      row('B', 45353, undefined, 2) +
      row(1001, styled(2, 45354.5), '无'),
    付款: row('编号', '日期') + row('A', styled(1, 45400)) + row('A', styled(1, 45410)) + row('Z', styled(1, 45410)),
  };
  const path = write('book.xlsx', zip(workbook({ sheets, formats: ['yyyy-mm-dd', 'yyyy/m/d h:mm'] })));
  const plan = planOf([dates('受理 日期', { format: 'excel' }), '办结日期'], {
    main: { caseColumn: use('编号') },
    further: [{ name: '付款', sheet: '付款', caseColumn: use('编号'), events: [dates('日期')] }],
    empty: ['无'],
  });

  it('is read sheet by sheet, dates as dates, with rows above the header', async () => {
    const log = await read(path, plan);
    expect(shown(log)).toEqual([
      'A: 受理 日期 2024-03-01, 办结日期 2024-05-01, 付款.日期 2024-04-18, 付款.日期 2024-04-28',
      'B: 受理 日期 2024-03-02',
      '1001: 受理 日期 2024-03-03T12:00',
    ]);
    expect(noticed(log)).toEqual(['rows-above-header 1', `dangling-row 1 付款, ${path}:4`]);
    expect(await valuesIn(log, '金额')).toEqual([1.5, 2, null]);
  });

  it('counts days from 1904 where it says so', async () => {
    const old = write(
      'old.xlsx',
      zip(
        workbook({
          sheets: { s: row('no', 'in') + row('A', styled(1, 43890)) + row('B', 43891) },
          formats: ['yyyy-mm-dd'],
          from1904: true,
        }),
      ),
    );
    expect(shown(await read(old, planOf([dates('in', { format: 'excel' })])))).toEqual([
      'A: in 2024-03-01',
      'B: in 2024-03-02',
    ]);
  });

  it('names what is wrong by the row of the sheet', async () => {
    const bad = write('bad.xlsx', zip(workbook({ sheets: { s: row('title') + row('no', 'in') + row('A', 'soon') } })));
    expect(await faultOf(read(bad, planOf(['in'])))).toMatchObject({
      code: 'register/no-dates',
      range: { line: 3 },
      data: { column: 'in' },
    });
    expect(
      await faultOf(read(path, planOf(['办结日期'], { main: { caseColumn: use('编号'), sheet: '没有' } }))),
    ).toMatchObject({ code: 'excel/no-such-sheet' });
    const many = write(
      'many.xlsx',
      zip(workbook({ sheets: { s: row('no', 'in') + '<row><c><v>1</v></c></row>'.repeat(200_020) } })),
    );
    expect(await faultOf(read(many, planOf(['in'])))).toMatchObject({
      code: 'excel/too-many-rows',
      data: { limit: 200_000 },
    });
  });
});

describe('a table of which nothing is known', () => {
  it('is described: what its columns look like, and how dates are written', async () => {
    const path = write(
      'known.tsv',
      'Register\nno\tin\tout\tn\tnote\tvoid\nA\t3/1/24\t2024-01-01\t1\tx\t\nB\t4/1/24\tnone\t2\ty\t\nC\t13/5/24\t2024-02-01\t３\tx\t\n',
    );
    const { columns, ...table } = await describeTable(path);
    expect(table).toMatchObject({
      file: path,
      format: 'csv',
      delimiter: '\t',
      encoding: 'utf-8',
      sheet: null,
      rows: 3,
    });
    expect(columns.map((c) => [c.name, c.looks, c.filled, c.distinct])).toEqual([
      ['no', 'text', 3, 3],
      ['in', 'date', 3, 3],
      ['out', 'date', 3, 3],
      ['n', 'number', 3, 3],
      ['note', 'text', 3, 2],
      ['void', 'empty', 0, 0],
    ]);
    expect(columns[1]!.dates).toEqual({ share: 1, orders: ['dmy'], shortYears: true, others: [] });
    expect(columns[2]!.dates).toEqual({
      share: 2 / 3,
      orders: ['ymd'],
      shortYears: false,
      others: [{ text: 'none', count: 1 }],
    });
    expect(columns[4]!.frequent).toEqual([
      { text: 'x', count: 2 },
      { text: 'y', count: 1 },
    ]);
    const book = write(
      'sheets.xlsx',
      zip(workbook({ sheets: { a: row('x'), b: row('no', 'in') + row('A', '2024-01-01') }, hidden: ['a'] })),
    );
    expect(await describeTable(book)).toMatchObject({ format: 'excel', sheet: 'b', sheets: ['b', 'a'], rows: 1 });
    expect(await faultOf(describeTable(write('x.json', '{"objects":[]}')))).toMatchObject({
      code: 'register/no-table',
    });
  });
});

describe('whatever stands in a table', () => {
  it('its reader ends with a log or a fault of the input', async () => {
    const good = Buffer.from(
      'no,in,out,x\nA,2024年1月1日,3/1/2024,"a ""b"""\nB,20240101,13/1/2024,\nC,,二〇二四年三月一日,无\n',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255), cut: fc.nat(3) }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (changes) => {
          const bytes = Buffer.from(good);
          let end = bytes.length;
          for (const { at, byte, cut } of changes) {
            bytes[at] = byte;
            if (cut === 0) end = Math.max(1, at);
          }
          const path = write('mutated.csv', bytes.subarray(0, end));
          try {
            const log = await read(path, planOf(['in', 'out'], { duplicates: 'merge', empty: ['无'] }));
            expect(log.caseStart[log.caseCount]).toBe(log.eventCount);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('so it does with a workbook', async () => {
    const sheet =
      row('no', 'in', 'out') +
      row('A', styled(1, 45352), '2024年5月1日') +
      row('B', 45353, '3/1/2024') +
      row(7, true, '13/1/24');
    const plan = planOf([dates('in', { format: 'excel' }), 'out'], { duplicates: 'merge', yearsFrom: 1950 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(sheet.length - 1), sign: fc.constantFrom(...'<>/"=0123456789. cvtsr') }), {
          minLength: 1,
          maxLength: 5,
        }),
        async (changes) => {
          const signs = [...sheet];
          for (const { at, sign } of changes) signs[at] = sign;
          const path = write('mutated.xlsx', zip(workbook({ sheets: { s: signs.join('') }, formats: ['yyyy-mm-dd'] })));
          try {
            const log = await read(path, plan);
            expect(log.caseStart[log.caseCount]).toBe(log.eventCount);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('texts that are nearly dates do not send its patterns round in circles', async () => {
    // A pattern that tries all ways would not come to an end here.
    const { readDate } = await import('../../src/log/dates/index.js');
    for (const piece of ['1', '1/', '星期一', '一', ' ', '年', '1 月', '2024-1-1', '上午', 'a'])
      for (let n = 10; n < 4000; n = n * 2 + 1) expect(readDate(piece.repeat(n)).is).not.toBe('date');
  });
});
