import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { describeTable, openLog, openRegister } from '../../src/log/index.js';
import { row, workbook, zip } from './excel-support.js';
import { noticed, planOf, shown, timesOf } from './register-support.js';
import { faultOf, testFolder } from './table-support.js';

const { folder, remove, write } = testFolder();
/** Where files are unpacked to while these tests run. */
const temporary = join(folder, 'temporary');
mkdirSync(temporary);
vi.stubEnv('TMPDIR', temporary);
afterAll(() => {
  vi.unstubAllEnvs();
  remove();
});

const EVENTS = 'case,activity,time\nA,in,2024-01-01\n';
const TABLE = 'no,in,out\nR-1,2024-01-01,2024-02-01\n';
const plan = planOf(['in', 'out']);
const left = () => readdirSync(temporary);

describe('a zip file with a log in it', () => {
  it.each([
    ['log.csv', EVENTS],
    ['export/2024/log.txt', EVENTS],
    [
      'named-as-nothing',
      '<?xml version="1.0"?><log><trace><string key="concept:name" value="A"/><event><string key="concept:name" value="in"/><date key="time:timestamp" value="2024-01-01T00:00:00Z"/></event></trace></log>',
    ],
    ['log.jsonl', '{"case":"A","activity":"in","time":"2024-01-01"}\n'],
    ['log.xlsx', zip(workbook({ sheets: { S: row('case', 'activity', 'time') + row('A', 'in', '2024-01-01') } }))],
  ])('is read as its file: %s', async (name, bytes) => {
    const path = write('one.zip', zip({ [name]: bytes }, name.endsWith('xlsx')));
    const log = await openLog(path);
    expect([log.name, log.caseIds.get(0), timesOf(log)[0]!.slice(0, 10)]).toEqual([path, 'A', '2024-01-01']);
  });

  it('of several is read as a folder is, without what systems put beside', async () => {
    const parts = { 'b.csv': EVENTS.replace('A', 'B'), 'a/a.csv': EVENTS, '__MACOSX/._a.csv': 'x', 'read me.md': 'x' };
    const log = await openLog(write('several.zip', zip(parts)));
    expect([log.caseCount, log.caseIds.get(0)]).toEqual([2, 'A']);
    expect(log.oddities).toContainEqual(expect.objectContaining({ code: 'file-not-read', count: 1 }));
  });

  it('is a register, told by places in the zip file, and leaves nothing behind', async () => {
    const path = write(
      'reg.zip',
      zip({ 'reg.csv': `${TABLE}R-2,soon,\n`, 'pay.csv': 'no,on\nR-1,2024-03-01\nR-9,2024-03-01\n' }),
    );
    const further = planOf(['in', 'out'], {
      further: [{ name: 'pay', file: 'pay.csv', events: planOf(['on']).tables[0]!.events }],
    });
    const { log, files } = await openRegister(path, further);
    expect(shown(log)).toEqual(['R-1: in 2024-01-01, out 2024-02-01, pay.on 2024-03-01', 'R-2: in ?']);
    expect(files).toEqual([path]);
    expect(noticed(log).sort()).toEqual([
      `cell-no-date 1 ${path}/reg.csv:3 in`,
      `dangling-row 1 pay, ${path}/pay.csv:3`,
    ]);
    const one = write('tab.zip', zip({ 'reg.csv': TABLE }));
    expect(await describeTable(one)).toMatchObject({ file: one, rows: 1 });
    expect(await faultOf(describeTable(path))).toMatchObject({ code: 'zip/several', data: { count: 2 } });
    expect(left()).toEqual([]);
  });

  it('tells faults of the file inside by its name in the zip file', async () => {
    const path = write('bad.zip', zip({ 'in/reg.csv': 'no,in,out\nR-1,2024-01-01\n' }));
    expect(await faultOf(openRegister(path, plan))).toMatchObject({
      code: 'csv/ragged-row',
      file: `${path}/in/reg.csv`,
    });
  });

  it.each([
    ['zip/climbs', { '../../etc/x.csv': EVENTS }],
    ['zip/climbs', { 'a\\..\\..\\x.csv': EVENTS, 'b.csv': EVENTS }],
    ['zip/no-logs', { 'a.doc': 'x', 'b.pdf': 'x' }],
    ['zip/no-logs', {}],
  ])('is refused where it is no honest or useful one: %s', async (code, parts) => {
    expect((await faultOf(openLog(write('no.zip', zip(parts as Readonly<Record<string, string>>))))).code).toBe(code);
    expect(left()).toEqual([]);
  });

  it('is held to a limit however much it swells, and refused where it is cut off', async () => {
    const bomb = zip({ 'a.csv': EVENTS + 'x'.repeat(1 << 20), 'b.csv': 'y'.repeat(1 << 20) });
    expect(bomb.length).toBeLessThan(10_000);
    const path = write('bomb.zip', bomb);
    expect(await faultOf(openLog(path, { maxBytes: 1 << 20 }))).toMatchObject({ code: 'zip/too-large', file: path });
    expect(left()).toEqual([]);
    expect((await faultOf(openLog(write('cut.zip', bomb.subarray(0, 500))))).code).toBe('zip/cut-off');
  });
});

describe('what is no table that can be read says what to do', () => {
  it.each([
    [
      'book.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, true),
      'log/other-spreadsheet',
    ],
    [
      'book',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, true),
      'log/other-spreadsheet',
    ],
    ['bare.ods', zip({ 'content.xml': '<x/>' }), 'log/other-spreadsheet'],
    ['flat.fods', '<?xml version="1.0"?><office:document xmlns:office="x"/>', 'log/other-spreadsheet'],
    ['page.xls', '<html><table><tr><td>no</td></tr></table></html>', 'log/is-page'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'excel/no-zip'],
  ])('%s', async (name, bytes, code) => {
    const path = write(name, bytes);
    expect((await faultOf(openLog(path))).code).toBe(code);
    expect((await faultOf(openRegister(path, plan))).code).toBe(code);
  });
});

/** A zip file of one file, whose length and place stand in the field of numbers of eight bytes. */
function wide(compressed: bigint, offset: bigint): Buffer {
  const bytes = zip({ 'a.csv': EVENTS });
  const central = bytes.readUInt32LE(bytes.length - 6);
  const end = bytes.length - 22;
  bytes.writeUInt32LE(0xffffffff, central + 20);
  bytes.writeUInt32LE(0xffffffff, central + 42);
  bytes.writeUInt16LE(20, central + 30);
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) + 20, end + 12);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(compressed, 4);
  extra.writeBigUInt64LE(offset, 12);
  return Buffer.concat([bytes.subarray(0, end), extra, bytes.subarray(end)]);
}

describe('a zip file with numbers of eight bytes', () => {
  const length = BigInt(zip({ 'a.csv': EVENTS }).readUInt32LE(18));

  it('is read where they are those of its file', async () => {
    expect((await openLog(write('wide.zip', wide(length, 0n)))).eventCount).toBe(1);
  });

  // Places beyond 2^53 were a fault of the program, which cannot ask a file for them.
  it.each([
    [2n ** 63n, 0n],
    [length, 2n ** 63n],
    [2n ** 53n - 40n, 0n],
    [length, 2n ** 40n],
  ])('is damaged where they lie outside it: %s bytes at %s', async (bytes, at) => {
    const path = write('beyond.zip', wide(bytes, at));
    expect(await faultOf(openLog(path))).toMatchObject({ code: 'zip/damaged', file: path, data: { part: 'a.csv' } });
  });
});
