import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { describeDifference, detectFormat, type EventLog, isThere, openLog } from '../../src/log/index.js';
import { ArrayItems } from '../../src/log/jsonl/array-items.js';
import { readJsonLines } from '../../src/log/jsonl/index.js';
import { textAt } from '../../src/log/table/index.js';
import { csvMessages } from '../../src/messages/en/csv.js';
import { jsonlMessages } from '../../src/messages/en/jsonl.js';
import { logMessages } from '../../src/messages/en/log.js';
import { fuzzJsonLines } from './fuzz-jsonl.js';
import { faultOf, testFolder } from './table-support.js';

const { remove, write, folder } = testFolder();
afterAll(remove);

/** One event with these values beside its parts. */
const line = (values: object, id = 'A') =>
  JSON.stringify({ case: id, activity: 'a', time: '2024-03-01T10:00:00Z', ...values });

async function read(...lines: string[]): Promise<EventLog> {
  return (await readJsonLines(write('log.jsonl', lines.join('\n')))).log;
}

function values(log: EventLog, name: string): (string | undefined)[] {
  const column = log.eventAttributes.find((c) => c.name === name)!;
  return Array.from({ length: column.length }, (_, i) => (isThere(column, i) ? textAt(column, i) : undefined));
}

const types = (log: EventLog) => Object.fromEntries(log.eventAttributes.map((c) => [c.name, c.type]));

describe('JSON lines', () => {
  it('are events, known by the name or the first line, plain or gzip', async () => {
    const text = `${line({ n: 1 })}\n\r\n${line({ n: 2 }, 'B')}`;
    for (const path of [write('a.jsonl', text), write('a.ndjson.gz', gzipSync(text)), write('a', text)]) {
      expect(await detectFormat(path)).toBe('jsonl');
      const log = await openLog(path);
      expect([log.caseCount, log.eventCount]).toEqual([2, 2]);
    }
  });

  it('flatten what is nested, keep lists, and take each column by its values', async () => {
    const log = await read(
      line({ a: { b: { c: 1 }, d: 'x' }, tags: ['p', 'q'], n: 1, m: 1, day: '2024年3月1日', ok: true, none: null }),
      line({ a: { b: { c: 2.5 } }, tags: [], n: 2, m: 'x', day: '2024-03-02', ok: false }),
    );
    expect(types(log)).toEqual({
      'a.b.c': 'number',
      'a.d': 'text',
      tags: 'list',
      n: 'integer',
      m: 'text',
      day: 'time',
      ok: 'boolean',
    });
    expect(values(log, 'tags')).toEqual(['["p","q"]', '[]']);
    expect(values(log, 'm')).toEqual(['1', 'x']);
    expect(values(log, 'day')).toEqual(['2024-03-01', '2024-03-02']);
  });

  it('lose no digit of a large number, and nothing of what is nested too deeply', async () => {
    const deep = JSON.parse(`${'{"d":'.repeat(40)}1${'}'.repeat(40)}`) as object;
    const log = await read(
      line({ list: [{ x: 1 }], deep }).replace(
        '"list"',
        '"big": 12345678901234567890, "code": "12345678901234567890", "list"',
      ),
    );
    expect(values(log, 'big')).toEqual(['12345678901234567890']);
    expect(values(log, 'list')).toEqual(['[{"x":1}]']);
    expect(log.oddities.map((o) => [o.code, o.count])).toEqual([
      ['large-numbers-as-text', 1],
      ['nested-as-text', 2],
    ]);
  });

  it('keep what is nested deeper than a stack', async () => {
    const deep = `${'[{"a":'.repeat(100_000)}[true,null,"\\"",1.5]${'}]'.repeat(100_000)}`;
    const log = await read(line({}).replace('}', `,"deep":${deep}}`));
    expect(values(log, 'deep')).toEqual([deep]);
  });

  it('take the types that are asked for', async () => {
    const path = write('t.jsonl', line({ id: 7, when: 'soon' }));
    const { log } = await readJsonLines(path, { types: { id: 'text' } });
    expect(types(log)).toEqual({ id: 'text', when: 'text' });
    expect((await faultOf(readJsonLines(path, { types: { when: 'time' } }))).code).toBe('log/not-of-type');
    expect((await faultOf(readJsonLines(path, { types: { who: 'time' } }))).code).toBe('log/no-such-column');
  });

  it('give back the values that were written', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }).map((s) => `v${s}`),
      fc.maxSafeInteger(),
      fc.double({ noDefaultInfinity: true, noNaN: true }).filter((n) => !Object.is(n, -0)),
      fc.boolean(),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(scalar, { minLength: 1, maxLength: 12 }), async (cells) => {
        const log = await read(...cells.map((x) => line({ x })));
        // Lone surrogates have no UTF-8.
        expect(values(log, 'x')).toEqual(
          cells.map((c) => (typeof c === 'string' ? Buffer.from(c).toString() : String(c))),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are read the same in pieces of any size', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => line({ n: i, s: `中😀${i}` }, `c${i % 999}`));
    const log = await read(...lines);
    expect(log.eventCount).toBe(20_000);
    expect(describeDifference(log, await read(...lines.map((l) => ` ${l} \r`)))).toBeUndefined();
  });
});

