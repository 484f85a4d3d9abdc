import { failInput } from '../../../base/index.js';
import { commitments } from '../../../library/index.js';
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
      const left = new Set((await library.heads({ document })).map((h) => `${h.version.date} ${h.text.language}`));
      const open = (await commitments(library, { document })).filter(
        (c) => (c.state === 'open' || c.state === 'in-progress') && !left.has(`${c.version} ${c.language}`),
      );
      return { id: document, n, open: open.length };
    });
    const lines = [messages.text('library/removed', gone)];
    if (gone.open > 0) lines.push(messages.text('library/removed-commitments', { open: gone.open, id: gone.id }));
    await io.stdout.write(`${lines.join('\n')}\n`);
    return Exit.OK;
  },
};
