import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type CsvOptions, readCsv } from '../../src/log/csv/index.js';
import { faultOf, testFolder } from './table-support.js';
import { casesOf, eventsOf, oddity, valuesOf } from './xes-support.js';

const { remove, write } = testFolder();
afterAll(remove);
let files = 0;
const path = (bytes: string | Uint8Array, extension = 'csv') => write(`log${++files}.${extension}`, bytes);
const read = (bytes: string | Uint8Array, options: CsvOptions = {}) => readCsv(path(bytes), options);

describe('reading CSV', () => {
  it('finds delimiter and columns, types from all values, and attributes of cases', async () => {
    const { log, roles, delimiter } = await read(
      [
        'case:concept:name;concept:name;time:timestamp;org:resource;amount;code;flag;case:when;n',
        '2;Create;2011-10-11 13:42:22.688000+02:00;R1;10;007;True;2011-01-02;1',
        '1;Create;2011-12-01 01:06:40+01:00;;10.5;12;false;;2',
        '2;"Send; ""it"" off";2011-12-01 01:06;R2;;x;;2011-01-02;3',
      ].join('\r\n'),
    );
    expect(delimiter).toBe(';');
    expect(roles).toMatchObject({ case: 'case:concept:name', resource: 'org:resource' });
    expect([0, 1].map((c) => log.caseIds.get(c))).toEqual(['2', '1']);
    expect([...log.caseStart]).toEqual([0, 2, 3]);
    expect(valuesOf(log.activity)).toEqual(['Create', 'Send; "it" off', 'Create']);
    expect(valuesOf(log.time)).toEqual([
      ['2011-10-11T11:42:22.688Z', 120, 'INSTANT'],
      ['2011-12-01T01:06:00.000Z', 'none', 'MINUTE'],
      ['2011-12-01T00:06:40.000Z', 60, 'INSTANT'],
    ]);
    expect(eventsOf(log)).toEqual({
      'text org:resource': ['R1', 'R2', undefined],
      'number amount': [10, undefined, 10.5],
      'text code': ['007', 'x', '12'],
      'boolean flag': [true, undefined, false],
      'integer n': [1, 3, 2],
    });
    expect(casesOf(log)).toEqual({ 'time when': [['2011-01-02T00:00:00.000Z', 'none', 'DAY'], undefined] });
    expect(oddity(log, 'case-in-several-places')).toBe(1);
  });

  it('understands names and dates that offices use', async () => {
    const { log, roles } = await read(
      '案件编号\t活动\t时间\t经办人\n甲\t受理\t2023年5月6日 9:30\t张\n甲\t办结\t2023/5/16\t李\n',
    );
    expect(roles).toEqual({ case: '案件编号', activity: '活动', time: '时间', resource: '经办人' });
    expect(valuesOf(log.time)).toEqual([
      ['2023-05-06T09:30:00.000Z', 'none', 'MINUTE'],
      ['2023-05-16T00:00:00.000Z', 'none', 'DAY'],
    ]);
    expect(eventsOf(log)).toEqual({ 'text org:resource': ['张', '李'] });
  });

  it.each([
    ['信访件编号,办理环节,办理时间,办理人,办理单位', '信访件编号 办理环节 办理时间 办理人'],
    ['Pratica,Fase,Data,Operatore,Ufficio', 'Pratica Fase Data Operatore'],
    ['File,Step,Date,Clerk,Office', 'File Step Date Clerk'],
    ['Request ID,Action,Date,Handler,Ref', 'Request ID Action Date Handler'],
  ])('finds the parts by the names that offices give them: %s', async (header, parts) => {
    const { roles } = await read(`${header}\n1,in,2024-01-02,u,o\n1,out,2024-01-03,u,o\n`);
    expect([roles.case, roles.activity, roles.time, roles.resource].join(' ')).toBe(parts);
  });

  it('asks for the order of days and months where no date shows it', async () => {
    const text = 'case,activity,time\n1,a,03/04/2012 10:00\n';
    expect(await faultOf(read(text))).toMatchObject({
      code: 'log/dates-unclear',
      data: { column: 'time', value: '03/04/2012 10:00' },
    });
    const { log } = await read(text, { dateOrder: 'dmy' });
    expect(valuesOf(log.time)).toEqual([['2012-04-03T10:00:00.000Z', 'none', 'MINUTE']]);
    expect(await faultOf(read(`${text}1,b,13/04/2012\n1,c,04/13/2012\n`))).toMatchObject({
      code: 'log/dates-disagree',
      data: { value: '04/13/2012', example: '13/04/2012' },
    });
  });

  it('finds the order from the dates that allow one only, and says so', async () => {
    const { log } = await read('case,activity,time\n1,a,03/04/2012 10:00\n1,b,30/04/2012 9:05\n1,c,?\n');
    expect(valuesOf(log.time)).toEqual([
      ['2012-04-03T10:00:00.000Z', 'none', 'MINUTE'],
      ['2012-04-30T09:05:00.000Z', 'none', 'MINUTE'],
      undefined,
    ]);
    expect(oddity(log, 'times-day-first')).toBe(1);
    expect(oddity(log, 'time-unreadable')).toBe(1);
  });

  it.each([
    ['30-12-2010:11.02', '2010-12-30T11:02:00.000Z', 'MINUTE'],
    ['30.12.2010 11.02.33', '2010-12-30T11:02:33.000Z', 'INSTANT'],
    ['2010-12-30-11.02.33.500000', '2010-12-30T11:02:33.500Z', 'INSTANT'],
    ['12/30/2010 2:32 PM', '2010-12-30T14:32:00.000Z', 'MINUTE'],
    ['30-Dec-2010', '2010-12-30T00:00:00.000Z', 'DAY'],
    ['"Dec 30, 2010 2:02 pm"', '2010-12-30T14:02:00.000Z', 'MINUTE'],
    ['30 dicembre 2010 ore 11.02', '2010-12-30T11:02:00.000Z', 'MINUTE'],
    ['20101230', '2010-12-30T00:00:00.000Z', 'DAY'],
    ['20101230T110233', '2010-12-30T11:02:33.000Z', 'INSTANT'],
    ['2010年12月30日下午2时32分', '2010-12-30T14:32:00.000Z', 'MINUTE'],
    ['二〇一〇年十二月三十日', '2010-12-30T00:00:00.000Z', 'DAY'],
    ['1293706920', '2010-12-30T11:02:00.000Z', 'INSTANT'],
    ['1293706920500', '2010-12-30T11:02:00.500Z', 'INSTANT'],
  ])('reads the time %s', async (text, iso, precision) => {
    const { log } = await read(`case,activity,time\n1,a,${text}\n1,b,2010-12-29\n`);
    expect(valuesOf(log.time)[0]).toEqual([iso, expect.anything(), precision]);
    expect(valuesOf(log.time)[1]).toEqual(['2010-12-29T00:00:00.000Z', 'none', 'DAY']);
  });

  it.each([
    ['30. Dezember 2010 um 11:02 Uhr', '2010-12-30T11:02:00.000Z'],
    ['30 déc. 2010', '2010-12-30T00:00:00.000Z'],
    ['30 de diciembre de 2010', '2010-12-30T00:00:00.000Z'],
    ['30/dic/2010', '2010-12-30T00:00:00.000Z'],
    ['2010-W52-4', '2010-12-30T00:00:00.000Z'],
    ['2010-364', '2010-12-30T00:00:00.000Z'],
    ['1293706920.25', '2010-12-30T11:02:00.250Z'],
    ['1293706920123456', '2010-12-30T11:02:00.123Z'],
    ['1293706920123456789', '2010-12-30T11:02:00.123Z'],
    ['2010-12-30T11:02:33+01:00[Europe/Rome]', '2010-12-30T10:02:33.000Z'],
  ])('reads the time %s of one more system', async (text, iso) => {
    const { log } = await read(`case,activity,time\n1,a,${text}\n1,b,2010-12-29\n`);
    expect(valuesOf(log.time)[0]).toEqual([iso, expect.anything(), expect.anything()]);
  });

  it('takes years of two digits as it is told, and says so', async () => {
    const text = 'case,activity,time\n1,a,30/12/49\n1,b,29/12/50\n1,c,28/12/10\n';
    const { log } = await read(text, { yearsFrom: 1950 });
    const day = (iso: string) => [`${iso}T00:00:00.000Z`, 'none', 'DAY'];
    expect(valuesOf(log.time)).toEqual(['2049-12-30', '1950-12-29', '2010-12-28'].map(day));
    expect(log.oddities.map(({ code, count }) => [code, count])).toContainEqual(['short-years', 3]);
  });

  it('takes no day number and no year of two digits for a time', async () => {
    expect((await faultOf(read('case,activity,time\n1,a,44927\n'))).code).toBe('log/times-day-numbers');
    expect((await faultOf(read('case,activity,time\n1,a,30/12/10\n'))).code).toBe('log/times-short-years');
  });

  it('takes columns and types as given', async () => {
    const { log } = await read('a,b,c,d\nx,1,2011-01-01,5\n', {
      roles: { case: 'b', activity: 'a', time: 'c' },
      types: { d: 'text' },
    });
    expect(log.caseIds.get(0)).toBe('1');
    expect(eventsOf(log)).toEqual({ 'text d': ['5'] });
    const wrong = read('case,activity,time,d\n1,a,2011-01-01,5\n1,b,2011-01-02,x\n', { types: { d: 'integer' } });
    expect(await faultOf(wrong)).toMatchObject({
      code: expect.stringMatching(/not-of-type/),
      data: { column: 'd', value: 'x' },
    });
  });

  it('reads a column as text when a late value shows that it is', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `c${i >> 2},a,2011-01-01,${i},2011-01-01`);
    const { log } = await read(['case,activity,time,number,date', ...rows, 'z,a,2011-01-01,12a,soon'].join('\n'));
    expect(log.eventCount).toBe(60_001);
    expect(log.eventAttributes.map((c) => [c.name, c.type])).toEqual([
      ['number', 'text'],
      ['date', 'text'],
    ]);
    expect(valuesOf(log.eventAttributes[0]!).slice(-2)).toEqual(['59999', '12a']);
  });

  it.each([
    ['a title and a blank line', 'Export of 31.12.2024\n\nCase ID;Activity;Time\n1;a;2024-03-01\n', 1],
    ['a line that names the delimiter', 'sep=;\r\nCase ID;Activity;Time\r\n1;a;2024-03-01\r\n', 1],
    ['a title of two lines in quotes', '"Export\nof a"\r\n\r\nBy: x\r\nCase ID,Activity,Time\r\n1,a,2024-03-01\r\n', 2],
  ])('finds the header below %s', async (_, text, above) => {
    const { log } = await read(text);
    expect([log.caseCount, log.activity.dictionary.get(0), valuesOf(log.time)]).toEqual([
      1,
      'a',
      [['2024-03-01T00:00:00.000Z', 'none', 'DAY']],
    ]);
    expect(log.oddities).toContainEqual({ code: 'rows-above-header', count: above });
    const lines = text.split(/\r\n|\n/).length;
    expect(await faultOf(read(`${text}2;b\n`.replaceAll(';', text.includes(';') ? ';' : ',')))).toMatchObject({
      code: 'csv/ragged-row',
      range: { line: lines },
    });
  });

  it('reads UTF-16 by its mark, other encodings when told, gzip by its first bytes', async () => {
    const text = 'case,activity,time\n甲,受理,2023-05-06\n';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const gb18030 = Buffer.concat([
      Buffer.from('case,activity,time\n'),
      Buffer.from([0xbc, 0xd7]),
      Buffer.from(','),
      Buffer.from([0xca, 0xdc, 0xc0, 0xed]),
      Buffer.from(',2023-05-06\n'),
    ]);
    for (const { log } of [
      await read(utf16),
      await read(gb18030, { encoding: 'gb18030' }),
      await read(gb18030),
      await read(gzipSync(text)),
      await read(`\ufeff${text}`),
    ]) {
      expect([log.caseIds.get(0), ...valuesOf(log.activity)]).toEqual(['甲', '受理']);
    }
    expect((await read(gb18030)).log.oddities).toContainEqual({ code: 'encoding-taken', count: 1, subject: 'gb18030' });
    const latin = Buffer.from('case,activity,time\ncittà,attività è,2023-05-06\n', 'latin1');
    const western = (await read(latin)).log;
    expect([western.caseIds.get(0), western.activity.dictionary.get(0)]).toEqual(['città', 'attività è']);
    expect(western.oddities).toContainEqual({ code: 'encoding-taken', count: 1, subject: 'windows-1252' });
    const russian = Buffer.from([
      ...Buffer.from('case,activity,time\n'),
      0xc4,
      0xe5,
      0xeb,
      0xee,
      0xe1,
      ...Buffer.from(',a,2023-05-06\n'),
    ]);
    expect(await faultOf(read(russian))).toMatchObject({ code: 'csv/not-utf8', byte: expect.any(Number) });
    const broken = Buffer.concat([
      Buffer.from('case,activity,time\ncittà,a,2023-05-06\n'),
      Buffer.from([0xe0, 0x61]),
      Buffer.from(',a,2023-05-06\n'),
    ]);
    expect((await faultOf(read(broken))).code).toBe('csv/not-utf8');
    const header = Buffer.from('case,activity,time,\x9fx\n1,a,2023-05-06,1\n', 'latin1');
    expect(await faultOf(read(header))).toMatchObject({ code: 'csv/not-utf8', range: { line: 1 } });
    expect(await faultOf(read(gb18030, { encoding: 'utf-7x' }))).toMatchObject({ code: 'csv/unknown-encoding' });
  });

  it('holds a row that names only its case to be a case without events', async () => {
    const { log } = await read('case,activity,time\n1,a,2011-01-01\n2,,\n');
    expect([log.caseCount, log.eventCount, oddity(log, 'row-without-event')]).toEqual([2, 1, 1]);
  });

  it('keeps an attribute of cases that varies as one of events', async () => {
    const { log } = await read(
      'case:concept:name,concept:name,time:timestamp,case:x\n1,a,2011-01-01,5\n1,b,2011-01-02,6\n',
    );
    expect(eventsOf(log)).toEqual({ 'integer case:x': [5, 6] });
    expect(oddity(log, 'case-attribute-varies')).toBe(1);
  });

  it('decides by content in a file that quotes everything, and by quotes in one that does not', async () => {
    const all = await read(
      '"case","activity","time","n","e"\n"1","a","2011-01-01","5",""\n"1","b","2011-01-02","6","x"\n',
    );
    expect(eventsOf(all.log)).toEqual({ 'integer n': [5, 6], 'text e': [undefined, 'x'] });
    const some = await read('case,activity,time,n,f\n1,a,2011-01-01,"5","\'=1+1"\n1,b,2011-01-02,"","x"\n');
    expect(eventsOf(some.log)).toEqual({ 'text n': ['5', ''], 'text f': ['=1+1', 'x'] });
  });
});

