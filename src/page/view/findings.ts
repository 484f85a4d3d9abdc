import type { LimitWorking } from '../../report/index.js';
import type { SampledFinding, Tone } from './data.js';
import { verdictBadge } from './finding.js';
import { rangeOfDue, shortTime } from './finding-lead.js';
import { section } from './head.js';
import { FINDING_COLUMNS, type FindingColumn, GROUPS, type Group, PAGE_SIZES } from './list-address.js';
import { GROUP_TONES } from './list-link.js';
import { dated, h, type View, type ViewNode } from './node.js';
import { type Page, rangeText, ruleLabel } from './page.js';
import { titledRule } from './readiness.js';
import { heldInTone } from './tones.js';
import { choice } from './where.js';

/** The place of the findings: what is here and how to get the rest; the list itself is made by the script. */
export function findingsView(page: Page): ViewNode {
  const { text, number, data } = page;
  const { total, shown } = data.report.evidence;
  const none = data.report.receipt.options.summary ? 'page/left-out' : 'page/no-findings';
  const key = total === 0 ? none : shown < total ? 'page/sample' : 'page/all-findings';
  return section(
    page,
    'findings',
    text(key, { shown: number(shown), total: number(total) }),
    byVerdict(page),
    total === 0 ? null : h('noscript', {}, h('p', { class: 'notice' }, text('page/needs-script'))),
    total === 0 ? null : filters(page),
    h('p', { class: 'notice', 'data-finding-fault': true, hidden: true, role: 'alert' }),
    total === 0 ? null : h('div', { 'data-findings': true, hidden: true }, list(page)),
    h('div', { 'data-printed': true, class: 'printed' }),
  );
}

/** How many there are of each verdict, where these make up all: an undetermined one is listed, and no breach. */
function byVerdict({ data, text, number }: Page): View {
  const listed = data.verdicts.flatMap(({ name, tone }) => {
    const n = data.rules.reduce((sum, { counts }) => sum + counts[name], 0);
    return n > 0 && (tone === 'adverse' || tone === 'unknown') ? [{ name, n }] : [];
  });
  if (listed.length < 2 || listed.reduce((sum, { n }) => sum + n, 0) !== data.report.evidence.total) return null;
  const verdicts = listed.map(({ name, n }) => `${text(`verdict/${name}`)} ${number(n)}`).join(text('text/comma'));
  return h('p', {}, text('page/findings-by-verdict', { verdicts }));
}

function filters(page: Page): ViewNode {
  const { text, number, data } = page;
  const any: [string, string] = ['', text('page/any')];
  return h(
    'form',
    { class: 'controls filters', hidden: true, 'data-script': true, role: 'search', 'aria-label': text('page/filter') },
    groupChoice(page),
    h(
      'div',
      { class: 'choice wide' },
      h('label', { for: 'filter-text' }, text('page/filter-text')),
      h('input', { id: 'filter-text', type: 'search', autocomplete: 'off', spellcheck: 'false' }),
    ),
    choice('filter-rule', text('page/rule'), [
      any,
      ...data.rules.flatMap((rule, r): [string, string][] => {
        const n = Object.values(rule.held).reduce((sum, held) => sum + held, 0);
        const name = ruleLabel(page, rule);
        return n === 0 ? [] : [[String(r), text('page/counted-option', { name, n: number(n) })]];
      }),
    ]),
    choice('filter-verdict', text('page/verdict'), [any]),
    choice('filter-office', text('page/office'), [any]),
    choice('filter-month', text('page/month'), [any]),
    h('div', { class: 'choice' }, h('button', { type: 'reset' }, text('page/clear'))),
  );
}

