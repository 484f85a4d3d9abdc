import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { writeLog } from '../../src/log/index.js';
import { readParquet } from '../../src/log/parquet/index.js';
import { mutateBinary } from './fuzz-files.js';
import { randomNumbers } from './fuzz-xes.js';
import { faultOf, smallLog, testFolder } from './table-support.js';
import { eventsOf, valuesOf } from './xes-support.js';

const { folder, remove, write } = testFolder();
afterAll(remove);

/** A Parquet file of DuckDB's making. */
async function made(name: string, query: string, options = ''): Promise<string> {
  const path = join(folder, name);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`copy (${query}) to '${path}' (format parquet${options})`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

describe('a Parquet file of another program', () => {
  const query = `select case_id, activity, t as "time", i, big, money, d, moment, yes, tags, struct_pack(a := 1) as inner
    from (values
      (1, 'a', timestamptz '2011-01-01 10:00:00.123+01', 5::tinyint, 1::bigint, 12.34::decimal(12, 2), date '2011-01-02', timestamp '2011-01-02 03:04:05', true, ['x', 'y']),
      (2, null, null, null, 1152921504606846977, null, null, null, null, null),
      (1, 'b', timestamptz '2011-01-02 10:00:00+01', -5, -1, -0.07, date '1969-12-31', null, false, [])
    ) as v(case_id, activity, t, i, big, money, d, moment, yes, tags)`;

  it.each(['snappy', 'zstd', 'gzip', 'uncompressed'])(
    'is read whatever its types, compressed with %s',
    async (codec) => {
      const { log } = await readParquet(await made(`${codec}.parquet`, query, `, codec '${codec}'`));
      expect([log.caseIds.get(0), log.caseIds.get(1)]).toEqual(['1', '2']);
      expect(valuesOf(log.activity)).toEqual(['a', 'b', undefined]);
      expect(valuesOf(log.time)).toEqual([
        ['2011-01-01T09:00:00.123Z', 0, 'INSTANT'],
        ['2011-01-02T09:00:00.000Z', 0, 'INSTANT'],
        undefined,
      ]);
      expect(eventsOf(log)).toEqual({
        'integer i': [5, -5, undefined],
        'text big': ['1', '-1', '1152921504606846977'],
        'number money': [12.34, -0.07, undefined],
        'time d': [['2011-01-02T00:00:00.000Z', 'none', 'DAY'], ['1969-12-31T00:00:00.000Z', 'none', 'DAY'], undefined],
        'time moment': [['2011-01-02T03:04:05.000Z', 'none', 'INSTANT'], undefined, undefined],
        'boolean yes': [true, false, undefined],
        'list tags': [['x', 'y'], [], undefined],
      });
      expect(log.oddities.map((o) => [o.code, o.example])).toContainEqual(['column-not-read', 'inner']);
    },
  );

  it('is read through all its row groups', async () => {
    const rows =
      "select 'c' || (i // 4) as case_id, 'a' || (i % 3) as activity, timestamp '2011-01-01' + to_minutes(i) as time, case when i % 5 > 0 then i / 4 end as n from range(50000) t(i)";
    const { log } = await readParquet(await made('long.parquet', rows, ', row_group_size 4096'));
    expect([log.caseCount, log.eventCount]).toEqual([12_500, 50_000]);
    expect(valuesOf(log.eventAttributes[0]!).slice(-3)).toEqual([49_997 / 4, 49_998 / 4, 49_999 / 4]);
  });

  it('is refused where it was cut off', async () => {
    expect((await faultOf(readParquet(write('cut.parquet', 'PAR1 and no more')))).code).toBe('parquet/broken');
  });
});

describe('a broken Parquet file', () => {
  it('is refused in words that do not speak of the inside of a program', async () => {
    const whole = join(folder, 'whole.parquet');
    await writeLog(smallLog(), whole);
    const bytes = readFileSync(whole);
    const reasons = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      try {
        await readParquet(write('broken.parquet', mutateBinary(bytes, randomNumbers(seed))));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        reasons.add(String(error.diagnostics[0]!.data?.['reason']));
      }
    }
    expect(reasons).toContain('its metadata contradict each other');
    for (const reason of reasons) expect(reason).not.toMatch(/of undefined|is not a function|iterable|BigInt/);
  });
});
