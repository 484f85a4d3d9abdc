import { jsonText } from '../../base/index.js';
import { matterOfWords } from '../../forward/index.js';
import { dueLines, dueText } from '../../report/index.js';
import { Exit } from '../io.js';
import { openStatute } from '../laws.js';
import { rulesFor, standingAt, tellStrange, timeAsked } from '../open-matter.js';
import { writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';

/** `duecourse due LAW EVENT=DATE...`: every period that starts, with its working. */
export const due: Command = {
  spec: {
    name: 'due',
    operands: ['LAW', 'EVENT=DATE...'],
    options: {
      at: { takes: 'value' },
      reading: { takes: 'list' },
      working: { takes: 'nothing' },
      format: { takes: 'value', values: ['text', 'json'] },
      out: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const [given = '', ...words] = args.operands;
    const out = args.value('out');
    await refuseOverInput([out], []);
    const statute = await openStatute(given, io);
    const matter = matterOfWords(words, statute.law, 'duecourse due');
    const rules = rulesFor(statute.law, args, 'duecourse due');
    const open = { statute, rules, matter, shown: null, name: '', log: null };
    // A calculator knows no today: it is asked about the days that it is given.
    const asked = timeAsked(open, args, { ...io, now: () => new Date(0) }, true);
    const standing = standingAt(open, asked);
    await tellStrange(open, asked, standing, io, messages);
    const lines = dueLines(standing, messages.language);
    if (args.value('format') === 'json') {
      const { law } = statute;
      const doc = { schema: 1, law: law.id, at: asked.text, provisional: standing.provisional, due: lines };
      await writeOut([jsonText(doc)], out, io, 'json');
      return Exit.OK;
    }
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    await writeOut([dueText(lines, standing, statute, args.flag('working'), messages, style)], out, io);
    return Exit.OK;
  },
};
