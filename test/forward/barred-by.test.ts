import { describe, expect, it } from 'vitest';
import { legalTime, ruleSet, untilOf } from '../../src/engine/index.js';
import { bindMatter, readMatter, standingOf } from '../../src/forward/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';

const LAW = `---
law: xx/barred
title: { en: "Barred" }
jurisdiction: XX
zone: Europe/Rome
source: "made"
review: none
---

## Art. 1 Appeals

- en: What was refused in full cannot be appealed.

\`\`\`duecourse
event refused by office (outcome: any text)
event appealed by party
guard g: appealed only if no refused where outcome = "full"
\`\`\`
`;

describe('what stands in the way of an act', () => {
  it('is the last event that surely does, not one that only perhaps is of its pattern', async () => {
    const law = (await loadLaw(LAW, 'barred.law.md')).law!;
    const rules = ruleSet(law);
    const time = legalTime(null, zone('Europe/Rome')!);
    const until = untilOf('2020-04-01', time);
    const events = [
      { event: 'refused', date: '2020-03-01', outcome: 'full' },
      { event: 'refused', date: '2020-03-05' },
      { event: 'refused', outcome: 'full' },
    ];
    const matter = readMatter(JSON.stringify({ events }), 'matter.json', 'yaml', law);
    const { bound } = bindMatter(matter, rules, time, until);
    const [appeal] = standingOf(bound, 0, rules, time, until).acts.filter(
      (a) => law.events[a.kind]!.name === 'appealed',
    );
    expect(appeal!.state).toBe('barred');
    expect(appeal!.rules.flatMap((r) => r.unmet.map((u) => u.by?.index))).toEqual([0]);
  });
});
