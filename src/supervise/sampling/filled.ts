import { type FilledRow, readFilledSheet, shownText } from '../filled-sheet/index.js';
import type { SampleFile } from './sample-file.js';

/** What somebody who looked says of a row. */
export interface Answer {
  readonly verdict: 'breach' | 'kept' | 'unclear';
  /** Whether the case has another breach; null where the worksheet does not ask. */
  readonly other: 'none' | 'some' | 'unclear' | null;
  readonly reason: string;
  readonly day: string;
  readonly initials: string;
}

/** Words that may be filled in, lower case, in every language, with what they mean. */
export interface Vocabulary {
  readonly verdicts: ReadonlyMap<string, Answer['verdict']>;
  readonly none: ReadonlySet<string>;
  readonly unclear: ReadonlySet<string>;
}

/**
 * Reads a worksheet that was filled in; all of it is right, or nothing is taken.
 *
 * @throws InputError `filled/...`, `score/...`
 */
export async function readFilled(file: string, sample: SampleFile, words: Vocabulary): Promise<Map<string, Answer>> {
  return await readFilledSheet(file, sample, (row) => {
    const verdict = verdictIn(row, words);
    const other = sample.clean === null ? null : otherIn(row, words, sample.titles['other'] ?? '');
    if (verdict === null || other === undefined) return null;
    return { verdict, other, reason: row.cell('reason'), day: row.cell('day'), initials: row.cell('initials') };
  });
}

function verdictIn({ cell, fault }: FilledRow, { verdicts }: Vocabulary): Answer['verdict'] | null {
  const word = cell('verdict');
  const found = verdicts.get(word.toLowerCase());
  if (found !== undefined) return found;
  return word === '' ? fault('score/no-verdict') : fault('score/unknown-verdict', { word: shownText(word) });
}

function otherIn(
  { cell, fault }: FilledRow,
  words: Vocabulary,
  title: string,
): 'none' | 'some' | 'unclear' | undefined {
  const word = cell('other');
  if (words.none.has(word.toLowerCase())) return 'none';
  if (words.unclear.has(word.toLowerCase())) return 'unclear';
  if (word !== '') return 'some';
  fault('score/no-other', { title });
  return undefined;
}
