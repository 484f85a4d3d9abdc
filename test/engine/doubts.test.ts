import { beforeAll, describe, expect, it } from 'vitest';
import { isUnreadable, NO_DAY } from '../../src/binding/index.js';
import {
  checkLog,
  type Doubt,
  exampleLog,
  type Finding,
  legalTime,
  Reckoner,
  ruleSet,
} from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { type Pair, randomPair } from '../support/differ.js';
import { Draw, fromSeed } from '../support/draw.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = 700;

/** What a doubt says of the record, held against the record. */
function isTrue({ why, event, of }: Doubt, pair: Pair, log: Pair['bound'], f: Finding): boolean {
  const { recording } = log;
  const { law } = pair.rules;
  const anywhere = !pair.rules.rules[f.rule]!.versions[0]!.key.byCase;
  const [start, end] = anywhere ? [0, log.eventCount] : [log.caseStart[f.case]!, log.caseStart[f.case + 1]!];
  const mine = Array.from({ length: end - start }, (_, k) => start + k);
  const kinds = mine.filter((i) => log.kind[i] === event);
  switch (why) {
    case 'judgment':
      return f.verdict === 'for-review';
    case 'event':
      return recording.events[event] === 'not';
    case 'attribute':
      return typeof of === 'number'
        ? recording.unrecordedAttributes.has(event * law.attributes.length + of)
        : log[of as 'actor'] === null;
    case 'absent':
      return recording.events[event] === 'recorded';
    case 'value':
      return kinds.length > 0;
    case 'unreadable':
      // A number may be there that is no length.
      return kinds.some(
        (i) =>
          (of === 'role' && isUnreadable(log.role ?? undefined, i)) ||
          (typeof of === 'number' && (law.attributes[of]!.type === 'number' || isUnreadable(log.attributes[of], i))),
      );
    case 'order':
      return anywhere || mine.some((i) => log.joined?.[i] === 1);
    case 'time':
      return kinds.some((i) => log.day[i] === NO_DAY || log.from === null || log.from[i] !== log.to![i]);
    case 'left-open':
      return log.leftOpen !== null;
    case 'calendar':
      return pair.setting.time.calendar !== null;
  }
}

describe('what undetermined verdicts hang on', () => {
  let places: Setting[];
  const told = new Map<string, number>();
  const lies: string[] = [];
  let undetermined = 0;
  let unexplained = 0;

  beforeAll(async () => {
    places = await settings();
    for (let i = 0; i < PAIRS; i++) {
      const random = fromSeed(77_000_003 + i);
      const pair = randomPair(new Draw(() => random.below(0x10000)), places);
      const { setting, rules, until } = pair;
      // What the law itself deems to happen stands in no record.
      if (rules.law.deems.length > 0) continue;
      const { findings, log } = checkLog(pair.bound, rules, setting.time, { until, engine: 'interpreter' });
      const reckoner = new Reckoner(log, rules, setting.time, until);
      for (const f of findings) {
        if (f.verdict !== 'undetermined') continue;
        undetermined++;
        const doubts = reckoner.doubts(f);
        if (doubts.length === 0) unexplained++;
        for (const doubt of doubts) {
          told.set(doubt.why, (told.get(doubt.why) ?? 0) + 1);
          if (!isTrue(doubt, pair, log, f)) lies.push(`${i}: ${JSON.stringify({ doubt, f })}`);
        }
      }
    }
  }, 600_000);

  it('is told of nearly each of them: the rest hang on sums that nobody can do', () => {
    expect(undetermined).toBeGreaterThan(500);
    expect(unexplained / undetermined).toBeLessThan(0.1);
  });

  it('is so in the record', () => {
    expect(lies.slice(0, 5)).toEqual([]);
  });

  it('is everything that can be lacking', () => {
    for (const why of ['event', 'attribute', 'absent', 'value', 'order', 'time', 'left-open'])
      expect(told.get(why) ?? 0, why).toBeGreaterThan(5);
  });
});

const CLOCKS = `---
law: test/doubts
title: { en: "Doubts" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: A period that the request names, longer where an extension says by how much.

\`\`\`duecourse
event asked    by party once (days: number)
event extended by office (more: number, urgent: boolean)
event answered by office
clock term: days days after asked
  extended by more days on extended, once, if not urgent
duty answer: after asked, office must answered before term runs out
\`\`\`

\`\`\`example
2024-03-01 asked
at: 2024-06-01
expect: undetermined answer
\`\`\`

\`\`\`example
2024-03-01 asked (days: 10)
2024-03-05 extended (urgent: false)
at: 2024-06-01
expect: undetermined answer
\`\`\`

\`\`\`example
2024-03-01 asked (days: 10)
2024-03-05 extended (more: 200)
at: 2024-06-01
expect: undetermined answer
\`\`\`
`;

it('names the field that a clock lacks: its length, how much it is extended by, whether it is', async () => {
  const { law } = await loadLaw(CLOCKS, 'doubts.law.md');
  const time = legalTime(null, zone('UTC')!);
  const rules = ruleSet(law!);
  const lacking = law!.examples.map((example) => {
    const { bound, until } = exampleLog(law!, example, rules, time);
    const { findings, log } = checkLog(bound, rules, time, { until, keeps: () => true });
    const reckoner = new Reckoner(log, rules, time, until);
    return [...findings].flatMap((f) =>
      reckoner
        .doubts(f)
        .map(({ why, event, of }) => [f.verdict, why, law!.events[event]!.name, law!.attributes[of as number]?.name]),
    );
  });
  expect(lacking).toEqual([
    [['undetermined', 'value', 'asked', 'days']],
    [['undetermined', 'value', 'extended', 'more']],
    [['undetermined', 'value', 'extended', 'urgent']],
  ]);
});