describe('one JSON array of objects', () => {
  const items = ['A', 'B', 'C'].map((id) => ({
    case: id,
    activity: 'a,]"[{',
    time: '2024-03-01',
    x: { y: ['p', '\\', '"'] },
  }));

  it.each([
    ['on one line', JSON.stringify(items)],
    ['on many', JSON.stringify(items, null, 2)],
    ['with spaces around', `\n \t${JSON.stringify(items)}\n`],
  ])('is read %s as its items on lines are', async (_, text) => {
    const expected = await read(...items.map((item) => JSON.stringify(item)));
    const path = write('array.json', text);
    expect(await detectFormat(path)).toBe('jsonl');
    expect(describeDifference(expected, await openLog(path))).toBeUndefined();
  });

  it('is read alike wherever its pieces are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
        fc.integer({ min: 1, max: 9 }),
        (list, size) => {
          const text = JSON.stringify(list, null, 1);
          const found: unknown[] = [];
          const reader = new ArrayItems('f', 1e6, (item) => found.push(JSON.parse(item)));
          for (let i = 0; i < text.length; i += size) reader.feed(text.slice(i, i + size));
          reader.finish();
          expect(JSON.stringify(found)).toBe(JSON.stringify(list));
        },
      ),
    );
  });

  it.each([
    ['["A"]', 'jsonl/not-an-object', 1],
    ['[{"case": "A"},\n{"case"\n: x}]', 'jsonl/not-json', 3],
    ['[{"case": "A"},\n{"case": "B"}', 'jsonl/array-ends-early', 2],
    ['[{"case": "A"},\n{"case": "B', 'jsonl/array-ends-early', 2],
    ['[{"case": "A"},\n,{"case": "B"}]', 'jsonl/not-json', 2],
    ['[{"case": "A"},]', 'jsonl/not-json', 1],
    ['[{"case": "A"}]\nx', 'jsonl/not-json', 2],
    ['[{"case": "A"}}', 'jsonl/not-json', 1],
    ['[{"case": "A"}, 7]', 'jsonl/not-an-object', 1],
    ['[]', 'log/empty-file', undefined],
  ])('%s names its place', async (text, code, row) => {
    const fault = await faultOf(readJsonLines(write('bad.json', text)));
    expect([fault.code, fault.range?.line]).toEqual([code, row]);
  });

  it('is not held whole, and has items of a bounded length', async () => {
    const long = write('long.json', JSON.stringify([{ case: 'A', x: 'x'.repeat(5000) }]));
    expect((await faultOf(readJsonLines(long, { maxLine: 1000 }))).code).toBe('jsonl/line-too-long');
  });
});

