import { afterAll, describe, expect, it } from 'vitest';
import { arrowMessages } from '../../src/messages/en/arrow.js';
import { csvMessages } from '../../src/messages/en/csv.js';
import { logMessages } from '../../src/messages/en/log.js';
import { parquetMessages } from '../../src/messages/en/parquet.js';
import { xesMessages } from '../../src/messages/en/xes.js';
import { fuzzArrow } from './fuzz-arrow.js';
import { fuzzCsv } from './fuzz-csv.js';
import { fuzzParquet } from './fuzz-parquet.js';
import { testFolder } from './table-support.js';

const { folder, remove } = testFolder();
afterAll(remove);
const messages = { ...arrowMessages, ...csvMessages, ...logMessages, ...parquetMessages, ...xesMessages };
const runs = Number(process.env['DUECOURSE_FUZZ_RUNS'] ?? 1000);

describe.each([
  ['CSV', fuzzCsv],
  ['Arrow', fuzzArrow],
  ['Parquet', fuzzParquet],
])('broken %s', (_, fuzz) => {
  it('is read or refused with a message, never anything else', async () => {
    // Of the first 3,000 broken Parquet files one had too few levels in a page, which the library reads on for ever.
    const { read, refused } = await fuzz(folder, fuzz === fuzzParquet ? Math.max(runs, 3000) : runs, 20110101);
    expect(read).toBeGreaterThan(runs / 50);
    expect(refused.size).toBeGreaterThan(0);
    for (const code of refused.keys()) expect(Object.keys(messages)).toContain(code);
  }, 0);
});

it('refuses Arrow codes of a width that there is not, read in stretches too', async () => {
  // Of a million broken files one declared codes of a negative width.
  const { read, refused } = await fuzzArrow(folder, 1, 20128572);
  expect({ read, refused: [...refused.keys()] }).toEqual({ read: 0, refused: ['arrow/broken'] });
});
