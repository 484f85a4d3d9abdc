import { answers } from './answers.js';
import type { Tone } from './data.js';
import { section } from './head.js';
import { figureLink } from './list-link.js';
import { h, type View, type ViewNode } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { verdictKey } from './rules.js';
import { byTone, TONES, toneIn } from './tones.js';

/** The answers to what is asked first (which rule, since when, by whom), and the few figures that matter. */
export function shortView(page: Page): ViewNode {
  const { data, text, number, percent } = page;
  const judged = data.rules.reduce((n, rule) => n + rule.judged, 0);
  const idle = data.rules.filter((rule) => rule.judged === 0).length;
  const unchecked = data.report.notCheckable.length;
  const rules = {
    rules: number(data.rules.length - idle),
    idle: idle === 0 ? '' : number(idle),
    unchecked: unchecked === 0 ? '' : number(unchecked),
  };
  const means = text('page/judgments-means', rules);
  const sum = (tone: Tone) => data.rules.reduce((n, rule) => n + byTone(data, rule)[tone], 0);
  const cards = TONES.flatMap((tone) => {
    const n = sum(tone);
    const always = tone === 'adverse' && data.rules.some(({ settled }) => settled > 0);
    return n === 0 && !always ? [] : [card(page, n, tone, text('page/of-all', { share: percent(n / judged) }))];
  });
  return section(
    page,
    'short',
    '',
    answers(page),
    judged === 0 ? null : verdictKey(page),
    judged === 0
      ? null
      : h(
          'dl',
          { class: `figures of-${cards.length + 1}` },
          h(
            'div',
            { class: 'figure tone-all' },
            h('dt', {}, text('page/judgments')),
            h('dd', {}, h('span', { class: 'value' }, number(judged)), h('span', { class: 'aside' }, means)),
          ),
          ...cards,
        ),
    judged === 0 ? null : h('p', { class: 'aside' }, text('page/figures-note'), sentenceGap(page), inCases(page)),
  );
}

/** A group of verdicts: how many, which, and the way to their findings where the page holds them. */
function card(page: Page, n: number, tone: Tone, share: string): ViewNode {
  const { text, number } = page;
  const group = tone === 'adverse' ? 'office' : tone === 'party' ? 'party' : tone === 'unknown' ? 'unknown' : '';
  const hollow = tone === 'kept' ? keptHollow(page) : 0;
  const notes = [
    share,
    parts(page, tone),
    tone === 'party' ? text('page/by-parties-means') : '',
    hollow === 0 ? '' : text('page/kept-hollow', { n: number(hollow) }),
  ];
  return h(
    'div',
    { class: `figure tone-${tone}` },
    h('dt', {}, text(`page/tone-${tone}`)),
    h(
      'dd',
      {},
      h('span', { class: 'value' }, figureLink(page, { group }, n, number(n))),
      ...notes.filter((note) => note !== '').map((note) => h('span', { class: 'aside' }, note)),
    ),
  );
}

/** How many count as kept only because this record cannot show their rule broken: they clear nobody. */
function keptHollow({ data }: Page): number {
  return data.rules.reduce((n, rule) => (rule.cannotShow !== null ? n + byTone(data, rule).kept : n), 0);
}

/** Of which verdicts a card is the sum. */
function parts({ data, text, number }: Page, tone: Tone): string {
  return data.verdicts
    .map(({ name }) => ({
      name,
      n: data.rules.reduce((sum, rule) => (toneIn(data, rule, name) === tone ? sum + rule.counts[name] : sum), 0),
    }))
    .filter(({ name, n }) => n > 0 && name !== 'not-in-force')
    .map(({ name, n }) => `${text(`verdict/${name}`)} ${number(n)}`)
    .join(' · ');
}

function inCases({ data, text, number }: Page): View {
  const { adverseCases, report } = data;
  if (adverseCases === null || adverseCases === 0) return null;
  return text('page/in-cases', { cases: number(adverseCases), all: number(report.log.cases) });
}
