import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkLogBy,
  ExampleRuns,
  exampleLog,
  isAdverse,
  legalTime,
  runExamples,
  type Verdict,
} from '../../src/engine/index.js';
import { type Example, type Law, loadLaw } from '../../src/language/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

const files = readdirSync('laws', { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.law.md'))
  .map((f) => `laws/${f}`);

async function load(file: string) {
  return loadLaw(readFileSync(file, 'utf8'), file);
}

async function timeOf(law: Law) {
  const calendar = law.calendar === null ? null : await loadCalendar(`laws/${law.calendar}`);
  return legalTime(calendar, zone(law.zone ?? calendar?.zone ?? 'UTC')!);
}

/** For hundreds of examples, each on each of its days, on a busy machine. */
const HUNDREDS = 600_000;

/** Not the law that means nothing, which has no examples. */
const fragments = readdirSync('test/laws', { encoding: 'utf8' })
  .filter((f) => f.endsWith('.law.md') && f !== 'every-construct.law.md')
  .map((f) => `test/laws/${f}`);

describe.each([...files, ...fragments])('%s', (file) => {
  it('loads without a fault and claims every point of its gloss', async () => {
    const { law, diagnostics, complete } = await load(file);
    expect(diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
    expect(law).toBeDefined();
    expect(complete).toBe(true);
  });

  it(
    'gives what its worked examples expect, in both engines',
    async () => {
      const { law } = await load(file);
      const results = runExamples(law!, await timeOf(law!));
      const failed = results.filter((r) => r.problems.length > 0);
      expect(failed.map((r) => ({ engine: r.engine, title: r.example.title, problems: r.problems }))).toEqual([]);
      expect(results.length).toBe(law!.examples.length * 2);
    },
    HUNDREDS,
  );

  it.each(['interpreter', 'kernel'] as const)(
    'says on each day of an example what the whole example confirms: %s',
    async (engine) => {
      const { law } = await load(file);
      const runs = new ExampleRuns(law!, await timeOf(law!));
      for (const example of law!.examples) expectSteady(runs, example, engine);
    },
    HUNDREDS,
  );

  it('has for each rule with a number or a condition an example that keeps it and one that breaks it', async () => {
    const { law } = await load(file);
    const shown = (rule: string, wanted: (v: Verdict) => boolean) =>
      law!.examples.some((e) => e.expect.some((x) => x.rule === rule && wanted(x.verdict as Verdict)));
    const kept = new Set<Verdict>(['met', 'lawful', 'in-time', 'late-explained']);
    for (const rule of law!.rules) {
      const never = rule.kind === 'guard' && rule.condition.op === 'constant';
      const measured = rule.kind !== 'duty' || rule.due !== null;
      if (!never)
        expect(
          shown(rule.name, (v) => kept.has(v)),
          `${rule.name} kept`,
        ).toBe(true);
      if (measured) expect(shown(rule.name, isAdverse), `${rule.name} broken`).toBe(true);
    }
  });
});

/** Verdicts that later events of the same case cannot change. */
const FINAL = new Set<Verdict>([
  'met',
  'void',
  'late',
  'lawful',
  'breach',
  'in-time',
  'out-of-time',
  'barred',
  'not-in-force',
]);

function expectSteady(runs: ExampleRuns, example: Example, engine: 'interpreter' | 'kernel'): void {
  const { law, time } = runs;
  const programs = runs.programs(example, engine);
  const { rules } = programs;
  const { bound, until } = exampleLog(law, example, rules, time);
  const judged = (day: number) => {
    const at = day === until.day ? until : { day, ms: time.startOf(day + 1) - 1 };
    const { findings } = checkLogBy(programs, bound, { until: at });
    return new Map([...findings].map((f) => [`${rules.rules[f.rule]!.name} ${f.event}`, f]));
  };
  const whole = judged(until.day);
  const days = new Set([...bound.day].filter((d) => d >= bound.span.firstDay && d <= until.day));
  // Of `not both` the act that comes second is judged: the first one's verdict is not the last word.
  const once = new Set(law.rules.filter((r) => r.kind === 'not-both').map((r) => r.name));
  for (const day of days) {
    for (const [key, f] of judged(day)) {
      if (!FINAL.has(f.verdict) || once.has(rules.rules[f.rule]!.name)) continue;
      expect(whole.get(key), `${example.title}: ${key} on day ${day}`).toMatchObject({
        verdict: f.verdict,
        due: f.due,
        late: f.late,
      });
    }
  }
}