describe('a faulty CSV file', () => {
  const head = 'case,activity,time\n';
  it.each([
    ['csv/ragged-row', `${head}1,a,2011-01-01\n1,"b\n\nc",2011-01-02,x\n`, 3, {}],
    ['csv/ragged-row', `${head}1,a\n`, 2, {}],
    ['csv/unclosed-quote', `${head}1,a,2011-01-01\n1,"b,2011-01-02\n`, 3, {}],
    ['csv/after-quote', `${head}1,"a"b,2011-01-01\n`, 2, {}],
    ['csv/field-too-long', `${head}1,"${'x'.repeat(5000)}`, 2, { maxFieldBytes: 1000 }],
    ['log/roles-not-found', 'x,y\n1,2\n', undefined, {}],
    ['log/no-such-column', head, undefined, { roles: { time: 'when' } }],
    ['log/case-id-missing', `${head},a,2011-01-01\n`, undefined, {}],
    ['log/too-many-columns', `${head.trim()},x,y\n`, undefined, { maxColumns: 4 }],
    ['csv/bad-delimiter', head, undefined, { delimiter: 'é' }],
    ['log/empty-file', '', undefined, {}],
  ] as const)('is refused with %s', async (code, text, line, options) => {
    const fault = await faultOf(read(text, options));
    expect([fault.code, fault.range?.line]).toEqual([code, line]);
  });

  it('names the columns that it has', async () => {
    expect((await faultOf(read('x,y,time\n1,2,3\n'))).data).toEqual({
      missing: 'case, activity',
      columns: 'x, y, time',
    });
  });

  it('is left alone when reading is called off', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(read(`${head}1,a,2011-01-01\n`, { signal: controller.signal })).rejects.toThrow('enough');
  });
});
