import type { PageRule, Tone } from './data.js';
import { section } from './head.js';
import { type Asked, figureLink } from './list-link.js';
import { h, spoken, type View, type ViewNode } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { ruleList, titledRule } from './readiness.js';
import { shareBar, swatch } from './swatch.js';
import { scrolling, table } from './table.js';
import { byTone, TONES } from './tones.js';

/** Verdicts by rule with their share. */
export function rulesView(page: Page): ViewNode {
  const { data, text } = page;
  if (data.rules.length === 0) return section(page, 'rules', text('page/no-rules'));
  const caption = text('page/verdict-counts');
  return section(
    page,
    'rules',
    [text('page/rules-intro'), h('span', { class: 'on-screen' }, sentenceGap(page), text('page/rules-open'))],
    legend(page),
    ...ruleRows(page),
    ruleList(
      page,
      'page/idle-rules',
      data.rules.filter((rule) => rule.judged === 0),
    ),
    h(
      'details',
      { class: 'behind' },
      h('summary', {}, text('page/as-table')),
      scrolling(caption, verdictTable(page, caption)),
    ),
  );
}

/** The groups of verdicts, each with its look. */
export function legend(page: Page): ViewNode {
  const { text, data } = page;
  const sums = data.rules.map((rule) => byTone(data, rule));
  const shown = TONES.filter((tone) => sums.some((of) => of[tone] > 0));
  const hollow = data.rules.some((rule) => rule.cannotShow !== null && rule.judged > 0);
  return h(
    'ul',
    { class: 'legend' },
    ...shown.map((tone) => h('li', {}, swatch(tone), text(`page/tone-${tone}`))),
    hollow ? h('li', {}, hollowSwatch(), text('page/tone-hollow')) : null,
  );
}

function hollowSwatch(): ViewNode {
  return h(
    'svg',
    { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: 'fill-hollow', x: 0.5, y: 0.5, width: 13, height: 13, rx: 3 }),
  );
}

/**
 * Rules that judged anything: those that offices broke, most often first, as in the answers above; suspect ones after them, then
 * those under which parties were too late, then all others as the law has them.
 */
export function worstFirst({ data }: Page): PageRule[] {
  const rank = ({ byOffices, byParties, suspect }: PageRule) =>
    byOffices > 0 ? (suspect ? 1 : 0) : byParties > 0 ? 2 : 3;
  return data.rules
    .filter((rule) => rule.judged > 0)
    .sort((a, b) => rank(a) - rank(b) || b.byOffices - a.byOffices || b.byParties - a.byParties);
}

/** More rules under which nothing adverse was found than these are folded. */
const FEW_RULES = 12;

/** And more than these by the script where the screen is narrow. */
const FEW_QUIET = 3;

function ruleRows(page: Page): View[] {
  const { text, number } = page;
  const rules = worstFirst(page);
  const quiet = rules.filter((rule) => rule.adverse === 0);
  const folded = quiet.length > FEW_QUIET && quiet.length < rules.length ? quiet : [];
  const rows = (of: readonly PageRule[]) => h('ul', { class: 'rules' }, ...of.map((rule) => ruleRow(page, rule)));
  const open = rules.filter((rule) => !folded.includes(rule));
  const unknown = folded.reduce((n, rule) => n + byTone(page.data, rule).unknown, 0);
  const values = { n: number(folded.length), unknown: unknown === 0 ? '' : number(unknown) };
  return [
    open.length === 0 ? null : rows(open),
    folded.length === 0
      ? null
      : h(
          'details',
          folded.length > FEW_RULES ? {} : { class: 'unfolded', open: true, 'data-fold': true },
          h('summary', {}, text('page/ledger-more', values)),
          rows(folded),
        ),
  ];
}

/** A rule: what it asks, its bar, and in words what the bar shows, each number with a way to its findings. */
function ruleRow(page: Page, rule: PageRule): ViewNode {
  const { data } = page;
  const tones = byTone(data, rule);
  const shares = TONES.map((tone) => ({ tone, share: tones[tone] / rule.judged }));
  return h(
    'li',
    { id: ruleId(rule), class: 'rule' },
    h('p', { class: 'rule-head' }, titledRule(rule), rule.suspect ? suspectBadge(page) : null),
    shareBar(shares, rule.cannotShow !== null),
    h('p', { class: rule.byOffices > 0 ? 'rule-counts has-adverse' : 'rule-counts' }, ...countsOf(page, rule, tones)),
    rule.cannotShow === null ? null : h('p', { class: 'rule-cannot' }, cannotShowText(page, rule.cannotShow)),
    ruleWords(page, rule),
  );
}

export function ruleId({ name }: PageRule): string {
  return `rule-${name}`;
}

