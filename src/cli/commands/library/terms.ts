import { failInput, jsonText } from '../../../base/index.js';
import {
  addTerms,
  type GlossaryTerm,
  glossaryOf,
  type Library,
  readTermsFile,
  removeTerms,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { field, textTable } from '../../../report/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit, type Io } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { withLibrary } from './open.js';

/** `duecourse library terms [WORD]`, `terms add FILE`, `terms remove WORD`: the glossary by which one language finds the other. */
export const terms: Command = {
  spec: {
    name: 'library terms',
    operands: ['WORD?', 'FILE*'],
    options: { format: { takes: 'value', values: ['table', 'json', 'csv'] } },
  },
  async run(args, io, messages) {
    const [word, ...rest] = args.operands;
    if ((word === 'add' || word === 'remove') && rest.length === 0)
      failInput(word === 'add' ? 'library/terms-add' : 'library/terms-remove', 'library terms');
    if (word === 'add') await io.stdout.write(await added(rest, io, messages));
    else if (word === 'remove') await io.stdout.write(await removed(rest.join(' '), io, messages));
    else await io.stdout.write(await listed(args, io, messages));
    return Exit.OK;
  },
};

/** Every file is read before any term is added. */
async function added(files: readonly string[], io: Io, messages: Messages): Promise<string> {
  const read: GlossaryTerm[] = [];
  for (const file of files) read.push(...(await readTermsFile(file)));
  const counts = await withLibrary(io, (library) => addTerms(library, read));
  return `${messages.text('library/terms-added', { ...counts })}\n`;
}

async function removed(term: string, io: Io, messages: Messages): Promise<string> {
  const n = await withLibrary(io, (library) => removeTerms(library, term));
  if (n === 0) failInput('library/terms-not-own', 'library terms', { data: { term } });
  return `${messages.text('library/terms-removed', { n, term })}\n`;
}

async function listed(args: Arguments, io: Io, messages: Messages): Promise<string> {
  const word = args.operands.join(' ').trim();
  const all = await withLibrary(io, (library: Library) => glossaryOf(library));
  const sought = word.toLowerCase();
  const found = all.filter(({ zh, en }) => zh.includes(word) || en.toLowerCase().includes(sought));
  const format = args.value('format') ?? 'table';
  if (format === 'json') return jsonText(found);
  const columns = ['zh', 'en', 'standing', 'source'] as const;
  if (format === 'csv')
    return [columns, ...found.map((term) => columns.map((column) => term[column]))]
      .map((row) => `${row.map(field).join(',')}\r\n`)
      .join('');
  if (found.length === 0) return `${messages.text('library/terms-nothing', { term: word })}\n`;
  const rows = found.map(({ zh, en, standing, source, from }) => [
    zh,
    en,
    messages.text(`library/standing-${standing}`),
    messages.text('library/terms-from', {
      source,
      own: from === 'library' ? messages.text('library/terms-own') : '',
    }),
  ]);
  const heads = columns.map((name) => ({ title: messages.text(`library/terms-${name}`), align: 'left' as const }));
  const style = styleOf(io, !io.stdout.isTerminal);
  return `${textTable(heads, rows, style.bold)}${messages.text('library/terms-count', { n: found.length })}\n`;
}
