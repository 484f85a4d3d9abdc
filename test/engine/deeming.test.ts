import { describe, expect, it } from 'vitest';
import { ownBinding } from '../../src/binding/index.js';
import { checkLog, exampleLog, legalTime, type RuleSet, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { boundTraces, type TraceEvent } from '../support/logs.js';

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

const TIES = `---
law: test/ties
title: { en: "Deemed at one moment" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: Silence in two matters of one plot.

\`\`\`duecourse
event asked by office once (plot: text)
event told  by office (plot: text)
event gone  by office (plot: text)
event sold  by office (plot: text)
clock waiting: 5 days after asked
deem gone per case and plot: when waiting runs out
guard once-only per plot: not both sold and gone
duty tell per plot: after each gone, office must told within 10 days
\`\`\`
`;

describe('what is deemed at one moment in several cases', () => {
  const time = legalTime(null, zone('UTC')!);
  const check = async (hours: readonly [string, string], engine: 'interpreter' | 'kernel') => {
    const { law } = await loadLaw(TIES, 'ties.law.md');
    const rules = ruleSet(law!);
    const plot = law!.attributes.findIndex((a) => a.name === 'plot');
    const event = (name: string, at: string): TraceEvent => ({
      time: at,
      event: law!.events.findIndex((e) => e.name === name),
      values: { [plot]: 'p' },
      actor: null,
      role: null,
      office: null,
    });
    const traces = [
      { id: 'one', events: [event('asked', `2024-03-01T${hours[0]}:00:00Z`)] },
      { id: 'two', events: [event('asked', `2024-03-01T${hours[1]}:00:00Z`)] },
      { id: 'three', events: [event('sold', '2024-03-08T08:00:00Z')] },
    ];
    const bound = boundTraces(law!, traces, ownBinding(law!, { ordered: true }), time, wantedBy(rules));
    const { findings } = checkLog(bound, rules, time, { until: untilOf('2024-04-01', time), engine });
    return [...findings].map((f) => [rules.rules[f.rule]!.name, f.verdict, f.event, f.other]);
  };

  it.each(['interpreter', 'kernel'] as const)('has the place of the real event behind it: %s', async (engine) => {
    const said = [
      ['once-only', 'breach', 2, 0],
      ['tell', 'overdue', 0, -1],
      ['tell', 'overdue', 1, -1],
    ];
    // Whichever matter was begun first in the day, the first in the source is told.
    expect((await check(['07', '09'], engine)).sort()).toEqual(said);
    expect((await check(['09', '07'], engine)).sort()).toEqual(said);
  });
});
