import { failInput, InputError, nearest } from '../../../base/index.js';
import { adopt as adoptDemand, demandsIn } from '../../../library/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit, type Io } from '../../io.js';
import { openLaw } from '../../laws.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { commitmentLine } from './follow-lines.js';
import { dayOption, textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library adopt DOC N.K --owner OFFICE --due DAY --by NAME`: a person takes a demand upon an office. */
export const adopt: Command = {
  spec: {
    name: 'library adopt',
    operands: ['DOC', 'DEMAND'],
    options: {
      ...WHICH,
      owner: { takes: 'value' },
      due: { takes: 'value' },
      by: { takes: 'value' },
      day: { takes: 'value' },
      measures: { takes: 'value' },
      rule: { takes: 'value' },
    },
    required: ['owner', 'due', 'by'],
  },
  async run(args, io, messages) {
    const [name = '', wanted = ''] = args.operands;
    const rule = await ruleOption(args, io);
    const measures = args.value('measures');
    const made = await withLibrary(io, async (library) => {
      const text = await textWanted(library, name, args, io, messages);
      const demands = demandsIn(text.nodes, text.version.date);
      const demand = demands.find(({ number }) => number === wanted);
      if (!demand)
        return failInput('library/no-such-demand', text.document.id, {
          data: { wanted, count: demands.length, first: demands[0]?.number ?? '', last: demands.at(-1)?.number ?? '' },
        });
      return await adoptDemand(library, text, demand, {
        owner: args.value('owner') ?? '',
        due: dayOption(args, 'due') ?? '',
        by: args.value('by') ?? '',
        day: dayOption(args, 'day') ?? localDay(io.now()),
        ...(measures === undefined ? {} : { measures }),
        ...(rule === undefined ? {} : { rule }),
      });
    });
    await io.stdout.write(`${made.demand}\n  ${commitmentLine(made, false, messages)}\n`);
    return Exit.OK;
  },
};

/** The rule that `--rule LAW#RULE` names, as its law calls itself; the law must have it. */
export async function ruleOption(args: Arguments, io: Io): Promise<string | undefined> {
  const given = args.value('rule');
  if (given === undefined) return undefined;
  const at = given.lastIndexOf('#');
  const [lawName, name] = [given.slice(0, Math.max(0, at)), given.slice(at + 1)];
  if (lawName === '' || name === '') return failInput('library/commitment-rule', '--rule', { data: { rule: given } });
  const { law, diagnostics } = await openLaw(lawName, io);
  if (!law) throw new InputError(diagnostics.filter((d) => d.severity === 'error'));
  const names = law.rules.map((rule) => rule.name);
  if (!names.includes(name))
    failInput('library/commitment-no-rule', '--rule', {
      data: { law: law.id, rule: name, near: nearest(name, names) ?? '' },
    });
  return `${law.id}#${name}`;
}
