import { failInput } from '../../base/index.js';
import type { Unsure } from '../model.js';
import type { Extracted } from './extracted.js';
import { unzipPart } from './unzip.js';
import { attribute, value, wordNumbering } from './word-numbering.js';
import { childNamed, elementsNamed, readXml, type XmlElement } from './xml.js';

/** The words of a Word file, automatic numbers written out; deleted words of tracked changes are left out, inserted ones kept. */
export function extractDocx(bytes: Uint8Array, file: string): Extracted {
  const part = (name: string): XmlElement | null => {
    const found = unzipPart(bytes, name, file);
    return found ? readXml(new TextDecoder().decode(found), file) : null;
  };
  const main = part('word/document.xml') ?? failInput('library/not-docx', file);
  const numbering = wordNumbering(part('word/numbering.xml'), part('word/styles.xml'), file);
  const unsure: Unsure[] = [];
  const lines: string[] = [];
  let numbered = 0;
  for (const paragraph of elementsNamed(main, 'p')) {
    const properties = childNamed(paragraph, 'pPr');
    const own = properties ? childNamed(properties, 'numPr') : undefined;
    const list = own
      ? { list: value(own, 'numId'), level: Number(value(own, 'ilvl') || 0) }
      : properties
        ? numbering.ofStyle(value(properties, 'pStyle'))
        : null;
    const words = wordsOf(paragraph);
    const label = list && words.trim() !== '' ? numbering.next(list.list, list.level) : '';
    if (label !== '') numbered++;
    lines.push(...(label + words).split('\n'));
  }
  if (numbered > 0) unsure.push({ code: 'auto-numbered', line: 1, data: { n: numbered } });
  if (elementsNamed(main, 'del').length > 0) unsure.push({ code: 'tracked-changes', line: 1, data: {} });
  if (elementsNamed(main, 'footnoteReference').length > 0) unsure.push({ code: 'footnotes', line: 1, data: {} });
  return { text: lines.join('\n'), dropped: [], unsure, isMarkdown: false };
}

/** The words of a paragraph; those of text boxes within it are paragraphs of their own, and found as such. */
function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 't') return child.children.filter((c) => typeof c === 'string').join('');
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return attribute(child, 'type') === 'page' ? '' : '\n';
      if (child.name === 'noBreakHyphen') return '-';
      return child.name === 'del' || child.name === 'pPr' || child.name === 'p' ? '' : wordsOf(child);
    })
    .join('');
}
