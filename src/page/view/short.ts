import type { Breakdown } from '../../report/index.js';
import type { PageRule, Tone } from './data.js';
import { section } from './head.js';
import { h, spoken, type View, type ViewNode } from './node.js';
import type { Page } from './page.js';
import { byTone } from './tones.js';

/** The few figures that matter, and the answers to what is asked first: which rule, since when, where. */
export function shortView(page: Page): ViewNode {
  const { data, text, number, percent } = page;
  const tones = data.rules.map((rule) => byTone(data.verdicts, rule.counts));
  const sum = (tone: Tone) => tones.reduce((n, of) => n + of[tone], 0);
  const judged = data.rules.reduce((n, rule) => n + rule.judged, 0);
  const card = (value: number, name: string, tone: Tone | 'all', note: View) =>
    h(
      'div',
      { class: `figure tone-${tone}` },
      h('dt', {}, text(name)),
      h('dd', {}, h('span', { class: 'value' }, number(value)), h('span', { class: 'aside' }, note)),
    );
  const share = (n: number) => (judged === 0 ? '' : text('page/of-all', { share: percent(n / judged) }));
  const { adverseCases } = data;
  const inCases =
    adverseCases === null
      ? null
      : text('page/in-cases', { cases: number(adverseCases), all: number(data.report.log.cases) });
  return section(
    page,
    'short',
    '',
    h(
      'dl',
      { class: 'figures' },
      card(judged, 'page/judgments', 'all', text('page/judgments-means', { rules: number(data.rules.length) })),
      card(sum('adverse'), 'page/tone-adverse', 'adverse', [
        share(sum('adverse')),
        inCases === null ? null : h('br'),
        inCases,
      ]),
      card(sum('kept'), 'page/tone-kept', 'kept', share(sum('kept'))),
      card(sum('unknown'), 'page/tone-unknown', 'unknown', share(sum('unknown'))),
      card(sum('running'), 'page/tone-running', 'running', share(sum('running'))),
    ),
    answers(page),
  );
}

function answers(page: Page): View {
  const { data, text } = page;
  const broken = data.rules.map((rule, r) => ({ rule, r })).filter(({ rule }) => rule.adverse > 0);
  if (broken.length === 0) return h('p', { class: 'lead' }, text('page/none-broken'));
  const sound = broken.filter(({ rule }) => !rule.suspect);
  const most = largest(sound.length > 0 ? sound : broken);
  return h(
    'div',
    { class: 'answers' },
    answer(
      page,
      'page/question-rule',
      whichRule(
        page,
        most.rule,
        broken.map(({ rule }) => rule),
      ),
    ),
    answer(page, 'page/question-when', sinceWhen(page, most)),
    answer(page, 'page/question-where', byWhom(page, most)),
  );
}

interface Placed {
  readonly rule: PageRule;
  readonly r: number;
}

function largest(rules: readonly Placed[]): Placed {
  return rules.reduce((most, one) => (one.rule.adverse > most.rule.adverse ? one : most));
}

function answer({ text }: Page, question: string, content: View): ViewNode {
  return h('div', { class: 'answer' }, h('h3', {}, text(question)), h('div', {}, content));
}

function whichRule(page: Page, rule: PageRule, broken: readonly PageRule[]): View {
  const { text, number, percent } = page;
  const values = {
    rule: rule.name,
    article: rule.article,
    n: number(rule.adverse),
    judged: number(rule.judged),
    share: percent(rule.adverse / rule.judged),
  };
  const suspects = broken.filter((b) => b.suspect && b !== rule && b.adverse > rule.adverse);
  const steepest = broken
    .filter((b) => !b.suspect)
    .reduce<PageRule | null>(
      (most, b) => (most === null || b.adverse / b.judged > most.adverse / most.judged ? b : most),
      null,
    );
  return [
    h('p', {}, text('page/answer-rule', values), rule.suspect ? ` ${text('page/is-suspect')}` : null),
    rule.gloss.length > 0
      ? h('div', { class: 'gloss' }, ...rule.gloss.map((point) => spoken('p', point)))
      : spoken('p', rule.sentence, { class: 'sentence' }),
    steepest !== null && steepest !== rule
      ? h(
          'p',
          {},
          text('page/answer-share', {
            rule: steepest.name,
            article: steepest.article,
            share: percent(steepest.adverse / steepest.judged),
            n: number(steepest.adverse),
            judged: number(steepest.judged),
          }),
        )
      : null,
    suspects.length > 0
      ? h('p', {}, text('page/answer-suspects', { rules: suspects.map((s) => s.name).join(', ') }))
      : null,
  ];
}

function sinceWhen(page: Page, { rule, r }: Placed): View {
  const { data, text, number } = page;
  const months = adverseByGroup(
    page,
    data.report.breakdowns.find((b) => b.by === 'month'),
    r,
  ).filter(({ group }) => group !== null);
  if (months.length === 0) return h('p', {}, text('page/no-months'));
  const sorted = [...months].sort((a, b) => (a.group! < b.group! ? -1 : 1));
  const most = months.reduce((top, m) => (m.n > top.n ? m : top));
  const stands = months.filter(({ n }) => n === most.n).length === 1;
  return h(
    'p',
    {},
    text('page/answer-when', {
      rule: rule.name,
      first: sorted[0]!.group!,
      last: sorted.at(-1)!.group!,
      most: stands ? most.group! : '',
      n: stands ? number(most.n) : '',
    }),
  );
}

/** Offices alone, never a person. */
function byWhom(page: Page, { rule, r }: Placed): View {
  const { data, text, number, percent } = page;
  const breakdown = data.report.breakdowns.find((b) => b.by === 'office');
  const offices = adverseByGroup(page, breakdown, r).filter(({ group }) => group !== null);
  if (offices.length === 0) return h('p', {}, text('page/no-offices'));
  const most = offices.reduce((top, o) => (o.n > top.n ? o : top));
  return h(
    'p',
    {},
    text('page/answer-where', {
      rule: rule.name,
      office: most.group!,
      n: number(most.n),
      judged: number(most.judged),
      share: percent(most.n / most.judged),
      offices: number(offices.length),
    }),
  );
}

/** Groups of a breakdown with adverse verdicts of a rule. */
function adverseByGroup(
  { data }: Page,
  breakdown: Breakdown | undefined,
  rule: number,
): { group: string | null; n: number; judged: number }[] {
  if (!breakdown) return [];
  const adverse = new Set<string>(data.verdicts.filter((v) => v.tone === 'adverse').map((v) => v.name));
  const sums = breakdown.groups.map((group) => ({ group, n: 0, judged: 0 }));
  for (const [g, r, verdict, n] of breakdown.counts) {
    if (r !== rule || verdict === 'not-in-force') continue;
    sums[g]!.judged += n;
    if (adverse.has(verdict)) sums[g]!.n += n;
  }
  return sums.filter(({ n }) => n > 0);
}
