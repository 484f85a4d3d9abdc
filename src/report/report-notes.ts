import type { Messages } from '../messages/index.js';
import type { ReportHead } from './report.js';

/** What a reader should know beside the figures: what was not checked, what the result rests on. */
export interface Notes {
  readonly notCheckable: readonly string[];
  readonly basis: readonly string[];
}

/** Notes of a report; `masked` says whether its values are pseudonyms, `byName` whether names were matched without a binding. */
export function reportNotes(head: ReportHead, about: { masked: boolean; byName: boolean }, messages: Messages): Notes {
  const assumptions = [...new Set(head.rules.flatMap((r) => r.assumptions))];
  return {
    notCheckable: head.notCheckable.map(({ rule, article, missing }) =>
      messages.text('report/not-checkable', { rule, article, missing: missing.join(', ') }),
    ),
    basis: [
      ...(about.byName ? [messages.text('report/matched-by-name')] : []),
      ...(assumptions.length > 0
        ? [
            messages.text('report/assumptions', {
              assumptions: assumptions.map((a) => assumptionIn(a, messages)).join('; '),
            }),
          ]
        : []),
      ...dueNotes(head, messages),
      ...oddityNotes(head, messages),
      ...(head.law.complete ? [] : [messages.text('report/incomplete')]),
      ...(head.law.draft ? [messages.text('report/draft')] : []),
      messages.text(about.masked ? 'report/masked' : 'report/shows-persons'),
    ],
  };
}

/** How the due days that the source keeps agree with the law's. */
export function dueNotes({ rules }: ReportHead, messages: Messages): string[] {
  return rules.flatMap(({ rule, recordedDue }) =>
    recordedDue === undefined ? [] : [messages.text('report/recorded-due', { rule, ...recordedDue })],
  );
}

export function oddityNotes({ oddities }: ReportHead, messages: Messages): string[] {
  return oddities
    .filter(({ code }) => messages.has(`oddity/${code}`))
    .map(({ code, count, example, subject }) =>
      messages.text('report/oddity', {
        text: messages.text(`oddity/${code}`, { count, example: example ?? '…', subject: subject ?? '' }),
      }),
    );
}

/** An assumption as programs read it (`assumedText`), said in the reader's language. */
function assumptionIn(text: string, messages: Messages): string {
  const never = / never happens$/.exec(text);
  if (never) return messages.text('report/assumed-never', { event: text.slice(0, never.index) });
  const at = text.indexOf(' = ');
  if (at < 0) return text;
  return messages.text('report/assumed-value', { attribute: text.slice(0, at), value: text.slice(at + 3) });
}
