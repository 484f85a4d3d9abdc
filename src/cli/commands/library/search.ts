import { jsonText } from '../../../base/index.js';
import { glossaryOf, type SearchHit, search as searchLibrary } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { wholeNumber } from '../../whole-number.js';
import { forceText, hangsOnUnsure, isToTell } from './force-lines.js';
import { set } from './lines.js';
import { dayOption, withLibrary } from './open.js';

/** `duecourse library search WORD...`: the articles in which all the words stand, in texts of either language. */
export const search: Command = {
  spec: {
    name: 'library search',
    operands: ['WORD', 'MORE*'],
    options: {
      law: { takes: 'value' },
      kind: { takes: 'value' },
      rank: { takes: 'value' },
      in: { takes: 'value' },
      on: { takes: 'value' },
      all: { takes: 'nothing' },
      limit: { takes: 'value' },
      format: { takes: 'value', values: ['text', 'json'] },
    },
  },
  async run(args, io, messages) {
    const query = args.operands.join(' ');
    const [law, kind, language, on] = [args.value('law'), args.value('kind'), args.value('in'), dayOption(args, 'on')];
    const [rank, limit] = [
      wholeNumber(args, 'rank', 0, { command: 'library search', least: 1, most: 9 }),
      wholeNumber(args, 'limit', 10, { command: 'library search', least: 1, most: 200 }),
    ];
    const today = localDay(io.now());
    const result = await withLibrary(io, async (library) =>
      searchLibrary(library.database, query, {
        ...(law ? { document: await library.resolve(law) } : {}),
        ...(kind ? { kind } : {}),
        ...(rank === 0 ? {} : { rank }),
        ...(language ? { language } : {}),
        ...(on ? { on } : {}),
        ...(args.flag('all') ? { allVersions: true } : {}),
        limit,
        today,
        terms: await glossaryOf(library),
      }),
    );
    if (args.value('format') === 'json') {
      await io.stdout.write(jsonText(result));
      return Exit.OK;
    }
    const style = styleOf(io, !io.stdout.isTerminal);
    const lines = [
      ...result.corrected.map(([typed, sought]) => messages.text('library/search-corrected', { typed, sought })),
      ...(result.translated.length === 0
        ? []
        : [
            messages.text('library/search-translated', {
              words: [...new Set(result.translated.map(([, t]) => t))].join(', '),
            }),
          ]),
      ...(result.count === 0 ? [messages.text('library/search-none', { query })] : []),
      ...result.hits.flatMap((hit) => ['', ...hitLines(hit, on !== undefined, style, messages)]),
      ...(result.count > result.hits.length
        ? [
            '',
            messages.text(result.isMore ? 'library/search-many' : 'library/search-more', {
              shown: result.hits.length,
              count: result.count,
            }),
          ]
        : []),
    ];
    await io.stdout.write(`${lines.join('\n').trim()}\n`);
    return Exit.OK;
  },
};

/** Signs before the first find, and after, that are shown. */
const [BEFORE, AFTER] = [40, 160];

function hitLines(hit: SearchHit, isOfDay: boolean, style: Style, messages: Messages): string[] {
  const head = [
    style.bold([hit.title, hit.article].filter((t) => t !== null).join(' ')),
    style.dim(`${hit.document} ${hit.version} ${hit.language}`),
  ];
  // What is in force today is so whether a day of long ago is sure or not; what was on another day hangs on it.
  const told =
    isToTell(hit.force) || (isOfDay && hangsOnUnsure(hit.force))
      ? [
          style.bold(
            set(messages.text('library/search-not-in-force', { force: forceText(hit.force, messages) }), style, '  '),
          ),
        ]
      : [];
  const first = hit.marks[0]?.from ?? 0;
  const [from, to] = [Math.max(0, first - BEFORE), Math.min(hit.words.length, first + AFTER)];
  let words = from > 0 ? '…' : '';
  let at = from;
  for (const mark of hit.marks.filter((m) => m.from >= from && m.to <= to)) {
    words += plain(hit.words.slice(at, mark.from)) + marked(plain(hit.words.slice(mark.from, mark.to)), style);
    at = mark.to;
  }
  words += plain(hit.words.slice(at, to)) + (to < hit.words.length ? '…' : '');
  return [set(head.join('  '), style), ...told, set(words, style, '  ').replaceAll(JOIN, '')];
}

const plain = (words: string): string => words.replace(/\s+/g, ' ');

/** Holds signs together that may otherwise be torn apart at the end of a line; of no width. */
const JOIN = '\u2060';

/** What was found stands in marks, so that it is seen without colours too; it is not broken over lines. */
const marked = (words: string, style: Style): string => style.bold([...`[${words}]`].join(JOIN));
