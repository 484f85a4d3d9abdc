import { SaxesParser } from 'saxes';
import { failInput, InputError } from '../../base/index.js';

/** An element; `children` are elements and words in their order. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Attributes by their name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
}

const MOST_DEPTH = 256;
const MOST_ELEMENTS = 5_000_000;

/**
 * Reads an XML text into a tree. A document type is refused whatever it holds, since with it entities and references to elsewhere come.
 *
 * @throws InputError `library/xml-doctype`, `library/xml-broken`
 */
export function readXml(text: string, file: string): XmlElement {
  const parser = new SaxesParser();
  const top: XmlElement = { name: '', attributes: {}, children: [], line: 1 };
  const open: XmlElement[] = [top];
  let count = 0;
  parser.on('doctype', () => failInput('library/xml-doctype', file, { range: rangeAt(parser.line) }));
  parser.on('opentag', (tag) => {
    const { name, attributes } = tag;
    count++;
    if (open.length > MOST_DEPTH || count > MOST_ELEMENTS)
      failInput('library/xml-broken', file, { range: rangeAt(parser.line) });
    const element: XmlElement = {
      name: name.slice(name.indexOf(':') + 1),
      attributes: attributes as Record<string, string>,
      children: [],
      line: parser.line,
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const words = (part: string) => {
    const { children } = open.at(-1)!;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + part;
    else children.push(part);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('error', () => failInput('library/xml-broken', file, { range: rangeAt(parser.line) }));
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch (error) {
    if (error instanceof InputError) throw error;
    failInput('library/xml-broken', file, { range: rangeAt(parser.line) });
  }
  const root = top.children.find((child) => typeof child !== 'string');
  return root ?? failInput('library/xml-broken', file);
}

function rangeAt(line: number) {
  return { line, column: 1, endLine: line, endColumn: 1, offset: 0, end: 0 };
}

/** The elements of a name below another, at any depth, in order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child] : elementsNamed(child, name),
  );
}

/** The first child of a name; undefined where there is none. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** All words in an element, in order. */
export function wordsIn(element: XmlElement, apart?: ReadonlySet<string>): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : wordsIn(child, apart) + (apart?.has(child.name) === true ? ' ' : ''),
    )
    .join('');
}
