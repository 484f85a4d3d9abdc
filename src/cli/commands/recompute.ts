import { failInput, jsonText } from '../../base/index.js';
import { cutAfter } from '../../binding/index.js';
import { chartOf, ruleSet } from '../../engine/index.js';
import { matterForm, standingOf } from '../../forward/index.js';
import type { Messages } from '../../messages/index.js';
import { field, type Move, maskerOf, movesBetween, moveText, StandingText, type Statute } from '../../report/index.js';
import { parseDay } from '../../time/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { localKey } from '../key.js';
import { byCalendar, openStatute } from '../laws.js';
import { LOG_OPTIONS, openOptions } from '../log-options.js';
import { openMatter, standingAt, tellStrange, timeAsked } from '../open-matter.js';
import { writeOut } from '../output.js';
import { refuseOverRead } from '../over-input.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { prepare } from '../run-check.js';
import { styleOf } from '../style.js';

/** What came of all matters. */
interface Recomputed {
  readonly moves: readonly Move[];
  readonly matters: number;
}

/** `duecourse recompute LOG|MATTER... --calendar OLD,NEW`: open matters whose days move with the calendar. */
export const recompute: Command = {
  spec: {
    name: 'recompute',
    operands: ['MATTER...'],
    options: {
      law: { takes: 'value' },
      calendar: { takes: 'list' },
      bind: { takes: 'value' },
      at: { takes: 'value' },
      reading: { takes: 'list' },
      format: { takes: 'value', values: ['text', 'json', 'csv'] },
      out: { takes: 'value' },
      'show-persons': { takes: 'nothing' },
      ...LOG_OPTIONS,
    },
    required: ['law', 'calendar'],
  },
  async run(args, io, messages) {
    const out = args.value('out');
    const law = args.value('law') ?? '';
    const calendars = args.list('calendar');
    if (calendars.length !== 2) failInput('recompute/calendar-form', 'duecourse recompute');
    await refuseOverRead(out, args.operands, args, io);
    const statute = await openStatute(law, io);
    const [old, now] = (await Promise.all(calendars.map((c) => calendarBy(statute, c)))) as [Statute, Statute];
    const areMatters = args.operands.every((path) => /\.(ya?ml|json)$/i.test(path) && matterForm(path) !== null);
    const found = areMatters
      ? await ofMatters(args, old, now, io, messages)
      : await ofLog(args, old, now, io, messages);
    await writeOut([written(found, statute, calendars, args, io, messages)], out, io, args.value('format') ?? 'table');
    return found.moves.length > 0 ? Exit.FOUND : Exit.OK;
  },
};

/** A calendar as it is named: now, a day on which it was known, or a folder. */
async function calendarBy(statute: Statute, given: string): Promise<Statute> {
  if (given === 'now') {
    if (statute.law.calendar === null)
      failInput('recompute/no-calendar', statute.law.file, { data: { law: statute.law.id } });
    return statute;
  }
  const day = parseDay(given);
  return await byCalendar(statute, day === undefined ? { folder: given } : { knownOn: day });
}

async function ofMatters(args: Arguments, old: Statute, now: Statute, io: Io, messages: Messages): Promise<Recomputed> {
  const moves: Move[] = [];
  for (const path of args.operands) {
    const open = await openMatter(path, args, io, 'duecourse recompute');
    const asked = timeAsked(open, args, io);
    const [before, after] = [old, now].map((statute) => standingAt({ ...open, statute }, asked));
    await tellStrange(open, asked, after!, io, messages);
    moves.push(...movesBetween(before!, after!, open.shown ?? path, messages.language));
  }
  return { moves, matters: args.operands.length };
}

async function ofLog(args: Arguments, old: Statute, now: Statute, io: Io, messages: Messages): Promise<Recomputed> {
  const line = progressLine(io, messages);
  const shows = args.flag('show-persons');
  const run = await prepare(
    {
      log: args.operands,
      law: args.value('law') ?? '',
      bind: args.value('bind'),
      at: args.value('at'),
      options: { summary: false, showPersons: shows, readings: false, only: [], verdicts: [], engine: 'interpreter' },
      open: openOptions(args),
      out: args.value('out'),
      keeps: () => true,
      threads: 1,
      hash: false,
      work: line.show ? { onProgress: line.show } : {},
    },
    io,
  ).finally(() => line.clear());
  const { whole, until, binding } = run;
  const masker = maskerOf(shows ? null : await localKey(io), binding.safe);
  const rules = ruleSet(now.law);
  const chart = chartOf(rules);
  const bound = cutAfter(whole, until);
  const moves: Move[] = [];
  for (let c = 0; c < bound.caseCount; c++) {
    if (bound.caseStart[c] === bound.caseStart[c + 1]) continue;
    const [before, after] = [old, now].map(({ time }) => standingOf(bound, c, rules, time, until, chart));
    moves.push(...movesBetween(before!, after!, masker.caseId(bound.caseIds.get(c)), messages.language));
    line.show?.({ stage: 'checking', done: c + 1, total: bound.caseCount, unit: 'cases' });
  }
  line.clear();
  return { moves, matters: bound.caseCount };
}

function written(
  { moves, matters }: Recomputed,
  { law }: Statute,
  [old = '', now = '']: readonly string[],
  args: Arguments,
  io: Io,
  messages: Messages,
): string {
  const format = args.value('format') ?? 'text';
  if (format === 'json') return jsonText({ schema: 1, law: law.id, calendars: [old, now], matters, moves });
  if (format === 'csv') {
    const head = 'matter,what,name,article,acts,before_earliest,before_latest,after_earliest,after_latest';
    const rows = moves.map((m) =>
      [
        m.matter,
        m.what,
        m.name,
        m.article,
        m.acts.join(' '),
        m.before?.earliest,
        m.before?.latest,
        m.after?.earliest,
        m.after?.latest,
      ]
        .map((x) => field(x ?? ''))
        .join(','),
    );
    return `${[head, ...rows].join('\n')}\n`;
  }
  const style = styleOf(io, args.value('out') !== undefined || !io.stdout.isTerminal);
  const text = new StandingText(law, false, messages, style);
  const cases = new Set(moves.map((m) => m.matter)).size;
  const lines =
    moves.length === 0
      ? [messages.text('recompute/none')]
      : [
          ...moves.map((m) => `  ${moveText(m, text, messages)}`),
          messages.text('recompute/count', { n: moves.length, cases, all: matters }),
        ];
  return `${[style.bold(messages.text('recompute/title', { law: law.id, old, new: now })), ...lines].join('\n')}\n`;
}
