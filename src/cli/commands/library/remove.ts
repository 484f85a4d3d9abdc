import { failInput } from '../../../base/index.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { withLibrary } from './open.js';

/** `duecourse library remove DOC [--date DAY] [--in LANGUAGE]` */
export const remove: Command = {
  spec: { name: 'library remove', operands: ['DOC'], options: { date: { takes: 'value' }, in: { takes: 'value' } } },
  async run(args, io, messages) {
    const [name = ''] = args.operands;
    const [date, language] = [args.value('date'), args.value('in')];
    const gone = await withLibrary(io, async (library) => {
      const document = await library.resolve(name);
      const n = await library.remove({ document, ...(date ? { date } : {}), ...(language ? { language } : {}) });
      if (n === 0) {
        const known = (await library.heads({ document })).map((h) => `${h.version.date} ${h.text.language}`).join(', ');
        failInput('library/no-such-version', name, { data: { id: document, known } });
      }
      return { id: document, n };
    });
    await io.stdout.write(`${messages.text('library/removed', gone)}\n`);
    return Exit.OK;
  },
};
