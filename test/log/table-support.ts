import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Diagnostic, InputError } from '../../src/base/index.js';
import { LogBuilder } from '../../src/log/build/index.js';
import { type EventLog, NO_OFFSET, Precision } from '../../src/log/model.js';

/** A folder for one test file; call the second to remove it. */
export function testFolder(): {
  folder: string;
  remove: () => void;
  write: (name: string, bytes: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'duecourse-log-'));
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    write: (name, bytes) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
  };
}

/** The fault that some work ends with; an error of any other kind fails the test. */
export async function faultOf(work: Promise<unknown>): Promise<Diagnostic> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0]!;
    throw error;
  }
  throw new Error('this went without a fault');
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'",;| 019.eT:Z'), maxLength: 6 }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '"',
      "'=1",
      "''-x",
      '=1+1',
      '@a',
      '-5',
      '007',
      '12',
      '1.5',
      '1e5',
      'true',
      'NaN',
      '2011-10-11',
      '2011-10-11T10:00+01:00',
    ],
  ),
  fc.constantFrom(
    ...['[]', '["a"]', 'a,b', 'a;b', 'a\nb', 'a\r\nb', '中文', '😀', '9007199254740993', '-0', 'Infinity'],
  ),
);
/** Names that stand for themselves in a table: not empty, not of a part, and not marked as of a case. */
const name = fc
  .oneof(
    text,
    fc.constantFrom('amount', 'org:resource', 'lifecycle:transition', 'Resource', 'case id', '=name', ' pad '),
  )
  .filter((s) => s !== '' && s !== 'concept:name' && s !== 'time:timestamp' && !s.startsWith('case:'));

const time = fc
  .record({
    minutes: fc.integer({ min: -1_000_000_000, max: 2_000_000_000 }),
    ms: fc.oneof(
      fc.integer({ min: 0, max: 59 }).map((s) => s * 1000),
      fc.integer({ min: 0, max: 59_999 }),
    ),
    offset: fc.oneof(fc.constantFrom(NO_OFFSET, 0, 60, 120), fc.integer({ min: -18 * 60, max: 18 * 60 })),
    precision: fc.constantFrom(Precision.DAY, Precision.MINUTE, Precision.INSTANT),
  })
  .map(({ minutes, ms, offset, precision }) => {
    if (precision === Precision.INSTANT) return { ms: minutes * 60_000 + ms, offset, precision };
    const unit = precision === Precision.MINUTE ? 1 : 1440;
    return { ms: Math.floor(minutes / unit) * unit * 60_000, offset, precision };
  });

const VALUES = {
  text,
  id: text,
  number: fc.oneof(fc.double(), fc.integer()),
  integer: fc.oneof(fc.integer(), fc.maxSafeInteger()),
  boolean: fc.boolean(),
  time,
  list: fc.array(text, { maxLength: 3 }),
} as const;
type Type = keyof typeof VALUES;
type Value = { type: Type; value: unknown };

/** Columns by name, each of one type, and rows of values for them. */
const columns = fc.uniqueArray(fc.record({ name, type: fc.constantFrom(...(Object.keys(VALUES) as Type[])) }), {
  selector: (c) => c.name,
  maxLength: 4,
});
const row = (own: readonly { name: string; type: Type }[]) =>
  fc.tuple(
    ...own.map(({ type }) =>
      fc.option((VALUES[type] as fc.Arbitrary<unknown>).map((value): Value => ({ type, value }))),
    ),
  );

/** Logs as tables can hold them: an event has at least an activity or a time. */
export const logs: fc.Arbitrary<EventLog> = fc.tuple(columns, columns).chain(([ofCase, ofEvent]) =>
  fc
    .uniqueArray(
      fc.record({
        id: text,
        values: row(ofCase),
        events: fc.array(
          fc
            .record({ activity: fc.option(text), time: fc.option(time), values: row(ofEvent) })
            .map((e) => (e.activity === null && e.time === null ? { ...e, activity: 'a' } : e)),
          { maxLength: 5 },
        ),
      }),
      { selector: (c) => c.id, maxLength: 6 },
    )
    .map((cases) => build(ofCase, ofEvent, cases)),
);

