import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DateColumnPlan } from '../../src/log/index.js';
import { dates, noticed, type PlanParts, planOf, read, shown } from './register-support.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write } = testFolder();
afterAll(remove);

/** A register with one column of dates, a case a text. */
function file(texts: readonly string[]): string {
  const rows = texts.map((text, i) => `${i + 1},"${text.replaceAll('"', '""')}"`);
  return write('dates.csv', `no,day\n${rows.join('\n')}\n`);
}

/** What each text of one column is read as. */
async function readAs(texts: readonly string[], column: Partial<DateColumnPlan> = {}, plan: PlanParts = {}) {
  const log = await read(file(texts), planOf([dates('day', column)], plan));
  const times = shown(log).map((line) => line.replace(/^\d+: /, '').replaceAll('day ', ''));
  return { times, noticed: noticed(log).map((n) => n.replace(/\S*dates\.csv/, basename('dates.csv'))) };
}

describe('a date says by itself what it is', () => {
  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-3-1', '2024-03-01'],
    ['2024/3/1', '2024-03-01'],
    ['2024.3.1', '2024-03-01'],
    ['2024. 3. 1', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['2024年3月1日', '2024-03-01'],
    ['2024 年 3 月 1 日', '2024-03-01'],
    ['2024年03月01号', '2024-03-01'],
    ['2024年3月1日（星期五）', '2024-03-01'],
    ['2024-03-01 周五', '2024-03-01'],
    ['２０２４－０３－０１', '2024-03-01'],
    ['２０２４／３／１', '2024-03-01'],
    ['２０２４年３月１日', '2024-03-01'],
    ['二〇二四年三月一日', '2024-03-01'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二四年十月二十日', '2024-10-20'],
    ['二〇二四年十一月十五日', '2024-11-15'],
    ['二〇二四年〇三月〇一日', '2024-03-01'],
    ['1 March 2024', '2024-03-01'],
    ['1st of March 2024', '2024-03-01'],
    ['March 1, 2024', '2024-03-01'],
    ['Mar 1 2024', '2024-03-01'],
    ['Fri, 1 Mar 2024', '2024-03-01'],
    ['01-MAR-2024', '2024-03-01'],
    ['1 marzo 2024', '2024-03-01'],
    ['1º marzo 2024', '2024-03-01'],
    ['venerdì 1 marzo 2024', '2024-03-01'],
    ['3 gen. 2024', '2024-01-03'],
    ['15 set 2024', '2024-09-15'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-01 09:05', '2024-03-01T09:05'],
    ['2024-03-01T09:05:06', '2024-03-01T09:05:06'],
    ['2024-03-01 09:05:06.250', '2024-03-01T09:05:06.250'],
    ['2024-03-01T09:05:06Z', '2024-03-01T09:05:06+00:00'],
    ['2024-03-01T09:05:06+08:00', '2024-03-01T09:05:06+08:00'],
    ['2024-03-01 9:05 +0800', '2024-03-01T09:05+08:00'],
    ['20240301090506', '2024-03-01T09:05:06'],
    ['202403010905', '2024-03-01T09:05'],
    ['2024年3月1日9时5分', '2024-03-01T09:05'],
    ['2024年3月1日 9时05分06秒', '2024-03-01T09:05:06'],
    ['2024年3月1日9点半', '2024-03-01T09:30'],
    ['2024/3/1 上午9:05', '2024-03-01T09:05'],
    ['2024/3/1 下午3:05', '2024-03-01T15:05'],
    ['2024/3/1 下午 03:05:09', '2024-03-01T15:05:09'],
    ['2024/3/1 下午12:30', '2024-03-01T12:30'],
    ['2024年3月1日下午15:05', '2024-03-01T15:05'],
    ['2024年3月1日晚上8时20分', '2024-03-01T20:20'],
    ['2024年3月1日凌晨1:20', '2024-03-01T01:20'],
    ['2024年3月1日中午12:10', '2024-03-01T12:10'],
    ['2024-03-01 3:05 PM', '2024-03-01T15:05'],
    ['2024-03-01 12:05 a.m.', '2024-03-01T00:05'],
    ['30. März 2010', '2010-03-30'],
    ['1. Jänner 2024', '2024-01-01'],
    ['12. Dez. 2023', '2023-12-12'],
    ['Freitag, 1. März 2024', '2024-03-01'],
    ['1. März 2024 um 14:30 Uhr', '2024-03-01T14:30'],
    ['1er août 2024', '2024-08-01'],
    ['le 5 décembre 2024 à 14h30', '2024-12-05T14:30'],
    ['2 févr. 2024', '2024-02-02'],
    ['mar. 5 mars 2024', '2024-03-05'],
    ['3 de enero de 2024', '2024-01-03'],
    ['viernes, 1 de marzo de 2024', '2024-03-01'],
    ['30/dic/2010', '2010-12-30'],
    ['30/Dec/2010:11:02:03 +0100', '2010-12-30T11:02:03+01:00'],
    ['2024-Mar-01', '2024-03-01'],
    ['Mar-01-2024', '2024-03-01'],
    ['Fri Mar 01 09:05:06 UTC 2024', '2024-03-01T09:05:06+00:00'],
    ['Fri Mar 01 2024 09:05:06 GMT+0100 (Central European Time)', '2024-03-01T09:05:06+01:00'],
    ['2024-03-01T09:05:06+01:00[Europe/Rome]', '2024-03-01T09:05:06+01:00'],
    ['2024-03-01 09:05 UTC+8', '2024-03-01T09:05+08:00'],
    ['2024-07-01 09:05 MESZ', '2024-07-01T09:05+02:00'],
    ['2024-03-01-09.05.06.000000', '2024-03-01T09:05:06'],
    ['2024-W10-1', '2024-03-04'],
    ['2024W101', '2024-03-04'],
    ['2020-W53-7', '2021-01-03'],
    ['2025-W01-1', '2024-12-30'],
    ['2024-061', '2024-03-01'],
    ['2024-366', '2024-12-31'],
    ['31122024', '2024-12-31'],
    ['2024 03 01', '2024-03-01'],
    ['2024\u201103\u201101', '2024-03-01'],
    ['\u200e2024-03-01\u200b', '2024-03-01'],
    ["'2024-03-01", '2024-03-01'],
    ['2024.3.1.', '2024-03-01'],
    ['2024年三月一日', '2024-03-01'],
    ['民国113年3月1日', '2024-03-01'],
    ['中華民國一一三年三月一日', '2024-03-01'],
    ['2024-03-01 3:05 p. m.', '2024-03-01T15:05'],
    ['2024-03-01 3 PM', '2024-03-01'],
    // An hour alone is no minute, and who says 12 in the morning leaves open which 12; the day is certain.
    ['2024年3月1日9时', '2024-03-01'],
    ['2024/3/1 上午12:30', '2024-03-01'],
    ['2024-03-01 24:00', '2024-03-01'],
  ])('%s', async (text, time) => {
    expect(await readAs([text])).toEqual({ times: [time], noticed: [] });
  });
});

describe('what is no date', () => {
  const good = ['2024-03-01', '2024-03-02', '2024-03-03'];

  it.each([
    ['2023-02-29', 'cell-no-date'],
    ['2024-13-01', 'cell-no-date'],
    ['2024-00-10', 'cell-no-date'],
    ['31/02/2024', 'cell-no-date'],
    ['2024-03-01 25:00', 'cell-no-date'],
    ['2024-03-01 12:61', 'cell-no-date'],
    ['2024-03-01 上午 13:00', 'cell-no-date'],
    ['2024-03-01 with more', 'cell-no-date'],
    // The end of a period is no time of day.
    ['2024.3.1-12.31', 'cell-no-date'],
    ['2024-03-01 09:05 EST', 'cell-no-date'],
    ['0024-03-01', 'cell-no-date'],
    ['0001-01-01', 'cell-no-date'],
    ['0000-00-00', 'cell-no-date'],
    ['2023-366', 'cell-no-date'],
    ['2021-W53-1', 'cell-no-date'],
    ['2024-W10-8', 'cell-no-date'],
    ['1.-3. März 2024', 'cell-no-date'],
    ['1. und 12. März 2024', 'cell-no-date'],
    ['113/03/01', 'cell-no-date'],
    ['2024-W10', 'date-coarser-than-day'],
    ['März 2024', 'date-coarser-than-day'],
    ['1 Foo 2024', 'cell-no-date'],
    ['未办结', 'cell-no-date'],
    ['-', 'cell-no-date'],
    ['45352', 'cell-no-date'],
    ['2024', 'date-coarser-than-day'],
    ['2024年', 'date-coarser-than-day'],
    ['2024年3月', 'date-coarser-than-day'],
    ['2024-03', 'date-coarser-than-day'],
    ['二〇二四年三月', 'date-coarser-than-day'],
    ['March 2024', 'date-coarser-than-day'],
    ['2024-03-01、2024-04-02', 'cell-several-dates'],
    ['2024年3月1日至2024年3月5日', 'cell-several-dates'],
    ['20240301;20240402', 'cell-several-dates'],
    ['1/3/2024 and 2/3/2024', 'cell-several-dates'],
  ])('%s is an event without a time, and counted with its place', async (text, code) => {
    const found = await readAs([...good, text]);
    expect(found).toEqual({ times: [...good, '?'], noticed: [`${code} 1 dates.csv:5 day`] });
  });

  it('an empty cell is no event, and so is a text that says so', async () => {
    const found = await readAs(
      [...good, '', '  ', '　', ' 无', 'N/A', '／', '-'],
      { empty: ['-'] },
      { empty: ['无', 'n/a', '/'] },
    );
    expect(found).toEqual({ times: [...good, '', '', '', '', '', '', ''], noticed: [] });
  });

  it('is refused with its place where most of a column is so', async () => {
    const plan = planOf(['day']);
    expect(await faultOf(read(file(['2024-03-01', 'a', 'b', 'a']), plan))).toMatchObject({
      code: 'register/no-dates',
      range: { line: 3 },
      data: { column: 'day', count: 3, filled: 4 },
    });
    expect(await faultOf(read(file(['45352', '45353']), plan))).toMatchObject({
      code: 'register/day-numbers',
      range: { line: 2 },
    });
  });

  it('a cell with several dates is as many events where the binding says how they are parted', async () => {
    const found = await readAs(['2024-03-01、2024年4月2日', '2024-05-01'], { separator: '、' });
    expect(found).toEqual({ times: ['2024-03-01, 2024-04-02', '2024-05-01'], noticed: [] });
  });
});

describe('the order of days and months is that of the whole column', () => {
  it('found where one date allows no other, and told', async () => {
    expect(await readAs(['3/1/2024', '25/12/2024'])).toEqual({
      times: ['2024-01-03', '2024-12-25'],
      noticed: ['dates-day-first 1 day'],
    });
    expect(await readAs(['3/1/2024', '12/25/2024'])).toEqual({
      times: ['2024-03-01', '2024-12-25'],
      noticed: ['dates-month-first 1 day'],
    });
    expect(await readAs(['03.01.2024 10:00', '25.12.2024'])).toMatchObject({
      times: ['2024-01-03T10:00', '2024-12-25'],
    });
  });

  it('not needed where no date depends on it', async () => {
    expect(await readAs(['3/3/2024', '2024-12-25', '25/12/2024'])).toEqual({
      times: ['2024-03-03', '2024-12-25', '2024-12-25'],
      noticed: [],
    });
  });

  it('asked for where nothing shows it, with the place', async () => {
    expect(await faultOf(read(file(['2024-01-01', '3/1/2024']), planOf(['day'])))).toMatchObject({
      code: 'register/dates-unclear',
      range: { line: 3 },
      data: { column: 'day', value: '3/1/2024' },
    });
  });

  it('asked for where dates disagree, with both places', async () => {
    expect(await faultOf(read(file(['25/12/2024', '3/1/2024', '12/25/2024']), planOf(['day'])))).toMatchObject({
      code: 'register/dates-disagree',
      range: { line: 4 },
      data: { column: 'day', line: 2 },
    });
  });

  it('taken from the binding, and then what does not fit has no time', async () => {
    expect(await readAs(['3/1/2024', '25/12/2024', '12/25/2024'], { format: 'dmy' })).toEqual({
      times: ['2024-01-03', '2024-12-25', '?'],
      noticed: ['cell-no-date 1 dates.csv:4 day'],
    });
    expect((await readAs(['3/1/2024', '2024-12-25'], { format: 'mdy' })).times).toEqual(['2024-03-01', '2024-12-25']);
  });
});

describe('years of two digits', () => {
  it('are asked about', async () => {
    expect(await faultOf(read(file(['25/12/24']), planOf([dates('day', { format: 'dmy' })])))).toMatchObject({
      code: 'register/short-years',
      range: { line: 2 },
    });
    expect(await faultOf(read(file(['1-Mar-24']), planOf(['day'])))).toMatchObject({ code: 'register/short-years' });
  });

  it('count from the year that the binding gives, and this is told', async () => {
    const found = await readAs(['25/12/49', '25/12/50', '1-Mar-99'], { format: 'dmy' }, { yearsFrom: 1950 });
    expect(found).toEqual({ times: ['2049-12-25', '1950-12-25', '1999-03-01'], noticed: ['short-years 3 1950-2049'] });
    expect((await readAs(['24年3月1日'], {}, { yearsFrom: 2000 })).times).toEqual(['2024-03-01']);
  });

  it('may stand before a day of one digit alone', async () => {
    expect((await readAs(['24/3/1', '24.3.2'], {}, { yearsFrom: 2000 })).times).toEqual(['2024-03-01', '2024-03-02']);
    expect(await faultOf(read(file(['24/3/1']), planOf(['day'])))).toMatchObject({ code: 'register/short-years' });
  });

  it('may stand first, in the middle of nothing certain', async () => {
    expect(await readAs(['24-03-01', '32-12-31'], {}, { yearsFrom: 2000 })).toMatchObject({
      times: ['2024-03-01', '2032-12-31'],
      noticed: ['dates-year-first 1 day', 'short-years 2 2000-2099'],
    });
    expect(await faultOf(read(file(['01-02-03']), planOf(['day'], { yearsFrom: 2000 })))).toMatchObject({
      code: 'register/dates-unclear',
    });
  });
});

describe('day numbers of spreadsheets', () => {
  it('are read where the binding says so', async () => {
    const serials = ['1', '59', '61', '45352', '45352.5', '45352.4375', '2958465', '20240301'];
    expect((await readAs(serials, { format: 'excel' })).times).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2024-03-01',
      '2024-03-01T12:00',
      '2024-03-01T10:30',
      '9999-12-31',
      '2024-03-01',
    ]);
    expect((await readAs(['0', '1', '43890'], { format: 'excel-1904' })).times).toEqual([
      '1904-01-01',
      '1904-01-02',
      '2024-03-01',
    ]);
  });

  it('are none on days that never were', async () => {
    expect((await readAs(['45352', '45353', '60', '0', '9999999', '2024-03-01'], { format: 'excel' })).times).toEqual([
      '2024-03-01',
      '2024-03-02',
      '?',
      '?',
      '?',
      '2024-03-01',
    ]);
  });
});

