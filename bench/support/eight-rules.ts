import { readFileSync } from 'node:fs';
import { type BoundLog, bindLog, parseBinding } from '../../src/binding/index.js';
import { legalTime, ruleSet, untilOf, wantedBy } from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import type { EventLog } from '../../src/log/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

export const EIGHT_RULES = 'bench/laws/eight-rules.law.md';
export const EIGHT_RULES_BINDING = 'bench/laws/eight-rules.bind.yaml';

/** The law that the benches measure by, with what is needed to check logs against it. */
export async function eightRules() {
  const { law } = await loadLaw(readFileSync(EIGHT_RULES, 'utf8'), EIGHT_RULES);
  if (!law) throw new Error(`${EIGHT_RULES} does not load`);
  const calendar = await loadCalendar('laws/it');
  const time = legalTime(calendar, zone(calendar.zone)!);
  const rules = ruleSet(law);
  const binding = parseBinding(readFileSync(EIGHT_RULES_BINDING, 'utf8'), EIGHT_RULES_BINDING, law, null);
  const bind = (log: EventLog): BoundLog => bindLog(log, law, binding, time.zone, wantedBy(rules));
  return { law, rules, time, bind, until: untilOf('2020-12-31', time) };
}