interface CaseSpec {
  id: string;
  values: (Value | null)[];
  events: {
    activity: string | null;
    time: { ms: number; offset: number; precision: Precision } | null;
    values: (Value | null)[];
  }[];
}

function build(
  ofCase: { name: string; type: Type }[],
  ofEvent: { name: string; type: Type }[],
  cases: CaseSpec[],
): EventLog {
  const builder = new LogBuilder('random');
  const set = (scope: 'case' | 'event', at: number, own: { name: string }[], values: (Value | null)[]): void => {
    values.forEach((v, i) => {
      if (v === null) return;
      const column = <T extends Type>(type: T) =>
        scope === 'case' ? builder.caseColumn(own[i]!.name, type) : builder.eventColumn(own[i]!.name, type);
      if (v.type === 'time') {
        const { ms, offset, precision } = v.value as { ms: number; offset: number; precision: Precision };
        column('time').set(at, ms, offset, precision);
      } else if (v.type === 'text' || v.type === 'id') column(v.type).setString(at, v.value as string);
      else if (v.type === 'list') column('list').set(at, v.value as string[]);
      else if (v.type === 'boolean') column('boolean').set(at, v.value as boolean);
      else column(v.type).set(at, v.value as number);
    });
  };
  for (const { id, values, events } of cases) {
    set('case', builder.startCase(id), ofCase, values);
    for (const event of events) {
      const at = builder.startEvent();
      if (event.activity !== null) builder.activity.setString(at, event.activity);
      if (event.time !== null) builder.time.set(at, event.time.ms, event.time.offset, event.time.precision);
      set('event', at, ofEvent, event.values);
    }
  }
  return builder.finish();
}

/** A log with a column of every type, values missing here and there, and a case without events. */
export function smallLog(): EventLog {
  const builder = new LogBuilder('small');
  for (let c = 0; c < 4; c++) {
    const at = builder.startCase(`case ${c}`);
    if (c !== 1) builder.caseColumn('deadline', 'time').set(at, Date.UTC(2011, 0, c + 1), NO_OFFSET, Precision.DAY);
    builder.caseColumn('channel', 'text').setString(at, c % 2 === 0 ? 'desk' : '007');
    for (let e = 0; e < (c === 2 ? 0 : 3); e++) {
      const event = builder.startEvent();
      if (e !== 1 || c !== 0) builder.activity.setString(event, `T${e}`);
      builder.time.set(
        event,
        Date.UTC(2011, 5, c + 1, e, 30),
        c === 3 ? 60 : 120,
        e === 2 ? Precision.MINUTE : Precision.INSTANT,
      );
      builder.eventColumn('amount', 'number').set(event, e * 1.5);
      if (e > 0) builder.eventColumn('points', 'integer').set(event, e === 1 ? 2 ** 40 : -5);
      if (e < 2) builder.eventColumn('dismissed', 'boolean').set(event, e === 0);
      builder.eventColumn('org:resource', 'id').setString(event, '=officer, 1');
      if (c === 0) builder.eventColumn('tags', 'list').set(event, ['a', '', '中'].slice(0, e));
    }
  }
  return builder.finish();
}

/** The cases of a log that have events, without their attributes. */
export function withoutEmptyCases(log: EventLog): EventLog {
  const full = Array.from({ length: log.caseCount }, (_, c) => c).filter(
    (c) => log.caseStart[c + 1]! > log.caseStart[c]!,
  );
  const ids = full.map((c) => log.caseIds.get(c));
  return {
    ...log,
    caseCount: full.length,
    caseStart: Uint32Array.from([...full.map((c) => log.caseStart[c]!), log.eventCount]),
    caseIds: { length: ids.length, get: (i) => ids[i]! },
    caseAttributes: [],
  };
}
