import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as flechette from '@uwdata/flechette';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Column, type EventLog, isThere, openLog, openStored, writeLog } from '../../src/log/index.js';
import { logs, smallLog, testFolder, withoutEmptyCases } from './table-support.js';
import { valuesOf } from './xes-support.js';

const { folder, remove, write } = testFolder();
afterAll(remove);

function columnsOf(log: EventLog): Column[] {
  return [log.activity, log.time, ...log.eventAttributes, ...log.caseAttributes];
}

/** Values of each column, and whose offset and precision they have if they are times. */
function told(log: EventLog): [string, unknown[]][] {
  return columnsOf(log).map((column) => {
    const clock = (values: ArrayLike<number> | number, i: number) => (typeof values === 'number' ? values : values[i]);
    const times = (): unknown[] =>
      column.type !== 'time'
        ? []
        : Array.from({ length: column.length }, (_, i) =>
            isThere(column, i) ? [clock(column.offset, i), clock(column.precision, i)] : null,
          );
    return [`${column.name} ${column.type}`, [...valuesOf(column), ...times()]];
  });
}

/** All stretches of so many rows, put together. */
async function inStretches(path: string, names: ReadonlySet<string>, rows: number) {
  const stored = await openStored(path, { columns: names });
  if (stored === undefined) return undefined;
  const columns = new Map<string, { values: unknown[]; times: unknown[] }>();
  const sizes: number[] = [];
  for (let first = 0; first < stored.eventCount; ) {
    const end = stored.caseFrom(Math.min(first + rows, stored.eventCount));
    const stretch = stored.stretch(first, end);
    for (let c = 0; c < stretch.caseCount; c++) sizes.push(stretch.caseStart[c + 1]! - stretch.caseStart[c]!);
    told(stretch).forEach(([name, all], k) => {
      const column = columnsOf(stretch)[k]!;
      const key = `${k} ${name}`;
      const known = columns.get(key) ?? { values: [], times: [] };
      known.values.push(...all.slice(0, column.length));
      known.times.push(...all.slice(column.length));
      columns.set(key, known);
    });
    first = end;
  }
  await stored.close();
  const put = [...columns].map(([key, { values, times }]): [string, unknown[]] => [
    key.slice(key.indexOf(' ') + 1),
    [...values, ...times],
  ]);
  return { stored, sizes, columns: put };
}

describe('a log in stretches', () => {
  it('is the log, whatever the length of the stretches', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(logs, fc.integer({ min: 1, max: 9 }), async (made, rows) => {
        const path = join(folder, 'random.arrow');
        await writeLog(made, path);
        const log = await openLog(path);
        const names = new Set([...log.eventAttributes, ...log.caseAttributes].map((c) => c.name));
        const parts = await inStretches(path, names, rows);
        if (parts === undefined) return;
        read++;
        expect([parts.stored.caseCount, parts.stored.eventCount]).toEqual([log.caseCount, log.eventCount]);
        const sizes = Array.from({ length: log.caseCount }, (_, c) => log.caseStart[c + 1]! - log.caseStart[c]!);
        expect(parts.sizes).toEqual(sizes);
        expect(parts.columns).toEqual(told(log));
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(20);
  });

  it('reads no column that nobody asked for', async () => {
    const path = join(folder, 'plain.arrow');
    await writeLog(withoutEmptyCases(smallLog()), path);
    const stored = (await openStored(path, { columns: new Set(['points']) }))!;
    const names = (log: EventLog) => log.eventAttributes.map((c) => c.name);
    expect(names(stored.stretch(0, stored.eventCount))).toEqual(['points']);
    expect(names(stored.head)).toEqual(names(await openLog(path)));
    await stored.close();
  });

  it('leaves to the reader of whole logs what it does not know', async () => {
    const table = flechette.tableFromArrays({ case: ['a'], activity: ['x'], time: [new Date(0)] });
    const foreign = write('foreign.arrow', flechette.tableToIPC(table, { format: 'file' })!);
    expect(await openStored(foreign, { columns: new Set() })).toBeUndefined();
    const csv = write('log.csv', 'case,activity,time\na,x,2020-01-01\n');
    expect(await openStored(csv, { columns: new Set() })).toBeUndefined();
    const empty = join(folder, 'empty-case.arrow');
    await writeLog(smallLog(), empty);
    expect(readFileSync(empty).length).toBeGreaterThan(0);
    expect(await openStored(empty, { columns: new Set() })).toBeUndefined();
  });
});
