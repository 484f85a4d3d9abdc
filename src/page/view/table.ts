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
  // A table whose cells stand below one another on a narrow screen says itself what they are: its look no longer does.
  {
    stacks = false,
    hidesCaption = false,
    ...attributes
  }: { readonly class?: string; readonly stacks?: boolean; readonly hidesCaption?: boolean } = {},
): ViewNode {
  const of = ({ numeric, minor }: TableColumn) =>
    [numeric ? 'numeric' : '', minor ? 'minor' : ''].filter((name) => name !== '').join(' ') || null;
  const role = (name: string) => (stacks ? name : null);
  const cell = (content: View, i: number) =>
    i === 0
      ? h('th', { scope: 'row', role: role('rowheader'), class: of(columns[0]!) }, content)
      : h(
          'td',
          { role: role('cell'), class: of(columns[i]!), 'data-name': stacks ? columns[i]!.title : null },
          content,
        );
  const header = (c: TableColumn) => h('th', { scope: 'col', role: role('columnheader'), class: of(c) }, c.title);
  return h(
    'table',
    { ...attributes, role: role('table') },
    h('caption', { class: hidesCaption ? 'visually-hidden' : null }, caption),
    h('thead', { role: role('rowgroup') }, h('tr', { role: role('row') }, ...columns.map(header))),
    h('tbody', { role: role('rowgroup') }, ...rows.map((row) => h('tr', { role: role('row') }, ...row.map(cell)))),
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
    /** What is drawn, for the script; null where a sentence says it all. */
    readonly picture: string | null;
    readonly behind: string;
    readonly table: View;
    /** Whether the table is shown without being asked for. */
    readonly open?: boolean;
    /** Whether the table, folded on the screen, stands open on paper. */
    readonly onPaper?: boolean;
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
    parts.picture === null ? null : h('div', { class: 'picture', 'data-picture': true }),
    h(
      'details',
      { class: parts.onPaper ? 'behind on-paper' : 'behind', open: parts.open ?? false },
      h('summary', {}, parts.behind),
      h('div', { 'data-table': true }, scrolling(label, parts.table)),
    ),
  );
}
