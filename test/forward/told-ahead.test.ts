import { describe, expect, it } from 'vitest';
import { dueDates, lawFromText } from '../../src/api/index.js';
import { legalTime, ruleSet, untilOf } from '../../src/engine/index.js';
import { bindMatter, readMatter, standingOf } from '../../src/forward/index.js';
import { loadLaw } from '../../src/language/index.js';
import { formatDay, zone } from '../../src/time/index.js';

const head = `---
law: xx/ahead
title: { en: "Ahead" }
jurisdiction: XX
zone: Europe/Rome
source: "made"
review: none
---

## Art. 1 Ahead

- en: Made.

`;

async function standing(rules: string, at: string, events: readonly object[]) {
  const law = (await loadLaw(`${head}\`\`\`duecourse\n${rules}\n\`\`\`\n`, 'ahead.law.md')).law!;
  const set = ruleSet(law);
  const time = legalTime(null, zone('Europe/Rome')!);
  const until = untilOf(at, time);
  const matter = readMatter(JSON.stringify({ events }), 'matter.json', 'yaml', law);
  const { bound } = bindMatter(matter, set, time, until);
  const { dues, acts } = standingOf(bound, 0, set, time, until);
  const dayOf = (day: number | undefined) => (day === undefined || !Number.isFinite(day) ? null : formatDay(day));
  return {
    dues: dues.map((d) => [dayOf(d.due?.lo), dayOf(d.due?.hi)]),
    act(name: string) {
      const found = acts.find((a) => law.events[a.kind]!.name === name)!;
      return [found.state, dayOf(found.until?.lo), dayOf(found.from?.lo)];
    },
  };
}

describe('a day told ahead', () => {
  const OFF = `event docketed once by office (foreign: boolean)
event decided by office
clock trial: 6 months after docketed
  off if last(docketed.foreign) = true
duty decide: after docketed, office must decided before trial runs out`;

  it('is none where the clock is off, and open to the far side where it may be', async () => {
    const docketed = { event: 'docketed', date: '2024-01-31' };
    const of = (more: object) => standing(OFF, '2024-02-10', [{ ...docketed, ...more }]);
    expect((await of({ foreign: false })).dues).toEqual([['2024-07-31', '2024-07-31']]);
    expect((await of({ foreign: true })).dues).toEqual([[null, null]]);
    expect((await of({})).dues).toEqual([['2024-07-31', null]]);
  });

  it('is none in the calculator either', async () => {
    const { statute } = await lawFromText(`${head}\`\`\`duecourse\n${OFF}\n\`\`\`\n`, { file: 'ahead.law.md' });
    const of = (foreign: string) =>
      dueDates(statute!, ['docketed=2024-01-31', `foreign=${foreign}`]).answer.map(({ name }) => name);
    expect(of('no')).toEqual(['decide', 'trial']);
    expect(of('yes')).toEqual([]);
  });

  const SHORTER = `event received once by party
event appealed by party
guard window until 2023-12-31: appealed only within 60 days of received
guard window from 2024-01-01: appealed only within 30 days of received`;

  it('is the last by the version that answers for that day, not by the one in force today', async () => {
    const of = async (day: string, at = day) =>
      (await standing(SHORTER, at, [{ event: 'received', date: day }])).act('appealed');
    // The old sixty days would end in February, when thirty are in force.
    expect(await of('2023-12-10')).toEqual(['open', '2024-01-09', null]);
    // Thirty days are over before they come into force: the last day of the old version is the last.
    expect(await of('2023-11-20')).toEqual(['open', '2023-12-31', null]);
    expect(await of('2023-10-10')).toEqual(['open', '2023-12-09', null]);
    expect(await of('2023-12-31')).toEqual(['open', '2024-01-30', null]);
  });

  it('is the last by a version that allows more', async () => {
    const longer = SHORTER.replace('60', '20');
    const of = async (day: string, at = day) =>
      (await standing(longer, at, [{ event: 'received', date: day }])).act('appealed');
    // Twenty days end inside the year; the thirty that come later open it once more.
    expect(await of('2023-12-05')).toEqual(['open', '2023-12-25', null]);
    expect(await of('2023-12-05', '2023-12-27')).toEqual(['later', null, '2024-01-01']);
    expect(await of('2023-12-20')).toEqual(['open', '2024-01-19', null]);
    expect(await of('2023-11-20', '2023-12-27')).toEqual(['too-late', null, null]);
  });
});
