import type { Breakdown } from '../../report/index.js';
import type { Tone } from './data.js';
import { section } from './head.js';
import { h, type View, type ViewNode } from './node.js';
import { type Page, ruleLabel } from './page.js';
import { figure, table } from './table.js';
import { noTones, TONES, toneIn } from './tones.js';

/** One group of a breakdown, numbers by tone. */
export interface GroupSums {
  readonly group: string | null;
  readonly tones: Readonly<Record<Tone, number>>;
  readonly judged: number;
  /** Those of them that are neither running nor waiting for a person. */
  readonly settled: number;
  /** What offices broke, of what is settled; null where nothing is. */
  readonly share: number | null;
}

/** By month, by office, and by an attribute that the reader picks. */
export function whereView(page: Page): ViewNode | null {
  const { data, text } = page;
  const { breakdowns } = data.report;
  if (breakdowns.length === 0) return null;
  const offices = breakdowns.some((b) => b.by === 'office');
  const kinds = (['month', 'office', 'attribute'] as const).filter((by) => breakdowns.some((b) => b.by === by));
  return section(
    page,
    'where',
    text(offices ? 'page/where-intro' : data.officesMasked ? 'page/where-intro-masked' : 'page/where-intro-no-offices'),
    offices ? null : h('p', { class: 'aside' }, officesRemedy(page)),
    controls(page),
    ...kinds.map((by) => breakdownFigure(page, breakdowns.find((b) => b.by === by)!)),
  );
}

/** What to do so that offices are counted: name their column, or only let it be shown. */
function officesRemedy({ data, text }: Page): string {
  if (!data.officesMasked) return text('page/no-offices-remedy');
  return text('page/offices-masked-remedy', { column: data.report.readiness.maskedOffice ?? '' });
}

/** They need the script, and are shown by it. */
function controls(page: Page): ViewNode {
  const { data, text, number, term } = page;
  const attributes = data.report.breakdowns.filter((b) => b.by === 'attribute');
  return h(
    'div',
    { class: 'controls', hidden: true, 'data-script': true },
    choice('where-rule', text('page/rule'), [
      ['', text('page/all-rules')],
      // Under all others there is nothing to show.
      ...data.rules.flatMap((rule, r): [string, string][] =>
        rule.adverse === 0
          ? []
          : [[String(r), text('page/counted-option', { name: ruleLabel(page, rule), n: number(rule.adverse) })]],
      ),
    ]),
    choice('where-measure', text('page/measure'), measuresOf(page)),
    attributes.length > 0
      ? choice(
          'where-attribute',
          text('page/attribute'),
          attributes.map((b, i) => [String(i), term(b.name)]),
        )
      : null,
  );
}

/** What can be shown: acts of parties by themselves, never added to what offices broke. */
function measuresOf({ data, text }: Page): [string, string][] {
  const byOffices = data.rules.some((rule) => rule.byOffices > 0);
  const byParties = data.rules.some((rule) => rule.byParties > 0);
  return (['n', 'share', 'party'] as const)
    .filter((measure) => (measure === 'party' ? byParties : byOffices || !byParties))
    .map((measure) => [measure, text(`page/measure-${measure}`)]);
}

/** A labelled list to choose from. */
export function choice(
  id: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): ViewNode {
  return h(
    'div',
    { class: 'choice' },
    h('label', { for: id }, label),
    h('select', { id }, ...options.map(([value, name]) => h('option', { value }, name))),
  );
}

function breakdownFigure(page: Page, breakdown: Breakdown): ViewNode {
  const { text } = page;
  const title = breakdownTitle(page, breakdown);
  return figure(
    {
      title,
      note: text('page/breakdown-note', { rule: text('page/all-rules'), more: '' }),
      picture: breakdown.by,
      behind: text('page/as-table'),
      table: breakdownTable(page, breakdown, groupSums(page, breakdown, null)),
    },
    title,
  );
}

export function breakdownTitle({ text, term }: Page, { by, name }: Breakdown): string {
  return text(`page/by-${by}`, { name: term(name) });
}

/** Sums of all rules, or of one. */
export function groupSums(
  { data }: Pick<Page, 'data'>,
  { groups, counts }: Breakdown,
  rule: number | null,
): GroupSums[] {
  const tones = data.rules.map((of) => new Map(data.verdicts.map(({ name }) => [name, toneIn(data, of, name)])));
  const settled = new Set(data.verdicts.flatMap((v) => (v.settled ? [v.name] : [])));
  const sums = groups.map((group) => ({
    group,
    tones: noTones(),
    settled: 0,
  }));
  for (const [g, r, verdict, n] of counts) {
    if ((rule !== null && r !== rule) || verdict === 'not-in-force') continue;
    sums[g]!.tones[tones[r]!.get(verdict)!] += n;
    if (settled.has(verdict)) sums[g]!.settled += n;
  }
  return sums.map(({ group, tones, settled }) => {
    const judged = TONES.reduce((n, tone) => n + tones[tone], 0);
    return { group, tones, judged, settled, share: settled === 0 ? null : tones.adverse / settled };
  });
}

export function breakdownTable(page: Page, breakdown: Breakdown, sums: readonly GroupSums[]): ViewNode {
  const { text, number, percent, term } = page;
  const shown = TONES.filter((tone) => sums.some((sum) => sum.tones[tone] > 0));
  return table(
    breakdownTitle(page, breakdown),
    [
      { title: breakdown.by === 'attribute' ? term(breakdown.name) : text(`page/${breakdown.by}`) },
      { title: text('page/judged'), numeric: true },
      ...shown.map((tone) => ({ title: text(`page/tone-${tone}`), numeric: true })),
      { title: text('page/share'), numeric: true },
    ],
    sums
      .filter(({ judged }) => judged > 0)
      .map(({ group, tones, judged, share }): View[] => [
        groupName(page, group),
        number(judged),
        ...shown.map((tone) => (tones[tone] > 0 ? number(tones[tone]) : '·')),
        share === null ? text('page/none') : percent(share),
      ]),
  );
}

export function groupName({ text, data, value }: Page, group: string | null): string {
  if (group === null) return text('page/no-value');
  return group === data.otherGroup ? text('page/other-values') : value(group);
}
