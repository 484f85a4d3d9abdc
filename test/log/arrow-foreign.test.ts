import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArrow } from '../../src/log/arrow/index.js';
import { faultOf, testFolder } from './table-support.js';
import { eventsOf, valuesOf } from './xes-support.js';

const { remove, write } = testFolder();
afterAll(remove);
const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/arrow', name);

const N = 40;
const rows = Array.from({ length: N }, (_, i) => i);
const remarks = rows.map((i) =>
  i % 5 === 0 ? undefined : i % 2 === 1 ? 'short' : `a remark that is too long to stand within its view, no. ${i}`,
);
const fees = rows.map((i) => (i % 3 === 0 ? undefined : i * 0.25));
const activities = rows.map((i) => ['receive', 'examine', 'decide', 'notify'][i % 4]);

describe('an Arrow file of pyarrow or polars', () => {
  it.each([
    'lz4.arrow',
    'zstd.arrow',
    'large-utf8.arrow',
    'views.arrow',
    'large-list.arrow',
    'binary.arrow',
    'feather.feather',
    'polars.arrow',
    'polars-categories.arrows',
  ])('%s is read to the last value', async (name) => {
    const { log } = await readArrow(fixture(name));
    expect([log.caseCount, log.eventCount, log.caseIds.get(9)]).toEqual([10, N, 'case 9']);
    expect(valuesOf(log.activity)).toEqual(activities);
    expect(Array.from(log.time.values, Number)).toEqual(rows.map((i) => Date.UTC(2024, 0, 1 + (i >> 2), 8 + (i % 4))));
    const events = eventsOf(log);
    expect(events['text remark']).toEqual(remarks);
    expect(events['number fee']).toEqual(fees);
  });

  it('gives lists with wide offsets their items', async () => {
    const { log } = await readArrow(fixture('large-list.arrow'));
    expect(eventsOf(log)['list tags']).toEqual(
      rows.map((i) => (i % 4 === 0 ? undefined : ['t0', 't1'].slice(0, i % 3))),
    );
  });

  it('leaves out columns of bytes, and says which', async () => {
    const { log } = await readArrow(fixture('binary.arrow'));
    expect(log.oddities).toEqual([{ code: 'column-not-read', count: 2, example: 'raw' }]);
  });

  it.each([
    ['replaced.arrows', (batch: number, k: number) => `step ${batch}.${k}`],
    ['delta.arrows', (_: number, k: number) => `step ${k}`],
  ])('%s: codes mean what the dictionary held when they came', async (name, text) => {
    const { log } = await readArrow(fixture(name));
    const expected = Array.from({ length: 10 }, (_, batch) => [
      ...[0, 1, 2, 3].map((k) => text(batch, name === 'delta.arrows' ? k % (3 + batch) : k)),
      undefined,
    ]);
    expect(valuesOf(log.activity)).toEqual(expected.flat());
  });

  it('is refused by the name of what in it is not read', async () => {
    const bytes = Buffer.from(readFileSync(fixture('lz4.arrow')));
    bytes.write('FEA1', 0, 'latin1');
    expect(await faultOf(readArrow(write('old.feather', bytes)))).toMatchObject({
      code: 'arrow/not-supported',
      data: { feature: 'Feather version 1' },
    });
    expect(await faultOf(readArrow(fixture('binary.arrow'), { roles: { activity: 'raw' } }))).toMatchObject({
      code: 'arrow/not-supported',
      data: { feature: 'type binary-view in column raw' },
    });
  });
});
