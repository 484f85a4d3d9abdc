import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements that belong to the page wherever they stand. */
const CHROME = new Set('nav footer aside button select input textarea label menu dialog'.split(' '));
const ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alert'.split(' '),
);
/** What sites call the parts around their text, as whole words of a class or an id. */
const NAMED =
  /(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|crumbs?|sharedaddy|share|sharing|social|cookies?|related|sidebar|comments?|footer|skip|skiplink|toolbar|pager|pagination|qrcode|adverts?|advertisement|banner|login|search|subscribe|newsletter|popup|modal|relnews|entry-meta|post-meta|editsection|mw-jump|catlinks|printfooter)(?:$|[\s_-])/i;
/** The same where words run together: BreadcrumbNav, shareBox, mainNav. */
const JOINED =
  /(?:^|[\s_-])(?:breadcrumb|share(?:box|bar|to|btn)|top(?:bar|nav)|main(?:nav|menu)|footer|foot(?:box|nav|links?)|side(?:bar|nav|menu)|left(?:nav|menu)|site(?:nav|header|footer))/i;
/** Most of the words of a page that a part of it may have: more is its text, whatever it is called. */
const MOST_SHARE = 0.25;

export const attributeOf = (node: Tree.Node, name: string): string =>
  'attrs' in node ? (node.attrs.find((a) => a.name === name)?.value ?? '') : '';

export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const lengthOf = (node: Tree.Node): number => textOf(node).replace(/\s+/g, '').length;

/** Tells of the elements of a page whether they belong to it and not to its text. */
export function pagePartOf(page: Tree.Node): (node: Tree.Node, isInText: boolean) => boolean {
  const most = lengthOf(page) * MOST_SHARE;
  return (node, isInText) => {
    if (CHROME.has(node.nodeName)) return true;
    // The head of an article holds its title; that of a page does not.
    if (node.nodeName === 'header') return !isInText;
    if (!('attrs' in node) || /^(?:html|body|main|article|h[1-6]|p|table|tbody|tr|td|li)$/.test(node.nodeName))
      return false;
    const called = `${attributeOf(node, 'class')} ${attributeOf(node, 'id')}`.replace(/([a-z])([A-Z])/g, '$1-$2');
    const isNamed =
      ROLES.has(attributeOf(node, 'role')) || NAMED.test(called) || JOINED.test(called.replaceAll('-', ''));
    return isNamed && !holdsTitle(node) && lengthOf(node) <= most;
  };
}

const holdsTitle = (node: Tree.Node): boolean =>
  'childNodes' in node && node.childNodes.some((child) => child.nodeName === 'h1' || holdsTitle(child));

/** Whether a reader does not see an element. */
export const isUnseen = (node: Tree.Node): boolean =>
  'attrs' in node &&
  (node.attrs.some(({ name }) => name === 'hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(node, 'style')));

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** The mark before an item of an ordered list, as its reader sees it. */
export function markerOf(list: Tree.Node, n: number): string {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributeOf(list, 'style'))?.[1] ?? '';
  const type = attributeOf(list, 'type');
  const isUpper = /^upper/.test(style) || /^[AI]$/.test(type);
  const isLetter = /-(?:alpha|latin)$/.test(style) || /^a$/i.test(type);
  const isRoman = /-roman$/.test(style) || /^i$/i.test(type);
  if (style === 'none') return '';
  const sign = isLetter ? LETTERS[n - 1] : isRoman ? ROMANS[n - 1] : undefined;
  if (sign === undefined) return `${n}. `;
  return `(${isUpper ? sign.toUpperCase() : sign}) `;
}
