import type { AttributeBinding } from '../../binding/index.js';
import { foldedWord } from '../../language/index.js';
import { type Column, isThere } from '../../log/index.js';
import type { CheckRun } from '../check-run.js';
import { caseOf } from '../event-facts.js';

/** So many different words are shown of one attribute. */
const SHOWN = 20;

/** Where words stand in the source. */
export type ReadFrom = Pick<AttributeBinding, 'column' | 'of' | 'codes'>;

/** The words of the source that are none of the law's, with how many of some events have them; most first, and not masked. */
export function foreignWords(
  { bound, log }: CheckRun,
  is: (i: number) => boolean,
  { column: name, of, codes }: ReadFrom,
  words: readonly string[],
): { readonly word: string; readonly values: number }[] {
  const known = new Set(words.map(foldedWord));
  const columns = (of === 'event' ? log.eventAttributes : log.caseAttributes).filter((c) => c.name === name);
  const counts = new Map<string, number>();
  for (let i = 0; i < bound.eventCount; i++) {
    if (!is(i)) continue;
    const at = of === 'case' ? caseOf(bound.caseStart, i) : bound.row ? bound.row[i]! : i;
    const there = columns.flatMap((column) => (isThere(column, at) ? textsAt(column, at) : []));
    for (const word of new Set(there.map((w) => w.trim())))
      if (!(codes?.has(word) || (known.has(foldedWord(word)) && there.length > 1)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, values]) => ({ word, values }))
    .sort((a, b) => b.values - a.values)
    .slice(0, SHOWN);
}

function textsAt(column: Column, at: number): string[] {
  switch (column.type) {
    case 'text':
    case 'id':
      return [column.dictionary.get(column.codes[at]!)];
    case 'list':
      return Array.from({ length: column.starts[at + 1]! - column.starts[at]! }, (_, k) =>
        column.items.dictionary.get(column.items.codes[column.starts[at]! + k]!),
      );
    case 'boolean':
      return [column.values[at] === 1 ? 'true' : 'false'];
    default:
      return [String(column.values[at])];
  }
}

/** A line of a binding under `attributes:` (of a role, on its own) that says what words mean, with WORD for the law's own. */
export function remedyLine(name: string, { column, of }: ReadFrom, words: readonly string[], isRole: boolean): string {
  const codes = words.map((word) => `${quoted(word)}: WORD`).join(', ');
  const where = of === 'case' && !isRole ? ', of: case' : '';
  return `${name}: { column: ${quoted(column)}${where}, codes: { ${codes} }, otherwise: keep }`;
}

/** A text as YAML, in quotes; signs that would end a line or turn its direction as YAML writes them. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
