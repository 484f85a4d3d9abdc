import { beforeAll, describe, expect, it } from 'vitest';
import { bindLog, logFromTraces, ownBinding } from '../../src/binding/index.js';
import { ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { compile } from '../../src/engine/kernel/index.js';
import { loadLaw } from '../../src/language/index.js';
import { described, type Pair, randomPair, runBoth } from '../support/differ.js';
import { fromSeed } from '../support/draw.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = Number(process.env['DUECOURSE_PAIRS'] ?? 1000);
const SEED = Number(process.env['DUECOURSE_SEED'] ?? 2028);

describe('code made by shape', () => {
  let places: Setting[];
  let difference: string | null = null;
  const rules = { shaped: 0, left: 0 };

  beforeAll(async () => {
    places = await settings();
    for (let i = 0; i < PAIRS && difference === null; i++) {
      const pair = randomPair(fromSeed(SEED * 1_000_003 + i), places);
      const { differs } = runBoth(pair.bound, pair.rules, pair.setting.time, pair.until, true);
      if (differs !== null) difference = `pair ${i}: ${described(pair, differs)}`;
      const { folds } = compiled(pair);
      rules.shaped += folds.reduce((n, f) => n + (f.is === 'shaped' ? f.rules.length : 0), 0);
      rules.left += pair.rules.rules.length;
    }
  }, 3_600_000);

  function compiled({ rules: { rules, ...rest }, bound, setting }: Pair) {
    const twice = { ...rest, rules: [...rules, ...rules] };
    return compile(
      twice,
      bound,
      setting.time,
      () => true,
      twice.rules.map((_, r) => r),
      0,
    );
  }

  it('gives the same findings as the interpreter', () => {
    expect(difference).toBeNull();
  });

  it('counts days late in working days, as code made rule by rule does', async () => {
    const { law } = await loadLaw(
      [
        '---\nlaw: xx/late\ntitle: { en: "Late" }\njurisdiction: XX\ncalendar: it\nsource: "made for a test"\nreview: none\n---\n',
        '## Art. 1 Replies\n\n- en: A request is answered within five days.\n\n```duecourse',
        'event asked by party\nevent answered by office\nevent withdrawn by party',
        'duty answer with late-in-working-days: after each asked, office must answered within 5 days unless withdrawn',
        '```\n',
      ].join('\n'),
      'late.law.md',
    );
    const { time } = places.find((p) => p.time.calendar?.id === 'it')!;
    const rules = ruleSet(law!);
    const bare = { values: {}, actor: null, role: null, office: null };
    const cases = [1, 2].map((answer) => ({
      id: `case ${answer}`,
      events: [
        { ...bare, event: 0, time: '2024-03-01' },
        { ...bare, event: answer, time: '2024-03-20' },
      ],
    }));
    const log = logFromTraces(law!, 'late', cases);
    const bound = bindLog(log, law!, ownBinding(law!), time.zone, wantedBy(rules));
    const { kernel, differs } = runBoth(bound, rules, time, untilOf('2024-06-01', time), true);
    expect(differs).toBeNull();
    expect([...kernel.findings].map((f) => [f.verdict, f.late])).toEqual([
      ['late', 12],
      ['late', 12],
      ['overdue', 12],
      ['overdue', 12],
    ]);
  });

  it('is shared by rules that differ in nothing but numbers', () => {
    expect(rules.shaped).toBeGreaterThan(rules.left / 2);
    const all = Array.from({ length: 20 }, (_, i) => compiled(randomPair(fromSeed(i), places)).folds).flat();
    const made = all.filter((fold) => fold.is === 'shaped');
    expect(made.length).toBeGreaterThan(5);
    for (const { shaped } of made)
      expect(new Set(shaped.map((s) => s.shape)).size).toBeLessThanOrEqual(shaped.length / 2);
  });
});
