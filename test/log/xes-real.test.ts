import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeDifference } from '../../src/log/equal.js';
import { type EventLog, isThere, type TextColumn } from '../../src/log/model.js';
import { readXes, readXesFile, writeXes } from '../../src/log/xes/index.js';
import { oddity } from './xes-support.js';

const data = process.env['DUECOURSE_DATA'] ?? '';
const file = (name: string) => path.join(data, 'logs', `${name}.xes.gz`);

function counts(column: TextColumn): Record<string, number> {
  const found: Record<string, number> = {};
  for (let row = 0; row < column.length; row++) {
    if (!isThere(column, row)) continue;
    const text = column.dictionary.get(column.codes[row]!);
    found[text] = (found[text] ?? 0) + 1;
  }
  return found;
}

function textColumn(log: EventLog, name: string): TextColumn {
  const column = log.eventAttributes.find((c) => c.name === name && c.type === 'text');
  if (column?.type !== 'text') throw new Error(`no column ${name}`);
  return column;
}

/** Neighbouring events of one case with the same instant. */
function ties(log: EventLog): number {
  let found = 0;
  for (let c = 0; c < log.caseCount; c++) {
    for (let row = log.caseStart[c]! + 1; row < log.caseStart[c + 1]!; row++) {
      if (log.time.values[row] === log.time.values[row - 1]) found++;
    }
  }
  return found;
}

function localTimes(log: EventLog): Float64Array {
  const { values, offset } = log.time;
  return Float64Array.from({ length: log.eventCount }, (_, row) => {
    return Number(values[row]!) + (typeof offset === 'number' ? offset : offset[row]!) * 60_000;
  });
}

/** First and last event as local times, with their offsets in minutes. */
function span(log: EventLog): string[] {
  const order = Array.from({ length: log.eventCount }, (_, row) => row);
  const values = log.time.values as Float64Array;
  const first = order.reduce((a, b) => (values[b]! < values[a]! ? b : a));
  const last = order.reduce((a, b) => (values[b]! > values[a]! ? b : a));
  const local = localTimes(log);
  const offset = log.time.offset as Int16Array;
  return [first, last].map((row) => `${new Date(local[row]!).toISOString()} ${offset[row]}`);
}

describe.skipIf(!data)('the road traffic fines log (needs DUECOURSE_DATA)', () => {
  let log: EventLog;
  beforeAll(async () => {
    log = await readXesFile(file('road-traffic-fines'));
  }, 60_000);

  it('has its cases, events, activities and ties', () => {
    expect(log).toMatchObject({ caseCount: 150_370, eventCount: 561_470 });
    expect(counts(log.activity)).toEqual({
      'Create Fine': 150_370,
      'Send Fine': 103_987,
      'Insert Fine Notification': 79_860,
      'Add penalty': 79_860,
      Payment: 77_601,
      'Send for Credit Collection': 59_013,
      'Insert Date Appeal to Prefecture': 4188,
      'Send Appeal to Prefecture': 4141,
      'Receive Result Appeal from Prefecture': 999,
      'Notify Result Appeal to Offender': 896,
      'Appeal to Judge': 555,
    });
    expect(ties(log)).toBe(12_018);
    expect(span(log)).toEqual(['2000-01-01T00:00:00.000Z 60', '2013-06-18T00:00:00.000Z 120']);
  });

  it('keeps every time at local midnight', () => {
    expect(localTimes(log).every((ms) => ms % 86_400_000 === 0)).toBe(true);
    expect([...new Set(log.time.offset as Int16Array)].sort((a, b) => a - b)).toEqual([60, 120]);
  });

  it('tells what is missing and skipped', () => {
    expect(oddity(log, 'log-attributes') + oddity(log, 'nested-log-attributes')).toBe(1193);
    expect(oddity(log, 'nested-log-attributes')).toBe(1113);
    expect(oddity(log, 'resource-missing')).toBe(561_470 - 150_925);
    expect(log.oddities).toHaveLength(3);
  });

  it('keeps all attributes with their types', () => {
    const types = log.eventAttributes.map((c) => `${c.type} ${c.name}`).sort();
    expect(types).toEqual([
      'integer article',
      'integer matricola',
      'integer points',
      'number amount',
      'number expense',
      'number paymentAmount',
      'number totalPaymentAmount',
      'text dismissal',
      'text lastSent',
      'text lifecycle:transition',
      'text notificationType',
      'text org:resource',
      'text vehicleClass',
    ]);
    const dismissal = counts(textColumn(log, 'dismissal'));
    expect(dismissal).toMatchObject({ NIL: 152_484, '#': 1980, A: 213, T: 111, G: 93 });
    expect(Object.keys(dismissal)).toHaveLength(26);
    expect(log.caseAttributes).toEqual([]);
  });

  it('is the same log when read the plain way', async () => {
    const plain = await readXesFile(file('road-traffic-fines'), { predict: false });
    expect(describeDifference(log, plain)).toBeUndefined();
  }, 120_000);
});

