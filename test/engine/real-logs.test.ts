import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Binding, bindLog, parseBinding } from '../../src/binding/index.js';
import { type LegalTime, legalTime, type RuleSet, ruleSet, wantedBy } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { type Column, type EventLog, isThere, NO_OFFSET } from '../../src/log/index.js';
import { readXesFile } from '../../src/log/xes/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';
import { runBoth } from '../support/differ.js';
import { type Draw, fromSeed } from '../support/draw.js';
import { type Cell, makeLog, type Row } from '../support/make-log.js';
import { calendarFolder } from '../support/times.js';

const DATA = process.env['DUECOURSE_DATA'];
const CASES = 1500;
type Case = readonly Row[];

/** What a careless export may do to a case. */
const MUTATIONS: Readonly<Record<string, (draw: Draw, rows: Case) => Case>> = {
  'as it is': (_, rows) => rows,
  shuffled: (draw, rows) => shuffled(draw, rows),
  'without some times': (draw, rows) => rows.map((r) => (draw.chance(20) ? without(r, 'time') : r)),
  'with events twice': (draw, rows) => rows.flatMap((r) => (draw.chance(20) ? [r, r] : [r])),
  'with coarser times': (draw, rows) =>
    rows.map((r) => (draw.chance(30) ? { ...r, time: r.time?.slice(0, draw.pick([4, 7, 10, 10])) ?? '2005' } : r)),
  'without some events': (draw, rows) => rows.filter(() => !draw.chance(20)),
  'without some values': (draw, rows) =>
    rows.map((r) => draw.some(Object.keys(r), 20).reduce((kept, k) => (k === 'case' ? kept : without(kept, k)), r)),
  'all at once': (draw, rows) =>
    shuffled(draw, rows).flatMap((r) =>
      draw.chance(10) ? [r, r] : draw.chance(10) ? [without(r, 'time')] : draw.chance(10) ? [] : [r],
    ),
};

function shuffled(draw: Draw, rows: Case): Case {
  const rest = [...rows];
  return rows.map(() => rest.splice(draw.below(rest.length), 1)[0]!);
}

function without(row: Row, name: string): Row {
  const { [name]: _, ...rest } = row;
  return rest as Row;
}

function cellAt(column: Column, i: number): Cell | undefined {
  if (!isThere(column, i)) return undefined;
  switch (column.type) {
    case 'text':
    case 'id':
      return column.dictionary.get(column.codes[i]!);
    case 'boolean':
      return column.values[i] === 1;
    case 'number':
    case 'integer':
      return column.values[i]!;
    default:
      return undefined;
  }
}

/** Every so manieth case of a log as rows. */
function casesOf(log: EventLog, count: number): Case[] {
  const step = Math.max(1, Math.floor(log.caseCount / count));
  const { offset } = log.time;
  return Array.from({ length: count }, (_, n) => {
    const c = n * step;
    const rows: Row[] = [];
    for (let i = log.caseStart[c]!; i < log.caseStart[c + 1]!; i++) {
      const minutes = typeof offset === 'number' ? offset : offset[i]!;
      const east = minutes === NO_OFFSET ? 0 : minutes;
      const wall = new Date(Number(log.time.values[i]!) + east * 60_000).toISOString().slice(0, 19);
      const zoneText =
        minutes === NO_OFFSET
          ? ''
          : `+${String(Math.floor(east / 60)).padStart(2, '0')}:${String(east % 60).padStart(2, '0')}`;
      const cells = Object.fromEntries(log.eventAttributes.map((column) => [column.name, cellAt(column, i)]));
      const activity = cellAt(log.activity, i) as string;
      rows.push({
        ...cells,
        case: `case ${c}`,
        activity,
        ...(isThere(log.time, i) ? { time: `${wall}${zoneText}` } : {}),
      });
    }
    return rows;
  });
}

describe.skipIf(!DATA)('the fines log, as it is and mangled (needs DUECOURSE_DATA)', () => {
  let law: Law;
  let rules: RuleSet;
  let binding: Binding;
  let time: LegalTime;
  let cases: Case[];

  beforeAll(async () => {
    const file = path.join(calendarFolder('it'), 'highway-code-fines.law.md');
    law = (await loadLaw(await readFile(file, 'utf8'), file)).law!;
    rules = ruleSet(law);
    const bindFile = path.join(calendarFolder('it'), 'road-traffic-fines.bind.yaml');
    binding = parseBinding(await readFile(bindFile, 'utf8'), bindFile, law, null);
    const calendar = await loadCalendar(calendarFolder('it'));
    time = legalTime(calendar, zone(calendar.zone)!);
    cases = casesOf(await readXesFile(path.join(DATA!, 'logs', 'road-traffic-fines.xes.gz')), CASES);
  });

  it.each(Object.keys(MUTATIONS).flatMap((name) => (['source', 'none'] as const).map((order) => ({ name, order }))))(
    '$name, order: $order: both engines find the same',
    ({ name, order }) => {
      const draw = fromSeed(7);
      const log = makeLog(cases.flatMap((rows) => MUTATIONS[name]!(draw, rows)));
      const bound = bindLog(log, law, { ...binding, source: { ...binding.source, order } }, time.zone, wantedBy(rules));
      const day = 15874;
      const { kernel, interpreter, differs } = runBoth(bound, rules, time, { day, ms: time.startOf(day + 1) - 1 });
      expect(differs).toBeNull();
      expect(interpreter.findings.length).toBeGreaterThan(CASES);
      expect(kernel.ran.rulesInterpreted).toEqual([]);
      if (name === 'as it is' && order === 'source') {
        expect(kernel.ran.interpreted).toBeLessThan(CASES / 100);
        // Generated code that asks about each case is no faster than the interpreter.
        expect(kernel.ran.asked).toBeLessThan(CASES / 10);
      }
      if (name === 'all at once') expect(kernel.ran.interpreted).toBeGreaterThan(CASES / 10);
    },
  );
});
