import { CITATION_STYLES, type CitationStyle, cite as citeText } from '../../../library/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { forceText, headForce, isToTell } from './force-lines.js';
import { articleWanted, dayOption, textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library cite DOC [art. N] --style STYLE` */
export const cite: Command = {
  spec: {
    name: 'library cite',
    operands: ['DOC', 'ARTICLE*'],
    options: { ...WHICH, style: { takes: 'value', values: CITATION_STYLES } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const text = await withLibrary(io, (library) => textWanted(library, name, args, io, messages));
    const nodes = place.length === 0 ? [] : [articleWanted(text, place)];
    // Beside the citation, not in it: it is pasted elsewhere.
    const day = dayOption(args, 'on') ?? localDay(io.now());
    const force = headForce(text, day);
    if (isToTell(force))
      await io.stderr.write(
        `${messages.text('library/cite-not-in-force', {
          id: text.document.id,
          date: text.version.date,
          force: forceText(force, messages),
        })}\n`,
      );
    await io.stdout.write(`${citeText(text, nodes, (args.value('style') ?? 'text') as CitationStyle)}\n`);
    return Exit.OK;
  },
};
