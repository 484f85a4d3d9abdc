import type { ImpossibleDates, Lack, RuleReadiness, Suspicion, UnreadableValues } from '../../report/index.js';
import type { PageRule } from './data.js';
import { inLanguage } from './foreign.js';
import { section } from './head.js';
import { dated, h, spoken, type View, type ViewNode } from './node.js';
import { type Page, reasonText, ruleLabel, sentenceGap } from './page.js';
import { scrolling, table } from './table.js';

/** What the record can tell at all, before anything is held against anybody: in a few lines, all else folded behind them. */
export function readinessView(page: Page): ViewNode {
  const lines = [
    bindingAtHand(page),
    ...mostOpen(page),
    cannotLine(page),
    uncheckedLine(page),
    suspectsLine(page),
    qualityLine(page),
  ];
  return section(
    page,
    'readiness',
    '',
    h(
      'p',
      { class: 'ready-lead' },
      h('strong', {}, leadText(page)),
      sentenceGap(page),
      page.text('page/readiness-intro'),
    ),
    h('ul', { class: 'ready-lines' }, ...lines.filter((line) => line !== null).map((line) => h('li', {}, line))),
    h(
      'details',
      { class: 'ready-all' },
      h('summary', {}, page.text('page/readiness-all')),
      h('div', { class: 'stacked' }, suspects(page), decidable(page), quality(page)),
    ),
  );
}

/** Which share of the checks the record decides, of rules that it could show broken: under the others all that is kept says nothing. */
function leadText({ data, text, number, percent }: Page): string {
  if (data.rules.every(({ judged }) => judged === 0)) return text('page/nothing-judged');
  const telling = data.rules.filter(({ cannotShow }) => cannotShow === null);
  const judged = telling.reduce((n, rule) => n + rule.judged, 0);
  const decided = telling.reduce((n, { decided: known, counts }) => n + known - counts['for-review'], 0);
  if (judged === 0) return text('page/decidable-none');
  return text('page/decidable-lead', { share: percent(decided / judged), judged: number(judged) });
}

/** A binding of the program that places more of the log than its own names do. */
function bindingAtHand({ data, text, number }: Page): View {
  const found = data.report.oddities.find(({ code }) => code === 'binding-at-hand');
  if (found === undefined) return null;
  return h('strong', {}, text('oddity/binding-at-hand', { count: number(found.count), subject: found.subject ?? '' }));
}

/** So many rules are named at once; the table has them all. */
const MOST_OPEN = 2;

/** The rules of which the record leaves most open, and what most of it hangs on. */
function mostOpen(page: Page): View[] {
  const { data, text, number } = page;
  return data.rules
    .map((rule, r) => ({ rule, lacking: data.report.readiness.rules[r]?.lacking ?? [] }))
    .filter(({ rule }) => rule.counts.undetermined > 0 && rule.cannotShow === null)
    .sort((a, b) => b.rule.counts.undetermined - a.rule.counts.undetermined)
    .slice(0, MOST_OPEN)
    .map(({ rule, lacking }) => [
      h('a', { href: `#rule-${rule.name}` }, quotedTitle(page, rule)),
      text('text/colon'),
      text('page/open-rule', {
        unknown: number(rule.counts.undetermined),
        judged: number(rule.judged),
        reason: lacking.length === 0 ? '' : reasonText(page, lacking[0]!),
        more: lacking.length > 1 ? number(lacking.length - 1) : '',
      }),
    ]);
}

function quotedTitle({ text }: Page, { title, name }: PageRule): string {
  return text('page/quoted', { text: title === null ? name : inLanguage(title) });
}

