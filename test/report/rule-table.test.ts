import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS, type VerdictCounts } from '../../src/engine/index.js';
import { messagesIn } from '../../src/messages/index.js';
import { displayWidth, type RuleReport, type Style } from '../../src/report/index.js';
import { ruleTable } from '../../src/report/rule-table.js';

const english = await messagesIn('en');
const style = (width: number, folds = true): Style => ({ width, folds, bold: (t) => t, dim: (t) => t });

function rule(name: string, counts: Partial<VerdictCounts>): RuleReport {
  const none = Object.fromEntries(VERDICTS.map((v) => [v, 0])) as VerdictCounts;
  return {
    law: 'x/y',
    rule: name,
    article: 'Art. 1',
    title: null,
    kind: 'duty',
    counts: { ...none, ...counts },
    worst: null,
    assumptions: [],
    readings: [],
  };
}

const RULES = [
  rule('reply', { met: 1000, late: 12, void: 3, open: 7, paused: 1, undetermined: 20 }),
  rule('notify', { met: 900, overdue: 4, undetermined: 3, 'for-review': 2 }),
  rule('appeal', { 'in-time': 40, 'out-of-time': 2, barred: 1, 'not-in-force': 9 }),
];

describe('a table of rules', () => {
  it('keeps to the width, and says in lines what it has no columns for', () => {
    const table = ruleTable(RULES, [], english, style(80));
    for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    const [header = ''] = table.split('\n');
    // Adverse verdicts keep their columns longest.
    for (const verdict of ['late', 'overdue', 'out of time', 'barred']) expect(header).toContain(verdict);
    expect(header).not.toContain('paused');
    const lines = table.split('\n');
    const reply = lines.findIndex((line) => line.startsWith('reply'));
    expect(lines[reply + 1]).toContain('paused 1');
    expect(table).toContain('not in force 9');
  });

  it('has a column for every verdict where there is room, or where it is no terminal', () => {
    for (const whole of [ruleTable(RULES, [], english, style(200)), ruleTable(RULES, [], english, style(60, false))]) {
      expect(whole.split('\n')[0]).toContain('not in force');
      expect(whole.trimEnd().split('\n')).toHaveLength(5);
    }
  });

  it('loses no count, however narrow it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom(...VERDICTS), fc.integer({ min: 1, max: 999 })), { minLength: 1 }),
        fc.integer({ min: 60, max: 120 }),
        (counts, width) => {
          const rules = counts.map((c, i) => rule(`rule-${i}`, c));
          const table = ruleTable(rules, [], english, style(width));
          const digits = (text: string) => text.replace(/rule-\d+|Art\. 1|[\d.<]+%/g, '').match(/\d+/g) ?? [];
          const expected = counts.flatMap((c) => Object.values(c)).map(String);
          expect([...digits(table)].sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});
