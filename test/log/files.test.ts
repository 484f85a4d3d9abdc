import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { mergeLogs } from '../../src/log/files/index.js';
import { describeDifference, type EventLog, isThere, openLog, writeLog } from '../../src/log/index.js';
import { textAt } from '../../src/log/table/index.js';
import { row, workbook, zip } from './excel-support.js';
import { ORDERS, ocelJson, ocelSqlite, ocelXml } from './ocel-support.js';
import { faultOf, logs, smallLog, testFolder } from './table-support.js';

const { remove, write, folder } = testFolder();
afterAll(remove);

const CSV =
  'case:concept:name,concept:name,time:timestamp,n,case:office\nA,a,2024-01-01,1,north\nB,a,2024-01-02,2,north\n';

function caseValue(log: EventLog, name: string, at: number): string | undefined {
  const column = log.caseAttributes.find((c) => c.name === name);
  return column !== undefined && isThere(column, at) ? textAt(column, at) : undefined;
}

describe('several files as one log', () => {
  it('bring cases of one id together, whatever the formats', async () => {
    const paths = [
      write('a.csv', CSV),
      write(
        'b.jsonl',
        '{"case": "A", "activity": "b", "time": "2024-01-03", "n": 3}\n{"case": "C", "activity": "b", "time": "2024-01-03", "n": "x"}\n',
      ),
      write('c.xlsx', zip(workbook({ sheets: { S: row('case', 'activity', 'time') + row('B', 'c', '2024-01-04') } }))),
    ];
    const log = await openLog(paths);
    expect([log.caseCount, log.eventCount]).toEqual([3, 5]);
    expect([0, 1, 2].map((c) => log.caseIds.get(c))).toEqual(['A', 'B', 'C']);
    expect([...log.caseStart]).toEqual([0, 2, 4, 5]);
    expect(log.eventAttributes.map((c) => `${c.type} ${c.name}`)).toEqual(['integer n', 'text n']);
    expect(log.oddities).toEqual([{ code: 'case-in-several-files', count: 2, example: 'A' }]);
    expect(caseValue(log, 'office', 0)).toBe('north');
  });

  it('let the later file hold where two differ, and say so', async () => {
    const later = CSV.replace('A,a,2024-01-01,1,north', 'A,a,2024-01-01,1,south');
    const log = await openLog([write('a.csv', CSV), write('b.csv', later)]);
    expect([caseValue(log, 'office', 0), caseValue(log, 'office', 1)]).toEqual(['south', 'north']);
    expect(log.oddities).toContainEqual({ code: 'case-attribute-differs', count: 1, example: 'office of A' });
  });

  it('are the log that they were cut from', () =>
    fc.assert(
      fc.property(logs, logs, (a, b) => {
        expect(describeDifference(mergeLogs('one', [a]), a)).toBeUndefined();
        const both = mergeLogs('both', [a, b]);
        expect(both.eventCount).toBe(a.eventCount + b.eventCount);
        const ids = new Set([a, b].flatMap((l) => Array.from({ length: l.caseCount }, (_, c) => l.caseIds.get(c))));
        expect(both.caseCount).toBe(ids.size);
      }),
    ));
});

describe('every reader', () => {
  it('stops when it is called off', async () => {
    const book = zip(workbook({ sheets: { S: row('case', 'activity', 'time') + row('B', 'c', '2024-01-04') } }));
    const paths = [
      write('a.csv', CSV),
      write('a.jsonl', '{"case": "A", "activity": "b", "time": "2024-01-03"}\n'),
      write('a.xlsx', book),
      write('a.sqlite', ocelSqlite(ORDERS)),
      write('a.json', ocelJson(ORDERS)),
      write('a.xmlocel', ocelXml(ORDERS)),
    ];
    for (const path of [...paths, paths.slice(0, 2)]) {
      const work = openLog(path, { signal: AbortSignal.abort(), objectType: 'Order' });
      await expect(work).rejects.toThrow(/abort/i);
    }
  });
});

