import { afterAll, describe, expect, it } from 'vitest';
import { openLog } from '../../src/log/index.js';
import { row, workbook, zip } from './excel-support.js';
import { dates, noticed, planOf, read, shown, timesOf } from './register-support.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write } = testFolder();
afterAll(remove);

const csv = (header: string, ...rows: string[]) => [header, ...rows, ''].join('\n');

describe('a day and a time of day in two columns of an event log', () => {
  it.each([
    ['Date,Time', '2024-01-05,09:05'],
    ['Time,Date', '09:05,2024-01-05'],
    ['Datum,Uhrzeit', '05.01.2024,9:05 Uhr'],
    ['data,ora', '5 gennaio 2024,9.05'],
    ['日期,时间', '2024年1月5日,上午9:05'],
  ])('are found by their headers and their values: %s', async (header, value) => {
    const path = await write('found.csv', csv(`case,activity,${header},note`, `A,in,${value},x`, `B,in,${value},`));
    let time = '';
    const log = await openLog(path, { dateOrder: 'dmy', onRoles: (roles) => (time = roles.time) });
    expect(timesOf(log)).toEqual(['2024-01-05T09:05', '2024-01-05T09:05']);
    expect(time).toContain('+');
    expect(noticed(log)).toContain(`time-in-two-columns 1 ${time}`);
    // The two columns are the time, and no attributes beside it.
    expect(log.eventAttributes.map((c) => c.name)).toEqual(['note']);
  });

  it('are told outright, with plus signs in names and times of day without a colon', async () => {
    const path = await write(
      'told.csv',
      csv('no,what,on+day,at,time', 'A,in,2024-01-05,0905,7', 'A,out,2024-01-06,,8'),
    );
    const roles = { case: 'no', activity: 'what', time: 'on+day+at' };
    expect(timesOf(await openLog(path, { roles }))).toEqual(['2024-01-05T09:05', '2024-01-06']);
    const fault = await faultOf(openLog(path, { roles: { ...roles, time: 'on+at' } }));
    expect(fault).toMatchObject({ code: 'log/no-such-column', data: { role: 'time', column: 'on+at' } });
  });

  it('a column called time that holds whole times, or no times of day, is taken as before', async () => {
    const whole = await write('whole.csv', csv('case,activity,date,time', 'A,in,x,2024-01-05 09:05'));
    expect(timesOf(await openLog(whole))).toEqual(['2024-01-05T09:05']);
    const stamp = await write('stamp.csv', csv('case,activity,timestamp,ora', 'A,in,2024-01-05,terza'));
    expect(timesOf(await openLog(stamp))).toEqual(['2024-01-05']);
  });

  it('an event without its day has no time, and is counted', async () => {
    const path = await write(
      'dayless.csv',
      csv('case,activity,date,time', 'A,in,2024-01-05,09:05', 'A,b,2024-01-06,', 'A,c,,10:00'),
    );
    const log = await openLog(path);
    expect(timesOf(log)).toEqual(['2024-01-05T09:05', '2024-01-06', null]);
    expect(log.oddities).toContainEqual({ code: 'time-unreadable', count: 1, example: '10:00' });
  });

  it('are read from JSON lines and workbooks', async () => {
    const lines = await write('two.jsonl', '{"case":"A","activity":"in","date":"2024-01-05","time":"09:05"}\n');
    expect(timesOf(await openLog(lines))).toEqual(['2024-01-05T09:05']);
    const rows = row('case', 'activity', 'date', 'time') + row('A', 'in', '2024-01-05', '9:05:06');
    const book = await write('two.xlsx', zip(workbook({ sheets: { S: rows } })));
    expect(timesOf(await openLog(book))).toEqual(['2024-01-05T09:05:06']);
  });
});

describe('a day and a time of day in two columns of a register', () => {
  const text = csv(
    'no,in,at,out',
    'A,2024-01-05,9:05,2024-02-01',
    'B,2024-01-06,,',
    'C,,00:00,',
    'D,无,-,',
    'E,2024-01-07 00:00:00,0910,',
  );
  const plan = planOf([dates('in', { clock: 'at' }), 'out'], { empty: ['无', '-'] });

  it('are one time, and a time of day without a day is nothing that happened', async () => {
    const log = await read(await write('clock.csv', text), plan);
    expect(shown(log)).toEqual([
      'A: in 2024-01-05T09:05, out 2024-02-01',
      'B: in 2024-01-06',
      'C: ',
      'D: ',
      'E: in 2024-01-07T09:10',
    ]);
    expect(noticed(log)).toEqual([]);
  });

  it('a column that is not there is told', async () => {
    const other = planOf([dates('in', { clock: 'hour' })], {
      main: { needed: [{ column: 'hour', at: undefined }], events: [dates('in', { clock: 'hour' })] },
    });
    expect(await faultOf(read(await write('none.csv', text), other))).toMatchObject({
      code: 'register/no-such-column',
      data: { column: 'hour' },
    });
  });
});
