import { existsSync } from 'node:fs';
import { failInput } from '../../base/index.js';
import { bindingJson, bindingYaml, type Proposal, withAnswers } from '../../bind/index.js';
import type { Messages } from '../../messages/index.js';
import { numbers } from '../../report/index.js';
import { refuseEnding } from '../ending.js';
import { Exit, type Io } from '../io.js';
import { lawFiles, openStatute } from '../laws.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { writeFileWhole, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import { progressLine } from '../progress.js';
import { proposalOf } from '../proposal.js';
import type { Command } from '../run.js';

/** Below this share of the log's events that found a place, the law is hardly the right one. */
const HARDLY = 0.1;

/** A label without an event is asked about where its best candidate is at least this likely. */
const ASKED = 0.3;

const FORMATS: readonly string[] = ['yaml', 'json'];

/** `duecourse bind LOG LAW`: a first binding by likeness of names. */
export const bind: Command = {
  spec: {
    name: 'bind',
    operands: ['LOG', 'LAW'],
    options: {
      out: { takes: 'value' },
      format: { takes: 'value', values: FORMATS },
      force: { takes: 'nothing' },
      ...LOG_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const [from = '', lawName = ''] = args.operands;
    const out = args.value('out');
    await refuseOverInput([out], [from, ...(await lawFiles(lawName, io))]);
    refuseEnding(args.value('format') ?? 'yaml', out, FORMATS);
    if (out !== undefined && !args.flag('force') && existsSync(out)) failInput('bind/exists', out);
    const { law } = await openStatute(lawName, io);
    const line = progressLine(io, messages);
    const work = line.show ? { onProgress: line.show } : {};
    const first = await proposalOf(from, law, { ...openOptions(args), ...work }).finally(() => line.clear());
    const proposal = await settled(first, io, messages);
    const text =
      args.value('format') === 'json'
        ? `${JSON.stringify(bindingJson(proposal), null, 2)}\n`
        : bindingYaml(proposal, messages.text);
    if (out === undefined) await writeOut([text], undefined, io, 'yaml');
    else await writeFileWhole(out, [text]);
    // What is said of the binding must not stand in it.
    const told = out === undefined ? io.stderr : io.stdout;
    await told.write(summary(proposal, messages));
    if (out !== undefined) {
      const check = `duecourse check ${shellWord(from)} --law ${shellWord(lawName)} --bind ${shellWord(out)}`;
      const written = messages.text('bind/written', { file: out });
      // Up to when a log is complete no log tells; what is taken for it wrongly accuses.
      await told.write(`${written}\n  ${check} --at ${messages.text('bind/day')}\n${messages.text('bind/at')}\n`);
    }
    return proposal.labels.some((m) => m.sure) ? Exit.OK : Exit.FOUND;
  },
};

function summary({ labels, leftOut, law, unplaced, covered }: Proposal, messages: Messages): string {
  const n = numbers(messages);
  const sure = labels.filter((m) => m.sure).length;
  const placed = labels.filter((m) => m.chosen !== null).length;
  const share = new Intl.NumberFormat(messages.language, { style: 'percent' }).format(covered);
  const lines = [
    messages.text('bind/placed', {
      sure: n(sure),
      labels: n(labels.length + leftOut),
      unsure: n(placed - sure),
      left: n(labels.length + leftOut - placed),
      events: n(unplaced.length),
      law: law.id,
    }),
    covered < HARDLY ? messages.text('bind/hardly-fits', { law: law.id }) : messages.text('bind/covered', { share }),
  ];
  return `${lines.join('\n')}\n`;
}

/** At a terminal a human is asked about each label that is unsure; elsewhere nothing is asked. */
async function settled(proposal: Proposal, io: Io, messages: Messages): Promise<Proposal> {
  const { ask } = io;
  const open = proposal.labels.filter((m) => !m.sure && (m.chosen !== null || (m.others[0]?.score ?? 0) >= ASKED));
  if (!ask || open.length === 0) return proposal;
  const answers = new Map<string, number | null>();
  for (const { label, count, chosen, others } of open) {
    const choices = chosen === null ? others : [chosen, ...others];
    const lines = [
      messages.text('bind/which', { label, count }),
      ...choices.map(({ event, score }, i) => `  ${i + 1}  ${proposal.law.events[event]!.name}  ${score.toFixed(2)}`),
      `  0  ${messages.text('bind/none-of-these')}`,
    ];
    const answer = await ask(`${lines.join('\n')}\n${messages.text('bind/ask-number')}`);
    const number = answer.trim() === '' ? Number.NaN : Number(answer);
    if (number === 0) answers.set(label, null);
    else if (choices[number - 1]) answers.set(label, choices[number - 1]!.event);
  }
  return withAnswers(proposal, answers);
}

/** A word as a shell takes it back. */
function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
