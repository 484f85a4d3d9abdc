import type { LabelMatch } from '../../src/bind/events.js';
import { proposeBinding } from '../../src/bind/index.js';
import { legalTime } from '../../src/engine/index.js';
import { type Law, readLaw } from '../../src/language/index.js';
import type { EventLog } from '../../src/log/index.js';
import { simulate } from '../../src/simulate/index.js';
import { loadCalendar, zone } from '../../src/time/index.js';
import { RENAMED } from './renamed.js';

/** How well labels were placed, of those that have a right event. */
export interface Quality {
  readonly name: string;
  readonly labels: number;
  /** The right event was chosen, surely or not. */
  readonly first: number;
  /** It was chosen or is among the three next. */
  readonly inFour: number;
  readonly sure: number;
  /** Taken as sure, and wrong. */
  readonly wrong: number;
}

export function qualityOf(
  name: string,
  law: Law,
  matches: readonly LabelMatch[],
  truth: ReadonlyMap<string, string>,
): Quality {
  const counts = { labels: 0, first: 0, inFour: 0, sure: 0, wrong: 0 };
  for (const { label, chosen, sure, others } of matches) {
    const right = truth.get(label);
    const named = (e: number) => law.events[e]!.name;
    if (right !== undefined) counts.labels++;
    if (right !== undefined && chosen && named(chosen.event) === right) counts.first++;
    if ([chosen, ...others].some((c) => c && named(c.event) === right)) counts.inFour++;
    if (sure) counts.sure++;
    if (sure && named(chosen!.event) !== right) counts.wrong++;
  }
  return { name, ...counts };
}

/** The same log with other labels. */
export function relabelled(log: EventLog, names: ReadonlyMap<string, string>): EventLog {
  const { dictionary } = log.activity;
  const get = (i: number) => names.get(dictionary.get(i)) ?? dictionary.get(i);
  return { ...log, activity: { ...log.activity, dictionary: { length: dictionary.length, get } } };
}

/** Logs made from the laws, with labels as registers write them; labels without such a name are left as they are and not counted. */
export async function renamedQualities(folder: string): Promise<Quality[]> {
  const qualities: Quality[] = [];
  for (const [id, languages] of Object.entries(RENAMED)) {
    const { law } = await readLaw(`${folder}/${id}.law.md`);
    const calendar = law!.calendar === null ? null : await loadCalendar(`${folder}/${law!.calendar}`);
    const time = legalTime(calendar, zone(law!.zone ?? calendar?.zone ?? 'UTC')!);
    const { log } = simulate(law!, time, { cases: 150, seed: 1, breachRate: 0.1 });
    for (const [language, labels] of Object.entries(languages)) {
      const names = new Map(Object.entries(labels));
      const truth = new Map(Object.entries(labels).map(([event, label]) => [label, event]));
      // What the table does not name keeps the law's own name, and is right so.
      for (const { name } of law!.events) if (!names.has(name)) truth.set(name, name);
      const { labels: matches } = proposeBinding(relabelled(log, names), law!);
      const asked = matches.filter((m) => truth.get(m.label) !== m.label);
      qualities.push(qualityOf(`${id}, labels in ${language}`, law!, asked, truth));
    }
  }
  return qualities;
}