/** How many rules the record can never show broken; of the one with most checks, what it lacks. */
function cannotLine(page: Page): View {
  const { data, text, number } = page;
  const cannot = data.rules.map((rule, r) => ({ rule, r })).filter(({ rule }) => isMute(rule));
  if (cannot.length === 0) return null;
  const { rule, r } = cannot.reduce((most, one) => (one.rule.judged > most.rule.judged ? one : most));
  const [lack] = data.report.readiness.rules[r]?.lacking ?? [];
  return [
    text('page/line-cannot', { n: number(cannot.length) }),
    sentenceGap(page),
    text('page/line-cannot-most'),
    text('text/colon'),
    h('a', { href: `#rule-${rule.name}` }, quotedTitle(page, rule)),
    text('text/clause'),
    text('page/line-cannot-checks', {
      judged: number(rule.judged),
      reason: lack === undefined ? '' : reasonText(page, lack),
    }),
    text('text/stop'),
  ];
}

function isMute({ cannotShow, judged }: PageRule): boolean {
  return cannotShow === 'no-record' && judged > 0;
}

function uncheckedLine({ data, text, number }: Page): View {
  const unchecked = data.report.notCheckable.length;
  return unchecked === 0 ? null : text('page/line-unchecked', { n: number(unchecked) });
}

/** So many suspect rules are named. */
const MOST_SUSPECTS = 3;

function suspectsLine(page: Page): View {
  const { data, text, number } = page;
  const found = data.rules.filter(({ suspect }) => suspect);
  if (found.length === 0) return null;
  const named = found
    .slice(0, MOST_SUSPECTS)
    .map((rule): View => h('a', { href: `#rule-${rule.name}` }, quotedTitle(page, rule)));
  return [
    h('strong', {}, text('page/line-suspects', { n: number(found.length), threshold: threshold(page) })),
    text('text/colon'),
    ...named.map((link, i) => [i === 0 ? null : text('text/comma'), link]),
    found.length > named.length ? text('page/line-more', { n: number(found.length - named.length) }) : null,
    text('text/stop'),
  ];
}

/** The share above which a rule is suspect: `20%`. */
function threshold({ data }: Page): string {
  return new Intl.NumberFormat(data.language, { style: 'percent', maximumFractionDigits: 2 }).format(data.suspectShare);
}

/** What the entries themselves look like, as one would say it. */
function qualityLine(page: Page): View {
  const { data, text, number } = page;
  const { duplicates, impossible, unreadable, piledUp, lag } = data.report.readiness;
  const bad = impossible.reduce((sum, { events }) => sum + events, 0);
  const values = unreadable.reduce((sum, { values: n }) => sum + n, 0);
  const [pile] = piledUp;
  const said = [
    duplicates.events === 0 && bad === 0 ? text('page/line-clean') : '',
    duplicates.events === 0 ? '' : text('page/line-repeated', { n: number(duplicates.events) }),
    bad === 0 ? '' : text('page/line-impossible', { n: number(bad) }),
    values === 0 ? '' : text('page/line-unreadable', { n: number(values) }),
    pile === undefined
      ? ''
      : text('page/line-piles', {
          event: page.eventText(pile.event),
          events: number(pile.events),
          day: pile.day,
          usual: number(pile.usual),
        }),
    lag === null ? text('page/line-no-lag') : '',
  ];
  return dated(said.filter((line) => line !== '').join(sentenceGap(page)));
}

function folded(caption: string, content: View): ViewNode {
  return h('details', {}, h('summary', {}, caption), scrolling(caption, content));
}

function suspects(page: Page): View {
  const { data, text } = page;
  const entries = data.rules.flatMap((rule, r) => {
    const suspect = data.report.readiness.rules[r]?.suspect;
    if (!suspect) return [];
    const reasons = suspicionText(page, suspect, rule);
    const state = text(suspect.confirmed ? 'page/suspect-confirmed' : 'page/suspect-open');
    return [
      h('li', {}, h('strong', {}, ruleLabel(page, rule)), `${text('text/colon')}${reasons}${sentenceGap(page)}`, state),
    ];
  });
  if (entries.length === 0) return null;
  return h(
    'div',
    { class: 'panel suspects' },
    h('h3', {}, text('page/suspects')),
    h('p', {}, text('page/suspects-intro')),
    h('ul', {}, ...entries),
  );
}

