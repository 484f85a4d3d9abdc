import { dated, h, spoken, type View, type ViewNode } from './node.js';
import { type Page, readable } from './page.js';

/** What was checked against what, and how far the law's text can be trusted. */
export function headView(page: Page): ViewNode {
  const { data, text, number } = page;
  const { log, law, at, receipt } = data.report;
  const fact = (name: string, ...value: View[]) => h('div', {}, h('dt', {}, text(name)), h('dd', {}, ...value));
  const span =
    log.first === null || log.last === null
      ? null
      : h(
          'span',
          { class: 'aside' },
          dated(text('page/span', { first: readable(log.first), last: readable(log.last) })),
        );
  const counts = text('page/log-counts', { cases: number(log.cases), events: number(log.events) });
  return h(
    'header',
    { class: 'masthead' },
    h('h1', {}, spoken('span', data.lawTitle)),
    h('p', { class: 'against' }, dated(text('page/against', { log: baseName(log.name), at: readable(at) }))),
    law.draft ? h('p', { class: 'notice' }, h('strong', {}, text('page/draft')), ' ', text('page/draft-means')) : null,
    receipt.binding.name === null && data.report.notCheckable.length > 0
      ? h('p', { class: 'notice' }, text('page/unbound', { n: number(data.report.notCheckable.length) }))
      : null,
    data.foreignTexts === null ? null : h('p', { class: 'notice' }, foreignText(page, data.foreignTexts)),
    law.complete ? null : h('p', { class: 'notice' }, text('report/incomplete')),
    data.saidSince.length > 0 ? h('div', { class: 'notice' }, ...data.saidSince.map((line) => h('p', {}, line))) : null,
    h(
      'dl',
      { class: 'facts' },
      fact('page/log', h('bdi', {}, baseName(log.name)), h('span', { class: 'aside' }, counts), span),
      fact(
        'page/law',
        h('bdi', {}, law.id),
        h('span', { class: 'aside' }, h('a', { href: '#basis' }, text('page/law-source'))),
      ),
      fact('page/at', readable(at), h('span', { class: 'aside' }, text('page/at-means'))),
      fact(
        'page/binding',
        receipt.binding.name === null ? text('page/by-name') : h('bdi', {}, baseName(receipt.binding.name)),
        h('span', { class: 'aside' }, text('page/binding-means')),
      ),
    ),
  );
}

/** In which language the law's words stand, where it has none in the page's. */
function foreignText({ text }: Page, { all, languages }: NonNullable<Page['data']['foreignTexts']>): string {
  return text(all ? 'page/no-texts' : 'page/some-texts', { languages: languages.join(text('text/comma')) });
}

/** A file's name without its folders, which say nothing to a reader elsewhere. */
export function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) || name;
}

/** The parts of the page, in their order. */
export const SECTIONS = ['readiness', 'short', 'rules', 'delays', 'where', 'findings', 'basis'] as const;

export function contentsView({ text }: Page, shown: readonly string[]): ViewNode {
  return h(
    'nav',
    { class: 'contents', 'aria-label': text('page/contents') },
    h('ul', {}, ...shown.map((id) => h('li', {}, h('a', { href: `#${id}` }, text(`page/section-${id}`))))),
  );
}

export function section(page: Page, id: (typeof SECTIONS)[number], intro: View, ...content: View[]): ViewNode {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title`, tabindex: id === 'findings' ? -1 : null }, page.text(`page/section-${id}`)),
    intro === '' ? null : h('p', { class: 'intro' }, intro),
    ...content,
  );
}