describe.skipIf(!data)('the receipt log (needs DUECOURSE_DATA)', () => {
  it('has its counts, deadlines and mixed offsets', async () => {
    const log = await readXesFile(file('receipt'));
    expect(log).toMatchObject({ caseCount: 1434, eventCount: 8577 });
    expect(Object.keys(counts(log.activity))).toHaveLength(27);
    expect(oddity(log, 'log-attributes') + oddity(log, 'nested-log-attributes')).toBe(1707);
    expect(oddity(log, 'nested-log-attributes')).toBe(1627);
    expect(span(log)).toEqual(['2010-10-02T09:20:39.266Z 120', '2012-01-23T15:42:54.644Z 60']);
    const times = (name: string) => {
      const column = log.caseAttributes.find((c) => c.name === name);
      if (column?.type !== 'time') throw new Error(name);
      return Array.from({ length: log.caseCount }, (_, c) =>
        isThere(column, c) ? Number(column.values[c]!) : undefined,
      );
    };
    const [deadline, end] = [times('deadline'), times('enddate')];
    expect(deadline.filter((t) => t !== undefined)).toHaveLength(1434);
    expect(end.filter((t) => t !== undefined)).toHaveLength(1329);
    expect(end.filter((t, c) => t !== undefined && t > deadline[c]!)).toHaveLength(377);
  });

  it('is equal after it is written and read', async () => {
    const log = await readXesFile(file('receipt'));
    const pieces: string[] = [];
    const { replacedCharacters } = await writeXes(log, (piece) => void pieces.push(piece));
    expect(replacedCharacters).toBe(0);
    const again = await readXes(
      (async function* () {
        for (const piece of pieces) yield new TextEncoder().encode(piece);
      })(),
      'again',
    );
    expect(describeDifference(log, again)).toBeUndefined();
  });
});

describe.skipIf(!data)('the loan applications log (needs DUECOURSE_DATA)', () => {
  it('has its counts, life cycle and missing resources', async () => {
    const log = await readXesFile(file('bpic2012'));
    expect(log).toMatchObject({ caseCount: 13_087, eventCount: 262_200 });
    expect(Object.keys(counts(log.activity))).toHaveLength(24);
    expect(counts(textColumn(log, 'lifecycle:transition'))).toEqual({
      SCHEDULE: 26_318,
      START: 71_376,
      COMPLETE: 164_506,
    });
    expect(oddity(log, 'resource-missing')).toBe(18_010);
    expect(oddity(log, 'nested-log-attributes')).toBe(12_586);
    expect(oddity(log, 'log-attributes') + oddity(log, 'nested-log-attributes')).toBe(12_667);
    expect(ties(log)).toBe(13_995);
    expect(span(log)).toEqual(['2011-10-01T00:38:44.546Z 120', '2012-03-14T16:04:54.681Z 60']);
    expect(log.caseAttributes.map((c) => `${c.type} ${c.name}`).sort()).toEqual(['text AMOUNT_REQ', 'time REG_DATE']);
  });
});
