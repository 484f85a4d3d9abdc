import { headingIn, type Law, textIn } from '../../language/index.js';
import { type Messages, verdictWord } from '../../messages/index.js';
import type { Statute } from '../check-run.js';
import { countingLines } from '../counting-text.js';
import type { LimitWorking } from '../document/index.js';
import type { ReportedEvent } from '../findings.js';
import { limitSentences, rangeText } from '../limit-text.js';
import { Namer, namesOf } from '../names.js';
import { amountText } from '../number-text.js';
import { reasonText } from '../reasons.js';
import type { Style } from '../rule-table.js';
import { wrapped } from '../text-table.js';
import type { ActEntry, BecauseEntry, ClockEntry, DueEntry, FlagEntry, StandingDocument } from './document.js';

/** Where a matter stands, for people: what is owed first, the working of every day where it is asked for. */
export function standingText(
  doc: StandingDocument,
  statute: Statute,
  { working: showsWorking, all }: { readonly working: boolean; readonly all: boolean },
  messages: Messages,
  style: Style,
): string {
  const { law } = statute;
  const writer = new StandingText(law, showsWorking, messages, style, all);
  const lines = [
    style.bold(
      messages.text('standing/title', {
        matter: doc.matter ?? '',
        title: textIn(law.titles, messages.language, law.id),
        law: law.id,
      }),
    ),
    messages.text('standing/at', { at: doc.at }),
    ...writer.dues(doc.dues),
    ...writer.flags(doc.flags),
    ...writer.remedies(doc.acts),
    ...writer.acts(doc.acts),
    ...writer.clocks(doc.clocks),
    '',
    ...[...notes(doc, messages), ...(showsWorking ? countingLines(statute, messages) : [])].map((l) =>
      wrapped(l, style.width, '  '),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function notes(doc: StandingDocument, messages: Messages): string[] {
  return [
    ...(doc.provisional ? [messages.text('standing/provisional')] : []),
    ...(doc.acrossCases.length > 0 ? [messages.text('standing/across', { rules: doc.acrossCases.join(', ') })] : []),
    ...(doc.draft ? [messages.text('standing/draft')] : []),
  ];
}

/** Words for the parts of a standing, under one law and in one language. */
export class StandingText {
  readonly #works: boolean;
  readonly #messages: Messages;
  readonly #style: Style;
  readonly #all: boolean;
  /** What things are called in the reader's language. */
  readonly namer: Namer;

  constructor(law: Law, showsWorking: boolean, messages: Messages, style: Style, showsAll = false) {
    this.#all = showsAll;
    this.namer = new Namer(namesOf(law), messages.language);
    this.#works = showsWorking;
    this.#messages = messages;
    this.#style = style;
  }

  dues(dues: readonly DueEntry[]): string[] {
    if (dues.length === 0) return this.#section('standing/dues', [`  ${this.#say('standing/no-dues')}`]);
    return this.#section(
      'standing/dues',
      dues.flatMap((d) => this.due(d)),
    );
  }

  due(d: DueEntry): string[] {
    const acts = this.names(d.acts, 'standing/or');
    const head = this.#say('standing/due', { when: this.when(d), who: this.bearer(d), acts });
    return [
      ...this.#item(head),
      ...this.#under(
        this.#say('standing/since', {
          event: this.eventText(d.trigger),
          article: this.article(d.article),
          rule: d.rule,
        }),
      ),
      ...(d.why.length > 0
        ? this.#under(
            this.#say(
              d.verdict === 'for-review'
                ? 'story/review'
                : d.verdict === 'undetermined'
                  ? 'story/why'
                  : 'standing/why-open',
              {
                reasons: d.why.map((r) => reasonText(r, this.namer, this.#messages)).join('; '),
              },
            ),
          )
        : []),
      ...d.ifNot.deemed.flatMap(({ event, on }) =>
        this.#under(this.#say('standing/if-not-deemed', { event: this.#name(event), day: on })),
      ),
      ...(d.ifNot.opens.length > 0
        ? this.#under(this.#say('standing/if-not-opens', { acts: this.names(d.ifNot.opens, 'standing/and') }))
        : []),
      ...this.workings(d.working),
    ];
  }

  /** When something is due, as the clerk asks: how long there is, or since when it is missed. */
  when({ verdict, due, unit, left, gone, promptly, working }: DueEntry): string {
    if (verdict === 'undetermined') {
      const range = due === null ? '' : rangeText(due, this.#messages);
      if (due !== null && due.earliest !== due.latest) return this.#say('standing/when-perhaps-range', { range });
      return this.#say('standing/when-perhaps', { day: range });
    }
    const amount = (n: number) => amountText({ n: Math.abs(n), unit }, this.#messages);
    if (due === null || left === null) {
      if (due !== null) return this.#say('standing/when-range', { range: rangeText(due, this.#messages) });
      const days = gone === null ? '' : amountText({ n: gone, unit: 'days' }, this.#messages);
      if (verdict === 'not-begun') return this.#say('standing/when-not-begun');
      return this.#say(promptly ? 'standing/when-promptly' : 'standing/when-unset', { days });
    }
    const day = rangeText(due, this.#messages);
    if (verdict === 'paused' || (left >= 0 && standsStill(working))) return this.#say('standing/when-paused', { day });
    if (due.earliest !== due.latest && left >= 0)
      return this.#say('standing/when-between', { day, amount: amount(left) });
    if (left < 0)
      return this.#say(verdict === 'overdue' ? 'standing/when-overdue' : 'standing/when-passed', {
        day,
        amount: amount(left),
      });
    if (left === 0 && unit === 'days') return this.#say('standing/when-today', { day });
    return this.#say('standing/when-left', { day, amount: amount(left) });
  }

  flags(flags: readonly FlagEntry[]): string[] {
    if (flags.length === 0) return [];
    return this.#section(
      'standing/flags',
      flags.flatMap((f) => this.#flag(f)),
    );
  }

  #flag(f: FlagEntry): string[] {
    const early = f.late !== null && f.late.n < 0;
    const late = f.late && amountText({ n: Math.abs(f.late.n), unit: f.late.unit }, this.#messages);
    const act = f.other !== null && (f.verdict === 'late' || f.verdict === 'late-explained') ? f.other : f.event;
    const head = this.#say('standing/flag', {
      event: this.eventText(act),
      verdict: this.#say(verdictWord(f)),
      due: f.due ?? '',
      late: late === null ? '' : this.#say(early ? 'story/early' : 'story/late', { amount: late }),
    });
    const why = f.why.map((r) => reasonText(r, this.namer, this.#messages)).join('; ');
    return [
      ...this.#item(head),
      ...this.#under(this.#say('standing/by-rule', { sentence: f.sentence, rule: f.rule })),
      ...(why === ''
        ? []
        : this.#under(this.#say(f.verdict === 'for-review' ? 'story/review' : 'story/why', { reasons: why }))),
    ];
  }

  remedies(acts: readonly ActEntry[]): string[] {
    const lines = acts
      .filter((a) => a.remedy && REMEDY_ORDER.includes(a.state))
      .sort((a, b) => REMEDY_ORDER.indexOf(a.state) - REMEDY_ORDER.indexOf(b.state))
      .flatMap((a) => [
        ...this.#item(
          this.#say(`standing/remedy-${a.state}`, {
            act: this.#name(a.event),
            until: a.until ? rangeText(a.until, this.#messages) : '',
            from: a.from ? rangeText(a.from, this.#messages) : '',
            body: this.#bodies(a.body),
          }),
        ),
        ...(a.state === 'open' ? [] : a.because.flatMap((b) => this.#because(b))),
        ...(a.until || a.from ? this.workings(a.working) : []),
      ]);
    return lines.length === 0 ? [] : this.#section('standing/remedies', lines);
  }

  acts(all: readonly ActEntry[]): string[] {
    const rest = all.filter((a) => a.state !== 'done' && !(a.remedy && REMEDY_ORDER.includes(a.state)));
    const free = rest.filter((a) => a.because.length === 0 && a.working.length === 0 && a.answers.length === 0);
    const open = rest.filter((a) => a.state === 'open' && !free.includes(a));
    const closed = rest.filter((a) => a.state !== 'open' && (this.#all || isTelling(a)));
    const left = this.#all ? 0 : free.length + rest.filter((a) => a.state !== 'open').length - closed.length;
    return [
      ...(open.length > 0
        ? this.#section(
            'standing/open',
            open.flatMap((a) => this.#open(a)),
          )
        : []),
      ...(closed.length > 0
        ? this.#section(
            'standing/closed',
            closed.flatMap((a) => this.#closed(a)),
          )
        : []),
      ...(this.#all && free.length > 0
        ? this.#section(
            'standing/free',
            this.#item(
              this.names(
                free.map((a) => a.event),
                'standing/and',
              ),
            ),
          )
        : []),
      ...(left > 0 ? ['', ...this.#item(this.#say('standing/left-out', { n: left }))] : []),
    ];
  }

  #open(a: ActEntry): string[] {
    const code = a.until ? 'standing/act-until' : 'standing/act-open';
    const until = a.until ? rangeText(a.until, this.#messages) : '';
    return [
      ...this.#item(this.#say(code, { act: this.#name(a.event), by: this.#say(`standing/by-${a.by}`), until })),
      ...(a.until ? this.workings(a.working) : []),
    ];
  }

  #closed(a: ActEntry): string[] {
    const from = a.from ? rangeText(a.from, this.#messages) : '';
    const head = this.#say(`standing/act-${a.state}`, {
      act: this.#name(a.event),
      by: this.#say(`standing/by-${a.by}`),
      from,
    });
    return [
      ...this.#item(head),
      ...a.because.flatMap((b) => this.#because(b)),
      ...(a.from ? this.workings(a.working) : []),
    ];
  }

  #because(b: BecauseEntry): string[] {
    const all = this.#reasons(b);
    const reasons = all.length > 0 ? all.join(this.#say('standing/join')) : b.sentence;
    return this.#under(this.#say('standing/because', { reasons, article: this.article(b.article), rule: b.rule }));
  }

  #reasons(b: BecauseEntry): string[] {
    if (b.never) return [this.#say('standing/never')];
    if (b.passed) return [this.#say('standing/passed', { day: rangeText(b.passed, this.#messages) })];
    const known = b.parts.filter((p) => p.met === false);
    // What is not known matters only where nothing that is known decides.
    const parts = known.length > 0 ? known : b.parts;
    const hangs = parts.filter((p) => p.met === null && b.verdict !== 'not-begun' && p.missing.length > 0);
    return [
      ...parts
        .filter((p) => !hangs.includes(p))
        .map((p) => {
          const event = p.happened ? this.eventText(p.happened) : '';
          if (p.met === false) return this.#say('standing/not-met', { text: p.text, event });
          return this.#say(b.verdict === 'not-begun' ? 'standing/waits' : 'standing/not-known', { text: p.text });
        }),
      ...(hangs.length > 0
        ? [this.#say('standing/depends', { text: hangs.map((p) => p.text).join(this.#say('standing/comma')) })]
        : []),
      ...b.judgments.map((text) => this.#say('standing/judge', { text: this.namer.judgment(text) })),
    ];
  }

  clocks(clocks: readonly ClockEntry[]): string[] {
    const shown = clocks.filter((k) => k.standing !== 'not-begun');
    return shown.length === 0
      ? []
      : this.#section(
          'standing/clocks',
          shown.flatMap((k) => this.clock(k)),
        );
  }

  clock(k: ClockEntry): string[] {
    const state = k.served && k.standing !== 'ended' ? 'served' : k.standing;
    const head = this.#say(`standing/clock-${state}`, {
      clock: this.#say('standing/name', { name: this.namer.term(k.name) }),
      due: k.due ? rangeText(k.due, this.#messages) : '',
      left: k.left === null ? '' : amountText({ n: Math.abs(k.left), unit: k.unit }, this.#messages),
      event: k.begunBy ? this.eventText(k.begunBy) : '',
      ended: k.endedBy ? this.eventText(k.endedBy) : '',
      article: this.article(k.article),
    });
    return [...this.#item(head), ...(state === 'served' ? [] : this.workings(k.working))];
  }

  /** An event by what the law calls it, and its day. */
  eventText({ kind, time }: ReportedEvent): string {
    return this.#say('story/event-on', { event: this.namer.event(kind), time: time ?? this.#say('story/no-time') });
  }

  article(citation: string): string {
    return headingIn(citation, this.#messages.language);
  }

  /** Days and their working. */
  workings(limits: readonly LimitWorking[]): string[] {
    if (!this.#works) return [];
    return limits.flatMap((limit) =>
      limitSentences(limit, this.#messages, this.namer).map(
        ({ text, step }) => `      ${step ? '  ' : ''}${wrapped(text, this.#style.width - 8, '          ')}`,
      ),
    );
  }

  #bodies(body: readonly string[]): string {
    return body.flatMap((b) => this.namer.bearer(b) ?? []).join(this.#say('standing/or'));
  }

  /** As the law names it where that is in the reader's language. */
  bearer({ bearer, bearerName }: Pick<DueEntry, 'bearer' | 'bearerName'>): string {
    const named = bearerName === null ? null : this.namer.bearer(bearerName);
    return named ?? this.#say(`standing/by-${bearer}`);
  }

  names(kinds: readonly string[], last: 'standing/or' | 'standing/and'): string {
    const names = kinds.map((k) => this.#name(k));
    if (names.length < 2) return names[0] ?? '';
    return names.slice(0, -1).join(this.#say('standing/comma')) + this.#say(last) + names.at(-1)!;
  }

  #name(kind: string): string {
    return this.#say('standing/name', { name: this.namer.event(kind) });
  }

  #section(code: string, lines: readonly string[]): string[] {
    return ['', this.#style.bold(this.#say(code)), ...lines];
  }

  #item(text: string): string[] {
    return [`  ${wrapped(text, this.#style.width - 2, '    ')}`];
  }

  #under(text: string): string[] {
    return [`    ${wrapped(text, this.#style.width - 4, '    ')}`];
  }

  #say(code: string, data?: Readonly<Record<string, string | number>>): string {
    return this.#messages.text(code, data);
  }
}

const REMEDY_ORDER: readonly string[] = ['open', 'depends', 'later', 'not-begun', 'unknown', 'for-review'];

/** Of offices' acts, those that something stands in the way of and somebody waits for, or that time alone will open or has closed. */
function isTelling({ by, state, answers, because }: ActEntry): boolean {
  if (because.some((b) => b.never)) return false;
  if (by === 'party' || answers.length > 0) return true;
  return state === 'barred' || state === 'later' || state === 'too-late';
}

/** Whether a clock behind a due day stands still: each day that passes so moves the due day on. */
function standsStill(working: DueEntry['working']): boolean {
  return working.some((limit) => limit.clock?.steps.some((step) => step.lasts && step.ineffective === null));
}