describe('columns of one table', () => {
  const two = (rows: readonly (readonly [string, string])[]) =>
    write('two.csv', `no,asked,told\n${rows.map(([a, b], i) => `${i + 1},${a},${b}`).join('\n')}\n`);
  const mixed = [
    ['13/04/2024', '05/14/2024'],
    ['01/02/2024', '10/03/2024'],
  ] as const;

  it('may not write day and month in contradicting orders', async () => {
    const fault = await faultOf(read(two(mixed), planOf([dates('asked'), dates('told')])));
    expect(fault.code).toBe('register/orders-contradict');
    expect(fault.data).toMatchObject({ column: 'told', order: 'mdy', other: 'asked', otherOrder: 'dmy' });
    expect(fault.range).toMatchObject({ line: 2 });
  });

  it('are read as the others where none of their own dates settles the order, and this is told', async () => {
    const rows = [
      ['13/04/2024', '03/05/2024'],
      ['01/02/2024', '10/03/2024'],
    ] as const;
    const log = await read(two(rows), planOf([dates('told'), dates('asked')]));
    expect(shown(log).join(' ')).toContain('told 2024-05-03');
    expect(noticed(log)).toEqual(['dates-day-first 1 asked', 'dates-as-others 1 told']);
  });

  it('are read as the others with years of two digits before them, too', async () => {
    const rows = [
      ['24/3/1', '24/1/29'],
      ['24/3/2', '24/3/20'],
    ] as const;
    const log = await read(two(rows), planOf([dates('asked'), dates('told')], { yearsFrom: 2000 }));
    expect(shown(log)[0]).toBe('1: asked 2024-03-01, told 2024-01-29');
  });

  it.each([
    ['the others are written otherwise', ['13.04.2024', '03/05/2024']],
    ['the others have years of four digits', ['13/04/2024', '03/05/24']],
    ['no other settles it', ['11/04/2024', '03/05/2024']],
    ['the other does not depend on it', ['2024-04-13', '03/05/2024']],
  ] as const)('are asked about where %s', async (_, row) => {
    const plan = planOf([dates('asked'), dates('told')], { yearsFrom: 2000 });
    expect((await faultOf(read(two([row]), plan))).code).toBe('register/dates-unclear');
  });

  it('may, where the binding says how each is written, or no date rests on the order', async () => {
    const told = await read(two(mixed), planOf([dates('asked', { format: 'dmy' }), dates('told', { format: 'mdy' })]));
    expect(shown(told).join(' ')).toMatch(/told 2024-10-03|2024-10-03 told/);
    const plain = [
      ['13/04/2024', '05/14/2024'],
      ['14/02/2024', '10/31/2024'],
    ] as const;
    expect(shown(await read(two(plain), planOf([dates('asked'), dates('told')]))).join(' ')).toContain('2024-10-31');
  });
});
