import { jsonText } from '../../../base/index.js';
import type { LibraryNode, StoredText } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { articleWanted, textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library show DOC [art. N] [--on DAY] [--in LANGUAGE]` */
export const show: Command = {
  spec: {
    name: 'library show',
    operands: ['DOC', 'ARTICLE*'],
    options: { ...WHICH, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const text = await withLibrary(io, (library) => textWanted(library, name, args));
    const nodes = place.length === 0 ? text.nodes : [articleWanted(text, place)];
    if (args.value('format') === 'json') {
      const { textId: _, versionId: __, ...rest } = text;
      await io.stdout.write(jsonText({ ...rest, nodes }));
      return Exit.OK;
    }
    const style = styleOf(io, !io.stdout.isTerminal);
    const lines = [
      style.bold(text.text.title),
      style.dim(versionLine(text, messages)),
      '',
      ...nodes.flatMap((n) => nodeLines(n, style)),
    ];
    await io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
    return Exit.OK;
  },
};

/** Which version of what this is, and from when it is in force as far as is known. */
export function versionLine({ document, version, text }: StoredText, messages: Messages): string {
  return messages.text('library/version', {
    id: document.id,
    date: version.date,
    from: version.from ?? '',
    assumed: version.from === null && version.date !== 'undated' ? version.date : '',
    until: version.until ?? '',
    language: text.language,
    standing: messages.text(`library/standing-${text.standing}`),
  });
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
