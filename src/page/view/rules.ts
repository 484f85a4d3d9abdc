import { section } from './head.js';
import { h, spoken, type View, type ViewNode } from './node.js';
import type { Page } from './page.js';
import { ruleName } from './readiness.js';
import { figure, scrolling, table } from './table.js';
import { TONES } from './tones.js';

/** Verdicts by rule with their share. */
export function rulesView(page: Page): ViewNode {
  const { data, text } = page;
  if (data.rules.length === 0) return section(page, 'rules', text('page/no-rules'));
  return section(
    page,
    'rules',
    text('page/rules-intro'),
    legend(page),
    figure(
      {
        title: text('page/verdict-shares'),
        note: text('page/verdict-shares-note'),
        picture: 'rules',
        behind: text('page/as-table'),
        table: verdictTable(page),
      },
      text('page/verdict-shares'),
    ),
    ledger(page),
  );
}

/** The groups of verdicts, each with its look. */
export function legend({ text }: Page): ViewNode {
  return h(
    'ul',
    { class: 'legend' },
    ...TONES.map((tone) => h('li', {}, swatch(tone), text(`page/tone-${tone}`))),
  );
}

function swatch(tone: string): ViewNode {
  return h(
    'svg',
    { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: `fill-${tone}`, width: 14, height: 14, rx: 3 }),
  );
}

function ledger(page: Page): ViewNode {
  const { data, text, number, percent, amount } = page;
  const caption = text('page/ledger-caption');
  const rows = data.rules.map((rule): View[] => [
    [
      ruleName(rule.name, rule.article),
      rule.suspect ? h('span', { class: 'badge suspect' }, text('page/suspect-badge')) : null,
      spoken('p', rule.sentence, { class: 'sentence' }),
    ],
    number(rule.judged),
    number(rule.adverse),
    rule.judged === 0 ? text('page/none') : percent(rule.adverse / rule.judged),
    rule.worst ? amount(rule.worst) : text('page/none'),
  ]);
  return scrolling(
    caption,
    table(
      caption,
      [
        { title: text('page/rule') },
        { title: text('page/judged'), numeric: true, minor: true },
        { title: text('page/tone-adverse'), numeric: true },
        { title: text('page/share'), numeric: true },
        { title: text('page/worst'), numeric: true, minor: true },
      ],
      rows,
      { class: 'ledger' },
    ),
  );
}

function verdictTable(page: Page): ViewNode {
  const { data, text, number } = page;
  const shown = data.verdicts.filter(({ name }) => data.rules.some((rule) => rule.counts[name] > 0));
  return table(
    text('page/verdict-counts'),
    [{ title: text('page/rule') }, ...shown.map(({ name }) => ({ title: text(`verdict/${name}`), numeric: true }))],
    data.rules.map((rule) => [
      ruleName(rule.name, rule.article),
      ...shown.map(({ name }) => (rule.counts[name] > 0 ? number(rule.counts[name]) : '·')),
    ]),
  );
}
