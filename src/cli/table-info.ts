import { jsonText } from '../base/index.js';
import { type ColumnDescription, shownNames, type TableDescription } from '../log/index.js';
import type { Messages } from '../messages/index.js';
import { numbers, textTable } from '../report/index.js';

/** What a table that is no event log looks like, for a reader at a terminal: names of columns, never their values. */
export function tableInfoText(table: TableDescription, messages: Messages, bold: (text: string) => string): string {
  const n = numbers(messages);
  const { sheetsRead, sheets, encoding, delimiter } = table;
  const head = messages.text('info/table', { name: table.file, rows: n(table.rows), columns: n(table.columns.length) });
  const form = messages.text('info/table-form', {
    encoding: encoding ?? '',
    delimiter: delimiter === '\t' ? 'tab' : (delimiter ?? ''),
    sheet: sheetsRead.join(', '),
    others: sheets.filter((name) => !sheetsRead.includes(name)).join(', '),
  });
  const names = shownNames(table.columns.map(({ name }) => name));
  const columns = textTable(
    [
      { title: messages.text('info/column'), align: 'left' },
      { title: messages.text('info/looks'), align: 'left' },
      { title: messages.text('info/present'), align: 'right' },
      { title: messages.text('info/distinct'), align: 'right' },
      { title: messages.text('info/dates'), align: 'left' },
    ],
    table.columns.map((column, i) => [
      names[i]!,
      messages.text(`info/looks-${column.looks}`),
      n(column.filled),
      n(column.distinct),
      datesText(column, messages),
    ]),
    bold,
  );
  const odd = table.oddities.map(({ code, count, subject }) =>
    messages.text(`oddity/${code}`, { count: n(count), example: '…', subject: subject ?? '' }),
  );
  const parts = [`${bold(head)}\n${form}`.trimEnd(), columns.trimEnd(), ...(odd.length > 0 ? [odd.join('\n')] : [])];
  return `${[...parts, messages.text('info/table-next')].join('\n\n')}\n`;
}

function datesText({ dates }: ColumnDescription, messages: Messages): string {
  if (dates === null) return '';
  const [order, ...more] = dates.orders;
  const orders = order === undefined ? messages.text('info/dates-disagree') : [order, ...more].join(' / ');
  const percent = Math.floor(dates.share * 1000) / 10;
  return `${orders}${dates.shortYears ? `, ${messages.text('info/dates-short')}` : ''}${percent < 100 ? `, ${percent}%` : ''}`;
}

/** The same for programs. */
export function tableInfoJson(table: TableDescription): string {
  const columns = table.columns.map(({ name, looks, filled, distinct, dates }) => ({
    name,
    looks,
    filled,
    distinct,
    dates: dates && { share: dates.share, orders: dates.orders, shortYears: dates.shortYears },
  }));
  const oddities = table.oddities.map(({ code, count, subject }) => ({ code, count, ...(subject ? { subject } : {}) }));
  return jsonText({ table: { ...table, columns, oddities } });
}
