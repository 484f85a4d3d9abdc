import { describe, expect, it } from 'vitest';
import { ownBinding } from '../../src/binding/index.js';
import { checkLog, exampleLog, legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { type ExampleValue, loadLaw } from '../../src/language/index.js';
import { formatDay, zone } from '../../src/time/index.js';
import { fromSeed } from '../support/draw.js';
import { boundTraces, type TraceEvent } from '../support/logs.js';

const time = legalTime(null, zone('UTC')!);

const HEAD = `---
law: test/keyless
title: { en: "Events that lack a key" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: Plots.

\`\`\`duecourse
`;

/** What both engines find, each verdict with the rule and the place of its event among those of all cases. */
async function said(rules: string, events: readonly string[]): Promise<string[]> {
  const text = `${HEAD}event asked  by office (plot: text, urgent: boolean)
event told   by office (plot: text)
event gone   by office (plot: text)
event closed by office
${rules}
\`\`\`

\`\`\`example
title: events
${events.join('\n')}
at: 2024-06-30
expect: undetermined ${/(?:duty|guard) ([a-z-]+)/.exec(rules)![1]}
\`\`\`
`;
  const { law, diagnostics } = await loadLaw(text, 'keyless.law.md');
  expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual([]);
  const asked = ruleSet(law!);
  const [interpreter, kernel] = (['interpreter', 'kernel'] as const).map((engine) => {
    const { bound, until } = exampleLog(law!, law!.examples[0]!, asked, time);
    const { findings, rules: results } = checkLog(bound, asked, time, {
      until,
      engine,
      keeps: () => true,
      mostStrays: 0,
    });
    const found = [...findings].map((f) => `${asked.rules[f.rule]!.name} ${f.event} ${f.verdict}`).sort();
    expect(results.reduce((n, { counts }) => n + Object.values(counts).reduce((a, b) => a + b), 0)).toBe(found.length);
    return found;
  });
  expect(kernel).toEqual(interpreter);
  return kernel!;
}

describe('an event that lacks the value of a key', () => {
  const plots = ['a', 'b', 'c'];

  it('is undetermined once as a trigger, not once a group', async () => {
    const events = ['2024-01-01 asked', ...plots.map((p, i) => `2024-02-0${i + 1} told (plot: "${p}")`)];
    expect(await said('duty tell per plot: after each asked, office must told within 10 days', events)).toEqual([
      'tell 0 undetermined',
    ]);
  });

  it('is undetermined once as an act, and leaves open what it may have broken in each group', async () => {
    const events = ['2024-01-01 told', ...plots.map((p, i) => `2024-02-0${i + 1} told (plot: "${p}")`)];
    expect(await said('guard once-only per plot: told only if no told', events)).toEqual([
      'once-only 0 undetermined',
      'once-only 1 undetermined',
      'once-only 2 undetermined',
      'once-only 3 undetermined',
    ]);
  });

  it('neither saves nor condemns what stands wherever it belongs', async () => {
    const rules = `guard once-only per plot: told only if no told
duty first per plot: after first told, office must gone within 10 days
guard either per plot: not both asked and gone`;
    const events = [
      '2024-02-01 told (plot: "a")',
      '2024-02-02 told (plot: "a")',
      '2024-02-03 asked (plot: "a")',
      '2024-03-04 gone (plot: "a")',
      '2024-03-05 told',
      '2024-03-06 asked',
    ];
    expect(await said(rules, events)).toEqual([
      'either 3 breach',
      'either 5 undetermined',
      'first 0 late',
      'first 4 undetermined',
      'once-only 0 lawful',
      'once-only 1 breach',
      'once-only 4 undetermined',
    ]);
  });

  it('may have been the first of any group, which is told at the group’s own', async () => {
    const events = [
      '2024-01-01 asked',
      '2024-01-02 asked',
      ...plots.map((p, i) => `2024-02-0${i + 1} asked (plot: "${p}")`),
    ];
    expect(await said('duty first per plot: after first asked, office must told within 10 days', events)).toEqual(
      [0, 1, 2, 3, 4].map((n) => `first ${n} undetermined`),
    );
  });

  it('may be either of two acts of which each may stand alone', async () => {
    const events = [
      '2024-01-01 told',
      '2024-01-02 gone',
      '2024-01-03 asked (plot: "a")',
      '2024-01-04 told (plot: "b")',
    ];
    expect(await said('guard either per plot: not both told and gone', events)).toEqual([
      'either 0 undetermined',
      'either 1 undetermined',
      'either 3 undetermined',
    ]);
  });

  it('is told by its own values where they say enough', async () => {
    const rules = `duty tell per plot: after each asked where urgent, office must told within 10 days
duty later per plot from 2025-01-01: after each asked, office must told within 10 days`;
    const events = [
      '2024-01-01 asked (urgent: false)',
      '2024-01-02 asked (urgent: true)',
      '2024-01-03 told (plot: "a")',
    ];
    expect(await said(rules, events)).toEqual(['later 0 not-in-force', 'later 1 not-in-force', 'tell 1 undetermined']);
  });

  it('opens no periods of a bearer whom it only perhaps names', async () => {
    const rules = 'duty report per plot: every month, office must told within 10 days';
    const events = [
      '2024-01-05 asked',
      '2024-04-05 asked (plot: "a")',
      '2024-05-05 told (plot: "a")',
      '2024-06-05 told (plot: "a")',
    ];
    expect(await said(rules, events)).toEqual([
      'report 0 open',
      ...[0, 0, 0, 0, 0].map((n) => `report ${n} undetermined`),
      // What was told may have been owed for January and February: it is open, as it was not when its bearer were another.
      'report 1 undetermined',
      'report 2 undetermined',
      'report 3 open',
    ]);
  });

  it('leaves it open which trigger goes before another rule', async () => {
    const rules = `duty first overrides every per plot: after first asked, office must told within 30 days
duty every per plot: after each asked, office must told within 10 days`;
    const events = ['2024-01-01 asked', '2024-02-01 asked (plot: "a")', '2024-02-20 told (plot: "a")'];
    expect(await said(rules, events)).toEqual([
      'every 0 undetermined',
      'every 1 undetermined',
      'first 0 undetermined',
      'first 1 undetermined',
    ]);
  });
});

const MANY = `${HEAD}event asked  by party  (plot: text, urgent: boolean, day: date)
event told   by office (plot: text, urgent: boolean, day: date)
event gone   by office (plot: text)
event closed by office
fact load = count(told) - count(gone)
guard never per plot: told only if no gone
guard window per plot: told only if no (gone in the last 20 days)
guard few per plot: asked only if count(told in the last 30 days where urgent) < 2
guard since per plot: gone only if count(asked since latest told) < 2
guard loaded per plot: gone only if load > 0
guard soon per plot: gone only within 15 days of latest told
guard late per plot: gone only after 5 days from first asked
guard own per plot: told where urgent only if no (asked where not urgent)
guard either per plot: not both asked and gone
duty each-time per plot: after each asked, office must told or gone within 10 days unless closed
duty once per plot: after first asked where urgent, office must told within 12 days
duty anew per plot: after latest asked, office must told within 12 days unless gone
duty alike per plot: after each asked, office must told within 25 days discharges same day
duty excused per plot: after each asked, office must told within 5 days explained by gone
duty dated per plot: after each asked, office must told by latest gone + 10 days
duty turned per plot from 2024-04-01: after each told where no gone, office must gone within 20 days
\`\`\`
`;

it('is judged the same among many, of which only the nearest are looked at', async () => {
  const { law, diagnostics } = await loadLaw(MANY, 'strays.law.md');
  expect(diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.range?.line}`)).toEqual([]);
  const rules = ruleSet(law!);
  for (let seed = 101; seed <= 108; seed++) {
    const draw = fromSeed(seed);
    const wholeDays = draw.chance(50);
    const lacking = draw.pick([3, 15, 40]);
    const event = (): TraceEvent => {
      const kind = draw.below(4);
      const values: Record<number, ExampleValue> = {};
      for (const a of law!.events[kind]!.attributes) {
        const { name } = law!.attributes[a]!;
        if (draw.chance(name === 'plot' ? lacking : 10)) continue;
        values[a] =
          name === 'plot' ? `plot ${draw.below(12)}` : name === 'urgent' ? draw.chance(50) : 19_700 + draw.below(9);
      }
      const hour = `T${10 + draw.below(10)}:${10 + draw.below(50)}:00Z`;
      const time = draw.chance(1) ? null : `${formatDay(19_700 + draw.below(240))}${wholeDays ? '' : hour}`;
      return { time, event: kind, values, actor: null, role: null, office: null };
    };
    const traces = Array.from({ length: 260 }, (_, c) => ({ id: `case ${c}`, events: [event()] }));
    const bound = boundTraces(law!, traces, ownBinding(law!, { ordered: true }), time, wantedBy(rules));
    const run = (engine: 'interpreter' | 'kernel') => {
      const { findings } = checkLog(bound, rules, time, {
        until: untilOf('2024-09-30', time),
        engine,
        keeps: () => true,
        mostStrays: 0,
      });
      return [...findings].map((f) => `${rules.rules[f.rule]!.name} ${JSON.stringify(f)}`).sort();
    };
    expect(run('kernel')).toEqual(run('interpreter'));
  }
});

describe('a duty after the first of a pattern, where that goes before another', () => {
  it('accuses of nothing where it is not known which was the first', async () => {
    const rules = `duty first overrides every: after first asked where urgent, office must told within 30 days
duty every: after each asked, office must told within 10 days`;
    const events = ['2024-01-01 asked', '2024-02-01 asked (urgent: true)', '2024-02-20 told'];
    expect(await said(rules, events)).toEqual(['every 0 undetermined', 'every 1 undetermined', 'first 0 undetermined']);
  });
});
