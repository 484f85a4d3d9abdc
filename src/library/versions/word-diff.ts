import type { TextLanguage } from '../model.js';

/** A stretch of words that both texts have, or one of them alone. */
export interface WordRun {
  readonly as: 'same' | 'gone' | 'new';
  /** Of words that both have, as the new text writes them. */
  readonly text: string;
}

interface Unit {
  readonly key: string;
  /** The word and the marks after it. */
  readonly text: string;
}

/** Beyond so many edits two texts are told as one gone and one new. */
const MOST_EDITS = 4_000;

/** Compares two texts word by word. Marks and blanks go with the word before them and make no difference of their own. */
export function diffWords(old: string, now: string, language: TextLanguage): WordRun[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'word' });
  const a = unitsOf(old, segmenter);
  const b = unitsOf(now, segmenter);
  const runs: { as: WordRun['as']; text: string }[] = [];
  for (const { as, unit } of editsOf(a, b)) {
    const last = runs.at(-1);
    if (last?.as === as) last.text += unit.text;
    else runs.push({ as, text: unit.text });
  }
  return runs;
}

function unitsOf(text: string, segmenter: Intl.Segmenter): Unit[] {
  const units: { key: string; text: string }[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = units.at(-1);
    if (isWordLike || last === undefined)
      units.push({ key: isWordLike ? segment.normalize('NFKC').toLowerCase() : '', text: segment });
    else last.text += segment;
  }
  return units;
}

/** The fewest edits from one list to the other, by the greedy way of Myers. */
function editsOf(a: readonly Unit[], b: readonly Unit[]): { readonly as: WordRun['as']; readonly unit: Unit }[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const offset = most + 1;
  let reach = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trail.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
      let x = down ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x]!.key === b[x - k]!.key) x++;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return traced(a, b, trail, offset);
    }
    reach = reach.slice();
  }
  return [...a.map((unit) => ({ as: 'gone' as const, unit })), ...b.map((unit) => ({ as: 'new' as const, unit }))];
}

function traced(a: readonly Unit[], b: readonly Unit[], trail: readonly Int32Array[], offset: number) {
  const edits: { as: WordRun['as']; unit: Unit }[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = trail[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
    const before = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : reach[offset + before]!;
    const fromY = d === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      if (d > 0 && (down ? x <= fromX : y <= fromY)) break;
      edits.push({ as: 'same', unit: b[--y]! });
      x--;
    }
    if (d === 0) break;
    if (down) edits.push({ as: 'new', unit: b[--y]! });
    else edits.push({ as: 'gone', unit: a[--x]! });
    [x, y] = [fromX, fromY];
  }
  return edits.reverse();
}
