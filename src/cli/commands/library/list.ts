import { jsonText } from '../../../base/index.js';
import { textTable } from '../../../report/index.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { dayOption, withLibrary } from './open.js';

/** `duecourse library list` */
export const list: Command = {
  spec: {
    name: 'library list',
    operands: [],
    options: { on: { takes: 'value' }, in: { takes: 'value' }, format: { takes: 'value', values: ['table', 'json'] } },
  },
  async run(args, io, messages) {
    const [on, language] = [dayOption(args, 'on'), args.value('in')];
    const heads = await withLibrary(io, (library) =>
      library.heads({ ...(on ? { on } : {}), ...(language ? { language } : {}) }),
    );
    if (args.value('format') === 'json') {
      await io.stdout.write(jsonText(heads.map(({ textId: _, versionId: __, ...head }) => head)));
      return Exit.OK;
    }
    if (heads.length === 0) {
      await io.stdout.write(`${messages.text('library/empty')}\n`);
      return Exit.OK;
    }
    const columns = ['id', 'date', 'from', 'language', 'title'].map((name) => ({
      title: messages.text(`library/column-${name}`),
      align: 'left' as const,
    }));
    const rows = heads.map(({ document, version, text }) => [
      document.id,
      version.date,
      version.from ?? '',
      text.language,
      text.title,
    ]);
    await io.stdout.write(textTable(columns, rows, styleOf(io, !io.stdout.isTerminal).bold));
    return Exit.OK;
  },
};
