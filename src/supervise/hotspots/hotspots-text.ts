import { citationIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { field, type Namer, numbers, type RuleReport, wordIn } from '../../report/index.js';
import type { Counted, HotSpot, HotSpots } from './hotspots.js';

const COLUMNS = ['by', 'group', 'measure', 'before', 'now', 'ratio', 'p', 'q', 'change'] as const;

export function columnTitles(messages: Messages): string[] {
  return COLUMNS.map((name) => messages.text(`hotspots/column-${name}`));
}

/** What rules are called by readers: what each asks, with its article; its name where the law has no words for it or others are called so too. */
export function rulesCalled(
  rules: readonly Pick<RuleReport, 'rule' | 'title' | 'article'>[],
  { language }: Messages,
): ReadonlyMap<string, string> {
  const called = rules.map(({ rule, title, article }) => {
    const words = title === null ? '' : wordIn(title, language, '') || Object.values(title)[0]!;
    return [rule, words === '' ? rule : words, citationIn(article, language)] as const;
  });
  const alike = (words: string, article: string) =>
    called.filter(([, w, a]) => w === words && a === article).length > 1;
  return new Map(
    called.map(([rule, words, article]) => [
      rule,
      alike(words, article) ? `${words} (${rule}, ${article})` : `${words} (${article})`,
    ]),
  );
}

/** What groups of hot spots are called. */
export interface GroupNames {
  readonly namer: Namer;
  readonly rules: ReadonlyMap<string, string>;
}

/** A row as people read it. */
export function rowTexts(row: HotSpot, names: GroupNames, messages: Messages): string[] {
  const { by, measure, before, now, ratio, p, q, grows } = row;
  const format = new Intl.NumberFormat(messages.language, { maximumFractionDigits: 2 });
  const sure = q !== null && q < 0.05;
  return [
    messages.has(`hotspots/by-${by}`) ? messages.text(`hotspots/by-${by}`) : names.namer.term(by),
    groupText(row, names),
    messages.text(`hotspots/${measure}`),
    countedText(before, measure, messages),
    countedText(now, measure, messages),
    ratio === null ? '' : format.format(ratio),
    p === null ? '' : chanceText(p, messages),
    q === null ? '' : chanceText(q, messages),
    q === null
      ? messages.text('hotspots/too-few')
      : !sure
        ? ''
        : messages.text(grows ? 'hotspots/grows' : 'hotspots/falls'),
  ];
}

/** Rules and values of attributes as the law words them; offices have names of their own. */
export function groupText({ by, group }: HotSpot, { namer, rules }: GroupNames): string {
  return by === 'rule' ? (rules.get(group) ?? group) : by === 'office' ? group : namer.value(group);
}

function countedText({ count, exposure }: Counted, measure: HotSpot['measure'], messages: Messages): string {
  const n = numbers(messages);
  const shown = (value: number | null) => (value === null ? messages.text('hotspots/hidden') : n(value));
  return messages.text(measure === 'matters' ? 'hotspots/in-days' : 'hotspots/of', {
    count: shown(count),
    exposure: shown(exposure),
  });
}

function chanceText(chance: number, messages: Messages): string {
  const format = new Intl.NumberFormat(messages.language, { maximumSignificantDigits: 2 });
  return chance < 0.0001 ? `<${format.format(0.0001)}` : format.format(chance);
}

/** One row a group and measure, with each period; an empty cell is one that is not shown. */
export function* csvHotSpots({ rows, periods }: HotSpots): Generator<string> {
  const head = ['by', 'group', 'measure', 'before', 'before_of', 'now', 'now_of', 'ratio', 'p', 'q', 'grows'];
  yield `${[...head, ...periods.map(field)].join(',')}\r\n`;
  for (const { by, group, measure, before, now, ratio, p, q, grows, series } of rows) {
    const cells = [
      by,
      group,
      measure,
      before.count,
      before.exposure,
      now.count,
      now.exposure,
      ratio,
      p,
      q,
      String(grows),
    ];
    yield `${[...cells, ...series.map(({ count }) => count)].map(field).join(',')}\r\n`;
  }
}
