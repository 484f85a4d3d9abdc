import { PLAIN_INSIDE, unmarked, wholeLanguage, withLanguages } from './foreign.js';
import type { View, ViewNode } from './node.js';

const EMPTY: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'input', 'col', 'wbr']);

/** A view as HTML, in which every text is text. */
export function writeHtml(view: View): string {
  const out: string[] = [];
  write(view, out);
  return out.join('');
}

function write(view: View, out: string[]): void {
  if (view === null) return;
  if (typeof view === 'number') {
    out.push(String(view));
    return;
  }
  if (typeof view === 'string') {
    const parts = withLanguages(view);
    if (typeof parts === 'string') out.push(escaped(parts));
    else write(parts, out);
    return;
  }
  if (isList(view)) {
    for (const part of view) write(part, out);
    return;
  }
  out.push('<', view.tag);
  for (const [name, value] of Object.entries(attributesOf(view))) {
    if (value === null || value === undefined || value === false) continue;
    out.push(' ', name);
    if (value !== true) out.push('="', escaped(unmarked(String(value))), '"');
  }
  out.push('>');
  if (EMPTY.has(view.tag)) return;
  if (PLAIN_INSIDE.has(view.tag)) out.push(escaped(unmarked(plainText(view))));
  else for (const child of view.children) write(child, out);
  out.push('</', view.tag, '>');
}

/** The texts of an element that holds nothing else. */
export function plainText({ children }: ViewNode): string {
  return children
    .map((child) => (typeof child === 'string' || typeof child === 'number' ? String(child) : ''))
    .join('');
}

/** The attributes of an element; what holds no elements names the language of its text itself. */
export function attributesOf(node: ViewNode): ViewNode['attributes'] {
  if (!PLAIN_INSIDE.has(node.tag)) return node.attributes;
  const lang = wholeLanguage(plainText(node));
  return lang === null ? node.attributes : { lang, ...node.attributes };
}

function isList(view: Exclude<View, string | number | null>): view is readonly View[] {
  return Array.isArray(view);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};

/** Text for HTML. What no document may hold becomes the sign for an unreadable character. */
export function escaped(text: string): string {
  return text.replace(UNREADABLE, '\ufffd').replace(/[&<>"'\r]/g, (c) => ENTITIES[c]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNREADABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Data for a `<script type="application/json">`: nothing in it can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
