import { readFileSync } from 'node:fs';
import { type BoundLog, bindLog, parseBinding } from '../../src/binding/index.js';
import {
  type LegalTime,
  legalTime,
  type RuleSet,
  ruleSet,
  type Until,
  untilOf,
  wantedBy,
} from '../../src/engine/index.js';
import { loadLaw } from '../../src/language/index.js';
import { simulate } from '../../src/simulate/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';

/** A law that comes with the program, and a log that was made from it. */
export interface Simulated {
  readonly rules: RuleSet;
  readonly time: LegalTime;
  readonly until: Until;
  readonly log: BoundLog;
}

/** Simulates so many cases of a law; its rules whose key spans cases are left out, as they have nothing to say of one. */
export async function simulated(id: string, cases: number): Promise<Simulated> {
  const file = `laws/${id}.law.md`;
  const { law: whole } = await loadLaw(readFileSync(file, 'utf8'), file);
  if (!whole?.calendar) throw new Error(`${file} does not load`);
  const law = { ...whole, rules: whole.rules.filter((r) => r.key.byCase) };
  const calendar = await loadCalendar(`laws/${law.calendar}`);
  const time = legalTime(calendar, zone(calendar.zone)!);
  const rules = ruleSet(law);
  const { log, binding, at } = simulate(law, time, { cases, seed: 1, breachRate: 0.1 });
  const bound = bindLog(log, law, parseBinding(binding, file, law, null), time.zone, wantedBy(rules));
  return { rules, time, until: untilOf(at, time), log: bound };
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The cases of a log, many times over. */
export function repeated(log: BoundLog, times: number): BoundLog {
  const over = <A extends Numbers | null>(array: A): A => {
    if (array === null) return array;
    const all = new (array.constructor as new (length: number) => Numbers)(array.length * times);
    for (let k = 0; k < times; k++) all.set(array, k * array.length);
    return all as A;
  };
  const text = <T extends BoundLog['actor']>(column: T): T => column && { ...column, codes: over(column.codes) };
  const caseStart = new Uint32Array(log.caseCount * times + 1);
  for (let k = 0; k < times; k++)
    for (let c = 0; c <= log.caseCount; c++) caseStart[k * log.caseCount + c] = k * log.eventCount + log.caseStart[c]!;
  return {
    ...log,
    caseCount: log.caseCount * times,
    eventCount: log.eventCount * times,
    caseStart,
    kind: over(log.kind),
    day: over(log.day),
    from: over(log.from),
    to: over(log.to),
    joined: over(log.joined),
    hard: over(log.hard),
    leftOpen: over(log.leftOpen),
    attributes: log.attributes.map((column) => {
      if (column?.type === 'number') return { ...column, values: over(column.values) };
      if (column?.type === 'text') return text(column);
      if (column) throw new Error('lists are not repeated');
      return column;
    }),
    actor: text(log.actor),
    role: text(log.role),
    office: text(log.office),
  };
}
