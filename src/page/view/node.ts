/**
 * A piece of the page as plain data: written out as HTML in Node, made into elements in the browser. Tags and names of attributes
 * come from code alone; texts and values may hold anything, and stay texts and values.
 */
export type View = string | number | null | ViewNode | readonly View[];

export interface ViewNode {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly View[];
}

/** `true` writes the attribute without a value; null and false leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export function h(tag: string, attributes: Attributes = {}, ...children: readonly View[]): ViewNode {
  return { tag, attributes, children };
}

const DAY = /(-?\d{4,6}-\d\d(?:-\d\d)?(?: \d\d:\d\d[\d:.+Z-]*)?)/;

/** Text whose days and times no line break tears apart. */
export function dated(text: string): View {
  return text.split(DAY).map((part, i) => (i % 2 === 1 ? h('span', { class: 'time' }, part) : part));
}

/** Text in a language that is not the page's own names that language. */
export function spoken(tag: string, text: Spoken, attributes: Attributes = {}): ViewNode {
  return h(tag, { ...attributes, lang: text.lang }, text.text);
}

/** A text with its language; null: the page's own. */
export interface Spoken {
  readonly text: string;
  readonly lang: string | null;
}

/** Elements of drawings, which have a namespace of their own. */
export const DRAWN: ReadonlySet<string> = new Set(['svg', 'rect', 'line', 'path', 'circle', 'pattern', 'defs']);
