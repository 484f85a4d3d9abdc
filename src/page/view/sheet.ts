import { dated, h, type Spoken, spoken, type View, type ViewNode } from './node.js';
import { figure, scrolling, type TableColumn, table } from './table.js';

/** A page of tables and pictures beside the report: what it shows stands in it as texts. */
export interface Sheet {
  /** Language tag of the texts. */
  readonly language: string;
  readonly kicker: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly SheetSection<string | Spoken>[];
  readonly foot: string;
  /** What the table behind a picture is opened by. */
  readonly behind: string;
}

/** What its cells hold: texts, or texts with a language of their own. */
export interface SheetSection<Cell extends string | Spoken = string> {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Null: a table alone. */
  readonly picture: SheetPicture | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row of columns for each name, all to one measure. */
export interface SheetPicture {
  readonly label: string;
  /** Whether `across` are days (`YYYY-MM-DD`), which stand as far apart as they are; else one stands beside the other. */
  readonly days?: boolean;
  readonly across: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Everything between the page's beginning and its script. */
export function sheetBody(sheet: Sheet): ViewNode[] {
  const fact = ([name, value]: readonly [string, string]) =>
    h('div', {}, h('dt', {}, name), h('dd', {}, h('bdi', {}, value)));
  return [
    h(
      'header',
      { class: 'masthead' },
      h('p', { class: 'kicker' }, sheet.kicker),
      h('h1', {}, sheet.title),
      h('p', { class: 'against' }, dated(sheet.lead)),
      h('dl', { class: 'facts' }, ...sheet.facts.map(fact)),
    ),
    h('main', { id: 'content', tabindex: -1 }, ...sheet.sections.map((section) => sectionView(section, sheet.behind))),
    h('footer', { class: 'foot' }, sheet.foot),
  ];
}

function sectionView(
  { id, title, note, picture, columns, rows }: SheetSection<string | Spoken>,
  behind: string,
): ViewNode {
  const cell = (one: string | Spoken): View => (typeof one === 'string' ? dated(one) : spoken('span', one));
  const whole = table(
    title,
    columns,
    rows.map((row) => row.map(cell)),
  );
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title),
    note === '' ? null : h('p', {}, note),
    picture === null
      ? scrolling(title, whole)
      : figure(
          { title: picture.label === title ? null : picture.label, picture: id, behind, table: whole, open: true },
          title,
        ),
  );
}
