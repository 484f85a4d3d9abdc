import type { Law } from '../../language/index.js';
import type { Elsewhere } from './elsewhere.js';
import { effect, either, type Form, period } from './forms.js';
import { type Declaration, declarationsOf } from './parts.js';

/** A row of the table of facts that says how time is counted: the program counts so, and clocks rest on it. */
export interface CountingRule {
  readonly row: string;
  /** How the program says it, in Markdown. */
  readonly says: string;
  /** What of a law rests on it beside the clocks that name the row: names of clocks and rules, and assumptions. */
  readonly uses: (law: Law) => readonly string[];
}

/** What is written so in the laws that count by a calendar. */
const counted =
  (calendar: string, form: Form) =>
  (law: Law): string[] =>
    law.calendar === calendar
      ? [
          ...new Set(
            declarationsOf(law)
              .filter(form)
              .map((d) => d.name),
          ),
        ]
      : [];

const assumes =
  (id: string, name: string) =>
  (law: Law): string[] =>
    law.id === id && Object.hasOwn(law.assumed, name) ? [`assumed ${name}`] : [];

const all =
  (...uses: readonly CountingRule['uses'][]): CountingRule['uses'] =>
  (law) =>
    uses.flatMap((use) => use(law));

const optionsOf = ({ of, law }: Declaration) => new Set([...law.options, ...('options' in of ? of.options : [])]);
const ofDays = period((p) => p.months + p.days + p.workingDays > 0);
const fromNextDay: Form = (d) => ofDays(d) && !optionsOf(d).has('start-day-counts');
const rolled: Form = (d) => fromNextDay(d) && 'rolls' in d.of && (d.of.rolls ?? d.law.rolls ?? true);
const fromNextHour: Form = (d) => period((p) => p.minutes > 0)(d) && optionsOf(d).has('hours-from-next-hour');
const ofMonths: Form = (d) => period((p) => p.months > 0)(d) && !optionsOf(d).has('months-last-to-last');
const begins = (e: { readonly on: Declaration['parts']['patterns'] }, { law }: Declaration) =>
  e.on.some(({ of }) => of.some(({ event }) => law.events[event]!.name.startsWith('supplement')));
const anew: Form = (d) =>
  either(
    effect('move', (e) => begins(e, d)),
    effect('restart', (e) => begins(e, d)),
  )(d);
const versioned: Form = (d) =>
  'version' in d.of &&
  (d.of.version.by !== null || d.of.version.span.from !== null || d.of.version.span.until !== null);

/** Of section 14; `COUNTING_TESTS` names the tests that go through them. */
export const COUNTING: readonly CountingRule[] = [
  {
    row: 'TIM-01',
    says: 'the start day is not counted; a last day off moves on, once, at the end',
    uses: counted('cn', rolled),
  },
  {
    row: 'TIM-02',
    says: '`with hours-from-next-hour`; days, months and years from the next day',
    uses: all(counted('cn', fromNextHour), counted('cn', fromNextDay)),
  },
  {
    row: 'TIM-03',
    says: 'days, months and years from the next day; hours from the instant unless `with` says otherwise',
    uses: counted('cn', fromNextDay),
  },
  {
    row: 'TIM-04',
    says: 'months end on the same-numbered day or the last of the month',
    uses: counted('cn', ofMonths),
  },
  {
    row: 'TIM-05',
    says: 'a last day off moves on, and ends at midnight; that offices close earlier is held against nobody',
    uses: counted('cn', rolled),
  },
  {
    row: 'TIM-09',
    says: 'each period says `days` or `working days`; nothing is taken for the whole of a statute',
    uses: counted('cn', ofDays),
  },
  {
    row: 'TIM-10',
    says: 'assumed where the text has no article on counting',
    uses: assumes('cn/petition-work', 'counting'),
  },
  {
    row: 'TIM-11',
    says: 'as TIM-01; what is posted in time is in time',
    uses: assumes('cn/administrative-litigation', 'handing-in'),
  },
  { row: 'TIM-12', says: '`moved to`, `restarted on` the supplement', uses: counted('cn', anew) },
  {
    row: 'TIM-21',
    says: 'a last day off moves on, and two days or more hold two working days, as the calendar says',
    uses: () => [],
  },
  {
    row: 'TIM-22',
    says: 'a version is picked by the day on which a step begins, or by the event that the transition names',
    uses: (law) => {
      const assumed = all(
        assumes('cn/administrative-reconsideration', 'transition'),
        assumes('cn/administrative-reconsideration-1999', 'pending'),
      )(law);
      return assumed.length > 0 ? [...assumed, ...counted('cn', versioned)(law)] : [];
    },
  },
];

