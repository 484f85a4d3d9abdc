import { headingIn, textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { amountText, numbers, type ReportDocument, type ReportedFinding } from '../../report/index.js';
import { CaseText, ruleTitle } from '../case-text/index.js';
import type { Shown } from '../sampling/index.js';
import type { Block } from './block.js';

/** Whether an adverse finding says something of an office: a right that a party used too late, or not at all, does not. */
export function concernsOffice(
  { rule, verdict }: Pick<ReportedFinding, 'rule' | 'verdict'>,
  report: ReportDocument,
): boolean {
  const bearer = report.wording.rules[report.rules.findIndex((r) => r.rule === rule)]?.bearer ?? null;
  return verdict === 'breach' || ((verdict === 'late' || verdict === 'overdue') && bearer !== 'party');
}

/** Findings of one rule, which are answered by one recommendation. */
export interface Recommendation {
  readonly rule: string;
  readonly findings: readonly (Shown & { readonly finding: ReportedFinding })[];
}

/** In the law's order; the findings of each by case. */
export function recommendationsOf(shown: readonly Shown[], { rules }: ReportDocument): Recommendation[] {
  return rules.flatMap(({ rule }) => {
    const findings = shown.flatMap((one) =>
      one.finding !== null && one.rule === rule ? [{ ...one, finding: one.finding }] : [],
    );
    findings.sort((a, b) => (a.finding.case < b.finding.case ? -1 : a.finding.case > b.finding.case ? 1 : 0));
    return findings.length === 0 ? [] : [{ rule, findings }];
  });
}

/** Makes the parts of a letter. */
export class LetterParts {
  readonly #texts: CaseText;
  readonly #n: (n: number) => string;

  constructor(
    private readonly report: ReportDocument,
    private readonly messages: Messages,
  ) {
    this.#texts = new CaseText(report.wording, messages);
    this.#n = numbers(messages);
  }

  /** One recommendation a rule, with the list of the cases behind it. */
  recommendations(all: readonly Recommendation[]): Block[] {
    return all.flatMap((one, i) => this.#recommendation(one, i + 1));
  }

  #recommendation({ rule, findings }: Recommendation, number: number): Block[] {
    const { report, messages } = this;
    const at = report.rules.findIndex((r) => r.rule === rule);
    const words = report.wording.rules[at]!;
    const { language } = messages;
    const title = ruleTitle(report, rule, messages);
    const article = headingIn(words.heading, language);
    const gloss = words.gloss
      .map((texts) => textIn(texts, language, ''))
      .filter((text) => text.replace(/[.。]$/u, '') !== title && text !== '');
    const notDone = findings.filter(({ finding }) => finding.verdict === 'overdue').length;
    const { kind, unconfirmed } = report.rules[at]!;
    const isDuty = kind === 'duty';
    const say = (code: string, data = {}) => ({ is: 'paragraph', text: messages.text(code, data) }) as const;
    return [
      { is: 'heading', text: messages.text('letter/rule', { n: number, heading: title }) },
      ...(title === article ? [] : [{ is: 'small' as const, text: article }]),
      ...gloss.map((text) => say('letter/law-says', { text })),
      say(isDuty ? 'letter/duty' : 'letter/guard', { n: findings.length, shown: this.#n(findings.length) }),
      this.#list(findings, number),
      say('letter/we-recommend'),
      ...(notDone > 0
        ? [{ is: 'item' as const, text: messages.text('letter/do-now', { n: notDone, shown: this.#n(notDone) }) }]
        : []),
      { is: 'item', text: messages.text('letter/say-why', { n: findings.length }) },
      { is: 'item', text: messages.text('letter/no-more') },
      {
        is: 'small',
        text: messages.text('letter/as-checked', { rule, sentence: textIn(words.sentence, language, rule) }),
      },
      ...(unconfirmed ? [{ is: 'small' as const, text: messages.text('report/unconfirmed-one') }] : []),
    ];
  }

  #list(findings: Recommendation['findings'], number: number): Block {
    const { messages } = this;
    const titles = ['number', 'case', 'act', 'due', 'happened'].map((code) => messages.text(`letter/column-${code}`));
    const rows = findings.map(({ finding, act }, i) => [
      `${number}.${i + 1}`,
      finding.case,
      act === null ? '' : this.#texts.event(act),
      finding.due ?? '',
      this.happened(finding),
    ]);
    return { is: 'table', head: titles, rows, widths: [8, 22, 28, 14, 28] };
  }

  /** What became of it: when the act came, or that it has not come, and by how much too late. */
  happened(finding: ReportedFinding): string {
    const { messages, report } = this;
    const verdict = this.#texts.verdict(finding);
    if (finding.verdict === 'overdue') return messages.text('letter/not-done', { at: report.at, verdict });
    if (finding.verdict === 'breach') return this.#breach(finding);
    return finding.other === null ? verdict : `${this.#texts.event(finding.other)}\n${verdict}`;
  }

  #breach({ late }: ReportedFinding): string {
    const { messages } = this;
    if (late === null || late.n === 0) return messages.text('letter/not-so');
    const amount = amountText({ n: Math.abs(late.n), unit: late.unit }, messages);
    return messages.text(late.n > 0 ? 'letter/done-after' : 'letter/done-early', { amount });
  }

  /** Of each case the facts, the working, what is asked, and a form for the reply. */
  eachCase(all: readonly Recommendation[]): Block[] {
    const { messages } = this;
    const label = (code: string) => messages.text(`letter/${code}`);
    return all.flatMap(({ findings, rule }, r) => {
      const at = this.report.rules.findIndex((one) => one.rule === rule);
      const article = headingIn(this.report.wording.rules[at]!.heading, messages.language);
      return findings.flatMap(({ finding, case: evidence, limits }, i): Block[] => [
        {
          is: 'subheading',
          text: messages.text('letter/one-case', { n: `${r + 1}.${i + 1}`, case: finding.case, id: `F-${finding.id}` }),
        },
        {
          is: 'table',
          head: null,
          widths: [22, 78],
          rows: [
            [label('facts'), this.#texts.timeline(evidence).join('\n')],
            [label('article'), article],
            [label('working'), this.#texts.working(limits).join('\n') || messages.text('sheet/no-working')],
            [label('finding'), this.happened(finding)],
            [label('asked'), messages.text(`letter/asked-${finding.verdict}`)],
            [
              label('answer'),
              ['accepted', 'explained', 'disputed', 'data-error']
                .map((word) => `\u2610 ${messages.text(`letter/answer-${word}`)}`)
                .join('\n'),
            ],
            [label('explanation'), '\n\n'],
            [label('signed'), '\n'],
          ],
        },
      ]);
    });
  }

  /** What whoever reads the letter should know of how the findings came about. */
  basis(): Block[] {
    const { report, messages } = this;
    const { law, receipt, log, at } = report;
    const small = (text: string) => ({ is: 'small', text }) as const;
    return [
      small(
        messages.text('letter/basis-check', {
          log: baseName(log.name),
          at,
          law: law.id,
          source: textIn(report.wording.source, messages.language, ''),
          program: report.duecourse,
        }),
      ),
      ...(law.draft ? [small(messages.text('letter/basis-draft'))] : []),
      small(messages.text(receipt.options.showPersons ? 'report/shows-persons' : 'letter/basis-masked')),
      small(
        messages.text('letter/basis-hash', {
          law: receipt.law.hash.slice(0, 16),
          findings: (receipt.findings ?? '-').slice(0, 16),
        }),
      ),
    ];
  }
}

function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) || name;
}
