import type { DutyRule, Law } from '../language/index.js';
import type { ColumnFacts } from './columns.js';
import { namesOfEvent } from './event-names.js';
import type { LabelMatch } from './events.js';
import { likeness, phraseOf, Weights } from './similarity.js';
import { tokensOf } from './words/index.js';

/** A column in which the source seems to keep due days itself. It tells of nothing that happened. */
export interface DueColumn {
  readonly column: string;
  readonly of: 'event' | 'case';
  /** Rules whose due day it may be, the likeliest first, at most four. */
  readonly rules: readonly string[];
}

const MOST = 4;
/** An event that so many of the cases have is one that all may have. */
const NEARLY = 0.75;

/** Whether a column is called a due day, as `Deadline`, `到期日` or `Scadenza` are, and not as an event of the law. */
export function isDueName(name: string, law: Law): boolean {
  if (!tokensOf(name).some((t) => t.concepts.includes('due'))) return false;
  const { folded } = phraseOf(name);
  return !law.events.some((e) => namesOfEvent(e).some((text) => phraseOf(text).folded === folded));
}

/** Columns of days that are called due days, with the rules that they may be of, given where the labels stand. */
export function dueColumns(law: Law, columns: readonly ColumnFacts[], labels: readonly LabelMatch[]): DueColumn[] {
  const found = columns.filter(({ name, type }) => type === 'time' && isDueName(name.replace(/^case:/, ''), law));
  if (found.length === 0) return [];
  const counts = new Map<number, number>();
  for (const { chosen, count } of labels) if (chosen) counts.set(chosen.event, count);
  const most = Math.max(1, ...counts.values());
  const documents = law.events.map((e) => namesOfEvent(e).map(phraseOf));
  const weights = new Weights(documents);
  const duties = law.rules.filter((r): r is DutyRule => r.kind === 'duty' && r.due !== null);
  return found.map(({ name, of }) => {
    // What else the name says is the act that falls due.
    const tokens = tokensOf(name).filter((t) => !t.concepts.includes('due') && !t.concepts.includes('date'));
    const act = { folded: tokens.map((t) => t.text).join(' '), tokens };
    const scored = duties.map((rule) => {
      const triggers = rule.trigger.pattern.of.map(({ event }) =>
        Math.min(1, (counts.get(event) ?? 0) / most / NEARLY),
      );
      const answers = rule.answers.flatMap((p) => p.of.map(({ event }) => event));
      const named = answers.flatMap((e) => documents[e]!.map((phrase) => likeness(act, phrase, weights)));
      const placed = Math.max(0, ...triggers) + (answers.some((e) => counts.has(e)) ? 1 : 0);
      return { rule: rule.name, score: placed + 2 * Math.max(0, ...named), days: daysOf(rule, law) };
    });
    const ranked = scored.filter(({ score }) => score > 1).sort((a, b) => b.score - a.score || b.days - a.days);
    return { column: name, of, rules: [...new Set(ranked.map(({ rule }) => rule))].slice(0, MOST) };
  });
}

/** Roughly: of rules that fit alike, the longest is the one that a register keeps a day for. */
function daysOf({ due }: DutyRule, law: Law): number {
  const length = due?.op === 'within' ? due.length : due?.op === 'lapse' ? law.clocks[due.clock]!.length : null;
  if (length?.op !== 'period') return 0;
  const { months, days, workingDays } = length.period;
  return months * 30 + days + workingDays * 1.4;
}
