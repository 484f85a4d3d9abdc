import { jsonText } from '../../../base/index.js';
import type { LibraryNode, StoredHead } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { forceText, headForce, isToTell } from './force-lines.js';
import { set } from './lines.js';
import { articleWanted, dayOption, textWanted, WHICH, withLibrary } from './open.js';
import { ruleLines, rulesBelow } from './resting.js';

/** `duecourse library show DOC [art. N] [--on DAY] [--in LANGUAGE]` */
export const show: Command = {
  spec: {
    name: 'library show',
    operands: ['DOC', 'ARTICLE*'],
    options: { ...WHICH, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const day = dayOption(args, 'on') ?? localDay(io.now());
    const { text, versions, nodes, rules } = await withLibrary(io, async (library) => {
      const wanted = await textWanted(library, name, args, io, messages);
      const all = await library.heads({ document: wanted.document.id });
      if (place.length === 0) return { text: wanted, versions: all, nodes: wanted.nodes, rules: [] };
      const node = articleWanted(wanted, place);
      const isText = args.value('format') !== 'json';
      const resting = isText ? await rulesBelow(library, wanted, node, io) : [];
      return { text: wanted, versions: all, nodes: [node], rules: resting };
    });
    if (args.value('format') === 'json') {
      const { textId: _, versionId: __, ...rest } = text;
      await io.stdout.write(jsonText({ ...rest, stands: headForce(text, day), nodes }));
      return Exit.OK;
    }
    const style = styleOf(io, !io.stdout.isTerminal);
    const lines = [
      style.bold(text.text.title),
      style.dim(set(versionLine(text, messages), style)),
      ...forceLines(text, versions, day, style, messages),
      '',
      ...nodes.flatMap((n) => nodeLines(n, style)),
      ...(rules.length === 0 ? [] : [messages.text('library/rules-below'), ...ruleLines(rules, style, messages)]),
    ];
    await io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
    return Exit.OK;
  },
};

/** Which version of what this is. */
export function versionLine({ document, version, text }: StoredHead, messages: Messages): string {
  return messages.text('library/version', {
    id: document.id,
    date: version.date,
    language: text.language,
    standing: messages.text(`library/standing-${text.standing}`),
  });
}

/** How the version stands on a day, what is not sure of that, and which later version is kept. */
export function forceLines(
  text: StoredHead,
  versions: readonly StoredHead[],
  day: string,
  style: Style,
  messages: Messages,
): string[] {
  const force = headForce(text, day);
  const words = forceText(force, messages);
  if (words === '') return [];
  const lines = [isToTell(force) ? style.bold(set(words, style)) : style.dim(set(words, style))];
  const before = versions.findLast((v) => v.version.date < text.version.date);
  if (text.force.basis === 'assumed' && before !== undefined)
    lines.push(
      set(
        messages.text('library/force-assumed-after', { date: text.version.date, before: before.version.date }),
        style,
      ),
    );
  const next = versions.find(
    (v) => v.version.date > text.version.date && force.is === 'in-force' && headForce(v, day).is === 'not-yet',
  );
  if (next !== undefined)
    lines.push(
      set(
        messages.text('library/force-later', {
          date: next.version.date,
          force: forceText(headForce(next, day), messages),
        }),
        style,
      ),
    );
  return lines;
}

const INDENT: Readonly<Record<string, string>> = { item: '  ', point: '    ' };

/** A node and its parts as they are read. */
export function nodeLines(node: LibraryNode, style: Style, indent = ''): string[] {
  const own = INDENT[node.kind] ?? (node.kind === 'quoted' ? `${indent}  ` : indent);
  if (node.kind === 'title') return [];
  const [first, ...rest] = node.children;
  if (node.kind === 'article' || node.kind === 'clause') {
    const head = style.bold(node.number?.written ?? '');
    if (first?.kind !== 'paragraph') return [own + head, ...node.children.flatMap((c) => nodeLines(c, style, own)), ''];
    const opening = set(`${node.number?.written ?? ''} ${first.text}`, style, own);
    const bold = opening.replace(node.number?.written ?? '', head);
    return [
      bold,
      ...first.children.flatMap((c) => nodeLines(c, style, own)),
      ...rest.flatMap((c) => nodeLines(c, style, own)),
      '',
    ];
  }
  const words = [node.number?.written ?? '', node.heading ?? '', node.text].filter((w) => w !== '').join(' ');
  const isHeading = node.heading !== null;
  const line = words === '' ? [] : isHeading ? [own + style.bold(words), ''] : [set(words, style, own)];
  return [...line, ...node.children.flatMap((c) => nodeLines(c, style, own))];
}
