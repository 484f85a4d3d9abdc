import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/base/index.js';
import { type Column, type EventLog, isThere } from '../../src/log/index.js';
import { randomNumbers } from './fuzz-xes.js';

export interface FuzzResult {
  readonly read: number;
  readonly refused: ReadonlyMap<string, number>;
}

/** What makes one broken copy of a file. */
export type Mutation = (source: Uint8Array, below: (limit: number) => number) => Uint8Array;

const EDGES = [0, 1, 2, 4, 127, 128, 255, 256, 32767, 65535, 65536, 2 ** 24, 2 ** 30, 2 ** 31 - 1, -1, -2, -(2 ** 31)];

/** Changes for binary files: bits, bytes, whole numbers of four bytes, stretches taken out, put in, or cut off at the end. */
export const mutateBinary: Mutation = (source, below) => {
  let bytes = Buffer.from(source);
  for (let changes = 1 + below(4); changes > 0 && bytes.length > 8; changes--) {
    // Metadata stand at the beginning and at the end.
    const at =
      below(2) === 0
        ? below(bytes.length)
        : below(2) === 0
          ? below(Math.min(bytes.length, 600))
          : bytes.length - 1 - below(Math.min(bytes.length, 900));
    switch (below(7)) {
      case 0:
        bytes[at]! ^= 1 << below(8);
        break;
      case 1:
        bytes[at] = below(256);
        break;
      case 2:
        if (at + 4 <= bytes.length) bytes.writeInt32LE(EDGES[below(EDGES.length)]!, at);
        break;
      case 3:
        if (at + 4 <= bytes.length) bytes.writeInt32LE((bytes.readInt32LE(at) + below(17) - 8) | 0, at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(16))]);
        break;
      case 5:
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(Array.from({ length: 1 + below(16) }, () => below(256))),
          bytes.subarray(at),
        ]);
        break;
      default:
        if (below(4) === 0) bytes = bytes.subarray(0, at);
        else bytes.copy(bytes, at, below(bytes.length), Math.min(bytes.length, at + below(64)));
    }
  }
  return bytes;
};

/**
 * Reads `runs` broken copies of the sources from a file in `folder`. Anything but a sound log or an {@link InputError} is
 * thrown, with the seed that leads to it.
 */
export async function fuzzFiles(
  folder: string,
  sources: readonly Uint8Array[],
  mutate: Mutation,
  read: (path: string) => Promise<EventLog>,
  runs: number,
  seed: number,
): Promise<FuzzResult> {
  const refused = new Map<string, number>();
  const path = join(folder, 'broken');
  let sound = 0;
  for (let run = 0; run < runs; run++) {
    const below = randomNumbers(seed + run);
    writeFileSync(path, mutate(sources[below(sources.length)]!, below));
    const before = process.cpuUsage();
    try {
      check(await read(path));
      sound++;
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`seed ${seed + run}: ${error}`, { cause: error });
      const { code } = error.diagnostics[0]!;
      refused.set(code, (refused.get(code) ?? 0) + 1);
    }
    // Time of the processor, which a busy machine does not stretch.
    const { user, system } = process.cpuUsage(before);
    if (user + system > 20_000_000) throw new Error(`seed ${seed + run} took ${(user + system) / 1000} ms`);
  }
  return { read: sound, refused };
}

/** Whether a log is what it says: lengths agree and every code has its text. */
function check(log: EventLog): void {
  if (log.caseStart[log.caseCount] !== log.eventCount) throw new Error('events and cases disagree');
  for (const column of [log.activity, log.time, ...log.eventAttributes]) checkColumn(column, log.eventCount);
  for (const column of log.caseAttributes) checkColumn(column, log.caseCount);
  for (let c = 0; c < Math.min(log.caseCount, 100); c++) log.caseIds.get(c);
}

function checkColumn(column: Column, rows: number): void {
  if (column.length !== rows) throw new Error(`${column.name} has ${column.length} rows of ${rows}`);
  const items = column.type === 'list' ? column.items : column;
  if (column.type === 'list' && column.starts[rows]! > items.length)
    throw new Error(`${column.name} points beyond its items`);
  if (!('codes' in items)) return;
  for (let row = 0; row < items.length; row++) {
    if (isThere(items, row) && !(items.codes[row]! < items.dictionary.length))
      throw new Error(`${column.name} has a code beyond its dictionary`);
  }
}
