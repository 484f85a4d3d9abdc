import { isAdverse, VERDICTS, type Verdict } from '../engine/index.js';
import { citationIn, textIn } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import { amountText, numbers } from './number-text.js';
import { adverseCount } from './readings.js';
import type { RuleReport } from './report.js';
import { adverseShare, type Suspicion } from './suspicion.js';
import { shareText, suspicionText } from './suspicion-text.js';
import { type TextColumn, textTable, textTableWidth, wrapped } from './text-table.js';

export interface Style {
  /** Columns of the terminal, or of the page. */
  readonly width: number;
  /** A table that is wider gives some of its columns to lines of their own; else it is as wide as it must be. */
  readonly folds?: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** One row a rule, one column a verdict that was given; below, what is said of single rules. */
export function ruleTable(
  rules: readonly RuleReport[],
  suspects: readonly (Suspicion | null)[],
  messages: Messages,
  style: Style,
): string {
  const given = VERDICTS.filter((verdict) => rules.some((r) => r.counts[verdict] > 0));
  let shown: readonly Verdict[] = given;
  let table = tableOf(rules, suspects, shown, messages);
  while (style.folds && shown.length > 0 && textTableWidth(table.columns, table.rows) > style.width) {
    const least = leastTelling(shown, rules);
    shown = shown.filter((verdict) => verdict !== least);
    table = tableOf(rules, suspects, shown, messages);
  }
  const folded = given.filter((verdict) => !shown.includes(verdict));
  const lines = textTable(table.columns, table.rows, style.bold).split('\n');
  // Two lines of header come before the rules.
  const whole = lines.flatMap((line, i) => [line, ...(i > 1 ? foldedLine(rules[i - 2], folded, messages, style) : [])]);
  const changed = rules.some(changes) ? `\n${wrapped(messages.text('report/changes'), style.width, '  ')}\n` : '';
  const told = [
    ...cannotShowLines(rules, messages, style),
    ...askedLines(rules, messages, style),
    ...suspectLines(rules, suspects, messages, style),
  ];
  return whole.join('\n') + changed + (told.length === 0 ? '' : `\n${told.join('\n')}\n`);
}

function tableOf(
  rules: readonly RuleReport[],
  suspects: readonly (Suspicion | null)[],
  shown: readonly Verdict[],
  messages: Messages,
): { columns: readonly TextColumn[]; rows: readonly (readonly string[])[] } {
  const n = numbers(messages);
  const columns: TextColumn[] = [
    { title: messages.text('report/rule'), align: 'left' },
    { title: messages.text('report/article'), align: 'left' },
    ...shown.map((verdict): TextColumn => ({ title: messages.text(`verdict/${verdict}`), align: 'right' })),
    { title: messages.text('report/worst'), align: 'right' },
    { title: messages.text('report/share'), align: 'right' },
  ];
  const rows = rules.map((rule, r) => [
    `${rule.rule}${changes(rule) ? ' *' : ''}${isMarked(suspects[r] ?? null) ? ' !' : ''}`,
    citationIn(rule.article, messages.language),
    ...shown.map((verdict) => (rule.counts[verdict] > 0 ? n(rule.counts[verdict]) : '·')),
    rule.worst ? amountText(rule.worst, messages) : '',
    adverseText(rule, messages),
  ]);
  return { columns, rows };
}

/** The verdict whose column says least: not an adverse one while there are others, then the one that fewest rules have. */
function leastTelling(shown: readonly Verdict[], rules: readonly RuleReport[]): Verdict {
  const rank = (verdict: Verdict) =>
    (isAdverse(verdict) ? rules.length + 1 : 0) + rules.filter((rule) => rule.counts[verdict] > 0).length;
  return shown.reduce((least, verdict) => (rank(verdict) < rank(least) ? verdict : least));
}

/** What a rule's row has no columns for. */
function foldedLine(
  rule: RuleReport | undefined,
  folded: readonly Verdict[],
  messages: Messages,
  style: Style,
): string[] {
  const n = numbers(messages);
  const parts = folded.flatMap((verdict) =>
    rule && rule.counts[verdict] > 0 ? [`${messages.text(`verdict/${verdict}`)} ${n(rule.counts[verdict])}`] : [],
  );
  return parts.length === 0
    ? []
    : [style.dim(`  ${wrapped(parts.join(messages.text('text/comma')), style.width - 2, '  ')}`)];
}

/** Rules of which none found says nothing. */
function cannotShowLines(rules: readonly RuleReport[], messages: Messages, style: Style): string[] {
  const of = (why: RuleReport['cannotShow']) => rules.filter((rule) => rule.cannotShow === why).map(({ rule }) => rule);
  const line = (code: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [wrapped(messages.text(code, { rules: names.join(messages.text('text/comma')) }), style.width, '  ')];
  return [...line('report/cannot-show-rules', of('no-record')), ...line('report/measured-rules', of('no-limit'))];
}

/** What the rules ask that anything is held against. */
function askedLines(rules: readonly RuleReport[], messages: Messages, style: Style): string[] {
  return rules.flatMap(({ rule, article, title, counts }) => {
    const said = textIn(title ?? {}, messages.language, '');
    if (said === '' || adverseCount(counts) === 0) return [];
    return [
      wrapped(
        messages.text('report/rule-asks', { rule, article: citationIn(article, messages.language), title: said }),
        style.width,
        '  ',
      ),
    ];
  });
}

function suspectLines(
  rules: readonly RuleReport[],
  suspects: readonly (Suspicion | null)[],
  messages: Messages,
  style: Style,
): string[] {
  return rules.flatMap(({ rule }, r) => {
    const suspect = suspects[r] ?? null;
    if (suspect === null) return [];
    const line = `${isMarked(suspect) ? '! ' : ''}${rule}${messages.text('text/colon')}${suspicionText({ suspect }, messages)}`;
    return [wrapped(line, style.width, '  ')];
  });
}

function isMarked(suspect: Suspicion | null): boolean {
  return suspect !== null && !suspect.confirmed;
}

/** Whether another reading of the text changes how often a verdict is given. */
function changes(rule: RuleReport): boolean {
  return rule.readings.some(({ counts }) => VERDICTS.some((verdict) => counts[verdict] !== rule.counts[verdict]));
}

/** The adverse share; empty where nothing is adverse. */
function adverseText({ counts, cannotShow }: RuleReport, messages: Messages): string {
  if (cannotShow !== undefined) return '–';
  const share = adverseShare(counts) ?? 0;
  return share === 0 ? '' : shareText(share, messages);
}
