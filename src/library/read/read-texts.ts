import { open } from 'node:fs/promises';
import { failInput } from '../../base/index.js';
import { type GivenMeta, namedBy } from '../describe/index.js';
import { type ImportedText, importText } from '../import-text.js';
import type { TextFormat, TextLanguage, Unsure } from '../model.js';
import { importAkn } from './akn.js';
import { decode } from './decode.js';
import { extractDocx } from './docx.js';
import type { Extracted } from './extracted.js';
import { extractHtml } from './html.js';
import { extractPdf } from './pdf.js';

/** Largest file that is read, in bytes: the longest codes have a few million. */
const MOST_BYTES = 64e6;

/** Reads files of any format that the library knows, in their order; one that holds two languages gives a text of each. Nothing is kept; see {@link Library.add}. */
export async function readTexts(files: readonly string[], given: GivenMeta = {}): Promise<ImportedText[]> {
  const texts: ImportedText[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    const text = await importBytes(bytes, file, given);
    texts.push(text);
    const isAsked = given.language !== undefined || namedBy(file).language !== null;
    if (text.other !== null && !isAsked) texts.push(await importBytes(bytes, file, besides(text, text.other, given)));
  }
  return texts;
}

/** What is known of the second text of a file in two languages: it is of the same version, and has a title of its own. */
function besides({ document, version }: ImportedText, language: TextLanguage, given: GivenMeta): GivenMeta {
  const { title: _title, standing: _standing, ...rest } = given;
  const day = version.date === 'undated' ? {} : { date: version.date };
  const from = version.from === null ? {} : { from: version.from };
  const of = document.jurisdiction === null ? {} : { jurisdiction: document.jurisdiction };
  return { ...rest, ...day, ...from, ...of, id: document.id, kind: document.kind, rank: document.rank, language };
}

/** Imports the bytes of one file; its format is found by the bytes, and where they do not tell by the name. */
export async function importBytes(bytes: Uint8Array, file: string, given: GivenMeta = {}): Promise<ImportedText> {
  if (bytes.length > MOST_BYTES) failInput('library/too-large', file, { data: { most: MOST_BYTES / 1e6 } });
  const format = formatOf(bytes, file);
  if (format === 'docx') return fromExtracted(extractDocx(bytes, file), file, given, format);
  if (format === 'pdf') return fromExtracted(await extractPdf(bytes, file), file, given, format);
  const { text, encoding } = decode(bytes, file);
  if (text.trim() === '') failInput('library/no-words', file);
  if (format === 'akn') return importAkn(text, file, given);
  if (format === 'html') return fromExtracted(extractHtml(text), file, given, format);
  const imported = importText(text, file, given, format === 'markdown' ? 'markdown' : 'text');
  const converted: Unsure[] = encoding === 'utf-8' ? [] : [{ code: 'encoding', line: 1, data: { encoding } }];
  return { ...imported, unsure: [...converted, ...imported.unsure] };
}

/** Imports words that were taken out of another format, with what was left out and doubted on the way. */
function fromExtracted(found: Extracted, file: string, given: GivenMeta, format: TextFormat): ImportedText {
  if (found.text.trim() === '') failInput('library/no-words', file);
  const own = importText(found.text, file, given, found.isMarkdown ? 'markdown' : 'text');
  // A page whose text has no title of its own has one above its window, before the name of the site.
  const title = own.unsure.some(({ code }) => code === 'no-title')
    ? (found.title?.split(/\s*[-_|–—]\s*/)[0] ?? '')
    : '';
  if (title.length >= 4) {
    const again = fromExtracted({ ...found, title: null }, file, { ...given, title }, format);
    return { ...again, unsure: [{ code: 'title-of-words', line: 1, data: { title } }, ...again.unsure] };
  }
  return {
    ...own,
    format,
    dropped: [...found.dropped, ...own.dropped],
    unsure: [...found.unsure, ...own.unsure].sort((a, b) => a.line - b.line),
  };
}

/** The words of a file that is plain text or Markdown, so that lines and columns in them are those of the file. */
export async function readPlainText(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  const format = formatOf(bytes, file);
  if (format !== 'text' && format !== 'markdown') failInput('library/not-plain', file, { data: { format } });
  return decode(bytes, file).text;
}

const KNOWN = 'Markdown, text, HTML, DOCX, PDF, Akoma Ntoso';

function formatOf(bytes: Uint8Array, file: string): TextFormat {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return 'docx';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (/<(?:!doctype\s+html|html[\s>])/i.test(head)) return 'html';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|akomaNtoso\b)/.test(head)) return 'akn';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:head|body|div|p|h1|meta|article|main)\b/i.test(head)) return 'html';
  if (head.includes('\0') && !(bytes[0] === 0xff || bytes[0] === 0xfe))
    failInput('library/unknown-format', file, { data: { known: KNOWN } });
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text';
}

/** The bytes of a file that is not too large; the size is asked before anything is read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > MOST_BYTES) failInput('library/too-large', file, { data: { most: MOST_BYTES / 1e6 } });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