describe('text under the name of a workbook', () => {
  it('is the table that it is', async () => {
    expect((await openLog(write('export.xls', CSV.replaceAll(',', '\t')))).eventCount).toBe(2);
    expect((await openLog(write('export.xlsx', CSV))).eventCount).toBe(2);
    for (const [text, code] of [
      ['<html><table><tr><td>a,b</td></tr></table></html>', 'log/is-page'],
      ['nothing of the kind\n', 'excel/no-zip'],
    ] as const)
      expect((await faultOf(openLog(write('page.xls', text)))).code).toBe(code);
  });
});

describe('a folder as one log', () => {
  it('is its files by name, without those that are no logs', async () => {
    const inner = join(folder, 'register');
    mkdirSync(join(inner, 'deeper'), { recursive: true });
    writeFileSync(join(inner, '2.csv'), CSV.replace(/^B/m, 'C'));
    writeFileSync(join(inner, '1.csv'), CSV);
    writeFileSync(join(inner, 'read me.md'), 'about');
    writeFileSync(join(inner, '.hidden.csv'), 'broken');
    writeFileSync(join(inner, '~$1.xlsx'), 'mark of an open workbook');
    writeFileSync(join(inner, 'deeper', '3.csv'), 'broken');
    const log = await openLog(inner);
    expect([log.name, log.caseCount, log.eventCount]).toEqual([inner, 3, 4]);
    expect(log.oddities.map((o) => [o.code, o.count])).toEqual([
      ['case-in-several-files', 1],
      ['file-not-read', 1],
    ]);
    expect((await faultOf(openLog(join(inner, 'deeper', '..', '..', 'nowhere')))).code).toBe('log/not-found');
    mkdirSync(join(folder, 'empty'));
    expect((await faultOf(openLog(join(folder, 'empty')))).code).toBe('log/folder-without-logs');
  });
});

describe('standard input as a log', () => {
  const input = async function* (bytes: Uint8Array) {
    for (let i = 0; i < bytes.length; i += 1000) yield bytes.subarray(i, i + 1000);
  };
  // Of its own: others may put what they read beside it.
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  const left = () => readdirSync(temporary);

  it('is known by its bytes in every format', async () => {
    const log = smallLog();
    for (const name of ['s.xes', 's.csv', 's.arrow', 's.parquet']) {
      await writeLog(log, join(folder, name));
      const read = await openLog('-', { input: input(readFileSync(join(folder, name))) });
      expect([read.name, read.caseCount, read.eventCount]).toEqual(['<stdin>', 4, 9]);
    }
    expect((await openLog('-', { input: input(gzipSync(CSV)) })).eventCount).toBe(2);
    expect(
      (await openLog('-', { input: input(Buffer.from('{"case":"A","activity":"a","time":"2024-01-01"}')) })).eventCount,
    ).toBe(1);
    expect((await openLog('-', { input: input(ocelSqlite(ORDERS)), objectType: 'Order' })).eventCount).toBe(4);
    const book = zip(workbook({ sheets: { S: row('case', 'activity', 'time') + row('B', 'c', '2024-01-04') } }));
    expect((await openLog('-', { input: input(book) })).eventCount).toBe(1);
    expect(left()).toEqual([]);
  });

  it('is named so in faults, and leaves nothing behind', async () => {
    const fault = await faultOf(openLog('-', { input: input(Buffer.from('a,b\n1,2\n')) }));
    expect([fault.code, fault.file]).toEqual(['log/roles-not-found', '<stdin>']);
    expect((await faultOf(openLog('-', { input: input(Buffer.from(CSV)), maxBytes: 10 }))).code).toBe(
      'log/stdin-too-large',
    );
    expect((await faultOf(openLog('-', { input: input(new Uint8Array(0)) }))).code).toBe('log/empty-file');
    expect((await faultOf(openLog('-', { input: input(new Uint8Array(100)) }))).code).toBe('log/unknown-format');
    expect((await faultOf(openLog(['-', '-'], { input: input(Buffer.from(CSV)) }))).code).toBe('log/stdin-twice');
    expect(left()).toEqual([]);
  });

  it('stands beside files', async () => {
    const log = await openLog([write('a.csv', CSV), '-'], { input: input(Buffer.from(CSV)) });
    expect([log.caseCount, log.eventCount]).toEqual([2, 4]);
  });
});
