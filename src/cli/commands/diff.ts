import { checkOf, diffChecks, findRun } from '../../supervise/index.js';
import { refuseEnding } from '../ending.js';
import { Exit } from '../io.js';
import { refuseTerminal, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { runsFolder } from '../runs/config-file.js';
import { DIFF_FORMS, diffContent, type RunDiff } from '../runs/diff-forms.js';
import { filesOf } from '../runs/run-files.js';

/** `duecourse diff RUN RUN`: what is new, gone and changed between two runs, and why. */
export const diff: Command = {
  spec: {
    name: 'diff',
    operands: ['RUN', 'RUN'],
    options: {
      check: { takes: 'value' },
      only: { takes: 'list' },
      format: { takes: 'value', values: DIFF_FORMS },
      out: { takes: 'value' },
      runs: { takes: 'value' },
      config: { takes: 'value' },
    },
  },
  async run(args, io, messages) {
    const format = args.value('format') ?? 'table';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse diff');
    refuseEnding(format, out, DIFF_FORMS);
    const runs = runsFolder(args);
    const [then, now] = args.operands.map((given) => findRun(given, runs)) as [RunDiff['then'], RunDiff['now']];
    await refuseOverInput([out], [...filesOf(then), ...filesOf(now)]);
    const wanted = args.value('check');
    if (wanted !== undefined) for (const run of [then, now]) checkOf(run, wanted);
    const rules = new Set(args.list('only'));
    const names = (run: RunDiff['then']) => run.checks.map(({ name }) => name);
    const both = names(now).filter((name) => names(then).includes(name) && (wanted ?? name) === name);
    const checks = both.map((name) => {
      const check = diffChecks(then, checkOf(then, name), now, checkOf(now, name));
      return rules.size === 0 ? check : { ...check, changes: check.changes.filter(({ rule }) => rules.has(rule)) };
    });
    const found: RunDiff = {
      then,
      now,
      checks,
      onlyThen: wanted ? [] : names(then).filter((name) => !both.includes(name)),
      onlyNow: wanted ? [] : names(now).filter((name) => !both.includes(name)),
    };
    await writeOut(diffContent(format, found, messages), out, io, format);
    return Exit.OK;
  },
};
