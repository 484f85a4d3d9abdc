import { expect, it } from 'vitest';
import { checkLog, exampleLog, legalTime, type RuleSet, ruleSet } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';

const TEXT = `---
law: test/deeming
title: { en: "Deeming" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: Silence ends the matter.

\`\`\`duecourse
event asked    by office once
event stopped  by office
event resumed  by office
event answered by office
event gone     by office
event closed   by office
clock waiting: 5 days after asked paused from stopped until resumed
deem gone when waiting runs out
duty answer: after asked, office must answered within 30 days
guard close: closed only if gone
fact times = count(gone)
guard reopen: resumed only if times = 0
duty resume: after asked, office must resumed within 40 days
duty resume-soon overrides resume: after each closed where gone, office must resumed within 1 day
\`\`\`

\`\`\`example
title: whether it stood still is not recorded
2024-03-01 asked
2024-03-15 closed
2024-03-20 answered
not recorded: stopped
expect: met answer
\`\`\`
`;

it('leaves a case whose silence is unclear to the interpreter only for rules that ask for it', async () => {
  const { law } = await loadLaw(TEXT, 'deeming.law.md');
  const time = legalTime(null, zone('UTC')!);
  const all = ruleSet(law!);
  const ran = (name: string) => {
    const rules: RuleSet = { ...all, rules: all.rules.filter((r) => r.name === name) };
    const { bound, until } = exampleLog(law!, law!.examples[0]!, rules, time);
    return checkLog(bound, rules, time, { until }).ran.interpreted;
  };
  // What goes before one rule is asked for by that rule alone.
  expect(['answer', 'close', 'reopen', 'resume'].map(ran)).toEqual([0, 1, 1, 1]);
});

const HOURS = `---
law: test/deemed-hours
title: { en: "Deemed, then hours" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: Silence, then two hours.

\`\`\`duecourse
event asked    by office once
event gone     by office
event answered by office
event closed   by office
clock waiting: 5 days after asked
clock answering: 2 hours after latest gone
deem gone when waiting runs out
duty answer: after first gone, office must answered within 2 hours
duty also: after first gone, office must answered before answering runs out
guard wait: closed only after 2 hours from latest gone
\`\`\`

\`\`\`example
title: late by hours
2024-03-01 asked
2024-03-07T01:30:00Z closed
2024-03-07T04:00:00Z answered
expect: late answer
\`\`\`
`;

it('tells due hours that hang on a deemed day in whole milliseconds', async () => {
  const { law } = await loadLaw(HOURS, 'deemed-hours.law.md');
  const time = legalTime(null, zone('UTC')!);
  const rules = ruleSet(law!);
  for (const engine of ['interpreter', 'kernel'] as const) {
    const { bound, until } = exampleLog(law!, law!.examples[0]!, rules, time);
    const { findings } = checkLog(bound, rules, time, { until, engine, keeps: () => true });
    const told = [...findings].map((f) => [rules.rules[f.rule]!.name, f.verdict, f.due, f.late]);
    const end = Date.UTC(2024, 2, 7) - 1;
    expect(told.sort()).toEqual([
      ['also', 'late', end + 2 * 3_600_000, 3],
      ['answer', 'late', end + 2 * 3_600_000, 3],
      ['wait', 'breach', end + 2 * 3_600_000 + 1, -1],
    ]);
  }
});
