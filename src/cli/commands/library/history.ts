import { jsonText } from '../../../base/index.js';
import {
  type ArticleInVersion,
  articleHistory,
  articlesOf,
  type LibraryNode,
  type StoredText,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { articleWords, changeTitle, markedWords } from './changes.js';
import { forceText, headForce, isToTell } from './force-lines.js';
import { set } from './lines.js';
import { articleWanted, dayOption, textWanted, WHICH, withLibrary } from './open.js';
import { versionLine } from './show.js';

/** `duecourse library history DOC art. N [--on DAY]`: one article through all versions, and what bore its number before or after. */
export const history: Command = {
  spec: {
    name: 'library history',
    operands: ['DOC', 'ARTICLE...'],
    options: { ...WHICH, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const { versions, text } = await withLibrary(io, async (library) => {
      const wanted = await textWanted(library, name, args, io, messages);
      const all: StoredText[] = [];
      for await (const one of library.texts({ document: wanted.document.id, language: wanted.text.language }))
        all.push(one);
      return { versions: all, text: wanted };
    });
    const node = articleWanted(text, place);
    const from = versions.findIndex((v) => v.textId === text.textId);
    const steps = articleHistory(versions, from, node.eId);
    const others = namesakes(versions, steps, from, node);
    if (args.value('format') === 'json') {
      await io.stdout.write(jsonText(asData(text, steps, others)));
      return Exit.OK;
    }
    const day = dayOption(args, 'on') ?? localDay(io.now());
    const style = styleOf(io, !io.stdout.isTerminal);
    const lines = [
      style.bold(`${text.text.title} ${node.number?.written ?? ''}`.trim()),
      style.dim(messages.text('library/history-of', { id: text.document.id, date: text.version.date })),
      '',
      ...stepLines(versions, steps, day, style, messages),
      ...others.flatMap((other) => [set(namesakeText(other, messages), style), '']),
    ];
    await io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
    return Exit.OK;
  },
};

/** Another article that bears the same number in a version, and what number it has where the one asked for is taken from. */
interface Namesake {
  readonly version: string;
  readonly node: LibraryNode;
  readonly asked: string;
  /** Null where that version has nothing of it. */
  readonly now: LibraryNode | null;
}

/** A reader may hold the number of another version: what had it there is told too, followed to version `at`, which was asked for. */
function namesakes(
  versions: readonly StoredText[],
  steps: readonly ArticleInVersion[],
  at: number,
  { number }: LibraryNode,
): Namesake[] {
  return versions.flatMap((version, i) => {
    const same = articlesOf(version.nodes).find(
      ({ node }) => node.number?.value === number?.value && node.number?.inserted === number?.inserted,
    )?.node;
    if (i === at || same === undefined || same.eId === steps[i]!.node?.eId) return [];
    const now = articleHistory(versions, i, same.eId)[at]!.node;
    return [{ version: version.version.date, node: same, asked: versions[at]!.version.date, now }];
  });
}

function namesakeText({ version, node, asked, now }: Namesake, messages: Messages): string {
  const data = { version, number: node.number?.written ?? '', asked };
  return now === null
    ? messages.text('library/history-namesake-gone', data)
    : messages.text('library/history-namesake', { ...data, now: now.number?.written ?? '' });
}

function stepLines(
  versions: readonly StoredText[],
  steps: readonly ArticleInVersion[],
  day: string,
  style: Style,
  messages: Messages,
): string[] {
  return steps.flatMap(({ node, change }, i) => {
    const version = versions[i]!;
    const force = headForce(version, day);
    const words = forceText(force, messages);
    const before = steps[i - 1]?.node ?? null;
    const { language } = version.text;
    const lines = [
      style.dim(set(versionLine(version, messages), style)),
      ...(words === '' ? [] : [isToTell(force) ? style.bold(set(words, style)) : style.dim(set(words, style))]),
    ];
    if (change) lines.push(style.bold(changeTitle(change, messages)));
    else if (node) lines.push(style.bold(node.number?.written ?? ''));
    if (node && before && change?.as === 'changed')
      lines.push(markedWords(articleWords(before), articleWords(node), language, style));
    else if (node && change?.as !== 'unchanged') lines.push(set(articleWords(node), style, '  '));
    else if (!node && !change) lines.push(messages.text('library/not-in-version'));
    return [...lines, ''];
  });
}

function asData(text: StoredText, steps: readonly ArticleInVersion[], others: readonly Namesake[]) {
  return {
    document: text.document.id,
    title: text.text.title,
    asked: text.version.date,
    versions: steps.map(({ text: { version }, node, change }) => ({
      version,
      article: node,
      as: change?.as ?? null,
      isRenumbered: change?.isRenumbered ?? false,
    })),
    namesakes: others.map(({ version, node, now }) => ({
      version,
      number: node.number?.written ?? null,
      eId: node.eId,
      now: now === null ? null : { number: now.number?.written ?? null, eId: now.eId },
    })),
  };
}
