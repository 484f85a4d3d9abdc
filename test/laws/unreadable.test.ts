import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLog, exampleLog, isAdverse, type LegalTime, legalTime, ruleSet } from '../../src/engine/index.js';
import { type Example, type Law, loadLaw, UNREADABLE_VALUE } from '../../src/language/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

const files = ['laws', 'test/laws'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.law.md') && f !== 'every-construct.law.md')
    .map((f) => `${folder}/${f}`),
);

/**
 * Adverse verdicts of an example by rule and line; of a duty that recurs, which hangs on no event, by due day and how many there are.
 */
function accused(law: Law, example: Example, time: LegalTime): Set<string> {
  const rules = ruleSet(law, readingsOf(law, example));
  const { bound, until } = exampleLog(law, example, rules, time);
  const { findings } = checkLog(bound, rules, time, { until, keeps: isAdverse, engine: 'interpreter' });
  const met = new Map<string, number>();
  return new Set(
    [...findings].map((f) => {
      const { name, versions } = rules.rules[f.rule]!;
      if (!versions.some((v) => v.kind === 'recurring'))
        return `${name} on line ${(bound.row ? bound.row[f.event]! : f.event) + 1}`;
      const due = `${name} due ${f.due}`;
      met.set(due, (met.get(due) ?? 0) + 1);
      return `${due}, ${met.get(due)}`;
    }),
  );
}

function readingsOf(law: Law, example: Example): number[] {
  const readings = law.readings.map((r) => r.assumed);
  for (const { reading, option } of example.readings) readings[reading] = option;
  return readings;
}

/** The example with one value that cannot be read, in place of any that its events may have. */
function* blurred(law: Law, example: Example): Iterable<{ readonly example: Example; readonly where: string }> {
  for (const [i, event] of example.events.entries())
    for (const attribute of law.events[event.event]!.attributes) {
      const values = { ...event.values, [attribute]: UNREADABLE_VALUE };
      const events = example.events.map((e, k) => (k === i ? { ...e, values } : e));
      const where = `${example.title}: ${law.attributes[attribute]!.name} of line ${i + 1}`;
      yield { example: { ...example, events }, where };
    }
}

// A word that nobody has a meaning for, a date that is none: whatever the law makes of a value, no such may accuse.
describe('a value that cannot be read, in any example of a law', () => {
  it.each(files)(
    'accuses nobody who was not accused with it: %s',
    async (file) => {
      const law = (await loadLaw(readFileSync(file, 'utf8'), file)).law!;
      const calendar = law.calendar === null ? null : await loadCalendar(`laws/${law.calendar}`);
      const time = legalTime(calendar, zone(law.zone ?? calendar?.zone ?? 'UTC')!);
      const wrong: string[] = [];
      for (const example of law.examples) {
        const before = accused(law, example, time);
        for (const other of blurred(law, example))
          for (const verdict of accused(law, other.example, time))
            if (!before.has(verdict)) wrong.push(`${other.where}: ${verdict}`);
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
