import type { Changed, Changes, Standing } from '../../forward/index.js';
import { textIn } from '../../language/index.js';
import { type Messages, verdictWord } from '../../messages/index.js';
import { rangeText } from '../limit-text.js';
import type { Style } from '../rule-table.js';
import { wrapped } from '../text-table.js';
import { type ActEntry, type ClockEntry, type DueEntry, type FlagEntry, StandingWriter } from './document.js';
import { StandingText } from './text.js';

/** What differs between two standings, as plain data. */
export interface ChangesDocument {
  readonly dues: readonly Changed<DueEntry>[];
  readonly acts: readonly Changed<ActEntry>[];
  readonly clocks: readonly Changed<ClockEntry>[];
  /** What is not as the law asks and was not there before. */
  readonly flags: readonly FlagEntry[];
}

export function changesDocument(
  { dues, acts, clocks }: Changes,
  before: Standing,
  after: Standing,
  language: string,
): ChangesDocument {
  const [old, now] = [new StandingWriter(before, language), new StandingWriter(after, language)];
  const both = <T, U>(items: readonly Changed<T>[], write: (writer: StandingWriter, item: T) => U): Changed<U>[] =>
    items.map((x) => ({
      before: x.before === null ? null : write(old, x.before),
      after: x.after === null ? null : write(now, x.after),
    }));
  const known = new Set(before.flags.map((f) => flagKey(old.flag(f))));
  return {
    dues: both(dues, (w, d) => w.due(d)),
    acts: both(acts, (w, a) => w.act(a)),
    clocks: both(clocks, (w, k) => w.clock(k)),
    flags: after.flags.map((f) => now.flag(f)).filter((f) => !known.has(flagKey(f))),
  };
}

function flagKey({ rule, verdict, event }: FlagEntry): string {
  return `${rule} ${verdict} ${event.kind} ${event.time}`;
}

/** The same for people, a line a change. */
export function changesText(changes: ChangesDocument, after: Standing, messages: Messages, style: Style): string[] {
  const { law } = after.outlook.rules;
  const text = new StandingText(law, false, messages, style);
  const act = (kind: string) => text.names([kind], 'standing/or');
  const lines = [
    ...changes.dues.map((c) => dueChange(c, text, messages)),
    ...changes.flags.map((f) =>
      messages.text('whatif/new-flag', {
        text: `${text.eventText(f.event)}: ${messages.text(verdictWord(f))} (${text.article(f.article)}, ${f.rule})`,
      }),
    ),
    ...changes.acts
      .filter((c) => isTold(c))
      .map((c) =>
        messages.text('whatif/act', {
          act: act((c.after ?? c.before)!.event),
          before: stateText(c.before, messages),
          after: stateText(c.after, messages),
        }),
      ),
    ...changes.clocks.map(({ before, after: now }) =>
      messages.text('whatif/clock', {
        clock: text.namer.term((now ?? before)!.name),
        before: clockText(before, messages),
        after: clockText(now, messages),
      }),
    ),
  ];
  if (lines.length === 0) return [`  ${messages.text('whatif/nothing')}`];
  return lines.map((line) => `  ${wrapped(line, style.width - 2, '    ')}`);
}

/** That a thing that happens once has been done goes without saying. */
function isTold({ after }: Changed<ActEntry>): boolean {
  return after?.state !== 'done';
}

function dueChange({ before, after }: Changed<DueEntry>, text: StandingText, messages: Messages): string {
  const d = (after ?? before)!;
  const who = text.bearer(d);
  const acts = text.names(d.acts, 'standing/or');
  if (before && after)
    return messages.text('whatif/moved-due', { who, acts, before: text.when(before), after: text.when(after) });
  const line = messages.text('standing/due', { when: text.when(d), who, acts });
  return messages.text(after ? 'whatif/new-due' : 'whatif/gone-due', { text: line });
}

function stateText(act: ActEntry | null, messages: Messages): string {
  if (act === null) return messages.text('whatif/state-unknown');
  return messages.text(`whatif/state-${act.state}`, {
    until: act.until ? rangeText(act.until, messages) : '',
    from: act.from ? rangeText(act.from, messages) : '',
  });
}

function clockText(clock: ClockEntry | null, messages: Messages): string {
  if (clock === null || clock.standing === 'not-begun') return messages.text('whatif/clock-none');
  const state = clock.served && clock.standing !== 'ended' ? 'served' : clock.standing;
  return messages.text(`whatif/clock-${state}`, { due: clock.due ? rangeText(clock.due, messages) : '' });
}

/** A law's title in the reader's language, for heads. */
export function titleOf({ outlook }: Standing, language: string): string {
  const { law } = outlook.rules;
  return textIn(law.titles, language, law.id);
}
