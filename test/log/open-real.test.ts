import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeDifference, logInfo, openLog, withCasesSorted, writeLog } from '../../src/log/index.js';
import { testFolder } from './table-support.js';

const data = join(process.env['DUECOURSE_DATA'] ?? '', 'logs');
const { folder, remove } = testFolder();
afterAll(remove);

describe.skipIf(!process.env['DUECOURSE_DATA'])('real logs (needs DUECOURSE_DATA)', () => {
  it('XES and CSV of the receipt log are equal, but for the order of cases', async () => {
    const xes = await openLog(join(data, 'receipt.xes.gz'));
    const csv = await openLog(join(data, 'receipt.csv.gz'));
    expect(describeDifference(withCasesSorted(xes), withCasesSorted(csv))).toBeUndefined();
    const info = logInfo(csv);
    expect([info.cases, info.events, info.activities.length, info.variants.count]).toEqual([1434, 8577, 27, 116]);
    expect(info.caseLength).toEqual({ min: 1, median: 6, max: 25 });
    expect([info.times.first, info.times.last]).toEqual([
      '2010-10-02T09:20:39.266+02:00',
      '2012-01-23T15:42:54.644+01:00',
    ]);
    const missing = Object.fromEntries(info.attributes.filter((a) => a.missing > 0).map((a) => [a.name, a.present]));
    expect(missing).toEqual({ enddate: 1329, group: 609 });
  });

  it.each(['receipt', 'bpic2012', 'road-traffic-fines'])(
    '%s comes back from every format',
    async (name) => {
      const log = await openLog(join(data, `${name}.xes.gz`));
      for (const extension of ['csv.gz', 'arrow', 'parquet']) {
        const path = join(folder, `${name}.${extension}`);
        const { types } = await writeLog(log, path);
        expect(describeDifference(log, await openLog(path, { types })), extension).toBeUndefined();
      }
    },
    120_000,
  );

  it('the fines are found to be recorded by the day', async () => {
    const info = logInfo(await openLog(join(data, 'road-traffic-fines.xes.gz')));
    expect([info.cases, info.events, info.activities.length, info.variants.count]).toEqual([150_370, 561_470, 11, 231]);
    expect(info.caseLength).toEqual({ min: 2, median: 5, max: 20 });
    expect(info.times).toMatchObject({ probablyDays: true, midnights: 561_470, ties: 12_018, missing: 0 });
    expect([info.times.first, info.times.last]).toEqual(['2000-01-01T00:00:00+01:00', '2013-06-18T00:00:00+02:00']);
  });

  it('lifecycle, ties and missing resources of the loan applications are counted', async () => {
    const info = logInfo(await openLog(join(data, 'bpic2012.xes.gz')));
    expect(info.lifecycle).toEqual([
      { value: 'COMPLETE', count: 164_506 },
      { value: 'START', count: 71_376 },
      { value: 'SCHEDULE', count: 26_318 },
    ]);
    expect([info.times.ties, info.variants.count]).toEqual([13_995, 4366]);
    expect([info.cases, info.events, info.activities.length]).toEqual([13_087, 262_200, 24]);
    expect(info.caseLength).toEqual({ min: 3, median: 11, max: 175 });
    expect([info.times.first, info.times.last]).toEqual([
      '2011-10-01T00:38:44.546+02:00',
      '2012-03-14T16:04:54.681+01:00',
    ]);
    expect(info.attributes.find((a) => a.name === 'org:resource')?.missing).toBe(18_010);
  });
});
