import { textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { numbers, type ReportDocument } from '../../report/index.js';
import {
  filledTemplate,
  LETTER_VERSION,
  type LetterDocument,
  type LetterFile,
  LetterParts,
  type parseTemplate,
  type Recommendation,
  rowOf,
} from '../../supervise/index.js';
import type { ReplyTerm } from './reply-term.js';

/** What a letter is made of. */
export interface Made {
  readonly report: ReportDocument;
  readonly office: string;
  readonly all: readonly Recommendation[];
  readonly reply: ReplyTerm;
  readonly lines: ReturnType<typeof parseTemplate>;
  readonly form: string;
  readonly sender: string;
  /** What sets the period for the reply. */
  readonly under: string;
}

export function letterOf(
  { report, office, all, reply, lines, form, sender, under }: Made,
  messages: Messages,
): LetterDocument {
  const n = numbers(messages);
  const parts = new LetterParts(report, messages);
  const findings = all.reduce((sum, one) => sum + one.findings.length, 0);
  const cases = new Set(all.flatMap((one) => one.findings.map(({ finding }) => finding.case))).size;
  const law = textIn(report.wording.lawTitles, messages.language, report.law.title);
  const fields = {
    office,
    sender,
    date: reply.date,
    law,
    at: report.at,
    findings: n(findings),
    cases: n(cases),
    'reply-by': reply.day,
    'reply-within': messages.text(`letter/period-${reply.period.unit}`, { n: reply.period.n }),
    'reply-under': under,
    form: form.split(/[/\\]/).at(-1) ?? form,
  };
  const asked = under === '' ? [{ is: 'small', text: messages.text('letter/no-law-sets') } as const] : [];
  const blocks = filledTemplate(lines, fields, {
    recommendations: parts.recommendations(all),
    'each-case': parts.eachCase(all),
    'reply-working': [...reply.lines.map((text) => ({ is: 'small', text }) as const), ...asked],
    basis: parts.basis(),
  });
  return {
    language: messages.language,
    title: messages.text('letter/title', { office }),
    foot: messages.text('letter/foot', { office, date: reply.date }),
    blocks,
  };
}

/** What was asked, for `reply`. */
export function letterFileOf(
  report: ReportDocument,
  office: string,
  all: readonly Recommendation[],
  reply: ReplyTerm,
  titles: LetterFile['titles'],
  of: NonNullable<LetterFile['of']> | null,
): LetterFile {
  return {
    duecourse: 'letter',
    letterVersion: LETTER_VERSION,
    office,
    date: reply.date,
    replyBy: reply.day,
    findings: report.receipt.findings,
    of,
    titles,
    rows: all.flatMap(({ findings }) =>
      findings.map(({ finding }) => ({ row: rowOf(finding.id), finding: finding.id, case: finding.case })),
    ),
  };
}
