import { beforeAll, describe, expect, it } from 'vitest';
import { checkLog, exampleLog, isAdverse, type LegalTime, legalTime, ruleSet } from '../../src/engine/index.js';
import { type Example, type Law, loadLaw } from '../../src/language/index.js';
import { formatDay, loadCalendar, parseDay, zone } from '../../src/time/index.js';
import { type Happening, runDown } from '../support/clock-oracle.js';
import { Draw, fromSeed } from '../support/draw.js';
import { calendarFolder } from '../support/times.js';

const RUNS = Number(process.env['DUECOURSE_PAIRS'] ?? 1000);
const BASE = parseDay('2019-03-01')!;
const KINDS = ['ordered', 'returned', 'approved', 'restarted', 'moved', 'transferred', 'replied', 'withdrawn'] as const;

const LAW = `---
law: xx/clocks
title: { en: "Clocks" }
jurisdiction: XX
calendar: it
rolls: no
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
event replied by office
event withdrawn by party

clock days: 20 days after accepted
  paused from ordered until returned
  extended by granted days on approved, up to 12 days in total, at most 2 times
  restarted on restarted, at most 2 times
  ended on transferred
clock working: 12 working days after accepted
  paused from ordered until earlier of returned, 6 days after ordered
  extended by granted days on approved, up to 4 days each
  restarted on restarted, once, keeping extensions
  moved to moved on moved
duty by-days: after accepted, office must replied before days runs out unless withdrawn
duty by-working: after accepted, office must replied before working runs out unless withdrawn
\`\`\`
`;

let law: Law;
let time: LegalTime;

beforeAll(async () => {
  law = (await loadLaw(LAW, 'clocks.law.md')).law!;
  const calendar = await loadCalendar(calendarFolder('it'));
  time = legalTime(calendar, zone(calendar.zone)!);
});

interface Told {
  readonly day: number;
  readonly kind: string;
  readonly granted: number | null;
}

/** A case of one event a day at most, or of several. */
function randomCase(draw: Draw, crowded: boolean): Told[] {
  let day = BASE + draw.below(6);
  const told: Told[] = [{ day, kind: 'accepted', granted: null }];
  for (let n = draw.below(9); n > 0; n--) {
    day += crowded && draw.chance(35) ? 0 : draw.pick([1, 1, 2, 3, 5, 8, 13]);
    const kind = draw.pick(KINDS);
    told.push({ day, kind, granted: kind === 'approved' ? draw.pick([0, 1, 3, 5, 9]) : null });
  }
  return told;
}

interface Said {
  readonly verdict: string;
  readonly due: number | null;
  readonly late: number | null;
}

interface View {
  readonly ordered?: boolean;
  readonly notRecorded?: readonly string[];
  readonly blank?: boolean;
  readonly until: number;
}

function judged(
  told: readonly Told[],
  { ordered = true, notRecorded = [], blank = false, until }: View,
): Map<string, Said> {
  const code = (name: string) => law.events.findIndex((e) => e.name === name);
  const range = { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, end: 0 };
  const example: Example = {
    title: 'case',
    article: 0,
    range,
    events: told
      .filter((e) => !notRecorded.includes(e.kind))
      .map((e) => ({
        time: formatDay(e.day),
        event: code(e.kind),
        values: e.granted === null || blank ? {} : { 0: e.granted },
        actor: null,
        role: null,
        office: null,
        range,
      })),
    at: formatDay(until),
    ordered,
    notRecorded: notRecorded.map((name) => ({ event: code(name), attribute: null })),
    neverHappens: [],
    assume: [],
    readings: [],
    expect: [],
  };
  const rules = ruleSet(law);
  const { bound, until: at } = exampleLog(law, example, rules, time);
  const { findings } = checkLog(bound, rules, time, { until: at, keeps: () => true });
  return new Map(
    [...findings].map((f) => [rules.rules[f.rule]!.name, { verdict: f.verdict, due: f.due, late: f.late }]),
  );
}

