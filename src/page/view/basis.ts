import { baseName, section } from './head.js';
import { h, type View, type ViewNode } from './node.js';
import { assumptionText, type Page, readingText, ruleNamed } from './page.js';
import { ruleName, titledRule } from './readiness.js';
import { scrolling, table } from './table.js';

/** What the report rests on, so that anybody can make it again; what its words mean. */
export function basisView(page: Page): ViewNode {
  const { text } = page;
  return section(
    page,
    'basis',
    text('page/basis-intro'),
    h('p', {}, text('page/get-everything')),
    receipt(page),
    notes(page),
    readings(page),
    h('h3', { id: 'words' }, text('page/words')),
    glossary(page),
  );
}

function receipt(page: Page): ViewNode {
  const { text } = page;
  const { receipt: r } = page.data.report;
  const row = (name: string, value: string | null, hash?: string | null): View =>
    h(
      'div',
      {},
      h('dt', {}, text(name)),
      h(
        'dd',
        {},
        h('bdi', {}, value ?? text('page/none')),
        hash ? h('code', { class: 'hash' }, `SHA-256 ${hash}`) : null,
      ),
    );
  const readingList = Object.entries(r.readings).map(([name, option]) => {
    const said = page.data.readings[`${name}.${option}`];
    return said === undefined ? `${name}.${option}` : text('page/quoted', { text: said });
  });
  return h(
    'dl',
    { class: 'receipt' },
    row('page/program', `duecourse ${r.program}`),
    row('page/at', r.at),
    row('page/law', `${r.law.id}: ${page.data.report.source.text}`, r.law.hash),
    r.calendar ? row('page/calendar', r.calendar.id, r.calendar.hash) : null,
    row('page/binding', r.binding.name === null ? text('page/by-name') : baseName(r.binding.name), r.binding.hash),
    row('page/log', baseName(r.log.name), r.log.hash),
    readingList.length > 0 ? row('page/readings', readingList.join(text('text/semicolon'))) : null,
    r.findings === null ? null : row('page/findings-hash', text('page/findings-hash-means'), r.findings),
  );
}

function notes(page: Page): View {
  const { text, number, data } = page;
  const { oddities, law, receipt: r } = data.report;
  const masked = r.options.showPersons ? 'report/shows-persons' : 'report/masked';
  const assumptions = [...new Set(data.report.rules.flatMap((rule) => rule.assumptions))];
  const judgments = data.report.rules.flatMap(({ rule, counts, judgments: all = [] }) =>
    all.length === 0
      ? []
      : [
          {
            rule: ruleNamed(page, rule),
            n: counts['for-review'],
            asked: all
              .map((asked) => text('report/judgment', { asked: data.judgments[asked] ?? asked }))
              .join(text('text/comma')),
          },
        ],
  );
  const unconfirmed = data.report.rules.filter((rule) => rule.unconfirmed).map(({ rule }) => ruleNamed(page, rule));
  const recurring = data.report.rules
    .filter(({ recurs }) => recurs !== undefined)
    .map(({ rule }) => ruleNamed(page, rule));
  const lines = [
    text(masked),
    ...(assumptions.length > 0
      ? [
          text('report/assumptions', {
            assumptions: assumptions.map((a) => assumptionText(page, a)).join(text('text/semicolon')),
          }),
        ]
      : []),
    ...(unconfirmed.length > 0
      ? [text('report/unconfirmed', { rules: unconfirmed.join(text('text/semicolon')) })]
      : []),
    ...judgments.map(({ rule, n, asked }) => text('report/judgments', { rule, n: number(n), judgments: asked })),
    ...(recurring.length > 0 ? [text('report/bearers-seen', { rules: recurring.join(text('text/semicolon')) })] : []),
    ...Object.entries(law.assumed).map(([what, why]) =>
      text('report/law-assumes', {
        what: data.terms[what] ?? (data.language === 'en' ? what.replaceAll('-', ' ') : ''),
        why: data.assumed[what] ?? why,
      }),
    ),
    ...oddities
      .filter(({ code }) => code !== 'binding-at-hand')
      .map(({ code, count, example, subject }) =>
        text('report/oddity', {
          text: text(`oddity/${code}`, {
            count: number(count),
            example: example ?? text('page/example-masked'),
            subject: code === 'bound-activity-absent' ? (example ?? eventNames(page, subject ?? '')) : (subject ?? ''),
          }),
        }),
      ),
  ];
  return [h('h3', {}, text('page/notes')), h('ul', {}, ...lines.map((line) => h('li', {}, line)))];
}

/** Events by what the law calls them. */
function eventNames({ text, eventText }: Page, names: string): string {
  return names
    .split(', ')
    .map((name) => text('page/quoted', { text: eventText(name) }))
    .join(text('text/comma'));
}

/** How often a rule's verdicts are adverse where its text is read another way. */
function readings(page: Page): View {
  const { text, number, data } = page;
  const { rules, underOtherReadings } = data.report;
  const rows = [
    ...rules.flatMap((rule, r) =>
      rule.readings.map((reading): View[] => [
        titledRule(data.rules[r]!),
        readingText(page, `${reading.reading}.${reading.option}`),
        number(data.rules[r]!.adverse),
        number(reading.adverse),
      ]),
    ),
    ...underOtherReadings.map((o): View[] => [
      ruleName(o.rule, o.article),
      readingText(page, `${o.reading}.${o.option}`),
      text('page/none'),
      number(o.adverse),
    ]),
  ];
  if (rows.length === 0) return null;
  const caption = text('page/readings-caption');
  return [
    h('h3', {}, text('page/other-readings')),
    h('p', {}, text('page/other-readings-means')),
    scrolling(
      caption,
      table(
        caption,
        [
          { title: text('page/rule') },
          { title: text('page/reading') },
          { title: text('page/adverse-assumed'), numeric: true },
          { title: text('page/adverse-read'), numeric: true },
        ],
        rows,
      ),
    ),
  ];
}

function glossary({ text, data }: Page): ViewNode {
  const shown = data.verdicts.filter(({ name }) => data.rules.some((rule) => rule.counts[name] > 0));
  return h(
    'dl',
    { class: 'glossary' },
    ...shown.map(({ name }) =>
      h('div', {}, h('dt', {}, text(`verdict/${name}`)), h('dd', {}, text(`page/means-${name}`))),
    ),
  );
}
