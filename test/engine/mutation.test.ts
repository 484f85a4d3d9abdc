import { describe, expect, it } from 'vitest';
import { legalTime, mutationScore } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';

const time = legalTime(null, zone('UTC')!);

async function score(rule: string, ...examples: string[]) {
  const fences = examples.map((e) => `\`\`\`example\n${e}\n\`\`\`\n`).join('\n');
  const text = `---
law: test/small
title: { en: "Small" }
jurisdiction: EU
source: "made for a test"
---

## Art. 1

- en: An answer is owed.

\`\`\`duecourse
event asked    by office once
event answered by office once
event refused  by office once
${rule}
\`\`\`

${fences}`;
  const { law, diagnostics } = await loadLaw(text, 'small.law.md');
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return mutationScore(law!, time);
}

const RULE = 'duty answer: after asked, office must answered within 30 days unless refused';
const ON_THE_DAY = '2024-03-01 asked\n2024-03-31 answered\nexpect: met answer, due 2024-03-31';
const A_DAY_LATE = '2024-03-01 asked\n2024-04-01 answered\nexpect: late answer, due 2024-03-31, by 1 day';
const REFUSED = '2024-03-01 asked\n2024-03-20 refused\nat: 2024-06-01\nexpect: void answer';

describe('mutation', () => {
  it('notices every change of a rule whose examples stand on its edges', async () => {
    const { mutants, noticed, survivors } = await score(RULE, ON_THE_DAY, A_DAY_LATE, REFUSED);
    expect([mutants - noticed, survivors]).toEqual([0, []]);
    expect(mutants).toBeGreaterThan(5);
  });

  it('tells a number that no example holds, with the rule and its line', async () => {
    const { survivors } = await score(RULE, '2024-03-01 asked\n2024-03-05 answered\nexpect: met answer', REFUSED);
    expect(survivors.map((s) => s.change)).toEqual(expect.arrayContaining(['days 30 -> 31', 'days 30 -> 29']));
    expect(survivors.every((s) => s.name === 'answer' && s.line === 16)).toBe(true);
  });

  it('takes no last of what comes once', async () => {
    const none = '2024-03-01 asked\nat: 2024-03-02\nexpect: open answer';
    const changes = async (side: string) =>
      (
        await score(
          `event fined by office ${side} (amount: money)
fact sum-owed = first(fined.amount)
guard refuse: refused only if sum-owed > 0
${RULE}`,
          none,
        )
      ).survivors.map((s) => s.change);
    expect(await changes('once')).not.toContain('first -> last');
    expect(await changes('')).toContain('first -> last');
  });

  it('changes money as the law writes it: 50 into 51, 12.50 into 12.51', async () => {
    const { survivors } = await score(
      `event fined by office (amount: money, fee: money)
guard rate: fined only if amount >= 50 and fee <= 12.50 money
${RULE}`,
      '2024-03-01 asked\nat: 2024-03-02\nexpect: open answer',
    );
    const said = survivors.filter((s) => s.name === 'rate').map((s) => s.change);
    expect(said).toEqual(expect.arrayContaining(['50 -> 51', '50 -> 49', '12.50 -> 12.51', '12.50 -> 12.49']));
  });

  it('says `each` only where a law can, and no other word than `by` of a due day', async () => {
    const { survivors } = await score(
      `event sent by office
event lapsed by office
clock reply: 5 days after asked paused from sent until lapsed
duty answer: after asked, office must answered before reply runs out
duty close: after asked, office must refused by latest sent`,
      '2024-03-01 asked\nat: 2024-03-02\nexpect: open answer',
    );
    const said = survivors.map((s) => s.change);
    expect(said).toContain('latest -> first');
    expect(said.filter((change) => change.includes('each') || change.includes('before'))).toEqual([]);
    expect(survivors.filter((s) => s.name === 'reply').map((s) => s.change)).not.toContain('first -> latest');
  });

  it('tells an exception that no example uses', async () => {
    const { survivors } = await score(RULE, ON_THE_DAY, A_DAY_LATE);
    expect(survivors.map((s) => s.change)).toEqual(['unless without no. 1', 'refused -> asked']);
  });

  it('asks no example to tell the first from the latest in a pause, whose end is the first after it', async () => {
    const { mutants, noticed, survivors } = await score(
      `event waited by office
event resumed by office
clock term: 30 days after asked paused from waited until resumed
duty answer: after asked, office must answered before term runs out`,
      '2024-03-01 asked\n2024-03-10 waited\n2024-03-12 resumed\n2024-04-02 answered\nexpect: met answer, due 2024-04-02',
      '2024-03-01 asked\n2024-03-10 waited\n2024-03-12 resumed\n2024-04-03 answered\nexpect: late answer, due 2024-04-02, by 1 day',
    );
    expect([mutants - noticed, survivors]).toEqual([0, []]);
  });

  it('changes both ends of a comparison and both parts of a condition', async () => {
    const guard = 'guard twice: refused only if count(asked) < 1 and no answered';
    const held = await score(
      guard,
      '2024-03-01 refused\nexpect: lawful twice',
      '2024-03-01 asked\n2024-03-02 refused\nexpect: breach twice',
      '2024-03-01 answered\n2024-03-02 refused\nexpect: breach twice',
    );
    expect(held.survivors).toEqual([]);
    const loose = await score(guard, '2024-03-01 refused\nexpect: lawful twice');
    expect(loose.survivors.map((s) => s.change)).toEqual(
      expect.arrayContaining(['1 -> 2', 'and without its part 1', 'and without its part 2']),
    );
  });

  it('refuses a law of which an example fails', async () => {
    const late = '2024-03-01 asked\n2024-04-01 answered\nexpect: met answer';
    await expect(score(RULE, late)).rejects.toThrow(/laws\/mutation-example-fails/);
  });

  it('changes the effects of clocks and their limits', async () => {
    const rule = `clock answering: 30 days after asked
  paused from refused until answered, once
duty answer: after asked, office must answered before answering runs out`;
    const { survivors } = await score(rule, ON_THE_DAY, A_DAY_LATE);
    expect(survivors.map((s) => s.change)).toEqual(
      expect.arrayContaining(['without pause no. 1', '1 times -> 2', '1 times -> 0']),
    );
  });
});
