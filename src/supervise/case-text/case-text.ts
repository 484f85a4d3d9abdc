import { type Messages, verdictWord } from '../../messages/index.js';
import {
  amountText,
  type CaseEvidence,
  type LimitWorking,
  limitSentences,
  Namer,
  type ReportedEvent,
  type ReportedFinding,
  type Wording,
} from '../../report/index.js';

/** Words for what a case has, in the reader's language: the same in worksheets and in letters. */
export class CaseText {
  readonly #namer: Namer;

  constructor(
    wording: Wording,
    private readonly messages: Messages,
  ) {
    this.#namer = new Namer(wording, messages.language);
  }

  /** What all events of the case say alike, in one line, then a line an event. */
  timeline({ events }: CaseEvidence): string[] {
    const [first, ...rest] = events;
    const common =
      first && rest.length > 0
        ? first.facts.filter(([name, value]) => rest.every((e) => e.facts.some(([n, v]) => n === name && v === value)))
        : [];
    const isCommon = (name: string) => common.some(([n]) => n === name);
    return [
      ...(common.length > 0 ? [this.facts(common)] : []),
      ...events.map((event) => {
        const own = event.facts.filter(([name]) => !isCommon(name));
        return own.length === 0 ? this.event(event) : `${this.event(event)} (${this.facts(own)})`;
      }),
    ];
  }

  /** `2025-01-03 14:30  Petition received` */
  event({ kind, time }: Pick<ReportedEvent, 'kind' | 'time'>): string {
    return `${time === null ? this.messages.text('story/no-time') : plainTimes(time)}  ${this.#namer.event(kind)}`;
  }

  /** How each limit came about, a step a line. */
  working(limits: readonly LimitWorking[]): string[] {
    return limits.flatMap((limit) =>
      limitSentences(limit, this.messages, this.#namer).map(({ text, step }) =>
        plainTimes(step === null ? text : `  ${text}`),
      ),
    );
  }

  /** `late by 3 days` */
  verdict({ verdict, late }: Pick<ReportedFinding, 'verdict' | 'late'>): string {
    const { messages } = this;
    const code = verdictWord({ verdict, late });
    const said = messages.text(code);
    if (late === null || late.n === 0) return said;
    const by = late.n < 0 ? 'case-text/early' : 'case-text/late';
    return messages.text(code === `verdict/${verdict}` ? by : 'case-text/by', {
      verdict: said,
      amount: amountText({ n: Math.abs(late.n), unit: late.unit }, messages),
    });
  }

  private facts(facts: readonly (readonly [name: string, value: string])[]): string {
    const { messages } = this;
    return facts
      .map(([name, value]) => messages.text('story/fact', { name: this.#name(name), value: this.#value(value) }))
      .join(messages.text('text/comma'));
  }

  /** Several values of one attribute are recorded as a list. */
  #value(value: string): string {
    const all = listed(value);
    if (all === null) return plainTimes(this.#namer.value(value));
    return all.map((one) => this.#namer.value(one)).join(this.messages.text('text/comma'));
  }

  #name(name: string): string {
    return WHO.has(name) ? this.messages.text(`case-text/${name}`) : this.#namer.term(name);
  }
}

const WHO: ReadonlySet<string> = new Set(['actor', 'role', 'office']);

/** `2025-01-03T14:30` as people write it. */
const plainTimes = (text: string) => text.replace(/\b(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/g, '$1 $2');

function listed(value: string): readonly string[] | null {
  if (!value.startsWith('["') || !value.endsWith('"]')) return null;
  try {
    const all: unknown = JSON.parse(value);
    return Array.isArray(all) && all.every((one) => typeof one === 'string') ? all : null;
  } catch {
    return null;
  }
}
