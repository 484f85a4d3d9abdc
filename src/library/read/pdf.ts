import { failInput, InputError } from '../../base/index.js';
import type { Dropped } from '../model.js';
import { loadPackage } from '../store/index.js';
import type { Extracted } from './extracted.js';
import { withoutRadicals } from './radicals.js';

const MOST_PAGES = 5_000;
const PAGE_NUMBER = /^[\s\u3000]*[-–—－·]*\s*\d{1,4}\s*[-–—－·]*[\s\u3000]*$/;
/** What begins a line of its own whatever stands before it. */
const OPENS =
  /^[\s\u3000]*(?:第[零〇○一二三四五六七八九十百千\d]+\s*(?:编|分编|章|节|条)|[（(][零〇一二三四五六七八九十百\d]+[）)](?![.,;:，。；、])|[一二三四五六七八九十]+、|\d{1,3}[.．、](?!\d)|附件|附则|(?:Part|Chapter|Section|Article)\s+[\dIVXLC]+)/;

/** The words of a PDF that holds words, lines of one paragraph put together. One of pictures alone is named as such. */
export async function extractPdf(bytes: Uint8Array, file: string): Promise<Extracted> {
  const { extractText, getDocumentProxy } = await loadPackage('unpdf', () => import('unpdf'));
  let pages: string[];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES) failInput('library/pdf-too-long', file, { data: { most: MOST_PAGES } });
    pages = (await extractText(document, { mergePages: false })).text.map(withoutRadicals);
  } catch (error) {
    if (error instanceof InputError) throw error;
    return failInput('library/pdf-broken', file);
  }
  if (pages.join('').replace(/\s/g, '').length < pages.length * 5)
    failInput('library/scanned-pdf', file, { data: { pages: pages.length } });
  const dropped: Dropped[] = [];
  const lines: string[] = [];
  const all = pages.flatMap((page) => page.split('\n'));
  const widest = Math.max(...all.map((line) => line.length));
  let before = '';
  for (const line of all) {
    if (PAGE_NUMBER.test(line)) {
      if (line.trim() !== '') dropped.push({ why: 'page-chrome', text: line.trim(), line: lines.length });
      continue;
    }
    const isFull = before.length >= widest * 0.75 && !/[。；：:.;]\s*$/.test(before);
    if (isFull && lines.length > 0 && !OPENS.test(line))
      lines[lines.length - 1] += (/[A-Za-z,]$/.test(before) ? ' ' : '') + line.trim();
    else lines.push(line);
    before = line;
  }
  return {
    text: lines.join('\n'),
    dropped,
    unsure: [{ code: 'pdf-lines', line: 1, data: { pages: pages.length } }],
    isMarkdown: false,
  };
}
