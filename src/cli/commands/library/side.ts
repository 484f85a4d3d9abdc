import { failInput, jsonText } from '../../../base/index.js';
import {
  type AlignedPair,
  align,
  articlesOf,
  DOUBTFUL,
  glossaryOf,
  type LibraryText,
  type StoredText,
  sentencesOf,
  walkNodes,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { type SideRow, sidePage } from '../../../page/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit, type Io } from '../../io.js';
import { refuseTerminal, writeOut } from '../../output.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { articleWanted, headsWanted, loaded, WHICH, withLibrary } from './open.js';

/** `duecourse library side DOC [art. N]`: a text beside its translation, sentence by sentence. */
export const side: Command = {
  spec: {
    name: 'library side',
    operands: ['DOC', 'ARTICLE*'],
    options: { ...WHICH, format: { takes: 'value', values: ['text', 'html', 'json'] }, out: { takes: 'value' } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const [a, b, terms] = await withLibrary(io, async (library) => {
      const heads = await headsWanted(library, name, args);
      const newest = heads.at(-1)!.version.date;
      const both = heads.filter((head) => head.version.date === newest);
      const other = both[1] ?? heads.toReversed().find((head) => head.text.language !== both[0]!.text.language);
      if (other === undefined)
        return failInput('library/one-language', name, {
          data: { id: both[0]!.document.id, language: both[0]!.text.language },
        });
      return [await loaded(library, both[0]!), await loaded(library, other), await glossaryOf(library)] as const;
    });
    const { pairs, doubts } = align(a, b, terms);
    const wanted = place.length === 0 ? null : articleWanted(a, place).eId;
    const rows = rowsOf(pairs, a, b, wanted);
    const told = doubts.map((d) => messages.text(`library/side-${d.is}`, { ...d }));
    await write(args, io, messages, { a, b, rows, told });
    return Exit.OK;
  },
};

interface Told {
  readonly a: StoredText;
  readonly b: StoredText;
  readonly rows: readonly SideRow[];
  readonly told: readonly string[];
}

async function write(args: Arguments, io: Io, messages: Messages, { a, b, rows, told }: Told): Promise<void> {
  const format = args.value('format') ?? 'text';
  refuseTerminal(format, args.value('out'), io, 'library side');
  const text =
    format === 'json'
      ? jsonText({ a: headOf(a), b: headOf(b), doubts: told, rows })
      : format === 'html'
        ? sidePage({ a: headOf(a), b: headOf(b), rows, doubts: told }, messages)
        : inColumns(rows, told, io, messages);
  await writeOut([text], args.value('out'), io, format);
}

const headOf = ({ document, version, text }: StoredText) => ({
  id: document.id,
  date: version.date,
  language: text.language,
  title: text.title,
});

/** The pairs of sentences as rows, an article's number before its first. */
function rowsOf(pairs: readonly AlignedPair[], a: LibraryText, b: LibraryText, article: string | null): SideRow[] {
  const words = (text: LibraryText) =>
    new Map(
      [...walkNodes(text.nodes)].flatMap((n) =>
        sentencesOf(n, text.text.language).map((s) => [s.eId, s.text] as const),
      ),
    );
  const [wordsA, wordsB] = [words(a), words(b)];
  const numbers = new Map(articlesOf(a.nodes).map(({ node }) => [node.eId, node.number?.written ?? '']));
  const numbersB = new Map(articlesOf(b.nodes).map(({ node }) => [node.eId, node.number?.written ?? '']));
  const rows: SideRow[] = [];
  let head: readonly [string, string] | null = null;
  let isWanted = article === null;
  for (const pair of pairs) {
    if (pair.level === 'unit') {
      isWanted = article === null || pair.a[0] === article;
      head = [numbers.get(pair.a[0]!) ?? '', numbersB.get(pair.b[0]!) ?? ''];
    }
    if (pair.level !== 'sentence' || !isWanted) continue;
    const join = (ids: readonly string[], of: ReadonlyMap<string, string>, language: string) =>
      ids.map((id) => of.get(id) ?? '').join(language === 'zh' ? '' : ' ');
    rows.push({
      head,
      a: join(pair.a, wordsA, a.text.language),
      b: join(pair.b, wordsB, b.text.language),
      confidence: pair.confidence,
      isDoubtful: pair.confidence < DOUBTFUL,
    });
    head = null;
  }
  return rows;
}

/** In the terminal, the original above its translation: signs of two widths make poor columns. */
function inColumns(rows: readonly SideRow[], told: readonly string[], io: Io, messages: Messages): string {
  const style = styleOf(io, !io.stdout.isTerminal);
  const lines = told.flatMap((doubt) => [set(doubt, style), '']);
  for (const row of rows) {
    if (row.head) lines.push(style.bold(row.head.filter((h) => h !== '').join('  ')), '');
    lines.push(set(row.a, style, '  '), set(row.b, style, '  '));
    if (row.isDoubtful)
      lines.push(
        style.dim(`  ${messages.text('library/side-doubtful', { percent: Math.round(100 * row.confidence) })}`),
      );
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
