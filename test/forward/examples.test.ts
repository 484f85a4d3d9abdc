import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutAfter } from '../../src/binding/index.js';
import {
  assumedReadings,
  chartOf,
  checkLog,
  exampleLog,
  type Finding,
  type LegalTime,
  legalTime,
  type RuleSet,
  ruleSet,
  untilOf,
  type Verdict,
} from '../../src/engine/index.js';
import { type Standing, standingOf } from '../../src/forward/index.js';
import { type Example, type Law, loadLaw } from '../../src/language/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

const files = [
  ...readdirSync('laws', { recursive: true, encoding: 'utf8' }).map((f) => `laws/${f}`),
  ...readdirSync('test/laws', { encoding: 'utf8' }).map((f) => `test/laws/${f}`),
].filter((f) => f.endsWith('.law.md') && !f.endsWith('every-construct.law.md'));

const FINE: ReadonlySet<Verdict> = new Set(['lawful', 'in-time']);
const WRONG: ReadonlySet<Verdict> = new Set(['breach', 'barred', 'out-of-time']);
/** What may be said of an act before it is known what it says, who does it, or what a person finds. */
const OPEN: ReadonlySet<Verdict> = new Set(['undetermined', 'for-review']);

/** One example up to an event, as it stands when that event is about to come. */
interface Prefix {
  readonly title: string;
  readonly rules: RuleSet;
  readonly standing: Standing;
  /** Kind and position of the event that comes next. */
  readonly kind: number;
  readonly next: number;
  /** What is said of the whole example. */
  readonly whole: readonly Finding[];
}

function prefixesOf(law: Law, example: Example, time: LegalTime): Prefix[] {
  const readings = assumedReadings(law);
  for (const { reading, option } of example.readings) readings[reading] = option;
  const rules = ruleSet(law, readings);
  const chart = chartOf(rules);
  const { bound, until } = exampleLog(law, example, rules, time);
  // Of events without an order, or written out of order, no prefix is a past.
  const inOrder = bound.row === null || [...bound.row].every((r, i) => r === i);
  if (bound.hard !== null || !inOrder || bound.eventCount !== example.events.length) return [];
  const whole = [...checkLog(bound, rules, time, { until, keeps: () => true, engine: 'interpreter' }).findings];
  return example.events.flatMap((event, next) => {
    if (event.time === null || bound.day[next]! > until.day) return [];
    const at = untilOf(event.time, time);
    const before = exampleLog(law, { ...example, events: example.events.slice(0, next) }, rules, time);
    const standing = standingOf(cutAfter(before.bound, at), 0, rules, time, at, chart);
    return [{ title: `${example.title}, before event ${next + 1}`, rules, standing, kind: event.event, next, whole }];
  });
}

/** Where the verdict on the next act and what was said of it before it came contradict one another. */
function contradictions({ title, rules, standing, kind, next, whole }: Prefix): string[] {
  const act = standing.acts.find((a) => a.kind === kind);
  const said = act?.rules ?? [];
  const found: string[] = [];
  for (const f of whole.filter((x) => x.event === next && rules.rules[x.rule]!.kind === 'guard')) {
    if (act === undefined || standing.across.includes(f.rule)) continue;
    const verdicts = said.filter((p) => p.rule === f.rule).map((p) => p.verdict);
    const rule = rules.rules[f.rule]!;
    // Of a rule that is kept for each key apart, one of the keys is that of the act.
    const fits = (v: Verdict) => FINE.has(v) || OPEN.has(v);
    if (FINE.has(f.verdict) && verdicts.length > 0 && !verdicts.some(fits))
      found.push(`${title}: ${rule.name} is ${f.verdict}, and was said to be ${verdicts.join(', ')}`);
    if (WRONG.has(f.verdict) && !verdicts.some((v) => v === f.verdict || OPEN.has(v)))
      found.push(`${title}: ${rule.name} is ${f.verdict}, and was said to be ${verdicts.join(', ') || 'nothing'}`);
  }
  for (const f of whole.filter((x) => x.other === next && rules.rules[x.rule]!.kind === 'duty')) {
    if (standing.across.includes(f.rule) || (f.verdict !== 'met' && f.verdict !== 'late')) continue;
    if (f.event >= next) continue;
    const due = standing.dues.find((d) => d.judged.rule === f.rule && d.trigger.index === f.event);
    const name = rules.rules[f.rule]!.name;
    // An act that itself records what a person finds settles what was for review until it came.
    const settles =
      rules.law.events[kind]!.judges !== null && due !== undefined && OPEN.has(due.judged.judgment.verdict);
    if (settles) continue;
    if (due === undefined) found.push(`${title}: ${name} is ${f.verdict}, and was not owed`);
    else if (due.judged.judgment.due !== f.due && f.due !== null && !actsOnClock(standing, f.rule, kind))
      found.push(`${title}: ${name} was due ${f.due}, and was said to be ${due.judged.judgment.due}`);
    else if (f.verdict === 'late' && due.judged.judgment.verdict !== 'overdue')
      found.push(`${title}: ${name} is late, and was ${due.judged.judgment.verdict}`);
    else if (f.verdict === 'met' && due.judged.judgment.verdict === 'overdue')
      found.push(`${title}: ${name} is met, and was overdue`);
  }
  return found;
}

/** Whether the next event itself moves the day by which it has to come. */
function actsOnClock({ outlook: { rules } }: Standing, rule: number, kind: number): boolean {
  const names = rules.rules[rule]!.versions.flatMap((v) =>
    v.kind === 'duty' && v.due?.op === 'lapse' ? [rules.law.clocks[v.due.clock]!.name] : [],
  );
  const effects = rules.law.clocks.filter((c) => names.includes(c.name)).flatMap((c) => c.effects);
  return effects.some((e) => e.on.some((p) => p.of.some((a) => a.event === kind)));
}

describe.each(files)('%s forwards', (file) => {
  it('says of each next event what the whole example says of it', async () => {
    const { law } = await loadLaw(readFileSync(file, 'utf8'), file);
    const calendar = law!.calendar === null ? null : await loadCalendar(`laws/${law!.calendar}`);
    const time = legalTime(calendar, zone(law!.zone ?? calendar?.zone ?? 'UTC')!);
    const prefixes = law!.examples.flatMap((e) => prefixesOf(law!, e, time));
    expect(prefixes.flatMap(contradictions)).toEqual([]);
    expect(prefixes.length).toBeGreaterThan(0);
  }, 600_000); // Hundreds of examples, each at each of its events.
});
