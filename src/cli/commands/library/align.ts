import { failInput, jsonText } from '../../../base/index.js';
import {
  addCorrections,
  allCorrections,
  type Correction,
  corrections,
  correctionsCsv,
  correctPair,
  type Library,
  readCorrectionsFile,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import type { Arguments } from '../../arguments.js';
import { refuseEnding } from '../../ending.js';
import { Exit, type Io } from '../../io.js';
import { localDay } from '../../local-day.js';
import { writeOut } from '../../output.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { checkedDay, WHICH, withLibrary } from './open.js';
import { sideTexts } from './side.js';

const FORMS = ['text', 'json', 'csv'] as const;

/**
 * `duecourse library align [DOC [PLACE COUNTERPART...]]`: what readers say of sentences that belong together, of all documents or of one;
 * PLACE and COUNTERPART add to it, and `--from FILE` adds what another library wrote with `--format csv`.
 */
export const align: Command = {
  spec: {
    name: 'library align',
    operands: ['DOC*'],
    options: {
      ...WHICH,
      by: { takes: 'value' },
      reason: { takes: 'value' },
      day: { takes: 'value' },
      from: { takes: 'value' },
      format: { takes: 'value', values: FORMS },
      out: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const [name, ...places] = args.operands;
    const from = args.value('from');
    const isUnsaid = args.value('by') === undefined || args.value('reason') === undefined;
    if (places.length === 1 || (places.length > 1 && isUnsaid) || (from !== undefined && name !== undefined))
      failInput('library/align-what', 'library align');
    if (from !== undefined) {
      await io.stdout.write(await added(from, io, messages));
      return Exit.OK;
    }
    const format = args.value('format') ?? 'text';
    refuseEnding(format, args.value('out'), FORMS);
    const all = await withLibrary(io, async (library) => {
      if (name === undefined) return await allCorrections(library);
      if (places.length > 1) await correct(library, name, places, args, io, messages);
      return await correctionsOf(library, name, args, io, messages);
    });
    const style = styleOf(io, args.value('out') !== undefined || !io.stdout.isTerminal);
    const content =
      format === 'json' ? jsonText(all) : format === 'csv' ? correctionsCsv(all) : asText(all, style, messages);
    await writeOut([content], args.value('out'), io, format);
    return Exit.OK;
  },
};

async function correct(
  library: Library,
  name: string,
  [place = '', ...counterparts]: readonly string[],
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<void> {
  const [a, b] = await sideTexts(library, name, args, io, messages);
  const day = args.value('day');
  await correctPair(library, a, b, {
    a: place.split('+'),
    b: counterparts.flatMap((other) => (other === 'none' ? [] : other.split('+'))),
    by: args.value('by')!,
    reason: args.value('reason')!,
    day: day === undefined ? localDay(io.now()) : checkedDay(day, '--day'),
  });
}

/** Those of a whole document; of two texts where the options say which. They outlive the texts, and so does their list. */
async function correctionsOf(
  library: Library,
  name: string,
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<Correction[]> {
  if (Object.keys(WHICH).some((option) => args.value(option) !== undefined))
    return await corrections(library, ...(await sideTexts(library, name, args, io, messages)));
  const own = await allCorrections(library, name);
  return own.length > 0 ? own : await allCorrections(library, await library.resolve(name));
}

async function added(file: string, io: Io, messages: Messages): Promise<string> {
  const read = await readCorrectionsFile(file);
  const counts = await withLibrary(io, (library) => addCorrections(library, read));
  return `${messages.text('library/align-added', { ...counts, elsewhere: counts.elsewhere || '' })}\n`;
}

function asText(all: readonly Correction[], style: Style, messages: Messages): string {
  const lines: string[] = [];
  let shown = '';
  for (const { document, a, b, ...c } of all) {
    const head = `${document}  ${a.version} ${a.language} = ${b.version} ${b.language}`;
    if (head !== shown) lines.push(style.dim(set(head, style)), '');
    shown = head;
    lines.push(
      style.bold(`${a.places.join(' ') || '-'} = ${b.places.join(' ') || '-'}`),
      ...[a.words, b.words].filter((words) => words !== '').map((words) => set(words, style, '  ')),
      set(messages.text('library/side-corrected', { by: c.by, day: c.day, reason: c.reason }), style, '  '),
      '',
    );
  }
  lines.push(messages.text('library/align-count', { count: all.length }));
  return `${lines.join('\n')}\n`;
}
