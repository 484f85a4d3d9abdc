import { failInput, jsonText } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import { field, numbers, textTable } from '../../report/index.js';
import { NOTE_STATES, type Note, NoteBook, type NoteFile, readNotes } from '../../supervise/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { writeOut } from '../output.js';
import type { Command } from '../run.js';
import { runsFolder } from '../runs/config-file.js';
import { allHeads } from '../runs/make-run.js';

/** `duecourse notes verify|list`: whether the notes are what was written, and what they say. */
export const notes: Command = {
  spec: {
    name: 'notes',
    operands: ['WHAT'],
    choices: { WHAT: ['verify', 'list'] },
    options: {
      runs: { takes: 'value' },
      config: { takes: 'value' },
      all: { takes: 'nothing' },
      as: { takes: 'list', values: NOTE_STATES },
      check: { takes: 'value' },
      only: { takes: 'list' },
      format: { takes: 'value', values: ['table', 'json', 'csv'] },
      out: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const [what = ''] = args.operands;
    const runs = runsFolder(args);
    if (what === 'verify') return await verifyNotes(runs, io, messages);
    if (what !== 'list')
      failInput('cli/value-unknown', 'duecourse notes', {
        data: { option: 'WHAT', value: what, known: 'verify, list' },
      });
    return await listNotes(runs, args, io, messages);
  },
};

const MOST_FAULTS = 20;

async function verifyNotes(runs: string, io: Io, messages: Messages): Promise<Exit> {
  const { file, head, faults, torn } = readNotes(runs, null, allHeads(runs));
  const n = numbers(messages);
  const lines = faults
    .slice(0, MOST_FAULTS)
    .map(({ is, line }) => messages.text(`note/fault-${is}`, { file, line: String(line) }));
  if (faults.length > MOST_FAULTS) lines.push(messages.text('note/more-faults', { n: n(faults.length - MOST_FAULTS) }));
  if (faults.length === 0)
    lines.push(messages.text('note/sound', { n: n(head?.n ?? 0), hash: head?.hash.slice(0, 12) ?? '' }));
  if (torn > 0) lines.push(messages.text('note/torn', { bytes: n(torn) }));
  await io.stdout.write(`${lines.join('\n')}\n`);
  return faults.length > 0 ? Exit.FOUND : Exit.OK;
}

async function listNotes(runs: string, args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const wanted = wantedBy(args);
  const shown: Note[] = [];
  let file: NoteFile;
  if (args.flag('all')) file = readNotes(runs, (note) => void (wanted(note) && shown.push(note)), allHeads(runs));
  else {
    const book = new NoteBook(runs, allHeads(runs));
    file = book.file;
    for (const note of book.all()) if (wanted(note)) shown.push(note);
  }
  const format = args.value('format') ?? 'table';
  const text = shown.length === 0 && format === 'table' ? `${messages.text('note/none')}\n` : undefined;
  await writeOut([text ?? listed(shown, format, messages)], args.value('out'), io, format);
  const [fault] = file.faults;
  if (fault) await io.stderr.write(`${messages.text('note/touched', { line: String(fault.line) })}\n`);
  return Exit.OK;
}

function wantedBy(args: Arguments): (note: Note) => boolean {
  const [states, rules] = [new Set<string>(args.list('as')), new Set(args.list('only'))];
  const check = args.value('check');
  return (note) =>
    (states.size === 0 || states.has(note.as)) &&
    (rules.size === 0 || rules.has(note.rule)) &&
    (check === undefined || note.check === check);
}

const COLUMNS = ['n', 'finding', 'check', 'rule', 'case', 'as', 'day', 'until', 'by', 'reason', 'evidence'] as const;

function listed(shown: readonly Note[], format: string, messages: Messages): string {
  if (format === 'json') return jsonText({ duecourse: 'notes', notes: shown });
  const cell = (note: Note, column: (typeof COLUMNS)[number]) =>
    column === 'evidence' ? note.evidence.join('; ') : note[column];
  if (format === 'csv')
    return [COLUMNS.join(','), ...shown.map((note) => COLUMNS.map((c) => field(cell(note, c))).join(','))]
      .map((line) => `${line}\r\n`)
      .join('');
  const told = (note: Note, column: (typeof COLUMNS)[number]) =>
    column === 'as' ? messages.text(`note/${note.as}`) : String(cell(note, column) ?? '').replaceAll(/\s+/g, ' ');
  return textTable(
    COLUMNS.map((c) => ({
      title: messages.text(`note/column-${c}`),
      align: c === 'n' ? ('right' as const) : ('left' as const),
    })),
    shown.map((note) => COLUMNS.map((c) => told(note, c))),
  );
}
