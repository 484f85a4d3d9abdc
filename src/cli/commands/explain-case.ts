import { failInput } from '../../base/index.js';
import { type Finding, interpret, missingFor } from '../../engine/index.js';
import type { StringTable } from '../../log/index.js';
import { caseStory, type Masker } from '../../report/index.js';
import { Exit } from '../io.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { writeOut } from '../output.js';
import { refuseOverRead } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { prepare } from '../run-check.js';
import { styleOf } from '../style.js';

/** `duecourse explain-case LOG CASE --law LAW`: one case's story with the working of every due day. */
export const explainCase: Command = {
  spec: {
    name: 'explain-case',
    operands: ['LOG', 'CASE'],
    options: {
      law: { takes: 'value' },
      bind: { takes: 'value' },
      at: { takes: 'value' },
      only: { takes: 'list' },
      out: { takes: 'value' },
      'show-persons': { takes: 'nothing' },
      ...LOG_OPTIONS,
    },
    required: ['law'],
  },
  async run(args, io, messages) {
    const [log = '', id = ''] = args.operands;
    const out = args.value('out');
    await refuseOverRead(out, log, args, io);
    const line = progressLine(io, messages);
    const run = await prepare(
      {
        log,
        law: args.value('law') ?? '',
        bind: args.value('bind'),
        at: args.value('at'),
        options: {
          summary: false,
          showPersons: args.flag('show-persons'),
          readings: false,
          only: args.list('only'),
          verdicts: [],
          engine: 'interpreter',
        },
        open: openOptions(args),
        out,
        keeps: () => true,
        threads: 1,
        hash: false,
        work: line.show ? { onProgress: line.show } : {},
      },
      io,
    ).finally(() => line.clear());
    const { bound, rules, statute, until, masker } = run;
    const c = findCase(id, bound.caseIds, masker);
    if (c < 0) failInput('cli/unknown-case', log, { data: { case: id } });
    const missing = rules.rules.map((rule) => missingFor(rule, statute.law, bound.recording));
    const checkable = rules.rules.flatMap((_, r) => (missing[r]!.length === 0 ? [r] : []));
    const found: Finding[] = [];
    const part = { ...rules, rules: checkable.map((r) => rules.rules[r]!) };
    // A rule kept across cases is judged on all of them.
    const alone = part.rules.every((rule) => rule.versions[0]!.key.byCase);
    const cases = alone ? [c] : Array.from({ length: bound.caseCount }, (_, i) => i);
    interpret(bound, part, statute.time, until, cases, (f) => {
      if (f.case === c) found.push({ ...f, rule: checkable[f.rule]! });
    });
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    await writeOut([caseStory({ ...run, case: c, findings: found, missing }, messages, style)], out, io);
    return Exit.OK;
  },
};

/** A case by its id in clear or by its pseudonym; -1 where there is none. */
function findCase(id: string, ids: StringTable, masker: Masker): number {
  for (let c = 0; c < ids.length; c++) if (ids.get(c) === id) return c;
  for (let c = 0; c < ids.length; c++) if (masker.caseId(ids.get(c)) === id) return c;
  return -1;
}
