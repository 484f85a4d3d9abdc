import { afterAll, expect, it } from 'vitest';
import { type BoundLog, bindLog, parseBinding } from '../../src/binding/index.js';
import { checkLog, ruleSet, wantedBy } from '../../src/engine/index.js';
import type { Law } from '../../src/language/index.js';
import { openRegister } from '../../src/log/index.js';
import { formatDay, ymdFromDay } from '../../src/time/index.js';
import { testFolder } from '../log/table-support.js';
import { type Draw, fromSeed } from '../support/draw.js';
import { randomLaw } from '../support/laws.js';
import { type Cell, makeLog, type Row } from '../support/make-log.js';
import { settings } from '../support/times.js';
import { ATTRIBUTES, EVENTS } from '../support/vocabulary.js';

const { remove, write } = testFolder();
afterAll(remove);

const NUMERALS = '〇一二三四五六七八九';

/** A day in one of the ways of writing that say themselves what is what. */
function written(draw: Draw, day: number): string {
  const { year, month, day: d } = ymdFromDay(day);
  const two = (n: number) => String(n).padStart(2, '0');
  const wide = (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const numeral = (n: number) =>
    `${n < 10 ? '' : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十`}${n % 10 === 0 ? '' : NUMERALS[n % 10]}`;
  return draw.pick([
    formatDay(day),
    `${year}/${month}/${d}`,
    `${year}.${month}.${d}`,
    `${year}${two(month)}${two(d)}`,
    `${year}年${month}月${d}日`,
    wide(`${year}年${month}月${d}日`),
    `${[...String(year)].map((digit) => NUMERALS[Number(digit)]).join('')}年${numeral(month)}月${numeral(d)}日`,
  ]);
}

/** One event of a case: its kind, which of the kind's columns, its day, and values by attribute. */
interface Act {
  readonly kind: number;
  readonly column: number;
  readonly day: number | null;
  readonly values: ReadonlyMap<number, Cell>;
}

const COLUMNS = EVENTS.map(({ once }) => (once ? 1 : 2));

function randomCase(draw: Draw, base: number): Act[] {
  return EVENTS.flatMap((event, kind) =>
    Array.from({ length: COLUMNS[kind]! }, (_, column): Act | null => {
      if (!draw.chance(60)) return null;
      const values = new Map(draw.some(event.attributes, 75).map((a) => [a, randomValue(draw, a, base)]));
      return { kind, column, day: draw.chance(92) ? base + draw.int(-20, 60) : null, values };
    }).filter((act) => act !== null),
  );
}

function randomValue(draw: Draw, attribute: number, base: number): Cell {
  switch (ATTRIBUTES[attribute]!.type) {
    case 'money':
      return draw.int(0, 4000) / 100;
    case 'number':
      return draw.int(0, 40);
    case 'boolean':
      return draw.chance(50);
    case 'date':
      return { time: formatDay(base + draw.int(-20, 60)) };
    case 'list':
      return draw.some(['a', 'b', 'c'], 50);
    default:
      return draw.pick(['a', 'b', 'c']);
  }
}

const columnOf = (kind: number, column: number) => `${EVENTS[kind]!.name} ${column}`;
const valueOf = (kind: number, column: number, a: number) => `${columnOf(kind, column)} ${ATTRIBUTES[a]!.name}`;

/** The cases as a table, a case a row. */
function tableOf(draw: Draw, cases: readonly Act[][]): string {
  const columns = EVENTS.flatMap((event, kind) =>
    Array.from({ length: COLUMNS[kind]! }, (_, column) => [
      columnOf(kind, column),
      ...event.attributes.map((a) => valueOf(kind, column, a)),
    ]).flat(),
  );
  const rows = cases.map((acts, c) => {
    const cells = new Map<string, string>();
    for (const { kind, column, day, values } of acts) {
      // What is no date says that it was done, and not when.
      cells.set(columnOf(kind, column), day === null ? 'done' : written(draw, day));
      for (const [a, value] of values) cells.set(valueOf(kind, column, a), cellText(draw, value));
    }
    return [`c${c}`, ...columns.map((name) => cells.get(name) ?? draw.pick(['', '', ' ', '-', '无']))];
  });
  return [['no', ...columns], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
}

function cellText(draw: Draw, value: Cell): string {
  if (Array.isArray(value)) return value.length === 0 ? ';' : value.join(draw.pick([';', ' ; ']));
  return typeof value === 'object' && 'time' in value ? value.time : String(value);
}

function bindingOf(law: Law): string {
  const events = EVENTS.map((event, kind) => {
    const each = Array.from({ length: COLUMNS[kind]! }, (_, column) => {
      const attributes = event.attributes.map((a) => {
        const separator = ATTRIBUTES[a]!.type === 'list' ? ', separator: ";"' : '';
        return `${ATTRIBUTES[a]!.name}: { column: ${valueOf(kind, column, a)}${separator} }`;
      });
      return `{ column: ${columnOf(kind, column)}, attributes: { ${attributes.join(', ')} } }`;
    });
    return `  ${event.name}: [${each.join(', ')}]`;
  });
  return `law: ${law.id}\nsource: { kind: table, case: no, empty: [无, "-"] }\nevents:\n${events.join('\n')}\n`;
}

/** The same cases, an event a row, in the law's own words. */
function rowsOf(cases: readonly Act[][]): Row[] {
  return cases.flatMap((acts, c) =>
    acts.map(({ kind, day, values }) => ({
      case: `c${c}`,
      activity: EVENTS[kind]!.name,
      ...(day === null ? {} : { time: formatDay(day) }),
      ...Object.fromEntries([...values].map(([a, v]) => [ATTRIBUTES[a]!.name, v])),
    })),
  );
}

function plainBinding(law: Law): string {
  const events = EVENTS.map(({ name, attributes }) => {
    const each = attributes.map((a) => `${ATTRIBUTES[a]!.name}: ${ATTRIBUTES[a]!.name}`);
    return `  ${name}: { activity: ${name}, attributes: { ${each.join(', ')} } }`;
  });
  return `law: ${law.id}\nevents:\n${events.join('\n')}\n`;
}

it('a table with one row a case and the log of its events give the same findings', async () => {
  const places = await settings();
  let findings = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const draw = fromSeed(seed);
    const { time, base } = draw.pick(places);
    const law = { ...randomLaw(draw, { workingDays: time.calendar !== null, base }), zone: time.zone.name };
    const rules = ruleSet(law);
    const cases = draw.many(3, 12, () => randomCase(draw, base)).filter((acts) => acts.length > 0);
    // A column of which most cells are no dates is refused, and one without values has no type.
    const dated = cases.concat(Array.from({ length: 15 }, () => fullCase(draw, base)));
    const binding = parseBinding(bindingOf(law), 'table.bind.yaml', law, null);
    const { log } = await openRegister(write('matters.csv', tableOf(draw, dated)), binding.register!);
    const plain = parseBinding(plainBinding(law), 'plain.bind.yaml', law, null);
    const bounds = [
      bindLog(log, law, binding, time.zone, wantedBy(rules)),
      bindLog(makeLog(rowsOf(dated)), law, plain, time.zone, wantedBy(rules)),
    ];
    const [table, events] = bounds.map((bound) => judged(bound, rules, time, base));
    expect(table, `seed ${seed}`).toEqual(events);
    findings += events!.length;
  }
  expect(findings).toBeGreaterThan(1000);
});

function fullCase(draw: Draw, base: number): Act[] {
  return EVENTS.flatMap((event, kind) =>
    Array.from({ length: COLUMNS[kind]! }, (_, column) => ({
      kind,
      column,
      day: base + draw.int(-20, 60),
      values: new Map(event.attributes.map((a) => [a, randomValue(draw, a, base)])),
    })),
  );
}

function judged(
  bound: BoundLog,
  rules: ReturnType<typeof ruleSet>,
  time: Parameters<typeof checkLog>[2],
  base: number,
) {
  const until = { day: base + 50, ms: time.startOf(base + 51) - 1 };
  const { findings } = checkLog(bound, rules, time, { until, keeps: () => true, engine: 'interpreter' });
  const texts = [...findings].map((f) => ({
    ...f,
    case: bound.caseIds.get(f.case),
    event: bound.kind[f.event],
    other: f.other < 0 ? -1 : bound.kind[f.other],
  }));
  return texts;
}
