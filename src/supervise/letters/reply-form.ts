import { failInput } from '../../base/index.js';
import type { Sink } from '../../log/index.js';
import type { Messages } from '../../messages/index.js';
import {
  badShape,
  count,
  field,
  list,
  object,
  oneOf,
  optional,
  orNull,
  readBounded,
  record,
  type Sheet,
  type SheetColumn,
  text,
  writeSheets,
} from '../../report/index.js';
import { readFilledSheet, shownText } from '../filled-sheet/index.js';
import type { Recommendation } from './content.js';

export const LETTER_VERSION = 1;

/** What an office may answer; each becomes the state of a note. */
export const ANSWERS = ['accepted', 'explained', 'disputed', 'data-error'] as const;
export type ReplyAnswer = (typeof ANSWERS)[number];

const COLUMNS = ['row', 'case', 'article', 'finding', 'answer', 'explanation', 'evidence', 'day', 'by'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** What a letter asked about, beside its form: `docs/schema/letter.schema.json`. */
export interface LetterFile {
  readonly duecourse: 'letter';
  readonly letterVersion: number;
  readonly office: string;
  readonly date: string;
  readonly replyBy: string | null;
  /** Hash of the findings that the letter tells of. */
  readonly findings: string | null;
  /** The run that they are of, and its check; null where they are of none. */
  readonly of?: { readonly run: string; readonly check: string } | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly rows: readonly { readonly row: string; readonly finding: string; readonly case: string }[];
}

const shape = object<LetterFile>({
  duecourse: oneOf(['letter']),
  letterVersion: count,
  office: text,
  date: text,
  replyBy: orNull(text),
  findings: orNull(text),
  of: optional(orNull(object<NonNullable<LetterFile['of']>>({ run: text, check: text }))),
  titles: record(text),
  rows: list(object<LetterFile['rows'][number]>({ row: text, finding: text, case: text })),
});

/** @throws InputError `receipt/...`, `reply/no-letter` */
export function readLetterFile(file: string): LetterFile {
  const value = readBounded(file, 64e6) as Partial<LetterFile> | null;
  if (value?.duecourse !== 'letter') failInput('reply/no-letter', file);
  const fault = shape(value);
  if (fault !== null) badShape(file, fault);
  return value as LetterFile;
}

/** A form with a row a finding. */
export interface ReplyForm {
  readonly titles: Readonly<Record<ColumnName, string>>;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** @param offersChoices whether the form itself offers what may be answered; else the title of the column says it */
export function replyForm(
  all: readonly Recommendation[],
  article: (of: string) => string,
  said: (rule: string, one: Recommendation['findings'][number]) => string,
  messages: Messages,
  offersChoices: boolean,
): ReplyForm {
  const titles = Object.fromEntries(COLUMNS.map((name) => [name, messages.text(`reply/column-${name}`)])) as Record<
    ColumnName,
    string
  >;
  if (!offersChoices)
    titles.answer = messages.text('sheet/choices', {
      title: titles.answer,
      words: ANSWERS.map((word) => messages.text(`reply/word-${word}`)).join(' / '),
    });
  const rows = all.flatMap(({ findings, rule }) =>
    findings.map((one) => [
      rowOf(one.finding.id),
      one.finding.case,
      article(one.finding.article),
      said(rule, one),
      null,
      null,
      null,
      null,
      null,
    ]),
  );
  return { titles, rows };
}

/** No spreadsheet takes it for a number. */
export const rowOf = (id: string) => `F-${id}`;

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  row: 22,
  case: 22,
  article: 16,
  finding: 40,
  answer: 18,
  explanation: 44,
  evidence: 22,
  day: 12,
  by: 18,
};

export async function writeReplyForm({ titles, rows }: ReplyForm, messages: Messages, sink: Sink): Promise<void> {
  const columns = COLUMNS.map(
    (name, c): SheetColumn => ({
      title: titles[name],
      kind: c < 4 ? 'given' : 'input',
      width: WIDTHS[name],
      ...(name === 'answer' ? { choices: ANSWERS.map((word) => messages.text(`reply/word-${word}`)) } : {}),
    }),
  );
  const help: Sheet = {
    name: messages.text('sheet/help'),
    columns: [{ title: messages.text('sheet/help'), kind: 'prose', width: 90 }],
    rows: ['reply/help-answer', 'reply/help-rows'].map((code) => [messages.text(code)]),
  };
  await writeSheets([{ name: messages.text('reply/name'), columns, rows }, help], sink);
}

export function* csvReplyForm({ titles, rows }: ReplyForm): Generator<string> {
  yield `\ufeff${COLUMNS.map((name) => field(titles[name])).join(',')}\r\n`;
  for (const row of rows) yield `${row.map(field).join(',')}\r\n`;
}

/** What an office says of a finding. */
export interface Reply {
  readonly finding: string;
  readonly answer: ReplyAnswer;
  readonly explanation: string;
  readonly evidence: string;
  /** As `2026-03-01`; null where none was written. */
  readonly day: string | null;
  readonly by: string;
}

/**
 * Reads a form that an office has filled in: every row is right, or nothing is taken. A row without an answer is no answer.
 *
 * @throws InputError `filled/...`, `reply/...`
 */
export async function readReplies(
  file: string,
  letter: LetterFile,
  words: ReadonlyMap<string, ReplyAnswer>,
): Promise<(Reply | null)[]> {
  const ids = new Map(letter.rows.map(({ row, finding }) => [row, finding]));
  const found = await readFilledSheet<{ readonly reply: Reply | null }>(file, letter, ({ id, cell, fault }) => {
    const [word, explanation, evidence, by] = [cell('answer'), cell('explanation'), cell('evidence'), cell('by')];
    if (word === '') return explanation === '' ? { reply: null } : fault('reply/no-answer');
    const answer = words.get(word.toLowerCase());
    if (answer === undefined) return fault('reply/unknown-answer', { word: shownText(word) });
    if (answer !== 'accepted' && explanation === '') return fault('reply/no-explanation', { word: shownText(word) });
    const day = cell('day') === '' ? null : dayIn(cell('day'));
    if (day === undefined) return fault('reply/bad-day', { word: shownText(cell('day')) });
    return { reply: { finding: ids.get(id)!, answer, explanation, evidence, day, by } };
  });
  return [...found.values()].map(({ reply }) => reply);
}

/** `2026-03-01`, also as spreadsheets and people in China write it; undefined for what may be read in two ways. */
function dayIn(written: string): string | undefined {
  const found = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?(?:\s*[T ]?0{1,2}:00(?::00)?)?$/.exec(written.trim());
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return real.toISOString().slice(0, 10) === text ? text : undefined;
}
