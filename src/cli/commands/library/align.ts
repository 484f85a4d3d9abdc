import { failInput, jsonText } from '../../../base/index.js';
import { corrections, correctPair } from '../../../library/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { WHICH, withLibrary } from './open.js';
import { sideTexts } from './side.js';

/** `duecourse library align DOC [PLACE COUNTERPART...]`: what readers say of sentences that belong together; PLACE and COUNTERPART add to it. */
export const align: Command = {
  spec: {
    name: 'library align',
    operands: ['DOC', 'PLACE*'],
    options: {
      ...WHICH,
      by: { takes: 'value' },
      reason: { takes: 'value' },
      day: { takes: 'value' },
      format: { takes: 'value', values: ['text', 'json'] },
    },
  },
  async run(args, io, messages) {
    const [name = '', ...places] = args.operands;
    const [by, reason] = [args.value('by'), args.value('reason')];
    if (places.length === 1 || (places.length > 1 && (by === undefined || reason === undefined)))
      failInput('library/align-what', 'library align');
    const all = await withLibrary(io, async (library) => {
      const [a, b] = await sideTexts(library, name, args, io, messages);
      if (places.length > 1)
        await correctPair(library, a, b, {
          a: places[0]!.split('+'),
          b: places.slice(1).flatMap((place) => (place === 'none' ? [] : place.split('+'))),
          by: by!,
          reason: reason!,
          day: args.value('day') ?? localDay(io.now()),
        });
      return await corrections(library, a, b);
    });
    if (args.value('format') === 'json') await io.stdout.write(jsonText(all));
    else {
      const style = styleOf(io, !io.stdout.isTerminal);
      const lines = all.flatMap((c) => [
        style.bold(`${c.a.places.join(' ')} = ${c.b.places.join(' ') || '-'}`),
        set(c.a.words, style, '  '),
        ...(c.b.words === '' ? [] : [set(c.b.words, style, '  ')]),
        set(messages.text('library/side-corrected', { by: c.by, day: c.day, reason: c.reason }), style, '  '),
        '',
      ]);
      lines.push(messages.text('library/align-count', { count: all.length }));
      await io.stdout.write(`${lines.join('\n')}\n`);
    }
    return Exit.OK;
  },
};
