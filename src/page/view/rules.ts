import type { PageRule, Tone } from './data.js';
import { section } from './head.js';
import { h, spoken, type View, type ViewNode } from './node.js';
import { type Page, sentenceGap } from './page.js';
import { ruleList, titledRule } from './readiness.js';
import { figure, table } from './table.js';
import { byTone, TONES } from './tones.js';

/** Verdicts by rule with their share. */
export function rulesView(page: Page): ViewNode {
  const { data, text, number } = page;
  if (data.rules.length === 0) return section(page, 'rules', text('page/no-rules'));
  const more = worstFirst(page).length - chartedRules(page).length;
  return section(
    page,
    'rules',
    text('page/rules-intro'),
    legend(page),
    figure(
      {
        title: text('page/verdict-shares'),
        note: [
          text('page/verdict-shares-note'),
          more > 0 ? [sentenceGap(page), text('page/more-rules', { n: number(more) })] : null,
        ],
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
export function legend(page: Page): ViewNode {
  const { text } = page;
  const shown = TONES.filter((tone) => verdictsOf(page, tone).length > 0);
  const entry = (tone: Tone) => [
    swatch(tone),
    text(`page/tone-${tone}`),
    ' ',
    h('span', { class: 'aside' }, text('page/bracketed', { text: verdictsOf(page, tone).join(text('text/comma')) })),
  ];
  return h('ul', { class: 'legend' }, ...shown.map((tone) => h('li', {}, ...entry(tone))));
}

/** The verdicts of a group that were given at all, in words. */
function verdictsOf({ text, data }: Page, tone: Tone): string[] {
  return data.verdicts
    .filter((v) => v.tone === tone && v.name !== 'not-in-force' && data.rules.some(({ counts }) => counts[v.name] > 0))
    .map(({ name }) => text(`verdict/${name}`));
}

function swatch(tone: string): ViewNode {
  return h(
    'svg',
    { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: `fill-${tone}`, width: 14, height: 14, rx: 3 }),
  );
}

/** Rules that judged anything, those with the largest share of adverse verdicts first, all others as the law has them. */
export function worstFirst({ data }: Page): PageRule[] {
  return data.rules.filter((rule) => rule.judged > 0).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

/** So many rules are drawn, which fits on a printed page with its heading; the table has all. */
const MOST_DRAWN = 16;

/** The rules of the picture, the worst. */
export function chartedRules(page: Page): PageRule[] {
  return worstFirst(page).slice(0, MOST_DRAWN);
}

/** More rules without an adverse verdict than these are folded. */
const FEW_RULES = 4;

/** Each rule in words, with how often it was broken. */
function ledger(page: Page): View {
  const { data, text, number } = page;
  const entries = (rules: readonly PageRule[]) =>
    rules.length === 0
      ? null
      : h('ul', { class: 'ledger' }, ...rules.map((rule) => h('li', {}, ledgerEntry(page, rule))));
  const judged = worstFirst(page);
  const quiet = judged.filter((rule) => rule.adverse === 0);
  const folded = quiet.length > FEW_RULES ? quiet : [];
  const idle = data.rules.filter((rule) => rule.judged === 0);
  return [
    h('h3', {}, text('page/ledger')),
    entries(judged.filter((rule) => !folded.includes(rule))),
    folded.length === 0
      ? null
      : h('details', {}, h('summary', {}, text('page/ledger-more', { n: number(folded.length) })), entries(folded)),
    ruleList(page, 'page/idle-rules', idle),
  ];
}

function ledgerEntry(page: Page, rule: PageRule): View {
  const { text, number, percent, amount } = page;
  const { unknown } = byTone(page.data.verdicts, rule.counts);
  const counted =
    rule.cannotShow !== null
      ? text(unknown === 0 ? 'page/ledger-cannot' : 'page/ledger-cannot-unknown', {
          n: number(rule.judged),
          why: cannotShowText(page, rule.cannotShow),
          unknown: number(unknown),
        })
      : text('page/ledger-counts', {
          n: number(rule.adverse),
          decided: number(rule.settled),
          share: rule.share === null ? '' : percent(rule.share),
          worst: rule.worst ? amount(rule.worst) : '',
          unknown: unknown === 0 ? '' : number(unknown),
        });
  return [
    h(
      'p',
      { class: 'ledger-head' },
      h('span', {}, titledRule(rule), rule.suspect ? suspectBadge(page) : null),
      ' ',
      h('span', { class: rule.adverse > 0 ? 'ledger-counts has-adverse' : 'ledger-counts' }, counted),
    ),
    ruleWords(page, rule),
  ];
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
export function glossBeyondTitle({ gloss, title }: PageRule): View {
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
  return text(why === 'no-limit' ? 'report/cannot-show-no-limit' : 'report/cannot-show');
}

/** The adverse share; of a rule that the record can never show broken, that. */
export function shareOf(page: Page, { share, cannotShow }: PageRule): string {
  if (cannotShow !== null) return cannotShowText(page, cannotShow);
  return share === null ? page.text('page/none') : page.percent(share);
}

function verdictTable(page: Page): ViewNode {
  const { data, text, number, amount } = page;
  const shown = data.verdicts.filter(({ name }) => data.rules.some((rule) => rule.counts[name] > 0));
  return table(
    text('page/verdict-counts'),
    [
      { title: text('page/rule') },
      ...shown.map(({ name }) => ({ title: text(`verdict/${name}`), numeric: true })),
      { title: text('page/worst'), numeric: true },
      { title: text('page/share'), numeric: true },
    ],
    data.rules.map((rule) => [
      titledRule(rule),
      ...shown.map(({ name }) => (rule.counts[name] > 0 ? number(rule.counts[name]) : '·')),
      rule.worst ? amount(rule.worst) : text('page/none'),
      shareOf(page, rule),
    ]),
  );
}
