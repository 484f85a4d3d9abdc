import { open } from 'node:fs/promises';
import { failInput } from '../../base/index.js';
import type { GivenMeta } from '../describe/index.js';
import { type ImportedText, importText } from '../import-text.js';
import type { TextFormat, Unsure } from '../model.js';
import { importAkn } from './akn.js';
import { decode } from './decode.js';

/** Largest file that is read, in bytes: the longest codes have a few million. */
const MOST_BYTES = 64e6;

/** Reads files of any format that the library knows, in their order. Nothing is kept; see {@link Library.add}. */
export async function readTexts(files: readonly string[], given: GivenMeta = {}): Promise<ImportedText[]> {
  const texts: ImportedText[] = [];
  for (const file of files) texts.push(await importBytes(await bytesOf(file), file, given));
  return texts;
}

/** Imports the bytes of one file; its format is found by the bytes, and where they do not tell by the name. */
export async function importBytes(bytes: Uint8Array, file: string, given: GivenMeta = {}): Promise<ImportedText> {
  if (bytes.length > MOST_BYTES) failInput('library/too-large', file, { data: { most: MOST_BYTES / 1e6 } });
  const format = formatOf(bytes, file);
  const { text, encoding } = decode(bytes, file);
  if (text.trim() === '') failInput('library/no-words', file);
  if (format === 'akn') return importAkn(text, file, given);
  const imported = importText(text, file, given, format === 'markdown' ? 'markdown' : 'text');
  const converted: Unsure[] = encoding === 'utf-8' ? [] : [{ code: 'encoding', line: 1, data: { encoding } }];
  return { ...imported, unsure: [...converted, ...imported.unsure] };
}

function formatOf(bytes: Uint8Array, file: string): TextFormat {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|akomaNtoso\b)/.test(head)) return 'akn';
  if (/\0/.test(head) && !(bytes[0] === 0xff || bytes[0] === 0xfe))
    failInput('library/unknown-format', file, { data: { known: 'Markdown, text' } });
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
