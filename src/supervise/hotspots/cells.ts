import { NO_DAY } from '../../binding/index.js';
import type { Verdict } from '../../engine/index.js';
import { type CheckRun, type Grouping, groupingsOf, isSettled, NO_GROUP, type Wording } from '../../report/index.js';
import { dayFromYmd, ymdFromDay } from '../../time/index.js';

export const PERIODS = ['month', 'quarter', 'year'] as const;
export type PeriodOfTime = (typeof PERIODS)[number];

/** What is counted: duties of an office done late or not at all; acts against a condition of the law; cases that began. */
export const MEASURES = ['delays', 'breaches', 'matters'] as const;
export type Measure = (typeof MEASURES)[number];

/** Counts of one measure in the groups of one kind, period by period. */
export interface Cells {
  readonly by: string;
  readonly measure: Measure;
  readonly groups: readonly string[];
  /** A row a group, a column a period. */
  readonly counts: number[][];
  /** Instances that were decided; of cases, days. */
  readonly exposures: number[][];
}

/** Periods by the first day of each, and where the last of them ends. */
export interface Timeline {
  readonly per: PeriodOfTime;
  readonly names: readonly string[];
  placeOf(day: number): number;
  /** Days of a period that the record covers. */
  days(place: number): number;
}

/** The last `most` periods up to a day, the one that holds it included, and none that ended before the record began. */
export function timelineTo(
  lastDay: number,
  most: number,
  per: PeriodOfTime,
  firstDay = Number.NEGATIVE_INFINITY,
): Timeline {
  const size = { month: 1, quarter: 3, year: 12 }[per];
  const monthOf = (day: number) => {
    const { year, month } = ymdFromDay(day);
    return Math.floor((year * 12 + month - 1) / size);
  };
  const last = monthOf(lastDay);
  const first = Math.max(last - most + 1, Number.isFinite(firstDay) ? monthOf(firstDay) : last - most + 1);
  const n = last - first + 1;
  const startOf = (place: number) => {
    const months = (first + place) * size;
    return dayFromYmd(Math.floor(months / 12), (months % 12) + 1, 1);
  };
  const name = (place: number) => {
    const { year, month } = ymdFromDay(startOf(place));
    if (per === 'year') return String(year);
    return per === 'quarter' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${String(month).padStart(2, '0')}`;
  };
  return {
    per,
    names: Array.from({ length: n }, (_, place) => name(place)),
    placeOf: (day) => (day > lastDay || day < firstDay ? -1 : Math.max(-1, monthOf(day) - first)),
    days: (place) => Math.min(startOf(place + 1), lastDay + 1) - Math.max(startOf(place), firstDay),
  };
}

/** What instances may be grouped by: rules, and what the binding lets be counted by. Never persons. */
export function groupNames(run: CheckRun): string[] {
  return ['rule', ...groupingsOf(run).map(({ name }) => name)];
}

export interface CellOptions {
  readonly by: readonly string[];
  readonly timeline: Timeline;
  readonly wording: Wording;
  /** Names of the report's rules, as long as the wording's. */
  readonly rules: readonly string[];
}

/** Counts everything that was asked for, in one pass over the verdicts for each grouping. */
export function cellsOf(run: CheckRun, { by, timeline, wording, rules }: CellOptions): Cells[] {
  const bearers = new Map(rules.map((rule, i) => [rule, wording.rules[i]?.bearer ?? null]));
  const ofParty = run.rules.rules.map(({ name }) => bearers.get(name) === 'party');
  return groupingsFor(run, by).flatMap(({ name, groups, groupOf }) => {
    const make = (measure: Measure): Cells => ({
      by: name,
      measure,
      groups,
      counts: groups.map(() => new Array<number>(timeline.names.length).fill(0)),
      exposures: groups.map(() => new Array<number>(timeline.names.length).fill(0)),
    });
    const [delays, breaches] = [make('delays'), make('breaches')];
    const { findings } = run.result;
    for (let i = 0; i < findings.length; i++) {
      const rule = findings.ruleAt(i);
      const verdict = findings.verdictAt(i);
      if (ofParty[rule] || !isSettled(verdict) || OF_PARTIES.has(verdict)) continue;
      const event = findings.eventAt(i);
      const place = run.bound.day[event] === NO_DAY ? -1 : timeline.placeOf(run.bound.day[event]!);
      const group = groupOf(event, rule);
      if (place < 0 || group < 0) continue;
      const isGuard = run.rules.rules[rule]!.kind === 'guard';
      const cells = isGuard ? breaches : delays;
      cells.exposures[group]![place]!++;
      if (verdict === 'late' || verdict === 'overdue' || verdict === 'breach') cells.counts[group]![place]!++;
    }
    const matters = name === 'rule' ? [] : [mattersOf(run, make('matters'), groupOf, timeline)];
    return [delays, breaches, ...matters].filter(({ exposures }) => exposures.some((row) => row.some((n) => n > 0)));
  });
}

const OF_PARTIES: ReadonlySet<Verdict> = new Set(['in-time', 'out-of-time', 'barred']);

interface Groups {
  readonly name: string;
  readonly groups: readonly string[];
  /** -1 for none. */
  groupOf(event: number, rule: number): number;
}

function groupingsFor(run: CheckRun, by: readonly string[]): Groups[] {
  const all = new Map(groupingsOf(run).map((grouping) => [grouping.name, grouping]));
  return by.flatMap((name): Groups[] => {
    if (name === 'rule')
      return [{ name, groups: run.rules.rules.map((rule) => rule.name), groupOf: (_, rule) => rule }];
    const grouping: Grouping | undefined = all.get(name);
    const codes = grouping?.codes(run.bound, 0);
    if (!grouping || !codes) return [];
    return [{ name, groups: grouping.groups, groupOf: (event) => (codes[event] === NO_GROUP ? -1 : codes[event]!) }];
  });
}

/** Cases by the day on which they began. */
function mattersOf({ bound }: CheckRun, cells: Cells, groupOf: Groups['groupOf'], timeline: Timeline): Cells {
  for (const row of cells.exposures) for (let p = 0; p < row.length; p++) row[p] = timeline.days(p);
  for (let c = 0; c < bound.caseCount; c++) {
    let first = -1;
    for (let i = bound.caseStart[c]!; i < bound.caseStart[c + 1]!; i++)
      if (bound.day[i] !== NO_DAY && (first < 0 || bound.day[i]! < bound.day[first]!)) first = i;
    const place = first < 0 ? -1 : timeline.placeOf(bound.day[first]!);
    const group = first < 0 ? -1 : groupOf(first, -1);
    if (place >= 0 && group >= 0) cells.counts[group]![place]!++;
  }
  return cells;
}
