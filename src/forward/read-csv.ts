import { failInput, type Range } from '../base/index.js';
import type { RawEvent, RawMatter, Written } from './assemble.js';

const OWN = { date: 'time', time: 'time', event: 'event', by: 'actor', as: 'role', of: 'office' } as const;
type Own = (typeof OWN)[keyof typeof OWN];

/** Reads a matter written as CSV: a row of names (`date`, `event`, `by`, `as`, `of`, attributes), then a row an event. */
export function readCsv(text: string, file: string): RawMatter {
  const [head, ...rows] = records(text, file);
  const names = (head ?? []).map((cell) => ({ ...cell, text: cell.text.trim() }));
  for (const wanted of ['date', 'event'])
    if (!names.some(({ text: name }) => name === wanted || (wanted === 'date' && name === 'time')))
      failInput('matter/no-column', file, { ...place(names[0]), data: { column: wanted } });
  const events = rows.flatMap((row) =>
    row.every(({ text: cell }) => cell.trim() === '') ? [] : [eventOf(names, row, file)],
  );
  return { id: null, law: null, at: null, events, notRecorded: [], neverHappens: [], assume: [] };
}

function eventOf(names: readonly Written[], row: readonly Written[], file: string): RawEvent {
  const own: Partial<Record<Own, Written>> = {};
  const attributes: { name: Written; value: Written }[] = [];
  if (row.length > names.length)
    failInput('matter/too-many-cells', file, { ...place(row[names.length]), data: { columns: names.length } });
  for (const [i, cell] of row.entries()) {
    const name = names[i]!;
    if (cell.text.trim() === '') continue;
    const field = Object.hasOwn(OWN, name.text) ? OWN[name.text as keyof typeof OWN] : undefined;
    if (field) own[field] = { ...cell, text: cell.text.trim() };
    // A fault of an attribute's name is told where it is used.
    else attributes.push({ name: { text: name.text, range: cell.range }, value: cell });
  }
  if (!own.event) failInput('matter/event-form', file, place(row[0]));
  const { time = null, event, actor = null, role = null, office = null } = own;
  return { time, event, actor, role, office, attributes, range: row[0]?.range ?? null };
}

function place(cell: Written | undefined): { range?: Range } {
  return cell?.range ? { range: cell.range } : {};
}

/** Records of cells with their places; cells in double quotes may hold commas, line ends and doubled quotes. */
function records(text: string, file: string): Written[][] {
  const all: Written[][] = [];
  let record: Written[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let lineStart = 0;
  while (at < text.length) {
    const start = at;
    const from = { line, column: start - lineStart + 1 };
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length)
          failInput('matter/open-quote', file, {
            range: { ...from, endLine: from.line, endColumn: from.column + 1, offset: start, end: start + 1 },
          });
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at++;
        } else if (text[at] === '\n') {
          line++;
          lineStart = at + 1;
        }
        cell += text[at];
      }
      at++;
    }
    const plain = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++;
    cell += text.slice(plain, at).replace(/\r$/, '');
    const range = { ...from, endLine: line, endColumn: at - lineStart + 1, offset: start, end: at };
    record.push({ text: cell, range });
    const ends = at >= text.length || text[at] === '\n';
    if (ends) {
      if (record.length > 1 || record[0]!.text !== '') all.push(record);
      record = [];
      line++;
      lineStart = at + 1;
    }
    at++;
  }
  if (record.length > 0) all.push(record);
  return all;
}
