import { jsonText } from '../../../base/index.js';
import {
  type ArticleChange,
  compareVersions,
  diffWords,
  type Library,
  type LibraryNode,
  type StoredText,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { type Style, textTable } from '../../../report/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { articleWords, changeTitle, markedWords } from './changes.js';
import { checkedDay, loaded, noneOn, withLibrary } from './open.js';
import { versionLine } from './show.js';

/** `duecourse library diff DOC DAY DAY`: two versions, by article. */
export const diff: Command = {
  spec: {
    name: 'library diff',
    operands: ['DOC', 'DAY', 'DAY'],
    options: { in: { takes: 'value' }, format: { takes: 'value', values: ['text', 'table', 'json'] } },
  },
  async run(args, io, messages) {
    const [name = '', first = '', second = ''] = args.operands;
    const [old, now] = await withLibrary(io, async (library) => [
      await versionOn(library, name, first, args, messages),
      await versionOn(library, name, second, args, messages),
    ]);
    const changes = compareVersions(old!.nodes, now!.nodes);
    const style = styleOf(io, !io.stdout.isTerminal);
    const format = args.value('format') ?? 'text';
    if (format === 'json') await io.stdout.write(jsonText(asData(old!, now!, changes)));
    else if (format === 'table') await io.stdout.write(renumbering(changes, messages, style));
    else await io.stdout.write(asText(old!, now!, changes, messages, style));
    return changes.some((c) => c.as !== 'unchanged' || c.isRenumbered) ? Exit.FOUND : Exit.OK;
  },
};

/** The version that a day names, else the one in force on it. */
async function versionOn(
  library: Library,
  name: string,
  day: string,
  args: Arguments,
  messages: Messages,
): Promise<StoredText> {
  checkedDay(day, 'DAY');
  const document = await library.resolve(name);
  const language = args.value('in');
  const own = language ? { language } : {};
  const [head = (await library.heads({ document, on: day, ...own }))[0]] = await library.heads({
    document,
    date: day,
    ...own,
  });
  if (head) return await loaded(library, head);
  return await noneOn(library, name, document, day, messages);
}

function asText(
  old: StoredText,
  now: StoredText,
  changes: readonly ArticleChange[],
  messages: Messages,
  style: Style,
): string {
  const lines = [
    style.bold(now.text.title),
    `  ${versionLine(old, messages)}`,
    `  ${versionLine(now, messages)}`,
    '',
    counted(changes, messages),
    '',
  ];
  for (const change of changes) {
    if (change.as === 'unchanged') continue;
    lines.push(style.bold(changeTitle(change, messages)));
    const words = (node: LibraryNode | null) => (node ? articleWords(node) : '');
    lines.push(markedWords(words(change.old), words(change.new), now.text.language, style), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** How many articles of each fate. */
function counted(changes: readonly ArticleChange[], messages: Messages): string {
  const count = (test: (c: ArticleChange) => boolean) => changes.filter(test).length;
  return messages.text('library/diff-sum', {
    unchanged: count((c) => c.as === 'unchanged'),
    changed: count((c) => c.as === 'changed'),
    added: count((c) => c.as === 'added'),
    removed: count((c) => c.as === 'removed'),
    renumbered: count((c) => c.isRenumbered),
  });
}

/** Old number, new number, what became of it. */
function renumbering(changes: readonly ArticleChange[], messages: Messages, style: Style): string {
  const columns = ['old', 'new', 'became'].map((name) => ({
    title: messages.text(`library/column-${name}`),
    align: 'left' as const,
  }));
  const rows = changes.map((c) => [
    c.old?.number?.written ?? '',
    c.new?.number?.written ?? '',
    messages.text(`library/as-${c.as}`),
  ]);
  return textTable(columns, rows, style.bold);
}

function asData(old: StoredText, now: StoredText, changes: readonly ArticleChange[]) {
  const head = ({ document, version, text }: StoredText) => ({ document, version, text });
  return {
    old: head(old),
    new: head(now),
    changes: changes.map((c) => ({
      as: c.as,
      old: c.old?.eId ?? null,
      oldNumber: c.old?.number?.written ?? null,
      new: c.new?.eId ?? null,
      newNumber: c.new?.number?.written ?? null,
      isRenumbered: c.isRenumbered,
      isMoved: c.isMoved,
      likeness: Math.round(c.likeness * 1000) / 1000,
      words: c.as === 'changed' ? diffWords(articleWords(c.old!), articleWords(c.new!), now.text.language) : [],
    })),
  };
}
