import type { Place } from '../ir.js';

const PLACE = /^(\d{1,3})(?:\((\d{1,3})\))?(?:\.(\d{1,3}))?$/;
const RANGE = /^(.*\d\)?)\s*-\s*(\(?\d{1,3}\)?)$/;

/**
 * Places of an article's own text as a gloss point writes them: `1` a paragraph, `1(2)` an item of its list, `1.3` and `1(2).3` a
 * sentence there; `2-4`, `1(2)-(5)` and `1.2-3` for several in a row. Null where it cannot be read.
 */
export function readPlaces(text: string): Place[] | null {
  const places: Place[] = [];
  for (const part of text.split(/[,，、]/)) {
    const written = part.trim().replaceAll('（', '(').replaceAll('）', ')');
    const range = RANGE.exec(written);
    const first = placeOf(range ? range[1]!.trim() : written);
    if (!first) return null;
    if (!range) {
      places.push(first);
      continue;
    }
    const row = rowOf(first, range[2]!);
    if (!row) return null;
    places.push(...row);
  }
  return places;
}

function placeOf(text: string): Place | null {
  const found = PLACE.exec(text);
  if (!found) return null;
  const [paragraph, item, sentence] = found.slice(1).map((n) => (n === undefined ? null : Number(n)));
  if (!paragraph || item === 0 || sentence === 0) return null;
  return { paragraph, item: item ?? null, sentence: sentence ?? null };
}

/** The places from the first to the last, which is written by its last part alone. */
function rowOf(first: Place, last: string): Place[] | null {
  const part = last.startsWith('(') ? 'item' : first.sentence !== null ? 'sentence' : 'paragraph';
  const from = first[part];
  const to = Number(last.replace(/[()]/g, ''));
  if (from === null || to < from || (part === 'paragraph' && first.item !== null)) return null;
  if (part === 'item' && first.sentence !== null) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => ({ ...first, [part]: from + i }));
}
