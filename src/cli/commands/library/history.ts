import { jsonText } from '../../../base/index.js';
import { articleHistory, type StoredText } from '../../../library/index.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { articleWords, changeTitle, markedWords } from './changes.js';
import { set } from './lines.js';
import { articleWanted, textWanted, WHICH, withLibrary } from './open.js';
import { versionLine } from './show.js';

/** `duecourse library history DOC art. N`: one article through all versions. */
export const history: Command = {
  spec: {
    name: 'library history',
    operands: ['DOC', 'ARTICLE...'],
    options: { ...WHICH, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const { versions, text } = await withLibrary(io, async (library) => {
      const wanted = await textWanted(library, name, args);
      const all: StoredText[] = [];
      for await (const one of library.texts({ document: wanted.document.id, language: wanted.text.language }))
        all.push(one);
      return { versions: all, text: wanted };
    });
    const node = articleWanted(text, place);
    const steps = articleHistory(
      versions,
      versions.findIndex((v) => v.textId === text.textId),
      node.eId,
    );
    if (args.value('format') === 'json') {
      const shown = steps.map(({ text: { version }, node: own, change }) => ({
        version,
        article: own,
        as: change?.as ?? null,
        isRenumbered: change?.isRenumbered ?? false,
      }));
      await io.stdout.write(jsonText(shown));
      return Exit.OK;
    }
    const style = styleOf(io, !io.stdout.isTerminal);
    const lines: string[] = [style.bold(text.text.title), ''];
    steps.forEach(({ node: own, change }, i) => {
      lines.push(style.dim(versionLine(versions[i]!, messages)));
      const before = steps[i - 1]?.node ?? null;
      if (change) lines.push(style.bold(changeTitle(change, messages)));
      else if (own) lines.push(style.bold(own.number?.written ?? ''));
      if (own && before && change?.as === 'changed')
        lines.push(markedWords(articleWords(before), articleWords(own), text.text.language, style));
      else if (own && change?.as !== 'unchanged') lines.push(set(articleWords(own), style, '  '));
      else if (!own && !change) lines.push(messages.text('library/not-in-version'));
      lines.push('');
    });
    await io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
    return Exit.OK;
  },
};
