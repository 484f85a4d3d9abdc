import type { Column, EventLog, StringTable } from '../../src/log/model.js';

/** A log with all its cases `times` times, each time under other ids. */
export function repeated(log: EventLog, times: number): EventLog {
  const { caseCount, eventCount } = log;
  const caseStart = new Uint32Array(caseCount * times + 1);
  for (let n = 0; n < times; n++)
    for (let c = 0; c <= caseCount; c++) caseStart[n * caseCount + c] = n * eventCount + log.caseStart[c]!;
  const caseIds: StringTable = {
    length: caseCount * times,
    get: (i) => `${log.caseIds.get(i % caseCount)}-${Math.floor(i / caseCount)}`,
  };
  return {
    ...log,
    caseCount: caseCount * times,
    eventCount: eventCount * times,
    caseStart,
    caseIds,
    activity: tiled(log.activity, times),
    time: tiled(log.time, times),
    eventAttributes: log.eventAttributes.map((c) => tiled(c, times)),
    caseAttributes: log.caseAttributes.map((c) => tiled(c, times)),
  };
}

function tiled<C extends Column>(column: C, times: number): C;
function tiled(column: Column, times: number): Column {
  const { length } = column;
  const base = {
    ...column,
    length: length * times,
    ...(column.validity ? { validity: tiledBits(column.validity, length, times) } : {}),
  };
  switch (base.type) {
    case 'text':
    case 'id':
      return { ...base, codes: tiledArray(base.codes, length, times) };
    case 'time': {
      const { offset, precision, values } = base;
      return {
        ...base,
        values: tiledArray(values as Float64Array, length, times),
        offset: typeof offset === 'number' ? offset : tiledArray(offset, length, times),
        precision: typeof precision === 'number' ? precision : tiledArray(precision, length, times),
      };
    }
    case 'list':
      throw new Error('lists are not repeated here');
    default:
      return { ...base, values: tiledArray(base.values as Float64Array, length, times) } as Column;
  }
}

interface Row {
  readonly length: number;
  readonly constructor: unknown;
  subarray(from: number, to: number): this;
  set(part: this, at: number): void;
}

function tiledArray<A extends Row>(array: A, length: number, times: number): A {
  const all = new (array.constructor as new (length: number) => A)(length * times);
  const part = array.subarray(0, length);
  for (let n = 0; n < times; n++) all.set(part, n * length);
  return all;
}

function tiledBits(bits: Uint8Array, length: number, times: number): Uint8Array {
  const all = new Uint8Array((length * times + 7) >> 3);
  for (let n = 0, to = 0; n < times; n++)
    for (let i = 0; i < length; i++, to++) if ((bits[i >> 3]! >> (i & 7)) & 1) all[to >> 3]! |= 1 << (to & 7);
  return all;
}
