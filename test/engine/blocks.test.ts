import { beforeAll, describe, expect, it } from 'vitest';
import { ownBinding } from '../../src/binding/index.js';
import { checkLog, legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { described, inBlocks, randomPair, runBoth } from '../support/differ.js';
import { fromSeed } from '../support/draw.js';
import { boundTraces } from '../support/logs.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = Number(process.env['DUECOURSE_PAIRS'] ?? 1500);
const SEED = Number(process.env['DUECOURSE_SEED'] ?? 2027);

describe('random laws and logs of whole days whose order nobody vouches for', () => {
  let places: Setting[];
  let difference: string | null = null;
  const cases = { folded: 0, handed: 0 };

  beforeAll(async () => {
    places = await settings();
    for (let i = 0; i < PAIRS && difference === null; i++) {
      const pair = inBlocks(randomPair(fromSeed(SEED * 1_000_003 + i), places));
      const { kernel, differs } = runBoth(pair.bound, pair.rules, pair.setting.time, pair.until);
      if (differs !== null) difference = `pair ${i}: ${described(pair, differs)}`;
      if (pair.bound.joined === null) continue;
      cases.folded += kernel.ran.folded;
      cases.handed += kernel.ran.interpreted;
    }
  }, 3_600_000);

  it('give the same findings in the interpreter and in the kernel', () => {
    expect(difference).toBeNull();
  });

  it('are folded in part, and in part handed over', () => {
    expect(cases.folded).toBeGreaterThan(PAIRS / 5);
    expect(cases.handed).toBeGreaterThan(PAIRS / 5);
  });
});

describe('events of one day in a case', () => {
  const time = legalTime(null, zone('Europe/Rome')!);
  const LAW = `---
law: xx/blocks
title: { en: "Blocks" }
jurisdiction: XX
zone: Europe/Rome
source: "made for a test"
review: none
---

## Art. 1 Rules

- en: What the rules say.

\`\`\`duecourse
event received by office once
event answered by office
event withdrawn by party
event closed by office
event asked by office once
event told by party once
event noted by office
clock time: 10 days after received
  paused from asked until told
duty decide: after received, office must closed before time runs out
duty answer: after received, office must answered within 10 days unless withdrawn
guard close: closed only if answered
\`\`\`
`;

  /** The verdicts on one case, `RULE VERDICT` each, and whether the interpreter had to judge it. */
  async function judged(days: readonly [string, string][]) {
    const { law } = await loadLaw(LAW, 'blocks.law.md');
    const rules = ruleSet(law!);
    const binding = ownBinding(law!, { ordered: false });
    const events = days.map(([day, name]) => ({
      time: day,
      event: law!.events.findIndex((e) => e.name === name),
      values: {},
      actor: null,
      role: null,
      office: null,
    }));
    const bound = boundTraces(law!, [{ id: 'c', events }], binding, time, wantedBy(rules));
    const { findings, ran } = checkLog(bound, rules, time, { until: untilOf('2020-12-31', time), keeps: () => true });
    return {
      said: [...findings].map((f) => `${rules.rules[f.rule]!.name} ${f.verdict}`),
      interpreted: ran.interpreted,
    };
  }

  it('are judged by generated code where what is asked does not hang on their order', async () => {
    const answered = await judged([
      ['2020-03-02', 'answered'],
      ['2020-03-02', 'received'],
    ]);
    expect(answered).toEqual({ said: ['decide overdue', 'answer met'], interpreted: 0 });
    const withdrawn = await judged([
      ['2020-03-02', 'received'],
      ['2020-03-20', 'withdrawn'],
      ['2020-03-20', 'answered'],
    ]);
    expect(withdrawn).toEqual({ said: ['decide overdue', 'answer late'], interpreted: 0 });
  });

  it('are judged by generated code under a clock where none of them bears on it', async () => {
    const noted = await judged([
      ['2020-03-02', 'received'],
      ['2020-03-02', 'noted'],
      ['2020-03-05', 'asked'],
      ['2020-03-08', 'told'],
      ['2020-03-15', 'noted'],
      ['2020-03-15', 'closed'],
    ]);
    expect(noted).toEqual({ said: ['decide met', 'answer overdue', 'close breach'], interpreted: 0 });
    const asked = await judged([
      ['2020-03-02', 'received'],
      ['2020-03-05', 'asked'],
      ['2020-03-05', 'told'],
      ['2020-03-20', 'closed'],
    ]);
    expect(asked.interpreted).toBe(1);
  });

  it('are left to the interpreter where it does', async () => {
    const closed = await judged([
      ['2020-03-02', 'received'],
      ['2020-03-05', 'answered'],
      ['2020-03-05', 'closed'],
    ]);
    expect(closed).toEqual({ said: ['decide met', 'answer met', 'close undetermined'], interpreted: 1 });
  });
});
