import { beforeAll, describe, expect, it } from 'vitest';
import { cutAfter } from '../../src/binding/index.js';
import { checkLog, type Finding } from '../../src/engine/index.js';
import { standingOf } from '../../src/forward/index.js';
import { type Pair, randomPair } from '../support/differ.js';
import { fromSeed } from '../support/draw.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = Number(process.env['DUECOURSE_STANDINGS'] ?? 300);
const OWED: ReadonlySet<string> = new Set(['open', 'overdue', 'paused', 'not-begun', 'undetermined', 'for-review']);

/** Where the standing of a case and the findings of a check say different things of what is owed. */
function differences({ bound, rules, setting: { time }, until }: Pair): string[] {
  const cut = cutAfter(bound, until);
  const result = checkLog(bound, rules, time, { until, keeps: () => true, engine: 'interpreter' });
  const key = (rule: number, event: number, due: number | null, verdict: string) =>
    `${rules.rules[rule]!.name} ${event} ${due} ${verdict}`;
  return Array.from({ length: cut.caseCount }, (_, c) => c).flatMap((c) => {
    const isOwed = (f: Finding) => f.case === c && f.other < 0 && OWED.has(f.verdict);
    const wanted = [...result.findings]
      .filter((f) => isOwed(f) && rules.rules[f.rule]!.kind === 'duty')
      .filter((f) => rules.rules[f.rule]!.versions[0]!.key.byCase)
      .map((f) => key(f.rule, f.event, f.due, f.verdict));
    const found = standingOf(cut, c, rules, time, until).dues.map(({ judged: { rule, judgment } }) =>
      key(rule, judgment.event.index, judgment.due, judgment.verdict),
    );
    const same = JSON.stringify([...wanted].sort()) === JSON.stringify([...found].sort());
    return same ? [] : [`case ${c}: findings ${wanted.join('; ')} – standing ${found.join('; ')}`];
  });
}

describe('random laws and matters', () => {
  let places: Setting[];

  beforeAll(async () => {
    places = await settings();
  });

  it('owe on the same days, forwards and backwards', () => {
    let owed = 0;
    for (let i = 0; i < PAIRS; i++) {
      const pair = randomPair(fromSeed(70_000_003 + i), places);
      expect(differences(pair), `pair ${i}`).toEqual([]);
      for (let c = 0; c < pair.bound.caseCount; c++)
        owed += standingOf(cutAfter(pair.bound, pair.until), c, pair.rules, pair.setting.time, pair.until).dues.length;
    }
    expect(owed).toBeGreaterThan(PAIRS / 10);
  }, 600_000);
});
