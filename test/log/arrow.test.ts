import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as flechette from '@uwdata/flechette';
import { afterAll, describe, expect, it } from 'vitest';
import { readArrow } from '../../src/log/arrow/index.js';
import { describeDifference, logInfo, openLog, writeLog } from '../../src/log/index.js';
import { faultOf, smallLog, testFolder } from './table-support.js';
import { eventsOf, valuesOf } from './xes-support.js';

const { folder, remove, write } = testFolder();
afterAll(remove);

describe('an Arrow file of ours', () => {
  it('is used as it lies, and is a plain table to another reader', async () => {
    const path = join(folder, 'small.arrow');
    await writeLog(smallLog(), path);
    const { log, native } = await readArrow(path);
    expect(native).toBe(true);
    expect(describeDifference(smallLog(), log)).toBeUndefined();
    const table = flechette.tableFromIPC(readFileSync(path));
    expect(table.numRows).toBe(10);
    expect(table.getChild('case:concept:name')?.at(9)).toBe('case 2');
    expect(table.getChild('points')?.toArray()).toEqual([
      null,
      2 ** 40,
      -5,
      null,
      2 ** 40,
      -5,
      null,
      2 ** 40,
      -5,
      null,
    ]);
  });

  it('is read as any table when columns are named', async () => {
    const path = join(folder, 'small.arrow');
    await writeLog(smallLog(), path);
    const { log, native } = await readArrow(path, { roles: { activity: 'org:resource' } });
    expect(native).toBe(false);
    expect(new Set(valuesOf(log.activity))).toEqual(new Set(['=officer, 1', undefined]));
  });
});

