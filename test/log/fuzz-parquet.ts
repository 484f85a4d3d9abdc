import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeLog } from '../../src/log/index.js';
import { readParquet } from '../../src/log/parquet/index.js';
import { type FuzzResult, fuzzFiles, mutateBinary } from './fuzz-files.js';
import { smallLog } from './table-support.js';

/** Reads `runs` broken Parquet files. */
export async function fuzzParquet(folder: string, runs: number, seed: number): Promise<FuzzResult> {
  const path = join(folder, 'source.parquet');
  await writeLog(smallLog(), path);
  return fuzzFiles(folder, [readFileSync(path)], mutateBinary, async (p) => (await readParquet(p)).log, runs, seed);
}
