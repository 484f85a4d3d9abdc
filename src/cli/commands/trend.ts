import { join } from 'node:path';
import { failInput, jsonText } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import { percents } from '../../messages/index.js';
import { type Sheet, type SheetSection, sheetPage } from '../../page/index.js';
import { field, numbers, plainMarkdown, textTable } from '../../report/index.js';
import {
  checkOf,
  findRun,
  listRuns,
  type Run,
  readRun,
  type Trend,
  type TrendRow,
  trendOf,
} from '../../supervise/index.js';
import { refuseEnding } from '../ending.js';
import { Exit } from '../io.js';
import { refuseTerminal, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { runsFolder } from '../runs/config-file.js';
import { DIFF_FORMS } from '../runs/diff-forms.js';
import { filesOf } from '../runs/run-files.js';
import { programVersion } from '../version.js';

/** `duecourse trend [RUN...]`: adverse verdicts by rule and office over many runs. */
export const trend: Command = {
  spec: {
    name: 'trend',
    operands: ['RUN*'],
    options: {
      check: { takes: 'value' },
      last: { takes: 'value' },
      format: { takes: 'value', values: DIFF_FORMS },
      out: { takes: 'value' },
      runs: { takes: 'value' },
      config: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const format = args.value('format') ?? 'table';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse trend');
    refuseEnding(format, out, DIFF_FORMS);
    const folder = runsFolder(args);
    const given = args.operands.map((name) => findRun(name, folder));
    const runs =
      given.length > 0
        ? given
        : listRuns(folder)
            .slice(-mostOf(args.value('last')))
            .map((id) => readRun(join(folder, id)));
    const last = runs.at(-1) ?? failInput('run/none', folder);
    await refuseOverInput([out], runs.flatMap(filesOf));
    const found = trendOf(runs, checkOf(last, args.value('check')).name, messages.language);
    await writeOut([contentOf(format, found, last, messages)], out, io, format);
    return Exit.OK;
  },
};

/** Runs that are looked at where none is named. */
const USUAL = 12;
const MOST = 1000;

function mostOf(written: string | undefined): number {
  const most = Number(written ?? USUAL);
  if (!Number.isInteger(most) || most < 1 || most > MOST)
    failInput('cli/bad-number', 'duecourse trend', {
      data: { option: '--last', value: written ?? '', least: 1, most: MOST },
    });
  return most;
}

function contentOf(format: string, found: Trend, last: Run, messages: Messages): string {
  switch (format) {
    case 'json':
      return jsonText({ duecourse: 'trend', trendVersion: 1, ...found });
    case 'csv':
      return csv(found);
    case 'html':
      return sheetPage(sheetOf(found, last, messages), programVersion());
    case 'md':
      return markdown(found, messages);
    default:
      return text(found, messages);
  }
}

function csv({ name, runs, rules, offices }: Trend): string {
  const rows = [
    ...rules.map((row) => ['rule', row] as const),
    ...offices.map((row) => ['office', row] as const),
  ].flatMap(([by, row]) =>
    row.runs.flatMap((cell, i) =>
      cell === null ? [] : [[name, by, row.name, row.article, runs[i]!.id, runs[i]!.at, cell.adverse, cell.decided]],
    ),
  );
  const head = ['check', 'by', 'name', 'article', 'run', 'at', 'adverse', 'decided'];
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** Rows that are drawn; the table has them all. */
const MOST_DRAWN = 12;

function sections({ runs, rules, offices }: Trend, messages: Messages): SheetSection[] {
  const n = numbers(messages);
  // Runs as of one day are told apart by their names.
  const days =
    new Set(runs.map(({ at }) => at)).size === runs.length ? runs.map(({ at }) => at) : runs.map(({ id }) => id);
  const percent = percents(messages.language);
  const section = (id: string, by: 'rule' | 'office', note: string, rows: readonly TrendRow[]): SheetSection => ({
    id,
    title: messages.text(`trend/by-${by}`),
    note,
    picture: {
      label: messages.text(`trend/by-${by}`),
      across: days,
      rows: rows.slice(0, MOST_DRAWN).map((row) => ({
        name: row.name,
        values: row.runs.map((cell) => cell?.adverse ?? null),
      })),
    },
    columns: [{ title: messages.text(`diff/by-${by}`) }, ...days.map((day) => ({ title: day, numeric: true }))],
    rows: rows.map((row) => [
      row.name,
      ...row.runs.map((cell) =>
        cell === null
          ? ''
          : messages.text('trend/cell', {
              adverse: n(cell.adverse),
              share: cell.decided === 0 ? '' : percent(cell.adverse / cell.decided),
            }),
      ),
    ]),
  });
  const all: TrendRow = {
    name: messages.text('trend/all'),
    article: null,
    runs: runs.map(({ adverse, decided }) => ({ adverse, decided })),
  };
  return [
    section('rules', 'rule', messages.text('trend/note'), [all, ...rules]),
    ...(offices.length === 0 ? [] : [section('offices', 'office', messages.text('trend/office-note'), offices)]),
  ];
}

function leadOf({ name, law, runs }: Trend, messages: Messages): string {
  return messages.text('trend/lead', { name, law, runs: runs.length });
}

function text(found: Trend, messages: Messages): string {
  const tables = sections(found, messages).map(({ title, note, columns, rows }) => {
    const aligned = columns.map((c) => ({ title: c.title, align: c.numeric ? ('right' as const) : ('left' as const) }));
    return `${title}\n${textTable(aligned, rows)}${note}\n`;
  });
  return `${[`${leadOf(found, messages)}\n`, ...tables].join('\n')}`;
}

function markdown(found: Trend, messages: Messages): string {
  const cells = (row: readonly string[]) => `| ${row.map(plainMarkdown).join(' | ')} |`;
  const lines = [`# ${plainMarkdown(leadOf(found, messages))}`];
  for (const { title, note, columns, rows } of sections(found, messages))
    lines.push(
      '',
      `## ${plainMarkdown(title)}`,
      '',
      plainMarkdown(note),
      '',
      cells(columns.map((column) => column.title)),
      `| ${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join(' | ')} |`,
      ...rows.map(cells),
    );
  return `${lines.join('\n')}\n`;
}

function sheetOf(found: Trend, last: Run, messages: Messages): Sheet {
  return {
    language: messages.language,
    kicker: messages.text('diff/kicker'),
    title: messages.text('trend/title'),
    lead: leadOf(found, messages),
    facts: found.runs.map(({ id, at }) => [id, messages.text('report/at', { at })] as const),
    sections: sections(found, messages),
    foot: messages.text('page/foot', { version: last.program }),
    behind: messages.text('diff/behind'),
  };
}
