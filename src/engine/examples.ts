import { type BoundLog, bindLog, logFromTraces, ownBinding } from '../binding/index.js';
import type { Example, Law } from '../language/index.js';
import { formatDay, parseInstant } from '../time/index.js';
import { type CheckResult, checkLogBy, programsFor } from './check.js';
import type { Finding } from './finding.js';
import type { Until } from './interpreter/index.js';
import type { LegalTime } from './legal-time.js';
import type { Programs } from './programs.js';
import { assumedReadings, type RuleSet, ruleSet } from './rule-set.js';
import { isAdverse } from './verdict.js';
import { wantedBy } from './wanted.js';

/** What came of one worked example in one engine. */
export interface ExampleResult {
  readonly example: Example;
  readonly engine: 'interpreter' | 'kernel';
  readonly problems: readonly ExampleProblem[];
}

/** An expectation that was not met, or an adverse verdict that was not expected. */
export interface ExampleProblem {
  readonly is: 'missing' | 'unexpected' | 'not-checkable';
  readonly rule: string;
  /** As an `expect:` line would say it. */
  readonly said: string;
  /** What the rule said instead. */
  readonly instead: readonly string[];
}

/** Runs a law's worked examples through both engines. */
export function runExamples(law: Law, time: LegalTime): ExampleResult[] {
  const runs = new ExampleRuns(law, time);
  return law.examples.flatMap((example) =>
    (['interpreter', 'kernel'] as const).map((engine) => ({
      example,
      engine,
      problems: runs.problems(example, engine),
    })),
  );
}

/** Runs examples of one law; rules are compiled once for all that take the same readings and have the same columns. */
export class ExampleRuns {
  readonly #programs = new Map<string, Programs>();

  constructor(
    readonly law: Law,
    readonly time: LegalTime,
  ) {}

  /** The law's rules under the readings that an example takes. */
  programs(example: Example, engine: 'interpreter' | 'kernel'): Programs {
    const readings = readingsOf(this.law, example);
    const key = `${engine} ${readings.join(' ')}`;
    const known = this.#programs.get(key);
    if (known) return known;
    const made = programsFor(ruleSet(this.law, readings), this.time, { keeps: () => true, engine });
    this.#programs.set(key, made);
    return made;
  }

  /** None where all that the example expects, and nothing adverse beside it, is found. */
  problems(example: Example, engine: 'interpreter' | 'kernel'): ExampleProblem[] {
    const programs = this.programs(example, engine);
    const { bound, until } = exampleLog(this.law, example, programs.rules, this.time);
    return problemsIn(checkLogBy(programs, bound, { until }), programs.rules, example, this.time);
  }
}

function problemsIn(result: CheckResult, rules: RuleSet, example: Example, time: LegalTime): ExampleProblem[] {
  const said = [...result.findings].map((f) => ({
    rule: rules.rules[f.rule]!.name,
    adverse: isAdverse(f.verdict),
    ...spoken(f, time),
  }));
  const open = [...said];
  const problems: ExampleProblem[] = [];
  for (const wanted of example.expect) {
    const rule = rules.rules.findIndex((r) => r.name === wanted.rule);
    const lacking = rule < 0 ? [] : result.rules[rule]!.missing;
    if (wanted.verdict === 'not-checkable') {
      if (lacking.length === 0)
        problems.push({
          is: 'missing',
          rule: wanted.rule,
          said: 'not-checkable',
          instead: said.filter((s) => s.rule === wanted.rule).map((s) => s.full),
        });
      continue;
    }
    const text = spokenExpectation(wanted);
    const at = open.findIndex((s) => s.rule === wanted.rule && fits(wanted, s));
    if (at >= 0) open.splice(at, 1);
    else if (lacking.length > 0)
      problems.push({ is: 'not-checkable', rule: wanted.rule, said: text, instead: lacking });
    else
      problems.push({
        is: 'missing',
        rule: wanted.rule,
        said: text,
        instead: said.filter((s) => s.rule === wanted.rule).map((s) => s.full),
      });
  }
  for (const s of open) if (s.adverse) problems.push({ is: 'unexpected', rule: s.rule, said: s.full, instead: [] });
  return problems;
}

