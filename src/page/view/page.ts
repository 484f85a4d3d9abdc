import { fillMessage, percents } from '../../messages/index.js';
import type { Amount, DayRange, Reason } from '../../report/index.js';
import type { PageData, PageRule } from './data.js';
import { inLanguage } from './foreign.js';

/** The data of a page with the words and numbers of its language. */
export interface Page {
  readonly data: PageData;
  text(code: string, data?: Readonly<Record<string, string | number>>): string;
  number(n: number): string;
  /** Of a share from 0 to 1; what is not nothing is not shown as nothing. */
  percent(share: number): string;
  amount(amount: Amount): string;
  eventText(kind: string): string;
  /** An attribute, fact or clock as the law calls it for readers; else its name, hyphens as spaces. */
  term(name: string): string;
  /** A recorded value, as far as the law has words for it. */
  value(text: string): string;
}

export function pageOf(data: PageData): Page {
  const { texts, language } = data;
  const format = new Intl.NumberFormat(language);
  const text: Page['text'] = (code, values) => fillMessage(texts[code] ?? code, values);
  const number = (n: number) => format.format(n);
  return {
    data,
    text,
    number,
    percent: percents(language),
    amount: ({ n, unit }) => text(Math.abs(n) === 1 ? `report/one-${unit}` : `report/many-${unit}`, { n: number(n) }),
    eventText: (kind) => (data.events[kind] ? inLanguage(data.events[kind]) : kind),
    term: (name) =>
      ACTING.has(name) ? text(`page/term-${name}`) : (own(data.terms, name) ?? name.replaceAll('-', ' ')),
    value: (said) => (TRUTH.has(said) ? text(TRUTH.get(said)!) : (own(data.values, said) ?? said)),
  };
}

/** Chinese leaves no space between sentences. */
export function sentenceGap({ data }: Page): string {
  return data.language === 'zh' ? '' : ' ';
}

const TRUTH: ReadonlyMap<string, string> = new Map([
  ['true', 'value/true'],
  ['false', 'value/false'],
]);

/** What every event has beside its attributes. */
const ACTING: ReadonlySet<string> = new Set(['actor', 'role', 'office']);

function own(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

/** A time of the log for reading: a space between day and clock. */
export function readable(time: string): string {
  return time.replace('T', ' ');
}

/** What is known of a day or instant, in words. */
export function rangeText(page: Page, { earliest, latest }: DayRange): string {
  if (earliest === null && latest === null) return page.text('working/unknown');
  if (earliest === latest) return readable(latest ?? '');
  if (earliest === null) return page.text('working/until', { day: readable(latest ?? '') });
  if (latest === null) return page.text('working/since', { day: readable(earliest) });
  return page.text('working/between', { from: readable(earliest), to: readable(latest) });
}

/** A rule in running text: what it asks, with its article; its name where it needs one to be told apart. */
export function ruleLabel({ text }: Page, { title, name, article, isAmbiguous }: PageRule): string {
  if (title === null) return text('page/rule-plain', { rule: name, article });
  return text('page/rule-label', { title: inLanguage(title), rule: isAmbiguous ? name : '', article });
}

/** The same by its name alone, as notes have it: a rule of which the page shows nothing has no other. */
export function ruleNamed(page: Page, name: string): string {
  const rule = page.data.rules.find((known) => known.name === name);
  return rule === undefined ? name : ruleLabel(page, rule);
}

/** What the binding takes for granted (`assumedText` of the report), said in the reader's language. */
export function assumptionText({ text, eventText, term, value }: Page, assumption: string): string {
  const never = / never happens$/.exec(assumption);
  if (never)
    return text('report/assumed-never', {
      event: text('page/quoted', { text: eventText(assumption.slice(0, never.index)) }),
    });
  const missing = / is missing$/.exec(assumption);
  if (missing)
    return text('report/assumed-missing', {
      attribute: text('page/quoted', { text: term(assumption.slice(0, missing.index)) }),
    });
  const at = assumption.indexOf(' = ');
  if (at < 0) return assumption;
  return text('report/assumed-value', {
    attribute: text('page/quoted', { text: term(assumption.slice(0, at)) }),
    value: value(assumption.slice(at + 3)),
  });
}

/** A way to read the text, in the law's own words where the report has them. */
export function readingText({ text, data }: Page, reading: string): string {
  const said = own(data.readings, reading);
  return said === undefined ? reading : text('page/quoted', { text: said });
}

/** What the record lacks, with the law's words for the event where there are some. */
export function reasonText({ text, eventText, term, data }: Page, reason: Reason): string {
  const { why } = reason;
  if (reason.field === null) return text(why === 'value' ? 'why/value-unknown' : `why/${why}`, { field: '' });
  if (why === 'judgment') return text(`why/${why}`, { field: own(data.judgments, reason.field) ?? reason.field });
  if (why === 'calendar') return text(`why/${why}`, { field: reason.field });
  const [event = '', ...attribute] = reason.field.split('.');
  const field = text('page/quoted', { text: [eventText(event), ...attribute.map(term)].join(text('text/colon')) });
  return text(`why/${why}`, { field });
}

/** What is said of several fields as of one. */
const LISTED: ReadonlySet<string> = new Set(['event', 'attribute', 'absent', 'unreadable']);

/** Several reasons, each but once; fields of which the same is said stand together. */
export function reasonsText(page: Page, reasons: readonly Reason[]): string {
  const { text } = page;
  const mark = '\ue003';
  const said = new Map<string, string[]>();
  for (const reason of reasons) {
    const whole = reasonText(page, reason);
    const frame = text(`why/${reason.why}`, { field: mark });
    const [before = '', after = ''] = frame.split(mark);
    const framed = LISTED.has(reason.why) && reason.field !== null && whole.startsWith(before) && whole.endsWith(after);
    const field = framed ? whole.slice(before.length, whole.length - after.length) : '';
    const key = framed ? frame : whole;
    const fields = said.get(key) ?? [];
    if (field === '' || !fields.includes(field)) said.set(key, [...fields, field]);
  }
  const listed = [...said].map(([frame, fields]) => frame.replace(mark, () => fields.join(text('text/comma'))));
  return listed.join(text('text/semicolon'));
}
