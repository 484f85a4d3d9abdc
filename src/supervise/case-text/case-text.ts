import type { Messages } from '../../messages/index.js';
import {
  amountText,
  type CaseEvidence,
  eventName,
  type LimitWorking,
  limitSentences,
  type ReportedEvent,
  type ReportedFinding,
  type Wording,
} from '../../report/index.js';

/** Words for what a case has, in the reader's language: the same in worksheets and in letters. */
export class CaseText {
  constructor(
    private readonly wording: Wording,
    private readonly messages: Messages,
  ) {}

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

  /** `2025-01-03  Petition received` */
  event({ kind, time }: Pick<ReportedEvent, 'kind' | 'time'>): string {
    return `${time ?? this.messages.text('story/no-time')}  ${eventName(this.wording, kind, this.messages)}`;
  }

  /** How each limit came about, a step a line. */
  working(limits: readonly LimitWorking[]): string[] {
    const nameOf = (kind: string) => eventName(this.wording, kind, this.messages);
    return limits.flatMap((limit) =>
      limitSentences(limit, this.messages, nameOf).map(({ text, step }) => (step === null ? text : `  ${text}`)),
    );
  }

  /** `late by 3 days` */
  verdict({ verdict, late }: Pick<ReportedFinding, 'verdict' | 'late'>): string {
    const { messages } = this;
    const said = messages.text(`verdict/${verdict}`);
    if (late === null || late.n === 0) return said;
    return messages.text(late.n < 0 ? 'case-text/early' : 'case-text/late', {
      verdict: said,
      amount: amountText({ n: Math.abs(late.n), unit: late.unit }, messages),
    });
  }

  private facts(facts: readonly (readonly [name: string, value: string])[]): string {
    return facts.map(([name, value]) => `${this.factName(name)}: ${value}`).join(', ');
  }

  private factName(name: string): string {
    const code = `case-text/${name}`;
    return this.messages.has(code) ? this.messages.text(code) : name;
  }
}
