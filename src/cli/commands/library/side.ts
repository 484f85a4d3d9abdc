import { failInput, jsonText } from '../../../base/index.js';
import {
  align,
  articlesOf,
  type CorrectedPair,
  correctedPairs,
  corrections,
  DOUBTFUL,
  glossaryOf,
  goneCorrections,
  type Library,
  type LibraryText,
  type StoredText,
  sentencesOf,
  walkNodes,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { correctionText, doubtText, type SideRow, sidePage } from '../../../page/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit, type Io } from '../../io.js';
import { localDay } from '../../local-day.js';
import { refuseTerminal, writeOut } from '../../output.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { forceText, hangsOnUnsure, headForce, isToTell } from './force-lines.js';
import { set } from './lines.js';
import { articleWanted, currentDate, dayOption, headsWanted, loaded, WHICH, withLibrary } from './open.js';

/** `duecourse library side DOC [art. N]`: a text beside its translation, sentence by sentence. */
export const side: Command = {
  spec: {
    name: 'library side',
    operands: ['DOC', 'ARTICLE*'],
    options: {
      ...WHICH,
      places: { takes: 'nothing' },
      format: { takes: 'value', values: ['text', 'html', 'json'] },
      out: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const on = dayOption(args, 'on');
    const { a, b, kept, terms } = await withLibrary(io, async (library) => {
      const [first, second] = await sideTexts(library, name, args, io, messages);
      return { a: first, b: second, kept: await corrections(library, first, second), terms: await glossaryOf(library) };
    });
    const { pairs, doubts } = align(a, b, terms);
    const gone = goneCorrections(kept, a, b);
    const wanted = place.length === 0 ? null : articleWanted(a, place).eId;
    const rows = rowsOf(correctedPairs(pairs, kept, a, b), a, b, wanted, args.flag('places'));
    const told = [
      ...forceTold([a, b], on, localDay(io.now()), messages),
      ...doubts.map((d) => messages.text(`library/side-${d.is}`, { ...d })),
      ...(gone === 0 ? [] : [messages.text('library/side-gone', { gone, id: a.document.id })]),
    ];
    await write(args, io, messages, { a, b, rows, told });
    return Exit.OK;
  },
};

/** The text that the options mean, and its translation: of the same version, else of the newest that has one. */
export async function sideTexts(
  library: Library,
  name: string,
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<readonly [StoredText, StoredText]> {
  const heads = await headsWanted(library, name, args, messages);
  const meant = currentDate(heads, dayOption(args, 'on') ?? localDay(io.now()));
  const both = heads.filter((head) => head.version.date === meant);
  const own = both[0]!;
  const all = heads.length > both.length ? heads : await library.heads({ document: own.document.id });
  const other = both[1] ?? all.toReversed().find((head) => head.text.language !== own.text.language);
  if (other === undefined)
    return failInput('library/one-language', name, {
      data: { id: own.document.id, language: own.text.language },
    });
  return [await loaded(library, own), await loaded(library, other)];
}

/** Which of the versions is not in force, or was on the day asked for by nothing but an unsure day; once where both are one. */
function forceTold(texts: readonly StoredText[], on: string | undefined, today: string, messages: Messages): string[] {
  const told = texts.flatMap((text) => {
    const force = headForce(text, on ?? today);
    const { document, version } = text;
    return isToTell(force) || (on !== undefined && hangsOnUnsure(force))
      ? [
          messages.text('library/cite-not-in-force', {
            id: document.id,
            date: version.date,
            force: forceText(force, messages),
          }),
        ]
      : [];
  });
  return [...new Set(told)];
}

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
function rowsOf(
  pairs: readonly CorrectedPair[],
  a: LibraryText,
  b: LibraryText,
  article: string | null,
  isPlaced: boolean,
): SideRow[] {
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
  for (const { pair, a: own, b: other, correction, isStale, machine, isRest } of pairs) {
    if (pair.level === 'unit') {
      isWanted = article === null || pair.a[0] === article;
      head = [numbers.get(pair.a[0] ?? '') ?? '', numbersB.get(pair.b[0] ?? '') ?? ''];
    }
    if (pair.level !== 'sentence' || !isWanted) continue;
    const join = (ids: readonly string[], of: ReadonlyMap<string, string>, language: string) =>
      ids.map((id) => of.get(id) ?? '').join(language === 'zh' ? '' : ' ');
    const inB = (ids: readonly string[]) => join(ids, wordsB, b.text.language);
    rows.push({
      head,
      a: join(own, wordsA, a.text.language),
      b: inB(other),
      places: isPlaced ? [own.join('+'), other.join('+')] : null,
      correction:
        correction === null
          ? null
          : { machine: inB(machine), by: correction.by, day: correction.day, reason: correction.reason, isStale },
      confidence: pair.confidence,
      // What is left of a pair that was corrected in part is not what was worked out.
      amounts: correction === null ? pair.amounts : null,
      isDoubtful: isRest || (correction === null && pair.confidence < DOUBTFUL),
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
    lines.push(...[row.a, row.b].filter((words) => words !== '').map((words) => set(words, style, '  ')));
    if (row.isDoubtful || row.amounts) lines.push(style.dim(set(doubtText(row, messages), style, '  ')));
    if (row.correction) lines.push(style.dim(set(correctionText(row.correction, messages), style, '  ')));
    if (row.places) lines.push(style.dim(`  ${row.places.map((p) => p || '-').join('  ')}`));
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
