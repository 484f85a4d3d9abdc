import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkLog,
  exampleLog,
  isAdverse,
  type LegalTime,
  legalTime,
  ruleSet,
  type Verdict,
} from '../../src/engine/index.js';
import { type Example, type ExampleValue, type Law, loadLaw, UNREADABLE_VALUE } from '../../src/language/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

const files = ['laws', 'test/laws'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.law.md') && f !== 'every-construct.law.md')
    .map((f) => `${folder}/${f}`),
);

/** What an example is found to be: what it is accused of, and all that is judged in it. */
interface Judged {
  readonly accused: ReadonlySet<string>;
  /** How many are judged, by rule. */
  readonly judged: ReadonlyMap<string, number>;
  /** Rules of which something is undetermined. */
  readonly open: ReadonlySet<string>;
}

/** Verdicts of an example by rule and line; of a duty that recurs, which hangs on no event, by due day and how many there are. */
function judge(law: Law, example: Example, time: LegalTime): Judged {
  const rules = ruleSet(law, readingsOf(law, example));
  const { bound, until } = exampleLog(law, example, rules, time);
  const { findings } = checkLog(bound, rules, time, { until, keeps: () => true, engine: 'interpreter' });
  const met = new Map<string, number>();
  const [accused, open] = [new Set<string>(), new Set<string>()];
  const judged = new Map<string, number>();
  for (const f of findings) {
    const { name, versions } = rules.rules[f.rule]!;
    const recurs = versions.some((v) => v.kind === 'recurring');
    const due = `${name} due ${f.due}`;
    if (recurs && isAdverse(f.verdict)) met.set(due, (met.get(due) ?? 0) + 1);
    const place = recurs
      ? `${due}, ${met.get(due)}`
      : `${name} on line ${(bound.row ? bound.row[f.event]! : f.event) + 1}`;
    if (isAdverse(f.verdict)) accused.add(place);
    if (!NOT_JUDGED.has(f.verdict)) judged.set(name, (judged.get(name) ?? 0) + 1);
    if (f.verdict === 'undetermined') open.add(name);
  }
  return { accused, judged, open };
}

/** Nothing is owed, or no more. */
const NOT_JUDGED: ReadonlySet<Verdict> = new Set(['not-begun', 'not-in-force', 'void']);

function readingsOf(law: Law, example: Example): number[] {
  const readings = law.readings.map((r) => r.assumed);
  for (const { reading, option } of example.readings) readings[reading] = option;
  return readings;
}

interface Blurred {
  readonly example: Example;
  readonly where: string;
  readonly isWord: boolean;
}

/** No law knows this word. */
const FOREIGN = '不予受理 (altro)';

/** The example with one value that cannot be read, in place of any that its events may have: where the law says the words, a foreign one. */
function* blurred(law: Law, example: Example): Iterable<Blurred> {
  for (const [i, event] of example.events.entries()) {
    const other = (changed: Partial<Example['events'][number]>): Example => ({
      ...example,
      events: example.events.map((e, k) => (k === i ? { ...e, ...changed } : e)),
    });
    if (law.roles !== null && event.role !== null)
      yield { example: other({ role: FOREIGN }), where: `${example.title}: role of line ${i + 1}`, isWord: true };
    for (const attribute of law.events[event.event]!.attributes) {
      const { name, type, words } = law.attributes[attribute]!;
      const foreign = type === 'list' ? [...[event.values[attribute] ?? []].flat(), FOREIGN] : FOREIGN;
      const value = words === null ? UNREADABLE_VALUE : (foreign as ExampleValue);
      const where = `${example.title}: ${name} of line ${i + 1}`;
      yield { example: other({ values: { ...event.values, [attribute]: value } }), where, isWord: words !== null };
    }
  }
}

// A word that nobody has a meaning for, a date that is none: whatever the law makes of a value, no such may accuse, nor hide what it
// would have been judged by.
describe('a value that cannot be read, in any example of a law', () => {
  it.each(files)(
    'accuses nobody who was not accused with it, and a foreign word hides nothing: %s',
    async (file) => {
      const law = (await loadLaw(readFileSync(file, 'utf8'), file)).law!;
      const calendar = law.calendar === null ? null : await loadCalendar(`laws/${law.calendar}`);
      const time = legalTime(calendar, zone(law.zone ?? calendar?.zone ?? 'UTC')!);
      const wrong: string[] = [];
      for (const example of law.examples) {
        const before = judge(law, example, time);
        for (const other of blurred(law, example)) {
          const after = judge(law, other.example, time);
          for (const verdict of after.accused)
            if (!before.accused.has(verdict)) wrong.push(`${other.where}: ${verdict}`);
          // What hangs on a latest event may be judged at another one.
          for (const [rule, count] of before.judged)
            if (other.isWord && !after.open.has(rule) && (after.judged.get(rule) ?? 0) < count)
              wrong.push(`${other.where}: hides ${rule}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
