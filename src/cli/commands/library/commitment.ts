import { failInput, jsonText } from '../../../base/index.js';
import {
  CHANGEABLE,
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentChange,
  changeCommitment,
  commitmentWithHistory,
  isOverdue,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { ruleOption } from './adopt.js';
import { commitmentLine } from './follow-lines.js';
import { set } from './lines.js';
import { dayOption, withLibrary } from './open.js';

/** `duecourse library commitment ID [--state ... --by NAME]`: one commitment with its history, after a change where one is given. */
export const commitment: Command = {
  spec: {
    name: 'library commitment',
    operands: ['ID'],
    options: {
      state: { takes: 'value', values: COMMITMENT_STATES },
      owner: { takes: 'value' },
      due: { takes: 'value' },
      measures: { takes: 'value' },
      rule: { takes: 'value' },
      evidence: { takes: 'value' },
      reason: { takes: 'value' },
      by: { takes: 'value' },
      day: { takes: 'value' },
      format: { takes: 'value', values: ['text', 'json'] },
    },
  },
  async run(args, io, messages) {
    const [written = ''] = args.operands;
    if (!/^\d{1,10}$/.test(written))
      failInput('library/commitment-unknown', 'library commitment', { data: { id: written } });
    const id = Number(written);
    const today = localDay(io.now());
    const given = CHANGEABLE.filter((name) => args.value(name) !== undefined);
    const by = args.value('by');
    if (given.length > 0 && by === undefined) failInput('library/commitment-by', 'library commitment');
    if (given.length === 0 && (by ?? args.value('reason') ?? args.value('day')) !== undefined)
      failInput('library/commitment-what', 'library commitment');
    const rule = await ruleOption(args, io);
    const { commitment: now, changes } = await withLibrary(io, async (library) => {
      if (given.length > 0) {
        const wanted = Object.fromEntries(given.map((name) => [name, args.value(name)!]));
        const reason = args.value('reason');
        await changeCommitment(library, id, {
          ...wanted,
          ...(rule === undefined ? {} : { rule }),
          ...(reason === undefined ? {} : { reason }),
          by: by!,
          day: dayOption(args, 'day') ?? today,
        });
      }
      return await commitmentWithHistory(library, id);
    });
    await io.stdout.write(
      args.value('format') === 'json'
        ? jsonText({ ...now, changes })
        : asText(now, changes, today, styleOf(io, !io.stdout.isTerminal), messages),
    );
    return Exit.OK;
  },
};

function asText(
  now: Commitment,
  changes: readonly CommitmentChange[],
  today: string,
  style: Style,
  messages: Messages,
): string {
  const lines = [
    style.bold(set(commitmentLine(now, isOverdue(now, today), messages), style)),
    set(now.demand, style, '  '),
    style.dim(set(`${now.document} ${now.version} ${now.language} ${now.eId}: ${now.sentence}`, style, '  ')),
  ];
  for (const field of ['measures', 'evidence', 'reason'] as const)
    if (now[field] !== null) lines.push(set(`${messages.text(`library/field-${field}`)}: ${now[field]}`, style, '  '));
  lines.push('', ...changes.map((change) => set(changeLine(change, messages), style)));
  return `${lines.join('\n')}\n`;
}

function changeLine({ day, by, field, old, new: now, reason }: CommitmentChange, messages: Messages): string {
  const words = (value: string | null) =>
    field === 'state' && value !== null ? messages.text(`library/state-${value}`) : (value ?? '');
  return messages.text('library/commitment-change', {
    ...{ day, by, old: words(old), now: words(now), reason: reason ?? '' },
    field: messages.text(`library/field-${field}`),
  });
}
