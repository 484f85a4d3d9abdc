import { failInput, nearest } from '../../base/index.js';
import { checkLog } from '../../engine/index.js';
import type { Law } from '../../language/index.js';
import { type CheckRun, compareRuns } from '../../report/index.js';
import { formatDay } from '../../time/index.js';
import type { Arguments } from '../arguments.js';
import { COMPARE_FORMS, comparisonContent } from '../compare-forms.js';
import { refuseEnding } from '../ending.js';
import { Exit, type Io } from '../io.js';
import { bindingFile, lawFiles } from '../laws.js';
import { givenLogOptions, LOG_OPTIONS, openOptions } from '../log-options.js';
import { refuseTerminal, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { type CheckRequest, prepare } from '../run-check.js';

/** `duecourse compare LAW LAW LOG...`: what an amendment does to a real log. */
export const compare: Command = {
  spec: {
    name: 'compare',
    operands: ['LAW', 'LAW', 'LOG...'],
    options: {
      bind: { takes: 'value' },
      'bind-after': { takes: 'value' },
      at: { takes: 'value' },
      only: { takes: 'list' },
      rename: { takes: 'list' },
      format: { takes: 'value', values: COMPARE_FORMS },
      out: { takes: 'value' },
      'show-persons': { takes: 'nothing' },
      ...LOG_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const [before = '', after = '', ...logs] = args.operands;
    const format = args.value('format') ?? 'table';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse compare');
    refuseEnding(format, out, COMPARE_FORMS);
    if (logs.includes('-')) failInput('compare/read-twice', 'duecourse compare');
    const bindings = ['bind', 'bind-after'].flatMap((name) => args.value(name) ?? []).map(bindingFile);
    await refuseOverInput(
      [out],
      [...logs, ...bindings, ...(await lawFiles(before, io)), ...(await lawFiles(after, io))],
    );
    const line = progressLine(io, messages);
    const requested = { log: logs.length === 1 ? logs[0]! : logs, args, out, show: line.show };
    const judge = async () => {
      const old = await judged({ ...requested, law: before, bind: args.value('bind'), at: args.value('at') }, io);
      const bind = args.value('bind-after') ?? args.value('bind');
      return [old, await judged({ ...requested, law: after, bind, at: old.at }, io)] as const;
    };
    const [old, fresh] = await judge().finally(() => line.clear());
    const renamed = renamedRules(args.list('rename'), old.statute.law, fresh.statute.law);
    const only = knownInEither(args.list('only'), old.statute.law, fresh.statute.law);
    await writeOut(comparisonContent(format, compareRuns(old, fresh, { renamed, only }), messages), out, io, format);
    return Exit.OK;
  },
};

interface Wanted {
  readonly log: CheckRequest['log'];
  readonly law: string;
  readonly bind: string | undefined;
  readonly at: string | undefined;
  readonly args: Arguments;
  readonly out: string | undefined;
  readonly show: CheckRequest['work']['onProgress'];
}

/** One law over the log, with every verdict that it gives under the readings that it assumes. */
async function judged({ log, law, bind, at, args, out, show }: Wanted, io: Io): Promise<CheckRun> {
  const given = givenLogOptions(args);
  const request: CheckRequest = {
    log,
    law,
    bind,
    at,
    out,
    options: {
      summary: false,
      showPersons: args.flag('show-persons'),
      readings: false,
      only: [],
      verdicts: [],
      engine: 'kernel',
      ...(given === null ? {} : { log: given }),
    },
    open: openOptions(args),
    keeps: () => true,
    threads: 1,
    hash: false,
    work: show ? { onProgress: show } : {},
  };
  const { until, others: _, whole, ...run } = await prepare(request, io);
  if (run.bound.eventCount === 0)
    failInput('cli/at-before-log', run.log.name, { data: { at: run.at, first: formatDay(whole.span.firstDay) } });
  const options = { ...request.work, until, keeps: () => true, engine: 'kernel' as const };
  return { ...run, result: checkLog(run.bound, run.rules, run.statute.time, options), readings: [] };
}

/** Names of rules that at least one of the laws has. */
function knownInEither(names: readonly string[], ...laws: readonly Law[]): Set<string> {
  const known = new Set(laws.flatMap(({ rules }) => rules.map(({ name }) => name)));
  for (const rule of names)
    if (!known.has(rule))
      failInput('cli/unknown-rule', laws[0]!.id, {
        data: { rule, near: nearest(rule, known) ?? '', known: [...known].join(', ') },
      });
  return new Set(names);
}

/** `OLD=NEW`: rules that are to be taken for one. */
function renamedRules(given: readonly string[], before: Law, after: Law): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const pair of given) {
    const [old = '', fresh = ''] = pair.split('=');
    knownInEither([old], before);
    knownInEither([fresh], after);
    renamed.set(old, fresh);
  }
  return renamed;
}
