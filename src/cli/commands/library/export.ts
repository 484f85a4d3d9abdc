import { toAkomaNtoso, toMarkdown } from '../../../library/index.js';
import { Exit } from '../../io.js';
import { writeOut } from '../../output.js';
import type { Command } from '../../run.js';
import { textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library export DOC --format akn|md [--out FILE]` */
export const exportText: Command = {
  spec: {
    name: 'library export',
    operands: ['DOC'],
    options: { ...WHICH, format: { takes: 'value', values: ['akn', 'md'] }, out: { takes: 'value' } },
  },
  async run(args, io, messages) {
    const [name = ''] = args.operands;
    const text = await withLibrary(io, (library) => textWanted(library, name, args, io, messages));
    const words = args.value('format') === 'md' ? toMarkdown(text) : toAkomaNtoso(text);
    await writeOut([words], args.value('out'), io, 'json');
    return Exit.OK;
  },
};
