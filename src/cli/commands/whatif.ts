import { jsonText } from '../../base/index.js';
import { changesBetween } from '../../forward/index.js';
import { changesDocument, changesText, standingDocument, standingText } from '../../report/index.js';
import { Exit } from '../io.js';
import { MATTER_OPTIONS, openMatter, standingAt, supposing, tellStrange, timeAsked } from '../open-matter.js';
import { writeOut } from '../output.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';

/** `duecourse whatif MATTER EVENT=DATE...`: what would be different, then the standing before and after. */
export const whatif: Command = {
  spec: {
    name: 'whatif',
    operands: ['MATTER', 'EVENT=DATE...'],
    options: { ...MATTER_OPTIONS, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const [path = '', ...words] = args.operands;
    const out = args.value('out');
    const open = await openMatter(path, args, io, 'duecourse whatif');
    const matter = supposing(open, words, 'duecourse whatif');
    const asked = timeAsked({ ...open, matter }, args, io, true);
    const before = standingAt(open, asked);
    const after = standingAt(open, asked, matter);
    await tellStrange({ ...open, matter }, asked, after, io, messages);
    const { language } = messages;
    const changes = changesDocument(changesBetween(before, after), before, after, language);
    const names = { matter: open.shown, at: asked.text, language };
    const docs = [before, after].map((s) => standingDocument(s, names)) as [
      ReturnType<typeof standingDocument>,
      ReturnType<typeof standingDocument>,
    ];
    if (args.value('format') === 'json') {
      const [was, is] = docs;
      await writeOut([jsonText({ schema: 1, supposed: words, changes, before: was, after: is })], out, io, 'json');
      return Exit.OK;
    }
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    const show = { working: args.flag('working'), all: args.flag('all') };
    const text = (i: 0 | 1) => standingText(docs[i], open.statute, show, messages, style);
    const head = style.bold(messages.text('whatif/title', { events: words.join(' ') }));
    const part = (code: string, i: 0 | 1) => `\n${style.bold(`=== ${messages.text(code)} ===`)}\n${text(i)}`;
    const differences = `${head}\n${changesText(changes, after, messages, style).join('\n')}\n`;
    await writeOut([differences, part('whatif/before', 0), part('whatif/after', 1)], out, io);
    return Exit.OK;
  },
};
