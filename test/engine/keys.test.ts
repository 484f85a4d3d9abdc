import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownBinding } from '../../src/binding/index.js';
import { checkLog, legalTime, type RuleSet, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { formatDay, zone } from '../../src/time/index.js';
import { type Draw, fromSeed } from '../support/draw.js';
import { boundTraces, type TraceEvent } from '../support/logs.js';

const FILE = 'bench/laws/permits.law.md';
const time = legalTime(null, zone('Europe/Rome')!);
const until = untilOf('2021-12-31', time);
const KINDS = ['applied', 'accepted', 'decided', 'inspected', 'reported', 'excused'];

describe('rules of other keys than the case, that recur, give way, are explained or count by options', () => {
  let law: Law;
  let rules: RuleSet;

  beforeAll(async () => {
    const whole = (await loadLaw(readFileSync(FILE, 'utf8'), FILE)).law!;
    // Without a calendar there are no working days.
    law = { ...whole, rules: whole.rules.filter((r) => r.name !== 'told'), calendar: null };
    rules = ruleSet(law);
  });

  function event(draw: Draw, day: number, wholeDays: boolean, ordinal: number, lacking: number): TraceEvent {
    const kind = draw.below(KINDS.length);
    const values: Record<number, string | number | boolean> = {};
    for (const a of law.events.find((e) => e.name === KINDS[kind])!.attributes) {
      const { name } = law.attributes[a]!;
      if (draw.chance(lacking)) continue;
      values[a] =
        name === 'plot' ? `plot ${draw.below(4)}` : name === 'granted' ? draw.chance(50) : day - draw.below(40);
    }
    const clock = `T10:${String(ordinal % 60).padStart(2, '0')}:${String(draw.below(60)).padStart(2, '0')}Z`;
    return {
      time: `${formatDay(day)}${wholeDays ? '' : clock}`,
      event: law.events.findIndex((e) => e.name === KINDS[kind]),
      values,
      actor: null,
      role: null,
      office: `office ${draw.below(3)}`,
    };
  }

  function checked(wholeDays: boolean, seed: number, lacking = 0) {
    const draw = fromSeed(seed);
    const traces = Array.from({ length: 40 }, (_, c) => {
      let day = 18_000 + draw.below(300);
      const events = Array.from({ length: draw.below(9) }, (_, n) => {
        day += draw.below(60) + (wholeDays ? 1 : 0);
        return event(draw, day, wholeDays, c + n, lacking);
      });
      return { id: `case ${c}`, events };
    });
    const bound = boundTraces(law, traces, ownBinding(law, { ordered: !wholeDays }), time, wantedBy(rules));
    const run = (engine: 'kernel' | 'interpreter') =>
      checkLog(bound, rules, time, { until, keeps: () => true, engine, mostStrays: 0 });
    const said = (of: ReturnType<typeof run>) => [...of.findings].map((f) => JSON.stringify(f)).sort();
    const [kernel, interpreter] = [run('kernel'), run('interpreter')];
    return { kernel, same: said(kernel), wanted: said(interpreter), counts: [kernel.rules, interpreter.rules] };
  }

  it('are judged by generated code as the interpreter judges them', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const { kernel, same, wanted, counts } = checked(seed % 2 === 0, seed);
      expect(same).toEqual(wanted);
      expect(counts[0]).toEqual(counts[1]);
      expect(kernel.ran.rulesInterpreted).toEqual([]);
    }
  });

  it('are judged alike where many events lack the value of a key', () => {
    for (let seed = 1; seed <= 24; seed++) {
      const { same, wanted } = checked(seed % 2 === 0, seed, 2 + 4 * (seed % 5));
      expect(same).toEqual(wanted);
    }
  });

  it('leave no group to the interpreter where every event stands alone', () => {
    const { kernel } = checked(false, 1);
    expect(kernel.ran.groups.folded).toBeGreaterThan(20);
    expect(kernel.ran.groups.interpreted).toBe(0);
  });
});
