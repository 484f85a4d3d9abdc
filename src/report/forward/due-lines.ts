import { type Standing, setBy } from '../../forward/index.js';
import { textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import type { Statute } from '../check-run.js';
import { countingLines } from '../counting-text.js';
import type { DayRange, LimitWorking } from '../document/index.js';
import { rangeText } from '../limit-text.js';
import { type Reason, reasonText } from '../reasons.js';
import type { Style } from '../rule-table.js';
import { wrapped } from '../text-table.js';
import { StandingWriter } from './document.js';
import { StandingText } from './text.js';

/** One day that the events given lead to. */
export interface DueLine {
  /** What falls on it: the last day for what is owed, the end of a clock, the last or the first day for an act. */
  readonly what: 'duty' | 'clock' | 'act-until' | 'act-from';
  readonly due: DayRange;
  readonly unit: 'days' | 'hours';
  readonly article: string;
  /** The rule's name, or the clock's. */
  readonly name: string;
  readonly bearer: 'office' | 'party';
  readonly bearerName: string | null;
  /** The law's names of the acts that it is about. */
  readonly acts: readonly string[];
  readonly verdict: string | null;
  /** Where the day is open, or whether it is owed: what that hangs on. */
  readonly why: readonly Reason[];
  readonly working: readonly LimitWorking[];
}

const isSure = ({ earliest, latest }: DayRange): boolean => earliest === latest;

/** Every day that a matter's events lead to, the earliest first. */
export function dueLines(standing: Standing, language: string): DueLine[] {
  const writer = new StandingWriter(standing, language);
  const { rules, law } = standing.outlook.rules;
  const lines: DueLine[] = [];
  for (const judged of standing.outlook.judged((r) => rules[r]!.kind === 'duty')) {
    const version = standing.outlook.versions(judged)[0];
    const limits = standing.outlook.limits(judged);
    const [limit] = limits;
    if (!version || !limit || limit.exists !== 2 || version.kind === 'guard' || version.kind === 'not-both') continue;
    const set = setBy(limit);
    const due = set && writer.range(set, limit.unit);
    if (due === null) continue;
    lines.push({
      what: 'duty',
      due,
      unit: limit.unit,
      article: law.articles[version.article]!.citation,
      name: version.name,
      bearer: version.bearer,
      bearerName: version.bearerName,
      acts: [...new Set(version.answers.flatMap((p) => p.of.map((a) => law.events[a.event]!.name)))],
      verdict: judged.judgment.verdict,
      why: writer.why(judged, !isSure(due)),
      working: limits.map((r) => writer.working(r)),
    });
  }
  for (const clock of standing.clocks) {
    const { name, article, due, unit, working } = writer.clock(clock);
    if (due !== null && clock.standing !== 'ended')
      lines.push({
        what: 'clock',
        due,
        unit,
        article,
        name,
        bearer: 'office',
        bearerName: null,
        acts: [],
        verdict: null,
        why: [],
        working,
      });
  }
  for (const act of standing.acts) {
    const { until, from, by, event } = writer.act(act);
    const due = until ?? from;
    if (due === null || act.decides === null) continue;
    const { version, limits } = act.decides;
    const side = until ? 'latest' : 'earliest';
    lines.push({
      what: until ? 'act-until' : 'act-from',
      due,
      unit: (act.until ?? act.from)!.unit,
      article: law.articles[version.article]!.citation,
      name: version.name,
      bearer: by,
      bearerName: null,
      acts: [event],
      verdict: null,
      why: [],
      working: limits.filter((l) => l.side === side).map((r) => writer.working(r)),
    });
  }
  const key = ({ due }: DueLine) => due.earliest ?? due.latest ?? '';
  return lines.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The same for people. */
export function dueText(
  lines: readonly DueLine[],
  standing: Standing,
  statute: Statute,
  showsWorking: boolean,
  messages: Messages,
  style: Style,
): string {
  const { law } = statute;
  const names = new StandingText(law, showsWorking, messages, style);
  const text = lines.flatMap((line) => {
    const { what, due, article, name, acts, verdict } = line;
    const head = messages.text(`due/${what}`, {
      due: rangeText(due, messages),
      who: names.bearer(line),
      acts: names.names(acts, 'standing/or'),
      act: names.names(acts, 'standing/or'),
      article: names.article(article),
      rule: name,
      clock: names.namer.term(name),
      verdict: verdict === null || verdict === 'open' ? '' : messages.text(`verdict/${verdict}`),
    });
    const reasons = line.why.map((r) => reasonText(r, names.namer, messages)).join('; ');
    const why =
      reasons === ''
        ? []
        : [
            `    ${wrapped(messages.text(isSure(due) ? 'due/why-owed' : 'standing/why-open', { reasons }), style.width - 4, '    ')}`,
          ];
    return [`  ${wrapped(style.bold(head), style.width - 2, '    ')}`, ...why, ...names.workings(line.working)];
  });
  const all = [
    style.bold(messages.text('due/title', { title: textIn(law.titles, messages.language, law.id), law: law.id })),
    '',
    ...(text.length > 0 ? text : [`  ${messages.text('due/none')}`]),
    '',
    ...[
      ...(standing.provisional ? [messages.text('standing/provisional')] : []),
      ...countingLines(statute, messages),
      ...(law.review === null ? [messages.text('standing/draft')] : []),
    ].map((l) => wrapped(l, style.width, '  ')),
  ];
  return `${all.join('\n')}\n`;
}
