import { failInput, InputError } from '../../base/index.js';
import { loadPackage } from '../store/index.js';
import type { Extracted } from './extracted.js';
import { linesOfPages } from './pdf-lines.js';
import { withoutRadicals } from './radicals.js';

const MOST_PAGES = 5_000;
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
  const { lines, dropped } = linesOfPages(pages);
  return {
    text: lines.join('\n'),
    dropped,
    unsure: [{ code: 'pdf-lines', line: 1, data: { pages: pages.length } }],
    isMarkdown: false,
  };
}