/** First of all whether it is adverse, and of whom, with how many there are here. */
function groupChoice(page: Page): ViewNode {
  const { text, number, data } = page;
  const held = (tones: readonly Tone[]) =>
    data.rules.reduce((sum, rule) => sum + tones.reduce((n, tone) => n + heldInTone(data, rule, tone), 0), 0);
  const known = GROUPS.map((group) => ({ group, n: held(GROUP_TONES[group]) })).filter(({ n }) => n > 0);
  const chip = (group: Group, n: number) =>
    h(
      'label',
      { class: 'chip' },
      h('input', { type: 'radio', name: 'group', value: group, checked: group === '' }),
      h(
        'span',
        {},
        text(group === '' ? 'page/group-all' : `page/group-${group}`),
        ' ',
        h('span', { class: 'n' }, number(n)),
      ),
    );
  return h(
    'fieldset',
    { class: 'chips' },
    h('legend', { class: 'visually-hidden' }, text('page/group')),
    ...known.map(({ group, n }) => chip(group, n)),
    chip('', data.report.evidence.shown),
  );
}

function list(page: Page): View[] {
  const { text } = page;
  return [
    h('p', { class: 'count', role: 'status', 'data-count': true }),
    h('p', { class: 'print-only list-lead', 'data-printed-rows': true }),
    h(
      'table',
      { class: 'list', role: 'table' },
      h('caption', { class: 'visually-hidden' }, text('page/list-caption')),
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          ...FINDING_COLUMNS.map((column) =>
            h(
              'th',
              {
                scope: 'col',
                role: 'columnheader',
                class: column === 'late' ? 'numeric' : null,
                'data-column': column,
              },
              h('button', { type: 'button', class: 'sort', 'data-sort': column }, text(`page/column-${column}`)),
            ),
          ),
        ),
      ),
      h('tbody', { 'data-rows': true, role: 'rowgroup' }),
    ),
    h(
      'nav',
      { class: 'pager', 'aria-label': text('page/pages') },
      h('button', { type: 'button', 'data-page': 'back' }, text('page/back')),
      h('span', { 'data-page-of': true }),
      h('button', { type: 'button', 'data-page': 'on' }, text('page/on')),
      choice(
        'page-size',
        text('page/page-size'),
        PAGE_SIZES.map((n) => [String(n), String(n)]),
      ),
    ),
  ];
}

/** One row of the list; the case is the way in. */
export function findingRow(page: Page, f: SampledFinding, limits: readonly LimitWorking[], open: boolean): ViewNode {
  const { text, amount, data } = page;
  const range = rangeOfDue(f, limits);
  const rule = data.rules[f.rule];
  // On a narrow screen each row is a card, whose cells name themselves.
  const cell = (column: FindingColumn, className: string | null, ...content: View[]) =>
    h('td', { role: 'cell', class: className, 'data-name': text(`page/column-${column}`) }, ...content);
  return h(
    'tr',
    { 'data-finding': f.id, role: 'row', class: open ? 'open' : null },
    h(
      'th',
      { scope: 'row', role: 'rowheader' },
      h(
        'a',
        { href: `#finding-${f.id}`, id: `open-${f.id}`, 'aria-expanded': open ? 'true' : 'false' },
        h('bdi', {}, f.case),
      ),
    ),
    cell('rule', 'asked', rule ? titledRule(rule) : null),
    cell('verdict', 'said-verdict', verdictBadge(page, f, rule)),
    cell(
      'event',
      'named',
      h(
        'span',
        {},
        page.eventText(f.event.kind),
        ' ',
        h('span', { class: 'aside time' }, f.event.time === null ? text('page/no-time') : shortTime(f.event.time)),
      ),
    ),
    cell(
      'due',
      range === null ? 'named time' : 'named',
      h(
        'span',
        {},
        f.due === null ? text('page/none') : range === null ? shortTime(f.due) : dated(rangeText(page, range)),
      ),
    ),
    cell(
      'late',
      'named numeric',
      f.late === null
        ? text('page/none')
        : range === null
          ? amount(f.late)
          : text('page/at-least', { amount: amount(f.late) }),
    ),
  );
}
