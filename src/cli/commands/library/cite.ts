import { CITATION_STYLES, type CitationStyle, cite as citeText } from '../../../library/index.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { articleWanted, textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library cite DOC [art. N] --style STYLE` */
export const cite: Command = {
  spec: {
    name: 'library cite',
    operands: ['DOC', 'ARTICLE*'],
    options: { ...WHICH, style: { takes: 'value', values: CITATION_STYLES } },
  },
  async run(args, io) {
    const [name = '', ...place] = args.operands;
    const text = await withLibrary(io, (library) => textWanted(library, name, args));
    const nodes = place.length === 0 ? [] : [articleWanted(text, place)];
    await io.stdout.write(`${citeText(text, nodes, (args.value('style') ?? 'text') as CitationStyle)}\n`);
    return Exit.OK;
  },
};
