import { type CalendarEntry, icsText, type Standing } from '../../forward/index.js';
import type { Messages } from '../../messages/index.js';
import type { Statute } from '../check-run.js';
import { findingId } from '../finding-id.js';
import type { Style } from '../rule-table.js';
import { titleOf } from './changes.js';
import { StandingWriter } from './document.js';
import { StandingText } from './text.js';

const PLAIN: Style = { width: 1_000_000, folds: false, bold: (t) => t, dim: (t) => t };

/** What is owed, and until when parties can act, as a calendar: of days that may be several the earliest. */
export function standingCalendar(
  standing: Standing,
  { law }: Statute,
  matter: string,
  stamp: number,
  messages: Messages,
): string {
  const writer = new StandingWriter(standing, messages.language);
  const text = new StandingText(law, true, messages, PLAIN);
  const seen = new Map<string, number>();
  const uid = (rule: string, kind: string, time: string | null) => {
    const place = `${rule} ${kind} ${time}`;
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return `${findingId({ law: law.id, rule, case: matter, key: [], kind, time, ordinal })}@duecourse`;
  };
  const at = (n: number, unit: 'days' | 'hours') => (unit === 'days' ? { day: n } : { ms: n });
  const draft = law.review === null ? [messages.text('ics/draft')] : [];
  const entries: CalendarEntry[] = [];
  for (const due of standing.dues) {
    const id = uid(due.version.name, due.version.kind, writer.event(due.trigger).time);
    if (due.due === null || !Number.isFinite(due.due.lo)) continue;
    const entry = writer.due(due);
    entries.push({
      uid: id,
      at: at(due.due.lo, due.unit),
      summary: messages.text('ics/due', {
        acts: text.names(entry.acts, 'standing/or'),
        article: text.article(entry.article),
      }),
      description: [...text.due(entry).map((l) => l.trim()), ...draft].join('\n'),
    });
  }
  for (const act of standing.acts) {
    if (act.by !== 'party' || act.until === null || act.decides === null || !Number.isFinite(act.until.lo)) continue;
    const entry = writer.act(act);
    const { version } = act.decides;
    entries.push({
      uid: uid(version.name, `act ${entry.event}`, null),
      at: at(act.until.lo, act.until.unit),
      summary: messages.text('ics/act', {
        act: text.names([entry.event], 'standing/or'),
        article: text.article(law.articles[version.article]!.citation),
      }),
      description: [...text.workings(entry.working).map((l) => l.trim()), ...draft].join('\n'),
    });
  }
  return icsText(entries, stamp, messages.text('ics/name', { title: titleOf(standing, messages.language) }));
}