describe('an Arrow file of another program', () => {
  const f = flechette;
  const types = {
    case: f.int64(),
    activity: f.utf8(),
    time: f.timestamp(2, 'Europe/Rome'),
    i8: f.int8(),
    u32: f.uint32(),
    big: f.int64(),
    half: f.float16(),
    day: f.dateDay(),
    ms: f.dateMillisecond(),
    money: f.decimal(12, 2),
    yes: f.bool(),
    tags: f.list(f.utf8()),
    color: f.dictionary(f.utf8(), f.int8()),
    inner: f.struct({ a: f.int32() }),
  };
  const data = {
    case: [2, 1, 2, 1],
    activity: ['a', 'b', null, 'a'],
    time: ['2011-01-01T00:00:00.123Z', '2011-07-01T00:00:00Z', '2011-01-03T00:00:00Z', '1969-12-31T23:59:59.999Z'].map(
      (t) => Date.parse(t),
    ),
    i8: [-1, null, 3, 4],
    u32: [4_000_000_000, 1, 2, 3],
    big: [2n ** 60n, 1n, null, -5n],
    half: [1.5, -2, null, 0.25],
    day: [new Date(0), null, new Date(86_400_000), new Date(-86_400_000)],
    ms: [new Date(0), null, new Date(86_400_000), new Date(0)],
    money: [12.34, -0.01, null, 99999.99],
    yes: [true, null, false, true],
    tags: [['x', 'y'], [], null, ['x']],
    color: ['red', null, 'green', 'red'],
    inner: [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }],
  };
  const table = f.tableFromArrays(data, { types });
  const expected = {
    'integer i8': [-1, 3, undefined, 4],
    'integer u32': [4_000_000_000, 2, 1, 3],
    'text big': ['1152921504606846976', undefined, '1', '-5'],
    'number half': [1.5, undefined, -2, 0.25],
    'time day': [
      ['1970-01-01T00:00:00.000Z', 'none', 'DAY'],
      ['1970-01-02T00:00:00.000Z', 'none', 'DAY'],
      undefined,
      ['1969-12-31T00:00:00.000Z', 'none', 'DAY'],
    ],
    'time ms': [
      ['1970-01-01T00:00:00.000Z', 'none', 'DAY'],
      ['1970-01-02T00:00:00.000Z', 'none', 'DAY'],
      undefined,
      ['1970-01-01T00:00:00.000Z', 'none', 'DAY'],
    ],
    'number money': [12.34, undefined, -0.01, 99999.99],
    'boolean yes': [true, false, undefined, true],
    'list tags': [['x', 'y'], undefined, [], ['x']],
    'text color': ['red', 'green', undefined, 'red'],
  };

  it.each(['file', 'stream'] as const)('is read whatever its types, as a %s', async (format) => {
    const path = write(`foreign.${format}`, f.tableToIPC(table, { format })!);
    const { log } = await readArrow(path);
    expect([log.caseIds.get(0), log.caseIds.get(1)]).toEqual(['2', '1']);
    expect(valuesOf(log.activity)).toEqual(['a', undefined, 'b', 'a']);
    expect(valuesOf(log.time)).toEqual([
      ['2011-01-01T00:00:00.123Z', 60, 'INSTANT'],
      ['2011-01-03T00:00:00.000Z', 60, 'INSTANT'],
      ['2011-07-01T00:00:00.000Z', 120, 'INSTANT'],
      ['1969-12-31T23:59:59.999Z', 60, 'INSTANT'],
    ]);
    expect(eventsOf(log)).toEqual(expected);
    expect(log.oddities.map((o) => [o.code, o.example])).toEqual([
      ['large-integers-as-text', 'big'],
      ['column-not-read', 'inner'],
      ['case-in-several-places', undefined],
    ]);
  });

  it('is put together from several batches', async () => {
    const n = 1000;
    const long = f.tableFromArrays(
      {
        case: Array.from({ length: n }, (_, i) => `c${i >> 3}`),
        activity: Array.from({ length: n }, (_, i) => (i % 7 === 0 ? null : `a${i % 5}`)),
        time: Array.from({ length: n }, (_, i) => i * 1000),
        tags: Array.from({ length: n }, (_, i) => (i % 3 === 0 ? null : [`t${i % 4}`])),
      },
      {
        types: { case: f.utf8(), activity: f.dictionary(f.utf8()), time: f.timestamp(0), tags: f.list(f.utf8()) },
        maxBatchRows: 33,
      },
    );
    const { log } = await readArrow(write('batches', f.tableToIPC(long, { format: 'stream' })!));
    expect([log.caseCount, log.eventCount]).toEqual([125, n]);
    expect(valuesOf(log.activity)).toEqual(
      Array.from({ length: n }, (_, i) => (i % 7 === 0 ? undefined : `a${i % 5}`)),
    );
    expect(valuesOf(log.eventAttributes[0]!)).toEqual(
      Array.from({ length: n }, (_, i) => (i % 3 === 0 ? undefined : [`t${i % 4}`])),
    );
    expect(Number(log.time.values[999])).toBe(999_000);
  });

  it('has lists with missing items, which are no texts of others', async () => {
    const made = (tags: (string | null)[][]) =>
      f.tableFromArrays(
        { case: tags.map((_, i) => `c${i}`), activity: tags.map(() => 'a'), time: tags.map(() => 0), tags },
        { types: { time: f.timestamp(), tags: f.list(f.utf8()) } },
      );
    const convert = async (tags: (string | null)[][]) => {
      const { log } = await readArrow(write('missing', f.tableToIPC(made(tags), { format: 'file' })!));
      logInfo(log);
      await writeLog(log, join(folder, 'missing.parquet'));
      return eventsOf(await openLog(join(folder, 'missing.parquet')))['list tags'];
    };
    expect(await convert([['x', null, 'y'], [null]])).toEqual([['x', 'y'], []]);
    // Not one text in the whole column.
    expect(await convert([[null], [null, null]])).toEqual([[], []]);
  });

  it('is refused where it was cut off', async () => {
    const bytes = f.tableToIPC(table, { format: 'file' })!;
    const fault = await faultOf(readArrow(write('cut', bytes.slice(0, -20))));
    expect(fault).toMatchObject({ code: 'arrow/broken', byte: bytes.length - 26 });
  });
});
