import { failInput, jsonText } from '../../base/index.js';
import { type Finding, interpret, isReported, missingFor } from '../../engine/index.js';
import type { StringTable } from '../../log/index.js';
import {
  caseStory,
  type Masker,
  type ReadAs,
  Reporter,
  readAs,
  type SingleFinding,
  singleFinding,
  stretchOf,
} from '../../report/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { writeOut } from '../output.js';
import { refuseOverRead } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { type Prepared, prepare } from '../run-check.js';
import { textsOf } from '../single-texts.js';
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
      export: { takes: 'value' },
      reveal: { takes: 'list' },
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
        hash: args.value('export') !== undefined,
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
    const wanted = args.value('export');
    if (wanted !== undefined) {
      const text = jsonText(await exported(run, found, wanted, args, io));
      await writeOut([text], out, io, 'json');
      return Exit.OK;
    }
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    await writeOut([caseStory({ ...run, case: c, findings: found, missing }, messages, style)], out, io);
    return Exit.OK;
  },
};

/** One of the case's findings with all that it takes to judge it again. */
async function exported(
  run: Prepared,
  found: readonly Finding[],
  id: string,
  args: Arguments,
  io: Io,
): Promise<SingleFinding> {
  const reporter = new Reporter(run);
  // In the order of reports: two findings alike in all else are told apart by it.
  const order = found
    .map((f, i) => [f, i] as const)
    .sort(
      ([a, i], [b, j]) =>
        Number(isReported(b.verdict)) - Number(isReported(a.verdict)) || a.event - b.event || a.rule - b.rule || i - j,
    );
  for (const [f] of order) {
    const finding = reporter.report(f);
    if (finding.id !== id) continue;
    const texts = await textsOf(args.value('law') ?? '', run.statute, io);
    // Its id stands: of several that are alike, this reporter has seen those before it.
    const told = { ...new Reporter({ ...run, readings: readingsOf(run, f) }).report(f), id };
    return singleFinding(run, f, told, { ...texts, reveal: new Set(args.list('reveal')) });
  }
  return failInput('export/unknown-finding', run.log.name, { data: { id } });
}

/** What other readings of the text make of one finding. */
function readingsOf({ bound, rules, statute, until, others }: Prepared, { rule, event, case: c }: Finding): ReadAs[] {
  const { name, versions } = rules.rules[rule]!;
  const part = versions[0]!.key.byCase ? stretchOf(bound, c, c + 1, until) : bound;
  const found = new Map([[name, new Set([event])]]);
  return others.flatMap((other) => {
    const own = other.rules.rules.filter((r) => r.name === name);
    if (own.length === 0) return [];
    const alone = { ...other, rules: { ...other.rules, rules: own } };
    return [readAs(part, alone, statute.time, { until, keeps: () => true, engine: 'kernel' }, found)];
  });
}

/** A case by its id in clear or by its pseudonym; -1 where there is none. */
function findCase(id: string, ids: StringTable, masker: Masker): number {
  for (let c = 0; c < ids.length; c++) if (ids.get(c) === id) return c;
  for (let c = 0; c < ids.length; c++) if (masker.caseId(ids.get(c)) === id) return c;
  return -1;
}
