import { failInput } from '../../base/index.js';
import { numbers } from '../../report/index.js';
import { appendNotes, findRun, isNoteState, NOTE_STATES, type NoteDraft, runsFolderOf } from '../../supervise/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { localDay } from '../local-day.js';
import type { Command } from '../run.js';
import { runsFolder } from '../runs/config-file.js';
import { type FoundFinding, findFindings, toldOf } from '../runs/find-findings.js';
import { correctionsFor } from '../runs/to-binding.js';

/** `duecourse note FINDING... --as STATE --by AUTHOR --reason TEXT`: what became of findings. */
export const note: Command = {
  spec: {
    name: 'note',
    operands: ['FINDING...'],
    options: {
      as: { takes: 'value', values: NOTE_STATES },
      by: { takes: 'value' },
      reason: { takes: 'value' },
      day: { takes: 'value' },
      evidence: { takes: 'list' },
      until: { takes: 'value' },
      run: { takes: 'value' },
      check: { takes: 'value' },
      runs: { takes: 'value' },
      config: { takes: 'value' },
      'to-binding': { takes: 'nothing' },
      wrong: { takes: 'value', values: ['event', 'other'] },
      is: { takes: 'value' },
    },
    required: ['as', 'by'],
  },
  async run(args, io, messages) {
    const run = findRun(args.value('run') ?? 'last', runsFolder(args));
    const found = findFindings(run, args.operands, args.value('check'), messages.language);
    if (args.flag('to-binding') && args.value('as') !== 'data-error')
      failInput('note/not-data-error', 'duecourse note');
    const write = args.flag('to-binding') ? await correctionsFor(found, args, io, messages) : null;
    const runs = runsFolderOf(run);
    const heads = await appendNotes(runs, draftsOf(found, args, io), { waitMs: WAIT, now: io.now });
    const n = numbers(messages);
    const state = messages.text(`note/${args.value('as')}`);
    for (const [i, { finding }] of found.entries())
      await io.stdout.write(`${messages.text('note/written', { n: n(heads[i]!.n), finding: finding.id, state })}\n`);
    if (write !== null) {
      const { file, lines } = await write(heads[0]!.n);
      await io.stdout.write(`${messages.text('note/in-binding', { file, n: n(lines) })}\n`);
    }
    return Exit.OK;
  },
};

/** Another note takes no time to write. */
const WAIT = 30_000;

function draftsOf(found: readonly FoundFinding[], args: Arguments, io: Io): NoteDraft[] {
  const as = args.value('as') ?? '';
  return found.map((one) => ({
    ...toldOf(one),
    as: isNoteState(as) ? as : 'disputed',
    by: args.value('by') ?? '',
    reason: args.value('reason') ?? null,
    day: args.value('day') ?? localDay(io.now()),
    evidence: args.list('evidence'),
    until: args.value('until') ?? null,
  }));
}