/** Why the verdicts of a rule may be an artefact, with the numbers and the threshold. */
export function suspicionText(page: Page, { why, share, heap }: Suspicion, { adverse, settled }: PageRule): string {
  const { text, percent, amount, number } = page;
  const values = {
    adverse: number(adverse),
    decided: number(settled),
    share: percent(share),
    threshold: threshold(page),
  };
  return why
    .map((reason) =>
      reason === 'heaped' && heap !== null
        ? text('page/suspect-heaped', { share: percent(heap.share), late: amount(heap.late) })
        : [text('page/suspect-share', values), adverse === settled ? text('page/suspect-all') : ''].join(
            sentenceGap(page),
          ),
    )
    .join(sentenceGap(page));
}

function decidable(page: Page): View {
  const { data, text, number, percent } = page;
  const rows = data.rules.flatMap((rule, r): View[][] => {
    const ready = data.report.readiness.rules[r];
    const { instances, decided } = ready ?? { instances: rule.judged, decided: rule.decided };
    if (instances === 0 || decided === instances) return [];
    return [
      [
        titledRule(rule),
        number(instances),
        [percent(decided / instances), ' ', shareBar(decided / instances)],
        lackText(page, ready),
      ],
    ];
  });
  const caption = text('page/decidable-caption');
  return [
    rows.length === 0
      ? null
      : folded(
          caption,
          table(
            caption,
            [
              { title: text('page/rule') },
              { title: text('page/judged'), numeric: true, minor: true },
              { title: text('page/decidable') },
              { title: text('page/lacking') },
            ],
            rows,
            { class: 'ready', stacks: true },
          ),
        ),
    whollyDecided(page),
    cannotShow(page),
    uncheckable(page),
  ];
}

function whollyDecided(page: Page): View {
  return ruleList(
    page,
    'page/wholly-decided',
    page.data.rules.filter((rule) => rule.judged > 0 && rule.decided === rule.judged),
  );
}

/** Rules of which none found says nothing, as this record can never show them broken. */
function cannotShow(page: Page): View {
  return (['no-record', 'no-limit'] as const).map((why) =>
    ruleList(
      page,
      `page/cannot-${why}`,
      page.data.rules.filter((rule) => rule.cannotShow === why && rule.judged > 0),
    ),
  );
}

/** How many rules, and folded behind it which. */
export function ruleList({ text, number }: Page, code: string, rules: readonly PageRule[]): View {
  if (rules.length === 0) return null;
  return h(
    'details',
    {},
    h('summary', {}, text(code, { n: number(rules.length) })),
    h('ul', { class: 'plain rule-list' }, ...rules.map((rule) => h('li', {}, titledRule(rule)))),
  );
}

/** Rules for which the log lacks whole events. */
function uncheckable({ data, text, number, eventText }: Page): View {
  const { notCheckable } = data.report;
  if (notCheckable.length === 0) return null;
  const caption = text('page/uncheckable', { n: number(notCheckable.length) });
  const rows = notCheckable.map(({ rule, article, missing }): View[] => [
    ruleName(rule, article),
    missing.map(eventText).join(text('text/comma')),
  ]);
  return folded(caption, table(caption, [{ title: text('page/rule') }, { title: text('page/missing-events') }], rows));
}

/** What the rule asks, and small beside it what it is called; its name alone where the law has no words for it. */
export function titledRule({ title, name, article }: PageRule): View {
  if (title === null) return ruleName(name, article);
  return [
    spoken('span', title, { class: 'rule-name' }),
    ' ',
    h('span', { class: 'aside' }, h('span', { class: 'code' }, name), ` ${article}`),
  ];
}

export function ruleName(name: string, article: string): View {
  return [h('span', { class: 'rule-name' }, name), ' ', h('span', { class: 'aside' }, article)];
}

/** Beside a written share; for eyes alone. */
function shareBar(share: number): ViewNode {
  return h(
    'svg',
    { class: 'share', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: 'share-all', width: 100, height: 6 }),
    h('rect', { class: 'share-part', width: Math.round(share * 1000) / 10, height: 6 }),
  );
}

