import { stat } from 'node:fs/promises';
import { failInput } from '../../base/index.js';
import { isAdverse, isReported, type Verdict } from '../../engine/index.js';
import type { Messages } from '../../messages/index.js';
import {
  byNameNote,
  type CheckRun,
  countOf,
  plainReport,
  type RunOptions,
  receiptFile,
  receiptText,
  reportDocument,
  reportHead,
  suspectRules,
} from '../../report/index.js';
import type { Arguments } from '../arguments.js';
import { refuseEnding } from '../ending.js';
import { contentOf, FORMS, hasAggregates, type ReportSource } from '../forms.js';
import { Exit } from '../io.js';
import { givenLogOptions, LOG_OPTIONS, openOptions } from '../log-options.js';
import type { LogPath } from '../open-log.js';
import { refuseTerminal, refuseWithoutFindings, writeOut } from '../output.js';
import { refuseOverInput, refuseOverRead } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { type CheckRequest, runCheck } from '../run-check.js';
import { baselineOf } from '../runs/baseline.js';
import { styleOf } from '../style.js';
import { suspectShare } from '../suspect-share.js';
import { ANY_VERDICT, verdictsOf } from '../verdicts.js';

/** `duecourse check LOG --law LAW`: every rule of a law over every case of a log. */
export const check: Command = {
  spec: {
    name: 'check',
    operands: ['LOG...'],
    options: {
      law: { takes: 'value' },
      bind: { takes: 'value' },
      at: { takes: 'value' },
      format: { takes: 'value', values: FORMS },
      out: { takes: 'value' },
      receipt: { takes: 'value' },
      baseline: { takes: 'value' },
      check: { takes: 'value' },
      runs: { takes: 'value' },
      config: { takes: 'value' },
      summary: { takes: 'nothing' },
      only: { takes: 'list' },
      verdict: { takes: 'list', values: ANY_VERDICT },
      'fail-on': { takes: 'list', values: ANY_VERDICT },
      readings: { takes: 'nothing' },
      'show-persons': { takes: 'nothing' },
      'suspect-share': { takes: 'value' },
      evidence: { takes: 'value' },
      threads: { takes: 'value' },
      engine: { takes: 'value', values: ['kernel', 'interpreter'] },
      ...LOG_OPTIONS,
    },
    required: ['law'],
  },
  async run(args, io, messages) {
    const format = args.value('format') ?? 'table';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse check');
    if (args.flag('summary')) refuseWithoutFindings(format, 'duecourse check');
    await refuseOverRead(out, args.operands, args, io);
    refuseEnding(format, out, FORMS);
    const receipt = args.value('receipt');
    await refuseOverRead(receipt, args.operands, args, io);
    if (receipt !== undefined) await refuseOverInput([receipt], out === undefined ? [] : [out]);
    const line = progressLine(io, messages);
    const run = await runCheck(await requestOf(args, format, line.show), io).finally(() => line.clear());
    const plain = out !== undefined || !io.stdout.isTerminal;
    const baseline = baselineOf(run, args, io, messages);
    const source = baseline?.narrowed(sourceOf(run, messages)) ?? sourceOf(run, messages);
    await writeOut(contentOf(format, source, messages, styleOf(io, plain)), out, io, format);
    // Where programs read what is written, it is told beside it.
    if (baseline !== undefined)
      await (format === 'table' && out === undefined ? io.stdout : io.stderr).write(`${baseline.line()}\n`);
    if (receipt !== undefined) await writeOut([receiptText(receiptFile(run, reportHead(run)))], receipt, io, 'json');
    return args.list('fail-on').length > 0 && countOf(run, verdictsOf(args.list('fail-on'))) > 0 ? Exit.FOUND : Exit.OK;
  },
};

async function requestOf(
  args: Arguments,
  format: string,
  onProgress: CheckRequest['work']['onProgress'],
): Promise<CheckRequest> {
  const log = args.operands.length === 1 ? args.operands[0]! : args.operands;
  const verdicts = verdictsOf(args.list('verdict'));
  const logOptions = givenLogOptions(args);
  const keepsAll = args.value('receipt') !== undefined || args.value('baseline') !== undefined;
  const options: RunOptions = {
    summary: args.flag('summary') || format === 'table' || format === 'md',
    showPersons: args.flag('show-persons'),
    readings: args.flag('readings'),
    only: args.list('only'),
    verdicts: [...verdicts],
    engine: args.value('engine') === 'interpreter' ? 'interpreter' : 'kernel',
    ...evidenceOf(args.value('evidence')),
    ...suspectShare(args, 'duecourse check'),
    ...(logOptions === null ? {} : { log: logOptions }),
  };
  const kept = verdicts.size > 0 ? (verdict: Verdict) => verdicts.has(verdict) : isReported;
  return {
    log,
    law: args.value('law') ?? '',
    bind: args.value('bind'),
    at: args.value('at'),
    options,
    open: openOptions(args),
    out: args.value('out'),
    threads: threadsOf(args.value('threads')),
    // A table tells delays that are heaped on one value.
    keeps: options.summary && !keepsAll ? isAdverse : kept,
    keepsAll,
    instances: hasAggregates(format, options.summary),
    countsOnly: !keepsAll && options.summary && options.engine === 'kernel' && !hasAggregates(format, options.summary),
    hash: keepsAll || (format !== 'table' && format !== 'csv' && (!options.summary || (await isSmall(log)))),
    work: onProgress ? { onProgress } : {},
  };
}

const MOST_EVIDENCE = 1_000_000;

function evidenceOf(written: string | undefined): Pick<RunOptions, 'evidence'> {
  if (written === undefined) return {};
  const evidence = Number(written);
  if (written.trim() === '' || !Number.isInteger(evidence) || evidence < 0 || evidence > MOST_EVIDENCE)
    failInput('cli/bad-number', 'duecourse check', {
      data: { option: '--evidence', value: written, least: 0, most: MOST_EVIDENCE },
    });
  return { evidence };
}

const MOST_THREADS = 64;

function threadsOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const threads = Number(written);
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    failInput('cli/bad-number', 'duecourse check', {
      data: { option: '--threads', value: written, least: 1, most: MOST_THREADS },
    });
  return threads;
}

/** A summary is asked for where time matters: only a small file is read a second time for its hash. */
async function isSmall(file: LogPath): Promise<boolean> {
  return typeof file === 'string' && (await stat(file).catch(() => ({ size: 0 }))).size < 64e6;
}

function sourceOf(run: CheckRun, messages: Messages): ReportSource {
  const { language } = messages;
  return {
    plain: () => plainReport(run, language),
    whole: (evidence) => reportDocument(run, { language, ...(evidence ? {} : { evidence: 0 }) }),
    table: {
      readings: run.options.readings,
      byName: run.bindingName === null ? byNameNote(run, messages) : '',
      suspects: () => suspectRules(run),
    },
  };
}
