import type { Breakdown, Lack } from '../../report/index.js';
import type { PageRule, Tone } from './data.js';
import { section } from './head.js';
import { dated, h, spoken, type View, type ViewNode } from './node.js';
import { type Page, reasonText, ruleLabel, sentenceGap } from './page.js';
import { glossBeyondTitle } from './rules.js';
import { byTone } from './tones.js';

/** The few figures that matter, and the answers to what is asked first: which rule, since when, where. */
export function shortView(page: Page): ViewNode {
  const { data, text, number, percent } = page;
  const tones = data.rules.map((rule) => byTone(data.verdicts, rule.counts));
  const sum = (tone: Tone) => tones.reduce((n, of) => n + of[tone], 0);
  const judged = data.rules.reduce((n, rule) => n + rule.judged, 0);
  const byOffices = data.rules.reduce((n, rule) => n + rule.byOffices, 0);
  const byParties = sum('adverse') - byOffices;
  const settled = data.rules.reduce((n, rule) => n + rule.settled, 0);
  const share = (n: number) => text('page/of-all', { share: percent(n / judged) });
  const adverse = (n: number) => (settled === 0 ? '' : text('page/of-decided', { share: percent(n / settled) }));
  const idle = data.rules.filter((rule) => rule.judged === 0).length;
  const rules = { rules: number(data.rules.length - idle), idle: idle === 0 ? '' : number(idle) };
  const inTone = (tone: Tone) =>
    sum(tone) === 0 ? null : card(page, sum(tone), `page/tone-${tone}`, tone, [share(sum(tone)), parts(page, tone)]);
  const cards = [
    card(page, judged, 'page/judgments', 'all', [text('page/judgments-means', rules)]),
    settled === 0
      ? null
      : card(page, byOffices, 'page/by-offices', 'adverse', [adverse(byOffices), parts(page, 'adverse', 'office')]),
    byParties === 0
      ? null
      : card(page, byParties, 'page/by-parties', 'adverse', [
          adverse(byParties),
          parts(page, 'adverse', 'party'),
          text('page/by-parties-means'),
        ]),
    inTone('kept'),
    inTone('neutral'),
    inTone('unknown'),
    inTone('running'),
  ].filter((shown) => shown !== null);
  return section(
    page,
    'short',
    '',
    judged === 0 ? null : h('dl', { class: `figures of-${cards.length}` }, ...cards),
    judged === 0 ? null : h('p', { class: 'aside' }, text('page/figures-note'), sentenceGap(page), inCases(page)),
    answers(page),
  );
}

function card(
  { text, number }: Page,
  value: number,
  name: string,
  tone: Tone | 'all',
  notes: readonly string[],
): ViewNode {
  return h(
    'div',
    { class: `figure tone-${tone}` },
    h('dt', {}, text(name)),
    h(
      'dd',
      {},
      h('span', { class: 'value' }, number(value)),
      ...notes.filter((note) => note !== '').map((note) => h('span', { class: 'aside' }, note)),
    ),
  );
}

/** Of which verdicts a card is the sum: the key to the words used below. */
function parts({ data, text, number }: Page, tone: Tone, side: 'office' | 'party' | null = null): string {
  const named = data.verdicts.filter((v) => v.tone === tone && v.name !== 'not-in-force');
  const counted = named.map(({ name }) => {
    const rules = data.rules.filter(
      ({ officeVerdicts }) => side === null || officeVerdicts.includes(name) === (side === 'office'),
    );
    return { name, n: rules.reduce((sum, { counts }) => sum + counts[name], 0) };
  });
  return counted
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => `${text(`verdict/${name}`)} ${number(n)}`)
    .join(' · ');
}

function inCases({ data, text, number }: Page): View {
  const { adverseCases, report } = data;
  if (adverseCases === null || adverseCases === 0) return null;
  return text('page/in-cases', { cases: number(adverseCases), all: number(report.log.cases) });
}

/** Offices alone break a rule; what parties do too late or without a right is nobody's breach. */
function answers(page: Page): View {
  const { data, text } = page;
  const broken = data.rules.map((rule, r) => ({ rule, r })).filter(({ rule }) => rule.byOffices > 0);
  const decidesNothing = data.rules.every((rule) => rule.settled === 0);
  // Nothing found where nothing could be found clears nobody.
  if (decidesNothing) return h('p', { class: 'lead' }, text('page/nothing-decided'));
  if (broken.length === 0) return h('p', { class: 'lead' }, text('page/none-broken'));
  const sound = broken.filter(({ rule }) => !rule.suspect);
  const most = largest(sound.length > 0 ? sound : broken);
  const rules = broken.map(({ rule }) => rule);
  return h(
    'div',
    { class: 'answers' },
    answer(page, 'page/question-rule', whichRule(page, most, rules)),
    answer(page, 'page/question-when', sinceWhen(page, most)),
    answer(page, 'page/question-where', byWhom(page, most)),
  );
}