function readingsOf(law: Law, example: Example): number[] {
  const readings = assumedReadings(law);
  for (const { reading, option } of example.readings) readings[reading] = option;
  return readings;
}

/** A worked example as a bound log, with its time of checking. */
export function exampleLog(
  law: Law,
  example: Example,
  rules: RuleSet,
  time: LegalTime,
): { bound: BoundLog; until: Until } {
  const log = logFromTraces(law, example.title, [{ id: example.title, events: example.events }]);
  const bound = bindLog(log, law, ownBinding(law, example), time.zone, wantedBy(rules));
  return { bound, until: example.at === null ? untilLast(bound, time) : untilOf(example.at, time) };
}

/** The end of the day of the last event, or its instant where instants are known. */
export function untilLast(bound: BoundLog, time: LegalTime): Until {
  const day = bound.lastDays.last;
  if (!Number.isFinite(day)) return { day: 0, ms: 0 };
  let ms = time.startOf(day + 1) - 1;
  if (bound.to) {
    ms = Number.NEGATIVE_INFINITY;
    for (const to of bound.to) if (to > ms) ms = to;
  }
  return { day, ms };
}

/** A day (until its end), a minute or an instant. */
export function untilOf(written: string, time: LegalTime): Until {
  const parsed = parseInstant(written);
  if (!parsed || parsed.precision === 'none') throw new RangeError(`no time: ${written}`);
  const wall = parsed.offsetMinutes === null;
  if (parsed.precision === 'day') {
    const day = Math.floor(parsed.ms / 86_400_000);
    return { day, ms: time.startOf(day + 1) - 1 };
  }
  const ms = wall ? time.zone.instantOf(parsed.ms) : parsed.ms;
  return { day: time.dayOf(ms), ms: parsed.precision === 'minute' ? ms + 59_999 : ms };
}

interface Spoken {
  readonly verdict: string;
  readonly due: string | null;
  readonly late: number | null;
  readonly unit: 'days' | 'hours';
  readonly dueMs: number | null;
  readonly full: string;
}

function spoken(f: Finding, time: LegalTime): Spoken {
  const due = f.due === null ? null : f.unit === 'days' ? formatDay(f.due) : localMinute(f.due, time);
  const parts = [
    f.verdict,
    ...(due === null ? [] : [`due ${due}`]),
    ...(f.late === null ? [] : [`by ${f.late} ${f.unit}`]),
  ];
  return {
    verdict: f.verdict,
    due,
    late: f.late,
    unit: f.unit,
    dueMs: f.unit === 'hours' ? f.due : null,
    full: parts.join(', '),
  };
}

function localMinute(ms: number, time: LegalTime): string {
  return new Date(ms + time.zone.offsetAt(ms)).toISOString().slice(0, 16);
}

type Expected = Example['expect'][number];

function spokenExpectation(e: Expected): string {
  return [
    `${e.verdict} ${e.rule}`,
    ...(e.due === null ? [] : [`due ${e.due}`]),
    ...(e.late === null ? [] : [`by ${e.late.n} ${e.late.unit}`]),
  ].join(', ');
}

function fits(wanted: Expected, said: Spoken): boolean {
  if (wanted.verdict !== said.verdict) return false;
  if (wanted.due !== null && !sameDue(wanted.due, said)) return false;
  return (
    wanted.late === null || (Math.abs(said.late ?? Number.NaN) === wanted.late.n && said.unit === wanted.late.unit)
  );
}

/** A due day as written, a due minute of the law's clock, or an instant with its offset. */
function sameDue(written: string, said: Spoken): boolean {
  if (said.dueMs === null || said.due === null) return written === said.due;
  const parsed = parseInstant(written);
  if (!parsed) return false;
  if (parsed.offsetMinutes !== null)
    return parsed.precision === 'minute'
      ? parsed.ms === Math.floor(said.dueMs / 60_000) * 60_000
      : parsed.ms === said.dueMs;
  return parsed.precision === 'day'
    ? said.due.startsWith(written)
    : said.due === written.replace(' ', 'T').slice(0, 16);
}
