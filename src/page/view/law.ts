import type { ExplainedArticle, LawExplanation } from '../../report/index.js';
import { h, type ViewNode } from './node.js';

/** The words around a law's own. */
export interface LawWords {
  readonly kicker: string;
  readonly draft: string;
  readonly counting: string;
  readonly reading: (name: string) => string;
  readonly option: (option: LawExplanation['readings'][number]['options'][number]) => string;
  readonly notEncoded: (why: string) => string;
  /** What it means that a point has no rule. */
  readonly noRule: string;
  readonly unconfirmed: string;
}

/** A law article by article: the gloss, what its words mean, and each rule's sentence. */
export function lawBody(law: LawExplanation, words: LawWords): ViewNode[] {
  return [
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'kicker' }, words.kicker),
      h('h1', {}, law.title),
      h('p', { class: 'against' }, law.source),
      law.reviewed === null ? h('p', {}, words.draft) : null,
    ),
    h(
      'main',
      { id: 'content', tabindex: -1 },
      ...law.articles.map((article, a) => articleView(article, `article-${a + 1}`, words)),
      ...law.readings.map(({ title, options }, r) =>
        titled(
          `reading-${r + 1}`,
          words.reading(title),
          h('ul', {}, ...options.map((option) => h('li', {}, words.option(option)))),
        ),
      ),
      titled(
        'counting',
        words.counting,
        h('ul', {}, ...[...law.counting, words.noRule].map((line) => h('li', {}, line))),
      ),
    ),
    h('footer', { class: 'foot' }, law.id),
  ];
}

function titled(id: string, title: string, ...inside: readonly (ViewNode | null)[]): ViewNode {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, title), ...inside);
}

function articleView({ heading, points, terms, rules }: ExplainedArticle, id: string, words: LawWords): ViewNode {
  const point = ({ text, notEncoded, unconfirmed, number }: ExplainedArticle['points'][number]) =>
    h(
      'li',
      { value: number },
      [
        text,
        ...(notEncoded === null ? [] : [words.notEncoded(notEncoded)]),
        ...(unconfirmed ? [words.unconfirmed] : []),
      ].join(' — '),
    );
  return titled(
    id,
    heading,
    points.length === 0 ? null : h('ol', {}, ...points.map(point)),
    terms.length === 0 ? null : h('ul', {}, ...terms.map(({ sentence }) => h('li', {}, sentence))),
    ...rules.map(({ name, title, sentence }) =>
      h(
        'div',
        { id: `rule-${name}` },
        h('h3', {}, ...(title === '' ? [name] : [title, ' ', h('small', {}, h('code', {}, name))])),
        h('p', {}, sentence),
      ),
    ),
  );
}