interface Placed {
  readonly rule: PageRule;
  readonly r: number;
}

function largest(rules: readonly Placed[]): Placed {
  return rules.reduce((most, one) => (one.rule.byOffices > most.rule.byOffices ? one : most));
}

function answer({ text }: Page, question: string, content: View): ViewNode {
  return h('div', { class: 'answer' }, h('h3', {}, text(question)), h('div', {}, content));
}

function whichRule(page: Page, { rule, r }: Placed, broken: readonly PageRule[]): View {
  const { text, number, percent } = page;
  const suspects = broken.filter((b) => b.suspect && b !== rule && b.byOffices > rule.byOffices);
  const share = (b: PageRule) => b.byOffices / b.settled;
  const steepest = broken
    .filter((b) => !b.suspect)
    .reduce<PageRule | null>((most, b) => (most === null || share(b) > share(most) ? b : most), null);
  const counted = (b: PageRule) => ({
    label: ruleLabel(page, b),
    n: number(b.byOffices),
    decided: number(b.settled),
    share: percent(share(b)),
  });
  return [
    h('p', {}, text('page/answer-rule', counted(rule)), rule.suspect ? ` ${text('page/is-suspect')}` : null),
    whatIsOpen(page, rule, r),
    rule.gloss.length > 0 ? glossBeyondTitle(rule) : spoken('p', rule.sentence, { class: 'sentence' }),
    steepest !== null && steepest !== rule ? h('p', {}, text('page/answer-share', counted(steepest))) : null,
    suspects.length > 0
      ? h(
          'p',
          {},
          text('page/answer-suspects', { rules: suspects.map((s) => ruleLabel(page, s)).join(text('text/semicolon')) }),
        )
      : null,
  ];
}

/** How many more it could be at most, and what would settle most of them. */
function whatIsOpen(page: Page, rule: PageRule, r: number): View {
  const { data, text, number } = page;
  const { unknown } = byTone(data.verdicts, rule.counts);
  if (unknown === 0) return null;
  const most = rule.byOffices + unknown;
  const ready = data.report.readiness.rules[r];
  const lack = ready?.lacking.reduce<Lack | null>((top, l) => (l.alone > (top?.alone ?? 0) ? l : top), null) ?? null;
  const settles =
    lack === null || ready === undefined
      ? null
      : text(ready.explained < rule.counts.undetermined ? 'page/answer-settles-sample' : 'page/answer-settles', {
          reason: reasonText(page, lack),
          alone: number(lack.alone),
          asked: number(ready.explained),
        });
  const values = { unknown: number(unknown), most: number(most), judged: number(rule.judged) };
  return h('p', {}, text('page/answer-open', values), settles === null ? null : [sentenceGap(page), settles]);
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
    dated(
      text('page/answer-when', {
        rule: ruleLabel(page, rule),
        first: sorted[0]!.group!,
        last: sorted.at(-1)!.group!,
        most: stands ? most.group! : '',
        n: stands ? number(most.n) : '',
      }),
    ),
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
      rule: ruleLabel(page, rule),
      office: most.group!,
      n: number(most.n),
      decided: number(most.decided),
      share: percent(most.n / most.decided),
      offices: number(offices.length),
    }),
  );
}

/** Groups of a breakdown with breaches or delays of offices under a rule. */
function adverseByGroup(
  { data }: Page,
  breakdown: Breakdown | undefined,
  rule: number,
): { group: string | null; n: number; decided: number }[] {
  if (!breakdown) return [];
  const adverse = data.rules[rule]!.officeVerdicts;
  const settled = new Set(data.verdicts.flatMap((v) => (v.settled ? [v.name] : [])));
  const sums = breakdown.groups.map((group) => ({ group, n: 0, decided: 0 }));
  for (const [g, r, verdict, n] of breakdown.counts) {
    if (r !== rule || !settled.has(verdict)) continue;
    sums[g]!.decided += n;
    if (adverse.includes(verdict)) sums[g]!.n += n;
  }
  return sums.filter(({ n }) => n > 0);
}
