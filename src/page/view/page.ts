import { fillMessage } from '../../messages/index.js';
import type { Amount, DayRange, Reason } from '../../report/index.js';
import type { PageData } from './data.js';

/** The data of a page with the words and numbers of its language. */
export interface Page {
  readonly data: PageData;
  text(code: string, data?: Readonly<Record<string, string | number>>): string;
  number(n: number): string;
  /** Of a share from 0 to 1; what is not nothing is not shown as nothing. */
  percent(share: number): string;
  amount(amount: Amount): string;
  eventText(kind: string): string;
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
    eventText: (kind) => data.events[kind]?.text ?? kind,
  };
}

function percents(language: string): (share: number) => string {
  const formats = [0, 1, 2].map(
    (digits) =>
      new Intl.NumberFormat(language, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  return (share) => {
    if (share > 0 && share < 0.0001) return `<${formats[2]!.format(0.0001)}`;
    if (share > 0.9999 && share < 1) return `>${formats[2]!.format(0.9999)}`;
    return formats[share === 0 || share === 1 ? 0 : share < 0.01 || share > 0.99 ? 2 : 1]!.format(share);
  };
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

/** What the record lacks, with the law's words for the event where there are some. */
export function reasonText({ text, eventText }: Page, reason: Reason): string {
  const { why } = reason;
  if (reason.field === null) return text(why === 'value' ? 'why/value-unknown' : `why/${why}`, { field: '' });
  if (why === 'judgment') return text(`why/${why}`, { field: reason.field });
  const [event = '', ...attribute] = reason.field.split('.');
  const field = text('page/quoted', { text: [eventText(event), ...attribute].join(': ') });
  return text(`why/${why}`, { field });
}