/** Tests that hold a row of section 14, most of them by going through every day, hour or period that it speaks of: the file and the test's title. */
export const COUNTING_TESTS: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  'TIM-01': [['test/time/due.test.ts', 'due days of every start day from 1990 to 2040']],
  'TIM-02': [['test/time/around.test.ts', 'run from each minute of a week as the civil clock has it']],
  'TIM-03': [
    ['test/time/due.test.ts', 'due days of every start day from 1990 to 2040'],
    ['test/time/around.test.ts', 'run from each minute of a week as the civil clock has it'],
  ],
  'TIM-04': [
    ['test/time/civil.test.ts', 'add months alike in the years of the table and around them'],
    ['test/time/due.test.ts', 'due days of every start day from 1990 to 2040'],
  ],
  'TIM-05': [['test/time/due.test.ts', 'due days of every start day from 1990 to 2040']],
  'TIM-07': [['test/time/due.test.ts', '%j in every calendar, rolled and not']],
  'TIM-08': [['test/time/due.test.ts', '%j in every calendar, rolled and not']],
  'TIM-09': [['test/laws/units.test.ts', 'counts each period of a Chinese statute in the unit that the statute says']],
  'TIM-12': [['test/engine/semantics/clock-extensions.test.ts', 'a moved start, a set length and a set end']],
  'TIM-14': [
    ['test/time/calendars.test.ts', 'has the thirteen days of the Measures off since 2025, and the eleven before'],
  ],
  'TIM-15': [['test/time/calendars.test.ts', 'has no day off for part of the population']],
  'TIM-16': [
    [
      'test/time/calendars.test.ts',
      'differs from the package it was drafted from in the one day that docs/calendars.md names',
    ],
  ],
  'TIM-17': [['test/time/calendars.test.ts', 'is the notice for 2026, day by day']],
  'TIM-18': [
    [
      'test/time/calendars.test.ts',
      'differs from the package it was drafted from in the one day that docs/calendars.md names',
    ],
    ['test/time/calendars.test.ts', 'does not know the years before 2004 and after 2026'],
  ],
  'TIM-20': [['test/time/due.test.ts', 'due days of every start day from 1990 to 2040']],
  'TIM-21': [['test/time/due.test.ts', 'holds at least two working days where the calendar says so (EU)']],
  'TIM-22': [
    [
      'test/engine/semantics/rules.test.ts',
      'a version is picked by the trigger’s day (guard: the act’s); none is not in force',
    ],
  ],
};

/** Rows of counting on which clocks, rules or assumptions of a law rest. */
export function countingRows(law: Law): Elsewhere[] {
  return COUNTING.flatMap(({ row, uses }): Elsewhere[] => {
    const named = law.clocks.filter((c) => c.rows.includes(row)).map((c) => c.name);
    const by = [...new Set([...named, ...uses(law)])];
    if (by.length === 0) return [];
    const unconfirmed = by.some((name) => name.startsWith('assumed ')) || by.every((name) => isMarked(law, name));
    return [{ row, is: 'counting', in: law.id, by, lacks: [], reason: null, unconfirmed, reached: null }];
  });
}

/** Whether a point that is to be confirmed is claimed by what has this name. */
function isMarked(law: Law, name: string): boolean {
  return law.articles.some(({ points }) => points.some((p) => p.unconfirmed && p.claimedBy.includes(name)));
}