/** What the undetermined judgments of a rule hang on. */
function lackText(page: Page, ready: RuleReadiness | undefined): View {
  const { text, number } = page;
  if (ready === undefined || ready.lacking.length === 0) return text('page/none');
  const line = (lack: Lack) => {
    const { instances, cases, alone } = lack;
    const values = { instances: number(instances), cases: number(cases), alone: alone === 0 ? '' : number(alone) };
    return h(
      'li',
      {},
      reasonText(page, lack),
      ' ',
      h('span', { class: 'aside' }, text(instances === 1 ? 'page/hangs-one' : 'page/hangs', values)),
    );
  };
  const undetermined = ready.instances - ready.decided;
  return [
    h('ul', { class: 'plain' }, ...ready.lacking.map(line)),
    ready.explained < undetermined
      ? h('span', { class: 'aside' }, text('page/explained', { n: number(ready.explained), all: number(undetermined) }))
      : null,
  ];
}

/** Duplicates, impossible dates, days on which entries pile up, lag between act and entry. */
function quality(page: Page): ViewNode {
  const { data, text, number } = page;
  const { duplicates, impossible, unreadable, lag } = data.report.readiness;
  const block = (title: string, ...content: View[]) =>
    h('div', { class: 'panel' }, h('h3', {}, text(title)), ...content);
  return h(
    'div',
    { class: 'panels' },
    block(
      'page/duplicates',
      h(
        'p',
        {},
        duplicates.events === 0
          ? text('page/no-duplicates')
          : text('page/some-duplicates', { events: number(duplicates.events), cases: number(duplicates.cases) }),
      ),
    ),
    block(
      'page/impossible',
      impossible.length === 0
        ? h('p', {}, text('page/no-impossible'))
        : h('ul', {}, ...impossible.map((i) => h('li', {}, impossibleText(page, i)))),
    ),
    ...(unreadable.length === 0
      ? []
      : [block('page/unreadable', h('ul', {}, ...unreadable.map((u) => h('li', {}, unreadableText(page, u)))))]),
    block(
      'page/lag',
      h(
        'p',
        {},
        lag === null
          ? text('page/no-lag')
          : text('page/some-lag', {
              events: number(lag.events),
              median: number(lag.median),
              p90: number(lag.p90),
              longest: number(lag.longest),
              negative: lag.negative === 0 ? '' : number(lag.negative),
            }),
      ),
    ),
    h('div', { class: 'panel whole' }, h('h3', {}, text('page/piled-up')), piles(page)),
  );
}

/** Days by kind of event, those with most first. */
function piles({ data, text, number, eventText }: Page): View {
  const { piledUp } = data.report.readiness;
  if (piledUp.length === 0) return h('p', {}, text('page/no-piles'));
  const kinds = [...new Set(piledUp.map(({ event }) => event))];
  const line = (kind: string) => {
    const days = piledUp.filter(({ event }) => event === kind);
    const { usual, days: all } = days[0]!;
    const shown = days
      .map(({ day, events }) => text('page/pile', { day, events: number(events) }))
      .join(text('text/semicolon'));
    const rest = all > days.length ? number(all - days.length) : '';
    return h(
      'li',
      {},
      dated(text('page/pile-event', { event: eventText(kind), usual: number(usual), days: shown, rest })),
    );
  };
  return h('ul', {}, ...kinds.map(line));
}

function unreadableText({ text, number }: Page, { field, column, values, written, words }: UnreadableValues): string {
  const shown = words.length > 0 ? words.map((w) => `${w.word} (${number(w.values)})`) : written;
  return text('page/unreadable-values', { field, column, values: number(values), written: shown.join(' | ') });
}

function impossibleText({ text, number, eventText }: Page, { why, event, events }: ImpossibleDates): string {
  return text(`page/impossible-${why}`, { event: eventText(event), events: number(events) });
}
