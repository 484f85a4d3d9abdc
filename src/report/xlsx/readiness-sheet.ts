import { citationIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import type { ReportDocument } from '../document/index.js';
import { Namer } from '../names.js';
import { lackingText, suspicionText } from '../suspicion-text.js';
import type { Kind, Value } from './cells.js';
import type { LooseCell, Sheet } from './sheet-writer.js';

const COLUMNS: readonly (readonly [title: string, kind: Kind])[] = [
  ['rule', 'text'],
  ['article', 'text'],
  ['instances', 'number'],
  ['decided', 'number'],
  ['decided-share', 'share'],
  ['suspect', 'prose'],
  ['lacking', 'prose'],
];

/** What the record can tell at all, one row a rule; below, what is odd in the record. */
export function readinessSheet(report: ReportDocument, messages: Messages): Sheet {
  const namer = new Namer(report.wording, messages.language);
  const rows = report.readiness.rules.map((ready, i): Value[] => [
    report.rules[i]?.rule ?? null,
    citationIn(report.rules[i]?.article ?? '', messages.language),
    ready.instances,
    ready.decided,
    ready.instances === 0 ? null : ready.decided / ready.instances,
    suspicionText(ready, messages),
    lackingText(ready, namer, messages),
  ]);
  return {
    name: messages.text('xlsx/readiness'),
    columns: COLUMNS.map(([title, kind]) => ({ title: messages.text(`column/${title}`), kind })),
    rows,
    below: oddities(report, messages),
  };
}

const cell = (value: Value, kind: Kind = 'text'): LooseCell => ({ value, kind });

function oddities({ readiness, wording }: ReportDocument, messages: Messages): LooseCell[][] {
  const { duplicates, impossible, unreadable, piledUp, lag } = readiness;
  const namer = new Namer(wording, messages.language);
  const event = (kind: string) => cell(namer.event(kind));
  const heading = (...codes: string[]) => [[], codes.map((code) => cell(messages.text(code), 'heading'))];
  const n = (value: number) => cell(value, 'number');
  const rows: LooseCell[][] = heading('ready/duplicates', 'column/cases', 'column/events');
  rows.push([cell(messages.text('ready/repeated')), n(duplicates.cases), n(duplicates.events)]);
  if (impossible.length > 0) {
    rows.push(...heading('ready/impossible', 'column/event', 'column/events'));
    rows.push(...impossible.map((i) => [cell(messages.text(`impossible/${i.why}`)), event(i.event), n(i.events)]));
  }
  if (unreadable.length > 0) {
    rows.push(...heading('ready/unreadable', 'column/kept-in', 'column/values', 'column/written'));
    rows.push(
      ...unreadable.map((u) => [
        cell(namer.field(u.field)),
        cell(u.column),
        n(u.values),
        cell(u.words.length > 0 ? u.words.map((w) => `${w.word} (${w.values})`).join(' | ') : u.written.join(' | ')),
      ]),
    );
  }
  if (piledUp.length > 0) {
    rows.push(...heading('ready/piled-up', 'column/event', 'column/events', 'column/usual'));
    rows.push(...piledUp.map((p) => [cell(p.day, 'time'), event(p.event), n(p.events), n(p.usual)]));
  }
  if (lag !== null) {
    rows.push(
      ...heading('ready/lag', 'column/events', 'column/median', 'column/p90', 'column/longest', 'column/negative'),
    );
    rows.push([
      cell(messages.text('ready/lag-days')),
      n(lag.events),
      n(lag.median),
      n(lag.p90),
      n(lag.longest),
      n(lag.negative),
    ]);
  }
  return rows;
}
