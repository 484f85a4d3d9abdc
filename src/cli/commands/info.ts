import { InputError, jsonText } from '../../base/index.js';
import { describeTable, type LogInfo, logInfo, type OpenOptions, type TableDescription } from '../../log/index.js';
import type { Messages } from '../../messages/index.js';
import { numbers, textTable } from '../../report/index.js';
import { Exit } from '../io.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { type LogPath, openGivenLog } from '../open-log.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';
import { tableInfoJson, tableInfoText } from '../table-info.js';

/** `duecourse info LOG`: what is in a log. Names of activities and columns are shown, values are not. */
export const info: Command = {
  spec: {
    name: 'info',
    operands: ['LOG...'],
    options: {
      format: { takes: 'value', values: ['table', 'json'] },
      bind: { takes: 'value' },
      law: { takes: 'value' },
      ...LOG_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const line = progressLine(io, messages);
    const path = args.operands.length === 1 ? args.operands[0]! : args.operands;
    const options = { ...openOptions(args), ...(line.show ? { onProgress: line.show } : {}) };
    const isJson = args.value('format') === 'json';
    const bold = styleOf(io, !io.stdout.isTerminal).bold;
    const opened = await openGivenLog(path, args, options, io)
      .catch((error: unknown) => described(error, path, options))
      .finally(() => line.clear());
    if ('columns' in opened) {
      await io.stdout.write(isJson ? tableInfoJson(opened) : tableInfoText(opened, messages, bold));
      return Exit.OK;
    }
    const { log } = opened;
    const found = logInfo(log);
    const oddities = found.oddities.map(({ code, count, subject }) => ({
      code,
      count,
      ...(subject ? { subject } : {}),
    }));
    await io.stdout.write(isJson ? jsonText({ ...found, oddities }) : infoText(found, messages, bold));
    return Exit.OK;
  },
};

/** A table without the columns of an event log is described as such: it may have one row a case. */
async function described(error: unknown, path: LogPath, options: OpenOptions): Promise<TableDescription> {
  const isTable = error instanceof InputError && error.diagnostics.some((d) => d.code === 'log/roles-not-found');
  if (!isTable || typeof path !== 'string' || path === '-') throw error;
  return await describeTable(path, options).catch((fault: unknown) => {
    // A table that is broken is told as that.
    const isBroken = fault instanceof InputError && fault.diagnostics.some((d) => d.code.startsWith('csv/'));
    throw isBroken ? fault : error;
  });
}

function infoText(info: LogInfo, messages: Messages, bold: (text: string) => string): string {
  const n = numbers(messages);
  const { times, variants, caseLength } = info;
  const counts = {
    name: info.name,
    cases: n(info.cases),
    events: n(info.events),
    activities: n(info.activities.length),
  };
  const lines = [bold(messages.text('report/log-counts', counts))];
  const say = (code: string, data: Readonly<Record<string, string | number>>) =>
    lines.push(messages.text(`info/${code}`, data));
  if (times.first !== undefined && times.last !== undefined) say('times', { first: times.first, last: times.last });
  const { day, minute, instant } = times.precision;
  say('precision', { days: n(day), minutes: n(minute), instants: n(instant), missing: n(times.missing) });
  if (times.probablyDays) say('probably-days', {});
  if (times.ties > 0) say('ties', { count: n(times.ties) });
  if (times.backwards > 0) say('backwards', { count: n(times.backwards) });
  if (caseLength) say('length', { min: n(caseLength.min), median: n(caseLength.median), max: n(caseLength.max) });
  say('variants', { count: n(variants.count) });
  const right = (title: string) => ({ title, align: 'right' as const });
  const left = (title: string) => ({ title, align: 'left' as const });
  const activities = textTable(
    [left(messages.text('info/activity')), right(messages.text('info/events'))],
    info.activities.map((a) => [a.value, n(a.count)]),
    bold,
  );
  const attributes = textTable(
    [
      left(messages.text('info/attribute')),
      left(messages.text('info/of')),
      left(messages.text('info/type')),
      right(messages.text('info/present')),
      right(messages.text('info/distinct')),
    ],
    info.attributes.map((a) => [a.name, messages.text(`info/of-${a.of}`), a.type, n(a.present), n(a.distinct)]),
    bold,
  );
  const odd = info.oddities.map(({ code, count, subject }) =>
    messages.text(`oddity/${code}`, { count: n(count), example: '…', subject: subject ?? '' }),
  );
  return `${[lines.join('\n'), activities.trimEnd(), attributes.trimEnd(), ...(odd.length > 0 ? [odd.join('\n')] : [])].join('\n\n')}\n`;
}