describe('clocks', () => {
  it('run as a clerk would count them, day by day', () => {
    const met = new Map<string, number>();
    for (let i = 0; i < RUNS; i++) {
      const draw = drawOf(i);
      const told = randomCase(draw, false);
      const until = Math.max(told.at(-1)!.day, BASE + draw.below(90));
      const said = judged(told, { until });
      for (const rule of ['days', 'working'] as const) {
        const expected = runDown(rule, told as readonly Happening[], until, (day) => time.calendar!.isWorking(day)!);
        const { verdict, due, late } = said.get(`by-${rule}`)!;
        met.set(verdict, (met.get(verdict) ?? 0) + 1);
        const shown = { verdict, due: due === null ? null : formatDay(due), late };
        const wanted = { ...expected, due: expected.due === null ? null : formatDay(expected.due) };
        expect(shown, `${rule}, seed ${i}, until ${formatDay(until)}\n${shownCase(told)}`).toEqual(wanted);
      }
    }
    for (const verdict of ['met', 'late', 'void', 'open', 'overdue', 'paused'])
      expect(met.get(verdict) ?? 0, verdict).toBeGreaterThan(RUNS / 100);
  });

  it('say the same whatever order the source gives to the events of a day that it does not vouch for', () => {
    for (let i = 0; i < RUNS / 4; i++) {
      const draw = drawOf(i + 1e6);
      const told = randomCase(draw, true);
      const until = told.at(-1)!.day + draw.below(40);
      const shuffled = [...told].sort((a, b) => a.day - b.day || draw.below(3) - 1);
      const one = judged(told, { ordered: false, until });
      expect(judged(shuffled, { ordered: false, until }), `seed ${i}\n${shownCase(told)}`).toEqual(one);
    }
  });

  it('take back no verdict that is settled when more happens later', () => {
    const settled = new Set(['met', 'late', 'void']);
    for (let i = 0; i < RUNS / 4; i++) {
      const draw = drawOf(i + 2e6);
      const told = randomCase(draw, draw.chance(50));
      const cut = told.slice(0, 1 + draw.below(told.length)).at(-1)!.day;
      const early = judged(
        told.filter((e) => e.day <= cut),
        { until: cut },
      );
      const whole = judged(told, { until: told.at(-1)!.day + 40 });
      for (const [rule, said] of early)
        if (settled.has(said.verdict))
          expect(whole.get(rule), `seed ${i}, day ${cut}\n${shownCase(told)}`).toEqual(said);
    }
  });

  it('accuse nobody by a record with gaps whom the whole record clears, nor of more', () => {
    let adverse = 0;
    for (let i = 0; i < RUNS; i++) {
      const draw = drawOf(i + 3e6);
      const told = randomCase(draw, false);
      const until = told.at(-1)!.day + draw.below(60);
      const hidden = draw.some(['ordered', 'returned', 'approved', 'restarted', 'moved', 'transferred'], 25);
      const gappy = judged(told, { notRecorded: hidden, blank: draw.chance(40), until });
      const whole = judged(told, { until });
      for (const [rule, said] of gappy) {
        if (!isAdverse(said.verdict as never)) continue;
        adverse++;
        const truth = whole.get(rule)!;
        const message = `${rule}, seed ${i}, hidden ${hidden.join(' ')}, until ${formatDay(until)}\n${shownCase(told)}`;
        expect(isAdverse(truth.verdict as never), message).toBe(true);
        expect(truth.late ?? 0, message).toBeGreaterThanOrEqual(said.late ?? 0);
      }
    }
    expect(adverse).toBeGreaterThan(RUNS / 20);
  });
});

function drawOf(i: number): Draw {
  const source = fromSeed(991 * 1_000_003 + i);
  return new Draw(() => source.below(0x10000));
}

function shownCase(told: readonly Told[]): string {
  return told.map((e) => `${formatDay(e.day)} ${e.kind}${e.granted === null ? '' : ` ${e.granted}`}`).join('\n');
}
