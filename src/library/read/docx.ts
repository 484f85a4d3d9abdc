import { failInput } from '../../base/index.js';
import type { Dropped, DropReason, Unsure } from '../model.js';
import type { Extracted } from './extracted.js';
import { tableLines } from './table-lines.js';
import { unzipPart } from './unzip.js';
import { attribute, value, type WordNumbering, wordNumbering } from './word-numbering.js';
import { childNamed, elementsNamed, readXml, type XmlElement } from './xml.js';

/**
 * The words of a Word file, automatic numbers written out. Deleted words of tracked changes, footnotes and hidden words are left out and
 * reported, inserted words are kept.
 */
export function extractDocx(bytes: Uint8Array, file: string): Extracted {
  const part = (name: string): XmlElement | null => {
    const found = unzipPart(bytes, name, file);
    return found ? readXml(new TextDecoder().decode(found), file) : null;
  };
  const main = part('word/document.xml') ?? failInput('library/not-docx', file);
  const numbering = wordNumbering(part('word/numbering.xml'), part('word/styles.xml'), file);
  const unsure: Unsure[] = [];
  const dropped: Dropped[] = [];
  const leave = (why: DropReason, words: string, line: number) => {
    if (words.trim() !== '') dropped.push({ why, text: words.trim(), line });
  };
  const reader = bodyReader(numbering, leave);
  const lines = reader.linesOf(main);
  for (const name of ['footnotes', 'endnotes']) {
    const notes = part(`word/${name}.xml`);
    const own = notes ? elementsNamed(notes, name === 'footnotes' ? 'footnote' : 'endnote') : [];
    for (const note of own) leave('footnote', elementsNamed(note, 'p').map(plainWords).join(' '), lines.length);
  }
  if (reader.numbered() > 0) unsure.push({ code: 'auto-numbered', line: 1, data: { n: reader.numbered() } });
  if (elementsNamed(main, 'del').length + elementsNamed(main, 'moveFrom').length > 0)
    unsure.push({ code: 'tracked-changes', line: 1, data: {} });
  const notes = elementsNamed(main, 'footnoteReference').length + elementsNamed(main, 'endnoteReference').length;
  if (notes > 0) unsure.push({ code: 'footnotes', line: 1, data: {} });
  return { text: lines.join('\n'), dropped, unsure, isMarkdown: false };
}

interface BodyReader {
  linesOf(element: XmlElement): string[];
  /** How many paragraphs had an automatic number. */
  numbered(): number;
}

type Leave = (why: DropReason, words: string, line: number) => void;

/** What the same words stand in once more, for older programs. */
const AGAIN = 'Fallback';
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);

function bodyReader(numbering: WordNumbering, leave: Leave): BodyReader {
  let numbered = 0;
  let at = 0;
  const linesOf = (element: XmlElement): string[] =>
    element.children.flatMap((child) => {
      if (typeof child === 'string' || child.name === AGAIN) return [];
      if (child.name === 'p') return paragraph(child);
      if (child.name === 'tbl') return table(child);
      return linesOf(child);
    });

  function table(element: XmlElement): string[] {
    const rows = rowsOf(element);
    // A table within a table, or a lone cell, sets out text.
    const isPlain =
      elementsNamed({ ...element, name: '', children: rows.flatMap((row) => row.children) }, 'tbl').length === 0;
    if (!isPlain) return linesOf(element);
    const cells = rows.map((row) => elementsNamed(row, 'tc').map((cell) => linesOf(cell).join('\n')));
    const isHeaded = rows[0] !== undefined && elementsNamed(rows[0], 'tblHeader').length > 0;
    return tableLines(cells, isHeaded);
  }

  function paragraph(element: XmlElement): string[] {
    at++;
    const properties = childNamed(element, 'pPr');
    const own = properties ? childNamed(properties, 'numPr') : undefined;
    const list = own
      ? { list: value(own, 'numId'), level: Number(value(own, 'ilvl') || 0) }
      : properties
        ? numbering.ofStyle(value(properties, 'pStyle'))
        : null;
    const words = wordsOf(element, (why, left) => leave(why, left, at));
    const label = list && words.trim() !== '' ? numbering.next(list.list, list.level) : '';
    if (label !== '') numbered++;
    // The paragraphs of a text box stand after the one that it hangs on.
    return [...(label + words).split('\n'), ...boxesIn(element).flatMap(linesOf)];
  }

  return { linesOf, numbered: () => numbered };
}

/** Rows of a table, those within a control for content too. */
const rowsOf = (element: XmlElement): XmlElement[] => elementsNamed(element, 'tr');

function boxesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === AGAIN) return [];
    return child.name === 'txbxContent' ? [child] : boxesIn(child);
  });
}

const plainWords = (element: XmlElement): string => wordsOf(element, () => undefined);

/** The words of a paragraph; those of text boxes within it are paragraphs of their own. */
function wordsOf(element: XmlElement, leave: (why: DropReason, words: string) => void): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 't') return textOf(child);
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return attribute(child, 'type') === 'page' ? '' : '\n';
      if (child.name === 'noBreakHyphen') return '-';
      if (child.name === 'txbxContent' || child.name === AGAIN || child.name === 'pPr' || child.name === 'p') return '';
      if (DELETED.has(child.name)) {
        leave('deleted', deletedIn(child));
        return '';
      }
      if (child.name === 'r' && isHidden(child)) {
        leave(
          'hidden',
          wordsOf({ ...child, name: '' }, () => undefined),
        );
        return '';
      }
      return wordsOf(child, leave);
    })
    .join('');
}

const textOf = (element: XmlElement): string => element.children.filter((c) => typeof c === 'string').join('');

const deletedIn = (element: XmlElement): string =>
  [...elementsNamed(element, 'delText'), ...elementsNamed(element, 't')].map(textOf).join('');

function isHidden(run: XmlElement): boolean {
  const properties = childNamed(run, 'rPr');
  const hidden = properties ? childNamed(properties, 'vanish') : undefined;
  return hidden !== undefined && !/^(?:0|false|off)$/.test(attribute(hidden, 'val'));
}
