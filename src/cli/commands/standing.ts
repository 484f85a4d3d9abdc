import { jsonText } from '../../base/index.js';
import { ruleSet } from '../../engine/index.js';
import { changesBetween } from '../../forward/index.js';
import { changesDocument, changesText, standingCalendar, standingDocument, standingText } from '../../report/index.js';
import { Exit } from '../io.js';
import { MATTER_OPTIONS, openMatter, standingAt, tellStrange, timeAsked } from '../open-matter.js';
import { writeOut } from '../output.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';

/** `duecourse standing MATTER`: what is owed, what can be done, which clocks run. */
export const standing: Command = {
  spec: {
    name: 'standing',
    operands: ['MATTER'],
    options: {
      ...MATTER_OPTIONS,
      readings: { takes: 'nothing' },
      format: { takes: 'value', values: ['text', 'json', 'ics'] },
    },
  },
  async run(args, io, messages) {
    const [path = ''] = args.operands;
    const out = args.value('out');
    const open = await openMatter(path, args, io, 'duecourse standing');
    const asked = timeAsked(open, args, io);
    const now = standingAt(open, asked);
    await tellStrange(open, asked, now, io, messages);
    const { statute, rules } = open;
    const format = args.value('format') ?? 'text';
    if (format === 'ics') {
      const text = standingCalendar(now, statute, open.name, io.now().getTime(), messages);
      await writeOut([text], out, io, 'json');
      return Exit.OK;
    }
    const others = args.flag('readings')
      ? statute.law.readings.flatMap((reading, r) =>
          reading.options.flatMap((option, o) => {
            if (o === rules.readings[r]) return [];
            const readings = [...rules.readings];
            readings[r] = o;
            const other = standingAt(open, asked, open.matter, ruleSet(statute.law, readings));
            const changes = changesDocument(changesBetween(now, other), now, other, messages.language);
            return [{ reading: reading.name, option: option.name, changes, standing: other }];
          }),
        )
      : [];
    const doc = standingDocument(now, { matter: open.shown, at: asked.text, language: messages.language });
    if (format === 'json') {
      const readings = others.map(({ reading, option, changes }) => ({ reading, option, changes }));
      await writeOut([jsonText(args.flag('readings') ? { ...doc, readings } : doc)], out, io, 'json');
      return Exit.OK;
    }
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    const parts = [
      standingText(doc, statute, { working: args.flag('working'), all: args.flag('all') }, messages, style),
    ];
    for (const { reading, option, changes, standing: other } of others) {
      const lines = changesText(changes, other, messages, style);
      parts.push(`\n${style.bold(messages.text('readings/title', { reading, option }))}\n${lines.join('\n')}\n`);
    }
    await writeOut(parts, out, io);
    return Exit.OK;
  },
};
