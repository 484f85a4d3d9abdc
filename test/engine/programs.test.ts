import { expect, it } from 'vitest';
import { checkLog, checkLogBy, programsFor } from '../../src/engine/index.js';
import { randomPair } from '../support/differ.js';
import { fromSeed } from '../support/draw.js';
import { settings } from '../support/times.js';

const PAIRS = 300;

it('finds by programs that are kept what it finds by rules compiled anew, on each day', async () => {
  const places = await settings();
  for (let i = 0; i < PAIRS; i++) {
    const { bound, rules, setting, until } = randomPair(fromSeed(4_000_037 + i), places);
    const { time } = setting;
    const keeps = () => true;
    const programs = programsFor(rules, time, { keeps });
    const days = [...new Set(bound.day)].filter((day) => day > 0 && day < until.day).slice(0, 3);
    const ends = [...days.map((day) => ({ day, ms: time.startOf(day + 1) - 1 })), until];
    for (const end of ends) {
      const kept = checkLogBy(programs, bound, { until: end });
      const anew = checkLog(bound, rules, time, { until: end, keeps });
      expect([...kept.findings], `pair ${i}, day ${end.day}`).toEqual([...anew.findings]);
      expect(kept.rules).toEqual(anew.rules);
      expect(kept.ran).toEqual(anew.ran);
    }
    expect(programs.of(bound)).toBe(programs.of(bound));
  }
}, 300_000);
