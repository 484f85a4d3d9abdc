import { describe, expect, it } from 'vitest';
import { assumedReadings, checkLog, exampleLog, legalTime, Reckoner, ruleSet } from '../../src/engine/index.js';
import { type Example, type Law, loadLaw } from '../../src/language/index.js';
import { messagesIn } from '../../src/messages/index.js';
import { type LimitWorking, limitWorking, type WorkingLine } from '../../src/report/document/index.js';
import { limitSentences } from '../../src/report/limit-text.js';
import { Namer } from '../../src/report/names.js';
import { formatDay, loadCalendar, parseDay, zone } from '../../src/time/index.js';
import { type Draw, fromSeed } from '../support/draw.js';

const RUNS = 800;
const BASE = parseDay('2019-03-01')!;
const KINDS = ['ordered', 'returned', 'approved', 'restarted', 'moved', 'transferred', 'fixed', 'closed'] as const;

const LAW = `---
law: xx/counts
title: { en: "Counts" }
jurisdiction: XX
calendar: it
source: "made up"
review: none
---

## Art. 1 Clocks

- en: Clocks of every kind.

\`\`\`duecourse
event accepted by office once
event ordered by office
event returned by office
event approved by office (granted: number)
event restarted by office
event moved by office
event transferred by office
event fixed by office
event closed by office
event replied by office
event never-said by party

clock plain: 20 days after accepted
  paused from ordered until returned
  extended by granted days on approved, up to 12 days in total, at most 2 times
clock working: 10 working days after accepted
  paused from ordered until returned
  extended by 3 working days on approved
clock anew: 30 days after accepted
  paused from ordered until returned
  extended by 1 month on approved, once
  restarted on restarted
  ended on closed
clock stepwise with extension-adds-to-rolled-day: 20 days after accepted
  paused from ordered until returned
  extended by 10 days on approved, at most 2 times
clock shifted: 15 days after accepted
  paused from ordered until returned
  moved to moved on moved
  set to 40 days on transferred
clock fixing: 15 days after accepted
  paused from ordered until returned, up to 5 days each
  set until fixed + 20 days on fixed
clock quick: 48 hours after accepted
  paused from ordered until returned
  extended by 24 hours on approved

duty one: after accepted, office must replied before plain runs out unless never-said
duty two: after accepted, office must replied before working runs out unless never-said
duty three: after accepted, office must replied before anew runs out unless never-said
duty four: after accepted, office must replied before stepwise runs out unless never-said
duty five: after accepted, office must replied before shifted runs out unless never-said
duty six: after accepted, office must replied before fixing runs out unless never-said
duty seven: after accepted, office must replied before quick runs out unless never-said
\`\`\`
`;

const { law } = await loadLaw(LAW, 'counts.law.md');
const calendar = await loadCalendar('laws/it');
const time = legalTime(calendar, zone(calendar.zone)!);

/** One case whose events stand some days apart. */
function randomExample(draw: Draw, { events }: Law): Example {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, end: 0 };
  let day = BASE + draw.below(6);
  const told = (name: string, granted: number | null = null) => ({
    time: formatDay(day),
    event: events.findIndex((e) => e.name === name),
    values: granted === null ? {} : { 0: granted },
    actor: null,
    role: null,
    office: null,
    range,
  });
  const list = [told('accepted')];
  for (let n = draw.below(8); n > 0; n--) {
    day += draw.pick([1, 1, 2, 3, 5, 8]);
    const kind = draw.pick(KINDS);
    list.push(told(kind, kind === 'approved' ? draw.pick([0, 1, 3, 5, 9]) : null));
  }
  if (draw.chance(60)) {
    day += draw.pick([1, 4, 9, 20]);
    list.push(told('replied'));
  }
  const plain = {
    title: 'case',
    article: 0,
    range,
    notRecorded: [],
    neverHappens: [],
    assume: [],
    readings: [],
    expect: [],
  };
  return { ...plain, events: list, at: formatDay(day + draw.below(60)), ordered: true };
}

/** Where the steps of a count lead. */
function endOf(steps: readonly WorkingLine[]): string {
  const last = steps.at(-1)!;
  return last.kind === 'rolled' ? formatDay(parseDay(last.to)! + 1) : last.to;
}

function limitsOf(seed: number): { due: string | null; verdict: string; limit: LimitWorking }[] {
  const rules = ruleSet(law!, assumedReadings(law!));
  const { bound, until } = exampleLog(law!, randomExample(fromSeed(seed), law!), rules, time);
  const { findings } = checkLog(bound, rules, time, { until, keeps: () => true, engine: 'interpreter' });
  const eventOf = (e: { kind: number; day: number; index: number }) => ({
    kind: law!.events[e.kind]!.name,
    time: formatDay(e.day),
    row: e.index + 1,
  });
  const reckoner = new Reckoner(bound, rules, time, until);
  return [...findings].flatMap((f) =>
    reckoner.limits(f).map((r) => ({
      due: f.due === null || f.unit === 'hours' ? null : formatDay(f.due),
      verdict: f.verdict,
      limit: limitWorking(r, time, eventOf),
    })),
  );
}

describe('the working of a clock', () => {
  it('counts out to the day that it gives, whatever acted on the clock', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (let seed = 1; seed <= RUNS; seed++)
      for (const { due, verdict, limit } of limitsOf(seed)) {
        const { clock, periods, at } = limit;
        if (!clock) continue;
        for (const step of clock.steps) count(step.ineffective ?? step.op);
        if (limit.unit === 'hours') continue;
        if (due !== null && (verdict === 'met' || verdict === 'late')) expect([seed, at.latest]).toEqual([seed, due]);
        const [last] = [...periods, ...clock.further].slice(-1);
        if (clock.notBefore !== null) count('not-before');
        else if (last) expect([seed, clock.name, endOf(last.steps)]).toEqual([seed, clock.name, at.latest]);
      }
    for (const what of ['pause', 'extend', 'restart', 'move', 'set', 'set-until', 'end', 'spent', 'too-late'])
      expect([what, (seen.get(what) ?? 0) > 5]).toEqual([what, true]);
  });

  it('has words in every language for whatever acted on it', async () => {
    for (const language of ['en', 'zh', 'it'] as const) {
      const messages = await messagesIn(language);
      const namer = new Namer(
        { events: {}, terms: {}, values: {}, readings: {}, assumed: {}, judgments: {} },
        language,
      );
      for (let seed = 1; seed <= 150; seed++)
        for (const { limit } of limitsOf(seed))
          for (const { text } of limitSentences(limit, messages, namer)) {
            expect(text).not.toMatch(/[[\]{}]|undefined|NaN|working\//);
            expect(text.trim()).not.toBe('');
          }
    }
  });
});
