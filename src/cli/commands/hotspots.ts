import { failInput, jsonText, nearest } from '../../base/index.js';
import { Namer, readStoredReport, textTable, wrapped } from '../../report/index.js';
import {
  cellsOf,
  columnTitles,
  csvHotSpots,
  groupNames,
  type HotSpots,
  hotSpots,
  htmlHotSpots,
  LAST,
  PERIODS,
  rowTexts,
  rulesCalled,
  timelineTo,
} from '../../supervise/index.js';
import { AGAIN_OPTIONS, checkedAgain } from '../again.js';
import { refuseEnding } from '../ending.js';
import { FOUND_OPTIONS, findingsFile } from '../findings-file.js';
import { Exit } from '../io.js';
import { refuseTerminal, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';
import { wholeNumber } from '../whole-number.js';

const FORMS = ['table', 'json', 'csv', 'html'];
/** Rows of the table at a terminal. */
const MOST_ROWS = 40;
const RECENT = { month: 3, quarter: 1, year: 1 };

/** `duecourse hotspots FINDINGS --by office,category`: where breaches, delays or kinds of matter grow. */
export const hotspots: Command = {
  spec: {
    name: 'hotspots',
    operands: ['FINDINGS?'],
    options: {
      ...FOUND_OPTIONS,
      by: { takes: 'list' },
      per: { takes: 'value', values: PERIODS },
      recent: { takes: 'value' },
      before: { takes: 'value' },
      least: { takes: 'value' },
      format: { takes: 'value', values: FORMS },
      out: { takes: 'value' },
      ...AGAIN_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const from = findingsFile(args.operands[0] ?? LAST, args);
    const { file } = from;
    const format = args.value('format') ?? 'table';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse hotspots');
    await refuseOverInput([out], [file, ...args.list('log')]);
    refuseEnding(format, out, FORMS);
    const per = PERIODS.find((name) => name === args.value('per')) ?? 'month';
    const bounds = (least: number) => ({ command: 'hotspots', least, most: 600 });
    const recent = wholeNumber(args, 'recent', RECENT[per], bounds(1));
    const before = wholeNumber(args, 'before', 4 * recent, bounds(1));
    const least = wholeNumber(args, 'least', 5, bounds(1));
    const { report } = readStoredReport(file, messages.language);
    const run = await checkedAgain(report.receipt, from, args, io, messages);
    const known = groupNames(run);
    const by = args.list('by').length > 0 ? args.list('by') : ['office', 'rule'].filter((name) => known.includes(name));
    for (const name of by)
      if (!known.includes(name))
        failInput('hotspots/unknown-by', file, {
          data: { name, near: nearest(name, known) ?? '', known: known.join(', ') },
        });
    const names = {
      namer: new Namer(report.wording, messages.language),
      rules: rulesCalled(report.rules, messages),
    };
    const { firstDay, lastDay } = run.bound.span;
    const timeline = timelineTo(lastDay, recent + before, per, run.binding.source.completeFrom ?? firstDay);
    const cut = timeline.names.length - recent;
    if (cut < 1)
      failInput('hotspots/too-short', file, {
        data: { recent, per: messages.text(`hotspots/per-${per}`), there: timeline.names.length },
      });
    const rules = report.rules.map(({ rule }) => rule);
    const spots = hotSpots(cellsOf(run, { by, timeline, wording: report.wording, rules }), timeline, recent, least);
    const spanOf = (names: readonly string[]) =>
      names.length === 1 ? names[0]! : messages.text('hotspots/span', { from: names[0]!, to: names.at(-1)! });
    const span = { before: spanOf(timeline.names.slice(0, cut)), now: spanOf(timeline.names.slice(cut)) };
    const notes = [
      messages.text('hotspots/compared', { ...span, at: report.at }),
      messages.text('hotspots/test', { n: spots.rows.filter(({ p }) => p !== null).length }),
      messages.text('hotspots/hides', { least }),
      messages.text('hotspots/of-offices'),
    ];
    const title = messages.text('hotspots/title', {
      log: report.log.name.split(/[/\\]/).at(-1) ?? '',
      law: report.law.id,
    });
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    const content =
      format === 'json'
        ? [jsonText({ duecourse: 'hotspots', law: report.law.id, at: report.at, ...spots })]
        : format === 'csv'
          ? csvHotSpots(spots)
          : format === 'html'
            ? htmlHotSpots(spots, title, notes, names, messages)
            : [
                `${title}\n\n${tableOf(spots)}\n${notes.map((note) => `${wrapped(note, style.width, '  ')}\n`).join('')}`,
              ];
    await writeOut(content, out, io, format);
    return Exit.OK;

    function tableOf({ rows }: HotSpots): string {
      const columns = columnTitles(messages).map((title, c) => ({
        title,
        align: c > 2 && c < 8 ? ('right' as const) : ('left' as const),
      }));
      const shown = rows.slice(0, MOST_ROWS).map((row) => rowTexts(row, names, messages));
      if (shown.length === 0) return `${messages.text('hotspots/nothing')}\n`;
      const more = rows.length > MOST_ROWS ? `${messages.text('hotspots/more', { n: rows.length - MOST_ROWS })}\n` : '';
      return `${textTable(columns, shown)}${more}`;
    }
  },
};
