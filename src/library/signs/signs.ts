const HAN_RUN = /\p{Script=Han}+/gu;
/** PostgreSQL keeps places up to this one, and so many of one sign. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

/**
 * The Chinese signs of a text as the index keeps them: overlapping pairs, the last sign of a run alone, so that every stretch of signs
 * can be found, whatever a dictionary takes for words. Between runs a place is left out: no phrase reaches over a mark.
 */
export function* chineseSigns(text: string): Generator<{ readonly sign: string; readonly place: number }> {
  let place = 0;
  for (const { 0: run } of text.matchAll(HAN_RUN)) {
    const signs = [...run];
    for (let k = 0; k < signs.length; k++) yield { sign: signs[k]! + (signs[k + 1] ?? ''), place: ++place };
    place++;
  }
}

/** The literal of a `tsvector` of Chinese signs with their places. */
export function chineseVector(text: string): string {
  const places = new Map<string, number[]>();
  for (const { sign, place } of chineseSigns(text)) {
    if (place > LAST_PLACE) break;
    const known = places.get(sign);
    if (known === undefined) places.set(sign, [place]);
    else if (known.length < MOST_PLACES) known.push(place);
  }
  return [...places].map(([sign, at]) => `${sign}:${at.join(',')}`).join(' ');
}

/**
 * The query that finds a stretch of Chinese signs as it stands: 信访工作 as 信访 and 工作 two places on. Pairs that overlap say nothing
 * more, since a pair reaches over no mark.
 */
export function chinesePhrase(stretch: string): string {
  const signs = [...stretch];
  if (signs.length === 1) return `${signs[0]}:*`;
  const places = signs.flatMap((_, k) => (k % 2 === 0 && k + 1 < signs.length ? [k] : []));
  if (signs.length % 2 === 1) places.push(signs.length - 2);
  return places.map((at, k) => `${k === 0 ? '' : ` <${at - places[k - 1]!}> `}${signs[at]!}${signs[at + 1]!}`).join('');
}

/** The same with every pair of signs: worth is told by all of them. */
export function chinesePairs(stretch: string): string {
  const signs = [...stretch];
  if (signs.length === 1) return `${signs[0]}:*`;
  return signs
    .slice(0, -1)
    .map((sign, k) => sign + signs[k + 1]!)
    .join(' <-> ');
}

/** What is left for the words of other scripts. */
export const withoutChinese = (text: string): string => text.replace(HAN_RUN, ' ');

/** The English words of a text, in small letters, each once: what a mistyped word is compared with. */
export const englishWords = (text: string): Set<string> =>
  new Set([...text.toLowerCase().matchAll(/[a-z]{3,30}/g)].map(({ 0: word }) => word));