/** `36 broken by offices, 0.04% of 100,775 decided · 3,212 cannot be told · worst 372 days`. */
function countsOf(page: Page, rule: PageRule, tones: Readonly<Record<Tone, number>>): View[] {
  const { text, number, percent, amount } = page;
  const figure = (group: Asked['group'], code: string, n: number) =>
    figureLink(page, { rule, group }, n, text(code, { n: number(n) }));
  const counted: View[] = [];
  const ofDecided = (n: number) =>
    rule.settled === 0
      ? null
      : [
          text('text/clause'),
          text('page/share-of-decided', { share: percent(n / rule.settled), decided: number(rule.settled) }),
        ];
  if (rule.byOffices > 0)
    counted.push(h('strong', {}, figure('office', 'page/n-offices', rule.byOffices), ofDecided(rule.byOffices)));
  if (rule.byParties > 0) counted.push([figure('party', 'page/n-parties', rule.byParties), ofDecided(rule.byParties)]);
  if (rule.adverse === 0 && rule.cannotShow === null)
    counted.push(
      rule.settled === 0
        ? text('page/none-decided', { judged: number(rule.judged) })
        : text('page/n-none', { decided: number(rule.settled) }),
    );
  if (rule.adverse === 0 && rule.cannotShow !== null) counted.push(text('page/n-checks', { n: number(rule.judged) }));
  if (tones.unknown > 0) counted.push(figure('unknown', 'page/n-unknown', tones.unknown));
  if (tones.running > 0) counted.push(text('page/n-running', { n: number(tones.running) }));
  if (rule.worst) counted.push(text('page/worst-is', { worst: amount(rule.worst) }));
  return counted.map((part, i) => h('span', { class: 'part' }, i === 0 ? null : '· ', part, ' '));
}

/** Folded: the heading says what the rule asks, and one point is often claimed by several rules. */
function ruleWords({ text }: Page, rule: PageRule): View {
  return h(
    'details',
    {},
    h('summary', {}, text(rule.gloss.length === 0 ? 'page/rule-exact' : 'page/rule-words')),
    glossBeyondTitle(rule),
    spoken('p', rule.sentence, { class: 'sentence' }),
  );
}

/** The gloss, but where the heading has said it already. */
function glossBeyondTitle({ gloss, title }: PageRule): View {
  if (gloss.length === 0 || (gloss.length === 1 && title !== null && !isCut(title.text, gloss[0]!.text))) return null;
  return h('div', { class: 'gloss' }, ...gloss.map((point) => spoken('p', point)));
}

function isCut(title: string, text: string): boolean {
  return title.length < text.replace(/[.。\s]+$/, '').length;
}

export function suspectBadge({ text }: Page): ViewNode {
  return h('span', { class: 'badge suspect' }, text('page/suspect-badge'));
}

export function cannotShowText({ text }: Page, why: NonNullable<PageRule['cannotShow']>): string {
  return text(why === 'no-limit' ? 'page/cannot-show-no-limit' : 'page/cannot-show');
}

/** What offices broke, of what is decided; of a rule that the record can never show broken, that. */
function shareOf(page: Page, { byOffices, settled, cannotShow }: PageRule): string {
  if (cannotShow !== null) return cannotShowText(page, cannotShow);
  return settled === 0 ? page.text('page/none') : page.percent(byOffices / settled);
}

function verdictTable(page: Page, caption: string): ViewNode {
  const { data, text, number, amount } = page;
  const shown = data.verdicts.filter(({ name }) => data.rules.some((rule) => rule.counts[name] > 0));
  return table(
    caption,
    [
      { title: text('page/rule') },
      ...shown.map(({ name }) => ({ title: text(`verdict/${name}`), numeric: true })),
      { title: text('page/worst'), numeric: true },
      { title: text('page/share'), numeric: true },
    ],
    [...worstFirst(page), ...data.rules.filter(({ judged }) => judged === 0)].map((rule) => [
      titledRule(rule),
      ...shown.map(({ name }) => (rule.counts[name] > 0 ? number(rule.counts[name]) : '·')),
      rule.worst ? amount(rule.worst) : text('page/none'),
      shareOf(page, rule),
    ]),
    { class: 'upright' },
  );
}

/** The verdicts that this report gives and what each means, where they are first met; a group of them after the other. */
export function verdictKey(page: Page): ViewNode {
  const { data, text } = page;
  const given = data.verdicts.filter(({ name }) => data.rules.some((rule) => rule.counts[name] > 0));
  const shown = given.filter(({ name, tone }) => name !== 'not-in-force' && (tone === 'adverse' || tone === 'unknown'));
  return h(
    'p',
    { class: 'key' },
    text('page/key'),
    ...shown.map(({ name }) => [
      ' ',
      h('strong', {}, text(`verdict/${name}`)),
      text('text/colon'),
      text(`page/means-${name}`),
    ]),
    sentenceGap(page),
    h('a', { href: '#words' }, text('page/key-more')),
  );
}
