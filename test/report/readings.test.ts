import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindLog, ownBinding } from '../../src/binding/index.js';
import { checkLog, type LegalTime, legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { instancesOf, otherReadings, readAs } from '../../src/report/index.js';
import { simulate } from '../../src/simulate/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

const laws = new URL('../../laws/', import.meta.url);

describe('other readings', () => {
  let law: Law;
  let time: LegalTime;

  beforeAll(async () => {
    const file = fileURLToPath(new URL('it/highway-code-fines.law.md', laws));
    law = (await loadLaw(readFileSync(file, 'utf8'), file)).law!;
    time = legalTime(await loadCalendar(new URL('it/', laws)), zone('Europe/Rome')!);
  });

  const names = (only: readonly string[] = law.rules.map((r) => r.name)) => new Set(only);

  it('are those that change a rule which is asked for', () => {
    expect(otherReadings(law, names(['prefect-window']))).toEqual([]);
    const [service, ...others] = otherReadings(law, names(['serve', 'prefect-window']));
    expect(others).toEqual([]);
    expect(law.readings[service!.reading]!.name).toBe('service');
    expect(service!.option).not.toBe(law.readings[service!.reading]!.assumed);
    expect(service!.rules.rules.map((r) => r.name)).toEqual(['serve']);
  });

  it('say the same of a log as a whole and in parts', () => {
    const made = simulate(law, time, { cases: 200, seed: 11, breachRate: 0.4 });
    const rules = ruleSet(law);
    const until = untilOf(made.at, time);
    const readings = otherReadings(law, names(rules.rules.map((r) => r.name)));
    expect(readings.length).toBeGreaterThan(1);
    const wanted = wantedBy({ ...rules, rules: [...rules.rules, ...readings.flatMap((r) => r.rules.rules)] });
    const bound = bindLog(made.log, law, ownBinding(law), time.zone, wanted);
    const found = instancesOf(rules, checkLog(bound, rules, time, { until, keeps: () => true }).findings);
    for (const reading of readings) {
      const whole = readAs(bound, reading, time, { until }, found);
      expect([...whole.verdicts.values()].some((of) => of.size > 0)).toBe(true);
      for (const most of [1, 40, 500]) {
        const parts = readAs(bound, reading, time, { until }, found, most);
        expect(parts.counts).toEqual(whole.counts);
        expect(parts.verdicts).toEqual(whole.verdicts);
      }
    }
  });
});