describe('bad JSON lines', () => {
  it.each([
    ['{"case": "A" "x": 1}', 'jsonl/not-json', 14],
    ['{"case": "A", "x": tru}', 'jsonl/not-json', 20],
    ['{"case": "A", x: 1}', 'jsonl/not-json', 15],
    ['{"case": "A", "x": [1,]}', 'jsonl/not-json', 23],
    ['{"case": "A"} {"case": "B"}', 'jsonl/not-json', 15],
    ['{"case": "A", "x": "a\tb"}', 'jsonl/not-json', 20],
    ['{"case": "A", "x": [1', 'jsonl/line-ends-early', 22],
    ['[{"case": "A"}]', 'jsonl/not-an-object', 1],
    ['"text"', 'jsonl/not-an-object', 1],
  ])('%s names its place', async (text, code, column) => {
    const fault = await faultOf(read(line({}), text));
    expect([fault.code, fault.range?.line, fault.range?.column]).toEqual([code, 2, column]);
  });

  it('are refused by their bytes, their length and their columns', async () => {
    const bytes = write('b.jsonl', Buffer.from([0x7b, 0x22, 0xff, 0x22]));
    expect((await faultOf(readJsonLines(bytes))).code).toBe('csv/not-utf8');
    const long = write('l.jsonl', line({ x: 'x'.repeat(5000) }));
    expect((await faultOf(readJsonLines(long, { maxLine: 1000 }))).code).toBe('jsonl/line-too-long');
    const wide = write('w.jsonl', line(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, i]))));
    expect((await faultOf(readJsonLines(wide, { maxColumns: 40 }))).code).toBe('log/too-many-columns');
    expect((await faultOf(readJsonLines(write('e.jsonl', '\n\n')))).code).toBe('log/empty-file');
    expect((await faultOf(read('{"a": 1}'))).code).toBe('log/roles-not-found');
  });

  it('do no harm by the names of their values', async () => {
    const log = await read(line({}).replace('}', ', "__proto__": {"polluted": 1}, "constructor": "c", "": 5}'));
    expect(Object.keys(types(log))).toEqual(['__proto__.polluted', 'constructor', '(no name)']);
    expect('polluted' in {}).toBe(false);
  });

  it('are read or refused with a message, however they are broken', async () => {
    const runs = Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 500);
    const { read: sound, refused } = await fuzzJsonLines(folder, runs, 20240301);
    expect(sound).toBeGreaterThan(runs / 50);
    expect(refused.size).toBeGreaterThan(1);
    const known = { ...jsonlMessages, ...csvMessages, ...logMessages };
    for (const code of refused.keys()) expect(Object.keys(known)).toContain(code);
  }, 0);
});

describe('one object with a list of objects in it', () => {
  const row = { case: 'A', activity: 'in', time: '2024-01-01', more: [{ x: 1 }], s: ']}[{' };
  const wrapped = (key: string, indent?: number) =>
    JSON.stringify({ n: 1, meta: { list: [{ a: 1 }] }, [key]: [row, { ...row, case: 'B' }], next: null }, null, indent);

  it.each([
    ['data.json', wrapped('data')],
    ['pretty.json', wrapped('data', 2)],
    ['events.json', wrapped('events')],
    ['long.json', wrapped('events').replace('"n":1', `"n":"${'x'.repeat(10_000)}"`)],
    ['rows.jsonl', wrapped('rows', 1)],
    ['mark.json', `\ufeff${wrapped('records')}`],
  ])('is read as that list: %s', async (name, text) => {
    const log = await openLog(write(name, text));
    expect([log.caseCount, log.eventCount, log.caseIds.get(1)]).toEqual([2, 2, 'B']);
    expect(log.eventAttributes.map((c) => c.name)).toEqual(['more', 's']);
  });

  it('tells faults inside by their line, and several lists by their names', async () => {
    const text = wrapped('data', 2).replace('"2024-01-01"', '2024-01-01');
    const line = text.slice(0, text.indexOf('2024-01-01')).split('\n').length;
    expect(await faultOf(openLog(write('bad.json', text)))).toMatchObject({ code: 'jsonl/not-json', range: { line } });
    const two = JSON.stringify({ events: [row], rows: [row] });
    expect(await faultOf(openLog(write('two.json', two)))).toMatchObject({
      code: 'jsonl/several-lists',
      data: { lists: 'events, rows' },
    });
  });

  it('is a line of JSON lines where others follow, or where it is an event itself', async () => {
    const lines = [row, { ...row, case: 'B' }].map((r) => JSON.stringify(r));
    expect((await openLog(write('two.jsonl', lines.join('\n')))).eventCount).toBe(2);
    expect((await openLog(write('one.jsonl', lines[0]!))).caseIds.get(0)).toBe('A');
  });
});
