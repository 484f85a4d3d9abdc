import { citationIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import type { ReportDocument } from './document/index.js';
import { Namer, type Names } from './names.js';
import { amountText, numbers } from './number-text.js';
import type { Receipt } from './receipt.js';
import type { ReportHead } from './report.js';

/** What a reader should know beside the figures: what was not checked, what the result rests on. */
export interface Notes {
  /** What may be what is lacking there. */
  readonly perhaps: readonly string[];
  readonly notCheckable: readonly string[];
  readonly basis: readonly string[];
}

/** Notes of a report; `byName` is said where names were matched without a binding. */
export function reportNotes(
  report: ReportHead & Pick<ReportDocument, 'receipt' | 'elapsed'> & { readonly wording: Names },
  byName: string,
  messages: Messages,
): Notes {
  const assumptions = [...new Set(report.rules.flatMap((r) => r.assumptions))];
  const namer = new Namer(report.wording, messages.language);
  return {
    perhaps: perhapsRecorded(report, messages),
    notCheckable: report.notCheckable.map(({ rule, article, missing }) =>
      messages.text('report/not-checkable', {
        rule,
        article: citationIn(article, messages.language),
        missing: missing.map((e) => quoted(namer.event(e), messages)).join(messages.text('text/comma')),
      }),
    ),
    basis: [
      ...(report.receipt.binding.name === null ? [byName] : []),
      ...(assumptions.length > 0
        ? [
            messages.text('report/assumptions', {
              assumptions: assumptions
                .map((a) => assumptionIn(a, namer, messages))
                .join(messages.text('text/semicolon')),
            }),
          ]
        : []),
      ...unconfirmedNotes(report, messages),
      ...lawNotes(report, namer, messages),
      ...judgmentNotes(report, namer, messages),
      ...elapsedNotes(report, messages),
      ...bearerNotes(report, messages),
      ...dueNotes(report, messages),
      ...oddityNotes(report, messages),
      ...(report.law.complete ? [] : [messages.text('report/incomplete')]),
      ...(report.law.draft ? [messages.text('report/draft')] : []),
      messages.text(report.receipt.options.showPersons ? 'report/shows-persons' : 'report/masked'),
    ],
  };
}

/**
 * What may be what rules lack that cannot be checked: it stands in the source, and the binding has it for nothing. Said before anybody
 * reads that the source does not record something.
 */
export function perhapsRecorded({ notCheckable, oddities }: ReportHead, messages: Messages): string[] {
  if (notCheckable.length === 0) return [];
  return oddities.flatMap(({ code, count, subject }) => {
    if (code === 'date-column-not-bound') return [messages.text('report/perhaps-columns', { columns: subject ?? '' })];
    if (code !== 'activity-not-bound') return [];
    return [messages.text('report/perhaps-activities', { n: count, count: numbers(messages)(count) })];
  });
}

/** What whoever wrote the law down assumed, and how a text that leaves its reading open was read. */
function lawNotes({ law, receipt }: ReportHead & { receipt: Receipt }, namer: Namer, messages: Messages): string[] {
  const readings = readingNames(receipt)
    .map((name) => {
      const text = namer.reading(name);
      return text === name ? name : messages.text('report/reading-means', { name, text });
    })
    .join(messages.text('text/semicolon'));
  return [
    ...Object.entries(law.assumed).map(([what, why]) =>
      messages.text('report/law-assumes', { what: namer.assumptionName(what), why: namer.assumption(what, why) }),
    ),
    ...(readings === '' ? [] : [messages.text('report/read-as', { readings })]),
  ];
}

/** By name, what the law as written down assumes and how its text is read; the head of a report says what each means. */
export function assumedNames({ law, receipt }: Pick<ReportHead, 'law'> & { receipt: Receipt }): string {
  return [...Object.keys(law.assumed), ...readingNames(receipt)].join('; ');
}

/** The readings that were assumed, `service.dispatch`. */
export function readingNames({ readings }: Receipt): string[] {
  return Object.entries(readings).map(([name, option]) => `${name}.${option}`);
}

/** What people have to answer before some verdicts can be given. */
function judgmentNotes({ rules }: ReportHead, namer: Namer, messages: Messages): string[] {
  return rules.flatMap(({ rule, counts, judgments = [] }) =>
    judgments.length === 0
      ? []
      : [
          messages.text('report/judgments', {
            rule,
            n: counts['for-review'],
            judgments: judgments
              .map((asked) => messages.text('report/judgment', { asked: namer.judgment(asked) }))
              .join(messages.text('text/comma')),
          }),
        ],
  );
}

/** What a reader must not take for certain: the text behind some rules was not seen. */
function unconfirmedNotes({ rules }: ReportHead, messages: Messages): string[] {
  const doubtful = rules.filter(({ unconfirmed }) => unconfirmed).map(({ rule }) => rule);
  return doubtful.length === 0
    ? []
    : [messages.text('report/unconfirmed', { rules: doubtful.join(messages.text('text/comma')) })];
}

/** What the law wants done without saying how soon: how long it took. */
function elapsedNotes(
  { rules, elapsed = [] }: ReportHead & Pick<ReportDocument, 'elapsed'>,
  messages: Messages,
): string[] {
  const n = numbers(messages);
  const told = elapsed.map(({ rule, n: done, median, waiting }) =>
    messages.text(median === null ? 'report/elapsed-none' : 'report/elapsed-rule', {
      rule: rules[rule]?.rule ?? '',
      n: n(done),
      median: amountText({ n: median ?? 0, unit: 'days' }, messages),
      waiting: waiting === 0 ? '' : n(waiting),
    }),
  );
  return told.length === 0
    ? []
    : [messages.text('report/elapsed', { rules: told.join(messages.text('text/semicolon')) })];
}

/** Who owes a duty that recurs is known from the log alone. */
function bearerNotes({ rules }: ReportHead, messages: Messages): string[] {
  const recurring = rules.filter(({ recurs }) => recurs !== undefined).map(({ rule }) => rule);
  return recurring.length === 0
    ? []
    : [messages.text('report/bearers-seen', { rules: recurring.join(messages.text('text/comma')) })];
}

/** How the due days that the source keeps agree with the law's. */
function dueNotes({ rules }: ReportHead, messages: Messages): string[] {
  return rules.flatMap(({ rule, recordedDue }) =>
    recordedDue === undefined ? [] : [messages.text('report/recorded-due', { rule, ...recordedDue })],
  );
}

/** A binding of the program that places more of the log than its own names do: said at the head, as all below rests on it. */
export function bindingAtHandLines({ oddities }: Pick<ReportHead, 'oddities'>, messages: Messages): string[] {
  return oddities.flatMap(({ code, count, subject = '' }) =>
    code === AT_HAND ? [messages.text('oddity/binding-at-hand', { count: numbers(messages)(count), subject })] : [],
  );
}

const AT_HAND = 'binding-at-hand';

function oddityNotes({ oddities }: ReportHead, messages: Messages): string[] {
  return oddities
    .filter(({ code }) => code !== AT_HAND && messages.has(`oddity/${code}`))
    .map(({ code, count, example, subject }) =>
      messages.text('report/oddity', {
        text: messages.text(`oddity/${code}`, {
          count: numbers(messages)(count),
          example: example ?? '…',
          // Of these the law's names of the events are told where the log's values may not be.
          subject: (code === 'bound-activity-absent' ? example : undefined) ?? subject ?? '',
        }),
      }),
    );
}

/** An assumption as programs read it (`assumedText`), said in the reader's language. */
export function assumptionIn(text: string, namer: Namer, messages: Messages): string {
  const never = / never happens$/.exec(text);
  if (never)
    return messages.text('report/assumed-never', { event: quoted(namer.event(text.slice(0, never.index)), messages) });
  const missing = / is missing$/.exec(text);
  if (missing)
    return messages.text('report/assumed-missing', {
      attribute: quoted(namer.term(text.slice(0, missing.index)), messages),
    });
  const at = text.indexOf(' = ');
  if (at < 0) return text;
  const [attribute, value] = [text.slice(0, at), text.slice(at + 3)];
  return messages.text('report/assumed-value', {
    attribute: quoted(namer.term(attribute), messages),
    value: valueText(value, namer, messages),
  });
}

export function quoted(text: string, messages: Messages): string {
  return messages.text('page/quoted', { text });
}

/** A value of an attribute in the reader's language, as far as the law has words for it. */
export function valueText(value: string, namer: Namer, messages: Messages): string {
  if (value === 'true') return messages.text('value/true');
  if (value === 'false') return messages.text('value/false');
  return namer.value(value);
}
