import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as flechette from '@uwdata/flechette';
import { readArrow } from '../../src/log/arrow/index.js';
import { writeLog } from '../../src/log/index.js';
import { type FuzzResult, fuzzFiles, mutateBinary } from './fuzz-files.js';
import { smallLog } from './table-support.js';

/** Reads `runs` broken Arrow files: ours, and files and streams of another writer. */
export async function fuzzArrow(folder: string, runs: number, seed: number): Promise<FuzzResult> {
  const path = join(folder, 'source.arrow');
  await writeLog(smallLog(), path);
  const table = flechette.tableFromArrays(
    {
      case: ['a', 'a', 'b', null].map((c) => c ?? 'c'),
      activity: ['x', 'y', 'x', 'z'],
      time: [1e12, 1.1e12, 1.2e12, 1.3e12].map((t) => new Date(t)),
      n: [1, 2, 3, null],
      flags: [true, null, false, true],
      tags: [['p'], [], null, ['q', 'r']],
    },
    {
      types: {
        case: flechette.utf8(),
        time: flechette.timestamp(3, 'UTC'),
        n: flechette.int64(),
        tags: flechette.list(flechette.utf8()),
      },
    },
  );
  const foreign = (format: 'file' | 'stream') => flechette.tableToIPC(table, { format })!;
  const sources = [readFileSync(path), foreign('file'), foreign('stream')];
  return fuzzFiles(folder, sources, mutateBinary, async (p) => (await readArrow(p)).log, runs, seed);
}
