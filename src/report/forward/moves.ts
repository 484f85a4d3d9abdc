import { type Changed, changesBetween, type Standing } from '../../forward/index.js';
import type { Messages } from '../../messages/index.js';
import type { DayRange } from '../document/index.js';
import { rangeText } from '../limit-text.js';
import { StandingWriter } from './document.js';
import type { StandingText } from './text.js';

/** A day of one matter that moves with the calendar. */
export interface Move {
  readonly matter: string;
  /** The last day for what is owed, the last or first day for an act, the end of a clock. */
  readonly what: 'duty' | 'act' | 'opens' | 'clock';
  /** The rule's name, or the clock's. */
  readonly name: string;
  readonly article: string;
  /** The law's names of the acts that it is about. */
  readonly acts: readonly string[];
  /** Null: there was none, or there is none any more. */
  readonly before: DayRange | null;
  readonly after: DayRange | null;
}

/** The days of a matter that is still open which are others under the second standing. */
export function movesBetween(before: Standing, after: Standing, matter: string, language: string): Move[] {
  const { law } = before.outlook.rules;
  const [old, now] = [new StandingWriter(before, language), new StandingWriter(after, language)];
  const { dues, acts, clocks } = changesBetween(before, after);
  const found: Move[] = [];
  const add = (move: Omit<Move, 'matter'>) => {
    const same = JSON.stringify(move.before) === JSON.stringify(move.after);
    if (!same) found.push({ matter, ...move });
  };
  const both = <T, U>(change: Changed<T>, write: (w: StandingWriter, item: T) => U | null) => ({
    before: change.before === null ? null : write(old, change.before),
    after: change.after === null ? null : write(now, change.after),
  });
  for (const change of dues) {
    const { version } = (change.after ?? change.before)!;
    add({
      what: 'duty',
      name: version.name,
      article: law.articles[version.article]!.citation,
      acts: [...new Set(version.answers.flatMap((p) => p.of.map((a) => law.events[a.event]!.name)))],
      ...both(change, (w, d) => w.range(d.due, d.unit)),
    });
  }
  for (const change of acts) {
    const item = (change.after ?? change.before)!;
    const rule = item.decides ?? change.before?.decides;
    if (!rule) continue;
    const common = {
      name: rule.version.name,
      article: law.articles[rule.version.article]!.citation,
      acts: [law.events[item.kind]!.name],
    };
    add({ what: 'act', ...common, ...both(change, (w, a) => a.until && w.range(a.until, a.until.unit)) });
    add({ what: 'opens', ...common, ...both(change, (w, a) => a.from && w.range(a.from, a.from.unit)) });
  }
  for (const change of clocks) {
    const { clock, served } = (change.after ?? change.before)!;
    if (served) continue;
    const { name, article } = law.clocks[clock]!;
    const ends = both(change, (w, k) => w.clock(k).due);
    // The clock behind a duty is told with the duty.
    if (found.some((m) => JSON.stringify([m.before, m.after]) === JSON.stringify([ends.before, ends.after]))) continue;
    add({ what: 'clock', name, article: law.articles[article]!.citation, acts: [], ...ends });
  }
  return found;
}

/** One move as a line. */
export function moveText(move: Move, text: StandingText, messages: Messages): string {
  const day = (range: DayRange | null) => (range === null ? '–' : rangeText(range, messages));
  const acts = text.names(move.acts, 'standing/or');
  const what = messages.text(`recompute/${move.what}`, {
    acts,
    act: acts,
    clock: text.namer.term(move.name),
    rule: move.name,
    article: text.article(move.article),
  });
  return messages.text('recompute/line', { case: move.matter, what, before: day(move.before), after: day(move.after) });
}
