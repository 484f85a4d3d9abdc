import { jsonText } from '../../../base/index.js';
import { type ForceBasis, forceOn, type StoredHead } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { type Style, textTable, textTableWidth } from '../../../report/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { forceShort, headForce, isToTell } from './force-lines.js';
import { set } from './lines.js';
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
    const day = on ?? localDay(io.now());
    const heads = await withLibrary(io, (library) =>
      library.heads({ ...(on ? { on } : {}), ...(language ? { language } : {}) }),
    );
    if (args.value('format') === 'json') {
      await io.stdout.write(
        jsonText(
          heads.map(({ textId: _, versionId: __, ...head }) => ({
            ...head,
            stands: forceOn(head.force, head.document.kind, day),
          })),
        ),
      );
      return Exit.OK;
    }
    if (heads.length === 0) {
      await io.stdout.write(`${messages.text('library/empty')}\n`);
      return Exit.OK;
    }
    const columns = ['id', 'date', 'language', 'force', 'title'].map((name) => ({
      title: messages.text(`library/column-${name}`),
      align: 'left' as const,
    }));
    const style = styleOf(io, !io.stdout.isTerminal);
    const rows = heads.map((head) => [
      head.document.id,
      head.version.date,
      head.text.language,
      forceShort(headForce(head, day), messages),
      head.text.title,
    ]);
    const table =
      textTableWidth(columns, rows) <= style.width
        ? textTable(columns, rows, style.bold)
        : heads.map((head) => block(head, day, style, messages)).join('');
    const shown = heads.map((head) => headForce(head, day));
    const has = (basis: ForceBasis) => shown.some((force) => 'basis' in force && force.basis === basis);
    const told = [
      ...(has('assumed') ? [messages.text('library/list-assumed')] : []),
      ...(has('memory') ? [messages.text('library/list-memory')] : []),
    ].map((line) => `${set(line, style)}\n`);
    await io.stdout.write(table + (told.length > 0 ? `\n${told.join('')}` : ''));
    return Exit.OK;
  },
};

/** A text in lines of its own, where a table is wider than the terminal. */
function block(head: StoredHead, day: string, style: Style, messages: Messages): string {
  const { document, version, text } = head;
  const force = headForce(head, day);
  const short = forceShort(force, messages);
  const first = `${document.id}  ${version.date} ${text.language}${short === '' ? '' : `  ${isToTell(force) ? style.bold(short) : short}`}`;
  return `${set(first, style)}\n${set(text.title, style, '  ')}\n`;
}
