import { open } from 'node:fs/promises';
import { type Diagnostic, failInput, InputError, nearest } from '../../base/index.js';
import { STANDINGS, type Standing } from '../model.js';
import { decode } from '../read/index.js';
import { csvRows, rangeAt } from './csv-rows.js';
import type { GlossaryTerm } from './glossary.js';

/** Longest term and longest source, in UTF-16 units. */
const LONGEST = 200;
/** So many faults of a file are told. */
const MOST_FAULTS = 20;
const COLUMNS = ['zh', 'en', 'source', 'standing'] as const;

/**
 * Terms of a CSV file: a first row that names the columns `zh` and `en`, and `source` and `standing` where wanted, then a row for each term.
 * Where the file does not say, its name is the source and the standing is `unofficial`. All faults are told at once, with their lines.
 *
 * @throws InputError `library/terms-...`
 */
export function readTerms(text: string, file: string): GlossaryTerm[] {
  const [head, ...rows] = csvRows(text, file);
  const names = (head?.cells ?? []).map((name) => name.toLowerCase());
  for (const wanted of ['zh', 'en'])
    if (!names.includes(wanted))
      failInput('library/terms-column', file, { range: rangeAt(1), data: { column: wanted } });
  const faults: Diagnostic[] = [];
  const fault = (code: string, line: number, data: Readonly<Record<string, string | number>> = {}) =>
    faults.push({ code, severity: 'error', file, range: rangeAt(line), data });
  for (const name of names)
    if (!(COLUMNS as readonly string[]).includes(name))
      fault('library/terms-unknown-column', 1, {
        column: name,
        near: nearest(name, COLUMNS) ?? '',
        known: COLUMNS.join(', '),
      });
  if (rows.length === 0) fault('library/terms-none', 1);
  const terms = rows.map(({ line, cells }) => {
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const [zh, en, source] = [cell('zh'), cell('en'), cell('source') || (file.split(/[/\\]/).at(-1) ?? file)];
    const standing = cell('standing') || 'unofficial';
    if (cells.length > names.length) fault('library/terms-cells', line, { has: cells.length, wanted: names.length });
    else if (zh === '' || en === '') fault('library/terms-empty', line, { column: zh === '' ? 'zh' : 'en' });
    else if (!/\p{Script=Han}/u.test(zh)) fault('library/terms-not-chinese', line, { term: zh });
    else if (/\p{Script=Han}/u.test(en) || !/\p{L}/u.test(en)) fault('library/terms-not-english', line, { term: en });
    if ([zh, en, source].some((words) => words.length > LONGEST)) fault('library/terms-long', line, { most: LONGEST });
    if (!(STANDINGS as readonly string[]).includes(standing))
      fault('library/unknown-standing', line, { standing, known: STANDINGS.join(', ') });
    return { zh, en, source, standing: standing as Standing, from: 'library' as const };
  });
  if (faults.length > 0) throw new InputError(faults.slice(0, MOST_FAULTS));
  return terms;
}

/** Largest file of terms, in bytes. */
const MOST_BYTES = 8e6;

/** Terms of a CSV file on disk, in any encoding that texts are read in; see {@link readTerms}. */
export async function readTermsFile(file: string): Promise<GlossaryTerm[]> {
  const handle = await open(file, 'r');
  try {
    if ((await handle.stat()).size > MOST_BYTES)
      failInput('library/terms-too-large', file, { data: { most: MOST_BYTES / 1e6 } });
    return readTerms(decode(await handle.readFile(), file).text, file);
  } finally {
    await handle.close();
  }
}
