import { createHash } from 'node:crypto';
import { headingIn, textIn } from '../../language/index.js';
import type { Sink } from '../../log/index.js';
import type { Messages } from '../../messages/index.js';
import { field, type ReportDocument, type Sheet, type SheetColumn, writeSheets } from '../../report/index.js';
import { CaseText, ruleTitle } from '../case-text/index.js';
import { shuffled } from './draw.js';
import type { Shown } from './population.js';
import { COLUMNS, type ColumnName, type SampleRow } from './sample-file.js';

/** A row of the worksheet with what stands in it. */
interface SheetRow {
  readonly drawn: SampleRow;
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>;
}

/** A worksheet: what was drawn, as people read and fill it in. */
export interface Worksheet {
  readonly columns: readonly ColumnName[];
  readonly titles: Readonly<Record<string, string>>;
  readonly rows: readonly SheetRow[];
}

export interface WorksheetOptions {
  readonly blind: boolean;
  /** Whether cases without a finding were drawn too: then of every row it is asked whether the case has another breach. */
  readonly asksOther: boolean;
  readonly seed: string;
  /** Whether the sheet itself offers what may be answered; else the titles of the columns say it. */
  readonly offersChoices: boolean;
}

/** Blind, the rows stand in an order of chance and do not tell what the program has said; else by rule. */
export function worksheet(
  shown: readonly Shown[],
  report: ReportDocument,
  { blind, asksOther, seed, offersChoices }: WorksheetOptions,
  messages: Messages,
): Worksheet {
  const columns = COLUMNS.filter((name) => (name !== 'machine' || !blind) && (name !== 'other' || asksOther));
  const keyOf = ({ finding, case: { case: id } }: Shown) => finding?.id ?? `clean ${id}`;
  const byKey = new Map(shown.map((one) => [keyOf(one), one]));
  const order = shuffled([...byKey.keys()], `${seed}\u0000order`);
  const ruleAt = new Map(report.rules.map(({ rule }, i) => [rule, i]));
  const place = (key: string) => {
    const one = byKey.get(key)!;
    return one.finding === null ? report.rules.length : (ruleAt.get(one.rule) ?? 0);
  };
  if (!blind) order.sort((a, b) => place(a) - place(b));
  const texts = new CaseText(report.wording, messages);
  const rows = order.map((key, i): SheetRow => {
    const one = byKey.get(key)!;
    const row = rowId(i, key, seed);
    const drawn = { row, finding: one.finding?.id ?? null, case: one.case.case, rule: one.rule };
    return { drawn, cells: { row, ...cellsOf(one, report, ruleAt.get(one.rule), texts, messages) } };
  });
  const titleOf = (name: ColumnName) => {
    const title = messages.text(`sheet/${name}`);
    const words = offersChoices ? undefined : ANSWERED_BY[name];
    if (words === undefined) return title;
    return messages.text('sheet/choices', { title, words: words.map((w) => messages.text(`sheet/${w}`)).join(' / ') });
  };
  return { columns, titles: Object.fromEntries(columns.map((c) => [c, titleOf(c)])), rows };
}

/** `017-kqzb`: its place, and letters that nobody types by mistake; no spreadsheet takes it for a number. */
function rowId(at: number, key: string, seed: string): string {
  const letters = [...createHash('sha256').update(`${seed}\u0000row\u0000${key}`).digest().subarray(0, 4)];
  const tag = letters.map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
  return `${String(at + 1).padStart(3, '0')}-${tag}`;
}

function cellsOf(
  { finding, case: evidence, rule, act, limits }: Shown,
  report: ReportDocument,
  at: number | undefined,
  texts: CaseText,
  messages: Messages,
): SheetRow['cells'] {
  const { wording, rules, at: checked } = report;
  const words = at === undefined ? undefined : wording.rules[at];
  const working = texts.working(limits);
  return {
    case: evidence.case,
    article: headingIn(words?.heading ?? rules[at ?? -1]?.article ?? '', messages.language),
    rule: [
      rules[at ?? -1]?.title === undefined ? '' : ruleTitle(report, rule, messages),
      textIn(words?.sentence ?? {}, messages.language, rule),
    ]
      .filter((text) => text !== '')
      .join('\n'),
    act: act === null ? messages.text('sheet/no-act') : texts.event(act),
    timeline: [...texts.timeline(evidence), messages.text('sheet/until', { at: checked })].join('\n'),
    working: working.length > 0 ? working.join('\n') : messages.text('sheet/no-working'),
    machine: finding === null ? messages.text('sheet/nothing-found') : texts.verdict(finding),
  };
}

const VERDICTS = ['word-breach', 'word-kept', 'word-unclear'] as const;
/** Codes of the words by which a column is answered. */
const ANSWERED_BY: Readonly<Partial<Record<ColumnName, readonly string[]>>> = {
  verdict: VERDICTS,
  other: ['word-none', 'word-unclear', 'word-which'],
};

/** In characters: together what a page across holds. */
const WIDTHS: Readonly<Record<ColumnName, number>> = {
  row: 12,
  case: 18,
  article: 18,
  rule: 34,
  act: 20,
  timeline: 44,
  working: 46,
  machine: 14,
  verdict: 13,
  other: 16,
  reason: 28,
  day: 12,
  initials: 10,
};

const FILLED: ReadonlySet<ColumnName> = new Set(['verdict', 'other', 'reason', 'day', 'initials']);

export async function writeWorksheet(sheet: Worksheet, messages: Messages, sink: Sink): Promise<void> {
  const choices: Partial<Record<ColumnName, readonly string[]>> = {
    verdict: VERDICTS.map((word) => messages.text(`sheet/${word}`)),
  };
  const columns = sheet.columns.map(
    (name): SheetColumn => ({
      title: sheet.titles[name]!,
      kind: FILLED.has(name) ? 'input' : 'given',
      width: WIDTHS[name],
      ...(choices[name] ? { choices: choices[name] } : {}),
    }),
  );
  const first: Sheet = {
    name: messages.text('sheet/name'),
    columns,
    rows: sheet.rows.map(({ cells }) => sheet.columns.map((name) => cells[name] ?? null)),
  };
  const help: Sheet = {
    name: messages.text('sheet/help'),
    columns: [{ title: messages.text('sheet/help'), kind: 'prose', width: 90 }],
    rows: helpLines(sheet, messages).map((line) => [line]),
  };
  await writeSheets([first, help], sink);
}

function helpLines({ columns }: Worksheet, messages: Messages): string[] {
  const words = Object.fromEntries(
    ['breach', 'kept', 'unclear', 'none'].map((word) => [word, messages.text(`sheet/word-${word}`)]),
  );
  return [
    'sheet/help-verdict',
    ...(columns.includes('other') ? ['sheet/help-other'] : []),
    'sheet/help-reason',
    'sheet/help-rows',
    'sheet/help-back',
  ].map((code) => messages.text(code, words));
}

/** The same as separated values; the mark at its beginning tells spreadsheets its encoding. */
export function* csvWorksheet({ columns, titles, rows }: Worksheet): Generator<string> {
  yield `\ufeff${columns.map((name) => field(titles[name]!)).join(',')}\r\n`;
  for (const { cells } of rows) yield `${columns.map((name) => field(cells[name] ?? null)).join(',')}\r\n`;
}
