import { attributesOf, DRAWN, PLAIN_INSIDE, plainText, unmarked, type View, withLanguages } from '../view/index.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A view as elements; texts become text nodes and nothing else. */
export function render(view: View): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, view);
  return fragment;
}

function append(parent: Node, view: View): void {
  if (view === null) return;
  if (typeof view === 'string' || typeof view === 'number') {
    const parts = withLanguages(String(view));
    if (typeof parts === 'string') parent.appendChild(document.createTextNode(parts));
    else append(parent, parts);
    return;
  }
  if (isList(view)) {
    for (const part of view) append(parent, part);
    return;
  }
  const element = DRAWN.has(view.tag) ? document.createElementNS(SVG, view.tag) : document.createElement(view.tag);
  for (const [name, value] of Object.entries(attributesOf(view))) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : unmarked(String(value)));
  }
  if (PLAIN_INSIDE.has(view.tag)) element.textContent = unmarked(plainText(view));
  else for (const child of view.children) append(element, child);
  parent.appendChild(element);
}

function isList(view: Exclude<View, string | number | null>): view is readonly View[] {
  return Array.isArray(view);
}

/** Whether it is as narrow as a phone, where rows are cards and what is no answer is folded. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 40rem)').matches;
}

/** An element that the page is known to have. */
export function find<T extends HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

export function all<T extends HTMLElement>(selector: string, within: ParentNode = document): T[] {
  return [...within.querySelectorAll<T>(selector)];
}
