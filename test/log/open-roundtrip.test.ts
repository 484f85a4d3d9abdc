import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { describeDifference, detectFormat, openLog, type Roles, writeLog } from '../../src/log/index.js';
import { faultOf, logs, smallLog, testFolder } from './table-support.js';

const { folder, remove, write } = testFolder();
afterAll(remove);

describe.each(['csv', 'tsv', 'csv.gz', 'arrow', 'parquet'])('a log written as %s', (extension) => {
  it('reads back as the same log', async () => {
    const path = join(folder, `random.${extension}`);
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const { types } = await writeLog(log, path);
        expect(describeDifference(log, await openLog(path, { types }))).toBeUndefined();
      }),
      { numRuns: extension === 'csv' || extension === 'arrow' ? 300 : 60 },
    );
  });
});

describe('opening a log', () => {
  it('knows the format by the first bytes, whatever the name', async () => {
    for (const [extension, format] of [
      ['xes', 'xes'],
      ['xes.gz', 'xes'],
      ['arrow', 'arrow'],
      ['parquet', 'parquet'],
    ] as const) {
      const path = join(folder, `small.${extension}`);
      await writeLog(smallLog(), path);
      const other = write('without-extension', readFileSync(path));
      expect(await detectFormat(other)).toBe(format);
      expect((await openLog(other)).eventCount).toBe(9);
    }
  });

  it('tells which columns it took for which part', async () => {
    let heard: Roles | undefined;
    const path = write('roles.csv', 'Case ID,Activity,Timestamp\n1,a,2011-01-01\n');
    await openLog(path, { onRoles: (roles) => (heard = roles) });
    expect(heard).toEqual({ case: 'Case ID', activity: 'Activity', time: 'Timestamp' });
  });

  it('refuses what is no log, and says what to do', async () => {
    expect((await faultOf(openLog(join(folder, 'nowhere.csv')))).code).toBe('log/not-found');
    expect((await faultOf(detectFormat(folder))).code).toBe('log/is-a-folder');
    expect((await faultOf(openLog(write('empty.csv', '')))).code).toBe('log/empty-file');
    expect((await faultOf(openLog(write('letter.docx', 'PK\x03\x04')))).code).toBe('log/unknown-format');
    expect((await faultOf(openLog(write('zipped.arrow.gz', gzipSync('ARROW1\0\0'))))).code).toBe('log/zipped');
  });

  it.each(['csv', 'xes', 'jsonl', 'json', 'xml'])(
    'refuses a gzip file of %s that is cut off anywhere, in its head too',
    async (ext) => {
      // A head alone unpacks to nothing: neither bytes nor a fault nor an end were to come, and the reader waited for one for ever.
      const whole = gzipSync('case,activity,time\n1,a,2011-01-01\n');
      for (let length = 2; length < whole.length; length++) {
        const { code } = await faultOf(openLog(write(`cut.${ext}.gz`, whole.subarray(0, length))));
        expect(code).toMatch(length < 18 ? /^gzip\/truncated$/ : /^(?:gzip|xes|xml|jsonl|ocel|log)\//);
      }
    },
  );

  it('refuses a small file that swells beyond the limit', async () => {
    const path = write('bomb.csv.gz', gzipSync(`case,activity,time\n${'1,a,2011-01-01\n'.repeat(100_000)}`));
    expect((await faultOf(openLog(path, { maxBytes: 100_000 }))).code).toBe('gzip/too-large');
  });
});

describe('writing a log', () => {
  it('makes a file that only its owner can read', async () => {
    const path = join(folder, 'own.csv');
    await writeLog(smallLog(), path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing behind when it fails or is called off', async () => {
    const before = readdirSync(folder).sort();
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    for (const extension of ['csv', 'csv.gz', 'arrow', 'parquet']) {
      const work = writeLog(smallLog(), join(folder, `aborted.${extension}`), { signal: controller.signal });
      await expect(work).rejects.toThrow('enough');
    }
    expect((await faultOf(writeLog(smallLog(), join(folder, 'no', 'such.csv')))).code).toBe('log/cannot-write');
    expect((await faultOf(writeLog(smallLog(), join(folder, 'log.doc')))).code).toBe('log/unknown-extension');
    expect((await faultOf(writeLog(smallLog(), join(folder, 'log.arrow.gz')))).code).toBe('log/unknown-extension');
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(existsSync(join(folder, 'aborted.arrow'))).toBe(false);
  });

  it('writes no cell that a spreadsheet would run', async () => {
    const path = join(folder, 'formula.csv');
    await writeLog(smallLog(), path);
    expect(readFileSync(path, 'utf8')).toContain('"\'=officer, 1"');
    expect(readFileSync(path, 'utf8')).not.toMatch(/(^|,)"?[=+@]/m);
  });
});
