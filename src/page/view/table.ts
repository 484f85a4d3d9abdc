import { h, type View, type ViewNode } from './node.js';

export interface TableColumn {
  readonly title: string;
  /** Numbers stand at the right, one under the other. */
  readonly numeric?: boolean;
  /** Left out on a narrow screen. */
  readonly minor?: boolean;
}

/** A table whose first cell heads its row. */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly View[])[],
  attributes: { readonly class?: string } = {},
): ViewNode {
  const of = ({ numeric, minor }: TableColumn) =>
    [numeric ? 'numeric' : '', minor ? 'minor' : ''].filter((name) => name !== '').join(' ') || null;
  return h(
    'table',
    attributes,
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...columns.map((c) => h('th', { scope: 'col', class: of(c) }, c.title)))),
    h(
      'tbody',
      {},
      ...rows.map((row) =>
        h(
          'tr',
          {},
          ...row.map((cell, i) =>
            i === 0
              ? h('th', { scope: 'row', class: of(columns[0]!) }, cell)
              : h('td', { class: of(columns[i]!) }, cell),
          ),
        ),
      ),
    ),
  );
}

/** A wide table scrolls by itself, and can be scrolled with the keyboard; the page does not. */
export function scrolling(label: string, content: View): ViewNode {
  return h('div', { class: 'scrolling', role: 'group', 'aria-label': label, tabindex: 0 }, content);
}

/** A picture, drawn where there is a script, with what it shows as a table behind it. */
export function figure(
  parts: {
    readonly title: View;
    readonly note?: View;
    /** What is drawn, for the script. */
    readonly picture: string;
    readonly behind: string;
    readonly table: View;
    /** Whether the table is shown without being asked for. */
    readonly open?: boolean;
  },
  label: string,
): ViewNode {
  return h(
    'figure',
    { class: 'chart', 'data-chart': parts.picture },
    h(
      'figcaption',
      {},
      h('span', { class: 'chart-title' }, parts.title),
      parts.note ? h('span', { class: 'chart-note' }, parts.note) : null,
    ),
    h('div', { class: 'picture', 'data-picture': true }),
    h(
      'details',
      { class: 'behind', open: parts.open ?? false },
      h('summary', {}, parts.behind),
      h('div', { 'data-table': true }, scrolling(label, parts.table)),
    ),
  );
}
