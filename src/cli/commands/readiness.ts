import { readinessReport, readinessTable } from '../../report/index.js';
import { refuseEnding } from '../ending.js';
import { Exit } from '../io.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { writeOut } from '../output.js';
import { refuseOverRead } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { runCheck } from '../run-check.js';
import { styleOf } from '../style.js';
import { suspectShare } from '../suspect-share.js';

const FORMATS: readonly string[] = ['table', 'json'];

/** `duecourse readiness LOG --law LAW`: what the record can tell at all, before any accusation. */
export const readiness: Command = {
  spec: {
    name: 'readiness',
    operands: ['LOG...'],
    options: {
      law: { takes: 'value' },
      bind: { takes: 'value' },
      at: { takes: 'value' },
      format: { takes: 'value', values: FORMATS },
      out: { takes: 'value' },
      only: { takes: 'list' },
      'suspect-share': { takes: 'value' },
      ...LOG_OPTIONS,
    },
    required: ['law'],
  },
  async run(args, io, messages) {
    const out = args.value('out');
    await refuseOverRead(out, args.operands, args, io);
    refuseEnding(args.value('format') ?? 'table', out, FORMATS);
    const line = progressLine(io, messages);
    const run = await runCheck(
      {
        log: args.operands.length === 1 ? args.operands[0]! : args.operands,
        law: args.value('law') ?? '',
        bind: args.value('bind'),
        at: args.value('at'),
        options: {
          summary: true,
          showPersons: false,
          readings: false,
          only: args.list('only'),
          verdicts: [],
          engine: 'kernel',
          ...suspectShare(args, 'duecourse readiness'),
        },
        open: openOptions(args),
        out,
        keeps: () => false,
        instances: true,
        threads: undefined,
        hash: false,
        work: line.show ? { onProgress: line.show } : {},
      },
      io,
    ).finally(() => line.clear());
    const text =
      args.value('format') === 'json'
        ? `${JSON.stringify(readinessReport(run, messages.language), null, 2)}\n`
        : readinessTable(run, messages, styleOf(io, out !== undefined || !io.stdout.isTerminal));
    await writeOut([text], out, io, args.value('format'));
    return Exit.OK;
  },
};
