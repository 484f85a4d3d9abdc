import { datesAndNumbers } from './dates.js';
import { directiveIn } from './directives-of.js';
import type { Directive, Setting, Span } from './model.js';

/** What the columns of a table of tasks hold: numbers of cells from 0; -1 where there is none. */
export interface Columns {
  readonly task: number;
  readonly actor: number;
  readonly time: number;
}

const TASK =
  /任务|措施|举措|工作内容|工作事项|具体事项|重点工作|主要工作|重点事项|改革事项|\b(?:actions?|tasks?|measures?|activit(?:y|ies)|deliverables?|commitments?|recommendations?|steps?)\b/i;
const ACTOR =
  /牵头|责任|主办|承办|负责|实施主体|\b(?:owners?|lead|leads|leading|responsible|responsibility|who|department|agency|body)\b/i;
const TIME =
  /时限|时间|期限|进度|完成日期|\b(?:deadline|due|by when|date|timing|timeline|timeframe|timescale|target date|when)\b/i;

const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text) && !text.includes('\n');

/** The columns that a row names, where it heads a table of tasks with whoever is to carry them out or by when; null where not. */
export function columnsOf(text: string): Columns | null {
  if (!isRow(text)) return null;
  const cells = cellsOf(text).map(({ from, to }) => text.slice(from, to));
  const task = cells.findIndex((c) => TASK.test(c) && !ACTOR.test(c) && !TIME.test(c));
  const actor = cells.findIndex((c) => ACTOR.test(c));
  const time = cells.findIndex((c) => TIME.test(c));
  return task >= 0 && (actor >= 0 || time >= 0) ? { task, actor, time } : null;
}

/** Whether a text is a row of a table, be it of tasks or of lines between. */
export const isTableRow = (text: string): boolean => isRow(text);

/** The directive of a row in a table of tasks: whoever the row names is to do it by the day it gives. */
export function directiveInRow(text: string, columns: Columns, setting: Setting): Directive | null {
  const cells = cellsOf(text);
  const task = cells[columns.task];
  if (!task || task.from >= task.to || /^[\s:-]*$/.test(text.slice(task.from, task.to))) return null;
  const found = directiveIn(text, task, null, { ...setting, announced: true, told: false });
  if (!found) return null;
  const cell = (k: number): Span | null => (cells[k] && cells[k].from < cells[k].to ? cells[k] : null);
  const actor = cell(columns.actor);
  const time = cell(columns.time);
  const dates = time ? datesAndNumbers(text, time).dates : [];
  return {
    ...found,
    demands: found.demands.map((d) => ({ ...d, actor: d.actor ?? actor, dates: d.dates.length > 0 ? d.dates : dates })),
  };
}

/** Where the words of each cell stand. */
function cellsOf(text: string): Span[] {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map((m) => m.index);
  return bars.slice(0, -1).map((bar, k) => {
    const cell = text.slice(bar + 1, bars[k + 1]);
    const from = bar + 1 + cell.length - cell.trimStart().length;
    return { from, to: Math.max(from, bar + 1 + cell.trimEnd().length) };
  });
}
