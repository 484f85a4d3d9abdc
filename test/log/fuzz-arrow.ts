import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as flechette from '@uwdata/flechette';
import { InputError } from '../../src/base/index.js';
import { readArrow } from '../../src/log/arrow/index.js';
import { NotInStretches, openStored, type StoredLog, writeLog } from '../../src/log/index.js';
import { type FuzzResult, fuzzFiles, mutateBinary } from './fuzz-files.js';
import { smallLog, withoutEmptyCases } from './table-support.js';

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
  const full = join(folder, 'full.arrow');
  await writeLog(withoutEmptyCases(smallLog()), full);
  const sources = [readFileSync(path), readFileSync(full), foreign('file'), foreign('stream')];
  const read = async (p: string) => {
    await readInStretches(p);
    return (await readArrow(p)).log;
  };
  return fuzzFiles(folder, sources, mutateBinary, read, runs, seed);
}

const COLUMNS = new Set(['amount', 'points', 'dismissed', 'org:resource', 'deadline', 'channel']);

/** Reads a file in stretches, which may leave it to the reader of whole logs at any time. */
async function readInStretches(path: string): Promise<void> {
  let stored: StoredLog | undefined;
  try {
    stored = await openStored(path, { format: 'arrow', columns: COLUMNS });
    for (let first = 0; stored && first < stored.eventCount; ) {
      const end = stored.caseFrom(Math.min(first + 3, stored.eventCount));
      stored.stretch(first, end);
      first = end;
    }
  } catch (error) {
    if (!(error instanceof NotInStretches || error instanceof InputError)) throw error;
  } finally {
    await stored?.close();
  }
}
