import { jsonText } from '../../../base/index.js';
import { type Concordance, concordance as concordanceIn } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { field, type Style } from '../../../report/index.js';
import { refuseEnding } from '../../ending.js';
import { Exit } from '../../io.js';
import { writeOut } from '../../output.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { wholeNumber } from '../../whole-number.js';
import { kwicLines } from './kwic.js';
import { dayOption, withLibrary } from './open.js';

/** Lines of each language in the terminal where no limit is said. */
const LINES = 20;
const MOST_LINES = 100_000;
const FORMS = ['text', 'json', 'csv'] as const;

/** `duecourse library concordance TERM...`: keyword in context, in the texts of all languages at once. */
export const concordance: Command = {
  spec: {
    name: 'library concordance',
    operands: ['TERM', 'MORE*'],
    options: {
      law: { takes: 'value' },
      in: { takes: 'value' },
      on: { takes: 'value' },
      all: { takes: 'nothing' },
      limit: { takes: 'value' },
      format: { takes: 'value', values: FORMS },
      out: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const format = args.value('format') ?? 'text';
    refuseEnding(format, args.value('out'), FORMS);
    const [law, language, on] = [args.value('law'), args.value('in'), dayOption(args, 'on')];
    const limits = { command: 'library concordance', least: 1, most: MOST_LINES };
    const limit = wholeNumber(args, 'limit', format === 'text' ? LINES : MOST_LINES, limits);
    const found = await withLibrary(io, async (library) =>
      concordanceIn(library, args.operands, {
        ...(law ? { document: await library.resolve(law) } : {}),
        ...(language ? { language } : {}),
        ...(on ? { on } : {}),
        allVersions: args.flag('all'),
        limit,
      }),
    );
    const out = args.value('out');
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    const content =
      format === 'json' ? jsonText(found) : format === 'csv' ? asCsv(found) : asText(found, style, messages);
    await writeOut([content], out, io, format);
    return Exit.OK;
  },
};

const COLUMNS = [
  'document',
  'date',
  'language',
  'article',
  'eId',
  'within',
  'from',
  'to',
  'before',
  'found',
  'after',
] as const;

function asCsv({ languages }: Concordance): string {
  const rows = languages.flatMap(({ lines }) => lines.map((line) => COLUMNS.map((column) => line[column])));
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function asText({ phrases, translated, languages }: Concordance, style: Style, messages: Messages): string {
  const lines: string[] = [];
  if (translated.length > 0)
    lines.push(
      messages.text('library/search-translated', { words: [...new Set(translated.map(([, w]) => w))].join(', ') }),
    );
  if (languages.length === 0) lines.push(messages.text('library/search-none', { query: phrases.join(' ') }));
  for (const { language, count, texts, lines: own } of languages) {
    lines.push('', style.bold(messages.text('library/concordance-language', { language, count, texts })));
    // All lines of a language are set alike, whatever their text.
    kwicLines(own, style).forEach((line, i) => {
      const [{ document, date }, before] = [own[i]!, own[i - 1]];
      if (before?.document !== document || before.date !== date) lines.push(style.dim(`${document} ${date}`));
      lines.push(line);
    });
    if (own.length < count) lines.push(messages.text('library/search-more', { shown: own.length, count }));
  }
  return `${lines.join('\n').trim()}\n`;
}
